package state

import (
	"iter"
	"slices"
)

// A Record is what a ledger holds on one State: a view into it, cheap to copy. The zero Record is of no State.
type Record struct{ history *history }

// State returns the State whose record it is.
func (r Record) State() Code {
	if r.history == nil {
		return Code{}
	}
	return r.history.state
}

// Ledger returns the ledger to which the record belongs.
func (r Record) Ledger() *Ledger {
	if r.history == nil {
		return nil
	}
	return r.history.ledger
}

// Equal reports whether two records are of the same State and say the same of it: the same acts, of ledgers that cover
// the same and know of the same sessions.
func (r Record) Equal(s Record) bool {
	if r.history == nil || s.history == nil {
		return r == s
	}
	l, m := r.history.ledger, s.history.ledger
	return r.State() == s.State() && slices.Equal(slices.Collect(r.Acts()), slices.Collect(s.Acts())) &&
		slices.Equal(l.coverage, m.coverage) && slices.Equal(l.sessions, m.sessions)
}

// Acts yields the acts of the State in order of time, those that decide nothing included ([Act.Rival]).
func (r Record) Acts() iter.Seq[Act] {
	return func(yield func(Act) bool) {
		if r.history == nil {
			return
		}
		for _, a := range r.history.acts {
			if !yield(*a) {
				return
			}
		}
	}
}
