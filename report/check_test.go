package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// complete is a report in which nothing is wanting.
func complete() *report.Report {
	r := annual(2019)
	r.Period = report.Period{From: on("2019-01-01"), To: on("2019-12-31")}
	r.Submitted = on("2020-04-14")
	full(r)
	r.Stockpile = none[report.Stock]()
	r.Retained = reported(report.Retained{
		Institution: "Army School", Type: "PMN", Quantity: num(10), Lots: "1-84", Purpose: "training of deminers",
	})
	r.StockDestroyed = none[report.Destroyed]()
	r.Technical = reported(report.Technical{Type: "pmn", Photograph: report.Yes})
	r.MinedAreas = reported(report.MinedArea{
		Region: "North", Class: report.Confirmed, Area: report.AreaOf(100), Types: "PMN", Quantity: num(20), Emplaced: "1978",
		Marked: report.Yes, Fenced: report.No,
	})
	r.Warnings = reported(report.Warning{Measure: "signs along the border"})
	return r
}

func TestProblems(t *testing.T) {
	km2 := report.MustParseArea
	for _, c := range []struct {
		name string
		set  func(*report.Report)
		want []string // code and error
	}{
		{"complete", func(*report.Report) {}, nil},
		{"nothing", func(r *report.Report) { *r = report.Report{} }, []string{
			"REPORT-HEAD /state: the report names no State",
			`REPORT-HEAD /kind: a report is an initial, an annual or a voluntary report, not ""`,
			"A7-ITEM-MISSING /measures: item (a), national implementation measures, is not answered (Article 7(1)(a))",
			"A7-ITEM-MISSING /stockpile: item (b), stockpiled mines, is not answered (Article 7(1)(b))",
			"A7-ITEM-QUALIFIED /minedAreas: item (c), mined areas, is not answered (Article 7(1)(c))",
			"A7-ITEM-MISSING /retained: item (d), mines retained, is not answered (Article 7(1)(d))",
			"A7-ITEM-MISSING /facilities: item (e), production facilities, is not answered (Article 7(1)(e))",
			"A7-ITEM-MISSING /stockProgrammes: item (f), destruction programmes, Article 4, is not answered (Article 7(1)(f))",
			"A7-ITEM-MISSING /areaProgrammes: item (f), destruction programmes, Article 5, is not answered (Article 7(1)(f))",
			"A7-ITEM-MISSING /stockDestroyed: item (g), mines destroyed, Article 4, is not answered (Article 7(1)(g))",
			"A7-ITEM-MISSING /areasDestroyed: item (g), mines destroyed, Article 5, is not answered (Article 7(1)(g))",
			"A7-ITEM-QUALIFIED /technical: item (h), technical characteristics, is not answered (Article 7(1)(h))",
		}},
		{"nothing, by a monitor", func(r *report.Report) {
			*r = report.Report{State: r.State, Kind: r.Kind, Year: 2019, Origin: report.Monitor}
		}, nil},
		{"nothing, voluntarily", func(r *report.Report) { *r = report.Report{State: r.State, Kind: state.VoluntaryReport, Year: 2019} }, nil},
		{"no year", func(r *report.Report) { r.Year, r.Period = 0, report.Period{} }, []string{"REPORT-HEAD /year: the calendar year must be from 1997 to 9998, not 0"}},
		{"an initial report on no year", func(r *report.Report) { r.Year, r.Kind = 0, state.InitialReport }, nil},
		{"no kind", func(r *report.Report) { r.Kind, r.Period = 0, report.Period{} }, []string{`REPORT-HEAD /kind: a report is an initial, an annual or a voluntary report, not ""`}},
		{"half a period", func(r *report.Report) { r.Period.To = on("") }, []string{"REPORT-HEAD /period: the period lacks its first or its last day"}},
		{"period backwards", func(r *report.Report) { r.Period.To = on("2018-12-31") }, []string{"REPORT-HEAD /period: the period ends on 2018-12-31, before it begins on 2019-01-01"}},
		{"longer period", func(r *report.Report) { r.Period.To = on("2020-03-31") }, []string{"A7.2-PERIOD /period: the report covers 2019-01-01 to 2020-03-31, not the calendar year 2019 (Article 7(2))"}},
		{"another year", func(r *report.Report) { r.Period = report.Period{From: on("2017-01-01"), To: on("2017-12-31")} }, []string{
			"A7.2-PERIOD /period: the report covers 2017-01-01 to 2017-12-31, not the calendar year 2019 (Article 7(2))",
			"A7.2-PARTIAL /period: it does not cover 365 days of 2019 (Article 7(2))",
		}},
		{"a year of which it cannot be", func(r *report.Report) { r.Year, r.Period = 2052, report.Period{} }, []string{"REPORT-HEAD /year: the report is of 2020-04-14, before the calendar year 2052"}},
		{"a year of which it cannot be, by the day of receipt", func(r *report.Report) {
			r.Year, r.Period, r.Submitted, r.Kind = 2021, report.Period{}, on(""), state.InitialReport
		}, []string{"REPORT-HEAD /year: the report is of 2020-04-30, before the calendar year 2021"}},
		{"a year that is not over", func(r *report.Report) { r.Year, r.Period = 2020, report.Period{} }, nil},
		{"a year to come, and no day", func(r *report.Report) {
			r.Year, r.Period, r.Submitted, r.Received = 2052, report.Period{}, on(""), on("")
		}, nil},
		{"a year before there was a Convention", func(r *report.Report) {
			r.Year, r.Period, r.Kind = 1996, report.Period{}, state.VoluntaryReport
		}, []string{"REPORT-HEAD /year: the calendar year must be from 1997 to 9998, not 1996"}},
		{"the year of the Convention", func(r *report.Report) { r.Year, r.Period = 1997, report.Period{} }, nil},
		{"an initial report that reaches back", func(r *report.Report) {
			r.Year, r.Kind, r.Period = 0, state.InitialReport, report.Period{From: on("1975-11-11"), To: on("2020-04-14")}
		}, nil},
		{"a period to come", func(r *report.Report) {
			r.Period = report.Period{From: on("2020-04-15"), To: on("2021-04-14")}
		}, []string{"REPORT-HEAD /period: the period begins on 2020-04-15, and the report is of 2020-04-14"}},
		{"written before there was a Convention", func(r *report.Report) {
			r.Year, r.Period, r.Submitted, r.Received = 1997, report.Period{}, on("1997-12-02"), on("1997-12-03")
		}, []string{"REPORT-HEAD /submitted: there was no report on 1997-12-02: the Convention was opened on 1997-12-03"}},
		{"received before there was a Convention", func(r *report.Report) {
			r.Year, r.Period, r.Submitted, r.Received = 0, report.Period{}, on(""), on("0202-04-30")
			r.Kind = state.InitialReport
		}, []string{"REPORT-HEAD /received: there was no report on 0202-04-30: the Convention was opened on 1997-12-03"}},
		{"received before it was written", func(r *report.Report) { r.Submitted = on("2020-05-01") }, []string{"REPORT-HEAD /received: the report was received on 2020-04-30, before the day it bears, 2020-05-01"}},
		{"reported, and nothing there", func(r *report.Report) { r.Facilities.Answer = report.Reported }, []string{`REPORT-ANSWER /facilities/answer: the answer is "reported", and there are no rows`}},
		{"reported in words", func(r *report.Report) {
			r.Facilities = report.Item[report.Facility]{Answer: report.Reported, Note: "see last year"}
		}, nil},
		{"nil, and something there", func(r *report.Report) { r.Stockpile.Totals = []report.Stock{{Quantity: num(1)}} }, []string{`REPORT-ANSWER /stockpile/answer: the answer is "nil", and there are rows`}},
		{"no answer, and something there", func(r *report.Report) { r.Other.Rows = []report.Remark{{Subject: "a"}} }, []string{`REPORT-ANSWER /other/answer: the answer is "not answered", and there are rows`}},
		{"nil since", func(r *report.Report) { r.Stockpile.Since = 2018 }, []string{`REPORT-ANSWER /stockpile/answer: the answer is "nil", and it names the year 2018`}},
		{"unchanged since no year", func(r *report.Report) { r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged} }, []string{"REPORT-ANSWER /facilities/since: the answer is \"unchanged\", and the year since which is not given"}},
		{"unchanged since this year", func(r *report.Report) {
			r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: 2019}
		}, []string{"REPORT-ANSWER /facilities/since: unchanged since 2019: that is no calendar year of an earlier report"}},
		{"unchanged since a year before the Convention", func(r *report.Report) {
			r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: 1996}
		}, []string{"REPORT-ANSWER /facilities/since: unchanged since 1996: that is no calendar year of an earlier report"}},
		{"unchanged", func(r *report.Report) {
			r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: 2018}
		}, nil},
		{"balance of another year", func(r *report.Report) { r.Retained.Balance = on("2020-01-01") }, []string{"REPORT-BALANCE /retained/balance: the figures are of 2020-01-01, outside the calendar year 2019 (Article 7(1)(d))"}},
		{"balance within the year", func(r *report.Report) { r.Retained.Balance = on("2019-01-01") }, nil},
		{"total", func(r *report.Report) { r.Retained.Totals = []report.Retained{{Quantity: num(11)}} }, []string{"A7-TOTAL-MISMATCH /retained/totals/0/quantity: the parts add up to 10, and 11 is stated (Article 7(1)(d))"}},
		{"total of a type", func(r *report.Report) {
			r.Retained.Rows = append(r.Retained.Rows, r.Retained.Rows[0], r.Retained.Rows[0])
			r.Retained.Rows[2].Type = "M14"
			r.Retained.Totals = []report.Retained{{Type: "P-M-N", Quantity: num(20)}, {Type: "M14", Quantity: num(10)}, {Quantity: num(30)}}
			r.Technical.Rows = append(r.Technical.Rows, report.Technical{Type: "M-14", Photograph: report.Yes})
		}, nil},
		{"a row that is not stated", func(r *report.Report) {
			r.Retained.Rows = append(r.Retained.Rows, r.Retained.Rows[0])
			r.Retained.Rows[1].Quantity = state.Number{}
			r.Retained.Totals = []report.Retained{{Quantity: num(11)}}
		}, []string{"A7-ITEM-INCOMPLETE /retained/rows/1/type: type or quantity is not given in 1 of 2 rows (Article 7(1)(d))"}},
		{"a total of a type, and a row of none", func(r *report.Report) {
			r.AreasDestroyed = reported(report.Destroyed{Type: "PMN", Quantity: num(5)}, report.Destroyed{Quantity: num(5)})
			r.AreasDestroyed.Totals = []report.Destroyed{{Type: "PMN", Quantity: num(10)}, {Quantity: num(11)}}
		}, []string{
			"A7-ITEM-INCOMPLETE /areasDestroyed/rows/1/type: type or quantity is not given in 1 of 2 rows (Article 7(1)(g))",
			"A7-TOTAL-MISMATCH /areasDestroyed/totals/1/quantity: the parts add up to 10, and 11 is stated (Article 7(1)(g))",
		}},
		{"a row that is not stated, and just as much already", func(r *report.Report) {
			r.AreasDestroyed = reported(report.Destroyed{Type: "A", Quantity: num(9)}, report.Destroyed{Type: "B", Cumulative: num(1)})
			r.AreasDestroyed.Totals = []report.Destroyed{{Quantity: num(9)}}
		}, nil},
		{"a row that is not stated, and too much already", func(r *report.Report) {
			r.Retained.Rows = append(r.Retained.Rows, r.Retained.Rows[0])
			r.Retained.Rows[1].Quantity = state.Number{}
			r.Retained.Totals = []report.Retained{{Quantity: num(9)}}
		}, []string{
			"A7-ITEM-INCOMPLETE /retained/rows/1/type: type or quantity is not given in 1 of 2 rows (Article 7(1)(d))",
			"A7-TOTAL-MISMATCH /retained/totals/0/quantity: the parts that are stated add up to 10 already, and 9 is stated (Article 7(1)(d))",
		}},
		{"no institution", func(r *report.Report) { r.Retained.Rows[0].Institution = "" }, []string{"A3-NO-PURPOSE /retained/rows/0/institution: no institution is named in 1 of 1 rows (Article 3(1))"}},
		{"a total alone", func(r *report.Report) {
			r.Retained = report.Item[report.Retained]{Answer: report.Reported, Totals: []report.Retained{{Quantity: num(3318)}}}
		}, []string{
			"A7-ITEM-INCOMPLETE /retained/rows: mines are stated in total alone, and no type is given (Article 7(1)(d))",
			"A3-NO-PURPOSE /retained/rows: mines are stated in total alone, and no institution is named (Article 3(1))",
		}},
		{"a total alone, of no mines", func(r *report.Report) {
			r.Retained = report.Item[report.Retained]{Answer: report.Reported, Totals: []report.Retained{{Quantity: num(0)}}}
		}, nil},
		{"totals alone, of types and of institutions", func(r *report.Report) {
			r.Retained = report.Item[report.Retained]{Answer: report.Reported, Totals: []report.Retained{
				{Type: "PMN", Quantity: num(3)}, {Institution: "Army School", Quantity: num(3)},
			}}
		}, nil},
		{"totals alone, of Forms B, D and G", func(r *report.Report) {
			r.Stockpile = report.Item[report.Stock]{Answer: report.Reported, Totals: []report.Stock{{Quantity: num(3)}}}
			r.Transferred = report.Item[report.Transfer]{Answer: report.Reported, Totals: []report.Transfer{{Quantity: num(3)}}}
			r.AreasDestroyed = report.Item[report.Destroyed]{Answer: report.Reported, Totals: []report.Destroyed{{Cumulative: num(3)}}}
		}, []string{
			"A7-ITEM-INCOMPLETE /stockpile/rows: mines are stated in total alone, and no type is given (Article 7(1)(b))",
			"A7-ITEM-INCOMPLETE /transferred/rows: mines are stated in total alone, and no type is given (Article 7(1)(d))",
			"A7-ITEM-INCOMPLETE /areasDestroyed/rows: mines are stated in total alone, and no type is given (Article 7(1)(g))",
		}},
		{"an account that does not lead to what is retained", func(r *report.Report) {
			row := &r.Retained.Rows[0]
			row.Opening, row.Added, row.FromStock, row.Consumed = num(120), num(0), num(0), num(10)
			row.Destroyed, row.Transferred, row.Quantity = num(0), num(0), num(100)
			r.Retained.Totals = []report.Retained{*row}
			r.Retained.Balance = on("2019-12-31")
		}, []string{
			"ARITH-RETAINED /retained/rows/0/quantity: the account leads to 110, and 100 is stated (Article 7(1)(d))",
			"ARITH-RETAINED /retained/totals/0/quantity: the account leads to 110, and 100 is stated (Article 7(1)(d))",
		}},
		{"an account of the last day of the period", func(r *report.Report) {
			row := &r.Retained.Rows[0]
			row.Opening, row.Added, row.FromStock, row.Consumed = num(120), num(0), num(0), num(10)
			row.Destroyed, row.Transferred, row.Quantity = num(0), num(0), num(100)
			r.Retained.Balance, r.Period.To = on("2019-12-30"), on("2019-12-30")
		}, []string{
			"A7.2-PERIOD /period: the report covers 2019-01-01 to 2019-12-30, not the calendar year 2019 (Article 7(2))",
			"A7.2-PARTIAL /period: it does not cover 1 days of 2019 (Article 7(2))",
			"ARITH-RETAINED /retained/rows/0/quantity: the account leads to 110, and 100 is stated (Article 7(1)(d))",
		}},
		{"an account with every term", func(r *report.Report) {
			row := &r.Retained.Rows[0]
			row.Opening, row.Added, row.FromStock, row.Consumed = num(120), num(7), num(5), num(10)
			row.Destroyed, row.Transferred, row.Quantity = num(3), num(2), num(117)
		}, nil},
		{"an account that lacks a term", func(r *report.Report) {
			row := &r.Retained.Rows[0]
			row.Opening, row.Added, row.FromStock, row.Consumed, row.Destroyed, row.Quantity = num(120), num(0), num(0), num(10), num(0), num(100)
		}, nil},
		{"an account of another day", func(r *report.Report) {
			row := &r.Retained.Rows[0]
			row.Opening, row.Added, row.FromStock, row.Consumed = num(120), num(0), num(0), num(10)
			row.Destroyed, row.Transferred, row.Quantity = num(0), num(0), num(100)
			r.Retained.Balance = on("2019-12-30")
		}, nil},
		{"in the order of the tables", func(r *report.Report) {
			r.Retained.Rows[0].Institution, r.MinedAreas.Rows[0].Types, r.State = "", "", state.Code{}
			r.AreasDestroyed, r.Measures = report.Item[report.Destroyed]{}, report.Item[report.Measure]{}
		}, []string{
			"REPORT-HEAD /state: the report names no State",
			"A7-ITEM-MISSING /measures: item (a), national implementation measures, is not answered (Article 7(1)(a))",
			"A7-ITEM-QUALIFIED /minedAreas/rows/0/types: types of mines are not given in 1 of 1 rows (Article 7(1)(c))",
			"A3-NO-PURPOSE /retained/rows/0/institution: no institution is named in 1 of 1 rows (Article 3(1))",
			"A7-ITEM-MISSING /areasDestroyed: item (g), mines destroyed, Article 5, is not answered (Article 7(1)(g))",
		}},
		{"no institution, and no mines", func(r *report.Report) {
			r.Retained.Rows[0].Institution, r.Retained.Rows[0].Quantity = "", num(0)
		}, nil},
		{"many retained", func(r *report.Report) { r.Retained.Rows[0].Quantity = num(10000) }, []string{"A3-RETAINED-HIGH /retained: 10000 mines are retained (Article 3(1))"}},
		{"no lots and no purpose", func(r *report.Report) { r.Retained.Rows[0].Lots, r.Retained.Rows[0].Purpose = "", "" }, []string{
			"A7-ITEM-QUALIFIED /retained/rows/0/purpose: neither purpose nor use is given in 1 of 1 rows (Article 7(1)(d))",
			"A7-ITEM-QUALIFIED /retained/rows/0/lots: lot numbers are not given in 1 of 1 rows (Article 7(1)(d))",
		}},
		{"type held without a sheet", func(r *report.Report) { r.Technical.Rows[0].Type = "M14" }, []string{"A7-TYPE-NO-TECH /retained/rows/0/type: no technical characteristics of PMN are given (Article 7(1)(h))"}},
		{"sheets unchanged", func(r *report.Report) {
			r.Technical = report.Item[report.Technical]{Answer: report.Unchanged, Since: 2010}
		}, nil},
		{"no photograph", func(r *report.Report) { r.Technical.Rows[0].Photograph = report.No }, []string{"A7-ITEM-QUALIFIED /technical/rows/0/photograph: no photograph is attached in 1 of 1 rows (Article 7(1)(h))"}},
		{"no warning", func(r *report.Report) { r.Warnings = none[report.Warning]() }, []string{"A7-WARNINGS-MISSING /warnings: mined areas are listed, and no warning to the population is (Article 7(1)(i))"}},
		{"not marked or not said", func(r *report.Report) { r.MinedAreas.Rows[0].Fenced = 0 }, []string{"A5-MARKING /minedAreas/rows/0/marked: marking or fencing is not reported in 1 of 1 rows (Article 5(2))"}},
		{"areas without details", func(r *report.Report) {
			r.MinedAreas.Rows[0] = report.MinedArea{Marked: report.No, Fenced: report.No, Areas: num(3)}
		}, []string{
			"A7-ITEM-QUALIFIED /minedAreas/rows/0/location: the place is not given in 1 of 1 rows (Article 7(1)(c))",
			"A7-ITEM-QUALIFIED /minedAreas/rows/0/types: types of mines are not given in 1 of 1 rows (Article 7(1)(c))",
			"A7-ITEM-QUALIFIED /minedAreas/rows/0/quantity: the number of mines is not given in 1 of 1 rows (Article 7(1)(c))",
			"A7-ITEM-QUALIFIED /minedAreas/rows/0/emplaced: it is not said when the mines were laid in 1 of 1 rows (Article 7(1)(c))",
		}},
		{"regions", func(r *report.Report) { r.MinedAreas.Totals = []report.MinedArea{{Area: km2("99 m2")}} }, []string{"ARITH-AREA-REGION /minedAreas/totals/0/area: the parts add up to 100 m2, and 99 m2 is stated (Article 7(1)(c))"}},
		{"suspected and confirmed", func(r *report.Report) {
			r.MinedAreas.Rows[0].Region = ""
			r.MinedAreas.Rows[0].Location = ""
			r.MinedAreas.Totals = []report.MinedArea{{Area: km2("99 m2")}}
		}, []string{
			"A7-ITEM-QUALIFIED /minedAreas/rows/0/location: the place is not given in 1 of 1 rows (Article 7(1)(c))",
			"ARITH-AREA-SPLIT /minedAreas/totals/0/area: the parts add up to 100 m2, and 99 m2 is stated (Article 7(1)(c))",
		}},
		{"totals that split", func(r *report.Report) {
			r.MinedAreas.Rows = nil
			r.MinedAreas.Totals = []report.MinedArea{
				{Class: report.Suspected, Area: km2("2.0 km2"), Areas: num(3)}, {Class: report.Confirmed, Area: km2("1.0 km2"), Areas: num(1)},
				{Area: km2("4.0 km2"), Areas: num(4)},
			}
		}, []string{"ARITH-AREA-SPLIT /minedAreas/totals/2/area: the parts add up to 3 km2, and 4 km2 is stated (Article 7(1)(c))"}},
		{"a total of one class, and of all", func(r *report.Report) {
			r.MinedAreas.Rows = nil
			r.MinedAreas.Totals = []report.MinedArea{{Class: report.Suspected, Area: km2("2.0 km2")}, {Area: km2("4.0 km2")}}
		}, nil},
		{"totals that split, region by region", func(r *report.Report) {
			r.MinedAreas.Rows = nil
			r.MinedAreas.Totals = []report.MinedArea{
				{Region: "North", Class: report.Suspected, Area: km2("2 m2")}, {Region: "South", Class: report.Confirmed, Area: km2("1 m2")},
				{Region: "north", Class: report.Confirmed, Area: km2("1 m2")}, {Region: "NORTH", Area: km2("4 m2")}, {Region: "South", Area: km2("9 m2")},
			}
		}, []string{"ARITH-AREA-SPLIT /minedAreas/totals/3/area: the parts add up to 3 m2, and 4 m2 is stated (Article 7(1)(c))"}},
		{"rounded", func(r *report.Report) { r.MinedAreas.Totals = []report.MinedArea{{Area: km2("0.00 km2")}} }, []string{"ARITH-ROUNDING /minedAreas/totals/0/area: the parts add up to 0.0001 km2, and 0 km2 is stated, which rounding explains (Article 7(1)(c))"}},
		{"a total of a class, and a row of none", func(r *report.Report) {
			r.MinedAreas.Rows = append(r.MinedAreas.Rows, r.MinedAreas.Rows[0])
			r.MinedAreas.Rows[1].Class = 0
			r.MinedAreas.Totals = []report.MinedArea{{Class: report.Confirmed, Area: km2("200 m2")}}
		}, nil},
		{"land released", func(r *report.Report) {
			r.LandRelease = reported(report.LandRelease{Cleared: km2("1 m2"), Reduced: km2("2 m2"), Cancelled: km2("3 m2"), Released: km2("7 m2")})
		}, []string{"ARITH-RELEASE /landRelease/rows/0/released: the parts add up to 6 m2, and 7 m2 is stated (Article 7(1)(f))"}},
		{"people", func(r *report.Report) {
			r.Casualties = reported(report.Casualties{People: report.People{Women: num(3), Men: num(4), All: num(6)}})
		}, []string{"ARITH-PEOPLE /casualties/rows/0/all: the parts that are stated add up to 7 already, and 6 is stated"}},
		{"people not all stated", func(r *report.Report) {
			r.Casualties = reported(report.Casualties{People: report.People{Women: num(3), Men: num(4), All: num(9)}})
		}, nil},
		{"no sanctions", func(r *report.Report) { r.Measures.Rows[0].Penal = 0 }, []string{"A9-NO-PENAL /measures: no measure is said to impose penal sanctions (Article 9)"}},
		{"programme", func(r *report.Report) {
			r.AreaProgrammes = reported(report.Programme{Programme: "clearance", Site: "North"})
		}, []string{
			"A7-ITEM-INCOMPLETE /areaProgrammes/rows/0/method: the method is not given in 1 of 1 rows (Article 7(1)(f))",
			"A7-ITEM-INCOMPLETE /areaProgrammes/rows/0/safety: safety standards are not given in 1 of 1 rows (Article 7(1)(f))",
			"A7-ITEM-INCOMPLETE /areaProgrammes/rows/0/environment: environmental standards are not given in 1 of 1 rows (Article 7(1)(f))",
		}},
		{"programmes and stocks in full", func(r *report.Report) {
			r.AreaProgrammes = reported(report.Programme{Programme: "clearance", Site: "North", Method: "by hand", Safety: "IMAS", Environment: "IMAS"})
			r.Stockpile = reported(report.Stock{Type: "PMN", Quantity: num(1), Lots: "1"}, report.Stock{Type: "M14", Quantity: num(0), Lots: "2"})
		}, nil},
		{"programmes that lack one thing each", func(r *report.Report) {
			whole := report.Programme{Programme: "clearance", Site: "North", Method: "by hand", Safety: "IMAS", Environment: "IMAS"}
			r.AreaProgrammes = reported(whole, whole, whole, whole)
			r.AreaProgrammes.Rows[0].Site, r.AreaProgrammes.Rows[1].Method = "", ""
			r.AreaProgrammes.Rows[2].Safety, r.AreaProgrammes.Rows[3].Environment = "", ""
		}, []string{
			"A7-ITEM-INCOMPLETE /areaProgrammes/rows/0/site: the site is not given in 1 of 4 rows (Article 7(1)(f))",
			"A7-ITEM-INCOMPLETE /areaProgrammes/rows/1/method: the method is not given in 1 of 4 rows (Article 7(1)(f))",
			"A7-ITEM-INCOMPLETE /areaProgrammes/rows/2/safety: safety standards are not given in 1 of 4 rows (Article 7(1)(f))",
			"A7-ITEM-INCOMPLETE /areaProgrammes/rows/3/environment: environmental standards are not given in 1 of 4 rows (Article 7(1)(f))",
		}},
		{"stocks that lack one thing each", func(r *report.Report) {
			r.Stockpile = reported(report.Stock{Type: "PMN", Lots: "1"}, report.Stock{Quantity: num(2), Lots: "2"}, report.Stock{Type: "PMN", Quantity: num(2)})
		}, []string{
			"A7-ITEM-INCOMPLETE /stockpile/rows/0/type: type or quantity is not given in 2 of 3 rows (Article 7(1)(b))",
			"A7-ITEM-QUALIFIED /stockpile/rows/2/lots: lot numbers are not given in 1 of 3 rows (Article 7(1)(b))",
		}},
		{"destroyed without type", func(r *report.Report) {
			r.AreasDestroyed = reported(report.Destroyed{Quantity: num(3)}, report.Destroyed{Type: "PMN", Cumulative: num(3)})
		}, []string{"A7-ITEM-INCOMPLETE /areasDestroyed/rows/0/type: type or quantity is not given in 1 of 2 rows (Article 7(1)(g))"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r := complete()
			c.set(r)
			ps := r.Problems()
			var got []string
			for _, p := range ps {
				got = append(got, p.Code+" "+p.Error())
				if !errors.Is(p, report.ErrReport) || p.Line != 0 {
					t.Errorf("%#v", p)
				}
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
			if err := ps.Err(); (err == nil) != (c.want == nil) {
				t.Errorf("Err is %v", err)
			}
			pointers(t, r, ps)
		})
	}
}

// pointers checks that what a problem points to is in the JSON of the report, or that what it would stand in is.
func pointers(t *testing.T, r *report.Report, ps report.Problems) {
	t.Helper()
	var whole any
	if err := json.Unmarshal([]byte(encode(t, r)), &whole); err != nil {
		t.Fatal(err)
	}
	for _, p := range ps {
		names := strings.Split(p.Pointer, "/")[1:]
		at := whole
		for i, name := range names {
			switch v := at.(type) {
			case map[string]any:
				next, ok := v[name]
				if !ok && i == len(names)-1 || !ok && i == 0 {
					next = map[string]any{}
				} else if !ok {
					t.Errorf("%s points nowhere", p.Pointer)
				}
				at = next
			case []any:
				n, err := strconv.Atoi(name)
				if err != nil || n >= len(v) {
					t.Fatalf("%s points nowhere", p.Pointer)
				}
				at = v[n]
			}
		}
	}
}

// In what is not the State's own report the first total counts, and one row if it is the only one of its name.
func TestStatedByAMonitor(t *testing.T) {
	high := []string{"A3-RETAINED-HIGH /retained: 10000 mines are retained (Article 3(1))"}
	many, few := report.Retained{Quantity: num(10_000)}, report.Retained{Quantity: num(9_999)}
	for _, c := range []struct {
		rows, totals []report.Retained
		want         []string
	}{
		{nil, []report.Retained{many, few}, high}, {nil, []report.Retained{few, many}, nil}, {nil, []report.Retained{{}, many}, high},
		{[]report.Retained{many}, nil, high}, {[]report.Retained{many, many}, nil, nil}, {[]report.Retained{many, {Type: "PMN"}}, nil, high},
		{[]report.Retained{{Type: "PMN", Quantity: num(10_000)}}, nil, nil}, {[]report.Retained{{Type: "-", Quantity: num(10_000)}}, nil, high},
	} {
		r := &report.Report{State: state.MustParseCode("ZWE"), Kind: state.AnnualReport, Year: 2019, Origin: report.Monitor}
		r.Retained = report.Item[report.Retained]{Answer: report.Reported, Rows: c.rows, Totals: c.totals}
		var got []string
		for _, p := range r.Problems() {
			if p.Code == "A3-RETAINED-HIGH" {
				got = append(got, p.Code+" "+p.Error())
			}
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%v and %v: %q", c.rows, c.totals, got)
		}
	}
}

// Totals are held against the rows that a look at each row for each total finds.
func TestTotalsAgainstEachRow(t *testing.T) {
	alike := strings.NewReplacer("-", "", " ", "", "P", "p")
	names, rnd := []string{"", "p", "P-", "q", "q "}, rand.New(rand.NewPCG(1, 2))
	pick := func() report.Retained {
		row := report.Retained{Type: names[rnd.IntN(5)], Institution: names[rnd.IntN(5)]}
		if n := rnd.IntN(5); n > 0 {
			row.Quantity = num(n)
		}
		return row
	}
	fits := func(total, row string) (within, perhaps bool) {
		total, row = alike.Replace(total), alike.Replace(row)
		return total == "" || total == row, total == "" || total == row || row == ""
	}
	for range 2000 {
		r := &report.Report{Origin: report.Monitor, Retained: report.Item[report.Retained]{Answer: report.Reported}}
		for range 1 + rnd.IntN(5) {
			r.Retained.Rows = append(r.Retained.Rows, pick())
		}
		for range 1 + rnd.IntN(3) {
			r.Retained.Totals = append(r.Retained.Totals, pick())
		}
		var want, got []string
		for i, total := range r.Retained.Totals {
			sum, whole := 0, true
			for _, row := range r.Retained.Rows {
				typed, perhapsTyped := fits(total.Type, row.Type)
				held, perhapsHeld := fits(total.Institution, row.Institution)
				n, stated := row.Quantity.Value()
				switch {
				case typed && held:
					sum, whole = sum+n, whole && stated
				case perhapsTyped && perhapsHeld:
					whole = false
				}
			}
			if n, stated := total.Quantity.Value(); stated && (sum > n || whole && sum < n) {
				want = append(want, fmt.Sprintf("/retained/totals/%d/quantity", i))
			}
		}
		for _, p := range r.Problems() {
			if p.Code == "A7-TOTAL-MISMATCH" {
				got = append(got, p.Pointer)
			}
		}
		if !slices.Equal(want, got) {
			t.Fatalf("%+v: %q, want %q", r.Retained, got, want)
		}
	}
}

// Many rows with the same defect are one problem.
func TestProblemsAreFew(t *testing.T) {
	r := complete()
	r.MinedAreas.Rows = make([]report.MinedArea, 10_000)
	if n := len(r.Problems()); n != 5 {
		t.Errorf("%d problems", n)
	}
}

func TestProblemsErr(t *testing.T) {
	if err := complete().Problems().Err(); err != nil {
		t.Errorf("no problems are %v", err)
	}
	r := complete()
	r.Retained.Rows[0].Institution, r.Warnings = "", none[report.Warning]()
	err := fmt.Errorf("before sending: %w", r.Problems().Err())
	p := new(report.Problem)
	if !errors.As(err, &p) || p.Code != "A7-WARNINGS-MISSING" && p.Code != "A3-NO-PURPOSE" || !errors.Is(err, report.ErrReport) {
		t.Errorf("%v", err)
	}
}

func TestProblemForms(t *testing.T) {
	r := complete()
	r.Retained.Rows[0].Institution = ""
	p := r.Problems()[0]
	text, err := json.Marshal(p)
	if want := `{"code":"A3-NO-PURPOSE","provision":"3(1)","severity":"defect","pointer":"/retained/rows/0/institution","reason":"no institution is named in 1 of 1 rows"}`; err != nil || string(text) != want {
		t.Errorf("%s, %v", text, err)
	}
	back := new(report.Problem)
	if err := json.Unmarshal(text, back); err != nil || *back != *p {
		t.Errorf("%+v, %v", back, err)
	}
	var log bytes.Buffer
	l := slog.New(slog.NewTextHandler(&log, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if a.Key == slog.TimeKey {
			return slog.Attr{}
		}
		return a
	}}))
	l.Warn("checked", "problem", p)
	_, err = report.Decode(strings.NewReader(`{"x":1}`))
	l.Warn("read", "problem", err.(report.Problems)[0])
	want := `level=WARN msg=checked problem.code=A3-NO-PURPOSE problem.severity=defect problem.provision="Article 3(1)" problem.pointer=/retained/rows/0/institution problem.reason="no institution is named in 1 of 1 rows"
level=WARN msg=read problem.code=FORMAT-FIELD problem.severity=data problem.pointer=/x problem.line=1 problem.column=2 problem.reason="unknown field \"x\""
`
	if log.String() != want {
		t.Error(log.String())
	}
}

// That there is no report is said by all that ask one, and nothing panics.
func TestNoReport(t *testing.T) {
	var r *report.Report
	acts, err := r.Submission()
	for _, err := range []error{r.Problems().Err(), err} {
		if err == nil || err.Error() != "there is no report" || !errors.Is(err, report.ErrReport) {
			t.Errorf("error is %v", err)
		}
	}
	if acts != nil || len(slices.Collect(r.Entries())) > 0 {
		t.Error("no report tells something")
	}
}

// The codes are a contract: none changes its meaning, and one that goes is never used again.
func TestRules(t *testing.T) {
	const golden = `FORMAT-SYNTAX FORMAT-LIMIT FORMAT-FIELD FORMAT-DUPLICATE FORMAT-VALUE REPORT-HEAD REPORT-ANSWER REPORT-BALANCE
		A3-NO-PURPOSE A3-RETAINED-HIGH A3-RETAINED-NOT-REPORTED A5-MARKING A5-NO-SURVEY A5-DISCREPANT-DEADLINE
		A7-ITEM-MISSING A7-ITEM-INCOMPLETE A7-ITEM-QUALIFIED A7-UNCHANGED A7-UNCHANGED-BROKEN A7-WARNINGS-MISSING A7-TYPE-NO-TECH A7-TOTAL-MISMATCH
		A9-NO-PENAL A9-NOT-REPORTED A9-PENDING
		ARITH-STOCK ARITH-STOCK-OPEN ARITH-STOCK-RISE ARITH-STOCK-RESURRECT ARITH-RETAINED ARITH-RETAINED-OPEN ARITH-RETAINED-NOUSE ARITH-RETAINED-RISE
		ARITH-DESTROYED-CUM ARITH-AREA ARITH-AREA-OPEN ARITH-AREA-COUNT ARITH-AREA-SPLIT ARITH-AREA-REGION ARITH-RELEASE ARITH-PEOPLE ARITH-ROUNDING
		ARITH-CLEARED-NO-MINES ARITH-MINES-NO-AREA ARITH-ART5-IN-ART4 ARITH-PACE ARITH-UNIT`
	retired := []string{}
	var got []string
	elsewhere := map[string]bool{}
	for r := range state.Rules() {
		elsewhere[r.Code] = true
	}
	for r := range report.Rules() {
		got = append(got, r.Code)
		form := strings.HasPrefix(r.Code, "FORMAT-") || strings.HasPrefix(r.Code, "REPORT-") || r.Code == "ARITH-PEOPLE"
		if r.Provision.IsZero() != form || r.Summary == "" || r.Mend == "" && r.Code != "A7-UNCHANGED" {
			t.Errorf("%+v", r)
		}
		if strings.Contains(r.Summary+r.Mend, "violat") || elsewhere[r.Code] || slices.Contains(retired, r.Code) {
			t.Errorf("%s: a verdict, or a code already in use", r.Code)
		}
	}
	if d := cmp.Diff(strings.Fields(golden), got); d != "" {
		t.Error(d)
	}
}

// What Problems says of the period is what package state would say of the act.
func TestPeriodAgreesWithState(t *testing.T) {
	for _, p := range []report.Period{
		{From: on("2010-04-01"), To: on("2011-03-31")}, {From: on("2010-01-01"), To: on("2010-12-31")}, {From: on("2009-01-01"), To: on("2010-12-31")},
		{From: on("2010-02-01"), To: on("2010-12-30")},
	} {
		r := annual(2010)
		r.Period = p
		acts, err := r.Submission()
		if err != nil {
			t.Fatal(err)
		}
		var want, got []string
		for _, f := range state.Assess(party(t, acts...), on("2012-01-01"), practice) {
			if f.Code == "A7.2-PERIOD" || f.Code == "A7.2-PARTIAL" {
				want = append(want, fmt.Sprint(f.Code, f.Provision, f.Severity))
			}
		}
		for _, p := range r.Problems() {
			if p.Pointer == "/period" {
				got = append(got, fmt.Sprint(p.Code, p.Provision, p.Severity))
			}
		}
		slices.Sort(want)
		slices.Sort(got)
		if !slices.Equal(want, got) {
			t.Errorf("%v: %v, and package state %v", p, got, want)
		}
	}
}

func TestEntries(t *testing.T) {
	r := complete()
	r.Facilities = report.Item[report.Facility]{Answer: report.Unchanged, Since: 2018}
	var got []string
	for e := range r.Entries() {
		got = append(got, fmt.Sprint(e.Form, " ", e.Provision, " ", e.Name, " ", e.Answer, " ", e.Since, " ", e.Rows))
		if e.Title == "" || e.Provision.IsZero() != (e.Form == "J") || !e.Provision.IsZero() && !convention.Article(7, 1).Contains(e.Provision) {
			t.Errorf("%+v", e)
		}
	}
	if len(got) != 19 || got[4] != "D Article 7(1)(d) retained reported 0 1" || got[7] != "E Article 7(1)(e) facilities unchanged 2018 0" {
		t.Error(got)
	}
	for e := range r.Entries() {
		if e.Form == "B" {
			break
		}
	}
}
