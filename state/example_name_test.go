package state_test

import (
	"fmt"
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A list in a document of the United Nations follows the names in the language of the document.
func ExampleCode_CompareName() {
	var codes []state.Code
	for _, s := range []string{"ZAF", "DEU", "EGY", "ESP"} {
		codes = append(codes, state.MustParseCode(s))
	}
	for _, l := range []convention.Language{convention.English, convention.French} {
		slices.SortFunc(codes, func(c, d state.Code) int { return c.CompareName(d, l) })
		fmt.Println(codes[0].Name(l), "...", codes[3].Name(l))
	}
	// Output:
	// Egypt ... Spain
	// Afrique du Sud ... Espagne
}

// A document of 2011 has the names of 2011.
func ExampleCode_NameOn() {
	turkey := state.MustParseCode("TUR")
	on := convention.MustParseDate("2011-12-02")
	fmt.Println(turkey.NameOn(on, convention.English), "now", turkey.Name(convention.English))
	fmt.Println(turkey.NameOn(on, convention.French), "now", turkey.Name(convention.French))
	// Output:
	// Turkey now Türkiye
	// Turquie now Türkiye
}

func ExampleFormerNames() {
	for f := range state.FormerNames() {
		fmt.Println(f.State, f.Name(convention.English), "until", f.Until, f.Confidence)
	}
	// Output:
	// BOL Bolivia until 2009-04-09 one-source
	// CPV Cape Verde until 2013-10-24 one-source
	// CZE Czech Republic until 2016-05-02 one-source
	// MKD the former Yugoslav Republic of Macedonia until 2019-02-14 two-sources
	// SRB Yugoslavia until 2003-02-04 two-sources
	// SRB Serbia and Montenegro until 2006-06-03 one-source
	// SWZ Swaziland until 2018-04-19 two-sources
	// TUR Turkey until 2022-06-01 two-sources
}
