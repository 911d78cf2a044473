package state

// An Outcome says how things stand with a rule on a day. None of them is a verdict on a State: they say what the
// record shows. The zero Outcome is not assessed.
//
// Outcomes are ordered as listed, and several combine to the one listed last ([Outcome.And]): one duty unmet makes
// the whole unmet, whatever else is unknown; one fact missing makes the whole unknown, whatever else is met.
type Outcome uint8

const (
	NotAssessed   Outcome = iota // nothing has been looked at: the combination of no outcomes
	NotApplicable                // the rule does not reach this State on this day
	Noted                        // a fact is stated, nothing is asked
	Met                          // done in time
	MetLate                      // done after its day
	Running                      // not done, its day still to come
	Due                          // not done, its day close
	Unknown                      // a fact is missing; never unmet on that account
	Disputed                     // sources or readings disagree
	Unmet                        // its day has passed and the record shows that it is not done
)

var outcomeNames = []string{
	"not assessed", "not applicable", "noted", "met", "met late", "running", "due", "unknown", "disputed", "unmet",
}

// And combines two outcomes: the one listed later of the two. It does not matter in which order or how often outcomes
// are combined; NotAssessed changes nothing, and NotApplicable nothing that has been assessed.
func (o Outcome) And(p Outcome) Outcome { return max(o, p) }
