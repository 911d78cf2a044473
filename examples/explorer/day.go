package main

import (
	"cmp"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A dayPage is all States on a day.
type dayPage struct {
	view
	Count      state.Count
	Reporting  int // how many States were bound to report on the calendar year before
	Rows       []row
	Sort, Q    string
	Changes    []state.Position // within a year
	Due        []state.Deadline // within two years, but the annual reports and what may not apply
	Meetings   []state.Session  // from half a year before to two years after
	Differ     []difference
	ByPractice state.Count
}

// A row is a State in the table.
type row struct {
	Name     string
	Position state.Position
	Next     state.Deadline // that falls due next
	Clear    state.Deadline // of Article 5
	Findings []tally
}

// A tally is how many findings have an outcome.
type tally struct {
	N       int
	Outcome state.Outcome
}

// A difference is how many findings on a State other readings take away and add.
type difference struct {
	State       state.Code
	Gone, Added int
}

// orders are the ways to sort the table, by the name in the address; States that are alike stand by name.
var orders = map[string]func(a, b row) int{
	"name":      func(a, b row) int { return 0 },
	"status":    func(a, b row) int { return cmp.Compare(b.Position.Status, a.Position.Status) },
	"since":     func(a, b row) int { return a.Position.Since.Compare(b.Position.Since) },
	"next":      func(a, b row) int { return lastIfZero(a.Next.Due, b.Next.Due) },
	"clearance": func(a, b row) int { return lastIfZero(a.Clear.Due, b.Clear.Due) },
	"findings":  func(a, b row) int { return slices.CompareFunc(b.Findings, a.Findings, tally.compare) },
}

// compare puts the outcome that weighs less, or less of it, first.
func (t tally) compare(u tally) int {
	return cmp.Or(cmp.Compare(t.Outcome, u.Outcome), cmp.Compare(t.N, u.N))
}

// lastIfZero compares days, with no day after all others.
func lastIfZero(a, b convention.Date) int {
	if a.IsZero() != b.IsZero() {
		return -a.Compare(b)
	}
	return a.Compare(b)
}

func showDay(v view, r *http.Request) (any, error) {
	q := r.URL.Query()
	p := dayPage{view: v, Count: v.ledger.Count(v.On, v.Readings), Sort: q.Get("sort"), Q: q.Get("q")}
	if p.Sort == "" {
		p.Sort = "name"
	}
	order, ok := orders[p.Sort]
	if !ok {
		return nil, fmt.Errorf("no table is sorted by %q", p.Sort)
	}
	p.Reporting = v.ledger.CountReportingDue(v.On.Year()-1, v.Readings)
	p.Rows = v.rows(p.Q)
	slices.SortFunc(p.Rows, func(a, b row) int { return cmp.Or(order(a, b), a.Position.State.CompareName(b.Position.State, v.Lang)) })
	for _, c := range v.ledger.Changes(v.On.AddDays(1), v.On.AddDays(365), v.Readings) {
		p.Changes = append(p.Changes, c)
	}
	for d := range v.ledger.Agenda(v.On, v.On.AddDays(730), v.Readings) {
		if d.Kind != state.AnnualReportDue && (d.Outcome != state.Unknown || d.Open) {
			p.Due = append(p.Due, d)
		}
	}
	for s := range v.ledger.Sessions() {
		if s.Closing.After(v.On.AddDays(-183)) && s.Opening.Before(v.On.AddDays(730)) && !s.Opening.IsZero() {
			p.Meetings = append(p.Meetings, s)
		}
	}
	practice := convention.Readings{}
	if v.Readings != practice {
		p.ByPractice = v.ledger.Count(v.On, practice)
		for rec := range v.ledger.Records() {
			gone, added := state.Differences(rec, v.On, practice, v.Readings)
			if len(gone)+len(added) > 0 {
				p.Differ = append(p.Differ, difference{rec.State(), len(gone), len(added)})
			}
		}
	}
	return p, nil
}

// rows returns the States whose names, code or standing hold a text.
func (v view) rows(q string) []row {
	var rows []row
	var findings []state.Finding
	q = strings.ToLower(q)
	for rec := range v.ledger.Records() {
		pos := rec.Position(v.On, v.Readings)
		one := row{Name: v.Name(rec.State()), Position: pos, Clear: pos.Clearance()}
		hay := strings.ToLower(strings.Join([]string{one.Name, rec.State().Name(convention.English), rec.State().String(), pos.Status.String()}, "\n"))
		if !strings.Contains(hay, q) {
			continue
		}
		for d := range rec.Agenda(v.On, v.On.AddDays(3653), v.Readings) {
			if d.Outcome != state.Unknown {
				one.Next = d
				break
			}
		}
		if one.Clear.Outcome == state.NotApplicable || one.Clear.Outcome == state.Unknown {
			one.Clear = state.Deadline{}
		}
		findings = state.AppendFindings(findings[:0], rec, v.On, v.Readings)
		var n [state.Unmet + 1]int
		for _, f := range findings {
			n[f.Outcome]++
		}
		for _, o := range []state.Outcome{state.Unmet, state.MetLate, state.Disputed, state.Due, state.Unknown} {
			if n[o] > 0 {
				one.Findings = append(one.Findings, tally{n[o], o})
			}
		}
		rows = append(rows, one)
	}
	return rows
}

// A head is a column of the table, with the address that sorts by it.
type head struct {
	Text, Href string
	Sorted     bool
}

// Heads returns the columns of the table.
func (p dayPage) Heads() []head {
	var heads []head
	for _, h := range [][2]string{{"name", "State"}, {"status", "Status"}, {"since", "Since"}, {"next", "Next deadline"},
		{"clearance", "Clearance deadline"}, {"findings", "Findings"}} {
		heads = append(heads, head{h[1], p.sortBy(h[0]), p.Sort == h[0]})
	}
	return heads
}

// sortBy returns the address of the table in another order.
func (p dayPage) sortBy(order string) string {
	q := p.query()
	if order != "name" {
		q.Set("sort", order)
	}
	if p.Q != "" {
		q.Set("q", p.Q)
	}
	u := url.URL{Path: "/" + p.On.String(), RawQuery: q.Encode(), Fragment: "states"}
	return u.String()
}
