package state_test

import (
	"errors"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/cases"
	"github.com/mineban/apmbc/state"
)

// named returns the State of an English short name.
func named(t *testing.T, name string) state.Code {
	t.Helper()
	for c := range state.Codes() {
		if full := c.Name(convention.English); full == name || strings.HasPrefix(full, name+" of ") || strings.HasPrefix(full, name+" (") {
			return c
		}
	}
	t.Fatalf("no State is called %q", name)
	return state.Code{}
}

func TestCasesCounts(t *testing.T) {
	l := state.Embedded()
	cases.Run(t, func(t *testing.T, c cases.Case) {
		n := l.Count(c.In.Date("asOf"), practice)
		got := map[string]int{"deposited": n.Deposited, "inForce": n.InForce}[c.In.Text("kind")]
		if want := c.Want.Number("count"); got != want {
			t.Errorf("%s %d, want %d", c.Question, got, want)
		}
	}, "count")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		got := l.Count(c.In.Date("to"), practice).Deposited - l.Count(c.In.Date("from").AddDays(-1), practice).Deposited
		if want := c.Want.Number("count"); got != want {
			t.Errorf("%s %d, want %d", c.Question, got, want)
		}
	}, "countBetween")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if got, want := l.Count(on("9999-12-31"), practice).Signed, c.Want.Number("count"); got != want {
			t.Errorf("%s %d, want %d", c.Question, got, want)
		}
	}, "countSignatures")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		for year := c.In.Number("from"); year <= c.In.Number("to"); year++ {
			y := strconv.Itoa(year)
			got := l.Count(on(y+"-12-31"), practice).Deposited - l.Count(on(y+"-01-01").AddDays(-1), practice).Deposited
			if want := c.Want.Number(y); got != want {
				t.Errorf("%s %s: %d, want %d", c.Question, y, got, want)
			}
		}
	}, "depositsPerYear")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		year := c.In.Number("calendarYear")
		if got, want := l.CountReportingDue(year, practice), c.Want.Number("count"); got != want {
			t.Errorf("%s %d, want %d", c.Question, got, want)
		}
	}, "countReportingDue")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		var got []state.Code
		for r := range l.InStatus(state.Signatory, c.In.Date("asOf"), practice) {
			got = append(got, r.State())
		}
		var want []state.Code
		for _, name := range c.Want.Get("states").([]any) {
			want = append(want, named(t, name.(string)))
		}
		if !slices.Equal(got, want) {
			t.Errorf("%s %v, want %v", c.Question, got, want)
		}
	}, "signatoriesNotParty")
}

func TestCasesEntryIntoForce(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		name, _, _ := strings.Cut(c.In.Text("state"), " (")
		r := record(t, named(t, name).String())
		p := r.Position(on("2030-01-01"), c.In.Readings())
		if p.Deposited != c.In.Date("deposited") || p.InForce != c.Want.Date("entryIntoForce") {
			t.Errorf("%s deposited %v, bound from %v, want %v", c.Question, p.Deposited, p.InForce, c.Want.Date("entryIntoForce"))
		}
		if !c.In.Has("kind") {
			return
		}
		if p.Instrument.String() != c.In.Text("kind") {
			t.Errorf("the instrument is a %v", p.Instrument)
		}
		for s := range p.Steps() {
			if s.Kind == state.EntryIntoForce && c.Want.Has("reading") && s.Reading.String() != c.Want.Text("reading") {
				t.Errorf("the reading is %v", s.Reading)
			}
		}
	}, "entryIntoForce")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		n := 0
		for a := range state.Embedded().Acts(
			state.Ratification, state.Acceptance, state.Approval, state.Accession, state.Succession) {
			if n++; n == 40 && a.On != c.Want.Date("fortiethDeposit") {
				t.Errorf("the fortieth instrument is %v", a)
			}
		}
		first := convention.Date{}
		for d, p := range state.Embedded().Changes(on("1997-12-03"), on("2000-01-01"), practice) {
			if p.Status == state.Party {
				first = d
				break
			}
		}
		if want := c.Want.Date("entryIntoForce"); first != want {
			t.Errorf("the first States are Parties on %v, want %v", first, want)
		}
	}, "generalEntryIntoForce")
}

func TestCasesStatus(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r := record(t, named(t, c.In.Text("state")).String())
		if c.In.Has("dates") {
			for i, d := range c.In.Get("dates").([]any) {
				p := r.Position(on(d.(string)), practice)
				if want := c.Want.Get("party").([]any)[i].(bool); (p.Status == state.Party) != want {
					t.Errorf("on %v it is %v", d, p.Status)
				}
			}
			return
		}
		c.Want.Elsewhere("role")
		if p := r.Position(c.In.Date("date"), practice); p.Status.String() != c.Want.Text("status") {
			t.Errorf("%s %v, want %s", c.Question, p.Status, c.Want.Text("status"))
		}
		if c.Want.Has("finding") {
			finding(t, state.Assess(r, c.In.Date("date"), practice), c.Want.Text("finding"))
		}
	}, "statusAt")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		c.Want.Elsewhere("role")
		if c.Want.Text("status") == "organisation" {
			t.Skip("no State")
		}
		p := record(t, named(t, c.In.Text("who")).String()).Position(c.In.Date("meetingOpens"), practice)
		if p.Status.String() != c.Want.Text("status") {
			t.Errorf("%s %v, want %s", c.Question, p.Status, c.Want.Text("status"))
		}
	}, "invitation")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r := record(t, named(t, c.In.Text("state")).String())
		p := r.Position(c.In.Date("asOf"), practice)
		if (p.Status == state.Party) != c.Want.Bool("party") || !p.ClaimedSuspension {
			t.Errorf("%s %s", c.Question, show(p))
		}
		var without []state.Act // all facts but the claim
		for a := range r.Acts() {
			if a.Kind != state.SuspensionClaimed {
				without = append(without, a)
			} else if a.On != c.In.Date("notified") {
				t.Errorf("claimed on %v", a.On)
			}
		}
		finding(t, state.Assess(r, c.In.Date("asOf"), practice), c.Want.Text("finding"))
		owed := func(r state.Record) (list []string) {
			for _, d := range r.Deadlines(c.In.Date("asOf"), practice) {
				list = append(list, d.String())
			}
			return list
		}
		claimed := of(t, with(t, sessions(t), slices.Collect(r.Acts())...), "UKR")
		unclaimed := of(t, with(t, sessions(t), without...), "UKR")
		got, want := owed(claimed), owed(unclaimed)
		if slices.Equal(got, want) != (c.Want.Text("obligations") == "unchanged") || len(got) < 20 {
			t.Errorf("%v with the claim, %v without", got, want)
		}
	}, "suspensionClaim")
}

func TestCasesInstruments(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		a := act("CHN", state.Signature, c.In.Date("date").String())
		_, err := state.Embedded().With(a)
		if (err == nil) != c.Want.Bool("valid") {
			t.Fatalf("%s %v", c.Question, err)
		}
		var p *state.Problem
		if errors.As(err, &p) && p.Code != c.Want.Text("finding") {
			t.Errorf("%s %v is %s", c.Question, p, p.Code)
		}
	}, "signatureValid")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		p := record(t, named(t, c.In.Text("state")).String()).Position(on("2026-01-01"), practice)
		if p.Instrument.String() != c.Want.Text("kind") || p.Signed != c.In.Date("signed") {
			t.Errorf("%s %v, signed %v", c.Question, p.Instrument, p.Signed)
		}
	}, "instrumentKind")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		code := "TUV"
		if c.In.Has("state") {
			code = named(t, c.In.Text("state")).String()
		}
		deposit := act(code, state.Accession, c.In.Date("deposited").String())
		acts := []state.Act{deposit}
		if c.In.Has("declared") {
			acts = append(acts, act(code, state.ProvisionalApplication, c.In.Date("declared").String()))
		}
		r, _ := with(t, new(state.Ledger), acts...).Record(deposit.State)
		span, ok := r.Provisional(practice)
		switch {
		case c.Want.Has("bound"):
			p := r.Position(c.In.Date("asOf"), practice)
			if p.Provisional != c.Want.Bool("bound") || p.Status != state.Contracting || ok != p.Provisional {
				t.Errorf("%s %s", c.Question, show(p))
			}
			if c.Want.Has("until") && span.Until != c.Want.Date("until") {
				t.Errorf("%s until %v", c.Question, span.Until)
			}
			if !c.Want.Has("articles") {
				break
			}
			var articles []any // on which something that happens on that day, or has not been done by then, is stated
			used, _ := with(t, r.Ledger(), act(code, state.UseAsserted, c.In.Date("asOf").String())).Record(r.State())
			for _, f := range state.Assess(used, c.In.Date("asOf"), practice) {
				if f.Severity >= state.SeverityDue {
					articles = append(articles, strings.TrimPrefix(f.Provision.String(), "Article "))
				}
			}
			if want := c.Want.Get("articles").([]any); !slices.Equal(articles, want) {
				t.Errorf("%s bound by %v, want %v", c.Question, articles, want)
			}
		case ok: // declared too late
			t.Errorf("%s applied on %v", c.Question, span)
		default:
			finding(t, state.Assess(r, c.In.Date("declared"), practice), c.Want.Text("finding"))
		}
	}, "provisional")
}

// A new Party owes its first annual report on the year that the reading gives, and none before.
func TestReportingDueFirst(t *testing.T) {
	l := with(t, state.Embedded(), act("USA", state.Accession, "2030-06-25")) // initial report due on 30 May 2031
	for _, c := range []struct {
		reading    convention.Reading
		year, want int // how many more than without the accession
	}{
		{convention.R08AfterInitialDue, 2030, 0},
		{convention.R08AfterInitialDue, 2031, 1},
		{convention.R08EveryAprilAfterEIF, 2029, 0},
		{convention.R08EveryAprilAfterEIF, 2030, 1},
	} {
		rd := practice.With(c.reading)
		if got := l.CountReportingDue(c.year, rd) - state.Embedded().CountReportingDue(c.year, rd); got != c.want {
			t.Errorf("%v, report on %d: %d, want %d", c.reading, c.year, got, c.want)
		}
	}
}

// A State that was a Party in a year and has left when the report on it is due owes that report under one reading only.
func TestReportingDueAfterWithdrawal(t *testing.T) {
	accrued := practice.With(convention.R10Accrued)
	for _, c := range []struct {
		received                  string
		year                      int
		wantPractice, wantAccrued int // how many fewer than without the withdrawal
	}{
		{"2025-07-01", 2026, -1, -1}, // left on 1 January of the year
		{"2025-07-02", 2026, -1, 0},  // on 2 January, so it was a Party for a day
		{"2026-06-30", 2026, -1, 0},  // on 30 December
		{"2026-07-01", 2026, -1, 0},  // on 1 January of the next year
		{"2026-10-30", 2026, -1, 0},  // on 30 April, the day the report is due
		{"2026-11-01", 2026, 0, 0},   // on 1 May
		{"2027-07-01", 2028, -1, -1}, // a leap year
		{"2027-07-02", 2028, -1, 0},
		{"2028-10-30", 2028, -1, 0},
		{"2028-11-01", 2028, 0, 0},
	} {
		l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, c.received))
		got := l.CountReportingDue(c.year, practice) - state.Embedded().CountReportingDue(c.year, practice)
		if got != c.wantPractice {
			t.Errorf("notice of %s, report on %d: %d, want %d", c.received, c.year, got, c.wantPractice)
		}
		got = l.CountReportingDue(c.year, accrued) - state.Embedded().CountReportingDue(c.year, accrued)
		if got != c.wantAccrued {
			t.Errorf("notice of %s, report on %d, accrued: %d, want %d", c.received, c.year, got, c.wantAccrued)
		}
	}
	for _, c := range []struct{ year, want int }{{2024, 0}, {2025, 5}, {2026, 2}, {2027, 0}} {
		got := state.Embedded().CountReportingDue(c.year, accrued) - state.Embedded().CountReportingDue(c.year, practice)
		if got != c.want {
			t.Errorf("accrued, %d States more owe the report on %d, want %d", got, c.year, c.want)
		}
	}
	for _, c := range []struct{ year, want int }{{0, 0}, {1997, 0}, {1998, 0}, {9999, 0}, {2010, 156}} {
		if got := state.Embedded().CountReportingDue(c.year, practice); got != c.want {
			t.Errorf("%d States were bound to report on %d, want %d", got, c.year, c.want)
		}
	}
}
