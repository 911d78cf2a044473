package report

import (
	"math"
	"strings"
	"unicode"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/state"
)

// A figure is a number in an account: of mines, of areas, or square metres with the half of their last printed digit.
// Decimals are only made, added, compared and printed with a fixed number of places: none of that heeds a variable of
// package decimal.
type figure struct {
	value, slack decimal.Decimal
	known        bool
	unit         unit // in which it is shown; 0 for a count
}

func count(n state.Number) figure {
	v, known := n.Value()
	return figure{value: decimal.New(int64(v), 0), known: known}
}

func extent(a Area) figure {
	f := figure{unit: max(a.unit, squareMetres)}
	if f.value, f.known = a.SquareMetres(); a.unit > squareMetres || a.places > 0 {
		f.slack = decimal.New(5, units[a.unit].shift-int32(a.places)-1)
	}
	return f
}

// add adds figures up; the sum is known if both are.
func (f figure) add(g figure) figure {
	return figure{f.value.Add(g.value), f.slack.Add(g.slack), f.known && g.known, max(f.unit, g.unit)}
}

// sub subtracts a figure.
func (f figure) sub(g figure) figure {
	g.value = g.value.Neg()
	return f.add(g)
}

// differs says how a figure stands to another: alike, apart by no more than their rounding explains, or apart. Figures of
// which one is unknown are alike.
func (f figure) differs(g figure) (rounded, apart bool) {
	d := f.value.Sub(g.value)
	if !f.known || !g.known || d.Sign() == 0 {
		return false, false
	}
	if d.Sign() < 0 {
		d = d.Neg()
	}
	apart = d.Cmp(f.slack.Add(g.slack)) > 0
	return !apart, apart
}

// exceeds reports whether what is known of f is more than g by more than their rounding explains.
func (f figure) exceeds(g figure) bool {
	return g.known && f.value.Sub(g.value).Cmp(f.slack.Add(g.slack)) > 0
}

func (f figure) positive() bool { return f.known && f.value.Sign() > 0 }
func (f figure) zero() bool     { return f.known && f.value.Sign() == 0 }

// whole returns a count as an int, or the largest if it is more.
func (f figure) whole() int { return int(min(f.value.IntPart(), math.MaxInt)) }

// String returns the figure with its unit, square kilometres with as many decimals as it has; "" where it is not known.
func (f figure) String() string {
	if !f.known {
		return ""
	}
	v := f.value.Shift(-units[f.unit].shift)
	text := v.StringFixed(max(0, -v.Exponent()))
	if strings.Contains(text, ".") {
		text = strings.TrimRight(strings.TrimRight(text, "0"), ".")
	}
	if f.unit == 0 {
		return text
	}
	return text + " " + units[f.unit].name
}

// letter returns what a rune counts for in the name of a type, or -1 for nothing: "PMN-2", "pmn 2" and "PMN2" are one.
func letter(r rune) rune {
	if unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) {
		return -1
	}
	return unicode.ToLower(r)
}

// typeKey is what tells types of mines apart.
func typeKey(name string) string {
	if strings.Trim(name, "abcdefghijklmnopqrstuvwxyz") == "" { // most names of lists are their own keys
		return name
	}
	return strings.Map(letter, name)
}

// A label is what a row names, "" where nothing: by it a total is of rows.
type label [4]string

// in returns what a label names in some of its places, as names are compared: alike but for case, spaces and hyphens.
func (l label) in(places uint8) label {
	for i := range l {
		if places>>i&1 == 0 {
			l[i] = ""
		} else {
			l[i] = typeKey(l[i])
		}
	}
	return l
}

// only reports whether a label names nothing but in some places.
func (l label) only(places uint8) bool {
	for i, name := range l {
		if places>>i&1 == 0 && strings.ContainsFunc(name, func(r rune) bool { return letter(r) >= 0 }) {
			return false
		}
	}
	return true
}

// places are those in which a label names something, one bit each.
func (l label) places() (set uint8) {
	for i := range l {
		if l[i] != "" {
			set |= 1 << i
		}
	}
	return set
}

// A labelled kind of row is one of which one can be the total of others.
type labelled[R any] interface {
	*R
	label() label
}

func (r *Stock) label() label     { return label{r.Type} }
func (r *Destroyed) label() label { return label{r.Type} }
func (r *Transfer) label() label  { return label{r.Type, r.Direction.String(), r.Stock.String()} }
func (r *Retained) label() label  { return label{r.Type, r.Institution} }
func (r *MinedArea) label() label {
	return label{r.Region, r.Location, r.Class.String(), r.Device.String()}
}
func (r *LandRelease) label() label { return label{r.Region, r.Class.String(), r.Device.String()} }

// A column is a figure of the rows of a table. One that is silent says nothing where the answer is nil: that nothing is left
// does not tell what there was, or where it went.
type column[R any] struct {
	name   string
	of     func(*R) figure
	silent bool
}

// The places of the figures in the lists below.
const (
	stockHeld = iota
	stockOpening
)

const (
	destroyedInYear = iota
	destroyedSince
)

const (
	retainedHeld = iota
	retainedInert
	retainedOpening
	retainedAdded
	retainedFromStock
	retainedConsumed
	retainedDestroyed
	retainedTransferred
)

const (
	areaExtent = iota
	areaCount
	areaMines
)

const (
	landOpening = iota
	landIdentified
	landEmplaced
	landMovedIn
	landCleared
	landReduced
	landCancelled
	landMovedOut
	landReleased
	countOpening
	countIdentified
	countMovedIn
	countReleased
	countMovedOut
	landAntiPersonnel
	landAntiVehicle
	landOther
)

// The figures of each kind of row.
var (
	stockColumns = []column[Stock]{
		stockHeld:    {"quantity", func(r *Stock) figure { return count(r.Quantity) }, false},
		stockOpening: {"opening", func(r *Stock) figure { return count(r.Opening) }, true},
	}
	destroyedColumns = []column[Destroyed]{
		destroyedInYear: {"quantity", func(r *Destroyed) figure { return count(r.Quantity) }, false},
		destroyedSince:  {"cumulative", func(r *Destroyed) figure { return count(r.Cumulative) }, true},
	}
	transferColumns = []column[Transfer]{
		{"quantity", func(r *Transfer) figure { return count(r.Quantity) }, false},
	}
	retainedColumns = []column[Retained]{
		retainedHeld:        {"quantity", func(r *Retained) figure { return count(r.Quantity) }, false},
		retainedInert:       {"inert", func(r *Retained) figure { return count(r.Inert) }, false},
		retainedOpening:     {"opening", func(r *Retained) figure { return count(r.Opening) }, true},
		retainedAdded:       {"added", func(r *Retained) figure { return count(r.Added) }, false},
		retainedFromStock:   {"fromStock", func(r *Retained) figure { return count(r.FromStock) }, false},
		retainedConsumed:    {"consumed", func(r *Retained) figure { return count(r.Consumed) }, true},
		retainedDestroyed:   {"destroyed", func(r *Retained) figure { return count(r.Destroyed) }, true},
		retainedTransferred: {"transferred", func(r *Retained) figure { return count(r.Transferred) }, true},
	}
	areaColumns = []column[MinedArea]{
		areaExtent: {"area", func(r *MinedArea) figure { return extent(r.Area) }, false},
		areaCount:  {"areas", func(r *MinedArea) figure { return count(r.Areas) }, false},
		areaMines:  {"quantity", func(r *MinedArea) figure { return count(r.Quantity) }, false},
	}
	releaseColumns = []column[LandRelease]{
		landOpening:       {"opening", func(r *LandRelease) figure { return extent(r.Opening) }, true},
		landIdentified:    {"identified", func(r *LandRelease) figure { return extent(r.Identified) }, false},
		landEmplaced:      {"emplaced", func(r *LandRelease) figure { return extent(r.Emplaced) }, false},
		landMovedIn:       {"movedIn", func(r *LandRelease) figure { return extent(r.MovedIn) }, false},
		landCleared:       {"cleared", func(r *LandRelease) figure { return extent(r.Cleared) }, false},
		landReduced:       {"reduced", func(r *LandRelease) figure { return extent(r.Reduced) }, false},
		landCancelled:     {"cancelled", func(r *LandRelease) figure { return extent(r.Cancelled) }, false},
		landMovedOut:      {"movedOut", func(r *LandRelease) figure { return extent(r.MovedOut) }, false},
		landReleased:      {"released", func(r *LandRelease) figure { return extent(r.Released) }, false},
		countOpening:      {"openingAreas", func(r *LandRelease) figure { return count(r.OpeningAreas) }, true},
		countIdentified:   {"identifiedAreas", func(r *LandRelease) figure { return count(r.IdentifiedAreas) }, false},
		countMovedIn:      {"movedInAreas", func(r *LandRelease) figure { return count(r.MovedInAreas) }, false},
		countReleased:     {"releasedAreas", func(r *LandRelease) figure { return count(r.ReleasedAreas) }, false},
		countMovedOut:     {"movedOutAreas", func(r *LandRelease) figure { return count(r.MovedOutAreas) }, false},
		landAntiPersonnel: {"antiPersonnelMines", func(r *LandRelease) figure { return count(r.AntiPersonnelMines) }, false},
		landAntiVehicle:   {"antiVehicleMines", func(r *LandRelease) figure { return count(r.AntiVehicleMines) }, false},
		landOther:         {"otherDevices", func(r *LandRelease) figure { return count(r.OtherDevices) }, false},
	}
)
