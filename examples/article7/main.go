// Article7 checks transparency reports under Article 7: each by itself and, of each State, one year against the next.
//
//	go run ./examples/article7                                   the reports that come with it
//	go run ./examples/article7 report.json                       one report
//	go run ./examples/article7 -since 2015 reports/*.json        a series from a year on
//	go run ./examples/article7 -on 2019-12-31 reports/*.json     with what was there on a day
//	go run ./examples/article7 -json reports/*.json
//	go run ./examples/article7 -table minedAreas report.json     a table as CSV, for a spreadsheet
//	go run ./examples/article7 -print html report.json           Forms A to J as a page for the browser, or as markdown
//	go run ./examples/article7 -print html -lang ar report.json  the same in another of the six languages, as the checks are
//
// The status is 0 if nothing is wrong, 1 if something in a State's own report does not add up or is wanting, 2 if a file cannot
// be read or the command is wrong. The figures of monitors are shown with what does not add up in them, and leave it at 0.
package main

import (
	"embed"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/report/forms"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

// shipped are reports made from published figures; each names its source.
//
//go:embed testdata/*.json
var shipped embed.FS

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

// run does what the arguments say and returns the status.
func run(args []string, out, complaints io.Writer) int {
	var on convention.Date
	var readings convention.Readings
	flags := flag.NewFlagSet("article7", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	since := flags.Int("since", 0, "leave out reports on calendar years before this `year`")
	flags.TextVar(&on, "on", on, "the `day` to stand on, as in 2019-12-31; else the day by which all reports were due")
	flags.TextVar(&readings, "readings", readings, "`readings` other than today's practice, as in R-05=BreachOnDay")
	table := flags.String("table", "", "print this `table` of one report as CSV, as in minedAreas")
	format := flags.String("print", "", "print one report as Forms A to J in this `format`, markdown or html")
	lang := flags.String("lang", "en", "the `language` to print in, as in fr or zh-Hans; JSON and CSV have none")
	asJSON := flags.Bool("json", false, "print JSON")
	if err := flags.Parse(args); errors.Is(err, flag.ErrHelp) {
		flags.SetOutput(out)
		fmt.Fprintln(out, "article7 [flags] [file ...] checks reports under Article 7; without a file, those that come with it")
		flags.PrintDefaults()
		return 0
	} else if err != nil {
		fmt.Fprintf(complaints, "article7: %v (-h lists the flags)\n", err)
		return 2
	}
	files, err := read(flags.Args())
	if err != nil {
		fmt.Fprintln(complaints, err)
		return 2
	}
	files = slices.DeleteFunc(files, func(f *file) bool {
		return f.Year != 0 && f.Year < *since || !on.IsZero() && f.report.Received.After(on)
	})
	language, ok := wording.Match(*lang)
	if !ok {
		fmt.Fprintf(complaints, "article7: %q is none of the six languages of the Convention; this is English\n", *lang)
	}
	if *table != "" || *format != "" {
		if *format != "" {
			err = printForms(out, files, *format, language)
		} else {
			err = writeTable(out, files, *table)
		}
		if err != nil {
			fmt.Fprintln(complaints, "article7:", err)
			return 2
		}
		return 0
	}
	all, err := check(files, on, readings)
	if err == nil && *asJSON {
		e := json.NewEncoder(out)
		e.SetEscapeHTML(false)
		e.SetIndent("", "  ")
		err = e.Encode(all)
	} else if err == nil {
		said := text(all)
		if language != convention.English {
			said = textIn(all, wording.In(language))
		}
		_, err = io.WriteString(out, said)
	}
	switch {
	case err != nil:
		fmt.Fprintln(complaints, "article7:", err)
		return 2
	case slices.ContainsFunc(all, (*series).wanting):
		return 1
	}
	return 0
}

// A file is a report and what is wrong with it by itself.
type file struct {
	Name     string          `json:"file"`
	Year     int             `json:"year,omitzero"`
	Problems report.Problems `json:"problems"`

	report *report.Report
}

// read reads the files named or, if there are none, those that come with the program. Everything wrong with the form of any
// of them is one error.
func read(names []string) ([]*file, error) {
	open := func(name string) (io.ReadCloser, error) { return os.Open(name) }
	if len(names) == 0 {
		entries, err := shipped.ReadDir("testdata")
		if err != nil {
			return nil, err
		}
		for _, e := range entries {
			names = append(names, e.Name())
		}
		open = func(name string) (io.ReadCloser, error) { return shipped.Open("testdata/" + name) }
	}
	var files []*file
	var wrong []error
	for _, name := range names {
		r, err := decode(name, open)
		if err != nil {
			wrong = append(wrong, err)
			continue
		}
		files = append(files, &file{Name: name, Year: r.Year, Problems: append(report.Problems{}, r.Problems()...), report: r})
	}
	return files, errors.Join(wrong...)
}

// decode reads one file. Its problems are listed one a line, each behind the name of the file.
func decode(name string, open func(string) (io.ReadCloser, error)) (*report.Report, error) {
	f, err := open(name)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	r, err := report.Decode(f)
	var ps report.Problems
	if errors.As(err, &ps) {
		return nil, errors.New(name + ":" + strings.ReplaceAll(ps.Error(), "\n", "\n"+name+":"))
	}
	if err != nil {
		return nil, fmt.Errorf("%s: %w", name, err)
	}
	return r, nil
}

// A series is the reports of one State, and what they show beside each other.
type series struct {
	State    state.Code      `json:"state"`
	AsOf     convention.Date `json:"asOf"`
	Files    []*file         `json:"reports"`
	Findings []finding       `json:"findings"`
}

// A finding is one with what would have to be known to settle it.
type finding struct {
	state.Finding
	Missing []state.Gap `json:"missing,omitempty"`
}

// check puts the reports of each State together, on a day or else on the day by which all were due or there.
func check(files []*file, on convention.Date, rd convention.Readings) ([]*series, error) {
	slices.SortStableFunc(files, func(a, b *file) int {
		if c := a.report.State.Compare(b.report.State); c != 0 {
			return c
		}
		return a.Year - b.Year
	})
	var all []*series
	for _, f := range files {
		if len(all) == 0 || all[len(all)-1].State != f.report.State {
			all = append(all, &series{State: f.report.State, AsOf: on, Findings: []finding{}})
		}
		s := all[len(all)-1]
		s.Files = append(s.Files, f)
		for _, d := range []convention.Date{f.report.Received, f.report.Submitted, convention.AnnualReportDue(f.Year)} {
			if on.IsZero() && d.After(s.AsOf) {
				s.AsOf = d
			}
		}
	}
	for _, s := range all {
		var reports []*report.Report
		for _, f := range s.Files {
			if !slices.ContainsFunc(f.Problems, func(p *report.Problem) bool { return p.Code == "REPORT-HEAD" }) {
				reports = append(reports, f.report) // of the others, their problems say why they are left out
			}
		}
		if s.AsOf.IsZero() {
			continue
		}
		rec, _ := state.Embedded().Record(s.State)
		found, err := report.Reconcile(rec, reports, s.AsOf, rd)
		if err != nil {
			return nil, fmt.Errorf("%v: %w", s.State, err)
		}
		for _, f := range found {
			s.Findings = append(s.Findings, finding{f, slices.Collect(f.Missing())})
		}
	}
	return all, nil
}

// wanting reports whether something does not add up or is wanting.
func (s *series) wanting() bool {
	const from = state.SeverityInconsistency
	for _, f := range s.Files {
		if slices.ContainsFunc(f.Problems, func(p *report.Problem) bool {
			return p.Severity >= from || p.Code == "REPORT-HEAD" || p.Code == "REPORT-ANSWER"
		}) {
			return true
		}
	}
	return slices.ContainsFunc(s.Findings, func(f finding) bool { return f.Severity >= from })
}

// writeTable writes a table of the one report that there is.
func writeTable(out io.Writer, files []*file, name string) error {
	if len(files) != 1 {
		return fmt.Errorf("-table wants one report, not %d", len(files))
	}
	r := files[0].report
	switch name {
	case "stockpile":
		return report.WriteTable(out, r.Stockpile)
	case "minedAreas":
		return report.WriteTable(out, r.MinedAreas)
	case "retained":
		return report.WriteTable(out, r.Retained)
	case "landRelease":
		return report.WriteTable(out, r.LandRelease)
	case "stockDestroyed":
		return report.WriteTable(out, r.StockDestroyed)
	case "areasDestroyed":
		return report.WriteTable(out, r.AreasDestroyed)
	}
	return fmt.Errorf("-table: want stockpile, minedAreas, retained, landRelease, stockDestroyed or areasDestroyed, not %q", name)
}

// printForms prints the forms of the one report that there is.
func printForms(out io.Writer, files []*file, format string, l convention.Language) error {
	if len(files) != 1 {
		return fmt.Errorf("-print wants one report, not %d", len(files))
	}
	switch format {
	case "markdown":
		return forms.Markdown(out, files[0].report, l)
	case "html":
		return forms.HTML(out, files[0].report, l)
	}
	return fmt.Errorf("-print: want markdown or html, not %q", format)
}
