package report

import (
	"slices"

	"github.com/mineban/apmbc/state"
)

// covering is a kind of row of which one can be the total of others.
type covering[R any] interface {
	*R
	covers(*R) fit
}

// exact reports whether two rows name the same.
func exact[R any, P covering[R]](a, b *R) bool {
	return P(a).covers(b) == within && P(b).covers(a) == within
}

// stated returns what a table states of a column for the rows that a probe is of, as a total is of rows: what a total of just
// these says, or the sum of the rows. An item that is nil or not applicable states zero, but not of a silent column; one that
// is not answered states nothing, and neither do a total and rows that disagree. A row that may or may not be meant leaves the
// sum unknown. In what is not the State's own report, and whole, rows may be missing: there one row of just what the probe
// names will do, and nothing is a sum.
func stated[R Row, P covering[R]](o Origin, item *Item[R], col column[R], probe R) figure {
	if item.Answer.none() {
		return figure{known: !col.silent, unit: col.of(&probe).unit}
	}
	if item.Answer != Reported {
		return figure{}
	}
	total, rows := figure{}, figure{known: len(item.Rows) > 0}
	for i := range item.Totals {
		if t := &item.Totals[i]; exact[R, P](t, &probe) && col.of(t).known {
			total = col.of(t)
			break
		}
	}
	if o != OwnReport {
		alone := slices.DeleteFunc(slices.Clone(item.Rows), func(r R) bool { return !exact[R, P](&r, &probe) })
		if total.known || len(alone) != 1 {
			return total
		}
		return col.of(&alone[0])
	}
	for i := range item.Rows {
		switch P(&probe).covers(&item.Rows[i]) {
		case within:
			rows = rows.add(col.of(&item.Rows[i]))
		case maybe:
			rows.known = false
		}
	}
	if _, apart := total.differs(rows); apart {
		return figure{}
	}
	if total.known {
		return total
	}
	return rows
}

// land returns a figure of the land release of a class, 0 for all of it.
func (f *filed) land(i int, c Class) figure {
	return stated(f.Origin, &f.LandRelease, releaseColumns[i], LandRelease{Class: c})
}

// kept returns a figure of the mines retained of a type, "" for all of them.
func (f *filed) kept(i int, name string) figure {
	return stated(f.Origin, &f.Retained, retainedColumns[i], Retained{Type: name})
}

// gone returns a figure of one of the tables of mines destroyed, of a type or "" for all of them.
func (f *filed) gone(item *Item[Destroyed], i int, name string) figure {
	return stated(f.Origin, item, destroyedColumns[i], Destroyed{Type: name})
}

// moved returns the mines of a type that came to or left the stockpile by transfer.
func (f *filed) moved(name string, d Direction) figure {
	probe := Transfer{Type: name, Direction: d, Stock: Yes}
	return stated(f.Origin, &f.Transferred, transferColumns[0], probe).add(
		stated(f.Origin, &f.ForDestruction, transferColumns[0], probe))
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
