package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

func table(t *testing.T, args string) string {
	t.Helper()
	var out strings.Builder
	if err := run(strings.Fields(args), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

// Each table has as many rows as the library gives values, in both forms, and JSON Lines are read again as they were.
func TestRows(t *testing.T) {
	ledger, on, practice := state.Embedded(), convention.MustParseDate("2011-12-02"), convention.Readings{}
	var positions []state.Position
	for rec := range ledger.Records() {
		positions = append(positions, rec.Position(on, practice))
	}
	rows(t, "ledger", slices.Collect(ledger.Acts()), func(a, b state.Act) bool { return a == b })
	rows(t, "positions", positions, func(p, q state.Position) bool { return p.State == q.State && p.Status == q.Status })
	rows(t, "agenda", slices.Collect(ledger.Agenda(on, on.AddYears(2, practice), practice)),
		func(d, e state.Deadline) bool { return d.Compare(e) == 0 && d.Outcome == e.Outcome })
	rows(t, "findings", slices.Collect(ledger.Findings(on, practice)),
		func(f, g state.Finding) bool { return f.Code == g.Code && f.State == g.State && f.Since == g.Since })
}

func rows[T any](t *testing.T, what string, want []T, same func(T, T) bool) {
	t.Helper()
	var got []T
	for line := range strings.Lines(table(t, "-format jsonl -what "+what)) {
		var row T
		if err := json.Unmarshal([]byte(line), &row); err != nil {
			t.Fatal(err)
		}
		got = append(got, row)
	}
	if !slices.EqualFunc(got, want, same) {
		t.Errorf("%s: %d rows of JSON Lines, want %d, or not the same", what, len(got), len(want))
	}
	lines, err := csv.NewReader(strings.NewReader(table(t, "-what "+what))).ReadAll() // and that all are of one length
	if err != nil || len(lines) != len(want)+1 {
		t.Errorf("%s: %d lines of CSV, want %d and the names: %v", what, len(lines), len(want), err)
	}
}

// The table of acts is a ledger's own format.
func TestLedgerReads(t *testing.T) {
	files := fstest.MapFS{"acts.csv": {Data: []byte(table(t, "-what ledger"))}}
	for name, content := range state.Embedded().Tables() {
		if name != "acts.csv" {
			files[name] = &fstest.MapFile{Data: content}
		}
	}
	ledger, err := state.ReadLedger(files)
	if err != nil {
		t.Fatal(err)
	}
	if !ledger.Equal(state.Embedded()) {
		t.Error("another ledger")
	}
}

func TestContent(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-state TUV", "TUV,Tuvalu,2011-12-02,contracting,2011-09-13,,accession,2011-09-13,2012-03-01,,,,\n"},
		{"-on 2026-01-01 -state POL", "POL,Poland,2026-01-01,party,2013-06-01,1997-12-04,ratification,2012-12-27,2013-06-01,yes,2025-08-20,2026-02-20,\n"},
		{"-on 2011-11-01 -known -what positions", "SSD,South Sudan,2011-11-01,non-signatory,2011-07-09,,,,,,,,\n"},
		{"-what agenda -state TCD -to 2012-12-31", "2012-04-30,TCD,Chad,annual report due,2011,,Article 7(2),due,"},
		{"-what agenda -state TCD -readings R-13=NineMonthsBefore", "R-13 NineMonthsBefore"},
		{"-what findings -format jsonl -state NGA", `{"code":"A7.2-ANNUAL-OVERDUE","state":"NGA","provision":"7(2)","outcome":"unmet"`},
		{"-what findings -format jsonl -state NGA", `"missing":[{"kind":"annual report"`},
	} {
		if got := table(t, tt.args); !strings.Contains(got, tt.want) {
			t.Errorf("%s: no %s in\n%s", tt.args, tt.want, got)
		}
	}
}

func TestBadInput(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-what reports", `-what: want ledger, positions, agenda or findings, not "reports"`},
		{"-format xml", `-format: want csv or jsonl, not "xml"`},
		{"-on 2011-02-31", `invalid value "2011-02-31" for flag -on: "2011-02-31" is not a date: February 2011 has 28 days`},
		{"-on=", "-on: want a day, as in 2011-12-02"},
		{"-what agenda -to 2001-01-01", "-to: 2001-01-01 comes before 2011-12-02"},
		{"-state POD", `invalid value "POD" for flag -state: "POD" is not the code of a State: did you mean POL (Poland)?`},
		{"findings", `unexpected "findings"; -h lists the flags`},
	} {
		var out strings.Builder
		if err := run(strings.Fields(tt.args), &out); err == nil || err.Error() != tt.want || out.Len() > 0 {
			t.Errorf("%q: error is %v, want %s; printed %q", tt.args, err, tt.want, out.String())
		}
	}
}

// A full disk is not taken for a table.
func TestWriteError(t *testing.T) {
	for _, format := range []string{"csv", "jsonl"} {
		if err := run([]string{"-format", format}, full{}); err == nil {
			t.Errorf("no error for %s", format)
		}
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, fmt.Errorf("no space left") }
