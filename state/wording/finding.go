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

// A message is what a finding of one code says, what it counts, and the outcome that it tells of itself.
type message struct {
	text   text
	counts Noun
	says   string
}

// messages reads the table of messages once; TestTables proves that it reads.
var messages = sync.OnceValue(func() map[string]message {
	all := map[string]message{}
	columns := []string{"code", "counts", "says", "ar", "zh", "en", "fr", "ru", "es"}
	rows, _ := table.Read(strings.NewReader(findingsCSV), columns, nil)
	for _, row := range rows {
		all[row.Cell("code")] = message{textOf(row), nounOf(row.Cell("counts")), row.Cell("says")}
	}
	return all
})

// Finding returns a finding in one sentence, with its days and its count: "The initial report has not been received, and
// its day has passed: 28 August 1999; at least 4,479 days ago." It tells neither the State nor the provision, which the
// finding holds. A finding that has a code and nothing else gives what the code is about; one with a code that the library
// does not have gives the code.
//
// The subject of figures follows in brackets, unchanged, and the figures where they are numbers, areas or days, and that
// the finding is unverified if it is.
// Where the outcome is unknown or met, and the sentence is of what would be amiss, another around it says that it cannot be
// told or is not so.
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
	if !strings.Contains(m.text[w.language], "{year}") {
		facts = append(facts, year)
	}
	if !strings.Contains(m.text[w.language], "{stated}") {
		facts = append(facts,
			fill(w.term("expected"), func(string) string { return w.figure(f.Expected) }),
			fill(w.term("stated"), func(string) string { return w.figure(f.Stated) }))
	}
	if f.Unverified {
		facts = append(facts, w.Confidence(state.Unverified))
	}
	said = w.behind(said, facts)
	if around := w.term("finding " + f.Outcome.String()); around != "" && m.says != f.Outcome.String() {
		return fill(around, func(string) string { return said })
	}
	return said
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
