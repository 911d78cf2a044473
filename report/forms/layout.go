package forms

// A layout says how the rows of a table are printed: which fields say what a row is about, and which tables hold the others.
// Fields have their names in JSON. "!" marks those that the reporting formats ask for: where no row states one, that is said
// below the table; of the others a column is printed only where there is something in it.
type layout struct {
	keys  string
	parts []part
}

// A part is a table that is narrow enough for a page, with a name where a layout has several.
type part struct{ name, columns string }

const people = "women men girls boys unspecified all disabilities"

// layouts holds the layout of each kind of row; TestLayouts proves that every field has its place.
var layouts = map[string]layout{
	"Measure":   {"title!", []part{{"", "status effect penal note!"}}},
	"Stock":     {"type!", []part{{"", "opening quantity! lots! date note!"}}},
	"MinedArea": {"region location!", []part{{"", "class! device areas area types! quantity! emplaced! marked fenced note!"}}},
	"Retained": {"institution! type!", []part{
		{"", "quantity! lots! inert note!"}, {"account", "opening added fromStock consumed destroyed transferred"}, {"use", "purpose! use!"},
	}},
	"Transfer":  {"institution! type!", []part{{"", "quantity! lots! direction counterpart stock date note!"}}},
	"Facility":  {"facility!", []part{{"", "conversion! status! note!"}}},
	"Programme": {"programme!", []part{{"", "status site! method! safety! environment! target note"}}},
	"LandRelease": {"region class device", []part{
		{"extent", "opening identified emplaced movedIn cleared! reduced! cancelled! movedOut released"},
		{"areas", "openingAreas identifiedAreas movedInAreas releasedAreas movedOutAreas"},
		{"devices", "antiPersonnelMines antiVehicleMines otherDevices spotTasks note"},
	}},
	"Destroyed":  {"type!", []part{{"", "quantity! cumulative! lots note!"}}},
	"Technical":  {"type!", []part{{"", "produced held dimensions! fusing! explosive! metal! photograph! note!"}}},
	"Warning":    {"measure! region", []part{{"", "marking fencing monitoring education note"}, {"people", people}}},
	"Casualties": {"harm device region", []part{{"", people + " note"}}},
	"Assistance": {"subject!", []part{{"", "direction counterpart amount note"}, {"people", people}}},
	"Remark":     {"subject!", []part{{"", "text"}}},
}
