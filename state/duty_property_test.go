package state_test

import (
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// others are kinds of acts beside those that the deadlines turn on.
var others = []state.Kind{
	state.UseAsserted, state.TransferAsserted, state.Reservation, state.VoluntaryReport, state.WithdrawalAnnounced,
	state.WithdrawalUnexplained, state.WithdrawalRevoked, state.RequestIncomplete, state.SuspensionClaimed,
	state.ProvisionalApplication,
}

// rounds is how many random ledgers a test tries.
func rounds(n int) int {
	if testing.Short() {
		return n / 10
	}
	return n
}

// some are a few days on which something can change.
func (t *tale) some(rng *rand.Rand, n int) []convention.Date {
	days := t.turns()
	rng.Shuffle(len(days), func(i, j int) { days[i], days[j] = days[j], days[i] })
	return days[:min(n, len(days))]
}

// bareLedger is a ledger that knows of the same sessions and acts and covers nothing.
func bareLedger(t *testing.T, l *state.Ledger, keep func(state.Act) bool) *state.Ledger {
	t.Helper()
	tables := written(l)
	delete(tables, "coverage.csv")
	tables["acts.csv"].Data = []byte(header)
	m, err := state.ReadLedger(tables)
	if err != nil {
		t.Fatal(err)
	}
	for a := range l.Acts() {
		if keep(a) {
			if n, err := m.With(a); err == nil {
				m = n
			}
		}
	}
	return m
}

// unmet are the findings that something is unmet, without those on what a source asserts under Article 1.
func unmet(findings []state.Finding) []state.Finding {
	return slices.DeleteFunc(findings, func(f state.Finding) bool {
		return f.Severity != state.SeverityUnmet || f.Code == "A1-EVENT"
	})
}

// Where nothing was gathered and nobody says that a deadline passed, what was known by a day leaves all unknown after it.
func TestUnknownIsNotUnmet(t *testing.T) {
	rng := rand.New(rand.NewPCG(6, 1999))
	for round := range rounds(200) {
		l, tale := random(t, rng, others...)
		l = bareLedger(t, l, func(a state.Act) bool {
			return a.Kind != state.DeadlinePassed && a.Kind != state.WithdrawalNotice // of one who left, what was said later tells
		})
		for _, day := range tale.some(rng, 8) {
			r, ok := l.KnownOn(day.AddDays(-1)).Record(fra)
			if !ok {
				continue
			}
			for _, d := range r.Deadlines(day, practice) {
				if d.Outcome == state.Unmet {
					t.Errorf("round %d: %v on %v, of\n%s", round, d, day, told(tale))
				}
			}
			for _, f := range unmet(state.Assess(r, day, practice)) {
				t.Errorf("round %d: %s on %v, of\n%s", round, f.Code, day, told(tale))
			}
		}
	}
}

// What no stored source shows makes nothing of Articles 4 and 5 unmet or late, however much was gathered. A report that was
// not received is another matter: that needs no fact of the State.
func TestMemoryIsNotUnmet(t *testing.T) {
	rng := rand.New(rand.NewPCG(7, 1999))
	for round := range rounds(200) {
		l, tale := random(t, rng)
		r := of(t, remembered(t, l), "FRA")
		for _, day := range tale.some(rng, 20) {
			p := r.Position(day, practice)
			for _, d := range []state.Deadline{p.Stockpile(), p.Clearance(), p.ExtensionRequest()} {
				late := d.Outcome == state.MetLate && d.Kind != state.RequestDue && d.Kind != state.NewAreaRequestDue
				if d.Outcome == state.Unmet || late {
					t.Errorf("round %d: %v on %v, of\n%s", round, d, day, told(tale))
				}
			}
		}
	}
}

// remembered is a ledger that covers the same and holds the same acts from general knowledge, but the instruments.
func remembered(t *testing.T, l *state.Ledger) *state.Ledger {
	t.Helper()
	tables := written(l)
	tables["acts.csv"].Data = []byte(header)
	m, err := state.ReadLedger(tables)
	if err != nil {
		t.Fatal(err)
	}
	var acts []state.Act
	for a := range l.Acts() {
		if a.Kind != state.Accession {
			a.Confidence = state.Unverified
		}
		acts = append(acts, a)
	}
	return with(t, m, acts...)
}

// It does not matter in which order acts came to a ledger.
func TestOrderOfActs(t *testing.T) {
	rng := rand.New(rand.NewPCG(8, 1999))
	for range rounds(40) {
		l, tale := random(t, rng, others...)
		none := bareLedger(t, l, func(state.Act) bool { return false })
		acts := slices.Collect(l.Acts())
		one := with(t, none, acts...)
		rng.Shuffle(len(acts), func(i, j int) { acts[i], acts[j] = acts[j], acts[i] })
		other := with(t, none, acts...)
		if !one.Equal(other) {
			t.Fatalf("another ledger in another order, of\n%s", told(tale))
		}
		r, s := of(t, one, "FRA"), of(t, other, "FRA")
		for _, day := range tale.some(rng, 4) {
			if !slices.EqualFunc(state.Assess(r, day, practice), state.Assess(s, day, practice), state.Finding.Equal) ||
				!slices.EqualFunc(r.Deadlines(day, practice), s.Deadlines(day, practice), state.Deadline.Equal) {
				t.Errorf("on %v another order says otherwise, of\n%s", day, told(tale))
			}
		}
	}
}

// What became known later shows in nothing that is said of what was known on a day.
func TestKnownOnDuties(t *testing.T) {
	rng := rand.New(rand.NewPCG(9, 1999))
	for range rounds(60) {
		l, tale := random(t, rng, others...)
		for _, day := range tale.some(rng, 3) {
			known := l.KnownOn(day)
			r, ok := known.Record(fra)
			if !ok {
				continue
			}
			for _, asked := range append(tale.some(rng, 3), day) {
				for _, f := range state.Assess(r, asked, practice) {
					for s := range f.Steps() {
						if a, ok := s.Act(); ok && (a.Known.After(day) || a.Until.After(day)) {
							t.Errorf("%s on %v as known on %v rests on %v", f.Code, asked, day, a)
						}
					}
				}
				for _, d := range r.Deadlines(asked, practice) {
					for s := range d.Steps() {
						if a, ok := s.Act(); ok && (a.Known.After(day) || a.Until.After(day)) {
							t.Errorf("%v on %v as known on %v rests on %v", d, asked, day, a)
						}
					}
				}
			}
			m := bareLedger(t, known, func(state.Act) bool { return true })
			n := bareLedger(t, l, func(state.Act) bool { return true }).KnownOn(day)
			for _, asked := range tale.some(rng, 3) {
				s, _ := m.Record(fra)
				u, _ := n.Record(fra)
				if !slices.EqualFunc(s.Deadlines(asked, practice), u.Deadlines(asked, practice), func(a, b state.Deadline) bool {
					return answerOf(a) == answerOf(b)
				}) {
					t.Errorf("as known on %v: %v and %v", day, s.Deadlines(asked, practice), u.Deadlines(asked, practice))
				}
			}
		}
	}
}

// What every finding and deadline says goes together.
func TestFindingsConsistent(t *testing.T) {
	rules := map[string]state.Rule{}
	for r := range state.Rules() {
		rules[r.Code] = r
	}
	rng := rand.New(rand.NewPCG(10, 1999))
	room := make([]state.Finding, 0, 500)
	for range rounds(150) {
		l, tale := random(t, rng, others...)
		r := of(t, l, "FRA")
		for i, day := range tale.some(rng, 12) {
			rd := practice
			if i%3 == 2 {
				rd = readings[1]
			}
			findings := state.Assess(r, day, rd)
			if !slices.IsSortedFunc(findings, state.Finding.Compare) {
				t.Errorf("on %v not in order: %v", day, codes(findings))
			}
			if n := testing.AllocsPerRun(1, func() { room = state.AppendFindings(room[:0], r, day, rd) }); n != 0 {
				t.Errorf("on %v findings take %v allocations", day, n)
			}
			for i, f := range findings {
				if wrong := inconsistent(f, rules, day); wrong != "" {
					t.Errorf("%s on %v: %s: %+v, of\n%s", f.Code, day, wrong, shown(f), told(tale))
				}
				if !f.Equal(f) || i > 0 && f.Compare(findings[i-1]) != -findings[i-1].Compare(f) {
					t.Errorf("%s on %v compares with itself or the one before", f.Code, day)
				}
				roundTrip(t, f)
			}
			deadlines := r.Deadlines(day, rd)
			if !slices.IsSortedFunc(deadlines, state.Deadline.Compare) {
				t.Errorf("on %v not in order: %v", day, deadlines)
			}
			for _, d := range deadlines {
				gaps := len(slices.Collect(d.Missing()))
				if unknown := d.Outcome == state.Unknown && d.Kind != state.WithdrawalEffect; unknown != (gaps > 0) {
					t.Errorf("%v on %v: %d facts missing, of\n%s", d, day, gaps, told(tale))
				}
				if done := d.Outcome == state.Met || d.Outcome == state.MetLate; done && d.Discharged.IsZero() ||
					d.Discharged.After(day) || !d.Equal(d) {
					t.Errorf("%v on %v", d, day)
				}
				roundTrip(t, d)
			}
		}
	}
}

// inconsistent says what in a finding does not go together; "" if all does.
func inconsistent(f state.Finding, rules map[string]state.Rule, day convention.Date) string {
	rule, ok := rules[f.Code]
	gaps, steps := slices.Collect(f.Missing()), slices.Collect(f.Steps())
	switch {
	case !ok:
		return "no such rule"
	case f.Severity != rule.Severity || f.Provision != rule.Provision && f.Code != "DATA-CONFLICT":
		return "not as the rule has it"
	case rule.Counts == "" && f.Count != 0:
		return "counts what the rule does not"
	case f.Count < 0 && f.Code != "A5-EXT-GRANTED": // what is granted may lie before what was due
		return "counts below zero"
	case f.Since.IsZero() || f.Since.After(day):
		return "has not begun"
	case !f.Until.IsZero() && (f.Until.Before(f.Since) || f.Until.After(day)):
		return "ends before it began, or later than the day asked"
	case (f.Outcome == state.Unknown) != (len(gaps) > 0):
		return fmt.Sprint("facts missing: ", gaps)
	case len(steps) == 0 && f.Code != "S-NOT-SIGNED":
		return "rests on nothing"
	case f.Severity == state.SeverityUnmet && f.Outcome != state.Unmet && f.Outcome != state.Disputed:
		return "is unmet and is not"
	}
	return ""
}

// shown is what a finding says, without its derivation.
func shown(f state.Finding) string {
	return fmt.Sprintf("%v, due %v, since %v, until %v, year %d, count %d, %v", f.Outcome, f.Due, f.Since, f.Until, f.Year, f.Count,
		slices.Collect(f.Steps()))
}

// roundTrip fails unless what a value says survives JSON.
func roundTrip[T any](t *testing.T, v T) {
	t.Helper()
	text, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	var w T
	if err := json.Unmarshal(text, &w); err != nil {
		t.Fatal(err)
	}
	if again, err := json.Marshal(w); err != nil || string(again) != string(text) {
		t.Errorf("%s reads as %s, %v", text, again, err)
	}
}

// Leaving closes what was unmet and deletes nothing, however long ago it was.
func TestLeavingClearsNothing(t *testing.T) {
	rng := rand.New(rand.NewPCG(11, 1999))
	tried := 0
	for range rounds(300) {
		l, tale := random(t, rng)
		notices := only(tale.acts, state.WithdrawalNotice)
		if len(notices) == 0 {
			continue
		}
		left, settled := tale.leaves(on("2090-01-01"))
		if !settled {
			continue
		}
		l = endingOn(t, l, left)
		r := of(t, l, "FRA")
		if r.Position(left, practice).Status != state.Former {
			continue
		}
		eve := unmet(state.Assess(r, left.AddDays(-1), practice))
		for _, day := range []convention.Date{left, left.AddDays(1), left.AddYears(20, practice)} {
			now := state.Assess(r, day, practice)
			for _, f := range eve {
				if f.Code == "A5-REQUEST-TOO-LATE" {
					continue // it is of a deadline that is still to come
				}
				tried++
				if !slices.ContainsFunc(now, func(g state.Finding) bool {
					return g.Code == f.Code && g.Due == f.Due && g.Since == f.Since && g.Year == f.Year && g.Until == left
				}) {
					t.Errorf("%s, %s, is gone on %v, of\n%s", f.Code, shown(f), day, told(tale))
				}
			}
		}
	}
	if tried < 30 && !testing.Short() {
		t.Errorf("only %d findings tried", tried)
	}
}

// endingOn is a ledger that holds what happened before a day, covers everything to it and nothing further.
func endingOn(t *testing.T, l *state.Ledger, day convention.Date) *state.Ledger {
	t.Helper()
	tables := written(l)
	tables["acts.csv"].Data = []byte(header)
	text := "kind,through,source\n"
	for _, k := range []state.Kind{
		state.StockpileCompleted, state.ClearanceCompleted, state.ExtensionRequested, state.ExtensionGranted,
		state.InitialReport, state.AnnualReport,
	} {
		text += fmt.Sprintf("%v,%v,a test\n", k, day)
	}
	tables["coverage.csv"].Data = []byte(text)
	m, err := state.ReadLedger(tables)
	if err != nil {
		t.Fatal(err)
	}
	var acts []state.Act
	for a := range l.Acts() {
		if surely(a).Before(day) {
			acts = append(acts, a)
		}
	}
	return with(t, m, acts...)
}

// Every rule has a finding in some ledger: most in one made by chance, the others in one made for them.
func TestEveryRuleArises(t *testing.T) {
	request := func(day, session string) state.Act {
		a := act("FRA", state.ExtensionRequested, day)
		a.Session = session
		return a
	}
	unsigned := granted("FRA", "9MSP", "2014-03-01")
	unsigned.Session = ""
	report := act("FRA", state.AnnualReport, "2005-04-01")
	report.Year = 2004
	again := act("FRA", state.AnnualReport, "2005-04-20")
	again.Year = 2004
	rival := act("FRA", state.MinedAreas, "2000-01-02")
	rival.Rival = true
	published := act("FRA", state.EntryIntoForce, "1999-04-01")
	seen := map[string]bool{}
	add := func(r state.Record, day convention.Date) {
		for _, f := range state.Assess(r, day, practice) {
			seen[f.Code] = true
		}
	}
	for day, acts := range map[string][]state.Act{
		"1999-02-01": {act("FRA", state.ProvisionalApplication, "1998-09-01")},
		"1999-06-01": {published, act("FRA", state.InitialReport, "1999-01-01")},
		"1999-08-30": {act("FRA", state.InitialReport, "1999-08-28")},
		"2005-06-01": {report, again},
		"2000-06-01": {act("FRA", state.MinedAreas, "2000-01-01"), rival},
		"2009-06-01": {act("FRA", state.MinedAreas, "2000-01-01"), request("2008-05-01", "9MSP"), unsigned},
		"2009-07-01": {granted("FRA", "9MSP", "2019-03-02")},
		"2025-12-01": {
			act("FRA", state.WithdrawalNotice, "2025-06-01"), act("FRA", state.WithdrawalRevoked, "2025-06-02"),
			act("FRA", state.WithdrawalNotice, "2025-07-01"), act("FRA", state.WithdrawalNotToCouncil, "2025-07-01"),
			act("FRA", state.WithdrawalNotToParties, "2025-07-01"),
		},
	} {
		add(of(t, party(t, "FRA", on("1999-03-01"), acts...), "FRA"), on(day))
	}
	add(of(t, with(t, new(state.Ledger), act("FRA", state.Signature, "1997-12-03")), "FRA"), day)
	if r, ok := state.Embedded().KnownOn(on("2006-11-01")).Record(state.MustParseCode("MNE")); ok {
		add(r, on("2006-11-01")) // the day it is bound from was not published yet
	}
	discovered := party(t, "FRA", on("1999-03-01"), act("FRA", state.AreaDiscovered, "2013-01-10"))
	add(of(t, endingOn(t, discovered, on("2014-01-10")), "FRA"), on("2014-01-10")) // after 13MSP, without a request
	rng := rand.New(rand.NewPCG(12, 1999))
	for range 150 {
		l, tale := random(t, rng, others...)
		for _, day := range tale.some(rng, 12) {
			add(of(t, l, "FRA"), day)
		}
	}
	for r := range state.Rules() {
		if !seen[r.Code] {
			t.Errorf("no ledger has %s", r.Code)
		}
	}
}
