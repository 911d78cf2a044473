package forms

import (
	"reflect"
	"slices"
	"strings"
)

// A grid is a table. Its first column numbers the rows, so that they are found again in the other tables of the section.
type grid struct {
	caption string
	columns []column
	rows    [][]value
	totals  [][]value
}

type column struct {
	title   string
	figures bool // whether it holds numbers and nothing else
	cells   []value
}

// tables lays out the rows of an item and its totals.
func (d *document) tables(s *section, rows, totals reflect.Value) {
	n := rows.Len() + totals.Len()
	if n == 0 {
		return
	}
	kind := rows.Type().Elem()
	numbers := column{title: d.text("number"), figures: true}
	for i := range n {
		if i < rows.Len() {
			numbers.cells = append(numbers.cells, value{figure, d.Number(i + 1)})
		} else {
			numbers.cells = append(numbers.cells, value{said, d.text("total")})
		}
	}
	var blank []string // what the reporting formats ask for and no row states
	// columns returns those in which something is stated.
	columns := func(names string) (list []column) {
		for _, name := range strings.Fields(names) {
			name, asked := strings.CutSuffix(name, "!")
			title := d.text("column " + kind.Name() + "." + name)
			if title == "" {
				title = d.text("column " + name)
			}
			c := column{title, true, make([]value, n)}
			at, some := indexOf(kind, name), false
			for i := range c.cells {
				var v value
				if i < rows.Len() {
					v = d.valueOf(rows.Index(i).FieldByIndex(at))
				} else if v = d.valueOf(totals.Index(i - rows.Len()).FieldByIndex(at)); v.kind == unstated {
					v = empty // a total names what it is of, and nothing else is asked
				}
				some = some || v.text != ""
				c.figures = c.figures && (v.kind == figure || v.text == "")
				c.cells[i] = v
			}
			switch {
			case some:
				list = append(list, c)
			case asked && rows.Len() > 0:
				blank = append(blank, title)
			}
		}
		return list
	}
	plan := layouts[kind.Name()]
	keys := append([]column{numbers}, columns(plan.keys)...)
	parts, all := make([][]column, len(plan.parts)), []column(nil)
	for i, p := range plan.parts {
		parts[i] = columns(p.columns)
		all = append(all, parts[i]...)
	}
	for k, own := range parts {
		if len(own) == 0 && (k > 0 || len(all) > 0) {
			continue
		}
		g := grid{columns: slices.Concat(keys, own)}
		if name := plan.parts[k].name; name != "" {
			g.caption = d.text("part " + kind.Name() + " " + name)
		}
		for i := range n {
			row := make([]value, len(g.columns))
			for j, c := range g.columns {
				row[j] = c.cells[i]
				d.gaps = d.gaps || row[j].kind == unstated
			}
			switch {
			case i < rows.Len():
				g.rows = append(g.rows, row)
			case stated(own, i), len(s.grids) == 0 && !stated(all, i): // no total is lost
				g.totals = append(g.totals, row)
			}
		}
		s.grids = append(s.grids, g)
	}
	if blank != nil {
		s.blank = d.text("blank", "{list}", strings.Join(blank, d.between("list")))
	}
}

// stated reports whether a row states something in one of the columns.
func stated(columns []column, row int) bool {
	return slices.ContainsFunc(columns, func(c column) bool { return c.cells[row].text != "" })
}
