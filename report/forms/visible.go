package forms

import (
	"fmt"
	"strings"
	"unicode"
)

// visible returns a text of a report with everything in it that has no shape of its own, and could change how the page
// looks or hide what it says, written as "‹U+202E›": controls, marks of direction, characters that are none. Tabs become
// spaces and all ends of lines "\n". What joins letters, and where a word may be broken, stays.
func visible(s string) string {
	s = ends.Replace(strings.ToValidUTF8(s, "\ufffd"))
	if !strings.ContainsFunc(s, shapeless) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if shapeless(r) {
			fmt.Fprintf(&b, "‹U+%04X›", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

var ends = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ")

func shapeless(r rune) bool {
	switch r {
	case '\n', '\u00ad', '\u200c', '\u200d': // soft hyphen, and what keeps letters apart or joins them
		return false
	}
	return unicode.In(r, unicode.Cc, unicode.Cf, unicode.Other_Default_Ignorable_Code_Point, unicode.Noncharacter_Code_Point)
}
