package report_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"os"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

func ExampleDecode() {
	r, err := report.Decode(strings.NewReader(`{
  "state": "THA",
  "kind": "annual report",
  "year": 2019,
  "stockpile": {"answer": "nil"},
  "facilities": {"answer": "unchanged", "since": 2004}
}`))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r.State, r.Year, r.Stockpile.Answer, r.Facilities.Answer, r.Facilities.Since, r.Retained.Answer)
	// Output: THA 2019 nil unchanged 2004 not answered
}

// All that is wrong with the form of a file comes at once, each with its place.
func ExampleDecode_problems() {
	_, err := report.Decode(strings.NewReader(`{
  "state": "TH",
  "stockpile": {
    "answer": "reported",
    "rows": [{"type": "M14", "quantty": 575}, {"type": "PMN", "quantity": 1e999999999}]
  }
}`))
	fmt.Println(errors.Is(err, report.ErrFormat))
	fmt.Println(err)
	// Output:
	// true
	// 2:12: /state: "TH" is not the code of a State: did you mean THA (Thailand)?
	// 5:30: /stockpile/rows/0/quantty: unknown field "quantty"; did you mean "quantity"?
	// 5:75: /stockpile/rows/1/quantity: 1e999999999 is not a number of this report: want digits, 0 to 2147483647
}

func ExampleEncode() {
	r := &report.Report{
		State: state.MustParseCode("SRB"), Kind: state.AnnualReport, Year: 2020,
		MinedAreas: report.Item[report.MinedArea]{
			Answer: report.Reported,
			Rows:   []report.MinedArea{{Region: "Bujanovac", Class: report.Suspected, Areas: state.NumberOf(5), Area: report.AreaOf(856030)}},
		},
		Facilities: report.Item[report.Facility]{Answer: report.NotApplicable},
	}
	if err := report.Encode(os.Stdout, r); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "state": "SRB",
	//   "kind": "annual report",
	//   "year": 2020,
	//   "minedAreas": {
	//     "answer": "reported",
	//     "rows": [
	//       {
	//         "region": "Bujanovac",
	//         "class": "suspected",
	//         "areas": 5,
	//         "area": "856030 m2"
	//       }
	//     ]
	//   },
	//   "facilities": {
	//     "answer": "not applicable"
	//   }
	// }
}

func ExampleSchema() {
	var schema struct {
		Dialect string `json:"$schema"`
		Title   string `json:"title"`
	}
	if err := json.Unmarshal(report.Schema(), &schema); err != nil {
		fmt.Println(err)
	}
	fmt.Println(schema.Dialect)
	fmt.Println(schema.Title)
	// Output:
	// https://json-schema.org/draft/2020-12/schema
	// Report under Article 7 of the Anti-Personnel Mine Ban Convention
}

func ExampleParseArea() {
	a, err := report.ParseArea("61.79 km2")
	fmt.Println(a, err)
	_, err = report.ParseArea("61,793,990 m2")
	fmt.Println(err)
	// Output:
	// 61.79 km2 <nil>
	// "61,793,990 m2" is not an area: want digits and a unit, as in "61793990 m2", "61.79 km2" or "6179 ha"
}

func ExampleMustParseArea() {
	fmt.Println(report.MustParseArea("0.30 km2"))
	// Output: 0.30 km2
}

func ExampleAreaOf() {
	fmt.Println(report.AreaOf(61793990))
	// Output: 61793990 m2
}

func ExampleArea_SquareMetres() {
	m, stated := report.MustParseArea("61.79 km2").SquareMetres()
	fmt.Println(m, stated)
	_, stated = report.Area{}.SquareMetres()
	fmt.Println(stated)
	// Output:
	// 61790000 true
	// false
}

// What is wrong with a report before it is sent?
func ExampleReport_Problems() {
	r := &report.Report{
		State: state.MustParseCode("ZWE"), Kind: state.AnnualReport, Year: 2019,
		Retained: report.Item[report.Retained]{
			Answer: report.Reported,
			Rows:   []report.Retained{{Type: "PMN", Quantity: state.NumberOf(450), Purpose: "training"}},
			Totals: []report.Retained{{Quantity: state.NumberOf(540)}},
		},
	}
	for _, p := range r.Problems() {
		if strings.HasPrefix(p.Pointer, "/retained") {
			fmt.Println(p.Severity, p.Code, p)
		}
	}
	// Output:
	// defect A3-NO-PURPOSE /retained/rows/0/institution: no institution is named in 1 of 1 rows (Article 3(1))
	// attention A7-ITEM-QUALIFIED /retained/rows/0/lots: lot numbers are not given in 1 of 1 rows (Article 7(1)(d))
	// defect A7-TYPE-NO-TECH /retained/rows/0/type: no technical characteristics of PMN are given (Article 7(1)(h))
	// inconsistency A7-TOTAL-MISMATCH /retained/totals/0/quantity: the parts add up to 450, and 540 is stated (Article 7(1)(d))
}

func ExampleProblems_Err() {
	err := new(report.Report).Problems().Err()
	first := new(report.Problem)
	if errors.As(err, &first) {
		fmt.Println(first.Code, first.Pointer)
	}
	fmt.Println(errors.Is(err, report.ErrReport), report.Problems(nil).Err())
	// Output:
	// REPORT-HEAD /state
	// true <nil>
}

func ExampleProblem_LogValue() {
	log := slog.New(slog.NewTextHandler(os.Stdout, &slog.HandlerOptions{ReplaceAttr: func(_ []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	p := new(report.Report).Problems()[0]
	log.Warn("before sending", "problem", p)
	// Output: level=WARN msg="before sending" problem.code=REPORT-HEAD problem.severity=data problem.pointer=/state problem.reason="the report names no State"
}

func ExampleReport_Entries() {
	r := open("tha_2019")
	for e := range r.Entries() {
		if e.Answer != report.NotAnswered {
			fmt.Println(e.Form, e.Provision, e.Title, e.Answer, e.Rows)
		}
	}
	// Output:
	// B Article 7(1)(b) stockpiled mines nil 0
	// D Article 7(1)(d) mines retained reported 9
}

func ExampleRules() {
	for r := range report.Rules() {
		if r.Code == "A7-UNCHANGED-BROKEN" {
			fmt.Println(r.Provision, r.Severity)
			fmt.Println(r.Summary)
			fmt.Println(r.Mend)
		}
	}
	// Output:
	// Article 7(2) defect
	// An item is said to be unchanged since a year of which there is no answer, or after which it changed.
	// Answer the item in full.
}

func ExampleReadTable() {
	areas, err := report.ReadTable[report.MinedArea](strings.NewReader(
		"location,class,area,total\n" +
			"Musengezi to Rwenya,confirmed,28025706,\n" +
			"Burma Valley,confirmed,0.81 km2,\n" +
			",,28.83 km2,yes\n"))
	if err != nil {
		fmt.Println(err)
	}
	r := report.Report{MinedAreas: areas, Origin: report.Monitor}
	fmt.Println(len(areas.Rows), areas.Totals[0].Area)
	for _, p := range r.Problems() {
		if p.Code == "ARITH-ROUNDING" {
			fmt.Println(p)
		}
	}
	// Output:
	// 2 28.83 km2
	// /minedAreas/totals/0/area: the parts add up to 28.835706 km2, and 28.83 km2 is stated, which rounding explains (Article 7(1)(c))
}

func ExampleWriteTable() {
	stocks := report.Item[report.Stock]{
		Answer: report.Reported,
		Rows:   []report.Stock{{Type: "M14", Quantity: state.NumberOf(2495)}, {Type: "DM31", Quantity: state.NumberOf(792780)}},
		Totals: []report.Stock{{Quantity: state.NumberOf(795275)}},
	}
	if err := report.WriteTable(os.Stdout, stocks); err != nil {
		fmt.Println(err)
	}
	// Output:
	// type,quantity,opening,lots,date,note,total
	// M14,2495,,,,,
	// DM31,792780,,,,,
	// ,795275,,,,,yes
}

// A report becomes facts of a ledger, and is assessed with them.
func ExampleReport_Submission() {
	acts, err := open("tha_2019").Submission()
	if err != nil {
		fmt.Println(err)
	}
	for _, a := range acts {
		mines, stated := a.Mines.Value()
		fmt.Println(a, mines, stated)
	}
	ledger, err := state.Embedded().With(acts...)
	if err != nil {
		fmt.Println(err)
	}
	thailand, _ := ledger.Record(state.MustParseCode("THA"))
	fmt.Println(thailand.Position(convention.MustParseDate("2020-06-01"), convention.Readings{}).AnnualReport(2019))
	// Output:
	// THA annual report on 2019 2020-04-30 0 false
	// THA stockpile held 2019-12-31 0 true
	// THA mines retained in 2018 2018-12-30 3133 true
	// annual report due on 2019, 2020-04-30: met 2020-04-30
}

// open reads one of the reports that come with the example program.
func open(name string) *report.Report {
	f, err := os.Open("../examples/article7/testdata/" + name + ".json")
	if err != nil {
		fmt.Println(err)
		return new(report.Report)
	}
	defer f.Close()
	r, err := report.Decode(f)
	if err != nil {
		fmt.Println(err)
	}
	return r
}

// findings is what the reports of one State show, of a code.
func findings(code string, reports ...*report.Report) (these []state.Finding) {
	rec, _ := state.Embedded().Record(reports[0].State)
	all, err := report.Reconcile(rec, reports, convention.MustParseDate("2026-11-23"), convention.Readings{})
	if err != nil {
		fmt.Println(err)
	}
	for _, f := range all {
		if f.Code == code {
			these = append(these, f)
		}
	}
	return these
}

// retaining is a report on a year that says how many mines are retained, and nothing else.
func retaining(year, mines int) *report.Report {
	return &report.Report{
		State: state.MustParseCode("BGR"), Kind: state.AnnualReport, Year: year, Received: convention.AnnualReportDue(year),
		Retained: report.Item[report.Retained]{Answer: report.Reported, Totals: []report.Retained{{Quantity: state.NumberOf(mines)}}},
	}
}

// Question 17: which item did a State leave blank three years running? The reports are made up.
func ExampleReconcile_blank() {
	full := retaining(2016, 3318)
	full.Facilities.Answer, full.Measures.Answer = report.Nil, report.Nil
	for _, f := range findings("A7-ITEM-MISSING", full, retaining(2017, 3318), retaining(2018, 3318), retaining(2019, 3318)) {
		if f.Count >= 3 && (f.Subject == "facilities" || f.Subject == "measures") {
			fmt.Println(f.Subject, "blank in", f.Count, "reports from", f.Year)
		}
	}
	// Output:
	// facilities blank in 3 reports from 2017
	// measures blank in 3 reports from 2017
}

// Question 18: which reports are "unchanged", and unchanged since what? The reports are made up.
func ExampleReconcile_unchanged() {
	since := func(year, since int) *report.Report {
		r := retaining(year, 0)
		r.Retained = report.Item[report.Retained]{Answer: report.Unchanged, Since: since}
		return r
	}
	reports := []*report.Report{retaining(2016, 3318), since(2017, 2016), since(2018, 2017), since(2019, 2015)}
	for _, f := range findings("A7-UNCHANGED", reports...) {
		fmt.Println(f.Year, f.Subject, "unchanged since", f.Stated, "which leads back to", f.Expected)
	}
	for _, f := range findings("A7-UNCHANGED-BROKEN", reports...) {
		fmt.Println(f.Year, f.Subject, "unchanged since", f.Stated, f.Outcome)
		for gap := range f.Missing() {
			fmt.Println("  not at hand:", gap)
		}
	}
	// Output:
	// 2017 retained unchanged since 2016 which leads back to 2016
	// 2018 retained unchanged since 2017 which leads back to 2016
	// 2019 retained unchanged since 2015 unknown
	//   not at hand: annual report on 2015: retained
}

// Question 20: does the stockpile of a year follow from the year before? The reports are made up.
func ExampleReconcile_stockpile() {
	report2009 := stock(2009, 10_000, 0)
	report2010 := stock(2010, 5_600, 4_000)
	report2010.Retained = reported(report.Retained{Institution: "Army School", Type: "PMN", FromStock: state.NumberOf(500), Quantity: state.NumberOf(500)})
	report2010.StockpileFound = reported(report.Stock{Type: "PMN", Quantity: state.NumberOf(20)})
	for _, f := range findings("ARITH-STOCK", report2009, report2010) {
		fmt.Println(f.Year, f.Subject, f.Outcome, f.Expected, f.Stated, f.Count)
		for step := range f.Steps() {
			fmt.Println("  from", step)
		}
		for gap := range f.Missing() {
			fmt.Println("  not known:", gap)
		}
	}
	// Output:
	// 2010  disputed 5520 5600 80
	//   from 2010-04-30 annual report on 2009, Article 7(2)
	//   from 2011-04-30 annual report on 2010, Article 7(2)
	// 2010 PMN disputed 5520 5600 80
	//   from 2010-04-30 annual report on 2009, Article 7(2)
	//   from 2011-04-30 annual report on 2010, Article 7(2)
	// 2009  unknown   0
	//   from 2010-04-30 annual report on 2009, Article 7(2)
	//   not known: annual report on 2008: stockpile
}

// Question 21: whose retained mines have not moved for five years? What is published are points, not series: it shows where
// the number was the same five years or more later, not what it was between. The reports in a row are made up.
func ExampleReconcile_retained() {
	since := map[state.Code]state.Act{} // the first of the same number
	for a := range state.Embedded().Acts(state.MinesRetained) {
		first := since[a.State]
		if mines, _ := a.Mines.Value(); mines == 0 || a.Mines != first.Mines {
			since[a.State] = a
		} else if a.Year-first.Year >= 5 {
			fmt.Printf("%v %d mines in %d and in %d, %v\n", a.State, mines, first.Year, a.Year, a.Confidence)
		}
	}
	for _, reports := range [][]*report.Report{
		{retaining(2015, 3318), retaining(2016, 3318), retaining(2017, 3318), retaining(2018, 3318), retaining(2019, 3318)},
		{retaining(2018, 3320), retaining(2019, 3318)},
	} {
		for _, f := range findings("ARITH-RETAINED-NOUSE", reports...) {
			if f.Count >= 5 {
				fmt.Println(f.State, f.Stated, "mines in", f.Count, "reports from", f.Year, "on;", f.Outcome, f.Severity)
			}
		}
	}
	// Output:
	// UGA 1764 mines in 2004 and in 2012, one-source
	// DZA 5970 mines in 2010 and in 2016, derived
	// MRT 728 mines in 2004 and in 2018, one-source
	// BGR 3318 mines in 5 reports from 2015 on; noted commitment
}

// Question 22: whose mined area does not balance? The figures on Zimbabwe are those that a monitor printed; between the two
// years there are reports that are not at hand. The last two reports are made up.
func ExampleReconcile_area() {
	for _, f := range findings("ARITH-AREA", open("zwe_2014"), open("zwe_2017")) {
		fmt.Println(f.State, f.Year, f.Outcome)
		for gap := range f.Missing() {
			fmt.Println("  not known:", gap)
		}
	}
	for _, f := range findings("ARITH-AREA", land(2016, "66.00 km2", "0 m2"), land(2017, "61.79 km2", "1.66 km2")) {
		if f.Outcome == state.Disputed {
			fmt.Println(f.State, f.Year, f.Outcome, "expected", f.Expected, "stated", f.Stated)
		}
	}
	// Output:
	// ZWE 2014 unknown
	//   not known: annual report on 2013: minedAreas
	//   not known: annual report on 2014: landRelease: identified
	//   not known: annual report on 2014: landRelease: emplaced
	//   not known: annual report on 2014: landRelease: movedIn
	//   not known: annual report on 2014: landRelease: movedOut
	//   not known: annual report on 2014: landRelease: cleared
	//   not known: annual report on 2014: landRelease: reduced
	//   not known: annual report on 2014: landRelease: cancelled
	// ZWE 2017 unknown
	//   not known: annual report on 2016: minedAreas
	//   not known: annual report on 2017: landRelease: emplaced
	//   not known: annual report on 2017: landRelease: movedIn
	//   not known: annual report on 2017: landRelease: movedOut
	// ZWE 2017 disputed expected 64.34 km2 stated 61.79 km2
}

// What do reports of two years show, beside what they leave unknown?
func ExampleReconcile() {
	was, now := retaining(2018, 3318), retaining(2019, 3318)
	was.Measures = reported(report.Measure{Title: "Mine Ban Act", Status: report.InForce, Penal: report.Yes})
	now.Measures = report.Item[report.Measure]{Answer: report.Unchanged, Since: 2018}
	bulgaria, _ := state.Embedded().Record(was.State)
	found, err := report.Reconcile(bulgaria, []*report.Report{was, now}, convention.MustParseDate("2020-12-31"), convention.Readings{})
	if err != nil {
		fmt.Println(err)
	}
	for _, f := range found {
		if f.Outcome != state.Unknown && f.Code != "A7-ITEM-MISSING" {
			fmt.Println(f.Severity, f.Code, f.Provision, f.Year, f.Count)
		}
	}
	// Output:
	// commitment ARITH-RETAINED-NOUSE Article 3(1) 2018 2
	// info A7-UNCHANGED Article 7(2) 2019 0
}
