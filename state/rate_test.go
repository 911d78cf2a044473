package state_test

import (
	"testing"

	"github.com/mineban/apmbc/state"
)

// Five States bound to report on 2010, one that reported in time, one late, one of which a source says that it did not, and
// two of which nothing is known; and a State that was bound too late.
func TestReportingRate(t *testing.T) {
	on2010 := func(code string, k state.Kind, day string) state.Act {
		return changed(act(code, k, day), func(a *state.Act) { a.Year = 2010 })
	}
	l := new(state.Ledger)
	for _, code := range []string{"BEL", "DEU", "FRA", "ITA", "POL"} {
		l = with(t, l, act(code, state.Accession, "2000-01-01"))
	}
	l = with(t, l, act("TUV", state.Accession, "2011-09-13"), on2010("BEL", state.AnnualReport, "2011-04-30"),
		on2010("DEU", state.AnnualReport, "2011-05-31"), on2010("FRA", state.AnnualReportMissing, "2011-06-30"),
		act("TUV", state.VoluntaryReport, "2011-04-30"))
	for _, c := range []struct {
		asOf                       string
		received, missing, unknown int
		percent                    int
	}{
		{"2011-04-29", 0, 0, 5, 0},
		{"2011-04-30", 1, 0, 4, 20},
		{"2011-05-30", 1, 2, 2, 20}, // what came or was missed on a later day had not come on this one
		{"2011-05-31", 2, 1, 2, 40},
		{"2011-06-30", 2, 1, 2, 40},
		{"2011-07-01", 2, 0, 3, 40}, // it may have come since
	} {
		want := state.Rate{
			Year: 2010, AsOf: on(c.asOf), Bound: 5, Received: c.received, Missing: c.missing, Unknown: c.unknown,
		}
		got := l.ReportingRate(2010, on(c.asOf), practice)
		if got != want || got.Percent() != c.percent {
			t.Errorf("%+v, %d %%, want %+v, %d %%", got, got.Percent(), want, c.percent)
		}
	}
	if got, want := l.ReportingRate(1990, on("2030-01-01"), practice), (state.Rate{Year: 1990, AsOf: on("2030-01-01")}); got != want ||
		got.Percent() != 0 {
		t.Errorf("%+v, %d %%, want %+v, 0 %%", got, got.Percent(), want)
	}
}

// What was not printed of a rate follows from the rest, or it does not.
func TestPublishedRateComplete(t *testing.T) {
	none := state.Number{}
	number := state.NumberOf
	for _, c := range []struct {
		bound, received, missing state.Number
		want                     state.Rate
		ok                       bool
	}{
		{number(156), number(82), number(74), state.Rate{Bound: 156, Received: 82, Missing: 74}, true},
		{none, number(82), number(73), state.Rate{Bound: 155, Received: 82, Missing: 73}, true}, // not that of the ledger
		{none, number(82), none, state.Rate{Bound: 156, Received: 82, Missing: 74}, true},
		{none, none, number(74), state.Rate{Bound: 156, Received: 82, Missing: 74}, true},
		{number(157), number(82), none, state.Rate{Bound: 157, Received: 82, Missing: 75}, true},
		{number(157), none, number(74), state.Rate{Bound: 157, Received: 83, Missing: 74}, true},
		{number(157), number(157), none, state.Rate{Bound: 157, Received: 157}, true},
		{number(157), none, number(157), state.Rate{Bound: 157, Missing: 157}, true},
		{number(157), number(158), none, state.Rate{Bound: 157, Received: 158, Missing: -1}, false},
		{number(157), none, number(158), state.Rate{Bound: 157, Received: -1, Missing: 158}, false},
		{none, none, none, state.Rate{}, false},
		{number(157), none, none, state.Rate{}, false},
	} {
		p := state.PublishedRate{Bound: c.bound, Received: c.received, Missing: c.missing, Percent: number(52)}
		if got, ok := p.Complete(156); got != c.want || ok != c.ok {
			t.Errorf("%v, %v and %v make %+v, %t, want %+v, %t", c.bound, c.received, c.missing, got, ok, c.want, c.ok)
		}
	}
}
