package report

import "github.com/mineban/apmbc/state"

// Class says how sure it is that an area holds mines. The zero Class is not stated.
type Class uint8

const (
	_         Class = iota
	Suspected       // a suspected hazardous area: there is reason to suspect mines
	Confirmed       // a confirmed hazardous area: direct evidence shows that there are
)

var classNames = []string{"", "suspected", "confirmed"}

// Device says what kind of device an area holds or hurt somebody. The zero Device is not stated.
type Device uint8

const (
	_             Device = iota
	AntiPersonnel        // anti-personnel mines
	Improvised           // anti-personnel mines of an improvised nature
	Mixed                // anti-personnel and anti-vehicle mines
	AntiVehicle          // anti-vehicle mines alone
	OtherRemnants        // other explosive remnants of war
	UnknownDevice        // said to be unknown
)

var deviceNames = []string{"", "anti-personnel", "improvised", "mixed", "anti-vehicle", "other remnants", "unknown"}

// A MinedArea is a row of Form C: one area, or the areas of one place and class together. A number without an extent and an
// extent without a number are both allowed.
type MinedArea struct {
	Region   string       `json:"region,omitzero"`   // the province, district or sector
	Location string       `json:"location,omitzero"` // where it lies within the region, or its name
	Class    Class        `json:"class,omitzero"`    // how sure it is
	Device   Device       `json:"device,omitzero"`   // what it holds
	Areas    state.Number `json:"areas,omitzero"`    // how many areas the row stands for
	Area     Area         `json:"area,omitzero"`     // their extent
	Types    string       `json:"types,omitzero"`    // types of mines, separated by "; "
	Quantity state.Number `json:"quantity,omitzero"` // mines in them
	Emplaced string       `json:"emplaced,omitzero"` // when they were laid, as printed
	Marked   YesNo        `json:"marked,omitzero"`   // whether the perimeter is marked
	Fenced   YesNo        `json:"fenced,omitzero"`   // whether civilians are kept out by fencing or other means
	Note     string       `json:"note,omitzero"`     // what else the row says
}

// A LandRelease is a year's account of the mined areas of one region, class and kind of device, as far as the row names
// them: what was released, by which means, and what came in.
type LandRelease struct {
	Region string `json:"region,omitzero"` // the province, district or sector
	Class  Class  `json:"class,omitzero"`  // how sure it is
	Device Device `json:"device,omitzero"` // what it holds

	Opening    Area `json:"opening,omitzero"`    // at the start, where the report repeats it
	Identified Area `json:"identified,omitzero"` // newly found
	Emplaced   Area `json:"emplaced,omitzero"`   // newly mined
	MovedIn    Area `json:"movedIn,omitzero"`    // from another class, or by correction
	Cleared    Area `json:"cleared,omitzero"`    // released by full clearance
	Reduced    Area `json:"reduced,omitzero"`    // released by technical survey
	Cancelled  Area `json:"cancelled,omitzero"`  // released by non-technical survey alone
	MovedOut   Area `json:"movedOut,omitzero"`   // to another class, or by correction
	Released   Area `json:"released,omitzero"`   // cleared, reduced and cancelled together, where the report adds them up

	// The same in numbers of areas.
	OpeningAreas    state.Number `json:"openingAreas,omitzero"`
	IdentifiedAreas state.Number `json:"identifiedAreas,omitzero"` // newly found
	MovedInAreas    state.Number `json:"movedInAreas,omitzero"`    // from another class, or by correction
	ReleasedAreas   state.Number `json:"releasedAreas,omitzero"`   // cleared, reduced or cancelled
	MovedOutAreas   state.Number `json:"movedOutAreas,omitzero"`   // to another class, or by correction

	AntiPersonnelMines state.Number `json:"antiPersonnelMines,omitzero"` // destroyed on the land
	AntiVehicleMines   state.Number `json:"antiVehicleMines,omitzero"`   // destroyed on the land
	OtherDevices       state.Number `json:"otherDevices,omitzero"`       // destroyed on the land
	SpotTasks          YesNo        `json:"spotTasks,omitzero"`          // whether mines were destroyed outside any recorded area
	Note               string       `json:"note,omitzero"`               // what else the row says
}

// A Warning is a row of Form I: what is done to warn the population of mined areas, and whom it reached.
type Warning struct {
	Measure    string `json:"measure"`             // what is done
	Region     string `json:"region,omitzero"`     // where
	Marking    YesNo  `json:"marking,omitzero"`    // whether areas are marked
	Fencing    YesNo  `json:"fencing,omitzero"`    // whether they are fenced
	Monitoring YesNo  `json:"monitoring,omitzero"` // whether they are watched
	Education  YesNo  `json:"education,omitzero"`  // whether people are taught about the risk
	People            // whom it reached
	Note       string `json:"note,omitzero"` // what else the row says
}
