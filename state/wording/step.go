package wording

import (
	"strconv"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// act returns the kind of an act and what else it carries: "extension granted (Seventeenth Meeting of the States Parties),
// until 1 March 2021".
func (w Wording) act(a state.Act) string {
	return fill(w.term("kind "+a.Kind.String()), func(name string) string {
		switch name {
		case "year":
			if a.Year != 0 {
				return strconv.Itoa(a.Year)
			}
		case "session":
			return w.Session(a.Session)
		case "deadline":
			return w.Date(a.Deadline)
		case "mines":
			if n, stated := a.Mines.Value(); stated {
				return w.Count(n, Mines)
			}
		}
		return ""
	})
}

// Step returns one link of a derivation: "1 June 2013: entry into force (Article 17, paragraph 2) (R-01 CalendarMonth)".
func (w Wording) Step(s state.Step) string {
	date, what := w.Date(s.Date), state.Act{Kind: s.Kind}
	a, recorded := s.Act()
	switch {
	case s.Open:
		date = fill(w.term("not before"), func(string) string { return w.Date(s.Date) })
	case recorded && !s.Computed:
		what = a
		if !a.Latest.IsZero() && a.Latest != a.On {
			date = fill(w.term("between"), func(name string) string {
				return w.Date(map[string]convention.Date{"first": a.On, "last": a.Latest}[name])
			})
		}
	}
	return fill(w.term("step"), func(name string) string {
		switch name {
		case "date":
			return date
		case "what":
			return w.act(what)
		case "provision":
			return w.Provision(s.Provision)
		}
		return s.Reading.String()
	})
}

// Deadline says what is due when, and how things stand with it: "annual report on 2010 due: 30 April 2011; unmet".
func (w Wording) Deadline(d state.Deadline) string {
	form := "deadline"
	if d.Open {
		form = "earliest"
	}
	said := fill(w.term(form), func(name string) string {
		switch name {
		case "what":
			return w.act(state.Act{Kind: d.Kind, Year: d.Year, Session: d.Session})
		case "due":
			return w.Date(d.Due)
		case "outcome":
			return w.Outcome(d.Outcome)
		}
		return w.Date(d.Discharged)
	})
	switch {
	case !d.Unverified:
	case w.language == convention.Chinese:
		said += "（" + w.Confidence(state.Unverified) + "）"
	default:
		said += " (" + w.Confidence(state.Unverified) + ")"
	}
	return said
}

// Gap says which fact is missing: "not known: extension granted (Twenty-Second Meeting of the States Parties)". An item
// of a report stays as it is.
func (w Wording) Gap(g state.Gap) string {
	return fill(w.term("gap"), func(name string) string {
		switch name {
		case "what":
			return w.act(state.Act{Kind: g.Kind, Year: g.Year, Session: g.Session})
		case "after":
			return w.Date(g.After)
		}
		if g.Item == "its day" {
			return w.term(g.Item)
		}
		return g.Item
	})
}
