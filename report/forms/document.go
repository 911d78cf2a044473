package forms

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// A document is a report as it is printed, whether as Markdown or as a page.
type document struct {
	words
	about  string // whose report, on what year
	head   []field
	notice string // that it is not a whole report of the State itself
	line   string // what stands below the title of each form
	forms  []form
	gaps   bool // whether a table has a cell that is not stated
}

// A field is a line of the cover.
type field struct {
	name  string
	value value
}

// A form is one of Forms A to J.
type form struct {
	letter, name     string // "A", and what it is in the language
	title, provision string
	sections         []section
}

// A section is one item of a report: how it is answered, and its tables.
type section struct {
	name, title string
	answer      report.Answer
	label, says string // the answer in a word, and in a sentence
	rows        string // how many there are
	balance     string
	grids       []grid
	blank       string // columns that the reporting formats have and no row states
	note        value
}

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

// lay lays out a report.
func lay(r *report.Report, w words) *document {
	d := &document{words: w}
	d.cover(r)
	v := reflect.ValueOf(r).Elem()
	for e := range r.Entries() {
		if len(d.forms) == 0 || d.forms[len(d.forms)-1].letter != e.Form {
			f := form{letter: e.Form, name: w.text("letter " + e.Form), title: w.text("form " + e.Form), provision: w.Provision(e.Provision)}
			if e.Provision.IsZero() {
				f.provision = w.text("voluntary")
			}
			d.forms = append(d.forms, f)
		}
		f := &d.forms[len(d.forms)-1]
		item := v.FieldByIndex(indexOf(v.Type(), e.Name))
		f.sections = append(f.sections, d.section(e, item, r.Origin))
	}
	return d
}

// cover fills in the head of a report.
func (d *document) cover(r *report.Report) {
	add := func(name string, v value, always bool) {
		if always || v.kind != unstated {
			d.head = append(d.head, field{d.text("field " + name), v})
		}
	}
	missing := value{said, d.text("not stated")}
	year, name := value{}, value{}
	if r.Year != 0 {
		year = value{figure, strconv.Itoa(r.Year)}
	}
	if !r.State.IsZero() {
		name = value{said, d.FormalName(r.State)}
	}
	kind := value{}
	if r.Kind != 0 {
		if kind = (value{said, d.text("kind " + r.Kind.String())}); kind.text == "" {
			kind = quote(r.Kind.String())
		}
	}
	add("state", name, true)
	add("kind", kind, true)
	add("year", year, r.Kind != state.InitialReport)
	add("period", d.period(r.Period), true)
	add("submitted", d.date(r.Submitted), true)
	add("received", d.date(r.Received), false)
	add("contact", quote(r.Contact), r.Origin == report.OwnReport)
	add("origin", d.named(r.Origin), true)
	add("source", quote(r.Source), r.Origin != report.OwnReport)
	add("note", quote(r.Note), false)

	d.notice = d.text("notice " + r.Origin.String())
	about := []string{missing.text}
	if !r.State.IsZero() {
		about[0] = r.State.Name(d.Language())
	}
	if year.text != "" {
		about = append(about, year.text)
	}
	d.about = strings.Join(about, d.between("comma"))
	line := []string{d.about}
	if p := d.period(r.Period); p.text != "" {
		line = append(line, p.text)
	}
	if r.Origin != report.OwnReport {
		line = append(line, d.named(r.Origin).text)
	}
	d.line = strings.Join(line, " · ")
}

// period says which days a report covers, and which end is missing.
func (d *document) period(p report.Period) value {
	key := "period"
	switch {
	case p.From.IsZero() && p.To.IsZero():
		return value{}
	case p.To.IsZero():
		key = "period from"
	case p.From.IsZero():
		key = "period to"
	}
	return value{said, d.text(key, "{from}", d.Date(p.From), "{to}", d.Date(p.To))}
}

// section lays out an item of a report.
func (d *document) section(e report.Entry, item reflect.Value, origin report.Origin) section {
	s := section{name: e.Name, title: d.text("section " + e.Name), answer: e.Answer, label: d.named(e.Answer).text, says: d.text("says " + e.Answer.String())}
	switch {
	case e.Answer == report.Unchanged && e.Since == 0:
		s.says = d.text("says unchanged, no year")
	case e.Answer == report.Unchanged:
		s.label += fmt.Sprintf(" (%d)", e.Since)
		s.says = d.text("says unchanged", "{year}", strconv.Itoa(e.Since))
	case e.Answer == report.NotAnswered && origin != report.OwnReport:
		s.says = "" // who printed no answer is not known to have left it blank
	}
	if e.Rows > 0 {
		s.rows = d.Number(e.Rows)
	}
	if day := d.valueOf(item.FieldByName("Balance")); day.text != "" {
		s.balance = d.text("balance", "{date}", day.text)
	}
	s.note = d.valueOf(item.FieldByName("Note"))
	d.tables(&s, item.FieldByName("Rows"), item.FieldByName("Totals"))
	return s
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
			at, any := indexOf(kind, name), false
			for i := range c.cells {
				var v value
				if i < rows.Len() {
					v = d.valueOf(rows.Index(i).FieldByIndex(at))
				} else if v = d.valueOf(totals.Index(i - rows.Len()).FieldByIndex(at)); v.kind == unstated {
					v = empty // a total names what it is of, and nothing else is asked
				}
				any = any || v.text != ""
				c.figures = c.figures && (v.kind == figure || v.text == "")
				c.cells[i] = v
			}
			switch {
			case any:
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
	for i, own := range parts {
		if len(own) == 0 && (i > 0 || len(all) > 0) {
			continue
		}
		g := grid{columns: slices.Concat(keys, own)}
		if name := plan.parts[i].name; name != "" {
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

// indexOf returns where a struct has the field with a name in JSON.
func indexOf(t reflect.Type, name string) []int {
	for _, f := range reflect.VisibleFields(t) {
		if tag, _, _ := strings.Cut(f.Tag.Get("json"), ","); tag == name {
			return f.Index
		}
	}
	return nil
}
