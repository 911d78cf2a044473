package report

import "github.com/mineban/apmbc/state"

// People counts people by sex and age, a child being younger than 18. Those with disabilities are counted among the others.
type People struct {
	Women        state.Number `json:"women,omitzero"`        // 18 or older
	Men          state.Number `json:"men,omitzero"`          // 18 or older
	Girls        state.Number `json:"girls,omitzero"`        // younger than 18
	Boys         state.Number `json:"boys,omitzero"`         // younger than 18
	Unspecified  state.Number `json:"unspecified,omitzero"`  // sex or age not recorded
	All          state.Number `json:"all,omitzero"`          // together, where the report adds them up
	Disabilities state.Number `json:"disabilities,omitzero"` // those with disabilities, of all of these
}

// Harm is what became of a victim. The zero Harm is not stated.
type Harm uint8

const (
	_        Harm = iota
	Killed        // killed
	Injured       // injured
	Survivor      // a survivor of earlier years
)

var harmNames = []string{"", "killed", "injured", "survivor"}

// A Casualties is a row of Form J: how many people were killed or injured, or survive, by kind of device.
type Casualties struct {
	Harm   Harm   `json:"harm,omitzero"`   // what became of them
	Device Device `json:"device,omitzero"` // what hurt them
	Region string `json:"region,omitzero"` // the province, district or sector
	People
	Note string `json:"note,omitzero"` // what else the row says
}

// An Assistance is a row of Form J: help for victims, or cooperation under Article 6.
type Assistance struct {
	Subject     string    `json:"subject"`              // what it is for
	Direction   Direction `json:"direction,omitzero"`   // which way
	Counterpart string    `json:"counterpart,omitzero"` // who gave it, received it or is asked for it
	Amount      string    `json:"amount,omitzero"`      // as printed, with its currency or unit
	People                // whom it reached
	Note        string    `json:"note,omitzero"` // what else the row says
}

// A Remark is a row of Form J: anything else that a State wishes to say.
type Remark struct {
	Subject string `json:"subject"`       // what it is about
	Text    string `json:"text,omitzero"` // what is said
}
