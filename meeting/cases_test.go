package meeting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/cases"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// The cases call States by letters; these stand for them, in the same order.
var letters = map[string]string{"A": "AUT", "B": "BEL", "C": "CHE", "D": "DNK", "Z": "ZMB"}

func lettered(names any) (cs []state.Code) {
	for _, n := range names.([]any) {
		cs = append(cs, state.MustParseCode(letters[n.(string)]))
	}
	return cs
}

// byReading holds an answer against each reading that a case names.
func byReading(t *testing.T, c cases.Case, number int, got func(rd convention.Readings) string) {
	t.Helper()
	for name := range c.Want.Names() {
		reading, err := convention.ParseReading(fmt.Sprintf("R-%02d %s", number, name))
		if err != nil {
			t.Error(err)
		}
		if g, want := got(practice.With(reading)), c.Want.Text(name); g != want {
			t.Errorf("by %v: %s, want %s", reading, g, want)
		}
	}
}

func TestCasesCalendar(t *testing.T) {
	l := state.Embedded()
	cases.Run(t, func(t *testing.T, c cases.Case) {
		m := byID(t, fmt.Sprint(c.In.Number("number"), "MSP"))
		if m.City != c.Want.Text("place") || m.Opening != c.Want.Date("from") || m.Closing != c.Want.Date("to") {
			t.Errorf("%+v", m)
		}
		if c.Want.Has("basis") { // what the resolution cites; what it is convened under is in Basis
			r := resolution(t)
			provision, paragraph, _ := strings.Cut(c.Want.Text("basis"), " per ")
			p := r.Paragraphs[8]
			if r.Prepares != m.ID || !slices.Contains(p.RestsOn, convention.MustParseProvision(provision)) ||
				fmt.Sprintf("%s OP%d", r.Symbol, p.Number) != paragraph || m.Basis.String() != "Article 12(2)(b)" {
				t.Errorf("%v, %v", p.RestsOn, m.Basis)
			}
		}
	}, "meeting")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		got := map[string][]any{}
		for m := range meeting.Calendar(l) {
			if m.Opening.IsZero() || m.Opening.After(c.In.Date("to")) {
				continue
			}
			kind := strings.TrimLeft(m.ID, "0123456789")
			got[kind] = append(got[kind], fmt.Sprint(m.City, " ", m.Opening.Year()))
		}
		for _, kind := range []string{"MSP", "RC"} {
			if fmt.Sprint(got[kind]) != fmt.Sprint(c.Want.Get(kind)) {
				t.Errorf("%v, want %v", got[kind], c.Want.Get(kind))
			}
		}
	}, "meetingList")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		m := byID(t, "1MSP")
		if due := meeting.FirstMeetingDue(); due != c.Want.Date("limit") || m.Opening != c.In.Date("opened") || m.Opening.After(due) == c.Want.Bool("ok") {
			t.Errorf("due %v, opened %v", due, m.Opening)
		}
	}, "firstMeeting")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		openings := c.In.Get("openings").([]any)
		from := meeting.Meeting{Kind: meeting.MeetingOfParties, Opening: day(openings[0].(string))}
		to := meeting.Meeting{Kind: meeting.MeetingOfParties, Opening: day(openings[1].(string))}
		byReading(t, c, 21, func(rd convention.Readings) string { return kept(meeting.Intervals(from, to), rd) })
	}, "annualCheck")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		days := c.In.Get("from").([]any)
		from := meeting.Meeting{Kind: meeting.ReviewConference, Opening: day(days[0].(string)), Closing: day(days[1].(string))}
		to := meeting.Meeting{Kind: meeting.ReviewConference, Opening: c.In.Date("to")}
		byReading(t, c, 22, func(rd convention.Readings) string { return kept(meeting.Intervals(from, to), rd) })
	}, "rcInterval")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if !strings.HasSuffix(c.In.Text("fact"), " opening") {
			t.Skip("no meeting")
		}
		id := strings.TrimSuffix(c.In.Text("fact"), " opening")
		for _, f := range meeting.Convening(l, day("2026-01-01"), practice) {
			if f.Subject != "days of "+id {
				continue
			}
			if f.Code != c.Want.Text("finding") || !strings.HasPrefix(f.Expected, c.Want.Text("prefer")) {
				t.Errorf("%+v", f)
			}
			return
		}
		t.Error("no finding")
	}, "dataConflict")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		m, ok := meeting.Deciding(l, c.In.Date("deadline"))
		if !ok || m.ID != c.Want.Text("meeting") || m.RequestDue(practice) != c.Want.Date("softDate") {
			t.Errorf("%s, %v", m.ID, m.RequestDue(practice))
		}
	}, "decidingMeeting")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		m, ok := meeting.DecidingNewArea(l, c.In.Date("discovered"), practice)
		r := meeting.ExtensionRequest{Until: m.Closing.AddYears(c.Want.Number("maxYears"), practice)}
		if !ok || m.ID != c.Want.Text("requestFor") || convention.ExtensionCap(r.From, m.Closing, practice) != r.Until {
			t.Errorf("%s", m.ID)
		}
	}, "newArea")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		r := meeting.ExtensionRequest{State: codes("GNB")[0], Received: c.In.Date("received"), Meeting: c.In.Text("decidingMeeting")}
		fs := findingsOf(r.Findings(l, r.Received, c.In.Readings()), "A5-REQUEST-LATE")
		late := 0
		if len(fs) == 1 {
			late = fs[0].Count
		}
		if late != c.Want.Number("daysLate") || byID(t, r.Meeting).RequestDue(c.In.Readings()) != c.Want.Date("softDate") {
			t.Errorf("%+v", fs)
		}
	}, "requestTimely")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		c.Want.Elsewhere("months")
		r := meeting.ExtensionRequest{From: c.In.Date("deadlineInForce"), Granted: c.In.Date("grantedUntil"), Decided: c.In.Date("deadlineInForce").AddDays(-30)}
		if c.In.Has("state") {
			for code := range state.Codes() {
				if code.Name(convention.English) == c.In.Text("state") {
					r.State = code
				}
			}
		}
		if c.In.Has("meeting") {
			m := byID(t, c.In.Text("meeting"))
			r.Meeting, r.Decided = m.ID, m.Closing
		}
		if c.In.Has("requestReceived") {
			r.Received = c.In.Date("requestReceived")
		}
		fs := r.Findings(l, day("2026-01-01"), practice)
		over := findingsOf(fs, "A5-EXT-OVER-CAP")
		if (len(over) == 0) != c.Want.Bool("withinCap") || len(over) == 1 && over[0].Code != c.Want.Text("finding") {
			t.Errorf("%+v", over)
		}
		if late := findingsOf(fs, "A5-REQUEST-LATE"); c.Want.Has("requestLate") && (len(late) == 1) != c.Want.Bool("requestLate") {
			t.Errorf("%+v", late)
		}
	}, "extension")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		names := map[string]meeting.Element{
			"a": meeting.Duration, "b.i": meeting.Preparation, "b.ii": meeting.MeansAvailable, "b.iii": meeting.Circumstances,
			"c.humanitarian": meeting.Humanitarian, "c.social": meeting.SocialElement, "c.economic": meeting.EconomicElement,
			"c.environmental": meeting.Environmental,
		}
		r := meeting.ExtensionRequest{}
		for _, n := range c.In.Get("has").([]any) {
			r.Has = append(r.Has, names[n.(string)])
		}
		for _, e := range r.Elements() {
			if !slices.Contains(r.Has, e) {
				r.Lacks = append(r.Lacks, e)
			}
		}
		var want []meeting.Element
		for _, n := range c.Want.Get("missing").([]any) {
			want = append(want, names[n.(string)])
		}
		if fs := r.Findings(l, day("2020-01-01"), practice); !slices.Equal(r.Missing(), want) || len(fs) != 1 || fs[0].Code != c.Want.Text("finding") {
			t.Errorf("%v, %+v", r.Missing(), fs)
		}
	}, "requestContent")
}

func kept(all []meeting.Interval, rd convention.Readings) string {
	for _, i := range all {
		if rd.Has(i.Reading) {
			return fmt.Sprint(i.Kept)
		}
	}
	return "no answer"
}

func TestCasesSeatsAndVotes(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		var m meeting.Meeting
		for m = range meeting.Calendar(state.Embedded()) {
			if m.Opening == c.In.Date("meetingOpens") {
				break
			}
		}
		inv := meeting.Invite(m, state.Embedded(), practice)
		if c.Want.Text("status") == "organisation" { // all of them are observers
			if c.In.Text("who") != meeting.RedCross.String() || c.Want.Text("role") != meeting.Observer.String() ||
				!slices.Contains(inv.Organizations, meeting.RedCross) {
				t.Error("not invited")
			}
			return
		}
		for _, s := range slices.Concat(inv.Parties, inv.Observers) {
			if strings.HasPrefix(s.State.Name(convention.English), c.In.Text("who")) {
				if s.Role.String() != c.Want.Text("role") || s.Position.Status.String() != c.Want.Text("status") {
					t.Errorf("%+v", s)
				}
				return
			}
		}
		t.Error("not invited")
	}, "invitation")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if !c.Want.Has("role") {
			t.Skip("no meeting")
		}
		c.Want.Elsewhere("status")
		for m := range meeting.Calendar(state.Embedded()) {
			if m.Opening != c.In.Date("date") {
				continue
			}
			for _, s := range meeting.Invite(m, state.Embedded(), practice).Observers {
				if s.State.Name(convention.English) == c.In.Text("state") && s.Role.String() == c.Want.Text("role") {
					return
				}
			}
		}
		t.Error("not invited")
	}, "statusAt")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		th := map[string]meeting.Threshold{"simpleMajority": meeting.ExtensionVote, "twoThirds": meeting.AmendmentVote}[c.In.Text("rule")]
		if !c.In.Has("votes") {
			v := convention.Votes{Yes: c.In.Number("yes"), No: c.In.Number("no"), Abstentions: c.In.Number("abstain")}
			if r := th.Vote(v, practice); r.Reached != c.Want.Bool("carried") {
				t.Errorf("%v", r)
			}
			return
		}
		for i, votes := range c.In.Get("votes").([]any) {
			var v convention.Votes
			if _, err := fmt.Sscanf(fmt.Sprint(votes), "[%d %d %d]", &v.Yes, &v.No, &v.Abstentions); err != nil {
				t.Fatal(err)
			}
			if r := th.Vote(v, practice); r.Reached != c.Want.Get("carried").([]any)[i].(bool) {
				t.Errorf("%v", r)
			}
		}
	}, "vote")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		n := c.In.Number("parties")
		if meeting.SpecialMeetingSupport.Count(0, n).Needed != c.Want.Number("support") || meeting.SpecialMeetingQuorum.Count(0, n).Needed != c.Want.Number("quorum") {
			t.Errorf("%v", meeting.SpecialMeetingSupport.Count(0, n))
		}
	}, "specialMeeting")
}

func TestCasesCompliance(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		m := clarify(t, practice, request(c.In.Date("received").String()))
		if clocks := m.Clocks(c.In.Date("received")); len(clocks) != 1 || clocks[0].Due != c.Want.Date("due") {
			t.Errorf("%+v", clocks)
		}
	}, "replyDue")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		for _, on := range c.In.Get("submissions").([]any) {
			m := clarify(t, practice, request(c.In.Date("received").String()), at(meeting.MatterReferred, on.(string)))
			if early := len(findingsOf(m.Findings(day(on.(string))), "A8.3-PREMATURE")) == 1; early != (c.Want.Text(on.(string)) == "premature") {
				t.Errorf("%v premature: %t", on, early)
			}
		}
	}, "referral")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		on := c.In.Date("communicated")
		m := clarify(t, practice, request("2012-03-01"), at(meeting.SpecialMeetingProposed, on.String()))
		if clocks := m.Clocks(on); len(clocks) != 1 || clocks[0].Due != c.Want.Date("pollCloses") {
			t.Errorf("%+v", clocks)
		}
		m = clarify(t, practice, append(m.Events(), favoured(t, on.String(), 53))...)
		if clocks := m.Clocks(on); len(clocks) != 1 || clocks[0].Due != c.Want.Date("meetingBy") {
			t.Errorf("%+v", clocks)
		}
	}, "specialMeetingClock")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if fs := (meeting.Mission{Experts: make([]meeting.Expert, c.In.Number("experts"))}).Findings(practice); len(fs) != 1 || fs[0].Code != c.Want.Text("finding") {
			t.Errorf("%+v", fs)
		}
	}, "mission")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		if got := meeting.MayServe(c.In.Date("objected"), c.In.Date("appointed")); got != c.Want.Bool("eligible") {
			t.Errorf("may serve: %t", got)
		}
	}, "expertEligible")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		given, _ := time.Parse("2006-01-02T15:04Z", c.In.Text("given"))
		arrival, err := time.Parse("2006-01-02T15:04Z", c.In.Text("arrival"))
		fs := meeting.Mission{Notice: given, Arrival: arrival}.Findings(practice)
		if err != nil || len(fs) != 1 || fs[0].Code != c.Want.Text("finding") {
			t.Fatalf("%+v, %v", fs, err)
		}
		stated, err := time.ParseDuration(fs[0].Stated) // Count is of full hours
		if hours := fmt.Sprintf("%.2f", stated.Hours()); err != nil || hours != c.Want.Text("hours") || fs[0].Count != int(stated.Hours()) {
			t.Errorf("%+v is %s hours", fs, hours)
		}
	}, "notice")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		by, _ := meeting.LeaveBy(c.In.Date("arrival"), practice)
		for i, on := range c.In.Get("departures").([]any) {
			if allowed := !day(on.(string)).After(by); allowed != c.Want.Get("allowed").([]any)[i].(bool) {
				t.Errorf("leaving on %v: %t", on, allowed)
			}
		}
	}, "stay")
}

func TestCasesAmendments(t *testing.T) {
	proposed := meeting.Event{Kind: meeting.AmendmentProposed, On: day("2012-01-01"), By: codes("FRA")}
	cases.Run(t, func(t *testing.T, c cases.Case) {
		circulated := meeting.Event{Kind: meeting.AmendmentCirculated, On: c.In.Date("circulated"), Parties: c.In.Number("parties")}
		a, err := meeting.Amend(nil, practice, proposed, circulated)
		if err != nil {
			t.Fatal(err)
		}
		if a.Clocks(circulated.On)[0].Due != c.Want.Date("lastDay") || a.Results(circulated.On)[0].Needed != c.Want.Number("support") {
			t.Errorf("%v", a.Results(circulated.On))
		}
	}, "amendmentSupport")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		n := c.In.Number("parties")
		all := slices.DeleteFunc(slices.Collect(state.Codes()), func(c state.Code) bool { return c.String() == letters["Z"] })
		support := meeting.Event{Kind: meeting.AmendmentFavoured, On: day("2012-01-01"), By: all[:81]}
		days := c.In.Get("nthAcceptance").(map[string]any)
		accept := func(by []state.Code, on string) meeting.Event {
			return meeting.Event{Kind: meeting.AmendmentAccepted, On: day(on), By: by, Parties: n}
		}
		z := codes(letters["Z"])
		later := c.In.Get("later").(map[string]any)["Z"].(string)
		a, err := meeting.Amend(nil, practice, proposed, meeting.Event{Kind: meeting.AmendmentCirculated, On: day("2012-01-01"), Parties: n}, support,
			at(meeting.ConferenceCalled, "2012-02-01"), at(meeting.ConferenceOpened, "2012-03-01"), voted(meeting.AmendmentVoted, "2012-03-01", 2, 1, 0),
			accept(all[:80], days["80"].(string)), accept(all[80:81], days["81"].(string)), accept(z, later))
		if err != nil {
			t.Fatal(err)
		}
		end := day("2016-01-01")
		if a.InForce(end) != c.Want.Date("inForce") || a.InForceFor(z[0], end) != c.Want.Date("Z") || a.InForceFor(all[0], end) != c.Want.Date("inForce") {
			t.Errorf("in force %v", a.InForce(end))
		}
	}, "amendmentInForce")
}

func TestCasesMoney(t *testing.T) {
	cases.Run(t, func(t *testing.T, c cases.Case) {
		var rates []meeting.Rate
		for name, percent := range c.In.Get("rates").(map[string]any) {
			rates = append(rates, meeting.Rate{State: state.MustParseCode(letters[name]), Percent: money(percent.(string))})
		}
		shares, err := meeting.Divide(money(c.In.Text("cost")), rates)
		if err != nil {
			t.Fatal(err)
		}
		for _, s := range shares {
			if want := c.Want.Text(s.State.String()[:1]); s.Amount.StringFixed(2) != want {
				t.Errorf("%v, want %s", s, want)
			}
		}
	}, "shares")
	cases.Run(t, func(t *testing.T, c cases.Case) {
		// The Parties of the case are the only States of a ledger; the others never signed.
		l := &state.Ledger{}
		for _, code := range lettered(c.In.Get("parties")) {
			var err error
			if l, err = l.With(state.Act{State: code, Kind: state.Accession, On: day("1999-05-03"), Known: day("1999-05-03"), Source: "case"}); err != nil {
				t.Fatal(err)
			}
		}
		m := meeting.Meeting{Kind: meeting.MeetingOfParties, Opening: day("2012-12-03")}
		if c.In.Text("article") == "14(2)" {
			if got := meeting.MissionPayers(l, m.Opening, practice); !slices.Equal(got, lettered(c.Want.Get("contributors"))) {
				t.Errorf("%v", got)
			}
			return
		}
		byReading(t, c, 24, func(rd convention.Readings) string {
			var names []string
			for _, code := range meeting.Payers(m, l, lettered(c.In.Get("attending")), rd) {
				names = append(names, code.String()[:1])
			}
			return fmt.Sprint(names)
		})
	}, "contributors")
}
