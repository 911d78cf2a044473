package apmbc_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

var (
	adopted  = convention.MustParseDate("2011-12-02")
	practice convention.Readings
)

// answers are some of everything that the library says, as text.
func answers(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	out := json.NewEncoder(&b)
	write := func(v any) {
		t.Helper()
		if err := out.Encode(v); err != nil {
			t.Fatal(err)
		}
	}
	l := state.Embedded()
	write(l.Count(adopted, practice))
	for r := range l.Records() {
		write(r.Position(adopted, practice))
		write(r.Deadlines(adopted, practice))
		for _, f := range state.Assess(r, adopted, practice) {
			write(f)
			for language := range convention.Languages() {
				fmt.Fprintln(&b, wording.In(language).Finding(f))
			}
		}
	}
	paths, err := filepath.Glob("examples/article7/testdata/*.json")
	if err != nil || len(paths) == 0 {
		t.Fatal(err, len(paths))
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		r, err := report.Decode(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := report.Encode(&b, r); err != nil {
			t.Fatal(err)
		}
		for _, p := range r.Problems() {
			write(p)
		}
		rec, _ := l.Record(r.State)
		findings, err := report.Reconcile(rec, []*report.Report{r}, convention.MustParseDate("2026-11-23"), practice)
		if err != nil {
			t.Fatal(err)
		}
		write(findings)
	}
	m, _ := meeting.ByID(l, "12MSP")
	write(m)
	write(meeting.Invite(m, l, practice))
	southSudan := meeting.Rate{State: state.MustParseCode("SSD"), Percent: decimal.New(3, -3)}
	shares, err := meeting.Bill(m, l, decimal.New(29_999_999, -2), nil, practice, southSudan)
	if err != nil {
		t.Fatal(err)
	}
	write(shares)
	var invoices []meeting.Invoice
	for _, s := range shares {
		fmt.Fprintln(&b, s)
		invoices = append(invoices, meeting.Invoice{State: s.State, Meeting: m.ID, Amount: s.Amount, Due: m.Opening})
	}
	payments := []meeting.Payment{{State: shares[0].State, Meeting: m.ID, Amount: decimal.New(1, 6), On: m.Opening}}
	write(invoices)
	write(payments)
	balances, err := meeting.Accounts(invoices, payments, m.Closing, practice)
	if err != nil {
		t.Fatal(err)
	}
	write(balances)
	for _, b := range balances {
		f, _ := b.Finding()
		write(f)
	}
	write(southSudan)
	write(slices.Collect(meeting.Scales()))
	return b.Bytes()
}

const odd = "APMBC_TEST_ODD_HOST"

// A host that sets whatever can be set, the time zone, the language and every variable of package decimal, gets the same bytes.
func TestOddHost(t *testing.T) {
	if path := os.Getenv(odd); path != "" {
		decimal.DivisionPrecision = 1
		decimal.PowPrecisionNegativeExponent = 1
		decimal.MarshalJSONWithoutQuotes = true
		decimal.ExpMaxIterations = 1
		decimal.TrimTrailingZeros = false
		decimal.UseScientificNotation = true
		decimal.MaxDecodeExponent = 0
		decimal.Zero = decimal.New(7, 0)
		if err := os.WriteFile(path, answers(t), 0o600); err != nil {
			t.Fatal(err)
		}
		return
	}
	if runtime.GOOS == "js" {
		t.Skip("a program cannot start another here")
	}
	want := answers(t)
	for _, zone := range []string{"Pacific/Kiritimati", "America/St_Johns", "Nowhere/None"} {
		path := filepath.Join(t.TempDir(), "answers")
		cmd := exec.Command(os.Args[0], "-test.run=^TestOddHost$")
		cmd.Env = append(os.Environ(), odd+"="+path, "TZ="+zone, "LANG=tr_TR.UTF-8", "LC_ALL=ar_EG", "LANGUAGE=ar")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		got, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if !bytes.Equal(got, want) {
			line := 0
			g, w := bytes.Split(got, []byte("\n")), bytes.Split(want, []byte("\n"))
			for line < min(len(g), len(w))-1 && bytes.Equal(g[line], w[line]) {
				line++
			}
			t.Errorf("in %s, line %d: %s, want %s", zone, line+1, g[line], w[line])
		}
	}
}

// A thousand goroutines ask one ledger at once, and each gets what it would get alone.
func TestManyAtOnce(t *testing.T) {
	l := state.Embedded()
	var records []state.Record
	for r := range l.Records() {
		records = append(records, r)
	}
	ask := func(i int) string {
		r, day := records[i%len(records)], adopted.AddDays(i*7)
		text := fmt.Sprintln(r.Position(day, practice), r.Deadlines(day, practice))
		for _, f := range state.Assess(r, day, practice) {
			text += wording.In(convention.French).Finding(f)
		}
		switch i % 100 {
		case 1:
			text += fmt.Sprint(l.KnownOn(day).Count(day, practice))
		case 2:
			m, _ := meeting.ByID(l, "12MSP")
			text += fmt.Sprint(meeting.Invite(m, l, practice).Parties)
		case 3:
			more, err := l.With(state.Act{State: r.State(), Kind: state.AnnualReport, Year: 2030, On: convention.AnnualReportDue(2030), Source: "a test"})
			text += fmt.Sprint(more != nil, err)
		}
		return text
	}
	const n = 1000
	var want, got [n]string
	for i := range n {
		want[i] = ask(i)
	}
	var all sync.WaitGroup
	for i := range n {
		all.Go(func() { got[i] = ask(i) })
	}
	all.Wait()
	for i := range n {
		if got[i] != want[i] {
			t.Fatalf("question %d: %s, want %s", i, got[i], want[i])
		}
	}
}
