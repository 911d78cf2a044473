package forms_test

import (
	"io"
	"strconv"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/report/forms"
	"github.com/mineban/apmbc/state"
)

// A report of ten thousand areas, and one that fills every table.
func BenchmarkHTML(b *testing.B)     { benchmark(b, forms.HTML) }
func BenchmarkMarkdown(b *testing.B) { benchmark(b, forms.Markdown) }

func benchmark(b *testing.B, p printer) {
	large := &report.Report{MinedAreas: report.Item[report.MinedArea]{Answer: report.Reported}}
	for i := range 10_000 {
		large.MinedAreas.Rows = append(large.MinedAreas.Rows, report.MinedArea{
			Region: "North", Location: "Area " + strconv.Itoa(i), Class: report.Confirmed, Device: report.AntiPersonnel,
			Areas: state.NumberOf(1), Area: report.AreaOf(int64(i)), Types: "PMN-2; M14", Marked: report.Yes,
		})
	}
	for name, r := range map[string]*report.Report{"areas": large, "full": read(b, "testdata/full.json")} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if err := p(io.Discard, r, convention.French); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
