package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// The columns of the acts are those of acts.csv, which state.ReadLedger reads.
var actNames = []string{"state", "kind", "on", "until", "known", "deadline", "session", "year", "period", "mines", "unchanged", "rival",
	"source", "confidence", "note"}

func (q question) acts() iter.Seq[state.Act] {
	if q.state.IsZero() {
		return q.ledger.Acts()
	}
	rec, _ := q.ledger.Record(q.state)
	return rec.Acts()
}

func actRow(a state.Act) []any {
	return []any{a.State, a.Kind, days(a.On, a.Latest), a.Until, a.Known, a.Deadline, a.Session, a.Year,
		days(a.Period.From, a.Period.Until.AddDays(-1)), a.Mines, a.Unchanged, a.Rival, a.Source, a.Confidence, a.Note}
}

// days writes a day, or the first and the last of several.
func days(first, last convention.Date) string {
	if last.IsZero() {
		return first.String()
	}
	return fmt.Sprintf("%v..%v", first, last)
}

var positionNames = []string{"state", "name", "on", "status", "since", "signed", "instrument", "deposited", "in force",
	"withdrawing", "notified", "leaving", "claims suspension"}

func (q question) positions() iter.Seq[state.Position] {
	return func(yield func(state.Position) bool) {
		for rec := range q.records() {
			if !yield(rec.Position(q.on, q.readings)) {
				return
			}
		}
	}
}

func positionRow(p state.Position) []any {
	return []any{p.State, p.State.Name(convention.English), p.AsOf, p.Status, p.Since, p.Signed, p.Instrument, p.Deposited, p.InForce,
		p.Withdrawing, p.Notified, p.Leaving.NotBefore, p.ClaimedSuspension}
}

// A deadline is a state.Deadline with what it rests on.
type deadline struct {
	state.Deadline
	Steps   []state.Step `json:"steps"`
	Missing []state.Gap  `json:"missing,omitzero"`
}

var deadlineNames = []string{"due", "state", "name", "what", "year", "session", "provision", "outcome", "steps", "missing"}

func (q question) agenda() iter.Seq[deadline] {
	agenda := q.ledger.Agenda
	if !q.state.IsZero() {
		rec, _ := q.ledger.Record(q.state)
		agenda = rec.Agenda
	}
	return func(yield func(deadline) bool) {
		for d := range agenda(q.on, q.to, q.readings) {
			if !yield(deadline{d, slices.Collect(d.Steps()), slices.Collect(d.Missing())}) {
				return
			}
		}
	}
}

func deadlineRow(d deadline) []any {
	return []any{d.Due, d.State, d.State.Name(convention.English), d.Kind, d.Year, d.Session, d.Provision, d.Outcome,
		join(d.Steps), join(d.Missing)}
}

// A finding is a state.Finding with what it rests on.
type finding struct {
	state.Finding
	Steps   []state.Step `json:"steps"`
	Missing []state.Gap  `json:"missing,omitzero"`
}

var findingNames = []string{"state", "name", "code", "provision", "outcome", "severity", "due", "since", "until", "year", "count",
	"steps", "missing"}

func (q question) findings() iter.Seq[finding] {
	return func(yield func(finding) bool) {
		for rec := range q.records() {
			for _, f := range state.Assess(rec, q.on, q.readings) {
				if !yield(finding{f, slices.Collect(f.Steps()), slices.Collect(f.Missing())}) {
					return
				}
			}
		}
	}
}

func findingRow(f finding) []any {
	return []any{f.State, f.State.Name(convention.English), f.Code, f.Provision, f.Outcome, f.Severity, f.Due, f.Since, f.Until, f.Year, f.Count,
		join(f.Steps), join(f.Missing)}
}

// join writes several things in one cell.
func join[T fmt.Stringer](all []T) string {
	texts := make([]string, len(all))
	for i, one := range all {
		texts[i] = one.String()
	}
	return strings.Join(texts, "; ")
}
