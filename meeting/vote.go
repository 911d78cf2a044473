package meeting

import (
	"fmt"
	"iter"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/state"
)

// A Threshold is one of the numbers of States Parties for which the Convention asks. The zero Threshold is none.
type Threshold uint8

const (
	_                     Threshold = iota
	ExtensionVote                   // 5(5): whether to grant an extension
	SpecialMeetingSupport           // 8(5): to convene a Special Meeting
	SpecialMeetingQuorum            // 8(5): present at a Special Meeting
	ConsiderationVote               // 8(6): whether to consider a matter further
	MissionVote                     // 8(8): whether to authorize a fact-finding mission, and its mandate
	MeasuresVote                    // 8(20): measures, and ways to resolve a matter
	AmendmentSupport                // 13(1): to consider a proposed amendment
	EarlierConference               // 13(3): to hold the Amendment Conference earlier
	AmendmentVote                   // 13(4): to adopt an amendment
	AmendmentAcceptance             // 13(5): acceptances for it to enter into force
)

var thresholdNames = []string{
	"", "extension vote", "special meeting support", "special meeting quorum", "consideration vote", "mission vote",
	"measures vote", "amendment support", "earlier conference", "amendment vote", "amendment acceptance",
}

// String returns the name, "extension vote"; "" for the zero Threshold.
func (t Threshold) String() string { return enum.String("Threshold", thresholdNames, t) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (t Threshold) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Threshold", thresholdNames, t)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (t *Threshold) UnmarshalText(text []byte) error {
	return enum.Set(t, "Threshold", thresholdNames, text)
}

// thresholds says of each who counts and how many it takes.
var thresholds = [...]struct {
	article, paragraph int
	of                 func(parties int) int // how many of all States Parties; nil where those voting count
	majority           convention.Majority   // of those present and voting
	consensus          bool
	share              string
}{
	{},
	ExtensionVote:         {5, 5, nil, convention.SimpleMajority, false, "more than half of those voting"},
	SpecialMeetingSupport: {8, 5, convention.SpecialMeetingSupport, 0, false, "one third of the States Parties"},
	SpecialMeetingQuorum:  {8, 5, convention.Quorum, 0, false, "more than half of the States Parties"},
	ConsiderationVote:     {8, 6, nil, convention.SimpleMajority, true, "more than half of those voting"},
	MissionVote:           {8, 8, nil, convention.SimpleMajority, false, "more than half of those voting"},
	MeasuresVote:          {8, 20, nil, convention.TwoThirds, true, "two thirds of those voting"},
	AmendmentSupport:      {13, 1, convention.Quorum, 0, false, "more than half of the States Parties"},
	EarlierConference:     {13, 3, convention.Quorum, 0, false, "more than half of the States Parties"},
	AmendmentVote:         {13, 4, nil, convention.TwoThirds, false, "two thirds of those voting"},
	AmendmentAcceptance:   {13, 5, convention.Quorum, 0, false, "more than half of the States Parties"},
}

// Thresholds yields all of them in the order of the Convention.
func Thresholds() iter.Seq[Threshold] {
	return func(yield func(Threshold) bool) {
		for t := ExtensionVote; int(t) < len(thresholds); t++ {
			if !yield(t) {
				return
			}
		}
	}
}

func (t Threshold) exists() bool { return t > 0 && int(t) < len(thresholds) }

// Provision returns the provision that asks for it.
func (t Threshold) Provision() convention.Provision {
	if !t.exists() {
		return convention.Provision{}
	}
	return convention.Article(thresholds[t].article, thresholds[t].paragraph)
}

// OfAll reports whether it is counted of all States Parties, and not of those present and voting.
func (t Threshold) OfAll() bool { return t.exists() && thresholds[t].of != nil }

// ConsensusFirst reports whether the Convention asks that consensus be sought before a vote.
func (t Threshold) ConsensusFirst() bool { return t.exists() && thresholds[t].consensus }

// Share says in words how many it takes, "two thirds of those voting".
func (t Threshold) Share() string {
	if !t.exists() {
		return ""
	}
	return thresholds[t].share
}

// A Result is what came of a vote or a count, with its arithmetic.
type Result struct {
	Threshold Threshold            `json:"threshold"`
	Provision convention.Provision `json:"provision"`
	For       int                  `json:"for"`                // who voted yes, supported, were present or accepted
	Base      int                  `json:"base"`               // of whom: those voting, or all States Parties
	Needed    int                  `json:"needed"`             // 0 where nobody counts; then it is not reached
	Consensus bool                 `json:"consensus,omitzero"` // decided without a vote
	Reading   convention.Reading   `json:"reading,omitzero"`   // of R-19, for a vote
	Reached   bool                 `json:"reached"`
}

// String returns "Article 13(4) amendment vote: 70 for of 105, 70 needed (two thirds of those voting): reached".
func (r Result) String() string {
	verdict := "not reached"
	if r.Reached {
		verdict = "reached"
	}
	if r.Consensus {
		return fmt.Sprintf("%v %v: by consensus", r.Provision, r.Threshold)
	}
	return fmt.Sprintf("%v %v: %d for of %d, %d needed (%s): %s",
		r.Provision, r.Threshold, r.For, r.Base, r.Needed, r.Threshold.Share(), verdict)
}

// Vote returns what comes of a vote of those present and voting. A negative number makes Needed 0. A threshold of
// all States Parties is never reached by a vote; see [Threshold.Count].
func (t Threshold) Vote(v convention.Votes, rd convention.Readings) Result {
	r := Result{Threshold: t, Provision: t.Provision(), For: v.Yes, Reading: rd.Of(19)}
	if !t.exists() || t.OfAll() {
		return r
	}
	m := thresholds[t].majority
	if r.Needed = m.Needed(v, rd); r.Needed > 0 {
		if r.Base = v.Yes + v.No; rd.Has(convention.R19WithAbstentions) {
			r.Base += v.Abstentions
		}
		r.Reached = m.Carried(v, rd)
	}
	return r
}

// Count returns what comes of a count of States Parties against all of them. A threshold of those voting is never reached
// by a count; see [Threshold.Vote].
func (t Threshold) Count(count, parties int) Result {
	r := Result{Threshold: t, Provision: t.Provision(), For: count, Base: max(parties, 0)}
	if t.OfAll() {
		r.Needed = thresholds[t].of(parties)
		r.Reached = r.Needed > 0 && count >= r.Needed
	}
	return r
}

// Numbers are how many States Parties the thresholds that count all of them take on one day.
type Numbers struct {
	AsOf    convention.Date `json:"asOf"`
	Parties int             `json:"parties"` // the Convention is in force for them that day
	Third   int             `json:"third"`   // to convene a Special Meeting, 8(5)
	Most    int             `json:"most"`    // the quorum of 8(5), the majorities of 13(1), 13(3) and 13(5)
}

// NumbersOn returns them as a ledger counts the States Parties on a day.
func NumbersOn(l *state.Ledger, asOf convention.Date, rd convention.Readings) Numbers {
	n := l.Count(asOf, rd).InForce
	return Numbers{asOf, n, convention.SpecialMeetingSupport(n), convention.Quorum(n)}
}
