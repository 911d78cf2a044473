package state

import (
	"slices"

	"github.com/mineban/apmbc/convention"
)

// IfDeposited returns the deadlines of a State, any State, that deposits an instrument on a given day, in order of time:
// entry into force, the initial report and the first three annual ones, and those of Articles 4 and 5, the latter only if
// it has mined areas. It heeds the readings of [Record.Deadlines]. A State could deposit from 3 December 1997; an earlier
// day gives none.
func IfDeposited(deposited convention.Date, rd convention.Readings) []Deadline {
	r := assumed(deposited)
	p := r.Position(deposited, rd)
	third := convention.AnnualReportDue(convention.FirstAnnualReport(p.InForce, rd) + 2)
	return r.deadlines(nil, deposited, third, rd)
}

// IfNotified returns what falls due for a State Party that deposited its instrument on one day and whose notice of
// withdrawal the Depositary receives on another, from that day to the day the withdrawal takes effect, in order of time,
// that day included (Article 20(3)). Conflicts are the armed conflicts in which it is to be engaged, those still to come
// included; while one has no end, the last deadline is [Unknown], and its day only that before which the withdrawal takes
// no effect. It heeds the readings of [Record.Deadlines], but R-26: which conflicts to give is for the caller to say.
func IfNotified(deposited, received convention.Date, conflicts []convention.Span, rd convention.Readings) []Deadline {
	r := assumed(deposited, &Act{Kind: WithdrawalNotice, On: received})
	r.history.leaving = convention.WithdrawalEffect(received, conflicts, rd)
	return slices.Collect(r.Agenda(received, r.history.leaving.NotBefore, rd))
}

// assumed returns the record of a State that deposited its instrument on a given day, and what else is to be assumed.
func assumed(deposited convention.Date, acts ...*Act) Record {
	h := &history{ledger: &Ledger{}, eligible: convention.OpenForSignature().From}
	h.acts = append(h.acts, &Act{Kind: Accession, On: deposited})
	h.acts = append(h.acts, acts...)
	for _, a := range h.acts {
		a.Source = "assumed"
	}
	h.fold()
	return Record{h}
}
