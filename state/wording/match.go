package wording

import (
	"golang.org/x/text/language"

	"github.com/mineban/apmbc/convention"
)

// Match returns the first of the six languages that a list of BCP 47 tags asks for, "fr-CH" or "zh-Hant-HK", the most
// wanted first: region and script do not matter. A tag of any other language, however near, and a text that is no tag
// are passed over. If none is left it is English and false.
func Match(tags ...string) (convention.Language, bool) {
	for _, s := range tags {
		tag, err := language.All.Parse(s) // so that cmn is zh
		if err != nil {
			continue
		}
		base, _, _ := tag.Raw()
		for l := range convention.Languages() {
			if base.String() == l.String() {
				return l, true
			}
		}
	}
	return convention.English, false
}
