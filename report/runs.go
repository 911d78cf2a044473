package report

import (
	"cmp"
	"iter"
	"math"
	"slices"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/state"
)

// Reports in a row from which on a reader would ask.
const (
	barrenReports  = 2 // land cleared, and no mine found
	pendingReports = 3 // measures in preparation
	unknownReports = 3 // areas whose extent is not stated
	paceReports    = 3 // years over which the pace is averaged
)

// spans yields the first and the last of each run of reports on years in a row of which something holds.
func (s *series) spans(holds func(n int) bool) iter.Seq2[int, int] {
	return func(yield func(first, last int) bool) {
		for n := 0; n < len(s.reports); n++ {
			if !holds(n) {
				continue
			}
			first := n
			for n+1 < len(s.reports) && s.before(n+1) != nil && holds(n+1) {
				n++
			}
			if !yield(first, n) {
				return
			}
		}
	}
}

// runs adds a finding for each run that is long enough: on its first report, counting them, until the report that ended it.
func (s *series) runs(code string, least int, subject string, holds func(n int) bool) {
	for first, last := range s.spans(holds) {
		if last-first+1 < least {
			continue
		}
		s.add(code, state.Noted, s.reports[first], func(g *state.Finding) {
			g.Subject, g.Count = subject, last-first+1
			if last+1 < len(s.reports) && s.before(last+1) != nil {
				next := s.reports[last+1].as
				g.Until = cmp.Or(next.Received, next.Submitted)
			}
		}, nil)
	}
}

// blanks finds the items that stay without an answer (Article 7(1)), of the State's own reports; that of warnings where there
// are mined areas, in the report itself or in the one since which they are unchanged.
func (s *series) blanks() {
	for i := range sections {
		if t := &sections[i]; t.must {
			s.runs("A7-ITEM-MISSING", 1, t.name, func(n int) bool {
				return s.reports[n].asked() && t.of(s.reports[n].as).head().answer == NotAnswered
			})
		}
	}
	s.runs("A7-WARNINGS-MISSING", 1, "", func(n int) bool { return s.reports[n].asked() && s.reports[n].unwarned() })
	s.runs("A3-RETAINED-NOT-REPORTED", 1, "", func(n int) bool {
		if !s.reports[n].asked() || s.reports[n].Retained.Answer != NotAnswered {
			return false
		}
		for _, f := range slices.Backward(s.reports[:n]) {
			if f.Retained.Answer != NotAnswered {
				return f.kept(retainedHeld, "")[0].positive()
			}
		}
		return false
	})
}

// idle finds mines retained that do not move, and too many of them (Article 3(1)).
func (s *series) idle() {
	held := func(n int) figure {
		f := s.reports[n]
		return closing(f, &f.Retained, retainedColumns[retainedHeld], Retained{})
	}
	still := func(n int) bool { // as many as the year before, and none is said to be used
		f, now := s.reports[n], held(n)
		return s.before(n) != nil && now.positive() && held(n-1).known && now.value.Cmp(held(n-1).value) == 0 &&
			!f.kept(retainedConsumed, "")[0].positive()
	}
	for n, last := range s.spans(still) {
		first := s.reports[n-1] // which those of the run repeat
		s.add("ARITH-RETAINED-NOUSE", state.Noted, s.reports[last], func(g *state.Finding) {
			g.Year, g.Count, g.Stated = first.year, last-n+2, held(last).String()
			g.Since = cmp.Or(first.as.Received, first.as.Submitted)
		}, first)
	}
	for n := len(s.reports) - 1; n >= 0; n-- {
		if now := s.reports[n].kept(retainedHeld, "")[0]; now.known {
			if now.whole() >= RetainedHigh {
				s.add("A3-RETAINED-HIGH", state.Noted, s.reports[n], func(g *state.Finding) { g.Count = now.whole() }, nil)
			}
			break
		}
	}
	s.runs("ARITH-CLEARED-NO-MINES", barrenReports, "", func(n int) bool {
		f := s.reports[n]
		return f.land(landCleared, 0).positive() && f.gone(&f.AreasDestroyed, destroyedInYear, "")[0].zero()
	})
}

// measures assesses national implementation (Article 9).
func (s *series) measures() {
	pending := func(n int) bool {
		is := func(in ...Status) bool {
			return slices.ContainsFunc(s.reports[n].Measures.Rows, func(m Measure) bool { return slices.Contains(in, m.Status) })
		}
		return is(InPreparation) && !is(InForce, Completed, ExistingLaw)
	}
	s.runs("A9-PENDING", pendingReports, "", pending)
	told, sanctions := false, YesNo(0)
	var last *filed
	for _, f := range s.reports {
		if f.asked() {
			last = f
		}
		if len(f.Measures.Rows) > 0 {
			told = true
			if sanctions != Yes {
				sanctions = penal(f.Measures.Rows)
			}
		}
	}
	if last == nil || sanctions == Yes {
		return
	}
	gaps := s.gaps()
	code := "A9-NOT-REPORTED"
	if told {
		code = "A9-NO-PENAL"
		if sanctions != No {
			gaps = append(gaps, last.gap("measures: penal"))
		}
	}
	s.absent(code, last, func(g *state.Finding) { g.Count = len(s.reports) }, gaps)
}

// absent adds a finding that something stands in no report; where a report is not at hand, it may stand there.
func (s *series) absent(code string, f *filed, set func(*state.Finding), gaps []state.Gap) {
	outcome := state.Noted
	if len(gaps) > 0 {
		outcome = state.Unknown
	}
	s.add(code, outcome, f, set, nil, gaps...)
}

// technical finds types held of which no report has the technical characteristics (Article 7(1)(h)).
func (s *series) technical() {
	known := map[string]bool{}
	for _, f := range s.reports {
		for _, t := range f.Technical.Rows {
			known[typeKey(t.Type)] = true
		}
	}
	gaps := s.gaps()
	for _, f := range s.reports {
		if !f.asked() {
			continue
		}
		for _, h := range f.typesHeld() {
			if known[typeKey(h.name)] {
				continue
			}
			known[typeKey(h.name)] = true // said once
			s.absent("A7-TYPE-NO-TECH", f, func(g *state.Finding) { g.Subject = h.name }, gaps)
		}
	}
}

// surveys finds areas whose extent is never stated (Article 5(2)).
func (s *series) surveys() {
	s.runs("A5-NO-SURVEY", unknownReports, "", func(n int) bool {
		f := s.reports[n]
		return f.asked() && slices.ContainsFunc(f.MinedAreas.Rows, func(a MinedArea) bool { return a.Area.IsZero() })
	})
}

// pace holds the area left against the time left until the deadline of Article 5(1), at the average of the last years.
func (s *series) pace() {
	deadline := s.record.Position(s.asOf, s.readings).Clearance()
	if len(s.reports) == 0 || deadline.Due.IsZero() || deadline.Outcome != state.Running && deadline.Outcome != state.Due {
		return
	}
	f := s.reports[len(s.reports)-1]
	left := closing(f, &f.MinedAreas, areaColumns[areaExtent], MinedArea{})
	if f.MinedAreas.Answer == NotAnswered || left.zero() {
		return
	}
	var missing []state.Gap
	if !left.known {
		missing = append(missing, f.gap("minedAreas"))
	}
	done := figure{known: true}
	for i := range paceReports {
		year := f.year - i
		at := s.last(len(s.reports), year)
		if at < 0 {
			missing = append(missing, state.Gap{Kind: state.AnnualReport, Year: year, Item: "landRelease"})
			continue
		}
		released := s.reports[at].released()
		if !released.known {
			missing = append(missing, s.reports[at].gap("landRelease"))
		}
		done = done.add(released)
	}
	days := deadline.Due.DaysSince(f.end())
	whole := func(n int64) decimal.Decimal { return decimal.New(n, 0) }
	outcome, years := state.Met, 0
	switch {
	case len(missing) > 0:
		outcome = state.Unknown
	case done.zero():
		outcome = state.Noted
	default:
		// A year is 146097 days in 400. So many days do not overflow, and both sides are exact.
		need := left.value.Mul(whole(paceReports * 146097))
		if need.Cmp(done.value.Mul(whole(int64(days)*400))) > 0 {
			outcome = state.Noted
		}
		n, rest := left.value.Mul(whole(paceReports)).QuoRem(done.value, 0)
		if rest.Sign() > 0 {
			n = n.Add(whole(1))
		}
		if years = math.MaxInt32; n.Cmp(whole(math.MaxInt32)) < 0 {
			years = int(n.IntPart())
		}
	}
	s.add("ARITH-PACE", outcome, f, func(g *state.Finding) {
		g.Due, g.Count, g.Stated = deadline.Due, years, left.String()
		if outcome != state.Unknown {
			g.Subject = "released in three years: " + figure{value: done.value, known: true, unit: max(left.unit, done.unit)}.String()
		}
	}, nil, missing...)
}

// released returns the land released in the year of a report.
func (f *filed) released() figure {
	if parts := f.land(landCleared, 0).add(f.land(landReduced, 0)).add(f.land(landCancelled, 0)); parts.known {
		return parts
	}
	return f.land(landReleased, 0)
}
