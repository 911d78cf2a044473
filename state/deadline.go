package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

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
