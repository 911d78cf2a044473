package wording

import (
	_ "embed" // findings.csv
	"strconv"
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/table"
	"github.com/mineban/apmbc/state"
)

//go:embed data/findings.csv
var findingsCSV string

// A message is what a finding of one code says, and what it counts.
type message struct {
	text   text
	counts Noun
}

// messages reads the table of messages once; TestTables proves that it reads.
var messages = sync.OnceValue(func() map[string]message {
	all := map[string]message{}
	rows, _ := table.Read(strings.NewReader(findingsCSV), []string{"code", "counts", "ar", "zh", "en", "fr", "ru", "es"}, nil)
	for _, row := range rows {
		all[row.Cell("code")] = message{textOf(row), nounOf(row.Cell("counts"))}
	}
	return all
})

// Finding returns a finding in one sentence, with its days and its count: "The initial report has not been received, and
// its day has passed: 28 August 1999; at least 4,479 days ago." It tells neither the State nor the provision, which the
// finding holds. A finding that has a code and nothing else gives what the code is about; one with a code that the library
// does not have gives the code.
//
// What figures are of stands behind in brackets as it is. The figures themselves do where they are numbers, areas or days.
func (w Wording) Finding(f state.Finding) string {
	m, ok := messages()[f.Code]
	if !ok {
		return f.Code
	}
	year := ""
	if f.Year != 0 {
		year = strconv.Itoa(f.Year)
	}
	said := fill(m.text[w.language], func(name string) string {
		switch name {
		case "due":
			return w.Date(f.Due)
		case "since":
			return w.Date(f.Since)
		case "until":
			return w.Date(f.Until)
		case "year":
			return year
		case "count":
			if f.Count > 0 {
				return w.Count(f.Count, m.counts)
			}
		case "expected":
			return f.Expected
		case "stated":
			return f.Stated
		}
		return ""
	})
	facts := []string{f.Subject}
	mentions := func(name string) bool { return strings.Contains(m.text[w.language], "{"+name+"}") }
	if !mentions("year") {
		facts = append(facts, year)
	}
	if !mentions("stated") {
		figure := func(name string) string {
			return w.figure(map[string]string{"expected": f.Expected, "stated": f.Stated}[name])
		}
		facts = append(facts, fill("["+w.term("expected")+"]", figure), fill("["+w.term("stated")+"]", figure))
	}
	return w.behind(said, facts)
}

// behind puts facts in brackets before the stop at the end of a sentence; "" is no fact.
func (w Wording) behind(sentence string, facts []string) string {
	open, between, end := " (", "; ", ")"
	switch w.language {
	case convention.Arabic:
		between = "؛ "
	case convention.Chinese:
		open, between, end = "（", "；", "）"
	case convention.French:
		between = "\u00a0; "
	}
	list := ""
	for _, fact := range facts {
		if fact == "" {
			continue
		}
		if list != "" {
			list += between
		}
		list += fact
	}
	if list == "" {
		return sentence
	}
	stop := "."
	if w.language == convention.Chinese {
		stop = "。"
	}
	return strings.TrimSuffix(sentence, stop) + open + list + end + stop
}

// figure returns a figure of a finding in the language, "" where it is neither a number nor an area nor a day.
func (w Wording) figure(s string) string {
	if d, err := convention.ParseDate(s); err == nil {
		return w.Date(d)
	}
	if decimalText(s) {
		return w.decimal(s)
	}
	if area := w.Area(s); area != s {
		return area
	}
	return ""
}
