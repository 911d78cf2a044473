// Package cases holds the worked cases that the tests of every package are held against: a question, its inputs,
// the answer, and who published it. cases.csv is the table; inputs and answers in it are JSON objects.
package cases

import (
	_ "embed"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
)

//go:embed cases.csv
var table string

// A Case is one row of the table.
type Case struct {
	ID, Question, Source string
	Op                   string // the operation asked for
	In, Want             Fields
}

// notComputed are the values of answers that no test is held against, by operation and name, and why.
var notComputed = map[string]string{
	"signatureValid place": "where a State signed is not recorded; Article 15 gives the place by the day",
	"provisional interim":  "the law of treaties between deposit and entry into force is no provision of the Convention",
}

// Fields are the values of a JSON object, read by name; a name that is not there fails the test, and so does a value of
// an answer that is never read.
type Fields struct {
	t      testing.TB
	values map[string]any
	read   map[string]bool
}

// Elsewhere says that the tests of another package are held against values.
func (f Fields) Elsewhere(names ...string) {
	for _, name := range names {
		f.read[name] = true
	}
}

// all fails the test for each value that was not read.
func (f Fields) all(op string) {
	for name := range f.values {
		if why := notComputed[op+" "+name]; !f.read[name] && why == "" {
			f.t.Errorf("nothing was held against %q", name)
		} else if f.read[name] && why != "" {
			f.t.Errorf("%q was read: %s", name, why)
		}
	}
}

// Has reports whether there is a value, null not counted.
func (f Fields) Has(name string) bool { return f.values[name] != nil }

// Get returns the value as it stands.
func (f Fields) Get(name string) any {
	f.read[name] = true
	v, ok := f.values[name]
	if !ok {
		f.t.Errorf("no field %q in %v", name, f.values)
	}
	return v
}

// Text returns a string.
func (f Fields) Text(name string) string { return fmt.Sprint(f.Get(name)) }

// Number returns a whole number.
func (f Fields) Number(name string) int {
	v, ok := f.Get(name).(float64)
	if !ok || v != float64(int(v)) {
		f.t.Errorf("field %q is no whole number", name)
	}
	return int(v)
}

// Bool returns a truth value.
func (f Fields) Bool(name string) bool {
	v, ok := f.Get(name).(bool)
	if !ok {
		f.t.Errorf("field %q is neither true nor false", name)
	}
	return v
}

// Date returns a date, null as the zero date.
func (f Fields) Date(name string) convention.Date {
	if f.Get(name) == nil {
		return convention.Date{}
	}
	d, err := convention.ParseDate(f.Text(name))
	if err != nil {
		f.t.Error(err)
	}
	return d
}

// Names yields the names of all fields.
func (f Fields) Names() iter.Seq[string] {
	return func(yield func(string) bool) {
		for name := range f.values {
			if !yield(name) {
				return
			}
		}
	}
}

// Readings returns the choice of readings that a case names under "reading", today's practice where it names none.
func (f Fields) Readings() convention.Readings {
	if !f.Has("reading") {
		return convention.Readings{}
	}
	rd, err := convention.ParseReadings(f.Text("reading"))
	if err != nil {
		f.t.Error(err)
	}
	return rd
}

// Run runs check as a subtest for every case whose operation is one of ops, and fails if an operation has none.
func Run(t *testing.T, check func(t *testing.T, c Case), ops ...string) {
	t.Helper()
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, op := range ops {
		n := 0
		for _, row := range rows[1:] {
			var in, want map[string]any
			if err := json.Unmarshal([]byte(row[3]), &in); err != nil {
				t.Fatalf("%s: inputs: %v", row[0], err)
			}
			if err := json.Unmarshal([]byte(row[4]), &want); err != nil {
				t.Fatalf("%s: expected: %v", row[0], err)
			}
			if in["op"] != op {
				continue
			}
			n++
			t.Run(row[0], func(t *testing.T) {
				c := Case{row[0], row[2], row[5], op, Fields{t, in, map[string]bool{}}, Fields{t, want, map[string]bool{}}}
				check(t, c)
				if !t.Failed() {
					c.Want.all(op)
				}
			})
		}
		if n == 0 {
			t.Errorf("no case asks for %q", op)
		}
	}
}
