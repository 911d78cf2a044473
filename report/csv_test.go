package report_test

import (
	"errors"
	"fmt"
	"io"
	"reflect"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// there writes an item and reads it back.
func there[R report.Row](t *testing.T, item report.Item[R]) {
	t.Helper()
	var b strings.Builder
	if err := report.WriteTable(&b, item); err != nil {
		t.Fatal(err)
	}
	back, err := report.ReadTable[R](strings.NewReader(b.String()))
	if err != nil {
		t.Fatal(err)
	}
	back.Answer, back.Balance, back.Note, back.Since = item.Answer, item.Balance, item.Note, item.Since
	if d := cmp.Diff(item, back); d != "" {
		t.Errorf("%s\n%s", d, b.String())
	}
}

func TestTables(t *testing.T) {
	r := new(report.Report)
	fill(reflect.ValueOf(r).Elem(), 1)
	there(t, r.Measures)
	there(t, r.Stockpile)
	there(t, r.StockpileFound)
	there(t, r.MinedAreas)
	there(t, r.Retained)
	there(t, r.Transferred)
	there(t, r.ForDestruction)
	there(t, r.Facilities)
	there(t, r.StockProgrammes)
	there(t, r.AreaProgrammes)
	there(t, r.LandRelease)
	there(t, r.StockDestroyed)
	there(t, r.AreasDestroyed)
	there(t, r.FoundDestroyed)
	there(t, r.Technical)
	there(t, r.Warnings)
	there(t, r.Casualties)
	there(t, r.Assistance)
	there(t, r.Other)
	for _, name := range files(t) {
		r := file(t, name)
		there(t, r.MinedAreas)
		there(t, r.LandRelease)
		there(t, r.Retained)
		there(t, r.Stockpile)
	}
}

func TestReadTable(t *testing.T) {
	item, err := report.ReadTable[report.MinedArea](strings.NewReader("\ufeffarea,region,class,total\r\n61793990,North,confirmed,\n\"4.87 km2\",,,yes\n,South,,\n"))
	want := report.Item[report.MinedArea]{
		Answer: report.Reported,
		Rows:   []report.MinedArea{{Region: "North", Class: report.Confirmed, Area: report.AreaOf(61793990)}, {Region: "South"}},
		Totals: []report.MinedArea{{Area: report.MustParseArea("4.87 km2")}},
	}
	if d := cmp.Diff(want, item); d != "" || err != nil {
		t.Errorf("%v\n%s", err, d)
	}
	if item, err := report.ReadTable[report.Stock](strings.NewReader("type\n")); err != nil || item.Answer != report.NotAnswered {
		t.Errorf("no rows are %+v, %v", item, err)
	}
	if item, err := report.ReadTable[report.Stock](strings.NewReader("type,total\n,yes\n")); err != nil || item.Answer != report.Reported {
		t.Errorf("a total alone is %+v, %v", item, err)
	}
	if item, err := report.ReadTable[report.Stock](input("type\n", "a", 64<<10-1, "\n")); err != nil || len(item.Rows[0].Type) != 64<<10-1 {
		t.Errorf("a line of 64 KiB is %v", err)
	}
	for _, c := range []struct {
		name string
		in   io.Reader
		want string
	}{
		{"empty", strings.NewReader(""), "1:1: the table is empty: it needs a first line that names its columns"},
		{"unknown column", strings.NewReader("type,quantty\n"), `1:6: unknown column "quantty"; did you mean "quantity"?`},
		{"number", strings.NewReader("type,quantity\nPMN,-1\nM14,1e3\n"), "2:5: /rows/0/quantity: -1 is not a number of this report: want digits, 0 to 2147483647\n3:5: /rows/1/quantity: 1e3 is not a number of this report: want digits, 0 to 2147483647"},
		{"in order", strings.NewReader("type,quantity\nPMN,-1\na,b,c\nM14,x\n"), "2:5: /rows/0/quantity: -1 is not a number of this report: want digits, 0 to 2147483647\n" +
			"3:1: 3 cells under 2 columns\n4:5: /rows/1/quantity: x is not a number of this report: want digits, 0 to 2147483647"},
		{"total", strings.NewReader("type,total\nPMN,no\n"), `2:5: want "yes" or an empty cell`},
		{"not UTF-8", strings.NewReader("type\n\xff\n"), "2:1: the cell is not in UTF-8"},
		{"quotes", strings.NewReader("type\n\"a\n"), `2:4: extraneous or missing " in quoted-field`},
		{"a million rows", input("type\n", "a\n", 1000000, ""), "100002:1: the table has more than 100000 lines below its first"},
		{"a hundred megabytes", input("type\n", "a", 100<<20, ""), "2:16777212: the file is larger than 16 MiB"},
		{"a hundred thousand totals", input("type,total\n", "a,yes\n", 100000, ""), strings.TrimSuffix(many(1002, 1101, "the table has more than 1000 totals"), "\n")},
		{"a line a byte too long", input("type\n", "a", 64<<10, "\n"), "2:1: the line is longer than 64 KiB"},
		{"in order within a line", strings.NewReader("quantity,opening,total\n-1,-2,no\n"), "2:1: /rows/0/quantity: -1 is not a number of this report: want digits, 0 to 2147483647\n" +
			"2:4: /rows/0/opening: -2 is not a number of this report: want digits, 0 to 2147483647\n2:7: want \"yes\" or an empty cell"},
		{"a long line", input("type\n", ",", 100000, ""), "2:1: the line is longer than 64 KiB"},
	} {
		_, err := report.ReadTable[report.Stock](c.in)
		if err == nil || err.Error() != c.want || !errors.Is(err, report.ErrFormat) {
			t.Errorf("%s: error is %v, want %s", c.name, err, c.want)
		}
	}
	gone := errors.New("the disk is gone")
	if _, err := report.ReadTable[report.Stock](iotest.ErrReader(gone)); err != gone {
		t.Errorf("error is %v", err)
	}
}

func TestWriteTableProblems(t *testing.T) {
	if err := report.WriteTable(fullDisk{}, reported(report.Stock{Type: "PMN"})); err != io.ErrShortWrite {
		t.Errorf("error is %v", err)
	}
	if err := report.WriteTable(io.Discard, reported(report.Measure{Status: 99})); !errors.Is(err, convention.ErrName) {
		t.Errorf("error is %v", err)
	}
	for _, c := range []struct {
		rows []report.Stock
		want string
	}{
		{[]report.Stock{{Type: "a"}, {Type: "a\xffb"}}, "3:1: the cell is not in UTF-8"},
		{[]report.Stock{{Note: strings.Repeat("x", 64<<10)}}, "2:1: the line is longer than 64 KiB"},
		{make([]report.Stock, report.MaxRows+1), "100002:1: the table has more than 100000 lines below its first"},
	} {
		var b strings.Builder
		if err := report.WriteTable(&b, reported(c.rows...)); err == nil || err.Error() != c.want || !errors.Is(err, report.ErrFormat) || b.Len() > 0 {
			t.Errorf("error is %v, want %s; %d bytes written", err, c.want, b.Len())
		}
	}
}

// What a spreadsheet would do to a text as well, and nothing else, is lost on the way.
func TestTableTexts(t *testing.T) {
	for text, want := range map[string]string{"a\r\nb": "a\nb", "a\nb": "a\nb", " a\t": "a", "=1+1": "=1+1", `"a", b`: `"a", b`} {
		var b strings.Builder
		if err := report.WriteTable(&b, reported(report.Stock{Type: text})); err != nil {
			t.Fatal(err)
		}
		if item, err := report.ReadTable[report.Stock](strings.NewReader(b.String())); err != nil || item.Rows[0].Type != want {
			t.Errorf("%q comes back as %q, %v", text, item.Rows[0].Type, err)
		}
	}
}

// White space and ends of lines that a ledger would not keep do not stand in the way of a report.
func TestSubmissionKept(t *testing.T) {
	r := annual(2019)
	r.Source = " UNODA \r\r\n database\r\n"
	r.Measures = report.Item[report.Measure]{Answer: report.Reported, Rows: []report.Measure{
		{Title: "Law 1 ", Effect: on("2019-03-01")}, {Title: "Law 1", Effect: on("2019-03-01")}, {Title: "Law 2", Effect: on("2019-03-01")},
	}}
	acts, err := r.Submission()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := state.Embedded().With(acts...); err != nil {
		t.Error(err)
	}
	laws := 0
	for _, a := range acts {
		if a.Kind == state.NationalMeasure {
			laws++
		}
	}
	if laws != 2 {
		t.Errorf("%d laws", laws)
	}
}

func TestSubmission(t *testing.T) {
	acts := func(r *report.Report) (list []string) {
		t.Helper()
		all, err := r.Submission()
		if err != nil {
			t.Fatal(err)
		}
		for _, a := range all {
			s := a.String()
			if n, ok := a.Mines.Value(); ok {
				s += " mines " + state.NumberOf(n).String()
			}
			if a.Unchanged {
				s += " unchanged"
			}
			list = append(list, s)
		}
		if _, err := new(state.Ledger).With(all...); err != nil {
			t.Errorf("no ledger takes it: %v", err)
		}
		return list
	}
	for _, c := range []struct {
		name string
		set  func(*report.Report)
		want []string
	}{
		{"complete", func(*report.Report) {}, []string{
			"ZWE annual report on 2019 2020-04-30", "ZWE stockpile held 2019-12-31 mines 0", "ZWE mines retained in 2019 2019-12-31 mines 10",
			"ZWE mined areas 2019-12-31",
		}},
		{"initial", func(r *report.Report) { r.Kind = state.InitialReport }, []string{
			"ZWE initial report 2020-04-30", "ZWE no stockpile 2019-12-31", "ZWE mines retained in 2019 2019-12-31 mines 10", "ZWE mined areas 2019-12-31",
		}},
		{"a stockpile", func(r *report.Report) {
			*r = *stock(2019, 60, 40)
			r.StockpileFound = reported(report.Stock{Type: "PMN", Quantity: num(3)})
			r.Measures = reported(report.Measure{Title: "Act", Effect: on("2018-05-01")},
				report.Measure{Title: "Act", Effect: on("2018-05-01"), Penal: report.Yes}, report.Measure{Title: "Bill", Effect: on("2031-05-01")})
			r.MinedAreas = none[report.MinedArea]()
		}, []string{
			"ZWE annual report on 2019 2020-04-30", "ZWE stockpile held 2019-12-31 mines 60", "ZWE stockpile found 2019-01-01..2019-12-31 mines 3",
			"ZWE stockpile destroyed in part 2019-01-01..2019-12-31 mines 40", "ZWE mines retained in 2019 2019-12-31 mines 0",
			"ZWE no mined areas 2019-12-31", "ZWE national measure 2018-05-01",
		}},
		{"areas of nothing", func(r *report.Report) {
			*r = *annual(2019)
			r.MinedAreas = reported(report.MinedArea{Location: "A", Area: report.AreaOf(0)})
		}, []string{"ZWE annual report on 2019 2020-04-30"}},
		{"a cover page", func(r *report.Report) {
			*r = *annual(2019)
			r.Stockpile = report.Item[report.Stock]{Answer: report.Unchanged, Since: 2018}
		}, []string{"ZWE annual report on 2019 2020-04-30 unchanged"}},
		{"balance of another day", func(r *report.Report) {
			r.Retained.Balance, r.MinedAreas.Balance = on("2020-04-01"), on("2020-05-02")
		}, []string{"ZWE annual report on 2019 2020-04-30", "ZWE stockpile held 2019-12-31 mines 0", "ZWE mined areas 2020-04-30"}},
		{"a monitor", func(r *report.Report) { r.Origin, r.Received, r.Submitted = report.Monitor, on(""), on("") }, []string{
			"ZWE stockpile held 2019-12-31 mines 0", "ZWE mined areas 2019-12-31",
		}},
		{"voluntary", func(r *report.Report) { *r = *annual(2019); r.Kind = state.VoluntaryReport }, []string{"ZWE voluntary report 2020-04-30"}},
	} {
		r := complete()
		c.set(r)
		if d := cmp.Diff(c.want, acts(r)); d != "" {
			t.Errorf("%s: %s", c.name, d)
		}
	}
	for _, name := range files(t) {
		if r := file(t, name); name != "srb_2020" {
			acts(r)
		}
	}
	r := complete()
	r.Source = ""
	for kind, want := range map[state.Kind]string{state.AnnualReport: "annual report on 2019 of ZWE", state.InitialReport: "initial report on 2019 of ZWE"} {
		r.Kind = kind
		if acts, err := r.Submission(); err != nil || acts[0].Source != want {
			t.Errorf("source is %q, %v, want %q", acts[0].Source, err, want)
		}
	}
	r.Kind, r.Year, r.Period = state.InitialReport, 0, report.Period{}
	if acts, err := r.Submission(); err != nil || acts[0].Source != "initial report of ZWE" {
		t.Errorf("source is %q, %v", acts[0].Source, err)
	}
	r = complete()
	r.Received, r.State = on(""), state.Code{}
	want := "/state: the report names no State\n/received: the day on which the report was received is not given"
	if acts, err := r.Submission(); acts != nil || err == nil || err.Error() != want {
		t.Errorf("%v, %v", acts, err)
	}
}

// many is an error for each of several lines.
func many(from, to int, reason string) string {
	var b strings.Builder
	for n := from; n <= to; n++ {
		fmt.Fprintf(&b, "%d:3: %s\n", n, reason)
	}
	return b.String()
}
