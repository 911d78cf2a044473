package state_test

import (
	"fmt"
	"iter"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// gathered is a ledger without acts that knows of the meetings and covers these kinds of acts to a day.
func gathered(t *testing.T, through string, kinds ...state.Kind) *state.Ledger {
	t.Helper()
	tables := written(sessions(t))
	text := "kind,session,through,source\n"
	for _, k := range kinds {
		text += fmt.Sprintf("%v,,%s,a test\n", k, through)
	}
	tables["coverage.csv"].Data = []byte(text)
	l, err := state.ReadLedger(tables)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// memory is an act that no stored source shows.
func memory(a state.Act) state.Act {
	a.Confidence = state.Unverified
	return a
}

// covering is a report that says which days it covers.
func covering(a state.Act, year int, from, to string) state.Act {
	a.Year = year
	a.Period = convention.Span{From: on(from), Until: on(to).AddDays(1)}
	return a
}

// ofYear is an act on a calendar year.
func ofYear(a state.Act, year int) state.Act {
	a.Year = year
	return a
}

// stock is an act on a number of mines.
func stock(k state.Kind, day string, mines int) state.Act {
	a := act("FRA", k, day)
	a.Mines = state.NumberOf(mines)
	return a
}

// Where a finding hangs on a detail. France is a Party from 1 March 1999; all acts under Articles 4, 5 and 7 were gathered
// to the end of 2020 unless the kinds are named.
func TestDutyEdges(t *testing.T) {
	all := []state.Kind{
		state.StockpileCompleted, state.ClearanceCompleted, state.ExtensionRequested, state.ExtensionGranted,
		state.InitialReport, state.AnnualReport,
	}
	areas := act("FRA", state.MinedAreas, "2000-01-01")
	stretch := act("FRA", state.UseAsserted, "1999-01-01")
	stretch.Latest = on("1999-12-31")
	breach := practice.With(convention.R05BreachOnDay)
	for _, c := range []struct {
		name     string
		covered  []state.Kind
		acts     []state.Act
		day      string
		readings convention.Readings
		about    string // findings whose codes begin so are looked at
		want     string // "code since..until count", each
	}{
		{"a stockpile of which nothing is known", all, nil, "2010-01-01", practice, "A4", "A4-UNKNOWN 2003-03-02.. 0"},
		{"a stockpile declared", all, []state.Act{stock(state.StockpileDeclared, "2000-01-01", 9)}, "2003-03-03", practice, "A4",
			"A4-MISSED 2003-03-02.. 2"},
		{"late for certain, the day from memory", nil, []state.Act{stock(state.StockpileHeld, "2003-03-11", 9), memory(act("FRA", state.StockpileCompleted, "2004-03-01"))},
			"2010-01-01", practice, "A4", "A4-COMPLETED-LATE 2003-03-02..2004-03-01 10"},
		{"none left", all, []state.Act{stock(state.StockpileDeclared, "2000-01-01", 9), stock(state.StockpileHeld, "2002-01-01", 0)},
			"2010-01-01", practice, "A4", "A4-UNDECLARED 2002-01-01.. 0; A4-UNKNOWN 2003-03-02.. 0"},
		{"none reported after some", all, []state.Act{stock(state.StockpileDeclared, "2000-01-01", 9), act("FRA", state.NoStockpile, "2002-01-01")},
			"2010-01-01", practice, "A4", "A4-UNKNOWN 2003-03-02.. 0"},
		{"memory does not hide a source", nil, []state.Act{stock(state.StockpileHeld, "2010-01-01", 9), memory(stock(state.StockpileHeld, "2011-01-01", 9))},
			"2009-01-01", practice, "A4", "A4-MISSED 2003-03-02.. 2133"},
		{"none before it is reported", nil, []state.Act{act("FRA", state.NoStockpile, "2005-01-01"), act("FRA", state.NoMinedAreas, "2005-01-01")},
			"2004-12-31", practice, "A4", ""},
		{"no mined areas before it is reported", nil, []state.Act{act("FRA", state.NoMinedAreas, "2005-01-01")}, "2004-12-31", practice, "A5", ""},
		{"no mined areas when it is reported", nil, []state.Act{act("FRA", state.NoMinedAreas, "2005-01-01")}, "2005-01-01", practice, "A5",
			"A5-NONE 2005-01-01.. 0"},
		{"found, held and destroyed within a year", nil, []state.Act{
			stock(state.StockpileCompleted, "2002-01-01", 9), stock(state.StockpileFound, "2010-01-01", 3),
			stock(state.StockpileHeld, "2010-06-01", 3), stock(state.StockpileDestroyed, "2010-12-31", 3),
		}, "2012-01-01", practice, "A4-DISC", "A4-DISCOVERED 2010-01-01..2010-12-31 3"},
		{"found, held and destroyed later", nil, []state.Act{
			stock(state.StockpileCompleted, "2002-01-01", 9), stock(state.StockpileFound, "2010-01-01", 3),
			stock(state.StockpileHeld, "2010-06-01", 3), stock(state.StockpileDestroyed, "2011-01-03", 3),
		}, "2012-01-01", practice, "A4-DISC", "A4-DISCOVERED 2010-01-01..2011-01-03 3; A4-DISCOVERED-HELD 2011-01-02..2011-01-03 2"},

		{"mined areas from memory", all, []state.Act{memory(areas)}, "2012-01-01", practice, "A5", "A5-UNKNOWN 2009-03-02.. 0"},
		{"a deadline from memory", all, []state.Act{areas, memory(granted("FRA", "9MSP", "2012-03-01"))}, "2013-01-01", practice, "A5-L", ""},
		{"a deadline from memory, and an area found after completion", all, []state.Act{
			areas, memory(granted("FRA", "9MSP", "2015-03-01")), act("FRA", state.ClearanceCompleted, "2010-01-01"), act("FRA", state.AreaDiscovered, "2011-01-01"),
		}, "2016-01-01", practice, "A5-L", ""},
		{"an area found in a lapse", all, []state.Act{areas, act("FRA", state.AreaDiscovered, "2011-06-01")}, "2011-06-01", practice,
			"A5", "A5-LAPSED 2009-03-02.. 822"},
		{"a second area found", all, []state.Act{act("FRA", state.AreaDiscovered, "2011-01-01"), act("FRA", state.AreaDiscovered, "2012-06-01")},
			"2013-01-01", practice, "A5", "A5-NEW-AREA-NOREQUEST 2011-12-03.. 642; A5-NEW-AREA 2011-01-01.. 0; A5-NEW-AREA 2012-06-01.. 0"},
		{"areas reported the day clearance was completed", nil, []state.Act{areas, act("FRA", state.ClearanceCompleted, "2008-01-01"), act("FRA", state.MinedAreas, "2008-01-01")},
			"2008-06-01", practice, "A5-COMPLETED-", ""},
		{"areas reported the day after", nil, []state.Act{areas, act("FRA", state.ClearanceCompleted, "2008-01-01"), act("FRA", state.MinedAreas, "2008-01-02")},
			"2008-06-01", practice, "A5-COMPLETED-", "A5-COMPLETED-AREA 2008-01-02.. 0"},
		{"an area found, by the strict text", nil, []state.Act{act("FRA", state.AreaDiscovered, "2011-06-01")}, "2011-06-01",
			practice.With(convention.R15StrictText), "A5-L", ""},
		{"none left, it reported", all, []state.Act{areas, act("FRA", state.NoMinedAreas, "2008-01-01")}, "2010-01-01", practice, "A5",
			"A5-UNKNOWN 2009-03-02.. 0"},
		{"no request where it may be clear", []state.Kind{state.ExtensionRequested}, []state.Act{areas}, "2009-01-01", practice, "A5",
			"A5-DUE 2007-03-01.. 0"},
		{"no request on the last day of the meeting", all, []state.Act{areas}, "2008-11-28", practice, "A5-REQ", ""},
		{"no request after it", all, []state.Act{areas}, "2008-11-29", practice, "A5-REQ", "A5-REQUEST-TOO-LATE 2008-11-29.. 0"},
		{"a near deadline is near from its decision", nil, []state.Act{granted("FRA", "9MSP", "2010-01-01")}, "2009-01-01", practice, "A5-DUE",
			"A5-DUE 2008-11-28.. 1"},
		{"a third extension", nil, []state.Act{granted("FRA", "9MSP", "2010-01-01"), granted("FRA", "2RC", "2011-01-01"), granted("FRA", "10MSP", "2012-01-01")},
			"2010-12-03", practice, "A5-REPEAT", "A5-REPEAT 2010-12-03.. 3"},
		{"before a third extension", nil, []state.Act{granted("FRA", "9MSP", "2010-01-01"), granted("FRA", "2RC", "2011-01-01"), granted("FRA", "10MSP", "2012-01-01")},
			"2010-12-02", practice, "A5-REPEAT", ""},
		{"a fourth extension", nil, []state.Act{
			granted("FRA", "9MSP", "2010-01-01"), granted("FRA", "2RC", "2011-01-01"), granted("FRA", "10MSP", "2012-01-01"),
			granted("FRA", "11MSP", "2013-01-01"),
		}, "2012-01-01", practice, "A5-REPEAT", "A5-REPEAT 2010-12-03.. 4"},
		{"a second statement that it passed", nil, []state.Act{
			areas, lasting("FRA", state.DeadlinePassed, "2009-03-01", "2010-01-01"), act("FRA", state.DeadlinePassed, "2011-01-01"),
		}, "2012-01-01", practice, "A5-L", "A5-LAPSED 2009-03-02.. 1036"},

		{"one report on several years", all, []state.Act{covering(act("FRA", state.AnnualReport, "2003-05-02"), 2002, "2000-01-01", "2002-12-31")},
			"2003-06-01", practice, "A7.2", "A7.2-ANNUAL-OVERDUE 2000-05-01.. 1127; A7.2-PERIOD 2003-05-02.. 0; A7.2-ANNUAL-LATE 2001-05-01..2003-05-02 732; " +
				"A7.2-ANNUAL-LATE 2002-05-01..2003-05-02 367; A7.2-ANNUAL-LATE 2003-05-01..2003-05-02 2"},
		{"an initial report in time, an annual one late", all, []state.Act{
			covering(act("FRA", state.InitialReport, "2000-03-01"), 0, "1999-03-01", "1999-12-31"),
			covering(act("FRA", state.AnnualReport, "2000-06-01"), 1999, "1999-01-01", "1999-12-31"),
		}, "2000-07-01", practice, "A7.2", ""},
		{"an initial report on a later year", all, []state.Act{covering(act("FRA", state.InitialReport, "2001-03-01"), 0, "2000-06-01", "2000-12-31")},
			"2001-04-01", practice, "A7.2-ANNUAL-O", "A7.2-ANNUAL-OVERDUE 2000-05-01.. 336"},
		{"two reports on a year", nil, []state.Act{ofYear(act("FRA", state.AnnualReport, "2005-04-01"), 2004), ofYear(act("FRA", state.AnnualReport, "2005-04-20"), 2004)},
			"2005-06-01", practice, "A7.2-DUP", "A7.2-DUPLICATE 2005-04-20.. 0"},
		{"reports on two years", nil, []state.Act{ofYear(act("FRA", state.AnnualReport, "2004-04-01"), 2003), ofYear(act("FRA", state.AnnualReport, "2005-04-20"), 2004)},
			"2005-06-01", practice, "A7.2-DUP", ""},
		{"none, and then one", nil, []state.Act{ofYear(act("FRA", state.AnnualReportMissing, "2005-05-01"), 2004), ofYear(act("FRA", state.AnnualReport, "2005-05-20"), 2004)},
			"2005-06-01", practice, "A7.2-DUP", ""},
		{"years missing, on the day of a deadline", all, nil, "2001-04-30", breach, "A7.2-H", "A7.2-HABITUAL 2001-04-30.. 2"},

		{"use within a stretch of days", nil, []state.Act{stretch}, "2000-01-01", practice, "A1", "A1-EVENT-SIGNATORY 1999-01-01.. 0"},
		{"use that went on after entry into force", nil, []state.Act{lasting("FRA", state.UseAsserted, "1998-01-01", "2003-01-01")}, "2004-01-01",
			practice, "A1", "A1-EVENT 1999-03-01..2003-01-01 0"},
		{"use that ended on the day of entry into force", nil, []state.Act{lasting("FRA", state.UseAsserted, "1998-10-01", "1999-03-01")}, "2004-01-01",
			practice, "A1", "A1-EVENT-SIGNATORY 1998-10-01..1999-03-01 0"},
		{"a find among what was held", nil, []state.Act{stock(state.StockpileDeclared, "2000-01-01", 9), stock(state.StockpileFound, "2001-01-01", 2)},
			"2002-01-01", practice, "A4-DIS", ""},
		{"a find after completion", nil, []state.Act{stock(state.StockpileCompleted, "2000-01-01", 9), stock(state.StockpileFound, "2001-01-01", 2)},
			"2002-01-01", practice, "A4-DIS", "A4-DISCOVERED 2001-01-01.. 2"},
		{"help with use", nil, []state.Act{act("FRA", state.AssistanceAsserted, "2005-01-01")}, "2006-01-01", practice, "A1", "A1-EVENT 2005-01-01.. 0"},
		{"use by others", nil, []state.Act{act("FRA", state.UseByOthersAsserted, "2005-01-01")}, "2006-01-01", practice, "A1", ""},
		{"a find still held after a year, none left", nil, []state.Act{
			stock(state.StockpileCompleted, "2000-01-01", 9), stock(state.StockpileFound, "2001-01-01", 2), stock(state.StockpileHeld, "2003-01-01", 0),
		}, "2004-01-01", practice, "A4-DIS", "A4-DISCOVERED 2001-01-01.. 2"},
		{"a find still held after a year", nil, []state.Act{
			stock(state.StockpileCompleted, "2000-01-01", 9), stock(state.StockpileFound, "2001-01-01", 2), stock(state.StockpileHeld, "2003-01-01", 1),
		}, "2004-01-01", practice, "A4-DIS", "A4-DISCOVERED 2001-01-01.. 2; A4-DISCOVERED-HELD 2002-01-02.. 730"},
		{"use from memory", nil, []state.Act{memory(act("FRA", state.UseAsserted, "2005-01-01"))}, "2006-01-01", practice, "A1", ""},
		{"use that may not have happened yet", nil, []state.Act{stretch}, "1999-12-30", practice, "A1", ""},

		{"an initial report never made by one who left", all, []state.Act{act("FRA", state.WithdrawalNotice, "2005-06-30")}, "2026-01-01", practice,
			"A7.1", "A7.1-INITIAL-OVERDUE 1999-08-29..2005-12-30 2316"},
		{"a lapse of one who left", all, []state.Act{areas, act("FRA", state.WithdrawalNotice, "2015-06-30")}, "2026-01-01", practice,
			"A5", "A5-LAPSED 2009-03-02..2015-12-30 2495"},
		{"a report due after it had left", all, []state.Act{act("FRA", state.InitialReport, "1999-08-01"), act("FRA", state.WithdrawalNotice, "1999-06-30")},
			"2000-05-10", practice.With(convention.R10Accrued), "A7.2-ANNUAL", "A7.2-ANNUAL-OVERDUE 2000-05-01.. 10"},
		{"a conflict that holds back", nil, []state.Act{
			act("FRA", state.WithdrawalNotice, "2015-06-30"), lasting("FRA", state.InternationalConflict, "2015-08-01", "2016-08-01"),
		}, "2015-09-01", practice, "A20-C", "A20-CONFLICT 2015-08-01.. 0"},
		{"a conflict that has ended", nil, []state.Act{
			act("FRA", state.WithdrawalNotice, "2015-06-30"), lasting("FRA", state.InternationalConflict, "2015-08-01", "2016-08-01"),
		}, "2016-09-01", practice, "A20-C", "A20-CONFLICT 2015-08-01..2016-08-01 0"},
		{"strife that holds back", nil, []state.Act{
			act("FRA", state.WithdrawalNotice, "2015-06-30"), act("FRA", state.NonInternationalConflict, "2015-08-01"),
		}, "2015-09-01", practice, "A20-C", "A20-CONFLICT 2015-08-01.. 0"},
		{"strife, where only international conflicts count", nil, []state.Act{
			act("FRA", state.WithdrawalNotice, "2015-06-30"), act("FRA", state.NonInternationalConflict, "2015-08-01"),
		}, "2015-09-01", practice.With(convention.R26InternationalOnly), "A20-C", ""},
		{"war, where only international conflicts count", nil, []state.Act{
			act("FRA", state.WithdrawalNotice, "2015-06-30"), act("FRA", state.InternationalConflict, "2015-08-01"),
		}, "2015-09-01", practice.With(convention.R26InternationalOnly), "A20-C", "A20-CONFLICT 2015-08-01.. 0"},
		{"announced", nil, []state.Act{act("FRA", state.WithdrawalAnnounced, "2015-06-01")}, "2015-07-01", practice, "A20-A", "A20-ANNOUNCED-ONLY 2015-06-01.. 0"},
		{"announced before it was a Party", nil, []state.Act{act("FRA", state.WithdrawalAnnounced, "1999-01-01")}, "1999-02-28", practice, "A20-A", ""},
		{"announced, and done", nil, []state.Act{act("FRA", state.WithdrawalAnnounced, "2015-06-01"), act("FRA", state.WithdrawalNotice, "2015-06-30")},
			"2015-07-01", practice, "A20-A", ""},
		{"announced, and taken back the next day", nil, []state.Act{lasting("FRA", state.WithdrawalAnnounced, "2015-06-01", "2015-07-02")},
			"2015-07-01", practice, "A20-A", "A20-ANNOUNCED-ONLY 2015-06-01.. 0"},
		{"announced, and taken back", nil, []state.Act{lasting("FRA", state.WithdrawalAnnounced, "2015-06-01", "2015-07-01")},
			"2015-07-01", practice, "A20-A", "A20-ANNOUNCED-ONLY 2015-06-01..2015-07-01 0"},
		{"what an earlier notice lacked", nil, []state.Act{
			act("FRA", state.WithdrawalNotice, "2015-06-30"), act("FRA", state.WithdrawalUnexplained, "2015-07-01"),
			act("FRA", state.WithdrawalRevoked, "2015-08-01"), act("FRA", state.WithdrawalNotice, "2015-09-01"),
		}, "2015-10-01", practice, "A20-NO-", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := with(t, gathered(t, "2020-12-31", c.covered...), append(c.acts, act("FRA", state.Accession, "1998-09-01"))...)
			var got []string
			for _, f := range state.Assess(of(t, l, "FRA"), on(c.day), c.readings) {
				if strings.HasPrefix(f.Code, c.about) {
					got = append(got, fmt.Sprintf("%s %v..%v %d", f.Code, f.Since, f.Until, f.Count))
				}
			}
			if text := strings.Join(got, "; "); text != c.want {
				t.Errorf("%s\nwant %s", text, c.want)
			}
		})
	}
}

// The years of which none was reported on stand in the finding with the first of them and its deadline.
func TestHabitual(t *testing.T) {
	l := with(t, gathered(t, "2020-12-31", state.AnnualReport), act("FRA", state.Accession, "1998-09-01"),
		ofYear(act("FRA", state.AnnualReport, "2003-04-30"), 2002), ofYear(act("FRA", state.AnnualReport, "2005-04-30"), 2004))
	f := finding(t, state.Assess(of(t, l, "FRA"), on("2005-05-01"), practice), "A7.2-HABITUAL")
	if f.Year != 1999 || f.Count != 3 || f.Due != on("2000-04-30") || f.Since != on("2001-05-01") {
		t.Errorf("%+v", f)
	}
}

// Of a signatory what a source asserts is no act of a Party.
func TestAssertedOfSignatory(t *testing.T) {
	l := with(t, new(state.Ledger), act("FRA", state.Signature, "1997-12-03"), act("FRA", state.UseAsserted, "1998-06-01"))
	f := finding(t, state.Assess(of(t, l, "FRA"), on("2000-01-01"), practice), "A1-EVENT-SIGNATORY")
	if f.Since != on("1998-06-01") || f.Outcome != state.Disputed || !f.Provision.IsZero() {
		t.Errorf("%+v", f)
	}
}

// A rival stands beside the nearest of those that the ledger follows.
func TestNearestRival(t *testing.T) {
	rival := act("FRA", state.MinedAreas, "2001-02-01")
	rival.Rival = true
	l := with(t, new(state.Ledger), act("FRA", state.MinedAreas, "2000-01-01"), act("FRA", state.MinedAreas, "2001-01-01"), act("FRA", state.MinedAreas, "2002-01-01"), rival)
	var days []string
	for s := range finding(t, state.Assess(of(t, l, "FRA"), on("2003-01-01"), practice), "DATA-CONFLICT").Steps() {
		days = append(days, s.Date.String())
	}
	if got := strings.Join(days, " "); got != "2001-01-01 2001-02-01" {
		t.Errorf("it rests on %s", got)
	}
}

// No step is told twice, and the reading of the first annual report stands with that alone.
func TestStepsOnce(t *testing.T) {
	extension := granted("FRA", "9MSP", "2012-03-01")
	l := with(t, gathered(t, "2020-12-31"), act("FRA", state.Accession, "1998-09-01"), act("FRA", state.MinedAreas, "2000-01-01"), extension,
		act("FRA", state.DeadlinePassed, "2012-03-01"))
	r := of(t, l, "FRA")
	for _, d := range r.Deadlines(on("2013-01-01"), practice) {
		seen := map[string]int{}
		for s := range d.Steps() {
			if seen[s.String()]++; seen[s.String()] > 1 {
				t.Errorf("%v: %v", d, s)
			}
			if first := d.Year == 1999; s.Kind == state.AnnualReportDue && s.Reading == convention.R08AfterInitialDue != first {
				t.Errorf("%v: %v", d, s)
			}
		}
	}
	for _, f := range state.Assess(r, on("2013-01-01"), practice) {
		seen := map[string]int{}
		for s := range f.Steps() {
			if seen[s.String()]++; seen[s.String()] > 1 {
				t.Errorf("%s: %v", f.Code, s)
			}
		}
	}
}

// What an outcome rests on is among the steps, of a deadline and of a finding.
func TestStepsTellTheEvidence(t *testing.T) {
	l := with(t, gathered(t, "2020-12-31"), act("FRA", state.Accession, "1998-09-01"), act("FRA", state.InitialReport, "1999-09-01"),
		act("FRA", state.Reservation, "1998-09-01"))
	r := of(t, l, "FRA")
	told := func(steps iter.Seq[state.Step]) string {
		var all []string
		for s := range steps {
			all = append(all, s.String())
		}
		return strings.Join(all, "; ")
	}
	const bound = "1998-09-01 accession, Article 16(2); 1999-03-01 entry into force, Article 17(1)"
	if got, want := told(r.Position(on("2000-01-01"), practice).InitialReport().Steps()),
		bound+"; 1999-08-28 initial report due, Article 7(1), R-04 Exclusive; 1999-09-01 initial report, Article 7(1)"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got, want := told(finding(t, state.Assess(r, on("2000-01-01"), practice), "A19-RESERVATION").Steps()),
		bound+"; 1998-09-01 reservation, Article 19"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
}

// Which decisions are not covered that can have moved a deadline: with overlapping sessions, with coverage of one State, and
// none where there is no deadline to move.
func TestUndecided(t *testing.T) {
	const sessions = "id,kind,opening,closing,source,confidence\n" +
		"1MSP,Meeting of the States Parties,2009-11-01,2009-12-31,t,one-source\n2MSP,Meeting of the States Parties,2009-11-10,2009-11-20,t,one-source\n"
	for _, tt := range []struct{ name, covered, want string }{
		{"neither", "", "1MSP 2MSP"},
		{"the longer", "extension granted,,1MSP,2009-12-31,t\n", "2MSP"},
		{"the longer of the State", "extension granted,FRA,1MSP,2009-12-31,t\n", "2MSP"},
		{"the longer of another", "extension granted,DEU,1MSP,2009-12-31,t\n", "1MSP 2MSP"},
		{"all, to the end of the shorter", "extension granted,,,2009-11-20,t\n", "1MSP"},
		{"all", "extension granted,,,2009-12-31,t\n", ""},
	} {
		l, err := state.ReadLedger(files("acts.csv", header+"FRA,accession,1998-09-01,,,t,one-source,\nFRA,mined areas,2000-01-01,,,t,one-source,\n",
			"sessions.csv", sessions, "coverage.csv", "kind,state,session,through,source\n"+tt.covered))
		if err != nil {
			t.Fatal(err)
		}
		var got []string
		for g := range of(t, l, "FRA").Position(on("2009-12-31"), practice).Clearance().Undecided() {
			got = append(got, g.Session)
		}
		if text := strings.Join(got, " "); text != tt.want {
			t.Errorf("%s: %s, want %s", tt.name, text, tt.want)
		}
	}
	for range record(t, "USA").Position(on("2026-01-01"), practice).Clearance().Undecided() {
		t.Error("a decision on the deadline of a State that has none")
	}
}

// Of several years unknown in a row each is missing, and of any other finding one fact.
func TestMissingOnce(t *testing.T) {
	l := with(t, gathered(t, "2020-12-31"), act("FRA", state.Accession, "1998-09-01"))
	fs := state.Assess(of(t, l, "FRA"), on("2003-01-01"), practice)
	for code, want := range map[string]string{
		"A7.2-ANNUAL-UNKNOWN":  "annual report on 1999; annual report on 2000; annual report on 2001",
		"A7.1-INITIAL-UNKNOWN": "initial report",
	} {
		var got []string
		for g := range finding(t, fs, code).Missing() {
			got = append(got, g.String())
		}
		if text := strings.Join(got, "; "); text != want {
			t.Errorf("%s lacks %s, want %s", code, text, want)
		}
	}
	for range finding(t, fs, "A7.2-ANNUAL-UNKNOWN").Missing() {
		break // who has enough can stop
	}
}

// Whole months from one deadline to the next: the last day of a month ends it.
func TestMonthsOfAnExtension(t *testing.T) {
	for _, tt := range []struct {
		from, until string
		want        int
	}{
		{"2009-01-31", "2010-02-28", 13}, {"2009-01-31", "2010-02-27", 12}, {"2009-01-30", "2010-01-29", 11},
		{"2009-01-30", "2010-01-30", 12}, {"2009-02-28", "2010-03-27", 12}, {"2009-02-28", "2010-03-28", 13},
	} {
		first, second := granted("FRA", "9MSP", tt.from), granted("FRA", "2RC", tt.until)
		first.On, first.Session = on("2008-11-28"), "9MSP"
		l := with(t, gathered(t, "2020-12-31"), act("FRA", state.Accession, "1998-09-01"), first, second)
		for e := range of(t, l, "FRA").Extensions(on("2012-01-01"), practice) {
			if e.Number == 2 && e.Months != tt.want {
				t.Errorf("from %s to %s are %d months, want %d", tt.from, tt.until, e.Months, tt.want)
			}
		}
	}
}

// What was done or said in an earlier time as a Party is nothing to a later one.
func TestSecondTime(t *testing.T) {
	l := with(t, gathered(t, "2020-12-31"), act("FRA", state.Accession, "1998-09-01"), act("FRA", state.InitialReport, "1999-08-01"),
		act("FRA", state.WithdrawalNotice, "2005-01-15"), act("FRA", state.Accession, "2008-01-15"), act("FRA", state.InitialReport, "2008-09-01"))
	for day, want := range map[string]string{
		"2005-01-01": "initial report due, 1999-08-28: met 1999-08-01", "2008-08-31": "initial report due, 2008-12-28: due",
		"2008-09-01": "initial report due, 2008-12-28: met 2008-09-01",
	} {
		if d := of(t, l, "FRA").Position(on(day), practice).InitialReport(); d.String() != want {
			t.Errorf("on %s %q, want %q", day, d, want)
		}
	}
}

// A day near the end of the calendar is a day like others.
func TestLastDay(t *testing.T) {
	r := of(t, party(t, "FRA", on("9990-07-01")), "FRA")
	for _, day := range []string{"9999-04-30", "9999-05-01", "9999-12-31"} {
		f := finding(t, state.Assess(r, on(day), practice), "A7.2-ANNUAL-UNKNOWN")
		ds := r.Deadlines(on(day), practice)
		if last := ds[len(ds)-1]; f.Year+f.Count > 9999 || last.Due.After(on("9999-04-30")) && last.Kind == state.AnnualReportDue {
			t.Errorf("on %s %d reports from %d, last %v", day, f.Count, f.Year, last)
		}
	}
}

// The steps of what follows from a notice lead to it, and of a lapse that a withdrawal ended the end is that day.
func TestLeavingSteps(t *testing.T) {
	l := with(t, gathered(t, "2020-12-31", state.ClearanceCompleted, state.ExtensionGranted), act("FRA", state.Accession, "1998-09-01"),
		act("FRA", state.MinedAreas, "2000-01-01"), act("FRA", state.WithdrawalNotice, "2015-06-30"))
	r := of(t, l, "FRA")
	for _, code := range []string{"A20-NOTICE", "A20-DUTIES-REMAIN"} {
		f := finding(t, state.Assess(r, on("2015-07-01"), practice), code)
		var kinds []state.Kind
		for s := range f.Steps() {
			kinds = append(kinds, s.Kind)
		}
		if want := []state.Kind{state.Accession, state.EntryIntoForce, state.WithdrawalNotice, state.WithdrawalEffect}; !slices.Equal(kinds, want) {
			t.Errorf("%s rests on %v", code, kinds)
		}
	}
	want := []convention.Span{{From: on("2009-03-02"), Until: on("2015-12-30")}}
	if got := slices.Collect(r.Lapses(on("2026-01-01"), practice)); !slices.Equal(got, want) {
		t.Errorf("lapses %v", got)
	}
}

// Where all requests were gathered, what is missing on one is whether there was any need of it.
func TestRequestMissing(t *testing.T) {
	for _, c := range []struct {
		covered []state.Kind
		want    string
	}{
		{nil, "extension requested for 9MSP"},
		{[]state.Kind{state.ExtensionRequested}, "clearance completed"},
	} {
		l := with(t, gathered(t, "2020-12-31", c.covered...), act("FRA", state.Accession, "1998-09-01"), act("FRA", state.MinedAreas, "2000-01-01"))
		var got []string
		for g := range of(t, l, "FRA").Position(on("2009-01-01"), practice).ExtensionRequest().Missing() {
			got = append(got, g.String())
		}
		if fmt.Sprint(got) != "["+c.want+"]" {
			t.Errorf("with %v gathered, %v is missing, want %s", c.covered, got, c.want)
		}
	}
}
