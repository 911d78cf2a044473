package wording_test

import (
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state/wording"
)

// An area keeps all its digits, or is returned as it is.
func FuzzArea(f *testing.F) {
	for _, s := range []string{"", "0", "2600000", "2.60 km2", "260 ha", "1 m2", "00.5 ha", "1,5 km2", "x y"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		got := en.Area(s)
		number, _, spelt := strings.Cut(got, " ")
		if digits, _, _ := strings.Cut(s, " "); got != s && (!spelt || strings.ReplaceAll(number, ",", "") != digits) {
			t.Errorf("%q is %q", s, got)
		}
	})
}

// Every text can be asked for as a tag; English is certain only where a tag says so.
func FuzzMatch(f *testing.F) {
	for _, s := range []string{"", "fr-CH", "zh_Hant", "ar-u-nu-latn", "x-private", "en-GB-oed", "i-klingon", "root"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, exact := wording.Match(s)
		if !exact && l != convention.English {
			t.Errorf("%q is %v, and not for certain", s, l)
		}
		if again, sure := wording.Match("de", s); again != l || sure != exact {
			t.Errorf("%q behind German is %v, %v", s, again, sure)
		}
	})
}
