package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// A Deadline is a day by which a State must have acted, or on which something takes effect, how that day came about, and
// how things stand with it on the day asked. Read back from JSON it no longer tells its steps and what is missing.
type Deadline struct {
	State     Code                 `json:"state"` // whose deadline it is
	Kind      Kind                 `json:"kind"`  // what falls due
	Provision convention.Provision `json:"provision"`
	Year      int                  `json:"year,omitzero"` // of an annual report: the calendar year

	// Session is, of a request, the meeting that must decide, and of an extended deadline the one that did.
	Session string `json:"session,omitzero"`

	// Due is the last day in time, under [convention.R05BreachOnDay] the first that is late; zero where there is none.
	Due convention.Date `json:"due,omitzero"`

	// Open tells that Due is only the earliest that the day can be: an armed conflict without end holds a withdrawal back, or
	// one who is without notice of it, or the meeting that must decide on a request has no days yet.
	Open bool `json:"open,omitzero"`

	Outcome    Outcome         `json:"outcome"`             // on the day asked
	Discharged convention.Date `json:"discharged,omitzero"` // the day on which it was done, or the last it can have been
	Unverified bool            `json:"unverified,omitzero"` // whether it rests on a fact that no stored source shows

	history  *history
	asOf     convention.Date
	readings convention.Readings
	evidence [2]*Act // what the outcome rests on, in order of time
}

// Deadlines that are near are due rather than running.
const (
	daysNear   = 180 // of all but Article 5
	monthsNear = 24  // of Article 5, where the request and the decision come first
)

// position returns the position from which the deadline was worked out.
func (d *Deadline) position() Position {
	if d.history == nil {
		return Position{}
	}
	return Record{d.history}.Position(d.asOf, d.readings)
}

// Steps yields the derivation of the deadline, the first fact first, and then what its outcome rests on.
func (d Deadline) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, s := range d.steps(make([]Step, 0, 12)) {
			if !yield(s) {
				return
			}
		}
	}
}

func (d *Deadline) steps(steps []Step) []Step {
	if d.history == nil {
		return steps
	}
	p := d.position()
	all := p.steps(steps)
	steps = all[:0]
	for _, s := range all {
		switch s.Kind {
		case SuspensionClaimed:
		case WithdrawalNotice, WithdrawalNotToParties, WithdrawalNotToCouncil, InternationalConflict, NonInternationalConflict, WithdrawalEffect:
			if d.Kind == WithdrawalEffect {
				steps = append(steps, s)
			}
		default:
			steps = append(steps, s)
		}
	}
	if claim := p.modelled(d.Due); claim != nil {
		s := factStep(claim)
		s.Reading = convention.R27ModelAsClaimed
		steps = append(steps, s)
	}
	computed := func(k Kind, due convention.Date, rd convention.Reading) {
		if !due.IsZero() {
			open := d.Open && k == d.Kind
			steps = append(steps, Step{Kind: k, Date: due, Provision: k.Provision(), Reading: rd, Computed: true, Open: open})
		}
	}
	switch d.Kind {
	case InitialReportDue:
		computed(d.Kind, d.Due, p.shifted(convention.InitialReportDue, d.readings.Of(4)))
	case AnnualReportDue:
		rd := convention.Reading(0)
		if convention.FirstAnnualReport(p.InForce, d.readings) == d.Year {
			rd = d.readings.Of(8)
		}
		computed(d.Kind, d.Due, rd)
	case StockpileDeadline:
		computed(d.Kind, d.Due, p.shifted(convention.StockpileDeadline, 0))
	case ProvisionalEnd:
		computed(d.Kind, d.Due, d.readings.Of(30))
	case ClearanceDeadline, RequestDue, NewAreaRequestDue:
		c := p.chain()
		computed(ClearanceDeadline, c.original, p.shifted(convention.ClearanceDeadline, 0))
		for _, a := range p.history.clearance {
			if a.Kind == ExtensionGranted && !a.On.After(d.asOf) && p.owns(a) || a == c.discovered {
				steps = append(steps, factStep(a))
			}
		}
		switch d.Kind {
		case RequestDue:
			computed(d.Kind, d.Due, d.readings.Of(13))
		case NewAreaRequestDue:
			computed(d.Kind, d.Due, d.readings.Of(15))
		}
	}
	for _, a := range d.evidence {
		if a != nil && !slices.ContainsFunc(steps, func(s Step) bool { return s.act == a }) {
			s := factStep(a)
			if a.On == d.Due {
				s.Reading = d.readings.Of(5)
			}
			steps = append(steps, s)
		}
	}
	return steps
}

func factStep(a *Act) Step {
	return Step{Kind: a.Kind, Date: a.On, Provision: a.Kind.Provision(), act: a}
}

// shifted returns the reading that made the end of a period: R-06 where it moved the day, R-07 where the month lacks it, or
// else the one given.
func (p *Position) shifted(due func(convention.Date, convention.Readings) convention.Date, other convention.Reading) convention.Reading {
	unmoved := due(p.InForce, p.readings.With(convention.R06NoRoll))
	switch {
	case unmoved != due(p.InForce, p.readings):
		return convention.R06NextWorkingDay
	case other == 0 && unmoved.Day() != p.InForce.Day():
		return p.readings.Of(7)
	}
	return other
}

// Missing yields what would have to be known to settle an [Unknown] outcome.
func (d Deadline) Missing() iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		if d.Outcome == Unknown {
			d.missing(yield)
		}
	}
}

func (d *Deadline) missing(yield func(Gap) bool) bool {
	if d.history == nil {
		return true
	}
	after, item := convention.Date{}, "" // the last day on which it is known not to have been done
	switch a := d.evidence[0]; {
	case !d.Discharged.IsZero():
		item = "its day"
	case a != nil && !a.On.After(d.asOf):
		after = a.On
	}
	switch d.Kind {
	case InitialReportDue:
		return yield(Gap{Kind: InitialReport, After: after, Item: item})
	case AnnualReportDue:
		return yield(Gap{Kind: AnnualReport, Year: d.Year, After: after, Item: item})
	case StockpileDeadline:
		return yield(Gap{Kind: StockpileCompleted, After: after, Item: item})
	case RequestDue, NewAreaRequestDue:
		if d.Open {
			return yield(Gap{Kind: d.Kind, Session: d.history.ledger.unscheduled(), Item: "its day"})
		}
		p := d.position()
		if d.Discharged.IsZero() && !d.history.ledger.covered(ExtensionRequested, d.State, 0).Before(p.asked(d.Due)) {
			return yield(Gap{Kind: ClearanceCompleted, After: after}) // there was no request, and perhaps no need of one
		}
		return yield(Gap{Kind: ExtensionRequested, Session: d.Session})
	case WithdrawalEffect:
		return true // it waits for the end of a conflict, or for a notice still to be given, and neither is a fact yet
	}
	p := d.position()
	c := p.chain()
	if !c.known {
		return yield(Gap{Kind: MinedAreas})
	}
	if c.memory && c.session != "" && !yield(Gap{Kind: ExtensionGranted, Session: c.session}) {
		return false
	}
	upTo, settled := p.asked(c.due), true
	if done := d.evidence[0]; !d.Discharged.IsZero() {
		upTo = done.On
	}
	for g := range d.undecided(c.decided, upTo) {
		if settled = false; !yield(g) {
			return false
		}
	}
	if !d.Discharged.IsZero() && !settled {
		return true
	}
	return yield(Gap{Kind: ClearanceCompleted, After: after, Item: item})
}

// Undecided yields the decisions by which a meeting can have moved a deadline of Article 5 by the day asked and that the
// ledger does not cover: without them the deadline is as it stands. Of other deadlines there are none, nor where none is
// applicable.
func (d Deadline) Undecided() iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		if d.Kind == ClearanceDeadline && d.Outcome != NotApplicable && d.history != nil {
			p := d.position()
			c := p.chain()
			d.undecided(c.decided, d.asOf)(yield)
		}
	}
}

func (d *Deadline) undecided(after, upTo convention.Date) iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		for s := range d.history.ledger.undecided(d.State, after, upTo) {
			g := Gap{Kind: ExtensionGranted, Session: s.ID}
			if s.ID == "" {
				g.After = s.Opening
			}
			if !yield(g) {
				return
			}
		}
	}
}

// Equal reports whether two deadlines agree, their steps included.
func (d Deadline) Equal(e Deadline) bool {
	return d.facts() == e.facts() && slices.EqualFunc(slices.Collect(d.Steps()), slices.Collect(e.Steps()), Step.Equal)
}

// facts is d without what it was worked out from.
func (d Deadline) facts() Deadline {
	d.history, d.asOf, d.readings, d.evidence = nil, convention.Date{}, convention.Readings{}, [2]*Act{}
	return d
}

// Compare orders deadlines by day, State, provision, kind and year.
func (d Deadline) Compare(e Deadline) int {
	return cmp.Or(
		d.Due.Compare(e.Due), d.State.Compare(e.State), d.Provision.Compare(e.Provision), cmp.Compare(d.Kind, e.Kind),
		cmp.Compare(d.Year, e.Year),
	)
}

// String says in a few words of English what is due when, and how things stand: "annual report due on 2010,
// 2011-04-30: unknown".
func (d Deadline) String() string {
	text := Act{Kind: d.Kind, Year: d.Year}.what()
	if d.Session != "" {
		text += ", " + d.Session
	}
	switch {
	case d.Due.IsZero():
	case d.Open:
		text += ", not before " + d.Due.String()
	default:
		text += ", " + d.Due.String()
	}
	text += ": " + d.Outcome.String()
	if !d.Discharged.IsZero() {
		text += " " + d.Discharged.String()
	}
	if d.Unverified {
		text += " (unverified)"
	}
	return text
}

// begin sets d to a deadline of the State as it stands before anything is known of it. The methods of [Position] that return
// a deadline have it filled in by another, so that they are inlined and the caller does not copy what it does not look at.
func (d *Deadline) begin(p *Position, k Kind, due convention.Date) {
	d.State, d.Kind, d.Provision, d.Due, d.Outcome = p.State, k, k.Provision(), due, NotApplicable
	d.history, d.asOf, d.readings = p.history, p.AsOf, p.readings
}

// bound reports whether the State was a Party, or will be as things stand, on a day: what falls due later than that,
// or after it left, it does not owe, nor, as it claims, what falls due while it has suspended the Convention.
func (p *Position) bound(d convention.Date) bool {
	if p.history == nil || p.InForce.IsZero() || d.Before(p.InForce) {
		return false
	}
	return (!p.Leaving.Settled || d.Before(p.Leaving.NotBefore)) && !p.suspended(d)
}

// suspended reports whether the State claims, by the day of the position, that it is not bound on a day, and is modelled as
// it claims.
func (p *Position) suspended(d convention.Date) bool {
	return len(p.history.claims) > 0 && p.modelled(d) != nil
}

// modelled returns the claim by which the State is not bound on a day, nil if there is none.
func (p *Position) modelled(d convention.Date) *Act {
	if p.readings.Has(convention.R27ModelAsClaimed) {
		for _, a := range p.history.claims {
			if !a.On.After(p.AsOf) && lasting(a, p.AsOf).Contains(d) {
				return a
			}
		}
	}
	return nil
}

// asked returns the day on which the State is asked for what it owed by a day: that of the position, or the day it left
// if that came first, for leaving closes what was owed and clears nothing.
func (p *Position) asked(due convention.Date) convention.Date {
	if left := p.Leaving.NotBefore; p.Leaving.Settled && due.Before(left) && left.Before(p.AsOf) {
		return left
	}
	return p.AsOf
}

// owns reports whether an act belongs to the time of being bound on which the position stands.
func (p *Position) owns(a *Act) bool {
	return len(p.history.spells) < 2 || p.history.spellOn(a.On) == p.spell
}

// judge says how things stand with a duty. done is the act that discharges it, nil if there is none; undone the last
// statement, with a source, that it had not been done by a day; through the day up to which it would be known. Nothing
// that no stored source shows makes it late or unmet.
func (d *Deadline) judge(p *Position, done, undone *Act, through convention.Date) {
	asked := p.asked(d.Due)
	lateOn := func(day convention.Date) bool { return convention.Late(day, d.Due, d.readings) }
	switch {
	case done != nil && !done.certain().After(d.asOf):
		d.Discharged = done.certain()
		d.evidence[0] = done
		switch {
		case !lateOn(done.certain()):
			d.Outcome = Met
		case undone != nil && lateOn(undone.On):
			d.Outcome = MetLate
			if undone != done {
				d.evidence = [2]*Act{undone, done}
			}
		case lateOn(done.On) && done.Confidence != Unverified:
			d.Outcome = MetLate
		default:
			d.Outcome = Unknown
		}
	case !lateOn(d.asOf):
		d.Outcome = Running
		if !d.asOf.Before(d.near()) {
			d.Outcome = Due
		}
	case undone != nil && !undone.On.Before(asked):
		d.Outcome, d.evidence[0] = Unmet, undone
	case done != nil && done.On.After(asked) && done.Confidence != Unverified && done.Kind != CompletionDeclared:
		d.Outcome, d.evidence[0] = Unmet, done
	case done == nil && !through.Before(asked):
		d.Outcome = Unmet
		d.evidence[0] = undone
	default:
		d.Outcome = Unknown
		d.evidence[0] = undone
	}
	d.mark(false)
}

// near returns the day from which the deadline is due rather than running.
func (d *Deadline) near() convention.Date {
	if d.Kind == ClearanceDeadline {
		return d.Due.AddMonths(-monthsNear, d.readings)
	}
	return d.Due.AddDays(-daysNear)
}

// mark says whether the deadline rests on something unverified: its day, or the evidence of its outcome.
func (d *Deadline) mark(day bool) {
	d.Unverified = day || unverified(d.evidence[0]) || unverified(d.evidence[1])
}

func unverified(a *Act) bool { return a != nil && a.Confidence == Unverified }
