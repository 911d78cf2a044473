package state_test

import (
	"encoding/csv"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// rows reads a table of the data without any of the checks of the library: each row by the names of its columns.
func rows(t *testing.T, file string) []map[string]string {
	t.Helper()
	f, err := os.Open(file)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var all []map[string]string
	for _, line := range cells[1:] {
		row := map[string]string{}
		for i, name := range cells[0] {
			row[name] = line[i]
		}
		all = append(all, row)
	}
	return all
}

func TestEmbedded(t *testing.T) {
	l, err := state.ReadLedger(os.DirFS("data"))
	if err != nil {
		t.Fatal(err)
	}
	sameLedger(t, state.Embedded(), l)
	if first, second := state.Embedded(), state.Embedded(); first != second {
		t.Error("two calls give two ledgers")
	}
	if got, want := len(slices.Collect(l.Acts())), len(rows(t, "data/acts.csv")); got != want {
		t.Errorf("%d acts of %d rows", got, want)
	}
}

func TestEmbeddedKinds(t *testing.T) {
	got := map[state.Kind]int{}
	for a := range state.Embedded().Acts() {
		got[a.Kind]++
	}
	want := map[state.Kind]int{
		state.Eligibility:            4,
		state.Signature:              133,
		state.Ratification:           130,
		state.Acceptance:             2,
		state.Approval:               1,
		state.Accession:              31,
		state.Succession:             2,
		state.EntryIntoForce:         41,
		state.ProvisionalApplication: 6,
		state.WithdrawalAnnounced:    1,
		state.WithdrawalNotice:       5,
		state.WithdrawalEffect:       5,
		state.SuspensionClaimed:      1,

		state.StockpileDeclared: 4, state.NoStockpile: 5, state.StockpileDestroyed: 3, state.StockpileHeld: 10,
		state.StockpileCompleted: 47, state.StockpileFound: 2, state.MinesRetained: 105,

		state.MinedAreas: 6, state.NoMinedAreas: 5, state.ExtensionRequested: 51, state.RequestIncomplete: 1,
		state.ExtensionGranted: 111, state.ClearanceCompleted: 14, state.CompletionDeclared: 32, state.AreaDiscovered: 9,
		state.JurisdictionDisputed: 2, state.DeadlinePassed: 7,

		state.InitialReport: 37, state.AnnualReport: 2, state.VoluntaryReport: 1, state.InitialReportMissing: 10,
		state.AnnualReportMissing: 9,
	}
	if !maps.Equal(got, want) {
		t.Errorf("kinds of acts: %v, want %v", got, want)
	}
	for k, n := range want {
		if got := len(slices.Collect(state.Embedded().Acts(k))); got != n {
			t.Errorf("%d acts of kind %v, want %d", got, k, n)
		}
	}
	if got := len(slices.Collect(state.Embedded().Acts(state.Acceptance, state.Approval))); got != 3 {
		t.Errorf("%d acts of two kinds, want 3", got)
	}
	for range state.Embedded().Acts() {
		break // stopping early is allowed
	}
	for range record(t, "POL").Acts() {
		break
	}
}

// Every act names its sources as their table titles them, and every source there carries something.
func TestEmbeddedSources(t *testing.T) {
	titles, used := map[string]string{}, map[string]bool{}
	for _, row := range rows(t, "data/sources.csv") {
		titles[row["key"]] = row["title"]
	}
	spelled := func(keys string) string {
		var words []string
		for key := range strings.SplitSeq(keys, "; ") {
			if titles[key] == "" {
				t.Errorf("no source %q", key)
			}
			used[key] = true
			words = append(words, titles[key])
		}
		return strings.Join(words, "; ")
	}
	want := map[string]int{}
	for _, row := range rows(t, "data/acts.csv") {
		want[row["state"]+" "+row["kind"]+" "+spelled(row["source"])+" "+row["note"]]++
	}
	for a := range state.Embedded().Acts() {
		key := a.State.String() + " " + a.Kind.String() + " " + a.Source + " " + a.Note
		if want[key]--; a.Source == "" || want[key] < 0 {
			t.Errorf("%v is on the word of %q, with the note %q", a, a.Source, a.Note)
		}
		if a.Confidence == state.Unverified && !strings.Contains(a.Note, "o stored source shows") {
			t.Errorf("%v is unverified, and the note does not say what is", a)
		}
		if a.Confidence == state.TwoSources && !strings.Contains(a.Source, "; ") {
			t.Errorf("%v has one source, %q, and says two", a, a.Source)
		}
	}
	for _, row := range rows(t, "data/sessions.csv") {
		title := spelled(row["source"])
		if s, ok := state.Embedded().Session(row["id"]); !ok || s.Source != title {
			t.Errorf("session %s is on the word of %q, want %q", row["id"], s.Source, title)
		}
	}
	for _, file := range []string{"data/coverage.csv", "data/rates.csv"} {
		for _, row := range rows(t, file) {
			spelled(row["source"])
		}
	}
	for key := range titles {
		if !used[key] {
			t.Errorf("nothing rests on source %q", key)
		}
	}
}

// All decisions of a meeting on extensions are covered only where a source has their number or each of them.
func TestEmbeddedDecisions(t *testing.T) {
	granted := map[string]int{}
	for a := range state.Embedded().Acts(state.ExtensionGranted) {
		if !a.Rival {
			granted[a.Session]++
		}
	}
	want := map[string]int{
		"1MSP": 0, "2MSP": 0, "3MSP": 0, "4MSP": 0, "5MSP": 0, "1RC": 0, "6MSP": 0, "7MSP": 0, "8MSP": 0,
		"9MSP": 15, "10MSP": 6, "14MSP": 5, "15MSP": 3,
	}
	got := map[string]int{}
	for c := range state.Embedded().Coverage() {
		if c.Kind != state.ExtensionGranted {
			continue
		}
		if s, _ := state.Embedded().Session(c.Session); c.Through != s.Closing || c.Note == "" {
			t.Errorf("%s is covered through %v: %q", c.Session, c.Through, c.Note)
		}
		got[c.Session] = granted[c.Session]
	}
	if !maps.Equal(got, want) {
		t.Errorf("extensions granted by the meetings covered: %v, want %v", got, want)
	}
}

// What is not known as done is not stated as done, and what was seen undone later was undone before.
func TestEmbeddedOutcomes(t *testing.T) {
	for _, c := range []struct {
		name, state, day string
		deadline         func(state.Position) state.Deadline
		want             state.Outcome
	}{
		{"cleared were the areas known, and others are said to be left", "DJI", "2010-01-01", state.Position.Clearance, state.Unknown},
		{"planned before the deadline, done within weeks of it", "GNB", "2006-01-01", state.Position.Stockpile, state.Unknown},
		{"held in 2023 and in 2025", "GRC", "2023-06-23", state.Position.Stockpile, state.Unmet},
		{"held in 2025", "GRC", "2025-01-01", state.Position.Stockpile, state.Unmet},
		{"not known since", "GRC", "2026-01-01", state.Position.Stockpile, state.Unknown},
		{"no request, as a source states", "ERI", "2022-07-01", state.Position.Clearance, state.Unmet},
		{"passed, as a source states", "UKR", "2017-07-01", state.Position.Clearance, state.Unmet},
	} {
		if d := c.deadline(at(t, state.Embedded(), c.state, c.day)); d.Outcome != c.want {
			t.Errorf("%s: %s on %s: %v, want %v", c.name, c.state, c.day, d, c.want)
		}
	}
}

// The number of States that had accepted the Convention by the close of a meeting, as printed for it.
func TestEmbeddedTotals(t *testing.T) {
	for session, want := range map[string]int{
		"6MSP": 147, "8MSP": 156, "9MSP": 156, "2RC": 156, "11MSP": 158, "12MSP": 160, "13MSP": 161, "14MSP": 162, "15MSP": 162,
		"16MSP": 163, "17MSP": 164, "4RC": 164, "18MSP": 164, "19MSP": 164, "20MSP": 164, "21MSP": 164, "5RC": 164, "22MSP": 166,
	} {
		s, ok := state.Embedded().Session(session)
		if got := state.Embedded().Count(s.Closing, practice).Deposited; !ok || got != want {
			t.Errorf("%d instruments by the close of %s, want %d", got, session, want)
		}
	}
}

// The days published for every State, held against what follows from its instrument and its notice.
func TestPublishedDays(t *testing.T) {
	all := map[string]map[string]string{}
	for _, row := range rows(t, "testdata/published.csv") {
		all[row["state"]] = row
	}
	if len(all) != 166 {
		t.Fatalf("%d States published, want 166", len(all))
	}
	left := 0
	for r := range state.Embedded().Records() {
		p := r.Position(on("2040-01-01"), practice)
		row, ok := all[r.State().String()]
		if !ok {
			if p.Status != state.NonSignatory || !p.InForce.IsZero() {
				t.Errorf("%v %v, and nobody published it", p.State, p)
			}
			continue
		}
		if p.InForce != on(row["in_force"]) {
			t.Errorf("%v is bound from %v, published %s", p.State, p.InForce, row["in_force"])
		}
		if p.Instrument != state.Succession && p.InForce.Day() != 1 {
			t.Errorf("%v is bound from %v, which is no first of a month", p.State, p.InForce)
		}
		if row["left"] == "" {
			if p.Status != state.Party || p.Withdrawing {
				t.Errorf("%v is %s", p.State, show(p))
			}
			continue
		}
		left++
		gone := on(row["left"])
		if p.Status != state.Former || p.Since != gone || p.Leaving != (convention.Effect{NotBefore: gone, Settled: true}) {
			t.Errorf("%v is %s, published: left on %v", p.State, show(p), gone)
		}
		if q := r.Position(gone.AddDays(-1), practice); q.Status != state.Party || !q.Withdrawing {
			t.Errorf("%v is %s the day before it leaves", p.State, show(q))
		}
	}
	if left != 5 {
		t.Errorf("%d States left, want 5", left)
	}
}

// A second, plain way to the status of a day: count which of the published days have come.
func TestStatusOracle(t *testing.T) {
	published := map[string]map[string]string{}
	for _, row := range rows(t, "testdata/published.csv") {
		published[row["state"]] = row
	}
	type key struct{ code, kind string }
	acts := map[key]string{}
	for _, row := range rows(t, "data/acts.csv") {
		kind := row["kind"]
		switch kind {
		case "ratification", "acceptance", "approval", "accession", "succession":
			kind = "instrument"
		}
		acts[key{row["state"], kind}] = row["on"]
	}
	for r := range state.Embedded().Records() {
		code := r.State().String()
		eligible := acts[key{code, "eligibility"}]
		if eligible == "" {
			eligible = "1997-12-03"
		}
		for d := range days("1997-11-25", "2027-01-01", 3) {
			// Days in this form sort as text.
			come := func(s string) bool { return s != "" && s <= d.String() }
			want := state.NonSignatory
			switch {
			case !come(eligible):
				want = state.NotEligible
			case come(published[code]["left"]):
				want = state.Former
			case come(published[code]["in_force"]):
				want = state.Party
			case come(acts[key{code, "instrument"}]):
				want = state.Contracting
			case come(acts[key{code, "signature"}]):
				want = state.Signatory
			}
			if p := r.Position(d, practice); p.Status != want {
				t.Errorf("%s on %v: %v, want %v", code, d, p.Status, want)
			}
		}
	}
}

// Where the ledger holds a day that the Depositary or another published, it is the day computed.
func TestPublishedActs(t *testing.T) {
	want := 0
	for range state.Embedded().Acts(state.EntryIntoForce, state.WithdrawalEffect) {
		want++
	}
	got := 0
	for r := range state.Embedded().Records() {
		for s := range r.Position(on("2040-01-01"), practice).Steps() {
			a, ok := s.Act()
			if !ok || s.Kind != state.EntryIntoForce && s.Kind != state.WithdrawalEffect {
				continue
			}
			got++
			if a.Kind != s.Kind || a.State != r.State() || a.On != s.Date {
				t.Errorf("%v %v beside %v", r.State(), s, a)
			}
			if succeeds := s.Reading == convention.R03ExplicitDate; s.Computed == succeeds {
				t.Errorf("%v %v is computed: %t", r.State(), s, s.Computed)
			}
		}
	}
	if got != want {
		t.Errorf("%d published days stand beside a step, want all %d", got, want)
	}
}

func TestFortiethInstrument(t *testing.T) {
	n := 0
	for a := range state.Embedded().Acts(state.Ratification, state.Acceptance, state.Approval, state.Accession) {
		if n++; n == 39 || n == 40 {
			if a.On != on("1998-09-16") {
				t.Errorf("instrument %d is %v", n, a)
			}
			if got := convention.EntryIntoForce(a.On, practice); got != convention.OpenForSignature().Until {
				t.Errorf("the Convention enters into force on %v by instrument %d", got, n)
			}
		} else if n == 38 && !a.On.Before(on("1998-09-16")) || n == 41 && !a.On.After(on("1998-09-16")) {
			t.Errorf("instrument %d is %v", n, a)
		}
	}
}

// Totals that others printed, or that follow from two printed facts, as asked today and as asked that day.
func TestPublishedTotals(t *testing.T) {
	for _, c := range []struct {
		day                string
		deposited, inForce int
		known              int // in force as known on the day
	}{
		{"1998-09-15", 38, 0, 0},
		{"1998-09-16", 40, 0, 0},
		{"1999-02-28", 67, 0, 0},
		{"1999-03-01", 67, 45, 45},
		{"2002-07-31", 125, 122, 122},
		{"2006-07-31", 151, 148, 148},
		{"2007-08-15", 155, 153, 153},
		{"2008-06-01", 156, 156, 156},
		{"2011-08-01", 156, 157, 156}, // South Sudan reaches back
		{"2011-10-31", 157, 157, 156},
		{"2011-11-10", 157, 157, 156},
		{"2011-11-11", 158, 157, 157},
		{"2011-12-02", 158, 157, 157},
		{"2013-10-01", 161, 161, 161},
		{"2014-08-20", 162, 161, 161},
		{"2017-12-31", 164, 162, 162},
		{"2025-06-26", 166, 164, 164},
		{"2025-12-01", 166, 166, 166},
		{"2025-12-26", 166, 166, 166},
		{"2025-12-27", 166, 163, 163},
		{"2026-01-10", 166, 162, 162},
		{"2026-02-20", 166, 161, 161},
	} {
		now := state.Embedded().Count(on(c.day), practice)
		if now.Deposited != c.deposited || now.InForce != c.inForce {
			t.Errorf("%s: %d deposited, %d in force, want %d and %d", c.day, now.Deposited, now.InForce, c.deposited, c.inForce)
		}
		then := state.Embedded().KnownOn(on(c.day)).Count(on(c.day), practice)
		if then.Deposited != c.deposited || then.InForce != c.known {
			t.Errorf("%s, as known then: %d deposited, %d in force, want %d and %d",
				c.day, then.Deposited, then.InForce, c.deposited, c.known)
		}
	}
}

func TestCountOnTheDay(t *testing.T) {
	got := state.Embedded().Count(day, practice)
	want := state.Count{
		AsOf: day, Through: on("2026-02-03"), Signed: 133, Deposited: 158, InForce: 157,
		NonSignatory: 36, Signatory: 2, Contracting: 1, NotEligible: 1,
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	got = state.Embedded().Count(on("2026-01-20"), practice)
	want = state.Count{
		AsOf: on("2026-01-20"), Through: on("2026-02-03"), Signed: 133, Deposited: 166, InForce: 162,
		NonSignatory: 31, Former: 4, Withdrawing: 1, ClaimedSuspension: 1,
	}
	if got != want {
		t.Errorf("got %+v, want %+v", got, want)
	}
	if got := state.Embedded().Count(on("1999-01-01"), practice).Provisional; got != 5 {
		t.Errorf("%d apply Article 1(1) provisionally on 1 January 1999, want 5", got)
	}
}

// Each of the 197 States has one status on every day, and none before the Convention was opened.
func TestCountsAddUp(t *testing.T) {
	last := state.Count{}
	for d := range days("1997-12-01", "2040-12-31", 1) {
		c := state.Embedded().Count(d, practice)
		if sum := c.NotEligible + c.NonSignatory + c.Signatory + c.Contracting + c.InForce + c.Former; sum != 197 {
			t.Fatalf("%v: %d States have a status", d, sum)
		}
		if before := d.Before(on("1997-12-03")); before != (c == state.Count{AsOf: d, Through: c.Through, NotEligible: 197}) {
			t.Fatalf("%v: %+v", d, c)
		}
		if c.Signed < last.Signed || c.Deposited < last.Deposited || c.NotEligible > last.NotEligible && !last.AsOf.IsZero() {
			t.Fatalf("%v: %+v after %+v", d, c, last)
		}
		last = c
	}
}

func TestSignatoriesOnTheDay(t *testing.T) {
	for _, c := range []struct {
		status state.Status
		want   string
	}{
		{state.NotEligible, "PSE"},
		{state.Signatory, "MHL POL"},
		{state.Contracting, "TUV"},
		{state.Former, ""},
	} {
		var got []string
		for r := range state.Embedded().InStatus(c.status, day, practice) {
			got = append(got, r.State().String())
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%v on %v: %v, want %s", c.status, day, got, c.want)
		}
	}
}

func TestThrough(t *testing.T) {
	gathered := on("2026-02-03")
	for k := range state.InitialReportDue {
		want := convention.Date{}
		switch k {
		case state.Eligibility, state.Signature, state.Ratification, state.Acceptance, state.Approval, state.Accession,
			state.Succession, state.ProvisionalApplication, state.WithdrawalNotice, state.WithdrawalRevoked,
			state.WithdrawalEffect:
			want = gathered
		}
		if got := state.Embedded().Through(k); got != want {
			t.Errorf("%v is covered through %q, want %q", k, got, want)
		}
	}
	if got := state.Embedded().Through(255); !got.IsZero() {
		t.Errorf("a kind that is none is covered through %v", got)
	}
}

// A position says how far the ledger reaches: as far as the kind of act that reaches least.
func TestPositionThrough(t *testing.T) {
	const table = "kind,through,source\nratification,2012-01-01,a test\n" +
		"acceptance,2012-01-02,a test\napproval,2012-01-03,a test\naccession,2011-12-31,a test\n"
	for _, c := range []struct{ more, want string }{
		{"signature,2012-01-01,a test\nsuccession,2012-01-04,a test\nwithdrawal notice,2012-01-05,a test\n", "2011-12-31"},
		{"signature,2012-01-01,a test\nsuccession,2012-01-04,a test\nwithdrawal notice,2011-06-30,a test\n", "2011-06-30"},
		{"signature,2012-01-01,a test\nsuccession,2011-06-30,a test\nwithdrawal notice,2012-01-05,a test\n", "2011-06-30"},
		{"signature,2011-06-30,a test\nsuccession,2012-01-04,a test\nwithdrawal notice,2012-01-05,a test\n", "2011-06-30"},
		{"signature,2012-01-01,a test\nsuccession,2012-01-04,a test\n", ""},
	} {
		l, err := state.ReadLedger(files("coverage.csv", table+c.more,
			"acts.csv", header+"FRA,signature,1997-12-03,,,a test,one-source,\n"))
		if err != nil {
			t.Fatal(err)
		}
		if got := at(t, l, "FRA", "2011-12-02").Through; got != on(c.want) {
			t.Errorf("with %q a position is good through %q, want %q", c.more, got, c.want)
		}
		if got := l.Count(day, practice).Through; got != on(c.want) {
			t.Errorf("with %q a count is good through %q, want %q", c.more, got, c.want)
		}
		// Of a State without acts something is known only if all these kinds were gathered.
		if _, ok := l.Record(pol); ok != (c.want != "") {
			t.Errorf("with %q there is a record of Poland: %t", c.more, ok)
		}
	}
}

func TestSessions(t *testing.T) {
	var ids []string
	var last state.Session
	for s := range state.Embedded().Sessions() {
		ids = append(ids, s.ID)
		kind := state.MeetingOfParties
		if strings.HasSuffix(s.ID, "RC") {
			kind = state.ReviewConference
		}
		if s.Kind != kind || s.Source == "" || s.Confidence == state.Unverified {
			t.Errorf("%+v", s)
		}
		if s.Planned != (s.ID == "23MSP") || s.Planned != s.Opening.IsZero() || s.Planned != s.Closing.IsZero() {
			t.Errorf("%s is planned: %t, from %v to %v", s.ID, s.Planned, s.Opening, s.Closing)
		}
		if n := s.Closing.DaysSince(s.Opening); !s.Planned && (n < 2 || n > 4 || !s.Opening.After(last.Closing)) {
			t.Errorf("%s lasts from %v to %v, after %v", s.ID, s.Opening, s.Closing, last.Closing)
		}
		if !s.Known.IsZero() && !s.Planned && !s.Known.Before(s.Opening) {
			t.Errorf("%s was decided on %v, after it opened", s.ID, s.Known)
		}
		if got, ok := state.Embedded().Session(s.ID); !ok || got != s {
			t.Errorf("session %s is %v, %t", s.ID, got, ok)
		}
		last = s
	}
	want := "1MSP 2MSP 3MSP 4MSP 5MSP 1RC 6MSP 7MSP 8MSP 9MSP 2RC 10MSP 11MSP 12MSP 13MSP 3RC 14MSP 15MSP 16MSP 17MSP " +
		"4RC 18MSP 19MSP 20MSP 21MSP 5RC 22MSP 23MSP"
	if got := strings.Join(ids, " "); got != want {
		t.Errorf("sessions are %s, want %s", got, want)
	}
	if s, ok := state.Embedded().Session("12msp"); ok || s != (state.Session{}) {
		t.Errorf("session 12msp is %v, %t", s, ok)
	}
}

func TestRecords(t *testing.T) {
	l := state.Embedded()
	var got []state.Code
	for r := range l.Records() {
		got = append(got, r.State())
		if r.Ledger() != l {
			t.Errorf("record of %v is of another ledger", r.State())
		}
		for a := range r.Acts() {
			if a.State != r.State() {
				t.Errorf("record of %v holds %v", r.State(), a)
			}
		}
	}
	if want := slices.Collect(state.Codes()); !slices.Equal(got, want) {
		t.Errorf("records are of %v, want %v", got, want)
	}
	for range l.Records() {
		break // stopping early is allowed
	}
	if r, ok := l.Record(state.Code{}); ok || r != (state.Record{}) {
		t.Error("the zero Code has a record")
	}
	usa, ok := l.Record(state.MustParseCode("USA"))
	if p := usa.Position(day, practice); !ok || p.Status != state.NonSignatory {
		t.Errorf("of the United States the ledger knows: %t, %v", ok, p)
	}
}

// A ledger that does not cover instruments knows nothing of a State without acts, not even that it is no Party.
func TestRecordsWithoutCoverage(t *testing.T) {
	l := sourced(t, "one")
	if _, ok := l.Record(pol); ok {
		t.Error("there is a record of Poland")
	}
	n := 0
	for r := range l.Records() {
		n++
		if r.State() != fra {
			t.Errorf("there is a record of %v", r.State())
		}
	}
	c := l.Count(on("2000-01-01"), practice)
	if want := (state.Count{AsOf: on("2000-01-01"), Signed: 1, Signatory: 1}); n != 1 || c != want {
		t.Errorf("%d records, counted as %+v", n, c)
	}
	if _, ok := new(state.Ledger).Record(fra); ok {
		t.Error("the zero Ledger has a record")
	}
	if c := new(state.Ledger).Count(day, practice); c != (state.Count{AsOf: day}) {
		t.Errorf("the zero Ledger counts %+v", c)
	}
	if c := new(state.Ledger).CountReportingDue(2010, practice); c != 0 {
		t.Errorf("the zero Ledger counts %d States bound to report", c)
	}
}
