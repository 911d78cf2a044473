package state

import (
	"cmp"
	_ "embed" // the tables
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/near"
	"github.com/mineban/apmbc/internal/table"
)

// The embedded tables are strings rather than an embed.FS, which would cost a program more than the facts do.
var (
	//go:embed data/acts.csv
	actsCSV string
	//go:embed data/coverage.csv
	coverageCSV string
	//go:embed data/rates.csv
	ratesCSV string
	//go:embed data/sessions.csv
	sessionsCSV string
	//go:embed data/sources.csv
	sourcesCSV string
)

// Embedded returns the ledger of the facts shipped with the library. It is read on the first call, in one to two
// milliseconds; every call returns the same Ledger, which nobody can change.
func Embedded() *Ledger { return embeddedLedger() }

var embeddedLedger = sync.OnceValue(mustReadEmbedded)

// mustReadEmbedded cannot panic: a test reads the same tables.
func mustReadEmbedded() *Ledger {
	tables := map[string]string{
		"acts.csv": actsCSV, "coverage.csv": coverageCSV, "rates.csv": ratesCSV, "sessions.csv": sessionsCSV,
		"sources.csv": sourcesCSV,
	}
	l, err := readLedger(func(file string) (io.ReadCloser, error) {
		return io.NopCloser(strings.NewReader(tables[file])), nil
	})
	if err != nil {
		panic(err)
	}
	return l
}

// ReadLedger reads a ledger from the tables in fsys, strictly: if anything is wrong it returns nil and a [Problems]
// that lists all of it, each with file, line and column. Tables are CSV files in UTF-8 whose first line names the
// columns, in any order.
//
// acts.csv must be there. Its columns are state (alpha-3), kind (the name of a [Kind]), on ("2011-12-02", or
// "2023-07" or "2023" or "2023-07-01..2023-07-12" where the source gives no day), source and confidence, and, if need
// be, until, known, deadline, session, year, period ("2010-01-01..2010-12-31", both days included), mines, unchanged and
// rival ("yes" or empty) and note. See [Act] for what they mean.
//
// sources.csv, with columns key and title, gives the sources short names. Where it is there, every source in the
// other tables must be a key of it, or several separated by "; ".
//
// coverage.csv, with columns kind, through, source and, if need be, state, year, session and note, says what was gathered
// up to which day ([Coverage]).
//
// sessions.csv, with columns id, kind, opening, closing, planned ("yes" or empty), known, source, confidence and note,
// holds the meetings ([Session]).
//
// rates.csv, with columns year, source and, if need be, asof, bound, received, missing, percent and note, holds reporting
// rates as others printed them ([PublishedRate]).
//
// A ledger read so holds what its tables say and nothing else. Where they hold a report of a State and no instrument, the
// State is no Party as far as the ledger goes, and no duty of its follows: that instruments were not gathered shows in the
// Through of its [Position], which is zero unless coverage.csv has them. Own facts belong beside the shipped ones;
// [Ledger.With] shows how.
//
// [Ledger.Tables] writes the same tables.
func ReadLedger(fsys fs.FS) (*Ledger, error) {
	return readLedger(func(file string) (io.ReadCloser, error) {
		if fsys == nil {
			return nil, fs.ErrInvalid
		}
		return fsys.Open(file)
	})
}

func readLedger(open func(file string) (io.ReadCloser, error)) (*Ledger, error) {
	r := reader{open: open}
	r.sources()
	base := &Ledger{}
	r.sessions(base)
	r.coverage(base)
	r.rates(base)
	entries := r.acts()
	return base.with(entries, r.problems, r.broken)
}

// A reader reads the tables of a ledger and gathers what is wrong with them.
type reader struct {
	open     func(file string) (io.ReadCloser, error)
	titles   map[string]string // key of a source to its title; nil where sources are free text
	problems Problems
	broken   []Code // the States with acts that could not be read
}

// table returns the rows of a file, and whether there is one.
func (r *reader) table(file string, required, optional []string) ([]table.Row, bool) {
	f, err := r.open(file)
	if err != nil {
		if file == "acts.csv" || !errors.Is(err, fs.ErrNotExist) {
			r.problems = append(r.problems, &Problem{Code: "LEDGER-FILE", File: file, Reason: err.Error()})
		}
		return nil, false
	}
	defer f.Close()
	rows, faults := table.Read(f, required, optional)
	for _, fault := range faults {
		r.fault(file, "LEDGER-TABLE", fault)
	}
	return rows, true
}

func (r *reader) fault(file, code string, f table.Fault) {
	r.problems = append(r.problems, &Problem{Code: code, File: file, Line: f.Line, Column: f.Column, Reason: f.Reason})
}

// A line is one row of one file being read.
type line struct {
	*reader
	file string
	table.Row
}

func (c line) bad(column, code, format string, args ...any) {
	c.fault(c.file, code, c.Fault(column, fmt.Sprintf(format, args...)))
}

// date reads the day under a column; an empty cell is the zero date.
func (c line) date(column string) (d convention.Date) {
	if text := c.Cell(column); text != "" {
		var err error
		if d, err = convention.ParseDate(text); err != nil {
			c.bad(column, "LEDGER-DATE", "%s: %v", column, err)
		}
	}
	return d
}

// days reads a day, a month, a year, or two days with two dots between; latest is zero for a day.
func (c line) days(column string) (first, latest convention.Date) {
	text := c.Cell(column)
	from, to, two := strings.Cut(text, "..")
	if !two {
		switch len(text) {
		case len("2023"):
			from, to, two = text+"-01-01", text+"-12-31", true
		case len("2023-07"):
			from, two = text+"-01", true
			if d, err := convention.ParseDate(from); err == nil {
				to = d.AddMonths(1, convention.Readings{}).AddDays(-1).String()
			}
		}
	}
	first, err := convention.ParseDate(from)
	if err == nil && two {
		latest, err = convention.ParseDate(to)
	}
	switch {
	case err != nil && from == text:
		c.bad(column, "LEDGER-DATE", "%s: %v", column, err)
	case err != nil:
		c.bad(column, "LEDGER-DATE", "%s: in %q, %v", column, text, err)
	}
	return first, latest
}

// yes reads a cell that is "yes" or empty.
func (c line) yes(column string) bool {
	text := c.Cell(column)
	if text != "yes" && text != "" {
		c.bad(column, "LEDGER-CONTENT", `%s: want "yes" or an empty cell, not %q`, column, text)
	}
	return text == "yes"
}

// state reads a State.
func (c line) state() Code {
	code, err := ParseCode(c.Cell("state"))
	if err != nil {
		c.bad("state", "LEDGER-STATE", "%v", err)
	}
	return code
}

// year reads a calendar year; an empty cell is 0.
func (c line) year() int {
	text := c.Cell("year")
	if text == "" {
		return 0
	}
	n, err := strconv.Atoi(text)
	if err != nil || len(text) != 4 || convention.AnnualReportDue(n).IsZero() {
		c.bad("year", "LEDGER-DATE", "year: want four digits, as in 2010, not %q", text)
		return 0
	}
	return n
}

// number reads a number that may not be stated.
func (c line) number(column string) Number {
	n, err := ParseNumber(c.Cell(column))
	if err != nil {
		c.bad(column, "LEDGER-CONTENT", "%s: %v", column, err)
	}
	return n
}

// text reads a cell that may say anything a table keeps.
func (c line) text(column string) string {
	text := c.Cell(column)
	if fault := unkept(text); fault != "" {
		c.bad(column, "LEDGER-CONTENT", "%s: the cell %s", column, fault)
	}
	return text
}

// source reads the sources of a row and spells out their keys.
func (c line) source() string {
	text := c.text("source")
	if text == "" {
		c.bad("source", "LEDGER-SOURCE", "the row names no source")
		return ""
	}
	if c.titles == nil {
		return text
	}
	if title, ok := c.titles[text]; ok {
		return title
	}
	var titles []string
	known := true
	for key := range strings.SplitSeq(text, ";") {
		title, ok := c.titles[strings.TrimSpace(key)]
		if !ok {
			known = false
			c.bad("source", "LEDGER-SOURCE", "sources.csv has no source %q", strings.TrimSpace(key))
		}
		titles = append(titles, title)
	}
	title := strings.Join(titles, "; ")
	if known {
		c.titles[text] = title
	}
	return title
}

// name reads one name of a list.
func name[E ~uint8](c line, column, code string, names []string) (v E) {
	text := c.Cell(column)
	if text == "" {
		c.bad(column, code, "%s: the cell is empty", column)
	} else if i := slices.Index(names, text); i >= 0 {
		v = E(i)
	} else if meant, ok := near.Match(text, slices.Values(names)); ok && meant != "" {
		c.bad(column, code, "%s: unknown %q; did you mean %q?", column, text, meant)
	} else {
		c.bad(column, code, "%s: unknown %q", column, text)
	}
	return v
}

func (r *reader) sources() {
	const file = "sources.csv"
	rows, ok := r.table(file, []string{"key", "title"}, nil)
	if !ok {
		return
	}
	r.titles = make(map[string]string, 2*len(rows))
	for _, row := range rows {
		c := line{r, file, row}
		key, title := c.text("key"), c.text("title")
		if _, twice := r.titles[key]; twice {
			c.bad("key", "LEDGER-DUPLICATE", "source %q appears twice", key)
		}
		if key == "" || title == "" || strings.Contains(key, ";") {
			c.bad("key", "LEDGER-SOURCE", "a source needs a key without semicolon, and a title")
		}
		r.titles[key] = title
	}
}

func (r *reader) coverage(l *Ledger) {
	const file = "coverage.csv"
	rows, _ := r.table(file, []string{"kind", "through", "source"}, []string{"state", "year", "session", "note"})
	for _, row := range rows {
		c := line{r, file, row}
		one := Coverage{
			Kind: name[Kind](c, "kind", "LEDGER-KIND", kindNames[:kinds]), Year: c.year(), Session: c.text("session"),
			Through: c.date("through"), Source: c.source(), Note: c.text("note"),
		}
		if row.Cell("state") != "" {
			one.State = c.state()
		}
		if row.Cell("through") == "" {
			c.bad("through", "LEDGER-DATE", "through: the cell is empty")
		}
		if one.Kind != 0 && slices.ContainsFunc(l.coverage, func(o Coverage) bool {
			return o.Kind == one.Kind && o.State == one.State && o.Year == one.Year && o.Session == one.Session
		}) {
			c.bad("kind", "LEDGER-DUPLICATE", "%v appears twice", one.Kind)
		}
		if _, ok := l.Session(one.Session); one.Session != "" && !ok {
			c.bad("session", "LEDGER-SESSION", "there is no session %q", one.Session)
		}
		l.coverage = append(l.coverage, one)
	}
}

func (r *reader) sessions(l *Ledger) {
	const file = "sessions.csv"
	seen := map[string]bool{}
	var sessions []*Session
	rows, _ := r.table(file, []string{"id", "kind", "opening", "closing", "source", "confidence"},
		[]string{"planned", "known", "note"})
	for _, row := range rows {
		c := line{r, file, row}
		s := Session{
			ID:         c.text("id"),
			Kind:       name[SessionKind](c, "kind", "LEDGER-KIND", sessionKindNames),
			Opening:    c.date("opening"),
			Closing:    c.date("closing"),
			Planned:    c.yes("planned"),
			Known:      c.date("known"),
			Source:     c.source(),
			Confidence: name[Confidence](c, "confidence", "LEDGER-CONFIDENCE", confidenceNames),
			Note:       c.text("note"),
		}
		switch {
		case s.ID == "":
			c.bad("id", "LEDGER-SESSION", "the session has no id")
		case seen[s.ID]:
			c.bad("id", "LEDGER-DUPLICATE", "session %q appears twice", s.ID)
		}
		opening, closing := row.Cell("opening"), row.Cell("closing")
		switch {
		case (opening == "") != (closing == "") || opening == "" && !s.Planned:
			c.bad("opening", "LEDGER-DATE", "%s: a session has both its days, or is planned and has none", s.ID)
		case !s.Opening.IsZero() && !s.Closing.IsZero() && s.Closing.Before(s.Opening):
			c.bad("closing", "LEDGER-ORDER", "%s closes on %v, before it opens on %v", s.ID, s.Closing, s.Opening)
		}
		seen[s.ID] = true
		sessions = append(sessions, &s)
	}
	l.sessions = inOrder(sessions)
}

func (r *reader) rates(l *Ledger) {
	const file = "rates.csv"
	rows, _ := r.table(file, []string{"year", "source"}, []string{"asof", "bound", "received", "missing", "percent", "note"})
	for _, row := range rows {
		c := line{r, file, row}
		if row.Cell("year") == "" {
			c.bad("year", "LEDGER-DATE", "year: the cell is empty")
		}
		l.published = append(l.published, PublishedRate{
			Year: c.year(), AsOf: c.date("asof"), Bound: c.number("bound"), Received: c.number("received"),
			Missing: c.number("missing"), Percent: c.number("percent"), Source: c.source(), Note: c.text("note"),
		})
	}
}

func (r *reader) acts() []*entry {
	const file = "acts.csv"
	rows, _ := r.table(file, []string{"state", "kind", "on", "source", "confidence"}, []string{
		"until", "known", "deadline", "session", "year", "period", "unchanged", "mines", "rival", "note"})
	entries := make([]*entry, 0, len(rows))
	for _, row := range rows {
		c, before := line{r, file, row}, len(r.problems)
		a := Act{
			State:      c.state(),
			Kind:       name[Kind](c, "kind", "LEDGER-KIND", kindNames[:kinds]),
			Until:      c.date("until"),
			Known:      c.date("known"),
			Deadline:   c.date("deadline"),
			Session:    c.text("session"),
			Year:       c.year(),
			Unchanged:  c.yes("unchanged"),
			Mines:      c.number("mines"),
			Rival:      c.yes("rival"),
			Source:     c.source(),
			Confidence: name[Confidence](c, "confidence", "LEDGER-CONFIDENCE", confidenceNames),
			Note:       c.text("note"),
		}
		if row.Cell("on") != "" || a.Kind != Eligibility {
			a.On, a.Latest = c.days("on")
		}
		if row.Cell("period") != "" {
			var last convention.Date
			a.Period.From, last = c.days("period")
			a.Period.Until = cmp.Or(last, a.Period.From).AddDays(1)
		}
		if len(r.problems) > before {
			r.broken = append(r.broken, a.State)
			continue
		}
		at := c.Fault("on", "")
		entries = append(entries, &entry{a, file, at.Line, at.Column})
	}
	return entries
}
