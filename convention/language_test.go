package convention_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
)

func TestLanguages(t *testing.T) {
	got := fmt.Sprint(slices.Collect(convention.Languages()))
	if want := "[ar zh en fr ru es]"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for range convention.Languages() {
		break // stopping early is allowed
	}
	var zero convention.Language
	if zero != convention.English {
		t.Errorf("the zero Language is %v", zero)
	}
}
