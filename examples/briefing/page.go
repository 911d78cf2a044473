package main

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

const width = 100

// A page is text being written.
type page struct {
	strings.Builder
	through  convention.Date // the day up to which the facts go
	readings convention.Readings
	marked   bool
	shown    map[string]bool // the steps on the page, as lines
}

func (p *page) title(format string, args ...any) {
	if p.Len() > 0 {
		p.WriteByte('\n')
	}
	text := fmt.Sprintf(format, args...)
	p.line("%s", text)
	p.line("%s", strings.Repeat("-", len([]rune(text))))
}

// row writes a line as it is.
func (p *page) row(format string, args ...any) { fmt.Fprintf(p, format+"\n", args...) }

// line writes a line, broken at the width under its own indent.
func (p *page) line(format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	indent := len(text) - len(strings.TrimLeft(text, " "))
	words := strings.FieldsFunc(text[indent:], func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }) // not at a no-break space
	p.wrap(indent, text[:indent], words, " ")
}

// list writes names behind a head, broken between names.
func (p *page) list(indent int, names []string, format string, args ...any) {
	p.wrap(indent, fmt.Sprintf(format, args...), names, ", ")
}

func (p *page) wrap(indent int, line string, words []string, between string) {
	for i, word := range words {
		if i < len(words)-1 {
			word += between
		}
		if i > 0 && utf8.RuneCountInString(line+strings.TrimRight(word, " ")) > width {
			fmt.Fprintln(p, strings.TrimRight(line, " "))
			line = strings.Repeat(" ", indent)
		}
		line += word
	}
	fmt.Fprintln(p, line)
}

// changes writes positions, each on the day it began, under a heading.
func (p *page) changes(positions []state.Position, heading string) {
	if heading != "" {
		p.line("%s", heading)
	}
	for _, s := range positions {
		what := s.String()
		if s.Status == state.NonSignatory {
			what = "can become a Party from this day"
		}
		p.wrap(15, fmt.Sprintf("  %v%-2s ", s.AsOf, p.mark(s.AsOf)), strings.Fields(s.State.Name(convention.English)+": "+what), " ")
	}
	if len(positions) == 0 {
		p.line("  nothing")
	}
}

// mark returns an asterisk for a day past those that the facts cover.
func (p *page) mark(d convention.Date) string {
	if !d.After(p.through) {
		return ""
	}
	p.marked = true
	return "*"
}

// text returns what was written, with the meaning of the asterisk where there is one.
func (p *page) text() string {
	if p.readings != (convention.Readings{}) {
		p.line("")
		p.line("By the readings %v; otherwise by today's practice.", p.readings)
	}
	if p.marked {
		p.line("")
		p.line("* past %s, the day up to which the depositary's facts go: carried forward from them, not observed.", long(p.through))
	}
	return p.String()
}

// long writes a date in full.
func long(d convention.Date) string { return d.Time(nil).Format("2 January 2006") }

// cite writes the provisions that a paragraph rests on.
func cite(ps []convention.Provision) string {
	var all []string
	for _, p := range ps {
		all = append(all, p.String())
	}
	if all == nil {
		return ""
	}
	return " (" + strings.Join(all, ", ") + ")"
}
