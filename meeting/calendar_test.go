package meeting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum/enumtest"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

var day = convention.MustParseDate

func codes(list ...string) (cs []state.Code) {
	for _, c := range list {
		cs = append(cs, state.MustParseCode(c))
	}
	return cs
}

func byID(t *testing.T, id string) meeting.Meeting {
	t.Helper()
	m, ok := meeting.ByID(state.Embedded(), id)
	if !ok {
		t.Fatalf("no meeting %s", id)
	}
	return m
}

// The embedded tables read: nothing else may panic because of them.
func TestTables(t *testing.T) {
	n := 0
	for m := range meeting.Calendar(state.Embedded()) {
		n++
		if m.Source == "" || m.Confidence == state.Unverified || !m.Decides() || m.Basis.IsZero() || m.Number == 0 {
			t.Errorf("%+v", m)
		}
		if m.Planned == (m.Country != state.Code{}) {
			t.Errorf("%s: planned %t, in %v", m.ID, m.Planned, m.Country)
		}
	}
	if n != 28 {
		t.Errorf("%d meetings, want 23 of the States Parties and 5 Review Conferences", n)
	}
	last := convention.Date{}
	for m := range meeting.NonDeciding() {
		n++
		if m.Decides() || m.Source == "" || m.Opening.Before(last) || m.Closing.Before(m.Opening) || !m.Basis.IsZero() {
			t.Errorf("%+v", m)
		}
		last = m.Opening
	}
	if n != 47 {
		t.Errorf("%d meetings in all", n)
	}
	n = 0
	for s := range meeting.Scales() {
		n++
		if s.Source == "" || s.Resolution == "" || s.Confidence < state.OneSource {
			t.Errorf("%+v", s)
		}
		if _, err := meeting.ParseSymbol(s.Resolution); err != nil {
			t.Error(err)
		}
	}
	if n != 11 {
		t.Errorf("%d scales", n)
	}
	n = 0
	before := convention.Date{}
	for r := range meeting.Resolutions() {
		n++
		if r.Source == "" || r.Title == "" || r.Vote.Yes == 0 || r.Adopted.Before(before) || r.Session != r.Adopted.Year()-1945 {
			t.Errorf("%+v", r)
		}
		if m, ok := meeting.ByID(state.Embedded(), r.Prepares); ok && !m.Planned && !m.Opening.After(r.Adopted.AddYears(-2, practice)) {
			t.Errorf("%s prepares %s", r.Symbol, m.ID)
		} else if !ok && r.Prepares != "" {
			t.Errorf("%s prepares %s", r.Symbol, r.Prepares)
		}
		if s, err := meeting.ParseSymbol(r.Symbol); r.Symbol != "" && (err != nil || s.String() != r.Symbol) {
			t.Error(err)
		}
		before = r.Adopted
	}
	if n != 31 {
		t.Errorf("%d resolutions", n)
	}
}

func TestCalendar(t *testing.T) {
	for _, tt := range []struct{ id, name, city, basis, report, opening string }{
		{"1MSP", "First Meeting of the States Parties", "Maputo", "Article 11(2)", "APLC/MSP.1/1999/1", "1999-05-03"},
		{"5MSP", "Fifth Meeting of the States Parties", "Bangkok", "Article 11(2)", "APLC/MSP.5/2003/5", "2003-09-15"},
		{"1RC", "First Review Conference", "Nairobi", "Article 12(1)", "APLC/CONF/2004/5 and Corr.1", "2004-11-29"},
		{"6MSP", "Sixth Meeting of the States Parties", "Zagreb", "Article 12(2)(b)", "APLC/MSP.6/2005/5", "2005-11-28"},
		{"9MSP", "Ninth Meeting of the States Parties", "Geneva", "Article 12(2)(b)", "APLC/MSP.9/2008/4 and Corr.1 and 2", "2008-11-24"},
		{"12MSP", "Twelfth Meeting of the States Parties", "Geneva", "Article 12(2)(b)", "", "2012-12-03"},
		{"23MSP", "Twenty-Third Meeting of the States Parties", "", "Article 12(2)(b)", "", ""},
		{"4RC-PM1", "4RC-PM1", "Geneva", "", "", "2019-05-24"},
	} {
		m := byID(t, tt.id)
		if m.String() != tt.name || m.City != tt.city || m.Basis.String() != tt.basis || m.Report.String() != tt.report ||
			m.Opening.String() != tt.opening {
			t.Errorf("%+v", m)
		}
	}
	if _, ok := meeting.ByID(state.Embedded(), "99MSP"); ok {
		t.Error("there is a 99MSP")
	}
	if m := byID(t, "8MSP"); len(m.Elsewhere) != 1 || m.Elsewhere[0].Opening != day("2007-09-18") || m.Opening != day("2007-11-18") {
		t.Errorf("the other days of the Eighth Meeting: %+v", m.Elsewhere)
	}
	byID(t, "8MSP").Elsewhere[0].Source = ""
	if byID(t, "8MSP").Elsewhere[0].Source == "" {
		t.Error("a meeting handed out is shared")
	}
	empty := &state.Ledger{}
	for m := range meeting.Calendar(empty) {
		t.Errorf("a ledger that knows no meeting has %s", m.ID)
	}
	var last meeting.Meeting
	for last = range meeting.Calendar(state.Embedded().KnownOn(day("2011-12-02"))) {
	}
	if last.ID != "12MSP" || !last.Planned || last.City != "Geneva" || last.Adopted+last.President+last.Note != "" || !last.Report.IsZero() {
		t.Errorf("the last meeting known on 2 December 2011 is %+v", last)
	}
}

func TestNextAndPrevious(t *testing.T) {
	l := state.Embedded()
	for _, tt := range []struct {
		on             string
		kinds          []meeting.Kind
		next, previous string
	}{
		{"2012-12-02", nil, "12MSP", "11MSP"},
		{"2012-12-03", nil, "12MSP", "11MSP"},
		{"2012-12-04", nil, "13MSP", "11MSP"},
		{"2012-12-07", nil, "13MSP", "11MSP"},
		{"2012-12-08", nil, "13MSP", "12MSP"},
		{"2014-01-01", nil, "3RC", "13MSP"},
		{"2014-01-01", []meeting.Kind{meeting.MeetingOfParties}, "14MSP", "13MSP"},
		{"2013-01-01", []meeting.Kind{meeting.ReviewConference}, "3RC", "2RC"},
		{"1999-05-03", nil, "1MSP", ""},
		{"2025-12-02", nil, "", "5RC"},
	} {
		next, _ := meeting.Next(l, day(tt.on), tt.kinds...)
		previous, _ := meeting.Previous(l, day(tt.on), tt.kinds...)
		if next.ID != tt.next || previous.ID != tt.previous {
			t.Errorf("on %s: next %q, previous %q, want %q and %q", tt.on, next.ID, previous.ID, tt.next, tt.previous)
		}
	}
}

func TestDeciding(t *testing.T) {
	l := state.Embedded()
	for _, tt := range []struct{ deadline, want string }{
		{"2012-12-06", "11MSP"}, {"2012-12-07", "12MSP"}, {"2012-12-08", "12MSP"},
		{"2014-06-26", "13MSP"}, {"2014-06-27", "3RC"}, {"2016-06-01", "14MSP"}, {"2025-12-31", "22MSP"},
		{"1999-05-06", ""}, {"2026-01-01", ""}, {"2030-03-01", ""},
	} {
		m, ok := meeting.Deciding(l, day(tt.deadline))
		if ok != (tt.want != "") || m.ID != tt.want {
			t.Errorf("deadline %s: %q, %t", tt.deadline, m.ID, ok)
		}
	}
	if due := byID(t, "14MSP").RequestDue(practice); due != day("2015-03-31") {
		t.Errorf("requests to the Fourteenth Meeting due %v", due)
	}
	if due := byID(t, "14MSP").RequestDue(practice.With(convention.R13NineMonthsBefore)); due != day("2015-02-28") {
		t.Errorf("nine months before: %v", due)
	}
	if due := byID(t, "4RC-PM1").RequestDue(practice); !due.IsZero() {
		t.Errorf("a preparatory meeting takes requests by %v", due)
	}
	for _, tt := range []struct{ discovered, want string }{
		{"2013-03-31", "13MSP"}, {"2013-04-01", "3RC"}, {"2014-04-01", "14MSP"}, {"2025-04-01", ""},
	} {
		m, ok := meeting.DecidingNewArea(l, day(tt.discovered), practice)
		if ok != (tt.want != "") || m.ID != tt.want {
			t.Errorf("discovered %s: %q", tt.discovered, m.ID)
		}
	}
}

// The names are written in files and programs: the lists may grow at the end, nothing else.
func TestNames(t *testing.T) {
	enumtest.Names[meeting.Kind](t, "", "Meeting of the States Parties", "Review Conference", "Special Meeting",
		"Amendment Conference", "preparatory meeting", "informal preparatory meeting", "intersessional meeting")
	enumtest.Names[meeting.Role](t, "", "participant", "observer")
	enumtest.Names[meeting.Class](t, "", "State Party", "contracting State", "signatory", "former State Party", "other State",
		"no State yet", "United Nations", "other international organization", "regional organization",
		"International Committee of the Red Cross", "non-governmental organization")
	enumtest.Names[meeting.Threshold](t, "", "extension vote", "special meeting support", "special meeting quorum",
		"consideration vote", "mission vote", "measures vote", "amendment support", "earlier conference", "amendment vote",
		"amendment acceptance")
	enumtest.Names[meeting.EventKind](t, "", "request made", "reply given", "matter referred", "good offices asked",
		"special meeting proposed", "special meeting favoured", "special meeting called", "meeting opened",
		"consideration voted", "mission invited", "mission voted", "mission reported", "measures voted", "means voted",
		"measures reported", "matter closed", "amendment proposed", "amendment circulated", "amendment favoured",
		"earlier conference asked", "conference called", "conference opened", "amendment voted", "amendment accepted")
	enumtest.Names[meeting.Stage](t, "not begun", "reply awaited", "answered", "unanswered", "referred", "poll open",
		"poll reached", "poll failed", "convened", "sitting", "not considered", "considered", "mission under way", "reported",
		"measures asked", "measures answered", "closed", "proposed", "circulated", "supported", "unsupported",
		"conference convened", "conference sitting", "rejected", "adopted", "amendment in force")
	enumtest.Names[meeting.Element](t, "", "duration", "preparation and status of work", "financial and technical means",
		"impeding circumstances", "humanitarian implications", "social implications", "economic implications",
		"environmental implications", "work in the previous extension")
}

func TestIntervals(t *testing.T) {
	for _, tt := range []struct {
		from, to string
		want     []string
	}{
		{"1RC", "2RC", []string{
			"1RC to 2RC, R-22 CalendarYear: 5 calendar years, as Article 12(1) asks",
			"1RC to 2RC, R-22 OpeningToOpening: 5 years 0 months 1 day, as Article 12(1) asks",
			"1RC to 2RC, R-22 ClosingToOpening: 4 years 11 months 27 days, not as Article 12(1) asks",
		}},
		{"2RC", "3RC", []string{
			"2RC to 3RC, R-22 CalendarYear: 5 calendar years, as Article 12(1) asks",
			"2RC to 3RC, R-22 OpeningToOpening: 4 years 6 months 24 days, not as Article 12(1) asks",
			"2RC to 3RC, R-22 ClosingToOpening: 4 years 6 months 19 days, not as Article 12(1) asks",
		}},
		{"3RC", "4RC", []string{
			"3RC to 4RC, R-22 CalendarYear: 5 calendar years, as Article 12(1) asks",
			"3RC to 4RC, R-22 OpeningToOpening: 5 years 5 months 2 days, as Article 12(1) asks",
			"3RC to 4RC, R-22 ClosingToOpening: 5 years 4 months 29 days, as Article 12(1) asks",
		}},
		{"4RC", "5RC", []string{
			"4RC to 5RC, R-22 CalendarYear: 5 calendar years, as Article 12(1) asks",
			"4RC to 5RC, R-22 OpeningToOpening: 5 years 0 months 0 days, as Article 12(1) asks",
			"4RC to 5RC, R-22 ClosingToOpening: 4 years 11 months 27 days, not as Article 12(1) asks",
		}},
		{"1MSP", "2MSP", []string{
			"1MSP to 2MSP, R-21 CalendarYear: 1 calendar year, as Article 11(2) asks",
			"1MSP to 2MSP, R-21 TwelveMonths: 1 year 4 months 8 days, not as Article 11(2) asks",
		}},
		{"3RC", "14MSP", []string{
			"3RC to 14MSP, R-21 CalendarYear: 1 calendar year, as Article 12(2)(b) asks",
			"3RC to 14MSP, R-21 TwelveMonths: 1 year 5 months 7 days, not as Article 12(2)(b) asks",
		}},
		{"22MSP", "23MSP", nil},
	} {
		var got []string
		for _, i := range meeting.Intervals(byID(t, tt.from), byID(t, tt.to)) {
			got = append(got, i.String())
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("got %q", got)
		}
	}
}

// Five years to the day, a day less and a day more; a year likewise.
func TestIntervalBoundaries(t *testing.T) {
	review := func(opening string) meeting.Meeting {
		return meeting.Meeting{Kind: meeting.ReviewConference, Opening: day(opening), Closing: day(opening)}
	}
	parties := func(opening string) meeting.Meeting {
		return meeting.Meeting{Kind: meeting.MeetingOfParties, Opening: day(opening)}
	}
	for _, tt := range []struct {
		name     string
		from, to meeting.Meeting
		want     []bool
	}{
		{"the day before", review("2010-06-15"), review("2015-06-14"), []bool{true, false, false}},
		{"the day", review("2010-06-15"), review("2015-06-15"), []bool{true, true, true}},
		{"the day after", review("2010-06-15"), review("2015-06-16"), []bool{true, true, true}},
		{"the last of the fourth year", review("2010-06-15"), review("2014-12-31"), []bool{false, false, false}},
		{"the first of the fifth year", review("2010-06-15"), review("2015-01-01"), []bool{true, false, false}},
		{"a year less a day", parties("2010-06-15"), parties("2011-06-14"), []bool{true, true}},
		{"a year", parties("2010-06-15"), parties("2011-06-15"), []bool{true, true}},
		{"a year and a day", parties("2010-06-15"), parties("2011-06-16"), []bool{true, false}},
		{"a year skipped", parties("2010-06-15"), parties("2012-01-01"), []bool{false, false}},
		{"from 29 February", parties("2012-02-29"), parties("2013-02-28"), []bool{true, true}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var got []bool
			for _, i := range meeting.Intervals(tt.from, tt.to) {
				got = append(got, i.Kept)
			}
			if !slices.Equal(got, tt.want) {
				t.Errorf("kept %v, want %v", got, tt.want)
			}
		})
	}
}

func findingsOf(fs []state.Finding, code string) (of []state.Finding) {
	for _, f := range fs {
		if f.Code == code {
			of = append(of, f)
		}
	}
	return of
}

func TestConvening(t *testing.T) {
	l := state.Embedded()
	today := day("2026-02-03")
	fs := meeting.Convening(l, today, practice)
	if n := len(fs); n != 8 || len(findingsOf(fs, "DATA-CONFLICT")) != 8 {
		t.Errorf("%d findings: %+v", n, fs)
	}
	strict := practice.With(convention.R21TwelveMonths, convention.R22ClosingToOpening)
	fs = meeting.Convening(l, today, strict)
	if got := findingsOf(fs, "A12.1-INTERVAL"); len(got) != 3 || got[0].Count != 59 || got[0].Outcome != state.Noted || got[0].Severity != state.SeverityDefect {
		t.Errorf("%+v", got)
	}
	skipped := findingsOf(fs, "A11.2-YEAR-SKIPPED")
	if len(skipped) == 0 || skipped[0].Subject != "1MSP to 2MSP" || skipped[0].Since != day("2000-05-04") || skipped[0].Until != day("2000-09-11") {
		t.Errorf("%+v", skipped)
	}
	if fs := meeting.Convening(&state.Ledger{}, day("2000-03-01"), practice); len(fs) != 0 {
		t.Errorf("before the year is over: %+v", fs)
	}
	fs = meeting.Convening(&state.Ledger{}, day("2000-03-02"), practice)
	if len(fs) != 1 || fs[0].Outcome != state.Unknown || fs[0].Severity != state.SeverityInfo {
		t.Errorf("a ledger without meetings: %+v", fs)
	}
}

// The First Review Conference: not before 1 March 2004, and in that year, or in the year from that day.
func TestFirstReviewConference(t *testing.T) {
	opening, closing := practice.With(convention.R22OpeningToOpening), practice.With(convention.R22ClosingToOpening)
	for _, tt := range []struct {
		opened string
		rd     convention.Readings
		want   string // since, until and whole months
	}{
		{"2003-12-31", practice, "2003-12-31  57"},
		{"2004-01-05", practice, "2004-01-05  58"},
		{"2004-02-29", practice, "2004-02-29  59"},
		{"2004-03-01", practice, ""},
		{"2004-11-29", practice, ""},
		{"2004-12-31", practice, ""},
		{"2005-01-01", practice, "2005-01-01 2005-01-01 70"},
		{"2008-06-01", practice, "2005-01-01 2008-06-01 111"},
		{"2004-02-29", opening, "2004-02-29  59"},
		{"2004-03-01", opening, ""},
		{"2005-02-28", opening, ""},
		{"2005-03-01", opening, "2005-03-01 2005-03-01 72"},
		{"2004-02-29", closing, "2004-02-29  59"},
		{"2004-03-01", closing, ""},
		{"2005-02-28", closing, ""},
		{"2005-03-01", closing, "2005-03-01 2005-03-01 72"},
	} {
		l := ledger(t, "id,kind,opening,closing,planned,known,source,confidence,note\n1RC,Review Conference,"+tt.opened+","+tt.opened+",,,test,one-source,\n",
			"state,kind,on,known,source,confidence\nFRA,accession,1999-05-03,1999-05-03,test,one-source\n")
		got := ""
		fs := findingsOf(meeting.Convening(l, day("2010-01-01"), tt.rd), "A12.1-INTERVAL")
		sound(t, fs...)
		for _, f := range fs {
			got += fmt.Sprint(f.Since, " ", f.Until, " ", f.Count)
			if f.Subject != "entry into force to 1RC" || !strings.Contains(f.Stated, "not as Article 12(1) asks") {
				t.Errorf("%+v", f)
			}
		}
		if got != tt.want {
			t.Errorf("opened on %s, %v: %q, want %q", tt.opened, tt.rd, got, tt.want)
		}
	}
}

// A calendar in which everything is late.
func TestConveningLate(t *testing.T) {
	l := ledger(t, `id,kind,opening,closing,planned,known,source,confidence,note
1MSP,Meeting of the States Parties,2000-03-02,2000-03-03,,,test,one-source,late
2MSP,Meeting of the States Parties,2002-05-01,2002-05-02,,,test,one-source,
1RC,Review Conference,2003-03-01,2003-03-02,,,test,one-source,
2RC,Review Conference,2007-12-31,2007-12-31,,,test,one-source,
`, "state,kind,on,known,source,confidence\nFRA,accession,1999-05-03,1999-05-03,test,one-source\n")
	if m, _ := meeting.ByID(l, "1MSP"); m.Note != "late" || m.City != "Maputo" {
		t.Errorf("%+v", m)
	}
	want := "A12.1-INTERVAL noted 2003-03-01 48; A12.1-INTERVAL noted 2007-12-31 57; A11.2-FIRST met late 2000-03-02 1; A11.2-YEAR-SKIPPED noted 2002-01-01 0; " +
		"DATA-CONFLICT disputed 2007-12-31 0" // the table prints days for the Second Review Conference as well
	if got := outcomes(meeting.Convening(l, day("2008-01-01"), practice)); got != want {
		t.Errorf("%s", got)
	}
	if got := outcomes(meeting.Convening(l, day("2002-04-30"), practice)); got != "A11.2-FIRST met late 2000-03-02 1" {
		t.Errorf("before the second: %s", got)
	}
	for _, f := range meeting.Convening(l, day("2008-01-01"), practice) {
		var readings []string
		for s := range f.Steps() {
			readings = append(readings, s.Reading.String())
		}
		want := map[string]string{"A12.1-INTERVAL": "[ R-22 CalendarYear]", "A11.2-YEAR-SKIPPED": "[ R-21 CalendarYear]", "A11.2-FIRST": "[]", "DATA-CONFLICT": "[]"}[f.Code]
		if fmt.Sprint(readings) != want {
			t.Errorf("%s: %q", f.Code, readings)
		}
	}
}

// What takes decisions, and what it is called: an id where there is no ordinal.
func TestMeetingOfEachKind(t *testing.T) {
	for _, tt := range []struct {
		m       meeting.Meeting
		decides bool
		want    string
	}{
		{meeting.Meeting{}, false, ""},
		{meeting.Meeting{ID: "30MSP", Kind: meeting.MeetingOfParties, Number: 30}, true, "Thirtieth Meeting of the States Parties"},
		{meeting.Meeting{ID: "31MSP", Kind: meeting.MeetingOfParties, Number: 31}, true, "31MSP"},
		{meeting.Meeting{ID: "1AC", Kind: meeting.AmendmentConference}, true, "1AC"},
		{meeting.Meeting{ID: "x", Kind: meeting.AmendmentConference + 1}, false, "x"},
	} {
		if got := tt.m.String(); tt.m.Decides() != tt.decides || got != tt.want {
			t.Errorf("%q decides: %v; want %q, %v", got, tt.m.Decides(), tt.want, tt.decides)
		}
	}
}
