package report

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
)

// ErrArea is the kind of error for a text that is no [Area].
var ErrArea = errors.New("not an area")

// An Area is the extent of land that a source may or may not state, exactly as it is printed there: "61793990 m2", "61.79
// km2". It keeps unit and digits, since a figure in square kilometres with two decimals stands for anything within 5,000
// square metres of it. An Area has at most 18 digits, nine of them behind the point, and is never negative.
//
// Areas compare with ==, as printed: "1 km2" and "1000000 m2" differ, though [Area.SquareMetres] of both is the same. The
// zero Area is not stated, which is not the same as 0 m2.
type Area struct {
	n      int64
	places uint8 // decimals printed
	unit   unit
}

// A unit is how areas are printed; the zero unit is of the Area that is not stated.
type unit uint8

const (
	squareMetres unit = 1 + iota
	hectares
	squareKilometres
)

// units holds for each unit its name, and the power of ten that makes square metres of it.
var units = [...]struct {
	name  string
	shift int32
}{{"", 0}, {"m2", 0}, {"ha", 4}, {"km2", 6}}

// AreaOf returns n square metres; for a negative n, or one of more than 18 digits, it is not stated.
func AreaOf(n int64) Area {
	if n < 0 || n >= 1e18 {
		return Area{}
	}
	return Area{n: n, unit: squareMetres}
}

// ParseArea reads digits, with a point and decimals if need be, one space and a unit: "2600000 m2", "2.60 km2", "260 ha".
// Without a unit they are square metres; "" is the Area that is not stated. Anything else, such as a sign, an exponent, a
// comma or a leading zero, is an error of kind [ErrArea].
func ParseArea(s string) (Area, error) {
	if s == "" {
		return Area{}, nil
	}
	bad := func(reason string) (Area, error) {
		return Area{}, &convention.ParseError{Kind: ErrArea, Input: short(s), Reason: reason}
	}
	const want = `want digits and a unit, as in "61793990 m2", "61.79 km2" or "6179 ha"`
	a := Area{unit: squareMetres}
	number, name, named := strings.Cut(s, " ")
	if named {
		for a.unit = squareKilometres; a.unit > 0 && units[a.unit].name != name; a.unit-- {
		}
		if a.unit == 0 {
			return bad(want)
		}
	}
	whole, decimals, point := strings.Cut(number, ".")
	switch {
	case whole == "" || point && decimals == "" || strings.Trim(whole+decimals, "0123456789") != "":
		return bad(want)
	case len(whole) > 1 && whole[0] == '0':
		return bad("it begins with a zero")
	case len(whole)+len(decimals) > 18 || len(decimals) > 9:
		return bad("it has more than 18 digits, or more than nine behind the point")
	}
	a.n, _ = strconv.ParseInt(whole+decimals, 10, 64) // digits alone, and no more than fit
	a.places = uint8(len(decimals))
	return a, nil
}

// MustParseArea is like [ParseArea] but panics on a bad text. It is meant for areas written in the program.
func MustParseArea(s string) Area {
	a, err := ParseArea(s)
	if err != nil {
		panic(err)
	}
	return a
}

// SquareMetres returns the area in square metres, exactly, and whether it is stated.
func (a Area) SquareMetres() (decimal.Decimal, bool) {
	return decimal.New(a.n, units[a.unit].shift-int32(a.places)), a.unit != 0
}

// IsZero reports whether the area is not stated.
func (a Area) IsZero() bool { return a.unit == 0 }

// Equal reports whether two areas are printed alike, or both not stated; == does as well.
func (a Area) Equal(b Area) bool { return a == b }

// String returns the area as printed, "61.79 km2"; "" where it is not stated.
func (a Area) String() string {
	b, _ := a.AppendText(nil)
	return string(b)
}

// AppendText appends the form of [Area.String] to b. The error is always nil.
func (a Area) AppendText(b []byte) ([]byte, error) {
	if a.unit == 0 {
		return b, nil
	}
	digits := fmt.Sprintf("%0*d", a.places+1, a.n)
	point := len(digits) - int(a.places)
	b = append(b, digits[:point]...)
	if a.places > 0 {
		b = append(append(b, '.'), digits[point:]...)
	}
	return append(append(b, ' '), units[a.unit].name...), nil
}

// MarshalText returns the form of [Area.String]. The error is always nil.
func (a Area) MarshalText() ([]byte, error) { return a.AppendText(nil) }

// UnmarshalText reads what [ParseArea] reads.
func (a *Area) UnmarshalText(text []byte) error {
	b, err := ParseArea(string(text))
	if err == nil {
		*a = b
	}
	return err
}

// short cuts a text that is too long to be shown.
func short(s string) string {
	const most = 40
	if len(s) <= most {
		return s
	}
	return strings.ToValidUTF8(s[:most], "") + "..."
}
