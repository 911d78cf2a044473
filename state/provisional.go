package state

import "github.com/mineban/apmbc/convention"

// Provisional returns the days on which the State applied Article 1(1) provisionally (Article 18
// through [convention.EntryIntoForce]); false if it never declared so with its instrument.
func (r Record) Provisional(rd convention.Readings) (convention.Span, bool) {
	if r.history == nil {
		return convention.Span{}, false
	}
	h := r.history
	for i := range h.spells {
		s := &h.spells[i]
		if span := h.provisional(s, h.inForce(s, rd), rd); span.Contains(span.From) {
			return span, true
		}
	}
	return convention.Span{}, false
}

// provisional returns the days on which Article 1(1) is applied provisionally: none, unless it was declared with the
// instrument (Article 18).
func (h *history) provisional(s *spell, inForce convention.Date, rd convention.Readings) convention.Span {
	if s.provisional == nil {
		return convention.Span{From: s.instrument.On, Until: s.instrument.On}
	}
	return convention.Span{From: s.instrument.On, Until: provisionalEnd(inForce, rd)}
}

// provisionalEnd returns the first day on which Article 1(1) is no longer applied provisionally.
func provisionalEnd(inForce convention.Date, rd convention.Readings) convention.Date {
	if rd.Has(convention.R30GeneralEntryIntoForce) {
		return convention.OpenForSignature().Until
	}
	return inForce
}
