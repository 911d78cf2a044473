package forms

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"

	"github.com/mineban/apmbc/report"
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

// A form is one of Forms A to J.
type form struct {
	letter, short, name string // "A", what it is in the language, and "Form A"
	title, provision    string
	sections            []section
}

// A section is one item of a report: how it is answered, and its tables.
type section struct {
	name, title string
	answer      report.Answer
	label, says string // the answer in a word, and in a sentence
	rows        string // how many there are
	balance     string
	deadline    string // of Article 5, with the mined areas
	grids       []grid
	blank       string // columns that the reporting formats have and no row states
	note        value
}

// lay lays out a report.
func lay(r *report.Report, w words) *document {
	d := &document{words: w}
	d.cover(r)
	v := reflect.ValueOf(r).Elem()
	for e := range r.Entries() {
		if len(d.forms) == 0 || d.forms[len(d.forms)-1].letter != e.Form {
			f := form{letter: e.Form, short: w.text("letter " + e.Form), title: w.text("form " + e.Form), provision: w.Provision(e.Provision)}
			f.name = w.text("form", "{letter}", f.short)
			if e.Provision.IsZero() {
				f.provision = w.text("voluntary")
			}
			d.forms = append(d.forms, f)
		}
		f := &d.forms[len(d.forms)-1]
		item := v.FieldByIndex(indexOf(v.Type(), e.Name))
		s := d.section(e, item, r.Origin)
		if day := d.date(r.ClearanceDeadline); e.Name == "minedAreas" && day.text != "" {
			s.deadline = d.text("deadline", "{date}", day.text)
		}
		f.sections = append(f.sections, s)
	}
	return d
}

// section lays out an item of a report.
func (d *document) section(e report.Entry, item reflect.Value, origin report.Origin) section {
	s := section{
		name: e.Name, title: d.text("section " + e.Name), note: d.valueOf(item.FieldByName("Note")),
		answer: e.Answer, label: d.named(e.Answer).text, says: d.text("says " + e.Answer.String()),
	}
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
	d.tables(&s, item.FieldByName("Rows"), item.FieldByName("Totals"))
	return s
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
