package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// A Step is one link of a derivation: a fact of the record, or a date computed from the step before.
type Step struct {
	Kind      Kind                 `json:"kind"` // what happened, or what follows
	Date      convention.Date      `json:"date"`
	Provision convention.Provision `json:"provision,omitzero"` // what it rests on; zero where the Convention does not speak of it
	Reading   convention.Reading   `json:"reading,omitzero"`   // the reading that made it, zero where none was needed
	Computed  bool                 `json:"computed,omitzero"`  // whether the date is computed from the steps before, not recorded
	Open      bool                 `json:"open,omitzero"`      // whether it is only the earliest possible: an armed conflict without end holds it back

	act *Act
}

// Act returns the fact on which the step rests. Beside a computed date it is the same event as the Depositary
// published it, to be compared; false if the ledger does not have it.
func (s Step) Act() (Act, bool) {
	if s.act == nil {
		return Act{}, false
	}
	return *s.act, true
}

// String returns what, when and by which rule: "2013-06-01 entry into force, Article 17(2), R-01 CalendarMonth".
func (s Step) String() string {
	text := s.Date.String() + " " + s.Kind.String()
	if s.Open {
		text = "not before " + text
	}
	if !s.Provision.IsZero() {
		text += ", " + s.Provision.String()
	}
	if s.Reading != 0 {
		text += ", " + s.Reading.String()
	}
	return text
}

// Equal reports whether two steps say the same on the same evidence.
func (s Step) Equal(t Step) bool {
	a, ok := s.Act()
	b, found := t.Act()
	s.act, t.act = nil, nil
	return s == t && ok == found && a == b
}

// A Deadline is a day by which a State must have acted, how that day came about, and how things stand with it.
// No function of the library makes deadlines yet.
type Deadline struct {
	State     Code                 `json:"state"`
	Provision convention.Provision `json:"provision"`
	Due       convention.Date      `json:"due"`
	Outcome   Outcome              `json:"outcome"`

	steps []Step
}

// Steps yields the derivation of the deadline, the first fact first.
func (d Deadline) Steps() iter.Seq[Step] { return slices.Values(d.steps) }

// Equal reports whether two deadlines agree, their steps included.
func (d Deadline) Equal(e Deadline) bool {
	return d.Compare(e) == 0 && d.Outcome == e.Outcome && slices.EqualFunc(d.steps, e.steps, Step.Equal)
}

// Compare orders deadlines by day, State and provision.
func (d Deadline) Compare(e Deadline) int {
	return cmp.Or(d.Due.Compare(e.Due), d.State.Compare(e.State), d.Provision.Compare(e.Provision))
}

// A Finding is a statement about the record of a State: what it shows of one rule, since when, on what evidence.
// No function of the library makes findings yet.
type Finding struct {
	Code      string               `json:"code"` // stable, and never used again for anything else
	State     Code                 `json:"state"`
	Provision convention.Provision `json:"provision,omitzero"`
	Outcome   Outcome              `json:"outcome"`
	Severity  Severity             `json:"severity"`
	Due       convention.Date      `json:"due,omitzero"`   // the deadline, where there is one
	Since     convention.Date      `json:"since,omitzero"` // the first day on which the finding held
	Until     convention.Date      `json:"until,omitzero"` // the first day on which it no longer held; zero while it holds

	steps   []Step
	missing []string
}

// Steps yields the derivation of the finding, the first fact first.
func (f Finding) Steps() iter.Seq[Step] { return slices.Values(f.steps) }

// Missing yields what would have to be known to settle an [Unknown] outcome.
func (f Finding) Missing() iter.Seq[string] { return slices.Values(f.missing) }

// Equal reports whether two findings agree, their steps and missing facts included.
func (f Finding) Equal(g Finding) bool {
	return f.Compare(g) == 0 && f.Outcome == g.Outcome && f.Until == g.Until &&
		slices.EqualFunc(f.steps, g.steps, Step.Equal) && slices.Equal(f.missing, g.missing)
}

// Compare orders findings by weight, the heaviest first, then by code, first day, State, provision and deadline.
func (f Finding) Compare(g Finding) int {
	return cmp.Or(
		cmp.Compare(g.Severity, f.Severity), cmp.Compare(f.Code, g.Code), f.Since.Compare(g.Since),
		f.State.Compare(g.State), f.Provision.Compare(g.Provision), f.Due.Compare(g.Due),
	)
}
