package report_test

import (
	"bytes"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

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

// As many totals as there may be cost no more than the rows: a pass over all rows for each total would take minutes here.
func TestTotalsInProportion(t *testing.T) {
	one, rows := report.LandRelease{}, 30*report.MaxTotals
	fill(reflect.ValueOf(&one).Elem(), 1)
	r := annual(2019)
	r.LandRelease = reported(slices.Repeat([]report.LandRelease{one}, rows)...)
	for i := range report.MaxTotals {
		total := one
		total.Region, total.Class, total.Device, total.OtherDevices = "", 0, 0, num(rows)
		if i%2 == 0 {
			total.Region = fmt.Sprint("REGION-", i)
			r.LandRelease.Rows[i].Region = fmt.Sprint("Region ", i)
			total.OtherDevices = num(1)
		}
		r.LandRelease.Totals = append(r.LandRelease.Totals, total)
	}
	for i := range r.LandRelease.Rows {
		r.LandRelease.Rows[i].OtherDevices = num(1)
	}
	r.LandRelease.Totals[8].OtherDevices, r.LandRelease.Totals[999].OtherDevices = num(2), num(7)
	var got []string
	for _, p := range r.Problems() {
		if strings.HasSuffix(p.Pointer, "otherDevices") {
			got = append(got, p.Error())
		}
	}
	want := []string{
		"/landRelease/totals/8/otherDevices: the parts add up to 1, and 2 is stated (Article 7(1)(f))",
		"/landRelease/totals/999/otherDevices: the parts add up to 30000, and 7 is stated (Article 7(1)(f))",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Errorf("%.2000s", d)
	}
}

// So do as many types as there may be, and each is held against the year before.
func TestTypesInProportion(t *testing.T) {
	const types = 10_000
	was, now := stock(2009, 1, 0), stock(2010, 1, 0)
	was.Stockpile.Rows, now.StockDestroyed.Rows, now.Stockpile.Rows = nil, nil, nil
	for i := range types {
		name := fmt.Sprint("Type ", i)
		was.Stockpile.Rows = append(was.Stockpile.Rows, report.Stock{Type: name, Quantity: num(2)})
		now.Stockpile.Rows = append(now.Stockpile.Rows, report.Stock{Type: name, Quantity: num(1)})
		now.StockDestroyed.Rows = append(now.StockDestroyed.Rows, report.Destroyed{Type: name, Quantity: num(1)})
	}
	now.Stockpile.Rows[types-1].Quantity = num(0)
	got := shown(reconcile(t, was, now), "ARITH-STOCK")
	want := []string{
		"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile",
		fmt.Sprintf("ARITH-STOCK 2010 disputed (Type %d) 1|0 n=1", types-1),
		fmt.Sprintf("ARITH-STOCK 2010 disputed %d|%d n=1", types, types-1),
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}
