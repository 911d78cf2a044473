package convention_test

import (
	"testing"

	"github.com/mineban/apmbc/convention"
)

func TestSpecialMeeting(t *testing.T) {
	for _, c := range []struct{ parties, support, quorum int }{
		{-1, 0, 0},
		{0, 0, 0},
		{1, 1, 1},
		{2, 1, 2},
		{3, 1, 2},
		{4, 2, 3},
		{156, 52, 79},
		{157, 53, 79},
		{160, 54, 81},
		{161, 54, 81},
		{166, 56, 84},
	} {
		if got := convention.SpecialMeetingSupport(c.parties); got != c.support {
			t.Errorf("%d Parties: support of %d, want %d", c.parties, got, c.support)
		}
		if got := convention.Quorum(c.parties); got != c.quorum {
			t.Errorf("%d Parties: quorum of %d, want %d", c.parties, got, c.quorum)
		}
	}
	// The fewest that make a third, and the fewest that make more than half.
	for n := 1; n <= 200; n++ {
		if s := convention.SpecialMeetingSupport(n); 3*s < n || 3*(s-1) >= n {
			t.Errorf("%d Parties: support of %d", n, s)
		}
		if q := convention.Quorum(n); 2*q <= n || 2*(q-1) > n {
			t.Errorf("%d Parties: quorum of %d", n, q)
		}
	}
}

func TestMajority(t *testing.T) {
	abstentions := practice.With(convention.R19WithAbstentions)
	for _, c := range []struct {
		name     string
		majority convention.Majority
		votes    convention.Votes
		readings convention.Readings
		needed   int
		carried  bool
	}{
		{"tie", convention.SimpleMajority, convention.Votes{40, 40, 30}, practice, 41, false},
		{"one more than a tie", convention.SimpleMajority, convention.Votes{41, 40, 30}, practice, 41, true},
		{"abstentions counted", convention.SimpleMajority, convention.Votes{41, 40, 30}, abstentions, 56, false},
		{"abstentions outvoted", convention.SimpleMajority, convention.Votes{56, 25, 30}, abstentions, 56, true},
		{"one voter", convention.SimpleMajority, convention.Votes{1, 0, 0}, practice, 1, true},
		{"two thirds exactly", convention.TwoThirds, convention.Votes{60, 30, 50}, practice, 60, true},
		{"just less", convention.TwoThirds, convention.Votes{60, 31, 0}, practice, 61, false},
		{"amendment", convention.TwoThirds, convention.Votes{70, 35, 20}, practice, 70, true},
		{"amendment, just less", convention.TwoThirds, convention.Votes{70, 36, 20}, practice, 71, false},
		{"two thirds, abstentions counted", convention.TwoThirds, convention.Votes{70, 35, 20}, abstentions, 84, false},
		{"nobody voted", convention.SimpleMajority, convention.Votes{}, practice, 0, false},
		{"nobody voted, two thirds", convention.TwoThirds, convention.Votes{}, practice, 0, false},
		{"all abstained", convention.SimpleMajority, convention.Votes{0, 0, 9}, practice, 0, false},
		{"all abstained and count", convention.SimpleMajority, convention.Votes{0, 0, 9}, abstentions, 5, false},
		{"negative yes", convention.SimpleMajority, convention.Votes{-1, 0, 0}, practice, 0, false},
		{"negative no", convention.SimpleMajority, convention.Votes{5, -1, 0}, practice, 0, false},
		{"negative abstentions", convention.SimpleMajority, convention.Votes{5, 0, -1}, practice, 0, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.majority.Needed(c.votes, c.readings); got != c.needed {
				t.Errorf("needs %d, want %d", got, c.needed)
			}
			if got := c.majority.Carried(c.votes, c.readings); got != c.carried {
				t.Errorf("carried: %t, want %t", got, c.carried)
			}
		})
	}
}

func TestMajorityOracle(t *testing.T) {
	for yes := range 60 {
		for no := range 60 {
			v := convention.Votes{Yes: yes, No: no}
			if got, want := convention.SimpleMajority.Carried(v, practice), yes > no; got != want {
				t.Fatalf("simple majority of %v carried: %t", v, got)
			}
			if got, want := convention.TwoThirds.Carried(v, practice), yes > 0 && yes >= 2*no; got != want {
				t.Fatalf("two thirds of %v carried: %t", v, got)
			}
		}
	}
}
