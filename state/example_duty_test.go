package state_test

import (
	"fmt"
	"slices"
	"strings"
	"testing/fstest"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// What does a State owe, since when, and what does the record show?
func ExampleAssess() {
	guinea, _ := state.Embedded().Record(state.MustParseCode("GNQ"))
	for _, f := range state.Assess(guinea, convention.MustParseDate("2011-12-02"), convention.Readings{}) {
		fmt.Println(f.Severity, f.Code, f.Outcome, f.Due, f.Count)
	}
	// Output:
	// unmet A7.1-INITIAL-OVERDUE unmet 1999-08-28 4479
	// due A7.2-ANNUAL-DUE due 2012-04-30 0
	// info A4-UNKNOWN unknown 2003-03-01 0
	// info A5-UNKNOWN unknown 2009-03-01 0
	// info A7.2-ANNUAL-UNKNOWN unknown 2000-04-30 12
	// info S-PARTY noted  0
}

func ExampleAppendFindings() {
	var all []state.Finding
	for r := range state.Embedded().Records() {
		all = state.AppendFindings(all, r, convention.MustParseDate("2011-12-02"), convention.Readings{})
	}
	unmet := 0
	for _, f := range all {
		if f.Outcome == state.Unmet {
			unmet++
		}
	}
	fmt.Println(unmet, "of", len(all))
	// Output: 22 of 1053
}

// On what does a finding rest?
func ExampleFinding_Steps() {
	guinea, _ := state.Embedded().Record(state.MustParseCode("GNQ"))
	for _, f := range state.Assess(guinea, convention.MustParseDate("2011-12-02"), convention.Readings{}) {
		if f.Code == "A7.1-INITIAL-OVERDUE" {
			for s := range f.Steps() {
				fmt.Println(s)
			}
		}
	}
	// Output:
	// 1998-09-16 accession, Article 16(2)
	// 1999-03-01 entry into force, Article 17(1)
	// 1999-08-28 initial report due, Article 7(1), R-04 Exclusive
	// 2011-12-02 initial report not received, Article 7(1)
}

// A package with rules of its own makes findings like those of [state.Assess].
func ExampleStepOf() {
	report := state.Act{
		State: state.MustParseCode("THA"), Kind: state.MinesRetained, On: convention.MustParseDate("2019-12-31"), Year: 2019,
		Mines: state.NumberOf(0), Source: "its report on 2019", Confidence: state.OneSource,
	}
	f := state.Finding{
		Code: "OWN-RETAINED", State: report.State, Provision: convention.MustParseProvision("3(1)"), Outcome: state.Noted,
		Subject: "mines retained", Expected: "3133", Stated: "0",
	}.Resting([]state.Step{state.StepOf(report)}, nil)
	for s := range f.Steps() {
		fmt.Println(s)
	}
	// Output: 2019-12-31 mines retained in 2019, mines: 0, Article 3(1)
}

// What would have to be known?
func ExampleFinding_Missing() {
	eritrea, _ := state.Embedded().Record(state.MustParseCode("ERI"))
	for _, f := range state.Assess(eritrea, convention.MustParseDate("2026-11-23"), convention.Readings{}) {
		if f.Code == "A5-UNKNOWN" {
			fmt.Println(slices.Collect(f.Missing()))
		}
	}
	// Output: [extension granted by 5RC extension granted by 22MSP extension granted after 2025-12-05 clearance completed]
}

// Which findings hang on how the 180 days of Article 7(1) are counted?
func ExampleDifferences() {
	iraq, _ := state.Embedded().Record(state.MustParseCode("IRQ"))
	monthEnd := convention.Readings{}.With(convention.R04MonthEnd)
	one, other := state.Differences(iraq, convention.MustParseDate("2011-12-02"), convention.Readings{}, monthEnd)
	for _, f := range one {
		fmt.Println("today's practice:", f.Code, f.Due, f.Count)
	}
	for _, f := range other {
		fmt.Println("end of the month:", f.Code, f.Due)
	}
	// Output:
	// today's practice: A7.1-INITIAL-LATE 2008-07-30 1
	// today's practice: A7.1-DUE-READING-SPLIT 2008-07-30 0
	// end of the month: A7.1-DUE-READING-SPLIT 2008-07-31
}

func ExampleRules() {
	for r := range state.Rules() {
		if strings.HasPrefix(r.Code, "A4-") && r.Severity >= state.SeverityLate {
			fmt.Println(r.Code, r.Provision, r.Severity)
			fmt.Println(" ", r.Summary)
		}
	}
	// Output:
	// A4-MISSED Article 4 unmet
	//   The day has passed and the stockpile is not destroyed; no extension is possible.
	// A4-COMPLETED-LATE Article 4 late
	//   The stockpile was destroyed after the day.
}

// Question 12: which Parties had clearance duties and had not reported on 2010 by 2 December 2011?
func ExampleLedger_Findings() {
	for f := range state.Embedded().Findings(convention.MustParseDate("2011-12-02"), convention.Readings{}, "A7-AFFECTED-NOT-REPORTING") {
		fmt.Println(f.State.Name(convention.English))
	}
	// Output:
	// Afghanistan
	// Angola
	// Burundi
	// Chile
	// Congo
	// Mozambique
	// Nigeria
	// Chad
	// Uganda
}

// Question 14: which Parties had never reported by that day, as far as sources name them?
func ExampleLedger_Findings_never() {
	for f := range state.Embedded().Findings(convention.MustParseDate("2011-12-02"), convention.Readings{}, "A7.1-INITIAL-OVERDUE") {
		fmt.Println(f.State.Name(convention.English), f.Count, "days")
	}
	// Output:
	// Equatorial Guinea 4479 days
}

// Question 11: which Parties had not reported on 2010 by 2 December 2011, as far as sources name them?
func ExampleLedger_Findings_reports() {
	for f := range state.Embedded().Findings(convention.MustParseDate("2011-12-02"), convention.Readings{}, "A7.2-ANNUAL-OVERDUE") {
		fmt.Println(f.State, f.Year, f.Count, "days")
	}
	// Output:
	// AFG 2010 216 days
	// AGO 2010 216 days
	// BDI 2010 216 days
	// CHL 2010 216 days
	// COG 2010 216 days
	// MOZ 2010 216 days
	// NGA 2010 216 days
	// TCD 2010 216 days
	// UGA 2010 216 days
}

// Question 16: for which years is nothing known of a report, or known that there was none?
func ExampleRecord_Deadlines_reports() {
	oman, _ := state.Embedded().Record(state.MustParseCode("OMN"))
	for _, d := range oman.Deadlines(convention.MustParseDate("2018-06-01"), convention.Readings{}) {
		if d.Kind == state.AnnualReportDue && (d.Outcome == state.Unmet || d.Outcome == state.Unknown) {
			fmt.Println(d.Year, d.Outcome)
		}
	}
	// Output:
	// 2015 unknown
	// 2016 unknown
	// 2017 unknown
}

// Question 30: who missed the deadline of Article 4, and by how long? Where the day of the destruction is not known, or
// whether it has come, the days are those that are known: at least so many.
func ExampleLedger_Findings_stockpiles() {
	asOf := convention.MustParseDate("2026-02-03")
	for f := range state.Embedded().Findings(asOf, convention.Readings{}, "A4-MISSED", "A4-COMPLETED-LATE", "A4-UNKNOWN") {
		switch {
		case f.Outcome == state.Unknown: // was it seen undone after the deadline?
			for gap := range f.Missing() {
				if gap.After.After(f.Due) {
					fmt.Println(f.State, f.Due, "days: at least", gap.After.DaysSince(f.Due), "and unknown since")
				}
			}
		case f.Until.DaysSince(f.Due) == f.Count:
			fmt.Println(f.State, f.Due, "days:", f.Count)
		default:
			fmt.Println(f.State, f.Due, "days: at least", f.Count)
		}
	}
	// Output:
	// AFG 2007-03-01 days: at least 214
	// BLR 2008-03-01 days: 3322
	// CPV 2005-11-01 days: at least 1 and unknown since
	// GIN 2003-04-01 days: at least 1
	// GRC 2008-03-01 days: at least 6150 and unknown since
	// TKM 2003-03-01 days: at least 1
	// TUR 2008-03-01 days: at least 31
	// UKR 2010-06-01 days: at least 4597 and unknown since
}

// Question 19: which reports cover something other than a calendar year?
func ExampleLedger_Findings_periods() {
	for f := range state.Embedded().Findings(convention.MustParseDate("2026-02-03"), convention.Readings{}, "A7.2-PERIOD") {
		for s := range f.Steps() {
			if act, ok := s.Act(); ok && act.Kind == state.AnnualReport {
				fmt.Println(act.State, act.Year, act.Period)
			}
		}
	}
	// Output:
	// BFA 2023 2022-01-01..2024-01-01
	// NGA 2010 2010-04-01..2011-04-01
}

// Everything that falls due for a State, past and next.
func ExampleRecord_Deadlines() {
	southSudan, _ := state.Embedded().Record(state.MustParseCode("SSD"))
	for _, d := range southSudan.Deadlines(convention.MustParseDate("2013-06-01"), convention.Readings{}) {
		fmt.Println(d)
	}
	// Output:
	// entry into force, 2011-07-09: noted
	// initial report due, 2012-01-05: unknown 2012-12-03
	// annual report due on 2011, 2012-04-30: unknown
	// annual report due on 2012, 2013-04-30: unknown
	// annual report due on 2013, 2014-04-30: running
	// stockpile deadline, 2015-07-09: not applicable
	// extension request due, 18MSP, 2020-03-31: running
	// clearance deadline, 2021-07-09: running
}

// Question 40: which duties remain until a withdrawal takes effect, what is overdue, and what does a claimed suspension change?
// What is unknown may be overdue. The claim changes nothing: the day before it the list is the same.
func ExampleRecord_Deadlines_withdrawing() {
	for _, c := range []struct{ code, day string }{{"FIN", "2025-08-01"}, {"UKR", "2025-07-17"}, {"UKR", "2025-07-18"}} {
		r, _ := state.Embedded().Record(state.MustParseCode(c.code))
		asOf := convention.MustParseDate(c.day)
		fmt.Println(c.code, asOf, r.Position(asOf, convention.Readings{}))
		unknown := 0 // annual reports
		for _, d := range r.Deadlines(asOf, convention.Readings{}) {
			switch {
			case d.Kind == state.AnnualReportDue && d.Outcome == state.Unknown:
				unknown++
			case d.Outcome == state.Running || d.Outcome == state.Due || d.Outcome == state.Unmet:
				fmt.Println(" ", d)
			case d.Outcome == state.Unknown:
				fmt.Println(" ", d, slices.Collect(d.Missing()))
			}
		}
		fmt.Println("  annual reports unknown:", unknown)
	}
	// Output:
	// FIN 2025-08-01 a Party since 2012-07-01, leaving on 2026-01-10
	//   initial report due, 2012-12-28: unknown 2012-12-31 [initial report: its day]
	//   clearance deadline, 2022-07-01: unknown [mined areas]
	//   withdrawal effect, 2026-01-10: due
	//   annual reports unknown: 13
	// UKR 2025-07-17 a Party since 2006-06-01
	//   stockpile deadline, 2010-06-01: unknown [stockpile destruction completed after 2023-01-01]
	//   annual report due on 2025, 2026-04-30: running
	//   clearance deadline, 21MSP, 2033-12-01: running
	//   annual reports unknown: 19
	// UKR 2025-07-18 a Party since 2006-06-01, claiming a suspension (without effect, R-27)
	//   stockpile deadline, 2010-06-01: unknown [stockpile destruction completed after 2023-01-01]
	//   annual report due on 2025, 2026-04-30: running
	//   clearance deadline, 21MSP, 2033-12-01: running
	//   annual reports unknown: 19
}

// How did a deadline come about?
func ExampleDeadline_Steps() {
	chad, _ := state.Embedded().Record(state.MustParseCode("TCD"))
	d := chad.Position(convention.MustParseDate("2012-12-05"), convention.Readings{}).Clearance()
	fmt.Println(d)
	for s := range d.Steps() {
		fmt.Println(" ", s)
	}
	// Output:
	// clearance deadline, 10MSP, 2014-01-01: due
	//   1998-07-06 signature, Article 15
	//   1999-05-06 ratification, Article 16(1)
	//   1999-11-01 entry into force, Article 17(2), R-01 CalendarMonth
	//   2009-11-01 clearance deadline, Article 5(1)
	//   2008-11-28 extension granted by 9MSP until 2011-01-01, Article 5(5)
	//   2010-12-03 extension granted by 10MSP until 2014-01-01, Article 5(5)
}

func ExampleDeadline_Missing() {
	oman, _ := state.Embedded().Record(state.MustParseCode("OMN"))
	d := oman.Position(convention.MustParseDate("2026-11-23"), convention.Readings{}).Clearance()
	fmt.Println(d)
	for gap := range d.Missing() {
		fmt.Println("  not known:", gap)
	}
	// Output:
	// clearance deadline, 2025-02-01: unknown
	//   not known: mined areas
}

// Question 13: when was the initial report due, and how late was it?
func ExamplePosition_InitialReport() {
	ukraine, _ := state.Embedded().Record(state.MustParseCode("UKR"))
	d := ukraine.Position(convention.MustParseDate("2011-12-02"), convention.Readings{}).InitialReport()
	fmt.Println(d, d.Discharged.DaysSince(d.Due), "days late")
	// Output: initial report due, 2006-11-28: met late 2006-12-12 14 days late
}

// Had it reported on a year?
func ExamplePosition_AnnualReport() {
	chile, _ := state.Embedded().Record(state.MustParseCode("CHL"))
	for _, day := range []string{"2011-04-30", "2011-05-01", "2011-12-02", "2011-12-03"} {
		fmt.Println(day, chile.Position(convention.MustParseDate(day), convention.Readings{}).AnnualReport(2010))
	}
	// Output:
	// 2011-04-30 annual report due on 2010, 2011-04-30: due
	// 2011-05-01 annual report due on 2010, 2011-04-30: unmet
	// 2011-12-02 annual report due on 2010, 2011-04-30: unmet
	// 2011-12-03 annual report due on 2010, 2011-04-30: unknown
}

func ExamplePosition_Stockpile() {
	belarus, _ := state.Embedded().Record(state.MustParseCode("BLR"))
	for _, day := range []string{"2008-03-01", "2008-03-02", "2017-04-05"} {
		fmt.Println(day, belarus.Position(convention.MustParseDate(day), convention.Readings{}).Stockpile())
	}
	// Output:
	// 2008-03-01 stockpile deadline, 2008-03-01: due
	// 2008-03-02 stockpile deadline, 2008-03-01: unmet
	// 2017-04-05 stockpile deadline, 2008-03-01: met late 2017-04-05
}

// Question 24: when does the deadline of Article 5 fall, after each extension?
func ExamplePosition_Clearance() {
	bosnia, _ := state.Embedded().Record(state.MustParseCode("BIH"))
	for _, day := range []string{"2008-11-27", "2008-11-28", "2018-11-30", "2020-11-20"} {
		fmt.Println(day, bosnia.Position(convention.MustParseDate(day), convention.Readings{}).Clearance().Due)
	}
	// Output:
	// 2008-11-27 2009-03-01
	// 2008-11-28 2019-03-01
	// 2018-11-30 2021-03-01
	// 2020-11-20 2027-03-01
}

// By when should the request be in, and which meeting must decide?
func ExamplePosition_ExtensionRequest() {
	ukraine, _ := state.Embedded().Record(state.MustParseCode("UKR"))
	fmt.Println(ukraine.Position(convention.MustParseDate("2015-01-15"), convention.Readings{}).ExtensionRequest())
	// Output: extension request due, 14MSP, 2015-03-31: due
}

// Question 32: mines were found after completion: what now, and by which meeting? The State is to inform all Parties and to
// clear the area; if that takes longer than to the next meeting, to ask for a deadline.
func ExamplePosition_ExtensionRequest_newArea() {
	asOf := convention.MustParseDate("2021-07-01")
	bissau, _ := state.Embedded().Record(state.MustParseCode("GNB"))
	for _, f := range state.Assess(bissau, asOf, convention.Readings{}) {
		for r := range state.Rules() {
			if r.Code == f.Code && f.Code == "A5-NEW-AREA" {
				fmt.Println(f.Code, f.Since, r.Summary)
			}
		}
	}
	p := bissau.Position(asOf, convention.Readings{})
	fmt.Println(p.Clearance())
	fmt.Println(p.ExtensionRequest())
	// Output:
	// A5-NEW-AREA 2021-06-23 A mined area was discovered after completion or after the deadline: to be reported and cleared as soon as possible, or a deadline asked for (12MSP).
	// clearance deadline: running
	// request on discovered area due, 20MSP, 2022-03-31: running
}

func ExamplePosition_EntryIntoForce() {
	oman, _ := state.Embedded().Record(state.MustParseCode("OMN"))
	fmt.Println(oman.Position(convention.MustParseDate("2014-09-01"), convention.Readings{}).EntryIntoForce())
	// Output: entry into force, 2015-02-01: due
}

func ExamplePosition_WithdrawalEffect() {
	poland, _ := state.Embedded().Record(state.MustParseCode("POL"))
	fmt.Println(poland.Position(convention.MustParseDate("2025-09-01"), convention.Readings{}).WithdrawalEffect())
	// Output: withdrawal effect, 2026-02-20: due
}

func ExampleRecord_Extensions() {
	zimbabwe, _ := state.Embedded().Record(state.MustParseCode("ZWE"))
	for e := range zimbabwe.Extensions(convention.MustParseDate("2018-01-01"), convention.Readings{}) {
		fmt.Println(e.Number, e.Session, e.Decided, e.From, "to", e.Until, e.Months, "months")
	}
	// Output:
	// 1 9MSP 2008-11-28 2009-03-01 to 2011-01-01 22 months
	// 2 10MSP 2010-12-03 2011-01-01 to 2013-01-01 24 months
	// 3 12MSP 2012-12-07 2013-01-01 to 2015-01-01 24 months
	// 4 3RC 2014-06-27 2015-01-01 to 2018-01-01 36 months
	// 5 16MSP 2017-12-21 2018-01-01 to 2025-12-31 95 months
}

// Question 27: which extensions were granted after the deadline had passed?
func ExampleLedger_Extensions() {
	for e := range state.Embedded().Extensions(convention.MustParseDate("2023-11-24"), convention.Readings{}) {
		if e.Lapsed > 0 {
			fmt.Println(e.State, e.From, e.Session, e.Lapsed, "days")
		}
	}
	// Output:
	// COG 2011-11-01 11MSP 30 days
	// ERI 2020-12-31 21MSP 1057 days
	// ETH 2015-06-01 14MSP 185 days
	// UGA 2009-08-01 2RC 124 days
	// UKR 2016-06-01 17MSP 911 days
}

// Question 29: what share of the extensions uses the full ten years? The day of some no stored source shows.
func ExampleLedger_Extensions_tenYears() {
	full, all := map[bool]int{}, map[bool]int{} // by whether the extension is unverified
	for e := range state.Embedded().Extensions(convention.MustParseDate("2023-11-24"), convention.Readings{}) {
		unverified := e.Act().Confidence == state.Unverified
		if all[unverified]++; e.Months == 120 {
			full[unverified]++
		}
	}
	fmt.Println(full[false], "of", all[false], "that sources show, and", full[true], "of", all[true], "that are unverified")
	// Output: 9 of 88 that sources show, and 0 of 9 that are unverified
}

// Question 28: for how many days was a State without a valid deadline?
func ExampleRecord_Lapses() {
	eritrea, _ := state.Embedded().Record(state.MustParseCode("ERI"))
	for lapse := range eritrea.Lapses(convention.MustParseDate("2024-01-01"), convention.Readings{}) {
		fmt.Println(lapse, lapse.Until.DaysSince(lapse.From), "days")
	}
	// Output: 2021-01-01..2023-11-24 1057 days
}

// What falls due for one State in the next two years?
func ExampleRecord_Agenda() {
	from := convention.MustParseDate("2011-12-02")
	colombia, _ := state.Embedded().Record(state.MustParseCode("COG"))
	for d := range colombia.Agenda(from, from.AddYears(2, convention.Readings{}), convention.Readings{}) {
		fmt.Println(d)
	}
	// Output:
	// extension request due, 12MSP, 2012-03-31: due
	// annual report due on 2011, 2012-04-30: due
	// clearance deadline, 11MSP, 2013-01-01: due
	// annual report due on 2012, 2013-04-30: running
}

// Question 25: which deadlines fall in the next 24 months? The annual reports, of which there are hundreds, are counted.
func ExampleLedger_Agenda() {
	from := convention.MustParseDate("2011-12-02")
	reports := 0
	for d := range state.Embedded().KnownOn(from).Agenda(from, from.AddMonths(24, convention.Readings{}), convention.Readings{}) {
		if d.Kind == state.AnnualReportDue {
			reports++
			continue
		}
		fmt.Println(d.State, d)
	}
	fmt.Println("annual reports:", reports)
	// Output:
	// GNB clearance deadline, 10MSP, 2012-01-01: due
	// KWT stockpile deadline, 2012-01-01: due
	// SSD initial report due, 2012-01-05: due
	// VCT clearance deadline, 2012-02-01: unknown
	// TUV entry into force, 2012-03-01: due
	// AFG extension request due, not before 2012-03-31: unknown
	// AGO extension request due, not before 2012-03-31: unknown
	// COG extension request due, not before 2012-03-31: unknown
	// DEU request on discovered area due, 12MSP, 2012-03-31: due
	// HUN request on discovered area due, 12MSP, 2012-03-31: due
	// ZWE extension request due, not before 2012-03-31: unknown
	// JOR clearance deadline, 9MSP, 2012-05-01: due
	// PLW stockpile deadline, 2012-05-01: due
	// DNK clearance deadline, 10MSP, 2012-07-01: due
	// UGA clearance deadline, 2RC, 2012-08-01: due
	// TUV initial report due, 2012-08-28: running
	// AGO clearance deadline, 2013-01-01: due
	// COG clearance deadline, 11MSP, 2013-01-01: due
	// ZWE clearance deadline, 10MSP, 2013-01-01: due
	// AFG clearance deadline, 2013-03-01: due
	// CMR clearance deadline, 2013-03-01: unknown
	// COM clearance deadline, 2013-03-01: unknown
	// GMB clearance deadline, 2013-03-01: unknown
	// CAF clearance deadline, 2013-05-01: unknown
	// CYP clearance deadline, 2013-07-01: unknown
	// STP clearance deadline, 2013-09-01: unknown
	// LTU clearance deadline, 2013-11-01: unknown
	// TLS clearance deadline, 2013-11-01: unknown
	// annual reports: 315
}

// Which meeting must decide on a deadline?
func ExampleLedger_Deciding() {
	session, ok := state.Embedded().Deciding(convention.MustParseDate("2016-06-01"))
	fmt.Println(session.ID, convention.ExtensionRequestDue(session.Opening, convention.Readings{}), ok)
	// Output: 14MSP 2015-03-31 true
}

func ExampleLedger_DecidingNewArea() {
	for _, day := range []string{"2013-02-15", "2013-04-01"} {
		session, _ := state.Embedded().DecidingNewArea(convention.MustParseDate(day), convention.Readings{})
		fmt.Println(day, session.ID)
	}
	// Output:
	// 2013-02-15 13MSP
	// 2013-04-01 3RC
}

// Question 15: what was the reporting rate, and on what denominator?
func ExampleLedger_ReportingRate() {
	asOf := convention.MustParseDate("2011-12-02")
	rate := state.Embedded().ReportingRate(2010, asOf, convention.Readings{})
	fmt.Println(rate.Bound, "bound,", rate.Received, "received,", rate.Missing, "known to be missing,", rate.Unknown, "unknown")
	// Output: 156 bound, 0 received, 9 known to be missing, 147 unknown
}

// What have others counted? Of the 162 States of 2014 Oman was not bound yet to report on that year (R-08): without it 101
// missing leave 60 of 161, which is 37 per cent as well.
func ExampleLedger_Published() {
	for p := range state.Embedded().Published() {
		bound := state.Embedded().CountReportingDue(p.Year, convention.Readings{})
		if rate, ok := p.Complete(bound); ok {
			fmt.Println(p.Year, "on", p.AsOf, rate.Received, "of", rate.Bound, p.Percent, "%; the ledger has", bound, "bound")
		}
	}
	// Output:
	// 2009 on 2010-12-02 85 of 156 54 %; the ledger has 156 bound
	// 2010 on 2011-12-02 82 of 156 52 %; the ledger has 156 bound
	// 2014 on 2015-06-18 61 of 162 37 %; the ledger has 161 bound
}

// What does the ledger cover?
func ExampleLedger_Coverage() {
	for c := range state.Embedded().Coverage() {
		if c.Kind == state.ExtensionGranted && c.Through.Year() > 2007 {
			fmt.Println(c.Kind, c.Session, c.Through)
		}
	}
	// Output:
	// extension granted 9MSP 2008-11-28
	// extension granted 10MSP 2010-12-03
	// extension granted 14MSP 2015-12-04
	// extension granted 15MSP 2016-12-01
}

// A ledger can be written, and read again.
func ExampleLedger_Tables() {
	files := fstest.MapFS{}
	for name, content := range state.Embedded().Tables() {
		files[name] = &fstest.MapFile{Data: content}
	}
	again, err := state.ReadLedger(files)
	fmt.Println(again.Equal(state.Embedded()), err)
	// Output: true <nil>
}

// A session and what was gathered of it, added to the facts shipped with the library.
func ExampleLedger_Tables_session() {
	files := fstest.MapFS{}
	for name, content := range state.Embedded().Tables() {
		switch name {
		case "sessions.csv": // id, kind, opening, closing, planned, known, source, confidence, note
			content = append(content, "30MSP,Meeting of the States Parties,2033-11-21,2033-11-25,yes,,an exercise,unverified,\n"...)
		case "coverage.csv": // kind, state, year, session, through, source, note
			content = append(content, "extension granted,,,30MSP,2033-11-25,an exercise,\n"...)
		}
		files[name] = &fstest.MapFile{Data: content}
	}
	ledger, err := state.ReadLedger(files)
	if err != nil {
		fmt.Println(err)
		return
	}
	added, _ := ledger.Session("30MSP")
	fmt.Println(added.ID, "opens on", added.Opening)
	// Output: 30MSP opens on 2033-11-21
}

// Question 23: if a State joined today, when would its first three reports be due?
func ExampleIfDeposited() {
	for _, d := range state.IfDeposited(convention.MustParseDate("2026-11-23"), convention.Readings{}) {
		fmt.Println(d.Due, d.Provision, d.Kind)
	}
	// Output:
	// 2027-05-01 Article 17(2) entry into force
	// 2027-10-28 Article 7(1) initial report due
	// 2028-04-30 Article 7(2) annual report due
	// 2029-04-30 Article 7(2) annual report due
	// 2030-04-30 Article 7(2) annual report due
	// 2031-05-01 Article 4 stockpile deadline
	// 2037-05-01 Article 5(1) clearance deadline
}

// Question 39: the Depositary receives a notice on 31 August: when does the State leave, and what if it is at war that day?
func ExampleIfNotified() {
	deposited, received := convention.MustParseDate("2012-01-09"), convention.MustParseDate("2025-08-31")
	war := []convention.Span{{From: convention.MustParseDate("2026-01-15")}}
	for _, d := range state.IfNotified(deposited, received, nil, convention.Readings{}) {
		fmt.Println(d)
	}
	for _, d := range state.IfNotified(deposited, received, nil, convention.Readings{}.With(convention.R07Overflow)) {
		fmt.Println("overflow:", d)
	}
	for _, d := range state.IfNotified(deposited, received, war, convention.Readings{}) {
		fmt.Println("at war:", d)
	}
	// Output:
	// withdrawal effect, 2026-02-28: running
	// overflow: withdrawal effect, 2026-03-03: running
	// at war: withdrawal effect, not before 2026-02-28: unknown
}

func ExampleNumberOf() {
	none, unstated := state.NumberOf(0), state.Number{}
	_, stated := unstated.Value()
	fmt.Printf("%q %q %t\n", none, unstated, stated)
	// Output: "0" "" false
}

func ExampleParseNumber() {
	n, err := state.ParseNumber("16500")
	fmt.Println(n, err)
	_, err = state.ParseNumber("16,500")
	fmt.Println(err)
	// Output:
	// 16500 <nil>
	// "16,500" is not a number: want digits, as in 16500
}

// A deadline that later decisions can have moved: whether they did is not known where not all of a meeting's were gathered.
func ExampleDeadline_Undecided() {
	serbia, _ := state.Embedded().Record(state.MustParseCode("SRB"))
	d := serbia.Position(convention.MustParseDate("2026-06-01"), convention.Readings{}).Clearance()
	fmt.Println(d)
	for gap := range d.Undecided() {
		fmt.Println("not known:", gap)
	}
	// Output:
	// clearance deadline, 20MSP, 2024-12-31: unknown
	// not known: extension granted by 21MSP
	// not known: extension granted by 5RC
	// not known: extension granted by 22MSP
	// not known: extension granted after 2025-12-05
}
