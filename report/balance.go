package report

import (
	"slices"

	"github.com/mineban/apmbc/state"
)

// A question asks for the rows that a label is of: those that name the same in the places in which it names something.
type question struct {
	places uint8
	label  label
}

// everywhere is all places of a label.
const everywhere = 1<<len(label{}) - 1

func ask(l label) question {
	l = l.in(everywhere)
	return question{l.places(), l}
}

// A sum is what a table has on a question, column by column.
type sum[R Row] struct {
	rows   []figure // the rows added up; not known in full if one does not state the figure, or whether it is meant
	totals []figure // what a total of just these rows states
	exact  int      // how many rows name just what is asked
	row    *R       // the last of these
}

// sums answers a question for each probe, in one pass over the table however many there are: work in proportion to rows and
// probes, not to their product.
func sums[R Row, P labelled[R]](item *Item[R], columns []column[R], probes []R) []*sum[R] {
	list, asked := make([]*sum[R], len(probes)), map[question]*sum[R]{}
	var shapes []uint8 // the places that questions are about
	for i := range probes {
		q := ask(P(&probes[i]).label())
		if asked[q] == nil {
			asked[q] = &sum[R]{rows: make([]figure, len(columns)), totals: make([]figure, len(columns))}
			for n := range columns {
				asked[q].rows[n].known = true
			}
		}
		if list[i] = asked[q]; !slices.Contains(shapes, q.places) {
			shapes = append(shapes, q.places)
		}
	}
	unsaid := map[question]bool{} // what rows name that do not name all that is asked
	for i := range item.Rows {
		row := &item.Rows[i]
		l := P(row).label()
		for _, places := range shapes {
			q := question{places, l.in(places)}
			if q.label.places() != places {
				unsaid[q] = true
			} else if s := asked[q]; s != nil {
				for n, col := range columns {
					s.rows[n] = s.rows[n].add(col.of(row))
				}
				if l.only(places) {
					s.exact, s.row = s.exact+1, row
				}
			}
		}
	}
	for q, s := range asked {
		for part := q.places; part > 0; {
			if part = (part - 1) & q.places; unsaid[question{q.places, q.label.in(part)}] {
				for n := range columns {
					s.rows[n].known = false
				}
			}
		}
	}
	for i := range item.Totals {
		if s := asked[ask(P(&item.Totals[i]).label())]; s != nil {
			for n, col := range columns {
				if !s.totals[n].known {
					s.totals[n] = col.of(&item.Totals[i])
				}
			}
		}
	}
	return list
}

// stated returns what a table states of a column for the rows that a probe is of, as a total is of rows: what a total of just
// these says, or the sum of the rows. An item that is nil or not applicable states zero, but not of a silent column; one that
// is not answered states nothing, and neither do a total and rows that disagree. A row that may or may not be meant leaves the
// sum unknown. In what is not the State's own report, and whole, rows may be missing: there one row of just what the probe
// names will do, and nothing is a sum.
func stated[R Row, P labelled[R]](o Origin, item *Item[R], col column[R], probe R) figure {
	return statedEach[R, P](o, item, col, []R{probe})[0]
}

// statedEach is stated for several probes.
func statedEach[R Row, P labelled[R]](o Origin, item *Item[R], col column[R], probes []R) []figure {
	list := make([]figure, len(probes))
	if item.Answer.none() {
		for i := range probes {
			list[i] = figure{known: !col.silent, unit: col.of(&probes[i]).unit}
		}
	}
	if item.Answer != Reported {
		return list
	}
	for i, s := range sums[R, P](item, []column[R]{col}, probes) {
		total, rows := s.totals[0], s.rows[0]
		rows.known = rows.known && len(item.Rows) > 0
		_, apart := total.differs(rows)
		switch {
		case o != OwnReport && !total.known && s.exact == 1:
			list[i] = col.of(s.row)
		case o != OwnReport, total.known && !apart:
			list[i] = total
		case !apart:
			list[i] = rows
		}
	}
	return list
}

// land returns a figure of the land release of a class, 0 for all of it.
func (f *filed) land(i int, c Class) figure {
	return stated(f.Origin, &f.LandRelease, releaseColumns[i], LandRelease{Class: c})
}

// kept returns a figure of the mines retained of each of some types, "" for all of them.
func (f *filed) kept(i int, types ...string) []figure {
	return statedEach(f.Origin, &f.Retained, retainedColumns[i], each(types, func(name string) Retained { return Retained{Type: name} }))
}

// gone returns a figure of one of the tables of mines destroyed, of each of some types, "" for all of them.
func (f *filed) gone(item *Item[Destroyed], i int, types ...string) []figure {
	return statedEach(f.Origin, item, destroyedColumns[i], each(types, func(name string) Destroyed { return Destroyed{Type: name} }))
}

// moved returns the mines of each of some types that came to or left the stockpile by transfer.
func (f *filed) moved(d Direction, types ...string) []figure {
	probes := each(types, func(name string) Transfer { return Transfer{Type: name, Direction: d, Stock: Yes} })
	list := statedEach(f.Origin, &f.Transferred, transferColumns[0], probes)
	for i, n := range statedEach(f.Origin, &f.ForDestruction, transferColumns[0], probes) {
		list[i] = list[i].add(n)
	}
	return list
}

// each returns what a function makes of each name.
func each[R any](names []string, of func(string) R) []R {
	list := make([]R, len(names))
	for i, name := range names {
		list[i] = of(name)
	}
	return list
}

// A term is one figure of an account.
type term struct {
	figure
	minus bool
	gap   state.Gap // what would have to be known
}

// plus and minus return a figure of a report as a term.
func (f *filed) plus(v figure, item string) term  { return term{v, false, f.gap(item)} }
func (f *filed) minus(v figure, item string) term { return term{v, true, f.gap(item)} }

// account holds a closing figure against the sum of the terms that lead to it: met, apart, or unknown for the terms missing.
// Of one type or class beside the whole, subject names it, and only what does not agree is stated. An initial report has
// nothing before it from which it would follow.
func (s *series) account(code, subject string, part bool, f, before *filed, closing term, terms ...term) {
	if f.Kind == state.InitialReport && before == nil {
		return
	}
	expected := figure{known: true}
	var missing []state.Gap
	for _, t := range append(slices.Clip(terms), closing) {
		if !t.known {
			missing = append(missing, t.gap)
		}
	}
	for _, t := range terms {
		if t.minus {
			expected = expected.sub(t.figure)
		} else {
			expected = expected.add(t.figure)
		}
	}
	s.compare(code, subject, part, f, before, expected, closing.figure, missing)
}

// compare states whether a figure is the one expected.
func (s *series) compare(code, subject string, part bool, f, before *filed, expected, got figure, missing []state.Gap) {
	if got.unit > 0 {
		expected.unit = got.unit
	}
	rounded, apart := expected.differs(got)
	outcome, provision := state.Met, ruleOf(code).Provision
	switch {
	case len(missing) > 0:
		outcome = state.Unknown
	case rounded:
		code, outcome = "ARITH-ROUNDING", state.Noted
	case apart:
		outcome = state.Disputed
	}
	if part && (outcome == state.Met || outcome == state.Unknown) {
		return
	}
	s.add(code, outcome, f, func(g *state.Finding) {
		g.Subject, g.Provision = subject, provision
		if outcome == state.Unknown {
			return
		}
		g.Expected, g.Stated = expected.String(), got.String()
		if d := got.sub(expected); got.unit == 0 && d.value.Sign() != 0 {
			g.Count = max(d.whole(), -d.whole())
		}
	}, before, missing...)
}
