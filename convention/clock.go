package convention

import "time"

// The numbers of the Convention, each beside its provision.
const (
	monthsToEntryIntoForce  = 6   // 17(1), 17(2)
	daysToInitialReport     = 180 // 7(1)
	yearsToDestroyStockpile = 4   // 4
	yearsToClear            = 10  // 5(1)
	yearsToExtend           = 10  // 5(3)
	daysToReply             = 28  // 8(2)
	monthsToWithdraw        = 6   // 20(3)
)

// generalEntryIntoForce returns 1 March 1999: the first day of the sixth month after September 1998, in which the
// fortieth instrument was deposited, on the 16th (Article 17(1)).
func generalEntryIntoForce() Date { return civil(1999, time.March, 1) }

// OpenForSignature returns the days on which the Convention could be signed (Article 15): from 3 December 1997 in
// Ottawa, from 5 December 1997 in New York, until it entered into force on 1 March 1999, the first day after them.
// Nobody could ratify or accede before the first of these days, and nobody was bound before the end of them.
func OpenForSignature() Span {
	return Span{civil(1997, time.December, 3), generalEntryIntoForce()}
}

// EntryIntoForce returns the day on which the Convention enters into force for a State that deposits its instrument
// of ratification, acceptance, approval or accession on the given day (Article 17(1)-(2); R-01, with R-07 under
// [R01Elapsed]). Nobody is bound before 1 March 1999, the day it entered into force at all. A succession is
// not in the treaty: its day is a fact, not a result.
//
// A zero date gives the zero date, as in all functions below.
func EntryIntoForce(deposited Date, r Readings) Date {
	if deposited.IsZero() {
		return Date{}
	}
	var own Date
	if r.Has(R01Elapsed) {
		own = deposited.AddMonths(monthsToEntryIntoForce-1, r)
	} else {
		y, m, _ := deposited.split()
		if m += monthsToEntryIntoForce; m > 12 {
			y, m = y+1, m-12
		}
		if y <= 9999 {
			own = civil(y, m, 1)
		}
	}
	if !own.IsZero() && own.Before(generalEntryIntoForce()) {
		return generalEntryIntoForce()
	}
	return own
}

// EntryIntoForceProvision returns the paragraph by which [EntryIntoForce] goes: 17(1) for an instrument deposited up
// to 16 September 1998, the day of the fortieth, and 17(2) for one deposited after that day.
func EntryIntoForceProvision(deposited Date) Provision {
	if deposited.IsZero() {
		return Provision{}
	}
	if deposited.After(civil(1998, time.September, 16)) {
		return Article(17, 2)
	}
	return Article(17, 1)
}

// InitialReportDue returns the last day for the initial report of a State for which the Convention entered into
// force on the given day (Article 7(1); ).
func InitialReportDue(inForce Date, r Readings) Date {
	days := daysToInitialReport
	if r.Has(R04Inclusive) {
		days-- // the day of entry into force is day 1
	}
	due := inForce.AddDays(days)
	if r.Has(R04MonthEnd) && !due.IsZero() {
		y, m, _ := due.split()
		due = civil(y, m, daysIn(y, m))
	}
	return PeriodEnd(due, r)
}

// AnnualReportDue returns the day by which the report on a calendar year is due: 30 April of the next (Article 7(2)).
// It is a day that the text names, not the end of a period, so no reading moves it. A year outside 1 to 9998 gives
// the zero date.
func AnnualReportDue(calendarYear int) Date {
	if calendarYear < 1 || calendarYear > 9998 {
		return Date{}
	}
	return civil(calendarYear+1, time.April, 30)
}

// FirstAnnualReport returns the first calendar year on which a State must give an annual report, if the Convention
// entered into force for it on the given day (Article 7(2); through [InitialReportDue]).
// [AnnualReportDue] gives the day. An initial report that covers the State to the end of that year discharges it.
// A zero date gives 0, and so does a year whose report would be due past 9999.
func FirstAnnualReport(inForce Date, r Readings) int {
	after := InitialReportDue(inForce, r)
	if after.IsZero() {
		return 0
	}
	if r.Has(R08EveryAprilAfterEIF) {
		after = inForce
	}
	year := after.Year()
	if !r.Has(R08YearAfterInitialDue) && AnnualReportDue(year-1).After(after) {
		year--
	}
	if AnnualReportDue(year).IsZero() {
		return 0
	}
	return year
}

// StockpileDeadline returns the last day for the destruction of stockpiled mines, if the Convention entered into
// force for the State on the given day (Article 4; ). The Convention provides for no extension of it.
func StockpileDeadline(inForce Date, r Readings) Date {
	return PeriodEnd(inForce.AddYears(yearsToDestroyStockpile, r), r)
}

// ClearanceDeadline returns the last day for the destruction of mines in mined areas, before any extension, if the
// Convention entered into force for the State on the given day (Article 5(1); ).
func ClearanceDeadline(inForce Date, r Readings) Date {
	return PeriodEnd(inForce.AddYears(yearsToClear, r), r)
}

// ExtensionCap returns the latest deadline that a meeting can grant which decides on the given day: ten years from the
// deadline extended, or from the decision under [R11FromDecision] (Article 5(3)). If the deadline had passed by that day it
// is the later of the two, under [R12Either] the earlier; without a deadline it is ten years from the decision (R-05, R-07,
// It is zero where the day it is counted from is.
func ExtensionCap(deadline, decided Date, r Readings) Date {
	fromDeadline, fromDecision := deadline.AddYears(yearsToExtend, r), decided.AddYears(yearsToExtend, r)
	switch lapsed := Late(decided, deadline, r); {
	case deadline.IsZero(), lapsed && !r.Has(R12Either), !lapsed && r.Has(R11FromDecision):
		return fromDecision
	}
	return fromDeadline
}

// ExtensionRequestDue returns the day by which a request for an extension should be in, for the meeting that opens on the
// given day: 31 March of that year. The Convention sets no day, the States Parties agreed on one; under [R13None]
// there is none either.
func ExtensionRequestDue(opening Date, r Readings) Date {
	switch r.Of(13) {
	case R13NineMonthsBefore:
		return opening.AddMonths(-9, r)
	case R13None:
		return Date{}
	}
	if opening.IsZero() {
		return Date{}
	}
	return civil(opening.Year(), time.March, 31)
}

// ReplyDue returns the last day for the reply to a Request for Clarification received on the given day
// (Article 8(2); R-06). Under [R16TransmittalToReceipt] the day to give is that of the transmittal.
func ReplyDue(received Date, r Readings) Date {
	return PeriodEnd(received.AddDays(daysToReply), r)
}

// Late reports whether a day is too late for what is due on another: later than it, or that day itself under
// [R05BreachOnDay]. Without a day, or without one on which it is due, nothing is late.
func Late(day, due Date, r Readings) bool {
	return !due.IsZero() && (day.After(due) || day == due && r.Has(R05BreachOnDay))
}

// FirstLateDay returns the first day that is [Late] for what is due on a day: the next, or that day itself under
// [R05BreachOnDay].
func FirstLateDay(due Date, r Readings) Date {
	if r.Has(R05BreachOnDay) {
		return due
	}
	return due.AddDays(1)
}

// PeriodEnd returns the day on which a period ends whose last day is the given one: that day, or under
// [R06NextWorkingDay] the Monday after it, if it is a Saturday or Sunday. The functions of this package that return
// the end of a period have done so already. A zero date in, or a result past 9999, gives a zero date.
func PeriodEnd(last Date, r Readings) Date {
	if r.Has(R06NextWorkingDay) && !last.IsZero() {
		switch last.Weekday() {
		case time.Saturday:
			return last.AddDays(2)
		case time.Sunday:
			return last.AddDays(1)
		}
	}
	return last
}

// An Effect is the day on which a withdrawal takes effect. Unless Settled, an armed conflict that has no end yet
// holds it back: all that is known is that it takes no effect before NotBefore, nor before the conflict ends.
type Effect struct {
	NotBefore Date `json:"notBefore,omitzero"` // the day it takes effect if Settled, else the earliest possible; zero for no notice
	Settled   bool `json:"settled"`            // whether that day is certain
}

// WithdrawalEffect returns when a withdrawal takes effect whose instrument the Depositary received on the given day:
// six months later, or, if the State is engaged in an armed conflict on that day, when the conflict ends
// (Article 20(3); R-07). A conflict is the span from its first day to the day it has ended, and one that begins after
// the six months is disregarded. Which conflicts to give is for the caller to say, with a source. Under
// [R25LastAddressee] the day to give is that on which the last addressee received it.
func WithdrawalEffect(received Date, conflicts []Span, r Readings) Effect {
	expiry := received.AddMonths(monthsToWithdraw, r)
	if expiry.IsZero() {
		return Effect{}
	}
	effect := Effect{expiry, true}
	for _, c := range conflicts {
		if !c.Contains(expiry) {
			continue
		}
		if c.Until.IsZero() {
			effect.Settled = false
		} else if c.Until.After(effect.NotBefore) {
			effect.NotBefore = c.Until
		}
	}
	return effect
}
