package state

import "github.com/mineban/apmbc/convention"

// A chain is how the deadline of Article 5 has come about by the day of a position, and what the record holds on its
// discharge.
type chain struct {
	original convention.Date // ten years from entry into force
	due      convention.Date // the one in force, or the last that was
	decided  convention.Date // the last decision on it, or entry into force
	session  string          // that took it
	grants   int

	known      bool // that the State has or had mined areas
	sourced    bool // a stored source shows that
	memory     bool // the deadline in force rests on no stored source
	none       *Act // it reported that it had none, and there has been no sign to the contrary since
	discovered *Act // an area found after completion, or after the deadline where none was known; what follows is about it
	open       bool // no deadline was running when it was found, and none has been set since

	done    *Act // completion, whenever it comes
	undone  *Act // the last sign before that of work to be done
	passed  *Act // the last statement by the day, or else the first, that the deadline passed without completion or extension
	request *Act // the last since the last decision
}

// chain tells the acts under Article 5 in order of time. Those after the day of the position count as signs of what had
// not been done by then, up to the next discovery.
func (p *Position) chain() (c chain) {
	c.original = convention.ClearanceDeadline(p.InForce, p.readings)
	c.due, c.decided = c.original, p.InForce
	for _, a := range p.history.clearance {
		if !p.owns(a) {
			continue
		}
		happened := !a.certain().After(p.AsOf)
		said := c.none != nil && !c.none.certain().After(p.AsOf)
		switch {
		case a.Kind == NoMinedAreas:
			if c.none == nil || happened {
				c.none = a
			}
			continue
		case happened:
		case a.Kind == AreaDiscovered && a.On.After(p.AsOf):
			return c
		case a.Kind == AreaDiscovered || said && !c.known: // it is taken at its word until something shows otherwise
			continue
		}
		switch a.Kind {
		case AreaDiscovered:
			if over := convention.Late(a.certain(), c.due, p.readings); c.done != nil || over && !c.known {
				c.memory = unverified(a) || c.memory && !(over && p.readings.Has(convention.R15TwelfthMeeting)) // or no deadline is left
				c.discovered, c.open = a, over
				c.done, c.undone, c.passed, c.request, c.none = nil, nil, nil, nil, nil
			}
			if c.done == nil && a.Confidence != Unverified {
				c.undone, c.none = a, nil
			}
		case DeadlinePassed:
			if (c.passed == nil || happened) && !a.On.Before(c.decided) && a.Confidence != Unverified {
				c.passed = a
			}
		case ClearanceCompleted, CompletionDeclared:
			if c.done == nil {
				c.done = a
			}
		case ExtensionGranted:
			if happened {
				c.due, c.decided, c.session, c.open, c.memory = a.Deadline, a.On, a.Session, false, a.Confidence == Unverified
				c.done, c.undone, c.passed, c.request, c.none = nil, nil, nil, nil, nil
				c.grants++
			} else if c.done == nil && a.Confidence != Unverified {
				c.undone, c.none = a, nil
			}
		case ExtensionRequested, MinedAreas:
			if a.Kind == ExtensionRequested && happened {
				c.request = a
			}
			if c.done == nil && a.Confidence != Unverified {
				c.undone, c.none = a, nil
			}
		}
		c.known = true
		c.sourced = c.sourced || a.Confidence != Unverified
	}
	return c
}

// Clearance returns the deadline for the destruction of mines in mined areas that is in force, or was the last (Article
// 5(1), with the extensions decided by then; ). It is not applicable to a State that reported no mined
// areas, or that leaves before the day, and unknown where nothing says whether it has any. For an area discovered after
// the deadline there is none until a meeting sets one: then Due is zero (12MSP; R-15).
func (p Position) Clearance() (d Deadline) {
	p.clearance(&d)
	return d
}

// clearance fills in the deadline, and returns how it came about.
func (p *Position) clearance(d *Deadline) (c chain) {
	d.begin(p, ClearanceDeadline, convention.Date{})
	if p.history != nil && !p.InForce.IsZero() {
		c = p.chain()
		p.stands(d, &c)
		d.mark(c.memory)
	}
	return c
}

// stands says how things stand with the deadline, given how it came about.
func (p *Position) stands(d *Deadline, c *chain) {
	if d.Due, d.Session = c.due, c.session; !p.bound(c.due) {
		return
	}
	switch {
	case !c.known && c.none != nil:
		d.evidence[0] = c.none
		return
	case !c.known:
		d.Outcome = Unknown
		return
	case c.open && p.readings.Has(convention.R15TwelfthMeeting):
		d.Due, d.Session, d.Outcome = convention.Date{}, "", Running
		if done := c.done; done != nil && !done.certain().After(p.AsOf) {
			d.Outcome, d.Discharged, d.evidence[0] = Met, done.certain(), done
		}
		return
	}
	d.judge(p, c.done, c.undone, p.history.ledger.covered(ClearanceCompleted, p.State, 0))
	switch stated, asked := c.passed != nil, p.asked(c.due); {
	case stated && d.Discharged.IsZero() && convention.Late(asked, c.due, p.readings) && lasting(c.passed, asked).Contains(asked):
		d.Outcome, d.evidence = Unmet, [2]*Act{c.passed}
	case d.Outcome == Unmet && (!c.sourced || c.memory || !p.history.ledger.decided(p.State, c.decided, asked)):
		d.Outcome = Unknown
		if d.evidence[0] != nil && d.evidence[0].On.After(p.AsOf) {
			d.evidence[0] = nil
		}
	case d.Outcome == Unmet && c.none != nil && !c.none.certain().After(p.AsOf):
		d.Outcome, d.evidence[0] = Unknown, c.none
	case d.Outcome == MetLate && !stated && (c.memory || !p.history.ledger.decided(p.State, c.decided, c.done.On)):
		d.Outcome = Unknown
	}
}

// ExtensionRequest returns the day by which a request for an extension of that deadline should be in (Article 5(3);
// R-13), and the meeting that must decide on it; or, for an area discovered after the deadline, the day and meeting by
// which it should be cleared or a deadline asked for (12MSP; R-15). It is not applicable where no request is called for.
// Where one may be called for soon and the days of that meeting are not known yet, it is unknown: then Due is only the
// earliest that the day can be, and [Deadline.Open] is set. The Convention itself sets no such day.
func (p Position) ExtensionRequest() (d Deadline) {
	p.extensionRequest(&d)
	return d
}

func (p *Position) extensionRequest(d *Deadline) {
	d.begin(p, RequestDue, convention.Date{})
	var clearance Deadline
	c := p.clearance(&clearance)
	if clearance.Outcome == NotApplicable || !clearance.Discharged.IsZero() {
		return
	}
	s, scheduled := p.history.ledger.Deciding(c.due)
	if clearance.Due.IsZero() {
		d.Kind = NewAreaRequestDue
		d.Provision = d.Kind.Provision()
		s, scheduled = p.history.ledger.DecidingNewArea(c.discovered.certain(), p.readings)
	}
	due := convention.ExtensionRequestDue(s.Opening, p.readings)
	if !scheduled {
		due = p.earliestRequest(&c, d.Kind)
	}
	if due.IsZero() || !c.known || !p.bound(due) {
		return
	}
	d.Due = due
	if !scheduled {
		d.Outcome, d.Open = Unknown, true
		if c.request != nil {
			d.Discharged, d.evidence[0] = c.request.certain(), c.request
		}
		d.mark(c.memory)
		return
	}
	d.Session = s.ID
	through := p.history.ledger.covered(ExtensionRequested, p.State, 0)
	if cleared := p.history.ledger.covered(ClearanceCompleted, p.State, 0); cleared.Before(through) &&
		(c.undone == nil || c.undone.On.Before(p.AsOf)) {
		through = cleared // it may have had nothing to ask for
	}
	if !c.sourced || c.memory || c.none != nil && !c.none.certain().After(p.AsOf) {
		through = convention.Date{}
	}
	d.judge(p, c.request, nil, through)
	d.mark(c.memory)
}

// earliestRequest returns the earliest day by which a request should be in for a meeting that has no days yet: in the year
// before the deadline at the earliest, for there was a meeting in every year since 1999; for a new area the day it was
// discovered. It is zero where that is not near, or the deadline has passed.
func (p *Position) earliestRequest(c *chain, k Kind) convention.Date {
	if k == NewAreaRequestDue {
		if p.readings.Has(convention.R13None) {
			return convention.Date{}
		}
		return c.discovered.certain()
	}
	due := convention.ExtensionRequestDue(convention.CalendarYear(c.due.Year()-1).From, p.readings)
	if p.AsOf.Before(due.AddDays(-daysNear)) || convention.Late(p.AsOf, c.due, p.readings) {
		return convention.Date{}
	}
	return due
}
