package state

import (
	"iter"

	"github.com/mineban/apmbc/convention"
)

// An Extension is a decision of a meeting that moved a State's deadline of Article 5.
type Extension struct {
	State   Code            `json:"state"`            // whose deadline it was
	Number  int             `json:"number"`           // 1 for the State's first
	Session string          `json:"session,omitzero"` // the meeting that decided (Article 5(5))
	Decided convention.Date `json:"decided"`          // the day of the decision
	From    convention.Date `json:"from,omitzero"`    // the deadline before; zero for a new area, which had none
	Until   convention.Date `json:"until"`            // the deadline granted, included
	Months  int             `json:"months"`           // whole months from the one to the other; for a new area from the decision
	Lapsed  int             `json:"lapsed,omitzero"`  // days without a valid deadline that it ended
	NewArea bool            `json:"newArea,omitzero"` // for an area discovered when no deadline was running (12MSP)
	OverCap bool            `json:"overCap,omitzero"` // longer than ten years (Article 5(3))

	act *Act
}

// Act returns the decision as recorded.
func (e Extension) Act() Act {
	if e.act == nil {
		return Act{}
	}
	return *e.act
}

// Extensions yields the extensions of the State decided by a day, in order of time. It heeds, and
// the readings of [Position.Clearance].
func (r Record) Extensions(asOf convention.Date, rd convention.Readings) iter.Seq[Extension] {
	return func(yield func(Extension) bool) {
		if r.history == nil {
			return
		}
		p := r.Position(asOf, rd)
		n := 0
		for _, a := range r.history.clearance {
			if a.Kind != ExtensionGranted || a.On.After(asOf) || !p.owns(a) {
				continue
			}
			if n++; !yield(r.extension(n, a, rd)) {
				return
			}
		}
	}
}

func (r Record) extension(number int, a *Act, rd convention.Readings) Extension {
	before := r.Position(a.On.AddDays(-1), rd)
	var d Deadline
	c := before.clearance(&d)
	e := Extension{
		State: r.State(), Number: number, Session: a.Session, Decided: a.On, From: c.due, Until: a.Deadline,
		Months: months(c.due, a.Deadline), NewArea: c.open, act: a,
	}
	if e.NewArea {
		e.From, e.Months = convention.Date{}, months(a.On, a.Deadline)
	}
	most := convention.ExtensionCap(e.From, a.On, rd)
	e.OverCap = !most.IsZero() && a.Deadline.After(most)
	if d.Outcome == Unmet && !rd.Has(convention.R14Retroactive) {
		e.Lapsed = a.On.DaysSince(c.lapse(rd))
	}
	return e
}

// months returns the number of whole months from one day to another.
func months(from, to convention.Date) int {
	y, m, d := from.Date()
	z, n, e := to.Date()
	whole := (z-y)*12 + int(n-m)
	if e < d && to.AddDays(1).Month() == n { // the last day of a month ends a month as well
		whole--
	}
	return whole
}

// lapse returns the first day without a valid deadline once that in force has passed.
func (c *chain) lapse(rd convention.Readings) convention.Date {
	first := convention.FirstLateDay(c.due, rd)
	if c.discovered != nil && c.discovered.certain().After(first) {
		return c.discovered.certain()
	}
	return first
}

// Lapses yields the days on which the State had mined areas and no valid deadline, as far as the record shows it by a
// day: from the day after a deadline to the extension or completion that ended it. The last is still running if its
// Until is zero. Under [convention.R14Retroactive] an extension leaves no lapse behind.
func (r Record) Lapses(asOf convention.Date, rd convention.Readings) iter.Seq[convention.Span] {
	return func(yield func(convention.Span) bool) {
		if r.history == nil {
			return
		}
		for _, a := range r.history.clearance {
			ends := a.Kind == ClearanceCompleted || a.Kind == CompletionDeclared ||
				a.Kind == ExtensionGranted && !rd.Has(convention.R14Retroactive)
			if !ends || a.certain().After(asOf) {
				continue
			}
			p := r.Position(a.On.AddDays(-1), rd)
			var d Deadline
			if c := p.clearance(&d); d.Outcome == Unmet {
				if !yield(convention.Span{From: c.lapse(rd), Until: a.certain()}) {
					return
				}
			}
		}
		p := r.Position(asOf, rd)
		var d Deadline
		if c := p.clearance(&d); d.Outcome == Unmet {
			s := convention.Span{From: c.lapse(rd)}
			if p.Status == Former {
				s.Until = p.Since
			}
			yield(s)
		}
	}
}

// Extensions yields the extensions decided by a day, of all States, by State and then in order of time, as
// [Record.Extensions] does.
func (l *Ledger) Extensions(asOf convention.Date, rd convention.Readings) iter.Seq[Extension] {
	return func(yield func(Extension) bool) {
		for r := range l.Records() {
			for e := range r.Extensions(asOf, rd) {
				if !yield(e) {
					return
				}
			}
		}
	}
}
