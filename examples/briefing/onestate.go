package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// A stateBriefing is all there is to say of one State on one day.
type stateBriefing struct {
	Name     string              `json:"name"`
	Readings convention.Readings `json:"readings,omitzero"`
	Position state.Position      `json:"position"`
	Steps    []step              `json:"steps"`
	Calls    []call              `json:"calls"`
	Timeline []state.Position    `json:"timeline"` // with what is known today
	Duties   []duty              `json:"duties"`   // the same
	Findings []finding           `json:"findings"` // the same

	adopted convention.Date // the resolution
}

// A step is a state.Step with the fact it rests on.
type step struct {
	Date      convention.Date      `json:"date"`
	What      state.Kind           `json:"what"`
	Provision convention.Provision `json:"provision,omitzero"`
	Reading   convention.Reading   `json:"reading,omitzero"`
	Computed  bool                 `json:"computed,omitzero"`
	Fact      *state.Act           `json:"fact,omitzero"` // beside a computed date, the date as published
	line      string
	of        state.Step
}

// A call is a paragraph of the resolution and why it does or does not speak to the State.
type call struct {
	Paragraph int    `json:"paragraph"`
	Addressed bool   `json:"addressed"`
	Why       string `json:"why"`
}

func (q question) state(code state.Code) stateBriefing {
	rec, _ := q.known.Record(code)
	b := stateBriefing{
		Name: code.Name(convention.English), Readings: q.readings, Position: rec.Position(q.on, q.readings),
		Steps: []step{}, Calls: []call{}, Timeline: []state.Position{}, Findings: []finding{}, adopted: q.resolution.Adopted,
	}
	b.Steps = steps(slices.Collect(b.Position.Steps()))
	for _, par := range q.resolution.Paragraphs {
		if par.Addressee != meeting.NoState && !q.on.Before(q.resolution.Adopted) {
			c := q.resolution.Call(par.Number, rec, q.on, q.readings)
			b.Calls = append(b.Calls, call{par.Number, c.Addressed, c.Reason()})
		}
	}
	now, _ := q.all.Record(code)
	for _, p := range now.Timeline(q.readings) {
		b.Timeline = append(b.Timeline, p)
	}
	b.Duties = duties(now.Deadlines(q.on, q.readings))
	for _, f := range state.Assess(now, q.on, q.readings) {
		b.Findings = append(b.Findings, finding{f, steps(slices.Collect(f.Steps())), slices.Collect(f.Missing())})
	}
	return b
}

func steps(all []state.Step) []step {
	list := []step{}
	for _, s := range all {
		one := step{s.Date, s.Kind, s.Provision, s.Reading, s.Computed, nil, s.String(), s}
		if act, ok := s.Act(); ok {
			one.Fact = &act
		}
		list = append(list, one)
	}
	return list
}

func (b stateBriefing) print(p *page) {
	pos := b.Position
	p.title("%s (%v) on %s%s", b.Name, pos.State, long(pos.AsOf), p.mark(pos.AsOf))
	p.line("%s", pos)

	p.title("How that came about")
	for _, s := range b.Steps {
		p.line("  %s%s", s.line, p.mark(s.Date))
		p.show(s)
		if s.Computed {
			p.line("      computed")
		}
		if f := s.Fact; f != nil {
			head := ""
			if s.Computed {
				head = "published as " + f.On.String() + ": "
			}
			p.line("      %s%s (%s)", head, f.Source, f.Confidence)
			if f.Note != "" {
				p.line("      %s", f.Note)
			}
		}
	}

	if len(b.Steps) == 0 {
		p.line("  No act is recorded up to %s.", long(pos.Through))
	}

	p.title("Resolution 66/29")
	if pos.AsOf.Before(b.adopted) {
		p.line("It was adopted only on %s.", long(b.adopted))
	}
	for _, c := range b.Calls {
		mark := "no "
		if c.Addressed {
			mark = "yes"
		}
		p.wrap(12, fmt.Sprintf("  %s  %2d   ", mark, c.Paragraph), strings.Fields(c.Why), " ")
	}

	p.title("Day by day, with what is known now")
	p.changes(b.Timeline, "")

	p.title("What falls due, with what is known now%s", p.mark(pos.AsOf))
	p.duties(b.Duties)
	if len(b.Duties) == 0 {
		p.line("  nothing")
	}

	p.title("What the record shows, with what is known now%s", p.mark(pos.AsOf))
	p.findings(b.Findings)
	if len(b.Findings) == 0 {
		p.line("  nothing")
	}
}
