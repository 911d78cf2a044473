package report

import (
	"bytes"
	"encoding"
	"fmt"
	"io"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"github.com/mineban/apmbc/internal/near"
	"github.com/mineban/apmbc/state"
)

// Limits of what is read. A report of ten thousand areas takes some three megabytes.
const (
	MaxSize   = 16 << 20 // bytes of a file
	MaxRows   = 100_000  // rows of all tables together
	MaxTotals = 1000     // totals of a table
	maxDepth  = 8        // of arrays and objects in each other; a report has four
	maxFound  = 100      // problems; then the rest is not read
)

// Decode reads one report as JSON, strictly. Whatever is wrong with its form is an error that is a [Problems], each with
// line, column and JSON Pointer and of kind [ErrFormat]: text that is no JSON or not in UTF-8, fields that are unknown or
// appear twice, values that are malformed, out of range, null or of the wrong kind, and files past [MaxSize], [MaxRows] or
// [MaxTotals]. What is wrong with what the report says is for [Report.Problems]. An error of r itself is returned as it is.
func Decode(r io.Reader) (*Report, error) {
	data, problem, err := readAll(r)
	if err != nil {
		return nil, err
	}
	if problem != nil {
		return nil, Problems{problem}
	}
	d := decoder{data: data, fields: map[reflect.Type][]field{}}
	report := new(Report)
	if d.value(reflect.ValueOf(report).Elem()) && d.space() < len(data) {
		d.bad("FORMAT-SYNTAX", d.pos, "something follows the report")
	}
	if len(d.problems) > 0 {
		return nil, d.problems
	}
	return report, nil
}

// readAll reads a file up to the limit, without a byte order mark.
func readAll(r io.Reader) ([]byte, *Problem, error) {
	data, err := io.ReadAll(io.LimitReader(r, MaxSize+1))
	switch {
	case err != nil:
		return nil, nil, err
	case len(data) > MaxSize:
		return nil, problemAt(data, MaxSize, "FORMAT-LIMIT", "", fmt.Sprintf("the file is larger than %d MiB", MaxSize>>20)), nil
	}
	return bytes.TrimPrefix(data, []byte("\ufeff")), nil, nil
}

// problemAt is a problem of form at an offset.
func problemAt(data []byte, offset int, code, pointer, reason string) *Problem {
	before := data[:min(offset, len(data))]
	return &Problem{
		Code: code, Severity: ruleOf(code).Severity, Pointer: pointer, Line: 1 + bytes.Count(before, []byte("\n")),
		Column: len(before) - bytes.LastIndexByte(before, '\n'), Reason: reason,
	}
}

// A decoder reads JSON straight into a report. Its methods return false where reading cannot go on.
type decoder struct {
	data     []byte
	pos      int
	depth    int
	path     []string // to the value that is being read
	rows     int
	fields   map[reflect.Type][]field
	problems Problems
}

// A field is a field of a struct by its name in JSON.
type field struct {
	name  string
	index []int
}

// fieldsOf returns the fields of a struct, those of embedded structs among them.
func fieldsOf(t reflect.Type) []field {
	var all []field
	for _, f := range reflect.VisibleFields(t) {
		if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); name != "" {
			all = append(all, field{name, f.Index})
		}
	}
	return all
}

// bad adds a problem, and reports whether reading can go on.
func (d *decoder) bad(code string, offset int, format string, args ...any) bool {
	pointer := ""
	for _, name := range d.path {
		pointer += "/" + escape(name)
	}
	d.problems = append(d.problems, problemAt(d.data, offset, code, pointer, fmt.Sprintf(format, args...)))
	if len(d.problems) == maxFound {
		const reason = "the rest is not read: there are a hundred problems so far"
		d.problems = append(d.problems, problemAt(d.data, offset, "FORMAT-LIMIT", pointer, reason))
	}
	return len(d.problems) < maxFound && code != "FORMAT-SYNTAX" && code != "FORMAT-LIMIT"
}

// escape writes a name as part of a JSON Pointer.
func escape(name string) string {
	return strings.NewReplacer("~", "~0", "/", "~1").Replace(short(name))
}

// space skips white space and returns where the next token begins.
func (d *decoder) space() int {
	for d.pos < len(d.data) && strings.IndexByte(" \t\r\n", d.data[d.pos]) >= 0 {
		d.pos++
	}
	return d.pos
}

// peek returns the first byte of the next token, 0 at the end.
func (d *decoder) peek() byte {
	if d.space() == len(d.data) {
		return 0
	}
	return d.data[d.pos]
}

// take reads one byte of punctuation.
func (d *decoder) take(want byte, what string) bool {
	if d.peek() != want {
		return d.unexpected(what)
	}
	d.pos++
	return true
}

// unexpected says that something else stands where something should.
func (d *decoder) unexpected(what string) bool {
	if d.space() == len(d.data) {
		return d.bad("FORMAT-SYNTAX", d.pos, "the file ends where %s should stand", what)
	}
	if r, n := utf8.DecodeRune(d.data[d.pos:]); r != utf8.RuneError || n > 1 {
		return d.bad("FORMAT-SYNTAX", d.pos, "%q stands where %s should", r, what)
	}
	return d.bad("FORMAT-SYNTAX", d.pos, "the file is not in UTF-8")
}

// The kinds of token.
const (
	aString = "a text in quotation marks"
	aNumber = "a number"
	aList   = "a list in [ ]"
	aGroup  = "an object in { }"
)

// next says what the next token begins.
func (d *decoder) next() string {
	switch c := d.peek(); {
	case c == '"':
		return aString
	case c == '{':
		return aGroup
	case c == '[':
		return aList
	case c == '-' || '0' <= c && c <= '9':
		return aNumber
	}
	for _, word := range []string{"null", "true", "false"} {
		if bytes.HasPrefix(d.data[d.pos:], []byte(word)) {
			return word
		}
	}
	return ""
}

// value reads the next value into v.
func (d *decoder) value(v reflect.Value) bool {
	start, got := d.space(), d.next()
	want := wanted(v.Type())
	if got != want {
		if got == "" {
			return d.unexpected(want)
		}
		if got == "null" {
			got = "null (leave out what is not stated)"
		}
		return d.bad("FORMAT-VALUE", start, "want %s, not %s", want, got) && d.skip()
	}
	switch want {
	case aGroup:
		return d.object(v)
	case aList:
		return d.list(v)
	case aNumber:
		token, ok := d.number()
		if !ok {
			return false
		}
		if err := setNumber(v, token); err != nil {
			return d.bad("FORMAT-VALUE", start, "%v", err)
		}
		return true
	}
	text, ok := d.text()
	if !ok {
		return false
	}
	if err := setText(v, text); err != nil {
		return d.bad("FORMAT-VALUE", start, "%v", err)
	}
	return true
}

// wanted says which kind of token a value is read from.
func wanted(t reflect.Type) string {
	switch {
	case t == reflect.TypeFor[state.Number]() || t.Kind() == reflect.Int:
		return aNumber
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()) || t.Kind() == reflect.String:
		return aString
	case t.Kind() == reflect.Slice:
		return aList
	}
	return aGroup
}

// setNumber sets a count or a year.
func setNumber(v reflect.Value, token string) error {
	n, err := state.ParseNumber(token)
	if p, ok := v.Addr().Interface().(*state.Number); ok {
		if err != nil {
			return fmt.Errorf("%s is not a number of this report: want digits, 0 to %d", short(token), 1<<31-1)
		}
		*p = n
		return nil
	}
	year, _ := n.Value()
	if err != nil || year > 9999 {
		return fmt.Errorf("%s is not a year: want digits, 0 to 9999", short(token))
	}
	v.SetInt(int64(year))
	return nil
}

// setText sets what is written as text. An empty text is no day, no name and no area.
func setText(v reflect.Value, text string) error {
	u, ok := v.Addr().Interface().(encoding.TextUnmarshaler)
	switch {
	case !ok:
		v.SetString(text)
		return nil
	case text == "":
		return fmt.Errorf("the text is empty (leave out what is not stated)")
	case len(text) > 100:
		return fmt.Errorf("%q is too long for its place", short(text))
	}
	if kind, ok := u.(*state.Kind); ok {
		for _, *kind = range [...]state.Kind{state.InitialReport, state.AnnualReport, state.VoluntaryReport} {
			if kind.String() == text {
				return nil
			}
		}
		return fmt.Errorf("%q is no kind of report: want %q, %q or %q",
			short(text), state.InitialReport, state.AnnualReport, state.VoluntaryReport)
	}
	if _, ok := u.(*Answer); ok && strings.HasPrefix(text, Unchanged.String()+" ") {
		return fmt.Errorf(`%q is no answer: want %q, and the year beside it as "since"`, short(text), Unchanged)
	}
	return u.UnmarshalText([]byte(text))
}

// object reads an object into a struct.
func (d *decoder) object(v reflect.Value) bool {
	fields, ok := d.fields[v.Type()]
	if !ok {
		fields = fieldsOf(v.Type())
		d.fields[v.Type()] = fields
	}
	seen := uint64(0) // no struct of a report has more fields than that
	return d.each('}', func() bool {
		start := d.space()
		name, ok := d.name()
		if !ok {
			return false
		}
		d.path = append(d.path, name)
		defer d.leave()
		i := slices.IndexFunc(fields, func(f field) bool { return f.name == name })
		if i < 0 {
			return d.bad("FORMAT-FIELD", start, "unknown field %q%s", short(name), meant(name, fields)) && d.skip()
		}
		if seen&(1<<i) != 0 {
			return d.bad("FORMAT-DUPLICATE", start, "the field %q appears twice", name) && d.skip()
		}
		seen |= 1 << i
		return d.value(v.FieldByIndex(fields[i].index))
	})
}

// list reads an array into a slice.
func (d *decoder) list(v reflect.Value) bool {
	return d.each(']', func() bool {
		if d.rows++; d.rows > MaxRows {
			return d.bad("FORMAT-LIMIT", d.pos, "the report has more than %d rows", MaxRows)
		}
		i := v.Len()
		if i == MaxTotals && d.path[len(d.path)-1] == "totals" {
			return d.bad("FORMAT-LIMIT", d.pos, "the table has more than %d totals", MaxTotals)
		}
		v.Grow(1)
		v.SetLen(i + 1)
		d.path = append(d.path, strconv.Itoa(i))
		defer d.leave()
		return d.value(v.Index(i))
	})
}

// leave ends the reading of a field or an element.
func (d *decoder) leave() { d.path = d.path[:len(d.path)-1] }

// each reads the parts of an array or object, from its first byte to its last.
func (d *decoder) each(end byte, part func() bool) bool {
	if d.depth == maxDepth {
		return d.bad("FORMAT-LIMIT", d.pos, "lists and objects stand deeper in each other than %d", maxDepth)
	}
	d.depth++
	defer func() { d.depth-- }()
	d.pos++
	for first := true; ; first = false {
		c := d.peek()
		switch {
		case c == end:
			d.pos++
			return true
		case first:
		case !d.take(',', fmt.Sprintf("a comma or %q", end)):
			return false
		case d.peek() == end:
			return d.bad("FORMAT-SYNTAX", d.pos, "nothing stands between the last comma and %q", end)
		}
		if !part() {
			return false
		}
	}
}

// name reads the name of a field and the colon behind it.
func (d *decoder) name() (string, bool) {
	if d.peek() != '"' {
		return "", d.unexpected("the name of a field in quotation marks")
	}
	name, ok := d.text()
	return name, ok && d.take(':', "a colon")
}

// skip reads a value and drops it.
func (d *decoder) skip() bool {
	var ok bool
	switch d.next() {
	case aString:
		_, ok = d.text()
	case aNumber:
		_, ok = d.number()
	case aGroup, aList:
		object := d.data[d.pos] == '{'
		return d.each(d.data[d.pos]+2, func() bool { // } stands two behind {, ] two behind [
			if object {
				if _, ok := d.name(); !ok {
					return false
				}
			}
			return d.skip()
		})
	case "":
		return d.unexpected("a value")
	default:
		d.pos += len(d.next())
		ok = true
	}
	return ok
}

// number reads the text of a number.
func (d *decoder) number() (string, bool) {
	start := d.pos
	for d.pos < len(d.data) && strings.IndexByte("+-.0123456789eE", d.data[d.pos]) >= 0 {
		d.pos++
	}
	return string(d.data[start:min(d.pos, start+50)]), true
}

// text reads a text in quotation marks.
func (d *decoder) text() (string, bool) {
	d.pos++
	start := d.pos
	var b []byte // the text so far, where it is not simply what stands there
	for d.pos < len(d.data) {
		switch c := d.data[d.pos]; {
		case c == '"':
			text := d.data[start:d.pos]
			if b != nil {
				text = append(b, text...)
			}
			d.pos++
			return string(text), true
		case c < ' ':
			return "", d.bad("FORMAT-SYNTAX", d.pos, "a text holds the control character %q; write it as an escape", c)
		case c == '\\':
			b = append(b, d.data[start:d.pos]...)
			r, ok := d.escaped()
			if !ok {
				return "", false
			}
			b = utf8.AppendRune(b, r)
			start = d.pos
		case c < utf8.RuneSelf:
			d.pos++
		default:
			r, n := utf8.DecodeRune(d.data[d.pos:])
			if r == utf8.RuneError && n == 1 {
				return "", d.bad("FORMAT-SYNTAX", d.pos, "the file is not in UTF-8")
			}
			d.pos += n
		}
	}
	return "", d.bad("FORMAT-SYNTAX", d.pos, "the file ends within a text")
}

// escaped reads an escape.
func (d *decoder) escaped() (rune, bool) {
	bad := func(reason string) (rune, bool) { return 0, d.bad("FORMAT-SYNTAX", d.pos, "a text holds %s", reason) }
	const none = "a backslash that begins no escape"
	if d.pos+1 == len(d.data) {
		return bad(none)
	}
	c := d.data[d.pos+1]
	if i := strings.IndexByte(`"\/bfnrt`, c); i >= 0 {
		d.pos += 2
		return rune("\"\\/\b\f\n\r\t"[i]), true
	}
	r, ok := d.hex(d.pos)
	if !ok {
		return bad(none)
	}
	n := 6
	if utf16.IsSurrogate(r) {
		low, ok := d.hex(d.pos + 6)
		if r = utf16.DecodeRune(r, low); !ok || r == utf8.RuneError {
			return bad("an escape that is one half of a character, without the other")
		}
		n = 12
	}
	d.pos += n
	return r, true
}

// hex reads the four digits of an escape that begins at a place.
func (d *decoder) hex(at int) (rune, bool) {
	if len(d.data) < at+6 || d.data[at] != '\\' || d.data[at+1] != 'u' {
		return 0, false
	}
	n, err := strconv.ParseUint(string(d.data[at+2:at+6]), 16, 16)
	return rune(n), err == nil
}

// meant says which name was probably meant.
func meant(name string, fields []field) string {
	if len(name) > 40 {
		return ""
	}
	likely, ok := near.Match(name, func(yield func(string) bool) {
		for _, f := range fields {
			if !yield(f.name) {
				return
			}
		}
	})
	if !ok {
		return ""
	}
	return fmt.Sprintf("; did you mean %q?", likely)
}
