package wording

import "github.com/mineban/apmbc/convention"

// A Wording puts things into one language. Wordings compare with ==; the zero Wording is English.
type Wording struct {
	language convention.Language
}

// In returns the wording in a language, for a value that is no language in English.
func In(l convention.Language) Wording {
	if l > convention.Spanish {
		l = convention.English
	}
	return Wording{l}
}

// Language returns the language.
func (w Wording) Language() convention.Language { return w.language }
