package meeting_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

// The codes are a contract: a code may be added, and one that is retired is never used again.
const goldenCodes = `A5-PLAN A5-REQUEST-RENEWAL
A8.2-REPLY-DUE A8.2-NOREPLY A8.2-REPLY-LATE A8.2-NOINFO A8.3-REFERRED A8.3-PREMATURE
A8.5-POLL-OPEN A8.5-POLL-REACHED A8.5-POLL-FAILED A8.5-MEETING-LATE A8.5-NO-QUORUM A8.6-VOTE A8.8-VOTE A8.8-TEAM-SIZE
A8.9-EXPERT-OBJECTED A8.10-NATIONALITY A8.11-NOTICE A8.15-STAY A8.15-SITE A8.18-MEASURES-DUE A8.18-MEASURES-OVERDUE A8.20-VOTE
A10-LIMIT A11.2-FIRST A11.2-YEAR-SKIPPED A11.4-ROLE A12.1-INTERVAL A13.1-SUPPORT A13.4-ADOPTED A13.5-IN-FORCE
A14-SHARE A14-UNPAID A14-OVERPAID A14-NO-RATE
R66-29-OP1 R66-29-OP2 R66-29-OP3 R66-29-OP4 R66-29-OP5 R66-29-OP6 R66-29-OP7 R66-29-OP8 R66-29-OP9 R66-29-GAP`

func TestCodes(t *testing.T) {
	elsewhere := map[string]bool{}
	for r := range state.Rules() {
		elsewhere[r.Code] = true
	}
	var got []string
	for r := range meeting.Rules() {
		got = append(got, r.Code)
		if elsewhere[r.Code] {
			t.Errorf("package state has %s", r.Code)
		}
		if r.Summary == "" || !strings.HasSuffix(r.Summary, ".") || strings.Contains(strings.ToLower(r.Summary), "violat") {
			t.Errorf("%s: %q", r.Code, r.Summary)
		}
	}
	if want := strings.Fields(goldenCodes); !slices.Equal(got, want) {
		t.Errorf("codes %q", got)
	}
	for _, borrowed := range []string{"A5-REQUEST-LATE", "A5-REQUEST-CONTENT", "A5-EXT-OVER-CAP", "DATA-CONFLICT"} {
		if !elsewhere[borrowed] {
			t.Errorf("package state has no %s", borrowed)
		}
	}
}

func TestResolutionFindings(t *testing.T) {
	r := resolution(t)
	known := state.Embedded().KnownOn(r.Adopted)
	for _, tt := range []struct{ code, want string }{
		{"USA", "R66-29-OP1 R66-29-OP5 R66-29-OP6 R66-29-OP7 R66-29-OP8 R66-29-OP9"},
		{"POL", "R66-29-OP2 R66-29-OP5 R66-29-OP6 R66-29-OP7 R66-29-OP8 R66-29-OP9"},
		{"TUV", "R66-29-GAP R66-29-OP6 R66-29-OP7 R66-29-OP8"},
		{"FRA", "R66-29-OP3 R66-29-OP4 R66-29-OP6 R66-29-OP7 R66-29-OP8"},
	} {
		rec, _ := known.Record(state.MustParseCode(tt.code))
		var got []string
		for _, f := range r.Findings(rec, r.Adopted, practice) {
			got = append(got, f.Code)
			if f.State != rec.State() || f.Since != r.Adopted && f.Code != "R66-29-GAP" || tt.code != "USA" && len(slices.Collect(f.Steps())) == 0 {
				t.Errorf("%+v", f)
			}
		}
		slices.Sort(got)
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %v, want %s", tt.code, got, tt.want)
		}
	}
	for r := range meeting.Resolutions() {
		if rec, _ := known.Record(state.MustParseCode("FRA")); r.Symbol != "A/RES/66/29" && len(r.Findings(rec, r.Adopted, practice)) != 0 {
			t.Errorf("%s makes findings", r.Symbol)
		}
	}
}

// A report missing makes paragraph 4 a commitment unmet; where the record does not tell, it is unknown.
func TestResolutionParagraph4(t *testing.T) {
	r := resolution(t)
	of := func(l *state.Ledger, code string) state.Finding {
		rec, _ := l.Record(state.MustParseCode(code))
		return findingsOf(r.Findings(rec, r.Adopted, practice), "R66-29-OP4")[0]
	}
	f := of(state.Embedded(), "KNA")
	if f.Outcome != state.Unknown || f.Severity != state.SeverityInfo || f.Count != 0 || len(slices.Collect(f.Missing())) == 0 {
		t.Errorf("%+v", f)
	}
	l, err := state.Embedded().With(state.Act{
		State: state.MustParseCode("KNA"), Kind: state.AnnualReportMissing, Year: 2010, On: r.Adopted, Known: r.Adopted, Source: "test", Confidence: state.TwoSources,
	})
	if err != nil {
		t.Fatal(err)
	}
	if f := of(l, "KNA"); f.Outcome != state.Unmet || f.Severity != state.SeverityCommitment || f.Count == 0 {
		t.Errorf("%+v", f)
	}
}

// What is missed under another Article is nothing against paragraph 4: Belarus, Greece and Ukraine had stockpiles left.
func TestResolutionParagraph4IsOnReportsAlone(t *testing.T) {
	r := resolution(t)
	for rec := range state.Embedded().Records() {
		var want state.Outcome
		for _, f := range state.Assess(rec, r.Adopted, practice) {
			if f.Provision.Article() == 7 && (f.Outcome == state.Unmet || f.Outcome == state.Unknown) {
				want = want.And(f.Outcome)
			}
		}
		for _, f := range findingsOf(r.Findings(rec, r.Adopted, practice), "R66-29-OP4") {
			if f.Outcome != want.And(state.Noted) {
				t.Errorf("%v: %v, want %v", rec.State(), f.Outcome, want)
			}
		}
	}
}

// sound asks all that can be asked of findings: none panics, each is itself, and one whose facts are missing weighs nothing.
func sound(t *testing.T, fs ...state.Finding) {
	t.Helper()
	for _, f := range fs {
		missing := slices.Collect(f.Missing())
		if !f.Equal(f) || len(missing) > 0 && f.Outcome != state.Unknown || f.Outcome == state.Unknown && f.Severity > state.SeverityData {
			t.Errorf("%+v", f)
		}
		for s := range f.Steps() {
			if s.Date.IsZero() || s.String() == "" {
				t.Errorf("%s: %v", f.Code, s)
			}
		}
		for _, g := range missing {
			if g.String() == "" {
				t.Errorf("%s lacks %+v", f.Code, g)
			}
		}
		if b, err := json.Marshal(f); err != nil || !strings.Contains(string(b), f.Code) || fmt.Sprint(f) == "" {
			t.Errorf("%s: %s, %v", f.Code, b, err)
		}
		for language := range convention.Languages() {
			if wording.In(language).Finding(f) == "" {
				t.Errorf("%s says nothing in %v", f.Code, language)
			}
		}
	}
}

// Each code of the package in some finding, and of each all that can be asked.
func TestFindingsAnswer(t *testing.T) {
	l, today := state.Embedded(), day("2026-02-03")
	fs := meeting.Convening(l, today, practice.With(convention.R21TwelveMonths, convention.R22ClosingToOpening))
	fs = append(fs, meeting.Convening(&state.Ledger{}, today, practice)...)
	_, err := meeting.Apportion(money("1000"), day("2012-12-03"), codes("SSD", "FRA"))
	var none *meeting.NoRate
	if !errors.As(err, &none) {
		t.Fatal(err)
	}
	fs = append(fs, none.Findings()...)
	shares, err := meeting.Apportion(money("1000"), day("2012-12-03"), codes("FRA"))
	if err != nil {
		t.Fatal(err)
	}
	fs = append(fs, shares[0].Finding("12MSP"))
	balances, err := meeting.Accounts([]meeting.Invoice{{State: codes("FRA")[0], Amount: money("2"), Due: day("2013-01-01")}},
		[]meeting.Payment{{State: codes("PER")[0], Amount: money("1"), On: day("2013-01-01")}}, today, practice)
	if err != nil {
		t.Fatal(err)
	}
	for _, b := range balances {
		f, _ := b.Finding()
		fs = append(fs, f)
	}
	inv := meeting.Invite(byID(t, "12MSP"), l, practice)
	role, _ := inv.Recorded(codes("USA")[0], meeting.Participant)
	unknown, _ := meeting.Invite(byID(t, "12MSP"), &state.Ledger{}, practice).Recorded(codes("USA")[0], meeting.Observer)
	fs = append(fs, role, unknown)
	for m := range meeting.Calendar(l) {
		for _, r := range meeting.Requests(m, l, practice) {
			fs = append(fs, r.Findings(l, today, practice)...)
		}
	}
	for rec := range l.Records() {
		fs = append(fs, resolution(t).Findings(rec, resolution(t).Adopted, practice)...)
	}
	sound(t, fs...)
	made := map[string]bool{}
	for _, f := range fs {
		made[f.Code] = true
	}
	for r := range meeting.Rules() { // procedures, missions and disputes have tests of their own
		if a := r.Provision.Article(); !made[r.Code] && a != 5 && a != 8 && a != 10 && a != 13 {
			t.Errorf("nothing makes %s", r.Code)
		}
	}
}

// Every count whose source is at hand is explained by the ledger on some day.
func TestPrintedCounts(t *testing.T) {
	want := map[string]string{"A/RES/66/29": "2011-09-13..2011-11-11", "A/RES/71/34": "2014-08-20..2017-12-13"}
	n := 0
	for r := range meeting.Resolutions() {
		tally := r.Tally(state.Embedded(), practice)
		if r.Accepted == 0 {
			if tally.Explained != (convention.Span{}) {
				t.Errorf("%s: %v", r.Symbol, tally.Explained)
			}
			continue
		}
		n++
		if tally.Printed != r.Accepted || tally.Explained.String() != want[r.Symbol] {
			t.Errorf("%s: %d on %v, want %s", r.Symbol, tally.Printed, tally.Explained, want[r.Symbol])
		}
		for _, on := range []convention.Date{tally.Explained.From, tally.Explained.Until.AddDays(-1)} {
			if c := state.Embedded().Count(on, practice); c.Deposited != r.Accepted {
				t.Errorf("%s: %d on %v", r.Symbol, c.Deposited, on)
			}
		}
		if c := state.Embedded().Count(tally.Explained.From.AddDays(-1), practice); c.Deposited == r.Accepted {
			t.Errorf("%s: as many the day before %v", r.Symbol, tally.Explained)
		}
		if c := state.Embedded().Count(tally.Explained.Until, practice); c.Deposited == r.Accepted {
			t.Errorf("%s: as many on the last of %v", r.Symbol, tally.Explained)
		}
	}
	if n != 2 {
		t.Errorf("%d counts", n)
	}
}
