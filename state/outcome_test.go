package state_test

import (
	"testing"

	"github.com/mineban/apmbc/state"
)

var outcomes = []state.Outcome{
	state.NotAssessed, state.NotApplicable, state.Noted, state.Met, state.MetLate,
	state.Running, state.Due, state.Unknown, state.Disputed, state.Unmet,
}

// The whole table of Outcome.And, written out: a letter for each outcome in the order above.
const (
	letters = "-anmlrdux!"
	table   = "" +
		"-anmlrdux!" + // not assessed
		"aanmlrdux!" + // not applicable
		"nnnmlrdux!" + // noted
		"mmmmlrdux!" + // met
		"lllllrdux!" + // met late
		"rrrrrrdux!" + // running
		"dddddddux!" + // due
		"uuuuuuuux!" + // unknown
		"xxxxxxxxx!" + // disputed
		"!!!!!!!!!!" //   unmet
)

func TestOutcomeAnd(t *testing.T) {
	for i, o := range outcomes {
		for j, p := range outcomes {
			if got, want := letters[o.And(p)], table[10*i+j]; got != want {
				t.Errorf("%v and %v is %v, want %c", o, p, o.And(p), want)
			}
		}
	}
}

func TestOutcomeLaws(t *testing.T) {
	for _, o := range outcomes {
		if o.And(o) != o {
			t.Errorf("%v and %v is %v", o, o, o.And(o))
		}
		if o.And(state.NotAssessed) != o || state.NotAssessed.And(o) != o {
			t.Errorf("not assessed changes %v", o)
		}
		if o != state.NotAssessed && (o.And(state.NotApplicable) != o || state.NotApplicable.And(o) != o) {
			t.Errorf("not applicable changes %v", o)
		}
		if o.And(state.Unmet) != state.Unmet {
			t.Errorf("%v hides unmet", o)
		}
		for _, p := range outcomes {
			if o.And(p) != p.And(o) {
				t.Errorf("%v and %v: the order matters", o, p)
			}
			for _, q := range outcomes {
				if o.And(p).And(q) != o.And(p.And(q)) {
					t.Errorf("%v, %v and %v: the grouping matters", o, p, q)
				}
			}
		}
	}
}

// The order of weight is a contract: a list sorted by it must not change from one version to the next.
func TestSeverityOrder(t *testing.T) {
	for i, s := range []state.Severity{
		state.SeverityInfo, state.SeverityData, state.SeverityAttention, state.SeverityInconsistency,
		state.SeverityCommitment, state.SeverityDue, state.SeverityLate, state.SeverityDefect, state.SeverityUnmet,
	} {
		if int(s) != i {
			t.Errorf("%v weighs %d, want %d", s, s, i)
		}
	}
}
