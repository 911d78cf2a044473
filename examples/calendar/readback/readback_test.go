// Package readback reads the calendar with somebody else's parser.
package readback

import (
	"bytes"
	"fmt"
	"os/exec"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-ical"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// The parser finds the meetings and deadlines of ten years, each on the day on which the ledger has it.
func TestReadBack(t *testing.T) {
	for _, years := range [][2]string{{"2026-01-01", "2035-12-31"}, {"2005-01-01", "2014-12-31"}} {
		t.Run(years[0], func(t *testing.T) { readBack(t, years[0], years[1]) })
	}
}

func readBack(t *testing.T, first, last string) {
	program := exec.Command("go", "run", ".", "-from", first, "-to", last)
	program.Dir = ".."
	text, err := program.Output()
	if err != nil {
		t.Fatal(err)
	}
	calendar, err := ical.NewDecoder(bytes.NewReader(text)).Decode()
	if err != nil {
		t.Fatal(err)
	}

	ledger := state.Embedded()
	from, to := convention.MustParseDate(first), convention.MustParseDate(last)
	var want []string
	for d := range ledger.Agenda(from, to, convention.Readings{}) {
		want = append(want, fmt.Sprintf("%v..%v %s", d.Due, d.Due, d.State.Name(convention.English)))
	}
	deadlines := len(want)
	for s := range ledger.Sessions() {
		if !s.Opening.Before(from) && !s.Opening.After(to) {
			want = append(want, fmt.Sprintf("%v..%v %s", s.Opening, s.Closing, s.ID))
		}
	}

	var got []string
	uids := map[string]bool{}
	for _, e := range calendar.Events() {
		uid, err := e.Props.Text(ical.PropUID)
		if err != nil || uids[uid] {
			t.Errorf("UID %q: %v, seen before: %v", uid, err, uids[uid])
		}
		uids[uid] = true
		first, err := e.DateTimeStart(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		after, err := e.DateTimeEnd(time.UTC)
		if err != nil {
			t.Fatal(err)
		}
		summary, err := e.Props.Text(ical.PropSummary)
		if err != nil {
			t.Fatal(err)
		}
		who, _, isState := strings.Cut(summary, ":")
		if !isState {
			who, _, _ = strings.Cut(summary, ",")
		}
		got = append(got, fmt.Sprintf("%v..%v %s", convention.DateOf(first), convention.DateOf(after).AddDays(-1), who))
		if e.Props.Get(ical.PropDateTimeStart).ValueType() != ical.ValueDate || len(e.Children) != 1 || e.Children[0].Name != ical.CompAlarm {
			t.Errorf("%s is not an all-day event with an alarm", summary)
		}
	}
	slices.Sort(got)
	slices.Sort(want)
	if !slices.Equal(got, want) {
		t.Errorf("the parser found %d events, the ledger has %d, and they are not the same", len(got), len(want))
	}
	t.Logf("%d deadlines, %d meetings", deadlines, len(got)-deadlines)

	// And it takes them for valid: what it writes is read again.
	if err := ical.NewEncoder(&bytes.Buffer{}).Encode(calendar); err != nil {
		t.Error(err)
	}
}
