package state_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// Deadlines of Articles 4, 5 and 7(1) as others have printed or counted them, and extensions on the word of two sources.
func TestPublishedDeadlines(t *testing.T) {
	for _, row := range rows(t, "testdata/stockpiles.csv") {
		if d := record(t, row["state"]).Position(on("2026-01-01"), practice).Stockpile(); d.Due != on(row["deadline"]) {
			t.Errorf("%v, want %s", d, row["deadline"])
		}
	}
	for _, row := range rows(t, "testdata/reports.csv") {
		if d := record(t, row["state"]).Position(on("2026-01-01"), practice).InitialReport(); d.Due != on(row["due"]) {
			t.Errorf("%v, want %s", d, row["due"])
		}
	}
	for _, row := range rows(t, "testdata/clearance.csv") {
		r, from, deadline := record(t, row["state"]), on(row["from"]), on(row["deadline"])
		if row["extension"] == "" {
			if p := r.Position(from, practice); p.InForce != from || p.Clearance().Due != deadline || p.Clearance().Session != "" {
				t.Errorf("%s: in force %v, %v, want %v", row["state"], p.InForce, p.Clearance(), deadline)
			}
			continue
		}
		if d := r.Position(from.AddDays(-1), practice).Clearance(); d.Due == deadline {
			t.Errorf("%s, the day before: %v", row["state"], d)
		}
		if d := r.Position(from, practice).Clearance(); d.Due != deadline || d.Session != row["session"] {
			t.Errorf("%s: %v, want %v by %s", row["state"], d, deadline, row["session"])
		}
		extensions := slices.Collect(r.Extensions(from, practice))
		if e := extensions[len(extensions)-1]; e.Number != int(row["extension"][0]-'0') || e.Session != row["session"] ||
			e.Decided != from || e.Until != deadline || e.OverCap {
			t.Errorf("%s: %+v, want number %s", row["state"], e, row["extension"])
		}
	}
}

// The extensions that ran during the Twelfth Meeting, as its list has them, and two that it leaves out.
func TestExtensionsAtTheTwelfthMeeting(t *testing.T) {
	want := map[string]string{
		"TCD": "2014-01-01", "MOZ": "2014-03-01", "VEN": "2014-10-01", "COD": "2015-01-01", "ERI": "2015-02-01",
		"YEM": "2015-03-01", "MRT": "2016-01-01", "SEN": "2016-03-01", "PER": "2017-03-01", "DZA": "2017-04-01",
		"ECU": "2017-10-01", "THA": "2018-11-01", "BIH": "2019-03-01", "HRV": "2019-03-01", "GBR": "2019-03-01",
		"ARG": "2020-01-01", "KHM": "2020-01-01", "CHL": "2020-03-01", "TJK": "2020-04-01", "COL": "2021-03-01",
		"COG": "2013-01-01", "ZWE": "2013-01-01",
	}
	for r := range state.Embedded().Records() {
		d := r.Position(on("2012-12-04"), practice).Clearance()
		running := d.Session != "" && (d.Outcome == state.Running || d.Outcome == state.Due)
		if due, ok := want[r.State().String()]; running != ok || ok && d.Due != on(due) {
			t.Errorf("%v: %v, want %q", r.State(), d, due)
		}
	}
}

func TestTheDayOfTheResolution(t *testing.T) {
	for code, want := range map[string]state.Outcome{"BLR": state.Unmet, "GRC": state.Unmet, "UKR": state.Unmet, "TUR": state.MetLate} {
		if d := record(t, code).Position(day, practice).Stockpile(); d.Outcome != want {
			t.Errorf("%s: %v, want %v", code, d, want)
		}
	}
	f := finding(t, state.Assess(record(t, "GNQ"), day, practice), "A7.1-INITIAL-OVERDUE")
	evidence := slices.Collect(f.Steps())
	if act, ok := evidence[len(evidence)-1].Act(); f.Due != on("1999-08-28") || f.Since != on("1999-08-29") || f.Count != 4479 ||
		!ok || act.Kind != state.InitialReportMissing || act.On != day {
		t.Errorf("%+v on %v", f, act)
	}
	if n := state.Embedded().CountReportingDue(2010, practice); n != 156 {
		t.Errorf("%d bound to report on 2010", n)
	}
}

// What the deadline of Article 5 was on days that matter, and how things stood with it.
func TestClearanceStories(t *testing.T) {
	for _, c := range []struct {
		code, day, due string
		outcome        state.Outcome
	}{
		{"ERI", "2020-12-31", "2020-12-31", state.Due}, {"ERI", "2021-01-01", "2020-12-31", state.Unmet},
		{"ERI", "2023-11-23", "2020-12-31", state.Unmet}, {"ERI", "2023-11-24", "2024-12-31", state.Due},
		{"ERI", "2024-12-31", "2024-12-31", state.Due}, {"ERI", "2025-01-01", "2024-12-31", state.Unknown},
		{"ERI", "2026-11-23", "2024-12-31", state.Unknown},
		{"UKR", "2016-06-01", "2016-06-01", state.Due}, {"UKR", "2016-06-02", "2016-06-01", state.Unmet},
		{"UKR", "2018-11-29", "2016-06-01", state.Unmet}, {"UKR", "2018-11-30", "2021-06-01", state.Running},
		{"COG", "2011-11-01", "2011-11-01", state.Due}, {"COG", "2011-11-02", "2011-11-01", state.Unmet},
		{"COG", "2011-12-02", "2013-01-01", state.Due}, {"COG", "2012-12-05", "2013-01-01", state.Met},
		{"MRT", "2018-11-29", "2021-01-01", state.Met}, {"MRT", "2020-06-22", "2021-01-01", state.Met},
		{"MRT", "2020-06-23", "2021-01-01", state.Due}, {"MRT", "2021-11-19", "2026-12-31", state.Running},
		{"NGA", "2011-11-29", "2012-03-01", state.Met}, {"NGA", "2019-10-31", "2012-03-01", state.Met},
		{"NGA", "2019-11-30", "", state.Running}, {"NGA", "2020-11-20", "2021-12-31", state.Due},
		{"NGA", "2021-11-19", "2025-12-31", state.Running}, {"NGA", "2026-01-01", "2025-12-31", state.Unknown},
		{"GNB", "2012-01-01", "2012-01-01", state.Met}, {"GNB", "2021-06-22", "2012-01-01", state.Met},
		{"GNB", "2021-06-23", "", state.Running}, {"GNB", "2024-11-29", "2027-12-31", state.Running},
		{"DNK", "2012-07-01", "2012-07-01", state.Met}, {"TUN", "2009-03-31", "2010-01-01", state.Met},
		{"MOZ", "2014-12-31", "2014-12-31", state.Due}, {"MOZ", "2015-01-01", "2014-12-31", state.Unmet},
		{"MOZ", "2015-09-17", "2014-12-31", state.MetLate}, {"MNE", "2010-01-01", "2017-04-01", state.Unknown},
		{"OMN", "2025-02-02", "2025-02-01", state.Unknown}, {"HUN", "2005-01-01", "2009-03-01", state.NotApplicable},
		{"UKR", "2010-01-01", "2016-06-01", state.NotApplicable}, {"NGA", "2005-01-01", "2012-03-01", state.NotApplicable},
		{"NGA", "2010-01-01", "2012-03-01", state.Running},
		{"HUN", "2011-12-01", "", state.Running}, {"HUN", "2013-12-04", "", state.Met},
	} {
		if d := record(t, c.code).Position(on(c.day), practice).Clearance(); d.Due != on(c.due) || d.Outcome != c.outcome {
			t.Errorf("%s on %s: %v, want %q %v", c.code, c.day, d, c.due, c.outcome)
		}
	}
	for code, want := range map[string][]convention.Span{
		"ERI": {{From: on("2021-01-01"), Until: on("2023-11-24")}},
		"UKR": {{From: on("2016-06-02"), Until: on("2018-11-30")}},
		"COG": {{From: on("2011-11-02"), Until: on("2011-12-02")}},
		"ETH": {{From: on("2015-06-02"), Until: on("2015-12-04")}},
		"MOZ": {{From: on("2015-01-01"), Until: on("2015-09-17")}},
		"UGA": {{From: on("2009-08-02"), Until: on("2009-12-04")}, {From: on("2012-08-02"), Until: on("2012-11-30")}},
		"BIH": nil, "GNB": nil, "MRT": nil,
	} {
		if got := slices.Collect(record(t, code).Lapses(on("2026-11-23"), practice)); !slices.Equal(got, want) {
			t.Errorf("%s: %v, want %v", code, got, want)
		}
	}
}

// Where the ledger holds no act on a report and covers none, the report is unknown and never overdue: for every State and
// year. The same of Article 5 for lack of a row.
func TestUnknownIsNotOverdue(t *testing.T) {
	type report struct {
		state state.Code
		year  int // 0 for the initial one
	}
	told := map[report]bool{}
	for a := range state.Embedded().Acts(state.InitialReport, state.InitialReportMissing, state.AnnualReport, state.AnnualReportMissing) {
		told[report{a.State, a.Year}] = true
		for year := a.Period.From.Year(); !a.Period.From.IsZero() && year < a.Period.Until.Year(); year++ {
			told[report{a.State, year}] = true
		}
	}
	today, unknown := on("2026-11-23"), 0
	for r := range state.Embedded().Records() {
		p := r.Position(today, practice)
		if d := p.Clearance(); d.Outcome == state.Unmet {
			t.Errorf("%v: %v", r.State(), d)
		}
		if p.InForce.IsZero() {
			continue
		}
		check := func(d state.Deadline) {
			if told[report{r.State(), d.Year}] || d.Outcome == state.NotApplicable || d.Due.After(today) {
				return
			}
			if unknown++; d.Outcome != state.Unknown || len(slices.Collect(d.Missing())) != 1 {
				t.Errorf("%v: %v, missing %v", r.State(), d, slices.Collect(d.Missing()))
			}
		}
		check(p.InitialReport())
		for year := 1998; year <= 2026; year++ {
			check(p.AnnualReport(year))
		}
		for _, f := range state.Assess(r, today, practice) {
			if f.Outcome == state.Unmet && !told[report{r.State(), f.Year}] {
				t.Errorf("%v: %v is unmet", r.State(), f.Code)
			}
		}
	}
	if unknown < 3000 {
		t.Errorf("only %d reports are unknown", unknown)
	}
}

// A request for an extension is called for before the meeting that must decide on it has days: nobody is told that it is not.
func TestRequestBeforeTheCalendarIsSet(t *testing.T) {
	all := state.Embedded()
	for _, tt := range []struct {
		name, asOf string
		ledger     *state.Ledger
		want       string
	}{
		{"two years before", "2025-03-01", all, "extension request due: not applicable"},
		{"the day before it is near", "2025-10-01", all, "extension request due: not applicable"},
		{"the day it is near", "2025-10-02", all, "extension request due, not before 2026-03-31: unknown"},
		{"the day of the deadline", "2027-03-01", all, "extension request due, not before 2026-03-31: unknown"},
		{"the day after", "2027-03-02", all, "extension request due: not applicable"},
		{"as known in time for an earlier deadline", "2018-03-01", all.KnownOn(on("2018-03-01")), "extension request due, not before 2018-03-31: unknown"},
		{"with what is known now", "2018-03-01", all, "extension request due, 17MSP, 2018-03-31: due"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d := at(t, tt.ledger, "BIH", tt.asOf).ExtensionRequest()
			if d.String() != tt.want {
				t.Errorf("%q, want %q", d, tt.want)
			}
			for g := range d.Missing() {
				if tt.ledger == all && g.String() != "extension request due to 23MSP: its day" {
					t.Errorf("missing is %q", g)
				}
			}
			for s := range d.Steps() {
				if s.Open != (s.Kind == state.RequestDue && d.Open) {
					t.Errorf("%q is open: %v", s, s.Open)
				}
			}
		})
	}
}

// By today's practice a claimed suspension changes nothing. Modelled as claimed, what falls due meanwhile is not owed, and
// what fell due before stands.
func TestClaimedSuspension(t *testing.T) {
	modelled := practice.With(convention.R27ModelAsClaimed)
	l := with(t, state.Embedded(), lasting("FRA", state.SuspensionClaimed, "2030-05-01", "2032-05-01"),
		act("FRA", state.UseAsserted, "2030-06-01"))
	for _, tt := range []struct {
		name, asOf string
		year       int
		rd         convention.Readings
		owed       bool
	}{
		{"by practice", "2031-01-01", 2030, practice, true},
		{"due the day before", "2031-01-01", 2029, modelled, true},
		{"due meanwhile", "2031-01-01", 2030, modelled, false},
		{"asked before it is claimed", "2030-04-30", 2030, modelled, true},
		{"asked on the day", "2030-05-01", 2030, modelled, false},
		{"due after its end, asked before", "2032-04-30", 2032, modelled, false},
		{"due meanwhile, asked when it has ended", "2032-05-01", 2030, modelled, false},
		{"due and asked when it has ended", "2032-05-01", 2032, modelled, true},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := at(t, l, "FRA", tt.asOf)
			p = of(t, l, "FRA").Position(p.AsOf, tt.rd)
			d := p.AnnualReport(tt.year)
			if got := d.Outcome != state.NotApplicable; got != tt.owed {
				t.Errorf("%v", d)
			}
			claimed := slices.ContainsFunc(slices.Collect(d.Steps()), func(s state.Step) bool { return s.Kind == state.SuspensionClaimed })
			if claimed == tt.owed {
				t.Errorf("that the suspension is a step is %v", claimed)
			}
			if p.Status != state.Party {
				t.Error(p)
			}
		})
	}
	var unknown []int // the first years of which reports are not known
	for _, f := range state.Assess(of(t, l, "FRA"), on("2034-06-01"), modelled) {
		if f.Code == "A7.2-ANNUAL-UNKNOWN" {
			unknown = append(unknown, f.Year)
		}
	}
	if !slices.Equal(unknown, []int{1999, 2032}) {
		t.Errorf("unknown from %v", unknown)
	}
	for rd, want := range map[convention.Readings]int{practice: 1, modelled: 0} {
		asserted := 0
		for _, f := range state.Assess(of(t, l, "FRA"), on("2031-01-01"), rd) {
			if strings.HasPrefix(f.Code, "A1-") {
				asserted++
			}
		}
		if asserted != want {
			t.Errorf("under %v %d assertions, want %d", rd, asserted, want)
		}
	}
}

// What rests on a fact that no stored source shows says so: on the day of a deadline, on the evidence, and the finding too.
func TestUnverified(t *testing.T) {
	for _, tt := range []struct {
		name, code, day, want string
		of                    func(state.Position) state.Deadline
	}{
		{"the day on which it was done", "TUR", "2012-01-01", "stockpile deadline, 2008-03-01: met late 2011-06-21 (unverified)", state.Position.Stockpile},
		{"the day to which it was extended", "ARG", "2025-01-01", "clearance deadline, 20MSP, 2026-03-01: due (unverified)", state.Position.Clearance},
		{"the extension before that", "ARG", "2019-01-01", "clearance deadline, 2RC, 2020-01-01: due", state.Position.Clearance},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := record(t, tt.code)
			d := tt.of(r.Position(on(tt.day), practice))
			if d.String() != tt.want {
				t.Errorf("%q, want %q", d, tt.want)
			}
			for _, f := range state.Assess(r, on(tt.day), practice) {
				if f.Provision == d.Provision && f.Due == d.Due && f.Unverified != d.Unverified {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}

// What is read back from JSON tells its facts, and nothing that would have to be worked out.
func TestReadBack(t *testing.T) {
	back := func(from, to any) {
		text, err := json.Marshal(from)
		if err == nil {
			err = json.Unmarshal(text, to)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	r := record(t, "BIH")
	p := r.Position(on("2026-11-25"), practice)
	var q state.Position
	if back(p, &q); q.String() != p.String() || q.InForce != p.InForce || len(slices.Collect(q.Steps())) > 0 {
		t.Errorf("%v is read back as %v", p, q)
	}
	for _, d := range []state.Deadline{q.InitialReport(), q.AnnualReport(2020), q.Stockpile(), q.Clearance(), q.ExtensionRequest(), q.WithdrawalEffect()} {
		if d.Outcome != state.NotApplicable {
			t.Errorf("%v", d)
		}
	}
	for _, d := range r.Deadlines(p.AsOf, practice) {
		var e state.Deadline
		if back(d, &e); e.String() != d.String() || len(slices.Collect(e.Steps()))+len(slices.Collect(e.Missing())) > 0 {
			t.Errorf("%v is read back as %v", d, e)
		}
	}
	for _, f := range state.Assess(r, p.AsOf, practice) {
		var g state.Finding
		if back(f, &g); g.Code != f.Code || len(slices.Collect(g.Steps()))+len(slices.Collect(g.Missing())) > 0 {
			t.Errorf("%+v is read back as %+v", f, g)
		}
	}
}
