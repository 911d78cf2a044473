package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// A Finding is a statement about the record of a State on a day: what it shows of one rule, since when, on what evidence.
// It is no verdict on the State. [Rules] lists the codes. Read back from JSON it no longer tells its steps and what is
// missing.
type Finding struct {
	Code      string               `json:"code"`               // stable, and never used again for anything else
	State     Code                 `json:"state"`              // zero where none is meant, as of a meeting that is late
	Provision convention.Provision `json:"provision,omitzero"` // zero where it rests on none of the Convention
	Outcome   Outcome              `json:"outcome"`
	Severity  Severity             `json:"severity"`
	Due       convention.Date      `json:"due,omitzero"`   // the deadline, where there is one
	Since     convention.Date      `json:"since,omitzero"` // the first day on which the finding held
	Until     convention.Date      `json:"until,omitzero"` // the first day on which it no longer held; zero while it holds
	Year      int                  `json:"year,omitzero"`  // of an annual report: the calendar year, or the first of several
	Count     int                  `json:"count,omitzero"` // what the rule counts ([Rule.Counts])

	Unverified bool `json:"unverified,omitzero"` // whether it rests on a fact that no stored source shows

	// Of a finding on figures: what they are of, and the two that differ, as text so that no digit is lost.
	Subject  string `json:"subject,omitzero"`  // a type of mine, an area, an item of a report
	Expected string `json:"expected,omitzero"` // what follows from the other figures
	Stated   string `json:"stated,omitzero"`   // what is stated

	history  *history
	asOf     convention.Date
	readings convention.Readings
	of       Kind    // the deadline from which it follows, none for what follows from the position
	evidence [2]*Act // in order of time
	basis    *basis  // of a finding that another package made
}

// A basis is what a finding rests on that does not follow from a ledger alone.
type basis struct {
	steps   []Step
	missing []Gap
}

// Resting returns the finding as one that rests on these steps and, if its outcome is [Unknown], on these missing facts,
// for packages that make findings of their own. Neither slice is kept.
func (f Finding) Resting(steps []Step, missing []Gap) Finding {
	f.basis = &basis{slices.Clone(steps), slices.Clone(missing)}
	return f
}

// nothing is what a finding follows from that rests on its evidence alone.
const nothing = Kind(255)

// deadline works out again the deadline from which the finding follows.
func (f *Finding) deadline() Deadline {
	p := Record{f.history}.Position(f.asOf, f.readings)
	switch f.of {
	case InitialReportDue:
		return p.InitialReport()
	case AnnualReportDue:
		return p.AnnualReport(f.Year)
	case StockpileDeadline:
		return p.Stockpile()
	case ClearanceDeadline:
		return p.Clearance()
	case RequestDue:
		return p.ExtensionRequest()
	case WithdrawalEffect:
		return p.WithdrawalEffect()
	}
	return p.EntryIntoForce()
}

// Steps yields the derivation of the finding, the first fact first, and then what it rests on beside that.
func (f Finding) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		if f.basis != nil {
			slices.Values(f.basis.steps)(yield)
			return
		}
		if f.history == nil {
			return
		}
		steps := make([]Step, 0, 12)
		switch {
		case f.of == 0:
			steps = Record{f.history}.Position(f.asOf, f.readings).steps(steps)
		case f.of != nothing:
			d := f.deadline()
			steps = d.steps(steps)
		}
		for _, s := range steps {
			if !yield(s) {
				return
			}
		}
		for _, a := range f.evidence {
			if a != nil && !slices.ContainsFunc(steps, func(s Step) bool { return s.act == a }) && !yield(factStep(a)) {
				return
			}
		}
	}
}

// Missing yields what would have to be known to settle an [Unknown] outcome.
func (f Finding) Missing() iter.Seq[Gap] {
	return func(yield func(Gap) bool) {
		switch {
		case f.Outcome != Unknown:
		case f.basis != nil:
			slices.Values(f.basis.missing)(yield)
		case f.history == nil:
		case f.Code == codeOf(dataSuccessionNoDate):
			yield(Gap{Kind: EntryIntoForce})
		case f.Code == codeOf(a4Discovered):
			yield(Gap{Kind: StockpileDestroyed, After: f.Since})
		default:
			last := f.Year + max(f.Count, 1)
			for ok := true; ok && f.Year < last; f.Year++ {
				d := f.deadline()
				d.Outcome = Unknown
				if ok = d.missing(yield); f.of != AnnualReportDue {
					return
				}
			}
		}
	}
}

// Equal reports whether two findings agree, their steps and missing facts included.
func (f Finding) Equal(g Finding) bool {
	return f.facts() == g.facts() && slices.EqualFunc(slices.Collect(f.Steps()), slices.Collect(g.Steps()), Step.Equal) &&
		slices.Equal(slices.Collect(f.Missing()), slices.Collect(g.Missing()))
}

// facts is f without what it was worked out from.
func (f Finding) facts() Finding {
	f.history, f.asOf, f.readings, f.of, f.evidence, f.basis = nil, convention.Date{}, convention.Readings{}, 0, [2]*Act{}, nil
	return f
}

// Compare orders findings by weight, the heaviest first, then by code, first day, State and the rest of what they say.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(
		cmp.Compare(g.Severity, f.Severity), cmp.Compare(f.Code, g.Code), f.Since.Compare(g.Since),
		f.State.Compare(g.State), f.Provision.Compare(g.Provision), f.Due.Compare(g.Due), cmp.Compare(f.Year, g.Year),
		f.Until.Compare(g.Until), cmp.Compare(f.Outcome, g.Outcome), cmp.Compare(f.Count, g.Count),
		cmp.Compare(f.Subject, g.Subject), cmp.Compare(f.Expected, g.Expected), cmp.Compare(f.Stated, g.Stated),
	)
}
