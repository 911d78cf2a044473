package wording_test

import (
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

func BenchmarkFinding(b *testing.B) {
	chad, _ := state.Embedded().Record(state.MustParseCode("TCD"))
	findings := state.Assess(chad, convention.MustParseDate("2011-12-02"), convention.Readings{})
	b.ReportAllocs()
	for b.Loop() {
		for _, f := range findings {
			ru.Finding(f)
		}
	}
}

func BenchmarkCount(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		ar.Count(12345, wording.Mines)
	}
}

func BenchmarkDate(b *testing.B) {
	day := convention.MustParseDate("2011-12-02")
	b.ReportAllocs()
	for b.Loop() {
		fr.Date(day)
	}
}

func BenchmarkMatch(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		wording.Match("de-AT", "zh-Hant-HK")
	}
}
