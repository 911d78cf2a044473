package report

import (
	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A Stock is a row of Form B: stockpiled mines of one type. Of stocks found, which those seized
// are among, Quantity is how many were found in the year.
type Stock struct {
	Type     string          `json:"type,omitzero"`     // of mine, as the report names it
	Quantity state.Number    `json:"quantity,omitzero"` // mines held on the day of the balance
	Opening  state.Number    `json:"opening,omitzero"`  // mines held at the start, where the report repeats it
	Lots     string          `json:"lots,omitzero"`     // lot numbers, if possible
	Date     convention.Date `json:"date,omitzero"`     // the day on which they were found
	Note     string          `json:"note,omitzero"`     // what else the row says
}

// A Destroyed is a row of Form G: mines of one type destroyed. The Convention asks for all since entry into force; many
// reports give those of the year: the two are kept apart.
type Destroyed struct {
	Type       string       `json:"type,omitzero"`       // of mine, as the report names it
	Quantity   state.Number `json:"quantity,omitzero"`   // mines destroyed in the period
	Cumulative state.Number `json:"cumulative,omitzero"` // mines destroyed since entry into force
	Lots       string       `json:"lots,omitzero"`       // lot numbers, if possible
	Note       string       `json:"note,omitzero"`       // what else the row says
}

// A Technical is a row of Form H: what helps to identify and clear mines of one type. Sizes and weights are as printed,
// with their units.
type Technical struct {
	Type       string `json:"type"`                // of mine, as the report names it
	Produced   YesNo  `json:"produced,omitzero"`   // whether the State produced the type
	Held       YesNo  `json:"held,omitzero"`       // whether it owns or possesses it now
	Dimensions string `json:"dimensions,omitzero"` // with their unit, as printed
	Fusing     string `json:"fusing,omitzero"`     // how it is set off
	Explosive  string `json:"explosive,omitzero"`  // its kind and weight
	Metal      string `json:"metal,omitzero"`      // the metallic content
	Photograph YesNo  `json:"photograph,omitzero"` // whether a colour photograph is attached
	Note       string `json:"note,omitzero"`       // what else eases clearance
}
