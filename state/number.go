package state

import (
	"errors"
	"strconv"

	"github.com/mineban/apmbc/convention"
)

// ErrNumber is the kind of error for a text that is no [Number].
var ErrNumber = errors.New("not a number")

// A Number is a whole number from 0 to 2147483647 that a source may or may not state. The zero Number is not stated, which
// is not the same as 0.
type Number struct {
	n int // one more than the number
}

// NumberOf returns n as a stated number; for an n that is negative or larger than 2147483647 it is not stated.
func NumberOf(n int) Number {
	if n < 0 || n > 1<<31-1 {
		return Number{}
	}
	return Number{n + 1}
}

// Value returns the number, and whether it is stated.
func (n Number) Value() (int, bool) { return max(n.n-1, 0), n.n != 0 }

// IsZero reports whether the number is not stated.
func (n Number) IsZero() bool { return n.n == 0 }

// Equal reports whether two numbers are the same, or both not stated; == does as well.
func (n Number) Equal(m Number) bool { return n == m }

// String returns the number in digits; "" where it is not stated.
func (n Number) String() string {
	if n.n == 0 {
		return ""
	}
	return strconv.Itoa(n.n - 1)
}

// MarshalJSON returns the number, or null where it is not stated.
func (n Number) MarshalJSON() ([]byte, error) {
	if n.n == 0 {
		return []byte("null"), nil
	}
	return strconv.AppendInt(nil, int64(n.n-1), 10), nil
}

// UnmarshalJSON reads what MarshalJSON writes. Anything else is an error of kind [ErrNumber].
func (n *Number) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*n = Number{}
		return nil
	}
	m, err := ParseNumber(string(data))
	if err == nil {
		*n = m
	}
	return err
}

// ParseNumber reads digits, and nothing else; "" is the Number that is not stated. Any other text is an error of kind
// [ErrNumber].
func ParseNumber(s string) (Number, error) {
	if s == "" {
		return Number{}, nil
	}
	var reason string
	switch n, err := strconv.ParseUint(s, 10, 31); {
	case errors.Is(err, strconv.ErrRange):
		reason = "the largest is 2147483647"
	case err != nil:
		reason = "want digits, as in 16500"
	case s[0] == '0' && len(s) > 1:
		reason = "want no 0 before the first digit"
	default:
		return NumberOf(int(n)), nil
	}
	return Number{}, &convention.ParseError{Kind: ErrNumber, Input: s, Reason: reason}
}
