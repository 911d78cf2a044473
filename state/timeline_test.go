package state_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A change is one entry of a timeline.
type change struct {
	day      convention.Date
	position state.Position
}

func timeline(r state.Record, rd convention.Readings) []change {
	var all []change
	for d, p := range r.Timeline(rd) {
		all = append(all, change{d, p})
	}
	return all
}

// oracle asks for the position on every day and records the days on which it is another than the day before.
func oracle(r state.Record, rd convention.Readings) []change {
	var all []change
	last := bare(r.Position(on("1997-12-01"), rd))
	for d := range days("1997-12-02", "2040-12-31", 1) {
		p := r.Position(d, rd)
		if b := bare(p); b != last {
			last = b
			if p.Status != state.NotEligible {
				all = append(all, change{d, p})
			}
		}
	}
	return all
}

// readings are sets of readings under which positions differ.
var readings = []convention.Readings{
	practice,
	practice.With(convention.R01Elapsed, convention.R03DateOfSuccession, convention.R07Overflow,
		convention.R26InternationalOnly, convention.R30GeneralEntryIntoForce),
	practice.With(convention.R03AsIfAcceded, convention.R07Overflow),
}

// eventful is a ledger in which more happens than ever did.
func eventful(tb testing.TB) *state.Ledger {
	return with(tb, state.Embedded(),
		act("FRA", state.WithdrawalNotice, "2030-08-31"),
		lasting("FRA", state.NonInternationalConflict, "2031-01-01", "2031-06-01"),
		act("FRA", state.Accession, "2032-01-31"),
		act("FRA", state.WithdrawalNotice, "2034-03-31"),
		act("FRA", state.WithdrawalRevoked, "2034-04-01"),
		act("FRA", state.WithdrawalNotice, "2035-03-31"),
		act("DEU", state.WithdrawalNotice, "2030-08-31"),
		act("DEU", state.InternationalConflict, "2030-06-01"),
		ahead(act("DEU", state.WithdrawalEffect, "2036-02-29"), "2035-01-15"),
		act("ESP", state.WithdrawalNotice, "2030-08-31"), // left by the published day, while a conflict lasted
		lasting("ESP", state.InternationalConflict, "2030-06-01", "2033-01-01"),
		act("ESP", state.WithdrawalEffect, "2032-02-29"),
		act("GBR", state.WithdrawalNotice, "2030-08-31"), // back before it has left, by another reading
		act("GBR", state.Accession, "2031-03-01"),
		act("ITA", state.WithdrawalNotice, "2030-08-31"),
		act("ITA", state.NonInternationalConflict, "2030-06-01"),
		lasting("UKR", state.SuspensionClaimed, "2027-01-01", "2028-01-01"),
		lasting("ITA", state.SuspensionClaimed, "2027-01-01", "2028-01-01"),
		act("MNE", state.WithdrawalNotice, "2030-01-10"),
		act("MNE", state.Accession, "2030-12-31"),
		act("SSD", state.WithdrawalNotice, "2031-10-29"),
		act("USA", state.Accession, "2030-03-31"),
		act("USA", state.ProvisionalApplication, "2030-03-31"),
		act("CHN", state.Accession, "2030-03-31"),
		act("CHN", state.ProvisionalApplication, "2030-04-01"),
	)
}

func TestTimelineOracle(t *testing.T) {
	l := eventful(t)
	few := []string{"POL", "SSD", "MNE", "PSE", "FRA", "DEU", "UKR", "USA", "SWE"}
	for r := range l.Records() {
		code := r.State().String()
		if testing.Short() && !slices.Contains(few, code) {
			continue
		}
		t.Run(code, func(t *testing.T) {
			t.Parallel()
			for _, rd := range readings {
				got, want := timeline(r, rd), oracle(r, rd)
				same := slices.EqualFunc(got, want, func(a, b change) bool {
					return a.day == b.day && a.position.AsOf == a.day && a.position.Equal(b.position)
				})
				if !same {
					t.Errorf("by %q: timeline is\n%v\nand day by day it is\n%v", rd, got, want)
				}
			}
		})
	}
}

// A position has one status, which is none until the State could become a Party, and whose first day has come.
func TestEveryDay(t *testing.T) {
	l := eventful(t)
	step := 1
	if testing.Short() {
		step = 97
	}
	for r := range l.Records() {
		t.Run(r.State().String(), func(t *testing.T) {
			t.Parallel()
			for _, rd := range readings {
				for d := range days("1997-12-01", "2040-12-31", step) {
					p := r.Position(d, rd)
					none := p.Eligible.IsZero() || d.Before(p.Eligible)
					switch {
					case p.Status > state.Former || none != (p.Status == state.NotEligible):
						t.Fatalf("%v: %v, could become a Party from %v", d, p.Status, p.Eligible)
					case none != p.Since.IsZero() || p.Since.After(d) || !none && r.Position(p.Since, rd).Status != p.Status:
						t.Fatalf("%v: %v since %v", d, p.Status, p.Since)
					case p.Since.After(on("1997-12-03")) && r.Position(p.Since.AddDays(-1), rd).Status == p.Status:
						t.Fatalf("%v: %v not only since %v", d, p.Status, p.Since)
					case p.Status == state.Party && (p.InForce.IsZero() || p.InForce.After(d) || p.InForce.Before(on("1999-03-01"))):
						t.Fatalf("%v: %v, in force from %v", d, p.Status, p.InForce)
					case p.Withdrawing && (p.Status != state.Party || p.Notified.After(d) || p.Leaving.NotBefore.IsZero()):
						t.Fatalf("%v: %v, notified %v, leaving %v", d, p.Status, p.Notified, p.Leaving)
					case p.Status == state.Former && (!p.Leaving.Settled || p.Leaving.NotBefore != p.Since):
						t.Fatalf("%v: %v since %v, left %v", d, p.Status, p.Since, p.Leaving)
					case p.Provisional && p.Status != state.Contracting, p.ClaimedSuspension && p.Status != state.Party:
						t.Fatalf("%v: %v and %s", d, p.Status, show(p))
					}
				}
			}
		})
	}
}

func TestTimelineStops(t *testing.T) {
	for _, code := range []string{"POL", "SSD", "USA"} {
		r := record(t, code)
		all := timeline(r, practice)
		for n := range len(all) + 1 {
			var got []change
			for d, p := range r.Timeline(practice) {
				if len(got) == n {
					break
				}
				got = append(got, change{d, p})
			}
			if !slices.Equal(got, all[:n]) {
				t.Errorf("the first %d changes of %s are %v", n, code, got)
			}
		}
	}
}

func TestTimelineDays(t *testing.T) {
	for _, c := range []struct {
		code     string
		readings convention.Readings
		want     string
	}{
		{"POL", practice, "[1997-12-03 1997-12-04 2012-12-27 2013-06-01 2025-08-20 2026-02-20]"},
		{"CAN", practice, "[1997-12-03 1999-03-01]"},
		{"USA", practice, "[1997-12-03]"},
		{"SSD", practice, "[2011-07-09]"},
		{"SSD", practice.With(convention.R03AsIfAcceded), "[2011-07-09 2011-11-11 2012-05-01]"},
		{"UKR", practice, "[1997-12-03 1999-02-24 2005-12-27 2006-06-01 2025-07-18]"},
		{"SWE", practice, "[1997-12-03 1997-12-04 1998-11-30 1999-05-01]"},
		{"SWE", practice.With(convention.R30GeneralEntryIntoForce),
			"[1997-12-03 1997-12-04 1998-11-30 1999-03-01 1999-05-01]"},
		{"ERI", practice, "[1997-12-03 2001-08-27 2002-02-01]"},
	} {
		var got []convention.Date
		for d := range record(t, c.code).Timeline(c.readings) {
			got = append(got, d)
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%s by %q changes on %v, want %s", c.code, c.readings, got, c.want)
		}
	}
	pse, _ := state.Embedded().KnownOn(day).Record(state.MustParseCode("PSE"))
	for d := range pse.Timeline(practice) {
		t.Errorf("as known on %v, Palestine changes on %v", day, d)
	}
}

// Changes is all timelines, merged.
func TestChanges(t *testing.T) {
	l := eventful(t)
	for _, rd := range readings {
		var all []change
		for r := range l.Records() {
			all = append(all, timeline(r, rd)...)
		}
		slices.SortStableFunc(all, func(a, b change) int { return a.day.Compare(b.day) })
		for _, window := range []convention.Span{
			{From: on("1997-12-01"), Until: on("2040-12-31")},
			{From: on("1997-12-03"), Until: on("1997-12-03")},
			{From: on("2011-11-28"), Until: on("2011-12-02")},
			{From: on("2025-12-27"), Until: on("2026-02-20")},
			{From: on("2030-01-01"), Until: on("2036-12-31")},
			{From: on("2030-01-02"), Until: on("2030-01-01")},
			{},
		} {
			var want, got []change
			for _, c := range all {
				if !c.day.Before(window.From) && !c.day.After(window.Until) {
					want = append(want, c)
				}
			}
			for d, p := range l.Changes(window.From, window.Until, rd) {
				got = append(got, change{d, p})
			}
			if !slices.Equal(got, want) {
				t.Errorf("changes %v by %q are %v, want %v", window, rd, got, want)
			}
		}
	}
	for range l.Changes(on("1997-12-01"), on("2040-12-31"), practice) {
		break // stopping early is allowed
	}
}

// Every State is in exactly one status, and Count counts them.
func TestInStatus(t *testing.T) {
	l := eventful(t)
	for d := range days("1997-12-01", "2040-12-31", 397) {
		for _, rd := range readings {
			var all []state.Code
			var n [state.Former + 1]int
			for s := range state.Former + 1 {
				var last state.Code
				for r := range l.InStatus(s, d, rd) {
					if p := r.Position(d, rd); p.Status != s || r.State().Compare(last) <= 0 {
						t.Errorf("%v: %v is %v, listed as %v after %v", d, r.State(), p.Status, s, last)
					}
					last = r.State()
					all = append(all, last)
					n[s]++
				}
			}
			slices.SortFunc(all, state.Code.Compare)
			if !slices.Equal(all, slices.Collect(state.Codes())) {
				t.Errorf("%v by %q: %d States have a status", d, rd, len(all))
			}
			c := l.Count(d, rd)
			if got := [...]int{c.NotEligible, c.NonSignatory, c.Signatory, c.Contracting, c.InForce, c.Former}; got != n {
				t.Errorf("%v by %q: counts %v, lists %v", d, rd, got, n)
			}
		}
	}
	for range state.Embedded().InStatus(state.Party, day, practice) {
		break // stopping early is allowed
	}
	for r := range state.Embedded().InStatus(state.Former+1, day, practice) {
		t.Errorf("%v has a status that is none", r.State())
	}
}

// Whatever acts stand together, what follows from them is what the oracle says.
func TestRandomLedgers(t *testing.T) {
	rounds := 200
	if testing.Short() {
		rounds = 20
	}
	rng := rand.New(rand.NewPCG(1, 2))
	kinds := []state.Kind{
		state.Signature, state.Ratification, state.Accession, state.WithdrawalNotice, state.WithdrawalRevoked,
		state.WithdrawalEffect, state.SuspensionClaimed, state.InternationalConflict, state.NonInternationalConflict,
		state.ProvisionalApplication, state.EntryIntoForce,
	}
	for range rounds {
		l := new(state.Ledger)
		from := on("1998-01-01")
		for range 20 {
			from = from.AddDays(rng.IntN(400))
			k := kinds[rng.IntN(len(kinds))]
			if l.Count(from, practice).Signed+l.Count(from, practice).Deposited == 0 {
				k = kinds[rng.IntN(3)]
			}
			a := act("FRA", k, from.String())
			if k == state.SuspensionClaimed || k == state.InternationalConflict || k == state.NonInternationalConflict {
				if rng.IntN(3) > 0 {
					a.Until = from.AddDays(1 + rng.IntN(600))
				}
			}
			if m, err := l.With(a); err == nil {
				l = m
			}
		}
		r, ok := l.Record(fra)
		if !ok {
			continue
		}
		for _, rd := range readings {
			got, want := timeline(r, rd), oracle(r, rd)
			if !slices.EqualFunc(got, want, func(a, b change) bool { return a.day == b.day && a.position.Equal(b.position) }) {
				t.Errorf("by %q, of %v: timeline is\n%v\nand day by day it is\n%v", rd, slices.Collect(r.Acts()), got, want)
			}
		}
	}
}
