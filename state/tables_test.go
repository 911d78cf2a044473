package state_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"os"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

const (
	// wide is the first line of a table of acts with every column.
	wide = "state,kind,on,until,known,deadline,session,year,period,unchanged,mines,rival,source,confidence,note\n"

	// twoSessions is a table of two sessions, one of which has no days yet.
	twoSessions = "id,kind,opening,closing,planned,known,source,confidence,note\n" +
		"9MSP,Meeting of the States Parties,2008-11-24,2008-11-28,,2007-11-22,a test,one-source,\n" +
		"2RC,Review Conference,,,yes,,a test,one-source,\n"

	awkward = "\u00e9t\u00e9, \"one\";\n\n\u5730\u96f7, \u0442\u0435\u043a\u0441\u0442, \\. 'x'"
)

// wideRow is an act as a row of a table with every column.
func wideRow(a state.Act) string {
	stretch := func(s convention.Span) string {
		if s.Until.IsZero() {
			return s.From.String()
		}
		return s.String()
	}
	yes, year := map[bool]string{true: "yes"}, ""
	if a.Year != 0 {
		year = fmt.Sprintf("%04d", a.Year)
	}
	return strings.Join([]string{
		a.State.String(), a.Kind.String(), stretch(convention.Span{From: a.On, Until: a.Latest}), a.Until.String(),
		a.Known.String(), a.Deadline.String(), a.Session, year,
		stretch(convention.Span{From: a.Period.From, Until: a.Period.Until.AddDays(-1)}),
		yes[a.Unchanged], a.Mines.String(), yes[a.Rival], a.Source, a.Confidence.String(), a.Note,
	}, ",") + "\n"
}

// written is a ledger as the files that it writes.
func written(l *state.Ledger) fstest.MapFS {
	fsys := fstest.MapFS{}
	for name, text := range l.Tables() {
		fsys[name] = &fstest.MapFile{Data: text}
	}
	return fsys
}

// checkTables fails unless a ledger is the same once written and read.
func checkTables(t *testing.T, l *state.Ledger) {
	t.Helper()
	fsys := written(l)
	m, err := state.ReadLedger(fsys)
	if err != nil {
		t.Errorf("what was written is refused: %v", err)
		return
	}
	if !m.Equal(l) {
		sameLedger(t, m, l)
		t.Errorf("what was written reads as another ledger:\n%s", fsys["acts.csv"].Data)
	}
	for name, text := range m.Tables() {
		if !bytes.Equal(text, fsys[name].Data) {
			t.Errorf("%s is\n%s\nthe second time, and was\n%s", name, text, fsys[name].Data)
		}
	}
}

// changed is an act with some of its fields changed.
func changed(a state.Act, f func(*state.Act)) state.Act {
	f(&a)
	return a
}

// Every column that carries what only some acts have, alone beside the required ones.
func TestReadColumns(t *testing.T) {
	period := func(from, until string) func(*state.Act) {
		return func(a *state.Act) { a.Period = convention.Span{From: on(from), Until: on(until)} }
	}
	for _, c := range []struct {
		row, columns, cells string
		want                func(*state.Act)
	}{
		{"ERI,extension requested", "deadline", "2015-02-01", func(a *state.Act) { a.Deadline = on("2015-02-01") }},
		{"ERI,extension requested", "deadline", "", func(*state.Act) {}},
		{"ERI,extension requested", "session", "11MSP", func(a *state.Act) { a.Session = "11MSP" }},
		{"ERI,commitment", "session", " 11 MSP ", func(a *state.Act) { a.Session = "11 MSP" }},
		{"ERI,mines retained", "year", "2010", func(a *state.Act) { a.Year = 2010 }},
		{"ERI,annual report", "year", "0001", func(a *state.Act) { a.Year = 1 }},
		{"ERI,annual report not received", "year", "2011", func(a *state.Act) { a.Year = 2011 }},
		{"ERI,initial report", "period", "2010-01-01..2010-12-31", period("2010-01-01", "2011-01-01")},
		{"ERI,initial report", "period", "2010", period("2010-01-01", "2011-01-01")},
		{"ERI,initial report", "period", "2008-02", period("2008-02-01", "2008-03-01")},
		{"ERI,initial report", "period", "2010-06-30", period("2010-06-30", "2010-07-01")},
		{"ERI,initial report", "period", "2010-06-30..2010-06-30", period("2010-06-30", "2010-07-01")},
		{"ERI,initial report", "period", "0001-01-01..9999-12-30", period("0001-01-01", "9999-12-31")},
		{"ERI,voluntary report", "unchanged", "yes", func(a *state.Act) { a.Unchanged = true }},
		{"ERI,voluntary report", "unchanged", "", func(*state.Act) {}},
		{"ERI,stockpile held", "mines", "0", func(a *state.Act) { a.Mines = state.NumberOf(0) }},
		{"ERI,stockpile held", "mines", "16500", func(a *state.Act) { a.Mines = state.NumberOf(16500) }},
		{"ERI,stockpile held", "mines", "2147483647", func(a *state.Act) { a.Mines = state.NumberOf(math.MaxInt32) }},
		{"ERI,stockpile held", "mines", "", func(*state.Act) {}},
		{"ERI,mines retained", "mines,year", "101,2010", func(a *state.Act) { a.Mines, a.Year = state.NumberOf(101), 2010 }},
		{"ERI,annual report", "unchanged,period,year", "yes,2010,2010", func(a *state.Act) {
			period("2010-01-01", "2011-01-01")(a)
			a.Unchanged, a.Year = true, 2010
		}},
	} {
		l, err := state.ReadLedger(files("acts.csv", "state,kind,on,source,confidence,"+c.columns+"\n"+
			c.row+",2011-05-31,a test,one-source,"+c.cells+"\n"))
		if err != nil {
			t.Errorf("%s, %s: %v", c.row, c.cells, err)
			continue
		}
		want := act("ERI", 0, "2011-05-31")
		want.Known = on("")
		c.want(&want)
		for a := range l.Acts() {
			if want.Kind = a.Kind; a != want || c.row != "ERI,"+a.Kind.String() {
				t.Errorf("%s, %s reads as %+v, want %+v", c.row, c.cells, a, want)
			}
		}
		checkTables(t, l)
	}
}

func TestReadBadColumns(t *testing.T) {
	const (
		shape = "want year-month-day, as in 2011-12-02"
		year  = "LEDGER-DATE acts.csv:2:50: year: want four digits, as in 2010, not "
		mines = "LEDGER-CONTENT acts.csv:2:49: mines: "
	)
	for _, c := range []struct{ row, columns, cells, want string }{
		{"ERI,extension granted,2011-12-02", "deadline", "2015-02",
			`LEDGER-DATE acts.csv:2:52: deadline: "2015-02" is not a date: ` + shape},
		{"ERI,extension granted,2011-12-02", "deadline", "2015-02-29",
			`LEDGER-DATE acts.csv:2:52: deadline: "2015-02-29" is not a date: February 2015 has 28 days`},
		{"ERI,extension granted,2011-12-02", "deadline", "", // found at the act, not in a cell
			"LEDGER-CONTENT acts.csv:2:23: ERI extension granted 2011-12-02 does not say until which day"},
		{"ERI,annual reports,2011-05-31", "year", "2010",
			`LEDGER-KIND acts.csv:2:5: kind: unknown "annual reports"; did you mean "annual report"?`},
		{"ERI,mines retained,2011-05-31", "session,year", ",10", year + `"10"`},
		{"ERI,mines retained,2011-05-31", "session,year", ",02010", year + `"02010"`},
		{"ERI,mines retained,2011-05-31", "session,year", ",0000", year + `"0000"`},
		{"ERI,mines retained,2011-05-31", "session,year", ",20x0", year + `"20x0"`},
		{"ERI,mines retained,2011-05-31", "session,year", ",-201", year + `"-201"`},
		{"ERI,mines retained,2011-05-31", "session,year", ",2010-12-31", year + `"2010-12-31"`},
		{"ERI,annual report not received,2011-05-31", "year", "",
			"LEDGER-CONTENT acts.csv:2:32: ERI annual report not received 2011-05-31: the year must be from 1 to 9998"},
		{"ERI,initial report,2011-05-31", "period", "all",
			`LEDGER-DATE acts.csv:2:49: period: "all" is not a date: ` + shape},
		{"ERI,initial report,2011-05-31", "period", "2010-13",
			`LEDGER-DATE acts.csv:2:49: period: in "2010-13", "2010-13-01" is not a date: the month must be from 01 to 12`},
		{"ERI,initial report,2011-05-31", "period", "2010-01-01..",
			`LEDGER-DATE acts.csv:2:49: period: in "2010-01-01..", "" is not a date: ` + shape},
		{"ERI,initial report,2011-05-31", "period", "..2010-01-01",
			`LEDGER-DATE acts.csv:2:49: period: in "..2010-01-01", "" is not a date: ` + shape},
		{"ERI,initial report,2011-05-31", "period", "2010..2011",
			`LEDGER-DATE acts.csv:2:49: period: in "2010..2011", "2010" is not a date: ` + shape},
		{"ERI,initial report,2011-05-31", "unchanged", "no",
			`LEDGER-CONTENT acts.csv:2:49: unchanged: want "yes" or an empty cell, not "no"`},
		{"ERI,initial report,2011-05-31", "unchanged", "Yes",
			`LEDGER-CONTENT acts.csv:2:49: unchanged: want "yes" or an empty cell, not "Yes"`},
		{"ERI,initial report,2011-05-31", "rival", "x",
			`LEDGER-CONTENT acts.csv:2:49: rival: want "yes" or an empty cell, not "x"`},
		{"ERI,stockpile held,2011-05-31", "mines", "-1", mines + `"-1" is not a number: want digits, as in 16500`},
		{"ERI,stockpile held,2011-05-31", "mines", "many", mines + `"many" is not a number: want digits, as in 16500`},
		{"ERI,stockpile held,2011-05-31", "mines", `"16,500"`, mines + `"16,500" is not a number: want digits, as in 16500`},
		{"ERI,initial report,2011-05-31", "deadline,session,year,period,unchanged,mines,rival", "x,x,x,x,x,x,x", `` +
			`LEDGER-DATE acts.csv:2:49: deadline: "x" is not a date: ` + shape + "\n" +
			`LEDGER-DATE acts.csv:2:53: year: want four digits, as in 2010, not "x"` + "\n" +
			`LEDGER-DATE acts.csv:2:55: period: "x" is not a date: ` + shape + "\n" +
			`LEDGER-CONTENT acts.csv:2:57: unchanged: want "yes" or an empty cell, not "x"` + "\n" +
			`LEDGER-CONTENT acts.csv:2:59: mines: "x" is not a number: want digits, as in 16500` + "\n" +
			`LEDGER-CONTENT acts.csv:2:61: rival: want "yes" or an empty cell, not "x"`},
		{"ERI,accession,2011-05-31", "deadline,session,year,period,unchanged,mines", "2015-02-01,2RC,2010,2010,yes,7", `` +
			"LEDGER-CONTENT acts.csv:2:15: accession carries no deadline\n" +
			"LEDGER-CONTENT acts.csv:2:15: accession carries no session\n" +
			"LEDGER-CONTENT acts.csv:2:15: accession carries no year\n" +
			"LEDGER-CONTENT acts.csv:2:15: accession carries no period\n" +
			"LEDGER-CONTENT acts.csv:2:15: accession carries no cover page\n" +
			"LEDGER-CONTENT acts.csv:2:15: accession carries no number of mines"},
	} {
		t.Run(c.row+","+c.cells, func(t *testing.T) {
			l, err := state.ReadLedger(files("acts.csv", "state,kind,on,source,confidence,"+c.columns+"\n"+
				c.row+",a test,one-source,"+c.cells+"\n"))
			checkProblems(t, l, err, strings.Split(c.want, "\n")...)
		})
	}
}

// contents are what an act may hold beside its day and its sources, each with the letter by which kindContents knows it.
var contents = []struct {
	letter, problem string // of an act that may not
	set             func(*state.Act)
}{
	{"i", "LEDGER-DATE {kind} needs its exact day, not a stretch of days", func(a *state.Act) { a.Latest = a.On.AddDays(5) }},
	{"u", "LEDGER-DATE {kind} is a single event and does not last until 2011-01-15", func(a *state.Act) {
		a.Until = on("2011-01-15")
	}},
	{"d", "LEDGER-CONTENT {kind} carries no deadline", func(a *state.Act) { a.Deadline = on("2012-01-01") }},
	{"s", "LEDGER-CONTENT {kind} carries no session", func(a *state.Act) { a.Session = "9MSP" }},
	{"y", "LEDGER-CONTENT {kind} carries no year", func(a *state.Act) { a.Year = 2009 }},
	{"p", "LEDGER-CONTENT {kind} carries no period", func(a *state.Act) {
		a.Period = convention.Span{From: on("2009-01-01"), Until: on("2010-01-01")}
	}},
	{"p", "LEDGER-CONTENT {kind} carries no cover page", func(a *state.Act) { a.Unchanged = true }},
	{"m", "LEDGER-CONTENT {kind} carries no number of mines", func(a *state.Act) { a.Mines = state.NumberOf(0) }},
	{"k", "LEDGER-ORDER {act} became known on {known}, before it happened", func(a *state.Act) { a.Known = a.On.AddDays(-1) }},
}

// kindContents says of each kind what its acts may hold, by letter: a stretch of days (i), an end (u), a deadline (d), a
// session (s), a year, which they must have (y), a period or a cover page (p), a number of mines (m), a day of knowledge
// before their own (k).
var kindContents = map[state.Kind]string{
	state.Eligibility: "", state.Signature: "", state.Ratification: "", state.Acceptance: "", state.Approval: "",
	state.Accession: "", state.Succession: "", state.EntryIntoForce: "k", state.ProvisionalApplication: "",
	state.WithdrawalAnnounced: "iu", state.WithdrawalNotice: "", state.WithdrawalRevoked: "", state.WithdrawalEffect: "k",
	state.SuspensionClaimed: "u", state.InternationalConflict: "u", state.NonInternationalConflict: "u",
	state.Reservation: "i", state.WithdrawalUnexplained: "i", state.WithdrawalNotToParties: "iu",
	state.WithdrawalNotToCouncil: "iu",

	state.UseAsserted: "iu", state.ProductionAsserted: "iu", state.TransferAsserted: "iu", state.AssistanceAsserted: "iu",
	state.UseByOthersAsserted: "iu",

	state.StockpileDeclared: "im", state.NoStockpile: "i", state.StockpileDestroyed: "im", state.StockpileHeld: "im",
	state.StockpileCompleted: "im", state.StockpileFound: "im", state.MinesRetained: "imy",

	state.MinedAreas: "i", state.NoMinedAreas: "i", state.ExtensionRequested: "ids", state.RequestIncomplete: "is",
	state.ExtensionGranted: "ds", state.ClearanceCompleted: "i", state.CompletionDeclared: "is", state.AreaDiscovered: "i",
	state.JurisdictionDisputed: "iu", state.DeadlinePassed: "u",

	state.AssistanceSought: "iu", state.AssistanceGiven: "iu", state.NationalMeasure: "iu", state.Commitment: "ius",

	state.InitialReport: "ip", state.AnnualReport: "ipy", state.VoluntaryReport: "ip", state.InitialReportMissing: "",
	state.AnnualReportMissing: "y",
}

// plain is an act of a kind that holds no more than it must, and those without which it cannot stand.
func plain(code string, k state.Kind) (a state.Act, others []state.Act) {
	a = act(code, k, "2010-01-15")
	if strings.Contains(kindContents[k], "y") {
		a.Year = 2009
	}
	accession := act(code, state.Accession, "2000-01-01")
	switch k {
	case state.Eligibility, state.Accession:
	case state.Signature:
		a.On, a.Known = on("1998-01-01"), on("1998-01-01")
	case state.Ratification, state.Acceptance, state.Approval:
		others = append(others, act(code, state.Signature, "1998-01-01"))
	case state.Succession:
		others = append(others, act(code, state.EntryIntoForce, "2010-07-01"))
	case state.WithdrawalRevoked:
		others = append(others, accession, act(code, state.WithdrawalNotice, "2009-12-01"))
	case state.WithdrawalEffect:
		others = append(others, accession, act(code, state.WithdrawalNotice, "2009-01-15"))
	default:
		others = append(others, accession)
	}
	if k == state.ExtensionGranted {
		a.Deadline = on("2012-01-01")
	}
	return a, others
}

// Every kind with everything that an act may hold, added to a ledger and read from a table.
func TestKindContents(t *testing.T) {
	if len(kindContents) != int(state.InitialReportDue)-1 {
		t.Fatalf("%d kinds, want %d", len(kindContents), state.InitialReportDue-1)
	}
	for k, may := range kindContents {
		bare, others := plain("FRA", k)
		table := wide
		for _, o := range others {
			table += wideRow(o)
		}
		place := fmt.Sprintf("acts.csv:%d:%d: ", len(others)+2, len("FRA,"+k.String()+",")+1)
		check := func(a state.Act, problem string) { // none if the act may stand
			t.Helper()
			l, err := new(state.Ledger).With(append(slices.Clone(others), a)...)
			m, unread := state.ReadLedger(files("acts.csv", table+wideRow(a)))
			if code, reason, _ := strings.Cut(problem, " "); problem != "" {
				checkProblems(t, l, err, fmt.Sprintf("%s act %d: %s", code, len(others)+1, reason))
				checkProblems(t, m, unread, code+" "+place+reason)
			} else if err != nil || unread != nil {
				t.Errorf("%+v: added: %v; read: %v", a, err, unread)
			} else if !l.Equal(m) || !slices.Contains(slices.Collect(m.Acts()), a) {
				t.Errorf("%+v reads as one of %+v", a, slices.Collect(m.Acts()))
			} else {
				checkTables(t, l)
			}
		}
		check(bare, "")
		for _, c := range contents {
			a := changed(bare, c.set)
			if strings.Contains(may, c.letter) {
				check(a, "")
			} else {
				words := strings.NewReplacer("{kind}", k.String(), "{act}", a.String(), "{known}", a.Known.String())
				check(a, words.Replace(c.problem))
			}
		}
		if strings.Contains(may, "y") {
			a := changed(bare, func(a *state.Act) { a.Year = 0 })
			check(a, fmt.Sprintf("LEDGER-CONTENT %v: the year must be from 1 to 9998", a))
		}
		if k == state.ExtensionGranted {
			a := changed(bare, func(a *state.Act) { a.Deadline = on("") })
			check(a, fmt.Sprintf("LEDGER-CONTENT %v does not say until which day", a))
		}
	}
}

// What an act holds must also make sense.
func TestActContents(t *testing.T) {
	l := with(t, new(state.Ledger), act("FRA", state.Accession, "2000-01-01"))
	span := func(from, until string) func(*state.Act) {
		return func(a *state.Act) { a.Period = convention.Span{From: on(from), Until: on(until)} }
	}
	year := func(n int) func(*state.Act) { return func(a *state.Act) { a.Year = n } }
	for _, c := range []struct {
		kind state.Kind
		set  func(*state.Act)
		want string // the problem; none if it stands
	}{
		{state.AnnualReport, year(1), ""},
		{state.AnnualReport, func(a *state.Act) { a.On, a.Known, a.Year = on("9998-01-01"), on("9998-01-01"), 9998 }, ""},
		{state.AnnualReport, year(9999), "FRA annual report on 9999 2010-01-15: the year must be from 1 to 9998"},
		{state.AnnualReport, year(-1), "FRA annual report on -1 2010-01-15: the year must be from 1 to 9998"},
		{state.MinesRetained, year(0), "FRA mines retained 2010-01-15: the year must be from 1 to 9998"},
		{state.InitialReport, year(-1), "initial report carries no year"},
		{state.InitialReport, span("2009-12-31", "2010-01-01"), ""},
		{state.InitialReport, span("2010-01-01", ""), "FRA initial report 2010-01-15: the period 2010-01-01.. is none"},
		{state.InitialReport, span("", "2010-01-01"), "FRA initial report 2010-01-15: the period ..2010-01-01 is none"},
		{state.InitialReport, span("2010-01-01", "2010-01-01"), // half open: it holds no day
			"FRA initial report 2010-01-15: the period 2010-01-01..2010-01-01 is none"},
		{state.InitialReport, span("0001-01-01", "0001-01-01"),
			"FRA initial report 2010-01-15: the period 0001-01-01..0001-01-01 is none"},
		{state.InitialReport, span("2010-01-02", "2010-01-01"),
			"FRA initial report 2010-01-15: the period 2010-01-02..2010-01-01 is none"},
		{state.AnnualReport, span("", "2010-01-01"), "FRA annual report on 2009 2010-01-15: the period ..2010-01-01 is none"},
		{state.MinedAreas, span("2009-01-01", ""), "mined areas carries no period"},
		{state.StockpileHeld, func(a *state.Act) { a.Mines = state.NumberOf(-1) }, ""}, // not stated
		{state.NoStockpile, func(a *state.Act) { a.Mines = state.NumberOf(-1) }, ""},
		{state.ExtensionRequested, func(a *state.Act) { a.Deadline = on("") }, ""},
	} {
		bare, _ := plain("FRA", c.kind)
		m, err := l.With(changed(bare, c.set))
		if c.want != "" {
			checkProblems(t, m, err, "LEDGER-CONTENT act 1: "+c.want)
		} else if err != nil {
			t.Error(err)
		} else {
			checkTables(t, m)
		}
	}
}

// Nobody reports on a year, or counts what it holds at its end, before the year has begun; nor can it be said by then that
// the report is missing. A report may come within the year.
func TestYearHasBegun(t *testing.T) {
	l := with(t, new(state.Ledger), act("FRA", state.Accession, "1998-01-01"))
	for _, c := range []struct {
		kind                state.Kind
		first, last, act, p string
		stands              bool
	}{
		{state.AnnualReport, "2009-12-31", "", "annual report on 2010 2009-12-31", "7(2)", false},
		{state.AnnualReport, "1990-04-28", "", "annual report on 2010 1990-04-28: the Convention was open to States from 1997-12-03",
			"7(2)", false},
		{state.AnnualReport, "2009-01-01", "2009-12-31", "annual report on 2010 2009-01-01..2009-12-31", "7(2)", false},
		{state.AnnualReport, "2010-01-01", "", "", "", true},
		{state.AnnualReport, "2009-12-01", "2010-01-01", "", "", true},
		{state.AnnualReport, "2016-05-01", "", "", "", true},
		{state.AnnualReportMissing, "2009-12-31", "", "annual report not received on 2010 2009-12-31", "7(2)", false},
		{state.AnnualReportMissing, "2010-01-01", "", "", "", true},
		{state.MinesRetained, "2009-12-31", "", "mines retained in 2010 2009-12-31", "3(1)", false},
		{state.MinesRetained, "2010-01-01", "2010-12-31", "", "", true},
	} {
		a := act("FRA", c.kind, c.first)
		a.Latest, a.Year, a.Known = on(c.last), 2010, on("")
		m, err := l.With(a)
		if !c.stands {
			if !strings.Contains(c.act, ":") {
				c.act += " comes before that year began"
			}
			checkProblems(t, m, err, fmt.Sprintf("LEDGER-ORDER act 1: FRA %s (Article %s)", c.act, c.p))
		} else if err != nil {
			t.Error(err)
		} else {
			checkTables(t, m)
		}
	}
}

const bound = "FRA,accession,2000-01-01,,,,,,,a\n" // a row of beside

// beside are acts next to each other, as rows of a table with the columns state, kind, on, known, deadline, session, year,
// mines, rival and source, and the problems found, each at a row; none if they stand.
var beside = []struct{ name, rows, want string }{
	// the same twice
	{"a fact twice", "FRA,mined areas,2010-01-15,,,,,,,a\nFRA,mined areas,2010-01-15,,,,,,,a",
		"2 LEDGER-DUPLICATE FRA mined areas 2010-01-15 appears twice"},
	{"a fact three times", "FRA,mined areas,2010-01-15,,,,,,,a\n" +
		"FRA,mined areas,2010-01-15,,,,,,,a\n" +
		"FRA,mined areas,2010-01-15,,,,,,,a",
		"2 LEDGER-DUPLICATE FRA mined areas 2010-01-15 appears twice\n" +
			"3 LEDGER-DUPLICATE FRA mined areas 2010-01-15 appears twice"},
	{"a fact twice, known on two days", "FRA,mined areas,2010-01-15,2010-02-01,,,,,,a\n" +
		"FRA,mined areas,2010-01-15,,,,,,,a",
		"2 LEDGER-DUPLICATE FRA mined areas 2010-01-15 appears twice"},
	{"a report twice", "FRA,annual report,2010-01-15,,,,2009,,,a\nFRA,annual report,2010-01-15,,,,2009,,,a",
		"2 LEDGER-DUPLICATE FRA annual report on 2009 2010-01-15 appears twice"},
	{"a rival twice", "FRA,mined areas,2010-01-15,,,,,,yes,a\n" +
		"FRA,mined areas,2010-01-15,,,,,,yes,a\n" +
		"FRA,mined areas,2010-01-16,,,,,,,a",
		"2 LEDGER-DUPLICATE FRA mined areas 2010-01-15 appears twice"},
	{"an instrument on the word of two sources", bound + "FRA,accession,2000-01-01,,,,,,,b",
		"2 LEDGER-DUPLICATE FRA accession 2000-01-01 appears twice"},
	{"a conflict on the word of two sources", "FRA,international conflict,2010-01-15,,,,,,,a\n" +
		"FRA,international conflict,2010-01-15,,,,,,,b",
		"2 LEDGER-DUPLICATE FRA international conflict 2010-01-15 appears twice"},
	{"another conflict on the word of two sources", "FRA,non-international conflict,2010-01-15,,,,,,,a\n" +
		"FRA,non-international conflict,2010-01-15,,,,,,,b",
		"2 LEDGER-DUPLICATE FRA non-international conflict 2010-01-15 appears twice"},
	{"two sources", "FRA,use asserted,2010-01-15,,,,,,,a\nFRA,use asserted,2010-01-15,,,,,,,b", ""},
	{"two sources on a reservation", "FRA,reservation,2010-01-15,,,,,,,a\nFRA,reservation,2010-01-15,,,,,,,b", ""},
	{"two days", "FRA,use asserted,2010-01-15,,,,,,,a\nFRA,use asserted,2010-01-16,,,,,,,a", ""},
	{"two States", "FRA,use asserted,2010-01-15,,,,,,,a\nDEU,use asserted,2010-01-15,,,,,,,a", ""},
	{"two kinds", "FRA,use asserted,2010-01-15,,,,,,,a\nFRA,transfer asserted,2010-01-15,,,,,,,a", ""},
	{"reports on two years", "FRA,annual report,2010-01-15,,,,2008,,,a\nFRA,annual report,2010-01-15,,,,2009,,,a", ""},
	{"requests to two sessions", "FRA,extension requested,2010-01-15,,,9MSP,,,,a\n" +
		"FRA,extension requested,2010-01-15,,,2RC,,,,a", ""},
	{"requests for two days", "FRA,extension requested,2010-01-15,,2011-01-01,,,,,a\n" +
		"FRA,extension requested,2010-01-15,,2012-01-01,,,,,a", ""},
	{"two numbers", "FRA,stockpile held,2010-01-15,,,,,0,,a\nFRA,stockpile held,2010-01-15,,,,,,,a", ""},
	{"a fact and its rival", "FRA,mined areas,2010-01-15,,,,,,,a\nFRA,mined areas,2010-01-15,,,,,,yes,a", ""},

	// rivals
	{"no other act", "FRA,signature,1998-01-01,,,,,,yes,a",
		"1 LEDGER-RIVAL FRA signature 1998-01-01: there is no other act that the ledger follows instead"},
	{"of another kind", bound + "FRA,approval,2000-01-02,,,,,,yes,a",
		"2 LEDGER-RIVAL FRA approval 2000-01-02: there is no other act that the ledger follows instead"},
	{"of another State", bound + "DEU,accession,2000-01-01,,,,,,yes,a",
		"2 LEDGER-RIVAL DEU accession 2000-01-01: there is no other act that the ledger follows instead"},
	{"of another year", "FRA,annual report,2010-01-15,,,,2008,,,a\nFRA,annual report,2010-01-15,,,,2009,,yes,a",
		"2 LEDGER-RIVAL FRA annual report on 2009 2010-01-15: there is no other act that the ledger follows instead"},
	{"of another session", "FRA,commitment,2010-01-15,,,9MSP,,,,a\nFRA,commitment,2010-01-16,,,2RC,,,yes,a",
		"2 LEDGER-RIVAL FRA commitment 2010-01-16: there is no other act that the ledger follows instead"},
	{"rivals alone", "FRA,accession,2000-01-01,,,,,,yes,a\nFRA,accession,2000-01-02,,,,,,yes,a",
		"1 LEDGER-RIVAL FRA accession 2000-01-01: there is no other act that the ledger follows instead\n" +
			"2 LEDGER-RIVAL FRA accession 2000-01-02: there is no other act that the ledger follows instead"},
	{"of another session, on the same day", "FRA,commitment,2010-01-15,,,9MSP,,,,a\n" +
		"FRA,commitment,2010-01-15,,,2RC,,,yes,a", ""},
	{"of no session", "FRA,commitment,2010-01-15,,,9MSP,,,,a\nFRA,commitment,2010-01-16,,,,,,yes,a", ""},
	{"beside one of no session", "FRA,commitment,2010-01-15,,,,,,,a\nFRA,commitment,2010-01-16,,,9MSP,,,yes,a", ""},
	{"of the same year", "FRA,annual report,2010-01-15,,,,2009,,,a\nFRA,annual report,2011-01-15,,,,2009,,yes,a", ""},
	{"several", bound + "FRA,accession,1999-01-01,,,,,,yes,a\nFRA,accession,2001-01-01,,,,,,yes,b", ""},
	{"a rival need not be possible", bound + "FRA,accession,1990-01-01,,,,,,yes,a\n" +
		"FRA,entry into force,2000-07-01,,,,,,,a\nFRA,entry into force,1999-01-01,,,,,,yes,a\n" +
		"FRA,withdrawal notice,2010-01-15,,,,,,,a\nFRA,withdrawal notice,1999-01-01,,,,,,yes,a\n" +
		"FRA,withdrawal notice,9999-12-31,,,,,,yes,a", ""},
	{"a rival must be known after it happened", bound + "FRA,accession,2001-01-01,2000-01-01,,,,,yes,a",
		"2 LEDGER-ORDER FRA accession 2001-01-01 became known on 2000-01-01, before it happened"},

	// extensions
	{"before the first day of the session", bound + "FRA,extension granted,2008-11-23,,2015-01-01,9MSP,,,,a",
		"2 LEDGER-ORDER FRA extension granted 2008-11-23: 9MSP sat from 2008-11-24 to 2008-11-28 (Article 5(5))"},
	{"after the last day of the session", bound + "FRA,extension granted,2008-11-29,,2015-01-01,9MSP,,,,a",
		"2 LEDGER-ORDER FRA extension granted 2008-11-29: 9MSP sat from 2008-11-24 to 2008-11-28 (Article 5(5))"},
	{"by a session of which nobody knows", bound + "FRA,extension granted,2008-11-28,,2015-01-01,9msp,,,,a",
		`2 LEDGER-SESSION FRA extension granted 2008-11-28: there is no session "9msp"`},
	{"a rival by a session of which nobody knows", bound + "FRA,extension granted,2008-11-28,,2015-01-01,9MSP,,,,a\n" +
		"FRA,extension granted,2008-11-28,,2015-01-01,10MSP,,,yes,a",
		`3 LEDGER-SESSION FRA extension granted 2008-11-28: there is no session "10MSP"`},
	{"told to a session of which nobody knows", "FRA,completion declared,2008-11-28,,,x,,,,a",
		`1 LEDGER-SESSION FRA completion declared 2008-11-28: there is no session "x"`},
	{"of no Party", "FRA,extension granted,2008-11-28,,2015-01-01,9MSP,,,,a",
		"1 LEDGER-ORDER FRA extension granted 2008-11-28: only a deadline of a State Party is extended (Article 5(5))"},
	{"of a State that has deposited, not yet bound", "FRA,accession,2008-05-31,,,,,,,a\n" +
		"FRA,extension granted,2008-10-31,,2015-01-01,,,,,a",
		"2 LEDGER-ORDER FRA extension granted 2008-10-31: only a deadline of a State Party is extended (Article 5(5))"},
	{"of a State that is yet to come back", bound + "FRA,withdrawal notice,2007-01-15,,,,,,,a\n" +
		"FRA,accession,2008-06-15,,,,,,,a\nFRA,extension granted,2008-11-28,,2015-01-01,9MSP,,,,a",
		"4 LEDGER-ORDER FRA extension granted 2008-11-28: only a deadline of a State Party is extended (Article 5(5))"},
	{"of a successor, before the day published", "MNE,succession,2006-10-23,,,,,,,a\n" +
		"MNE,entry into force,2008-11-25,,,,,,,a\n" +
		"MNE,extension granted,2008-11-24,,2015-01-01,9MSP,,,,a",
		"3 LEDGER-ORDER MNE extension granted 2008-11-24: only a deadline of a State Party is extended (Article 5(5))"},
	{"until a day no later than the decision", bound + "FRA,extension granted,2008-11-28,,2008-11-28,9MSP,,,,a",
		"2 LEDGER-ORDER FRA extension granted 2008-11-28: until 2008-11-28 is no extension of 2008-11-28 (Article 5(5))"},
	{"until a day no later than the last deadline", bound + "FRA,extension granted,2008-11-28,,2015-01-01,9MSP,,,,a\n" +
		"FRA,extension granted,2010-01-15,,2015-01-01,,,,,a",
		"3 LEDGER-ORDER FRA extension granted 2010-01-15: until 2015-01-01 is no extension of 2015-01-01 (Article 5(5))"},
	{"on the first day of the session", bound + "FRA,extension granted,2008-11-24,,2015-01-01,9MSP,,,,a", ""},
	{"on the last day of the session", bound + "FRA,extension granted,2008-11-28,,2015-01-01,9MSP,,,,a", ""},
	{"of a successor whose day is not known", "MNE,succession,2006-10-23,,,,,,,a\n" +
		"MNE,extension granted,2008-11-24,,2015-01-01,9MSP,,,,a", ""},
	{"on the day it is bound", "FRA,accession,2008-05-31,,,,,,,a\n" +
		"FRA,extension granted,2008-11-01,,2015-01-01,,,,,a", ""},
	{"by a session without days", bound + "FRA,extension granted,2010-01-15,,2015-01-01,2RC,,,,a", ""},
	{"by no session", bound + "FRA,extension granted,2010-01-15,,2015-01-01,,,,,a", ""},
	{"a rival outside the session", bound + "FRA,extension granted,2008-11-28,,2015-01-01,9MSP,,,,a\n" +
		"FRA,extension granted,1998-12-01,,2015-01-01,9MSP,,,yes,a", ""},
	{"a request outside the session", "FRA,extension requested,2008-03-01,,2015-01-01,9MSP,,,,a\n" +
		"FRA,extension request incomplete,2008-06-01,,,9MSP,,,,a\nFRA,completion declared,2009-06-01,,,9MSP,,,,a", ""},
}

// Acts beside each other, read from a table, and added to a ledger all at once and one by one.
func TestBeside(t *testing.T) {
	none := files("acts.csv", header, "sessions.csv", twoSessions)
	empty, err := state.ReadLedger(none)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range beside {
		t.Run(c.name, func(t *testing.T) {
			table := "state,kind,on,known,deadline,session,year,mines,rival,source,confidence\n"
			table += strings.ReplaceAll(c.rows, "\n", ",one-source\n") + ",one-source\n"
			l, err := state.ReadLedger(files("acts.csv", table, "sessions.csv", twoSessions))
			rows := strings.Split(c.rows, "\n")
			if c.want != "" {
				var want []string
				for line := range strings.SplitSeq(c.want, "\n") {
					number, rest, _ := strings.Cut(line, " ")
					code, reason, _ := strings.Cut(rest, " ")
					row := int(number[0] - '1')
					cells := strings.Split(rows[row], ",")
					want = append(want, fmt.Sprintf("%s acts.csv:%d:%d: %s", code, row+2, len(cells[0])+len(cells[1])+3, reason))
				}
				checkProblems(t, l, err, want...)
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			checkTables(t, l)
			acts := slices.Collect(l.Acts())
			if len(acts) != len(rows) || !with(t, empty, acts...).Equal(l) {
				t.Errorf("the %d acts of %d rows make another ledger", len(acts), len(rows))
			}
		})
	}
	// A ledger that knows of no sessions takes any.
	a := act("FRA", state.Commitment, "2008-11-28")
	a.Session = "9msp"
	checkTables(t, with(t, new(state.Ledger), a))
	l, err := empty.With(a)
	checkProblems(t, l, err, `LEDGER-SESSION act 1: FRA commitment 2008-11-28: there is no session "9msp"`)
}

// Two acts that only their notes tell apart are two, unless a status turns on them.
func TestSameButForTheNote(t *testing.T) {
	for k, others := range map[state.Kind][]state.Act{
		state.NationalMeasure: nil, state.Reservation: nil, state.Commitment: nil, state.AssistanceGiven: nil,
		state.NonInternationalConflict: {act("FRA", state.Accession, "2000-01-01")},
		state.Accession:                nil,
	} {
		a := act("FRA", k, "2010-01-15")
		b := changed(a, func(b *state.Act) { b.Note = "the other" })
		l, err := new(state.Ledger).With(append(others, a, b)...)
		if k < state.Reservation {
			checkProblems(t, l, err, fmt.Sprintf("LEDGER-DUPLICATE act %d: %v appears twice", len(others)+2, a))
		} else if err != nil {
			t.Errorf("%v: %v", k, err)
		} else {
			checkTables(t, l)
		}
		if l, err = new(state.Ledger).With(append(others, b, a, b)...); k >= state.Reservation {
			checkProblems(t, l, err, fmt.Sprintf("LEDGER-DUPLICATE act %d: %v appears twice", len(others)+3, b))
		}
	}
}

// What the ledger does not follow decides nothing.
func TestRivalDecidesNothing(t *testing.T) {
	rival := func(k state.Kind, day string) state.Act {
		a := act("FRA", k, day)
		a.Rival = true
		return a
	}
	l := with(t, new(state.Ledger), act("FRA", state.Signature, "1997-12-03"), act("FRA", state.Ratification, "1998-07-23"),
		act("FRA", state.WithdrawalNotice, "2030-01-15"))
	m := with(t, l, rival(state.Signature, "1998-12-03"), rival(state.Ratification, "1998-01-23"),
		rival(state.Ratification, "2000-07-23"), rival(state.WithdrawalNotice, "2020-01-15"))
	r, s := of(t, l, "FRA"), of(t, m, "FRA")
	if got, want := story(s, practice), story(r, practice); !slices.Equal(got, want) {
		t.Errorf("with rivals: %v, want %v", got, want)
	}
	if n := len(slices.Collect(s.Acts())); n != 7 || r.Equal(s) || l.Equal(m) {
		t.Errorf("%d acts, or the rivals are not seen", n)
	}
}

func TestReadCoverage(t *testing.T) {
	const columns = "kind,through,source,state,year,session,note\n"
	l, err := state.ReadLedger(files("acts.csv", header, "sessions.csv", twoSessions, "coverage.csv", columns+
		"annual report,2026-01-01,a test,,,,\n"+
		"annual report,2025-01-01,a test,fra,,,as far as printed\n"+
		"annual report,2024-01-01,a test,,2010,,\n"+
		"annual report,2023-01-01,a test,FRA,2010,,\n"+
		"annual report,2022-01-01,a test,FRA,0999,,\n"+
		"extension granted,2008-11-28,a test,,,9MSP,\n"+
		"extension granted,2008-11-28,a test,,,2RC,\n"))
	if err != nil {
		t.Fatal(err)
	}
	one := func(k state.Kind, day string, c state.Code, year int, session, note string) state.Coverage {
		return state.Coverage{Kind: k, State: c, Year: year, Session: session, Through: on(day), Source: "a test", Note: note}
	}
	want := []state.Coverage{
		one(state.AnnualReport, "2026-01-01", state.Code{}, 0, "", ""),
		one(state.AnnualReport, "2025-01-01", fra, 0, "", "as far as printed"),
		one(state.AnnualReport, "2024-01-01", state.Code{}, 2010, "", ""),
		one(state.AnnualReport, "2023-01-01", fra, 2010, "", ""),
		one(state.AnnualReport, "2022-01-01", fra, 999, "", ""),
		one(state.ExtensionGranted, "2008-11-28", state.Code{}, 0, "9MSP", ""),
		one(state.ExtensionGranted, "2008-11-28", state.Code{}, 0, "2RC", ""),
	}
	if got := slices.Collect(l.Coverage()); !slices.Equal(got, want) {
		t.Errorf("covers %+v, want %+v", got, want)
	}
	for range l.Coverage() {
		break // stopping early is allowed
	}
	for k, want := range map[state.Kind]string{ // of everything, not of a State, a year or a session
		state.AnnualReport: "2026-01-01", state.ExtensionGranted: "", state.Signature: "", 0: "", state.AnnualReportDue: "",
		200: "",
	} {
		if got := l.Through(k); got != on(want) {
			t.Errorf("%v is covered through %v, want %q", k, got, want)
		}
	}
	checkTables(t, l)

	l, err = state.ReadLedger(files("acts.csv", header, "sessions.csv", twoSessions, "coverage.csv", columns+
		"annual report,2026-01-01,a test,FRA,,,\nannual report,2025-01-01,another,FRA,,,\n"+
		"annual report,2026-01-01,a test,,2010,,\nannual report,2026-01-01,a test,,2010,,\n"+
		"extension granted,2026-01-01,a test,,,9MSP,\nextension granted,2026-01-01,a test,,,9MSP,\n"+
		"extension granted,2026-01-01,a test,,,10MSP,\n"+
		"mines retained,2026-01-01,a test,,10,,\nmined areas,2026-01-01,a test,FRO,,,\n"+
		"annual report due,2026-01-01,a test,,,,\nreservation,2026-01,a test,,,,\n"))
	checkProblems(t, l, err,
		"LEDGER-DUPLICATE coverage.csv:3:1: annual report appears twice",
		"LEDGER-DUPLICATE coverage.csv:5:1: annual report appears twice",
		"LEDGER-DUPLICATE coverage.csv:7:1: extension granted appears twice",
		`LEDGER-SESSION coverage.csv:8:39: there is no session "10MSP"`,
		`LEDGER-DATE coverage.csv:9:35: year: want four digits, as in 2010, not "10"`,
		`LEDGER-STATE coverage.csv:10:31: "FRO" is not the code of a State: did you mean FRA (France)?`,
		`LEDGER-KIND coverage.csv:11:1: kind: unknown "annual report due"`,
		`LEDGER-DATE coverage.csv:12:13: through: "2026-01" is not a date: want year-month-day, as in 2011-12-02`,
	)
}

func TestReadRates(t *testing.T) {
	const columns = "year,source,asof,bound,received,missing,percent,note\n"
	l, err := state.ReadLedger(files("acts.csv", header, "rates.csv", columns+
		"2010,a test,,,,,,\n2009,a test,2010-11-29,156,0,,62,of them some late\n2010,another,2011-11-28,,,53,,\n"))
	if err != nil {
		t.Fatal(err)
	}
	number := state.NumberOf
	want := []state.PublishedRate{
		{Year: 2010, Source: "a test"},
		{Year: 2009, Source: "a test", AsOf: on("2010-11-29"), Bound: number(156), Received: number(0), Percent: number(62),
			Note: "of them some late"},
		{Year: 2010, Source: "another", AsOf: on("2011-11-28"), Missing: number(53)},
	}
	if got := slices.Collect(l.Published()); !slices.Equal(got, want) { // in the order of the table
		t.Errorf("rates are %+v, want %+v", got, want)
	}
	for range l.Published() {
		break // stopping early is allowed
	}
	checkTables(t, l)

	l, err = state.ReadLedger(files("acts.csv", header, "rates.csv", columns+
		",a test,,,,,,\n99,a test,,,,,,\n2010,,,,,,,\n2010,a test,2011,1.5,-1,x,62%,\n"))
	checkProblems(t, l, err,
		"LEDGER-DATE rates.csv:2:1: year: the cell is empty",
		`LEDGER-DATE rates.csv:3:1: year: want four digits, as in 2010, not "99"`,
		"LEDGER-SOURCE rates.csv:4:6: the row names no source",
		`LEDGER-DATE rates.csv:5:13: asof: "2011" is not a date: want year-month-day, as in 2011-12-02`,
		`LEDGER-CONTENT rates.csv:5:18: bound: "1.5" is not a number: want digits, as in 16500`,
		`LEDGER-CONTENT rates.csv:5:22: received: "-1" is not a number: want digits, as in 16500`,
		`LEDGER-CONTENT rates.csv:5:25: missing: "x" is not a number: want digits, as in 16500`,
		`LEDGER-CONTENT rates.csv:5:27: percent: "62%" is not a number: want digits, as in 16500`,
	)
}

// Of what was gathered, an act of unknown day cuts off what it is of, and nothing else.
func TestKnownOnScoped(t *testing.T) {
	l, err := state.ReadLedger(files("sessions.csv", twoSessions,
		"acts.csv", "state,kind,on,known,year,session,deadline,source,confidence\n"+
			"FRA,accession,2000-01-01,2000-01-01,,,,a test,one-source\n"+
			"FRA,annual report,2016-05-01,,2015,,,a test,one-source\n"+
			"DEU,annual report,2017-04-01,,2016,,,a test,one-source\n"+
			"FRA,extension granted,2005-11-25,,,2RC,2009-01-01,a test,one-source\n"+
			"FRA,extension granted,2008-11-25,,,9MSP,2015-01-01,a test,one-source\n",
		"coverage.csv", "kind,through,source,state,year,session\n"+
			"annual report,2020-12-31,a test,,,\nannual report,2021-12-31,a test,FRA,,\n"+
			"annual report,2021-12-31,a test,DEU,,\n"+
			"annual report,2019-12-31,a test,,2015,\nannual report,2019-12-31,a test,,2016,\n"+
			"annual report,2019-12-31,a test,DEU,2015,\n"+
			"extension granted,2008-11-28,a test,,,9MSP\nextension granted,2020-01-01,a test,DEU,,\n"+
			"initial report,2020-12-31,a test,,,\n",
		"rates.csv", "year,asof,source\n2009,2016-04-30,a test\n2010,2016-05-01,a test\n2011,,a test\n"))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		day     string
		through string // in the order of the table
		rates   int
	}{
		{"2008-11-24", strings.Repeat("2008-11-24 ", 9), 0},
		{"2008-11-25", strings.Repeat("2008-11-25 ", 6) + "2008-11-24 2008-11-25 2008-11-25 ", 0},
		{"2016-04-29", strings.Repeat("2016-04-29 ", 6) + "2008-11-24 2016-04-29 2016-04-29 ", 0},
		{"2016-04-30", strings.Repeat("2016-04-30 ", 6) + "2008-11-24 2016-04-30 2016-04-30 ", 1},
		{"2016-05-01", "2016-04-30 2016-04-30 2016-05-01 2016-04-30 2016-05-01 2016-05-01 2008-11-24 2016-05-01 2016-05-01 ", 2},
		{"2030-01-01", "2016-04-30 2016-04-30 2017-03-31 2016-04-30 2017-03-31 2019-12-31 2008-11-24 2020-01-01 2020-12-31 ", 2},
	} {
		then, got := l.KnownOn(on(c.day)), ""
		for one := range then.Coverage() {
			got += one.Through.String() + " "
		}
		if got != c.through {
			t.Errorf("on %s %s was covered, want %s", c.day, got, c.through)
		}
		if n := len(slices.Collect(then.Published())); n != c.rates {
			t.Errorf("on %s %d rates were published, want %d", c.day, n, c.rates)
		}
		for _, e := range []string{"2008-11-25", "2016-05-01", "2030-01-01"} {
			if !then.KnownOn(on(e)).Equal(l.KnownOn(earlier(on(c.day), on(e)))) {
				t.Errorf("what was known on %s of what was known on %s is something else", e, c.day)
			}
		}
		if c.day >= "2008-11-28" { // earlier the session of which something was gathered is left out
			checkTables(t, then)
		}
	}
	if !l.Equal(l) || l.Through(state.AnnualReport) != on("2020-12-31") {
		t.Error("the ledger itself has changed")
	}
}

// A State that could not become a Party from the start, and of which nobody knows from when it could.
func TestEligibilityWithoutDay(t *testing.T) {
	text := "state,kind,on,known,source,confidence\nPSE,eligibility,,,a test,one-source\n" +
		"TLS,eligibility,2002-05-20,2002-09-27,a test,one-source\n"
	l, err := state.ReadLedger(files("acts.csv", text))
	if err != nil {
		t.Fatal(err)
	}
	never := act("PSE", state.Eligibility, "")
	checkTables(t, l)
	if !with(t, new(state.Ledger), never, ahead(act("TLS", state.Eligibility, "2002-05-20"), "2002-09-27")).Equal(l) {
		t.Errorf("holds %v", slices.Collect(l.Acts()))
	}
	for _, c := range []struct{ day, on, known, status string }{
		{"1997-12-03", "", "", "not eligible"}, {"2002-09-26", "", "", "not eligible"},
		{"2002-09-27", "2002-05-20", "2002-09-27", "non-signatory 2002-05-20"},
	} {
		then := l.KnownOn(on(c.day))
		late := ahead(act("TLS", state.Eligibility, c.on), c.known)
		if got := slices.Collect(then.Acts()); !slices.Equal(got, []state.Act{never, late}) {
			t.Errorf("on %s %+v was known", c.day, got)
		}
		p, q := show(at(t, then, "PSE", "2030-01-01")), show(at(t, then, "TLS", "2030-01-01"))
		if p != "not eligible" || q != c.status {
			t.Errorf("as known on %s Palestine is %s and Timor-Leste %s, want %s", c.day, p, q, c.status)
		}
		checkTables(t, then)
	}
	for k := range state.InitialReportDue { // no other act goes without its day
		if a := act("PSE", k, ""); k > state.Eligibility {
			if strings.Contains(kindContents[k], "y") {
				a.Year = 2009
			}
			if k == state.ExtensionGranted {
				a.Deadline = on("2012-01-01")
			}
			m, err := l.With(a)
			what := k.String()
			switch k {
			case state.MinesRetained:
				what += " in 2009"
			case state.AnnualReport, state.AnnualReportMissing:
				what += " on 2009"
			}
			checkProblems(t, m, err, fmt.Sprintf("LEDGER-DATE act 1: PSE %s has no day", what))
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		n          int
		text, json string
		stated     bool
	}{
		{math.MinInt, "", "null", false}, {-1, "", "null", false}, {0, "0", "0", true}, {1, "1", "1", true},
		{16500, "16500", "16500", true}, {math.MaxInt32 - 1, "2147483646", "2147483646", true},
		{math.MaxInt32, "2147483647", "2147483647", true},
	} {
		n := state.NumberOf(c.n)
		if v, ok := n.Value(); v != max(c.n, 0) || ok != c.stated || n.IsZero() == c.stated || n.String() != c.text {
			t.Errorf("%d is %d, %t, in text %q", c.n, v, ok, n)
		}
		if m, err := state.ParseNumber(c.text); m != n || !m.Equal(n) || err != nil {
			t.Errorf("%q reads as %v, %v", c.text, m, err)
		}
		b, err := json.Marshal(n)
		m := state.NumberOf(7)
		if unread := json.Unmarshal(b, &m); string(b) != c.json || err != nil || m != n || unread != nil {
			t.Errorf("%d is %s in JSON, %v, which reads as %v, %v", c.n, b, err, m, unread)
		}
	}
	beyond := math.MaxInt32
	beyond++ // negative where an int has 32 bits
	if n := state.NumberOf(beyond); !n.IsZero() {
		t.Errorf("%d is %v, which could not be read again", beyond, n)
	}
	if zero := state.NumberOf(0); zero == (state.Number{}) || zero.Equal(state.Number{}) || state.NumberOf(1).Equal(zero) {
		t.Error("0 is as good as not stated, or as 1")
	}
	for _, text := range []string{
		"-1", "+1", "-0", "01", "00", " 1", "1 ", "1,000", "1_000", "0x10", "1.0", "1e3", "\u0661", "many", "null",
		`""`, `"1"`, "2147483648", "4294967296", "18446744073709551616",
	} {
		var wrong *convention.ParseError
		n, err := state.ParseNumber(text)
		if !n.IsZero() || !errors.Is(err, state.ErrNumber) || !errors.As(err, &wrong) || wrong.Input != text {
			t.Errorf("%q reads as %v, %v", text, n, err)
		}
		want := "want digits, as in 16500"
		switch text {
		case "01", "00":
			want = "want no 0 before the first digit"
		case "2147483648", "4294967296", "18446744073709551616":
			want = "the largest is 2147483647"
		}
		if wrong != nil && wrong.Reason != want {
			t.Errorf("%q is refused because %s, want %s", text, wrong.Reason, want)
		}
		n = state.NumberOf(7)
		if err = n.UnmarshalJSON([]byte(text)); text != "null" && (n != state.NumberOf(7) || !errors.Is(err, state.ErrNumber)) {
			t.Errorf("%s reads from JSON as %v, %v", text, n, err)
		}
	}
	for _, text := range []string{`"1"`, `""`, "true", "1.0", "1e3", "-1", "{}", "[1]"} {
		n := state.NumberOf(7)
		if err := json.Unmarshal([]byte(text), &n); n != state.NumberOf(7) || !errors.Is(err, state.ErrNumber) {
			t.Errorf("%s reads from JSON as %v, %v", text, n, err)
		}
	}
	for mines, want := range map[state.Number]bool{{}: false, state.NumberOf(0): true} { // of an act
		b, err := json.Marshal(state.Act{Mines: mines})
		var a state.Act
		unread := json.Unmarshal(b, &a)
		if err != nil || unread != nil || strings.Contains(string(b), `"mines":0`) != want || a.Mines != mines {
			t.Errorf("%s, %v reads as %v, %v", b, err, a.Mines, unread)
		}
	}
}

// full is a ledger with acts of every kind that hold all they may, coverage, sessions and rates, and texts that are not
// plain.
func full(t *testing.T) *state.Ledger {
	t.Helper()
	quoted := `"` + strings.ReplaceAll(awkward, `"`, `""`) + `"`
	l, err := state.ReadLedger(files("acts.csv", header,
		"sessions.csv", strings.ReplaceAll("id,kind,opening,closing,planned,known,source,confidence,note\n"+
			"9MSP,Meeting of the States Parties,2010-01-11,2010-01-15,,2009-01-15,Q,one-source,Q\n"+
			"Q,Review Conference,2010-01-11,2010-01-15,,,Q,unverified,\n"+
			"2RC,Review Conference,,,yes,2009-12-04,a test,derived,\n"+
			"3RC,Review Conference,2030-01-01,2030-01-01,yes,,a test,two-sources,\n", "Q", quoted),
		"coverage.csv", strings.ReplaceAll("kind,through,source,state,year,session,note\n"+
			"accession,2026-01-01,Q,,,,Q\nannual report,2026-01-01,a test,FRA,0009,,\n"+
			"extension granted,2010-01-15,a test,,,Q,\nextension granted,2010-01-15,a test,DEU,,9MSP,\n", "Q", quoted),
		"rates.csv", strings.ReplaceAll("year,source,asof,bound,received,missing,percent,note\n"+
			"2009,Q,2010-11-29,156,0,156,0,Q\n0009,a test,,,,,,\n", "Q", quoted),
	))
	if err != nil {
		t.Fatal(err)
	}
	var acts []state.Act
	k := state.Eligibility
	for c := range state.Codes() {
		if k == state.InitialReportDue {
			break
		}
		a, others := plain(c.String(), k)
		for _, content := range contents {
			if strings.Contains(kindContents[k], content.letter) {
				content.set(&a)
			}
		}
		a.Source, a.Note, a.Confidence = awkward+"; b", awkward, state.Confidence(k%4)
		rival := a
		rival.Rival, rival.Note = true, ""
		acts = append(append(acts, others...), a, rival)
		k++
	}
	return with(t, l, acts...)
}

func TestTables(t *testing.T) {
	for name, l := range map[string]*state.Ledger{
		"empty": new(state.Ledger), "embedded": state.Embedded(), "eventful": eventful(t), "full": full(t),
		"sessions": sessions(t),
	} {
		t.Run(name, func(t *testing.T) {
			checkTables(t, l)
			for n := range 5 {
				var names []string
				for name, text := range l.Tables() {
					if n == 0 {
						break
					}
					names = append(names, name)
					clear(text) // belongs to the caller
					if len(names) == n {
						break
					}
				}
				if want := []string{"acts.csv", "coverage.csv", "rates.csv", "sessions.csv"}[:n]; !slices.Equal(names, want) {
					t.Errorf("the first %d files are %q, want %q", n, names, want)
				}
			}
			checkTables(t, l)
		})
	}
}

// What was known on a day is a ledger like any other.
func TestTablesKnownOn(t *testing.T) {
	for d := range days("1997-11-01", "2026-06-01", 451) {
		checkTables(t, state.Embedded().KnownOn(d))
	}
	for _, d := range []string{"2006-10-22", "2006-10-23", "2007-03-31", "2007-04-01", "9999-12-31"} {
		checkTables(t, state.Embedded().KnownOn(on(d)))
	}
	l := full(t)
	for _, d := range []string{"2010-07-01", "2011-01-14", "2011-01-15", "9999-12-31"} {
		checkTables(t, l.KnownOn(on(d)))
	}
}

// From the day Montenegro notified its succession to the day the Convention entered into force for it, nobody had recorded
// that day. The ledger of such a day can be written and read, and the finding says what it lacks.
func TestTablesKnownOnSuccession(t *testing.T) {
	l, err := state.ReadLedger(written(state.Embedded().KnownOn(on("2006-12-01"))))
	if err != nil {
		t.Fatal(err)
	}
	p := at(t, l, "MNE", "2006-12-01")
	if p.Status != state.Contracting || !p.InForce.IsZero() {
		t.Errorf("the position is %v", p)
	}
	found := slices.ContainsFunc(state.Assess(of(t, l, "MNE"), on("2006-12-01"), practice), func(f state.Finding) bool {
		return f.Code == "DATA-SUCCESSION-NODATE" && f.Outcome == state.Unknown
	})
	if !found {
		t.Error("that its day is not known is no finding")
	}
	if d := p.Clearance(); !d.Due.IsZero() || d.Outcome != state.NotApplicable && d.Outcome != state.Unknown {
		t.Errorf("the clearance deadline is %v", d)
	}
}

// The very bytes.
func TestTablesText(t *testing.T) {
	l, err := state.ReadLedger(files(
		"sources.csv", "key,title\nun,\"United Nations, \"\"Treaty Series\"\"\"\nicbl,Campaign\n",
		"sessions.csv", "kind,id,opening,closing,source,confidence,planned\nReview Conference,2RC,,,un,derived,yes\n"+
			"Meeting of the States Parties,9MSP,2008-11-24,2008-11-28,icbl,one-source,\n",
		"coverage.csv", "source,kind,through,session\nun,extension granted,2008-11-28,9MSP\n",
		"rates.csv", "source,year,received\nicbl,0999,0\n",
		"acts.csv", "\ufeff"+
			"kind,state,on,confidence,source,year,period,mines,rival,unchanged,note,until,session,deadline,known\r\n"+
			"annual report,pol,2023,one-source,un,2022,2022,,,yes,,,,,2023-12-31\r\n"+
			"use asserted,pol,2023-07,unverified,icbl;un,,,,,,\" a\r\nb \",2023-08-01,,,\r\n"+
			"stockpile held,POL, 2023-02-01..2023-02-28 ,derived,icbl,,,0,,,,,,,\r\n"+
			"stockpile held,POL,2023-02-01,derived,icbl,,,,yes,,,,,,\r\n"+
			"extension requested,POL,2023-03-01,two-sources,icbl,,,,,,,,2RC,2030-01-01,\r\n"+
			"annual report,POL,2023-03-01,one-source,icbl,0001,0001-01-01..0001-01-01,,,,,,,,\r\n"+
			"eligibility,POL,,one-source,icbl,,,,,,,,,,\r\n",
	))
	if err != nil {
		t.Fatal(err)
	}
	un := `"United Nations, ""Treaty Series"""`
	want := map[string]string{
		"acts.csv": wide +
			"POL,eligibility,,,,,,,,,,,Campaign,one-source,\n" +
			`POL,annual report,2023-01-01..2023-12-31,,2023-12-31,,,2022,2022-01-01..2022-12-31,yes,,,` + un + ",one-source,\n" +
			"POL,stockpile held,2023-02-01,,,,,,,,,yes,Campaign,derived,\n" +
			"POL,stockpile held,2023-02-01..2023-02-28,,,,,,,,0,,Campaign,derived,\n" +
			"POL,extension requested,2023-03-01,,,2030-01-01,2RC,,,,,,Campaign,two-sources,\n" +
			"POL,annual report,2023-03-01,,,,,0001,0001-01-01,,,,Campaign,one-source,\n" +
			"POL,use asserted,2023-07-01..2023-07-31,2023-08-01,,,,,,,,," +
			`"Campaign; United Nations, ""Treaty Series""",unverified,"a` + "\nb\"\n",
		"coverage.csv": "kind,state,year,session,through,source,note\nextension granted,,,9MSP,2008-11-28," + un + ",\n",
		"rates.csv":    "year,asof,bound,received,missing,percent,source,note\n0999,,,0,,,Campaign,\n",
		"sessions.csv": "id,kind,opening,closing,planned,known,source,confidence,note\n" +
			"9MSP,Meeting of the States Parties,2008-11-24,2008-11-28,,,Campaign,one-source,\n" +
			"2RC,Review Conference,,,yes,," + un + ",derived,\n",
	}
	for name, text := range l.Tables() {
		if string(text) != want[name] {
			t.Errorf("%s is\n%s\nwant\n%s", name, text, want[name])
		}
	}
	checkTables(t, l)
}

// Whatever acts can be read can be written, and read again as the same.
func FuzzTables(f *testing.F) {
	embedded, err := os.ReadFile("data/acts.csv")
	if err != nil {
		f.Fatal(err)
	}
	lines := strings.SplitAfter(string(embedded), "\n")
	for _, s := range []string{
		"", header, wide, strings.Join(lines[:20], ""), lines[0] + strings.Join(lines[320:], ""),
		wide + "FRA,annual report,2010-01-15,,,,,0009,2009,yes,,,\" a \",one-source,\"a\r\nb, \"\"c\"\"\"\r\n",
		wide + "FRA,mines retained,2010,,,,,2009,,,0,,a,one-source,\n" +
			"FRA,mines retained,2010-02,,,,,2009,,,2147483647,yes,a,derived,\n",
		wide + "FRA,commitment,0001-01-01..9999-12-31,9999-12-31,9999-12-31,,\u00a0x\ry,,,,,,a,one-source,\u2028\n",
		wide + "FRA,initial report,2010-01-15,,,,,,0001-01-01..9999-12-30,,,,a,one-source,\n" +
			"TLS,eligibility,,,,,,,,,,,a,derived,\n",
		wide + "FRA,accession,2000-01-01,,,,,,,,,,a,one-source,\n" +
			"FRA,extension granted,2008-11-28,,,2010-01-01,9MSP,,,,,,a,one-source,\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		if l, err := state.ReadLedger(files("acts.csv", string(text))); err == nil {
			checkTables(t, l)
		}
	})
}

// A text is kept to the byte, or the act is refused.
func TestTextsAreKept(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"x", ""}, {"a, \"b\"; \\.", ""}, {"a\nb\n\nc", ""}, {"a\rb", ""}, {"a\n\rb", ""}, {"\x00", ""}, {"\ufeffx", ""},
		{"\u5730\u96f7", ""}, {`"`, ""}, {"''", ""}, {"-", ""}, {"\u200bx\u200b", ""},
		{" x", "has white space around it"}, {"x ", "has white space around it"}, {"\tx", "has white space around it"},
		{"x\n", "has white space around it"}, {"\u00a0x", "has white space around it"}, {"\r\nx", "has white space around it"},
		{"a\r\nb", "has a carriage return before the end of a line"},
		{"a\r\r\nb", "has a carriage return before the end of a line"},
		{"a\xffb", "is not in UTF-8"}, {"\xed\xa0\x80", "is not in UTF-8"},
	} {
		for what, set := range map[string]func(*state.Act){
			"session": func(a *state.Act) { a.Session = c.text },
			"source":  func(a *state.Act) { a.Source = c.text },
			"note":    func(a *state.Act) { a.Note = c.text },
		} {
			l, err := new(state.Ledger).With(changed(act("FRA", state.Commitment, "2010-01-15"), set))
			if c.want != "" {
				checkProblems(t, l, err, "LEDGER-CONTENT act 1: FRA commitment 2010-01-15: the "+what+" "+c.want)
			} else if err != nil {
				t.Errorf("%q: %v", c.text, err)
			} else {
				checkTables(t, l)
			}
		}
	}
	for _, blank := range []string{"", " ", "\n", "\u2003"} {
		l, err := new(state.Ledger).With(changed(act("FRA", state.Accession, "2010-01-15"), func(a *state.Act) { a.Source = blank }))
		want := []string{"LEDGER-SOURCE act 1: FRA accession 2010-01-15 names no source"}
		if blank != "" {
			want = append(want, "LEDGER-CONTENT act 1: FRA accession 2010-01-15: the source has white space around it")
		}
		checkProblems(t, l, err, want...)
	}
	// In a file "\r\n" ends a line like "\n", also within quotes; what is left of "\r\r\n" is not kept.
	const lost = "\"a\r\r\nb\""
	l, err := state.ReadLedger(files(
		"acts.csv", wide+"FRA,commitment,2010-01-15,,,,,,,,,,a test,one-source,\"a\r\nb\"\n",
		"sources.csv", "key,title\na test,A test\n"+lost+","+lost+"\n",
		"sessions.csv", "id,kind,opening,closing,planned,source,confidence,note\n"+
			lost+",Review Conference,,,yes,a test,derived,"+lost+"\n",
		"coverage.csv", "note,session,kind,through,source\n"+lost+",,accession,2010-01-15,a test\n",
		"rates.csv", "note,year,source\n"+lost+",2010,a test\n"))
	const want = "the cell has a carriage return before the end of a line"
	checkProblems(t, l, err,
		"LEDGER-CONTENT coverage.csv:2:1: note: "+want, "LEDGER-CONTENT rates.csv:2:1: note: "+want,
		"LEDGER-CONTENT sessions.csv:2:1: id: "+want, "LEDGER-CONTENT sessions.csv:3:43: note: "+want,
		"LEDGER-CONTENT sources.csv:3:1: key: "+want, "LEDGER-CONTENT sources.csv:4:4: title: "+want)
}

// What With accepts can be written, and reads as the same.
func FuzzWith(f *testing.F) {
	for _, s := range []string{"", " ", "x", " x", "a\r\nb", "a\rb", "\xff", awkward, "\ufeff", "\x00", "\u2028"} {
		f.Add(s, "a test", s, 1, 2009)
		f.Add("", s, "", -1, 2010)
	}
	f.Fuzz(func(t *testing.T, session, source, note string, mines, year int) {
		a := act("FRA", state.StockpileHeld, "2010-01-15")
		a.Mines, a.Source, a.Note = state.NumberOf(mines), source, note
		b := act("DEU", state.Commitment, "2010-01-15")
		b.Session = session
		c := act("DEU", state.AnnualReport, "2010-01-15")
		c.Year = year
		l := new(state.Ledger)
		for _, one := range []state.Act{a, b, c} {
			if m, err := l.With(one); err == nil {
				l = m
			}
		}
		checkTables(t, l)
	})
}

// Ledgers that differ in one cell, and what is the same of a State in them.
func TestEqualCells(t *testing.T) {
	tables := map[string]string{
		"acts.csv": wide + "FRA,annual report,2010-01-15,,2010-01-15,,,2009,2009,yes,,,a test,one-source,x\n" +
			"FRA,stockpile held,2010-02,,,,,,,,0,,a test,one-source,\nFRA,stockpile held,2011,,,,,,,,,yes,a test,one-source,\n" +
			"FRA,extension requested,2010-01-15,,,2012-01-01,9MSP,,,,,,a test,one-source,\n" +
			"FRA,use asserted,2010-01-15,2010-03-01,,,,,,,,,a test,one-source,\n" +
			"DEU,use asserted,2010-01-15,,,,,,,,,,a test,one-source,\n",
		"coverage.csv": "kind,state,year,session,through,source,note\nannual report,FRA,2009,,2020-01-01,a test,x\n" +
			"extension granted,,,9MSP,2020-01-01,a test,\n",
		"rates.csv":    "year,asof,bound,received,missing,percent,source,note\n2009,2010-11-29,156,0,,0,a test,x\n",
		"sessions.csv": twoSessions,
	}
	read := func(file, from, to string) *state.Ledger {
		fsys := fstest.MapFS{}
		for name, text := range tables {
			if name == file {
				if strings.Count(text, from) != 1 {
					t.Fatalf("%q is not in %s once", from, file)
				}
				text = strings.Replace(text, from, to, 1)
			}
			fsys[name] = &fstest.MapFile{Data: []byte(text)}
		}
		l, err := state.ReadLedger(fsys)
		if err != nil {
			t.Fatal(err)
		}
		return l
	}
	l := read("", "", "")
	if !l.Equal(read("", "", "")) || !of(t, l, "FRA").Equal(of(t, read("", "", ""), "FRA")) {
		t.Error("a ledger read twice is two")
	}
	for _, c := range []struct {
		file, same string // the States of which the ledgers say the same
		cells      [][2]string
	}{
		{"acts.csv", "DEU", [][2]string{
			{",2009,2009,", ",2008,2009,"}, {",2009,2009,", ",2009,2009-12,"},
			{",2010-01-15,,,2009,", ",2010-01-16,,,2009,"}, {",2009,yes,", ",2009,,"}, {"one-source,x", "one-source,y"},
			{"a test,one-source,x", "another,one-source,x"}, {"one-source,x", "two-sources,x"}, {",0,,", ",1,,"},
			{",0,,", ",,,"}, {",yes,a", ",,a"}, {"2010-02,", "2010-02-01,"}, {"2012-01-01", "2012-01-02"},
			{"9MSP", "2RC"}, {"2010-03-01", "2010-03-02"},
		}},
		{"acts.csv", "FRA", [][2]string{
			{"DEU,use", "DEU,transfer"}, {"DEU", "ITA"},
		}},
		{"coverage.csv", "", [][2]string{
			{"FRA", "DEU"}, {"FRA", ""}, {"2009", "2010"}, {"9MSP", "2RC"}, {"9MSP", ""},
			{",,2020-01-01", ",,2020-01-02"}, {"test,x", "test,y"}, {"a test,x", "another,x"}, {"annual", "initial"},
		}},
		{"sessions.csv", "", [][2]string{
			{"2008-11-24", "2008-11-25"}, {"2008-11-28", "2008-11-27"}, {"2007-11-22", ""}, {"28,,", "28,yes,"},
			{"2RC", "3RC"}, {",,a test,one-source,", ",,a test,one-source,x"}, {",,a test", ",,another"},
			{"Review Conference", "Meeting of the States Parties"}, {"22,a test,one-source", "22,a test,two-sources"},
		}},
		{"rates.csv", "DEU FRA", [][2]string{
			{"2009", "2008"}, {"156,0", "156,"}, {"test,x", "test,"}, {"2010-11-29", ""}, {",,0,", ",,,"},
		}},
	} {
		for _, cell := range c.cells {
			m := read(c.file, cell[0], cell[1])
			if l.Equal(m) || m.Equal(l) {
				t.Errorf("%s: %q is as good as %q", c.file, cell[1], cell[0])
			}
			for _, code := range []string{"DEU", "FRA"} {
				was := of(t, l, code)
				r, ok := m.Record(state.MustParseCode(code))
				if same := ok && was.Equal(r); same != strings.Contains(c.same, code) || same != (ok && r.Equal(was)) {
					t.Errorf("%s: with %q for %q the record of %s is the same: %t", c.file, cell[1], cell[0], code, same)
				}
			}
		}
	}
}
