package meeting

import (
	"slices"
	"strconv"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// The numbers of Article 8 on missions, each beside its provision.
const (
	mostExperts     = 9              // 8(8)
	leastNotice     = 72 * time.Hour // 8(11)
	daysInTerritory = 14             // 8(15)
	daysAtSite      = 7              // 8(15)
)

// A Mission is a fact-finding mission under Article 8(8) to (17), as far as it is known. What is left out is not known and
// makes no finding.
type Mission struct {
	To        state.Code      `json:"to,omitzero"`        // the State Party visited
	Requested []state.Code    `json:"requested,omitzero"` // the States Parties that requested it
	Affected  []state.Code    `json:"affected,omitzero"`  // other States Parties directly affected
	Appointed convention.Date `json:"appointed,omitzero"` // the day its members were appointed
	Experts   []Expert        `json:"experts,omitzero"`
	Notice    time.Time       `json:"notice,omitzero"`    // when the State was told of its arrival
	Arrival   time.Time       `json:"arrival,omitzero"`   // in the territory; days are those of its location
	Departure time.Time       `json:"departure,omitzero"` // from the territory
	Sites     []Visit         `json:"sites,omitzero"`
	Longer    bool            `json:"longer,omitzero"` // a longer stay was agreed with the State (Article 8(15))
}

// An Expert is a member of a mission.
type Expert struct {
	Name     string          `json:"name,omitzero"`
	Of       state.Code      `json:"of,omitzero"`       // nationality
	Objected convention.Date `json:"objected,omitzero"` // when the State visited objected in writing; zero if it did not
}

// A Visit is the stay of a mission at one site. Days are those of the location of From; a zero time is not known.
type Visit struct {
	Site  string    `json:"site,omitzero"` // its name; "" gives "site 1" by its place in the list
	From  time.Time `json:"from,omitzero"`
	Until time.Time `json:"until,omitzero"`
}

// MayServe reports whether an expert can serve on a mission to a State that objected in writing on one day, when members
// are appointed on another: an objection bars only if it is made before (Article 8(9)). The zero date is no objection.
func MayServe(objected, appointed convention.Date) bool {
	return objected.IsZero() || !objected.Before(appointed)
}

// Notice returns the full hours between notice and arrival, and whether they are the 72 that Article 8(11) asks for. It is
// the one rule of the Convention that counts hours.
func Notice(given, arrival time.Time) (hours int, enough bool) {
	d := arrival.Sub(given)
	return int(d / time.Hour), d >= leastNotice
}

// LeaveBy returns the last day of a mission that arrived on a day, in the territory and at one site it reaches that day,
// unless more was agreed (Article 8(15), R-20). Under [convention.R20Hours] it is up to the hour of arrival on these days.
// No reading moves these days off a weekend: they are the length of a stay, not days by which something is to be done.
func LeaveBy(arrival convention.Date, rd convention.Readings) (territory, site convention.Date) {
	first := 0
	if rd.Has(convention.R20Inclusive) {
		first = 1
	}
	return arrival.AddDays(daysInTerritory - first), arrival.AddDays(daysAtSite - first)
}

// beyond returns the last day of a stay and by how many days, begun ones counted, it was too long.
func beyond(from, until time.Time, days int, rd convention.Readings) (last convention.Date, over int) {
	if from.IsZero() || until.IsZero() {
		return convention.Date{}, 0
	}
	begin := convention.DateOf(from)
	territory, site := LeaveBy(begin, rd)
	if last = territory; days == daysAtSite {
		last = site
	}
	if rd.Has(convention.R20Hours) {
		if more := until.Sub(from) - time.Duration(days)*24*time.Hour; more > 0 {
			return last, int((more-1)/(24*time.Hour)) + 1
		}
		return last, 0
	}
	return last, max(convention.DateOf(until.In(from.Location())).DaysSince(last), 0)
}

// Findings holds the facts of the mission against Article 8(8) to (15): A8.8-TEAM-SIZE, A8.9-EXPERT-OBJECTED,
// A8.10-NATIONALITY, A8.11-NOTICE, A8.15-STAY and A8.15-SITE. The days of a stay are those of the clock of the arrival
//
func (m Mission) Findings(rd convention.Readings) []state.Finding {
	fs := []state.Finding{}
	add := func(code, subject string, since convention.Date, set func(*state.Finding)) {
		f := finding(code, state.Noted)
		f.State, f.Subject, f.Since = m.To, subject, since
		set(&f)
		var steps []state.Step
		if !since.IsZero() {
			steps = []state.Step{step(since, f.Provision, 0)}
		}
		fs = append(fs, f.Resting(steps, nil))
	}
	if n := len(m.Experts); n > mostExperts {
		add("A8.8-TEAM-SIZE", "", m.Appointed, func(f *state.Finding) { f.Count = n })
	}
	for _, e := range m.Experts {
		if !m.Appointed.IsZero() && !MayServe(e.Objected, m.Appointed) {
			add("A8.9-EXPERT-OBJECTED", e.Name, m.Appointed, func(f *state.Finding) { f.Stated = "objected on " + e.Objected.String() })
		}
		if !e.Of.IsZero() && (slices.Contains(m.Requested, e.Of) || slices.Contains(m.Affected, e.Of)) {
			add("A8.10-NATIONALITY", e.Name, m.Appointed, func(f *state.Finding) { f.Stated = e.Of.String() })
		}
	}
	if !m.Arrival.IsZero() {
		arrived := convention.DateOf(m.Arrival)
		if hours, enough := Notice(m.Notice, m.Arrival); !m.Notice.IsZero() && !enough {
			add("A8.11-NOTICE", "", arrived, func(f *state.Finding) {
				f.Count, f.Expected, f.Stated = hours, leastNotice.String(), m.Arrival.Sub(m.Notice).String()
			})
		}
	}
	stay := func(code, subject string, from, until time.Time, days int) {
		if last, over := beyond(from, until, days, rd); over > 0 && !m.Longer {
			add(code, subject, last.AddDays(1), func(f *state.Finding) {
				f.Due, f.Count, f.Expected, f.Stated = last, over, last.String(), convention.DateOf(until.In(from.Location())).String()
			})
		}
	}
	stay("A8.15-STAY", "", m.Arrival, m.Departure, daysInTerritory)
	for i, v := range m.Sites {
		site := v.Site
		if site == "" {
			site = "site " + strconv.Itoa(i+1)
		}
		stay("A8.15-SITE", site, v.From, v.Until, daysAtSite)
	}
	return fs
}
