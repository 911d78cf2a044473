package meeting_test

import (
	"fmt"
	"time"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

func ExampleCalendar() {
	for m := range meeting.Calendar(state.Embedded()) {
		if m.Kind == meeting.ReviewConference {
			fmt.Println(m.Opening, m, m.City, m.Basis)
		}
	}
	// Output:
	// 2004-11-29 First Review Conference Nairobi Article 12(1)
	// 2009-11-30 Second Review Conference Cartagena Article 12(1)
	// 2014-06-23 Third Review Conference Maputo Article 12(1)
	// 2019-11-25 Fourth Review Conference Oslo Article 12(1)
	// 2024-11-25 Fifth Review Conference Siem Reap Article 12(1)
}

func ExampleNonDeciding() {
	for m := range meeting.NonDeciding() {
		if m.Opening.Year() == 2024 {
			fmt.Println(m.ID, m.Kind, m.Opening, m.Closing, m.Decides())
		}
	}
	// Output:
	// IM-2024-06 intersessional meeting 2024-06-18 2024-06-20 false
	// 5RC-PM1 preparatory meeting 2024-06-20 2024-06-20 false
	// 5RC-PM2 preparatory meeting 2024-09-18 2024-09-18 false
}

func ExampleByID() {
	m, ok := meeting.ByID(state.Embedded(), "12MSP")
	fmt.Println(m, m.City, m.Opening, m.Closing, m.Presidency, ok)
	ninth, _ := meeting.ByID(state.Embedded(), "9MSP")
	fmt.Println(ninth.Report)
	// Output:
	// Twelfth Meeting of the States Parties Geneva 2012-12-03 2012-12-07 SVN true
	// APLC/MSP.9/2008/4 and Corr.1 and 2
}

func ExampleNext() {
	m, _ := meeting.Next(state.Embedded(), convention.MustParseDate("2014-01-01"))
	parties, _ := meeting.Next(state.Embedded(), convention.MustParseDate("2014-01-01"), meeting.MeetingOfParties)
	fmt.Println(m.ID, parties.ID)
	// Output:
	// 3RC 14MSP
}

func ExamplePrevious() {
	m, _ := meeting.Previous(state.Embedded(), convention.MustParseDate("2012-12-03"))
	fmt.Println(m.ID)
	// Output:
	// 11MSP
}

// Question 26: which meeting must decide on a deadline, and by when should the request be in?
func ExampleDeciding() {
	m, ok := meeting.Deciding(state.Embedded(), convention.MustParseDate("2016-06-01"))
	fmt.Println(m.ID, m.RequestDue(convention.Readings{}), ok)
	_, ok = meeting.Deciding(state.Embedded(), convention.MustParseDate("2030-03-01"))
	fmt.Println(ok) // no meeting of that time has days yet
	// Output:
	// 14MSP 2015-03-31 true
	// false
}

// A minefield was found after completion: to which meeting does a request go?
func ExampleDecidingNewArea() {
	m, _ := meeting.DecidingNewArea(state.Embedded(), convention.MustParseDate("2013-02-15"), convention.Readings{})
	fmt.Println(m.ID, m.RequestDue(convention.Readings{}))
	// Output:
	// 13MSP 2013-03-31
}

// Question 37: was the interval between two Review Conferences long enough, and under which reading?
func ExampleIntervals() {
	second, _ := meeting.ByID(state.Embedded(), "2RC")
	third, _ := meeting.ByID(state.Embedded(), "3RC")
	for _, i := range meeting.Intervals(second, third) {
		fmt.Println(i)
	}
	// Output:
	// 2RC to 3RC, R-22 CalendarYear: 5 calendar years, as Article 12(1) asks
	// 2RC to 3RC, R-22 OpeningToOpening: 4 years 6 months 24 days, not as Article 12(1) asks
	// 2RC to 3RC, R-22 ClosingToOpening: 4 years 6 months 19 days, not as Article 12(1) asks
}

func ExampleFirstMeetingDue() {
	first, _ := meeting.ByID(state.Embedded(), "1MSP")
	fmt.Println(meeting.FirstMeetingDue(), first.Opening)
	// Output:
	// 2000-03-01 1999-05-03
}

func ExampleConvening() {
	rd := convention.Readings{}.With(convention.R22OpeningToOpening)
	for _, f := range meeting.Convening(state.Embedded(), convention.MustParseDate("2025-12-31"), rd) {
		if f.Code == "A12.1-INTERVAL" {
			fmt.Println(f.Provision, f.Subject, f.Count, "months")
		}
	}
	// Output:
	// Article 12(1) 2RC to 3RC 54 months
}

// Question 33: who may be invited to the Twelfth Meeting, and as what? As it could be known when resolution 66/29 asked for it.
func ExampleInvite() {
	known := state.Embedded().KnownOn(convention.MustParseDate("2011-12-02"))
	m, _ := meeting.ByID(known, "12MSP")
	inv := meeting.Invite(m, known, convention.Readings{})
	fmt.Println(len(inv.Parties), "States Parties,", len(inv.Observers), "States not parties, under", inv.Provision)
	for _, code := range []string{"TUV", "POL"} {
		seat, _ := inv.Seat(state.MustParseCode(code))
		fmt.Println(code, seat.Reason())
	}
	for _, e := range inv.Entities {
		fmt.Println("apart:", e.State.Name(convention.English))
	}
	for _, o := range inv.Organizations {
		fmt.Println(o)
	}
	// Output:
	// 158 States Parties, 38 States not parties, under Article 11(4)
	// TUV participant: a Party since 2012-03-01 (carried forward from 2011-12-02)
	// POL observer: signed on 1997-12-04 and has deposited no instrument (carried forward from 2011-12-02)
	// apart: State of Palestine
	// United Nations
	// other international organization
	// regional organization
	// International Committee of the Red Cross
	// non-governmental organization
}

func ExampleAgenda() {
	m, _ := meeting.ByID(state.Embedded(), "12MSP")
	for _, item := range meeting.Agenda(m, state.Embedded(), convention.Readings{}) {
		fmt.Println(item.Provision, item.Title)
		if item.Count != nil {
			fmt.Println(item.Count.InForce, "States Parties;", len(item.Changes), "changes since the last meeting")
		}
	}
	// Output:
	// Article 11(1)(a) operation and status of the Convention
	// 160 States Parties; 6 changes since the last meeting
	// Article 11(1)(b) matters arising from the reports
	// Article 11(1)(c) international cooperation and assistance
	// Article 11(1)(d) technologies to clear mines
	// Article 11(1)(e) submissions on compliance
	// Article 11(1)(f) submissions on mined areas
}

func ExampleThresholds() {
	for t := range meeting.Thresholds() {
		fmt.Println(t.Provision(), t, "-", t.Share())
	}
	// Output:
	// Article 5(5) extension vote - more than half of those voting
	// Article 8(5) special meeting support - one third of the States Parties
	// Article 8(5) special meeting quorum - more than half of the States Parties
	// Article 8(6) consideration vote - more than half of those voting
	// Article 8(8) mission vote - more than half of those voting
	// Article 8(20) measures vote - two thirds of those voting
	// Article 13(1) amendment support - more than half of the States Parties
	// Article 13(3) earlier conference - more than half of the States Parties
	// Article 13(4) amendment vote - two thirds of those voting
	// Article 13(5) amendment acceptance - more than half of the States Parties
}

// Question 38: is a vote of 70 to 35 with 20 abstentions enough for an amendment, and for an extension?
func ExampleThreshold_Vote() {
	votes := convention.Votes{Yes: 70, No: 35, Abstentions: 20}
	fmt.Println(meeting.AmendmentVote.Vote(votes, convention.Readings{}))
	fmt.Println(meeting.AmendmentVote.Vote(votes, convention.Readings{}.With(convention.R19WithAbstentions)))
	fmt.Println(meeting.ExtensionVote.Vote(votes, convention.Readings{}))
	// Output:
	// Article 13(4) amendment vote: 70 for of 105, 70 needed (two thirds of those voting): reached
	// Article 13(4) amendment vote: 70 for of 125, 84 needed (two thirds of those voting): not reached
	// Article 5(5) extension vote: 70 for of 105, 53 needed (more than half of those voting): reached
}

// Question 36: how many States must support a Special Meeting on a day, and what is the quorum?
func ExampleNumbersOn() {
	n := meeting.NumbersOn(state.Embedded(), convention.MustParseDate("2026-02-03"), convention.Readings{})
	fmt.Println(n.Parties, "States Parties: support of", n.Third, "- quorum of", n.Most)
	// Output:
	// 162 States Parties: support of 54 - quorum of 82
}

func ExamplePayers() {
	m, _ := meeting.ByID(state.Embedded(), "12MSP")
	attending := []state.Code{state.MustParseCode("POL"), state.MustParseCode("FRA")}
	rd := convention.Readings{}
	fmt.Println(len(meeting.Payers(m, state.Embedded(), attending, rd)))
	fmt.Println(meeting.Payers(m, state.Embedded(), attending, rd.With(convention.R24Participants)))
	// Output:
	// 161
	// [FRA POL]
}

func ExampleMissionPayers() {
	fmt.Println(len(meeting.MissionPayers(state.Embedded(), convention.MustParseDate("2012-12-03"), convention.Readings{})))
	// Output:
	// 160
}

func ExampleApportion() {
	m, _ := meeting.ByID(state.Embedded(), "22MSP")
	shares, err := meeting.Apportion(decimal.New(300_000, 0), m.Opening, meeting.Payers(m, state.Embedded(), nil, convention.Readings{}))
	fmt.Println(len(shares), "shares, each", shares[0].Factor(), "times the rate", err)
	fmt.Println(shares[0], shares[165])
	// Output:
	// 166 shares, each 2.0752 times the rate <nil>
	// AFG 31.13 (0.0104 per cent) ZWE 43.58 (0.0145 per cent)
}

// Question 34: who must pay what for the Twelfth Meeting? The scale of that year has no rate for South Sudan, so one is given.
func ExampleBill() {
	m, _ := meeting.ByID(state.Embedded(), "12MSP")
	cost := decimal.New(300_000, 0)
	attending := []state.Code{state.MustParseCode("POL"), state.MustParseCode("USA")}
	_, err := meeting.Bill(m, state.Embedded(), cost, attending, convention.Readings{})
	fmt.Println(err)
	southSudan := meeting.Rate{State: state.MustParseCode("SSD"), Percent: decimal.New(3, -3)}
	shares, _ := meeting.Bill(m, state.Embedded(), cost, attending, convention.Readings{}, southSudan)
	sum := decimal.New(0, 0)
	for _, s := range shares {
		sum = sum.Add(s.Amount)
		switch s.State.String() {
		case "FRA", "POL", "SSD", "USA":
			fmt.Println(s)
		}
	}
	fmt.Println(len(shares), "shares add up to", sum.StringFixed(2))
	// Output:
	// cannot calculate: no rate in 2012 for SSD (a Member since 14 July 2011, assessed from 2013)
	// FRA 20537.56 (6.8459 per cent)
	// POL 2777.25 (0.9257 per cent)
	// SSD 10.06 (0.0034 per cent)
	// USA 73791.66 (24.5972 per cent)
	// 162 shares add up to 300000.00
}

// Rates given by the caller alone.
func ExampleDivide() {
	shares, err := meeting.Divide(decimal.New(100, 0), []meeting.Rate{
		{State: state.MustParseCode("NOR"), Percent: decimal.New(1, 0)},
		{State: state.MustParseCode("AUT"), Percent: decimal.New(1, 0)},
		{State: state.MustParseCode("CHE"), Percent: decimal.New(1, 0)},
	})
	for _, s := range shares {
		fmt.Println(s) // the cent that is left goes to the first code of equal remainders
	}
	fmt.Println(err)
	// Output:
	// AUT 33.34 (33.3333 per cent)
	// CHE 33.33 (33.3333 per cent)
	// NOR 33.33 (33.3333 per cent)
	// <nil>
}

func ExampleRates() {
	rates, err := meeting.Rates(convention.MustParseDate("2012-12-03"), []state.Code{state.MustParseCode("FRA"), state.MustParseCode("AUT")})
	for _, r := range rates {
		fmt.Println(r.State, r.Percent, r.From, r.Until)
	}
	fmt.Println(err)
	// Output:
	// AUT 0.851 2010 2012
	// FRA 6.123 2010 2012
	// <nil>
}

func ExampleRateOf() {
	r, ok := meeting.RateOf(state.MustParseCode("NIU"), convention.MustParseDate("2012-12-03"))
	fmt.Println(r.Percent, r.Confidence, ok)
	// Output:
	// 0.001 unverified true
}

func ExampleScales() {
	for s := range meeting.Scales() {
		if !s.Sum.Equal(decimal.New(100, 0)) {
			fmt.Println(s.From, s.Until, s.Resolution, s.Sum)
		}
	}
	// Output:
	// 2003 2003 A/RES/55/5 B 101.087
}

func ExampleAccounts() {
	chad := state.MustParseCode("TCD")
	all, err := meeting.Accounts(
		[]meeting.Invoice{{State: chad, Meeting: "12MSP", Amount: decimal.New(778, -2), Due: convention.MustParseDate("2012-10-31")}},
		[]meeting.Payment{{State: chad, Meeting: "12MSP", Amount: decimal.New(10, 0), On: convention.MustParseDate("2012-10-15")}},
		convention.MustParseDate("2012-12-31"), convention.Readings{})
	fmt.Println(all[0], err)
	// Output:
	// TCD 12MSP: billed 7.78, paid 10.00, in credit by 2.22 since 2012-10-15 <nil>
}

// Question 35: who is in arrears?
func ExampleArrears() {
	bill := func(code string, cents int64) meeting.Invoice {
		return meeting.Invoice{State: state.MustParseCode(code), Meeting: "12MSP", Amount: decimal.New(cents, -2), Due: convention.MustParseDate("2012-10-31")}
	}
	paid := meeting.Payment{State: state.MustParseCode("FRA"), Meeting: "12MSP", Amount: decimal.New(500, 0), On: convention.MustParseDate("2012-10-31")}
	late, err := meeting.Arrears([]meeting.Invoice{bill("FRA", 50000), bill("ARG", 20050)}, []meeting.Payment{paid},
		convention.MustParseDate("2012-12-31"), convention.Readings{})
	for _, b := range late {
		f, _ := b.Finding()
		fmt.Println(b)
		fmt.Println(f.Code, f.Outcome, f.Count, "days")
	}
	fmt.Println(err)
	// Output:
	// ARG 12MSP: billed 200.50, paid 0.00, in arrears by 200.50 since 2012-11-01
	// A14-UNPAID unmet 61 days
	// <nil>
}

// A matter under Article 8: what has happened, what runs, what may follow, and what may not.
func ExampleClarify() {
	request := meeting.Event{
		Kind: meeting.RequestMade, On: convention.MustParseDate("2012-03-01"),
		By: []state.Code{state.MustParseCode("FRA")}, To: state.MustParseCode("PER"),
	}
	c, _ := meeting.Clarify(state.Embedded(), convention.Readings{}, request)
	for _, k := range c.Clocks(request.On) {
		fmt.Println(k.Awaited, "by", k.Due, k.Provision, k.Reading)
	}
	later := convention.MustParseDate("2012-03-30")
	fmt.Println(c.Stage(later), c.Expected(later))
	_, err := c.Then(meeting.Event{Kind: meeting.MeasuresReported, On: later})
	fmt.Println(err)
	// Output:
	// reply given by 2012-03-29 Article 8(2) R-16 ReceiptToHandover
	// unanswered [reply given matter referred good offices asked special meeting proposed mission invited matter closed]
	// 2012-03-30 measures reported, Article 8(18): cannot follow at stage "unanswered", expected: reply given, matter referred, good offices asked, special meeting proposed, mission invited, matter closed
}

func ExampleMayServe() {
	appointed := convention.MustParseDate("2012-05-10")
	fmt.Println(meeting.MayServe(appointed.AddDays(-1), appointed), meeting.MayServe(appointed, appointed))
	// Output:
	// false true
}

func ExampleNotice() {
	given := time.Date(2012, time.June, 1, 9, 0, 0, 0, time.UTC)
	fmt.Println(meeting.Notice(given, given.Add(72*time.Hour-time.Minute)))
	fmt.Println(meeting.Notice(given, given.Add(72*time.Hour)))
	// Output:
	// 71 false
	// 72 true
}

func ExampleLeaveBy() {
	fmt.Println(meeting.LeaveBy(convention.MustParseDate("2012-09-01"), convention.Readings{}))
	// Output:
	// 2012-09-15 2012-09-08
}

func ExampleMission_Findings() {
	m := meeting.Mission{To: state.MustParseCode("PER"), Experts: make([]meeting.Expert, 10)}
	for _, f := range m.Findings(convention.Readings{}) {
		fmt.Println(f.Code, f.Provision, f.Count)
	}
	// Output:
	// A8.8-TEAM-SIZE Article 8(8) 10
}

// An amendment that 160 States Parties could have: when is it in force, and for whom?
func ExampleAmend() {
	on := convention.MustParseDate
	some := []state.Code{}
	for c := range state.Codes() {
		some = append(some, c)
	}
	a, err := meeting.Amend(nil, convention.Readings{},
		meeting.Event{Kind: meeting.AmendmentProposed, On: on("2012-02-01"), By: some[:1]},
		meeting.Event{Kind: meeting.AmendmentCirculated, On: on("2012-03-01"), Parties: 160},
		meeting.Event{Kind: meeting.AmendmentFavoured, On: on("2012-03-31"), By: some[:81]},
		meeting.Event{Kind: meeting.ConferenceCalled, On: on("2012-06-01")},
		meeting.Event{Kind: meeting.ConferenceOpened, On: on("2012-12-10")},
		meeting.Event{Kind: meeting.AmendmentVoted, On: on("2012-12-14"), Votes: convention.Votes{Yes: 70, No: 35, Abstentions: 20}},
		meeting.Event{Kind: meeting.AmendmentAccepted, On: on("2015-05-01"), By: some[:80], Parties: 160},
		meeting.Event{Kind: meeting.AmendmentAccepted, On: on("2015-05-10"), By: some[80:81], Parties: 160},
		meeting.Event{Kind: meeting.AmendmentAccepted, On: on("2015-07-01"), By: some[81:82], Parties: 160},
	)
	fmt.Println(err)
	end := on("2016-01-01")
	for _, r := range a.Results(end) {
		fmt.Println(r)
	}
	fmt.Println(a.Stage(end), a.InForceFor(some[0], end), a.InForceFor(some[81], end))
	// Output:
	// <nil>
	// Article 13(1) amendment support: 81 for of 160, 81 needed (more than half of the States Parties): reached
	// Article 13(4) amendment vote: 70 for of 105, 70 needed (two thirds of those voting): reached
	// Article 13(5) amendment acceptance: 81 for of 160, 81 needed (more than half of the States Parties): reached
	// amendment in force 2015-05-10 2015-07-01
}

// Question 31: what does a request lack under Article 5(4)?
func ExampleExtensionRequest_Missing() {
	r := meeting.ExtensionRequest{
		State: state.MustParseCode("ERI"), Meeting: "21MSP", Received: convention.MustParseDate("2023-11-16"),
		Until: convention.MustParseDate("2024-12-31"),
		Lacks: []meeting.Element{meeting.Preparation, meeting.Humanitarian}, // the rest is not known
	}
	for _, e := range r.Missing() {
		fmt.Println(e.Provision(), e)
	}
	for _, f := range r.Findings(state.Embedded(), r.Received, convention.Readings{}) {
		fmt.Println(wording.In(convention.English).Finding(f))
	}
	// Output:
	// Article 5(4)(b)(i) preparation and status of work
	// Article 5(4)(c) humanitarian implications
	// A request for an extension came after the day agreed, 31 March 2023; at least 230 days later.
	// A request for an extension lacks something that the Convention asks for (21MSP).
}

func ExampleRequests() {
	ledger, err := state.Embedded().With(state.Act{
		State: state.MustParseCode("TON"), Kind: state.ExtensionRequested, On: convention.MustParseDate("2035-03-30"),
		Deadline: convention.MustParseDate("2037-12-01"), Session: "23MSP", Source: "an example",
	})
	fmt.Println(err)
	m, _ := meeting.ByID(ledger, "23MSP")
	for _, r := range meeting.Requests(m, ledger, convention.Readings{}) {
		if r.State == state.MustParseCode("TON") {
			fmt.Println(r.State, "asks to extend", r.From, "to", r.Until, "granted:", !r.Decided.IsZero())
		}
	}
	// Output:
	// <nil>
	// TON asks to extend 2035-12-01 to 2037-12-01 granted: false
}

func ExampleParseSymbol() {
	s, err := meeting.ParseSymbol("APLC/MSP.9/2008/4 and Corr.1 and 2")
	fmt.Println(s.Meeting(), s.Documents(), err)
	_, err = meeting.ParseSymbol("APLC/MSP.2/20001")
	fmt.Println(err)
	// Output:
	// 9MSP [APLC/MSP.9/2008/4 APLC/MSP.9/2008/4/Corr.1 APLC/MSP.9/2008/4/Corr.2] <nil>
	// "APLC/MSP.2/20001" is not a document symbol: did you mean APLC/MSP.2/2000/1?
}

func ExampleMustParseSymbol() {
	fmt.Println(meeting.MustParseSymbol("resolution 54/54 B"))
	// Output:
	// A/RES/54/54 B
}

func ExampleSymbol_Meant() {
	fmt.Println(meeting.MustParseSymbol("54/55 B").Meant())
	// Output:
	// A/RES/54/54 B true
}

func ExampleRules() {
	for r := range meeting.Rules() {
		if r.Provision.Article() == 14 {
			fmt.Println(r.Code, r.Severity, r.Summary)
		}
	}
	// Output:
	// A14-SHARE info The State's share in the cost of a meeting or a mission.
	// A14-UNPAID unmet An invoice has not been paid in full, and its day has passed.
	// A14-OVERPAID info More has been paid than was billed.
	// A14-NO-RATE data The scale has no rate for a State that is to pay.
}

// What does resolution 66/29 ask of Tuvalu on its day?
func ExampleResolution_Findings() {
	r, _ := meeting.ResolutionBySymbol("66/29")
	tuvalu, _ := state.Embedded().KnownOn(r.Adopted).Record(state.MustParseCode("TUV"))
	for _, f := range r.Findings(tuvalu, r.Adopted, convention.Readings{}) {
		fmt.Println(f.Code, f.Outcome)
	}
	// Output:
	// R66-29-GAP noted
	// R66-29-OP6 noted
	// R66-29-OP7 noted
	// R66-29-OP8 noted
}
