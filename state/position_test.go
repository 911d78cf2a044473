package state_test

import (
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A stop is a day and the position shown on it.
type stop struct{ day, want string }

// checkStops asks for the position of a State on days.
func checkStops(t *testing.T, l *state.Ledger, code string, rd []convention.Reading, stops ...stop) {
	t.Helper()
	for _, s := range stops {
		if got := show(at(t, l, code, s.day, rd...)); got != s.want {
			t.Errorf("%s on %s: %s, want %s", code, s.day, got, s.want)
		}
	}
}

// The day before, the day and the day after of everything that changes a position.
func TestPosition(t *testing.T) {
	for _, c := range []struct {
		name, code string
		readings   []convention.Reading
		stops      []stop
	}{
		{"accession and withdrawal", "EST", nil, []stop{
			{"", "not eligible"},
			{"0001-01-01", "not eligible"},
			{"1997-12-02", "not eligible"},
			{"1997-12-03", "non-signatory 1997-12-03"},
			{"1997-12-04", "non-signatory 1997-12-03"},
			{"2004-05-11", "non-signatory 1997-12-03"},
			{"2004-05-12", "contracting 2004-05-12"},
			{"2004-05-13", "contracting 2004-05-12"},
			{"2004-10-31", "contracting 2004-05-12"},
			{"2004-11-01", "party 2004-11-01"},
			{"2004-11-02", "party 2004-11-01"},
			{"2025-06-26", "party 2004-11-01"},
			{"2025-06-27", "party 2004-11-01, leaving 2025-12-27"},
			{"2025-06-28", "party 2004-11-01, leaving 2025-12-27"},
			{"2025-12-26", "party 2004-11-01, leaving 2025-12-27"},
			{"2025-12-27", "former 2025-12-27"},
			{"2025-12-28", "former 2025-12-27"},
			{"9999-12-31", "former 2025-12-27"},
		}},
		{"withdrawal of Finland", "FIN", nil, []stop{
			{"2012-01-08", "non-signatory 1997-12-03"},
			{"2012-01-09", "contracting 2012-01-09"},
			{"2012-06-30", "contracting 2012-01-09"},
			{"2012-07-01", "party 2012-07-01"},
			{"2025-07-09", "party 2012-07-01"},
			{"2025-07-10", "party 2012-07-01, leaving 2026-01-10"},
			{"2026-01-09", "party 2012-07-01, leaving 2026-01-10"},
			{"2026-01-10", "former 2026-01-10"},
			{"2026-01-11", "former 2026-01-10"},
		}},
		{"signature first", "POL", nil, []stop{
			{"1997-12-02", "not eligible"},
			{"1997-12-03", "non-signatory 1997-12-03"},
			{"1997-12-04", "signatory 1997-12-04"},
			{"1997-12-05", "signatory 1997-12-04"},
			{"2012-12-26", "signatory 1997-12-04"},
			{"2012-12-27", "contracting 2012-12-27"},
			{"2012-12-28", "contracting 2012-12-27"},
			{"2013-05-31", "contracting 2012-12-27"},
			{"2013-06-01", "party 2013-06-01"},
			{"2013-06-02", "party 2013-06-01"},
			{"2025-08-19", "party 2013-06-01"},
			{"2025-08-20", "party 2013-06-01, leaving 2026-02-20"},
			{"2026-02-19", "party 2013-06-01, leaving 2026-02-20"},
			{"2026-02-20", "former 2026-02-20"},
			{"2026-02-21", "former 2026-02-20"},
		}},
		{"elapsed months", "POL", []convention.Reading{convention.R01Elapsed}, []stop{
			{"2013-05-26", "contracting 2012-12-27"},
			{"2013-05-27", "party 2013-05-27"},
		}},
		{"signature and instrument on one day", "CAN", nil, []stop{
			{"1997-12-02", "not eligible"},
			{"1997-12-03", "contracting 1997-12-03"},
			{"1999-02-28", "contracting 1997-12-03"},
			{"1999-03-01", "party 1999-03-01"},
		}},
		{"neither", "USA", nil, []stop{
			{"1997-12-02", "not eligible"},
			{"1997-12-03", "non-signatory 1997-12-03"},
			{"2040-12-31", "non-signatory 1997-12-03"},
		}},
		{"a new State", "TLS", nil, []stop{
			{"2002-05-19", "not eligible"},
			{"2002-05-20", "non-signatory 2002-05-20"},
			{"2003-05-06", "non-signatory 2002-05-20"},
			{"2003-05-07", "contracting 2003-05-07"},
			{"2003-11-01", "party 2003-11-01"},
		}},
		{"a State since a resolution", "PSE", nil, []stop{
			{"2011-12-02", "not eligible"},
			{"2012-11-28", "not eligible"},
			{"2012-11-29", "non-signatory 2012-11-29"},
			{"2017-12-28", "non-signatory 2012-11-29"},
			{"2017-12-29", "contracting 2017-12-29"},
			{"2018-05-31", "contracting 2017-12-29"},
			{"2018-06-01", "party 2018-06-01"},
		}},
		{"provisional application", "AUT", nil, []stop{
			{"1998-06-28", "signatory 1997-12-03"},
			{"1998-06-29", "contracting 1998-06-29, provisional"},
			{"1998-06-30", "contracting 1998-06-29, provisional"},
			{"1999-02-28", "contracting 1998-06-29, provisional"},
			{"1999-03-01", "party 1999-03-01"},
			{"1999-03-02", "party 1999-03-01"},
		}},
		{"provisional application past the general entry into force", "SWE", nil, []stop{
			{"1998-11-29", "signatory 1997-12-04"},
			{"1998-11-30", "contracting 1998-11-30, provisional"},
			{"1999-03-01", "contracting 1998-11-30, provisional"},
			{"1999-04-30", "contracting 1998-11-30, provisional"},
			{"1999-05-01", "party 1999-05-01"},
		}},
		{"provisional application until then", "SWE", []convention.Reading{convention.R30GeneralEntryIntoForce}, []stop{
			{"1998-11-30", "contracting 1998-11-30, provisional"},
			{"1999-02-28", "contracting 1998-11-30, provisional"},
			{"1999-03-01", "contracting 1998-11-30"},
			{"1999-05-01", "party 1999-05-01"},
		}},
		{"provisional application after then", "CHL", []convention.Reading{convention.R30GeneralEntryIntoForce}, []stop{
			{"2001-09-10", "contracting 2001-09-10"},
			{"2002-03-01", "party 2002-03-01"},
		}},
		{"a claimed suspension", "UKR", nil, []stop{
			{"2025-07-17", "party 2006-06-01"},
			{"2025-07-18", "party 2006-06-01, suspension claimed"},
			{"2025-07-19", "party 2006-06-01, suspension claimed"},
			{"2040-12-31", "party 2006-06-01, suspension claimed"},
		}},
		{"an announcement", "ERI", nil, []stop{
			{"2023-06-30", "party 2002-02-01"},
			{"2023-07-01", "party 2002-02-01"},
			{"2024-01-01", "party 2002-02-01"},
			{"2024-07-01", "party 2002-02-01"},
		}},
		{"a late signature", "LTU", nil, []stop{
			{"1999-02-25", "non-signatory 1997-12-03"},
			{"1999-02-26", "signatory 1999-02-26"},
			{"2003-05-12", "contracting 2003-05-12"},
			{"2003-11-01", "party 2003-11-01"},
			{"2025-12-27", "former 2025-12-27"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) { checkStops(t, state.Embedded(), c.code, c.readings, c.stops...) })
	}
}

// The two successions, by every reading of R-03 and by what was known when.
func TestSuccession(t *testing.T) {
	now := state.Embedded()
	explicit := []convention.Reading{convention.R03ExplicitDate}
	since := []convention.Reading{convention.R03DateOfSuccession}
	acceded := []convention.Reading{convention.R03AsIfAcceded}
	for _, c := range []struct {
		name, code string
		ledger     *state.Ledger
		readings   []convention.Reading
		stops      []stop
	}{
		{"South Sudan", "SSD", now, nil, []stop{
			{"2011-07-08", "not eligible"},
			{"2011-07-09", "party 2011-07-09"},
			{"2011-07-10", "party 2011-07-09"},
			{"2011-11-10", "party 2011-07-09"},
			{"2011-11-11", "party 2011-07-09"},
			{"2011-11-12", "party 2011-07-09"},
		}},
		{"South Sudan, date of succession", "SSD", now, since, []stop{
			{"2011-07-08", "not eligible"},
			{"2011-07-09", "party 2011-07-09"},
		}},
		{"South Sudan, as if acceded", "SSD", now, acceded, []stop{
			{"2011-07-08", "not eligible"},
			{"2011-07-09", "non-signatory 2011-07-09"},
			{"2011-11-10", "non-signatory 2011-07-09"},
			{"2011-11-11", "contracting 2011-11-11"},
			{"2012-04-30", "contracting 2011-11-11"},
			{"2012-05-01", "party 2012-05-01"},
		}},
		{"South Sudan, known before its independence", "SSD", now.KnownOn(on("2011-07-08")), nil, []stop{
			{"2011-07-09", "not eligible"},
			{"2011-12-02", "not eligible"},
		}},
		{"South Sudan, known in August", "SSD", now.KnownOn(on("2011-08-01")), nil, []stop{
			{"2011-07-08", "not eligible"},
			{"2011-07-09", "non-signatory 2011-07-09"},
			{"2011-08-01", "non-signatory 2011-07-09"},
			{"2011-11-11", "non-signatory 2011-07-09"},
		}},
		{"South Sudan, known the day before", "SSD", now.KnownOn(on("2011-11-10")), nil, []stop{
			{"2011-11-10", "non-signatory 2011-07-09"},
		}},
		{"South Sudan, known on the day", "SSD", now.KnownOn(on("2011-11-11")), nil, []stop{
			{"2011-07-09", "party 2011-07-09"},
			{"2011-11-11", "party 2011-07-09"},
		}},
		{"South Sudan, known in December", "SSD", now.KnownOn(on("2011-12-02")), nil, []stop{
			{"2011-07-08", "not eligible"},
			{"2011-07-09", "party 2011-07-09"},
			{"2011-12-02", "party 2011-07-09"},
		}},
		{"Montenegro", "MNE", now, explicit, []stop{
			{"2006-06-02", "not eligible"},
			{"2006-06-03", "non-signatory 2006-06-03"},
			{"2006-10-22", "non-signatory 2006-06-03"},
			{"2006-10-23", "contracting 2006-10-23"},
			{"2006-10-24", "contracting 2006-10-23"},
			{"2007-03-31", "contracting 2006-10-23"},
			{"2007-04-01", "party 2007-04-01"},
			{"2007-04-02", "party 2007-04-01"},
		}},
		{"Montenegro, date of succession", "MNE", now, since, []stop{
			{"2006-06-02", "not eligible"},
			{"2006-06-03", "party 2006-06-03"},
			{"2006-10-23", "party 2006-06-03"},
			{"2007-04-01", "party 2006-06-03"},
		}},
		{"Montenegro, as if acceded", "MNE", now, acceded, []stop{
			{"2006-06-02", "not eligible"},
			{"2006-06-03", "non-signatory 2006-06-03"},
			{"2006-10-23", "contracting 2006-10-23"},
			{"2007-03-31", "contracting 2006-10-23"},
			{"2007-04-01", "party 2007-04-01"},
		}},
		{"Montenegro, before its day was known", "MNE", now.KnownOn(on("2006-12-01")), nil, []stop{
			{"2006-10-22", "non-signatory 2006-06-03"},
			{"2006-10-23", "contracting 2006-10-23"},
			{"2007-04-01", "contracting 2006-10-23"},
			{"2040-12-31", "contracting 2006-10-23"},
		}},
		{"Palestine, known in December", "PSE", now.KnownOn(day), nil, []stop{
			{"2011-12-02", "not eligible"},
			{"2040-12-31", "not eligible"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) { checkStops(t, c.ledger, c.code, c.readings, c.stops...) })
	}
	if p := at(t, now.KnownOn(day), "PSE", "2011-12-02"); bare(p) != (state.Position{State: p.State, Through: day}) {
		t.Errorf("of Palestine %+v was known", p)
	}
	if p := at(t, now.KnownOn(on("2006-12-01")), "MNE", "2006-12-01"); !p.InForce.IsZero() {
		t.Errorf("the day for Montenegro was known to be %v", p.InForce)
	}
}

func TestPositionFields(t *testing.T) {
	for _, c := range []struct {
		code, day string
		want      state.Position
		text      string
	}{
		{"POL", "1997-12-02", state.Position{Eligible: on("1997-12-03")}, "could not become a Party before 1997-12-03"},
		{"PSE", "2011-12-02", state.Position{Eligible: on("2012-11-29")}, "could not become a Party before 2012-11-29"},
		{"USA", "2011-12-02", state.Position{
			Status: state.NonSignatory, Since: on("1997-12-03"), Eligible: on("1997-12-03"),
		}, "has neither signed nor deposited an instrument"},
		{"POL", "2011-12-02", state.Position{
			Status: state.Signatory, Since: on("1997-12-04"), Eligible: on("1997-12-03"), Signed: on("1997-12-04"),
		}, "signed on 1997-12-04 and has deposited no instrument"},
		{"POL", "2013-01-01", state.Position{
			Status: state.Contracting, Since: on("2012-12-27"), Eligible: on("1997-12-03"), Signed: on("1997-12-04"),
			Instrument: state.Ratification, Deposited: on("2012-12-27"), InForce: on("2013-06-01"),
		}, "deposited its instrument of ratification on 2012-12-27, in force for it from 2013-06-01"},
		{"POL", "2025-12-01", state.Position{
			Status: state.Party, Since: on("2013-06-01"), Eligible: on("1997-12-03"), Signed: on("1997-12-04"),
			Instrument: state.Ratification, Deposited: on("2012-12-27"), InForce: on("2013-06-01"),
			Withdrawing: true, Notified: on("2025-08-20"),
			Leaving: convention.Effect{NotBefore: on("2026-02-20"), Settled: true},
		}, "a Party since 2013-06-01, leaving on 2026-02-20"},
		{"POL", "2026-02-20", state.Position{
			Status: state.Former, Since: on("2026-02-20"), Eligible: on("1997-12-03"), Signed: on("1997-12-04"),
			Instrument: state.Ratification, Deposited: on("2012-12-27"), InForce: on("2013-06-01"),
			Notified: on("2025-08-20"),
			Leaving:  convention.Effect{NotBefore: on("2026-02-20"), Settled: true},
		}, "a Party from 2013-06-01, left on 2026-02-20 (carried forward from 2026-02-03)"},
		{"AUT", "1998-12-01", state.Position{
			Status: state.Contracting, Since: on("1998-06-29"), Eligible: on("1997-12-03"), Signed: on("1997-12-03"),
			Instrument: state.Ratification, Deposited: on("1998-06-29"), InForce: on("1999-03-01"), Provisional: true,
		}, "deposited its instrument of ratification on 1998-06-29, in force for it from 1999-03-01, " +
			"applying Article 1(1) provisionally until 1999-03-01"},
		{"SSD", "2011-08-01", state.Position{
			Status: state.Party, Since: on("2011-07-09"), Eligible: on("2011-07-09"),
			Instrument: state.Succession, Deposited: on("2011-11-11"), InForce: on("2011-07-09"),
		}, "a Party since 2011-07-09"},
		{"UKR", "2026-01-01", state.Position{
			Status: state.Party, Since: on("2006-06-01"), Eligible: on("1997-12-03"), Signed: on("1999-02-24"),
			Instrument: state.Ratification, Deposited: on("2005-12-27"), InForce: on("2006-06-01"), ClaimedSuspension: true,
		}, "a Party since 2006-06-01, claiming a suspension (without effect, R-27)"},
	} {
		p := at(t, state.Embedded(), c.code, c.day)
		c.want.State, c.want.Through = state.MustParseCode(c.code), on("2026-02-03")
		if bare(p) != c.want || p.AsOf != on(c.day) {
			t.Errorf("%s on %s is %+v, want %+v", c.code, c.day, bare(p), c.want)
		}
		if p.String() != c.text {
			t.Errorf("%s on %s: %q, want %q", c.code, c.day, p, c.text)
		}
	}
	p := at(t, state.Embedded().KnownOn(on("2006-12-01")), "MNE", "2006-12-01")
	if want := "notified its succession on 2006-10-23, day of entry into force not known"; p.String() != want {
		t.Errorf("Montenegro %q, want %q", p, want)
	}
	for _, c := range []struct {
		code, day, want string
		chosen          convention.Reading
	}{
		{"SWE", "1998-12-31", "deposited its instrument of ratification on 1998-11-30, in force for it from 1999-05-01, " +
			"applying Article 1(1) provisionally until 1999-03-01", convention.R30GeneralEntryIntoForce},
		{"UKR", "2026-01-01", "a Party since 2006-06-01, claiming a suspension", convention.R27ModelAsClaimed},
	} {
		if got := at(t, state.Embedded(), c.code, c.day, c.chosen).String(); got != c.want {
			t.Errorf("by %v %s %q, want %q", c.chosen, c.code, got, c.want)
		}
	}
	open := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		act("FRA", state.InternationalConflict, "2029-01-01"))
	want := "a Party since 1999-03-01, withdrawing, not before 2030-07-15 nor before its armed conflict ends " +
		"(carried forward from 2026-02-03)"
	if got := at(t, open, "FRA", "2030-12-31").String(); got != want {
		t.Errorf("France %q, want %q", got, want)
	}
	if got, want := (state.Position{}).String(), "not yet able to become a Party, as far as recorded (as far as the ledger goes)"; got != want {
		t.Errorf("the zero Position %q, want %q", got, want)
	}
}

func TestPositionJSON(t *testing.T) {
	p := at(t, state.Embedded(), "POL", "2025-12-01")
	text, err := json.Marshal(p)
	want := `{"state":"POL","asOf":"2025-12-01","status":"party","since":"2013-06-01","through":"2026-02-03",` +
		`"eligible":"1997-12-03",` +
		`"signed":"1997-12-04","instrument":"ratification","deposited":"2012-12-27","inForce":"2013-06-01",` +
		`"withdrawing":true,"notified":"2025-08-20","leaving":{"notBefore":"2026-02-20","settled":true}}`
	if string(text) != want || err != nil {
		t.Errorf("JSON is %s, %v, want %s", text, err, want)
	}
	var back state.Position
	if err := json.Unmarshal(text, &back); err != nil || bare(back) != bare(p) || back.AsOf != p.AsOf {
		t.Errorf("%s reads as %+v, %v", text, back, err)
	}
	text, err = json.Marshal(at(t, state.Embedded().KnownOn(day), "PSE", "2011-12-02"))
	want = `{"state":"PSE","asOf":"2011-12-02","status":"not eligible","through":"2011-12-02"}`
	if string(text) != want || err != nil {
		t.Errorf("JSON is %s, %v, want %s", text, err, want)
	}
}

// A position that was read from JSON or written by hand has no ledger behind it, hence no steps.
func TestPositionWithoutLedger(t *testing.T) {
	for _, p := range []state.Position{
		{},
		{State: pol, Status: state.NonSignatory, Eligible: day},
		bare(at(t, state.Embedded(), "POL", "2025-12-01")),
		bare(at(t, state.Embedded(), "AUT", "1998-12-01")),
		bare(at(t, state.Embedded(), "UKR", "2026-01-01")),
	} {
		t.Run(p.Status.String(), func(t *testing.T) {
			defer func() {
				if r := recover(); r != nil {
					t.Errorf("panics: %v", r)
				}
			}()
			for s := range p.Steps() {
				t.Errorf("there is a step %v", s)
			}
			if !p.Equal(p) {
				t.Error("it differs from itself")
			}
			if p.String() == "" {
				t.Error("it prints as nothing")
			}
		})
	}
}

func TestSteps(t *testing.T) {
	for _, c := range []struct {
		code, day string
		readings  []convention.Reading
		want      []string
	}{
		{"POL", "1997-12-02", nil, nil},
		{"USA", "2011-12-02", nil, nil},
		{"POL", "2011-12-02", nil, []string{"1997-12-04 signature, Article 15"}},
		{"POL", "2026-02-20", nil, []string{
			"1997-12-04 signature, Article 15",
			"2012-12-27 ratification, Article 16(1)",
			"2013-06-01 entry into force, Article 17(2), R-01 CalendarMonth",
			"2025-08-20 withdrawal notice, Article 20(2)",
			"2026-02-20 withdrawal effect, Article 20(3)",
		}},
		{"POL", "2014-01-01", []convention.Reading{convention.R01Elapsed}, []string{
			"1997-12-04 signature, Article 15",
			"2012-12-27 ratification, Article 16(1)",
			"2013-05-27 entry into force, Article 17(2), R-01 Elapsed",
		}},
		{"BFA", "2011-12-02", nil, []string{
			"1997-12-03 signature, Article 15",
			"1998-09-16 ratification, Article 16(1)",
			"1999-03-01 entry into force, Article 17(1)",
		}},
		{"GNQ", "2011-12-02", nil, []string{
			"1998-09-16 accession, Article 16(2)",
			"1999-03-01 entry into force, Article 17(1)",
		}},
		{"BEN", "2011-12-02", nil, []string{ // after the fortieth, in the same month
			"1997-12-03 signature, Article 15",
			"1998-09-25 ratification, Article 16(1)",
			"1999-03-01 entry into force, Article 17(2)",
		}},
		{"JPN", "1998-12-31", nil, []string{ // not yet in force
			"1997-12-03 signature, Article 15",
			"1998-09-30 acceptance, Article 16(1)",
			"1999-03-01 entry into force, Article 17(2)",
		}},
		{"AUT", "1998-12-31", nil, []string{
			"1997-12-03 signature, Article 15",
			"1998-06-29 ratification, Article 16(1)",
			"1998-06-29 provisional application, Article 18, R-30 OwnEntryIntoForce",
			"1999-03-01 entry into force, Article 17(1)",
		}},
		{"SSD", "2011-12-02", nil, []string{
			"2011-07-09 eligibility",
			"2011-11-11 succession",
			"2011-07-09 entry into force, R-03 ExplicitDate",
		}},
		{"SSD", "2011-12-02", []convention.Reading{convention.R03DateOfSuccession}, []string{
			"2011-07-09 eligibility",
			"2011-11-11 succession",
			"2011-07-09 entry into force, R-03 DateOfSuccession",
		}},
		{"SSD", "2011-12-02", []convention.Reading{convention.R03AsIfAcceded}, []string{
			"2011-07-09 eligibility",
			"2011-11-11 succession",
			"2012-05-01 entry into force, Article 17(2), R-03 AsIfAcceded",
		}},
		{"UKR", "2026-01-01", nil, []string{
			"1999-02-24 signature, Article 15",
			"2005-12-27 ratification, Article 16(1)",
			"2006-06-01 entry into force, Article 17(2), R-01 CalendarMonth",
			"2025-07-18 suspension claimed, R-27 NoEffect",
		}},
	} {
		var got []string
		for s := range at(t, state.Embedded(), c.code, c.day, c.readings...).Steps() {
			got = append(got, s.String())
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%s on %s: steps are\n%s\nwant\n%s", c.code, c.day, strings.Join(got, "\n"), strings.Join(c.want, "\n"))
		}
	}
	for range at(t, state.Embedded(), "POL", "2026-02-20").Steps() {
		break // stopping early is allowed
	}
}

func TestStepActs(t *testing.T) {
	var got []string
	for s := range at(t, state.Embedded(), "POL", "2026-02-20").Steps() {
		a, ok := s.Act()
		got = append(got, fmt.Sprint(a, ok, s.Computed, s.Open))
	}
	want := []string{
		"POL signature 1997-12-04 true false false",
		"POL ratification 2012-12-27 true false false",
		"POL entry into force 2013-06-01 true true false",
		"POL withdrawal notice 2025-08-20 true false false",
		"POL withdrawal effect 2026-02-20 true true false",
	}
	if !slices.Equal(got, want) {
		t.Errorf("steps rest on %q, want %q", got, want)
	}
	for s := range at(t, state.Embedded(), "FRA", "2011-12-02").Steps() {
		if a, ok := s.Act(); ok != (s.Kind != state.EntryIntoForce) {
			t.Errorf("%v rests on %v, %t", s, a, ok)
		}
	}
}

// France withdraws, in a world that is made up.
func TestWithdrawal(t *testing.T) {
	const received, expiry = "2030-01-15", "2030-07-15"
	notice := act("FRA", state.WithdrawalNotice, received)
	war := func(from, until string) state.Act { return lasting("FRA", state.InternationalConflict, from, until) }
	strife := func(from, until string) state.Act { return lasting("FRA", state.NonInternationalConflict, from, until) }
	international := []convention.Reading{convention.R26InternationalOnly}
	overflow := []convention.Reading{convention.R07Overflow}
	last := []convention.Reading{convention.R25LastAddressee}
	without := func(k state.Kind, from, until string) state.Act { return lasting("FRA", k, from, until) }
	between := func(k state.Kind, first, latest string) state.Act {
		a := act("FRA", k, first)
		a.Latest = on(latest)
		return a
	}
	const party = "party 1999-03-01"
	const running, open = party + ", leaving 2030-07-15", party + ", leaving 2030-07-15 or later"
	for _, c := range []struct {
		name     string
		acts     []state.Act
		readings []convention.Reading
		stops    []stop
	}{
		{"no conflict", []state.Act{notice}, nil, []stop{
			{"2030-01-14", party}, {received, running}, {"2030-07-14", running},
			{expiry, "former 2030-07-15"}, {"2030-07-16", "former 2030-07-15"},
		}},
		{"open conflict", []state.Act{notice, war("2029-05-01", "")}, nil, []stop{
			{"2030-01-14", party}, {received, open}, {expiry, open}, {"2040-12-31", open},
		}},
		{"closed conflict", []state.Act{notice, war("2029-05-01", "2031-05-15")}, nil, []stop{
			{"2031-05-15", "former 2031-05-15"}, {"2031-05-16", "former 2031-05-15"},
		}},
		{"two conflicts", []state.Act{
			notice, war("2029-05-01", "2031-05-15"), strife("2030-07-15", "2031-09-01"),
		}, nil, []stop{
			{"2031-09-01", "former 2031-09-01"}, {"2031-09-02", "former 2031-09-01"},
		}},
		{"conflict begins on the last day", []state.Act{notice, war(expiry, "2031-05-15")}, nil, []stop{
			{"2031-05-15", "former 2031-05-15"}, {"2031-05-16", "former 2031-05-15"},
		}},
		{"conflict begins too late", []state.Act{notice, war("2030-07-16", "")}, nil, []stop{
			{"2030-07-14", running}, {expiry, "former 2030-07-15"}, {"2040-12-31", "former 2030-07-15"},
		}},
		{"conflict has ended", []state.Act{notice, war("2029-05-01", expiry)}, nil, []stop{
			{expiry, "former 2030-07-15"}, {"2040-12-31", "former 2030-07-15"},
		}},
		{"open strife", []state.Act{notice, strife("2029-05-01", "")}, nil, []stop{
			{expiry, open}, {"2040-12-31", open},
		}},
		{"open strife, international conflicts only", []state.Act{notice, strife("2029-05-01", "")}, international, []stop{
			{"2030-07-14", running}, {expiry, "former 2030-07-15"},
		}},
		{"open war, international conflicts only", []state.Act{notice, war("2029-05-01", "")}, international, []stop{
			{expiry, open}, {"2040-12-31", open},
		}},
		{"published effect settles an open conflict", []state.Act{
			notice, war("2029-05-01", ""), act("FRA", state.WithdrawalEffect, "2032-02-02"),
		}, nil, []stop{
			{expiry, open}, {"2032-02-01", open}, {"2032-02-02", "former 2032-02-02"}, {"2040-12-31", "former 2032-02-02"},
		}},
		{"effect published ahead settles an open conflict", []state.Act{
			notice, war("2029-05-01", ""), ahead(act("FRA", state.WithdrawalEffect, "2032-02-02"), "2031-12-01"),
		}, nil, []stop{
			{"2031-11-30", open}, {"2031-12-01", party + ", leaving 2032-02-02"},
			{"2032-02-01", party + ", leaving 2032-02-02"}, {"2032-02-02", "former 2032-02-02"},
		}},
		{"effect published before the conflict began settles nothing", []state.Act{
			notice, war("2030-06-01", ""), ahead(act("FRA", state.WithdrawalEffect, "2030-07-15"), "2030-02-01"),
		}, nil, []stop{
			{"2030-05-31", running}, {"2030-06-01", open}, {expiry, open}, {"2040-12-31", open},
		}},
		{"published effect stands though the conflict ends later", []state.Act{
			notice, war("2029-05-01", "2033-05-15"), act("FRA", state.WithdrawalEffect, "2032-02-02"),
		}, nil, []stop{
			{"2032-02-01", open}, {"2032-02-02", "former 2032-02-02"},
			{"2033-05-14", "former 2032-02-02"}, {"2033-05-15", "former 2032-02-02"}, {"2040-12-31", "former 2032-02-02"},
		}},
		{"published effect after the conflict has ended", []state.Act{
			notice, war("2029-05-01", "2031-05-15"), act("FRA", state.WithdrawalEffect, "2032-02-02"),
		}, nil, []stop{
			{"2031-05-15", "former 2031-05-15"}, {"2032-02-02", "former 2031-05-15"},
		}},
		{"published effect changes nothing else", []state.Act{
			notice, act("FRA", state.WithdrawalEffect, "2032-02-02"),
		}, nil, []stop{
			{"2030-07-14", running}, {expiry, "former 2030-07-15"},
		}},
		{"received on the 31st", []state.Act{act("FRA", state.WithdrawalNotice, "2030-08-31")}, nil, []stop{
			{"2030-08-30", party}, {"2030-08-31", party + ", leaving 2031-02-28"},
			{"2031-02-27", party + ", leaving 2031-02-28"}, {"2031-02-28", "former 2031-02-28"},
		}},
		{"received on the 31st, overflow", []state.Act{act("FRA", state.WithdrawalNotice, "2030-08-31")}, overflow, []stop{
			{"2031-03-02", party + ", leaving 2031-03-03"}, {"2031-03-03", "former 2031-03-03"},
		}},
		{"published effect before the six months of the reading", []state.Act{
			act("FRA", state.WithdrawalNotice, "2030-08-31"), war("2029-05-01", ""),
			act("FRA", state.WithdrawalEffect, "2031-03-01"),
		}, overflow, []stop{
			{"2031-03-01", party + ", leaving 2031-03-03 or later"}, {"2040-12-31", party + ", leaving 2031-03-03 or later"},
		}},
		{"revoked", []state.Act{notice, act("FRA", state.WithdrawalRevoked, "2030-07-14")}, nil, []stop{
			{"2030-07-13", running}, {"2030-07-14", party}, {expiry, party}, {"2040-12-31", party},
		}},
		{"revoked and renewed", []state.Act{
			notice, act("FRA", state.WithdrawalRevoked, "2030-03-01"), act("FRA", state.WithdrawalNotice, "2031-01-10"),
		}, nil, []stop{
			{"2030-02-28", running}, {"2030-03-01", party}, {"2031-01-09", party},
			{"2031-01-10", party + ", leaving 2031-07-10"}, {"2031-07-09", party + ", leaving 2031-07-10"},
			{"2031-07-10", "former 2031-07-10"},
		}},
		{"accedes and leaves again", []state.Act{
			notice,
			act("FRA", state.Accession, "2031-02-10"),
			act("FRA", state.WithdrawalNotice, "2035-01-15"),
		}, nil, []stop{
			{expiry, "former 2030-07-15"}, {"2031-02-09", "former 2030-07-15"},
			{"2031-02-10", "contracting 2031-02-10"}, {"2031-07-31", "contracting 2031-02-10"},
			{"2031-08-01", "party 2031-08-01"}, {"2035-01-14", "party 2031-08-01"},
			{"2035-01-15", "party 2031-08-01, leaving 2035-07-15"}, {"2035-07-15", "former 2035-07-15"},
		}},
		{"applies provisionally when it comes back", []state.Act{
			notice, act("FRA", state.Accession, "2031-02-10"), act("FRA", state.ProvisionalApplication, "2031-02-10"),
		}, nil, []stop{
			{"2031-02-10", "contracting 2031-02-10, provisional"}, {"2031-08-01", "party 2031-08-01"},
		}},
		{"the Parties are without notice, by today's practice", []state.Act{notice, without(state.WithdrawalNotToParties, "2030-02-01", "")}, nil, []stop{
			{"2030-07-14", running}, {expiry, "former 2030-07-15"},
		}},
		{"the Parties are without notice", []state.Act{notice, without(state.WithdrawalNotToParties, "2030-02-01", "")}, last, []stop{
			{"2030-01-31", running}, {"2030-02-01", open}, {expiry, open}, {"2040-12-31", open},
		}},
		{"the Parties get it later", []state.Act{notice, without(state.WithdrawalNotToParties, "2030-02-01", "2030-03-10")}, last, []stop{
			{"2030-02-01", open}, {"2030-03-09", open}, {"2030-03-10", party + ", leaving 2030-09-10"},
			{"2030-09-09", party + ", leaving 2030-09-10"}, {"2030-09-10", "former 2030-09-10"}, {"2040-12-31", "former 2030-09-10"},
		}},
		{"the Council last", []state.Act{
			notice, without(state.WithdrawalNotToParties, "2030-02-01", "2030-03-10"), without(state.WithdrawalNotToCouncil, "2030-02-02", "2030-10-01"),
		}, last, []stop{
			{"2030-03-10", party + ", leaving 2030-09-10 or later"}, {"2030-09-10", party + ", leaving 2030-09-10 or later"},
			{"2030-10-01", party + ", leaving 2031-04-01"}, {"2031-04-01", "former 2031-04-01"},
		}},
		{"said between two days, and of the Council in between", []state.Act{
			notice, between(state.WithdrawalNotToParties, "2030-02-01", "2030-12-31"), without(state.WithdrawalNotToCouncil, "2030-03-01", "2030-06-01"),
		}, last, []stop{
			{"2030-05-31", open}, {"2030-06-01", party + ", leaving 2030-12-01"}, {"2030-12-01", "former 2030-12-01"}, {"2030-12-31", "former 2030-12-01"},
		}},
		{"said too late that the Parties are without it", []state.Act{notice, without(state.WithdrawalNotToParties, expiry, "")}, last, []stop{
			{"2030-07-14", running}, {expiry, "former 2030-07-15"}, {"2040-12-31", "former 2030-07-15"},
		}},
		{"a conflict beside", []state.Act{notice, without(state.WithdrawalNotToParties, "2030-02-01", "2030-03-10"), war("2030-08-01", "2031-01-01")}, last, []stop{
			{"2030-07-31", party + ", leaving 2030-09-10"}, {"2030-08-01", party + ", leaving 2030-09-10 or later"},
			{"2030-12-31", party + ", leaving 2030-09-10 or later"}, {"2031-01-01", "former 2031-01-01"},
		}},
		{"claims a suspension for a time", []state.Act{
			lasting("FRA", state.SuspensionClaimed, "2030-02-01", "2030-09-01"), notice,
		}, nil, []stop{
			{"2030-01-31", running}, {"2030-02-01", running + ", suspension claimed"},
			{"2030-07-14", running + ", suspension claimed"}, {expiry, "former 2030-07-15"},
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			checkStops(t, with(t, state.Embedded(), c.acts...), "FRA", c.readings, c.stops...)
		})
	}
}

// Under R-25 LastAddressee the steps of a withdrawal name who was without the notice.
func TestLastAddressee(t *testing.T) {
	l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"), lasting("FRA", state.WithdrawalNotToParties, "2030-02-01", "2030-03-10"))
	p := at(t, l, "FRA", "2030-02-15", convention.R25LastAddressee)
	if want := "a Party since 1999-03-01, withdrawing, not before 2030-07-15 nor before all have been notified (R-25)"; !strings.HasPrefix(p.String(), want) {
		t.Errorf("%q, want %q", p, want)
	}
	var got []string
	for s := range at(t, l, "FRA", "2030-03-10", convention.R25LastAddressee).WithdrawalEffect().Steps() {
		if s.Kind >= state.WithdrawalNotice {
			got = append(got, s.String())
		}
	}
	want := []string{
		"2030-01-15 withdrawal notice, Article 20(2)",
		"2030-02-01 withdrawal not notified to Parties, Article 20(2), R-25 LastAddressee",
		"2030-09-10 withdrawal effect, Article 20(3), R-25 LastAddressee",
	}
	if !slices.Equal(got, want) {
		t.Errorf("%q, want %q", got, want)
	}
}

// Until the conflict has ended that holds a withdrawal back, the State is a Party.
func TestConflictEnds(t *testing.T) {
	notice := act("FRA", state.WithdrawalNotice, "2030-01-15")
	for _, c := range []struct {
		name, last string // the last day as a Party
		acts       []state.Act
	}{
		{"before the notice", "2031-05-14", []state.Act{
			notice, lasting("FRA", state.InternationalConflict, "2029-05-01", "2031-05-15"),
		}},
		{"on the last day", "2031-05-14", []state.Act{
			notice, lasting("FRA", state.InternationalConflict, "2030-07-15", "2031-05-15"),
		}},
		{"one after the other", "2031-08-31", []state.Act{
			notice, lasting("FRA", state.InternationalConflict, "2029-05-01", "2031-05-15"),
			lasting("FRA", state.NonInternationalConflict, "2030-07-15", "2031-09-01"),
		}},
		{"one of two is too late", "2031-05-14", []state.Act{
			notice, lasting("FRA", state.InternationalConflict, "2029-05-01", "2031-05-15"),
			lasting("FRA", state.NonInternationalConflict, "2030-07-16", "2031-09-01"),
		}},
	} {
		l := with(t, state.Embedded(), c.acts...)
		gone := on(c.last).AddDays(1)
		for _, day := range []string{"2030-07-14", "2030-07-15", "2030-07-16", c.last} {
			if p := at(t, l, "FRA", day); p.Status != state.Party || !p.Withdrawing {
				t.Errorf("%s: on %s %s", c.name, day, show(p))
			}
		}
		for _, d := range []convention.Date{gone, gone.AddDays(1), on("2040-01-01")} {
			if p := at(t, l, "FRA", d.String()); p.Status != state.Former || p.Since != gone {
				t.Errorf("%s: on %v %s", c.name, d, show(p))
			}
		}
	}
}

func TestReaccession(t *testing.T) {
	l := with(t, state.Embedded(),
		act("FRA", state.WithdrawalNotice, "2030-01-15"), act("FRA", state.Accession, "2031-02-10"))
	p := at(t, l, "FRA", "2032-01-01")
	want := state.Position{
		State: fra, Status: state.Party, Since: on("2031-08-01"), Through: on("2026-02-03"), Eligible: on("1997-12-03"),
		Signed: on("1997-12-03"), Instrument: state.Accession, Deposited: on("2031-02-10"), InForce: on("2031-08-01"),
	}
	if bare(p) != want {
		t.Errorf("got %+v, want %+v", bare(p), want)
	}
	if got, want := l.Count(on("2032-01-01"), practice).Deposited, 166; got != want {
		t.Errorf("%d States have deposited, want %d", got, want)
	}
}

func TestWithdrawalSteps(t *testing.T) {
	for _, c := range []struct {
		name     string
		acts     []state.Act
		readings []convention.Reading
		want     string
	}{
		{"plain", []state.Act{act("FRA", state.WithdrawalNotice, "2030-01-15")}, nil,
			"2030-07-15 withdrawal effect, Article 20(3)"},
		{"the 31st", []state.Act{act("FRA", state.WithdrawalNotice, "2030-08-31")}, nil,
			"2031-02-28 withdrawal effect, Article 20(3), R-07 Clamp"},
		{"the 31st, overflow", []state.Act{act("FRA", state.WithdrawalNotice, "2030-08-31")},
			[]convention.Reading{convention.R07Overflow}, "2031-03-03 withdrawal effect, Article 20(3), R-07 Overflow"},
		{"open", []state.Act{
			act("FRA", state.WithdrawalNotice, "2030-01-15"), act("FRA", state.NonInternationalConflict, "2029-01-01"),
		}, nil, "not before 2030-07-15 withdrawal effect, Article 20(3), R-26 AnyConflict"},
		{"closed", []state.Act{
			act("FRA", state.WithdrawalNotice, "2030-01-15"),
			lasting("FRA", state.InternationalConflict, "2029-01-01", "2031-01-01"),
		}, nil, "2031-01-01 withdrawal effect, Article 20(3), R-26 AnyConflict"},
		{"over before the six months", []state.Act{
			act("FRA", state.WithdrawalNotice, "2030-01-15"),
			lasting("FRA", state.InternationalConflict, "2029-01-01", "2030-02-01"),
		}, nil, "2030-07-15 withdrawal effect, Article 20(3)"},
		{"settled by the published day", []state.Act{
			act("FRA", state.WithdrawalNotice, "2030-01-15"), act("FRA", state.InternationalConflict, "2029-01-01"),
			act("FRA", state.WithdrawalEffect, "2032-02-02"),
		}, nil, "2032-02-02 withdrawal effect, Article 20(3)"},
	} {
		steps := slices.Collect(at(t, with(t, state.Embedded(), c.acts...), "FRA", "2035-01-01", c.readings...).Steps())
		if got := steps[len(steps)-1]; got.String() != c.want {
			t.Errorf("%s: last step is %q, want %q", c.name, got, c.want)
		}
	}
}

func TestProvisional(t *testing.T) {
	general := practice.With(convention.R30GeneralEntryIntoForce)
	for _, c := range []struct {
		code     string
		readings convention.Readings
		want     string
	}{
		{"AUT", practice, "1998-06-29..1999-03-01"},
		{"CHE", practice, "1998-03-24..1999-03-01"},
		{"CHL", practice, "2001-09-10..2002-03-01"},
		{"MUS", practice, "1997-12-03..1999-03-01"},
		{"SWE", practice, "1998-11-30..1999-05-01"},
		{"ZAF", practice, "1998-06-26..1999-03-01"},
		{"AUT", general, "1998-06-29..1999-03-01"},
		{"SWE", general, "1998-11-30..1999-03-01"},
		{"CHL", general, ""},
		{"FRA", practice, ""},
		{"USA", practice, ""},
	} {
		span, ok := record(t, c.code).Provisional(c.readings)
		if got := span.String(); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%s by %q: %s, %t, want %q", c.code, c.readings, got, ok, c.want)
		}
		if !ok && span != (convention.Span{}) {
			t.Errorf("%s by %q: the span is %v", c.code, c.readings, span)
		}
	}
	if span, ok := (state.Record{}).Provisional(practice); ok || span != (convention.Span{}) {
		t.Errorf("the zero Record: %v, %t", span, ok)
	}
}

// A declaration of provisional application belongs to the instrument; a later one is without effect.
func TestLateProvisional(t *testing.T) {
	l := with(t, state.Embedded(), act("TUV", state.ProvisionalApplication, "2011-10-13"))
	for _, day := range []string{"2011-09-13", "2011-10-12", "2011-10-13", "2011-12-02", "2012-02-29"} {
		if p := at(t, l, "TUV", day); p.Status != state.Contracting || p.Provisional {
			t.Errorf("on %s: %s", day, show(p))
		}
	}
	r, _ := l.Record(state.MustParseCode("TUV"))
	if span, ok := r.Provisional(practice); ok {
		t.Errorf("declared for %v", span)
	}
}

func TestZeroRecord(t *testing.T) {
	var r state.Record
	if p := r.Position(day, practice); p.AsOf != day || bare(p) != (state.Position{}) {
		t.Errorf("position is %+v", p)
	}
	for range r.Timeline(practice) {
		t.Error("there is a change")
	}
	for range r.Acts() {
		t.Error("there is an act")
	}
	if !r.State().IsZero() || r.Ledger() != nil {
		t.Errorf("it is of %v in %v", r.State(), r.Ledger())
	}
}

// What was published to settle an open conflict is recorded; what follows from the end of a conflict is computed, even
// where the same day was published.
func TestSettledByPublication(t *testing.T) {
	effect := act("FRA", state.WithdrawalEffect, "2032-02-02")
	l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		act("FRA", state.InternationalConflict, "2029-01-01"), effect)
	steps := slices.Collect(at(t, l, "FRA", "2035-01-01").Steps())
	last := steps[len(steps)-1]
	if a, ok := last.Act(); last.Computed || last.Date != effect.On || !ok || a != effect {
		t.Errorf("%v is computed: %t, and rests on %v", last, last.Computed, a)
	}
	l = with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		lasting("FRA", state.InternationalConflict, "2029-01-01", "2032-02-02"), effect)
	steps = slices.Collect(at(t, l, "FRA", "2035-01-01").Steps())
	last = steps[len(steps)-1]
	if a, ok := last.Act(); !last.Computed || last.Date != effect.On || !ok || a != effect {
		t.Errorf("%v is computed: %t, and rests on %v", last, last.Computed, a)
	}
}

// A State may come back the day it leaves: the day published for the withdrawal is of the time before.
func TestPublishedWhenBack(t *testing.T) {
	effect := ahead(act("FRA", state.WithdrawalEffect, "2030-07-15"), "2030-02-01")
	l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"), effect,
		act("FRA", state.Accession, "2030-07-15"))
	steps := slices.Collect(at(t, l, "FRA", "2030-07-14").Steps())
	last := steps[len(steps)-1]
	if a, ok := last.Act(); last.Kind != state.WithdrawalEffect || !ok || a != effect {
		t.Errorf("%v rests on %v, %t", last, a, ok)
	}
}

// The reading is named wherever another would have given another day.
func TestReadingNamed(t *testing.T) {
	l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		act("FRA", state.NonInternationalConflict, "2029-01-01"))
	steps := slices.Collect(at(t, l, "FRA", "2035-01-01", convention.R26InternationalOnly).Steps())
	if last := steps[len(steps)-1]; last.Reading != convention.R26InternationalOnly {
		t.Errorf("%v names the reading %q", last, last.Reading)
	}
}

// A position shows dates ahead only where they follow from what had happened by then: a conflict that had not begun
// holds nothing back, and one that lasts has no end.
func TestConflictAhead(t *testing.T) {
	l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		lasting("FRA", state.InternationalConflict, "2030-05-01", "2031-05-15"))
	checkStops(t, l, "FRA", nil,
		stop{"2030-04-30", "party 1999-03-01, leaving 2030-07-15"},
		stop{"2030-05-01", "party 1999-03-01, leaving 2030-07-15 or later"},
		stop{"2031-05-14", "party 1999-03-01, leaving 2030-07-15 or later"},
		stop{"2031-05-15", "former 2031-05-15"},
	)
	steps := slices.Collect(at(t, l, "FRA", "2030-04-30").Steps())
	if last := steps[len(steps)-1]; last.Reading != 0 {
		t.Errorf("before the conflict %v names a reading", last)
	}
	l = with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		lasting("FRA", state.InternationalConflict, "2029-05-01", "2030-07-15"))
	checkStops(t, l, "FRA", nil,
		stop{"2030-01-15", "party 1999-03-01, leaving 2030-07-15 or later"},
		stop{"2030-07-14", "party 1999-03-01, leaving 2030-07-15 or later"},
		stop{"2030-07-15", "former 2030-07-15"},
	)
}

// A second declaration of provisional application does not undo the first.
func TestProvisionalTwice(t *testing.T) {
	l := with(t, state.Embedded(), act("AUT", state.ProvisionalApplication, "1998-08-01"))
	checkStops(t, l, "AUT", nil,
		stop{"1998-07-31", "contracting 1998-06-29, provisional"},
		stop{"1998-08-01", "contracting 1998-06-29, provisional"},
	)
}

// Under R-07 a withdrawal takes effect earlier by one reading than by another. The order is judged by today's practice,
// the earlier: what was revoked between the two comes too late.
func TestRevokedBetweenReadings(t *testing.T) {
	notice := act("FRA", state.WithdrawalNotice, "2030-08-31")
	for _, c := range []struct {
		revoked string
		stands  bool
	}{{"2031-02-27", true}, {"2031-02-28", false}, {"2031-03-01", false}} {
		l, err := state.Embedded().With(notice, act("FRA", state.WithdrawalRevoked, c.revoked))
		if (err == nil) != c.stands {
			t.Errorf("revoked on %s: %v", c.revoked, err)
			continue
		}
		if c.stands {
			checkStops(t, l, "FRA", nil, stop{"2032-01-01", "party 1999-03-01"})
			checkStops(t, l, "FRA", []convention.Reading{convention.R07Overflow}, stop{"2032-01-01", "party 1999-03-01"})
		}
	}
}

// A State that has left under the reading chosen does not come back by revoking.
func TestRevokedInReading(t *testing.T) {
	// A conflict that is not international holds the effect back by today's practice, and not by the other reading.
	l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		act("FRA", state.NonInternationalConflict, "2029-01-01"), act("FRA", state.WithdrawalRevoked, "2031-01-01"))
	checkStops(t, l, "FRA", nil,
		stop{"2030-12-31", "party 1999-03-01, leaving 2030-07-15 or later"},
		stop{"2031-01-01", "party 1999-03-01"},
	)
	checkStops(t, l, "FRA", []convention.Reading{convention.R26InternationalOnly},
		stop{"2030-07-15", "former 2030-07-15"},
		stop{"2031-01-01", "former 2030-07-15"},
		stop{"2040-01-01", "former 2030-07-15"},
	)
	// Nor does it leave a second time by another notice.
	l = with(t, l, act("FRA", state.WithdrawalNotice, "2032-01-15"))
	checkStops(t, l, "FRA", []convention.Reading{convention.R26InternationalOnly},
		stop{"2032-01-15", "former 2030-07-15"},
		stop{"2040-01-01", "former 2030-07-15"},
	)
}

// By no reading is a successor bound before the Convention was in force at all (Article 17(1)).
func TestSuccessionBeforeEntryIntoForce(t *testing.T) {
	deposit, bound := act("MNE", state.Succession, "2001-03-12"), act("MNE", state.EntryIntoForce, "2001-09-01")
	since := []convention.Reading{convention.R03DateOfSuccession}
	checkStops(t, with(t, new(state.Ledger), act("MNE", state.Eligibility, "1998-06-01"), deposit, bound), "MNE", since,
		stop{"1998-05-31", "not eligible"},
		stop{"1998-06-01", "non-signatory 1998-06-01"},
		stop{"1999-02-28", "non-signatory 1998-06-01"},
		stop{"1999-03-01", "party 1999-03-01"},
	)
	// Where the day it became a State is not known, neither is the day it succeeded.
	checkStops(t, with(t, new(state.Ledger), deposit, bound), "MNE", since,
		stop{"1999-03-01", "non-signatory 1997-12-03"},
		stop{"2001-03-12", "contracting 2001-03-12"},
		stop{"2040-01-01", "contracting 2001-03-12"},
	)
	// That does not keep it from coming back.
	checkStops(t, with(t, new(state.Ledger), deposit, bound,
		act("MNE", state.WithdrawalNotice, "2030-01-15"), act("MNE", state.Accession, "2031-02-10")), "MNE", since,
		stop{"2031-02-09", "contracting 2001-03-12"},
		stop{"2031-02-10", "contracting 2031-02-10"},
		stop{"2031-08-01", "party 2031-08-01"},
	)
}
