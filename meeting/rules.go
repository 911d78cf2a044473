package meeting

import (
	"iter"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// Rules yields the rules that the findings of this package go by, in the order of the Convention. A finding that
// [state.Assess] can make as well, such as A5-REQUEST-LATE or DATA-CONFLICT, has the code it has there and is not listed.
func Rules() iter.Seq[state.Rule] {
	return func(yield func(state.Rule) bool) {
		for _, r := range rules {
			if !yield(state.Rule{
				Code: r.code, Provision: mustParse(r.provision, convention.ParseProvision), Severity: r.severity,
				Counts: r.counts, Summary: r.summary,
			}) {
				return
			}
		}
	}
}

type rule struct {
	code, provision string
	severity        state.Severity
	counts, summary string
}

const daysLate = "days after the last day, at least"

var rules = [...]rule{
	{"A5-PLAN", "5(3)", state.SeverityCommitment, "", "A request for an extension comes without a costed work plan. Action plans ask for one; the Convention does not."},
	{"A5-REQUEST-RENEWAL", "5(6)", state.SeverityDefect, "", "A request for a further extension does not say what was done in the one before."},

	{"A8.2-REPLY-DUE", "8(2)", state.SeverityDue, "", "The reply to a Request for Clarification is due."},
	{"A8.2-NOREPLY", "8(2)", state.SeverityUnmet, daysLate, "The days for a reply have passed without one; the matter can go to the next Meeting of the States Parties."},
	{"A8.2-REPLY-LATE", "8(2)", state.SeverityLate, daysLate, "The reply came after its days had passed."},
	{"A8.2-NOINFO", "8(2)", state.SeverityDefect, "", "The request came without the information that is to go with it."},
	{"A8.3-REFERRED", "8(3)", state.SeverityInfo, "", "The matter was submitted to a Meeting of the States Parties."},
	{"A8.3-PREMATURE", "8(3)", state.SeverityDefect, "days too early", "The matter was submitted while a reply could still come in time, and without one that was found unsatisfactory."},
	{"A8.5-POLL-OPEN", "8(5)", state.SeverityDue, "States Parties in favour", "The days in which States Parties say whether they favour a Special Meeting are running."},
	{"A8.5-POLL-REACHED", "8(5)", state.SeverityInfo, "States Parties in favour", "One third of the States Parties or more favour a Special Meeting."},
	{"A8.5-POLL-FAILED", "8(5)", state.SeverityInfo, "States Parties in favour", "Fewer than one third of the States Parties favour a Special Meeting."},
	{"A8.5-MEETING-LATE", "8(5)", state.SeverityUnmet, daysLate, "The Special Meeting was not convened within its days (R-18). To convene it is for the Secretary-General."},
	{"A8.5-NO-QUORUM", "8(5)", state.SeverityDefect, "States Parties present", "Fewer than a majority of the States Parties were present at the Special Meeting."},
	{"A8.6-VOTE", "8(6)", state.SeverityInfo, "votes in favour", "The meeting decided whether to consider the matter further."},
	{"A8.8-VOTE", "8(8)", state.SeverityInfo, "votes in favour", "The meeting decided on a fact-finding mission."},
	{"A8.8-TEAM-SIZE", "8(8)", state.SeverityDefect, "experts", "The mission has more than nine experts."},
	{"A8.9-EXPERT-OBJECTED", "8(9)", state.SeverityDefect, "", "An expert was appointed to whom the State Party visited had objected in writing before."},
	{"A8.10-NATIONALITY", "8(10)", state.SeverityDefect, "", "An expert is a national of a State Party that requested the mission or is directly affected."},
	{"A8.11-NOTICE", "8(11)", state.SeverityDefect, "full hours of notice", "The mission arrived less than 72 hours after its notice."},
	{"A8.15-STAY", "8(15)", state.SeverityDefect, "days too long", "The mission stayed in the territory for longer than fourteen days, and no longer stay was agreed."},
	{"A8.15-SITE", "8(15)", state.SeverityDefect, "days too long", "The mission stayed at one site for longer than seven days, and no longer stay was agreed."},
	{"A8.18-MEASURES-DUE", "8(18)", state.SeverityDue, "", "Measures that a meeting asked for are to be reported on by the end of the period it set."},
	{"A8.18-MEASURES-OVERDUE", "8(18)", state.SeverityUnmet, daysLate, "The period that a meeting set for measures has passed without a report on them."},
	{"A8.20-VOTE", "8(20)", state.SeverityInfo, "votes in favour", "The meeting decided on measures or on ways to resolve the matter."},

	{"A10-LIMIT", "10(2)", state.SeverityCommitment, daysLate, "The time limit that a meeting recommended for a procedure agreed in a dispute has passed."},

	{"A11.2-FIRST", "11(2)", state.SeverityUnmet, daysLate, "The First Meeting of the States Parties did not open within a year of entry into force. To convene it was for the Secretary-General."},
	{"A11.2-YEAR-SKIPPED", "11(2)", state.SeverityAttention, "", "Two meetings are further apart than a year (R-21)."},
	{"A11.4-ROLE", "11(4)", state.SeverityData, "", "A State is recorded at a meeting in another role than its status gives it."},
	{"A12.1-INTERVAL", "12(1)", state.SeverityDefect, "whole months", "The time from one Review Conference to the next, or from entry into force to the First, is not as the Convention asks under the reading chosen (R-22)."},

	{"A13.1-SUPPORT", "13(1)", state.SeverityInfo, "States Parties in favour", "States Parties say whether they support considering a proposed amendment."},
	{"A13.4-ADOPTED", "13(4)", state.SeverityInfo, "votes in favour", "An Amendment Conference voted on an amendment."},
	{"A13.5-IN-FORCE", "13(5)", state.SeverityInfo, "acceptances", "An amendment is in force for those that accepted it."},

	{"A14-SHARE", "14", state.SeverityInfo, "", "The State's share in the cost of a meeting or a mission."},
	{"A14-UNPAID", "14", state.SeverityUnmet, "days after the invoice was due", "An invoice has not been paid in full, and its day has passed."},
	{"A14-OVERPAID", "14", state.SeverityInfo, "", "More has been paid than was billed."},
	{"A14-NO-RATE", "14", state.SeverityData, "", "The scale has no rate for a State that is to pay."},

	{"R66-29-OP1", "16(2)", state.SeverityInfo, "", "Resolution 66/29 invites the State to accede."},
	{"R66-29-OP2", "16(1)", state.SeverityInfo, "", "Resolution 66/29 urges the State to ratify."},
	{"R66-29-OP3", "", state.SeverityInfo, "", "Resolution 66/29 stresses that the Convention be implemented and complied with in full."},
	{"R66-29-OP4", "7", state.SeverityInfo, "findings on reports unmet", "Resolution 66/29 urges the State to report completely and in time; a commitment where the record shows that it has not."},
	{"R66-29-OP5", "", state.SeverityInfo, "", "Resolution 66/29 invites the State to report voluntarily."},
	{"R66-29-OP6", "", state.SeverityInfo, "", "Resolution 66/29 calls on the State to help with care for victims, risk education and clearance."},
	{"R66-29-OP7", "", state.SeverityInfo, "", "Resolution 66/29 urges the State to keep the matter at the highest level and promote adherence."},
	{"R66-29-OP8", "11(4)", state.SeverityInfo, "", "Resolution 66/29 invites the State to the Eleventh Meeting of the States Parties."},
	{"R66-29-OP9", "11(4)", state.SeverityInfo, "", "Resolution 66/29 asks that the State be invited to observe the Twelfth Meeting of the States Parties."},
	{"R66-29-GAP", "17", state.SeverityInfo, "", "None of paragraphs 1, 2, 4 and 5 of resolution 66/29 speaks to the State: it has accepted the Convention and is not bound yet."},
}

// finding returns a finding of one of the rules. Where a fact is missing or nothing is asked, its weight is that of a
// neutral statement.
func finding(code string, outcome state.Outcome) state.Finding {
	f := state.Finding{Code: code, Outcome: outcome}
	for i := range rules {
		if r := &rules[i]; r.code == code {
			f.Provision, f.Severity = mustParse(r.provision, convention.ParseProvision), r.severity
		}
	}
	if outcome == state.Unknown {
		f.Severity = state.SeverityInfo
	}
	return f
}
