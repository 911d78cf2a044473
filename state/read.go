package state

import (
	"cmp"
	_ "embed" // the tables
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/internal/near"
	"github.com/mineban/apmbc/internal/table"
)

// The embedded tables are strings rather than an embed.FS, which would cost a program more than the facts do.
var (
	//go:embed data/acts.csv
	actsCSV string
	//go:embed data/coverage.csv
	coverageCSV string
	//go:embed data/sessions.csv
	sessionsCSV string
	//go:embed data/sources.csv
	sourcesCSV string
)

// Embedded returns the ledger of the facts shipped with the library. It is read on the first call, in about a
// millisecond; every call returns the same Ledger, which nobody can change.
func Embedded() *Ledger { return embeddedLedger() }

var embeddedLedger = sync.OnceValue(mustReadEmbedded)

// mustReadEmbedded cannot panic: a test reads the same tables.
func mustReadEmbedded() *Ledger {
	tables := map[string]string{
		"acts.csv": actsCSV, "coverage.csv": coverageCSV, "sessions.csv": sessionsCSV, "sources.csv": sourcesCSV,
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
// be, until, known and note. See [Act] for what they mean.
//
// sources.csv, with columns key and title, gives the sources short names. Where it is there, every source in the
// other tables must be a key of it, or several separated by "; ".
//
// coverage.csv, with columns kind, through, source and note, says up to which day acts of a kind were gathered
// ([Ledger.Through]).
//
// sessions.csv, with columns id, kind, opening, closing, planned ("yes" or empty), known, source, confidence and note,
// holds the meetings ([Session]).
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
	r.coverage(base)
	r.sessions(base)
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

// source reads the sources of a row and spells out their keys.
func (c line) source() string {
	text := c.Cell("source")
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
	} else if enum.Set(&v, column, names, []byte(text)) != nil {
		if meant, ok := near.Match(text, slices.Values(names)); ok && meant != "" {
			c.bad(column, code, "%s: unknown %q; did you mean %q?", column, text, meant)
		} else {
			c.bad(column, code, "%s: unknown %q", column, text)
		}
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
		c, key := line{r, file, row}, row.Cell("key")
		if _, twice := r.titles[key]; twice {
			c.bad("key", "LEDGER-DUPLICATE", "source %q appears twice", key)
		}
		if key == "" || row.Cell("title") == "" || strings.Contains(key, ";") {
			c.bad("key", "LEDGER-SOURCE", "a source needs a key without semicolon, and a title")
		}
		r.titles[key] = row.Cell("title")
	}
}

func (r *reader) coverage(l *Ledger) {
	const file = "coverage.csv"
	rows, _ := r.table(file, []string{"kind", "through", "source"}, []string{"note"})
	for _, row := range rows {
		c := line{r, file, row}
		kind, through := name[Kind](c, "kind", "LEDGER-KIND", kindNames), c.date("through")
		if row.Cell("through") == "" {
			c.bad("through", "LEDGER-DATE", "through: the cell is empty")
		}
		if kind != 0 && !l.through[kind].IsZero() {
			c.bad("kind", "LEDGER-DUPLICATE", "%v appears twice", kind)
		}
		c.source()
		l.through[kind] = through
	}
}

func (r *reader) sessions(l *Ledger) {
	const file = "sessions.csv"
	seen := map[string]bool{}
	var sessions []*Session // pointers all sort by one piece of code, Sessions would bring 20 KB of their own
	rows, _ := r.table(file, []string{"id", "kind", "opening", "closing", "source", "confidence"},
		[]string{"planned", "known", "note"})
	for _, row := range rows {
		c := line{r, file, row}
		s := Session{
			ID:         row.Cell("id"),
			Kind:       name[SessionKind](c, "kind", "LEDGER-KIND", sessionKindNames),
			Opening:    c.date("opening"),
			Closing:    c.date("closing"),
			Planned:    row.Cell("planned") == "yes",
			Known:      c.date("known"),
			Source:     c.source(),
			Confidence: name[Confidence](c, "confidence", "LEDGER-CONFIDENCE", confidenceNames),
			Note:       row.Cell("note"),
		}
		switch {
		case s.ID == "":
			c.bad("id", "LEDGER-SESSION", "the session has no id")
		case seen[s.ID]:
			c.bad("id", "LEDGER-DUPLICATE", "session %q appears twice", s.ID)
		}
		if planned := row.Cell("planned"); planned != "yes" && planned != "" {
			c.bad("planned", "LEDGER-SESSION", `planned: want "yes" or an empty cell, not %q`, planned)
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
	slices.SortFunc(sessions, func(s, t *Session) int {
		if s.Opening.IsZero() != t.Opening.IsZero() {
			return t.Opening.Compare(s.Opening) // those without days last
		}
		return cmp.Or(s.Opening.Compare(t.Opening), cmp.Compare(s.ID, t.ID))
	})
	for _, s := range sessions {
		l.sessions = append(l.sessions, *s)
	}
}

func (r *reader) acts() []*entry {
	const file = "acts.csv"
	rows, _ := r.table(file, []string{"state", "kind", "on", "source", "confidence"}, []string{"until", "known", "note"})
	entries := make([]*entry, 0, len(rows))
	for _, row := range rows {
		c, before := line{r, file, row}, len(r.problems)
		a := Act{
			Kind:       name[Kind](c, "kind", "LEDGER-KIND", kindNames),
			Until:      c.date("until"),
			Known:      c.date("known"),
			Source:     c.source(),
			Confidence: name[Confidence](c, "confidence", "LEDGER-CONFIDENCE", confidenceNames),
			Note:       row.Cell("note"),
		}
		a.On, a.Latest = c.days("on")
		var err error
		if a.State, err = ParseCode(row.Cell("state")); err != nil {
			c.bad("state", "LEDGER-STATE", "%v", err)
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
