package main

import (
	"bytes"
	"testing/fstest"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

const reportYear = 2025

var (
	practice  convention.Readings
	annualDue = convention.AnnualReportDue(reportYear)
	never     = convention.MustParseDate("9000-01-01")
)

// facts are what the rule needs to know of a State; what has not happened is on the day never.
type facts struct {
	inForce, notified, left, initial, annual convention.Date
}

// leaves is the day on which the State leaves, as far as known on a day.
func (f facts) leaves(day convention.Date) convention.Date {
	if f.notified.After(day) {
		return never
	}
	return f.left
}

// invented is a ledger of who signed, deposited and left as embedded, and of an accession and reports that nobody made, so
// that every outcome arises: reports is the number of annual reports of a State, the last of them on 2025.
func invented(reports int) *state.Ledger {
	tables := fstest.MapFS{}
	for name, text := range state.Embedded().Tables() {
		if name == "acts.csv" {
			text = text[:bytes.IndexByte(text, '\n')+1]
		}
		tables[name] = &fstest.MapFile{Data: text}
	}
	tables["coverage.csv"].Data = []byte(`kind,through,source
signature,2026-12-31,invented
ratification,2026-12-31,invented
acceptance,2026-12-31,invented
approval,2026-12-31,invented
accession,2026-12-31,invented
succession,2026-12-31,invented
withdrawal notice,2026-12-31,invented
initial report,2026-12-31,invented
annual report,2026-12-31,invented
`)
	l, err := state.ReadLedger(tables)
	if err != nil {
		panic(err)
	}
	var acts []state.Act
	for a := range state.Embedded().Acts() {
		if a.Kind <= state.SuspensionClaimed {
			acts = append(acts, a)
		}
	}
	acts = append(acts, state.Act{
		State: state.MustParseCode("SGP"), Kind: state.Accession, On: convention.MustParseDate("2025-12-15"),
		Known: convention.MustParseDate("2025-12-15"), Source: "invented", Confidence: state.OneSource,
	})
	report := func(r state.Record, k state.Kind, year int, on convention.Date) {
		acts = append(acts, state.Act{State: r.State(), Kind: k, Year: year, On: on, Known: on, Source: "invented", Confidence: state.OneSource})
	}
	i := 0
	for r := range state.Embedded().Records() {
		p := r.Position(annualDue, practice)
		if p.InForce.IsZero() {
			continue
		}
		i++
		if i%7 != 0 {
			report(r, state.InitialReport, 0, p.InForce.AddDays(i*13%400))
		}
		for y := reportYear - reports + 1; y <= reportYear && i%5 != 0; y++ {
			if y >= p.InForce.Year() {
				report(r, state.AnnualReport, y, convention.AnnualReportDue(y).AddDays(i*37%330-110))
			}
		}
	}
	if l, err = l.With(acts...); err != nil {
		panic(err)
	}
	return l
}

// known are the facts of a record.
func known(r state.Record) facts {
	f := facts{never, never, never, never, never}
	p := r.Position(convention.MustParseDate("2026-12-31"), practice)
	if !p.InForce.IsZero() {
		f.inForce = p.InForce
	}
	if !p.Notified.IsZero() {
		f.notified, f.left = p.Notified, p.Leaving.NotBefore
	}
	for a := range r.Acts() {
		switch {
		case a.Kind == state.InitialReport:
			f.initial = a.On
		case a.Kind == state.AnnualReport && a.Year == reportYear:
			f.annual = a.On
		}
	}
	return f
}
