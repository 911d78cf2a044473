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
