// Importer is somebody else's program: a module of its own that imports the library, adds two facts of its own to those
// that the library ships, and asks five questions.
//
//	cd examples/importer && go run .
package main

import (
	"fmt"
	"io"
	"log"
	"os"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

func main() {
	if err := run(os.Stdout); err != nil {
		log.Fatal(err)
	}
}

func run(out io.Writer) error {
	day, practice := convention.MustParseDate, convention.Readings{} // the readings followed today
	chad, burundi := state.MustParseCode("TCD"), state.MustParseCode("BDI")

	ledger, err := state.Embedded().With(
		state.Act{State: chad, Kind: state.AnnualReport, Year: 2010, On: day("2011-05-20"), Source: "our inbox", Confidence: state.OneSource},
		state.Act{State: burundi, Kind: state.AnnualReport, Year: 2010, On: day("2011-06-30"), Source: "our inbox", Confidence: state.OneSource},
	)
	if err != nil {
		return err // everything wrong with these facts, each with its place
	}
	rec, _ := ledger.Record(chad)

	on := day("2011-11-28")
	fmt.Fprintln(out, "1. Where did Chad stand?", rec.Position(on, practice))
	count := ledger.Count(on, practice)
	fmt.Fprintln(out, "2. How many had deposited, how many were bound?", count.Deposited, count.InForce)
	fmt.Fprintln(out, "3. Who had deposited and was not bound yet?")
	for r := range ledger.InStatus(state.Contracting, on, practice) {
		fmt.Fprintln(out, "  ", r.State().Name(convention.English)+":", r.Position(on, practice))
	}
	fmt.Fprintln(out, "4. What falls due for Chad in the next 24 months?")
	for d := range rec.Agenda(on, on.AddYears(2, practice), practice) {
		fmt.Fprintln(out, "  ", d)
	}
	fmt.Fprintln(out, "5. Which reports on 2010 came late, and on whose word?")
	for f := range ledger.Findings(on, practice, "A7.2-ANNUAL-LATE") {
		for step := range f.Steps() {
			if act, ok := step.Act(); ok && act.Kind == state.AnnualReport && act.Year == 2010 {
				fmt.Fprintf(out, "   %v, at least %d days, by %s\n", act, f.Count, act.Source)
			}
		}
	}
	return nil
}
