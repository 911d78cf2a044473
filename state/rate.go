package state

import (
	"iter"

	"github.com/mineban/apmbc/convention"
)

// A Rate is how many of the States bound to report on a calendar year had done so by a day (Article 7(2)), as far as the
// ledger knows. Received, Missing and Unknown add up to Bound.
type Rate struct {
	Year     int             `json:"year"` // the calendar year reported on
	AsOf     convention.Date `json:"asOf"`
	Bound    int             `json:"bound"`    // as [Ledger.CountReportingDue]
	Received int             `json:"received"` // in time or late
	Missing  int             `json:"missing"`  // known not to have been received
	Unknown  int             `json:"unknown"`  // bound, and the ledger does not say
}

// ReportingRate returns the rate of annual reports on a calendar year as it stood on a day. Few facts on single reports
// are published: mostly Unknown is large, and what others have counted is in [Ledger.Published].
func (l *Ledger) ReportingRate(calendarYear int, asOf convention.Date, rd convention.Readings) Rate {
	rate := Rate{Year: calendarYear, AsOf: asOf, Bound: l.CountReportingDue(calendarYear, rd)}
	for r := range l.Records() {
		switch d := r.annualReport(calendarYear, asOf, rd); {
		case d.Outcome == NotApplicable:
		case !d.Discharged.IsZero():
			rate.Received++
		case d.Outcome == Unmet:
			rate.Missing++
		}
	}
	rate.Unknown = rate.Bound - rate.Received - rate.Missing
	return rate
}

// A PublishedRate is a reporting rate as somebody printed it. It is kept beside what the ledger can derive; that no State
// is named in it says nothing of any.
type PublishedRate struct {
	Year     int             `json:"year"`          // the calendar year reported on
	AsOf     convention.Date `json:"asOf,omitzero"` // zero where the source does not say
	Bound    Number          `json:"bound,omitzero"`
	Received Number          `json:"received,omitzero"`
	Missing  Number          `json:"missing,omitzero"`
	Percent  Number          `json:"percent,omitzero"` // of Received in Bound, rounded as printed
	Source   string          `json:"source"`
	Note     string          `json:"note,omitzero"`
}

// Published yields the rates that were printed, in the order of the table.
func (l *Ledger) Published() iter.Seq[PublishedRate] {
	return func(yield func(PublishedRate) bool) {
		for _, p := range l.published {
			if !yield(p) {
				return
			}
		}
	}
}

// Percent returns Received in hundredths of Bound, rounded down; 0 where nobody is bound.
func (r Rate) Percent() int {
	if r.Bound == 0 {
		return 0
	}
	return 100 * r.Received / r.Bound
}

// Complete returns the figures of a published rate, with what was not printed worked out from the rest: the one of Bound,
// Received and Missing that the other two give, Bound being that of the ledger if need be. It is false where that is not
// enough.
func (p PublishedRate) Complete(bound int) (Rate, bool) {
	b, hasBound := p.Bound.Value()
	got, hasGot := p.Received.Value()
	out, hasOut := p.Missing.Value()
	switch {
	case !hasBound && hasGot && hasOut:
		b = got + out
	case !hasBound:
		b = bound
	}
	switch {
	case hasGot:
		out = b - got
	case hasOut:
		got = b - out
	default:
		return Rate{}, false
	}
	return Rate{Year: p.Year, AsOf: p.AsOf, Bound: b, Received: got, Missing: out}, got >= 0 && out >= 0
}
