// Importer is somebody else's program: a module of its own that imports the library, adds two facts of its own to those
// that the library ships, and asks five questions.
//
//	cd examples/importer && go run .
package main

import (
	"fmt"
	"log"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

func main() {
	day, practice := convention.MustParseDate, convention.Readings{} // the readings followed today
	chad, iceland, malta := state.MustParseCode("TCD"), state.MustParseCode("ISL"), state.MustParseCode("MLT")

	ledger, err := state.Embedded().With( // both made up; for KnownOn they would need the day they became Known as well
		state.Act{State: iceland, Kind: state.AnnualReport, Year: 2010, On: day("2011-04-20"), Source: "our inbox", Confidence: state.OneSource},
		state.Act{State: malta, Kind: state.AnnualReport, Year: 2010, On: day("2011-04-29"), Source: "our inbox", Confidence: state.OneSource},
	)
	if err != nil {
		log.Fatal(err) // everything wrong with these facts, each with its place
	}
	rec, _ := ledger.Record(chad)

	on := day("2011-11-28")
	fmt.Println("1. Where did Chad stand?", rec.Position(on, practice))
	count := ledger.Count(on, practice)
	fmt.Println("2. How many had deposited, how many were bound?", count.Deposited, count.InForce)
	fmt.Println("3. Who had deposited and was not bound yet?")
	for r := range ledger.InStatus(state.Contracting, on, practice) {
		fmt.Println("  ", r.State().Name(convention.English)+":", r.Position(on, practice))
	}
	fmt.Println("4. What falls due for Chad in the next 24 months?")
	for d := range rec.Agenda(on, on.AddYears(2, practice), practice) {
		fmt.Println("  ", d)
	}
	fmt.Println("5. Had they reported on 2010, and on whose word?")
	for _, c := range []state.Code{iceland, malta, chad} {
		r, _ := ledger.Record(c)
		d := r.Position(on, practice).AnnualReport(2010)
		fmt.Println("  ", d)
		for step := range d.Steps() {
			if act, ok := step.Act(); ok && act.Year == 2010 {
				fmt.Printf("     %v, by %s\n", act, act.Source)
			}
		}
	}
}
