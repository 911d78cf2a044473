package report

import (
	"cmp"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// Submission returns a report as acts of a ledger ([state.Ledger.With]): that it was received, and what it tells of
// stockpiles, retained mines, mined areas and national measures, each on its own day. It fails, with a [Problems], where the
// head contradicts itself or lacks something, the day of receipt included, and where there is no report. The figures of a
// monitor become acts too, but not a report, and need no such day. What has no day, as a figure of an initial report of which
// neither year nor receipt is known, becomes none.
func (r *Report) Submission() ([]state.Act, error) {
	if r == nil {
		return nil, Problems{noReport()}
	}
	c := checker{report: r}
	c.head()
	if r.Origin != Monitor && r.Received.IsZero() {
		c.add("REPORT-HEAD", convention.Provision{}, "/received", "the day on which the report was received is not given")
	}
	if c.problems != nil {
		return nil, c.problems
	}
	var acts []state.Act
	if r.Origin != Monitor {
		acts = append(acts, r.receipt())
	}
	if n := stated(r.Origin, &r.Stockpile, stockColumns[stockHeld], Stock{}); r.Stockpile.Answer == Reported {
		kind := state.StockpileHeld
		if r.Kind == state.InitialReport {
			kind = state.StockpileDeclared
		}
		acts = append(acts, r.act(kind, r.Stockpile.Balance, n))
	} else if r.Stockpile.Answer == Nil && r.Kind == state.InitialReport {
		acts = append(acts, r.act(state.NoStockpile, r.Stockpile.Balance, figure{}))
	} else if r.Stockpile.Answer == Nil {
		acts = append(acts, r.act(state.StockpileHeld, r.Stockpile.Balance, n))
	}
	if n := stated(r.Origin, &r.StockpileFound, stockColumns[stockHeld], Stock{}); n.positive() {
		acts = append(acts, r.during(state.StockpileFound, n))
	}
	if n := stated(r.Origin, &r.StockDestroyed, destroyedColumns[destroyedInYear], Destroyed{}); n.positive() {
		acts = append(acts, r.during(state.StockpileDestroyed, n))
	}
	year := cmp.Or(r.Retained.Balance.Year(), r.Year)
	if n := stated(r.Origin, &r.Retained, retainedColumns[retainedHeld], Retained{}); n.known && year != 0 &&
		(r.Retained.Balance.IsZero() || r.Retained.Balance.Month() == time.December) {
		a := r.act(state.MinesRetained, r.Retained.Balance, n)
		a.Year = year
		acts = append(acts, a)
	}
	switch r.MinedAreas.Answer {
	case Reported:
		if extent := stated(r.Origin, &r.MinedAreas, areaColumns[areaExtent], MinedArea{}); extent.zero() {
			break // whether an area of nothing is one, the State should say
		}
		acts = append(acts, r.act(state.MinedAreas, r.MinedAreas.Balance, figure{}))
	case Nil:
		acts = append(acts, r.act(state.NoMinedAreas, r.MinedAreas.Balance, figure{}))
	}
	type measure struct {
		title  string
		effect convention.Date
	}
	told := map[measure]bool{} // a measure in several rows is one
	for _, m := range r.Measures.Rows {
		one, known := measure{kept(m.Title), m.Effect}, cmp.Or(r.Received, r.Submitted)
		if !told[one] && !m.Effect.IsZero() && (known.IsZero() || !known.Before(m.Effect)) {
			told[one] = true
			a := r.act(state.NationalMeasure, m.Effect, figure{})
			a.Note = one.title
			acts = append(acts, a)
		}
	}
	return slices.DeleteFunc(acts, func(a state.Act) bool { return a.On.IsZero() }), nil
}

// kept returns a text as a ledger keeps it.
func kept(text string) string {
	for strings.Contains(text, "\r\n") {
		text = strings.ReplaceAll(text, "\r\n", "\n")
	}
	return strings.TrimSpace(text)
}

// receipt is the act that the report was received.
func (r *Report) receipt() state.Act {
	a := r.act(r.Kind, r.Received, figure{})
	a.On = cmp.Or(r.Received, r.Submitted)
	a.Period = r.Period.span()
	if r.Kind == state.AnnualReport {
		a.Year = r.Year
	}
	for i := range sections {
		switch sections[i].of(r).head().answer {
		case Unchanged:
			a.Unchanged = true
		case NotAnswered:
		default:
			a.Unchanged = false
			return a
		}
	}
	return a
}

// fact is what a finding by a provision rests on: that the report was received or, of a monitor's figures, what they are of.
func (r *Report) fact(p convention.Provision) state.Act {
	if r.Origin != Monitor {
		return r.receipt()
	}
	kind := state.MinedAreas
	switch p.String() {
	case "Article 3(1)", "Article 7(1)(d)":
		kind = state.MinesRetained
	case "Article 4", "Article 7(1)(b)":
		kind = state.StockpileHeld
	case "Article 7(1)(g)":
		kind = state.StockpileDestroyed
	case "Article 9":
		kind = state.NationalMeasure
	}
	return r.act(kind, convention.Date{}, figure{})
}

// act is a fact that the report tells, of a day or else of the end of its calendar year, and known since it was received.
func (r *Report) act(k state.Kind, on convention.Date, mines figure) state.Act {
	a := state.Act{
		State: r.State, Kind: k, Known: cmp.Or(r.Received, r.Submitted), Source: cmp.Or(kept(r.Source), r.title()),
		Confidence: state.OneSource,
	}
	end := convention.CalendarYear(r.yearOf()).Until.AddDays(-1)
	if a.On = cmp.Or(on, end); !a.Known.IsZero() && a.On.After(a.Known) {
		a.On = a.Known
	}
	if mines.known && mines.whole() <= math.MaxInt32 {
		a.Mines = state.NumberOf(mines.whole())
	}
	return a
}

// during is a fact that the report tells of its calendar year.
func (r *Report) during(k state.Kind, mines figure) state.Act {
	a := r.act(k, convention.Date{}, mines)
	if year := convention.CalendarYear(r.yearOf()); a.On.After(year.From) {
		a.On, a.Latest = year.From, a.On
	}
	return a
}

// title names the report where it does not name its source.
func (r *Report) title() string {
	name := r.Kind.String()
	if r.Year != 0 {
		name += " on " + strconv.Itoa(r.Year)
	}
	return name + " of " + r.State.String()
}
