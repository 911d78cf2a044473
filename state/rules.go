package state

import (
	"iter"

	"github.com/mineban/apmbc/convention"
)

// A Rule is what findings of one code are about.
type Rule struct {
	Code      string               `json:"code"`
	Provision convention.Provision `json:"provision,omitzero"`
	Severity  Severity             `json:"severity"`
	Counts    string               `json:"counts,omitzero"` // what Count is of a finding, "" where it is nothing
	Summary   string               `json:"summary"`
}

// Rules yields the rules that [Assess] goes by, in the order of the Convention.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for _, r := range rules {
			if !yield(Rule{r.code, r.provision(), r.severity, r.counts, r.summary}) {
				return
			}
		}
	}
}

type rule struct {
	code               string
	article, paragraph uint8
	severity           Severity
	counts, summary    string
}

func (r *rule) provision() convention.Provision {
	return convention.Article(int(r.article), int(r.paragraph))
}

func codeOf(n int) string { return rules[n].code }

// The places of the rules in the table.
const (
	sNotSigned = iota
	sSignatory
	sContracting
	sParty
	sFormer
	sProvisional
	dataEIFMismatch
	dataSuccessionNoDate
	dataConflict
	a1Event
	a1EventSignatory
	a4NoneHeld
	a4Running
	a4Due
	a4Missed
	a4CompletedLate
	a4Met
	a4Unknown
	a4Undeclared
	a4Discovered
	a4DiscoveredHeld
	a5None
	a5Unknown
	a5Running
	a5Due
	a5Lapsed
	a5LapseHistoric
	a5Completed
	a5CompletedLate
	a5CompletedArea
	a5NewArea
	a5NewAreaNoRequest
	a5RequestWindow
	a5RequestLate
	a5RequestTooLate
	a5RequestContent
	a5ExtGranted
	a5ExtNoDecision
	a5ExtOverCap
	a5Repeat
	a7InitialDue
	a7InitialOverdue
	a7InitialLate
	a7InitialEarly
	a7InitialUnknown
	a7ReadingSplit
	a7AnnualDue
	a7AnnualOverdue
	a7AnnualLate
	a7AnnualUnknown
	a7Gap
	a7Habitual
	a7Period
	a7Partial
	a7Duplicate
	a7Affected
	a7Voluntary
	a18LateDeclaration
	a19Reservation
	a20Notice
	a20NoReasons
	a20NoCouncil
	a20NoParties
	a20Conflict
	a20AnnouncedOnly
	a20Revoked
	a20Suspension
	a20DutiesRemain
)

const (
	daysLate    = "days after the deadline, at least"
	minesNumber = "mines, 0 where not stated"
)

var rules = [...]rule{
	sNotSigned:           {"S-NOT-SIGNED", 16, 2, SeverityInfo, "", "It has neither signed nor deposited an instrument."},
	sSignatory:           {"S-SIGNATORY", 16, 1, SeverityInfo, "", "It has signed and deposited no instrument; it is to refrain from acts that would defeat the object and purpose of the Convention (Vienna Convention on the Law of Treaties, Article 18)."},
	sContracting:         {"S-CONTRACTING", 17, 0, SeverityInfo, "", "It has deposited its instrument, and the Convention is not in force for it yet."},
	sParty:               {"S-PARTY", 17, 0, SeverityInfo, "", "It is a State Party."},
	sFormer:              {"S-FORMER", 20, 3, SeverityInfo, "", "It was a State Party and has left."},
	sProvisional:         {"S-PROVISIONAL", 18, 0, SeverityInfo, "", "It applies Article 1(1) provisionally."},
	dataEIFMismatch:      {"DATA-EIF-MISMATCH", 17, 0, SeverityData, "", "The day of entry into force as published is not the one computed under the readings chosen."},
	dataSuccessionNoDate: {"DATA-SUCCESSION-NODATE", 0, 0, SeverityData, "", "No day of entry into force is known for a successor State; deadlines are not computed."},
	dataConflict:         {"DATA-CONFLICT", 0, 0, SeverityData, "", "Two sources disagree; the ledger follows one and keeps the other beside it."},

	a1Event:          {"A1-EVENT", 1, 1, SeverityUnmet, "", "A source asserts an act that the Convention prohibits to a State Party. The finding shows the assertion, not that it is true."},
	a1EventSignatory: {"A1-EVENT-SIGNATORY", 0, 0, SeverityAttention, "", "The same of a State that had signed or deposited its instrument and was not bound yet (Vienna Convention on the Law of Treaties, Article 18)."},

	a4NoneHeld:       {"A4-NONE-HELD", 4, 0, SeverityInfo, "", "It reported that it held no stockpile."},
	a4Running:        {"A4-RUNNING", 4, 0, SeverityInfo, "", "The day for the destruction of stockpiled mines is still to come."},
	a4Due:            {"A4-DUE", 4, 0, SeverityDue, "", "The day for the destruction of stockpiled mines is near."},
	a4Missed:         {"A4-MISSED", 4, 0, SeverityUnmet, daysLate, "The day has passed and the stockpile is not destroyed; no extension is possible."},
	a4CompletedLate:  {"A4-COMPLETED-LATE", 4, 0, SeverityLate, daysLate, "The stockpile was destroyed after the day."},
	a4Met:            {"A4-MET", 4, 0, SeverityInfo, "", "The stockpile was destroyed in time."},
	a4Unknown:        {"A4-UNKNOWN", 4, 0, SeverityInfo, "", "The day has passed and the ledger does not tell whether the stockpile is destroyed."},
	a4Undeclared:     {"A4-UNDECLARED", 4, 0, SeverityAttention, "", "Nothing was left of the stockpile, and completion has not been declared."},
	a4Discovered:     {"A4-DISCOVERED", 4, 0, SeverityCommitment, minesNumber, "Mines were found that nobody had known of, to be reported and destroyed as soon as possible."},
	a4DiscoveredHeld: {"A4-DISCOVERED-HELD", 4, 0, SeverityAttention, "days after the first year", "Mines found were not destroyed within a year."},

	a5None:             {"A5-NONE", 5, 1, SeverityInfo, "", "It reported that it had no mined areas."},
	a5Unknown:          {"A5-UNKNOWN", 5, 1, SeverityInfo, "", "The ledger does not tell whether it has mined areas, or what became of them after the deadline."},
	a5Running:          {"A5-RUNNING", 5, 1, SeverityInfo, "extensions", "The clearance deadline is still to come."},
	a5Due:              {"A5-DUE", 5, 1, SeverityDue, "extensions", "The clearance deadline is less than 24 months away."},
	a5Lapsed:           {"A5-LAPSED", 5, 1, SeverityUnmet, daysLate, "The clearance deadline passed without completion or extension."},
	a5LapseHistoric:    {"A5-LAPSE-HISTORIC", 5, 1, SeverityLate, "days", "It was without a valid deadline for some time."},
	a5Completed:        {"A5-COMPLETED", 5, 1, SeverityInfo, "", "Clearance was completed in time, or of an area discovered later."},
	a5CompletedLate:    {"A5-COMPLETED-LATE", 5, 1, SeverityLate, daysLate, "Clearance was completed after the deadline."},
	a5CompletedArea:    {"A5-COMPLETED-AREA", 5, 1, SeverityInconsistency, "", "Mined areas were reported after completion."},
	a5NewArea:          {"A5-NEW-AREA", 5, 1, SeverityCommitment, "", "A mined area was discovered after completion or after the deadline: to be reported and cleared as soon as possible, or a deadline asked for (12MSP)."},
	a5NewAreaNoRequest: {"A5-NEW-AREA-NOREQUEST", 5, 1, SeverityUnmet, daysLate, "The meeting at which a deadline for it should have been asked for has passed (R-15)."},
	a5RequestWindow:    {"A5-REQUEST-WINDOW", 5, 3, SeverityDue, "", "A request for an extension should be in soon."},
	a5RequestLate:      {"A5-REQUEST-LATE", 5, 3, SeverityCommitment, daysLate, "A request for an extension came after the day agreed."},
	a5RequestTooLate:   {"A5-REQUEST-TOO-LATE", 5, 3, SeverityUnmet, "", "No meeting remains that could extend the deadline before it passes, and no request was made."},
	a5RequestContent:   {"A5-REQUEST-CONTENT", 5, 4, SeverityDefect, "", "A request for an extension lacks something that the Convention asks for."},
	a5ExtGranted:       {"A5-EXT-GRANTED", 5, 5, SeverityInfo, "months", "A meeting extended the deadline."},
	a5ExtNoDecision:    {"A5-EXT-NO-DECISION", 5, 5, SeverityData, "", "An extended deadline is recorded without the meeting that decided on it."},
	a5ExtOverCap:       {"A5-EXT-OVER-CAP", 5, 3, SeverityDefect, "months", "An extension is longer than ten years."},
	a5Repeat:           {"A5-REPEAT", 5, 6, SeverityAttention, "extensions", "The deadline has been extended three times or more."},

	a7InitialDue:     {"A7.1-INITIAL-DUE", 7, 1, SeverityDue, "", "The initial report is due soon."},
	a7InitialOverdue: {"A7.1-INITIAL-OVERDUE", 7, 1, SeverityUnmet, daysLate, "The initial report has not been received, and its day has passed."},
	a7InitialLate:    {"A7.1-INITIAL-LATE", 7, 1, SeverityLate, daysLate, "The initial report was received after its day."},
	a7InitialEarly:   {"A7.1-INITIAL-EARLY", 7, 1, SeverityInfo, "", "The initial report was received before entry into force."},
	a7InitialUnknown: {"A7.1-INITIAL-UNKNOWN", 7, 1, SeverityInfo, "", "The ledger does not tell whether the initial report was received, or when."},
	a7ReadingSplit:   {"A7.1-DUE-READING-SPLIT", 7, 1, SeverityAttention, "", "Whether the initial report was in time depends on how the 180 days are counted (R-04)."},
	a7AnnualDue:      {"A7.2-ANNUAL-DUE", 7, 2, SeverityDue, "", "An annual report is due soon."},
	a7AnnualOverdue:  {"A7.2-ANNUAL-OVERDUE", 7, 2, SeverityUnmet, daysLate, "An annual report has not been received, and its day has passed."},
	a7AnnualLate:     {"A7.2-ANNUAL-LATE", 7, 2, SeverityLate, daysLate, "An annual report was received after its day."},
	a7AnnualUnknown:  {"A7.2-ANNUAL-UNKNOWN", 7, 2, SeverityInfo, "calendar years", "The ledger does not tell whether annual reports were received."},
	a7Gap:            {"A7.2-GAP", 7, 2, SeverityUnmet, daysLate, "No report on a calendar year, though on years before and after it."},
	a7Habitual:       {"A7.2-HABITUAL", 7, 2, SeverityAttention, "calendar years", "No report on two or more calendar years in a row."},
	a7Period:         {"A7.2-PERIOD", 7, 2, SeverityDefect, "", "A report says it covers other days than the calendar year (R-09)."},
	a7Partial:        {"A7.2-PARTIAL", 7, 2, SeverityDefect, "days not covered", "A report does not cover all days of the calendar year (R-09)."},
	a7Duplicate:      {"A7.2-DUPLICATE", 7, 2, SeverityAttention, "", "Two reports on one calendar year."},
	a7Affected:       {"A7-AFFECTED-NOT-REPORTING", 7, 2, SeverityUnmet, daysLate, "An annual report has not been received from a State that had mined areas to clear when it was due."},
	a7Voluntary:      {"A7-VOLUNTARY", 0, 0, SeverityInfo, "", "A State that is no Party reported voluntarily."},

	a18LateDeclaration: {"A18-LATE-DECLARATION", 18, 0, SeverityDefect, "", "Provisional application was declared at another time than with the instrument."},
	a19Reservation:     {"A19-RESERVATION", 19, 0, SeverityDefect, "", "The record holds a reservation, and the Convention admits none."},

	a20Notice:        {"A20-NOTICE", 20, 2, SeverityInfo, "", "The Depositary has received an instrument of withdrawal."},
	a20NoReasons:     {"A20-NO-REASONS", 20, 2, SeverityDefect, "", "A source says the instrument does not explain the reasons. Time runs all the same."},
	a20NoCouncil:     {"A20-NO-UNSC", 20, 2, SeverityDefect, "", "A source says the Security Council was not notified. By today's practice time runs all the same (R-25)."},
	a20NoParties:     {"A20-NO-PARTIES", 20, 2, SeverityDefect, "", "A source says the other States Parties were not notified. By today's practice time runs all the same (R-25)."},
	a20Conflict:      {"A20-CONFLICT", 20, 3, SeverityInfo, "", "An armed conflict holds the withdrawal back (R-26)."},
	a20AnnouncedOnly: {"A20-ANNOUNCED-ONLY", 20, 2, SeverityInfo, "", "A withdrawal was announced and no instrument deposited; that has no effect."},
	a20Revoked:       {"A20-REVOKED", 20, 2, SeverityInfo, "", "A notice of withdrawal was taken back before it took effect."},
	a20Suspension:    {"A20-SUSPENSION-CLAIM", 20, 0, SeverityAttention, "", "It claims to have suspended the Convention, which provides for none. By today's practice the claim changes nothing (R-27)."},
	a20DutiesRemain:  {"A20-DUTIES-REMAIN", 20, 3, SeverityInfo, "", "It has given notice and is bound until the withdrawal takes effect."},
}
