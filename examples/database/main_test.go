package main

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

var day = convention.MustParseDate("2011-12-02")

// With a file in its environment, the test program is one that dies: it replaces findings and stops in the middle.
func TestMain(m *testing.M) {
	if file := os.Getenv("REGISTRY_TO_DIE_OVER"); file != "" {
		var written int
		fmt.Sscan(os.Getenv("REGISTRY_WRITTEN"), &written)
		fmt.Fprintln(os.Stderr, dieOver(file, written))
		os.Exit(1)
	}
	os.Exit(m.Run())
}

// dieOver writes findings by other readings in the place of those before, says so after some of them, and waits for the end.
func dieOver(file string, written int) error {
	ctx := context.Background()
	r, err := open(ctx, file, "cache_size(1)") // so that what it writes is in the file at once
	if err != nil {
		return err
	}
	return r.transact(ctx, func(tx *sql.Tx) error {
		l, err := ledger(ctx, tx)
		if err != nil {
			return err
		}
		return replace(ctx, tx, day, func(yield func(state.Finding) bool) {
			for f := range l.Findings(day, convention.Readings{}.With(convention.R05BreachOnDay)) {
				if written--; written < 0 {
					break
				}
				yield(f)
			}
			fmt.Println("in the middle")
			select {}
		})
	})
}

// A program that is killed while it writes leaves what was there before.
func TestKilled(t *testing.T) {
	ctx := t.Context()
	file := filepath.Join(t.TempDir(), "registry.db")
	r := must(open(ctx, file))(t)
	if err := r.add(ctx, none, submission{state.MustParseCode("TCD"), 2010, convention.MustParseDate("2011-05-20")}); err != nil {
		t.Fatal(err)
	}
	if err := r.assess(ctx, day, convention.Readings{}); err != nil {
		t.Fatal(err)
	}
	before := dump(t, r)
	r.close()

	for _, written := range []string{"0", "1", "500", "100000"} {
		child := exec.Command(os.Args[0])
		child.Env = append(os.Environ(), "REGISTRY_TO_DIE_OVER="+file, "REGISTRY_WRITTEN="+written)
		child.Stderr = os.Stderr
		out := must(child.StdoutPipe())(t)
		if err := child.Start(); err != nil {
			t.Fatal(err)
		}
		if _, err := io.ReadFull(out, make([]byte, len("in the middle"))); err != nil {
			t.Fatal(err)
		}
		child.Process.Kill()
		child.Wait()
		if journal, err := os.Stat(file + "-journal"); err != nil || journal.Size() == 0 {
			t.Fatal("it died before it wrote anything")
		}

		r := must(open(ctx, file))(t)
		var check string
		if err := r.db.QueryRowContext(ctx, `PRAGMA integrity_check`).Scan(&check); err != nil || check != "ok" {
			t.Errorf("after %s findings: %s, %v", written, check, err)
		}
		if after := dump(t, r); after != before {
			t.Errorf("after %s findings: %d bytes, before %d", written, len(after), len(before))
		}
		r.close()
	}

	// The next one goes on as if nothing had been.
	if err := run(ctx, []string{"-file", file}, io.Discard); err != nil {
		t.Error(err)
	}
}

// dump writes all rows of a registry as text.
func dump(t *testing.T, r registry) string {
	t.Helper()
	var text strings.Builder
	for _, table := range []string{"acts", "submissions", "findings"} {
		rows := must(r.db.QueryContext(t.Context(), "SELECT * FROM "+table))(t)
		defer rows.Close()
		cells := make([]any, len(must(rows.Columns())(t)))
		into := make([]any, len(cells))
		for i := range cells {
			into[i] = &cells[i]
		}
		for rows.Next() {
			if err := rows.Scan(into...); err != nil {
				t.Fatal(err)
			}
			fmt.Fprintln(&text, table, cells)
		}
		if rows.Err() != nil {
			t.Fatal(rows.Err())
		}
	}
	return text.String()
}

// What is written back is what the library finds with the facts of the registry.
func TestFindings(t *testing.T) {
	r := must(open(t.Context(), filepath.Join(t.TempDir(), "a ? file # of 100 %.db")))(t)
	defer r.close()
	one := submission{state.MustParseCode("TCD"), 2010, convention.MustParseDate("2011-05-20")}
	if err := r.add(t.Context(), none, one); err != nil {
		t.Fatal(err)
	}
	for range 2 { // the second time in the place of the first
		if err := r.assess(t.Context(), day, convention.Readings{}); err != nil {
			t.Fatal(err)
		}
	}
	l := must(state.Embedded().With(state.Act{State: one.State, Kind: state.AnnualReport, Year: one.Year, On: one.Received,
		Known: one.Received, Source: "own register of submissions", Confidence: state.OneSource}))(t)
	var want, got []string
	for f := range l.Findings(day, convention.Readings{}) {
		want = append(want, fmt.Sprint(f.State, f.Code, f.Outcome, f.Due, f.Since, f.Until))
	}
	rows := must(r.db.QueryContext(t.Context(), `SELECT state, code, outcome, due, since, until FROM findings WHERE on_day = ? ORDER BY rowid`, day))(t)
	defer rows.Close()
	for rows.Next() {
		var f state.Finding
		if err := rows.Scan(&f.State, &f.Code, text{&f.Outcome}, &f.Due, &f.Since, &f.Until); err != nil {
			t.Fatal(err)
		}
		got = append(got, fmt.Sprint(f.State, f.Code, f.Outcome, f.Due, f.Since, f.Until))
	}
	if rows.Err() != nil || !slices.Equal(got, want) {
		t.Errorf("%d findings, want %d, or not the same: %v", len(got), len(want), rows.Err())
	}
}

// Every field of an act comes back.
func TestActs(t *testing.T) {
	date, tuvalu := convention.MustParseDate, state.MustParseCode("TUV")
	acts := []state.Act{
		{State: tuvalu, Kind: state.StockpileFound, On: date("2013-07-01"), Latest: date("2013-07-31"), Known: date("2013-08-01"),
			Mines: state.NumberOf(0), Source: "a letter", Confidence: state.TwoSources, Note: "It's; \"so\"\nsaid"},
		{State: tuvalu, Kind: state.AnnualReport, On: date("2014-04-01"), Year: 2013, Unchanged: true,
			Period: convention.Span{From: date("2013-01-01"), Until: date("2014-01-01")}, Source: "a letter"},
		{State: tuvalu, Kind: state.NonInternationalConflict, On: date("2015-01-01"), Until: date("2015-02-01"), Source: "a letter"},
		{State: tuvalu, Kind: state.ExtensionRequested, On: date("2021-03-01"), Deadline: date("2024-03-01"), Session: "19MSP", Source: "a letter"},
		{State: tuvalu, Kind: state.ExtensionRequested, On: date("2021-03-05"), Deadline: date("2024-03-01"), Session: "19MSP", Source: "a letter", Rival: true},
	}
	r := must(open(t.Context(), filepath.Join(t.TempDir(), "registry.db")))(t)
	defer r.close()
	if err := r.add(t.Context(), slices.Values(acts)); err != nil {
		t.Fatal(err)
	}
	l := must(ledger(t.Context(), must(r.db.Begin())(t)))(t)
	rec, _ := l.Record(tuvalu)
	got := slices.Collect(rec.Acts())
	for _, a := range acts {
		if !slices.Contains(got, a) {
			t.Errorf("%+v did not come back", a)
		}
	}
}

// What the ledger refuses is not kept, nor what came with it.
func TestRefused(t *testing.T) {
	r := must(open(t.Context(), filepath.Join(t.TempDir(), "registry.db")))(t)
	defer r.close()
	good := submission{state.MustParseCode("TCD"), 2010, day}
	bad := submission{state.MustParseCode("TCD"), 0, day}
	if err := r.add(t.Context(), none, good, bad); !errors.Is(err, state.ErrLedger) {
		t.Errorf("error is %v", err)
	}
	if got := dump(t, r); got != "" {
		t.Errorf("kept %s", got)
	}
}

// Several programs at once wait for each other.
func TestAtOnce(t *testing.T) {
	file := filepath.Join(t.TempDir(), "registry.db")
	var all sync.WaitGroup
	for i := range 4 {
		all.Go(func() {
			if err := run(t.Context(), []string{"-file", file, "-submit", fmt.Sprintf("TCD,%d,2011-05-20", 2005+i)}, io.Discard); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	r := must(open(t.Context(), file))(t)
	defer r.close()
	if n := strings.Count(dump(t, r), "submissions ["); n != 4 {
		t.Errorf("%d submissions", n)
	}
}

func TestRun(t *testing.T) {
	dir := t.TempDir()
	os.WriteFile(filepath.Join(dir, "acts.csv"), []byte("state,kind,on,source,confidence\nTCD,annual report,2011-05-20,a letter,one-source\n"), 0o600)
	file := filepath.Join(dir, "registry.db")
	for _, tt := range []struct{ args, out, err string }{
		{"-file FILE", "   22  unmet, on 13 States\n", ""},
		{"-file FILE -submit TCD,2010,2011-05-20", "  Chad: due 2011-04-30, received 2011-05-20\n", ""},
		{"-file FILE -submit TCD,2010,2011-05-20", "", "constraint failed"},
		{"", "", "-file: want the name of a database, as in registry.db"},
		{"-file FILE -submit TCD", "", `invalid value "TCD" for flag -submit: want State,year,day, as in ISL,2010,2011-04-20`},
		{"-file FILE -submit TCX,x,2011-13-01", "", `"x" is not a year`},
		{"-file DIR", "", "unable to open database file"},
		{"-file DIR/acts.csv", "", "file is not a database"},
		{"-file FILE -import DIR", "", "year"},
		{"FILE", "", "unexpected"},
	} {
		var out bytes.Buffer
		args := strings.NewReplacer("FILE", file, "DIR", dir).Replace(tt.args)
		err := run(t.Context(), strings.Fields(args), &out)
		if !strings.Contains(out.String(), tt.out) || (err == nil) != (tt.err == "") || err != nil && !strings.Contains(err.Error(), tt.err) {
			t.Errorf("%s: error is %v, want %q; printed %q", tt.args, err, tt.err, out.String())
		}
	}
}

func none(func(state.Act) bool) {}

func must[T any](v T, err error) func(testing.TB) T {
	return func(t testing.TB) T {
		t.Helper()
		if err != nil {
			t.Fatal(err)
		}
		return v
	}
}
