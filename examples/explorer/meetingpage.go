package main

import (
	"fmt"
	"net/http"
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A meetingsPage lists the meetings.
type meetingsPage struct {
	view
	Meetings []state.Session
}

func showMeetings(v view, _ *http.Request) (any, error) {
	return meetingsPage{v, slices.Collect(v.ledger.Sessions())}, nil
}

// A meetingPage is one meeting, as things stand on a day.
type meetingPage struct {
	view
	Meeting   state.Session
	RequestBy convention.Date
	Count     state.Count       // on its first day, or on the day looked at where it has none
	Granted   []state.Extension // by it
	Asked     []state.Deadline  // the requests that it must decide on, as things stand
	Others    []state.Position  // States that are not Parties on its first day
}

func showMeeting(v view, r *http.Request) (any, error) {
	m, ok := v.ledger.Session(r.PathValue("id"))
	if !ok {
		return nil, notFound{fmt.Errorf("there is no meeting %q, such as 12MSP or 2RC", r.PathValue("id"))}
	}
	p := meetingPage{view: v, Meeting: m}
	opening := m.Opening
	if opening.IsZero() {
		opening = v.On
	} else {
		p.RequestBy = convention.ExtensionRequestDue(opening, v.Readings)
	}
	p.Count = v.ledger.Count(opening, v.Readings)
	for e := range v.ledger.Extensions(v.On, v.Readings) {
		if e.Session == m.ID {
			p.Granted = append(p.Granted, e)
		}
	}
	for rec := range v.ledger.Records() {
		d := rec.Position(v.On, v.Readings).ExtensionRequest()
		if d.Session == m.ID && d.Outcome != state.NotApplicable {
			p.Asked = append(p.Asked, d)
		}
		if pos := rec.Position(opening, v.Readings); pos.Status != state.Party {
			p.Others = append(p.Others, pos)
		}
	}
	return p, nil
}
