package forms_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/report/forms"
)

// with is a report with a text in every place of a kind: the cover, a cell, a note.
func with(s string) *report.Report {
	return &report.Report{
		Contact: s, Source: s, Note: s,
		Stockpile: report.Item[report.Stock]{
			Answer: report.Reported, Rows: []report.Stock{{Type: s, Lots: s}}, Totals: []report.Stock{{Type: s}}, Note: s,
		},
		Other: report.Item[report.Remark]{Answer: report.Reported, Rows: []report.Remark{{Subject: s, Text: s}}},
	}
}

func TestEscape(t *testing.T) {
	for _, tt := range []struct{ text, html, markdown string }{
		{"<script>alert('1')</script>", "&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;", `\<script\>alert('1')\</script\>`},
		{"a & b &amp; \"c\"", "a &amp; b &amp;amp; &#34;c&#34;", `a \& b \&amp; "c"`},
		{"| a | b\\|c", "| a | b\\|c", `&#124; a &#124; b\\&#124;c`},
		{"**x** _y_ `z` ~~w~~ $v$", "**x** _y_ `z` ~~w~~ $v$", "\\*\\*x\\*\\* \\_y\\_ \\`z\\` \\~\\~w\\~\\~ \\$v\\$"},
		{"[a](b) ![c](d) [^1]", "[a](b) ![c](d) [^1]", `\[a\](b) \!\[c\](d) \[\^1\]`},
		{"http://a.org www.b.org: c", "http://a.org www.b.org: c", `http\://a.org www\.b.org: c`},
		{".www. wWW.b.org ww.c.org", ".www. wWW.b.org ww.c.org", `.www\. wWW\.b.org ww.c.org`},
		{"a\n# b\r\n---\rc\u2028d\u2029\te", "a<br># b<br>---<br>c<br>d<br> e", `a<br>\# b<br>---<br>c<br>d<br> e`},
		{"100\u202e321\u202c", "100‹U+202E›321‹U+202C›", "100‹U+202E›321‹U+202C›"},
		{"\u2066a\u2069\u200f\u061c", "‹U+2066›a‹U+2069›‹U+200F›‹U+061C›", "‹U+2066›a‹U+2069›‹U+200F›‹U+061C›"},
		{"\x00\x1b[31m\x7f\u0085\u009b", "‹U+0000›‹U+001B›[31m‹U+007F›‹U+0085›‹U+009B›", `‹U+0000›‹U+001B›\[31m‹U+007F›‹U+0085›‹U+009B›`},
		{"a\u200bb\ufeff\U000e0041\ufffe\u3164", "a‹U+200B›b‹U+FEFF›‹U+E0041›‹U+FFFE›‹U+3164›", "a‹U+200B›b‹U+FEFF›‹U+E0041›‹U+FFFE›‹U+3164›"},
		{"\xffa\xc3", "\ufffda\ufffd", "\ufffda\ufffd"},
		{"می\u200cخواهم 👩\u200d🚒 so\u00adft", "می\u200cخواهم 👩\u200d🚒 so\u00adft", "می\u200cخواهم 👩\u200d🚒 so\u00adft"},
	} {
		page := text(t, forms.HTML, with(tt.text), convention.Arabic)
		if n := strings.Count(page, "<bdi>"+tt.html+"</bdi>"); n != 9 {
			t.Errorf("%q stands %d times as %s", tt.text, n, tt.html)
		}
		plain := text(t, forms.Markdown, with(tt.text), convention.Arabic)
		if n := strings.Count(plain, "\u2068"+tt.markdown+"\u2069"); n != 9 {
			t.Errorf("%q stands %d times as %s", tt.text, n, tt.markdown)
		}
	}
}

// Each dot is held against what stands just before it; against all that stands before it, this would take minutes.
func TestEscapeInProportion(t *testing.T) {
	r := &report.Report{Note: strings.Repeat("www.", 1<<19)}
	if n := strings.Count(text(t, forms.Markdown, r, convention.English), `www\.`); n != 1<<19 {
		t.Errorf("%d dots are escaped", n)
	}
}

var (
	tags  = regexp.MustCompile(`<[^>]*>`)
	cells = regexp.MustCompile(`(?m)^\|.*\|$`)
)

// Whatever a report says, the page keeps its elements and the document its lines and cells, and no character is in either that
// has no shape.
func FuzzEscape(f *testing.F) {
	for _, s := range []string{"PMN-2", "<b>|\\|`", "\u202e\n\r\n\x00", "[x](javascript:1)", "]]>-->", "\xff\xfe", "&lt;", "\\", "\u2029| --- |", "</bdi></div>"} {
		f.Add(s)
	}
	shape := func(s string) string { return strings.Join(tags.FindAllString(s, -1), "") }
	f.Fuzz(func(t *testing.T, s string) {
		if s == "" {
			return
		}
		for _, l := range []convention.Language{convention.English, convention.Arabic} {
			page, plain := text(t, forms.HTML, with(s), l), text(t, forms.Markdown, with(s), l)
			for _, got := range []string{page, plain} {
				if !utf8.ValidString(got) {
					t.Fatalf("%q gives what is not in UTF-8", s)
				}
				for _, r := range strings.NewReplacer("\n", "", "\u2068", "", "\u2069", "", "\u00ad", "", "\u200c", "", "\u200d", "").Replace(got) {
					if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
						t.Fatalf("%q leaves %U", s, r)
					}
				}
			}
			if strings.Count(plain, "\u2068") != strings.Count(plain, "\u2069") || l == convention.English && strings.ContainsAny(plain, "\u2068\u2069") {
				t.Fatalf("%q leaves isolates open", s)
			}
			if got, want := strings.ReplaceAll(shape(page), "<br>", ""), shape(text(t, forms.HTML, with("x"), l)); got != want {
				t.Fatalf("%q changes the page", s)
			}
			closed(t, page)
			// In Markdown a line of the text stays in the line where it stands, and a bar in its cell.
			want := text(t, forms.Markdown, with("x"), l)
			if strings.Count(plain, "\n") != strings.Count(want, "\n") || len(cells.FindAllString(plain, -1)) != len(cells.FindAllString(want, -1)) ||
				strings.Count(plain, "|") != strings.Count(want, "|") {
				t.Fatalf("%q changes the lines", s)
			}
			if bare := regexp.MustCompile(`(^|[^\\])(\\\\)*<[^/bd!]`).FindString(plain); bare != "" {
				t.Fatalf("%q leaves %q", s, bare)
			}
		}
	})
}
