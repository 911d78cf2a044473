package state

import (
	"bytes"
	"encoding/csv"
	"iter"
	"strconv"

	"github.com/mineban/apmbc/convention"
)

// Tables yields the files of the ledger, each with its name and content, as [ReadLedger] reads them: acts.csv,
// coverage.csv, rates.csv and sessions.csv. Sources are written out in full, so there is no sources.csv. What is read back
// is Equal to the ledger; one of [Ledger.KnownOn] may lack an act that others rest on, where nobody recorded when that
// became known, and is then refused.
//
// To add a session or coverage, add its row to the text of the table, or its line to the file, and read the tables.
func (l *Ledger) Tables() iter.Seq2[string, []byte] {
	return func(yield func(string, []byte) bool) {
		for _, t := range []struct {
			name string
			rows [][]string
		}{
			{"acts.csv", l.actRows()}, {"coverage.csv", l.coverageRows()}, {"rates.csv", l.rateRows()},
			{"sessions.csv", l.sessionRows()},
		} {
			var b bytes.Buffer
			if csv.NewWriter(&b).WriteAll(t.rows) == nil && !yield(t.name, b.Bytes()) { // a Buffer takes everything
				return
			}
		}
	}
}

func (l *Ledger) actRows() [][]string {
	rows := [][]string{{"state", "kind", "on", "until", "known", "deadline", "session", "year", "period", "unchanged",
		"mines", "rival", "source", "confidence", "note"}}
	for _, a := range l.acts {
		rows = append(rows, []string{
			a.State.String(), a.Kind.String(), stretch(a.On, a.Latest), a.Until.String(), a.Known.String(),
			a.Deadline.String(), a.Session, digits(a.Year), stretch(a.Period.From, a.Period.Until.AddDays(-1)),
			yes(a.Unchanged), a.Mines.String(), yes(a.Rival), a.Source, a.Confidence.String(), a.Note,
		})
	}
	return rows
}

func (l *Ledger) coverageRows() [][]string {
	rows := [][]string{{"kind", "state", "year", "session", "through", "source", "note"}}
	for _, c := range l.coverage {
		rows = append(rows, []string{
			c.Kind.String(), c.State.String(), digits(c.Year), c.Session, c.Through.String(), c.Source, c.Note,
		})
	}
	return rows
}

func (l *Ledger) rateRows() [][]string {
	rows := [][]string{{"year", "asof", "bound", "received", "missing", "percent", "source", "note"}}
	for _, p := range l.published {
		rows = append(rows, []string{
			digits(p.Year), p.AsOf.String(), p.Bound.String(), p.Received.String(), p.Missing.String(), p.Percent.String(),
			p.Source, p.Note,
		})
	}
	return rows
}

func (l *Ledger) sessionRows() [][]string {
	rows := [][]string{{"id", "kind", "opening", "closing", "planned", "known", "source", "confidence", "note"}}
	for _, s := range l.sessions {
		rows = append(rows, []string{
			s.ID, s.Kind.String(), s.Opening.String(), s.Closing.String(), yes(s.Planned), s.Known.String(), s.Source,
			s.Confidence.String(), s.Note,
		})
	}
	return rows
}

// stretch writes a day, or two with two dots between.
func stretch(first, last convention.Date) string {
	if last.IsZero() || last == first {
		return first.String()
	}
	return first.String() + ".." + last.String()
}

// digits writes a year; no year is an empty cell.
func digits(year int) string {
	if year == 0 {
		return ""
	}
	text := strconv.Itoa(year)
	return "0000"[min(len(text), 4):] + text
}

func yes(b bool) string {
	if b {
		return "yes"
	}
	return ""
}
