package main

import (
	"fmt"
	"net/http"
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

// The timeline is drawn in whole units: names to the left, then the days from the first to the last on the slider.
const (
	nameWidth = 190
	daysWidth = 1000
	topHeight = 22 // the years
	rowHeight = 16
)

// An axis is the frame of a timeline: its size, the years and the meetings.
type axis struct {
	Width, Height int
	Years         []tick
}

// A tick is a place on the axis.
type tick struct {
	X    int
	Text string
}

// A lane is a State on the timeline.
type lane struct {
	Name, Href string
	Y          int
	Bars       []bar // who is bound above, Article 5 below
	Marks      []bar // deadlines, without width
}

// TextY returns the line on which the name stands.
func (l lane) TextY() int { return l.Y + 12 }

// A bar is a stretch of days.
type bar struct {
	Class       string
	X, Y, Width int
	Text        string
}

func newAxis(rows int) axis {
	a := axis{Width: nameWidth + daysWidth + 10, Height: topHeight + rows*rowHeight + 6}
	for year := 2000; year <= 2040; year += 5 {
		day, _ := convention.NewDate(year, 1, 1)
		a.Years = append(a.Years, tick{x(day), fmt.Sprint(year)})
	}
	return a
}

// x returns the place of a day, one off the axis at its end.
func x(d convention.Date) int {
	n := min(max(d.DaysSince(firstDay), 0), lastDay.DaysSince(firstDay))
	return nameWidth + n*daysWidth/lastDay.DaysSince(firstDay)
}

// Now returns the place of the day looked at.
func (v view) Now() int { return x(v.On) }

// statuses are those that are drawn, by their names in the style sheet.
var statuses = [...]string{state.Signatory: "signatory", state.Contracting: "contracting", state.Party: "bound", state.Former: "former"}

// lane draws a State: what holds by all dates that follow from the facts, deadlines and decisions as they stand on the day.
func (v view) lane(rec state.Record, row int) lane {
	name := v.Name(rec.State())
	l := lane{Name: name, Href: v.Link("/states/" + rec.State().String()), Y: topHeight + row*rowHeight}
	say := wording.In(v.Lang)
	add := func(class string, from, until convention.Date, dy int, text string) {
		l.Bars = append(l.Bars, bar{class, x(from), l.Y + dy, max(x(until)-x(from), 1), fmt.Sprintf("%s: %s", name, text)})
	}
	var positions []state.Position
	for _, p := range rec.Timeline(v.Readings) {
		positions = append(positions, p)
	}
	for i, p := range positions {
		until := lastDay
		if i+1 < len(positions) {
			until = positions[i+1].AsOf
		}
		class := statuses[p.Status]
		if p.Withdrawing {
			class = "withdrawing"
		}
		if class != "" {
			add(class, p.AsOf, until, 2, p.String())
		}
	}
	for e := range rec.Extensions(v.On, v.Readings) {
		from := e.From
		if from.IsZero() {
			from = e.Decided
		}
		add("extended", from, e.Until, 8, fmt.Sprintf("extended by %s from %v to %v", e.Session, from, e.Until))
	}
	for lapse := range rec.Lapses(v.On, v.Readings) {
		until := lapse.Until
		if until.IsZero() {
			until = v.On
		}
		add("lapsed", lapse.From, until, 8, fmt.Sprintf("no valid deadline from %v to %v", lapse.From, until))
	}
	if d := rec.Position(v.On, v.Readings).Clearance(); (d.Outcome == state.Met || d.Outcome == state.MetLate) && !d.Discharged.IsZero() {
		add("completed", d.Discharged, lastDay, 8, "clearance completed by "+d.Discharged.String())
	}
	for _, d := range rec.Deadlines(v.On, v.Readings) {
		if d.Kind == state.AnnualReportDue || d.Due.IsZero() || d.Due.After(lastDay) || d.Outcome == state.NotApplicable {
			continue
		}
		text := name + ": " + what(say, d)
		if !d.Open {
			text += fmt.Sprintf(", %v: %s", d.Due, say.Outcome(d.Outcome))
		}
		l.Marks = append(l.Marks, bar{"mark " + class(d.Outcome), x(d.Due), l.Y, 0, text})
	}
	return l
}

// A timelinePage is all States that signed or deposited by the end of the timeline.
type timelinePage struct {
	view
	Axis     axis
	Lanes    []lane
	Meetings []tick
}

func showTimeline(v view, _ *http.Request) (any, error) {
	p := timelinePage{view: v}
	byName := slices.SortedFunc(v.ledger.Records(), func(a, b state.Record) int { return a.State().CompareName(b.State(), v.Lang) })
	for _, rec := range byName {
		if l := v.lane(rec, len(p.Lanes)); len(l.Bars) > 0 {
			p.Lanes = append(p.Lanes, l)
		}
	}
	p.Axis = newAxis(len(p.Lanes))
	for s := range v.ledger.Sessions() {
		if !s.Opening.IsZero() {
			p.Meetings = append(p.Meetings, tick{x(s.Opening), fmt.Sprintf("%s, %v to %v", s.ID, s.Opening, s.Closing)})
		}
	}
	return p, nil
}
