package convention

// SpecialMeetingSupport returns how many States Parties must favour a Special Meeting for it to be convened: one
// third of them, rounded up (Article 8(5); when to count them is R-17). It is 0 where there are none.
func SpecialMeetingSupport(parties int) int {
	if parties <= 0 {
		return 0
	}
	return (parties-1)/3 + 1
}

// Quorum returns how many States Parties must be present at a Special Meeting: a majority of them (Article 8(5)).
// It is 0 where there are none.
func Quorum(parties int) int {
	if parties <= 0 {
		return 0
	}
	return parties/2 + 1
}

// A Majority of the States Parties present and voting, as the Convention asks for one.
type Majority uint8

const (
	SimpleMajority Majority = iota // 5(5), 8(6), 8(8): more than half; a tie fails
	TwoThirds                      // 8(20), 13(4): two thirds or more
)

var majorityNames = []string{"simple majority", "two thirds"}

// Votes are the votes cast on one decision.
type Votes struct {
	Yes         int `json:"yes"`
	No          int `json:"no"`
	Abstentions int `json:"abstentions"`
}

// Needed returns how many yes votes carry a decision, given who voted. "Present and voting" leaves out abstentions
// unless told otherwise by [R19WithAbstentions]. It is 0 where nobody voted or a number is negative.
func (m Majority) Needed(v Votes, r Readings) int {
	if v.Yes < 0 || v.No < 0 || v.Abstentions < 0 {
		return 0
	}
	base := v.Yes + v.No
	if r.Has(R19WithAbstentions) {
		base += v.Abstentions
	}
	if base <= 0 { // nobody, or more than an int holds
		return 0
	}
	if m == TwoThirds {
		return base - base/3
	}
	return base/2 + 1
}

// Carried reports whether the decision is adopted. Where [Majority.Needed] is 0 it is not.
func (m Majority) Carried(v Votes, r Readings) bool {
	needed := m.Needed(v, r)
	return needed > 0 && v.Yes >= needed
}
