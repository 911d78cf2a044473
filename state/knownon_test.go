package state_test

import (
	"math/rand/v2"
	"slices"
	"sync"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

func earlier(a, b convention.Date) convention.Date {
	if b.Before(a) {
		return b
	}
	return a
}

// knownDays are days around those on which something became known.
func knownDays() []convention.Date {
	known := slices.Collect(days("1997-12-01", "2026-03-01", 211))
	for a := range state.Embedded().Acts(state.Succession, state.EntryIntoForce, state.WithdrawalNotice,
		state.WithdrawalEffect, state.SuspensionClaimed, state.Eligibility) {
		if !a.Known.IsZero() {
			known = append(known, a.Known.AddDays(-1), a.Known)
		}
	}
	slices.SortFunc(known, convention.Date.Compare)
	return slices.Compact(known)
}

func known(a state.Act, d convention.Date) bool { return !a.Known.IsZero() && !a.Known.After(d) }

// What was known on a day is exactly the acts with a day of knowledge up to then.
func TestKnownOn(t *testing.T) {
	l := state.Embedded()
	before := slices.Collect(l.Acts())
	for _, d := range append(knownDays(), convention.Date{}, on("9999-12-31")) {
		then := l.KnownOn(d)
		var want []state.Act
		for _, a := range before {
			if known(a, d) {
				if a.Until.After(d) {
					a.Until = convention.Date{}
				}
				if !a.Rival || slices.ContainsFunc(before, func(b state.Act) bool {
					return !b.Rival && b.State == a.State && b.Kind == a.Kind && known(b, d)
				}) {
					want = append(want, a)
				}
			} else if a.Kind == state.Eligibility { // that it could not from the start was never in doubt
				a.On, a.Known = convention.Date{}, convention.Date{}
				want = append(want, a)
			}
		}
		slices.SortFunc(want, state.Act.Compare)
		if got := slices.Collect(then.Acts()); !slices.Equal(got, want) {
			t.Errorf("on %v %d acts were known, want %d", d, len(got), len(want))
		}
		for k := range state.InitialReportDue {
			if got, want := then.Through(k), earlier(l.Through(k), d); got != want {
				t.Errorf("on %v %v was covered through %v, want %v", d, k, got, want)
			}
		}
	}
	if !slices.Equal(slices.Collect(l.Acts()), before) {
		t.Error("the ledger itself has changed")
	}
	if got, want := len(slices.Collect(l.KnownOn(on("9999-12-31")).Acts())), len(before); got >= want {
		t.Errorf("%d acts of %d are known in the end: those of unknown day show", got, want)
	}
}

// Of acts that are left out because nobody recorded when they became known, nothing is complete.
func TestKnownOnUnknownDay(t *testing.T) {
	unknown := act("CHN", state.WithdrawalNotice, "2026-01-15")
	unknown.Known = convention.Date{}
	accession := act("CHN", state.Accession, "2020-01-15")
	l := with(t, state.Embedded(), accession, unknown)
	for _, c := range []struct{ day, want string }{
		{"2025-12-31", "2025-12-31"}, {"2026-01-14", "2026-01-14"}, {"2026-01-15", "2026-01-14"}, {"2030-01-01", "2026-01-14"},
	} {
		then := l.KnownOn(on(c.day))
		if got := then.Through(state.WithdrawalNotice); got != on(c.want) {
			t.Errorf("on %s notices were covered through %v, want %s", c.day, got, c.want)
		}
		if got := then.Through(state.Accession); got != earlier(on(c.day), on("2026-02-03")) {
			t.Errorf("on %s accessions were covered through %v", c.day, got)
		}
		if p := at(t, then, "CHN", c.day); p.Withdrawing || p.Through != on(c.want) {
			t.Errorf("on %s: %s, good through %v", c.day, show(p), p.Through)
		}
	}
}

// What was known of an act that was not is of no effect.
func TestKnownOnAlone(t *testing.T) {
	secret := func(a state.Act) state.Act {
		a.Known = convention.Date{}
		return a
	}
	notice := act("FRA", state.WithdrawalNotice, "2030-01-15")
	for _, a := range []state.Act{
		act("FRA", state.WithdrawalRevoked, "2030-02-01"), act("FRA", state.WithdrawalEffect, "2030-07-15"),
	} {
		then := with(t, state.Embedded(), secret(notice), a).KnownOn(on("2035-01-01"))
		checkStops(t, then, "FRA", nil, stop{"2035-01-01", "party 1999-03-01"})
		then = with(t, new(state.Ledger), secret(act("FRA", state.Accession, "2000-01-01")),
			act("FRA", state.ProvisionalApplication, "2000-01-01"), act("FRA", state.EntryIntoForce, "2000-07-01"),
			notice, a).KnownOn(on("2035-01-01"))
		checkStops(t, then, "FRA", nil, stop{"2035-01-01", "non-signatory 1997-12-03"})
	}
}

func TestKnownOnTwice(t *testing.T) {
	l := state.Embedded()
	some := []string{"1997-12-02", "1998-09-16", "2006-10-23", "2007-03-31", "2011-08-01", "2011-12-02", "2025-12-27"}
	for _, d := range some {
		for _, e := range some {
			sameLedger(t, l.KnownOn(on(d)).KnownOn(on(e)), l.KnownOn(earlier(on(d), on(e))))
		}
	}
}

// Knowledge grows: what has happened by a day does not change for having been asked later, but for the successions,
// which reached back or were dated afterwards.
func TestKnownOnGrows(t *testing.T) {
	for _, d := range knownDays() {
		then := state.Embedded().KnownOn(d)
		for r := range state.Embedded().Records() {
			code := r.State().String()
			if code == "SSD" || code == "MNE" {
				continue
			}
			q, ok := then.Record(r.State())
			if !ok {
				if !then.Through(state.Accession).IsZero() {
					t.Errorf("on %v there was no record of %v", d, r.State())
				}
				continue
			}
			got, want := bare(q.Position(d, practice)), bare(r.Position(d, practice))
			if got.Through != earlier(d, want.Through) {
				t.Errorf("on %v %v was known through %v", d, r.State(), got.Through)
			}
			got.Through, want.Through = convention.Date{}, convention.Date{}
			if got.Status == state.NotEligible {
				want.Eligible = got.Eligible // when it would be was not known
			}
			if code == "UKR" && d.Before(on("2025-07-21")) {
				want.ClaimedSuspension = false // it became known three days after it was made
			}
			if got != want {
				t.Errorf("on %v %v was %+v, and is %+v as seen today", d, r.State(), got, want)
			}
		}
	}
}

func TestKnownOnSessions(t *testing.T) {
	for _, c := range []struct {
		day, last string // the last session known
		n         int
	}{
		{"1997-12-03", "", 0},
		{"1999-05-06", "", 0},
		{"1999-05-07", "1MSP", 1}, // over; when its days were decided is not recorded
		{"2003-09-18", "4MSP", 4}, // the Fifth Meeting was to decide on the Review Conference the day after
		{"2003-09-19", "1RC", 6},  // it closed, and had decided
		{"2011-12-01", "11MSP", 13},
		{"2011-12-02", "12MSP", 14},
		{"2025-12-04", "22MSP", 27},
		{"2025-12-05", "23MSP", 28},
		{"9999-12-31", "23MSP", 28},
	} {
		all := slices.Collect(state.Embedded().KnownOn(on(c.day)).Sessions())
		last := ""
		if len(all) > 0 {
			last = all[len(all)-1].ID
		}
		if len(all) != c.n || last != c.last {
			t.Errorf("on %s %d sessions were known, the last %s; want %d and %s", c.day, len(all), last, c.n, c.last)
		}
		for _, s := range all {
			if s.Known.After(on(c.day)) || s.Known.IsZero() && s.Closing.After(on(c.day)) {
				t.Errorf("on %s %s was not known", c.day, s.ID)
			}
		}
	}
	then := state.Embedded().KnownOn(on("2011-12-01"))
	if s, ok := then.Session("12MSP"); ok || s != (state.Session{}) {
		t.Errorf("the Twelfth Meeting was known before it was decided on: %v", s)
	}
}

// A session that still lay ahead was planned then, whatever became of it.
func TestKnownOnPlanned(t *testing.T) {
	for _, c := range []struct {
		day     string
		planned bool
	}{{"2011-12-02", true}, {"2012-12-02", true}, {"2012-12-06", true}, {"2012-12-07", false}, {"2013-01-01", false}} {
		if s, _ := state.Embedded().KnownOn(on(c.day)).Session("12MSP"); s.Planned != c.planned {
			t.Errorf("on %s the Twelfth Meeting was planned: %t", c.day, s.Planned)
		}
	}
}

// The end of a conflict is no more known before its day than any other fact.
func TestKnownOnEnd(t *testing.T) {
	l := with(t, state.Embedded(), act("FRA", state.WithdrawalNotice, "2030-01-15"),
		lasting("FRA", state.InternationalConflict, "2030-05-01", "2031-05-15"))
	for _, c := range []struct{ day, until string }{
		{"2030-05-01", ""}, {"2031-05-14", ""}, {"2031-05-15", "2031-05-15"}, {"2031-05-16", "2031-05-15"},
	} {
		then := l.KnownOn(on(c.day))
		for a := range then.Acts(state.InternationalConflict) {
			if a.Until != on(c.until) {
				t.Errorf("on %s the end of %v was known to be %q, want %q", c.day, a, a.Until, c.until)
			}
		}
		p := at(t, then, "FRA", "2031-06-01")
		if left := p.Status == state.Former; left != (c.until != "") {
			t.Errorf("as known on %s France is %s", c.day, show(p))
		}
	}
}

func TestWith(t *testing.T) {
	l := state.Embedded()
	before := slices.Collect(l.Acts())
	usa := act("USA", state.Accession, "2030-03-31")
	m := with(t, l, usa)
	if !slices.Equal(slices.Collect(l.Acts()), before) {
		t.Error("With changed the ledger")
	}
	if got, want := len(slices.Collect(m.Acts())), len(before)+1; got != want {
		t.Errorf("%d acts, want %d", got, want)
	}
	if p := at(t, l, "USA", "2031-01-01"); p.Status != state.NonSignatory {
		t.Errorf("the old ledger has the United States as %v", p.Status)
	}
	if p := at(t, m, "USA", "2031-01-01"); p.Status != state.Party {
		t.Errorf("the new ledger has the United States as %v", p.Status)
	}
	sameLedger(t, with(t, l), l)
	if m, err := l.With(act("FRA", state.Accession, "2030-03-31")); m != nil || err == nil {
		t.Errorf("With gives %v, %v for an act that cannot stand", m, err)
	}
	if !slices.Equal(slices.Collect(l.Acts()), before) {
		t.Error("a failed With changed the ledger")
	}
	acts := []state.Act{usa}
	m = with(t, l, acts...)
	acts[0].On = on("2035-01-01")
	if got := slices.Collect(m.Acts(state.Accession)); got[len(got)-1] != usa {
		t.Errorf("the ledger holds %v after the argument was changed", got[len(got)-1])
	}
}

// The order in which acts are given is of no account, nor whether at once or one by one.
func TestWithOrder(t *testing.T) {
	want := eventful(t)
	var acts []state.Act
	for a := range want.Acts() {
		if a.Source == "a test" {
			acts = append(acts, a)
		}
	}
	one := state.Embedded()
	for _, a := range acts { // in order of time, each can stand beside those before
		one = with(t, one, a)
	}
	sameLedger(t, one, want)
	rng := rand.New(rand.NewPCG(3, 4))
	for range 10 {
		rng.Shuffle(len(acts), func(i, j int) { acts[i], acts[j] = acts[j], acts[i] })
		sameLedger(t, with(t, state.Embedded(), acts...), want)
	}
}

func TestConcurrentUse(t *testing.T) {
	l := eventful(t)
	want := l.Count(day, practice)
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for r := range l.Records() {
				story(r, readings[i%len(readings)])
			}
			if got := l.Count(day, practice); got != want {
				t.Errorf("counts %+v, want %+v", got, want)
			}
			l.KnownOn(day.AddDays(i)).Count(day, practice)
			if m, err := l.With(act("CHN", state.WithdrawalNotice, "2040-01-01")); m == nil || err != nil {
				t.Errorf("With gives %v, %v", m, err)
			}
			for range l.Changes(day, later, practice) {
			}
			state.Embedded().Session("12MSP")
			pol.Name(convention.French)
		})
	}
	all.Wait()
}

// Acts can be added to what was known on a day, although what it lacks is needed by the acts it has.
func TestWithAfterKnownOn(t *testing.T) {
	for _, d := range knownDays() {
		then := state.Embedded().KnownOn(d)
		for c := range state.Codes() {
			a := act(c.String(), state.InternationalConflict, "2030-01-01")
			if _, err := then.With(a); err != nil {
				t.Errorf("known on %v, %v: %v", d, a, err)
			}
		}
	}
}
