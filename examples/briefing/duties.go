package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A duty is a deadline with its derivation.
type duty struct {
	state.Deadline
	Steps   []step      `json:"steps"`
	Missing []state.Gap `json:"missing,omitzero"`
}

// A finding is a state.Finding with its derivation.
type finding struct {
	state.Finding
	Steps   []step      `json:"steps"`
	Missing []state.Gap `json:"missing,omitzero"`
}

func duties(ds []state.Deadline) []duty {
	list := []duty{}
	for _, d := range ds {
		list = append(list, duty{d, steps(slices.Collect(d.Steps())), slices.Collect(d.Missing())})
	}
	return list
}

// A calendar is what falls due between two days, as things stand on the first.
type calendar struct {
	From     convention.Date     `json:"from"`
	To       convention.Date     `json:"to"`
	State    state.Code          `json:"state,omitzero"`
	Readings convention.Readings `json:"readings,omitzero"`
	Due      []duty              `json:"due"`
}

func (q question) calendar(code state.Code) calendar {
	c := calendar{q.from, q.to, code, q.readings, nil}
	if code.IsZero() {
		c.Due = duties(slices.Collect(q.all.Agenda(q.from, q.to, q.readings)))
	} else {
		rec, _ := q.all.Record(code)
		c.Due = duties(slices.Collect(rec.Agenda(q.from, q.to, q.readings)))
	}
	return c
}

func (c calendar) print(p *page) {
	p.title("What falls due from %s to %s", long(c.From), long(c.To))
	p.line("As things stand on the first day. The annual report of every State Party falls due on 30 April; " +
		"it and the deadlines of States of which nothing says whether they have mined areas are counted, not listed.")
	type group struct {
		due  convention.Date
		what string
	}
	counted := map[group]int{}
	for _, d := range c.Due {
		g := group{d.Due, fmt.Sprintf("annual reports on %d", d.Year)}
		if d.Kind == state.ClearanceDeadline && d.Outcome == state.Unknown {
			g.what = "clearance deadlines of States not known to have mined areas"
		}
		if c.State.IsZero() && (d.Kind == state.AnnualReportDue || d.Kind == state.ClearanceDeadline && d.Outcome == state.Unknown) {
			if counted[g]++; counted[g] == 1 {
				n := 0
				for _, e := range c.Due {
					if e.Due == d.Due && e.Kind == d.Kind && (e.Kind == state.AnnualReportDue || e.Outcome == state.Unknown) {
						n++
					}
				}
				p.line("  %v%-2s %s: %d", d.Due, p.mark(d.Due), g.what, n)
			}
			continue
		}
		p.wrap(15, fmt.Sprintf("  %v%-2s ", d.Due, p.mark(d.Due)), strings.Fields(d.State.Name(convention.English)+": "+what(d.Deadline)), " ")
	}
	if len(c.Due) == 0 {
		p.line("  nothing")
	}
}

// A prospect is what falls due for a State that deposits on a given day.
type prospect struct {
	Deposited convention.Date     `json:"deposited"`
	Readings  convention.Readings `json:"readings,omitzero"`
	Due       []duty              `json:"due"`
}

func (q question) prospect() prospect {
	return prospect{q.deposited, q.readings, duties(state.IfDeposited(q.deposited, q.readings))}
}

func (b prospect) print(p *page) {
	p.title("If a State deposits its instrument on %s", long(b.Deposited))
	for _, d := range b.Due {
		text := what(d.Deadline)
		if d.Kind == state.ClearanceDeadline {
			text += ", if it has mined areas"
		}
		p.line("  %v  %s", d.Due, text)
		p.evidence(d.Steps, d.Missing)
	}
	if len(b.Due) == 0 {
		p.line("  The Convention was open to States from 3 December 1997.")
	}
}

// what says what falls due and under which provision.
func what(d state.Deadline) string {
	text := d.Kind.String()
	if d.Year != 0 {
		text += fmt.Sprintf(" on %d", d.Year)
	}
	if !d.Provision.IsZero() {
		text += ", " + d.Provision.String()
	}
	switch {
	case d.Open:
		text += ", not before this day"
	case d.Session != "" && d.Kind == state.ClearanceDeadline:
		text += ", set by " + d.Session
	case d.Session != "":
		text += ", for " + d.Session
	}
	return text
}

// duties prints the deadlines of one State, annual reports with one outcome together.
func (p *page) duties(list []duty) {
	for i := 0; i < len(list); i++ {
		d := list[i]
		text := what(d.Deadline)
		for d.Kind == state.AnnualReportDue && i+1 < len(list) && list[i+1].Kind == d.Kind && list[i+1].Outcome == d.Outcome {
			i++
			text = fmt.Sprintf("annual reports on %d to %d, %v", d.Year, list[i].Year, d.Provision)
			d.Missing = append(d.Missing, list[i].Missing...)
		}
		due := d.Due.String()
		if due == "" {
			due = "no day yet"
		}
		text += ": " + d.Outcome.String()
		if !d.Discharged.IsZero() {
			text += " " + d.Discharged.String()
		}
		if d.Unverified {
			text += " (unverified)"
		}
		p.line("  %-10s%-2s %s", due, p.mark(d.Due), text)
		p.evidence(d.Steps, d.Missing)
	}
}

// findings prints findings, each with what it rests on.
func (p *page) findings(list []finding) {
	for _, f := range list {
		text := fmt.Sprintf("%s: %v", f.Code, f.Outcome)
		if !f.Provision.IsZero() {
			text = fmt.Sprintf("%s, %v: %v", f.Code, f.Provision, f.Outcome)
		}
		if f.Unverified {
			text += " (unverified)"
		}
		if !f.Since.IsZero() {
			text += ", since " + f.Since.String()
		}
		if !f.Until.IsZero() {
			text += " until " + f.Until.String()
		}
		if !f.Due.IsZero() {
			text += ", due " + f.Due.String()
		}
		for r := range state.Rules() {
			if r.Code == f.Code {
				if r.Counts != "" && f.Count > 0 {
					text += fmt.Sprintf(" (%s: %d)", r.Counts, f.Count)
				}
				p.line("  %s", text)
				p.line("      %s", r.Summary)
			}
		}
		p.evidence(f.Steps, f.Missing)
	}
}

// evidence prints the steps that the page does not show yet, and what is not known.
func (p *page) evidence(steps []step, missing []state.Gap) {
	for _, s := range steps {
		if p.shown[s.line] {
			continue
		}
		p.show(s)
		text := s.line
		if f := s.Fact; f != nil {
			text += " (" + f.Source + "; " + f.Confidence.String() + ")"
			if f.Note != "" {
				text += " " + f.Note
			}
		}
		p.line("        %s", text)
	}
	for i := 0; i < len(missing); i++ {
		first, last := missing[i], missing[i]
		for next := last; i+1 < len(missing) && last.Year != 0; i, last = i+1, next {
			if next.Year++; missing[i+1] != next {
				break
			}
		}
		text := first.String()
		if last != first {
			text += fmt.Sprintf(" to %d", last.Year)
		}
		p.line("        not known: %s", text)
	}
}

func (p *page) show(s step) {
	if p.shown == nil {
		p.shown = map[string]bool{}
	}
	p.shown[s.line] = true
}
