package report

import (
	"iter"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A Report is a transparency report under Article 7, table by table in the order of Forms A to J. Its fields may be filled
// in freely; [Report.Problems] says what is wrong with it. The zero Report answers nothing.
//
// Four facts of time are kept apart: the calendar year due, the period the report says it covers, the days on which it was
// handed in and received, and the day of which each table is ([Item.Balance]).
type Report struct {
	State state.Code `json:"state,omitzero"` // whose report it is
	// Kind is [state.InitialReport], [state.AnnualReport] or, of a State that is no Party, [state.VoluntaryReport].
	Kind      state.Kind      `json:"kind,omitzero"`
	Year      int             `json:"year,omitzero"`      // the calendar year on which it reports, 1997 to 9998; 0 for an initial report on none
	Period    Period          `json:"period,omitzero"`    // the days it says it covers
	Submitted convention.Date `json:"submitted,omitzero"` // the day it bears
	Received  convention.Date `json:"received,omitzero"`  // the day the Secretary-General received it
	Contact   string          `json:"contact,omitzero"`   // whom to ask, for clarification only
	Origin    Origin          `json:"origin,omitzero"`    // whether these are the State's own figures
	Source    string          `json:"source,omitzero"`    // where the figures are printed
	Note      string          `json:"note,omitzero"`      // what else a reader must know

	Measures       Item[Measure]   `json:"measures,omitzero"`       // (a), Form A: national implementation measures
	Stockpile      Item[Stock]     `json:"stockpile,omitzero"`      // (b), Form B: stockpiled mines
	StockpileFound Item[Stock]     `json:"stockpileFound,omitzero"` // (b), Form B: stocks found in the year that nobody had known of, or seized
	MinedAreas     Item[MinedArea] `json:"minedAreas,omitzero"`     // (c), Form C: areas known or suspected to hold mines
	// ClearanceDeadline is the last day for clearing mined areas (Article 5) that the report states, whichever form tells it and
	// whatever was decided; zero where it states none.
	ClearanceDeadline convention.Date `json:"clearanceDeadline,omitzero"`

	Retained        Item[Retained]  `json:"retained,omitzero"`        // (d), Form D: mines retained for training
	Transferred     Item[Transfer]  `json:"transferred,omitzero"`     // (d), Form D: mines transferred for training
	ForDestruction  Item[Transfer]  `json:"forDestruction,omitzero"`  // (d), Form D: mines transferred for destruction
	Facilities      Item[Facility]  `json:"facilities,omitzero"`      // (e), Form E: conversion of production facilities
	StockProgrammes Item[Programme] `json:"stockProgrammes,omitzero"` // (f), Form F: destruction under Article 4
	AreaProgrammes  Item[Programme] `json:"areaProgrammes,omitzero"`  // (f), Form F: destruction under Article 5
	// LandRelease, (f), is the year's account of the mined areas, as the Guide to Reporting asks for it.
	LandRelease    Item[LandRelease] `json:"landRelease,omitzero"`
	StockDestroyed Item[Destroyed]   `json:"stockDestroyed,omitzero"` // (g), Form G: destroyed from stocks under Article 4
	AreasDestroyed Item[Destroyed]   `json:"areasDestroyed,omitzero"` // (g), Form G: destroyed in mined areas under Article 5
	FoundDestroyed Item[Destroyed]   `json:"foundDestroyed,omitzero"` // (g), Form G: destroyed from stocks found later
	Technical      Item[Technical]   `json:"technical,omitzero"`      // (h), Form H: technical characteristics
	Warnings       Item[Warning]     `json:"warnings,omitzero"`       // (i), Form I: warnings to the population
	Casualties     Item[Casualties]  `json:"casualties,omitzero"`     // voluntary, Form J: victims
	Assistance     Item[Assistance]  `json:"assistance,omitzero"`     // voluntary, Form J: help for victims, given, received, sought
	Other          Item[Remark]      `json:"other,omitzero"`          // voluntary, Form J: anything else
}

// A Period is the days that a report says it covers, from its first to its last; either may be missing.
type Period struct {
	From convention.Date `json:"from,omitzero"` // the first day covered
	To   convention.Date `json:"to,omitzero"`   // the last day covered
}

// span returns the period with the day after the last, as the ledger keeps it; the zero Span where an end is missing.
func (p Period) span() convention.Span {
	if p.From.IsZero() || p.To.IsZero() {
		return convention.Span{}
	}
	return convention.Span{From: p.From, Until: p.To.AddDays(1)}
}

// Origin says whose figures a report holds, and whether it is whole.
type Origin uint8

const (
	OwnReport Origin = iota // it is the State's own report, and whole
	Excerpt                 // a part of the State's own report: what is not answered here may be answered there
	Monitor                 // figures that another publication carries, not a report
)

var originNames = []string{"own report", "excerpt", "monitor"}

// An Entry is one table of a report with its answer.
type Entry struct {
	Name      string               `json:"name"`               // of its field in JSON: "stockDestroyed"
	Form      string               `json:"form"`               // the letter of its form: "G"
	Provision convention.Provision `json:"provision,omitzero"` // the item of Article 7(1), zero for what is voluntary
	Title     string               `json:"title"`              // in a few words
	Answer    Answer               `json:"answer"`             // how it is answered
	Since     int                  `json:"since,omitzero"`     // of Unchanged: the year it refers to
	Rows      int                  `json:"rows,omitzero"`      // how many rows it has
}

// Entries yields the tables of a report in the order of the forms; where there is no report, none.
func (r *Report) Entries() iter.Seq[Entry] {
	return func(yield func(Entry) bool) {
		if r == nil {
			return
		}
		for _, t := range sections {
			h := t.of(r).head()
			if !yield(Entry{t.name, t.form(), t.provision(), t.title, h.answer, h.since, h.rows}) {
				return
			}
		}
	}
}

// An answered item is one of any kind of row.
type answered interface {
	head() head
	carry(from answered, flows bool)
	same(answered) bool
}

// A section is one of the tables of a report, whatever its rows are.
type section struct {
	name  string
	item  byte // of Article 7(1); 'j' for what is voluntary
	must  bool // whether it must be answered, nil included
	flows bool // whether it is of what happened in the year, so that nothing did where it is unchanged
	title string
	of    func(*Report) answered
}

// sections holds the tables in the order of the forms. What must be answered follows from Article 7(1): items (c), (h) and
// (i) are asked for with a condition, and have checks of their own.
var sections = [...]section{
	{"measures", 'a', true, false, "national implementation measures", func(r *Report) answered { return &r.Measures }},
	{"stockpile", 'b', true, false, "stockpiled mines", func(r *Report) answered { return &r.Stockpile }},
	{"stockpileFound", 'b', false, true, "stocks found", func(r *Report) answered { return &r.StockpileFound }},
	{"minedAreas", 'c', false, false, "mined areas", func(r *Report) answered { return &r.MinedAreas }},
	{"retained", 'd', true, false, "mines retained", func(r *Report) answered { return &r.Retained }},
	{"transferred", 'd', false, true, "mines transferred for training", func(r *Report) answered { return &r.Transferred }},
	{"forDestruction", 'd', false, true, "mines transferred for destruction", func(r *Report) answered { return &r.ForDestruction }},
	{"facilities", 'e', true, false, "production facilities", func(r *Report) answered { return &r.Facilities }},
	{"stockProgrammes", 'f', true, false, "destruction programmes, Article 4", func(r *Report) answered { return &r.StockProgrammes }},
	{"areaProgrammes", 'f', true, false, "destruction programmes, Article 5", func(r *Report) answered { return &r.AreaProgrammes }},
	{"landRelease", 'f', false, true, "land release", func(r *Report) answered { return &r.LandRelease }},
	{"stockDestroyed", 'g', true, true, "mines destroyed, Article 4", func(r *Report) answered { return &r.StockDestroyed }},
	{"areasDestroyed", 'g', true, true, "mines destroyed, Article 5", func(r *Report) answered { return &r.AreasDestroyed }},
	{"foundDestroyed", 'g', false, true, "found stocks destroyed", func(r *Report) answered { return &r.FoundDestroyed }},
	{"technical", 'h', false, false, "technical characteristics", func(r *Report) answered { return &r.Technical }},
	{"warnings", 'i', false, false, "warnings", func(r *Report) answered { return &r.Warnings }},
	{"casualties", 'j', false, false, "casualties", func(r *Report) answered { return &r.Casualties }},
	{"assistance", 'j', false, false, "assistance", func(r *Report) answered { return &r.Assistance }},
	{"other", 'j', false, false, "other matters", func(r *Report) answered { return &r.Other }},
}

// form returns the letter of the form.
func (t *section) form() string { return string(t.item - 'a' + 'A') }

// provision returns the item of Article 7(1) to which the table belongs.
func (t *section) provision() convention.Provision {
	if t.item == 'j' {
		return convention.Provision{}
	}
	return convention.MustParseProvision("7(1)(" + string(t.item) + ")")
}

// sectionOf returns the table with a name.
func sectionOf(name string) *section {
	for i := range sections {
		if sections[i].name == name {
			return &sections[i]
		}
	}
	return nil
}
