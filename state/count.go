package state

import "github.com/mineban/apmbc/convention"

// A Count is what is loosely called the number of States Parties, taken apart. The first three are the figures that
// publications print; which one they print differs from one to the next. InForce, NonSignatory, Signatory, Contracting,
// Former and NotEligible add up to the States of the ledger.
type Count struct {
	AsOf    convention.Date `json:"asOf"`
	Through convention.Date `json:"through,omitzero"` // as in Position: what lies later is carried forward

	Signed    int `json:"signed"`    // States that had ever signed (Article 15)
	Deposited int `json:"deposited"` // States that had ever deposited an instrument (Article 16(3)), those that left included
	InForce   int `json:"inForce"`   // States for which the Convention was in force (Article 17): the States Parties

	NonSignatory int `json:"nonSignatory"` // States that had neither signed nor deposited
	Signatory    int `json:"signatory"`    // States that had signed and not deposited
	Contracting  int `json:"contracting"`  // States that had deposited and were not bound yet
	Former       int `json:"former"`       // States that had withdrawn
	NotEligible  int `json:"notEligible"`  // those that could not become a Party yet, as far as known

	Withdrawing       int `json:"withdrawing"`       // among those in force
	ClaimedSuspension int `json:"claimedSuspension"` // among those in force
	Provisional       int `json:"provisional"`       // among those contracting
}

// Count counts the States of the ledger on a day, by the readings of [Record.Position].
func (l *Ledger) Count(asOf convention.Date, rd convention.Readings) Count {
	c := Count{AsOf: asOf, Through: l.gathered}
	one := func(n *int, b bool) {
		if b {
			*n++
		}
	}
	for r := range l.Records() {
		h := r.history
		one(&c.Signed, h.signature != nil && !h.signature.On.After(asOf))
		one(&c.Deposited, len(h.spells) > 0 && !h.spells[0].instrument.On.After(asOf))
		p := r.Position(asOf, rd)
		one([...]*int{&c.NotEligible, &c.NonSignatory, &c.Signatory, &c.Contracting, &c.InForce, &c.Former}[p.Status], true)
		one(&c.Withdrawing, p.Withdrawing)
		one(&c.ClaimedSuspension, p.ClaimedSuspension)
		one(&c.Provisional, p.Provisional)
	}
	return c
}

// CountReportingDue returns how many States were bound to report on a calendar year (Article 7(2)): those whose first
// annual report was due by then and who were Parties on the day it was due, or under [convention.R10Accrued] on any day
// of the year itself. It goes by, by through [convention.FirstAnnualReport], and by the
// readings of [Record.Position]. For a report due after the Through of [Ledger.Count] the number is carried forward.
func (l *Ledger) CountReportingDue(calendarYear int, rd convention.Readings) int {
	due := convention.AnnualReportDue(calendarYear)
	if due.IsZero() {
		return 0
	}
	n := 0
	for r := range l.Records() {
		if r.annualReport(calendarYear, due, rd).Outcome != NotApplicable {
			n++
		}
	}
	return n
}

// annualReport returns the deadline of an annual report as it stands on a day, for a State that has left as for one that
// has not joined yet by the day the report is due.
func (r Record) annualReport(calendarYear int, asOf convention.Date, rd convention.Readings) Deadline {
	due := convention.AnnualReportDue(calendarYear)
	p := r.Position(due, rd)
	if p.Status != Party && p.Status != Former {
		return Deadline{Outcome: NotApplicable}
	}
	p.AsOf = asOf
	return p.AnnualReport(calendarYear)
}
