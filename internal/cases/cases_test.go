package cases

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// A recorder keeps what a test would have failed with.
type recorder struct {
	testing.TB
	errors []string
}

func (r *recorder) Errorf(format string, args ...any) {
	r.errors = append(r.errors, fmt.Sprintf(format, args...))
}

func TestEveryValueOfAnAnswerIsRead(t *testing.T) {
	r := &recorder{TB: t}
	want := Fields{r, map[string]any{"valid": true, "place": "New York", "finding": "X", "until": "1999-03-01"}, map[string]bool{}}
	want.Bool("valid")
	want.Has("until") // that it is there says nothing of what it is
	want.Elsewhere("finding")
	want.all("signatureValid")
	if got := []string{`nothing was held against "until"`}; !slices.Equal(r.errors, got) {
		t.Errorf("%q", r.errors)
	}
	want.Text("place")
	want.Text("until")
	r.errors = nil
	if want.all("signatureValid"); len(r.errors) != 1 || !strings.HasPrefix(r.errors[0], `"place" was read: `) {
		t.Errorf("%q", r.errors)
	}
}

// What is not computed stands in the table.
func TestNotComputed(t *testing.T) {
	for name := range notComputed {
		n := 0
		op, name, _ := strings.Cut(name, " ")
		Run(t, func(t *testing.T, c Case) {
			if _, ok := c.Want.values[name]; ok {
				n++
			}
			t.Skip("its answer is not asked for here")
		}, op)
		if n == 0 {
			t.Errorf("no answer to %s has a %s", op, name)
		}
	}
}
