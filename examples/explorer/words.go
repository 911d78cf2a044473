package main

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"html/template"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

//go:embed words.csv
var wordsCSV string

// words are the words of the pages in the six languages, by the English ones. A test proves that they read.
var words = func() map[string][6]string {
	all := map[string][6]string{}
	rows, _ := csv.NewReader(strings.NewReader(wordsCSV)).ReadAll()
	for _, row := range rows {
		all[row[0]] = [6]string(row) // in the order of the languages of package convention
	}
	return all
}()

// functions are what the pages say things with, in one language.
func functions(l convention.Language) template.FuncMap {
	w := wording.In(l)
	return template.FuncMap{
		"t":       func(english string) (string, error) { return word(english, l) },
		"long":    w.Date,
		"session": w.Session,
		"step":    w.Step,
		"finding": w.Finding,
		"gap":     w.Gap,
		"what":    func(d state.Deadline) string { return what(w, d) },
		"say":     func(v any) string { return say(w, v) },
		"doubt":   func() string { return w.Confidence(state.Unverified) },
		"mend":    func(code string) string { return mends[code] },
		"class":   class,
		"fact": func(s state.Step) *state.Act {
			if a, ok := s.Act(); ok {
				return &a
			}
			return nil
		},
		"tongue": func(l convention.Language) string {
			return map[convention.Language]string{convention.Arabic: "العربية", convention.Chinese: "中文", convention.English: "English",
				convention.French: "français", convention.Russian: "русский", convention.Spanish: "español"}[l]
		},
		"standing": func(p state.Position) string {
			if l == convention.English {
				return p.String()
			}
			if p.Since.IsZero() {
				return w.Status(p.Status)
			}
			return w.Status(p.Status) + " (" + w.Date(p.Since) + ")"
		},
		"way": func(r convention.Reading) string {
			_, name, _ := strings.Cut(r.String(), " ")
			return name
		},
	}
}

// word returns words of the pages in a language.
func word(english string, l convention.Language) (string, error) {
	all, ok := words[english]
	if !ok {
		return "", fmt.Errorf("no words for %q", english)
	}
	return all[l], nil
}

// say says a value of a list.
func say(w wording.Wording, v any) string {
	switch v := v.(type) {
	case state.Status:
		return w.Status(v)
	case state.Outcome:
		return w.Outcome(v)
	case state.Kind:
		return w.Kind(v)
	case convention.Provision:
		return w.Provision(v)
	}
	return fmt.Sprint(v)
}

// what says what falls due: "annual report due (2010)", "extension request due (12MSP)".
func what(w wording.Wording, d state.Deadline) string {
	switch {
	case d.Open:
		return w.Deadline(d)
	case d.Year != 0:
		return fmt.Sprintf("%s (%d)", w.Kind(d.Kind), d.Year)
	case d.Session != "":
		return fmt.Sprintf("%s (%s)", w.Kind(d.Kind), d.Session)
	}
	return w.Kind(d.Kind)
}

// class returns the name of a status or an outcome as a style sheet has it.
func class(v fmt.Stringer) string { return strings.ReplaceAll(v.String(), " ", "-") }
