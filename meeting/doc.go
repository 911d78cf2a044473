// Package meeting deals with what the Parties and the United Nations do about the Convention in common: the meetings, who
// sits there and as what, votes, money, the procedures of Articles 8 and 13, requests to extend a deadline of Article 5,
// the resolutions of the General Assembly, and the symbols of documents.
//
// # Meetings
//
// [Calendar] yields the Meetings of the States Parties and Review Conferences: their days as the ledger has them, place,
// President, report and what they adopted from a table of its own. [Deciding] says which of them must decide on a
// deadline, [Agenda] what one has before it, [Intervals] whether two are as far apart as Articles 11 and 12 ask, under
// each reading:
//
//	m, ok := meeting.Deciding(state.Embedded(), convention.MustParseDate("2016-06-01")) // 14MSP
//	m.RequestDue(convention.Readings{})                                                 // 2015-03-31
//
// Preparatory and intersessional meetings decide nothing and stand apart ([NonDeciding]).
//
// # Seats
//
// [Invite] returns who may take part: States Parties, and by class those who may observe (Article 11(4)), each State with
// its reason. The opening day decides.
//
// # Votes
//
// A [Threshold] is one of the numbers of States Parties for which the Convention asks. [Threshold.Vote] and
// [Threshold.Count] return a [Result] with its arithmetic; [NumbersOn] what the thresholds come to on a day.
//
// # Money
//
// [Bill] shares the cost of a meeting out among those who pay (Article 14, R-24) by the United Nations scale, to the cent:
// the shares add up to the total for any amount. A State that is to pay and has no rate is named, and nothing is shared
// out until the caller gives one. [Accounts] holds payments against invoices. Amounts are decimals; no setting of package
// decimal changes a result.
//
// # Procedures
//
// A [Clarification] is a matter under Article 8, an [Amendment] a proposal under Article 13: values that take one [Event]
// after the other, know what runs and what may follow, and refuse a step out of order by an error that says what was
// expected. Days and numbers are facts, not order: what came late is a finding. A [Mission] and an [ExtensionRequest] hold
// facts against what the Convention asks of them.
//
// # Resolutions
//
// [Resolutions] yields those of the General Assembly on the Convention, with their votes; 66/29 of 2 December 2011 in full.
// Each operative paragraph speaks to a class of States. Which States those are depends on the day. [Resolution.Calls]
// returns the paragraphs that speak to a State on a day; [Resolution.Call] says of one paragraph why it does or does not:
//
//	r, _ := meeting.ResolutionBySymbol("A/RES/66/29")
//	tuvalu, _ := state.Embedded().Record(state.MustParseCode("TUV"))
//	for _, c := range r.Calls(tuvalu, r.Adopted, convention.Readings{}) {
//		fmt.Println(c.Paragraph.Number, c.Reason())
//	}
//
// Some print how many States have formally accepted the Convention. [Resolution.Tally] holds that number against the
// ledger and names the days on which it was so.
//
// # Findings
//
// What this package finds on Articles 8 and 10 to 14 and on the calls of resolution 66/29 is a [state.Finding], and
// [Rules] lists the codes. The votes and counts in them are noted, not judged.
//
// # JSON
//
// What is written as JSON can be read back, but for a [Clarification], an [Amendment] and an [Item] that holds one: they are
// written as their events, and [Clarify] and [Amend] make them again from these. What is read back has lost its
// derivation: positions, deadlines and findings have no steps, requests no acts behind them.
//
// # What it is not for
//
// It does not hold the text of a resolution or a report; what a paragraph asks is told in our words. A resolution does not
// bind; that it addresses a State does not mean that the State owes what it asks. The rules of procedure of the meetings are
// not in it: it knows the majorities of the Convention alone. A procedure is worked out from the events that the caller
// gives; that there is no event does not show that nothing happened. A share is no invoice: what is due, and when, is what
// the United Nations bills.
//
// # Sources and limits
//
// Each row of the tables under data/ names its source. The calendar goes up to the Twenty-Second Meeting of December 2025,
// the Twenty-Third is planned; the resolutions up to 80/35 of 1 December 2025; the scales cover 2001 to 2027. Votes are from
// roll-call data where no record was at hand. What no stored source shows is left out, or is [state.Unverified] where
// leaving it out would mislead: the symbols of four resolutions and the day of two, and the rates of the Cook Islands, Niue
// and, up to 2024, the Holy See.
package meeting
