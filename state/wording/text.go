package wording

import (
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/table"
)

// A text is what is said of one thing in each language. In it {name} stands for a fact. What stands in square brackets is
// left out where one of its facts is not known.
type text [convention.Spanish + 1]string

// texts reads a table that has a column for each language and returns the texts by the column key.
func texts(csv, key string) map[string]text {
	rows, _ := table.Read(strings.NewReader(csv), []string{key, "ar", "zh", "en", "fr", "ru", "es"}, nil)
	all := make(map[string]text, len(rows))
	for _, row := range rows {
		all[row.Cell(key)] = textOf(row)
	}
	return all
}

func textOf(row table.Row) (t text) {
	for l := range convention.Languages() {
		t[l] = row.Cell(l.String())
	}
	return t
}

// fill puts facts into a text; "" is a fact that is not known. What a fact says is never taken for a part of the text.
func fill(text string, fact func(name string) string) string {
	var b strings.Builder
	for text != "" {
		i := strings.IndexAny(text, "[{")
		if i < 0 {
			b.WriteString(text)
			break
		}
		b.WriteString(text[:i])
		part, rest, _ := strings.Cut(text[i+1:], map[byte]string{'[': "]", '{': "}"}[text[i]])
		switch {
		case text[i] == '{':
			b.WriteString(fact(part))
		case known(part, fact):
			b.WriteString(fill(part, fact))
		}
		text = rest
	}
	return b.String()
}

// known reports whether all facts of a part are.
func known(part string, fact func(name string) string) bool {
	for {
		_, after, found := strings.Cut(part, "{")
		if !found {
			return true
		}
		name, rest, _ := strings.Cut(after, "}")
		if fact(name) == "" {
			return false
		}
		part = rest
	}
}
