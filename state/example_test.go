package state_test

import (
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// Question 1: is a State a Party on a day?
func ExampleRecord_Position() {
	poland, _ := state.Embedded().Record(state.MustParseCode("POL"))
	p := poland.Position(convention.MustParseDate("2011-12-02"), convention.Readings{})
	fmt.Println(p.Status == state.Party)
	fmt.Println(p)
	// Output:
	// false
	// signed on 1997-12-04 and has deposited no instrument
}

// Question 2: when did the Convention enter into force for a State, and by which rule?
func ExamplePosition_Steps() {
	poland, _ := state.Embedded().Record(state.MustParseCode("POL"))
	p := poland.Position(convention.MustParseDate("2026-01-01"), convention.Readings{})
	for step := range p.Steps() {
		fmt.Println(step)
	}
	// Output:
	// 1997-12-04 signature, Article 15
	// 2012-12-27 ratification, Article 16(1)
	// 2013-06-01 entry into force, Article 17(2), R-01 CalendarMonth
	// 2025-08-20 withdrawal notice, Article 20(2)
	// 2026-02-20 withdrawal effect, Article 20(3)
}

// Question 3: how many instruments had been deposited on the day of resolution 66/29, how many Parties were there?
func ExampleLedger_Count() {
	count := state.Embedded().Count(convention.MustParseDate("2011-12-02"), convention.Readings{})
	fmt.Println(count.Signed, "signed,", count.Deposited, "deposited,", count.InForce, "in force")
	// Output: 133 signed, 158 deposited, 157 in force
}

// Question 4: which signatories had not ratified on 2 December 2011?
func ExampleLedger_InStatus() {
	on := convention.MustParseDate("2011-12-02")
	for rec := range state.Embedded().InStatus(state.Signatory, on, convention.Readings{}) {
		fmt.Println(rec.State().Name(convention.English))
	}
	// Output:
	// Marshall Islands
	// Poland
}

// Question 5: which States had deposited but were not yet bound when the Eleventh Meeting opened?
func ExampleLedger_InStatus_contracting() {
	meeting, _ := state.Embedded().Session("11MSP")
	for rec := range state.Embedded().InStatus(state.Contracting, meeting.Opening, convention.Readings{}) {
		fmt.Println(rec.State().Name(convention.English), rec.Position(meeting.Opening, convention.Readings{}))
	}
	// Output: Tuvalu deposited its instrument of accession on 2011-09-13, in force for it from 2012-03-01
}

// Question 8: which States changed status between two days, here in the winter of 2025-26?
func ExampleLedger_Changes() {
	from, to := convention.MustParseDate("2025-12-01"), convention.MustParseDate("2026-02-28")
	for day, p := range state.Embedded().Changes(from, to, convention.Readings{}) {
		fmt.Println(day, p.State, p.Status)
	}
	// Output:
	// 2025-12-01 TON party
	// 2025-12-27 EST former
	// 2025-12-27 LTU former
	// 2025-12-27 LVA former
	// 2026-01-10 FIN former
	// 2026-02-20 POL former
}

// Question 9: who joined by acceptance, approval or succession? Accessions are asked for in the same way.
func ExampleLedger_Acts() {
	for act := range state.Embedded().Acts(state.Acceptance, state.Approval, state.Succession) {
		fmt.Println(act.On, act.Kind, "of", act.State.Name(convention.English))
	}
	// Output:
	// 1998-09-30 acceptance of Japan
	// 1999-02-25 approval of Slovakia
	// 1999-04-12 acceptance of Netherlands
	// 2006-10-23 succession of Montenegro
	// 2011-11-11 succession of South Sudan
}

// Question 10: did a State apply Article 1(1) provisionally?
func ExampleRecord_Provisional() {
	austria, _ := state.Embedded().Record(state.MustParseCode("AUT"))
	fmt.Println(austria.Provisional(convention.Readings{}))
	// Output: 1998-06-29..1999-03-01 true
}

// Every day on which Finland's position changed.
func ExampleRecord_Timeline() {
	finland, _ := state.Embedded().Record(state.MustParseCode("FIN"))
	for day, p := range finland.Timeline(convention.Readings{}) {
		fmt.Println(day, p)
	}
	// Output:
	// 1997-12-03 has neither signed nor deposited an instrument
	// 2012-01-09 deposited its instrument of accession on 2012-01-09, in force for it from 2012-07-01
	// 2012-07-01 a Party since 2012-07-01
	// 2025-07-10 a Party since 2012-07-01, leaving on 2026-01-10
	// 2026-01-10 a Party from 2012-07-01, left on 2026-01-10
}

// The Parties on 1 August 2011, as counted that day and as counted now: South Sudan's succession reached back.
func ExampleLedger_KnownOn() {
	day := convention.MustParseDate("2011-08-01")
	then := state.Embedded().KnownOn(day)
	fmt.Println(then.Count(day, convention.Readings{}).InForce)
	fmt.Println(state.Embedded().Count(day, convention.Readings{}).InForce)
	// Output:
	// 156
	// 157
}

// What if Nepal acceded on 1 July 2027?
func ExampleLedger_With() {
	nepal := state.MustParseCode("NPL")
	day := convention.MustParseDate("2027-07-01")
	ledger, err := state.Embedded().With(state.Act{
		State: nepal, Kind: state.Accession, On: day, Known: day,
		Source: "an exercise", Confidence: state.Unverified,
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	rec, _ := ledger.Record(nepal)
	fmt.Println(rec.Position(day, convention.Readings{}))
	// Output: deposited its instrument of accession on 2027-07-01, in force for it from 2028-01-01 (carried forward from 2026-02-03)
}

// Own facts in a table, added to those shipped with the library: alone they could not tell that Tuvalu was bound to report.
func ExampleLedger_With_table() {
	mine, err := state.ReadLedger(fstest.MapFS{"acts.csv": {Data: []byte(strings.TrimSpace(`
state,kind,on,known,year,source,confidence
TUV,annual report,2021-04-12,2021-04-12,2020,our files,one-source
`))}})
	if err != nil {
		fmt.Println(err)
		return
	}
	ledger, err := state.Embedded().With(slices.Collect(mine.Acts())...)
	if err != nil {
		fmt.Println(err)
		return
	}
	day := convention.MustParseDate("2021-05-01")
	for _, l := range []*state.Ledger{mine, state.Embedded(), ledger} {
		tuvalu, _ := l.Record(state.MustParseCode("TUV"))
		fmt.Println(tuvalu.Position(day, convention.Readings{}).AnnualReport(2020))
	}
	// Output:
	// annual report due on 2020, 2021-04-30: not applicable
	// annual report due on 2020, 2021-04-30: unknown
	// annual report due on 2020, 2021-04-30: met 2021-04-12
}

// A ledger that could not be true is refused, with everything that is wrong with it.
func ExampleLedger_With_problems() {
	poland := state.MustParseCode("POL")
	_, err := state.Embedded().With(
		state.Act{State: poland, Kind: state.Accession, On: convention.MustParseDate("2013-01-01"), Source: "a rumour"},
		state.Act{State: poland, Kind: state.Signature, On: convention.MustParseDate("1999-03-01"), Source: "a rumour"},
	)
	fmt.Println(err)
	// Output:
	// act 1: POL accession 2013-01-01: it had deposited on 2012-12-27, and has not left since (Article 16(3))
	// act 2: POL signature 1999-03-01: it had signed on 1997-12-04 (Article 15)
}

// A ledger of one's own.
func ExampleReadLedger() {
	tables := fstest.MapFS{"acts.csv": {Data: []byte(strings.TrimSpace(`
state,kind,on,known,source,confidence
TUV,accession,2011-09-13,2011-09-13,status page,one-source
`))}}
	ledger, err := state.ReadLedger(tables)
	if err != nil {
		fmt.Println(err)
		return
	}
	tuvalu, _ := ledger.Record(state.MustParseCode("TUV"))
	fmt.Println(tuvalu.Position(convention.MustParseDate("2012-03-01"), convention.Readings{}))

	tables["acts.csv"].Data = []byte("state,kind,on,source,confidence\nTUV,acession,2011-02-31,status page,one-source\n")
	_, err = state.ReadLedger(tables)
	fmt.Println(err)
	// Output:
	// a Party since 2012-03-01 (as far as the ledger goes)
	// acts.csv:2:5: kind: unknown "acession"; did you mean "accession"?
	// acts.csv:2:14: on: "2011-02-31" is not a date: February 2011 has 28 days
}

// What the ledger does not hold by this day did not happen, as far as its sources go.
func ExampleLedger_Through() {
	fmt.Println(state.Embedded().Through(state.WithdrawalNotice))
	// Output: 2026-02-03
}

func ExampleLedger_Record() {
	_, ok := state.Embedded().Record(state.MustParseCode("TUV"))
	fmt.Println(ok)
	// Output: true
}

// The States that claim to have suspended the Convention.
func ExampleLedger_Records() {
	on := convention.MustParseDate("2026-01-01")
	for rec := range state.Embedded().Records() {
		if p := rec.Position(on, convention.Readings{}); p.ClaimedSuspension {
			fmt.Println(p.State, p)
		}
	}
	// Output: UKR a Party since 2006-06-01, claiming a suspension (without effect, R-27)
}

// The States bound to report on 2010: South Sudan was not, though bound since July 2011.
func ExampleLedger_CountReportingDue() {
	fmt.Println(state.Embedded().CountReportingDue(2010, convention.Readings{}))
	// Output: 156
}

func ExampleEmbedded() {
	for s := range state.Embedded().Sessions() {
		if s.Kind == state.ReviewConference {
			fmt.Println(s.ID, s.Opening)
		}
	}
	// Output:
	// 1RC 2004-11-29
	// 2RC 2009-11-30
	// 3RC 2014-06-23
	// 4RC 2019-11-25
	// 5RC 2024-11-25
}

func ExampleParseCode() {
	fmt.Println(state.ParseCode("POL"))
	_, err := state.ParseCode("Poland")
	fmt.Println(err)
	// Output:
	// POL <nil>
	// "Poland" is not the code of a State: did you mean POL (Poland)?
}

func ExampleCodes() {
	n := 0
	for range state.Codes() {
		n++
	}
	fmt.Println(n)
	// Output: 197
}

func ExampleMustParseCode() {
	tuvalu := state.MustParseCode("TUV")
	fmt.Println(tuvalu, tuvalu.Alpha2(), tuvalu.M49())
	// Output: TUV TV 798
}

func ExampleCode_Name() {
	switzerland := state.MustParseCode("CHE")
	for l := range convention.Languages() {
		fmt.Println(l, switzerland.Name(l))
	}
	// Output:
	// ar سويسرا
	// zh 瑞士
	// en Switzerland
	// fr Suisse
	// ru Швейцария
	// es Suiza
}

// One fact missing makes the whole unknown, one duty unmet makes it unmet.
func ExampleOutcome_And() {
	fmt.Println(state.Met.And(state.Unknown))
	fmt.Println(state.Unknown.And(state.Unmet))
	// Output:
	// unknown
	// unmet
}
