// Package enum gives small enumerations their text form: a name for each value, nothing else accepted.
package enum

import (
	"fmt"
	"slices"
)

// String returns the name of v, or kind(v) for a value that has none.
func String[E ~uint8](kind string, names []string, v E) string {
	if int(v) < len(names) {
		return names[v]
	}
	return fmt.Sprintf("%s(%d)", kind, v)
}

// Append appends the name of v to b. A value without a name is an error that wraps bad.
func Append[E ~uint8](b []byte, kind string, names []string, v E, bad error) ([]byte, error) {
	if int(v) >= len(names) {
		return b, fmt.Errorf("%w: %s(%d)", bad, kind, v)
	}
	return append(b, names[v]...), nil
}

// Set sets *v to the value that has exactly this name. Anything else is an error that wraps bad and lists the names,
// and leaves *v alone.
func Set[E ~uint8](v *E, kind string, names []string, text []byte, bad error) error {
	i := slices.Index(names, string(text))
	if i < 0 {
		return fmt.Errorf("%w: %s %q is none of %q", bad, kind, text, names)
	}
	*v = E(i)
	return nil
}
