package forms

import (
	"strconv"
	"strings"

	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// A field is a line of the cover.
type field struct {
	name  string
	value value
}

// cover fills in the head of a report.
func (d *document) cover(r *report.Report) {
	add := func(name string, v value, always bool) {
		if always || v.kind != unstated {
			d.head = append(d.head, field{d.text("field " + name), v})
		}
	}
	var name, kind, year value
	about := []string{d.text("not stated")}
	if !r.State.IsZero() {
		name = value{said, d.FormalName(r.State)}
		about[0] = r.State.Name(d.Language())
	}
	if r.Kind != 0 {
		if kind = (value{said, d.text("kind " + r.Kind.String())}); kind.text == "" {
			kind = quote(r.Kind.String())
		}
	}
	if r.Year != 0 {
		year = value{figure, strconv.Itoa(r.Year)}
		about = append(about, year.text)
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
