package near_test

import (
	"slices"
	"testing"

	"github.com/mineban/apmbc/internal/near"
)

func TestMatch(t *testing.T) {
	names := []string{"COD", "POL", "PRT", "Poland", "Portugal", "state", "readings", "Saint Vincent and the Grenadines"}
	for _, tt := range []struct{ in, want string }{
		{"POD", "POL"},
		{"pol", "POL"},
		{"PLO", "POL"}, // two letters swapped count as one
		{"Polnad", "Poland"},
		{"stat", "state"},
		{"reedings", "readings"},
		{"Saint Vincent and Grenadins", ""}, // five letters off
		{"xyz", ""},
		{"", ""},
	} {
		got, ok := near.Match(tt.in, slices.Values(names))
		if !ok {
			got = ""
		}
		if got != tt.want {
			t.Errorf("Match(%q) = %q, want %q", tt.in, got, tt.want)
		}
	}
}
