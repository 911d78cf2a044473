package report_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/mineban/apmbc/internal/cases"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// The worked cases on the items of Article 7 and on balances.
func TestCases(t *testing.T) {
	balance := func(t *testing.T, c cases.Case, found []state.Finding, code, unit string) {
		f := one(t, found, code)
		if want := strconv.Itoa(c.Want.Number("expected")) + unit; f.Expected != want {
			t.Errorf("expected %s, want %s", f.Expected, want)
		}
		if c.Want.Has("consistent") && c.Want.Bool("consistent") != (f.Outcome == state.Met) {
			t.Errorf("outcome is %v", f.Outcome)
		}
		if c.Want.Has("finding") && (c.Want.Text("finding") != code || f.Outcome != state.Disputed || f.Count != c.Want.Number("difference")) {
			t.Errorf("%+v", f)
		}
	}
	cases.Run(t, func(t *testing.T, c cases.Case) {
		was, now := annual(2009), annual(2010)
		was.Stockpile = reported(report.Stock{Type: "PMN", Quantity: num(c.In.Number("open"))})
		now.Stockpile = reported(report.Stock{Type: "PMN", Quantity: num(c.In.Number("close"))})
		now.StockpileFound = reported(report.Stock{Type: "PMN", Quantity: num(c.In.Number("found"))})
		now.StockDestroyed = reported(report.Destroyed{Type: "PMN", Quantity: num(c.In.Number("destroyed"))})
		now.Retained = reported(report.Retained{Type: "PMN", FromStock: num(c.In.Number("toRetained"))})
		now.FoundDestroyed, now.Transferred, now.ForDestruction = none[report.Destroyed](), none[report.Transfer](), none[report.Transfer]()
		var whole []state.Finding
		for _, f := range of(reconcile(t, was, now), "ARITH-STOCK") {
			if f.Year == 2010 && f.Subject == "" {
				whole = append(whole, f)
			}
		}
		balance(t, c, whole, "ARITH-STOCK", "")
	}, "stockBalance")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		area := func(name string) report.Area { return report.AreaOf(int64(c.In.Number(name))) }
		was, now := annual(2009), annual(2010)
		was.MinedAreas = reported(report.MinedArea{Area: area("open")})
		now.MinedAreas = reported(report.MinedArea{Area: area("close")})
		now.LandRelease = reported(report.LandRelease{
			Identified: area("newlyIdentified"), Cleared: area("cleared"), Reduced: area("reduced"), Cancelled: area("cancelled"),
			Emplaced: report.AreaOf(0), MovedIn: report.AreaOf(0), MovedOut: report.AreaOf(0),
		})
		found := slices.DeleteFunc(of(reconcile(t, was, now), "ARITH-AREA"), func(f state.Finding) bool { return f.Year != 2010 })
		balance(t, c, found, "ARITH-AREA", " m2")
	}, "areaBalance")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		var reports []*report.Report
		for i, y := range c.In.Get("years").([]any) {
			y := y.(map[string]any)
			r := annual(2009 + i)
			row := report.Retained{Type: "PMN", Opening: num(int(y["open"].(float64)))}
			if y["close"] != nil {
				row.Quantity, row.Consumed = num(int(y["close"].(float64))), num(int(y["consumed"].(float64)))
				row.Added, row.FromStock, row.Destroyed, row.Transferred = num(0), num(0), num(0), num(0)
			}
			r.Retained = reported(row)
			reports = append(reports, r)
		}
		found := reconcile(t, reports...)
		for _, code := range c.Want.Get("findings").([]any) {
			f := slices.DeleteFunc(of(found, code.(string)), func(f state.Finding) bool { return f.Subject != "" })
			if len(f) != 1 || f[0].Outcome != state.Disputed || f[0].Count != c.Want.Number("difference") {
				t.Errorf("%s: %+v", code, f)
			}
		}
		if f := of(found, "ARITH-RETAINED"); len(f) != 2 || slices.ContainsFunc(f, func(f state.Finding) bool { return f.Outcome == state.Disputed }) {
			t.Errorf("%+v", f)
		}
	}, "retainedBalance")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		var reports []*report.Report
		held := c.In.Get("years").(map[string]any)
		for i, consumed := range c.In.Get("consumed").([]any) {
			r := annual(2008 + i)
			r.Retained = reported(report.Retained{
				Type: "PMN", Quantity: num(int(held[fmt.Sprint(r.Year)].(float64))), Consumed: num(int(consumed.(float64))),
			})
			reports = append(reports, r)
		}
		if f := one(t, reconcile(t, reports...), c.Want.Text("finding")); f.Count != len(held) || f.Year != 2008 || f.Stated != "4500" {
			t.Errorf("%+v", f)
		}
	}, "retained")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		_, since, _ := strings.Cut(c.In.Text("answer"), ":")
		year, err := strconv.Atoi(since)
		if err != nil || c.In.Text("item") != "e" || c.In.Text(since) != "missing" {
			t.Fatal("another case")
		}
		r := annual(year + 1)
		r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: year}
		if f := one(t, reconcile(t, annual(year), r), c.Want.Text("finding")); f.Outcome != state.Noted || f.Subject != "facilities" {
			t.Errorf("%+v", f)
		}
		// Where the report on that year is not at hand, nobody knows.
		if f := one(t, reconcile(t, r), c.Want.Text("finding")); f.Outcome != state.Unknown ||
			!slices.Equal(slices.Collect(f.Missing()), []state.Gap{{Kind: state.AnnualReport, Year: year, Item: "facilities"}}) {
			t.Errorf("%+v", f)
		}
	}, "itemAnswer")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if !c.In.Has("types") {
			t.Skip("on what a ledger holds")
		}
		r := annual(2010)
		r.Kind, r.Technical = state.InitialReport, none[report.Technical]()
		for _, name := range c.In.Get("types").([]any) {
			r.Stockpile.Answer = report.Reported
			r.Stockpile.Rows = append(r.Stockpile.Rows, report.Stock{Type: name.(string), Quantity: num(1)})
		}
		want := c.Want.Get("contains").([]any)[0].(string)
		if f := one(t, reconcile(t, r), want); f.Outcome != state.Noted || f.Subject != "PMN-2" {
			t.Errorf("%+v", f)
		}
		if !slices.ContainsFunc(r.Problems(), func(p *report.Problem) bool { return p.Code == want && p.Pointer == "/stockpile/rows/0/type" }) {
			t.Error(r.Problems())
		}
	}, "findings")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r := annual(c.In.Number("calendarYear"))
		r.Period = report.Period{From: c.In.Date("from"), To: c.In.Date("to")}
		var got []string
		for _, p := range r.Problems() {
			if p.Pointer == "/period" {
				got = append(got, p.Code+": "+p.Reason)
			}
		}
		days := fmt.Sprintf("A7.2-PARTIAL: it does not cover %d days of %d", c.Want.Number("alsoUncoveredDays"), r.Year)
		if len(got) != 2 || !strings.HasPrefix(got[0], c.Want.Text("finding")+": ") || got[1] != days {
			t.Errorf("%q", got)
		}
	}, "periodCheck")
}
