package main

import (
	"flag"
	"os"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

var update = flag.Bool("update", false, "write the golden file anew")

func calendar(t *testing.T, args string) string {
	t.Helper()
	var out strings.Builder
	if err := run(strings.Fields(args), &out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func TestGolden(t *testing.T) {
	got := calendar(t, "-from 2011-12-02 -to 2013-12-02 -state TCD")
	if *update {
		if err := os.WriteFile("testdata/chad.ics", []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("testdata/chad.ics")
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("differs from testdata/chad.ics (-update writes it anew):\n%s", got)
	}
}

// Every line of a whole calendar is short, ends as it must, and begins and ends within characters; no UID comes twice.
func TestForm(t *testing.T) {
	uids := map[string]bool{}
	for line := range strings.SplitAfterSeq(calendar(t, "-from 1997-01-01 -to 2040-12-31"), "\r\n") {
		text := strings.TrimSuffix(line, "\r\n")
		switch {
		case line == "": // after the last
		case text == line || len(text) > 75 || strings.ContainsAny(text, "\r\n") || strings.ToValidUTF8(text, "") != text:
			t.Errorf("%q", line)
		case strings.HasPrefix(text, "UID:"):
			if uids[text] {
				t.Errorf("%s comes twice", text)
			}
			uids[text] = true
		}
	}
}

// A deadline that was extended keeps its UID.
func TestStable(t *testing.T) {
	const id = "UID:tcd-clearance-deadline@apmbc\r\n"
	before := calendar(t, "-state TCD -from 2009-01-01 -to 2014-12-31")
	after := calendar(t, "-state TCD -from 2011-01-01 -to 2014-12-31")
	if strings.Count(before, id) != 1 || strings.Count(after, id) != 1 ||
		!strings.Contains(before, "DTSTART;VALUE=DATE:20110101") || !strings.Contains(after, "DTSTART;VALUE=DATE:20140101") {
		t.Error("the deadline of Chad did not move from 2011-01-01 to 2014-01-01 under one UID")
	}
}

func TestText(t *testing.T) {
	var out strings.Builder
	w := newWriter(&out, "")
	w.text("SUMMARY", "a\\b;c,d\ne\x00\r\x7f:f")
	w.text("SUMMARY", strings.Repeat("é", 60))
	if err := w.flush(); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`SUMMARY:a\\b\;c\,d\ne:f` + "\r\n",
		"SUMMARY:" + strings.Repeat("é", 33) + "\r\n " + strings.Repeat("é", 27) + "\r\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in %q", want, out.String())
		}
	}
}

func TestAlarm(t *testing.T) {
	if strings.Contains(calendar(t, "-alarm 0"), "VALARM") || !strings.Contains(calendar(t, "-alarm 90"), "TRIGGER:-P90D\r\n") {
		t.Error("-alarm is not heeded")
	}
}

// What the ledger does not know for certain is said so.
func TestUnknown(t *testing.T) {
	on := convention.MustParseDate("2026-01-01")
	for d := range state.Embedded().Agenda(on, on.AddDays(3650), convention.Readings{}) {
		unknown, open := strings.HasSuffix(summary(d), ", if it applies"), strings.HasSuffix(summary(d), ", not before this day")
		if unknown != (d.Outcome == state.Unknown && !d.Open) || open != d.Open {
			t.Errorf("%v: %s", d, summary(d))
		}
	}
}

func TestBadInput(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-from 2011-02-31", `invalid value "2011-02-31" for flag -from: "2011-02-31" is not a date: February 2011 has 28 days`},
		{"-from 2012-01-01 -to 2011-01-01", "-to: 2011-01-01 comes before 2012-01-01"},
		{"-to=", "-from and -to: want a day, as in 2026-01-01"},
		{"-state POD", `invalid value "POD" for flag -state: "POD" is not the code of a State: did you mean POL (Poland)?`},
		{"-alarm 9999", "-alarm: 9999 days are more than ten years"},
		{"-alarm -1", `invalid value "-1" for flag -alarm: parse error`},
		{"TCD", `unexpected "TCD"; -h lists the flags`},
	} {
		var out strings.Builder
		if err := run(strings.Fields(tt.args), &out); err == nil || err.Error() != tt.want || out.Len() > 0 {
			t.Errorf("%q: error is %v, want %s; printed %q", tt.args, err, tt.want, out.String())
		}
	}
}
