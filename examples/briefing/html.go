package main

import (
	_ "embed"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

//go:embed briefing.html
var layout string

// A sheet is an overview as one HTML page that needs nothing else: to print, or to send as it is.
type sheet struct {
	overview
	Groups   []group
	Adopted  bool             // the resolution
	Due      []state.Deadline // within two years, but the annual reports and what may not apply
	Counted  []annual
	Unclear  int     // how many deadlines may not apply
	Findings []found // that the record shows something undone
	Marked   bool
}

// An annual is the day on which the States Parties report on a year, and how many they are.
type annual struct {
	Due     convention.Date
	Year, N int
}

// found is what a rule finds undone, and of whom.
type found struct {
	state.Rule
	States []string
}

func (q question) sheet() *sheet {
	o := q.overview()
	s := &sheet{overview: o, Adopted: !q.on.Before(q.resolution.Adopted)}
	s.Groups = o.groups(s.Mark)
	for d := range q.known.Agenda(q.on, q.on.AddYears(2, q.readings), q.readings) {
		switch {
		case d.Outcome == state.Unknown && !d.Open:
			s.Unclear++
		case d.Kind != state.AnnualReportDue:
			s.Due = append(s.Due, d)
		case len(s.Counted) == 0 || s.Counted[len(s.Counted)-1].Year != d.Year:
			s.Counted = append(s.Counted, annual{d.Due, d.Year, 1})
		default:
			s.Counted[len(s.Counted)-1].N++
		}
	}
	unmet := map[string][]string{}
	for f := range q.known.Findings(q.on, q.readings) {
		if f.Outcome == state.Unmet {
			name := f.State.Name(convention.English)
			if !f.Due.IsZero() {
				name += " (" + f.Due.String() + ")"
			}
			unmet[f.Code] = append(unmet[f.Code], name)
		}
	}
	for rule := range state.Rules() {
		if states := unmet[rule.Code]; states != nil {
			slices.Sort(states)
			s.Findings = append(s.Findings, found{rule, states})
		}
	}
	return s
}

// Mark returns an asterisk for a day past those that the facts cover.
func (s *sheet) Mark(d convention.Date) string {
	if !d.After(s.FactsThrough) {
		return ""
	}
	s.Marked = true
	return "*"
}

func (s *sheet) write(out io.Writer) error {
	t := template.Must(template.New("briefing").Funcs(template.FuncMap{
		"long":  long,
		"join":  func(names []string) string { return strings.Join(names, ", ") },
		"name":  func(c state.Code) string { return c.Name(convention.English) },
		"names": func(a addressed) string { return strings.Join(names(a), ", ") },
		"cite":  cite,
		"what":  what,
		"change": func(p state.Position) string {
			if p.Status == state.NonSignatory {
				return "can become a Party from this day"
			}
			return p.String()
		},
		"nobody": func(a addressed) bool { return a.Addressee == meeting.NoState },
	}).Parse(layout))
	var page strings.Builder
	if err := t.Execute(&page, s); err != nil {
		return err
	}
	_, err := io.WriteString(out, page.String())
	return err
}
