package main

import (
	"bufio"
	"fmt"
	"io"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/mineban/apmbc/convention"
)

// A writer writes iCalendar, RFC 5545. Errors are kept until flush.
type writer struct{ *bufio.Writer }

// An event is one or more whole days.
type event struct {
	uid         string // the same for the same event in every calendar
	first, last convention.Date
	summary     string
	description string
	category    string
	location    string
	alarm       int // how many days before it to remind; 0 for never
}

func newWriter(out io.Writer, name string) writer {
	w := writer{bufio.NewWriter(out)}
	w.line("BEGIN:VCALENDAR")
	w.line("VERSION:2.0")
	w.line("PRODID:-//mineban//apmbc calendar//EN")
	w.text("X-WR-CALNAME", name)
	return w
}

// event writes an event as known on a day. That day stands for the time of its last revision, so that the same facts give
// the same bytes.
func (w writer) event(e event, known convention.Date) {
	w.line("BEGIN:VEVENT")
	w.line("UID:" + e.uid)
	w.line("DTSTAMP:" + basic(known) + "T000000Z")
	w.line("DTSTART;VALUE=DATE:" + basic(e.first))
	w.line("DTEND;VALUE=DATE:" + basic(e.last.AddDays(1))) // the first day after it
	w.text("SUMMARY", e.summary)
	w.text("DESCRIPTION", e.description)
	w.text("CATEGORIES", e.category)
	if e.location != "" {
		w.text("LOCATION", e.location)
	}
	w.line("TRANSP:TRANSPARENT")
	if e.alarm > 0 {
		w.line("BEGIN:VALARM")
		w.line("ACTION:DISPLAY")
		w.line(fmt.Sprintf("TRIGGER:-P%dD", e.alarm))
		w.text("DESCRIPTION", e.summary)
		w.line("END:VALARM")
	}
	w.line("END:VEVENT")
}

func (w writer) flush() error {
	w.line("END:VCALENDAR")
	return w.Flush()
}

var escapes = strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\n", `\n`)

// text writes a property of type TEXT: escaped, without the control characters that RFC 5545 does not admit.
func (w writer) text(name, value string) {
	value = strings.Map(func(r rune) rune {
		if r != '\n' && unicode.IsControl(r) {
			return -1
		}
		return r
	}, value)
	w.line(name + ":" + escapes.Replace(value))
}

// line writes a content line, folded to 75 bytes between characters.
func (w writer) line(s string) {
	for room := 75; len(s) > room; room = 74 { // but the first, each line begins with a space
		cut := room
		for !utf8.RuneStart(s[cut]) {
			cut--
		}
		w.WriteString(s[:cut] + "\r\n ")
		s = s[cut:]
	}
	w.WriteString(s + "\r\n")
}

// basic writes a date in the basic form of ISO 8601: 20111202.
func basic(d convention.Date) string { return strings.ReplaceAll(d.String(), "-", "") }
