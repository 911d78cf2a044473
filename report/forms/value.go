package forms

import (
	"fmt"
	"reflect"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// A value is what stands in a cell or behind the name of a field. The zero value is not stated.
type value struct {
	kind kind
	text string
}

type kind uint8

const (
	unstated kind = iota
	said          // in the words of this package, in the language of the page
	figure        // a number or an area
	quoted        // in the words of the report: in any language and direction, and with anything in it
)

// empty is a cell in which nothing is asked for.
var empty = value{kind: said}

// valueOf puts a field of a row into the language.
func (w words) valueOf(field reflect.Value) value {
	switch x := field.Interface().(type) {
	case string:
		return quote(x)
	case state.Number:
		if n, stated := x.Value(); stated {
			return value{figure, w.Number(n)}
		}
	case report.Area:
		if !x.IsZero() {
			return value{figure, w.area(x)}
		}
	case convention.Date:
		return w.date(x)
	case state.Code:
		if !x.IsZero() {
			return value{said, x.Name(w.Language())}
		}
	case fmt.Stringer:
		return w.named(x)
	}
	return value{}
}

func quote(s string) value {
	if s == "" {
		return value{}
	}
	return value{quoted, s}
}

func (w words) date(d convention.Date) value {
	if d.IsZero() {
		return value{}
	}
	return value{said, w.Date(d)}
}

// named returns the name of a value of an enumeration; one that has none is left as it is, so that it shows.
func (w words) named(e fmt.Stringer) value {
	name := e.String()
	key := strings.ToLower(reflect.TypeOf(e).Name()) + " " + name
	if text := w.text(key); text != "" {
		return value{said, text}
	}
	return quote(name)
}
