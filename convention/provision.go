package convention

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// A Provision is a place in the Convention: an article, a paragraph, an item or a sub-item that exists in the text.
// Provisions compare with ==. The zero Provision is no place; it prints as "".
type Provision struct {
	key uint32 // article, paragraph, item ('a'...), sub-item (1 for (i)): a byte each
}

func (p Provision) article() byte   { return byte(p.key >> 24) }
func (p Provision) paragraph() byte { return byte(p.key >> 16) }
func (p Provision) item() byte      { return byte(p.key >> 8) }
func (p Provision) sub() byte       { return byte(p.key) }

// Article returns a paragraph of an article, or with paragraph 0 the whole article.
// It is the zero Provision where the Convention has none such: Article(7, 2) is Article 7(2), Article(7, 4) is none.
func Article(number, paragraph int) Provision {
	if number < 1 || number > 22 || paragraph < 0 || paragraph > int(paragraphs[number]) {
		return Provision{}
	}
	return Provision{uint32(number)<<24 | uint32(paragraph)<<16}
}

// paragraphs holds the number of paragraphs of each article, as the catalogue has them; 0 where it is not divided.
var paragraphs = [23]uint8{0, 2, 5, 2, 0, 6, 8, 3, 20, 0, 3, 4, 3, 5, 2, 0, 3, 2, 0, 0, 4, 0, 0}

// exists reports whether the catalogue has a row for the place.
func (p Provision) exists() bool {
	_, ok := slices.BinarySearchFunc(clauses[:], p, func(r row, p Provision) int { return r.provision().Compare(p) })
	return ok
}

var romans = [...]string{"", "i", "ii", "iii"}

// ParseProvision reads a citation as lawyers write it: "7(1)(b)", "Art. 7(1)(b)", "Article 7, paragraph 1 (b)",
// "5(4)(b)(ii)". A place that the Convention does not have is an error of kind [ErrProvision] that says what it has.
func ParseProvision(s string) (Provision, error) {
	bad := func(format string, args ...any) (Provision, error) {
		return Provision{}, &ParseError{ErrProvision, s, fmt.Sprintf(format, args...)}
	}
	const want = `want a citation such as "7(1)(b)" or "Article 7, paragraph 1 (b)"`
	rest := strings.ToLower(strings.TrimSpace(s))
	for _, word := range []string{"article", "art.", "art"} {
		if after, ok := strings.CutPrefix(rest, word); ok {
			rest = strings.TrimSpace(after)
			break
		}
	}
	article, rest, ok := number(rest)
	if !ok {
		return bad(want)
	}
	if article < 1 || article > 22 {
		return bad("the Convention has Articles 1 to 22")
	}
	p := Provision{uint32(article) << 24}
	if after, ok := strings.CutPrefix(strings.TrimSpace(rest), ","); ok {
		for _, word := range []string{"paragraph", "para.", "para"} {
			if after, ok := strings.CutPrefix(strings.TrimSpace(after), word); ok {
				n, after, ok := number(strings.TrimSpace(after))
				if !ok {
					return bad(want)
				}
				rest = fmt.Sprintf("(%d)%s", n, after)
				break
			}
		}
	}
	for shift := 16; ; shift -= 8 {
		rest = strings.TrimSpace(rest)
		if rest == "" {
			return p, nil
		}
		inside, after, ok := strings.Cut(rest, ")")
		inside, open := strings.CutPrefix(inside, "(")
		if !ok || !open || shift < 0 {
			return bad(want)
		}
		rest = after
		n := 0
		switch {
		case shift == 16:
			n, inside, ok = number(inside)
			if !ok || inside != "" {
				return bad(want)
			}
		case shift == 8 && len(inside) == 1 && 'a' <= inside[0] && inside[0] <= 'z':
			n = int(inside[0])
		case shift == 0:
			n = slices.Index(romans[:], inside)
		}
		if n < 1 || n > 255 {
			return bad("%v %s", p, p.parts())
		}
		q := Provision{p.key | uint32(n)<<shift}
		if !q.exists() {
			return bad("%v %s", p, p.parts())
		}
		p = q
	}
}

// number cuts a number of up to three digits off the front of s.
func number(s string) (n int, rest string, ok bool) {
	i := 0
	for i < len(s) && i < 3 && '0' <= s[i] && s[i] <= '9' {
		i++
	}
	n, err := strconv.Atoi(s[:i])
	return n, s[i:], err == nil
}

// parts says what p is divided into.
func (p Provision) parts() string {
	var first, last Provision
	for _, r := range clauses {
		if q := r.provision(); q != p && q.parent() == p {
			if first == (Provision{}) {
				first = q
			}
			last = q
		}
	}
	switch {
	case first == Provision{}:
		return "is not divided"
	case p.paragraph() == 0:
		return fmt.Sprintf("has paragraphs %d to %d", first.paragraph(), last.paragraph())
	case p.item() == 0:
		return fmt.Sprintf("has items (%c) to (%c)", first.item(), last.item())
	}
	return fmt.Sprintf("has items (%s) to (%s)", romans[first.sub()], romans[last.sub()])
}

// parent returns the place that p is a part of; an article is its own.
func (p Provision) parent() Provision {
	switch {
	case p.sub() != 0:
		return Provision{p.key &^ 0xff}
	case p.item() != 0:
		return Provision{p.key &^ 0xffff}
	}
	return Provision{p.key &^ 0xffffff}
}

// MustParseProvision is like [ParseProvision] but panics on a bad citation. It is meant for citations written in the program.
func MustParseProvision(s string) Provision {
	p, err := ParseProvision(s)
	if err != nil {
		panic(err)
	}
	return p
}

// Article returns the number of the article, or 0 for the zero Provision.
func (p Provision) Article() int { return int(p.article()) }

// Contains reports whether q is p or a part of it: Article 7(1) contains Article 7(1)(b).
// The zero Provision contains nothing and is contained in nothing.
func (p Provision) Contains(q Provision) bool {
	for q != p && q != q.parent() {
		q = q.parent()
	}
	return q == p && !p.IsZero()
}

// Compare returns -1, 0 or +1 as p stands before, at or after q in the Convention.
func (p Provision) Compare(q Provision) int { return cmp.Compare(p.key, q.key) }

// Equal reports whether p and q are the same place; == does as well.
func (p Provision) Equal(q Provision) bool { return p == q }

// IsZero reports whether p is no place.
func (p Provision) IsZero() bool { return p == Provision{} }

// String returns the citation in full, "Article 7(1)(b)", or "" for the zero Provision.
func (p Provision) String() string {
	if p.IsZero() {
		return ""
	}
	b, _ := p.AppendText([]byte("Article "))
	return string(b)
}

// AppendText appends the short citation, "7(1)(b)", to b. The error is always nil.
func (p Provision) AppendText(b []byte) ([]byte, error) {
	if p.IsZero() {
		return b, nil
	}
	b = strconv.AppendUint(b, uint64(p.article()), 10)
	if p.paragraph() != 0 {
		b = append(strconv.AppendUint(append(b, '('), uint64(p.paragraph()), 10), ')')
	}
	if p.item() != 0 {
		b = append(b, '(', p.item(), ')')
	}
	if p.sub() != 0 {
		b = append(append(append(b, '('), romans[p.sub()]...), ')')
	}
	return b, nil
}

// MarshalText returns the short citation, "7(1)(b)". The error is always nil.
func (p Provision) MarshalText() ([]byte, error) { return p.AppendText(nil) }

// UnmarshalText reads what [ParseProvision] reads; empty text is the zero Provision.
func (p *Provision) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*p = Provision{}
		return nil
	}
	q, err := ParseProvision(string(text))
	if err == nil {
		*p = q
	}
	return err
}
