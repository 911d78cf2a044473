package main

import (
	"errors"
	"fmt"
	"net/http"
	"net/url"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// The days that can be looked at, and on the slider.
var (
	firstDay = convention.MustParseDate("1997-01-01")
	lastDay  = convention.MustParseDate("2040-12-31")
)

// A view is how the Convention is looked at: on a day, by readings, with all facts or with those known that day, and in
// which language States are named. It is what every address says.
type view struct {
	On       convention.Date
	Readings convention.Readings
	Known    bool
	Lang     convention.Language

	page   string // the address behind the day: "/states/POL"
	ledger *state.Ledger
}

// notFound is the error for an address that leads nowhere.
type notFound struct{ error }

// parse reads the view that an address names.
func parse(all *state.Ledger, day, page string, q url.Values) (v view, err error) {
	if v.On, err = convention.ParseDate(day); err == nil && (v.On.Before(firstDay) || v.On.After(lastDay)) {
		err = fmt.Errorf("%v is not a day from %v to %v", v.On, firstDay, lastDay)
	}
	if err != nil {
		return v, notFound{err}
	}
	var errs [2]error
	chosen := slices.DeleteFunc(q["readings"], func(s string) bool { return s == "" }) // what a form leaves open
	v.Readings, errs[0] = convention.ParseReadings(strings.Join(chosen, ", "))
	if lang := q.Get("lang"); lang != "" {
		errs[1] = v.Lang.UnmarshalText([]byte(lang))
	}
	v.page, v.Known = page, q.Get("known") != ""
	if v.ledger = all; v.Known {
		v.ledger = all.KnownOn(v.On)
	}
	return v, errors.Join(errs[:]...)
}

// query returns what the address says beside the day and the page.
func (v view) query() url.Values {
	q := url.Values{}
	if v.Readings != (convention.Readings{}) {
		q.Set("readings", v.Readings.String())
	}
	if v.Known {
		q.Set("known", "yes")
	}
	if v.Lang != convention.English {
		q.Set("lang", v.Lang.String())
	}
	return q
}

// Link returns the address of a page seen likewise: Link "/states/POL"; "" is the page of the day.
func (v view) Link(page string) string {
	u := url.URL{Path: "/" + v.On.String() + page, RawQuery: v.query().Encode()}
	return u.String()
}

// OnDay returns the address of this page on another day.
func (v view) OnDay(d convention.Date) string {
	v.On = d
	return v.Link(v.page)
}

// InLang returns the address of this page in another language.
func (v view) InLang(l convention.Language) string {
	v.Lang = l
	return v.Link(v.page)
}

// OtherFacts returns the address of this page with all facts instead of those known that day, or the other way.
func (v view) OtherFacts() string {
	v.Known = !v.Known
	return v.Link(v.page)
}

// Practice returns the address of this page by today's practice.
func (v view) Practice() string {
	v.Readings = convention.Readings{}
	return v.Link(v.page)
}

// Page returns the part of the address behind the day.
func (v view) Page() string { return v.page }

// Languages returns the languages that there are.
func (v view) Languages() []convention.Language { return slices.Collect(convention.Languages()) }

// Name returns the name of a State in the language of the view.
func (v view) Name(c state.Code) string { return c.Name(v.Lang) }

// Dir returns the direction in which that language is written.
func (v view) Dir() string {
	if v.Lang == convention.Arabic {
		return "rtl"
	}
	return "ltr"
}

// Through returns the day up to which the facts on who is bound go.
func (v view) Through() convention.Date { return v.ledger.Through(state.Accession) }

// Carried reports whether the day lies past those facts.
func (v view) Carried() bool { return v.On.After(v.Through()) }

// Day returns the number of the day on the slider, Days that of the last.
func (v view) Day() int { return v.On.DaysSince(firstDay) }

// Days returns the number of the last day on the slider.
func (v view) Days() int { return lastDay.DaysSince(firstDay) }

// A passage is one that can be read in several ways, today's practice first.
type passage struct {
	Number  int
	Ways    []convention.Reading
	Reading convention.Reading
}

// Passages returns what can be read in several ways, with the reading chosen.
func (v view) Passages() []passage {
	var all []passage
	for r := range convention.AllReadings() {
		if len(all) == 0 || all[len(all)-1].Number != r.Number() {
			all = append(all, passage{Number: r.Number(), Reading: v.Readings.Of(r.Number())})
		}
		last := &all[len(all)-1]
		last.Ways = append(last.Ways, r)
	}
	return all
}

// gone leads from a form to the address of what was chosen in it.
func gone(all *state.Ledger) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		q := r.URL.Query()
		page := q.Get("page")
		if page != "" && !strings.HasPrefix(page, "/") {
			refuse(w, notFound{errors.New("no such page")})
			return
		}
		v, err := parse(all, q.Get("day"), page, q)
		if err != nil {
			refuse(w, err)
			return
		}
		http.Redirect(w, r, v.Link(v.page), http.StatusSeeOther)
	}
}
