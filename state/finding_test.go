package state_test

import (
	"fmt"
	"os"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// checkOrder fails unless compare puts sorted, which holds no two alike, in exactly this order.
func checkOrder[T any](t *testing.T, compare func(T, T) int, sorted ...T) {
	t.Helper()
	for i, a := range sorted {
		for j, b := range sorted {
			want := 0
			if i < j {
				want = -1
			} else if i > j {
				want = +1
			}
			if got := compare(a, b); got != want {
				t.Errorf("%T %d and %d compare as %d, want %d", a, i, j, got, want)
			}
		}
	}
}

var (
	fra   = state.MustParseCode("FRA")
	later = day.AddDays(1)
)

func TestCompare(t *testing.T) {
	art4, art5 := convention.Article(4, 0), convention.Article(5, 1)
	checkOrder(t, state.Finding.Compare,
		state.Finding{Code: "Z", Severity: state.SeverityUnmet},
		state.Finding{Code: "A", Severity: state.SeverityLate},
		state.Finding{Code: "A"},
		state.Finding{Code: "B"},
		state.Finding{Code: "B", Since: day},
		state.Finding{Code: "B", Since: later},
		state.Finding{Code: "B", Since: later, State: fra},
		state.Finding{Code: "B", Since: later, State: pol},
		state.Finding{Code: "B", Since: later, State: pol, Provision: art4},
		state.Finding{Code: "B", Since: later, State: pol, Provision: art5},
		state.Finding{Code: "B", Since: later, State: pol, Provision: art5, Due: day},
		state.Finding{Code: "B", Since: later, State: pol, Provision: art5, Due: later},
	)
	checkOrder(t, state.Deadline.Compare,
		state.Deadline{},
		state.Deadline{Due: day},
		state.Deadline{Due: later},
		state.Deadline{Due: later, State: fra},
		state.Deadline{Due: later, State: pol},
		state.Deadline{Due: later, State: pol, Provision: art4},
		state.Deadline{Due: later, State: pol, Provision: art5},
	)
	checkOrder(t, state.Act.Compare,
		state.Act{},
		state.Act{Note: "n"},
		state.Act{Confidence: state.Derived},
		state.Act{Source: "s"},
		state.Act{Known: day},
		state.Act{Until: day},
		state.Act{Latest: day},
		state.Act{Kind: state.Signature},
		state.Act{State: fra},
		state.Act{State: pol},
		state.Act{On: day},
	)
}

func TestFindingEqual(t *testing.T) {
	f := state.Finding{
		Code: "A", State: pol, Provision: convention.Article(4, 0), Outcome: state.Unmet, Severity: state.SeverityUnmet,
		Due: day, Since: later, Until: later,
	}
	if !f.Equal(f) {
		t.Error("a finding differs from itself")
	}
	for name, change := range map[string]func(*state.Finding){
		"code":      func(f *state.Finding) { f.Code = "B" },
		"state":     func(f *state.Finding) { f.State = fra },
		"provision": func(f *state.Finding) { f.Provision = convention.Article(5, 1) },
		"outcome":   func(f *state.Finding) { f.Outcome = state.Unknown },
		"severity":  func(f *state.Finding) { f.Severity = state.SeverityLate },
		"due":       func(f *state.Finding) { f.Due = later },
		"since":     func(f *state.Finding) { f.Since = day },
		"until":     func(f *state.Finding) { f.Until = convention.Date{} },
	} {
		g := f
		if change(&g); f.Equal(g) || g.Equal(f) {
			t.Errorf("a finding equals one of another %s", name)
		}
	}
	for range f.Steps() {
		t.Error("a finding without steps has one")
	}
	for range f.Missing() {
		t.Error("a finding without missing facts has one")
	}
}

func TestDeadlineEqual(t *testing.T) {
	d := state.Deadline{State: pol, Provision: convention.Article(4, 0), Due: day, Outcome: state.Running}
	if !d.Equal(d) {
		t.Error("a deadline differs from itself")
	}
	for name, change := range map[string]func(*state.Deadline){
		"state":     func(d *state.Deadline) { d.State = fra },
		"provision": func(d *state.Deadline) { d.Provision = convention.Article(5, 1) },
		"due":       func(d *state.Deadline) { d.Due = later },
		"outcome":   func(d *state.Deadline) { d.Outcome = state.Met },
	} {
		e := d
		if change(&e); d.Equal(e) || e.Equal(d) {
			t.Errorf("a deadline equals one of another %s", name)
		}
	}
	for range d.Steps() {
		t.Error("a deadline without steps has one")
	}
}

// sourced is a ledger with one act of France, on this word.
func sourced(t *testing.T, source string) *state.Ledger {
	a := act("FRA", state.Signature, "1997-12-03")
	a.Source = source
	return with(t, new(state.Ledger), a)
}

func TestPositionEqual(t *testing.T) {
	again, err := state.ReadLedger(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	for _, day := range []string{"1990-01-01", "1997-12-03", "2013-01-01", "2025-10-01", "2026-02-20"} {
		p, q := at(t, state.Embedded(), "POL", day), at(t, again, "POL", day)
		if !p.Equal(p) || !p.Equal(q) || !q.Equal(p) {
			t.Errorf("Poland on %s differs between two ledgers of the same acts", day)
		}
		steps := slices.Collect(p.Steps())
		if !slices.EqualFunc(steps, slices.Collect(q.Steps()), state.Step.Equal) {
			t.Errorf("the steps of Poland on %s differ between two ledgers of the same acts", day)
		}
		for i, s := range steps {
			for j, u := range steps {
				if s.Equal(u) != (i == j) {
					t.Errorf("steps %v and %v are equal: %t", s, u, s.Equal(u))
				}
			}
			public := state.Step{Kind: s.Kind, Date: s.Date, Provision: s.Provision, Reading: s.Reading,
				Computed: s.Computed, Open: s.Open}
			if _, ok := s.Act(); ok && public.Equal(s) {
				t.Errorf("step %v equals one without its act", s)
			}
		}
	}
	if (state.Step{Date: day}).Equal(state.Step{Date: later}) {
		t.Error("steps without acts are equal on two days")
	}
	p := at(t, state.Embedded(), "POL", "2013-01-01")
	if p.Equal(at(t, state.Embedded(), "POL", "2013-01-02")) {
		t.Error("positions on two days are equal")
	}
	one, two := at(t, sourced(t, "one"), "FRA", "2000-01-01"), at(t, sourced(t, "two"), "FRA", "2000-01-01")
	if one.Equal(two) || !one.Equal(at(t, sourced(t, "one"), "FRA", "2000-01-01")) {
		t.Error("positions are equal, or not, whatever their sources say")
	}
}

func TestLedgerEqual(t *testing.T) {
	l := state.Embedded()
	again, err := state.ReadLedger(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	var none *state.Ledger
	if !l.Equal(l) || !l.Equal(again) || !none.Equal(nil) || !new(state.Ledger).Equal(new(state.Ledger)) {
		t.Error("a ledger differs from one of the same acts")
	}
	for name, m := range map[string]*state.Ledger{
		"none":                   none,
		"empty":                  new(state.Ledger),
		"of an earlier day":      l.KnownOn(day),
		"with an act more":       with(t, l, act("USA", state.Accession, "2030-01-01")),
		"of other coverage":      l.KnownOn(on("9999-12-31")).KnownOn(on("2026-02-02")),
		"without days not known": l.KnownOn(on("9999-12-31")),
	} {
		if l.Equal(m) || m.Equal(l) {
			t.Errorf("the ledger equals one %s", name)
		}
	}
	covered, err := state.ReadLedger(files("acts.csv", header, "coverage.csv", "kind,through,source\nsignature,2011-12-02,a test\n"))
	if err != nil {
		t.Fatal(err)
	}
	for name, m := range map[string]*state.Ledger{ // without acts, as the empty one
		"that covers something":           covered,
		"in which a State is yet to come": with(t, new(state.Ledger), act("PSE", state.Eligibility, "2012-11-29")).KnownOn(day),
	} {
		if empty := new(state.Ledger); empty.Equal(m) || m.Equal(empty) {
			t.Errorf("the empty ledger equals one %s", name)
		}
	}
	now := record(t, "POL")
	old, _ := l.KnownOn(day).Record(pol)
	same, _ := again.Record(pol)
	more, _ := with(t, l, act("POL", state.SuspensionClaimed, "2026-01-01")).Record(pol)
	if !now.Equal(now) || !now.Equal(same) || now.Equal(old) || now.Equal(more) || now.Equal(state.Record{}) ||
		record(t, "USA").Equal(record(t, "CHN")) { // neither has acts
		t.Error("a record equals another, or not itself")
	}
	if !pol.Equal(pol) || pol.Equal(fra) {
		t.Error("a code equals another, or not itself")
	}
}

// Tests of programs that use the library compare with go-cmp, which panics on a type with unexported fields and no
// Equal.
func TestGoCmp(t *testing.T) {
	l := state.Embedded()
	p := at(t, l, "POL", "2026-01-01")
	steps := slices.Collect(p.Steps())
	acts := slices.Collect(record(t, "POL").Acts())
	session := slices.Collect(l.Sessions())
	for _, c := range []struct{ a, b any }{
		{p, at(t, l, "FRA", "2026-01-01")},
		{steps[0], steps[1]},
		{state.Finding{Code: "A", State: pol, Due: day}, state.Finding{Code: "A", State: fra, Due: day}},
		{state.Deadline{State: pol, Due: day}, state.Deadline{State: pol, Due: later}},
		{pol, fra},
		{acts[0], acts[1]},
		{session[0], session[1]},
		{l.Count(day, practice), l.Count(on("2000-01-01"), practice)},
		{&state.Problem{State: pol}, &state.Problem{State: fra}},
		{state.Problems{{State: pol}}, state.Problems{{State: fra}}},
		{record(t, "POL"), record(t, "FRA")},
		{l, l.KnownOn(day)},
	} {
		t.Run(fmt.Sprintf("%T", c.a), func(t *testing.T) {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("cmp panics: %.200v", r)
				}
			}()
			if !cmp.Equal(c.a, c.a) || cmp.Equal(c.a, c.b) || cmp.Diff(c.a, c.b) == "" {
				t.Errorf("cmp does not tell %v from %v", c.a, c.b)
			}
		})
	}
}
