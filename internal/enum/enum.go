// Package enum gives small enumerations their text form: a name for each value, nothing else accepted.
package enum

import (
	"errors"
	"fmt"
	"slices"
)

// Err is the kind of error for a text that names no value, and for a value that has no name.
var Err = errors.New("not a name of this list")

// String returns the name of v, or kind(v) for a value that has none.
func String[E ~uint8](kind string, names []string, v E) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", kind, v)
}

// Append appends the name of v to b. A value without a name is an error of kind [Err].
func Append[E ~uint8](b []byte, kind string, names []string, v E) ([]byte, error) {
	if int(v) >= len(names) {
		return b, fmt.Errorf("%w: %s(%d)", Err, kind, v)
	}
	return append(b, names[v]...), nil
}

// Set sets *v to the value that has exactly this name. Anything else is an error of kind [Err] that lists the
// names, and leaves *v alone.
func Set[E ~uint8](v *E, kind string, names []string, text []byte) error {
	i := slices.Index(names, string(text))
	if i < 0 {
		return fmt.Errorf("%w: %s %q is none of %q", Err, kind, text, names)
	}
	*v = E(i)
	return nil
}
