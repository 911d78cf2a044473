package meeting_test

import (
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/cases"
	"github.com/mineban/apmbc/internal/enum/enumtest"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

var practice convention.Readings

func resolution(t *testing.T) meeting.Resolution {
	t.Helper()
	r, ok := meeting.ResolutionBySymbol("A/RES/66/29")
	if !ok {
		t.Fatal("resolution 66/29 is missing")
	}
	return r
}

func numbers(calls []meeting.Call) []int {
	var ns []int
	for _, c := range calls {
		ns = append(ns, c.Paragraph.Number)
	}
	return ns
}

// The facts of the text, against the ledger and against each other.
func TestResolutionFacts(t *testing.T) {
	r := resolution(t)
	if len(r.Paragraphs) != 10 || len(r.Recalls) != 12 || len(r.Meetings) != 12 {
		t.Errorf("%d paragraphs, %d resolutions, %d meetings", len(r.Paragraphs), len(r.Recalls), len(r.Meetings))
	}
	for i, p := range r.Paragraphs {
		if p.Number != i+1 || p.Verb == "" || p.To == "" || p.Asks == "" {
			t.Errorf("paragraph %d is %+v", i+1, p)
		}
		if p.Session != "" {
			if _, ok := state.Embedded().Session(p.Session); !ok {
				t.Errorf("paragraph %d is about %s, which the ledger does not know", p.Number, p.Session)
			}
		}
	}
	last := convention.Date{}
	for _, m := range r.Meetings {
		s, ok := state.Embedded().Session(m.Session)
		if !ok || !s.Opening.Before(r.Adopted) {
			t.Errorf("recalls %s, which the ledger does not have before %v", m.Session, r.Adopted)
		}
		if s.Kind == state.MeetingOfParties && !s.Opening.After(last) {
			t.Errorf("%s stands out of order", m.Session)
		}
		last = s.Opening
		if s.Kind == state.ReviewConference {
			last = convention.Date{}
		}
	}
	eleventh, _ := state.Embedded().Session("11MSP")
	if eleventh.Closing != r.Adopted {
		t.Errorf("adopted on %v, the meeting it invites to closed on %v", r.Adopted, eleventh.Closing)
	}
}

// Whoever changes what was handed out changes nobody else's.
func TestResolutionIsACopy(t *testing.T) {
	r := resolution(t)
	r.Recalls[0], r.Paragraphs[0].Number = "", 99
	if again := resolution(t); again.Recalls[0] != "A/RES/54/54 B" || again.Paragraphs[0].Number != 1 {
		t.Error("a resolution handed out is shared")
	}
}

func TestCallsByStatus(t *testing.T) {
	day := convention.MustParseDate
	known := state.Embedded().KnownOn(day("2011-12-02"))
	for _, tt := range []struct {
		name, code, on string
		want           []int
	}{
		{"non-signatory", "USA", "2011-12-02", []int{1, 5, 6, 7, 8, 9}},
		{"non-signatory about to accede, not known to be", "FIN", "2011-12-02", []int{1, 5, 6, 7, 8, 9}},
		{"signatory", "MHL", "2011-12-02", []int{2, 5, 6, 7, 8, 9}},
		{"signatory", "POL", "2011-12-02", []int{2, 5, 6, 7, 8, 9}},
		{"contracting, Party at the Twelfth Meeting", "TUV", "2011-12-02", []int{6, 7, 8}},
		{"contracting, the day before it deposited", "TUV", "2011-09-12", []int{1, 5, 6, 7, 8}},
		{"contracting, the day it was bound", "TUV", "2012-03-01", []int{3, 4, 6, 7, 8}},
		{"Party", "FRA", "2011-12-02", []int{3, 4, 6, 7, 8}},
		{"Party by succession", "SSD", "2011-12-02", []int{3, 4, 6, 7, 8}},
		{"observer entity, no State yet", "PSE", "2011-12-02", []int{9}},
	} {
		t.Run(tt.code+" "+tt.name, func(t *testing.T) {
			rec, _ := known.Record(state.MustParseCode(tt.code))
			if got := numbers(resolution(t).Calls(rec, day(tt.on), practice)); !slices.Equal(got, tt.want) {
				t.Errorf("paragraphs %v, want %v", got, tt.want)
			}
		})
	}
	t.Run("former", func(t *testing.T) {
		rec, _ := state.Embedded().Record(state.MustParseCode("EST"))
		if got := numbers(resolution(t).Calls(rec, day("2026-02-03"), practice)); !slices.Equal(got, []int{6, 7, 8, 9}) {
			t.Errorf("paragraphs %v", got)
		}
	})
	t.Run("in hindsight Finland sat at the Twelfth Meeting as a Party", func(t *testing.T) {
		rec, _ := state.Embedded().Record(state.MustParseCode("FIN"))
		if c := resolution(t).Call(9, rec, day("2011-12-02"), practice); c.Addressed || c.Position.AsOf != day("2012-12-03") {
			t.Errorf("%+v: %s", c, c.Reason())
		}
	})
	t.Run("zero record", func(t *testing.T) {
		if got := numbers(resolution(t).Calls(state.Record{}, day("2011-12-02"), practice)); got != nil {
			t.Errorf("paragraphs %v", got)
		}
	})
	t.Run("last paragraph", func(t *testing.T) {
		rec, _ := known.Record(state.MustParseCode("FRA"))
		c := resolution(t).Call(10, rec, day("2011-12-02"), practice)
		if c.Addressed || c.Code() != "R66-29-OP10" || c.Reason() != "addresses no State" {
			t.Errorf("%q %q", c.Code(), c.Reason())
		}
	})
	t.Run("no such paragraph", func(t *testing.T) {
		rec, _ := known.Record(state.MustParseCode("FRA"))
		for _, n := range []int{-1, 0, 11} {
			if c := resolution(t).Call(n, rec, day("2011-12-02"), practice); c.Addressed || c.Code() != "" {
				t.Errorf("paragraph %d addresses", n)
			}
		}
	})
}

// Tuvalu, bound from 1 March 2012, sits at the Twelfth Meeting as a Party, and was none when it was invited.
func TestCallByReading(t *testing.T) {
	r := resolution(t)
	rec, _ := state.Embedded().KnownOn(r.Adopted).Record(state.MustParseCode("TUV"))
	for _, tt := range []struct {
		reading   convention.Reading
		addressed bool
		on        string
	}{
		{convention.R31OpeningDay, false, "2012-12-03"},
		{convention.R31InvitationDay, true, "2011-12-02"},
	} {
		c := r.Call(9, rec, r.Adopted, practice.With(tt.reading))
		if c.Addressed != tt.addressed || c.Position.AsOf != convention.MustParseDate(tt.on) {
			t.Errorf("by %v addressed: %t, on %v", tt.reading, c.Addressed, c.Position.AsOf)
		}
	}
}

// The names are written in files and programs: the list may grow at the end, nothing else.
func TestAddressees(t *testing.T) {
	enumtest.Names[meeting.Addressee](t, "no State", "States that have not signed",
		"signatories that have not ratified", "States Parties", "States that have not accepted", "all States",
		"States not parties, to be invited to observe")
}

// How many of the 197 each paragraph addressed, with what was known on the day.
func TestCallsOnTheDay(t *testing.T) {
	r := resolution(t)
	known := state.Embedded().KnownOn(r.Adopted)
	want := []int{36, 2, 157, 157, 38, 196, 196, 196, 39, 0}
	for i, p := range r.Paragraphs {
		n := 0
		for rec := range known.Records() {
			if r.Call(p.Number, rec, r.Adopted, practice).Addressed {
				n++
			}
		}
		if n != want[i] {
			t.Errorf("paragraph %d addresses %d States, want %d", p.Number, n, want[i])
		}
	}
}

func TestResolutionCases(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		// The cases name a status, not a State; these stood there on 2 December 2011.
		code := map[string]string{"signatory": "MHL", "non-signatory": "USA", "party": "FRA", "contracting": "TUV"}
		r := resolution(t)
		known := state.Embedded().KnownOn(r.Adopted)
		rec, ok := known.Record(state.MustParseCode(code[c.In.Text("status")]))
		if p := rec.Position(r.Adopted, practice); !ok || p.Status.String() != c.In.Text("status") {
			t.Fatalf("%v is %v on that day", p.State, p.Status)
		}
		var want []int
		for _, n := range c.Want.Get("ops").([]any) {
			want = append(want, int(n.(float64)))
		}
		got := numbers(r.Calls(rec, c.In.Date("asOf"), practice))
		if !slices.Equal(got, want) {
			t.Errorf("paragraphs %v, want %v", got, want)
		}
		gap := !slices.ContainsFunc(got, func(n int) bool { return n == 1 || n == 2 || n == 4 || n == 5 })
		if gap != c.Want.Bool("gap") {
			t.Errorf("falls between the classes: %v", gap)
		}
	}, "resolutionCalls")
}
