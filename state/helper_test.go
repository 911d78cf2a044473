package state_test

import (
	"fmt"
	"iter"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// on is a date written in a test; "" is the zero Date.
func on(s string) convention.Date {
	if s == "" {
		return convention.Date{}
	}
	return convention.MustParseDate(s)
}

// act is an act that became known on its day.
func act(code string, k state.Kind, day string) state.Act {
	return state.Act{
		State: state.MustParseCode(code), Kind: k, On: on(day), Known: on(day),
		Source: "a test", Confidence: state.OneSource,
	}
}

// lasting is an act with an end.
func lasting(code string, k state.Kind, from, until string) state.Act {
	a := act(code, k, from)
	a.Until = on(until)
	return a
}

// ahead is an act that became known on a day before its own.
func ahead(a state.Act, known string) state.Act {
	a.Known = on(known)
	return a
}

// with is l with acts that can stand.
func with(tb testing.TB, l *state.Ledger, acts ...state.Act) *state.Ledger {
	tb.Helper()
	m, err := l.With(acts...)
	if err != nil {
		tb.Fatal(err)
	}
	return m
}

// at is the position of a State on a day.
func at(tb testing.TB, l *state.Ledger, code, day string, chosen ...convention.Reading) state.Position {
	tb.Helper()
	r, ok := l.Record(state.MustParseCode(code))
	if !ok {
		tb.Fatalf("no record of %s", code)
	}
	return r.Position(on(day), practice.With(chosen...))
}

// show is a position in short: status, first day, flags.
func show(p state.Position) string {
	s := p.Status.String()
	if !p.Since.IsZero() {
		s += " " + p.Since.String()
	}
	if p.Withdrawing {
		s += ", leaving " + p.Leaving.NotBefore.String()
		if !p.Leaving.Settled {
			s += " or later"
		}
	}
	if p.Provisional {
		s += ", provisional"
	}
	if p.ClaimedSuspension {
		s += ", suspension claimed"
	}
	return s
}

// bare is what a position says, without the day asked and without its derivation: comparable with ==.
func bare(p state.Position) state.Position {
	return state.Position{
		State: p.State, Status: p.Status, Since: p.Since, Through: p.Through, Eligible: p.Eligible, Signed: p.Signed,
		Instrument: p.Instrument, Deposited: p.Deposited, InForce: p.InForce, Withdrawing: p.Withdrawing,
		Notified: p.Notified, Leaving: p.Leaving, Provisional: p.Provisional, ClaimedSuspension: p.ClaimedSuspension,
	}
}

// days yields the days from one to another, both included, step by step.
func days(from, to string, step int) iter.Seq[convention.Date] {
	return func(yield func(convention.Date) bool) {
		for d := on(from); !d.After(on(to)); d = d.AddDays(step) {
			if !yield(d) {
				return
			}
		}
	}
}

// sameLedger fails unless two ledgers hold the same.
func sameLedger(t *testing.T, got, want *state.Ledger) {
	t.Helper()
	if g, w := slices.Collect(got.Acts()), slices.Collect(want.Acts()); !slices.Equal(g, w) {
		t.Errorf("%d acts differ from the %d wanted", len(g), len(w))
	}
	if g, w := slices.Collect(got.Sessions()), slices.Collect(want.Sessions()); !slices.Equal(g, w) {
		t.Errorf("sessions are %v, want %v", g, w)
	}
	for k := range state.InitialReportDue + 1 {
		if g, w := got.Through(k), want.Through(k); g != w {
			t.Errorf("%v is covered through %v, want %v", k, g, w)
		}
	}
	for c := range state.Codes() {
		g, ok := got.Record(c)
		w, found := want.Record(c)
		if ok != found {
			t.Errorf("record of %v: %t, want %t", c, ok, found)
			continue
		}
		if g, w := story(g, practice), story(w, practice); !slices.Equal(g, w) {
			t.Errorf("timeline of %v is %v, want %v", c, g, w)
		}
	}
}

// story is a timeline as text, the derivations included.
func story(r state.Record, rd convention.Readings) []string {
	var lines []string
	for d, p := range r.Timeline(rd) {
		lines = append(lines, fmt.Sprintf("%v %v %v %v", d, p, bare(p), slices.Collect(p.Steps())))
	}
	return lines
}
