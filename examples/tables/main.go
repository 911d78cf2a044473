// Tables prints what the library knows and works out as tables for other programs: CSV with a line of names, or JSON Lines.
//
//	go run ./examples/tables -what findings -on 2011-12-02 -format jsonl
//	go run ./examples/tables -what positions -on 2011-12-02 -known      with what was known that day only
//	go run ./examples/tables -what agenda -on 2026-01-01 -to 2027-12-31
//	go run ./examples/tables -what ledger                               the acts, as ReadLedger reads them
//	go run ./examples/tables -what findings -state AFG -readings R-04=Inclusive
//
// CSV has one line for each row of JSON Lines; JSON Lines say more of each: the steps, and the facts that are missing.
package main

import (
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "tables:", err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	q := question{on: convention.MustParseDate("2011-12-02")}
	flags := flag.NewFlagSet("tables", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	what := flags.String("what", "positions", "which `table`: ledger, positions, agenda or findings")
	format := flags.String("format", "csv", "`csv` or jsonl")
	known := flags.Bool("known", false, "only with what was known on that day")
	flags.TextVar(&q.on, "on", q.on, "the `day`; for the agenda the first")
	flags.TextVar(&q.to, "to", q.to, "the last `day` of the agenda; without it two years after the first")
	flags.TextVar(&q.state, "state", q.state, "the one `State` that the table is about, as in POL")
	flags.TextVar(&q.readings, "readings", q.readings, "`readings` other than today's practice, as in R-03=AsIfAcceded")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(out)
		flags.PrintDefaults()
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected %q; -h lists the flags", flags.Arg(0))
	case q.on.IsZero():
		return errors.New("-on: want a day, as in 2011-12-02")
	case *format != "csv" && *format != "jsonl":
		return fmt.Errorf("-format: want csv or jsonl, not %q", *format)
	}
	if q.to.IsZero() {
		q.to = q.on.AddYears(2, convention.Readings{})
	}
	if q.to.Before(q.on) {
		return fmt.Errorf("-to: %v comes before %v", q.to, q.on)
	}
	if q.ledger = state.Embedded(); *known {
		q.ledger = q.ledger.KnownOn(q.on)
	}
	asCSV := *format == "csv"
	switch *what {
	case "ledger":
		return write(out, asCSV, actNames, q.acts(), actRow)
	case "positions":
		return write(out, asCSV, positionNames, q.positions(), positionRow)
	case "agenda":
		return write(out, asCSV, deadlineNames, q.agenda(), deadlineRow)
	case "findings":
		return write(out, asCSV, findingNames, q.findings(), findingRow)
	}
	return fmt.Errorf("-what: want ledger, positions, agenda or findings, not %q", *what)
}

// write prints rows, as CSV each with the cells that go under the names.
func write[T any](out io.Writer, asCSV bool, names []string, rows iter.Seq[T], cells func(T) []any) error {
	if !asCSV {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		for row := range rows {
			if err := enc.Encode(row); err != nil {
				return err
			}
		}
		return nil
	}
	w := csv.NewWriter(out)
	w.Write(names)
	for row := range rows {
		var line []string
		for _, cell := range cells(row) {
			text := fmt.Sprint(cell)
			switch cell {
			case 0, false:
				text = "" // a number or an answer that there is none of
			case true:
				text = "yes"
			}
			line = append(line, text)
		}
		w.Write(line)
	}
	w.Flush()
	return w.Error() // the first of all
}

// A question is what the user asked.
type question struct {
	ledger   *state.Ledger
	state    state.Code
	on, to   convention.Date
	readings convention.Readings
}

// records yields the record of the one State asked for, or all.
func (q question) records() iter.Seq[state.Record] {
	if q.state.IsZero() {
		return q.ledger.Records()
	}
	return func(yield func(state.Record) bool) {
		if rec, ok := q.ledger.Record(q.state); ok {
			yield(rec)
		}
	}
}
