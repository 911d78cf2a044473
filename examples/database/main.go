// Database keeps facts of one's own in a SQLite database, beside those that the library ships, and writes back what
// follows from all of them on a day.
//
//	cd examples/database
//	go run . -file registry.db                                findings on 2 December 2011
//	go run . -file registry.db -submit ISL,2010,2011-04-20    a report on 2010, received on a day
//	go run . -file registry.db -import folder                 the acts of a ledger, as state.ReadLedger reads it
//	go run . -file registry.db -on 2026-01-01
//
// Facts that the ledger refuses are not kept. Findings are written in one transaction: whatever happens to the program, a
// day has all its findings, or those it had before.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"slices"
	"strconv"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "database:", err)
		os.Exit(2)
	}
}

func run(ctx context.Context, args []string, out io.Writer) error {
	on := convention.MustParseDate("2011-12-02")
	var rd convention.Readings
	var submitted []submission
	var acts []state.Act
	flags := flag.NewFlagSet("database", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	file := flags.String("file", "", "the `file` of the database; it is made where there is none")
	flags.TextVar(&on, "on", on, "the `day` to assess")
	flags.TextVar(&rd, "readings", rd, "`readings` other than today's practice, as in R-04=Inclusive")
	flags.Func("submit", "a report received: `State,year,day`, as in ISL,2010,2011-04-20", func(s string) error {
		one, err := parseSubmission(s)
		submitted = append(submitted, one)
		return err
	})
	flags.Func("import", "a `folder` with the acts of a ledger to add", func(folder string) error {
		l, err := state.ReadLedger(os.DirFS(folder))
		if err == nil {
			acts = slices.AppendSeq(acts, l.Acts())
		}
		return err
	})
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(out)
		flags.PrintDefaults()
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected %q; -h lists the flags", flags.Arg(0))
	case *file == "":
		return errors.New("-file: want the name of a database, as in registry.db")
	case on.IsZero():
		return errors.New("-on: want a day, as in 2011-12-02")
	}

	r, err := open(ctx, *file)
	if err != nil {
		return err
	}
	defer r.close()
	if err := r.add(ctx, slices.Values(acts), submitted...); err != nil {
		return err
	}
	if err := r.assess(ctx, on, rd); err != nil {
		return err
	}
	return r.print(ctx, out, on)
}

func parseSubmission(s string) (one submission, err error) {
	parts := strings.Split(s, ",")
	if len(parts) != 3 {
		return one, errors.New("want State,year,day, as in ISL,2010,2011-04-20")
	}
	var errs [3]error
	one.State, errs[0] = state.ParseCode(parts[0])
	if one.Year, errs[1] = strconv.Atoi(parts[1]); errs[1] != nil {
		errs[1] = fmt.Errorf("%q is not a year", parts[1])
	}
	one.Received, errs[2] = convention.ParseDate(parts[2])
	return one, errors.Join(errs[:]...)
}

// print says how many findings of each outcome a day has, and lists those on reports that came late.
func (r registry) print(ctx context.Context, out io.Writer, on convention.Date) error {
	rows, err := r.db.QueryContext(ctx, `SELECT outcome, count(*), count(DISTINCT state) FROM findings WHERE on_day = ? GROUP BY outcome ORDER BY outcome`, on)
	if err != nil {
		return err
	}
	defer rows.Close()
	fmt.Fprintf(out, "Findings on %v\n", on)
	for rows.Next() {
		var outcome string
		var findings, states int
		if err := rows.Scan(&outcome, &findings, &states); err != nil {
			return err
		}
		fmt.Fprintf(out, "%5d  %s, on %d States\n", findings, outcome, states)
	}
	if err := rows.Err(); err != nil {
		return err
	}
	late, err := r.db.QueryContext(ctx, `SELECT state, due, until FROM findings WHERE on_day = ? AND code = 'A7.2-ANNUAL-LATE' ORDER BY due, state`, on)
	if err != nil {
		return err
	}
	defer late.Close()
	fmt.Fprintln(out, "Annual reports that came late")
	for late.Next() {
		var code state.Code
		var due, until convention.Date
		if err := late.Scan(&code, &due, &until); err != nil {
			return err
		}
		fmt.Fprintf(out, "  %s: due %v, received %v\n", code.Name(convention.English), due, until)
	}
	return late.Err()
}
