package main

import (
	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// spent are the days that all States spend in each status.
type spent [state.Former + 1]int

func yearOf(year int) (from, until convention.Date) {
	d := convention.AnnualReportDue(year-1).AddMonths(-4, practice) // 30 December
	return d.AddDays(2), d.AddDays(2).AddYears(1, practice)
}

// sweep counts from one day of change to the next.
func sweep(l *state.Ledger, year int) (n spent) {
	from, until := yearOf(year)
	for r := range l.Records() {
		since, status := from, state.NotEligible
		for d, p := range r.Timeline(practice) {
			if !d.Before(until) {
				break
			}
			if d.After(since) {
				n[status] += d.DaysSince(since)
				since = d
			}
			status = p.Status
		}
		n[status] += until.DaysSince(since)
	}
	return n
}

// dayByDay asks for every day.
func dayByDay(l *state.Ledger, year int) (n spent) {
	from, until := yearOf(year)
	for d := from; d.Before(until); d = d.AddDays(1) {
		for r := range l.Records() {
			n[r.Position(d, practice).Status]++
		}
	}
	return n
}
