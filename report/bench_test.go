package report_test

import (
	"bytes"
	"fmt"
	"io"
	"runtime"
	"testing"

	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// large is a report of ten thousand areas with all their details.
func large(year int) *report.Report {
	r := complete()
	r.Year, r.Received = year, on(fmt.Sprintf("%d-04-30", year+1))
	r.Period, r.Submitted = report.Period{}, on("")
	one := r.MinedAreas.Rows[0]
	r.MinedAreas.Rows = nil
	for i := range 10_000 {
		one.Location, one.Areas, one.Area = fmt.Sprintf("Area %d", i), num(1), report.AreaOf(int64(1000+i))
		one.Note = "along the border, on the slope towards the river"
		r.MinedAreas.Rows = append(r.MinedAreas.Rows, one)
	}
	r.MinedAreas.Totals = []report.MinedArea{{Area: report.AreaOf(10_000*1000 + 9_999*10_000/2), Areas: num(10_000)}}
	return r
}

func BenchmarkDecode(b *testing.B) {
	data := []byte(encode(b, large(2019)))
	b.SetBytes(int64(len(data)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := report.Decode(bytes.NewReader(data)); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	r := large(2019)
	b.ReportAllocs()
	for b.Loop() {
		if err := report.Encode(io.Discard, r); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkProblems(b *testing.B) {
	r := large(2019)
	if ps := r.Problems(); ps != nil {
		b.Fatal(ps)
	}
	b.ReportAllocs()
	for b.Loop() {
		r.Problems()
	}
}

func BenchmarkReconcile(b *testing.B) {
	reports := []*report.Report{large(2017), large(2018), large(2019)}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := report.Reconcile(state.Record{}, reports, on("2021-01-01"), practice); err != nil {
			b.Fatal(err)
		}
	}
}

// A report of ten thousand areas is read, checked and held against another; how fast, the benchmarks say.
func TestLargeReport(t *testing.T) {
	if testing.Short() {
		t.Skip("slow under the race detector")
	}
	data := encode(t, large(2019))
	r, err := report.Decode(bytes.NewReader([]byte(data)))
	if err != nil || r.Problems() != nil {
		t.Fatal(err)
	}
	if _, err := report.Reconcile(state.Record{}, []*report.Report{large(2018), r}, on("2021-01-01"), practice); err != nil {
		t.Fatal(err)
	}
}

// Ten times the areas take some ten times the memory.
func TestMemoryInProportion(t *testing.T) {
	used := func(rows int) uint64 {
		r := large(2019)
		r.MinedAreas.Rows = r.MinedAreas.Rows[:rows]
		data := []byte(encode(t, r))
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		back, err := report.Decode(bytes.NewReader(data))
		if err != nil {
			t.Fatal(err)
		}
		back.Problems()
		runtime.ReadMemStats(&after)
		return after.TotalAlloc - before.TotalAlloc
	}
	if few, many := used(1_000), used(10_000); many > 15*few {
		t.Errorf("%d bytes for a thousand, %d for ten thousand", few, many)
	}
}
