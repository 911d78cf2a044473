package main

import (
	"fmt"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// rules are what findings and problems are about, by their code.
var rules = func() map[string]state.Rule {
	all := map[string]state.Rule{}
	for r := range state.Rules() {
		all[r.Code] = r
	}
	return all
}()

// long writes a date in full.
func long(d convention.Date) string { return d.Time(nil).Format("2 January 2006") }

// what says what falls due.
func what(d state.Deadline) string {
	text := d.Kind.String()
	switch {
	case d.Year != 0:
		text = fmt.Sprintf("annual report on %d due", d.Year)
	case d.Session != "" && d.Kind == state.ClearanceDeadline:
		text += ", set by " + d.Session
	case d.Session != "":
		text += ", for " + d.Session
	}
	return text
}

// class returns the name of a status or an outcome as a style sheet has it.
func class(v fmt.Stringer) string { return strings.ReplaceAll(v.String(), " ", "-") }
