// Package table reads CSV tables strictly and says of everything wrong where it stands.
package table

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/mineban/apmbc/internal/near"
)

// A Fault is something wrong with a table. Line and Column count from 1, the column in bytes.
type Fault struct {
	Line, Column int
	Reason       string
}

// A Row is a line of a table below its header.
type Row struct {
	columns map[string]int // name of a column to its place in cells
	cells   []string
	places  []place // where each cell begins
}

type place struct{ line, column int }

func (p place) fault(reason string) Fault { return Fault{p.line, p.column, reason} }

// Cell returns the text under a column, without white space around it; "" where the table lacks the column.
func (r Row) Cell(column string) string {
	if i, ok := r.columns[column]; ok {
		return strings.TrimSpace(r.cells[i])
	}
	return ""
}

// Fault returns a fault that stands under a column.
func (r Row) Fault(column, reason string) Fault {
	if i, ok := r.columns[column]; ok {
		return r.places[i].fault(reason)
	}
	return Fault{r.places[0].line, 1, reason}
}

// Read reads a table whose first line names its columns: all of required, any of optional, each once, no other.
// Where the header is wrong no row is returned; a row with too few or too many cells is left out.
func Read(in io.Reader, required, optional []string) ([]Row, []Fault) {
	r := csv.NewReader(in)
	r.FieldsPerRecord = -1
	var rows []Row
	var faults []Fault
	var columns map[string]int
	var all []place // of many rows, since a slice for each would cost more than its cells
	for {
		cells, err := r.Read()
		if errors.Is(err, io.EOF) && columns != nil {
			return rows, faults
		}
		if errors.Is(err, io.EOF) {
			return nil, []Fault{{1, 1, "the table is empty: it needs a first line that names its columns"}}
		}
		if bad := (*csv.ParseError)(nil); errors.As(err, &bad) {
			return rows, append(faults, Fault{bad.Line, bad.Column, bad.Err.Error()})
		} else if err != nil {
			return rows, append(faults, Fault{1, 1, err.Error()})
		}
		if cap(all)-len(all) < len(cells) {
			all = make([]place, 0, len(cells)+1000)
		}
		begun := len(all)
		for i := range cells {
			line, column := r.FieldPos(i)
			all = append(all, place{line, column})
		}
		places := all[begun:len(all):len(all)]
		valid := true
		for i, cell := range cells {
			if !utf8.ValidString(cell) {
				valid = false
				faults = append(faults, places[i].fault("the cell is not in UTF-8"))
			}
		}
		if columns == nil {
			cells[0] = strings.TrimPrefix(cells[0], "\ufeff")
			if columns, faults = header(cells, places, required, optional); len(faults) > 0 {
				return nil, faults
			}
			continue
		}
		if len(cells) != len(columns) {
			faults = append(faults, Fault{places[0].line, 1, fmt.Sprintf("%d cells under %d columns", len(cells), len(columns))})
			continue
		}
		if !valid {
			continue
		}
		rows = append(rows, Row{columns, cells, places})
	}
}

func header(cells []string, places []place, required, optional []string) (map[string]int, []Fault) {
	known := slices.Concat(required, optional)
	columns := make(map[string]int, len(cells))
	var faults []Fault
	for i, name := range cells {
		name = strings.TrimSpace(name)
		_, twice := columns[name]
		switch {
		case twice:
			faults = append(faults, places[i].fault(fmt.Sprintf("column %q appears twice", name)))
		case !slices.Contains(known, name):
			reason := fmt.Sprintf("unknown column %q", name)
			if meant, ok := near.Match(name, slices.Values(known)); ok {
				reason += fmt.Sprintf("; did you mean %q?", meant)
			}
			faults = append(faults, places[i].fault(reason))
		}
		columns[name] = i
	}
	for _, name := range required {
		if _, ok := columns[name]; !ok {
			faults = append(faults, Fault{1, 1, fmt.Sprintf("column %q is missing", name)})
		}
	}
	return columns, faults
}
