package main

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// A page is text being written.
type page struct {
	strings.Builder
	mend map[string]string // what to do, by code
}

func (p *page) line(indent int, format string, args ...any) {
	text := fmt.Sprintf(format, args...)
	line := strings.Repeat(" ", indent)
	words := strings.FieldsFunc(text, func(r rune) bool { return unicode.IsSpace(r) && r != '\u00a0' }) // not at a no-break space
	for i, word := range words {
		if i > 0 && len([]rune(line))+len([]rune(word)) >= 110 {
			fmt.Fprintln(p, line)
			line = strings.Repeat(" ", indent+2) + word
			continue
		}
		if i > 0 {
			line += " "
		}
		line += word
	}
	fmt.Fprintln(p, line)
}

// text prints every series: the reports with their problems item by item, then what the years show beside each other.
func text(all []*series) string {
	p := &page{mend: map[string]string{}}
	for r := range report.Rules() {
		p.mend[r.Code] = r.Mend
	}
	for i, s := range all {
		if i > 0 {
			p.line(0, "")
		}
		name := s.State.Name(convention.English)
		if name == "" {
			name = "Without a State"
		}
		p.line(0, "%s", name)
		p.line(0, "%s", strings.Repeat("-", len([]rune(name))))
		for _, f := range s.Files {
			p.report(f)
		}
		p.findings(s)
	}
	return p.String()
}

// title says what a report is.
func title(r *report.Report) string {
	text := r.Kind.String()
	if text == "" {
		text = "report"
	}
	if r.Year != 0 {
		text += " on " + strconv.Itoa(r.Year)
	}
	switch r.Origin {
	case report.Excerpt:
		text += ", a part of it"
	case report.Monitor:
		text = "figures of a monitor, for the " + text
	}
	return text
}

// report prints the answers of a report, each with what is wrong with it.
func (p *page) report(f *file) {
	r := f.report
	p.line(0, "%s: %s", f.Name, title(r))
	if r.Source != "" {
		p.line(2, "Source: %s.", r.Source)
	}
	if r.Note != "" {
		p.line(2, "%s", r.Note)
	}
	left := p.problems(f.Problems, "")
	var blank []string
	for e := range r.Entries() {
		at := "/" + e.Name
		switch {
		case e.Answer != report.NotAnswered:
			text := e.Answer.String()
			if e.Answer == report.Unchanged {
				text += fmt.Sprintf(" since %d", e.Since)
			}
			if e.Rows == 1 {
				text += ", one row"
			} else if e.Rows > 1 {
				text += fmt.Sprintf(", %d rows", e.Rows)
			}
			p.line(2, "%s: %s", item(e), strings.Join(append([]string{text}, figures(r, e.Name)...), ", "))
		case slices.ContainsFunc(left, func(p *report.Problem) bool { return first(p.Pointer) == at }):
			p.line(2, "%s: not answered", item(e))
		default:
			blank = append(blank, e.Title)
		}
		left = p.problems(left, at)
	}
	if blank != nil && r.Origin == report.OwnReport {
		p.line(2, "Not answered, and need not be: %s.", strings.Join(blank, "; "))
	}
}

// item names a table by the item of Article 7(1), or by its form.
func item(e report.Entry) string {
	if e.Provision.IsZero() {
		return "Form " + e.Form + ", " + e.Title
	}
	return strings.TrimPrefix(e.Provision.String(), "Article 7(1)") + " " + e.Title
}

// figures returns the figures of a table that say most.
func figures(r *report.Report, table string) (all []string) {
	add := func(format string, v fmt.Stringer) {
		if v.String() != "" {
			all = append(all, fmt.Sprintf(format, v))
		}
	}
	switch table {
	case "stockpile":
		for _, t := range r.Stockpile.Totals {
			add("%v mines", t.Quantity)
		}
	case "retained":
		for _, t := range r.Retained.Totals {
			add("%v mines", t.Quantity)
		}
	case "minedAreas":
		for _, a := range slices.Concat(r.MinedAreas.Rows, r.MinedAreas.Totals) {
			if a.Location != "" || a.Region != "" && a.Class == 0 {
				continue
			}
			what := strings.TrimSpace(a.Class.String() + " " + a.Device.String())
			if what == "" {
				what = "all"
			}
			add(what+" areas: %v", a.Areas)
			add(what+" extent: %v", a.Area)
		}
	case "landRelease":
		for _, l := range r.LandRelease.Rows {
			add("cleared %v", l.Cleared)
			add("reduced %v", l.Reduced)
			add("cancelled %v", l.Cancelled)
			add("together %v", l.Released)
			add("%v anti-personnel mines", l.AntiPersonnelMines)
		}
	case "stockDestroyed", "areasDestroyed":
		totals := r.StockDestroyed.Totals
		if table == "areasDestroyed" {
			totals = r.AreasDestroyed.Totals
		}
		for _, t := range totals {
			add("%v mines", t.Quantity)
			add("%v mines since entry into force", t.Cumulative)
		}
	}
	return all
}

// first returns the first part of a pointer, "/retained" of "/retained/rows/0".
func first(pointer string) string {
	name, _, _ := strings.Cut(strings.TrimPrefix(pointer, "/"), "/")
	return "/" + name
}

// problems prints the problems at a table, or with "" those of the head, and returns the others.
func (p *page) problems(ps report.Problems, at string) (others report.Problems) {
	head := []string{"/", "/state", "/kind", "/year", "/period", "/submitted", "/received"}
	for _, q := range ps {
		if here := first(q.Pointer); here != at && (at != "" || !slices.Contains(head, here)) {
			others = append(others, q)
			continue
		}
		p.line(4, "%v %s, %s: %s%s", q.Severity, q.Code, q.Pointer, q.Reason, cite(q.Provision))
		if q.Severity > state.SeverityInfo && p.mend[q.Code] != "" {
			p.line(6, "To mend: %s", p.mend[q.Code])
		}
	}
	return others
}

func cite(p convention.Provision) string {
	if p.IsZero() {
		return ""
	}
	return " (" + p.String() + ")"
}

// findings prints what the reports show beside each other, by provision.
func (p *page) findings(s *series) {
	if len(s.Findings) == 0 {
		return
	}
	p.line(0, "Across the years, as of %v:", s.AsOf)
	found := slices.Clone(s.Findings)
	slices.SortStableFunc(found, func(f, g finding) int { return f.Provision.Compare(g.Provision) })
	last := ""
	for _, f := range found {
		if at := f.Provision.String(); at != last {
			p.line(2, "%s", at)
			last = at
		}
		text := fmt.Sprintf("%v %s", f.Severity, f.Code)
		if f.Year != 0 {
			text += fmt.Sprintf(", %d", f.Year)
		}
		if f.Subject != "" {
			text += ", " + f.Subject
		}
		text += ": " + f.Outcome.String()
		if f.Expected != "" {
			text += ", expected " + f.Expected
		}
		if f.Stated != "" {
			text += ", stated " + f.Stated
		}
		if f.Count != 0 {
			text += fmt.Sprintf(" (%s: %d)", counts(f.Code), f.Count)
		}
		p.line(4, "%s", text)
		if text := missing(f.Missing); text != "" {
			p.line(6, "Not known: %s.", text)
		}
		if f.Severity > state.SeverityInfo && p.mend[f.Code] != "" {
			p.line(6, "To mend: %s", p.mend[f.Code])
		}
	}
}

// missing says what a finding lacks, report by report.
func missing(gaps []state.Gap) string {
	var reports []string
	var last state.Gap
	for _, g := range gaps {
		if where := (state.Gap{Kind: g.Kind, Year: g.Year}); where != last || g.Item == "" {
			last = where
			reports = append(reports, g.String())
		} else {
			reports[len(reports)-1] += ", " + g.Item
		}
	}
	return strings.Join(reports, "; ")
}

// counts says what the count of a finding is of.
func counts(code string) string {
	for r := range report.Rules() {
		if r.Code == code {
			return r.Counts
		}
	}
	return ""
}
