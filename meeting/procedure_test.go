package meeting_test

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// parties returns the codes of so many States Parties of a day.
func parties(t *testing.T, on string, n int) (cs []state.Code) {
	t.Helper()
	for rec := range state.Embedded().InStatus(state.Party, day(on), practice) {
		if len(cs) < n {
			cs = append(cs, rec.State())
		}
	}
	if len(cs) != n {
		t.Fatalf("only %d Parties on %s", len(cs), on)
	}
	return cs
}

func at(kind meeting.EventKind, on string) meeting.Event {
	return meeting.Event{Kind: kind, On: day(on)}
}

func request(on string) meeting.Event {
	return meeting.Event{Kind: meeting.RequestMade, On: day(on), By: codes("FRA"), To: codes("PER")[0]}
}

func voted(kind meeting.EventKind, on string, yes, no, abstentions int) meeting.Event {
	e := at(kind, on)
	e.Votes = convention.Votes{Yes: yes, No: no, Abstentions: abstentions}
	return e
}

func favoured(t *testing.T, on string, n int) meeting.Event {
	e := at(meeting.SpecialMeetingFavoured, on)
	e.By = parties(t, on, n)
	return e
}

func clarify(t *testing.T, rd convention.Readings, events ...meeting.Event) meeting.Clarification {
	t.Helper()
	c, err := meeting.Clarify(state.Embedded(), rd, events...)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// The whole way by a Special Meeting and a mission, each stage on the days around it.
func TestClarificationWalk(t *testing.T) {
	measures := voted(meeting.MeasuresVoted, "2012-08-01", 60, 30, 10)
	measures.Until = day("2012-10-01")
	opened := at(meeting.MeetingOpened, "2012-05-05")
	opened.Present = 80
	c := clarify(t, practice,
		request("2012-03-01"),
		at(meeting.GoodOfficesAsked, "2012-03-10"),
		at(meeting.SpecialMeetingProposed, "2012-04-10"),
		favoured(t, "2012-04-20", 53),
		at(meeting.SpecialMeetingCalled, "2012-04-25"),
		opened,
		voted(meeting.ConsiderationVoted, "2012-05-05", 41, 40, 0),
		voted(meeting.MissionVoted, "2012-05-06", 41, 39, 0),
		at(meeting.MissionReported, "2012-07-01"),
		measures,
		voted(meeting.MeansVoted, "2012-08-01", 59, 30, 10),
		at(meeting.MeasuresReported, "2012-10-01"),
		at(meeting.MatterClosed, "2012-11-01"),
	)
	for _, tt := range []struct {
		on   string
		want meeting.Stage
	}{
		{"2012-02-29", meeting.NotBegun}, {"2012-03-01", meeting.ReplyAwaited}, {"2012-03-28", meeting.ReplyAwaited},
		{"2012-03-29", meeting.ReplyAwaited}, {"2012-03-30", meeting.Unanswered}, {"2012-04-09", meeting.Unanswered},
		{"2012-04-10", meeting.PollOpen}, {"2012-04-19", meeting.PollOpen}, {"2012-04-20", meeting.PollReached},
		{"2012-04-25", meeting.Convened}, {"2012-05-04", meeting.Convened}, {"2012-05-05", meeting.Considered},
		{"2012-05-06", meeting.MissionUnderWay}, {"2012-07-01", meeting.Reported}, {"2012-08-01", meeting.MeasuresAsked},
		{"2012-09-30", meeting.MeasuresAsked}, {"2012-10-01", meeting.MeasuresAnswered}, {"2012-11-01", meeting.Closed},
	} {
		if got := c.Stage(day(tt.on)); got != tt.want {
			t.Errorf("on %s: %v, want %v", tt.on, got, tt.want)
		}
	}
	var results []string
	for _, r := range c.Results(day("2012-11-01")) {
		results = append(results, r.String())
	}
	want := []string{
		"Article 8(5) special meeting support: 53 for of 158, 53 needed (one third of the States Parties): reached",
		"Article 8(5) special meeting quorum: 80 for of 158, 80 needed (more than half of the States Parties): reached",
		"Article 8(6) consideration vote: 41 for of 81, 41 needed (more than half of those voting): reached",
		"Article 8(8) mission vote: 41 for of 80, 41 needed (more than half of those voting): reached",
		"Article 8(20) measures vote: 60 for of 90, 60 needed (two thirds of those voting): reached",
		"Article 8(20) measures vote: 59 for of 89, 60 needed (two thirds of those voting): not reached",
	}
	if !slices.Equal(results, want) {
		t.Errorf("results %q", results)
	}
	if c.Requested() != codes("PER")[0] || len(c.Events()) != 13 {
		t.Errorf("%v, %d events", c.Requested(), len(c.Events()))
	}
	again, err := meeting.Clarify(state.Embedded(), practice, c.Events()...)
	if err != nil || !again.Equal(c) {
		t.Errorf("its events make another matter: %v", err)
	}
	if b, err := json.Marshal(c); err != nil || !strings.HasPrefix(string(b), `[{"kind":"request made","on":"2012-03-01","by":["FRA"],"to":"PER"},`) {
		t.Errorf("%s, %v", b, err)
	} else {
		var events []meeting.Event
		if err := json.Unmarshal(b, &events); err != nil {
			t.Error(err)
		}
		if read, err := meeting.Clarify(state.Embedded(), practice, events...); err != nil || !read.Equal(c) {
			t.Errorf("what is written makes another matter: %v", err)
		}
	}
	for _, other := range []meeting.Clarification{{}, clarify(t, practice, c.Events()[:12]...), clarify(t, practice.With(convention.R18ConvenedOnly), c.Events()...)} {
		if other.Equal(c) {
			t.Errorf("equal to %v", other.Events())
		}
	}
	c.Events()[0].By[0] = state.Code{}
	if c.Events()[0].By[0] != codes("FRA")[0] {
		t.Error("the events handed out are shared")
	}
}

// The stages that this way does not pass.
func TestClarificationStages(t *testing.T) {
	referred := at(meeting.MatterReferred, "2012-04-01")
	referred.Session = "12MSP"
	sitting := at(meeting.MeetingOpened, "2012-12-03")
	special := []meeting.Event{request("2012-03-01"), at(meeting.SpecialMeetingProposed, "2012-04-10")}
	for _, tt := range []struct {
		name   string
		events []meeting.Event
		on     string
		want   meeting.Stage
	}{
		{"answered", []meeting.Event{request("2012-03-01"), at(meeting.ReplyGiven, "2012-03-29")}, "2012-03-29", meeting.Answered},
		{"answered late", []meeting.Event{request("2012-03-01"), at(meeting.ReplyGiven, "2012-04-02")}, "2012-04-02", meeting.Answered},
		{"referred", []meeting.Event{request("2012-03-01"), referred}, "2012-04-01", meeting.Referred},
		{"sitting", []meeting.Event{request("2012-03-01"), referred, sitting}, "2012-12-03", meeting.Sitting},
		{"not considered", []meeting.Event{request("2012-03-01"), referred, sitting, voted(meeting.ConsiderationVoted, "2012-12-04", 40, 40, 9)}, "2012-12-04", meeting.NotConsidered},
		{"considered by consensus", []meeting.Event{request("2012-03-01"), referred, sitting, {Kind: meeting.ConsiderationVoted, On: day("2012-12-04"), Consensus: true}}, "2012-12-04", meeting.Considered},
		{"poll open on its last day", slices.Concat(special, []meeting.Event{favoured(t, "2012-04-20", 52)}), "2012-04-24", meeting.PollOpen},
		{"poll failed", slices.Concat(special, []meeting.Event{favoured(t, "2012-04-20", 52)}), "2012-04-25", meeting.PollFailed},
		{"one more, on the last day", slices.Concat(special, []meeting.Event{favoured(t, "2012-04-20", 52), favoured(t, "2012-04-24", 53)}), "2012-04-24", meeting.PollReached},
		{"the same States twice", slices.Concat(special, []meeting.Event{favoured(t, "2012-04-20", 52), favoured(t, "2012-04-24", 52)}), "2012-04-24", meeting.PollOpen},
		{"a mission refused", []meeting.Event{request("2012-03-01"), referred, sitting, voted(meeting.ConsiderationVoted, "2012-12-04", 2, 1, 0), voted(meeting.MissionVoted, "2012-12-04", 1, 1, 0)}, "2012-12-04", meeting.Considered},
		{"a mission invited at once", []meeting.Event{request("2012-03-01"), at(meeting.MissionInvited, "2012-03-02"), at(meeting.MissionReported, "2012-03-20")}, "2012-03-20", meeting.ReplyAwaited},
		{"a mission invited while it is considered", []meeting.Event{request("2012-03-01"), referred, sitting, voted(meeting.ConsiderationVoted, "2012-12-04", 2, 1, 0), at(meeting.MissionInvited, "2012-12-05"), at(meeting.MissionReported, "2012-12-20")}, "2012-12-20", meeting.Reported},
		{"a failed poll leaves the referral", slices.Concat([]meeting.Event{request("2012-03-01"), referred, at(meeting.SpecialMeetingProposed, "2012-04-10"), sitting}), "2012-12-03", meeting.Sitting},
		{"closed after no reply", []meeting.Event{request("2012-03-01"), at(meeting.MatterClosed, "2012-03-30")}, "2012-03-30", meeting.Closed},
	} {
		t.Run(tt.name, func(t *testing.T) {
			if got := clarify(t, practice, tt.events...).Stage(day(tt.on)); got != tt.want {
				t.Errorf("%v, want %v", got, tt.want)
			}
		})
	}
}

// From each stage, every event that does not belong there is refused and nothing that is expected is.
func TestEveryStepOutOfOrder(t *testing.T) {
	referred := at(meeting.MatterReferred, "2012-04-01")
	poll := []meeting.Event{request("2012-03-01"), at(meeting.SpecialMeetingProposed, "2012-04-10")}
	reached := slices.Concat(poll, []meeting.Event{favoured(t, "2012-04-20", 53)})
	convened := slices.Concat(reached, []meeting.Event{at(meeting.SpecialMeetingCalled, "2012-04-20")})
	sitting := slices.Concat(convened, []meeting.Event{at(meeting.MeetingOpened, "2012-05-01")})
	considered := slices.Concat(sitting, []meeting.Event{voted(meeting.ConsiderationVoted, "2012-05-01", 2, 1, 0)})
	mission := slices.Concat(considered, []meeting.Event{voted(meeting.MissionVoted, "2012-05-01", 2, 1, 0)})
	reported := slices.Concat(mission, []meeting.Event{at(meeting.MissionReported, "2012-05-20")})
	asked := slices.Concat(reported, []meeting.Event{voted(meeting.MeasuresVoted, "2012-05-20", 2, 1, 0)})
	answered := slices.Concat(asked, []meeting.Event{at(meeting.MeasuresReported, "2012-06-01")})
	for _, tt := range []struct {
		stage  meeting.Stage
		on     string
		events []meeting.Event
		want   string
	}{
		{meeting.NotBegun, "2012-03-01", nil, "request made"},
		{meeting.ReplyAwaited, "2012-03-29", []meeting.Event{request("2012-03-01")}, "reply given, matter referred, good offices asked, mission invited"},
		{meeting.Answered, "2012-03-20", []meeting.Event{request("2012-03-01"), at(meeting.ReplyGiven, "2012-03-20")}, "matter referred, good offices asked, special meeting proposed, mission invited, matter closed"},
		{meeting.Unanswered, "2012-03-30", []meeting.Event{request("2012-03-01")}, "reply given, matter referred, good offices asked, special meeting proposed, mission invited, matter closed"},
		{meeting.Referred, "2012-04-01", []meeting.Event{request("2012-03-01"), referred}, "reply given, good offices asked, special meeting proposed, meeting opened, mission invited"},
		{meeting.PollOpen, "2012-04-24", poll, "reply given, good offices asked, special meeting favoured, mission invited"},
		{meeting.PollFailed, "2012-04-25", poll, "reply given, matter referred, good offices asked, mission invited, matter closed"},
		{meeting.PollReached, "2012-04-20", reached, "reply given, good offices asked, special meeting favoured, special meeting called, mission invited"},
		{meeting.Convened, "2012-04-30", convened, "reply given, good offices asked, meeting opened, mission invited"},
		{meeting.Sitting, "2012-05-01", sitting, "consideration voted, mission invited"},
		{meeting.NotConsidered, "2012-05-01", slices.Concat(sitting, []meeting.Event{voted(meeting.ConsiderationVoted, "2012-05-01", 1, 1, 0)}), "mission invited, matter closed"},
		{meeting.Considered, "2012-05-01", considered, "mission invited, mission voted, measures voted, means voted, matter closed"},
		{meeting.MissionUnderWay, "2012-05-02", mission, "mission invited, mission reported"},
		{meeting.Reported, "2012-05-20", reported, "mission invited, measures voted, means voted, matter closed"},
		{meeting.MeasuresAsked, "2012-05-20", asked, "mission invited, means voted, measures reported, matter closed"},
		{meeting.MeasuresAnswered, "2012-06-01", answered, "mission invited, measures voted, means voted, matter closed"},
		{meeting.Closed, "2012-06-02", slices.Concat(answered, []meeting.Event{at(meeting.MatterClosed, "2012-06-02")}), ""},
	} {
		t.Run(tt.stage.String(), func(t *testing.T) {
			c := clarify(t, practice, tt.events...)
			refuse(t, c.Stage, c.Expected, func(e meeting.Event) error { _, err := c.Then(e); return err }, tt.stage, tt.on, tt.want)
		})
	}

	proposed := meeting.Event{Kind: meeting.AmendmentProposed, On: day("2012-02-01"), By: codes("FRA")}
	circulated := []meeting.Event{proposed, at(meeting.AmendmentCirculated, "2012-03-01")}
	support := at(meeting.AmendmentFavoured, "2012-03-31")
	support.By = parties(t, "2012-03-31", 80)
	supported := slices.Concat(circulated, []meeting.Event{support})
	called := slices.Concat(supported, []meeting.Event{at(meeting.ConferenceCalled, "2012-05-01")})
	open := slices.Concat(called, []meeting.Event{at(meeting.ConferenceOpened, "2012-12-08")})
	adopted := slices.Concat(open, []meeting.Event{voted(meeting.AmendmentVoted, "2012-12-10", 70, 35, 20)})
	accepted := at(meeting.AmendmentAccepted, "2013-05-10")
	accepted.By = parties(t, "2013-05-10", 81)
	for _, tt := range []struct {
		stage  meeting.Stage
		on     string
		events []meeting.Event
		want   string
	}{
		{meeting.NotBegun, "2012-02-01", nil, "amendment proposed"},
		{meeting.Proposed, "2012-02-01", []meeting.Event{proposed}, "amendment circulated"},
		{meeting.Circulated, "2012-03-31", circulated, "amendment favoured"},
		{meeting.Unsupported, "2012-04-01", circulated, ""},
		{meeting.Supported, "2012-03-31", supported, "amendment favoured, earlier conference asked, conference called"},
		{meeting.ConferenceConvened, "2012-05-01", called, "conference opened"},
		{meeting.ConferenceSitting, "2012-12-08", open, "amendment voted"},
		{meeting.Rejected, "2012-12-10", slices.Concat(open, []meeting.Event{voted(meeting.AmendmentVoted, "2012-12-10", 69, 35, 0)}), ""},
		{meeting.Adopted, "2012-12-10", adopted, "amendment accepted"},
		{meeting.AmendmentInForce, "2013-05-10", slices.Concat(adopted, []meeting.Event{accepted}), "amendment accepted"},
	} {
		t.Run(tt.stage.String(), func(t *testing.T) {
			a, err := meeting.Amend(state.Embedded(), practice, tt.events...)
			if err != nil {
				t.Fatal(err)
			}
			refuse(t, a.Stage, a.Expected, func(e meeting.Event) error { _, err := a.Then(e); return err }, tt.stage, tt.on, tt.want)
		})
	}
}

// refuse tries every event at a stage.
func refuse(t *testing.T, stage func(convention.Date) meeting.Stage, expected func(convention.Date) []meeting.EventKind,
	then func(meeting.Event) error, want meeting.Stage, on, names string,
) {
	t.Helper()
	if got := stage(day(on)); got != want {
		t.Fatalf("stage %v, want %v", got, want)
	}
	var got []string
	for _, k := range expected(day(on)) {
		got = append(got, k.String())
	}
	if strings.Join(got, ", ") != names {
		t.Errorf("expected %q, want %q", strings.Join(got, ", "), names)
	}
	for k := meeting.RequestMade; k <= meeting.AmendmentAccepted; k++ {
		e := meeting.Event{Kind: k, On: day(on), By: codes("FRA")}
		if k == meeting.RequestMade {
			e.To = codes("PER")[0]
		}
		err := then(e)
		if legal := slices.Contains(got, k.String()); legal != (err == nil) {
			t.Errorf("%v: %v", k, err)
		}
		var refused *meeting.StepError
		if err == nil {
			continue
		}
		if !errors.As(err, &refused) || !errors.Is(err, meeting.ErrStep) || refused.Stage != want || !slices.Equal(refused.Expected, expected(day(on))) {
			t.Errorf("%v: %v", k, err)
		}
		if names != "" && !strings.HasSuffix(err.Error(), fmt.Sprintf("cannot follow at stage %q, expected: %s", want, names)) {
			t.Errorf("%v: %v", k, err)
		}
		if names == "" && !strings.HasSuffix(err.Error(), ", after which nothing is expected") {
			t.Errorf("%v: %v", k, err)
		}
	}
}

func TestEventFaults(t *testing.T) {
	begun := clarify(t, practice, request("2012-03-01"))
	none := meeting.Clarification{}
	for _, tt := range []struct {
		name string
		to   meeting.Clarification
		e    meeting.Event
		want string
	}{
		{"no kind", none, meeting.Event{On: day("2012-03-01")}, "it is no event"},
		{"unknown kind", none, meeting.Event{Kind: 99, On: day("2012-03-01")}, "it is no event"},
		{"the kind after the last", none, meeting.Event{Kind: meeting.AmendmentAccepted + 1, On: day("2012-03-01")}, "it is no event"},
		{"no day", none, meeting.Event{Kind: meeting.RequestMade}, "it has no day"},
		{"nobody requests", none, meeting.Event{Kind: meeting.RequestMade, On: day("2012-03-01"), To: codes("PER")[0]}, "want the States that request"},
		{"nobody is requested", none, meeting.Event{Kind: meeting.RequestMade, On: day("2012-03-01"), By: codes("PER")}, "want the States that request"},
		{"of itself", none, meeting.Event{Kind: meeting.RequestMade, On: day("2012-03-01"), By: codes("PER"), To: codes("PER")[0]}, "want the States that request"},
		{"before the last", begun, at(meeting.ReplyGiven, "2012-02-29"), "it comes before 2012-03-01 request made, Article 8(2)"},
		{"a negative number", begun, meeting.Event{Kind: meeting.ReplyGiven, On: day("2012-03-02"), Present: -1}, "a number is negative"},
		{"no Party", begun, meeting.Event{Kind: meeting.GoodOfficesAsked, On: day("2012-03-02"), By: codes("USA")}, "USA is no State Party that day"},
	} {
		_, err := tt.to.Then(tt.e)
		if !errors.Is(err, meeting.ErrStep) || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: %v", tt.name, err)
		}
	}
	usa := request("2012-03-01")
	usa.To = codes("USA")[0]
	if _, err := meeting.Clarify(state.Embedded(), practice, usa); !errors.Is(err, meeting.ErrStep) {
		t.Errorf("a request to a State that is no Party: %v", err)
	}
	if _, err := meeting.Clarify(nil, practice, usa); err != nil {
		t.Errorf("without a ledger: %v", err)
	}
	early := meeting.Event{Kind: meeting.AmendmentProposed, On: day("1999-02-28"), By: codes("FRA")}
	if _, err := meeting.Amend(nil, practice, early); err == nil || !strings.Contains(err.Error(), "once the Convention is in force") {
		t.Errorf("the day before entry into force: %v", err)
	}
	early.On = day("1999-03-01")
	if _, err := meeting.Amend(nil, practice, early); err != nil {
		t.Errorf("the day: %v", err)
	}
	bad := voted(meeting.MeasuresVoted, "2012-05-01", 1, 0, 0)
	bad.Until = day("2012-04-30")
	if _, err := none.Then(bad); err == nil || !strings.Contains(err.Error(), "the period ends before it begins") {
		t.Errorf("%v", err)
	}
}

func outcomes(fs []state.Finding) string {
	var all []string
	for _, f := range fs {
		all = append(all, fmt.Sprintf("%s %v %v %d", f.Code, f.Outcome, f.Since, f.Count))
	}
	return strings.Join(all, "; ")
}

func TestClarificationFindings(t *testing.T) {
	uninformed := request("2012-03-01")
	uninformed.Informed = convention.No
	referred := func(on string) meeting.Event {
		e := at(meeting.MatterReferred, on)
		e.Session = "12MSP"
		return e
	}
	poll := []meeting.Event{request("2012-03-01"), at(meeting.SpecialMeetingProposed, "2012-04-10")}
	reached := slices.Concat(poll, []meeting.Event{favoured(t, "2012-04-12", 53)})
	convened := slices.Concat(reached, []meeting.Event{at(meeting.SpecialMeetingCalled, "2012-04-20")})
	opened := func(on string, present int) []meeting.Event {
		e := at(meeting.MeetingOpened, on)
		e.Present = present
		return slices.Concat(convened, []meeting.Event{e})
	}
	measures := voted(meeting.MeasuresVoted, "2012-05-03", 2, 1, 0)
	measures.Until = day("2012-07-01")
	asked := slices.Concat(opened("2012-05-02", 90), []meeting.Event{voted(meeting.ConsiderationVoted, "2012-05-02", 2, 1, 0), measures})
	no := "A8.2-NOREPLY unmet 2012-03-30 "
	for _, tt := range []struct {
		name   string
		rd     convention.Readings
		events []meeting.Event
		on     string
		want   string
	}{
		{"before anything", practice, nil, "2012-03-01", ""},
		{"the day before", practice, []meeting.Event{request("2012-03-01")}, "2012-03-28", "A8.2-REPLY-DUE due 2012-03-01 0"},
		{"the day", practice, []meeting.Event{request("2012-03-01")}, "2012-03-29", "A8.2-REPLY-DUE due 2012-03-01 0"},
		{"the day, read strictly", practice.With(convention.R05BreachOnDay), []meeting.Event{request("2012-03-01")}, "2012-03-29", "A8.2-NOREPLY unmet 2012-03-29 0"},
		{"the day after", practice, []meeting.Event{request("2012-03-01")}, "2012-03-30", "A8.2-NOREPLY unmet 2012-03-30 1"},
		{"a Monday under the other reading", practice.With(convention.R06NextWorkingDay), []meeting.Event{request("2012-03-03")}, "2012-04-02", "A8.2-REPLY-DUE due 2012-03-03 0"},
		{"without information", practice, []meeting.Event{uninformed}, "2012-03-02", "A8.2-NOINFO noted 2012-03-01 0; A8.2-REPLY-DUE due 2012-03-01 0"},
		{"answered in time", practice, []meeting.Event{request("2012-03-01"), at(meeting.ReplyGiven, "2012-03-29")}, "2013-01-01", ""},
		{"answered late", practice, []meeting.Event{request("2012-03-01"), at(meeting.ReplyGiven, "2012-03-30")}, "2013-01-01", "A8.2-REPLY-LATE met late 2012-03-30 1"},
		{"in time for the Secretary-General, late for the requester", practice.With(convention.R16TransmittalToReceipt),
			[]meeting.Event{{Kind: meeting.RequestMade, On: day("2012-03-01"), PassedOn: day("2012-02-28"), By: codes("FRA"), To: codes("PER")[0]},
				{Kind: meeting.ReplyGiven, On: day("2012-03-27"), PassedOn: day("2012-03-28")}}, "2013-01-01", "A8.2-REPLY-LATE met late 2012-03-28 1"},
		{"referred", practice, []meeting.Event{request("2012-03-01"), referred("2012-03-30")}, "2012-03-30", no + "1; A8.3-REFERRED noted 2012-03-30 0"},
		{"referred to the next, by the calendar", practice, []meeting.Event{request("2012-03-01"), at(meeting.MatterReferred, "2012-03-30")}, "2012-03-30", no + "1; A8.3-REFERRED noted 2012-03-30 0"},
		{"referred too early", practice, []meeting.Event{request("2012-03-01"), referred("2012-03-29")}, "2012-03-29", "A8.3-PREMATURE noted 2012-03-29 1; A8.2-REPLY-DUE due 2012-03-01 0; A8.3-REFERRED noted 2012-03-29 0"},
		{"poll open", practice, poll, "2012-04-24", no + "26; A8.5-POLL-OPEN due 2012-04-10 0"},
		{"poll failed", practice, poll, "2012-04-25", no + "27; A8.5-POLL-FAILED noted 2012-04-25 0"},
		{"poll reached", practice, reached, "2012-05-08", no + "40; A8.5-POLL-REACHED noted 2012-04-12 53"},
		{"not opened", practice, reached, "2012-05-09", no + "41; A8.5-MEETING-LATE unmet 2012-05-09 1; A8.5-POLL-REACHED noted 2012-04-12 53"},
		{"not opened within 14 days of the third", practice.With(convention.R18FromSupport), reached, "2012-04-27", no + "29; A8.5-MEETING-LATE unmet 2012-04-27 1; A8.5-POLL-REACHED noted 2012-04-12 53"},
		{"called is enough", practice.With(convention.R18ConvenedOnly), convened, "2012-06-01", no + "64; A8.5-POLL-REACHED noted 2012-04-12 53"},
		{"opened on the last day", practice, opened("2012-05-08", 80), "2012-06-01", no + "64; A8.5-POLL-REACHED noted 2012-04-12 53"},
		{"opened a day late, one short of the quorum", practice, opened("2012-05-09", 79), "2012-06-01",
			no + "64; A8.5-NO-QUORUM noted 2012-05-09 79; A8.5-MEETING-LATE met late 2012-05-09 1; A8.5-POLL-REACHED noted 2012-04-12 53"},
		{"measures due", practice, asked, "2012-07-01", no + "94; A8.18-MEASURES-DUE due 2012-05-03 0; A8.20-VOTE noted 2012-05-03 2; A8.5-POLL-REACHED noted 2012-04-12 53; A8.6-VOTE noted 2012-05-02 2"},
		{"measures overdue", practice, asked, "2012-07-02", "A8.18-MEASURES-OVERDUE unmet 2012-07-02 1; " + no + "95; A8.20-VOTE noted 2012-05-03 2; A8.5-POLL-REACHED noted 2012-04-12 53; A8.6-VOTE noted 2012-05-02 2"},
		{"measures reported late", practice, slices.Concat(asked, []meeting.Event{at(meeting.MeasuresReported, "2012-07-03")}), "2012-08-01",
			no + "125; A8.18-MEASURES-OVERDUE met late 2012-07-02 2; A8.20-VOTE noted 2012-05-03 2; A8.5-POLL-REACHED noted 2012-04-12 53; A8.6-VOTE noted 2012-05-02 2"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			c := clarify(t, tt.rd, tt.events...)
			fs := c.Findings(day(tt.on))
			sound(t, fs...)
			if got := outcomes(fs); got != tt.want {
				t.Errorf("got  %s\nwant %s", got, tt.want)
			}
			for _, f := range fs {
				if len(slices.Collect(f.Steps())) == 0 {
					t.Errorf("%s rests on nothing", f.Code)
				}
				if (f.Outcome == state.MetLate) != (f.Severity == state.SeverityLate) || (f.Outcome == state.Unmet) != (f.Severity == state.SeverityUnmet) {
					t.Errorf("%s: %v weighs %v", f.Code, f.Outcome, f.Severity)
				}
				if f.Code == "A8.3-REFERRED" && f.Subject != "12MSP" {
					t.Errorf("referred to %q", f.Subject)
				}
			}
		})
	}
}

// What a deadline in a finding rests on, and by which reading.
func TestClarificationSteps(t *testing.T) {
	c := clarify(t, practice, request("2012-03-01"), at(meeting.SpecialMeetingProposed, "2012-04-10"), favoured(t, "2012-04-12", 53))
	for _, f := range c.Findings(day("2012-06-01")) {
		var last state.Step
		for last = range f.Steps() {
		}
		want := map[string]convention.Reading{
			"A8.2-NOREPLY": convention.R16ReceiptToHandover, "A8.5-POLL-REACHED": convention.R17OnCommunication, "A8.5-MEETING-LATE": convention.R18FromCommunication,
		}[f.Code]
		if last.Date != f.Due || last.Reading != want || !last.Computed || (f.State == state.Code{}) != (f.Code == "A8.5-MEETING-LATE") {
			t.Errorf("%s: %v", f.Code, last)
		}
	}
	if p := meeting.EventKind(99).Provision(); !p.IsZero() {
		t.Errorf("an event without a name has %v", p)
	}
	if p := meeting.Element(99).Provision(); !p.IsZero() {
		t.Errorf("an element without a name has %v", p)
	}
	if got := (meeting.Event{Kind: meeting.ReplyGiven, On: day("2012-03-29")}).String(); got != "2012-03-29 reply given, Article 8(2)" {
		t.Error(got)
	}
	if (meeting.Clarification{}).Requested() != (state.Code{}) {
		t.Error("somebody is requested before there is a request")
	}
	consensus := meeting.ConsiderationVote.Vote(convention.Votes{}, practice)
	consensus.Consensus = true
	if consensus.String() != "Article 8(6) consideration vote: by consensus" {
		t.Error(consensus)
	}
}

// When to count: on the communication or when the fourteen days end. Tuvalu is bound from 1 March 2012.
func TestPollBase(t *testing.T) {
	events := []meeting.Event{request("2012-01-01"), at(meeting.ReplyGiven, "2012-01-10"), at(meeting.SpecialMeetingProposed, "2012-02-20")}
	for _, tt := range []struct {
		reading convention.Reading
		want    int
	}{{convention.R17OnCommunication, 157}, {convention.R17OnDay14, 158}} {
		c := clarify(t, practice.With(tt.reading), events...)
		if r := c.Results(day("2012-02-20")); r[0].Base != tt.want {
			t.Errorf("%v: %+v", tt.reading, r)
		}
	}
}

func TestClocks(t *testing.T) {
	poll := []meeting.Event{request("2012-03-01"), at(meeting.SpecialMeetingProposed, "2012-06-01")}
	reached := slices.Concat(poll, []meeting.Event{favoured(t, "2012-06-03", 53)})
	measures := voted(meeting.MeasuresVoted, "2012-12-04", 2, 1, 0)
	measures.Until = day("2013-03-01")
	asked := []meeting.Event{request("2012-03-01"), at(meeting.MatterReferred, "2012-04-01"), at(meeting.MeetingOpened, "2012-12-03"), voted(meeting.ConsiderationVoted, "2012-12-04", 2, 1, 0), measures}
	for _, tt := range []struct {
		name   string
		rd     convention.Readings
		events []meeting.Event
		on     string
		want   string
	}{
		{"reply", practice, poll[:1], "2012-03-02", "[reply given Article 8(2) 2012-03-29]"},
		{"no reply", practice, poll[:1], "2012-04-02", "[]"},
		{"poll", practice, poll, "2012-06-01", "[special meeting favoured Article 8(5) 2012-06-15]"},
		{"meeting", practice, reached, "2012-06-03", "[meeting opened Article 8(5) 2012-06-29]"},
		{"meeting, from the third", practice.With(convention.R18FromSupport), reached, "2012-06-03", "[meeting opened Article 8(5) 2012-06-17]"},
		{"letter", practice.With(convention.R18ConvenedOnly), reached, "2012-06-03", "[special meeting called Article 8(5) 2012-06-29]"},
		{"convened", practice, slices.Concat(reached, []meeting.Event{at(meeting.SpecialMeetingCalled, "2012-06-04")}), "2012-06-05", "[meeting opened Article 8(5) 2012-06-29]"},
		{"measures", practice, asked, "2012-12-05", "[measures reported Article 8(18) 2013-03-01]"},
	} {
		var got []string
		for _, c := range clarify(t, tt.rd, tt.events...).Clocks(day(tt.on)) {
			got = append(got, fmt.Sprint(c.Awaited, " ", c.Provision, " ", c.Due))
		}
		if fmt.Sprint(got) != tt.want {
			t.Errorf("%s: %v", tt.name, got)
		}
	}
}

// amended returns a proposal adopted on 10 December 2012, and accepted.
func amended(t *testing.T, rd convention.Readings, acceptances ...meeting.Event) meeting.Amendment {
	t.Helper()
	support := at(meeting.AmendmentFavoured, "2012-03-31")
	support.By = parties(t, "2012-03-31", 80)
	a, err := meeting.Amend(state.Embedded(), rd, slices.Concat([]meeting.Event{
		{Kind: meeting.AmendmentProposed, On: day("2012-02-01"), By: codes("FRA")},
		at(meeting.AmendmentCirculated, "2012-03-01"), support, at(meeting.ConferenceCalled, "2012-05-01"),
		at(meeting.ConferenceOpened, "2012-12-08"), voted(meeting.AmendmentVoted, "2012-12-10", 70, 35, 20),
	}, acceptances)...)
	if err != nil {
		t.Fatal(err)
	}
	return a
}

func TestAmendmentSupport(t *testing.T) {
	for _, tt := range []struct {
		name, on, asOf string
		n              int
		want           meeting.Stage
	}{
		{"one short", "2012-03-30", "2012-03-31", 79, meeting.Circulated},
		{"one short, the day after the last", "2012-03-30", "2012-04-01", 79, meeting.Unsupported},
		{"enough the day before", "2012-03-30", "2012-04-01", 80, meeting.Supported},
		{"enough on the last day", "2012-03-31", "2012-04-01", 80, meeting.Supported},
	} {
		support := at(meeting.AmendmentFavoured, tt.on)
		support.By = parties(t, tt.on, tt.n)
		a, err := meeting.Amend(state.Embedded(), practice,
			meeting.Event{Kind: meeting.AmendmentProposed, On: day("2012-02-01"), By: codes("FRA")}, at(meeting.AmendmentCirculated, "2012-03-01"), support)
		if err != nil || a.Stage(day(tt.asOf)) != tt.want {
			t.Errorf("%s: %v, %v", tt.name, a.Stage(day(tt.asOf)), err)
		}
		if r := a.Results(day(tt.asOf)); len(r) != 1 || r[0].Needed != 80 || r[0].Base != 158 {
			t.Errorf("%s: %+v", tt.name, r)
		}
	}
}

// The 161 Parties of 1 July 2013 need 81 acceptances. By Parties of the day of adoption, 160, they need 81 as well, but
// that of Poland, bound from 1 June 2013, does not count among them.
func TestAmendmentInForce(t *testing.T) {
	others := slices.DeleteFunc(parties(t, "2012-12-10", 81), func(c state.Code) bool { return c == state.MustParseCode("POL") })
	first := at(meeting.AmendmentAccepted, "2013-07-01")
	first.By = others[:80]
	poland := at(meeting.AmendmentAccepted, "2013-07-02")
	poland.By = codes("POL")
	last := at(meeting.AmendmentAccepted, "2013-07-03")
	last.By = codes("ZMB")
	for _, tt := range []struct {
		rd                      convention.Readings
		inForce, poland, zambia string
	}{
		{practice, "2013-07-02", "2013-07-02", "2013-07-03"},
		{practice.With(convention.R23Fixed), "2013-07-03", "2013-07-03", "2013-07-03"},
	} {
		a := amended(t, tt.rd, first, poland, last)
		end := day("2014-01-01")
		if a.InForce(end) != day(tt.inForce) || a.InForceFor(others[0], end) != day(tt.inForce) ||
			a.InForceFor(codes("POL")[0], end) != day(tt.poland) || a.InForceFor(codes("ZMB")[0], end) != day(tt.zambia) ||
			!a.InForceFor(codes("ZWE")[0], end).IsZero() {
			t.Errorf("%v: %v, POL %v, ZMB %v", tt.rd, a.InForce(end), a.InForceFor(codes("POL")[0], end), a.InForceFor(codes("ZMB")[0], end))
		}
		if eve := a.InForce(day(tt.inForce).AddDays(-1)); !eve.IsZero() {
			t.Errorf("%v: in force the day before, %v", tt.rd, eve)
		}
		sound(t, a.Findings(end)...)
		if got := a.Findings(end); len(got) != 3 || got[2].Code != "A13.5-IN-FORCE" || got[2].Since != day(tt.inForce) || got[2].Count != 81 {
			t.Errorf("%+v", got)
		}
	}
}

func TestAmendmentClocksAndResults(t *testing.T) {
	a := amended(t, practice)
	if c := a.Clocks(day("2012-03-01")); len(c) != 1 || c[0].Due != day("2012-03-31") || c[0].Awaited != meeting.AmendmentFavoured {
		t.Errorf("%+v", c)
	}
	if c := a.Clocks(day("2012-05-01")); len(c) != 1 || c[0].Due != day("2012-12-07") || c[0].Awaited != meeting.ConferenceOpened {
		t.Errorf("%+v", c)
	}
	if got := outcomes(a.Findings(day("2012-03-01"))); got != "A13.1-SUPPORT due 2012-03-01 0" {
		t.Errorf("%s", got)
	}
	if got := outcomes(a.Findings(day("2013-01-01"))); got != "A13.1-SUPPORT noted 2012-03-01 80; A13.4-ADOPTED noted 2012-12-10 70" {
		t.Errorf("%s", got)
	}
	if b, err := meeting.Amend(state.Embedded(), practice, a.Events()...); err != nil || !b.Equal(a) || len(a.Events()) != 6 || b.Equal(meeting.Amendment{}) {
		t.Errorf("its events make another proposal: %v", err)
	}
	if b, err := json.Marshal(meeting.Amendment{}); err != nil || string(b) != "[]" {
		t.Errorf("%s, %v", b, err)
	}
	support := at(meeting.AmendmentFavoured, "2012-03-20")
	support.By = parties(t, "2012-03-20", 80)
	earlier := at(meeting.EarlierConferenceAsked, "2012-03-25")
	earlier.By = support.By
	b, err := meeting.Amend(state.Embedded(), practice, a.Events()[0], a.Events()[1], support, earlier)
	if err != nil {
		t.Fatal(err)
	}
	if r := b.Results(day("2012-03-25")); len(r) != 2 || r[1].Threshold != meeting.EarlierConference || !r[1].Reached || len(b.Clocks(day("2012-03-25"))) != 0 {
		t.Errorf("%+v", r)
	}
}

func TestMissionFindings(t *testing.T) {
	clock := func(s string) time.Time {
		at, err := time.Parse("2006-01-02T15:04Z07:00", s)
		if err != nil {
			t.Fatal(err)
		}
		return at
	}
	experts := func(n int) (es []meeting.Expert) {
		for i := range n {
			es = append(es, meeting.Expert{Name: fmt.Sprint("expert ", i+1), Of: codes("CHE")[0]})
		}
		return es
	}
	peru := codes("PER")[0]
	for _, tt := range []struct {
		name string
		m    meeting.Mission
		rd   convention.Readings
		want string
	}{
		{"nothing known", meeting.Mission{}, practice, ""},
		{"nine experts", meeting.Mission{Experts: experts(9)}, practice, ""},
		{"ten experts", meeting.Mission{Experts: experts(10)}, practice, "A8.8-TEAM-SIZE noted  10"},
		{"objected the day before", meeting.Mission{Appointed: day("2012-05-10"), Experts: []meeting.Expert{{Objected: day("2012-05-09")}}}, practice, "A8.9-EXPERT-OBJECTED noted 2012-05-10 0"},
		{"objected on the day", meeting.Mission{Appointed: day("2012-05-10"), Experts: []meeting.Expert{{Objected: day("2012-05-10")}}}, practice, ""},
		{"of a requesting State", meeting.Mission{Requested: codes("CHE"), Experts: experts(1)}, practice, "A8.10-NATIONALITY noted  0"},
		{"of a State affected", meeting.Mission{Affected: codes("CHE"), Experts: experts(1)}, practice, "A8.10-NATIONALITY noted  0"},
		{"72 hours", meeting.Mission{Notice: clock("2012-06-01T09:00Z"), Arrival: clock("2012-06-04T09:00Z")}, practice, ""},
		{"a minute less", meeting.Mission{Notice: clock("2012-06-01T09:00Z"), Arrival: clock("2012-06-04T08:59Z")}, practice, "A8.11-NOTICE noted 2012-06-04 71"},
		{"72 hours over two clocks", meeting.Mission{Notice: clock("2012-06-01T09:00Z"), Arrival: clock("2012-06-04T10:00+02:00")}, practice, "A8.11-NOTICE noted 2012-06-04 71"},
		{"fourteen days", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-15T23:00Z")}, practice, ""},
		{"fifteen days", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-16T00:00Z")}, practice, "A8.15-STAY noted 2012-09-16 1"},
		{"fifteen days as agreed", meeting.Mission{Longer: true, Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-16T00:00Z")}, practice, ""},
		{"arrival counted", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-15T01:00Z")}, practice.With(convention.R20Inclusive), "A8.15-STAY noted 2012-09-15 1"},
		{"arrival counted, the day before", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-14T23:00Z")}, practice.With(convention.R20Inclusive), ""},
		{"by the hour", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-15T10:00Z")}, practice.With(convention.R20Hours), ""},
		{"an hour more", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-15T11:00Z")}, practice.With(convention.R20Hours), "A8.15-STAY noted 2012-09-16 1"},
		{"a day more", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-16T10:00Z")}, practice.With(convention.R20Hours), "A8.15-STAY noted 2012-09-16 1"},
		{"a day and a minute more", meeting.Mission{Arrival: clock("2012-09-01T10:00Z"), Departure: clock("2012-09-16T10:01Z")}, practice.With(convention.R20Hours), "A8.15-STAY noted 2012-09-16 2"},
		{"seven days at a site, arrival counted", meeting.Mission{Sites: []meeting.Visit{{"a", clock("2012-09-03T10:00Z"), clock("2012-09-09T10:00Z")}}}, practice.With(convention.R20Inclusive), ""},
		{"eight days at a site, arrival counted", meeting.Mission{Sites: []meeting.Visit{{"a", clock("2012-09-03T10:00Z"), clock("2012-09-10T10:00Z")}}}, practice.With(convention.R20Inclusive), "A8.15-SITE noted 2012-09-10 1"},
		{"seven days at a site", meeting.Mission{Sites: []meeting.Visit{{"a", clock("2012-09-03T10:00Z"), clock("2012-09-10T10:00Z")}}}, practice, ""},
		{"eight days at a site", meeting.Mission{Sites: []meeting.Visit{{"", clock("2012-09-03T10:00Z"), clock("2012-09-11T10:00Z")}}}, practice, "A8.15-SITE noted 2012-09-11 1"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			tt.m.To = peru
			fs := tt.m.Findings(tt.rd)
			sound(t, fs...)
			if got := outcomes(fs); got != tt.want {
				t.Errorf("got %s, want %s", got, tt.want)
			}
			for _, f := range fs {
				if f.Code == "A8.15-SITE" && f.Subject != cmp.Or(tt.m.Sites[0].Site, "site 1") {
					t.Errorf("site %q", f.Subject)
				}
				if f.State != peru || f.Severity != state.SeverityDefect {
					t.Errorf("%+v", f)
				}
			}
		})
	}
}

// The hours of a notice are counted, not measured: one that is not full yet is none.
func TestNoticeHoursAreFull(t *testing.T) {
	given := time.Date(2012, 6, 1, 9, 0, 0, 0, time.UTC)
	for _, tt := range []struct {
		notice time.Duration
		hours  int
		enough bool
	}{
		{72*time.Hour - 1, 71, false}, {72 * time.Hour, 72, true}, {100_000*time.Hour - 1, 99_999, true}, {-time.Minute, 0, false},
	} {
		if hours, enough := meeting.Notice(given, given.Add(tt.notice)); hours != tt.hours || enough != tt.enough {
			t.Errorf("%v: %d, %t", tt.notice, hours, enough)
		}
	}
}

func TestDispute(t *testing.T) {
	d := meeting.Dispute{Between: codes("ARG", "CHL"), Meeting: "12MSP", Limit: day("2013-06-30")}
	for _, tt := range []struct {
		asOf, settled string
		rd            convention.Readings
		want          string
	}{
		{"2013-06-29", "", practice, ""},
		{"2013-06-30", "", practice, ""},
		{"2013-07-01", "", practice, "A10-LIMIT noted 2013-07-01 1; A10-LIMIT noted 2013-07-01 1"},
		{"2013-06-30", "", practice.With(convention.R05BreachOnDay), "A10-LIMIT noted 2013-06-30 0; A10-LIMIT noted 2013-06-30 0"},
		{"2014-01-01", "2013-06-30", practice, ""},
		{"2014-01-01", "2013-07-02", practice, "A10-LIMIT noted 2013-07-01 2; A10-LIMIT noted 2013-07-01 2"},
	} {
		d.Settled = convention.Date{}
		if tt.settled != "" {
			d.Settled = day(tt.settled)
		}
		fs := d.Findings(day(tt.asOf), tt.rd)
		sound(t, fs...)
		for _, f := range fs {
			if f.Severity != state.SeverityCommitment || f.Until != d.Settled {
				t.Errorf("%+v", f)
			}
		}
		if got := outcomes(fs); got != tt.want {
			t.Errorf("on %s, settled %q: %s", tt.asOf, tt.settled, got)
		}
	}
	if fs := (meeting.Dispute{Between: codes("ARG")}).Findings(day("2013-07-01"), practice); fs != nil {
		t.Errorf("without a limit: %+v", fs)
	}
}

// An event added to a value is not seen by that value, nor by another that goes on from it elsewhere.
func TestThenLeavesTheOldValue(t *testing.T) {
	proposed := []meeting.Event{request("2012-03-01"), at(meeting.ReplyGiven, "2012-03-02"), at(meeting.SpecialMeetingProposed, "2012-04-10")}
	base := clarify(t, practice, proposed...)
	for range 9 { // leave room behind the events
		var err error
		if base, err = base.Then(at(meeting.GoodOfficesAsked, "2012-04-11")); err != nil {
			t.Fatal(err)
		}
	}
	some, err := base.Then(favoured(t, "2012-04-12", 20))
	if err != nil {
		t.Fatal(err)
	}
	end := day("2012-05-01")
	before := some.Results(end)
	enough, err := some.Then(favoured(t, "2012-04-13", 60))
	if err != nil {
		t.Fatal(err)
	}
	fewer, err := some.Then(favoured(t, "2012-04-14", 30))
	if err != nil {
		t.Fatal(err)
	}
	if _, err := some.Then(at(meeting.SpecialMeetingCalled, "2012-04-15")); !errors.Is(err, meeting.ErrStep) {
		t.Error("what was added to another value counts here")
	}
	for name, c := range map[string]meeting.Clarification{"base": base, "some": some, "enough": enough, "fewer": fewer} {
		again := clarify(t, practice, c.Events()...)
		if !again.Equal(c) || again.Stage(end) != c.Stage(end) || !slices.Equal(again.Results(end), c.Results(end)) ||
			!slices.EqualFunc(again.Findings(end), c.Findings(end), state.Finding.Equal) {
			t.Errorf("%s: its events make another matter", name)
		}
	}
	if !slices.Equal(some.Results(end), before) || enough.Stage(end) != meeting.PollReached || fewer.Stage(end) != meeting.PollFailed {
		t.Errorf("%v, %v, %v", some.Results(end), enough.Stage(end), fewer.Stage(end))
	}
}

// The periods that end on a day end alike on a Saturday, a Sunday and a Monday, and are then over.
func TestPeriodsRollAlike(t *testing.T) {
	for _, tt := range []struct {
		from                       string // 28 days later it is the same day of the week, 30 days later two days on
		reply, poll, open, support string
	}{
		{"2012-05-31", "2012-06-28", "2012-06-14", "2012-06-28", "2012-07-02"}, // a Thursday: the 30 days end on a Saturday
		{"2012-06-01", "2012-06-29", "2012-06-15", "2012-06-29", "2012-07-02"}, // a Friday: on a Sunday
		{"2012-06-02", "2012-07-02", "2012-06-18", "2012-07-02", "2012-07-02"}, // a Saturday
		{"2012-06-03", "2012-07-02", "2012-06-18", "2012-07-02", "2012-07-03"}, // a Sunday
		{"2012-06-04", "2012-07-02", "2012-06-18", "2012-07-02", "2012-07-04"}, // a Monday
	} {
		rolled := practice.With(convention.R06NextWorkingDay)
		due := func(c meeting.Clock, want string) {
			t.Helper()
			if c.Due != day(want) {
				t.Errorf("%v from %s is due on %v, want %s", c.Awaited, tt.from, c.Due, want)
			}
		}
		from := day(tt.from)
		due(clarify(t, rolled, request(tt.from)).Clocks(from)[0], tt.reply)
		proposed := []meeting.Event{request("2012-03-01"), at(meeting.SpecialMeetingProposed, tt.from)}
		poll := clarify(t, rolled, proposed...)
		due(poll.Clocks(from)[0], tt.poll)
		if last := day(tt.poll); poll.Stage(last) != meeting.PollOpen || poll.Stage(last.AddDays(1)) != meeting.PollFailed {
			t.Errorf("the poll from %s is %v on %v and %v the day after", tt.from, poll.Stage(last), last, poll.Stage(last.AddDays(1)))
		}
		for _, f := range findingsOf(poll.Findings(from), "A8.5-POLL-OPEN") {
			if f.Since != from {
				t.Errorf("the poll from %s is open since %v", tt.from, f.Since)
			}
		}
		reached := append(proposed, favoured(t, tt.from, 54))
		due(clarify(t, rolled, reached...).Clocks(from)[0], tt.open)
		due(clarify(t, rolled.With(convention.R18FromSupport), reached...).Clocks(from)[0], tt.poll) // 14 days from the same day
		a, err := meeting.Amend(state.Embedded(), rolled, meeting.Event{Kind: meeting.AmendmentProposed, On: from, By: codes("FRA")}, at(meeting.AmendmentCirculated, tt.from))
		if err != nil {
			t.Fatal(err)
		}
		due(a.Clocks(from)[0], tt.support)
		if last := day(tt.support); a.Stage(last) != meeting.Circulated || a.Stage(last.AddDays(1)) != meeting.Unsupported || a.Findings(from)[0].Since != from {
			t.Errorf("the proposal of %s is %v on %v: %v", tt.from, a.Stage(last), last, a.Findings(from))
		}
	}
}

// A proposal takes a thousand acceptances, one after the other: none of them tells all that went before again.
func TestThenDoesNotStartOver(t *testing.T) {
	a := amended(t, practice)
	france := at(meeting.AmendmentAccepted, "2013-05-01")
	france.By = codes("FRA")
	const n = 1000
	for range n {
		var err error
		if a, err = a.Then(france); err != nil {
			t.Fatal(err)
		}
	}
	if r := a.Results(france.On); len(a.Events()) != 6+n || r[len(r)-1].For != 1 {
		t.Errorf("%d events, %v", len(a.Events()), r)
	}
}
