package main

import (
	"encoding/csv"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/shopspring/decimal"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestPapers(t *testing.T) {
	for _, tt := range []struct{ name, args string }{
		{"12msp.txt", "-meeting 12MSP -cost 300000 -attending POL,USA -rate SSD=0.003"},
		{"12msp.csv", "-meeting 12MSP -cost 300000 -attending POL,USA -rate SSD=0.003 -format csv"},
		{"12msp-known.txt", "-known 2011-12-02"},
		{"23msp.txt", "-meeting 23MSP -readings R-17=OnDay14"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			var out strings.Builder
			if err := run(strings.Fields(tt.args), &out); err != nil {
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

// What must hold whatever the layout.
func TestFigures(t *testing.T) {
	var out strings.Builder
	if err := run(strings.Fields("-cost 300000.01 -attending POL,USA -rate SSD=0.003 -format csv"), &out); err != nil {
		t.Fatal(err)
	}
	rows, err := csv.NewReader(strings.NewReader(out.String())).ReadAll()
	if err != nil || len(rows) != 198 {
		t.Fatalf("%d rows, %v", len(rows), err)
	}
	sum, payers, participants := decimal.Zero, 0, 0
	for _, r := range rows[1:] {
		if r[7] != "" {
			payers++
			sum = sum.Add(decimal.RequireFromString(r[7]))
		}
		if r[2] == "participant" {
			participants++
		}
	}
	if sum.StringFixed(2) != "300000.01" || payers != 162 || participants != 160 {
		t.Errorf("%v of %d payers, %d participants", sum, payers, participants)
	}
	out.Reset()
	if err := run(strings.Fields("-known 2011-12-02 -format json -cost 1000 -rate SSD=0.003"), &out); err != nil {
		t.Fatal(err)
	}
	var p struct {
		Meeting     struct{ ID, Opening, Basis string }
		AskedForBy  string
		RequestsBy  string
		Invitations struct {
			On, Provision      string
			Parties, Observers []any
			Entities           []struct{ State, Role, Class string }
			Organizations      []string
		}
		Agenda  []struct{ Provision, Title string }
		Numbers struct{ Parties, Third, Most int }
		Shares  []struct{ State, Rate, Sum, Percent, Amount, Confidence string }
	}
	if err := json.Unmarshal([]byte(out.String()), &p); err != nil {
		t.Fatal(err)
	}
	if p.Meeting.ID != "12MSP" || p.Meeting.Opening != "2012-12-03" || p.Meeting.Basis != "12(2)(b)" || p.AskedForBy != "A/RES/66/29" || p.RequestsBy != "2012-03-31" {
		t.Errorf("%+v, asked for by %s, requests by %s", p.Meeting, p.AskedForBy, p.RequestsBy)
	}
	if inv := p.Invitations; inv.On != "2012-12-03" || inv.Provision != "11(4)" || len(inv.Parties) != 158 || len(inv.Observers) != 38 ||
		len(inv.Entities) != 1 || inv.Entities[0].State != "PSE" || len(inv.Organizations) != 5 {
		t.Errorf("%d Parties, %d observers, apart %v", len(inv.Parties), len(inv.Observers), inv.Entities)
	}
	if n := p.Numbers; n.Parties != 158 || n.Third != 53 || n.Most != 80 || len(p.Agenda) != 6 || p.Agenda[5].Provision != "11(1)(f)" {
		t.Errorf("%+v, agenda %v", n, p.Agenda)
	}
	sum = decimal.Zero
	for _, s := range p.Shares {
		sum = sum.Add(decimal.RequireFromString(s.Amount))
	}
	if s := p.Shares[0]; sum.StringFixed(2) != "1000.00" || len(p.Shares) != 158 || s.State != "AFG" || s.Rate != "0.004" || s.Confidence != "one-source" {
		t.Errorf("%v, %+v", sum, s)
	}
}

func TestHelp(t *testing.T) {
	var out strings.Builder
	if err := run([]string{"-h"}, &out); err != nil || !strings.Contains(out.String(), "-attending States") {
		t.Errorf("%v: %s", err, out.String())
	}
}

func TestBadInput(t *testing.T) {
	for _, tt := range []struct{ args, want string }{
		{"-meeting 12MPS", `-meeting: there is no meeting "12MPS"; want one as in 12MSP or 3RC`},
		{"-meeting=", `-meeting: there is no meeting ""; want one as in 12MSP or 3RC`},
		{"-meeting 13MSP -known 2011-12-02", `-meeting: no meeting "13MSP" was known on 2011-12-02`},
		{"-meeting 4RC-PM1", "-meeting: 4RC-PM1 is a preparatory meeting; want a Meeting of the States Parties or a Review Conference"},
		{"-meeting 23MSP -cost 1", "-cost: the days of 23MSP are not known, and so not who pays"},
		{"-cost many", `-cost: "many" is not an amount: want digits, as in 300000 or 300000.50`},
		{"-cost -1 -meeting 13MSP", "-cost: cannot calculate: the total is negative"},
		{"-cost 0.001 -meeting 13MSP", "-cost: cannot calculate: the total must be a whole number of cents below 10^15"},
		{"-cost 1e15 -meeting 13MSP", "-cost: cannot calculate: the total must be a whole number of cents below 10^15"},
		{"-cost 300000", "cannot calculate: no rate in 2012 for SSD (a Member since 14 July 2011, assessed from 2013); give them with -rate, as in -rate SSD=0.003"},
		{"-rate SSD", `-rate: "SSD" is not a rate: want a State and a percentage, as in SSD=0.003`},
		{"-rate SSD=x", `-rate: "SSD=x" is not a rate: want a State and a percentage, as in SSD=0.003`},
		{"-rate XXX=1", `-rate: "XXX" is not the code of a State: want the alpha-3 code of ISO 3166-1 of one of the 197 States, such as POL`},
		{"-cost 1 -rate SSD=0", "-cost: cannot calculate: SSD has a rate that is not more than 0 and at most 100, with nine decimals at most"},
		{"-attending POD", `-attending: "POD" is not the code of a State: did you mean POL (Poland)?`},
		{"-known 2011-02-31", `-known: "2011-02-31" is not a date: February 2011 has 28 days`},
		{"-readings R-24=Participant", `-readings: "R-24=Participant" is not a reading: did you mean R-24 Participants?`},
		{"-format xml", `-format: "xml" is none of text, csv and json`},
		{"-cots 1", "unknown flag -cots (-h lists the flags)"},
		{"-cost", "flag needs an argument: -cost"},
		{"12MSP", `unexpected "12MSP" (-h lists the flags)`},
	} {
		t.Run(tt.args, func(t *testing.T) {
			var out strings.Builder
			err := run(strings.Fields(tt.args), &out)
			if err == nil || err.Error() != tt.want || strings.Contains(err.Error(), "\n") {
				t.Errorf("error is %v, want %s", err, tt.want)
			}
			if out.Len() > 0 {
				t.Errorf("printed %q beside the error", out.String())
			}
		})
	}
}
