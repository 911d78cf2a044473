package forms

import (
	"encoding/csv"
	"fmt"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

// kinds are the rows of a report by the name of their type.
func kinds() map[string]reflect.Type {
	all := map[string]reflect.Type{}
	for _, f := range reflect.VisibleFields(reflect.TypeFor[report.Report]()) {
		if f.Type.Kind() != reflect.Struct {
			continue
		}
		if rows, ok := f.Type.FieldByName("Rows"); ok {
			all[rows.Type.Elem().Name()] = rows.Type.Elem()
		}
	}
	return all
}

// Every field of a row has its place in a table, once, and no other has.
func TestLayouts(t *testing.T) {
	for name, row := range kinds() {
		plan, ok := layouts[name]
		if !ok {
			t.Errorf("%s has no layout", name)
		}
		var placed []string
		for _, p := range append(plan.parts, part{columns: plan.keys}) {
			placed = append(placed, strings.Fields(strings.ReplaceAll(p.columns, "!", ""))...)
		}
		var fields []string
		for _, f := range reflect.VisibleFields(row) {
			if tag, _, _ := strings.Cut(f.Tag.Get("json"), ","); tag != "" {
				fields = append(fields, tag)
			}
		}
		slices.Sort(placed)
		slices.Sort(fields)
		if !slices.Equal(placed, fields) {
			t.Errorf("%s has the fields\n%v and prints\n%v", name, fields, placed)
		}
	}
	if len(layouts) != len(kinds()) {
		t.Errorf("%d layouts of %d kinds of row", len(layouts), len(kinds()))
	}
}

// The table reads; each text stands once, in six languages, with the same facts.
func TestTexts(t *testing.T) {
	lines, err := csv.NewReader(strings.NewReader(textsCSV)).ReadAll()
	if err != nil || len(lines)-1 != len(texts()) {
		t.Fatalf("%v; %d lines, %d texts", err, len(lines)-1, len(texts()))
	}
	facts := regexp.MustCompile(`\{[a-z]+\}`)
	for _, cells := range lines[1:] {
		for i, cell := range cells {
			if cell == "" || strings.TrimSpace(cell) != cell || strings.Contains(cell, "  ") {
				t.Errorf("%s has %q in %s", cells[0], cell, lines[0][i])
			}
			if i == 0 {
				continue
			}
			want, got := facts.FindAllString(cells[3], -1), facts.FindAllString(cell, -1)
			slices.Sort(want)
			slices.Sort(got)
			if !slices.Equal(want, got) {
				t.Errorf("%s tells of %v in %s, and in English of %v", cells[0], got, lines[0][i], want)
			}
		}
	}
}

// Whatever can be asked for has a text in each language: sections, forms, columns, parts, values of enumerations.
func TestComplete(t *testing.T) {
	used := map[string]bool{}
	need := func(key string) {
		used[key] = true
		for l := range convention.Languages() {
			if (words{wording.In(l)}).text(key) == "" {
				t.Errorf("%q has no text in %v", key, l)
			}
		}
	}
	for e := range new(report.Report).Entries() {
		need("section " + e.Name)
		need("form " + e.Form)
		need("letter " + e.Form)
	}
	for name, plan := range layouts {
		for _, p := range append(plan.parts, part{columns: plan.keys}) {
			if p.name != "" {
				need("part " + name + " " + p.name)
			}
			for _, c := range strings.Fields(strings.ReplaceAll(p.columns, "!", "")) {
				own := "column " + name + "." + c
				if _, ok := texts()[own]; !ok {
					own = "column " + c
				}
				need(own)
			}
		}
	}
	// values asks for the name of every value that has one, from the first that is stated.
	values := func(first fmt.Stringer, name func(int) fmt.Stringer) {
		v := first
		for i := 1; !strings.HasPrefix(v.String(), reflect.TypeOf(v).Name()+"("); i++ {
			if v.String() != "" {
				need(strings.ToLower(reflect.TypeOf(v).Name()) + " " + v.String())
			}
			v = name(i)
		}
	}
	values(report.NotAnswered, func(i int) fmt.Stringer { return report.Answer(i) })
	values(report.OwnReport, func(i int) fmt.Stringer { return report.Origin(i) })
	values(report.YesNo(0), func(i int) fmt.Stringer { return report.YesNo(i) })
	values(report.Class(0), func(i int) fmt.Stringer { return report.Class(i) })
	values(report.Device(0), func(i int) fmt.Stringer { return report.Device(i) })
	values(report.Direction(0), func(i int) fmt.Stringer { return report.Direction(i) })
	values(report.Harm(0), func(i int) fmt.Stringer { return report.Harm(i) })
	values(report.Status(0), func(i int) fmt.Stringer { return report.Status(i) })
	for _, k := range []state.Kind{state.InitialReport, state.AnnualReport, state.VoluntaryReport} {
		need("kind " + k.String())
	}
	for _, key := range strings.Fields("m2 ha km2") {
		need("area " + key)
	}
	for _, key := range strings.Fields("state kind year period submitted received contact origin source note") {
		need("field " + key)
	}
	for _, key := range strings.Fields("form item provision answer rows") {
		need("head " + key)
	}
	for _, key := range []string{
		"title", "convention", "notice excerpt", "notice monitor", "overview", "form", "voluntary", "number", "total", "not stated", "blank",
		"legend", "balance", "deadline", "list", "comma", "colon", "period", "period from", "period to", "says not answered", "says nil",
		"says not applicable", "says unchanged", "says unchanged, no year",
	} {
		need(key)
	}
	for key := range texts() {
		if !used[key] {
			t.Errorf("%q is not asked for", key)
		}
	}
}

// Nothing is left in English by accident.
func TestNotEnglish(t *testing.T) {
	// These are the same in another language, and rightly so.
	alike := []string{
		"Source", "Note", "Total", "Date", "Classification", "Purpose", "Dimensions", "no", "unchanged", "Extent",
	}
	latin := regexp.MustCompile(`[A-Za-z]+`)
	facts := regexp.MustCompile(`\{[a-z]+\}`)
	english := regexp.MustCompile(`(?i)\b(the|of|and|is|was|are|not|which|with|by|from|State|mines of)\b`)
	for key, t6 := range texts() {
		if strings.HasPrefix(key, "letter ") {
			continue
		}
		for l := range convention.Languages() {
			text := facts.ReplaceAllString(t6[l], "")
			left := ""
			switch l {
			case convention.Arabic, convention.Chinese, convention.Russian:
				left = latin.FindString(text)
			case convention.French, convention.Spanish:
				left = english.FindString(text)
				same := t6[l] == t6[convention.English] && latin.MatchString(text)
				if same && !slices.Contains(alike, text) && !strings.HasPrefix(key, "area ") {
					left = text
				}
			}
			if left != "" {
				t.Errorf("%s: %q is left in %v: %s", key, left, l, t6[l])
			}
		}
	}
}
