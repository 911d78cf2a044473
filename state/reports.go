package state

import "github.com/mineban/apmbc/convention"

// InitialReport returns the deadline of the initial report (Article 7(1); ). It is not applicable
// to a State for which the Convention is not going to enter into force, or that leaves before the day.
func (p Position) InitialReport() (d Deadline) {
	d.begin(&p, InitialReportDue, convention.InitialReportDue(p.InForce, p.readings))
	if !p.bound(d.Due) {
		return d
	}
	done, undone := p.report(p.history.initial, InitialReport, 0)
	d.judge(done, undone, p.history.ledger.covered(InitialReport, p.State, 0), d.Due.AddDays(-daysNear))
	return d
}

// AnnualReport returns the deadline of the report on a calendar year (Article 7(2); ). It is not
// applicable to a State that is not bound to report on that year. An initial report that says it covers the State to the
// end of the year discharges it.
func (p Position) AnnualReport(calendarYear int) (d Deadline) {
	d.begin(&p, AnnualReportDue, convention.AnnualReportDue(calendarYear))
	d.Year = calendarYear
	first := convention.FirstAnnualReport(p.InForce, p.readings)
	if first == 0 || calendarYear < first || d.Due.IsZero() || !p.reportsOn(calendarYear) {
		return d
	}
	done, undone := p.report(p.history.annual, AnnualReport, calendarYear)
	if done == nil && p.readings.Has(convention.R08AfterInitialDue) {
		for _, a := range p.history.initial {
			if a.Kind == InitialReport && p.owns(a) && a.Period.Until.Year() > calendarYear {
				done = a
			}
		}
	}
	d.judge(done, undone, p.history.ledger.covered(AnnualReport, p.State, calendarYear), d.Due.AddDays(-daysNear))
	return d
}

// reportsOn reports whether the State is still there to report on a calendar year when the report falls due, or, under
// [convention.R10Accrued], was on any day of that year.
func (p *Position) reportsOn(calendarYear int) bool {
	if !p.Leaving.Settled {
		return true
	}
	if p.readings.Has(convention.R10Accrued) {
		return p.Leaving.NotBefore.AddDays(-1).Year() >= calendarYear
	}
	return convention.AnnualReportDue(calendarYear).Before(p.Leaving.NotBefore)
}

// report returns the first report of a kind, on a year, and the last statement before it that there was none.
func (p *Position) report(acts []*Act, k Kind, year int) (done, undone *Act) {
	for _, a := range acts {
		switch {
		case a.Year != year || !p.owns(a):
		case a.Kind != k:
			undone = a
		default:
			return a, undone
		}
	}
	return nil, undone
}
