// Calendar prints what falls due and when the Parties meet as an iCalendar (RFC 5545), to open in any calendar program.
//
//	go run ./examples/calendar >mine-ban.ics                       2026 to 2035, all States
//	go run ./examples/calendar -from 2011-12-02 -to 2013-12-02 -state TCD
//	go run ./examples/calendar -alarm 90                           remind 90 days before; 0 for never
//	go run ./examples/calendar -readings R-13=NineMonthsBefore
//
// Deadlines are as things stand on the first day. An event keeps its UID when its day moves, so that a calendar read again
// moves it too. A meeting whose days are not known yet is not among them.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

func main() {
	if err := run(os.Args[1:], os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "calendar:", err)
		os.Exit(2)
	}
}

func run(args []string, out io.Writer) error {
	from, to := convention.MustParseDate("2026-01-01"), convention.MustParseDate("2035-12-31")
	var code state.Code
	var rd convention.Readings
	flags := flag.NewFlagSet("calendar", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&from, "from", from, "the first `day`")
	flags.TextVar(&to, "to", to, "the last `day`")
	flags.TextVar(&code, "state", code, "the one `State` whose deadlines to list, as in TCD")
	flags.TextVar(&rd, "readings", rd, "`readings` other than today's practice, as in R-13=NineMonthsBefore")
	alarm := flags.Uint("alarm", 30, "remind this many `days` before, 0 for never")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(out)
		flags.PrintDefaults()
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected %q; -h lists the flags", flags.Arg(0))
	case from.IsZero() || to.IsZero():
		return errors.New("-from and -to: want a day, as in 2026-01-01")
	case to.Before(from):
		return fmt.Errorf("-to: %v comes before %v", to, from)
	case *alarm > 3660:
		return fmt.Errorf("-alarm: %d days are more than ten years", *alarm)
	}

	ledger, name := state.Embedded(), "Anti-Personnel Mine Ban Convention"
	agenda := ledger.Agenda
	if !code.IsZero() {
		rec, _ := ledger.Record(code)
		agenda, name = rec.Agenda, name+": "+code.Name(convention.English)
	}
	known := ledger.Through(state.Accession)
	w := newWriter(out, name)
	for e := range events(meeting.Calendar(ledger), agenda(from, to, rd), from, to) {
		e.alarm = int(*alarm)
		w.event(e, known)
	}
	return w.flush()
}

// events yields the meetings that fall into the days from the first to the last, and the deadlines.
func events(meetings iter.Seq[meeting.Meeting], deadlines iter.Seq[state.Deadline], from, to convention.Date) iter.Seq[event] {
	return func(yield func(event) bool) {
		for m := range meetings {
			if m.Opening.IsZero() || m.Closing.Before(from) || m.Opening.After(to) {
				continue
			}
			e := event{uid: uid(m.ID), first: m.Opening, last: m.Closing, category: "Meetings",
				summary: m.ID + ", " + m.String(), description: m.Source, location: m.City}
			if m.Planned {
				e.summary += ", planned"
			}
			if !yield(e) {
				return
			}
		}
		for d := range deadlines {
			lines := []string{fmt.Sprintf("On %v: %v", from, d.Outcome)}
			for step := range d.Steps() {
				lines = append(lines, step.String())
			}
			for gap := range d.Missing() {
				lines = append(lines, "not known: "+gap.String())
			}
			e := event{uid: uid(d.State, d.Kind, d.Year), first: d.Due, last: d.Due, category: "Deadlines",
				summary: summary(d), description: strings.Join(lines, "\n")}
			if !yield(e) {
				return
			}
		}
	}
}

func summary(d state.Deadline) string {
	what := d.Kind.String()
	if d.Year != 0 {
		what = fmt.Sprintf("annual report on %d due", d.Year)
	}
	text := d.State.Name(convention.English) + ": " + what
	if !d.Provision.IsZero() {
		text += ", " + d.Provision.String()
	}
	switch {
	case d.Open:
		text += ", not before this day"
	case d.Outcome == state.Unknown:
		text += ", if it applies"
	}
	return text
}

// uid makes a name that is nobody else's of what an event is about: not of its day, which may move.
func uid(about ...any) string {
	text := strings.TrimSuffix(fmt.Sprintln(about...), " 0\n") // a year that is none
	return strings.ReplaceAll(strings.ToLower(strings.TrimSpace(text)), " ", "-") + "@apmbc"
}
