package state

import (
	"iter"
	"slices"
)

// A Record is what a ledger holds on one State: a view into it, cheap to copy. The zero Record is of no State.
type Record struct {
	state  Code
	ledger *Ledger
}

// State returns the State whose record it is.
func (r Record) State() Code { return r.state }

// Ledger returns the ledger to which the record belongs.
func (r Record) Ledger() *Ledger { return r.ledger }

// Equal reports whether two records are of the same State and say the same of it: the same acts, of ledgers that cover
// the same days.
func (r Record) Equal(s Record) bool {
	if r.ledger == nil || s.ledger == nil {
		return r == s
	}
	return r.state == s.state && slices.Equal(slices.Collect(r.Acts()), slices.Collect(s.Acts())) &&
		r.ledger.through == s.ledger.through && r.ledger.needsEligibility[r.state.n] == s.ledger.needsEligibility[s.state.n]
}

// Acts yields the acts of the State in order of time.
func (r Record) Acts() iter.Seq[Act] {
	return func(yield func(Act) bool) {
		if r.ledger == nil {
			return
		}
		for _, a := range r.ledger.histories[r.state.n].acts {
			if !yield(*a) {
				return
			}
		}
	}
}
