package forms

import (
	_ "embed" // texts.csv
	"strconv"
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/table"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state/wording"
)

//go:embed data/texts.csv
var textsCSV string

// texts reads the table of texts once; TestTexts proves that it reads.
var texts = sync.OnceValue(func() map[string][convention.Spanish + 1]string {
	rows, _ := table.Read(strings.NewReader(textsCSV), []string{"key", "ar", "zh", "en", "fr", "ru", "es"}, nil)
	all := make(map[string][convention.Spanish + 1]string, len(rows))
	for _, row := range rows {
		var t [convention.Spanish + 1]string
		for l := range convention.Languages() {
			t[l] = row.Cell(l.String())
		}
		all[row.Cell("key")] = t
	}
	return all
})

// words puts things into one language: what the forms say, and what package wording does.
type words struct{ wording.Wording }

// text returns a text with the facts put in where it names them, "{year}" and what it is; "" where there is no such text.
func (w words) text(key string, facts ...string) string {
	text := texts()[key][w.Language()]
	if len(facts) > 0 {
		text = strings.NewReplacer(facts...).Replace(text)
	}
	return text
}

// between returns what stands between two things: in a list, or with "colon" between a name and what it names.
func (w words) between(key string) string { return w.text(key, "{a}", "", "{b}", "") }

// area returns an area with the sign of its unit, which a narrow column has room for: "2,60 km²". Every digit stays.
func (w words) area(a report.Area) string {
	digits, unit, _ := strings.Cut(a.String(), " ")
	whole, decimals, fraction := strings.Cut(digits, ".")
	printed := w.digits(whole)
	if fraction {
		mark := ","
		if l := w.Language(); l == convention.English || l == convention.Chinese {
			mark = "."
		}
		printed += mark + decimals
	}
	return w.text("area "+unit, "{n}", printed)
}

// digits groups digits as the language does, also those of a number too large for the int of a small machine.
func (w words) digits(s string) string {
	if len(s) <= 9 {
		n, _ := strconv.Atoi(s)
		return w.Number(n)
	}
	mark := strings.Trim(w.Number(12345), "12345")
	return w.digits(s[:len(s)-3]) + mark + s[len(s)-3:]
}
