package state_test

import (
	"os"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

var (
	day      = convention.MustParseDate("2011-12-02")
	practice convention.Readings
)

func record(tb testing.TB, code string) state.Record {
	tb.Helper()
	r, ok := state.Embedded().Record(state.MustParseCode(code))
	if !ok {
		tb.Fatalf("no record of %s", code)
	}
	return r
}

func TestNoAllocations(t *testing.T) {
	for _, code := range []string{"POL", "SSD", "PSE", "USA", "EST", "AUT"} {
		r := record(t, code)
		if n := testing.AllocsPerRun(100, func() { r.Position(day, practice) }); n != 0 {
			t.Errorf("Position of %s allocates %v times", code, n)
		}
	}
	findings := make([]state.Finding, 0, 1000)
	for r := range state.Embedded().Records() {
		for _, d := range []convention.Date{on("2003-06-01"), day, on("2022-07-01"), on("2026-11-23")} {
			if n := testing.AllocsPerRun(1, func() { findings = state.AppendFindings(findings[:0], r, d, practice) }); n != 0 {
				t.Errorf("AppendFindings for %v on %v allocates %v times", r.State(), d, n)
			}
			p := r.Position(d, practice)
			if n := testing.AllocsPerRun(1, func() {
				p.InitialReport()
				p.AnnualReport(2010)
				p.Stockpile()
				p.Clearance()
				p.ExtensionRequest()
			}); n != 0 {
				t.Errorf("deadlines of %v on %v allocate %v times", r.State(), d, n)
			}
		}
	}
	l := state.Embedded()
	if n := testing.AllocsPerRun(10, func() { l.Count(day, practice) }); n != 0 {
		t.Errorf("Count allocates %v times", n)
	}
}

func BenchmarkPosition(b *testing.B) {
	for _, bb := range []struct{ name, code, day string }{
		{"party", "FRA", "2011-12-02"},
		{"non-signatory", "USA", "2011-12-02"},
		{"former", "EST", "2026-02-03"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			r, d := record(b, bb.code), convention.MustParseDate(bb.day)
			b.ReportAllocs()
			for b.Loop() {
				r.Position(d, practice)
			}
		})
	}
}

func BenchmarkSteps(b *testing.B) {
	p := record(b, "POL").Position(convention.MustParseDate("2026-01-01"), practice)
	b.ReportAllocs()
	for b.Loop() {
		for range p.Steps() {
		}
	}
}

func BenchmarkTimeline(b *testing.B) {
	r := record(b, "POL")
	b.ReportAllocs()
	for b.Loop() {
		for range r.Timeline(practice) {
		}
	}
}

func BenchmarkCount(b *testing.B) {
	l := state.Embedded()
	b.ReportAllocs()
	for b.Loop() {
		l.Count(day, practice)
	}
}

func BenchmarkKnownOn(b *testing.B) {
	l := state.Embedded()
	b.ReportAllocs()
	for b.Loop() {
		l.KnownOn(day)
	}
}

// BenchmarkReadLedger reads the embedded tables, as the first call of Embedded does.
func BenchmarkReadLedger(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := state.ReadLedger(os.DirFS("data")); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkRule checks one rule of a position already worked out; its steps are there to be asked for.
func BenchmarkRule(b *testing.B) {
	p := record(b, "GNQ").Position(day, practice)
	b.Run("initial report", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.InitialReport()
		}
	})
	b.Run("annual report", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.AnnualReport(2010)
		}
	})
	b.Run("stockpile", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			p.Stockpile()
		}
	})
	q := record(b, "ERI").Position(day, practice)
	b.Run("clearance", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			q.Clearance()
		}
	})
}

func BenchmarkAssess(b *testing.B) {
	for _, bb := range []struct{ name, code, day string }{
		{"nothing known", "FRA", "2011-12-02"},
		{"many extensions", "ZWE", "2026-11-23"},
		{"lapsed", "ERI", "2022-07-01"},
		{"former", "EST", "2026-02-03"},
	} {
		b.Run(bb.name, func(b *testing.B) {
			r, d := record(b, bb.code), convention.MustParseDate(bb.day)
			findings := make([]state.Finding, 0, 1000)
			b.ReportAllocs()
			for b.Loop() {
				findings = state.AppendFindings(findings[:0], r, d, practice)
			}
		})
	}
	b.Run("all States", func(b *testing.B) {
		findings := make([]state.Finding, 0, 10000)
		b.ReportAllocs()
		for b.Loop() {
			findings = findings[:0]
			for r := range state.Embedded().Records() {
				findings = state.AppendFindings(findings, r, day, practice)
			}
		}
	})
}

func BenchmarkDeadlines(b *testing.B) {
	r := record(b, "ZWE")
	b.ReportAllocs()
	for b.Loop() {
		r.Deadlines(day, practice)
	}
}

func BenchmarkAgenda(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		for range state.Embedded().Agenda(day, day.AddYears(2, practice), practice) {
		}
	}
}
