package meeting_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

func TestInvite(t *testing.T) {
	l := state.Embedded()
	for _, tt := range []struct {
		id, code string
		role     meeting.Role
		class    meeting.Class
	}{
		{"12MSP", "FIN", meeting.Participant, meeting.StateParty},
		{"12MSP", "SOM", meeting.Participant, meeting.StateParty},
		{"12MSP", "SSD", meeting.Participant, meeting.StateParty},
		{"12MSP", "TUV", meeting.Participant, meeting.StateParty},
		{"12MSP", "POL", meeting.Observer, meeting.SignatoryState},
		{"12MSP", "MHL", meeting.Observer, meeting.SignatoryState},
		{"12MSP", "USA", meeting.Observer, meeting.OtherState},
		{"11MSP", "SSD", meeting.Participant, meeting.StateParty},
		{"11MSP", "TUV", meeting.Observer, meeting.ContractingState},
		{"11MSP", "FIN", meeting.Observer, meeting.OtherState},
		{"11MSP", "PSE", meeting.Observer, meeting.NoStateYet},
		{"22MSP", "EST", meeting.Participant, meeting.StateParty},
	} {
		inv := meeting.Invite(byID(t, tt.id), l, practice)
		s, ok := inv.Seat(state.MustParseCode(tt.code))
		if !ok || s.Role != tt.role || s.Class != tt.class || s.Position.AsOf != byID(t, tt.id).Opening {
			t.Errorf("%s at %s: %+v", tt.code, tt.id, s)
		}
	}
	former := meeting.Meeting{ID: "23MSP", Kind: meeting.MeetingOfParties, Opening: day("2026-11-30")}
	if s, _ := meeting.Invite(former, l, practice).Seat(state.MustParseCode("EST")); s.Class != meeting.FormerParty || s.Role != meeting.Observer {
		t.Errorf("a State that has left: %+v", s)
	}
}

// With what was known on its day, paragraph 9 of resolution 66/29 asks for 39 of the 197 to be invited as non-Parties.
func TestInviteParagraph9(t *testing.T) {
	r := resolution(t)
	known := state.Embedded().KnownOn(r.Adopted)
	m, _ := meeting.ByID(known, r.Prepares)
	inv := meeting.Invite(m, known, practice)
	if len(inv.Parties) != 158 || len(inv.Observers) != 38 || len(inv.Entities) != 1 || len(inv.Unknown) != 0 || len(inv.Organizations) != 5 {
		t.Errorf("%d Parties, %d observers, %d entities", len(inv.Parties), len(inv.Observers), len(inv.Entities))
	}
	if e := inv.Entities[0]; e.State != state.MustParseCode("PSE") || e.Class != meeting.NoStateYet {
		t.Errorf("apart: %+v", e)
	}
	if s, _ := inv.Seat(state.MustParseCode("TUV")); s.Role != meeting.Participant {
		t.Errorf("Tuvalu: %s", s.Reason())
	}
	for _, s := range slices.Concat(inv.Observers, inv.Entities) {
		rec, _ := known.Record(s.State)
		if !r.Call(9, rec, r.Adopted, practice).Addressed {
			t.Errorf("%v is invited, and paragraph 9 does not ask for it", s.State)
		}
		if !strings.HasPrefix(s.Reason(), "observer: ") {
			t.Errorf("%s", s.Reason())
		}
	}
	invited := meeting.Invite(m, known, practice.With(convention.R31InvitationDay))
	if s, _ := invited.Seat(state.MustParseCode("TUV")); invited.On != r.Adopted || s.Class != meeting.ContractingState || invited.Reading != convention.R31InvitationDay {
		t.Errorf("on %v Tuvalu: %s", invited.On, s.Reason())
	}
}

func TestInviteWithoutDays(t *testing.T) {
	l := state.Embedded()
	inv := meeting.Invite(byID(t, "23MSP"), l, practice)
	if inv.On != day("2025-12-01") || inv.Reading != convention.R31InvitationDay || len(inv.Parties) != 166 {
		t.Errorf("on %v by %v: %d Parties", inv.On, inv.Reading, len(inv.Parties))
	}
	if inv := meeting.Invite(meeting.Meeting{}, l, practice); !inv.On.IsZero() || len(inv.Parties) != 0 {
		t.Errorf("no meeting: %+v", inv)
	}
	inv = meeting.Invite(byID(t, "12MSP"), &state.Ledger{}, practice)
	if len(inv.Unknown) != 197 || len(inv.Parties)+len(inv.Observers)+len(inv.Entities) != 0 {
		t.Errorf("a ledger that knows nothing: %d unknown", len(inv.Unknown))
	}
	for _, tt := range []struct {
		kind meeting.Kind
		want string
	}{
		{meeting.MeetingOfParties, "Article 11(4)"}, {meeting.SpecialMeeting, "Article 11(4)"},
		{meeting.ReviewConference, "Article 12(3)"}, {meeting.AmendmentConference, "Article 13(2)"},
	} {
		if inv := meeting.Invite(meeting.Meeting{Kind: tt.kind}, l, practice); inv.Provision.String() != tt.want {
			t.Errorf("%v: %v", tt.kind, inv.Provision)
		}
	}
}

// On every opening day each of the 197 is on exactly one list.
func TestInviteEverybodyOnce(t *testing.T) {
	for m := range meeting.Calendar(state.Embedded()) {
		inv := meeting.Invite(m, state.Embedded(), practice)
		seen := map[state.Code]bool{}
		for _, s := range slices.Concat(inv.Parties, inv.Observers, inv.Entities) {
			if seen[s.State] || s.Role == 0 || s.Class == 0 || (s.Role == meeting.Participant) != (s.Class == meeting.StateParty) {
				t.Errorf("%s: %+v", m.ID, s)
			}
			seen[s.State] = true
		}
		if len(seen) != 197 {
			t.Errorf("%s: %d", m.ID, len(seen))
		}
	}
}

func TestRecordedRole(t *testing.T) {
	inv := meeting.Invite(byID(t, "12MSP"), state.Embedded(), practice)
	if f, ok := inv.Recorded(state.MustParseCode("FIN"), meeting.Participant); ok {
		t.Errorf("%+v", f)
	}
	f, ok := inv.Recorded(state.MustParseCode("POL"), meeting.Participant)
	if !ok || f.Code != "A11.4-ROLE" || f.Outcome != state.Disputed || f.Expected != "observer" || f.Stated != "participant" || len(slices.Collect(f.Steps())) != 1 {
		t.Errorf("%+v", f)
	}
	empty := meeting.Invite(byID(t, "12MSP"), &state.Ledger{}, practice)
	f, ok = empty.Recorded(state.MustParseCode("POL"), meeting.Participant)
	if !ok || f.Outcome != state.Unknown || len(slices.Collect(f.Missing())) != 1 {
		t.Errorf("%+v", f)
	}
}

func TestThresholds(t *testing.T) {
	var got []string
	for th := range meeting.Thresholds() {
		got = append(got, fmt.Sprint(th.Provision(), " ", th.OfAll(), " ", th.ConsensusFirst(), " ", th.Share()))
	}
	want := []string{
		"Article 5(5) false false more than half of those voting",
		"Article 8(5) true false one third of the States Parties",
		"Article 8(5) true false more than half of the States Parties",
		"Article 8(6) false true more than half of those voting",
		"Article 8(8) false false more than half of those voting",
		"Article 8(20) false true two thirds of those voting",
		"Article 13(1) true false more than half of the States Parties",
		"Article 13(3) true false more than half of the States Parties",
		"Article 13(4) false false two thirds of those voting",
		"Article 13(5) true false more than half of the States Parties",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	none := meeting.Threshold(0)
	if none.OfAll() || none.Share() != "" || !none.Provision().IsZero() || none.Vote(convention.Votes{Yes: 1}, practice).Reached || none.Count(1, 1).Reached {
		t.Error("the zero threshold is one")
	}
}

func TestVotesAndCounts(t *testing.T) {
	with := practice.With(convention.R19WithAbstentions)
	votes := func(yes, no, abstentions int) convention.Votes {
		return convention.Votes{Yes: yes, No: no, Abstentions: abstentions}
	}
	for _, tt := range []struct {
		name         string
		got          meeting.Result
		base, needed int
		reached      bool
	}{
		{"two thirds, abstentions out", meeting.AmendmentVote.Vote(votes(70, 35, 20), practice), 105, 70, true},
		{"one short of two thirds", meeting.AmendmentVote.Vote(votes(69, 35, 20), practice), 104, 70, false},
		{"two thirds, abstentions in", meeting.AmendmentVote.Vote(votes(70, 35, 20), with), 125, 84, false},
		{"majority", meeting.ExtensionVote.Vote(votes(70, 35, 20), practice), 105, 53, true},
		{"a tie", meeting.ExtensionVote.Vote(votes(50, 50, 20), practice), 100, 51, false},
		{"nobody", meeting.ExtensionVote.Vote(votes(0, 0, 20), practice), 0, 0, false},
		{"a negative number", meeting.ExtensionVote.Vote(votes(5, -1, 0), practice), 0, 0, false},
		{"a vote on what counts all", meeting.AmendmentSupport.Vote(votes(100, 0, 0), practice), 0, 0, false},
		{"a count on what is voted", meeting.AmendmentVote.Count(100, 100), 100, 0, false},
		{"one third of 160, one short", meeting.SpecialMeetingSupport.Count(53, 160), 160, 54, false},
		{"one third of 160", meeting.SpecialMeetingSupport.Count(54, 160), 160, 54, true},
		{"quorum of 160, one short", meeting.SpecialMeetingQuorum.Count(80, 160), 160, 81, false},
		{"quorum of 160", meeting.SpecialMeetingQuorum.Count(81, 160), 160, 81, true},
		{"quorum of none", meeting.SpecialMeetingQuorum.Count(0, 0), 0, 0, false},
		{"quorum of fewer", meeting.SpecialMeetingQuorum.Count(0, -3), 0, 0, false},
	} {
		if tt.got.Base != tt.base || tt.got.Needed != tt.needed || tt.got.Reached != tt.reached {
			t.Errorf("%s: %+v", tt.name, tt.got)
		}
	}
	for _, tt := range []struct {
		on               string
		parties, th, maj int
	}{
		{"2011-12-02", 157, 53, 79}, {"2012-12-03", 160, 54, 81}, {"2025-12-01", 166, 56, 84}, {"2026-02-03", 162, 54, 82},
	} {
		n := meeting.NumbersOn(state.Embedded(), day(tt.on), practice)
		if n.Parties != tt.parties || n.Third != tt.th || n.Most != tt.maj {
			t.Errorf("%+v", n)
		}
	}
}
