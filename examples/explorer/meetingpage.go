package main

import (
	"fmt"
	"net/http"
	"slices"

	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// A meetingsPage lists the meetings.
type meetingsPage struct {
	view
	Meetings []meeting.Meeting
}

func showMeetings(v view, _ *http.Request) (any, error) {
	return meetingsPage{v, slices.Collect(meeting.Calendar(v.ledger))}, nil
}

// A meetingPage is one meeting, as things stand on a day.
type meetingPage struct {
	view
	Meeting     meeting.Meeting
	Invitations meeting.Invitations
	Expected    []state.Deadline // the requests that it is the last to decide on, as things stand
	Requests    []meeting.ExtensionRequest
}

func showMeeting(v view, r *http.Request) (any, error) {
	m, ok := meeting.ByID(v.ledger, r.PathValue("id"))
	if !ok {
		return nil, notFound{fmt.Errorf("there is no meeting %q, such as 12MSP or 2RC", r.PathValue("id"))}
	}
	p := meetingPage{view: v, Meeting: m, Invitations: meeting.Invite(m, v.ledger, v.Readings), Requests: meeting.Requests(m, v.ledger, v.Readings)}
	for rec := range v.ledger.Records() {
		d := rec.Position(v.On, v.Readings).ExtensionRequest()
		if d.Session == m.ID && d.Outcome != state.NotApplicable {
			p.Expected = append(p.Expected, d)
		}
	}
	return p, nil
}
