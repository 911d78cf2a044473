package convention

import (
	"errors"
	"fmt"

	"github.com/mineban/apmbc/internal/enum"
)

// The kinds of error. Every error of this package is one of them under [errors.Is].
var (
	ErrDate      = errors.New("not a date")
	ErrProvision = errors.New("not a provision of the Convention")
	ErrReading   = errors.New("not a reading")
	ErrName      = enum.Err // a text that names no value of a list, or a value without a name
)

// A ParseError says which text could not be read and why. It unwraps to its kind.
type ParseError struct {
	Kind   error  // ErrDate, ErrProvision or ErrReading, or a kind of another package
	Input  string // the text as given
	Reason string // what is wrong with it, and where it helps what would be right
}

// Error returns text, kind and reason on one line.
func (e *ParseError) Error() string {
	return fmt.Sprintf("%q is %v: %s", e.Input, e.Kind, e.Reason)
}

// Unwrap returns the kind.
func (e *ParseError) Unwrap() error { return e.Kind }
