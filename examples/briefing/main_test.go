package main

import (
	"encoding/json"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestBriefing(t *testing.T) {
	for _, tt := range []struct{ name, args string }{
		{"resolution.txt", ""},
		{"today.txt", "-on 2026-11-23"},
		{"tuvalu.txt", "-state TUV"},
		{"southsudan.txt", "-state SSD -readings R-03=AsIfAcceded"},
		{"resolution.html", "-html"},
		{"resolution-ar.txt", "-lang ar"},
		{"poland-fr.txt", "-state POL -on 2026-01-01 -lang fr-CH"},
		{"due-ru.txt", "-due 2011-12-02..2012-06-30 -lang ru"},
		{"deposited-zh.txt", "-if-deposited 2026-11-23 -lang zh"},
		{"poland.json", "-state POL -on 2026-01-01 -json"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			if err := run(strings.Fields(tt.args), &out, io.Discard); err != nil {
				t.Fatal(err)
			}
			golden := filepath.Join("testdata", tt.name)
			if *update {
				if err := os.WriteFile(golden, []byte(out.String()), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if out.String() != string(want) {
				t.Errorf("differs from %s (-update writes it anew):\n%s", golden, out.String())
			}
		})
	}
}

// The page needs nothing else, runs nothing, and says what the text says.
func TestHTML(t *testing.T) {
	for _, args := range []string{"-html", "-html -on 1997-12-03", "-html -on 2026-11-23 -readings R-04=Inclusive", "-html -on 9999-12-31"} {
		var out strings.Builder
		if err := run(strings.Fields(args), &out, io.Discard); err != nil {
			t.Fatal(err)
		}
		for _, not := range []string{"<script", "<link", "src=", "href=", "url(", "@import", "%!", "ZgotmplZ", "<no value>"} {
			if strings.Contains(out.String(), not) {
				t.Errorf("%s: there is %q in it", args, not)
			}
		}
	}
}

// The figures that the ledger must give, whatever the layout.
func TestFigures(t *testing.T) {
	for _, tt := range []struct {
		args                       string
		signed, deposited, inForce int
		former                     int
	}{
		{"", 133, 158, 157, 0},
		{"-on 2011-10-28", 133, 157, 156, 0},
		{"-on 2026-11-23", 133, 166, 161, 5},
	} {
		var out strings.Builder
		if err := run(append(strings.Fields(tt.args), "-json"), &out, io.Discard); err != nil {
			t.Fatal(err)
		}
		var o overview
		if err := json.Unmarshal([]byte(out.String()), &o); err != nil {
			t.Fatal(err)
		}
		if c := o.Count; c.Signed != tt.signed || c.Deposited != tt.deposited || c.InForce != tt.inForce || c.Former != tt.former {
			t.Errorf("%q: %+v", tt.args, c)
		}
	}
}

func TestBadInput(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-on 2011-02-31", `-on: "2011-02-31" is not a date: February 2011 has 28 days`},
		{"-on", "flag needs an argument: -on"},
		{"-on=", "-on: want a day, as in 2011-12-02"},
		{"-sate POL", "unknown flag -sate; did you mean -state? (-h lists the flags)"},
		{"-x", "unknown flag -x (-h lists the flags)"},
		{"-state POD", `-state: "POD" is not the code of a State: did you mean POL (Poland)?`},
		{"-state Atlantis", `-state: "Atlantis" is not the code of a State: want the alpha-3 code of ISO 3166-1 of one of the 197 States, such as POL`},
		{"-readings R-04=Inklusive", `-readings: "R-04=Inklusive" is not a reading: did you mean R-04 Inclusive?`},
		{"-json=maybe", `invalid boolean value "maybe" for -json: parse error`},
		{"POL", `unexpected "POL"; days, States and readings go behind -on, -state, -due, -if-deposited and -readings`},
		{"-due 2011-12-02", `-due: want two days, as in 2011-12-02..2013-12-02`},
		{"-due 2011-12-02..2011-12-01", `-due: 2011-12-01 comes before 2011-12-02`},
		{"-html -lang fr", "-html prints a day, with -on and -readings alone"},
		{"-html -state POL", "-html prints a day, with -on and -readings alone"},
		{"-if-deposited 1997-13-01", `-if-deposited: "1997-13-01" is not a date: the month must be from 01 to 12`},
	} {
		t.Run(tt.args, func(t *testing.T) {
			var out strings.Builder
			err := run(strings.Fields(tt.args), &out, io.Discard)
			if err == nil || err.Error() != tt.want || strings.Contains(err.Error(), "\n") {
				t.Errorf("error is %v, want %s", err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("printed %q beside the error", out.String())
			}
		})
	}
}

// A language that is none of the six is English, and that is said; the headings are there in the other five.
func TestLanguage(t *testing.T) {
	var out, complaints strings.Builder
	if err := run(strings.Fields("-state TUV -lang de"), &out, &complaints); err != nil {
		t.Fatal(err)
	}
	if want := "briefing: \"de\" is none of the six languages of the Convention; this is English\n"; complaints.String() != want {
		t.Errorf("the complaint is %q", complaints.String())
	}
	if want, err := os.ReadFile("testdata/tuvalu.txt"); err != nil || out.String() != string(want) {
		t.Errorf("it is not the English one, %v", err)
	}
	for key, texts := range phrases {
		for l := range convention.Languages() {
			if l != convention.English && (texts[l] == "" || strings.Count(texts[l], "{") != strings.Count(texts[convention.French], "{")) {
				t.Errorf("%s in %v is %q", key, l, texts[l])
			}
		}
	}
}
