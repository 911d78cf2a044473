package meeting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

func TestRequestContent(t *testing.T) {
	r := meeting.ExtensionRequest{Number: 2, Until: day("2030-01-01"), Has: []meeting.Element{meeting.Preparation, meeting.Humanitarian}, Lacks: []meeting.Element{meeting.Humanitarian, meeting.SocialElement, meeting.PreviousPeriod}}
	for e, want := range map[meeting.Element]convention.Answer{
		meeting.Duration: convention.Yes, meeting.Preparation: convention.Yes, meeting.Humanitarian: convention.Contested,
		meeting.SocialElement: convention.No, meeting.EconomicElement: convention.Unknown,
	} {
		if got := r.Content(e); got != want {
			t.Errorf("%v: %v, want %v", e, got, want)
		}
	}
	if got := r.Missing(); !slices.Equal(got, []meeting.Element{meeting.SocialElement, meeting.PreviousPeriod}) {
		t.Errorf("lacks %v", got)
	}
	first := r
	first.Number = 1
	if got := first.Missing(); !slices.Equal(got, []meeting.Element{meeting.SocialElement}) {
		t.Errorf("a first request lacks %v", got)
	}
	var provisions []string
	for _, e := range r.Elements() {
		provisions = append(provisions, strings.TrimPrefix(e.Provision().String(), "Article "))
	}
	if got := strings.Join(provisions, " "); got != "5(4)(a) 5(4)(b)(i) 5(4)(b)(ii) 5(4)(b)(iii) 5(4)(c) 5(4)(c) 5(4)(c) 5(4)(c) 5(6)" {
		t.Error(got)
	}
}

func TestRequestFindings(t *testing.T) {
	full := meeting.ExtensionRequest{}.Elements()
	l := state.Embedded()
	base := meeting.ExtensionRequest{State: codes("GNB")[0], Meeting: "12MSP", From: day("2013-01-01"), Until: day("2023-01-01"), Received: day("2012-03-31"), Has: full}
	for _, tt := range []struct {
		name   string
		change func(*meeting.ExtensionRequest)
		asOf   string
		want   string
	}{
		{"complete, on the last day", func(*meeting.ExtensionRequest) {}, "2012-12-03", ""},
		{"the day before", func(r *meeting.ExtensionRequest) { r.Received = day("2012-03-30") }, "2012-12-03", ""},
		{"the day after", func(r *meeting.ExtensionRequest) { r.Received = day("2012-04-01") }, "2012-12-03", "A5-REQUEST-LATE met late 2012-04-01 1"},
		{"two days after", func(r *meeting.ExtensionRequest) { r.Received = day("2012-04-02") }, "2012-12-03", "A5-REQUEST-LATE met late 2012-04-01 2"},
		{"not in yet", func(r *meeting.ExtensionRequest) { r.Received = day("2012-04-01") }, "2012-03-31", ""},
		{"content not known", func(r *meeting.ExtensionRequest) { r.Has = nil }, "2012-12-03", "A5-REQUEST-CONTENT unknown 2012-03-31 0"},
		{"something lacks", func(r *meeting.ExtensionRequest) { r.Has, r.Lacks = nil, []meeting.Element{meeting.Preparation} }, "2012-12-03", "A5-REQUEST-CONTENT noted 2012-03-31 0"},
		{"renewal", func(r *meeting.ExtensionRequest) { r.Number, r.Lacks = 2, []meeting.Element{meeting.PreviousPeriod} }, "2012-12-03", "A5-REQUEST-RENEWAL noted 2012-03-31 0"},
		{"no costed work plan", func(r *meeting.ExtensionRequest) { r.WorkPlan = convention.No }, "2012-12-03", "A5-PLAN noted 2012-03-31 0"},
		{"no costed work plan, not in yet", func(r *meeting.ExtensionRequest) { r.WorkPlan = convention.No }, "2012-03-30", ""},
		{"a costed work plan", func(r *meeting.ExtensionRequest) { r.WorkPlan = convention.Yes }, "2012-12-03", ""},
		{"a work plan contested", func(r *meeting.ExtensionRequest) { r.WorkPlan = convention.Contested }, "2012-12-03", ""},
		{"ten years and a day asked for", func(r *meeting.ExtensionRequest) { r.Until = day("2023-01-02") }, "2012-12-03", "A5-EXT-OVER-CAP noted 2012-03-31 120"},
		{"less granted", func(r *meeting.ExtensionRequest) { r.Granted, r.Decided = day("2015-01-01"), day("2012-12-07") }, "2012-12-08", ""},
		{"more granted", func(r *meeting.ExtensionRequest) { r.Granted, r.Decided = day("2023-01-02"), day("2012-12-07") }, "2012-12-07", "A5-EXT-OVER-CAP noted 2012-12-07 120"},
		{"more granted, not yet", func(r *meeting.ExtensionRequest) { r.Granted, r.Decided = day("2023-01-02"), day("2012-12-07") }, "2012-12-06", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			r := base
			tt.change(&r)
			fs := r.Findings(l, day(tt.asOf), practice)
			sound(t, fs...)
			if got := outcomes(fs); got != tt.want {
				t.Errorf("%s, want %s", got, tt.want)
			}
			for _, f := range fs {
				if f.Outcome == state.Unknown && (f.Severity != state.SeverityInfo || len(slices.Collect(f.Missing())) != 1) {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}

// The work plan is of action plans: it is no element of Article 5(4), and what lacks under that says nothing of it.
func TestWorkPlanIsNoElement(t *testing.T) {
	with := meeting.ExtensionRequest{Has: meeting.ExtensionRequest{}.Elements(), WorkPlan: convention.Yes}
	without := with
	without.WorkPlan = convention.No
	if !slices.Equal(with.Elements(), without.Elements()) || len(without.Missing()) > 0 {
		t.Errorf("%v, %v", without.Elements(), without.Missing())
	}
	if with.Equal(without) {
		t.Error("with and without a plan are equal")
	}
	fs := without.Findings(state.Embedded(), day("2024-06-01"), practice)
	if len(fs) != 1 || fs[0].Code != "A5-PLAN" || fs[0].Severity != state.SeverityCommitment || fs[0].Provision != convention.Article(5, 3) {
		t.Errorf("%+v", fs)
	}
}

// ledger reads a ledger of these acts and sessions, or the embedded sessions.
func ledger(t *testing.T, sessions, acts string) *state.Ledger {
	t.Helper()
	files := fstest.MapFS{"acts.csv": {Data: []byte(acts)}, "sessions.csv": {Data: []byte(sessions)}}
	for name, table := range state.Embedded().Tables() {
		if name == "sessions.csv" && sessions == "" {
			files[name] = &fstest.MapFile{Data: table}
		}
	}
	l, err := state.ReadLedger(files)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// The ledger knows the meetings and Afghanistan alone, bound from 1 March 2003: its deadline of 1 March 2013 is the Twelfth
// Meeting's.
func TestRequestsAndAgenda(t *testing.T) {
	afghanistan := codes("AFG")[0]
	l := ledger(t, "", `state,kind,on,known,deadline,session,source,confidence
AFG,accession,2002-09-11,2002-09-11,,,test,two-sources
AFG,mined areas,2003-08-30,2003-08-30,,,test,two-sources
AFG,assistance sought,2012-05-01,2012-05-01,,,test,two-sources
AFG,extension requested,2012-03-29,2012-03-29,2023-03-01,12MSP,test,two-sources
AFG,extension granted,2012-12-03,2012-12-03,2023-03-01,12MSP,test,two-sources
AFG,extension requested,2022-03-31,2022-03-31,2025-03-01,20MSP,test,two-sources
`)
	m := byID(t, "12MSP")
	requests := meeting.Requests(m, l, practice)
	i := slices.IndexFunc(requests, func(r meeting.ExtensionRequest) bool { return r.State == afghanistan })
	if i < 0 {
		t.Fatalf("%+v", requests)
	}
	if r := requests[i]; r.From != day("2013-03-01") || r.Until != day("2023-03-01") || r.Granted != day("2023-03-01") || r.Number != 1 || r.Decided.IsZero() {
		t.Errorf("%+v", r)
	}
	if other := requests[i]; !other.Equal(meeting.Requests(m, l, practice)[i]) || other.Equal(meeting.ExtensionRequest{}) {
		t.Error("a request is not equal to itself, or to another")
	}
	for _, f := range requests[i].Findings(l, m.Closing, practice) {
		if len(slices.Collect(f.Steps())) != 2 {
			t.Errorf("%+v", f)
		}
	}

	again := meeting.Requests(byID(t, "20MSP"), l, practice)
	if len(again) != 1 || again[0].Number != 2 || again[0].From != day("2023-03-01") || !again[0].Decided.IsZero() {
		t.Errorf("%+v", again)
	}

	items := meeting.Agenda(m, l, practice)
	if len(items) != 6 {
		t.Fatalf("%d items", len(items))
	}
	for i, item := range items {
		if want := fmt.Sprintf("Article 11(1)(%c)", 'a'+i); item.Provision.String() != want || item.Title == "" {
			t.Errorf("%v %q", item.Provision, item.Title)
		}
	}
	if items[0].Count.InForce != 1 || len(items[2].Acts) != 1 {
		t.Errorf("%+v, %v", items[0].Count, items[2].Acts)
	}
	if !slices.ContainsFunc(items[1].Findings, func(f state.Finding) bool { return f.Provision.Article() == 7 }) {
		t.Error("nothing on reports")
	}
	if !slices.ContainsFunc(items[5].Deadlines, func(d state.Deadline) bool { return d.State == afghanistan && d.Due == day("2013-03-01") }) {
		t.Errorf("deadlines %+v", items[5].Deadlines)
	}
	for _, d := range items[5].Deadlines {
		if s, ok := meeting.Deciding(l, d.Due); d.Kind == state.ClearanceDeadline && (!ok || s.ID != "12MSP") {
			t.Errorf("%v is %s's", d, s.ID)
		}
	}
	if len(items[5].Requests) != len(requests) {
		t.Errorf("%d requests", len(items[5].Requests))
	}
}

func TestAgenda(t *testing.T) {
	l := state.Embedded()
	referred := at(meeting.MatterReferred, "2012-04-01")
	referred.Session = "12MSP"
	matter := clarify(t, practice, request("2012-03-01"), referred)
	elsewhere := clarify(t, practice, request("2012-03-01"))
	items := meeting.Agenda(byID(t, "12MSP"), l, practice, matter, elsewhere)
	if got := items[4].Clarifications; len(got) != 1 || !got[0].Equal(matter) {
		t.Errorf("%d matters under Article 8", len(got))
	}
	var provisions []string
	for _, i := range meeting.Agenda(byID(t, "3RC"), l, practice) {
		provisions = append(provisions, i.Provision.String())
	}
	if got := strings.Join(provisions, ", "); got != "Article 12(2)(a), Article 12(2)(b), Article 12(2)(c), Article 12(2)(d)" {
		t.Error(got)
	}
	for _, id := range []string{"23MSP", "4RC-PM1"} {
		if items := meeting.Agenda(byID(t, id), l, practice); len(items) != 0 {
			t.Errorf("%s has %d items", id, len(items))
		}
	}
	if items := meeting.Agenda(byID(t, "1MSP"), l, practice); len(items) != 6 || len(items[0].Changes) < 100 {
		t.Error("the First Meeting looks back to the beginning")
	}
}

// One code is one finding: what this package finds on a request that the ledger records, and on its decision, is equal to
// what package state finds. That more is asked for than can be granted only this package says.
func TestRequestsAgreeWithState(t *testing.T) {
	bosnia, until := codes("BIH")[0], day("2037-03-02") // ten years and a day after its deadline
	l, err := state.Embedded().With(
		state.Act{State: bosnia, Kind: state.ExtensionRequested, On: day("2025-04-01"), Latest: day("2025-04-30"), Known: day("2025-04-30"),
			Deadline: until, Session: "22MSP", Source: "test", Confidence: state.OneSource},
		state.Act{State: bosnia, Kind: state.ExtensionGranted, On: day("2025-12-05"), Known: day("2025-12-05"),
			Deadline: until, Session: "22MSP", Source: "test", Confidence: state.OneSource},
	)
	if err != nil {
		t.Fatal(err)
	}
	today := day("2026-02-03")
	seen := map[string]int{}
	for _, rd := range []convention.Readings{
		practice, practice.With(convention.R05BreachOnDay), practice.With(convention.R13NineMonthsBefore),
		practice.With(convention.R11FromDecision, convention.R12Either),
	} {
		made := map[state.Code][]state.Finding{}
		for m := range meeting.Calendar(l) {
			for _, r := range meeting.Requests(m, l, rd) {
				made[r.State] = append(made[r.State], r.Findings(l, today, rd)...)
			}
		}
		for rec := range l.Records() {
			all := state.Assess(rec, today, rd)
			for _, code := range []string{"A5-REQUEST-LATE", "A5-EXT-OVER-CAP"} {
				here := slices.DeleteFunc(findingsOf(made[rec.State()], code), func(f state.Finding) bool { return f.Subject == "asked for" })
				there := findingsOf(all, code)
				for _, f := range here {
					seen[code]++
					if !slices.ContainsFunc(there, f.Equal) {
						t.Errorf("%v: state does not find %+v", rd, f)
					}
				}
				for _, f := range there {
					if code == "A5-REQUEST-LATE" && !slices.ContainsFunc(here, f.Equal) {
						t.Errorf("%v: only state finds %+v", rd, f)
					}
				}
			}
		}
	}
	if seen["A5-REQUEST-LATE"] < 4 || seen["A5-EXT-OVER-CAP"] < 4 {
		t.Errorf("nothing to compare: %v", seen)
	}
}

// A request on an area discovered late is on the agenda of the one meeting to which it goes.
func TestAgendaOfNewAreas(t *testing.T) {
	var got []string
	for m := range meeting.Calendar(state.Embedded()) {
		for _, item := range meeting.Agenda(m, state.Embedded(), practice) {
			for _, d := range item.Deadlines {
				if d.Kind == state.NewAreaRequestDue {
					got = append(got, m.ID+" "+d.State.String())
				}
			}
		}
	}
	want := []string{"12MSP DEU", "12MSP HUN", "13MSP NER", "15MSP MOZ", "18MSP NGA", "5RC MLI", "22MSP BFA"}
	if !slices.Equal(got, want) {
		t.Errorf("%v, want %v", got, want)
	}
}

// No kind of event and no element is out of bounds, whatever its number.
func TestAnyNumber(t *testing.T) {
	for n := range 256 {
		k, e := meeting.EventKind(n), meeting.Element(n)
		if p, q := k.Provision(), e.Provision(); n > 100 && !(p.IsZero() && q.IsZero()) {
			t.Errorf("number %d: %v, %v", n, p, q)
		}
		_, _ = k.String(), e.String()
	}
}

// Only a further extension asks for an account of the one before (Article 5(6)).
func TestFirstRequestIsNoRenewal(t *testing.T) {
	for number, want := range map[int]int{0: 0, 1: 0, 2: 1} {
		r := meeting.ExtensionRequest{State: codes("GNB")[0], Meeting: "12MSP", Number: number, Received: day("2012-03-31"), Lacks: []meeting.Element{meeting.PreviousPeriod}}
		renewals := 0
		for _, f := range r.Findings(state.Embedded(), day("2013-01-01"), practice) {
			if f.Code == "A5-REQUEST-RENEWAL" {
				renewals++
			}
		}
		if renewals != want {
			t.Errorf("number %d: %d findings, want %d", number, renewals, want)
		}
	}
}
