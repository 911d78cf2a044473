package report

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A series is the reports of one State in order of time, one a calendar year, with what is unchanged put in the place of
// the answers that say so.
type series struct {
	record   state.Record
	asOf     convention.Date
	readings convention.Readings
	reports  []*filed
	findings []state.Finding
}

// A filed report is a report in a series.
type filed struct {
	*Report         // with unchanged tables replaced by those that they refer to
	as      *Report // as it was filed
	year    int
	days    convention.Span // that it covers: the calendar year, or by R-09 the period that it states
}

// yearOf returns the calendar year of a report; of an initial report on none, the year in which its period ends, or before
// which it came; 0 where nothing tells.
func (r *Report) yearOf() int {
	return cmp.Or(r.Year, r.Period.To.Year(), max(0, cmp.Or(r.Received, r.Submitted).Year()-1))
}

// end returns the last day that a report covers.
func (f *filed) end() convention.Date { return f.days.Until.AddDays(-1) }

// newSeries puts reports in order, of those on one year the State's own before a monitor's and the later before the earlier.
func newSeries(rec state.Record, reports []*Report, asOf convention.Date, rd convention.Readings) (*series, error) {
	s := &series{record: rec, asOf: asOf, readings: rd}
	var ps Problems
	code := rec.State()
	for i, r := range reports {
		wrong := func(pointer, format string, args ...any) {
			ps = append(ps, &Problem{
				Code: "REPORT-HEAD", Severity: ruleOf("REPORT-HEAD").Severity, Pointer: pointer,
				Reason: fmt.Sprintf("report %d of %d ", i+1, len(reports)) + fmt.Sprintf(format, args...),
			})
		}
		if r == nil {
			wrong("", "is none")
			continue
		}
		if code.IsZero() {
			code = r.State
		}
		if r.State != code || code.IsZero() {
			wrong("/state", "is of %q, not of %q", r.State, code)
		}
		if r.Kind != state.InitialReport && r.Kind != state.AnnualReport && r.Kind != state.VoluntaryReport {
			wrong("/kind", "is of no kind of report")
		}
		if r.Kind == state.AnnualReport && convention.AnnualReportDue(r.Year).IsZero() {
			wrong("/year", "has no calendar year")
		}
		if day := cmp.Or(r.Received, r.Submitted); !day.IsZero() && day.After(asOf) || day.IsZero() && r.yearOf() >= asOf.Year() {
			continue // not there yet
		}
		f := &filed{as: r, year: r.yearOf()}
		if f.days = convention.CalendarYear(f.year); rd.Has(convention.R09AsStated) && r.Period.span() != (convention.Span{}) {
			f.days = r.Period.span()
		}
		s.reports = append(s.reports, f)
	}
	if len(ps) > 0 {
		return nil, ps
	}
	slices.SortStableFunc(s.reports, func(a, b *filed) int {
		return cmp.Or(
			cmp.Compare(a.year, b.year), cmp.Compare(b.first(), a.first()), cmp.Compare(b.as.Origin, a.as.Origin),
			cmp.Or(a.as.Received, a.as.Submitted).Compare(cmp.Or(b.as.Received, b.as.Submitted)),
		)
	})
	kept := s.reports[:0]
	for i, f := range s.reports {
		if i+1 == len(s.reports) || s.reports[i+1].year != f.year || s.reports[i+1].first() != f.first() {
			kept = append(kept, f)
		}
	}
	s.reports = kept
	for i := range s.reports {
		s.resolve(i)
	}
	return s, nil
}

// resolve follows what a report says is unchanged back to the answer that it refers to.
func (s *series) resolve(n int) {
	f := s.reports[n]
	resolved := *f.as
	f.Report = &resolved
	for i := range sections {
		t := &sections[i]
		h := t.of(f.as).head()
		if h.answer != Unchanged {
			continue
		}
		stated := fmt.Sprintf("%d", h.since)
		set := func(g *state.Finding) { g.Subject, g.Stated = t.name, stated }
		if f.year != 0 && h.since >= f.year {
			s.add("A7-UNCHANGED-BROKEN", state.Noted, f, set, nil)
			continue
		}
		at := s.last(n, h.since)
		var from *filed
		var answer answered
		if at >= 0 {
			from = s.reports[at]
			answer = t.of(from.Report)
		}
		// What is blank in a part of a report may be answered in the whole, and a monitor does not answer for the State.
		if from == nil || from.Origin != OwnReport && (from.Origin != f.Origin || answer.head().answer == NotAnswered) {
			s.add("A7-UNCHANGED-BROKEN", state.Unknown, f, set, nil, state.Gap{Kind: state.AnnualReport, Year: h.since, Item: t.name})
			continue
		}
		broken := answer.head().answer == NotAnswered || answer.head().answer == Unchanged
		for _, between := range s.reports[at+1 : n] {
			b := t.of(between.Report)
			broken = broken || b.head().answer != NotAnswered && b.head().answer != Unchanged && !t.flows && !b.same(answer)
		}
		if broken {
			s.add("A7-UNCHANGED-BROKEN", state.Noted, f, set, from)
			continue
		}
		t.of(&resolved).carry(answer, t.flows)
		s.add("A7-UNCHANGED", state.Noted, f, func(g *state.Finding) {
			g.Subject, g.Stated, g.Expected = t.name, stated, fmt.Sprintf("%d", s.origin(t, at))
		}, from)
	}
}

// last returns the place of the last report on a year among the first n, -1 if there is none.
func (s *series) last(n, year int) int {
	for n--; n >= 0 && s.reports[n].year != year; n-- {
	}
	return n
}

// origin returns the year of the report that answers a table in full, from one that may itself say that it is unchanged.
func (s *series) origin(t *section, at int) int {
	for {
		h := t.of(s.reports[at].as).head()
		next := s.last(at, h.since)
		if h.answer != Unchanged || next < 0 {
			return s.reports[at].year
		}
		at = next
	}
}

// first returns 1 for an initial report that is on no calendar year, which comes before a report on the year, and 0 for others.
func (f *filed) first() int {
	if f.as.Kind == state.InitialReport && f.as.Year == 0 {
		return 1
	}
	return 0
}

// before returns the report on the year before, nil if there is none.
func (s *series) before(n int) *filed {
	for _, f := range slices.Backward(s.reports[:n]) {
		if f.year < s.reports[n].year {
			if f.year == s.reports[n].year-1 {
				return f
			}
			return nil
		}
	}
	return nil
}

// leading returns the report whose closing figures are the opening ones of a report: that on the year before, unless days
// between the two are covered by neither, or by both. An empty one stands for none, beside nil.
func (s *series) leading(n int) (before, was *filed) {
	before = s.before(n)
	if before == nil || before.days.Until != s.reports[n].days.From {
		return nil, &filed{Report: new(Report)}
	}
	return before, before
}

// gaps returns what is missing for the reports to be all that there can be: the initial one, and those on years between.
func (s *series) gaps() (gaps []state.Gap) {
	if !slices.ContainsFunc(s.reports, func(f *filed) bool { return f.Kind == state.InitialReport && f.Origin == OwnReport }) {
		gaps = append(gaps, state.Gap{Kind: state.InitialReport})
	}
	for i, f := range s.reports {
		if i > 0 {
			for y := s.reports[i-1].year + 1; y < f.year && len(gaps) < maxFound; y++ {
				gaps = append(gaps, state.Gap{Kind: state.AnnualReport, Year: y})
			}
		}
		if f.Origin != OwnReport {
			gaps = append(gaps, f.gap(""))
		}
	}
	return gaps
}

// gap is a figure that a report does not state.
func (f *filed) gap(item string) state.Gap {
	if f.Kind == state.AnnualReport {
		return state.Gap{Kind: f.Kind, Year: f.year, Item: item}
	}
	return state.Gap{Kind: f.Kind, Item: item}
}

// add adds a finding on a report, by the provision and severity of its rule, completed by set, resting on the report, on the
// one before that it is compared with if there is one, and on what is missing.
func (s *series) add(code string, o state.Outcome, f *filed, set func(*state.Finding), with *filed, missing ...state.Gap) {
	rule := ruleOf(code)
	g := state.Finding{
		Code: code, State: f.State, Provision: rule.Provision, Outcome: o, Severity: rule.Severity, Year: f.year,
		Since: cmp.Or(f.as.Received, f.as.Submitted),
	}
	if o == state.Met || o == state.Unknown {
		g.Severity = state.SeverityInfo
	}
	if set != nil {
		set(&g)
	}
	var steps []state.Step
	for _, r := range []*filed{with, f} {
		if r == nil {
			continue
		}
		steps = append(steps, state.StepOf(r.as.fact(rule.Provision)))
		if r.Origin == Monitor {
			g.Severity = min(g.Severity, state.SeverityAttention)
		}
	}
	switch code {
	case "ARITH-PACE":
		d := s.record.Position(s.asOf, s.readings).Clearance()
		steps = slices.AppendSeq(steps, d.Steps())
	case "A5-DISCREPANT-DEADLINE":
		d := s.record.Position(g.Since, s.readings).Clearance()
		steps = slices.AppendSeq(steps, d.Steps())
	}
	if o != state.Unknown {
		missing = nil
	}
	s.findings = append(s.findings, g.Resting(steps, missing))
}
