package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// An overview is the Convention on one day, with what was known by then.
type overview struct {
	On           convention.Date     `json:"on"`
	Readings     convention.Readings `json:"readings,omitzero"`
	FactsThrough convention.Date     `json:"factsThrough"` // the day up to which the depositary's facts go
	Count        state.Count         `json:"count"`
	ReportsOn    int                 `json:"reportsOn"`    // a calendar year
	ReportingDue int                 `json:"reportingDue"` // how many States were bound to report on it
	Notable      []state.Position    `json:"notable"`      // the States of which there is more to say than Party or not
	Figure       meeting.Tally       `json:"figure"`       // the number that the resolution gives
	Paragraphs   []addressed         `json:"paragraphs"`   // whom it addresses
	NextYear     []state.Position    `json:"nextYear"`     // what changes in a year, as far as known
	Hindsight    []state.Position    `json:"hindsight"`    // what changed then and was not known

	resolution meeting.Resolution
}

// addressed is an operative paragraph and the States it speaks to.
type addressed struct {
	Paragraph int                    `json:"paragraph"`
	Addressee meeting.Addressee      `json:"addressee"`
	Verb      string                 `json:"verb"`
	To        string                 `json:"to"`
	Asks      string                 `json:"asks"`
	RestsOn   []convention.Provision `json:"restsOn,omitzero"`
	States    []state.Code           `json:"states"`
}

func (q question) overview() overview {
	year := q.on.Year() - 1
	o := overview{
		On: q.on, Readings: q.readings, FactsThrough: q.all.Through(state.Accession),
		Count:     q.known.Count(q.on, q.readings),
		ReportsOn: year, ReportingDue: q.known.CountReportingDue(year, q.readings),
		Figure: q.resolution.Tally(q.all, q.readings), resolution: q.resolution,
		Notable: []state.Position{}, NextYear: []state.Position{}, Hindsight: []state.Position{},
	}
	for rec := range q.known.Records() {
		p := rec.Position(q.on, q.readings)
		if p.Status != state.Party && p.Status != state.NonSignatory || p.Withdrawing || p.ClaimedSuspension {
			o.Notable = append(o.Notable, p)
		}
	}
	for _, par := range q.resolution.Paragraphs {
		a := addressed{par.Number, par.Addressee, par.Verb, par.To, par.Asks, par.RestsOn, []state.Code{}}
		for rec := range q.known.Records() {
			if q.resolution.Call(par.Number, rec, q.on, q.readings).Addressed {
				a.States = append(a.States, rec.State())
			}
		}
		o.Paragraphs = append(o.Paragraphs, a)
	}
	from, to := q.on.AddDays(1), q.on.AddYears(1, q.readings)
	for _, p := range q.known.Changes(from, to, q.readings) {
		o.NextYear = append(o.NextYear, p)
	}
	for _, p := range q.all.Changes(from, to, q.readings) {
		known := func(k state.Position) bool {
			return k.State == p.State && k.AsOf == p.AsOf && k.Status == p.Status
		}
		if !slices.ContainsFunc(o.NextYear, known) {
			o.Hindsight = append(o.Hindsight, p)
		}
	}
	return o
}

func (o overview) print(p *page) {
	c := o.Count
	p.title("The Anti-Personnel Mine Ban Convention on %s%s", long(o.On), p.mark(o.On))
	p.line("As known that day. The depositary's facts go up to %s.", long(o.FactsThrough))

	p.title("How many%s", p.mark(o.On))
	p.row("%5d  signed                                Article 15", c.Signed)
	p.row("%5d  instruments deposited                 Article 16(3)", c.Deposited)
	p.row("%5d  in force: the States Parties          Article 17", c.InForce)
	p.row("%5d  bound to report on %-4d               Article 7(2)", o.ReportingDue, o.ReportsOn)
	p.row("%5d  neither signed nor deposited", c.NonSignatory)
	for _, g := range o.groups(p.mark) {
		if g.Who == nil {
			p.row("%5d  %s", g.N, g.Words)
		} else {
			p.list(7, g.Who, "%5d  %s: ", g.N, g.Words)
		}
	}

	if o.On.Before(o.Figure.Adopted.AsOf) {
		p.title("Resolution 66/29")
		p.line("It was adopted only on %s.", long(o.Figure.Adopted.AsOf))
	} else {
		o.printResolution(p)
	}

	p.title("What changes in the year that follows")
	p.changes(o.NextYear, "As far as known that day:")
	if len(o.Hindsight) > 0 {
		p.changes(o.Hindsight, "Not known that day:")
	}
}

// A group is the States of which there is one thing to say beside whether they are Parties.
type group struct {
	N     int
	Words string
	Who   []string // their names, with a day where one matters; nil where they are too many
}

// groups returns the groups that are not empty. Mark gives the sign behind a day that is carried forward.
func (o overview) groups(mark func(convention.Date) string) []group {
	c := o.Count
	var list []group
	for _, g := range []struct {
		n     int
		words string
		in    func(state.Position) bool
		of    func(state.Position) convention.Date
	}{
		{c.Signatory, "signed, not ratified", status(state.Signatory), nil},
		{c.Contracting, "deposited, not yet in force", status(state.Contracting), inForce},
		{c.Withdrawing, "withdrawing", func(s state.Position) bool { return s.Withdrawing }, leaving},
		{c.ClaimedSuspension, "claiming a suspension, without effect", func(s state.Position) bool { return s.ClaimedSuspension }, nil},
		{c.Former, "former Parties", status(state.Former), leaving},
		{c.NotEligible, "not yet able to become a Party", status(state.NotEligible), nil},
	} {
		if g.n == 0 {
			continue
		}
		var who []string
		for _, s := range o.Notable {
			if !g.in(s) {
				continue
			}
			name := s.State.Name(convention.English)
			if g.of != nil && !g.of(s).IsZero() {
				name += " (" + g.of(s).String() + mark(g.of(s)) + ")"
			}
			who = append(who, name)
		}
		slices.Sort(who)
		if len(who) > 100 {
			who = nil
		}
		list = append(list, group{g.n, g.words, who})
	}
	return list
}

func (o overview) printResolution(p *page) {
	f := o.Figure
	p.title("Why resolution 66/29 says %d", f.Printed)
	coincidence := ""
	if f.Adopted.InForce == f.Printed {
		coincidence = ": the same number, by coincidence"
	}
	p.line("It is the number of instruments deposited when the First Committee voted, on %s; %d were in force. "+
		"When the General Assembly adopted the text, on %s, %d were deposited and %d in force%s. In between:",
		long(f.Drafted.AsOf), f.Drafted.InForce, long(f.Adopted.AsOf), f.Adopted.Deposited, f.Adopted.InForce, coincidence)
	for _, s := range f.Since {
		p.line("  %v %s, by %s: %s", s.Deposited, s.State.Name(convention.English), s.Instrument, s)
	}

	p.title("Whom resolution 66/29 addresses on this day%s", p.mark(o.On))
	for _, a := range o.Paragraphs {
		p.wrap(4, fmt.Sprintf("%2d  ", a.Paragraph), strings.Fields("to "+a.To+" ("+a.Verb+"): "+a.Asks+cite(a.RestsOn)), " ")
		p.list(9, names(a), "    %3d  ", len(a.States))
	}
	for _, s := range o.Notable {
		if s.Status == state.Contracting || s.Status == state.NotEligible {
			p.line("%s is in none of the classes of paragraphs 1 to 5: %s.", s.State.Name(convention.English), s)
		}
	}
}

func status(is state.Status) func(state.Position) bool {
	return func(p state.Position) bool { return p.Status == is }
}

func inForce(p state.Position) convention.Date { return p.InForce }
func leaving(p state.Position) convention.Date { return p.Leaving.NotBefore }

// names lists the States that a paragraph addresses, the large classes in a word.
func names(a addressed) []string {
	switch {
	case len(a.States) == 0:
		return []string{"no State"}
	case a.Addressee == meeting.Parties:
		return []string{"every State Party"}
	case a.Addressee == meeting.AllStates:
		return []string{"every State"}
	}
	list := make([]string, len(a.States))
	for i, code := range a.States {
		list[i] = code.Name(convention.English)
	}
	slices.Sort(list)
	return list
}
