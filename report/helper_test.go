package report_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

var practice convention.Readings

// on is a date written in a test; "" is the zero Date.
func on(s string) convention.Date {
	if s == "" {
		return convention.Date{}
	}
	return convention.MustParseDate(s)
}

// num is a stated number.
func num(n int) state.Number { return state.NumberOf(n) }

// file reads a report that the example ships.
func file(tb testing.TB, name string) *report.Report {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "examples", "article7", "testdata", name+".json"))
	if err != nil {
		tb.Fatal(err)
	}
	r, err := report.Decode(bytes.NewReader(data))
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	return r
}

// encode is a report as JSON.
func encode(tb testing.TB, r *report.Report) string {
	tb.Helper()
	var b strings.Builder
	if err := report.Encode(&b, r); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

// annual is a report on a year that answers nothing, received in time.
func annual(year int) *report.Report {
	due := convention.AnnualReportDue(year)
	return &report.Report{State: state.MustParseCode("ZWE"), Kind: state.AnnualReport, Year: year, Received: due, Source: "a test"}
}

// reported is an item with rows.
func reported[R report.Row](rows ...R) report.Item[R] {
	return report.Item[R]{Answer: report.Reported, Rows: rows}
}

// none is an item that is nil.
func none[R report.Row]() report.Item[R] { return report.Item[R]{Answer: report.Nil} }

// reconcile returns the findings on reports, without a record.
func reconcile(t *testing.T, reports ...*report.Report) []state.Finding {
	t.Helper()
	found, err := report.Reconcile(state.Record{}, reports, on("2026-11-23"), practice)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range found {
		if !f.Equal(f) || f.Provision.IsZero() && !strings.HasPrefix(f.Code, "ARITH-PEOPLE") {
			t.Errorf("%s cites nothing", f.Code)
		}
	}
	return found
}

// of returns the findings of a code.
func of(found []state.Finding, code string) (these []state.Finding) {
	for _, f := range found {
		if f.Code == code {
			these = append(these, f)
		}
	}
	return these
}

// one is the only finding of a code, on the whole table.
func one(t *testing.T, found []state.Finding, code string) state.Finding {
	t.Helper()
	these := of(found, code)
	if len(these) != 1 {
		t.Fatalf("%d findings %s among %v", len(these), code, codes(found))
	}
	return these[0]
}

// codes are the codes of findings.
func codes(found []state.Finding) (list []string) {
	for _, f := range found {
		list = append(list, f.Code)
	}
	return list
}

// files are the names of the reports that the example ships.
func files(tb testing.TB) (names []string) {
	tb.Helper()
	paths, err := filepath.Glob(filepath.Join("..", "examples", "article7", "testdata", "*.json"))
	if err != nil || len(paths) == 0 {
		tb.Fatal(err, len(paths))
	}
	for _, p := range paths {
		names = append(names, strings.TrimSuffix(filepath.Base(p), ".json"))
	}
	return names
}
