package state

import "github.com/mineban/apmbc/convention"

// InitialReport returns the deadline of the initial report (Article 7(1); ). It is not applicable
// to a State for which the Convention is not going to enter into force, or that leaves before the day.
func (p Position) InitialReport() (d Deadline) {
	p.initialReport(&d)
	return d
}

func (p *Position) initialReport(d *Deadline) {
	d.begin(p, InitialReportDue, convention.InitialReportDue(p.InForce, p.readings))
	if !p.bound(d.Due) {
		return
	}
	done, undone := p.report(p.history.initial, InitialReport, 0)
	d.judge(p, done, undone, p.history.ledger.covered(InitialReport, p.State, 0))
}

// daysToFirstReport is longer than it takes under any reading from entry into force to the day the first annual report is
// due: nobody who has been bound as long need be asked about it.
const daysToFirstReport = 3 * 366

// AnnualReport returns the deadline of the report on a calendar year (Article 7(2); ). It is not
// applicable to a State that is not bound to report on that year. A report that says it covers several years discharges
// each; so does, if it comes first, an initial report that says it covers the State to the end of the year.
func (p Position) AnnualReport(year int) (d Deadline) {
	p.annualReport(year, &d)
	return d
}

func (p *Position) annualReport(year int, d *Deadline) {
	d.begin(p, AnnualReportDue, convention.AnnualReportDue(year))
	d.Year = year
	if p.history == nil || p.InForce.IsZero() || d.Due.IsZero() || !p.reportsOn(year) || p.suspended(d.Due) {
		return
	}
	if d.Due.DaysSince(p.InForce) < daysToFirstReport {
		if first := convention.FirstAnnualReport(p.InForce, p.readings); first == 0 || year < first {
			return
		}
	}
	done, undone := p.report(p.history.annual, AnnualReport, year)
	if p.readings.Has(convention.R08AfterInitialDue) {
		for _, a := range p.history.initial {
			if a.Kind == InitialReport && p.owns(a) && !a.Period.From.IsZero() &&
				a.Period.Contains(convention.CalendarYear(year).Until.AddDays(-1)) &&
				(done == nil || a.certain().Before(done.certain())) {
				done = a
			}
		}
		if done != nil && undone != nil && undone.On.After(done.On) {
			undone = nil
		}
	}
	d.judge(p, done, undone, p.history.ledger.covered(AnnualReport, p.State, year))
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

// report returns the first report of a kind, on a year or on several with it, and the last statement before it that
// there was none.
func (p *Position) report(acts []*Act, k Kind, year int) (done, undone *Act) {
	for _, a := range acts {
		switch {
		case !p.owns(a) || a.Year != year && !p.covers(a, year):
		case a.Kind != k:
			if a.Confidence != Unverified {
				undone = a
			}
		default:
			return a, undone
		}
	}
	return nil, undone
}

// covers reports whether a report says that it covers all of a calendar year, as far as the State was bound in it.
func (p *Position) covers(a *Act, year int) bool {
	if a.Period.From.IsZero() {
		return false
	}
	days := convention.CalendarYear(year)
	return !a.Period.From.After(latest(days.From, p.InForce)) && !a.Period.Until.Before(days.Until)
}
