package convention

import "iter"

// Language is one of the six languages in which the text of the Convention is equally authentic (Article 22).
// The zero Language is English.
type Language uint8

// The six languages.
const (
	English Language = iota
	Arabic
	Chinese
	French
	Russian
	Spanish
)

var languageNames = []string{"en", "ar", "zh", "fr", "ru", "es"}

// Languages yields the six languages in the order in which Article 22 names them.
func Languages() iter.Seq[Language] {
	return func(yield func(Language) bool) {
		for _, l := range [...]Language{Arabic, Chinese, English, French, Russian, Spanish} {
			if !yield(l) {
				return
			}
		}
	}
}
