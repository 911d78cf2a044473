package meeting_test

import (
	"encoding/json"
	"reflect"
	"slices"
	"testing"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// What is written is read back: the same bytes come out again. Only a procedure is not, and an agenda with one in it.
func TestJSONReadsBack(t *testing.T) {
	l, r, france := state.Embedded(), resolution(t), state.MustParseCode("FRA")
	m := byID(t, "12MSP")
	rec, _ := l.Record(france)
	shares, err := meeting.Apportion(money("1000"), m.Opening, codes("FRA", "PER"))
	if err != nil {
		t.Fatal(err)
	}
	invoice := meeting.Invoice{State: france, Meeting: "12MSP", Amount: money("7.50"), Due: m.Opening}
	payment := meeting.Payment{State: france, Meeting: "12MSP", Amount: money("8"), On: m.Closing}
	balances, err := meeting.Accounts([]meeting.Invoice{invoice}, []meeting.Payment{payment}, m.Closing, practice)
	if err != nil {
		t.Fatal(err)
	}
	rate, _ := meeting.RateOf(france, m.Opening)
	event := request("2012-03-01")
	event.Informed = convention.No
	matter := clarify(t, practice, event, at(meeting.MatterReferred, "2012-04-01"))
	for _, v := range []any{
		m, byID(t, "8MSP"), meeting.Intervals(byID(t, "1RC"), byID(t, "2RC")), meeting.Invite(m, l, practice), shares, rate, invoice, payment, balances,
		slices.Collect(meeting.Scales()), slices.Collect(meeting.Resolutions()), r.Calls(rec, r.Adopted, practice), r.Tally(l, practice), event,
		matter.Events(), matter.Clocks(event.On), voted(meeting.MissionVoted, "2012-05-06", 1, 2, 3),
		meeting.MissionVote.Vote(convention.Votes{Yes: 3, No: 2}, practice), meeting.NumbersOn(l, m.Opening, practice),
		meeting.Mission{To: france, Experts: []meeting.Expert{{Name: "x", Of: france}}, Arrival: time.Date(2012, 9, 1, 10, 0, 0, 0, time.UTC)},
		meeting.Dispute{Between: codes("ARG", "CHL"), Limit: m.Opening}, meeting.Requests(m, l, practice), meeting.Agenda(m, l, practice),
		meeting.ExtensionRequest{State: france, Has: []meeting.Element{meeting.Duration}, WorkPlan: convention.No},
		r.Findings(rec, r.Adopted, practice),
	} {
		written, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		read := reflect.New(reflect.TypeOf(v))
		if err := json.Unmarshal(written, read.Interface()); err != nil {
			t.Errorf("%T: %v", v, err)
			continue
		}
		if again, err := json.Marshal(read.Interface()); err != nil || string(again) != string(written) {
			t.Errorf("%T: %s\nwas %s, %v", v, again, written, err)
		}
	}
	for _, v := range []any{matter, meeting.Amendment{}, meeting.Agenda(m, l, practice, matter)} {
		written, err := json.Marshal(v)
		if err != nil {
			t.Fatal(err)
		}
		if err := json.Unmarshal(written, reflect.New(reflect.TypeOf(v)).Interface()); err == nil {
			t.Errorf("%T is read back: say so", v)
		}
	}
}
