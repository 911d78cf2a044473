// Package convention is the law of the Anti-Personnel Mine Ban Convention as computable rules. It knows no State: it
// takes days and numbers and returns days and numbers, by the provision named beside each function.
//
// # Dates
//
// A [Date] is a day of the calendar without clock or time zone, as treaties count. The event that starts a period is
// day 0. Months and years are counted to the same day of the month; where there is none, to its last day.
//
//	deposited := convention.MustParseDate("2011-09-13")
//	inForce := convention.EntryIntoForce(deposited, convention.Readings{})     // 2012-03-01, Article 17(2)
//	report := convention.InitialReportDue(inForce, convention.Readings{})      // 2012-08-28, Article 7(1)
//	stockpiles := convention.StockpileDeadline(inForce, convention.Readings{}) // 2016-03-01, Article 4
//
// # Provisions
//
// A [Provision] is a place in the text, "Article 7(1)(b)". [Provisions] yields all of them in order, each with what it
// says in our words, whom it binds, the period it fixes, and which function of this library computes it, if any does.
//
// # Readings
//
// Where the text leaves room for more than one reading, and practice or publications show more than one, the passage has
// a number from and a [Reading] for each way to read it; have one way each, and no name. The
// zero [Readings] is today's practice throughout:
//
//	strict := convention.Readings{}.With(convention.R04Inclusive)
//	convention.InitialReportDue(inForce, strict) // a day earlier
//
// A function names in its comment the readings it takes into account; no other changes its answer. Package
// meeting applies to a matter under Article 8; the functions here leave
// and R-25 to the caller, who gives the day or the number that the reading calls for.
//
// # Definitions
//
// [Device], [Movement] and [Area] hold facts and answer the questions of Article 2 with a [Ruling]: yes, no, contested or
// unknown, and the step that decided. A fact that is left out is unknown, never no.
//
// # What it is not for
//
// It is not the text of the Convention: the six authentic texts prevail ([Language]). It gives no legal advice, and a
// ruling about a device is only as good as the facts given. It counts hours nowhere, so the 72 hours of Article 8(11)
// are not here.
//
// # Sources
//
// United Nations Treaty Series, volume 2056, No. 35597. The readings called practice are those that reproduce the
// published dates: entry into force as the depositary and the Netherlands treaty database print it, due dates as in the
// publications of the Landmine Monitor since 2002, of the International Campaign to Ban Landmines and of the Convention's
// Implementation Support Unit. The package holds no facts that go out of date.
package convention
