package state_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/cases"
	"github.com/mineban/apmbc/state"
)

// party is a ledger of its own with one State Party for which the Convention entered into force on a day that the
// Convention gives to an instrument deposited five months before.
func party(t *testing.T, code string, inForce convention.Date, acts ...state.Act) *state.Ledger {
	t.Helper()
	deposited := inForce.AddMonths(-6, practice)
	if inForce == on("1999-03-01") {
		deposited = on("1998-09-01")
	}
	instrument := act(code, state.Accession, deposited.String())
	l := with(t, sessions(t), append(acts, instrument)...)
	r, _ := l.Record(state.MustParseCode(code))
	if got := r.Position(inForce, practice).InForce; got != inForce {
		t.Fatalf("in force on %v, not on %v", got, inForce)
	}
	return l
}

// sessions is a ledger without acts that knows of the meetings and of all their decisions.
func sessions(t *testing.T) *state.Ledger {
	t.Helper()
	rows, covered := "id,kind,opening,closing,source,confidence\n", "kind,session,through,source\n"
	for s := range state.Embedded().Sessions() {
		if !s.Planned {
			rows += fmt.Sprintf("%s,%v,%v,%v,a test,one-source\n", s.ID, s.Kind, s.Opening, s.Closing)
			covered += fmt.Sprintf("extension granted,%s,%v,a test\n", s.ID, s.Closing)
		}
	}
	l, err := state.ReadLedger(files("acts.csv", header, "sessions.csv", rows, "coverage.csv", covered))
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// granted is an extension decided at a meeting.
func granted(code, session, until string) state.Act {
	s, _ := state.Embedded().Session(session)
	a := act(code, state.ExtensionGranted, s.Closing.String())
	a.Session, a.Deadline = session, on(until)
	return a
}

// of is the record of a State in a ledger.
func of(t *testing.T, l *state.Ledger, code string) state.Record {
	t.Helper()
	r, ok := l.Record(state.MustParseCode(code))
	if !ok {
		t.Fatalf("no record of %s", code)
	}
	return r
}

// codes are the codes of findings.
func codes(findings []state.Finding) (list []string) {
	for _, f := range findings {
		list = append(list, f.Code)
	}
	return list
}

// finding is the one finding of a code.
func finding(t *testing.T, findings []state.Finding, code string) state.Finding {
	t.Helper()
	var found []state.Finding
	for _, f := range findings {
		if f.Code == code {
			found = append(found, f)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d findings %s among %v", len(found), code, codes(findings))
	}
	return found[0]
}

func TestCasesReports(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if !c.In.Has("state") {
			t.Skip("on what a report holds")
		}
		r, asOf := record(t, named(t, c.In.Text("state")).String()), c.In.Date("asOf")
		f := finding(t, state.Assess(r, asOf, practice), c.Want.Get("contains").([]any)[0].(string))
		if f.Due != c.Want.Date("due") || f.Count != c.Want.Number("daysOverdue") || asOf.DaysSince(f.Due) != f.Count {
			t.Errorf("due %v, %d days ago", f.Due, f.Count)
		}
	}, "findings")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		year := c.In.Number("calendarYear")
		for p := range state.Embedded().Published() {
			if p.Year != year || p.AsOf != c.In.Date("asOf") {
				continue
			}
			rate, ok := p.Complete(state.Embedded().CountReportingDue(year, practice))
			if !ok || rate.Missing != c.In.Number("missing") || rate.Percent() != c.Want.Number("percentFloor") {
				t.Errorf("%+v, %t", rate, ok)
			}
			if c.Want.Has("filed") && rate.Received != c.Want.Number("filed") ||
				c.Want.Has("partiesBoundToReport") && rate.Bound != c.Want.Number("partiesBoundToReport") ||
				c.In.Has("filed") && rate.Received != c.In.Number("filed") ||
				c.In.Has("partiesBoundToReport") && rate.Bound != c.In.Number("partiesBoundToReport") {
				t.Errorf("%+v", rate)
			}
			if n, ok := p.Percent.Value(); !ok || n != rate.Percent() {
				t.Errorf("printed %v, worked out %d", p.Percent, rate.Percent())
			}
			return
		}
		t.Error("no such rate was published")
	}, "reportingRate")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		var got, want []string
		for f := range state.Embedded().Findings(c.In.Date("asOf"), practice, c.In.Text("code")) {
			got = append(got, f.State.String())
		}
		for _, name := range c.Want.Get("states").([]any) {
			want = append(want, named(t, name.(string)).String())
		}
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
	}, "findingList")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		report := act("NGA", state.AnnualReport, "2011-12-31")
		report.Year = c.In.Number("calendarYear")
		report.Period = convention.Span{From: c.In.Date("from"), Until: c.In.Date("to").AddDays(1)}
		findings := state.Assess(of(t, party(t, "NGA", on("2002-03-01"), report), "NGA"), on("2012-01-01"), practice)
		if f := finding(t, findings, c.Want.Text("finding")); f.Year != report.Year {
			t.Errorf("of %d", f.Year)
		}
		if f := finding(t, findings, "A7.2-PARTIAL"); f.Count != c.Want.Number("alsoUncoveredDays") {
			t.Errorf("%d days are not covered", f.Count)
		}
	}, "periodCheck")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		received := c.In.Date("received")
		r := of(t, party(t, "LKA", c.In.Date("entryIntoForce"), act("LKA", state.InitialReport, received.String())), "LKA")
		for _, rd := range []convention.Reading{convention.R04Exclusive, convention.R04Inclusive, convention.R04MonthEnd} {
			d := r.Position(received, practice.With(rd)).InitialReport()
			got := fmt.Sprintf("late %d days", received.DaysSince(d.Due))
			if d.Outcome == state.Met {
				got = "in time"
			}
			_, name, _ := strings.Cut(rd.String(), " ")
			if want := c.Want.Text(name); got != want && got != want+"s" {
				t.Errorf("%v: %s, want %s", rd, got, want)
			}
			finding(t, state.Assess(r, received, practice.With(rd)), c.Want.Text("finding"))
		}
	}, "initialReportTimely")
}

func TestCasesStockpile(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		deadline := c.In.Date("deadline")
		inForce := deadline.AddYears(-4, practice)
		asOf := c.In.Date("asOf")
		acts := []state.Act{}
		if c.In.Has("completed") {
			acts = append(acts, act("GRC", state.StockpileCompleted, c.In.Text("completed")))
		} else {
			held := act("GRC", state.StockpileHeld, asOf.String())
			held.Mines = state.NumberOf(643267)
			acts = append(acts, held)
		}
		r := of(t, party(t, "GRC", inForce, acts...), "GRC")
		status := func(rd convention.Readings) string {
			d := r.Position(asOf, rd).Stockpile()
			if d.Due != deadline {
				t.Errorf("due %v", d.Due)
			}
			return map[state.Outcome]string{state.Met: "met", state.MetLate: "completedLate", state.Unmet: "missed"}[d.Outcome]
		}
		for name := range c.Want.Names() {
			switch want := c.Want.Text(name); name {
			case "status":
				if got := status(practice); got != want {
					t.Errorf("%s, want %s", got, want)
				}
			case "LastDayInclusive", "BreachOnDay":
				rd, _ := convention.ParseReading("R-05 " + name)
				if got := status(practice.With(rd)); got != want {
					t.Errorf("%s: %s, want %s", name, got, want)
				}
			case "finding":
				finding(t, state.Assess(r, asOf, practice), want)
			case "sinceLabel":
				if f := finding(t, state.Assess(r, asOf, practice), "A4-MISSED"); f.Due.String() != want {
					t.Errorf("due %v", f.Due)
				}
			case "firstDayOfBreach":
				if f := finding(t, state.Assess(r, asOf, practice), "A4-MISSED"); f.Since.String() != want {
					t.Errorf("since %v", f.Since)
				}
			default:
				t.Errorf("unknown %s", name)
			}
		}
	}, "art4Status")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		// A grant moves the deadline of Article 5 and leaves that of Article 4.
		r := of(t, party(t, "ZWE", on("1999-03-01"), granted("ZWE", "9MSP", "2011-01-01")), "ZWE")
		p := r.Position(on("2009-01-01"), practice)
		if got := p.Stockpile().Due != on("2003-03-01"); got != c.Want.Bool("extensible") || p.Clearance().Due != on("2011-01-01") {
			t.Errorf("extended: %t", got)
		}
	}, "extensible")
}

func TestCasesClearance(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r := record(t, named(t, c.In.Text("state")).String())
		asOf := c.In.Date("asOf")
		p := r.Position(asOf, practice)
		extensions := slices.Collect(r.Extensions(asOf, practice))
		d, last := p.Clearance(), extensions[len(extensions)-1]
		if p.InForce != c.In.Date("entryIntoForce") || d.Due != c.Want.Date("deadlineInForce") || extensions[0].From != c.Want.Date("original") {
			t.Errorf("in force from %v, due %v then %v", p.InForce, extensions[0].From, d.Due)
		}
		total := 0
		for _, e := range extensions {
			total += e.Months
			if e.OverCap == c.Want.Bool("withinCap") {
				t.Errorf("%v", e)
			}
		}
		if grants := c.In.Get("grants").([]any); len(grants) != len(extensions) && len(grants) > 1 || last.Until.String() != grants[len(grants)-1] {
			t.Errorf("%v", extensions)
		}
		if total != c.Want.Number("monthsFromOriginal") {
			t.Errorf("%d months", total)
		}
	}, "art5Deadline")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		from, until := c.In.Date("deadlineInForce"), c.In.Date("grantedUntil")
		var r state.Record
		if c.In.Has("state") {
			r = record(t, named(t, c.In.Text("state")).String())
		} else { // of the original deadline
			r = of(t, party(t, "FRA", from.AddYears(-10, practice), granted("FRA", "9MSP", until.String())), "FRA")
		}
		extensions := slices.Collect(r.Extensions(on("2025-01-01"), practice))
		i := slices.IndexFunc(extensions, func(e state.Extension) bool { return e.From == from })
		if i < 0 {
			t.Fatalf("no extension of %v among %v", from, extensions)
		}
		e := extensions[i]
		if e.Until != until || e.OverCap == c.Want.Bool("withinCap") || c.In.Has("meeting") && e.Session != c.In.Text("meeting") {
			t.Errorf("%+v", e)
		}
		if c.Want.Has("months") && e.Months != c.Want.Number("months") {
			t.Errorf("%d months", e.Months)
		}
		findings := state.Assess(r, e.Decided, practice)
		if c.Want.Has("finding") {
			finding(t, findings, c.Want.Text("finding"))
		}
		if c.Want.Has("requestLate") {
			requested := slices.ContainsFunc(slices.Collect(r.Acts()), func(a state.Act) bool {
				return a.Kind == state.ExtensionRequested && a.On == c.In.Date("requestReceived") && a.Session == e.Session
			})
			if late := slices.Contains(codes(findings), "A5-REQUEST-LATE"); !requested || late != c.Want.Bool("requestLate") {
				t.Errorf("requested %t, findings %v", requested, codes(findings))
			}
		}
	}, "extension")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r := record(t, named(t, c.In.Text("state")).String())
		extensions := slices.Collect(r.Extensions(on("2023-11-24"), practice))
		total, within := 0, true
		for i, e := range extensions {
			total += e.Months
			within = within && !e.OverCap
			if e.Number != i+1 || e.Until.String() != c.In.Get("grants").([]any)[i] {
				t.Errorf("%+v", e)
			}
		}
		if len(extensions) != c.Want.Number("grants") || total != c.Want.Number("totalMonths") || within != c.Want.Bool("eachWithinCap") ||
			extensions[0].From != c.Want.Date("original") || r.Position(on("2023-11-24"), practice).Clearance().Due != c.Want.Date("current") {
			t.Errorf("%v", extensions)
		}
	}, "art5Chain")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r, asOf := record(t, named(t, c.In.Text("state")).String()), c.In.Date("asOf")
		d := r.Position(asOf, practice).Clearance()
		findings := state.Assess(r, asOf, practice)
		for name := range c.Want.Names() {
			switch want := c.Want.Text(name); name {
			case "status":
				got := map[state.Outcome]string{state.Unmet: "lapsed", state.Running: "running", state.Due: "running", state.Met: "completed"}[d.Outcome]
				if got != want {
					t.Errorf("%v, want %s", d, want)
				}
			case "due":
				if d.Due.String() != want {
					t.Errorf("due %v", d.Due)
				}
			case "since":
				if f := finding(t, findings, "A5-LAPSED"); f.Since.String() != want {
					t.Errorf("since %v", f.Since)
				}
			default:
				if !slices.Contains(codes(findings), want) {
					t.Errorf("no %s among %v", want, codes(findings))
				}
			}
		}
	}, "art5Status")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		rd, received := c.In.Readings(), c.In.Date("received")
		due := convention.ExtensionRequestDue(c.In.Date("meetingOpens"), rd)
		if due != c.Want.Date("softDate") || max(received.DaysSince(due), 0) != c.Want.Number("daysLate") {
			t.Errorf("due %v", due)
		}
		r := record(t, map[string]string{"5RC": "GNB", "22MSP": "AGO"}[c.In.Text("decidingMeeting")])
		late := 0
		for _, f := range state.Assess(r, received, rd) {
			if f.Code == "A5-REQUEST-LATE" && f.Due == due {
				late = f.Count
			}
		}
		if late != c.Want.Number("daysLate") {
			t.Errorf("%d days late", late)
		}
	}, "requestTimely")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		s, ok := state.Embedded().Deciding(c.In.Date("deadline"))
		if !ok || s.ID != c.Want.Text("meeting") || convention.ExtensionRequestDue(s.Opening, practice) != c.Want.Date("softDate") {
			t.Errorf("%v", s)
		}
	}, "decidingMeeting")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		found := c.In.Date("discovered")
		s, ok := state.Embedded().DecidingNewArea(found, practice)
		if !ok || s.ID != c.Want.Text("requestFor") {
			t.Errorf("%v", s)
		}
		for years := c.Want.Number("maxYears"); years <= c.Want.Number("maxYears")+1; years++ {
			l := party(t, "DEU", on("1999-03-01"), act("DEU", state.AreaDiscovered, found.String()),
				granted("DEU", s.ID, s.Closing.AddYears(years, practice).String()))
			for e := range of(t, l, "DEU").Extensions(s.Closing, practice) {
				if !e.NewArea || e.OverCap != (years > c.Want.Number("maxYears")) {
					t.Errorf("%d years: %+v", years, e)
				}
			}
		}
	}, "newArea")
}

func TestCasesNotice(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		received := c.In.Date("received")
		var r state.Record
		if c.In.Has("state") {
			r = record(t, named(t, c.In.Text("state")).String())
		} else {
			acts := []state.Act{act("FIN", state.WithdrawalNotice, received.String())}
			if c.In.Has("conflicts") {
				for _, days := range c.In.Get("conflicts").([]any) {
					days := days.([]any)
					conflict := act("FIN", state.InternationalConflict, days[0].(string))
					if days[1] != nil {
						conflict.Until = on(days[1].(string))
					}
					acts = append(acts, conflict)
				}
			}
			r = of(t, party(t, "FIN", on("2012-07-01"), acts...), "FIN")
		}
		asOf := received.AddYears(3, practice) // all that the case tells of has happened
		leaving := r.Position(asOf, practice).Leaving
		for name := range c.Want.Names() {
			switch name {
			case "effect":
				if want := c.Want.Date(name); leaving.Settled == want.IsZero() || leaving.Settled && leaving.NotBefore != want {
					t.Errorf("effect %v, want %v", leaving, want)
				}
			case "notBefore":
				if leaving.NotBefore != c.Want.Date(name) {
					t.Errorf("not before %v", leaving)
				}
			case "expiry": // what the effect would be, as things stand on the day of the notice
				if got := r.Position(received, practice).Leaving.NotBefore; got != c.Want.Date(name) {
					t.Errorf("expires on %v", got)
				}
			case "finding":
				finding(t, state.Assess(r, asOf, practice), c.Want.Text(name))
			default:
				rd, err := convention.ParseReading("R-07 " + name)
				if err != nil {
					t.Fatal(err)
				}
				if got := r.Position(asOf, practice.With(rd)).Leaving.NotBefore; got != c.Want.Date(name) {
					t.Errorf("%v: %v", rd, got)
				}
			}
		}
	}, "withdrawalEffect")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r := of(t, party(t, "FRA", on("1999-03-01"), act("FRA", state.Reservation, "1998-09-01")), "FRA")
		finding(t, state.Assess(r, on("2011-12-02"), practice), c.Want.Text("finding"))
	}, "reservation")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		acts := []state.Act{act("FIN", state.WithdrawalNotice, "2025-07-10")}
		if !c.In.Bool("reasons") {
			acts = append(acts, act("FIN", state.WithdrawalUnexplained, "2025-07-10"))
		}
		told := fmt.Sprint(c.In.Get("notified"))
		if !strings.Contains(told, "council") {
			acts = append(acts, act("FIN", state.WithdrawalNotToCouncil, "2025-07-10"))
		}
		if !strings.Contains(told, "parties") {
			acts = append(acts, act("FIN", state.WithdrawalNotToParties, "2025-07-10"))
		}
		r := of(t, party(t, "FIN", on("2012-07-01"), acts...), "FIN")
		var got, want []string
		for _, f := range state.Assess(r, on("2025-08-01"), practice) {
			if f.Severity == state.SeverityDefect {
				got = append(got, f.Code)
			}
		}
		for _, code := range c.Want.Get("findings").([]any) {
			want = append(want, code.(string))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%v, want %v", got, want)
		}
		d := r.Position(on("2025-08-01"), practice).WithdrawalEffect()
		if runs := d.Due == on("2026-01-10") && d.Outcome == state.Due; runs != c.Want.Bool("clockRuns") {
			t.Errorf("%v", d)
		}
	}, "withdrawalNotice")
}
