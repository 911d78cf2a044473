package report

import (
	"bytes"
	"cmp"
	"encoding"
	"encoding/csv"
	"fmt"
	"io"
	"reflect"
	"slices"

	"github.com/mineban/apmbc/internal/table"
	"github.com/mineban/apmbc/state"
)

// WriteTable writes the rows of an item as CSV for a spreadsheet: a first line with the names of the columns, which are those
// of the fields in JSON, then the rows, then the totals with "yes" under the column total. The answer, the balance and the
// note of the item are not in it. [ReadTable] reads the same rows back, but for white space around a text and for ends of
// lines within it, which become "\n"; what it would not read, such as text that is not in UTF-8, is an error, and nothing is
// written. To a spreadsheet a cell that begins with = + - or @ may be a formula: import texts as texts.
func WriteTable[R Row](w io.Writer, item Item[R]) error {
	fields := fieldsOf(reflect.TypeFor[R]())
	lines := [][]string{columnsOf(fields)}
	for _, part := range []struct {
		rows  []R
		total string
	}{{item.Rows, ""}, {item.Totals, "yes"}} {
		for i := range part.rows {
			v, cells := reflect.ValueOf(&part.rows[i]).Elem(), make([]string, 0, len(fields)+1)
			for _, f := range fields {
				text, err := cell(v.FieldByIndex(f.index))
				if err != nil {
					return err
				}
				cells = append(cells, text)
			}
			lines = append(lines, append(cells, part.total))
		}
	}
	var b bytes.Buffer
	if err := csv.NewWriter(&b).WriteAll(lines); err != nil {
		return err
	}
	if _, err := ReadTable[R](bytes.NewReader(b.Bytes())); err != nil {
		return err
	}
	_, err := w.Write(b.Bytes())
	return err
}

// columnsOf returns the names of the columns of a table.
func columnsOf(fields []field) []string {
	names := make([]string, 0, len(fields)+1)
	for _, f := range fields {
		names = append(names, f.name)
	}
	return append(names, "total")
}

// cell writes a value as text.
func cell(v reflect.Value) (string, error) {
	switch x := v.Interface().(type) {
	case string:
		return x, nil
	case state.Number:
		return x.String(), nil
	case encoding.TextMarshaler:
		text, err := x.MarshalText()
		return string(text), err
	}
	return "", fmt.Errorf("%v does not fit into a cell", v.Type())
}

// ReadTable reads the rows of an item from CSV, as [WriteTable] writes it: the columns in any order, any of them left out. An
// empty cell is not stated; white space around a cell is dropped. The item is answered [Reported] if there are rows.
// Everything wrong with the file is an error that is a [Problems], each with line, column and JSON Pointer and of kind
// [ErrFormat]; the limits are those of [Decode], and a line may have 64 KiB.
func ReadTable[R Row](r io.Reader) (Item[R], error) {
	var none Item[R]
	data, problem, err := readAll(r)
	if err != nil {
		return none, err
	}
	if problem == nil {
		problem = lines(data)
	}
	if problem != nil {
		return none, Problems{problem}
	}
	fields := fieldsOf(reflect.TypeFor[R]())
	rows, faults := table.Read(bytes.NewReader(data), nil, columnsOf(fields))
	var ps Problems
	bad := func(f table.Fault, code, pointer string) {
		if len(ps) < maxFound {
			ps = append(ps, &Problem{
				Code: code, Severity: ruleOf(code).Severity, Pointer: pointer, Line: f.Line, Column: f.Column, Reason: f.Reason,
			})
		}
	}
	for _, f := range faults {
		bad(f, "FORMAT-SYNTAX", "")
	}
	item := Item[R]{}
	for _, row := range rows {
		var one R
		into, where := &item.Rows, "rows"
		switch row.Cell("total") {
		case "":
		case "yes":
			if into, where = &item.Totals, "totals"; len(*into) == MaxTotals {
				bad(row.Fault("total", fmt.Sprintf("the table has more than %d totals", MaxTotals)), "FORMAT-LIMIT", "")
				continue
			}
		default:
			bad(row.Fault("total", `want "yes" or an empty cell`), "FORMAT-VALUE", "")
		}
		v := reflect.ValueOf(&one).Elem()
		for _, f := range fields {
			text := row.Cell(f.name)
			if text == "" {
				continue
			}
			set := setText
			if wanted(v.FieldByIndex(f.index).Type()) == aNumber {
				set = setNumber
			}
			if err := set(v.FieldByIndex(f.index), text); err != nil {
				bad(row.Fault(f.name, err.Error()), "FORMAT-VALUE", fmt.Sprintf("/%s/%d/%s", where, len(*into), f.name))
			}
		}
		*into = append(*into, one)
	}
	if len(ps) > 0 {
		slices.SortStableFunc(ps, func(p, q *Problem) int { return cmp.Or(p.Line-q.Line, p.Column-q.Column) })
		return none, ps
	}
	if len(item.Rows)+len(item.Totals) > 0 {
		item.Answer = Reported
	}
	return item, nil
}

// lines looks for a table that is too large to be read.
func lines(data []byte) *Problem {
	const longest = 64 << 10
	n, at := 0, 0
	for line := range bytes.Lines(data) {
		if n++; n > MaxRows+1 {
			return problemAt(data, at, "FORMAT-LIMIT", "", fmt.Sprintf("the table has more than %d lines below its first", MaxRows))
		}
		if len(line) > longest {
			return problemAt(data, at, "FORMAT-LIMIT", "", fmt.Sprintf("the line is longer than %d KiB", longest>>10))
		}
		at += len(line)
	}
	return nil
}
