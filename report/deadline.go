package report

import (
	"cmp"
	"slices"

	"github.com/mineban/apmbc/state"
)

// deadlines holds the deadline of Article 5 that a report states against the one in force on the day the report came. Where
// that rests on a decision that no source shows, or on there being no other, it is not known whether they differ.
func (s *series) deadlines() {
	for _, f := range s.reports {
		day, stated := cmp.Or(f.as.Received, f.as.Submitted), f.ClearanceDeadline
		d := s.record.Position(day, s.readings).Clearance()
		if stated.IsZero() || f.Origin == Monitor || d.Due.IsZero() || d.Outcome == state.NotApplicable || d.Due == stated {
			continue
		}
		missing := slices.Collect(d.Undecided())
		var last state.Extension
		for last = range s.record.Extensions(day, s.readings) {
		}
		if last.Session != "" && last.Act().Confidence == state.Unverified {
			missing = append(missing, state.Gap{Kind: state.ExtensionGranted, Session: last.Session})
		}
		outcome := state.Disputed
		if missing != nil {
			outcome = state.Unknown
		}
		s.add("A5-DISCREPANT-DEADLINE", outcome, f, func(g *state.Finding) {
			g.Due, g.Expected, g.Stated, g.Unverified = d.Due, d.Due.String(), stated.String(), d.Unverified
		}, nil, missing...)
	}
}
