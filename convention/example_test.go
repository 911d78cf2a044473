package convention_test

import (
	"fmt"
	"slices"
	"time"

	"github.com/mineban/apmbc/convention"
)

func ExampleNewDate() {
	d, err := convention.NewDate(2011, time.December, 2)
	fmt.Println(d, err)
	_, err = convention.NewDate(2011, time.February, 31)
	fmt.Println(err)
	// Output:
	// 2011-12-02 <nil>
	// "2011-02-31" is not a date: February 2011 has 28 days
}

func ExampleParseDate() {
	d, err := convention.ParseDate("2011-12-02")
	fmt.Println(d.Weekday(), d, err)
	_, err = convention.ParseDate("2 December 2011")
	fmt.Println(err)
	// Output:
	// Friday 2011-12-02 <nil>
	// "2 December 2011" is not a date: want year-month-day, as in 2011-12-02
}

func ExampleMustParseDate() {
	opening := convention.MustParseDate("2011-11-28")
	closing := convention.MustParseDate("2011-12-02")
	fmt.Println(closing.DaysSince(opening), "days later")
	// Output: 4 days later
}

// The same instant is a different day elsewhere.
func ExampleDateOf() {
	newYork := time.FixedZone("New York", -5*60*60)
	adopted := time.Date(2011, time.December, 2, 20, 0, 0, 0, newYork)
	fmt.Println(convention.DateOf(adopted), convention.DateOf(adopted.UTC()))
	// Output: 2011-12-02 2011-12-03
}

// Six months from 31 August end on the last day of February.
func ExampleDate_AddMonths() {
	received := convention.MustParseDate("2025-08-31")
	fmt.Println(received.AddMonths(6, convention.Readings{}))
	// Output: 2026-02-28
}

// Package time counts the three days that February lacks into March; so does R-07 Overflow.
func ExampleDate_AddMonths_overflow() {
	received := convention.MustParseDate("2025-08-31")
	overflow := convention.Readings{}.With(convention.R07Overflow)
	fmt.Println(received.AddMonths(6, overflow))
	// Output: 2026-03-03
}

func ExampleDate_AddYears() {
	leapDay := convention.MustParseDate("2024-02-29")
	fmt.Println(leapDay.AddYears(10, convention.Readings{}))
	// Output: 2034-02-28
}

// Lithuania is a Party until the day before its withdrawal takes effect.
func ExampleSpan_Contains() {
	party := convention.Span{
		From:  convention.MustParseDate("2003-11-01"),
		Until: convention.MustParseDate("2025-12-27"),
	}
	fmt.Println(party.Contains(convention.MustParseDate("2025-12-26")))
	fmt.Println(party.Contains(convention.MustParseDate("2025-12-27")))
	// Output:
	// true
	// false
}

func ExampleParseProvision() {
	p, err := convention.ParseProvision("Art. 7, paragraph 1 (b)")
	fmt.Println(p, err)
	_, err = convention.ParseProvision("7(1)(z)")
	fmt.Println(err)
	// Output:
	// Article 7(1)(b) <nil>
	// "7(1)(z)" is not a provision of the Convention: Article 7(1) has items (a) to (i)
}

func ExampleMustParseProvision() {
	reporting := convention.MustParseProvision("7")
	fmt.Println(reporting.Contains(convention.MustParseProvision("7(1)(b)")))
	// Output: true
}

func ExampleArticle() {
	fmt.Println(convention.Article(7, 2), convention.Article(7, 4).IsZero())
	// Output: Article 7(2) true
}

// The clocks of Article 7.
func ExampleProvisions() {
	for c := range convention.Provisions() {
		if c.Provision.Article() == 7 && c.Clock != "" {
			fmt.Printf("%v, %v of each %v: %s\n", c.Provision, c.Kind, c.Bearer, c.Clock)
		}
	}
	// Output:
	// Article 7(1), duty of each State Party: 180 days from entry into force for the State
	// Article 7(2), duty of each State Party: 30 April each year, for the last calendar year
}

// Tuvalu deposited its instrument of accession on 13 September 2011.
func ExampleEntryIntoForce() {
	deposited := convention.MustParseDate("2011-09-13")
	fmt.Println(convention.EntryIntoForce(deposited, convention.Readings{}))
	// Output: 2012-03-01
}

// Andorra was among the first forty; Benin deposited nine days after the fortieth, in the same month.
func ExampleEntryIntoForceProvision() {
	for _, deposited := range []string{"1998-06-29", "1998-09-25"} {
		d := convention.MustParseDate(deposited)
		fmt.Println(convention.EntryIntoForce(d, convention.Readings{}), convention.EntryIntoForceProvision(d))
	}
	// Output:
	// 1999-03-01 Article 17(1)
	// 1999-03-01 Article 17(2)
}

// Equatorial Guinea owed its initial report on 28 August 1999, or a day earlier if the first day counts.
func ExampleInitialReportDue() {
	inForce := convention.MustParseDate("1999-03-01")
	practice := convention.Readings{}
	fmt.Println(convention.InitialReportDue(inForce, practice))
	fmt.Println(convention.InitialReportDue(inForce, practice.With(convention.R04Inclusive)))
	// Output:
	// 1999-08-28
	// 1999-08-27
}

func ExampleAnnualReportDue() {
	fmt.Println(convention.AnnualReportDue(2010))
	// Output: 2011-04-30
}

// Which days must the annual report on 2010 cover?
func ExampleCalendarYear() {
	fmt.Println(convention.CalendarYear(2010))
	// Output: 2010-01-01..2011-01-01
}

// Oman became a Party on 1 February 2015. It owed no report on 2014.
func ExampleFirstAnnualReport() {
	inForce := convention.MustParseDate("2015-02-01")
	year := convention.FirstAnnualReport(inForce, convention.Readings{})
	fmt.Println(year, convention.AnnualReportDue(year))
	// Output: 2015 2016-04-30
}

// Belarus, Greece and Turkey became Parties on 1 March 2004.
func ExampleStockpileDeadline() {
	inForce := convention.MustParseDate("2004-03-01")
	fmt.Println(convention.StockpileDeadline(inForce, convention.Readings{}))
	// Output: 2008-03-01
}

// Eritrea became a Party on 1 February 2002.
func ExampleClearanceDeadline() {
	inForce := convention.MustParseDate("2002-02-01")
	fmt.Println(convention.ClearanceDeadline(inForce, convention.Readings{}))
	// Output: 2012-02-01
}

// The Fourteenth Meeting opened on 30 November 2015: by when should requests have been in?
func ExampleExtensionCap() {
	lapsed, decided := convention.MustParseDate("2020-12-31"), convention.MustParseDate("2023-11-24") // Eritrea, 21MSP
	fmt.Println(convention.ExtensionCap(lapsed, decided, convention.Readings{}))
	fmt.Println(convention.ExtensionCap(lapsed, decided, convention.Readings{}.With(convention.R12Either)))
	// Output:
	// 2033-11-24
	// 2030-12-31
}

func ExampleLate() {
	due := convention.MustParseDate("2008-03-01")
	fmt.Println(convention.Late(due, due, convention.Readings{}))
	fmt.Println(convention.Late(due, due, convention.Readings{}.With(convention.R05BreachOnDay)))
	// Output:
	// false
	// true
}

func ExampleFirstLateDay() {
	due := convention.MustParseDate("2008-03-01")
	fmt.Println(convention.FirstLateDay(due, convention.Readings{}))
	fmt.Println(convention.FirstLateDay(due, convention.Readings{}.With(convention.R05BreachOnDay)))
	// Output:
	// 2008-03-02
	// 2008-03-01
}

func ExampleExtensionRequestDue() {
	opening := convention.MustParseDate("2015-11-30")
	fmt.Println(convention.ExtensionRequestDue(opening, convention.Readings{}))
	fmt.Println(convention.ExtensionRequestDue(opening, convention.Readings{}.With(convention.R13NineMonthsBefore)))
	// Output:
	// 2015-03-31
	// 2015-02-28
}

func ExampleReplyDue() {
	received := convention.MustParseDate("2012-03-01")
	fmt.Println(convention.ReplyDue(received, convention.Readings{}))
	// Output: 2012-03-29
}

// Poland's instrument was received on 20 August 2025.
// Fourteen days from Friday 1 June 2012 end on a Friday, fourteen from the Saturday after it on a Saturday (R-06).
func ExamplePeriodEnd() {
	r := convention.Readings{}.With(convention.R06NextWorkingDay)
	for _, from := range []string{"2012-06-01", "2012-06-02"} {
		fmt.Println(convention.PeriodEnd(convention.MustParseDate(from).AddDays(14), r))
	}
	// Output:
	// 2012-06-15
	// 2012-06-18
}

func ExampleWithdrawalEffect() {
	received := convention.MustParseDate("2025-08-20")
	effect := convention.WithdrawalEffect(received, nil, convention.Readings{})
	fmt.Println(effect.NotBefore, effect.Settled)
	// Output: 2026-02-20 true
}

// A State engaged in an armed conflict when the six months end remains bound until that conflict has ended.
func ExampleWithdrawalEffect_openConflict() {
	received := convention.MustParseDate("2030-02-01")
	conflict := convention.Span{From: convention.MustParseDate("2030-07-01")}
	effect := convention.WithdrawalEffect(received, []convention.Span{conflict}, convention.Readings{})
	fmt.Println(effect.NotBefore, effect.Settled)

	conflict.Until = convention.MustParseDate("2031-05-15")
	effect = convention.WithdrawalEffect(received, []convention.Span{conflict}, convention.Readings{})
	fmt.Println(effect.NotBefore, effect.Settled)
	// Output:
	// 2030-08-01 false
	// 2031-05-15 true
}

func ExampleOpenForSignature() {
	fmt.Println(convention.OpenForSignature())
	// Output: 1997-12-03..1999-03-01
}

func ExampleSpecialMeetingSupport() {
	fmt.Println(convention.SpecialMeetingSupport(157))
	// Output: 53
}

func ExampleQuorum() {
	fmt.Println(convention.Quorum(157))
	// Output: 79
}

// Two thirds of those present and voting: abstentions do not count.
func ExampleMajority_Carried() {
	votes := convention.Votes{Yes: 70, No: 35, Abstentions: 20}
	fmt.Println(convention.TwoThirds.Carried(votes, convention.Readings{}))
	// Output: true
}

func ExampleReadings_With() {
	var practice convention.Readings
	strict := practice.With(convention.R04Inclusive, convention.R05BreachOnDay)
	fmt.Println(strict)
	fmt.Println(strict.Has(convention.R07Clamp))
	// Output:
	// R-04 Inclusive, R-05 BreachOnDay
	// true
}

// The three ways to count the 180 days of Article 7(1).
func ExampleAllReadings() {
	for r := range convention.AllReadings() {
		if r.Number() == 4 {
			fmt.Println(r, "of", r.Provision(), r.Practice())
		}
	}
	// Output:
	// R-04 Exclusive of Article 7(1) true
	// R-04 Inclusive of Article 7(1) false
	// R-04 MonthEnd of Article 7(1) false
}

func ExampleParseReading() {
	r, err := convention.ParseReading("R-07 Overflow")
	fmt.Println(r == convention.R07Overflow, err)
	// Output: true <nil>
}

func ExampleParseReadings() {
	r, err := convention.ParseReadings("R-04=Inclusive, R-07=Overflow")
	fmt.Println(r, err)
	_, err = convention.ParseReadings("R-04=Inclusiv")
	fmt.Println(err)
	// Output:
	// R-04 Inclusive, R-07 Overflow <nil>
	// "R-04=Inclusiv" is not a reading: did you mean R-04 Inclusive?
}

// A vehicle mine whose tilt rod a person can set off unawares is where the readings part.
func ExampleDevice_AntiPersonnel() {
	tiltRod := convention.Device{
		Emplaced:  convention.Yes,
		ByPerson:  convention.No,
		ByVehicle: convention.Yes,
		Injures:   convention.Yes,
		Unawares:  convention.Yes,
	}
	for _, reading := range []convention.Reading{
		convention.R28FunctionAndDesign, convention.R28DeclaredPurpose, convention.R28EffectOnly,
	} {
		ruling := tiltRod.AntiPersonnel(convention.Readings{}.With(reading))
		fmt.Println(ruling.Answer, "by", ruling.Reading)
	}
	// Output:
	// contested by R-28 FunctionAndDesign
	// no by R-28 DeclaredPurpose
	// yes by R-28 EffectOnly
}

// Mined territory is handed to another State.
func ExampleMovement_Transfer() {
	ruling := convention.Movement{Territory: convention.Yes}.Transfer()
	fmt.Printf("%v under %v: %s\n", ruling.Answer, ruling.Provision, ruling.Reason)
	// Output: no under Article 2(4): territory passes, with the mines in it
}

// Suspicion is enough.
func ExampleArea_Mined() {
	ruling := convention.Area{Suspected: convention.Yes}.Mined()
	fmt.Printf("%v under %v: %s\n", ruling.Answer, ruling.Provision, ruling.Reason)
	// Output: yes under Article 2(5): mines are suspected in it, which is enough
}

func ExampleLanguages() {
	fmt.Println(slices.Collect(convention.Languages()))
	// Output: [ar zh en fr ru es]
}
