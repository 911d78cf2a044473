package state_test

import (
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
)

// pairs are all sets of two readings other than today's practice, of two of the passages.
func pairs(passages ...int) (sets []convention.Readings) {
	var others []convention.Reading
	for rd := range convention.AllReadings() {
		if !rd.Practice() && slices.Contains(passages, rd.Number()) {
			others = append(others, rd)
		}
	}
	for i, one := range others {
		for _, other := range others[i+1:] {
			if one.Number() != other.Number() {
				sets = append(sets, practice.With(one, other))
			}
		}
	}
	return sets
}

// Whatever two readings are chosen, the days of change are those found day by day.
func TestTimelinePairs(t *testing.T) {
	if testing.Short() {
		t.Skip("the same as by single readings, for longer")
	}
	l := eventful(t)
	for _, code := range []string{"FRA", "DEU", "ESP", "GBR", "ITA", "UKR", "MNE", "SSD", "USA", "SWE", "POL"} {
		t.Run(code, func(t *testing.T) {
			t.Parallel()
			for _, rd := range pairs(1, 3, 7, 26, 27, 30) {
				got, want := timeline(of(t, l, code), rd), oracle(of(t, l, code), rd)
				if !slices.EqualFunc(got, want, func(a, b change) bool { return a.day == b.day && a.position.Equal(b.position) }) {
					t.Errorf("by %q: timeline is\n%v\nand day by day it is\n%v", rd, got, want)
				}
			}
		})
	}
}
