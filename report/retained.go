package report

import (
	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A Retained is a row of Form D: mines of one type that one institution retains for the development of and training in
// detection, clearance or destruction techniques (Article 3(1)). What became of them in the year stands beside.
type Retained struct {
	Institution string       `json:"institution,omitzero"` // authorised to retain them
	Type        string       `json:"type,omitzero"`        // of mine, as the report names it
	Quantity    state.Number `json:"quantity,omitzero"`    // mines retained on the day of the balance
	Lots        string       `json:"lots,omitzero"`        // lot numbers, if possible
	Inert       state.Number `json:"inert,omitzero"`       // how many of them are without explosives: these are no mines (Article 2)
	Purpose     string       `json:"purpose,omitzero"`     // what they are meant for
	Use         string       `json:"use,omitzero"`         // what was done with them, and with what result

	Opening     state.Number `json:"opening,omitzero"`     // mines retained at the start, where the report repeats it
	Added       state.Number `json:"added,omitzero"`       // mines added in the year from elsewhere than the stockpile
	FromStock   state.Number `json:"fromStock,omitzero"`   // mines moved from the stockpile in the year
	Consumed    state.Number `json:"consumed,omitzero"`    // mines used up in the year
	Destroyed   state.Number `json:"destroyed,omitzero"`   // mines destroyed otherwise in the year
	Transferred state.Number `json:"transferred,omitzero"` // mines handed to another State in the year
	Note        string       `json:"note,omitzero"`        // what else the row says
}

// Direction says which way mines or help went. The zero Direction is not stated.
type Direction uint8

const (
	_      Direction = iota
	In               // to the State
	Out              // from the State
	Sought           // of help: asked for
)

var directionNames = []string{"", "in", "out", "sought"}

// A Transfer is a row of Form D: mines of one type transferred under Article 3.
type Transfer struct {
	Institution string          `json:"institution,omitzero"` // authorised to transfer them
	Type        string          `json:"type,omitzero"`        // of mine, as the report names it
	Quantity    state.Number    `json:"quantity,omitzero"`    // mines transferred in the period
	Lots        string          `json:"lots,omitzero"`        // lot numbers, if possible
	Direction   Direction       `json:"direction,omitzero"`   // which way
	Counterpart state.Code      `json:"counterpart,omitzero"` // the State they came from or went to
	Stock       YesNo           `json:"stock,omitzero"`       // whether they left or joined the stockpile
	Date        convention.Date `json:"date,omitzero"`        // the day of the transfer
	Note        string          `json:"note,omitzero"`        // what else the row says
}
