package report

import "github.com/mineban/apmbc/convention"

// Status is how far a measure, a conversion or a programme has come. The zero Status is not stated.
type Status uint8

const (
	_             Status = iota
	InPreparation        // being prepared
	InProcess            // under way
	InForce              // in force
	Completed            // finished
	ExistingLaw          // the law in force before is deemed enough
)

var statusNames = []string{"", "in preparation", "in process", "in force", "completed", "existing law"}

// A Measure is a row of Form A: a legal, administrative or other measure under Article 9.
type Measure struct {
	Title  string          `json:"title"`           // its name
	Status Status          `json:"status,omitzero"` // how far it has come
	Effect convention.Date `json:"effect,omitzero"` // the first day on which it was in effect
	Penal  YesNo           `json:"penal,omitzero"`  // whether it imposes penal sanctions
	Note   string          `json:"note,omitzero"`   // what else the row says
}

// A Facility is a row of Form E: a programme to convert or decommission a facility that produced mines.
type Facility struct {
	Facility   string `json:"facility"`            // its name, and where it stands
	Conversion YesNo  `json:"conversion,omitzero"` // yes for conversion, no for decommissioning
	Status     Status `json:"status,omitzero"`     // in process or completed
	Note       string `json:"note,omitzero"`       // what else the row says
}

// A Programme is a row of Form F: a programme of destruction, or one of its sites.
type Programme struct {
	Programme   string          `json:"programme"`            // what it is, and where it stands
	Status      Status          `json:"status,omitzero"`      // how far it has come
	Site        string          `json:"site,omitzero"`        // where mines are destroyed
	Method      string          `json:"method,omitzero"`      // how they are destroyed
	Safety      string          `json:"safety,omitzero"`      // the safety standards applied
	Environment string          `json:"environment,omitzero"` // the environmental standards applied
	Target      convention.Date `json:"target,omitzero"`      // the day on which it is to be finished at the latest
	Note        string          `json:"note,omitzero"`        // what else the row says
}
