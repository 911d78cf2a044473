package main

import (
	"strconv"
	"strings"

	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

// textIn prints every series in another language than English: what is wrong with each report, in general words, then what
// the years show beside each other. Names of files, codes and pointers stay as they are.
func textIn(all []*series, w wording.Wording) string {
	p := &page{}
	for i, s := range all {
		if i > 0 {
			p.line(0, "")
		}
		name := s.State.Name(w.Language())
		if name == "" {
			name = "?"
		}
		p.line(0, "%s", name)
		p.line(0, "%s", strings.Repeat("-", len([]rune(name))))
		for _, f := range s.Files {
			year := ""
			if f.Year != 0 {
				year = ", " + strconv.Itoa(f.Year)
			}
			p.line(0, "%s (%s%s)", f.Name, w.Kind(f.report.Kind), year)
			for _, q := range f.Problems {
				p.finding(w, state.Finding{Code: q.Code, Provision: q.Provision, Severity: q.Severity}, q.Pointer)
			}
		}
		if len(s.Findings) > 0 {
			p.line(0, "%s", w.Date(s.AsOf))
		}
		for _, f := range s.Findings {
			p.finding(w, f.Finding, w.Outcome(f.Outcome))
			for _, g := range f.Missing {
				p.line(6, "%s", w.Gap(g))
			}
		}
	}
	return p.String()
}

// finding prints a finding with its provision, and where or how it stands.
func (p *page) finding(w wording.Wording, f state.Finding, stands string) {
	place := []string{w.Severity(f.Severity), stands}
	if !f.Provision.IsZero() {
		place = append(place, w.Provision(f.Provision))
	}
	p.line(2, "%s (%s)", f.Code, strings.Join(place, "; "))
	p.line(4, "%s", w.Finding(f))
}
