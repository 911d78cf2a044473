package forms

import (
	"bytes"
	"fmt"
	"io"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state/wording"
)

// Markdown writes a report as Forms A to J in Markdown with tables, as GitHub has them. A language that is none of the six
// is English. Nothing is written if there is no report; else every error is one of w.
func Markdown(w io.Writer, r *report.Report, l convention.Language) error {
	if r == nil {
		return errNone
	}
	d := lay(r, words{wording.In(l)})
	p := &markdown{isolate: d.Language() == convention.Arabic}
	p.document(d)
	_, err := w.Write(p.Bytes())
	return err
}

// A markdown is a document being written.
type markdown struct {
	bytes.Buffer
	isolate bool // whether what runs from left to right is kept apart from what runs from right to left
}

func (p *markdown) document(d *document) {
	if p.isolate {
		p.block(`<div dir="rtl" lang="ar">`)
	}
	p.block("# %s", d.text("title"))
	p.block("%s", d.text("convention"))
	if d.notice != "" {
		p.block("> **%s**", d.notice)
	}
	for _, f := range d.head {
		value := p.value(f.value)
		if f.value.kind == unstated {
			value = "*" + d.text("not stated") + "*"
		}
		fmt.Fprintf(p, "- **%s**%s%s\n", f.name, d.between("colon"), value)
	}
	p.WriteByte('\n')
	p.block("## %s", d.text("overview"))
	p.row(d.text("head form"), d.text("head item"), d.text("head provision"), d.text("head answer"), d.text("head rows"))
	p.row("---", "---", "---", "---", "---:")
	for _, f := range d.forms {
		for _, s := range f.sections {
			p.row(f.short, s.title, f.provision, mark(s), s.rows)
		}
	}
	p.WriteByte('\n')
	if d.gaps {
		p.block("%s", d.text("legend"))
	}
	for _, f := range d.forms {
		p.block("## %s%s%s", f.name, d.between("colon"), f.title)
		p.block("%s · %s", f.provision, d.line)
		for _, s := range f.sections {
			p.section(d, s)
		}
	}
	if p.isolate {
		p.block("</div>")
	}
}

func (p *markdown) section(d *document, s section) {
	p.block("### %s", s.title)
	if s.says == "" {
		p.block("%s", mark(s))
	} else {
		p.block("%s · %s", mark(s), s.says)
	}
	for _, line := range []string{s.deadline, s.balance} {
		if line != "" {
			p.block("%s", line)
		}
	}
	for _, g := range s.grids {
		if g.caption != "" {
			p.block("**%s**", g.caption)
		}
		titles, rules := make([]string, len(g.columns)), make([]string, len(g.columns))
		for i, c := range g.columns {
			titles[i], rules[i] = c.title, "---"
			if c.figures {
				rules[i] = "---:"
			}
		}
		p.row(titles...)
		p.row(rules...)
		for _, row := range g.rows {
			p.row(p.values(row, "")...)
		}
		for _, row := range g.totals {
			p.row(p.values(row, "**")...)
		}
		p.WriteByte('\n')
	}
	if s.blank != "" {
		p.block("%s", s.blank)
	}
	if s.note.text != "" {
		p.block("%s%s%s", d.text("field note"), d.between("colon"), p.value(s.note))
	}
}

// mark returns the answer of a section: in bold type if it is one, in brackets if there is none.
func mark(s section) string {
	if s.answer == report.NotAnswered {
		return `\[` + s.label + `\]`
	}
	return "**" + s.label + "**"
}

func (p *markdown) block(format string, args ...any) { fmt.Fprintf(p, format+"\n\n", args...) }

func (p *markdown) row(cells ...string) { p.WriteString("| " + strings.Join(cells, " | ") + " |\n") }

func (p *markdown) values(row []value, around string) []string {
	cells := make([]string, len(row))
	for i, v := range row {
		if cells[i] = p.value(v); cells[i] != "" {
			cells[i] = around + cells[i] + around
		}
	}
	return cells
}

func (p *markdown) value(v value) string {
	text := v.text
	switch v.kind {
	case unstated:
		return ".."
	case said:
		return text
	case quoted:
		text = escape(text)
	}
	if p.isolate {
		text = "\u2068" + text + "\u2069" // first strong isolate, and its end
	}
	return text
}

// escape makes a text of a report harmless anywhere within a line: nothing in it is taken for Markdown, HTML or the address of
// a page. Of e-mail addresses GitHub makes links even where their signs are escaped.
func escape(s string) string {
	s = visible(s)
	var b strings.Builder
	for i, r := range s {
		switch {
		case r == '\n':
			b.WriteString("<br>")
			continue
		case r == '|':
			b.WriteString("&#124;") // a bar ends a cell even where it is escaped, says one reader or another
			continue
		case strings.ContainsRune("\\`*_[]<>&~$#!=^", r),
			r == ':' && !strings.HasPrefix(s[i+1:], " "), // http://
			r == '.' && strings.EqualFold(s[max(0, i-3):i], "www"):
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}
