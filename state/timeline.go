package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// Timeline yields the days on which the position of the State changes, each with its position from that day on:
// first the day it could become a Party, then every day on which its status, a flag or a date changes. It goes by
// the readings of [Record.Position].
func (r Record) Timeline(rd convention.Readings) iter.Seq2[convention.Date, Position] {
	return func(yield func(convention.Date, Position) bool) {
		var last Position
		for _, d := range r.days(rd) {
			p := r.Position(d, rd)
			last.AsOf = d
			if p.Status == NotEligible || p.facts() == last {
				continue
			}
			if !yield(d, p) {
				return
			}
			last = p.facts()
		}
	}
}

// days returns, in order, the days on which the position can change.
func (r Record) days(rd convention.Readings) []convention.Date {
	if r.history == nil {
		return nil
	}
	h := r.history
	days := make([]convention.Date, 0, 8)
	days = append(days, h.eligible)
	var end convention.Date
	for _, a := range h.acts {
		days = append(days, a.certain(), a.Until)
		end = latest(end, latest(a.certain(), a.Until))
	}
	for i := range h.spells {
		s := &h.spells[i]
		inForce := h.inForce(s, rd)
		days = append(days, inForce, h.provisional(s, inForce, rd).Until)
		for j := range s.notices {
			n := &s.notices[j]
			days = append(days, h.expiry(n, end, rd))
			if n.effect != nil {
				days = append(days, n.effect.Known)
			}
		}
	}
	slices.SortFunc(days, convention.Date.Compare)
	return slices.Compact(days)
}

// Changes yields what changes from one day to another, both included: every entry of a [Record.Timeline] that falls
// on one of these days, in order of time and then by code.
func (l *Ledger) Changes(from, to convention.Date, rd convention.Readings) iter.Seq2[convention.Date, Position] {
	return func(yield func(convention.Date, Position) bool) {
		var changes []*Position
		for r := range l.Records() {
			for d, p := range r.Timeline(rd) {
				if !d.Before(from) && !d.After(to) {
					changes = append(changes, &p)
				}
			}
		}
		slices.SortFunc(changes, func(p, q *Position) int {
			return cmp.Or(p.AsOf.Compare(q.AsOf), p.State.Compare(q.State))
		})
		for _, p := range changes {
			if !yield(p.AsOf, *p) {
				return
			}
		}
	}
}
