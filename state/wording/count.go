package wording

import (
	_ "embed" // nouns.csv
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/feature/plural"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/table"
)

// A Noun is what is counted. The zero Noun is nothing: its counts are bare numbers.
type Noun uint8

// What the findings of the library count, and units of area.
const (
	_ Noun = iota
	Days
	Months
	Years
	CalendarYears
	Hours
	Mines
	Extensions // of a deadline under Article 5
	MinedAreas
	Reports
	Rows
	People
	StatesParties
	Votes
	Experts
	Acceptances // instruments by which an amendment is accepted
	Findings
	SquareMetres
	Hectares
	SquareKilometres
)

// nounNames are the nouns as the tables have them.
var nounNames = []string{
	"", "days", "months", "years", "calendar years", "hours", "mines", "extensions", "mined areas", "reports", "rows",
	"people", "States Parties", "votes", "experts", "acceptances", "findings", "square metres", "hectares",
	"square kilometres",
}

// A counted is the noun in one language, by the plural form that its number asks for; {n} is the number. Arabic says one
// and two without a figure.
type counted [plural.Many + 1]string

//go:embed data/nouns.csv
var nounsCSV string

// nouns reads the table of nouns once; TestTables proves that it reads.
var nouns = sync.OnceValue(func() *[SquareKilometres + 1][convention.Spanish + 1]counted {
	var all [SquareKilometres + 1][convention.Spanish + 1]counted
	forms := map[string]plural.Form{
		"zero": plural.Zero, "one": plural.One, "two": plural.Two, "few": plural.Few, "many": plural.Many, "other": plural.Other,
	}
	columns := []string{"noun", "language", "zero", "one", "two", "few", "many", "other"}
	rows, _ := table.Read(strings.NewReader(nounsCSV), columns, nil)
	for _, row := range rows {
		var l convention.Language
		if l.UnmarshalText([]byte(row.Cell("language"))) != nil {
			continue
		}
		for name, form := range forms {
			all[nounOf(row.Cell("noun"))][l][form] = row.Cell(name)
		}
	}
	return &all
})

// nounOf returns the noun of a name in the tables, the zero Noun if there is none.
func nounOf(name string) Noun {
	for n, known := range nounNames {
		if known == name {
			return Noun(n)
		}
	}
	return 0
}

// Count returns a number of things, in the form that the number asks for: "1 day", "21 день", "1 000 000 de mines",
// "يومان".
func (w Wording) Count(n int, of Noun) string {
	digits := strconv.Itoa(n)
	if n < 0 {
		return "-" + w.count(digits[1:], of)
	}
	return w.count(digits, of)
}

func (w Wording) count(digits string, of Noun) string {
	number := w.decimal(digits)
	if of == 0 || of > SquareKilometres {
		return number
	}
	forms := nouns()[of][w.language]
	text := forms[w.form(digits)]
	if text == "" || strings.Contains(digits, ".") && !strings.Contains(text, "{n}") {
		text = forms[plural.Other]
	}
	return strings.Replace(text, "{n}", number, 1)
}
