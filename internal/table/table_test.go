package table_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/mineban/apmbc/internal/table"
)

func read(text string) ([]table.Row, []table.Fault) {
	return table.Read(strings.NewReader(text), []string{"key", "day"}, []string{"note"})
}

func TestRead(t *testing.T) {
	for _, c := range []struct {
		name, in string
		want     []string // line, key, day, note
	}{
		{"header alone", "key,day\n", nil},
		{"required columns", "key,day\na,1\nb,2\n", []string{"2 a 1 -", "3 b 2 -"}},
		{"any order", "note,day,key\nx,1,a\n", []string{"2 a 1 x"}},
		{"no line end", "key,day\na,1", []string{"2 a 1 -"}},
		{"white space", " key ,day\n  a , 1 \n", []string{"2 a 1 -"}},
		{"byte order mark", "\ufeffkey,day\na,1\n", []string{"2 a 1 -"}},
		{"carriage returns", "key,day\r\na,1\r\n", []string{"2 a 1 -"}},
		{"empty lines", "\nkey,day\n\na,1\n\n", []string{"4 a 1 -"}},
		{"quotes", "key,day,note\n\"a\",1,\"x, \"\"y\"\"\"\n", []string{`2 a 1 x, "y"`}},
		{"several lines", "key,day,note\na,1,\"x\ny\"\nb,2,z\n", []string{"2 a 1 x\ny", "4 b 2 z"}},
		{"empty cells", "key,day,note\n,,\n", []string{"2 - - -"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, faults := read(c.in)
			if len(faults) > 0 {
				t.Fatalf("faults: %v", faults)
			}
			var got []string
			for _, r := range rows {
				line := fmt.Sprint(r.Fault("key", "").Line)
				for _, column := range []string{"key", "day", "note"} {
					cell := r.Cell(column)
					if cell == "" {
						cell = "-"
					}
					line += " " + cell
				}
				got = append(got, line)
				if r.Cell("other") != "" {
					t.Errorf("a column that does not exist holds %q", r.Cell("other"))
				}
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("rows are %q, want %q", got, c.want)
			}
		})
	}
}

func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name, in string
		rows     int
		want     []string
	}{
		{"empty", "", 0, []string{"1:1 the table is empty: it needs a first line that names its columns"}},
		{"empty lines", "\n\n", 0, []string{"1:1 the table is empty: it needs a first line that names its columns"}},
		{"missing", "key\na\n", 0, []string{`1:1 column "day" is missing`}},
		{"all missing", "note\n", 0, []string{`1:1 column "key" is missing`, `1:1 column "day" is missing`}},
		{"twice", "key,day,key\n", 0, []string{`1:9 column "key" appears twice`}},
		{"unknown", "key,day,colour\n", 0, []string{`1:9 unknown column "colour"`}},
		{"unknown twice", "key,x,day,x\n", 0, []string{`1:5 unknown column "x"`, `1:11 column "x" appears twice`}},
		{"misspelt", "key,dya\n", 0, []string{`1:5 unknown column "dya"; did you mean "day"?`, `1:1 column "day" is missing`}},
		{"capitals", "Key,day\n", 0, []string{`1:1 unknown column "Key"; did you mean "key"?`, `1:1 column "key" is missing`}},
		{"not UTF-8", "key,day\na,\xff\nb,2\n", 1, []string{"2:3 the cell is not in UTF-8"}},
		{"short row", "key,day\na\nb,2\n", 1, []string{"2:1 1 cells under 2 columns"}},
		{"long row", "key,day\na,1,x\nb,2\n", 1, []string{"2:1 3 cells under 2 columns"}},
		{"bare quote", "key,day\na,1\nb,2\"\nc,3\n", 1, []string{`3:4 bare " in non-quoted-field`}},
		{"quote in a quote", "key,day\n\"a\"b,1\n", 0, []string{`2:3 extraneous or missing " in quoted-field`}},
		{"several", "key,day\na\nb\nc,3\nd,\"\n", 1, []string{
			"2:1 1 cells under 2 columns", "3:1 1 cells under 2 columns", `5:5 extraneous or missing " in quoted-field`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			rows, faults := read(c.in)
			var got []string
			for _, f := range faults {
				got = append(got, fmt.Sprintf("%d:%d %s", f.Line, f.Column, f.Reason))
			}
			if !slices.Equal(got, c.want) {
				t.Errorf("faults are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(c.want, "\n"))
			}
			if len(rows) != c.rows {
				t.Errorf("%d rows, want %d", len(rows), c.rows)
			}
		})
	}
}

func TestReadError(t *testing.T) {
	rows, faults := table.Read(iotest.ErrReader(errors.New("the disk is gone")), []string{"key"}, nil)
	want := []table.Fault{{Line: 1, Column: 1, Reason: "the disk is gone"}}
	if len(rows) > 0 || !slices.Equal(faults, want) {
		t.Errorf("rows %v, faults %v, want %v", rows, faults, want)
	}
}

func TestRowFault(t *testing.T) {
	rows, faults := read("note,day,key\n\"ä, ö\", 1,a\n")
	if len(rows) != 1 || len(faults) > 0 {
		t.Fatalf("%d rows, faults %v", len(rows), faults)
	}
	for _, c := range []struct {
		column string
		want   int
	}{{"note", 1}, {"day", 10}, {"key", 13}, {"other", 1}} {
		want := table.Fault{Line: 2, Column: c.want, Reason: "it is wrong"}
		if got := rows[0].Fault(c.column, "it is wrong"); got != want {
			t.Errorf("fault under %q is %v, want %v", c.column, got, want)
		}
	}
}
