package wording_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"
	"golang.org/x/text/message"
	"golang.org/x/text/number"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state/wording"
)

func TestCount(t *testing.T) {
	for _, c := range []struct {
		n    int
		of   wording.Noun
		want inAll
	}{
		{0, wording.Days, inAll{"0 يوم", "0天", "0 days", "0 jour", "0 дней", "0 días"}},
		{1, wording.Days, inAll{"يوم واحد", "1天", "1 day", "1 jour", "1 день", "1 día"}},
		{2, wording.Days, inAll{"يومان", "2天", "2 days", "2 jours", "2 дня", "2 días"}},
		{3, wording.Days, inAll{"3 أيام", "3天", "3 days", "3 jours", "3 дня", "3 días"}},
		{10, wording.Days, inAll{"10 أيام", "10天", "10 days", "10 jours", "10 дней", "10 días"}},
		{11, wording.Days, inAll{"11 يوما", "11天", "11 days", "11 jours", "11 дней", "11 días"}},
		{99, wording.Days, inAll{"99 يوما", "99天", "99 days", "99 jours", "99 дней", "99 días"}},
		{100, wording.Days, inAll{"100 يوم", "100天", "100 days", "100 jours", "100 дней", "100 días"}},
		{1000000, wording.Days, inAll{
			"1\u00a0000\u00a0000 يوم", "1,000,000天", "1,000,000 days", "1\u00a0000\u00a0000 de jours",
			"1\u00a0000\u00a0000 дней", "1.000.000 de días",
		}},
		{0, wording.Mines, inAll{"0 لغم", "0枚地雷", "0 mines", "0 mine", "0 мин", "0 minas"}},
		{1, wording.Mines, inAll{"لغم واحد", "1枚地雷", "1 mine", "1 mine", "1 мина", "1 mina"}},
		{2, wording.Mines, inAll{"لغمان", "2枚地雷", "2 mines", "2 mines", "2 мины", "2 minas"}},
		{3, wording.Mines, inAll{"3 ألغام", "3枚地雷", "3 mines", "3 mines", "3 мины", "3 minas"}},
		{10, wording.Mines, inAll{"10 ألغام", "10枚地雷", "10 mines", "10 mines", "10 мин", "10 minas"}},
		{11, wording.Mines, inAll{"11 لغما", "11枚地雷", "11 mines", "11 mines", "11 мин", "11 minas"}},
		{21, wording.Mines, inAll{"21 لغما", "21枚地雷", "21 mines", "21 mines", "21 мина", "21 minas"}},
		{99, wording.Mines, inAll{"99 لغما", "99枚地雷", "99 mines", "99 mines", "99 мин", "99 minas"}},
		{100, wording.Mines, inAll{"100 لغم", "100枚地雷", "100 mines", "100 mines", "100 мин", "100 minas"}},
		{1000000, wording.Mines, inAll{
			"1\u00a0000\u00a0000 لغم", "1,000,000枚地雷", "1,000,000 mines", "1\u00a0000\u00a0000 de mines",
			"1\u00a0000\u00a0000 мин", "1.000.000 de minas",
		}},
		{1000001, wording.Mines, inAll{
			"1\u00a0000\u00a0001 لغم", "1,000,001枚地雷", "1,000,001 mines", "1\u00a0000\u00a0001 mines",
			"1\u00a0000\u00a0001 мина", "1.000.001 minas",
		}},
		{10000000, wording.Mines, inAll{
			"10\u00a0000\u00a0000 لغم", "10,000,000枚地雷", "10,000,000 mines", "10\u00a0000\u00a0000 de mines",
			"10\u00a0000\u00a0000 мин", "10.000.000 de minas",
		}},
		{-2, wording.Extensions, inAll{"-تمديدان", "-2次延长", "-2 extensions", "-2 prolongations", "-2 продления", "-2 prórrogas"}},
		{5, 0, inAll{"5", "5", "5", "5", "5", "5"}},
		{5, 99, inAll{"5", "5", "5", "5", "5", "5"}},
	} {
		c.want.check(t, c.n, func(w wording.Wording) string { return w.Count(c.n, c.of) })
	}
}

// Every noun has the forms that its language tells apart, and no others; but for one and two in Arabic they show the number.
func TestNouns(t *testing.T) {
	forms := map[string]string{
		"ar": "zero one two few many other", "zh": "other", "en": "one other", "fr": "one many other",
		"ru": "one few many other", "es": "one many other",
	}
	seen := map[string]bool{}
	for _, row := range readTable(t, "nouns.csv") {
		seen[row["noun"]+" "+row["language"]] = true
		for _, form := range strings.Fields("zero one two few many other") {
			cell, want := row[form], strings.Contains(forms[row["language"]], form)
			if (cell != "") != want {
				t.Errorf("%s in %s has %q for %s", row["noun"], row["language"], cell, form)
			}
			spelt := row["language"] == "ar" && (form == "one" || form == "two")
			if want && strings.Contains(cell, "{n}") == spelt {
				t.Errorf("%s in %s has %q for %s", row["noun"], row["language"], cell, form)
			}
		}
	}
	for of := wording.Days; of <= wording.SquareKilometres; of++ {
		for _, w := range []wording.Wording{ar, zh, en, fr, ru, es} {
			if got := w.Count(7, of); !strings.HasPrefix(got, "7") || len(got) < 4 {
				t.Errorf("7 of noun %d in %v are %q", of, w.Language(), got)
			}
		}
	}
	if want := 6 * int(wording.SquareKilometres); len(seen) != want {
		t.Errorf("%d rows of nouns, want %d", len(seen), want)
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		n    int
		want inAll
	}{
		{0, inAll{"0", "0", "0", "0", "0", "0"}},
		{999, inAll{"999", "999", "999", "999", "999", "999"}},
		{4479, inAll{"4\u00a0479", "4,479", "4,479", "4\u00a0479", "4\u00a0479", "4479"}},
		{12500, inAll{"12\u00a0500", "12,500", "12,500", "12\u00a0500", "12\u00a0500", "12.500"}},
		{-1234567, inAll{
			"-1\u00a0234\u00a0567", "-1,234,567", "-1,234,567", "-1\u00a0234\u00a0567", "-1\u00a0234\u00a0567", "-1.234.567",
		}},
	} {
		c.want.check(t, c.n, func(w wording.Wording) string { return w.Number(c.n) })
	}
	for _, n := range []int{math.MinInt, math.MaxInt} {
		if got := strings.ReplaceAll(en.Number(n), ",", ""); got != fmt.Sprint(n) {
			t.Errorf("%d is %s", n, got)
		}
	}
}

// The marks are those of golang.org/x/text, but for Arabic, and for Spanish numbers of four digits.
func TestMarks(t *testing.T) {
	for l := range convention.Languages() {
		p := message.NewPrinter(language.Make(l.String()))
		for _, n := range []int{0, 12, 123, 1234, 12345, 1234567} {
			if l == convention.Arabic || l == convention.Spanish && n == 1234 {
				continue
			}
			if got, want := wording.In(l).Number(n), p.Sprint(number.Decimal(n)); got != want {
				t.Errorf("%d in %v is %q, want %q", n, l, got, want)
			}
		}
	}
}

// The package's comment names the data that languages and plurals come from.
func TestCLDR(t *testing.T) {
	if language.CLDRVersion != "32" || plural.CLDRVersion != "32" {
		t.Errorf("languages come from CLDR %s and plurals from CLDR %s", language.CLDRVersion, plural.CLDRVersion)
	}
}

func TestArea(t *testing.T) {
	for _, c := range []struct {
		text string
		want inAll
	}{
		{"2600000 m2", inAll{
			"2\u00a0600\u00a0000 متر مربع", "2,600,000平方米", "2,600,000 square metres", "2\u00a0600\u00a0000 mètres carrés",
			"2\u00a0600\u00a0000 квадратных метров", "2.600.000 metros cuadrados",
		}},
		{"61793990", inAll{
			"61\u00a0793\u00a0990 مترا مربعا", "61,793,990平方米", "61,793,990 square metres",
			"61\u00a0793\u00a0990 mètres carrés", "61\u00a0793\u00a0990 квадратных метров", "61.793.990 metros cuadrados",
		}},
		{"2.60 km2", inAll{
			"2,60 كيلومتر مربع", "2.60平方公里", "2.60 square kilometres", "2,60 kilomètres carrés",
			"2,60 квадратного километра", "2,60 kilómetros cuadrados",
		}},
		{"1 km2", inAll{
			"كيلومتر مربع واحد", "1平方公里", "1 square kilometre", "1 kilomètre carré", "1 квадратный километр",
			"1 kilómetro cuadrado",
		}},
		{"1.0 ha", inAll{"1,0 هكتار", "1.0公顷", "1.0 hectares", "1,0 hectare", "1,0 гектара", "1,0 hectárea"}},
		{"0.000000001 km2", inAll{
			"0,000000001 كيلومتر مربع", "0.000000001平方公里", "0.000000001 square kilometres", "0,000000001 kilomètre carré",
			"0,000000001 квадратного километра", "0,000000001 kilómetros cuadrados",
		}},
		{"123456789012345678 m2", inAll{
			"123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678 مترا مربعا", "123,456,789,012,345,678平方米",
			"123,456,789,012,345,678 square metres", "123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678 mètres carrés",
			"123\u00a0456\u00a0789\u00a0012\u00a0345\u00a0678 квадратных метров", "123.456.789.012.345.678 metros cuadrados",
		}},
	} {
		c.want.check(t, c.text, func(w wording.Wording) string { return w.Area(c.text) })
	}
	for _, s := range []string{"", "about 2 km2", "-1 m2", "1,5 km2", "1. ha", ".5 ha", "1.2.3 m2", "2 acres", "1e3"} {
		if got := fr.Area(s); got != s {
			t.Errorf("%q is %q", s, got)
		}
	}
}
