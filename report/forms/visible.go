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
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").Replace(strings.ToValidUTF8(s, "\ufffd"))
	var b strings.Builder
	for _, r := range s {
		switch {
		case r == '\n', r == '\u00ad', r == '\u200c', r == '\u200d':
			b.WriteRune(r)
		case unicode.In(r, unicode.Cc, unicode.Cf, unicode.Noncharacter_Code_Point):
			fmt.Fprintf(&b, "‹U+%04X›", r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
