package main

import (
	"net/http"
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// A statePage is one State on a day.
type statePage struct {
	view
	State    state.Code
	Position state.Position
	Steps    []state.Step
	Lane     lane
	Axis     axis
	Findings []state.Finding
	Duties   []state.Deadline // but the annual reports
	Annual   []state.Deadline
	Calls    []meeting.Call // of resolution 66/29, from the day it was adopted
	Changes  []state.Position
	Acts     []state.Act

	// What other readings than today's practice take away and add.
	Gone, Added []state.Finding
}

func showState(v view, r *http.Request) (any, error) {
	code, err := state.ParseCode(r.PathValue("code"))
	if err != nil {
		return nil, notFound{err}
	}
	rec, _ := v.ledger.Record(code)
	p := statePage{
		view: v, State: code, Position: rec.Position(v.On, v.Readings),
		Axis: newAxis(1), Lane: v.lane(rec, 0),
		Findings: state.Assess(rec, v.On, v.Readings), Acts: slices.Collect(rec.Acts()),
	}
	p.Steps = slices.Collect(p.Position.Steps())
	p.Gone, p.Added = state.Differences(rec, v.On, convention.Readings{}, v.Readings)
	for _, d := range rec.Deadlines(v.On, v.Readings) {
		if d.Kind == state.AnnualReportDue {
			p.Annual = append(p.Annual, d)
		} else {
			p.Duties = append(p.Duties, d)
		}
	}
	if r, _ := meeting.ResolutionBySymbol("A/RES/66/29"); !v.On.Before(r.Adopted) {
		p.Calls = r.Calls(rec, v.On, v.Readings)
	}
	for _, c := range rec.Timeline(v.Readings) {
		p.Changes = append(p.Changes, c)
	}
	return p, nil
}
