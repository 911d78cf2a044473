package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

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
