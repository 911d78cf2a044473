// Briefing prints the Convention as it stood on a day: who was bound, whom resolution 66/29 of the General Assembly
// addresses, what changes in the year that follows; and of one State, what falls due and what the record shows.
//
//	go run ./examples/briefing                      the day of the resolution, 2 December 2011
//	go run ./examples/briefing -on 2026-11-23       any other day, with what was known by then
//	go run ./examples/briefing -state POL           one State, with the steps behind each date
//	go run ./examples/briefing -due 2011-12-02..2013-12-02            what falls due between two days
//	go run ./examples/briefing -if-deposited 2026-11-23               for a State that joins on a day
//	go run ./examples/briefing -readings R-03=AsIfAcceded
//	go run ./examples/briefing -state POL -lang fr  in another of the six languages
//	go run ./examples/briefing -json
//	go run ./examples/briefing -html >briefing.html                   the day as a page to print or to mail
package main

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "briefing:", err)
		os.Exit(2)
	}
}

// A question is what the user asked: a day, the readings, and the facts with what was known on that day.
type question struct {
	on         convention.Date
	from, to   convention.Date // what falls due between them
	deposited  convention.Date // what falls due after this
	readings   convention.Readings
	all, known *state.Ledger
	resolution meeting.Resolution
}

// run prints the briefing; complaints are of what does not keep it from being printed.
func run(args []string, out, complaints io.Writer) error {
	q := question{on: convention.MustParseDate("2011-12-02"), all: state.Embedded()}
	q.resolution, _ = meeting.ResolutionBySymbol("A/RES/66/29")
	var code state.Code
	flags := flag.NewFlagSet("briefing", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&q.on, "on", q.on, "the `day` to stand on, as in 2011-12-02")
	flags.TextVar(&code, "state", code, "the one `State` to brief on, as in POL")
	flags.TextVar(&q.readings, "readings", q.readings, "`readings` other than today's practice, as in R-03=AsIfAcceded")
	flags.Func("due", "what falls due `from..to` two days, as in 2011-12-02..2013-12-02", q.between)
	flags.TextVar(&q.deposited, "if-deposited", q.deposited, "what falls due for a State that deposits on this `day`")
	lang := flags.String("lang", "en", "the `language` to print it in, as in fr or zh-Hans; JSON has no language")
	asJSON := flags.Bool("json", false, "print JSON")
	asHTML := flags.Bool("html", false, "print the day as one HTML page")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(out)
		flags.PrintDefaults()
		return nil
	case err != nil:
		return plain(err, flags)
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected %q; days, States and readings go behind -on, -state, -due, -if-deposited and -readings", flags.Arg(0))
	case q.on.IsZero():
		return fmt.Errorf("-on: want a day, as in 2011-12-02")
	}
	q.known = q.all.KnownOn(q.on)
	if *asHTML {
		if *asJSON || *lang != "en" || !code.IsZero() || !q.from.IsZero() || !q.deposited.IsZero() {
			return errors.New("-html prints a day, with -on and -readings alone")
		}
		return q.sheet().write(out)
	}
	var b interface {
		print(*page)          // in English
		printIn(*page, voice) // in any language
	}
	switch {
	case !q.deposited.IsZero():
		b = q.prospect()
	case !q.from.IsZero():
		b = q.calendar(code)
	case code.IsZero():
		b = q.overview()
	default:
		b = q.state(code)
	}
	if *asJSON {
		enc := json.NewEncoder(out)
		enc.SetEscapeHTML(false)
		enc.SetIndent("", "  ")
		return enc.Encode(b)
	}
	p := &page{through: q.all.Through(state.Accession), readings: q.readings}
	if l, ok := wording.Match(*lang); ok && l != convention.English {
		b.printIn(p, voice{wording.In(l)})
		_, err := io.WriteString(out, p.String())
		return err
	} else if !ok {
		fmt.Fprintf(complaints, "briefing: %q is none of the six languages of the Convention; this is English\n", *lang)
	}
	b.print(p)
	_, err := io.WriteString(out, p.text())
	return err
}

// between reads two days with two dots between.
func (q *question) between(text string) error {
	from, to, ok := strings.Cut(text, "..")
	if !ok {
		return fmt.Errorf("want two days, as in 2011-12-02..2013-12-02")
	}
	var err error
	if q.from, err = convention.ParseDate(from); err != nil {
		return err
	}
	if q.to, err = convention.ParseDate(to); err == nil && q.to.Before(q.from) {
		err = fmt.Errorf("%v comes before %v", q.to, q.from)
	}
	return err
}

// plain turns an error of package flag into one line that says what was probably meant.
func plain(err error, flags *flag.FlagSet) error {
	if _, text, ok := strings.Cut(err.Error(), " for flag "); ok {
		return errors.New(text)
	}
	name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: -")
	if !ok {
		return err
	}
	names := ""
	flags.VisitAll(func(f *flag.Flag) {
		if f.Name[:1] == name[:1] {
			names = "; did you mean -" + f.Name + "?"
		}
	})
	return fmt.Errorf("unknown flag -%s%s (-h lists the flags)", name, names)
}
