package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestArticle7(t *testing.T) {
	const bad = "testdata/bad/"
	for _, tt := range []struct {
		golden, args string
		status       int
	}{
		{"shipped.txt", "", 0},
		{"zimbabwe.json", "-json testdata/zwe_2014.json testdata/zwe_2017.json", 0},
		{"since.txt", "-since 2015 testdata/zwe_2014.json testdata/zwe_2017.json", 0},
		{"series.txt", bad + "first.json " + bad + "second.json", 1},
		{"on.txt", "-on 2020-12-31 " + bad + "first.json " + bad + "second.json", 0},
		{"headless.txt", bad + "headless.json", 1},
		{"unreadable.txt", bad + "unreadable.json " + bad + "second.json", 2},
		{"table.csv", "-table retained testdata/tha_2019.json", 0},
		{"usage.txt", "-h", 0},
		{"series-fr.txt", "-lang fr-CA " + bad + "first.json " + bad + "second.json", 1},
		{"thailand.md", "-print markdown -lang es testdata/tha_2019.json", 0},
		{"thailand.html", "-print html -lang ru testdata/tha_2019.json", 0},
	} {
		t.Run(tt.golden, func(t *testing.T) {
			var out, complaints strings.Builder
			if status := run(strings.Fields(tt.args), &out, &complaints); status != tt.status {
				t.Errorf("status %d, want %d", status, tt.status)
			}
			got := out.String() + complaints.String()
			golden := filepath.Join("testdata", "golden", tt.golden)
			if *update {
				if err := os.WriteFile(golden, []byte(got), 0o644); err != nil {
					t.Fatal(err)
				}
			}
			want, err := os.ReadFile(golden)
			if err != nil {
				t.Fatal(err)
			}
			if got != string(want) {
				t.Errorf("differs from %s (-update writes it anew):\n%s", golden, got)
			}
		})
	}
}

func TestBadInput(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-tabel x", "article7: flag provided but not defined: -tabel (-h lists the flags)\n"},
		{"-on yesterday", "article7: invalid value \"yesterday\" for flag -on: \"yesterday\" is not a date: want year-month-day, as in 2011-12-02 (-h lists the flags)\n"},
		{"testdata/none.json", "open testdata/none.json: no such file or directory\n"},
		{"-table areas testdata/tha_2019.json", "article7: -table: want stockpile, minedAreas, retained, landRelease, stockDestroyed or areasDestroyed, not \"areas\"\n"},
		{"-print pdf testdata/tha_2019.json", "article7: -print: want markdown or html, not \"pdf\"\n"},
		{"-print html", "article7: -print wants one report, not 14\n"},
		{"-table retained", "article7: -table wants one report, not 14\n"},
	} {
		var out, complaints strings.Builder
		if status := run(strings.Fields(tt.args), &out, &complaints); status != 2 || complaints.String() != tt.want || out.Len() > 0 {
			t.Errorf("%s: status %d, %q, %q", tt.args, status, complaints.String(), out.String())
		}
	}
}

// A language that is none of the six is English, and that is said.
func TestLanguage(t *testing.T) {
	var english, german, complaints strings.Builder
	run(strings.Fields("-print markdown testdata/tha_2019.json"), &english, &complaints)
	if status := run(strings.Fields("-print markdown -lang de testdata/tha_2019.json"), &german, &complaints); status != 0 || german.String() != english.String() {
		t.Errorf("status %d, and it is not the English one", status)
	}
	if want := "article7: \"de\" is none of the six languages of the Convention; this is English\n"; complaints.String() != want {
		t.Errorf("the complaint is %q", complaints.String())
	}
}

// Every report that comes with the program is written as the library writes it, and names its source.
func TestShipped(t *testing.T) {
	files, err := read(nil)
	if err != nil || len(files) != 14 {
		t.Fatal(len(files), err)
	}
	for _, f := range files {
		want, err := shipped.ReadFile("testdata/" + f.Name)
		if err != nil {
			t.Fatal(err)
		}
		var got bytes.Buffer
		if err := report.Encode(&got, f.report); err != nil || !bytes.Equal(got.Bytes(), want) {
			t.Errorf("%s is written in another way, %v", f.Name, err)
		}
		if r := f.report; r.Source == "" || r.Note == "" || r.Origin == report.OwnReport {
			t.Errorf("%s does not say where its figures are from", f.Name)
		}
	}
}

// The figures as published, to the last digit.
func TestFigures(t *testing.T) {
	files, err := read(nil)
	if err != nil {
		t.Fatal(err)
	}
	all, err := check(files, convention.Date{}, convention.Readings{})
	if err != nil {
		t.Fatal(err)
	}
	printed := strings.Join(strings.Fields(text(all)), " ")
	for _, want := range []string{
		"3133 mines", "extent: 62991706 m2", "extent: 61.79 km2", "cleared 1660000 m2, reduced 2790000 m2, cancelled 1770000 m2",
		"suspected extent: 189000000 m2", "confirmed extent: 294000000 m2", "cleared 40600000 m2, reduced 0 m2, cancelled 27150000 m2",
		"suspected extent: 1061 km2", "cleared 0.30 km2, reduced 2.48 km2, cancelled 2.45 km2, together 5.23 km2",
		"suspected extent: 1807602 m2", "confirmed extent: 44062 m2", "the parts add up to 4.78 km2, and 4.87 km2 is stated",
		"suspected areas: 701", "confirmed areas: 3080", "confirmed mixed extent: 144290000 m2", "suspected extent: 856030 m2",
		"all extent: 180000 m2", "1029763 mines", "1568167 mines", "6104 mines", "81045 mines since entry into force",
	} {
		if !strings.Contains(printed, want) {
			t.Errorf("%q is not printed", want)
		}
	}
}
