package state

// Severity says how much weight a finding carries: its legal force first, then its urgency.
// The zero Severity, the lightest, is a neutral statement. A higher value weighs more.
type Severity uint8

const (
	SeverityInfo          Severity = iota // a neutral statement
	SeverityData                          // the record itself is impossible or contradicts itself
	SeverityAttention                     // lawful, and something a reader would ask about
	SeverityInconsistency                 // the State's own numbers do not agree
	SeverityCommitment                    // a decision, an action plan or a call of the General Assembly is not met
	SeverityDue                           // a dated duty falls due soon
	SeverityLate                          // a duty was performed after its date
	SeverityDefect                        // a formality or content that the Convention asks for is missing
	SeverityUnmet                         // a dated duty is unmet under the readings chosen
)

var severityNames = []string{
	"info", "data", "attention", "inconsistency", "commitment", "due", "late", "defect", "unmet",
}
