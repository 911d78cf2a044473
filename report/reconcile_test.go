package report_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// zimbabwe is the two reports on Zimbabwe that the example ships.
func zimbabwe(t *testing.T) []*report.Report {
	return []*report.Report{file(t, "zwe_2014"), file(t, "zwe_2017")}
}

// land is a report on a year with an area at its end and what was released in it.
func land(year int, left, cleared string) *report.Report {
	r, nothing := annual(year), report.AreaOf(0)
	r.MinedAreas = reported(report.MinedArea{Area: report.MustParseArea(left)})
	r.LandRelease = reported(report.LandRelease{
		Identified: nothing, Emplaced: nothing, MovedIn: nothing, MovedOut: nothing, Reduced: nothing, Cancelled: nothing,
		Cleared: report.MustParseArea(cleared),
	})
	return r
}

// party is the record of Zimbabwe as a State for which the Convention entered into force on 1 March 1999, with more acts.
func party(t *testing.T, acts ...state.Act) state.Record {
	t.Helper()
	zwe := state.MustParseCode("ZWE")
	l, err := new(state.Ledger).With(append(acts, state.Act{
		State: zwe, Kind: state.Accession, On: on("1998-06-18"), Source: "a test", Confidence: state.OneSource,
	}, state.Act{
		State: zwe, Kind: state.MinedAreas, On: on("1999-03-01"), Source: "a test", Confidence: state.OneSource,
	})...)
	if err != nil {
		t.Fatal(err)
	}
	r, _ := l.Record(zwe)
	return r
}

// pace is the findings on the pace of clearance in 2008, a year before the deadline.
func pace(t *testing.T) []state.Finding {
	t.Helper()
	found, err := report.Reconcile(party(t), []*report.Report{
		land(2005, "10 km2", "1 km2"), land(2006, "9 km2", "1 km2"), land(2007, "8 km2", "1 km2"),
	}, on("2008-05-01"), practice)
	if err != nil {
		t.Fatal(err)
	}
	return of(found, "ARITH-PACE")
}

func TestPace(t *testing.T) {
	f := pace(t)
	if len(f) != 1 || f[0].Outcome != state.Noted || f[0].Count != 8 || f[0].Due != on("2009-03-01") || f[0].Stated != "8 km2" ||
		f[0].Subject != "released in three years: 3 km2" {
		t.Errorf("%+v", f)
	}
	last := slices.Collect(f[0].Steps())
	if n := len(last); n < 2 || last[n-1].Kind != state.MinedAreas && last[n-1].Kind != state.ClearanceDeadline {
		t.Errorf("steps %v", last)
	}
	for _, c := range []struct {
		name    string
		reports []*report.Report
		outcome state.Outcome
		years   int
	}{
		{"just fast enough", []*report.Report{land(2005, "4 km2", "146097 m2"), land(2006, "2 km2", "146097 m2"), land(2007, "170400 m2", "146097 m2")}, state.Met, 2},
		{"a square metre too much", []*report.Report{land(2005, "4 km2", "146097 m2"), land(2006, "2 km2", "146097 m2"), land(2007, "170401 m2", "146097 m2")}, state.Noted, 2},
		{"fast enough", []*report.Report{land(2005, "4 km2", "1 km2"), land(2006, "2 km2", "2 km2"), land(2007, "1 km2", "1 km2")}, state.Met, 1},
		{"one day too slow", []*report.Report{land(2005, "4 km2", "300 m2"), land(2006, "2 km2", "300 m2"), land(2007, "350 m2", "300 m2")}, state.Noted, 2},
		{"nothing released", []*report.Report{land(2005, "4 km2", "0 m2"), land(2006, "4 km2", "0 m2"), land(2007, "4 km2", "0 m2")}, state.Noted, 0},
		{"a year is missing", []*report.Report{land(2005, "4 km2", "1 km2"), land(2007, "1 km2", "1 km2")}, state.Unknown, 0},
	} {
		found, err := report.Reconcile(party(t), c.reports, on("2008-05-01"), practice)
		if f := one(t, found, "ARITH-PACE"); err != nil || f.Outcome != c.outcome || f.Count != c.years {
			t.Errorf("%s: %v %d, %v", c.name, f.Outcome, f.Count, err)
		}
	}
}

// The pace is asked for while the deadline runs.
func TestPaceInTime(t *testing.T) {
	for _, c := range []struct {
		asOf string
		last int
		want int
	}{{"2003-05-01", 2002, 1}, {"2008-05-01", 2007, 1}, {"2010-05-01", 2009, 0}} {
		var reports []*report.Report
		for y := c.last - 2; y <= c.last; y++ {
			reports = append(reports, land(y, "8 km2", "1 km2"))
		}
		found, err := report.Reconcile(party(t), reports, on(c.asOf), practice)
		if n := len(of(found, "ARITH-PACE")); err != nil || n != c.want {
			t.Errorf("on %s: %d, %v", c.asOf, n, err)
		}
	}
	if f := of(reconcile(t, land(2009, "8 km2", "1 km2")), "ARITH-PACE"); f != nil {
		t.Errorf("without a record: %v", f)
	}
}

// show is a finding in short.
func show(f state.Finding) string {
	s := fmt.Sprintf("%s %d %v", f.Code, f.Year, f.Outcome)
	if f.Subject != "" {
		s += " (" + f.Subject + ")"
	}
	if f.Expected+f.Stated != "" {
		s += fmt.Sprintf(" %s|%s", f.Expected, f.Stated)
	}
	if f.Count != 0 {
		s += fmt.Sprintf(" n=%d", f.Count)
	}
	if !f.Until.IsZero() {
		s += " until " + f.Until.String()
	}
	for g := range f.Missing() {
		s += " ?" + g.String()
	}
	return s
}

// shown are the findings of codes that begin so, in short and in order.
func shown(found []state.Finding, prefixes ...string) (list []string) {
	for _, f := range found {
		for _, p := range prefixes {
			if strings.HasPrefix(f.Code, p) {
				list = append(list, show(f))
			}
		}
	}
	slices.Sort(list)
	return list
}

// stock is a report on a year with a stockpile of one type and a full account.
func stock(year, left, destroyed int) *report.Report {
	r := annual(year)
	r.Stockpile = reported(report.Stock{Type: "PMN", Quantity: num(left)})
	r.StockDestroyed = reported(report.Destroyed{Type: "pmn", Quantity: num(destroyed)})
	r.StockpileFound, r.FoundDestroyed = none[report.Stock](), none[report.Destroyed]()
	r.Retained, r.Transferred, r.ForDestruction = none[report.Retained](), none[report.Transfer](), none[report.Transfer]()
	return r
}

// change is a report with something changed.
func change(r *report.Report, set func(*report.Report)) *report.Report {
	set(r)
	return r
}

func retain(year int, row report.Retained) *report.Report {
	r := annual(year)
	row.Type = "PMN"
	r.Retained = reported(row)
	return r
}

func TestReconcile(t *testing.T) {
	unchanged := func(r *report.Report) {
		r.Stockpile = report.Item[report.Stock]{Answer: report.Unchanged, Since: r.Year - 1}
		r.StockDestroyed = report.Item[report.Destroyed]{Answer: report.Unchanged, Since: r.Year - 1}
	}
	for _, c := range []struct {
		name, codes string
		reports     []*report.Report
		want        []string
	}{
		{"stock follows", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), stock(2010, 60, 40)}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile", "ARITH-STOCK 2010 met 60|60",
		}},
		{"stock does not follow", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), stock(2010, 61, 40)}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile",
			"ARITH-STOCK 2010 disputed (PMN) 60|61 n=1", "ARITH-STOCK 2010 disputed 60|61 n=1",
		}},
		{"a term is missing", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), change(stock(2010, 60, 40), func(r *report.Report) {
			r.StockpileFound, r.Retained = report.Item[report.Stock]{}, report.Item[report.Retained]{}
		})}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile",
			"ARITH-STOCK 2010 unknown ?annual report on 2010: stockpileFound ?annual report on 2010: retained from stock",
		}},
		{"a year is missing", "ARITH-STOCK", []*report.Report{stock(2008, 100, 0), stock(2010, 60, 40)}, []string{
			"ARITH-STOCK 2008 unknown ?annual report on 2007: stockpile", "ARITH-STOCK 2010 unknown ?annual report on 2009: stockpile",
		}},
		{"a row is not stated", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), change(stock(2010, 60, 40), func(r *report.Report) {
			r.StockDestroyed.Rows = append(r.StockDestroyed.Rows, report.Destroyed{Type: "M14"})
		})}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile", "ARITH-STOCK 2010 unknown ?annual report on 2010: stockDestroyed",
		}},
		{"types that make up for each other", "ARITH-STOCK", []*report.Report{
			change(stock(2009, 100, 0), func(r *report.Report) {
				r.Stockpile.Rows = append(r.Stockpile.Rows, report.Stock{Type: "M14", Quantity: num(100)})
			}),
			change(stock(2010, 50, 40), func(r *report.Report) {
				r.Stockpile.Rows = append(r.Stockpile.Rows, report.Stock{Type: "M 14", Quantity: num(110)})
			}),
		}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile",
			"ARITH-STOCK 2010 disputed (M 14) 100|110 n=10", "ARITH-STOCK 2010 disputed (PMN) 60|50 n=10", "ARITH-STOCK 2010 met 160|160",
			"ARITH-STOCK-RISE 2010 disputed (M 14) 100|110 n=10",
		}},
		{"transfers", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), change(stock(2010, 70, 40), func(r *report.Report) {
			r.Transferred = reported(
				report.Transfer{Type: "PMN", Quantity: num(30), Direction: report.In, Stock: report.Yes},
				report.Transfer{Type: "PMN", Quantity: num(5), Direction: report.Out, Stock: report.Yes},
				report.Transfer{Type: "PMN", Quantity: num(9), Direction: report.Out, Stock: report.No})
			r.ForDestruction = reported(report.Transfer{Type: "PMN", Quantity: num(15), Direction: report.Out, Stock: report.Yes})
		})}, []string{"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile", "ARITH-STOCK 2010 met 70|70"}},
		{"a transfer from nobody knows where", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), change(stock(2010, 70, 40), func(r *report.Report) {
			r.Transferred = reported(report.Transfer{Type: "PMN", Quantity: num(10), Direction: report.In})
		})}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile",
			"ARITH-STOCK 2010 unknown ?annual report on 2010: transferred in",
		}},
		{"opening", "ARITH-STOCK-OPEN", []*report.Report{stock(2009, 100, 0), change(stock(2010, 60, 40), func(r *report.Report) {
			r.Stockpile.Rows[0].Opening = num(99)
		})}, []string{"ARITH-STOCK-OPEN 2010 disputed (PMN) 100|99 n=1", "ARITH-STOCK-OPEN 2010 disputed 100|99 n=1"}},
		{"balance of another day", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), change(stock(2010, 60, 40), func(r *report.Report) {
			r.Stockpile.Balance = on("2011-04-01")
		})}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile", "ARITH-STOCK 2010 unknown ?annual report on 2010: stockpile",
		}},
		{"rise", "ARITH-STOCK-RISE", []*report.Report{stock(2009, 100, 0), stock(2010, 103, 0)}, []string{
			"ARITH-STOCK-RISE 2010 disputed (PMN) 100|103 n=3", "ARITH-STOCK-RISE 2010 disputed 100|103 n=3",
		}},
		{"rise that may have a reason", "ARITH-STOCK-RISE", []*report.Report{stock(2009, 100, 0), change(stock(2010, 103, 0), func(r *report.Report) {
			r.StockpileFound = report.Item[report.Stock]{}
		})}, []string{"ARITH-STOCK-RISE 2010 unknown 100|103 n=3 ?annual report on 2010: stockpileFound"}},
		{"rise with a reason", "ARITH-STOCK", []*report.Report{stock(2009, 100, 0), change(stock(2010, 103, 0), func(r *report.Report) {
			r.StockpileFound = reported(report.Stock{Type: "PMN", Quantity: num(3)})
		})}, []string{"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile", "ARITH-STOCK 2010 met 103|103"}},
		{"unchanged", "A7-UNCHANGED ARITH-STOCK", []*report.Report{change(stock(2009, 100, 0), full), change(stock(2010, 0, 0), func(r *report.Report) { full(r); unchanged(r) }),
			change(stock(2011, 0, 0), func(r *report.Report) { full(r); unchanged(r) })}, []string{
			"A7-UNCHANGED 2010 noted (stockDestroyed) 2009|2009", "A7-UNCHANGED 2010 noted (stockpile) 2009|2009",
			"A7-UNCHANGED 2011 noted (stockDestroyed) 2009|2010", "A7-UNCHANGED 2011 noted (stockpile) 2009|2010",
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile", "ARITH-STOCK 2010 met 100|100", "ARITH-STOCK 2011 met 100|100",
		}},
		{"unchanged since a year after which it changed", "A7-UNCHANGED", []*report.Report{stock(2008, 100, 0), stock(2009, 50, 50),
			change(stock(2010, 0, 0), func(r *report.Report) {
				r.Stockpile = report.Item[report.Stock]{Answer: report.Unchanged, Since: 2008}
			})}, []string{"A7-UNCHANGED-BROKEN 2010 noted (stockpile) |2008"}},
		{"unchanged since a year that was repeated in between", "A7-UNCHANGED", []*report.Report{stock(2008, 100, 0), stock(2009, 100, 0),
			change(stock(2010, 0, 0), func(r *report.Report) {
				r.Stockpile = report.Item[report.Stock]{Answer: report.Unchanged, Since: 2008}
			})}, []string{"A7-UNCHANGED 2010 noted (stockpile) 2008|2008"}},
		{"unchanged since a year after which the answer alone changed", "A7-UNCHANGED", []*report.Report{
			change(annual(2008), func(r *report.Report) { r.Facilities = none[report.Facility]() }),
			change(annual(2009), func(r *report.Report) { r.Facilities.Answer = report.NotApplicable }),
			change(annual(2010), func(r *report.Report) {
				r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: 2008}
			}),
		}, []string{"A7-UNCHANGED-BROKEN 2010 noted (facilities) |2008"}},
		{"unchanged since the year itself, or a later one", "A7-UNCHANGED", []*report.Report{change(annual(2009), func(r *report.Report) {
			r.Stockpile = report.Item[report.Stock]{Answer: report.Unchanged, Since: 2009}
			r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: 2010}
		})}, []string{"A7-UNCHANGED-BROKEN 2009 noted (facilities) |2010", "A7-UNCHANGED-BROKEN 2009 noted (stockpile) |2009"}},
		{"a broken chain breaks what hangs on it", "A7-UNCHANGED", []*report.Report{annual(2008),
			change(annual(2009), unchanged), change(annual(2010), unchanged)}, []string{
			"A7-UNCHANGED-BROKEN 2009 noted (stockDestroyed) |2008", "A7-UNCHANGED-BROKEN 2009 noted (stockpile) |2008",
			"A7-UNCHANGED-BROKEN 2010 noted (stockDestroyed) |2009", "A7-UNCHANGED-BROKEN 2010 noted (stockpile) |2009",
		}},
		{"retained follow", "ARITH-RETAINED", []*report.Report{retain(2009, report.Retained{Quantity: num(1000)}), retain(2010, report.Retained{
			Quantity: num(960), Consumed: num(40), Added: num(0), FromStock: num(0), Destroyed: num(0), Transferred: num(0),
		})}, []string{
			"ARITH-RETAINED 2009 unknown ?annual report on 2008: retained ?annual report on 2009: retained: added ?annual report on 2009: retained from stock ?annual report on 2009: retained: consumed ?annual report on 2009: retained: destroyed ?annual report on 2009: retained: transferred",
			"ARITH-RETAINED 2010 met 960|960",
		}},
		{"retained gone", "ARITH-RETAINED", []*report.Report{
			change(annual(2008), func(r *report.Report) { r.Retained = none[report.Retained]() }),
			retain(2009, report.Retained{Quantity: num(1000)}),
			change(annual(2010), func(r *report.Report) { r.Retained = none[report.Retained]() }),
		}, []string{
			"ARITH-RETAINED 2009 unknown ?annual report on 2009: retained: added ?annual report on 2009: retained from stock ?annual report on 2009: retained: consumed ?annual report on 2009: retained: destroyed ?annual report on 2009: retained: transferred",
			"ARITH-RETAINED 2010 unknown ?annual report on 2010: retained: consumed ?annual report on 2010: retained: destroyed ?annual report on 2010: retained: transferred",
			"ARITH-RETAINED-RISE 2009 noted (PMN) 0|1000 n=1000", "ARITH-RETAINED-RISE 2009 noted 0|1000 n=1000",
		}},
		{"retained, and the total is not the sum", "ARITH-RETAINED", []*report.Report{
			retain(2009, report.Retained{Quantity: num(10)}),
			change(retain(2010, report.Retained{Quantity: num(12)}), func(r *report.Report) { r.Retained.Totals = []report.Retained{{Quantity: num(10)}} }),
		}, []string{
			"ARITH-RETAINED 2009 unknown ?annual report on 2008: retained ?annual report on 2009: retained: added ?annual report on 2009: retained from stock ?annual report on 2009: retained: consumed ?annual report on 2009: retained: destroyed ?annual report on 2009: retained: transferred",
			"ARITH-RETAINED 2010 unknown ?annual report on 2010: retained: added ?annual report on 2010: retained from stock ?annual report on 2010: retained: consumed ?annual report on 2010: retained: destroyed ?annual report on 2010: retained: transferred ?annual report on 2010: retained",
			"ARITH-RETAINED-RISE 2010 noted (PMN) 10|12 n=2",
		}},
		{"retained rise", "ARITH-RETAINED-RISE", []*report.Report{retain(2009, report.Retained{Quantity: num(10)}), retain(2010, report.Retained{Quantity: num(12)})},
			[]string{"ARITH-RETAINED-RISE 2010 noted (PMN) 10|12 n=2", "ARITH-RETAINED-RISE 2010 noted 10|12 n=2"}},
		{"retained do not move", "ARITH-RETAINED-NOUSE", []*report.Report{
			retain(2006, report.Retained{Quantity: num(11)}), retain(2007, report.Retained{Quantity: num(10)}), retain(2008, report.Retained{Quantity: num(10)}),
			retain(2009, report.Retained{Quantity: num(10)}), retain(2010, report.Retained{Quantity: num(9)}),
			retain(2011, report.Retained{Quantity: num(9), Consumed: num(1)}), retain(2013, report.Retained{Quantity: num(9)}),
			retain(2014, report.Retained{Quantity: num(9)}),
		}, []string{"ARITH-RETAINED-NOUSE 2007 noted |10 n=3", "ARITH-RETAINED-NOUSE 2013 noted |9 n=2"}},
		{"retained no longer reported", "A3-RETAINED-NOT-REPORTED", []*report.Report{
			retain(2008, report.Retained{Quantity: num(10)}), annual(2009), annual(2010), retain(2011, report.Retained{Quantity: num(10)}),
		}, []string{"A3-RETAINED-NOT-REPORTED 2009 noted n=2 until 2012-04-30"}},
		{"none retained, and no longer reported", "A3", []*report.Report{retain(2008, report.Retained{Quantity: num(0)}), annual(2009)}, nil},
		{"many retained", "A3", []*report.Report{retain(2008, report.Retained{Quantity: num(9_999)}), retain(2009, report.Retained{Quantity: num(10_000)})},
			[]string{"A3-RETAINED-HIGH 2009 noted n=10000"}},
		{"not so many", "A3", []*report.Report{retain(2008, report.Retained{Quantity: num(10_000)}), retain(2009, report.Retained{Quantity: num(9_999)})}, nil},
		{"sum since entry into force", "ARITH-DESTROYED-CUM", []*report.Report{
			destroyed(2006, -1, 10), destroyed(2007, 5, 15), destroyed(2008, 5, 21), destroyed(2009, -1, 30), destroyed(2010, 0, 29),
		}, []string{
			"ARITH-DESTROYED-CUM 2007 met (stockDestroyed) 15|15",
			"ARITH-DESTROYED-CUM 2008 disputed (stockDestroyed) 20|21 n=1", "ARITH-DESTROYED-CUM 2008 disputed (stockDestroyed: PMN) 20|21 n=1",
			"ARITH-DESTROYED-CUM 2009 unknown (stockDestroyed) ?annual report on 2009: stockDestroyed in the year",
			"ARITH-DESTROYED-CUM 2010 disputed (stockDestroyed) 30|29 n=1", "ARITH-DESTROYED-CUM 2010 disputed (stockDestroyed: PMN) 30|29 n=1",
		}},
		{"area follows", "ARITH-A", []*report.Report{land(2009, "12.0 km2", "0 m2"), land(2010, "10000000 m2", "2.0 km2")}, []string{
			"ARITH-AREA 2009 unknown ?annual report on 2008: minedAreas", "ARITH-AREA 2010 met 10000000 m2|10000000 m2",
		}},
		{"area but for rounding", "ARITH-", []*report.Report{land(2009, "12.0 km2", "0 m2"), land(2010, "10.06 km2", "2.0 km2")}, []string{
			"ARITH-AREA 2009 unknown ?annual report on 2008: minedAreas", "ARITH-ROUNDING 2010 noted 10 km2|10.06 km2",
		}},
		{"just what rounding explains", "ARITH-", []*report.Report{land(2009, "12.0 km2", "0 m2"), land(2010, "12050000 m2", "0 m2"), land(2011, "12050001 m2", "0 m2")}, []string{
			"ARITH-AREA 2009 unknown ?annual report on 2008: minedAreas", "ARITH-AREA 2011 disputed 12050000 m2|12050001 m2",
			"ARITH-ROUNDING 2010 noted 12000000 m2|12050000 m2",
		}},
		{"one square metre more than rounding explains", "ARITH-", []*report.Report{land(2009, "12.0 km2", "0 m2"), land(2010, "12050001 m2", "0 m2")}, []string{
			"ARITH-AREA 2009 unknown ?annual report on 2008: minedAreas", "ARITH-AREA 2010 disputed 12000000 m2|12050001 m2",
		}},
		{"area at the start", "ARITH-AREA-OPEN", []*report.Report{land(2009, "12 km2", "0 m2"), change(land(2010, "11 km2", "1 km2"), func(r *report.Report) {
			r.LandRelease.Rows[0].Opening = report.MustParseArea("13000000 m2")
		})}, []string{"ARITH-AREA-OPEN 2010 disputed 12000000 m2|13000000 m2"}},
		{"area at the start, as the year before", "ARITH-AREA-OPEN", []*report.Report{land(2009, "12000000 m2", "0 m2"), change(land(2010, "11 km2", "1 km2"), func(r *report.Report) {
			r.LandRelease.Rows[0].Opening = report.MustParseArea("12 km2")
		})}, []string{"ARITH-AREA-OPEN 2010 met 12 km2|12 km2"}},
		{"area does not follow", "ARITH-", []*report.Report{land(2009, "12.0 km2", "0 m2"), land(2010, "10.2 km2", "2.0 km2")}, []string{
			"ARITH-AREA 2009 unknown ?annual report on 2008: minedAreas", "ARITH-AREA 2010 disputed 10 km2|10.2 km2",
		}},
		{"area by class", "ARITH-AREA", []*report.Report{classes(2009, "8000000 m2", "4000000 m2"), classes(2010, "7.0 km2", "5.0 km2")}, []string{
			"ARITH-AREA 2009 unknown ?annual report on 2008: minedAreas",
			"ARITH-AREA 2010 disputed (confirmed) 4 km2|5 km2", "ARITH-AREA 2010 disputed (suspected) 8 km2|7 km2", "ARITH-AREA 2010 met 12 km2|12 km2",
		}},
		{"number of areas", "ARITH-AREA-COUNT", []*report.Report{counted(2009, 10, 0), counted(2010, 8, 3)}, []string{
			"ARITH-AREA-COUNT 2009 unknown ?annual report on 2008: minedAreas: areas", "ARITH-AREA-COUNT 2010 disputed 7|8 n=1",
		}},
		{"a unit slipped", "ARITH-UNIT", []*report.Report{land(2009, "12 km2", "0 m2"), land(2010, "12 m2", "0 m2"), land(2011, "12 ha", "0 m2")}, []string{
			"ARITH-UNIT 2010 noted 12 km2|12 m2", "ARITH-UNIT 2011 noted 12 m2|12 ha",
		}},
		{"a unit slipped, other steps", "ARITH-UNIT", []*report.Report{
			land(2007, "12 m2", "0 m2"), land(2008, "12 km2", "0 m2"), land(2009, "12000 m2", "0 m2"), land(2010, "12 km2", "0 m2"),
			land(2011, "1200 m2", "0 m2"), land(2012, "120 km2", "0 m2"), land(2013, "12 km2", "0 m2"),
		}, []string{
			"ARITH-UNIT 2008 noted 12 m2|12 km2", "ARITH-UNIT 2009 noted 12 km2|12000 m2", "ARITH-UNIT 2010 noted 12000 m2|12 km2",
			"ARITH-UNIT 2011 noted 12 km2|1200 m2",
		}},
		{"land cleared and no mine found", "ARITH-CLEARED", []*report.Report{barren(2008, 1), barren(2009, 0), barren(2010, 0), barren(2011, 2)}, []string{
			"ARITH-CLEARED-NO-MINES 2009 noted n=2 until 2012-04-30",
		}},
		{"mines and no land", "ARITH-MINES", []*report.Report{
			change(barren(2009, 7), func(r *report.Report) { r.LandRelease.Rows[0].Cleared = report.AreaOf(0) }),
			change(barren(2010, 7), func(r *report.Report) {
				r.LandRelease.Rows[0].Cleared, r.LandRelease.Rows[0].SpotTasks = report.AreaOf(0), report.Yes
			}),
		}, []string{"ARITH-MINES-NO-AREA 2009 noted n=7"}},
		{"destroyed and never held, as far as known", "ARITH-ART5", []*report.Report{stock(2009, 10, 0), change(stock(2010, 10, 0), func(r *report.Report) {
			r.StockDestroyed = reported(report.Destroyed{Type: "IED", Quantity: num(2)})
		})}, []string{"ARITH-ART5-IN-ART4 2010 unknown (IED) n=2 ?initial report"}},
		{"destroyed and never held", "ARITH-ART5", []*report.Report{initial(stock(2009, 10, 0)), change(stock(2010, 10, 0), func(r *report.Report) {
			r.StockDestroyed = reported(report.Destroyed{Type: "P M N", Quantity: num(1)}, report.Destroyed{Type: "IED", Quantity: num(2)})
		})}, []string{"ARITH-ART5-IN-ART4 2010 noted (IED) n=2"}},
		{"no measures", "A9", []*report.Report{annual(2009), annual(2010)}, []string{"A9-NOT-REPORTED 2010 unknown n=2 ?initial report"}},
		{"no measures in any", "A9", []*report.Report{change(annual(2009), func(r *report.Report) { r.Kind = state.InitialReport }), annual(2010)},
			[]string{"A9-NOT-REPORTED 2010 noted n=2"}},
		{"in preparation", "A9", []*report.Report{law(2008, report.InPreparation, 0), law(2009, report.InPreparation, 0), law(2010, report.InPreparation, 0)}, []string{
			"A9-NO-PENAL 2010 unknown n=3 ?initial report ?annual report on 2010: measures: penal", "A9-PENDING 2008 noted n=3",
		}},
		{"in preparation for two years", "A9", []*report.Report{law(2009, report.InPreparation, 0), law(2010, report.InPreparation, report.Yes)}, nil},
		{"in preparation for two years, at the end", "A9-PENDING", []*report.Report{
			law(2007, report.InForce, 0), law(2008, report.InForce, 0), law(2009, report.InPreparation, 0), law(2010, report.InPreparation, 0),
		}, nil},
		{"without sanctions", "A9", []*report.Report{initial(law(2010, report.InForce, report.No))}, []string{"A9-NO-PENAL 2010 noted n=1"}},
		{"without sanctions, as far as known", "A9", []*report.Report{law(2010, report.InForce, report.No)}, []string{"A9-NO-PENAL 2010 unknown n=1 ?initial report"}},
		{"existing law", "A9", []*report.Report{law(2010, report.ExistingLaw, 0)}, nil},
		{"no warning", "A7-WARN", []*report.Report{
			change(annual(2008), func(r *report.Report) { r.Warnings = reported(report.Warning{Measure: "signs"}) }), unsurveyed(2009),
			change(unsurveyed(2010), func(r *report.Report) { r.Warnings = none[report.Warning]() }),
			change(unsurveyed(2011), func(r *report.Report) { r.Warnings = reported(report.Warning{Measure: "signs"}) }),
		}, []string{"A7-WARNINGS-MISSING 2009 noted n=2 until 2012-04-30"}},
		{"no warning of areas that are unchanged", "A7-WARN", []*report.Report{
			change(unsurveyed(2009), func(r *report.Report) { r.Warnings = reported(report.Warning{Measure: "signs"}) }),
			change(annual(2010), func(r *report.Report) {
				r.MinedAreas = report.Item[report.MinedArea]{Answer: report.Unchanged, Since: 2009}
			}),
			change(annual(2011), func(r *report.Report) {
				r.MinedAreas = report.Item[report.MinedArea]{Answer: report.Unchanged, Since: 2009}
				r.Warnings = report.Item[report.Warning]{Answer: report.Unchanged, Since: 2009}
			}),
		}, []string{"A7-WARNINGS-MISSING 2010 noted n=1 until 2012-04-30"}},
		{"no warning of no areas", "A7-WARN", []*report.Report{
			change(annual(2009), func(r *report.Report) { r.MinedAreas = none[report.MinedArea]() }),
			change(annual(2010), func(r *report.Report) {
				r.MinedAreas = report.Item[report.MinedArea]{Answer: report.Unchanged, Since: 2009}
			}),
			change(annual(2011), func(r *report.Report) {
				r.MinedAreas = report.Item[report.MinedArea]{Answer: report.Unchanged, Since: 2008}
			}),
			change(unsurveyed(2012), func(r *report.Report) { r.Origin = report.Excerpt }),
		}, nil},
		{"no survey", "A5", []*report.Report{unsurveyed(2008), unsurveyed(2009), unsurveyed(2010)}, []string{"A5-NO-SURVEY 2008 noted n=3"}},
		{"voluntary", "A", []*report.Report{change(annual(2009), func(r *report.Report) { r.Kind = state.VoluntaryReport })}, nil},
		{"no technical sheet", "A7-TYPE", []*report.Report{stock(2009, 1, 0), stock(2010, 1, 0)}, []string{"A7-TYPE-NO-TECH 2009 unknown (PMN) ?initial report"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if d := cmp.Diff(c.want, shown(reconcile(t, c.reports...), strings.Fields(c.codes)...)); d != "" {
				t.Error(d)
			}
			backwards := slices.Clone(c.reports)
			slices.Reverse(backwards)
			if !slices.EqualFunc(reconcile(t, backwards...), reconcile(t, c.reports...), state.Finding.Equal) {
				t.Error("the order of the reports matters")
			}
		})
	}
}

// initial is a report as an initial one.
func initial(r *report.Report) *report.Report {
	r.Kind = state.InitialReport
	return r
}

// full answers what else must be answered.
func full(r *report.Report) {
	r.Measures = reported(report.Measure{Title: "Act", Status: report.InForce, Penal: report.Yes})
	r.MinedAreas, r.Facilities = none[report.MinedArea](), none[report.Facility]()
	r.MinedAreas.Answer = report.NotAnswered
	r.StockProgrammes, r.AreaProgrammes = none[report.Programme](), none[report.Programme]()
	r.AreasDestroyed = none[report.Destroyed]()
	r.Technical = reported(report.Technical{Type: "PMN"})
}

func destroyed(year, inYear, sum int) *report.Report {
	r := annual(year)
	r.StockDestroyed = reported(report.Destroyed{Type: "PMN", Quantity: num(inYear), Cumulative: num(sum)})
	return r
}

func classes(year int, suspected, confirmed string) *report.Report {
	r, nothing := annual(year), report.AreaOf(0)
	r.MinedAreas = reported(report.MinedArea{Class: report.Suspected, Area: report.MustParseArea(suspected)},
		report.MinedArea{Class: report.Confirmed, Area: report.MustParseArea(confirmed)})
	for _, c := range []report.Class{report.Suspected, report.Confirmed} {
		r.LandRelease.Rows = append(r.LandRelease.Rows, report.LandRelease{
			Class: c, Identified: nothing, Emplaced: nothing, MovedIn: nothing, MovedOut: nothing, Released: nothing,
		})
	}
	r.LandRelease.Answer = report.Reported
	return r
}

func counted(year, left, released int) *report.Report {
	r := annual(year)
	r.MinedAreas = reported(report.MinedArea{Areas: num(left)})
	r.LandRelease = reported(report.LandRelease{
		IdentifiedAreas: num(0), MovedInAreas: num(0), MovedOutAreas: num(0), ReleasedAreas: num(released),
	})
	return r
}

func barren(year, mines int) *report.Report {
	r := land(year, "5 km2", "1 km2")
	r.AreasDestroyed = reported(report.Destroyed{Type: "PMN", Quantity: num(mines)})
	return r
}

func law(year int, s report.Status, penal report.YesNo) *report.Report {
	r := annual(year)
	r.Measures = reported(report.Measure{Title: "Act", Status: s, Penal: penal})
	return r
}

func unsurveyed(year int) *report.Report {
	r := annual(year)
	r.MinedAreas = reported(report.MinedArea{Location: "A", Areas: num(3)})
	return r
}

// After the day of completion no stockpile is expected.
func TestResurrected(t *testing.T) {
	done := state.Act{
		State: state.MustParseCode("ZWE"), Kind: state.StockpileCompleted, On: on("2000-11-15"), Source: "a test", Confidence: state.OneSource,
	}
	for _, c := range []struct {
		name string
		r    *report.Report
		want []string
	}{
		{"the year of completion", stock(1999, 5, 0), nil},
		{"later", stock(2001, 5, 0), []string{"ARITH-STOCK-RESURRECT 2001 disputed 0|5 n=5"}},
		{"nothing is left", stock(2001, 0, 5), nil},
		{"found", change(stock(2001, 5, 0), func(r *report.Report) {
			r.StockpileFound = reported(report.Stock{Type: "PMN", Quantity: num(5)})
		}), nil},
		{"perhaps found", change(stock(2001, 5, 0), func(r *report.Report) { r.StockpileFound = report.Item[report.Stock]{} }),
			[]string{"ARITH-STOCK-RESURRECT 2001 unknown 0|5 n=5 ?annual report on 2001: stockpileFound"}},
	} {
		found, err := report.Reconcile(party(t, done), []*report.Report{c.r}, on("2003-01-01"), practice)
		if d := cmp.Diff(c.want, shown(found, "ARITH-STOCK-RES")); d != "" || err != nil {
			t.Errorf("%s: %v %s", c.name, err, d)
		}
	}
}

// Blank items are counted in runs, of whole reports alone.
func TestBlanks(t *testing.T) {
	blank, answered := annual, func(year int) *report.Report {
		r := annual(year)
		r.Facilities = none[report.Facility]()
		return r
	}
	found := reconcile(t, blank(2005), blank(2006), blank(2007), answered(2008), blank(2009), answered(2010),
		change(blank(2011), func(r *report.Report) { r.Origin = report.Excerpt }), change(blank(2012), func(r *report.Report) { r.Origin = report.Monitor }),
		blank(2013), blank(2015))
	var got []string
	for _, f := range of(found, "A7-ITEM-MISSING") {
		if f.Subject == "facilities" {
			got = append(got, show(f))
		}
	}
	slices.Sort(got)
	want := []string{
		"A7-ITEM-MISSING 2005 noted (facilities) n=3 until 2009-04-30", "A7-ITEM-MISSING 2009 noted (facilities) n=1 until 2011-04-30",
		"A7-ITEM-MISSING 2013 noted (facilities) n=1", "A7-ITEM-MISSING 2015 noted (facilities) n=1",
	}
	if d := cmp.Diff(want, got); d != "" {
		t.Error(d)
	}
}

// Of several reports on a year one counts, and none that was not there yet.
func TestWhichReportsCount(t *testing.T) {
	with := func(year, held int, origin report.Origin, received string) *report.Report {
		r := retain(year, report.Retained{Quantity: num(held)})
		r.Origin, r.Received = origin, on(received)
		return r
	}
	for _, c := range []struct {
		name, asOf string
		reports    []*report.Report
		want       int // the mines shown as retained
	}{
		{"the later", "2012-01-01", []*report.Report{with(2010, 20_000, 0, "2011-05-01"), with(2010, 30_000, 0, "2011-04-01")}, 20_000},
		{"the one that was there", "2011-04-30", []*report.Report{with(2010, 20_000, 0, "2011-05-01"), with(2010, 30_000, 0, "2011-04-01")}, 30_000},
		{"on the day", "2011-05-01", []*report.Report{with(2010, 20_000, 0, "2011-05-01"), with(2010, 30_000, 0, "2011-04-01")}, 20_000},
		{"the State's own", "2012-01-01", []*report.Report{with(2010, 20_000, report.Monitor, "2011-05-01"), with(2010, 30_000, 0, "2011-04-01")}, 30_000},
		{"the whole", "2012-01-01", []*report.Report{with(2010, 20_000, report.Excerpt, "2011-05-01"), with(2010, 30_000, 0, "2011-04-01")}, 30_000},
		{"a year that is over", "2011-01-01", []*report.Report{with(2010, 20_000, 0, "")}, 20_000},
		{"a year that is not", "2010-12-31", []*report.Report{with(2010, 20_000, 0, "")}, 0},
		{"none", "2012-01-01", nil, 0},
	} {
		found, err := report.Reconcile(state.Record{}, c.reports, on(c.asOf), practice)
		got := 0
		for _, f := range of(found, "A3-RETAINED-HIGH") {
			got += f.Count
		}
		if err != nil || got != c.want {
			t.Errorf("%s: %d, %v", c.name, got, err)
		}
	}
}

func TestReconcileProblems(t *testing.T) {
	tha := change(annual(2010), func(r *report.Report) { r.State = state.MustParseCode("THA") })
	_, err := report.Reconcile(party(t), []*report.Report{annual(2010), tha, nil, annual(0), change(annual(2011), func(r *report.Report) { r.Kind = 0 })}, on("2012-01-01"), practice)
	want := `/state: report 2 of 5 is of "THA", not of "ZWE"
report 3 of 5 is none
/year: report 4 of 5 has no calendar year
/kind: report 5 of 5 is of no kind of report`
	if err == nil || err.Error() != want || !errors.Is(err, report.ErrReport) {
		t.Errorf("error is %v", err)
	}
	if _, err := report.Reconcile(state.Record{}, []*report.Report{new(report.Report)}, on("2012-01-01"), practice); err == nil {
		t.Error("a report of no State is taken")
	}
}

// Findings rest on the reports compared.
func TestSteps(t *testing.T) {
	f := of(reconcile(t, stock(2009, 100, 0), stock(2010, 61, 40)), "ARITH-STOCK")[0]
	var got []string
	for s := range f.Steps() {
		a, ok := s.Act()
		got = append(got, fmt.Sprintf("%v %d %t", s, a.Year, ok))
	}
	want := []string{"2010-04-30 annual report on 2009, Article 7(2) 2009 true", "2011-04-30 annual report on 2010, Article 7(2) 2010 true"}
	if d := cmp.Diff(want, got); d != "" || f.Since != on("2011-04-30") || f.Provision != convention.MustParseProvision("7(1)(b)") {
		t.Errorf("%s %v %v", d, f.Since, f.Provision)
	}
}

// In what is not a whole report rows may be missing, so nothing follows from a sum of them.
func TestParts(t *testing.T) {
	for _, name := range files(t) {
		for _, f := range reconcile(t, file(t, name)) {
			if f.Outcome == state.Disputed || f.Outcome == state.Met {
				t.Errorf("%s alone: %s", name, show(f))
			}
		}
	}
	part := func(r *report.Report) *report.Report { r.Origin = report.Monitor; return r }
	for _, c := range []struct {
		name     string
		was, now *report.Report
		want     string
	}{
		{"sums", part(classes(2009, "8.0 km2", "4.0 km2")), classes(2010, "7.0 km2", "5.0 km2"), "ARITH-AREA 2010 unknown ?annual report on 2009: minedAreas"},
		{"one figure", part(land(2009, "12.0 km2", "0 m2")), land(2010, "10.0 km2", "1.0 km2"), "ARITH-AREA 2010 disputed 11 km2|10 km2"},
		{"one figure of a class", part(classes(2009, "8.0 km2", "4.0 km2")), classes(2010, "7.0 km2", "5.0 km2"), "ARITH-AREA 2010 disputed (confirmed) 4 km2|5 km2"},
		{"a row that names a device", land(2009, "12.0 km2", "0 m2"), change(land(2010, "10.0 km2", "1.0 km2"), func(r *report.Report) {
			r.MinedAreas.Rows[0].Class = report.Confirmed
			r.LandRelease.Rows[0].Device = report.AntiPersonnel
		}), "ARITH-AREA 2010 disputed 11 km2|10 km2"},
	} {
		if got := shown(reconcile(t, c.was, c.now), "ARITH-AREA"); !slices.Contains(got, c.want) {
			t.Errorf("%s: %q", c.name, got)
		}
	}
	// Cleared land of a kind of device does not tell how much of one class was cleared.
	now := land(2010, "10.0 km2", "1.0 km2")
	now.MinedAreas.Rows[0].Class, now.LandRelease.Rows[0].Device = report.Confirmed, report.AntiPersonnel
	was := land(2009, "12.0 km2", "0 m2")
	was.MinedAreas.Rows[0].Class = report.Confirmed
	if got := shown(reconcile(t, was, now), "ARITH-AREA"); slices.ContainsFunc(got, func(s string) bool { return strings.Contains(s, "(confirmed)") }) {
		t.Errorf("%q", got)
	}
	// A monitor's figures do not answer for the State, but may for the same monitor.
	monitored := part(stock(2009, 5, 0))
	r := change(annual(2010), func(r *report.Report) { r.Stockpile = report.Item[report.Stock]{Answer: report.Unchanged, Since: 2009} })
	if f := one(t, reconcile(t, monitored, r), "A7-UNCHANGED-BROKEN"); f.Outcome != state.Unknown {
		t.Error(show(f))
	}
	if f := one(t, reconcile(t, monitored, part(r)), "A7-UNCHANGED"); f.Expected != "2009" {
		t.Error(show(f))
	}
	// The initial report is at hand beside an annual one on the same year.
	begun := initial(annual(0))
	begun.Received, begun.Period = on("2009-06-30"), report.Period{From: on("2009-01-01"), To: on("2009-06-30")}
	if f := one(t, reconcile(t, begun, annual(2009)), "A9-NOT-REPORTED"); f.Outcome != state.Noted || f.Count != 2 {
		t.Error(show(f))
	}
	begun.Period = report.Period{} // it is on the year before it came, as far as anything tells
	if f := one(t, reconcile(t, begun), "A9-NOT-REPORTED"); f.Year != 2008 {
		t.Error(show(f))
	}
	// "Unchanged" since a year of which only a part is at hand is unknown, not broken.
	r = change(annual(2010), func(r *report.Report) {
		r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: 2009}
	})
	excerpt := annual(2009)
	excerpt.Origin = report.Excerpt
	if f := one(t, reconcile(t, excerpt, r), "A7-UNCHANGED-BROKEN"); f.Outcome != state.Unknown {
		t.Error(show(f))
	}
}

// What rests on a monitor's figures is not the State's own inconsistency.
func TestMonitorWeighsLess(t *testing.T) {
	was, now := land(2009, "12.0 km2", "0 m2"), land(2010, "10.0 km2", "1.0 km2")
	for origin, want := range map[report.Origin]state.Severity{report.OwnReport: state.SeverityInconsistency, report.Monitor: state.SeverityAttention} {
		was.Origin = origin
		for _, f := range of(reconcile(t, was, now), "ARITH-AREA") {
			if f.Outcome == state.Disputed && f.Severity != want {
				t.Errorf("%v: %v", origin, f.Severity)
			}
		}
	}
	f := of(reconcile(t, file(t, "zwe_2014"), file(t, "zwe_2017")), "ARITH-AREA")[0]
	for step := range f.Steps() {
		if a, ok := step.Act(); !ok || a.Kind != state.MinedAreas || a.On != on("2014-12-31") || !strings.HasPrefix(a.Source, "Landmine Monitor") {
			t.Errorf("rests on %v", step)
		}
	}
	for _, p := range file(t, "sdn_2016").Problems() {
		if p.Severity > state.SeverityAttention {
			t.Error(p.Severity, p)
		}
	}
}

// An initial report on no calendar year stands before the report on the year in which its period ends, and its figures are of
// the day on which that ends.
func TestInitialReport(t *testing.T) {
	first := func(from, to string) *report.Report {
		r := initial(stock(0, 100, 0))
		r.Year, r.Received, r.Period = 0, on("2010-01-30"), report.Period{From: on(from), To: on(to)}
		return r
	}
	for _, c := range []struct {
		name    string
		reports []*report.Report
		want    []string
	}{
		{"to the end of the year", []*report.Report{first("2009-08-01", "2009-12-31"), stock(2010, 60, 40)}, []string{
			"ARITH-STOCK 2010 met 60|60",
		}},
		{"to another day", []*report.Report{first("2009-08-01", "2009-11-30"), stock(2010, 60, 40)}, []string{
			"ARITH-STOCK 2010 unknown ?initial report: stockpile",
		}},
		{"after a voluntary one", []*report.Report{
			change(stock(2008, 100, 0), func(r *report.Report) { r.Kind = state.VoluntaryReport }), first("2009-08-01", "2009-11-30"), stock(2009, 90, 10),
		}, []string{"ARITH-STOCK 2008 unknown ?annual report on 2007: stockpile", "ARITH-STOCK 2009 met 90|90", "ARITH-STOCK 2009 unknown ?initial report: stockpile"}},
		{"beside an annual report", []*report.Report{stock(2009, 90, 10), first("2009-08-01", "2009-11-30"), stock(2010, 60, 30)}, []string{
			"ARITH-STOCK 2009 unknown ?annual report on 2008: stockpile", "ARITH-STOCK 2010 met 60|60",
		}},
	} {
		if d := cmp.Diff(c.want, shown(reconcile(t, c.reports...), "ARITH-STOCK")); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
}

// Reports on years from April to March follow from each other where a report is taken to cover the period that it states, and
// are unknown where it is taken to cover the calendar year.
func TestPeriodAsStated(t *testing.T) {
	from := func(r *report.Report, from, to string) *report.Report {
		r.Period = report.Period{From: on(from), To: on(to)}
		return r
	}
	was, now := from(stock(2009, 100, 0), "2009-04-01", "2010-03-31"), from(stock(2010, 61, 40), "2010-04-01", "2011-03-31")
	for _, c := range []struct {
		name     string
		was, now *report.Report
		practice string
		asStated string
	}{
		{"April to March", was, now, "unknown ?annual report on 2009: stockpile ?annual report on 2010: stockpile", "disputed 60|61 n=1"},
		{"a gap of a day", was, from(stock(2010, 60, 40), "2010-04-02", "2011-03-31"),
			"unknown ?annual report on 2009: stockpile ?annual report on 2010: stockpile", "unknown ?annual report on 2009: stockpile"},
		{"a gap of months", stock(2009, 100, 0), now, "unknown ?annual report on 2010: stockpile", "unknown ?annual report on 2009: stockpile"},
		{"calendar years", from(stock(2009, 100, 0), "2009-01-01", "2009-12-31"), stock(2010, 60, 40), "met 60|60", "met 60|60"},
		{"half a period", stock(2009, 100, 0), from(stock(2010, 60, 40), "2010-04-01", ""), "met 60|60", "met 60|60"},
		{"a balance of another day", was, change(from(stock(2010, 60, 40), "2010-04-01", "2011-03-31"), func(r *report.Report) {
			r.Stockpile.Balance = on("2010-12-31")
		}), "unknown ?annual report on 2009: stockpile", "unknown ?annual report on 2010: stockpile"},
	} {
		for rd, want := range map[convention.Readings]string{practice: c.practice, practice.With(convention.R09AsStated): c.asStated} {
			want = "ARITH-STOCK 2010 " + want
			found, err := report.Reconcile(state.Record{}, []*report.Report{c.was, c.now}, on("2012-01-01"), rd)
			if got := shown(found, "ARITH-STOCK"); err != nil || !slices.Contains(got, want) {
				t.Errorf("%s, %v: %q, %v, want %s", c.name, rd, got, err, want)
			}
		}
	}
	// A sum since entry into force is held against the year before alone where no day is left out between the two.
	for _, c := range []struct {
		begins string
		want   []string
	}{{"2010-04-01", []string{"ARITH-DESTROYED-CUM 2010 disputed (stockDestroyed) 15|16 n=1", "ARITH-DESTROYED-CUM 2010 disputed (stockDestroyed: PMN) 15|16 n=1"}}, {"2010-05-01", nil}} {
		found, err := report.Reconcile(state.Record{}, []*report.Report{
			from(destroyed(2009, 0, 10), "2009-04-01", "2010-03-31"), from(destroyed(2010, 5, 16), c.begins, "2011-03-31"),
		}, on("2012-01-01"), practice.With(convention.R09AsStated))
		if d := cmp.Diff(c.want, shown(found, "ARITH-DESTROYED")); d != "" || err != nil {
			t.Errorf("%s: %v %s", c.begins, err, d)
		}
	}
}
