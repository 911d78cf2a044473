package forms_test

import (
	"bytes"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/report/forms"
	"github.com/mineban/apmbc/state"
)

var update = flag.Bool("update", false, "write the golden files anew")

// read reads a report of testdata: full.json fills every table, answers.json answers in every way.
func read(tb testing.TB, name string) *report.Report {
	tb.Helper()
	f, err := os.Open(name)
	if err != nil {
		tb.Fatal(err)
	}
	defer f.Close()
	r, err := report.Decode(f)
	if err != nil {
		tb.Fatalf("%s: %v", name, err)
	}
	return r
}

type printer func(io.Writer, *report.Report, convention.Language) error

func text(tb testing.TB, p printer, r *report.Report, l convention.Language) string {
	tb.Helper()
	var b strings.Builder
	if err := p(&b, r, l); err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

func TestGolden(t *testing.T) {
	r := read(t, "testdata/answers.json")
	for _, l := range []convention.Language{convention.English, convention.Arabic} {
		for ext, p := range map[string]printer{".md": forms.Markdown, ".html": forms.HTML} {
			got := text(t, p, r, l)
			golden := filepath.Join("testdata", "answers-"+l.String()+ext)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("differs from %s (-update writes it anew)", golden)
			}
		}
	}
}

// The five answers are told apart by their words and by their frames, in each language.
func TestAnswers(t *testing.T) {
	for l := range convention.Languages() {
		frames, words := map[string]bool{}, map[string]bool{}
		for a := report.NotAnswered; a <= report.Unchanged; a++ {
			r := &report.Report{Stockpile: report.Item[report.Stock]{Answer: a}}
			page := text(t, forms.HTML, r, l)
			_, page, _ = strings.Cut(page, `id="stockpile"`)
			shown := regexp.MustCompile(`<span class="answer ([a-z-]+)">(.*?)</span>`).FindStringSubmatch(page)
			frames[shown[1]], words[shown[2]] = true, true
			if plain := text(t, forms.Markdown, r, l); !strings.Contains(plain, shown[2]) {
				t.Errorf("%v in %v: Markdown has not %q", a, l, shown[2])
			}
		}
		if len(frames) != 5 || len(words) != 5 {
			t.Errorf("in %v the answers are %v in %v", l, words, frames)
		}
	}
	css, err := os.ReadFile("data/page.css")
	if err != nil {
		t.Fatal(err)
	}
	for _, class := range []string{"nil", "not-applicable", "unchanged", "not-answered"} {
		if !bytes.Contains(css, []byte(".answer."+class+" {")) {
			t.Errorf("the style sheet has no %s", class)
		}
	}
}

// What is no report of the State says so on its cover and at the head of every form.
func TestOrigin(t *testing.T) {
	for l := range convention.Languages() {
		own := text(t, forms.HTML, &report.Report{}, l)
		if strings.Contains(own, `class="notice"`) {
			t.Errorf("a report of the State bears a notice in %v", l)
		}
		for _, o := range []report.Origin{report.Excerpt, report.Monitor} {
			page := text(t, forms.HTML, &report.Report{Origin: o}, l)
			if n := strings.Count(page, `class="notice"`); n != 1 {
				t.Errorf("%v in %v: %d notices", o, l, n)
			}
			lines := regexp.MustCompile(`<p class="line">(.*)</p>`).FindAllStringSubmatch(page, -1)
			if len(lines) != 10 {
				t.Fatalf("%d forms", len(lines))
			}
			for _, line := range lines {
				if strings.Count(line[1], " · ") != 2 {
					t.Errorf("%v in %v: %s", o, l, line[1])
				}
			}
		}
	}
}

// Whatever a report holds is printed: each text, each number, in both forms.
func TestNothingLost(t *testing.T) {
	r := read(t, "testdata/full.json")
	n := 0
	mark(reflect.ValueOf(r).Elem(), &n)
	for l := range convention.Languages() {
		page, plain := text(t, forms.HTML, r, l), text(t, forms.Markdown, r, l)
		for i := range n {
			word := marker(i)
			if !strings.Contains(page, word) || !strings.Contains(plain, word) {
				t.Errorf("text %d is not printed in %v", i, l)
			}
		}
	}
	if n < 60 {
		t.Errorf("the report has only %d texts", n)
	}
}

func marker(i int) string { return "mark" + strings.Repeat("x", i) + "end" }

// mark numbers all texts of a value.
func mark(v reflect.Value, n *int) {
	switch {
	case v.Kind() == reflect.String:
		v.SetString(marker(*n))
		*n++
	case v.Kind() == reflect.Slice:
		for i := range v.Len() {
			mark(v.Index(i), n)
		}
	case v.Kind() == reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				mark(v.Field(i), n)
			}
		}
	}
}

// A total that states nothing but what it is of is printed as well, and rows without a key.
func TestRows(t *testing.T) {
	r := &report.Report{
		LandRelease: report.Item[report.LandRelease]{
			Answer: report.Nil, // which contradicts its rows: both are printed
			Rows:   []report.LandRelease{{Cleared: report.MustParseArea("0.30 km2")}, {}},
			Totals: []report.LandRelease{{Region: "North"}},
		},
		Assistance: report.Item[report.Assistance]{Rows: []report.Assistance{{People: report.People{All: state.NumberOf(12500)}}}},
		Other:      report.Item[report.Remark]{Rows: []report.Remark{{}}},
		Casualties: report.Item[report.Casualties]{Rows: []report.Casualties{{Harm: 99}}},
	}
	got := text(t, forms.Markdown, r, convention.Russian)
	for _, want := range []string{
		"| № | Область, район или сектор | Очищено |\n| ---: | --- | ---: |\n| 1 | .. | 0,30\u00a0км² |\n| 2 | .. | .. |\n| **Итого** | **North** |  |\n",
		"**Отсутствует** · Сообщать не о чем.", "| 12\u00a0500 |", "| № |\n| ---: |\n| 1 |\n", "| Harm(99) |",
	} {
		if !strings.Contains(got, want) {
			t.Errorf("%q is not printed", want)
		}
	}
}

func TestAreas(t *testing.T) {
	for area, want := range map[string][6]string{ // in the order of the constants
		"2600000 m2":             {"2,600,000 m²", "2 600 000 م²", "2,600,000平方米", "2 600 000 m²", "2 600 000 м²", "2.600.000 m²"},
		"4.870 km2":              {"4.870 km²", "4,870 كم²", "4.870平方公里", "4,870 km²", "4,870 км²", "4,870 km²"},
		"1060 ha":                {"1,060 ha", "1 060 هكتار", "1,060公顷", "1 060 ha", "1 060 га", "1060 ha"},
		"123456789.123456789 m2": {"123,456,789.123456789 m²"},
		"123456789012345678 m2":  {"123,456,789,012,345,678 m²"},
		"1000000000 m2":          {"1,000,000,000 m²", "1 000 000 000 م²", "", "1 000 000 000 m²", "", "1.000.000.000 m²"},
	} {
		for l, want := range want {
			r := &report.Report{MinedAreas: report.Item[report.MinedArea]{Rows: []report.MinedArea{{Area: report.MustParseArea(area)}}}}
			got := strings.ReplaceAll(text(t, forms.Markdown, r, convention.Language(l)), "\u00a0", " ")
			if !strings.Contains(got, want) {
				t.Errorf("%s in %v is not %q", area, convention.Language(l), want)
			}
		}
	}
}

func TestErrors(t *testing.T) {
	full := errors.New("the disk is full")
	for _, p := range []printer{forms.Markdown, forms.HTML} {
		var b strings.Builder
		if err := p(&b, nil, convention.French); !errors.Is(err, report.ErrFormat) || b.Len() > 0 {
			t.Errorf("no report is printed as %q, %v", b.String(), err)
		}
		if err := p(broken{full}, &report.Report{}, convention.French); !errors.Is(err, full) {
			t.Error(err)
		}
		if got, want := text(t, p, &report.Report{}, 99), text(t, p, &report.Report{}, convention.English); got != want {
			t.Error("a language that is none is not English")
		}
	}
}

type broken struct{ err error }

func (b broken) Write([]byte) (int, error) { return 0, b.err }

// The page is one document: each id once, each link and label leads to one, every element is closed, nothing is fetched.
func TestPage(t *testing.T) {
	for _, name := range []string{"full", "answers"} {
		r := read(t, "testdata/"+name+".json")
		for l := range convention.Languages() {
			page := text(t, forms.HTML, r, l)
			if l == convention.Arabic != strings.Contains(page, `<html lang="ar" dir="rtl">`) {
				t.Errorf("%v is marked wrongly", l)
			}
			ids := map[string]int{}
			for _, m := range regexp.MustCompile(` id="([^"]+)"`).FindAllStringSubmatch(page, -1) {
				ids[m[1]]++
			}
			for _, m := range regexp.MustCompile(` (?:href="#|aria-labelledby=")([^"]+)"`).FindAllStringSubmatch(page, -1) {
				if ids[m[1]] != 1 {
					t.Errorf("%s stands %d times", m[1], ids[m[1]])
				}
			}
			if fetched := regexp.MustCompile(`(?i)<script|<link|<img|@import|url\(|https?:`).FindString(strings.ReplaceAll(page, "(http://example.org)", "")); fetched != "" {
				t.Errorf("the page has %q", fetched)
			}
			if strings.Contains(page, "<th>") || strings.Contains(page, "<th class") {
				t.Error("a head without scope")
			}
			closed(t, page)
		}
	}
}

// closed holds that every element is closed, in the right order.
func closed(t *testing.T, page string) {
	t.Helper()
	var open []string
	for _, m := range regexp.MustCompile(`<(/?)([a-z0-9]+)[^>]*>`).FindAllStringSubmatch(page, -1) {
		switch {
		case m[2] == "meta" || m[2] == "br":
		case m[1] == "":
			open = append(open, m[2])
		case len(open) == 0 || open[len(open)-1] != m[2]:
			t.Fatalf("%s closes %v", m[0], open)
		default:
			open = open[:len(open)-1]
		}
	}
	if len(open) > 0 {
		t.Fatalf("%v stays open", open)
	}
}

// The deadline that a report states stands once, with the mined areas; one that states none has no such line.
func TestDeadline(t *testing.T) {
	r := read(t, "testdata/full.json")
	r.ClearanceDeadline = convention.MustParseDate("2031-05-17")
	for _, p := range []printer{forms.HTML, forms.Markdown} {
		for l := range convention.Languages() {
			with := text(t, p, r, l)
			area, retained := strings.Index(with, `id="minedAreas"`), strings.Index(with, `id="retained"`)
			if at := strings.Index(with, "2031"); strings.Count(with, "2031") != 1 || area >= 0 && (at < area || at > retained) {
				t.Errorf("the deadline is not with the mined areas in %v", l)
			}
		}
		r := *r
		r.ClearanceDeadline = convention.Date{}
		if strings.Contains(text(t, p, &r, convention.English), "Clearance deadline as stated") {
			t.Error("a deadline is printed that is not stated")
		}
	}
}
