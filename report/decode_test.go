package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"reflect"
	"runtime"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

func TestDecodeProblems(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string // code, then the error
	}{
		{"empty", "", []string{"FORMAT-SYNTAX 1:1: the file ends where an object in { } should stand"}},
		{"white space", " \n\t", []string{"FORMAT-SYNTAX 2:2: the file ends where an object in { } should stand"}},
		{"no object", "[]", []string{"FORMAT-VALUE 1:1: want an object in { }, not a list in [ ]"}},
		{"not JSON", "state: THA", []string{"FORMAT-SYNTAX 1:1: 's' stands where an object in { } should"}},
		{"two reports", "{}{}", []string{"FORMAT-SYNTAX 1:3: something follows the report"}},
		{"unknown field", `{"stat":"THA"}`, []string{`FORMAT-FIELD 1:2: /stat: unknown field "stat"; did you mean "state"?`}},
		{"unknown field, nothing near", `{"x/y~z":{"a":[1,{"b":"c"}]}}`, []string{`FORMAT-FIELD 1:2: /x~1y~0z: unknown field "x/y~z"`}},
		{"capitals", `{"State":"THA"}`, []string{`FORMAT-FIELD 1:2: /State: unknown field "State"; did you mean "state"?`}},
		{"field of a row", "{\"stockpile\":{\"answer\":\"reported\",\n \"rows\":[{\"type\":\"M14\",\"quantty\":3}]}}",
			[]string{`FORMAT-FIELD 2:24: /stockpile/rows/0/quantty: unknown field "quantty"; did you mean "quantity"?`}},
		{"duplicate", `{"year":2019,"year":2020}`, []string{`FORMAT-DUPLICATE 1:14: /year: the field "year" appears twice`}},
		{"duplicate by escape", `{"year":2019,"\u0079ear":2020}`, []string{`FORMAT-DUPLICATE 1:14: /year: the field "year" appears twice`}},
		{"null", `{"year":null}`, []string{"FORMAT-VALUE 1:9: /year: want a number, not null (leave out what is not stated)"}},
		{"text for a number", `{"year":"2019"}`, []string{"FORMAT-VALUE 1:9: /year: want a number, not a text in quotation marks"}},
		{"number for a text", `{"state":764}`, []string{"FORMAT-VALUE 1:10: /state: want a text in quotation marks, not a number"}},
		{"truth", `{"state":true}`, []string{"FORMAT-VALUE 1:10: /state: want a text in quotation marks, not true"}},
		{"object for a list", `{"stockpile":{"rows":{"type":"M14"}}}`, []string{"FORMAT-VALUE 1:22: /stockpile/rows: want a list in [ ], not an object in { }"}},
		{"empty text", `{"received":""}`, []string{"FORMAT-VALUE 1:13: /received: the text is empty (leave out what is not stated)"}},
		{"no such State", `{"state":"TH"}`, []string{`FORMAT-VALUE 1:10: /state: "TH" is not the code of a State: did you mean THA (Thailand)?`}},
		{"no such day", `{"received":"2019-02-29"}`, []string{`FORMAT-VALUE 1:13: /received: "2019-02-29" is not a date: February 2019 has 28 days`}},
		{"no such answer", `{"stockpile":{"answer":"none"}}`, []string{`FORMAT-VALUE 1:24: /stockpile/answer: not a name of this list: Answer "none" is none of ["not answered" "reported" "nil" "not applicable" "unchanged"]`}},
		{"the year in the answer", `{"stockpile":{"answer":"unchanged since 2019"}}`, []string{`FORMAT-VALUE 1:24: /stockpile/answer: "unchanged since 2019" is no answer: want "unchanged", and the year beside it as "since"`}},
		{"no such kind", `{"kind":"annual reprot"}`, []string{`FORMAT-VALUE 1:9: /kind: "annual reprot" is no kind of report: want "initial report", "annual report" or "voluntary report"`}},
		{"a year of five digits", `{"year":20190}`, []string{"FORMAT-VALUE 1:9: /year: 20190 is not a year: want digits, 0 to 9999"}},
		{"negative", `{"stockpile":{"rows":[{"quantity":-1}]}}`, []string{"FORMAT-VALUE 1:35: /stockpile/rows/0/quantity: -1 is not a number of this report: want digits, 0 to 2147483647"}},
		{"decimals", `{"stockpile":{"rows":[{"quantity":1.0}]}}`, []string{"FORMAT-VALUE 1:35: /stockpile/rows/0/quantity: 1.0 is not a number of this report: want digits, 0 to 2147483647"}},
		{"overflow", `{"stockpile":{"rows":[{"quantity":2147483648}]}}`, []string{"FORMAT-VALUE 1:35: /stockpile/rows/0/quantity: 2147483648 is not a number of this report: want digits, 0 to 2147483647"}},
		{"huge", `{"stockpile":{"rows":[{"quantity":1e999999999}]}}`, []string{"FORMAT-VALUE 1:35: /stockpile/rows/0/quantity: 1e999999999 is not a number of this report: want digits, 0 to 2147483647"}},
		{"an exponent with a sign", `{"stockpile":{"rows":[{"quantity":1e+5}]}}`, []string{"FORMAT-VALUE 1:35: /stockpile/rows/0/quantity: 1e+5 is not a number of this report: want digits, 0 to 2147483647"}},
		{"huge area", `{"minedAreas":{"rows":[{"area":"1e999999999 m2"}]}}`, []string{`FORMAT-VALUE 1:32: /minedAreas/rows/0/area: "1e999999999 m2" is not an area: want digits and a unit, as in "61793990 m2", "61.79 km2" or "6179 ha"`}},
		{"area as a number", `{"minedAreas":{"rows":[{"area":61.79}]}}`, []string{"FORMAT-VALUE 1:32: /minedAreas/rows/0/area: want a text in quotation marks, not a number"}},
		{"not UTF-8 in a text", "{\"note\":\"a\xff\"}", []string{"FORMAT-SYNTAX 1:11: /note: the file is not in UTF-8"}},
		{"not UTF-8 elsewhere", "{\xff}", []string{"FORMAT-SYNTAX 1:2: the file is not in UTF-8"}},
		{"UTF-16", "\xff\xfe{\x00}\x00", []string{"FORMAT-SYNTAX 1:1: the file is not in UTF-8"}},
		{"half a surrogate", `{"note":"\ud800"}`, []string{"FORMAT-SYNTAX 1:10: /note: a text holds an escape that is one half of a character, without the other"}},
		{"the other half", `{"note":"\udc00\ud800"}`, []string{"FORMAT-SYNTAX 1:10: /note: a text holds an escape that is one half of a character, without the other"}},
		{"no escape", `{"note":"\x"}`, []string{"FORMAT-SYNTAX 1:10: /note: a text holds a backslash that begins no escape"}},
		{"control character", "{\"note\":\"a\nb\"}", []string{`FORMAT-SYNTAX 1:11: /note: a text holds the control character '\n'; write it as an escape`}},
		{"cut off in a text", `{"note":"a`, []string{"FORMAT-SYNTAX 1:11: /note: the file ends within a text"}},
		{"cut off", `{"note":"a"`, []string{"FORMAT-SYNTAX 1:12: the file ends where a comma or '}' should stand"}},
		{"cut off in a number", `{"year":2019`, []string{"FORMAT-SYNTAX 1:13: the file ends where a comma or '}' should stand"}},
		{"cut off in an escape", `{"note":"a\`, []string{"FORMAT-SYNTAX 1:11: /note: a text holds a backslash that begins no escape"}},
		{"cut off in a long escape", `{"note":"\u004`, []string{"FORMAT-SYNTAX 1:10: /note: a text holds a backslash that begins no escape"}},
		{"cut off behind an escape", `{"note":"\u0041`, []string{"FORMAT-SYNTAX 1:16: /note: the file ends within a text"}},
		{"comma at the end", `{"year":2019,}`, []string{"FORMAT-SYNTAX 1:14: nothing stands between the last comma and '}'"}},
		{"no comma", `{"year":2019 "note":""}`, []string{`FORMAT-SYNTAX 1:14: '"' stands where a comma or '}' should`}},
		{"no colon", `{"year" 2019}`, []string{"FORMAT-SYNTAX 1:9: '2' stands where a colon should"}},
		{"comment", "{// none\n}", []string{"FORMAT-SYNTAX 1:2: '/' stands where the name of a field in quotation marks should"}},
		{"several", `{"stat":"THA","year":-2,"received":"x"}`, []string{
			`FORMAT-FIELD 1:2: /stat: unknown field "stat"; did you mean "state"?`,
			"FORMAT-VALUE 1:22: /year: -2 is not a year: want digits, 0 to 9999",
			`FORMAT-VALUE 1:36: /received: "x" is not a date: want year-month-day, as in 2011-12-02`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			r, err := report.Decode(strings.NewReader(c.in))
			var ps report.Problems
			if r != nil || !errors.As(err, &ps) || !errors.Is(err, report.ErrFormat) || errors.Is(err, report.ErrReport) {
				t.Fatalf("report %v, error %v", r, err)
			}
			var got []string
			for _, p := range ps {
				got = append(got, p.Code+" "+p.Error())
			}
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
			one := new(report.Problem)
			if !errors.As(err, &one) || one != ps[0] || err.Error() == "" {
				t.Errorf("errors.As finds %v", one)
			}
		})
	}
}

func TestDecodeReadError(t *testing.T) {
	gone := errors.New("the disk is gone")
	if _, err := report.Decode(iotest.ErrReader(gone)); err != gone {
		t.Errorf("error is %v", err)
	}
}

// A reader may use what it does not fill; none of that is in the file.
func TestDecodeReadsNoFurther(t *testing.T) {
	_, err := report.Decode(&scribbler{text: `{"note":"\u004`})
	if want := "1:10: /note: a text holds a backslash that begins no escape"; err == nil || err.Error() != want {
		t.Errorf("error is %v, want %s", err, want)
	}
}

// A scribbler reads a text and leaves ones behind it.
type scribbler struct{ text string }

func (s *scribbler) Read(p []byte) (n int, err error) {
	if s.text == "" {
		return 0, io.EOF
	}
	n = copy(p, s.text)
	for i := n; i < len(p); i++ {
		p[i] = '1'
	}
	s.text = s.text[n:]
	return n, nil
}

func TestDecodeForgives(t *testing.T) {
	r, err := report.Decode(strings.NewReader("\ufeff { \"state\" : \"tha\" ,\r\n\t\"note\":\"\\u00e9\\ud83d\\ude00\\n\\/\" , \"stockpile\":{\"answer\":\"nil\",\"rows\":[]} }\n"))
	if err != nil || r.State.String() != "THA" || r.Note != "é😀\n/" || r.Stockpile.Rows != nil {
		t.Errorf("%+v, %v", r, err)
	}
}

// input is n copies of a text with something before and after it, made as it is read.
func input(before, text string, n int, after string) io.Reader {
	return io.MultiReader(strings.NewReader(before), &repeated{text: text, left: n * len(text)}, strings.NewReader(after))
}

type repeated struct {
	text     string
	at, left int
}

func (r *repeated) Read(p []byte) (n int, err error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	for n < len(p) && r.left > 0 {
		m := copy(p[n:min(len(p), n+r.left)], r.text[r.at:])
		r.at = (r.at + m) % len(r.text)
		n, r.left = n+m, r.left-m
	}
	return n, nil
}

// Whatever comes, there is an answer in bounded memory.
func TestLimits(t *testing.T) {
	const most = 400 << 20 // allocated on the way, not held
	for _, c := range []struct {
		name string
		in   io.Reader
		want string
	}{
		{"a hundred megabytes of one text", input(`{"note":"`, "x", 100<<20, `"}`), "the file is larger than 16 MiB"},
		{"a hundred megabytes of rows", input(`{"minedAreas":{"rows":[`, `{"area":"1 m2"},`, 100<<16, `{}]}}`), "the file is larger than 16 MiB"},
		{"a hundred megabytes of white space", input("", " ", 100<<20, "{}"), "the file is larger than 16 MiB"},
		{"ten thousand lists", input("", "[", 10000, ""), "lists and objects stand deeper in each other than 8"},
		{"ten thousand lists in an unknown field", input(`{"x":`, "[", 10000, ""), "lists and objects stand deeper in each other than 8"},
		{"ten thousand objects", input("", `{"stockpile":`, 10000, ""), "lists and objects stand deeper in each other than 8"},
		{"a million rows", input(`{"minedAreas":{"answer":"reported","rows":[`, `{},`, 1000000, `{}]}}`), "the report has more than 100000 rows"},
		{"a million rows of the wrong kind", input(`{"minedAreas":{"rows":[`, `1,`, 1000000, `1]}}`), "the rest is not read: there are a hundred problems so far"},
		{"a million unknown fields", input(`{`, `"x":1,`, 1000000, `"y":1}`), "the rest is not read: there are a hundred problems so far"},
		{"a million totals", input(`{"minedAreas":{"totals":[`, `{},`, 1000000, `{}]}}`), "the table has more than 1000 totals"},
		{"a number of a million digits", input(`{"year":`, `9`, 1000000, `}`), strings.Repeat("9", 40) + "... is not a year: want digits, 0 to 9999"},
		{"a day of a million digits", input(`{"received":"`, `9`, 1000000, `"}`), fmt.Sprintf("%q is too long for its place", strings.Repeat("9", 40)+"...")},
		{"a name of a million letters", input(`{"`, `x`, 1000000, `":1}`), fmt.Sprintf("unknown field %q", strings.Repeat("x", 40)+"...")},
	} {
		t.Run(c.name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			r, err := report.Decode(c.in)
			runtime.ReadMemStats(&after)
			var ps report.Problems
			if r != nil || !errors.As(err, &ps) || len(ps) > 101 {
				t.Fatalf("report %v, error %.200v", r != nil, err)
			}
			if reason := ps[len(ps)-1].Reason; reason != c.want {
				t.Errorf("reason is %.200s, want %s", reason, c.want)
			}
			if used := after.TotalAlloc - before.TotalAlloc; used > most {
				t.Errorf("%d MiB allocated", used>>20)
			}
		})
	}
}

// What is just within the limits is read.
func TestWithinLimits(t *testing.T) {
	r, err := report.Decode(input(`{"year":9999,"other":{"answer":"reported","rows":[`, `{},`, report.MaxRows-1, `{}]}}`))
	if err != nil || len(r.Other.Rows) != report.MaxRows || r.Year != 9999 {
		t.Error(err)
	}
	r, err = report.Decode(input(`{"other":{"answer":"reported","totals":[`, `{},`, report.MaxTotals-1, `{}]}}`))
	if err != nil || len(r.Other.Totals) != report.MaxTotals {
		t.Error(err)
	}
	item, err := report.ReadTable[report.Stock](input("type\n", "a\n", report.MaxRows, ""))
	if err != nil || len(item.Rows) != report.MaxRows {
		t.Error(err)
	}
}

// Every answer, and every way of stating nothing, is there again after writing and reading.
func TestRoundTrip(t *testing.T) {
	for _, name := range files(t) {
		r := file(t, name)
		text := encode(t, r)
		back, err := report.Decode(strings.NewReader(text))
		if d := cmp.Diff(r, back); d != "" || err != nil {
			t.Errorf("%s: %v\n%s", name, err, d)
		}
		if again := encode(t, back); again != text {
			t.Errorf("%s is written in two ways", name)
		}
	}
	r := new(report.Report)
	fill(reflect.ValueOf(r).Elem(), 1)
	r.Kind, r.Year = state.AnnualReport, 2019
	r.Measures = report.Item[report.Measure]{Answer: report.NotAnswered, Note: "not printed"}
	r.Stockpile = report.Item[report.Stock]{Answer: report.Nil}
	r.Facilities = report.Item[report.Facility]{Answer: report.NotApplicable}
	r.Technical = report.Item[report.Technical]{Answer: report.Unchanged, Since: 2017}
	r.Warnings = report.Item[report.Warning]{}
	r.Retained.Rows = append(r.Retained.Rows, report.Retained{Type: "A", Quantity: num(0)}, report.Retained{Type: "B"})
	text := encode(t, r)
	back, err := report.Decode(strings.NewReader(text))
	if d := cmp.Diff(r, back); d != "" || err != nil {
		t.Errorf("%v\n%s", err, d)
	}
	for _, want := range []string{
		`"stockpile": {` + "\n    \"answer\": \"nil\"\n  }", `"facilities": {` + "\n    \"answer\": \"not applicable\"",
		`"technical": {` + "\n    \"answer\": \"unchanged\",\n    \"since\": 2017", `"note": "not printed"`, `"quantity": 0`,
	} {
		if !strings.Contains(text, want) {
			t.Errorf("%s is not in\n%s", want, text)
		}
	}
	if strings.Contains(text, `"warnings"`) {
		t.Error("what is not answered is written")
	}
	empty := &report.Report{Retained: report.Item[report.Retained]{Rows: []report.Retained{}, Totals: []report.Retained{}}}
	if got := encode(t, empty); got != "{}\n" {
		t.Errorf("an item of no rows is %s", got)
	}
	if got := encode(t, new(report.Report)); got != "{}\n" {
		t.Errorf("the zero report is %s", got)
	}
}

// fill sets every field to something that is not zero.
func fill(v reflect.Value, n int) {
	switch p := v.Addr().Interface().(type) {
	case *state.Number:
		*p = num(n)
	case *report.Area:
		*p = report.MustParseArea("61.790 km2")
	case *convention.Date:
		*p = on("2019-12-31")
	case *state.Code:
		*p = state.MustParseCode("THA")
	default:
		switch v.Kind() {
		case reflect.Struct:
			for i := range v.NumField() {
				fill(v.Field(i), n+i)
			}
		case reflect.Slice:
			v.Set(reflect.MakeSlice(v.Type(), 2, 2))
			for i := range 2 {
				fill(v.Index(i), n+i)
			}
		case reflect.String:
			v.SetString("a \"<text>\"\n\u2028é")
		case reflect.Int:
			v.SetInt(2018)
		case reflect.Uint8:
			v.SetUint(1)
		}
	}
}

// The two readings of the same JSON agree where the lenient one is right.
func TestDecodeAgreesWithEncodingJSON(t *testing.T) {
	for _, name := range files(t) {
		r := file(t, name)
		lenient := new(report.Report)
		if err := json.Unmarshal([]byte(encode(t, r)), lenient); err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(r, lenient); d != "" {
			t.Errorf("%s: %s", name, d)
		}
	}
}

func TestEncodeProblems(t *testing.T) {
	bad := func(set func(*report.Report)) *report.Report {
		r := annual(2019)
		set(r)
		return r
	}
	for _, c := range []struct {
		name, want string
		r          *report.Report
	}{
		{"nil", "there is no report", nil},
		{"not UTF-8", "/note: the text is not in UTF-8", bad(func(r *report.Report) { r.Note = "\xff" })},
		{"not UTF-8 in a row", "/stockpile/rows/1/type: the text is not in UTF-8", bad(func(r *report.Report) {
			r.Stockpile = reported(report.Stock{Type: "a"}, report.Stock{Type: "a\xffb"})
		})},
		{"not UTF-8 in embedded", "/warnings/rows/0/measure: the text is not in UTF-8", bad(func(r *report.Report) {
			r.Warnings = reported(report.Warning{Measure: "\xff", People: report.People{Women: num(1)}})
		})},
		{"year", "/year: 10000 is not a year: want digits, 0 to 9999", bad(func(r *report.Report) { r.Year = 10000 })},
		{"no name", "not a name of this list: Answer(9)", bad(func(r *report.Report) { r.Stockpile.Answer = 9 })},
		{"rows", "/other/rows: the report has more than 100000 rows", bad(func(r *report.Report) {
			r.Other = reported(make([]report.Remark, 100001)...)
		})},
	} {
		t.Run(c.name, func(t *testing.T) {
			var b bytes.Buffer
			err := report.Encode(&b, c.r)
			if err == nil || err.Error() != c.want || !errors.Is(err, report.ErrFormat) || b.Len() > 0 {
				t.Errorf("error is %v, want %s; %d bytes written", err, c.want, b.Len())
			}
		})
	}
	if err := report.Encode(fullDisk{}, annual(2019)); err != io.ErrShortWrite {
		t.Errorf("error is %v", err)
	}
}

type fullDisk struct{}

func (fullDisk) Write([]byte) (int, error) { return 0, io.ErrShortWrite }
