package convention_test

import (
	"encoding/json"
	"slices"
	"testing"
	"time"

	"github.com/mineban/apmbc/convention"
)

var (
	roll      = practice.With(convention.R06NextWorkingDay)
	elapsed   = practice.With(convention.R01Elapsed)
	inclusive = practice.With(convention.R04Inclusive)
	monthEnd  = practice.With(convention.R04MonthEnd)
	yearAfter = practice.With(convention.R08YearAfterInitialDue)
	everyYear = practice.With(convention.R08EveryAprilAfterEIF)
)

func TestOpenForSignature(t *testing.T) {
	open := convention.OpenForSignature()
	for _, c := range []struct {
		name, day string
		want      bool
	}{
		{"day before", "1997-12-02", false},
		{"Ottawa", "1997-12-03", true},
		{"Kenya", "1997-12-05", true},
		{"Lithuania", "1999-02-26", true},
		{"last day", "1999-02-28", true},
		{"in force", "1999-03-01", false},
	} {
		if got := open.Contains(day(c.day)); got != c.want {
			t.Errorf("%s: open on %s: %t, want %t", c.name, c.day, got, c.want)
		}
	}
}

func TestEntryIntoForce(t *testing.T) {
	for _, c := range []struct {
		name, deposited, want string
	}{
		{"Canada, first of all", "1997-12-03", "1999-03-01"},
		{"Andorra, before the 40th", "1998-06-29", "1999-03-01"},
		{"Burkina Faso, the 40th", "1998-09-16", "1999-03-01"},
		{"Namibia, after the 40th", "1998-09-21", "1999-03-01"},
		{"Japan, end of the same month", "1998-09-30", "1999-03-01"},
		{"first month later", "1998-10-01", "1999-04-01"},
		{"Brazil, last of April", "1999-04-30", "1999-10-01"},
		{"Albania, leap day", "2000-02-29", "2000-08-01"},
		{"Botswana, first of March", "2000-03-01", "2000-09-01"},
		{"St Vincent, first of August", "2001-08-01", "2002-02-01"},
		{"Central African Republic", "2002-11-08", "2003-05-01"},
		{"São Tomé, last of March", "2003-03-31", "2003-09-01"},
		{"Latvia, first of July", "2005-07-01", "2006-01-01"},
		{"Indonesia, UN", "2007-02-16", "2007-08-01"},
		{"Indonesia, Landmine Monitor", "2007-02-20", "2007-08-01"},
		{"Palau, UN", "2007-11-19", "2008-05-01"},
		{"Palau, Landmine Monitor", "2007-11-18", "2008-05-01"},
		{"Montenegro, as if acceded", "2006-10-23", "2007-04-01"},
		{"Tuvalu", "2011-09-13", "2012-03-01"},
		{"Tonga", "2025-06-25", "2025-12-01"},
		{"Tonga, a day later", "2025-06-26", "2025-12-01"},
		{"last that fits", "9999-06-30", "9999-12-01"},
		{"past 9999", "9999-07-01", ""},
		{"no date", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := convention.EntryIntoForce(day(c.deposited), practice); got != day(c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestEntryIntoForceProvision(t *testing.T) {
	for _, c := range []struct{ name, deposited, want string }{
		{"Canada, first of all", "1997-12-03", "Article 17(1)"},
		{"day before the 40th", "1998-09-15", "Article 17(1)"},
		{"day of the 40th", "1998-09-16", "Article 17(1)"},
		{"day after", "1998-09-17", "Article 17(2)"},
		{"Tonga", "2025-06-25", "Article 17(2)"},
		{"no date", "", ""},
	} {
		if got := convention.EntryIntoForceProvision(day(c.deposited)); got.String() != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

// TestEntryIntoForceByMonth is the month table of Article 17(2): the first and the last day of each month give the
// same day.
func TestEntryIntoForceByMonth(t *testing.T) {
	for _, c := range []struct{ first, last, want string }{
		{"2001-01-01", "2001-01-31", "2001-07-01"},
		{"2001-02-01", "2001-02-28", "2001-08-01"},
		{"2001-03-01", "2001-03-31", "2001-09-01"},
		{"2001-04-01", "2001-04-30", "2001-10-01"},
		{"2001-05-01", "2001-05-31", "2001-11-01"},
		{"2001-06-01", "2001-06-30", "2001-12-01"},
		{"2001-07-01", "2001-07-31", "2002-01-01"},
		{"2001-08-01", "2001-08-31", "2002-02-01"},
		{"2001-09-01", "2001-09-30", "2002-03-01"},
		{"2001-10-01", "2001-10-31", "2002-04-01"},
		{"2001-11-01", "2001-11-30", "2002-05-01"},
		{"2001-12-01", "2001-12-31", "2002-06-01"},
	} {
		for d := day(c.first); !d.After(day(c.last)); d = d.AddDays(1) {
			if got := convention.EntryIntoForce(d, practice); got != day(c.want) {
				t.Errorf("deposited %v: got %v, want %v", d, got, c.want)
			}
		}
	}
}

func TestEntryIntoForceElapsed(t *testing.T) {
	for _, c := range []struct{ name, deposited, clamp, overflow string }{
		{"the 15th", "2001-01-15", "2001-06-15", "2001-06-15"},
		{"Botswana", "2000-03-01", "2000-08-01", "2000-08-01"},
		{"no 31st", "2001-01-31", "2001-06-30", "2001-07-01"},
		{"no 30th", "2001-09-30", "2002-02-28", "2002-03-02"},
		{"never before the Convention", "1998-09-16", "1999-03-01", "1999-03-01"},
		{"just after it", "1998-10-02", "1999-03-02", "1999-03-02"},
		{"past 9999", "9999-08-01", "", ""},
		{"no date", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := convention.EntryIntoForce(day(c.deposited), elapsed); got != day(c.clamp) {
				t.Errorf("clamp: got %q, want %q", got, c.clamp)
			}
			got := convention.EntryIntoForce(day(c.deposited), elapsed.With(convention.R07Overflow))
			if got != day(c.overflow) {
				t.Errorf("overflow: got %q, want %q", got, c.overflow)
			}
		})
	}
}

func TestInitialReportDue(t *testing.T) {
	for _, c := range []struct {
		name, inForce                  string
		exclusive, inclusive, monthEnd string
	}{
		{"Equatorial Guinea", "1999-03-01", "1999-08-28", "1999-08-27", "1999-08-31"},
		{"Lesotho", "1999-06-01", "1999-11-28", "1999-11-27", "1999-11-30"},
		{"Chad", "1999-11-01", "2000-04-29", "2000-04-28", "2000-04-30"},
		{"Cabo Verde", "2001-11-01", "2002-04-30", "2002-04-29", "2002-04-30"},
		{"Nigeria", "2002-03-01", "2002-08-28", "2002-08-27", "2002-08-31"},
		{"Comoros", "2003-03-01", "2003-08-28", "2003-08-27", "2003-08-31"},
		{"leap year follows", "2003-09-01", "2004-02-28", "2004-02-27", "2004-02-29"},
		{"leap year", "2004-02-01", "2004-07-30", "2004-07-29", "2004-07-31"},
		{"Ethiopia", "2005-06-01", "2005-11-28", "2005-11-27", "2005-11-30"},
		{"Tuvalu", "2012-03-01", "2012-08-28", "2012-08-27", "2012-08-31"},
		{"Oman", "2015-02-01", "2015-07-31", "2015-07-30", "2015-07-31"},
		{"Sri Lanka", "2018-06-01", "2018-11-28", "2018-11-27", "2018-11-30"},
		{"Nigeria, cluster munitions", "2023-08-01", "2024-01-28", "2024-01-27", "2024-01-31"},
		{"Marshall Islands", "2025-09-01", "2026-02-28", "2026-02-27", "2026-02-28"},
		{"Tonga", "2025-12-01", "2026-05-30", "2026-05-29", "2026-05-31"},
		{"last that fits", "9999-07-04", "9999-12-31", "9999-12-30", "9999-12-31"},
		{"past 9999 unless inclusive", "9999-07-05", "", "9999-12-31", ""},
		{"past 9999", "9999-07-06", "", "", ""},
		{"no date", "", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := day(c.inForce)
			if got := convention.InitialReportDue(in, practice); got != day(c.exclusive) {
				t.Errorf("exclusive: got %q, want %q", got, c.exclusive)
			}
			if got := convention.InitialReportDue(in, inclusive); got != day(c.inclusive) {
				t.Errorf("inclusive: got %q, want %q", got, c.inclusive)
			}
			if got := convention.InitialReportDue(in, monthEnd); got != day(c.monthEnd) {
				t.Errorf("month end: got %q, want %q", got, c.monthEnd)
			}
		})
	}
}

func TestAnnualReportDue(t *testing.T) {
	for _, c := range []struct {
		year int
		want string
	}{
		{1, "0002-04-30"},
		{1999, "2000-04-30"},
		{2010, "2011-04-30"}, // a Saturday
		{2011, "2012-04-30"},
		{9998, "9999-04-30"},
		{9999, ""},
		{0, ""},
		{-1, ""},
	} {
		if got := convention.AnnualReportDue(c.year); got != day(c.want) {
			t.Errorf("calendar year %d: got %q, want %q", c.year, got, c.want)
		}
	}
}

func TestFirstAnnualReport(t *testing.T) {
	for _, c := range []struct {
		name, inForce              string
		practice, after, everyYear int
	}{
		{"general", "1999-03-01", 1999, 1999, 1998},
		{"Chad, initial due the day before 30 April", "1999-11-01", 1999, 2000, 1999},
		{"initial due on 30 April", "2001-11-01", 2002, 2002, 2001},
		{"initial due the day after", "2001-11-02", 2002, 2002, 2001},
		{"Finland", "2012-07-01", 2012, 2012, 2012},
		{"Oman", "2015-02-01", 2015, 2015, 2014},
		{"Marshall Islands", "2025-09-01", 2025, 2026, 2025},
		{"Tonga", "2025-12-01", 2026, 2026, 2025},
		{"in force the day before 30 April", "2015-04-29", 2015, 2015, 2014},
		{"in force on 30 April", "2015-04-30", 2015, 2015, 2015},
		{"in force the day after", "2015-05-01", 2015, 2015, 2015},
		{"no date", "", 0, 0, 0},
		{"past 9999", "9999-08-01", 0, 0, 0},
		{"initial due after the last 30 April", "9998-12-01", 0, 0, 9998},
	} {
		t.Run(c.name, func(t *testing.T) {
			in := day(c.inForce)
			if got := convention.FirstAnnualReport(in, practice); got != c.practice {
				t.Errorf("practice: got %d, want %d", got, c.practice)
			}
			if got := convention.FirstAnnualReport(in, yearAfter); got != c.after {
				t.Errorf("year after: got %d, want %d", got, c.after)
			}
			if got := convention.FirstAnnualReport(in, everyYear); got != c.everyYear {
				t.Errorf("every April: got %d, want %d", got, c.everyYear)
			}
		})
	}
	// The reading of the 180 days moves the first annual report with it.
	if got := convention.FirstAnnualReport(day("2001-11-01"), inclusive); got != 2001 {
		t.Errorf("inclusive: got %d, want 2001", got)
	}
	if got := convention.FirstAnnualReport(day("1999-11-01"), monthEnd); got != 2000 {
		t.Errorf("month end: got %d, want 2000", got)
	}
}

// TestFirstAnnualReportOracle looks for the first 30 April after the initial report is due, day by day.
func TestFirstAnnualReportOracle(t *testing.T) {
	for in := day("1999-03-01"); in.Year() < 2005; in = in.AddDays(1) {
		d := convention.InitialReportDue(in, practice).AddDays(1)
		for d.Month() != time.April || d.Day() != 30 {
			d = d.AddDays(1)
		}
		year := convention.FirstAnnualReport(in, practice)
		if year != d.Year()-1 || convention.AnnualReportDue(year) != d {
			t.Errorf("in force %v: first on %d, want %d", in, year, d.Year()-1)
		}
	}
}

func TestDeadlines(t *testing.T) {
	for _, c := range []struct{ name, inForce, stockpile, clearance string }{
		{"general", "1999-03-01", "2003-03-01", "2009-03-01"},
		{"Eritrea", "2002-02-01", "2006-02-01", "2012-02-01"},
		{"Afghanistan", "2003-03-01", "2007-03-01", "2013-03-01"},
		{"Belarus, Greece, Turkey", "2004-03-01", "2008-03-01", "2014-03-01"},
		{"Sudan, Burundi", "2004-04-01", "2008-04-01", "2014-04-01"},
		{"Ukraine", "2006-06-01", "2010-06-01", "2016-06-01"},
		{"South Sudan, by succession", "2011-07-09", "2015-07-09", "2021-07-09"},
		{"Oman", "2015-02-01", "2019-02-01", "2025-02-01"},
		{"Sri Lanka, Palestine", "2018-06-01", "2022-06-01", "2028-06-01"},
		{"Tonga", "2025-12-01", "2029-12-01", "2035-12-01"},
		{"leap day", "2024-02-29", "2028-02-29", "2034-02-28"},
		{"past 9999", "9999-01-01", "", ""},
		{"stockpile only", "9995-12-31", "9999-12-31", ""},
		{"no date", "", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := convention.StockpileDeadline(day(c.inForce), practice); got != day(c.stockpile) {
				t.Errorf("Article 4: got %q, want %q", got, c.stockpile)
			}
			if got := convention.ClearanceDeadline(day(c.inForce), practice); got != day(c.clearance) {
				t.Errorf("Article 5: got %q, want %q", got, c.clearance)
			}
		})
	}
	if got := convention.ClearanceDeadline(day("2024-02-29"), overflow); got != day("2034-03-01") {
		t.Errorf("overflow: got %v, want 2034-03-01", got)
	}
	if got := convention.StockpileDeadline(day("2096-02-29"), overflow); got != day("2100-03-01") {
		t.Errorf("overflow: got %v, want 2100-03-01", got)
	}
}

func TestExtensionRequestDue(t *testing.T) {
	for _, c := range []struct {
		opening string
		reading convention.Reading
		want    string
	}{
		{"2015-11-30", convention.R13March31, "2015-03-31"},
		{"2014-06-23", convention.R13March31, "2014-03-31"},
		{"2015-11-30", convention.R13NineMonthsBefore, "2015-02-28"},
		{"2014-06-23", convention.R13NineMonthsBefore, "2013-09-23"},
		{"2015-11-30", convention.R13None, ""},
		{"", convention.R13March31, ""},
		{"", convention.R13NineMonthsBefore, ""},
	} {
		if got := convention.ExtensionRequestDue(day(c.opening), practice.With(c.reading)); got != day(c.want) {
			t.Errorf("for %s by %v: %v, want %s", c.opening, c.reading, got, c.want)
		}
	}
}

func TestReplyDue(t *testing.T) {
	for _, c := range []struct{ name, received, want string }{
		{"March", "2012-03-01", "2012-03-29"},
		{"February of a leap year", "2012-02-01", "2012-02-29"},
		{"February of another", "2011-02-01", "2011-03-01"},
		{"over the new year", "2011-12-15", "2012-01-12"},
		{"last that fits", "9999-12-03", "9999-12-31"},
		{"past 9999", "9999-12-04", ""},
		{"no date", "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := convention.ReplyDue(day(c.received), practice); got != day(c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestNextWorkingDay takes each clock to a Friday, a Saturday, a Sunday and a Monday.
func TestNextWorkingDay(t *testing.T) {
	clocks := map[string]func(convention.Date, convention.Readings) convention.Date{
		"InitialReportDue":  convention.InitialReportDue,
		"StockpileDeadline": convention.StockpileDeadline,
		"ClearanceDeadline": convention.ClearanceDeadline,
		"ReplyDue":          convention.ReplyDue,
	}
	later := map[time.Weekday]int{time.Saturday: 2, time.Sunday: 1}
	for name, clock := range clocks {
		t.Run(name, func(t *testing.T) {
			for from, i := day("2011-12-01"), 0; i < 7; from, i = from.AddDays(1), i+1 {
				stands := clock(from, practice)
				if got, want := clock(from, roll), stands.AddDays(later[stands.Weekday()]); got != want {
					t.Errorf("from %v: %v, a %v, rolls to %v, want %v", from, stands, stands.Weekday(), got, want)
				}
			}
			if got := clock(convention.Date{}, roll); !got.IsZero() {
				t.Errorf("no date rolls to %v", got)
			}
		})
	}
	for _, c := range []struct {
		name      string
		got, want convention.Date
	}{
		{"Saturday, 28 August 1999", convention.InitialReportDue(day("1999-03-01"), roll), day("1999-08-30")},
		{"Sunday, 1 March 2009", convention.ClearanceDeadline(day("1999-03-01"), roll), day("2009-03-02")},
		{"Monday, 1 March 2010", convention.ClearanceDeadline(day("2000-03-01"), roll), day("2010-03-01")},
		{"Sunday, end of May 2026", convention.InitialReportDue(day("2025-12-01"), roll.With(convention.R04MonthEnd)),
			day("2026-06-01")},
	} {
		if c.got != c.want {
			t.Errorf("%s: got %v, want %v", c.name, c.got, c.want)
		}
	}
}

func TestWithdrawalEffect(t *testing.T) {
	type spans = []convention.Span
	for _, c := range []struct {
		name, received string
		conflicts      []convention.Span
		want           string
		settled        bool
	}{
		{"Estonia, Latvia, Lithuania", "2025-06-27", nil, "2025-12-27", true},
		{"Finland", "2025-07-10", nil, "2026-01-10", true},
		{"Poland", "2025-08-20", nil, "2026-02-20", true},
		{"closed conflict", "2030-02-01", spans{span("2030-07-01", "2031-05-15")}, "2031-05-15", true},
		{"conflict before the notice", "2030-02-01", spans{span("2029-07-01", "2031-05-15")}, "2031-05-15", true},
		{"over before the notice", "2030-02-01", spans{span("2029-01-01", "2029-12-31")}, "2030-08-01", true},
		{"over the day before expiry", "2030-02-01", spans{span("2030-07-01", "2030-07-31")}, "2030-08-01", true},
		{"over on the expiry day", "2030-02-01", spans{span("2030-07-01", "2030-08-01")}, "2030-08-01", true},
		{"over the day after", "2030-02-01", spans{span("2030-07-01", "2030-08-02")}, "2030-08-02", true},
		{"begun the day before expiry", "2030-02-01", spans{span("2030-07-31", "2031-05-15")}, "2031-05-15", true},
		{"begun on the expiry day", "2030-02-01", spans{span("2030-08-01", "2031-05-15")}, "2031-05-15", true},
		{"begun the day after", "2030-02-01", spans{span("2030-08-02", "2031-05-15")}, "2030-08-01", true},
		{"open conflict", "2030-02-01", spans{span("2030-07-01", "")}, "2030-08-01", false},
		{"open, begun the day after", "2030-02-01", spans{span("2030-08-02", "")}, "2030-08-01", true},
		{"open, without beginning", "2030-02-01", spans{{}}, "2030-08-01", false},
		{"the longer of two", "2030-02-01",
			spans{span("2030-07-01", "2031-05-15"), span("2030-06-01", "2032-01-01")}, "2032-01-01", true},
		{"the longer of two first", "2030-02-01",
			spans{span("2030-06-01", "2032-01-01"), span("2030-07-01", "2031-05-15")}, "2032-01-01", true},
		{"one closed, one open", "2030-02-01",
			spans{span("2030-07-01", "2031-05-15"), span("2030-07-15", "")}, "2031-05-15", false},
		{"one open, one closed", "2030-02-01",
			spans{span("2030-07-15", ""), span("2030-07-01", "2031-05-15")}, "2031-05-15", false},
		{"one that is over first", "2030-02-01",
			spans{span("2029-01-01", "2029-12-31"), span("2030-07-01", "2031-05-15")}, "2031-05-15", true},
		{"a second begun while the first defers", "2030-02-01",
			spans{span("2030-07-01", "2031-05-15"), span("2031-01-01", "2033-01-01")}, "2031-05-15", true},
		{"backwards conflict", "2030-02-01", spans{span("2031-05-15", "2030-07-01")}, "2030-08-01", true},
		{"last that fits", "9999-06-30", nil, "9999-12-30", true},
		{"past 9999", "9999-07-01", nil, "", false},
		{"no date", "", nil, "", false},
		{"no date, open conflict", "", spans{{}}, "", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			want := convention.Effect{NotBefore: day(c.want), Settled: c.settled}
			if got := convention.WithdrawalEffect(day(c.received), c.conflicts, practice); got != want {
				t.Errorf("got %v, want %v", got, want)
			}
		})
	}
}

func TestWithdrawalEffectMonthEnd(t *testing.T) {
	for _, c := range []struct{ received, clamp, overflow string }{
		{"2025-08-31", "2026-02-28", "2026-03-03"},
		{"2025-08-29", "2026-02-28", "2026-03-01"},
		{"2025-08-28", "2026-02-28", "2026-02-28"},
		{"2023-08-31", "2024-02-29", "2024-03-02"},
		{"2026-03-31", "2026-09-30", "2026-10-01"},
	} {
		if got := convention.WithdrawalEffect(day(c.received), nil, practice).NotBefore; got != day(c.clamp) {
			t.Errorf("%s, clamp: got %v, want %v", c.received, got, c.clamp)
		}
		if got := convention.WithdrawalEffect(day(c.received), nil, overflow).NotBefore; got != day(c.overflow) {
			t.Errorf("%s, overflow: got %v, want %v", c.received, got, c.overflow)
		}
	}
	// A conflict is asked for on the day that the reading gives.
	conflict := []convention.Span{span("2026-03-01", "2026-06-01")}
	if got := convention.WithdrawalEffect(day("2025-08-31"), conflict, practice).NotBefore; got != day("2026-02-28") {
		t.Errorf("clamp: got %v, want 2026-02-28", got)
	}
	if got := convention.WithdrawalEffect(day("2025-08-31"), conflict, overflow).NotBefore; got != day("2026-06-01") {
		t.Errorf("overflow: got %v, want 2026-06-01", got)
	}
}

func TestEffectJSON(t *testing.T) {
	for _, c := range []struct {
		in   convention.Effect
		want string
	}{
		{convention.Effect{}, `{"settled":false}`},
		{convention.Effect{NotBefore: day("2025-12-27"), Settled: true}, `{"notBefore":"2025-12-27","settled":true}`},
	} {
		text, err := json.Marshal(c.in)
		if string(text) != c.want || err != nil {
			t.Errorf("got %s, %v, want %s", text, err, c.want)
		}
		var back convention.Effect
		if err := json.Unmarshal(text, &back); back != c.in || err != nil {
			t.Errorf("got back %v, %v, want %v", back, err, c.in)
		}
	}
}

// Who deposits or becomes a Party later is not bound earlier, and owes nothing earlier, whatever one or two readings are chosen;
// only a day that runs on into the next month (R-07 Overflow) can come after that of the day after.
func TestLaterIsNotEarlier(t *testing.T) {
	sets := []convention.Readings{{}}
	for one := range convention.AllReadings() {
		for other := range convention.AllReadings() {
			rd := convention.Readings{}.With(one, other)
			if !rd.Has(convention.R07Overflow) && !slices.Contains(sets, rd) {
				sets = append(sets, rd)
			}
		}
	}
	clocks := []struct {
		name     string
		passages []int
		day      func(convention.Date, convention.Readings) convention.Date
	}{
		{"entry into force", []int{1}, convention.EntryIntoForce},
		{"initial report", []int{4, 6}, convention.InitialReportDue},
		{"first annual report", []int{4, 6, 8}, func(d convention.Date, rd convention.Readings) convention.Date {
			return convention.AnnualReportDue(convention.FirstAnnualReport(d, rd))
		}},
		{"stockpile", []int{6}, convention.StockpileDeadline},
		{"clearance", []int{6}, convention.ClearanceDeadline},
		{"reply", []int{6, 16}, convention.ReplyDue},
		{"withdrawal", []int{6, 26}, func(d convention.Date, rd convention.Readings) convention.Date {
			return convention.WithdrawalEffect(d, nil, rd).NotBefore
		}},
	}
	for _, c := range clocks {
		for _, rd := range sets {
			heeded := true
			for r := range rd.Departures() {
				heeded = heeded && slices.Contains(c.passages, r.Number())
			}
			if !heeded {
				continue
			}
			var last convention.Date
			for d := convention.MustParseDate("1997-12-03"); d.Year() < 2041; d = d.AddDays(1) {
				got := c.day(d, rd)
				if got.Before(last) || got.Before(d) {
					t.Fatalf("%s by %q: %v for %v, and %v for the day before", c.name, rd, got, d, last)
				}
				last = got
			}
		}
	}
}

// Under every reading the first annual report is due within three years of entry into force; package state counts on it.
func TestFirstAnnualReportWithinThreeYears(t *testing.T) {
	for one := range convention.AllReadings() {
		for other := range convention.AllReadings() {
			rd := convention.Readings{}.With(one, other, convention.R06NextWorkingDay)
			if one.Number() != 4 || other.Number() != 8 {
				continue
			}
			for d := convention.MustParseDate("1999-03-01"); d.Year() < 2030; d = d.AddDays(1) {
				if due := convention.AnnualReportDue(convention.FirstAnnualReport(d, rd)); due.DaysSince(d) >= 3*366 || due.Before(d) {
					t.Fatalf("by %q the first report of who is bound from %v is due on %v", rd, d, due)
				}
			}
		}
	}
}

func TestLate(t *testing.T) {
	strict := practice.With(convention.R05BreachOnDay)
	for _, tt := range []struct {
		name, day, due   string
		practice, strict bool
	}{
		{"the day before", "2012-04-29", "2012-04-30", false, false},
		{"the day", "2012-04-30", "2012-04-30", false, true},
		{"the day after", "2012-05-01", "2012-04-30", true, true},
		{"nothing is due", "2012-05-01", "", false, false},
		{"no day", "", "2012-04-30", false, false},
		{"neither", "", "", false, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			d, due := day(tt.day), day(tt.due)
			for rd, want := range map[convention.Readings]bool{practice: tt.practice, strict: tt.strict} {
				if got := convention.Late(d, due, rd); got != want {
					t.Errorf("under %v late is %v, want %v", rd, got, want)
				}
				if first := convention.FirstLateDay(due, rd); !first.IsZero() && !d.IsZero() && !d.Before(first) != want {
					t.Errorf("under %v the first late day is %v", rd, first)
				}
			}
		})
	}
}

func TestExtensionCap(t *testing.T) {
	either, fromDecision := practice.With(convention.R12Either), practice.With(convention.R11FromDecision)
	for _, tt := range []struct {
		name, deadline, decided string
		rd                      convention.Readings
		want                    string
	}{
		{"in time, from the deadline", "2009-03-01", "2008-11-28", practice, "2019-03-01"},
		{"in time, from the decision", "2009-03-01", "2008-11-28", fromDecision, "2018-11-28"},
		{"on the day of the deadline", "2009-03-01", "2009-03-01", fromDecision, "2019-03-01"},
		{"a day after the deadline, the later", "2009-03-01", "2009-03-02", practice, "2019-03-02"},
		{"a day after the deadline, the earlier", "2009-03-01", "2009-03-02", either, "2019-03-01"},
		{"a day after the deadline, from the decision", "2009-03-01", "2009-03-02", fromDecision, "2019-03-02"},
		{"both", "2009-03-01", "2009-03-02", fromDecision.With(convention.R12Either), "2019-03-01"},
		{"no deadline", "", "2013-12-05", practice, "2023-12-05"},
		{"no deadline, either", "", "2013-12-05", either, "2023-12-05"},
		{"no decision, from the deadline", "2009-03-01", "", practice, "2019-03-01"},
		{"no decision, from it", "2009-03-01", "", fromDecision, ""},
		{"neither", "", "", practice, ""},
		{"past 9999", "9990-01-01", "9989-12-01", practice, ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := convention.ExtensionCap(day(tt.deadline), day(tt.decided), tt.rd); got != day(tt.want) {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}
