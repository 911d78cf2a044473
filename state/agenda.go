package state

import (
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// Deadlines returns the deadlines of the State as they stand on a day, in order of time: all that have passed, and of each
// kind the next. There are those of Articles 4, 5(1), 7(1) and 7(2), the day by which to ask for an extension, and the days
// on which the Convention enters into force for the State, provisional application ends and a withdrawal takes effect.
// What falls due after the State has left is not among them. Of a duty the State does not have by its own word
// the outcome is [NotApplicable].
func (r Record) Deadlines(asOf convention.Date, rd convention.Readings) []Deadline {
	return r.deadlines(nil, asOf, convention.Date{}, rd)
}

// deadlines appends the deadlines as they stand on a day: of the annual reports those due up to another day, but at least
// the next.
func (r Record) deadlines(ds []Deadline, asOf, upTo convention.Date, rd convention.Readings) []Deadline {
	p := r.Position(asOf, rd)
	if p.InForce.IsZero() {
		return ds
	}
	begun := len(ds)
	add := func(d Deadline) {
		if d.Outcome != NotApplicable || d.evidence[0] != nil {
			ds = append(ds, d)
		}
	}
	add(p.EntryIntoForce())
	if p.spell.provisional != nil {
		add(p.takesEffect(ProvisionalEnd, provisionalEnd(p.InForce, rd), true))
	}
	add(p.InitialReport())
	for year := convention.FirstAnnualReport(p.InForce, rd); year != 0; year++ {
		d := p.AnnualReport(year)
		add(d)
		if d.Outcome == NotApplicable && !p.suspended(d.Due) || !d.Due.Before(asOf) && !d.Due.Before(upTo) {
			break
		}
	}
	add(p.Stockpile())
	add(p.Clearance())
	add(p.ExtensionRequest())
	add(p.WithdrawalEffect())
	slices.SortFunc(ds[begun:], Deadline.Compare)
	return ds
}

// EntryIntoForce returns the day on which the Convention enters into force for the State (Article 17): running before,
// noted from then on.
func (p Position) EntryIntoForce() (d Deadline) {
	if d = p.takesEffect(EntryIntoForce, p.InForce, true); !p.InForce.IsZero() {
		d.Provision = p.entryProvision()
	}
	return d
}

// WithdrawalEffect returns the day on which the withdrawal of the State takes or took effect (Article 20(3)). It is not
// applicable without a notice, and unknown while an armed conflict, or under R-25 one without notice, holds it back: then
// Due is only the day before which it takes no effect, and [Deadline.Open] is set.
func (p Position) WithdrawalEffect() (d Deadline) {
	if p.notice == nil {
		d.begin(&p, WithdrawalEffect, convention.Date{})
		return d
	}
	return p.takesEffect(WithdrawalEffect, p.Leaving.NotBefore, p.Leaving.Settled)
}

// takesEffect returns a day that comes by itself.
func (p *Position) takesEffect(k Kind, due convention.Date, settled bool) (d Deadline) {
	d.begin(p, k, due)
	switch {
	case due.IsZero():
	case !settled:
		d.Outcome, d.Open = Unknown, true
	case !p.AsOf.Before(due):
		d.Outcome = Noted
	case !p.AsOf.Before(due.AddDays(-daysNear)):
		d.Outcome = Due
	default:
		d.Outcome = Running
	}
	return d
}

// Agenda yields what falls due for the State from one day to another, both included, as things stand on the first: the
// deadlines of [Record.Deadlines] that are not discharged yet, in order of time, and of the annual reports all.
func (r Record) Agenda(from, to convention.Date, rd convention.Readings) iter.Seq[Deadline] {
	return func(yield func(Deadline) bool) {
		for _, d := range r.deadlines(nil, from, to, rd) {
			if d.ahead(from, to) && !yield(d) {
				return
			}
		}
	}
}

// Agenda yields what falls due from one day to another, both included, for all States, as [Record.Agenda] does for one.
// Where nothing says whether a State has mined areas, its deadline is among them with the outcome [Unknown].
func (l *Ledger) Agenda(from, to convention.Date, rd convention.Readings) iter.Seq[Deadline] {
	return func(yield func(Deadline) bool) {
		var all, one []Deadline
		for r := range l.Records() {
			one = r.deadlines(one[:0], from, to, rd)
			for _, d := range one {
				if d.ahead(from, to) {
					all = append(all, d)
				}
			}
		}
		slices.SortFunc(all, Deadline.Compare)
		for _, d := range all {
			if !yield(d) {
				return
			}
		}
	}
}

func (d *Deadline) ahead(from, to convention.Date) bool {
	return d.Outcome != NotApplicable && d.Discharged.IsZero() && !d.Due.Before(from) && !d.Due.After(to)
}
