// Package enumtest checks the text form of small enumerations.
package enumtest

import (
	"encoding"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/mineban/apmbc/internal/enum"
)

// named is what the small enumerations have in common.
type named[E any] interface {
	*E
	encoding.TextMarshaler
	encoding.TextUnmarshaler
	fmt.Stringer
}

// Names checks that the values from 0 on have these names, and nothing else has one.
func Names[E ~uint8, P named[E]](t *testing.T, names ...string) {
	t.Helper()
	t.Run(fmt.Sprintf("%T", E(0)), func(t *testing.T) {
		for i, name := range names {
			v, back := E(i), E(len(names))
			text, err := P(&v).MarshalText()
			if P(&v).String() != name || string(text) != name || err != nil {
				t.Errorf("value %d is %q, as text %q, %v, want %q", i, P(&v).String(), text, err, name)
			}
			if err := P(&back).UnmarshalText(text); back != v || err != nil {
				t.Errorf("%q reads as %d, %v, want %d", text, back, err, v)
			}
		}
		none := E(len(names))
		if _, err := P(&none).MarshalText(); !errors.Is(err, enum.Err) {
			t.Errorf("MarshalText of a value without a name: error is %v", err)
		}
		if got, want := P(&none).String(), fmt.Sprintf("(%d)", len(names)); !strings.HasSuffix(got, want) {
			t.Errorf("a value without a name prints as %q, want %q at its end", got, want)
		}
		for _, text := range []string{"none such", names[1] + " ", strings.ToUpper(names[1])} {
			v := E(1)
			if err := P(&v).UnmarshalText([]byte(text)); !errors.Is(err, enum.Err) {
				t.Errorf("UnmarshalText of %q: error is %v", text, err)
			}
			if v != 1 {
				t.Errorf("a failed UnmarshalText of %q left %d", text, v)
			}
		}
	})
}
