package wording

import (
	"strconv"
	"strings"

	"golang.org/x/text/feature/plural"
	"golang.org/x/text/language"

	"github.com/mineban/apmbc/convention"
)

// marks holds what stands between groups of three digits, the decimal mark, and from how many digits on there are groups.
// Spanish leaves four together.
var marks = [convention.Spanish + 1]struct {
	group, decimal string
	from           int
}{
	convention.Arabic:  {"\u00a0", ",", 4},
	convention.Chinese: {",", ".", 4},
	convention.English: {",", ".", 4},
	convention.French:  {"\u00a0", ",", 4},
	convention.Russian: {"\u00a0", ",", 4},
	convention.Spanish: {".", ",", 5},
}

// Number returns a number in digits, with the marks of the language: "12,500", "12 500", "12.500".
func (w Wording) Number(n int) string {
	digits := strconv.Itoa(n)
	if n < 0 {
		return "-" + w.decimal(digits[1:])
	}
	return w.decimal(digits)
}

// decimal puts the marks of the language into digits that may have a point and decimals.
func (w Wording) decimal(s string) string {
	m := marks[w.language]
	whole, decimals, fraction := strings.Cut(s, ".")
	var b strings.Builder
	for i := range len(whole) {
		if i > 0 && (len(whole)-i)%3 == 0 && len(whole) >= m.from {
			b.WriteString(m.group)
		}
		b.WriteByte(whole[i])
	}
	if fraction {
		b.WriteString(m.decimal + decimals)
	}
	return b.String()
}

// decimalText reports whether a text is digits, with a point and decimals or without.
func decimalText(s string) bool {
	whole, decimals, fraction := strings.Cut(s, ".")
	digits := func(s string) bool { return s != "" && strings.Trim(s, "0123456789") == "" }
	return digits(whole) && (!fraction || digits(decimals))
}

// areas holds the units of areas as reports have them.
var areas = map[string]Noun{"": SquareMetres, "m2": SquareMetres, "ha": Hectares, "km2": SquareKilometres}

// Area returns an area that is given in digits, with a point, decimals and a unit if need be: "2600000", "2.60 km2", "260
// ha". Without a unit they are square metres. Every digit stays, and the unit is spelt out: "2,60 kilomètres carrés". A
// text of any other form is returned as it is.
func (w Wording) Area(s string) string {
	digits, unit, _ := strings.Cut(s, " ")
	noun, ok := areas[unit]
	if !ok || !decimalText(digits) {
		return s
	}
	return w.count(digits, noun)
}

// tags holds the languages as golang.org/x/text has them.
var tags = [convention.Spanish + 1]language.Tag{
	convention.Arabic: language.Arabic, convention.Chinese: language.Chinese, convention.English: language.English,
	convention.French: language.French, convention.Russian: language.Russian, convention.Spanish: language.Spanish,
}

// form returns the plural form that goes with digits.
func (w Wording) form(digits string) plural.Form {
	whole, decimals, _ := strings.Cut(digits, ".")
	whole, trimmed := strings.TrimLeft(whole, "0"), strings.TrimRight(decimals, "0")
	millions := whole != "" && strings.HasSuffix(whole, "000000") && decimals == ""
	if millions && (w.language == convention.French || w.language == convention.Spanish) {
		return plural.Many // un million de mines; not in CLDR 32
	}
	i, _ := strconv.Atoi("0" + last(whole))
	f, _ := strconv.Atoi("0" + last(decimals))
	t, _ := strconv.Atoi("0" + last(trimmed))
	return plural.Cardinal.MatchPlural(tags[w.language], i, len(decimals), len(trimmed), f, t)
}

// last returns as many of the last digits as decide on the plural, with a digit before them where there are more.
func last(digits string) string {
	if len(digits) > 7 {
		return "1" + digits[len(digits)-7:]
	}
	return digits
}
