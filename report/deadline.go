package report

import (
	"cmp"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// deadlines holds the deadline of Article 5 that a report states against the one in force on the day the report came.
func (s *series) deadlines() {
	for _, f := range s.reports {
		day, stated := cmp.Or(f.as.Received, f.as.Submitted), f.ClearanceDeadline
		d := s.record.Position(day, s.readings).Clearance()
		if stated.IsZero() || f.Origin == Monitor || d.Due.IsZero() || d.Outcome == state.NotApplicable || d.Due == stated {
			continue
		}
		outcome, missing := state.Disputed, s.undecided(day)
		if missing != nil {
			outcome = state.Unknown
		}
		s.add("A5-DISCREPANT-DEADLINE", outcome, f, func(g *state.Finding) {
			g.Due, g.Expected, g.Stated, g.Unverified = d.Due, d.Due.String(), stated.String(), d.Unverified
		}, nil, missing...)
	}
}

// undecided returns what would have to be known for the deadline in force on a day to be that of the record: the decision
// on it, if no stored source shows it, and those of each meeting since that the ledger does not cover.
func (s *series) undecided(day convention.Date) (gaps []state.Gap) {
	l, after, by := s.record.Ledger(), s.record.Position(day, s.readings).InForce, ""
	for e := range s.record.Extensions(day, s.readings) {
		after, by, gaps = e.Decided, e.Session, nil
		if e.Act().Confidence == state.Unverified {
			gaps = []state.Gap{{Kind: state.ExtensionGranted, Session: by}}
		}
	}
	covered := func(session string, upTo convention.Date) bool {
		for c := range l.Coverage() {
			if c.Kind == state.ExtensionGranted && (c.State.IsZero() || c.State == s.record.State()) &&
				(c.Session == "" || c.Session == session) && !c.Through.Before(upTo) {
				return true
			}
		}
		return false
	}
	if covered("", day) {
		return gaps
	}
	var end convention.Date // of the calendar
	for m := range l.Sessions() {
		if m.Closing.IsZero() {
			continue
		}
		end = m.Closing
		if m.ID != by && end.After(after) && !m.Opening.After(day) && !covered(m.ID, end) {
			gaps = append(gaps, state.Gap{Kind: state.ExtensionGranted, Session: m.ID})
		}
	}
	if end.Before(day) {
		gaps = append(gaps, state.Gap{Kind: state.ExtensionGranted, After: end})
	}
	return gaps
}
