package enum_test

import (
	"errors"
	"testing"

	"github.com/mineban/apmbc/internal/enum"
)

type colour uint8

var colours = []string{"", "red", "dark blue"}

func TestString(t *testing.T) {
	for _, c := range []struct {
		v    colour
		want string
	}{{0, ""}, {1, "red"}, {2, "dark blue"}, {3, "Colour(3)"}, {255, "Colour(255)"}} {
		if got := enum.String("Colour", colours, c.v); got != c.want {
			t.Errorf("String of %d is %q, want %q", uint8(c.v), got, c.want)
		}
	}
}

func TestAppend(t *testing.T) {
	got, err := enum.Append([]byte("it is "), "Colour", colours, colour(2))
	if string(got) != "it is dark blue" || err != nil {
		t.Errorf("got %q, %v", got, err)
	}
	got, err = enum.Append([]byte("it is "), "Colour", colours, colour(3))
	if string(got) != "it is " || !errors.Is(err, enum.Err) || err.Error() != "not a name of this list: Colour(3)" {
		t.Errorf("got %q, %v", got, err)
	}
}

func TestSet(t *testing.T) {
	for i, name := range colours {
		v := colour(9)
		if err := enum.Set(&v, "Colour", colours, []byte(name)); v != colour(i) || err != nil {
			t.Errorf("%q sets %d, %v", name, v, err)
		}
	}
	for _, name := range []string{"Red", "red ", "dark", "Colour(3)"} {
		v := colour(1)
		if err := enum.Set(&v, "Colour", colours, []byte(name)); v != 1 || !errors.Is(err, enum.Err) {
			t.Errorf("%q sets %d, %v", name, v, err)
		}
	}
	err := enum.Set(new(colour), "Colour", colours, []byte("green"))
	if want := `not a name of this list: Colour "green" is none of ["" "red" "dark blue"]`; err.Error() != want {
		t.Errorf("error is %q, want %q", err, want)
	}
}
