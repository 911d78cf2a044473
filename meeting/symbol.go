package meeting

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/near"
)

// ErrSymbol is the kind of error for a text that is no document symbol.
var ErrSymbol = errors.New("not a document symbol")

// A Symbol names a document of the Convention or of the United Nations: "APLC/MSP.9/2008/4", "A/RES/54/54 B". It can cite
// corrigenda and addenda with it: "APLC/MSP.9/2008/4 and Corr.1 and 2". Symbols compare with == and sort with
// [Symbol.Compare]. The zero Symbol is none.
type Symbol struct{ text string }

// The years of the meetings, by which the ordinal and the year in a symbol must agree: the year of the body, not of issue.
var (
	meetingYears = []int{
		1999, 2000, 2001, 2002, 2003, 2005, 2006, 2007, 2008, 2010, 2011, 2012, 2013, 2015, 2016, 2017, 2018, 2020, 2021,
		2022, 2023, 2025, 2026,
	}
	reviewYears = []int{2004, 2009, 2014, 2019, 2024}
)

// Words that stand before a number in a symbol, as they are written. Those of one document sort in this order.
var (
	papersWords    = []string{"L", "WP", "INF", "MISC", "CRP"}
	modifierWords  = []string{"Add", "Amend", "Corr", "Rev"}
	symbolRank     = slices.Concat([]string{"MSP", "CONF"}, papersWords, []string{"PM"}, modifierWords)
	secretariats   = []string{"ST", "DC", "GA"}
	sisterRegimes  = []string{"BWC", "CCW"}
	symbolFamilies = "it begins with APLC/, A/, ST/, DC/, GA/, BWC/ or CCW/, or is the number of a resolution, as in 66/29"
)

// ParseSymbol reads a document symbol. Of the documents of the Convention it takes Meetings of the States Parties,
// Review Conferences and their preparatory meetings up to the Twenty-Third Meeting (2026); of the General Assembly,
// resolutions (also short, "54/54 B" or "resolution 66/29"), documents, records and committee papers; of others the
// plain form. White space before the letter of a resolution does not matter. Corrigenda cited with a document are taken
// together ("and Corr.1 and 2") or as a document of its own ("/Corr.1").
//
// Anything else is an error of kind [ErrSymbol]: an ordinal that does not go with its year, and letters in the wrong case
// or a slash that is lost, with what was probably meant; nothing is put right in silence.
func ParseSymbol(s string) (Symbol, error) {
	text := strings.Join(strings.Fields(s), " ") // a no-break space counts as one
	if rest, ok := cutPrefixFold(text, "resolution "); ok {
		text = rest
	}
	fail := func(reason string) (Symbol, error) {
		return Symbol{}, &convention.ParseError{Kind: ErrSymbol, Input: s, Reason: reason}
	}
	if text != "" && '0' <= text[0] && text[0] <= '9' {
		text = "A/RES/" + text
	}
	base, tail, cited := strings.Cut(text, " and ")
	canonical, reason := parseDocument(base)
	if cited && reason == "" {
		var citation string
		citation, reason = parseCited(tail)
		canonical += citation
	}
	if reason != "" {
		return fail(reason)
	}
	squash := func(s string) string { return strings.ReplaceAll(s, " ", "") }
	if squash(canonical) != squash(text) {
		return fail("did you mean " + canonical + "?")
	}
	return Symbol{canonical}, nil
}

// MustParseSymbol is [ParseSymbol] for a text known to be right. It panics if it is not.
func MustParseSymbol(s string) Symbol { return must(ParseSymbol(s)) }

func cutPrefixFold(s, prefix string) (string, bool) {
	if len(s) < len(prefix) || !strings.EqualFold(s[:len(prefix)], prefix) {
		return s, false
	}
	return s[len(prefix):], true
}

// A document's parts are checked one by one; what is written comes out in capitals, modifiers with a small tail.
func parseDocument(base string) (canonical, reason string) {
	parts := strings.Split(base, "/")
	family := strings.ToUpper(parts[0])
	rest := parts[1:]
	switch {
	case family == "APLC":
		canonical, reason = parseConvention(rest)
	case family == "A":
		canonical, reason = parseAssembly(rest)
	case slices.Contains(secretariats, family), slices.Contains(sisterRegimes, family):
		canonical, reason = parsePlain(rest)
	default:
		return "", symbolFamilies
	}
	return family + "/" + canonical, reason
}

// number reads a number from 1 to 99999 without leading zero.
func number(s string) (int, bool) {
	n, err := strconv.ParseUint(s, 10, 17)
	return int(n), err == nil && s[0] != '0' && s[0] != '+' && n <= 99999
}

// unit reads "L.6": one of these words and a number.
func unit(s string, words ...string) (word string, n int, ok bool) {
	name, digits, _ := strings.Cut(s, ".")
	i := slices.IndexFunc(words, func(w string) bool { return strings.EqualFold(w, name) })
	if n, ok = number(digits); !ok || i < 0 {
		return "", 0, false
	}
	return words[i], n, true
}

func join(word string, n int) string { return word + "." + strconv.Itoa(n) }

// parseConvention reads what follows APLC/.
func parseConvention(parts []string) (canonical, reason string) {
	var body []string
	year := ""
	if len(parts) > 1 {
		year = parts[1]
	}
	y, isYear := number(year)
	switch {
	case len(parts) > 0 && strings.EqualFold(parts[0], "CONF"):
		if !isYear || !slices.Contains(reviewYears, y) {
			return "", "want the year of a Review Conference after CONF/: 2004, 2009, 2014, 2019 or 2024"
		}
		body, parts = []string{"CONF", year}, parts[2:]
		if len(parts) > 0 {
			if _, n, ok := unit(parts[0], "PM"); ok {
				body, parts = append(body, join("PM", n)), parts[1:]
			}
		}
	case len(parts) > 0 && len(parts[0]) > 4:
		_, n, ok := unit(parts[0], "MSP")
		if !ok {
			return "", "want MSP and a number, or CONF, after APLC/"
		}
		if n > len(meetingYears) {
			return "", "no year is known for Meeting " + strconv.Itoa(n) + " of the States Parties"
		}
		held := strconv.Itoa(meetingYears[n-1])
		body = []string{join("MSP", n), held}
		if tail, lost := strings.CutPrefix(year, held); lost && tail != "" {
			if _, ok := number(tail); ok {
				return "", "did you mean APLC/" + strings.Join(append(body, tail), "/") + "?"
			}
		}
		if year != held {
			return "", join("MSP", n) + " goes with " + held
		}
		parts = parts[2:]
	default:
		return "", "want MSP and a number, or CONF, after APLC/"
	}
	if len(parts) == 0 {
		return "", "want the number of a document after the meeting"
	}
	if word, n, ok := unit(parts[0], papersWords...); ok {
		body = append(body, join(word, n))
	} else if _, ok = number(parts[0]); ok {
		body = append(body, parts[0])
	} else {
		return "", "want a number, or " + strings.Join(papersWords, ", ") + " with one, in place of " + strconv.Quote(parts[0])
	}
	return modified(body, parts[1:])
}

// modified reads Add, Corr and Rev at the end.
func modified(body, parts []string) (canonical, reason string) {
	for _, part := range parts {
		word, n, ok := unit(part, modifierWords...)
		if !ok {
			return "", "want Add, Corr or Rev and a number in place of " + strconv.Quote(part)
		}
		body = append(body, join(word, n))
	}
	return strings.Join(body, "/"), ""
}

// parseAssembly reads what follows A/.
func parseAssembly(parts []string) (canonical, reason string) {
	const want = "want a session and a number, as in A/RES/66/29, A/66/412 or A/C.1/72/L.40"
	if len(parts) < 2 {
		return "", want
	}
	var body []string
	if strings.EqualFold(parts[0], "RES") {
		body, parts = []string{"RES"}, parts[1:]
	} else if _, n, ok := unit(parts[0], "C"); ok && n <= 6 {
		body, parts = []string{join("C", n)}, parts[1:]
	}
	if _, ok := number(parts[0]); !ok || len(parts) < 2 {
		return "", want
	}
	session, item := parts[0], parts[1]
	switch {
	case body == nil:
		if word, n, ok := unit(item, "PV"); ok {
			item = join(word, n)
		} else if _, ok := number(item); !ok {
			return "", want
		}
	case body[0] == "RES":
		digits := strings.TrimRight(item, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz ")
		letter := strings.ToUpper(strings.TrimSpace(item[len(digits):]))
		if _, ok := number(digits); !ok || len(letter) > 2 || strings.Contains(letter, " ") {
			return "", "want the number of a resolution, as in 29 or 54 B, in place of " + strconv.Quote(item)
		}
		if item = digits; letter != "" {
			item += " " + letter
		}
	default:
		word, n, ok := unit(item, "L", "SR")
		if !ok {
			return "", want
		}
		item = join(word, n)
	}
	return modified(append(body, session, item), parts[2:])
}

// parsePlain reads words and numbers, the last of which is a number or a modifier.
func parsePlain(parts []string) (canonical, reason string) {
	for i, part := range parts {
		if word, n, ok := unit(part, modifierWords...); ok && i > 0 {
			parts[i] = join(word, n)
			continue
		}
		part = strings.ToUpper(part)
		for piece := range strings.SplitSeq(part, ".") {
			_, digits := number(piece)
			word := piece != "" && strings.Trim(piece, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") == ""
			if !digits && !word {
				return "", "want letters or a number in place of " + strconv.Quote(part)
			}
			if last := i == len(parts)-1; last && !digits && piece == part {
				return "", "want a number at the end"
			}
		}
		parts[i] = part
	}
	if len(parts) == 0 {
		return "", "want a number at the end"
	}
	return strings.Join(parts, "/"), ""
}

// parseCited reads what follows the first "and": "Corr.1 and 2".
func parseCited(tail string) (canonical, reason string) {
	word := ""
	for part := range strings.SplitSeq(tail, " and ") {
		if w, n, ok := unit(part, modifierWords...); ok {
			word = w
			canonical += " and " + join(w, n)
		} else if n, ok := number(part); ok && word != "" {
			canonical += " and " + strconv.Itoa(n)
		} else {
			return "", "want Add, Corr or Rev and a number after \"and\", in place of " + strconv.Quote(part)
		}
	}
	return canonical, ""
}

// IsZero reports whether the symbol is none.
func (s Symbol) IsZero() bool { return s.text == "" }

// Equal reports whether two symbols are the same; == does as well.
func (s Symbol) Equal(t Symbol) bool { return s == t }

// String returns the symbol in its usual form; "" for the zero Symbol.
func (s Symbol) String() string { return s.text }

// MarshalText returns the form of String. The error is always nil.
func (s Symbol) MarshalText() ([]byte, error) { return []byte(s.text), nil }

// UnmarshalText reads what [ParseSymbol] reads; empty text is the zero Symbol.
func (s *Symbol) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*s = Symbol{}
		return nil
	}
	t, err := ParseSymbol(string(text))
	if err == nil {
		*s = t
	}
	return err
}

// Documents returns the documents that the symbol names, each by its own symbol: the document itself and what is cited
// with it, "APLC/CONF/2004/5" and "APLC/CONF/2004/5/Corr.1".
func (s Symbol) Documents() []Symbol {
	if s.IsZero() {
		return nil
	}
	base, tail, cited := strings.Cut(s.text, " and ")
	all := []Symbol{{base}}
	if !cited {
		return all
	}
	word := ""
	for part := range strings.SplitSeq(tail, " and ") {
		if w, digits, ok := strings.Cut(part, "."); ok {
			word, part = w, digits
		}
		all = append(all, Symbol{base + "/" + word + "." + part})
	}
	return all
}

// Meeting returns the id of the meeting whose document it is, "9MSP", "1RC" or "3RC-PM1", as [ByID] takes it; "" for a
// document of no meeting of the Convention.
func (s Symbol) Meeting() string {
	parts := strings.Split(s.text, "/")
	if parts[0] != "APLC" {
		return ""
	}
	if n, ok := strings.CutPrefix(parts[1], "MSP."); ok {
		return n + "MSP"
	}
	year, _ := strconv.Atoi(strings.Fields(parts[2])[0])
	id := strconv.Itoa(slices.Index(reviewYears, year)+1) + "RC"
	if len(parts) > 3 {
		if n, ok := strings.CutPrefix(parts[3], "PM."); ok {
			id += "-PM" + strings.Fields(n)[0]
		}
	}
	return id
}

// Meant returns the resolution that the symbol is probably a misprint of: one of [Resolutions] of the same session and
// letter, when the symbol itself is none of them and differs by no more than two figures. Landmine Monitor 2005 prints
// 54/55 B for 54/54 B.
func (s Symbol) Meant() (Symbol, bool) {
	stem := func(s string) (session, letter string) {
		session, rest, _ := strings.Cut(strings.TrimPrefix(s, "A/RES/"), "/")
		_, letter, _ = strings.Cut(rest, " ")
		return session, letter
	}
	session, letter := stem(s.text)
	var candidates []string
	for r := range Resolutions() {
		if r.Symbol == s.text {
			return Symbol{}, false
		}
		if rs, rl := stem(r.Symbol); rs == session && rl == letter && r.Symbol != "" {
			candidates = append(candidates, r.Symbol)
		}
	}
	meant, ok := near.Match(s.text, slices.Values(candidates))
	return Symbol{meant}, ok && strings.HasPrefix(s.text, "A/RES/")
}

// Compare orders symbols by body, ordinal or year, preparatory meeting, kind of paper, number and modifier, numbers as
// numbers: MSP.10 comes after MSP.9, a document before its corrigenda.
func (s Symbol) Compare(t Symbol) int {
	a, b := s.text, t.text
	for a != "" && b != "" {
		var x, y string
		x, a = token(a)
		y, b = token(b)
		m, isNumber := number(x)
		n, numberToo := number(y)
		switch {
		case isNumber && numberToo:
			if c := cmp.Compare(m, n); c != 0 {
				return c
			}
		case isNumber:
			return -1
		case numberToo:
			return 1
		case x != y:
			return cmp.Or(cmp.Compare(slices.Index(symbolRank, x), slices.Index(symbolRank, y)), strings.Compare(x, y))
		}
	}
	return cmp.Or(cmp.Compare(len(a), len(b)), strings.Compare(s.text, t.text))
}

// token cuts the first word or number off a symbol.
func token(s string) (first, rest string) {
	i := strings.IndexAny(s, "/. ")
	if i < 0 {
		return s, ""
	}
	return s[:i], s[i+1:]
}
