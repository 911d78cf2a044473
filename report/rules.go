package report

import (
	"iter"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A Rule is what problems or findings of one code are about, and what to do about them.
type Rule struct {
	state.Rule
	Mend string `json:"mend"` // what to do about it, one sentence; "" where nothing is asked
}

// Rules yields the rules that [Decode], [Report.Problems] and [Reconcile] go by: those on form first, then by article. A
// finding of [Reconcile] has the severity of its rule where its figures disagree or something is wanting; where they agree,
// or a fact is missing, it is [state.SeverityInfo].
//
// Codes that begin with FORMAT are of files. Those that begin with REPORT, A7-ITEM-INCOMPLETE, A7-ITEM-QUALIFIED,
// A7-TOTAL-MISMATCH, A3-NO-PURPOSE, A5-MARKING, ARITH-AREA-SPLIT, ARITH-AREA-REGION, ARITH-RELEASE and ARITH-PEOPLE are of
// problems alone. Problems and findings both have A3-RETAINED-HIGH, A7-ITEM-MISSING, A7-TYPE-NO-TECH, A7-WARNINGS-MISSING,
// A9-NO-PENAL, ARITH-RETAINED and ARITH-ROUNDING. The others are of findings alone. What Problems says of the period covered
// has codes of [state.Rules]: A7.2-PERIOD and A7.2-PARTIAL.
func Rules() iter.Seq[Rule] {
	return func(yield func(Rule) bool) {
		for i := range rules {
			if !yield(rules[i].rule()) {
				return
			}
		}
	}
}

type row struct {
	code, provision       string
	severity              state.Severity
	counts, summary, mend string
}

func (r *row) rule() Rule {
	return Rule{state.Rule{
		Code: r.code, Provision: cited(r.provision), Severity: r.severity, Counts: r.counts, Summary: r.summary,
	}, r.mend}
}

// cited reads a provision of the table below; "" is none.
func cited(s string) convention.Provision {
	if s == "" {
		return convention.Provision{}
	}
	return convention.MustParseProvision(s)
}

// ruleOf returns the rule of a code, which there is.
func ruleOf(code string) Rule {
	for i := range rules {
		if rules[i].code == code {
			return rules[i].rule()
		}
	}
	return Rule{}
}

const (
	inReports = "reports in a row"
	inRows    = "rows"
)

var rules = [...]row{
	{"FORMAT-SYNTAX", "", state.SeverityData, "", "The text is not in the form it should be.", "Correct the text at the place named."},
	{"FORMAT-LIMIT", "", state.SeverityData, "", "The file is larger or deeper than what is read.", "Split the file, or sum up rows."},
	{"FORMAT-FIELD", "", state.SeverityData, "", "A field or column is unknown.", "Correct the name, or leave the field out."},
	{"FORMAT-DUPLICATE", "", state.SeverityData, "", "A field appears twice.", "Keep one of the two."},
	{"FORMAT-VALUE", "", state.SeverityData, "", "A value is not of the form its field asks for.", "Write the value as asked for, or leave out what is not stated."},

	{"REPORT-HEAD", "", state.SeverityData, "", "The head of the report lacks the State, its kind or its year, or contradicts itself.", "Complete or correct the head."},
	{"REPORT-ANSWER", "", state.SeverityData, "", "The answer to an item does not fit its rows, or the year that it names.", "Make the answer, its year and its rows agree."},
	{"REPORT-BALANCE", "", state.SeverityAttention, "", "The figures of a table are of a day outside the calendar year.", "Give the figures of the end of the calendar year."},

	{"A3-NO-PURPOSE", "3(1)", state.SeverityDefect, inRows, "Mines are retained, and no institution authorised to retain them is named.", "Name the institution."},
	{"A3-RETAINED-HIGH", "3(1)", state.SeverityAttention, "mines", "Ten thousand mines or more are retained. The Convention sets no number; it asks for the least that is strictly needed.", "Say why this number is needed."},
	{"A3-RETAINED-NOT-REPORTED", "7(1)(d)", state.SeverityDefect, inReports, "Mines were retained in an earlier year, and the item is not answered now.", "Answer the item; nil is an answer."},

	{"A5-MARKING", "5(2)", state.SeverityDefect, inRows, "Of mined areas it is not said whether they are marked and civilians kept out.", "Say of each area whether it is marked and fenced."},
	{"A5-NO-SURVEY", "5(2)", state.SeverityAttention, inReports, "The extent of areas is not stated in three reports in a row or more.", "Survey the areas, or say when they will be."},
	{"A5-DISCREPANT-DEADLINE", "5", state.SeverityData, "", "The State's own report states another clearance deadline than the one in force when it came.", "Correct the day, or name the decision that set it."},

	{"A7-ITEM-MISSING", "7(1)", state.SeverityDefect, inReports, "An item that must be answered is not.", "Answer the item; nil, not applicable and unchanged are answers."},
	{"A7-ITEM-INCOMPLETE", "7(1)", state.SeverityDefect, inRows, "Rows lack a detail that the item asks for.", "Complete the rows."},
	{"A7-ITEM-QUALIFIED", "7(1)", state.SeverityAttention, inRows, "A detail that is asked for as far as possible is not given.", "Give the detail if it is known."},
	{"A7-UNCHANGED", "7(2)", state.SeverityInfo, "", "An item is said to be unchanged; Stated is the year it names, Expected the year of the answer behind it.", ""},
	{"A7-UNCHANGED-BROKEN", "7(2)", state.SeverityDefect, "", "An item is said to be unchanged since a year of which there is no answer, or after which it changed.", "Answer the item in full."},
	{"A7-WARNINGS-MISSING", "7(1)(i)", state.SeverityDefect, inReports, "Mined areas are listed, and no warning to the population is reported.", "Say what is done to warn the population."},
	{"A7-TYPE-NO-TECH", "7(1)(h)", state.SeverityDefect, "", "A type is held or was produced, and its technical characteristics are in no report.", "Add the type to Form H."},
	{"A7-TOTAL-MISMATCH", "7(1)", state.SeverityInconsistency, "", "A total of mines is not the sum of its rows.", "Correct the total or the rows."},

	{"A9-NO-PENAL", "9", state.SeverityDefect, "reports", "Measures are reported, and none is said to impose penal sanctions.", "Name the penal sanctions, or the law in force that has them."},
	{"A9-NOT-REPORTED", "9", state.SeverityDefect, "reports", "No report tells of a national implementation measure.", "Report the measures taken, or the law that is deemed enough."},
	{"A9-PENDING", "9", state.SeverityAttention, inReports, "Measures have been in preparation for three reports or more, and none is in force.", "Say when the measures will be in force."},

	{"ARITH-STOCK", "7(1)(b)", state.SeverityInconsistency, "mines of difference", "The stockpile does not follow from the year before: opening, found or seized, and received, less destroyed, retained and handed over.", "Correct the figures, or say what else changed."},
	{"ARITH-STOCK-OPEN", "7(1)(b)", state.SeverityInconsistency, "mines of difference", "The stockpile at the start is not that at the end of the year before.", "Correct the figure, or say what changed."},
	{"ARITH-STOCK-RISE", "4", state.SeverityInconsistency, "mines more", "The stockpile has risen, and no mines are said to have been found, seized or received.", "Say where the mines came from."},
	{"ARITH-STOCK-RESURRECT", "4", state.SeverityInconsistency, "mines", "A stockpile is reported after its destruction was completed, and no discovery.", "Report the discovery, or correct the figure."},
	{"ARITH-RETAINED", "7(1)(d)", state.SeverityInconsistency, "mines of difference", "The mines retained do not follow from the year before: opening and added, less consumed, destroyed and handed over.", "Correct the figures, or say what else changed."},
	{"ARITH-RETAINED-OPEN", "7(1)(d)", state.SeverityInconsistency, "mines of difference", "The mines retained at the start are not those at the end of the year before.", "Correct the figure, or say what changed."},
	{"ARITH-RETAINED-NOUSE", "3(1)", state.SeverityCommitment, inReports, "The same number of mines is retained in report after report, and none is said to be used. Action plans ask for planned and actual use, and for a review of the number.", "Report planned and actual use, or destroy what is not needed."},
	{"ARITH-RETAINED-RISE", "3(1)", state.SeverityAttention, "mines more", "More mines are retained than the year before.", "Say why."},
	{"ARITH-DESTROYED-CUM", "7(1)(g)", state.SeverityInconsistency, "mines of difference", "The mines destroyed since entry into force have fallen, or have not risen by those of the year.", "Correct the figures."},
	{"ARITH-AREA", "7(1)(c)", state.SeverityInconsistency, "", "The mined area does not follow from the year before: opening, newly found, mined and moved in, less released and moved out.", "Correct the figures, or say what else changed."},
	{"ARITH-AREA-OPEN", "7(1)(c)", state.SeverityInconsistency, "", "The mined area at the start is not that at the end of the year before.", "Correct the figure, or say what changed."},
	{"ARITH-AREA-COUNT", "7(1)(c)", state.SeverityInconsistency, "areas of difference", "The number of mined areas does not follow from the year before.", "Correct the figures, or say what else changed."},
	{"ARITH-AREA-SPLIT", "7(1)(c)", state.SeverityInconsistency, "", "Suspected and confirmed areas together are not the total.", "Correct the total or its parts."},
	{"ARITH-AREA-REGION", "7(1)(c)", state.SeverityInconsistency, "", "A total of mined areas is not the sum of its rows.", "Correct the total or the rows."},
	{"ARITH-RELEASE", "7(1)(f)", state.SeverityInconsistency, "", "Cleared, reduced and cancelled land together are not the land released.", "Correct the total or its parts."},
	{"ARITH-PEOPLE", "", state.SeverityInconsistency, "people of difference", "People by sex and age are not as many as stated together.", "Correct the total or its parts."},
	{"ARITH-ROUNDING", "7(1)", state.SeverityData, "", "Figures of areas differ, by no more than their rounding explains.", "Give the figures in square metres."},
	{"ARITH-CLEARED-NO-MINES", "7(1)(g)", state.SeverityAttention, inReports, "Land was cleared in two reports or more in a row, and no mine destroyed.", "Say why clearance found no mines."},
	{"ARITH-MINES-NO-AREA", "7(1)(g)", state.SeverityAttention, "mines", "Mines were destroyed in mined areas, and no land cleared or reduced.", "Say where the mines were, or report the spot tasks."},
	{"ARITH-ART5-IN-ART4", "7(1)(g)", state.SeverityInconsistency, "mines", "A type is reported as destroyed from the stockpile that no report shows in it.", "Report mines from mined areas under Article 5, or correct the type."},
	{"ARITH-PACE", "5(1)", state.SeverityAttention, "years needed, a part of one counted as one, 0 where nothing was released", "At the pace of the last three years the area left takes longer than there is until the deadline.", "Explain how the work is to be finished in time."},
	{"ARITH-UNIT", "7(1)(c)", state.SeverityData, "", "An area is a thousand, ten thousand or a million times that of the year before, or the reverse: a unit may have slipped.", "Check the unit."},
}
