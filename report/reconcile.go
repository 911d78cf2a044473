package report

import (
	"cmp"
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// Reconcile holds the reports of one State against each other, year by year, and against the record of the State: whether
// stocks, retained mines and mined areas follow from the year before, in total, by type and by class; whether they rise, come
// back, never move, or cannot be cleared in time; which items stay blank; what "unchanged" leads back to. The findings are in
// the order of [state.Finding.Compare]; [Rules] lists their codes.
//
// Nothing is taken to be zero because it is not stated. An account that lacks a term, or rests on a figure on which total and
// rows disagree, is [state.Unknown], and [state.Finding.Missing] names the terms. Figures that differ by no more than their
// last printed digits leave open are ARITH-ROUNDING. By type and by class only figures that do not agree are stated.
//
// Only reports that were there on the day asked count: received by then or, where that is not known, on a calendar year
// before. Of several on one year, the State's own goes before an [Excerpt] and that before the figures of a [Monitor], and the
// later before the earlier. Nothing is asked of the State on a year on which its own report is not given whole, or voluntary, and
// what rests on a monitor's figures weighs no more than [state.SeverityAttention].
//
// A closing figure is one of the last day of the calendar year: by the balance of its table, or else by the period of the
// report, or where neither names a day. By [convention.R09AsStated] it is one of the last day of the period that the report
// states, if it states one, and leads to a report on the year after if that begins on the day after.
//
// The deadline of Article 5 that the State's own report states is held against the one in force on the day the report was
// received or, failing that, submitted: A5-DISCREPANT-DEADLINE, [state.Disputed], tells of the day decided, in Expected, and the
// day reported, in Stated. Where the decision is from general knowledge, or a meeting may have taken another that the ledger
// does not hold, it is [state.Unknown]. Where there is no such day or no such deadline, or none is applicable, nothing is found.
//
// Give the zero Record for reports of a State on which there is no record; what depends on deadlines is then left out. It is
// an error of kind [ErrReport] if the reports are not all of that State, one is of no kind, or an annual one has no year.
func Reconcile(rec state.Record, reports []*Report, asOf convention.Date, rd convention.Readings) ([]state.Finding, error) {
	s, err := newSeries(rec, reports, asOf, rd)
	if err != nil {
		return nil, err
	}
	for n := range s.reports {
		s.stock(n)
		s.retained(n)
		s.destroyed(n, "stockDestroyed", func(r *Report) *Item[Destroyed] { return &r.StockDestroyed })
		s.destroyed(n, "areasDestroyed", func(r *Report) *Item[Destroyed] { return &r.AreasDestroyed })
		s.area(n)
		s.mines(s.reports[n])
	}
	s.neverStocked()
	s.blanks()
	s.idle()
	s.measures()
	s.technical()
	s.surveys()
	s.pace()
	s.deadlines()
	slices.SortFunc(s.findings, state.Finding.Compare)
	return s.findings, nil
}

// closing returns a figure of a table as the one at the end of the days covered, unknown where it is of another day: the day
// of the balance, or else the last of the period, or else of the year on which the report is.
func closing[R Row, P labelled[R]](f *filed, item *Item[R], col column[R], probe R) figure {
	return closingEach[R, P](f, item, col, []R{probe})[0]
}

// closingEach is closing for several probes.
func closingEach[R Row, P labelled[R]](f *filed, item *Item[R], col column[R], probes []R) []figure {
	switch day := cmp.Or(item.Balance, f.Period.To); {
	case day.IsZero() && f.Year == 0, !day.IsZero() && day != f.end():
		return make([]figure, len(probes))
	}
	return statedEach[R, P](f.Origin, item, col, probes)
}

// opening returns the figure at the start: that at the end of the year before or, without one, what the report repeats of it.
func opening(f, before *filed, closed, repeated figure, item string) term {
	switch {
	case closed.known || !repeated.known && before != nil:
		return before.plus(closed, item)
	case repeated.known:
		return f.plus(repeated, item)
	}
	return term{gap: state.Gap{Kind: state.AnnualReport, Year: f.year - 1, Item: item}}
}

// nothing reports whether an item leaves nothing to be held against the year before: no answer in either, or nothing in both.
func nothing(now, was Answer) bool {
	return now == NotAnswered && was == NotAnswered || now.none() && (was.none() || was == NotAnswered)
}

// types returns the types that stand in tables, each once, "" first for all of them.
func types[R Row](of func(*R) string, items ...*Item[R]) []string {
	all, seen := []string{""}, map[string]bool{"": true}
	for _, item := range items {
		for i := range item.Rows {
			name := of(&item.Rows[i])
			if key := typeKey(name); !seen[key] {
				seen[key] = true
				all = append(all, name)
			}
		}
	}
	return all
}

// stock holds the stockpile against the year before (Article 7(1)(b) and (g), Article 4).
func (s *series) stock(n int) {
	f := s.reports[n]
	before, was := s.leading(n)
	if nothing(f.Stockpile.Answer, was.Stockpile.Answer) {
		return
	}
	types := types(func(r *Stock) string { return r.Type }, &f.Stockpile, &was.Stockpile)
	probes := each(types, func(name string) Stock { return Stock{Type: name} })
	held, began := stockColumns[stockHeld], stockColumns[stockOpening]
	closings, closed := closingEach(f, &f.Stockpile, held, probes), closingEach(was, &was.Stockpile, held, probes)
	openings, finds := statedEach(f.Origin, &f.Stockpile, began, probes), statedEach(f.Origin, &f.StockpileFound, held, probes)
	ins, outs, kept := f.moved(In, types...), f.moved(Out, types...), f.kept(retainedFromStock, types...)
	destroyed := f.gone(&f.StockDestroyed, destroyedInYear, types...)
	foundDestroyed := f.gone(&f.FoundDestroyed, destroyedInYear, types...)
	for i, name := range types {
		part, closed, repeated, now, found, in := name != "", closed[i], openings[i], closings[i], finds[i], ins[i]
		if closed.known && repeated.known && f.Stockpile.Answer == Reported {
			s.compare("ARITH-STOCK-OPEN", name, part, f, before, closed, repeated, nil)
		}
		s.account("ARITH-STOCK", name, part, f, before, f.plus(now, "stockpile"),
			opening(f, before, closed, repeated, "stockpile"),
			f.plus(found, "stockpileFound"), f.plus(in, "transferred in"),
			f.minus(destroyed[i], "stockDestroyed"), f.minus(foundDestroyed[i], "foundDestroyed"),
			f.minus(kept[i], "retained from stock"), f.minus(outs[i], "transferred out"))
		if rise := now.sub(closed); rise.positive() && !found.positive() && !in.positive() {
			outcome := state.Disputed
			if !found.known || !in.known {
				outcome = state.Unknown
			}
			if !part || outcome == state.Disputed {
				s.add("ARITH-STOCK-RISE", outcome, f, func(g *state.Finding) {
					g.Subject, g.Expected, g.Stated, g.Count = name, closed.String(), now.String(), rise.whole()
				}, before, s.unknown(f, "stockpileFound", found, "transferred in", in)...)
			}
		}
		if !part {
			s.resurrected(f, now, found)
		}
	}
}

// unknown returns the gaps for those figures that are not known.
func (s *series) unknown(f *filed, item string, v figure, other string, w figure) (gaps []state.Gap) {
	if !v.known {
		gaps = append(gaps, f.gap(item))
	}
	if !w.known {
		gaps = append(gaps, f.gap(other))
	}
	return gaps
}

// resurrected looks for a stockpile after its destruction was completed.
func (s *series) resurrected(f *filed, now, found figure) {
	done := s.record.Position(s.asOf, s.readings).Stockpile()
	if done.Discharged.IsZero() || !f.end().After(done.Discharged) || !now.positive() || found.positive() {
		return
	}
	outcome := state.Disputed
	if !found.known {
		outcome = state.Unknown
	}
	s.add("ARITH-STOCK-RESURRECT", outcome, f, func(g *state.Finding) {
		g.Due, g.Expected, g.Stated, g.Count = done.Due, "0", now.String(), now.whole()
	}, nil, f.gap("stockpileFound"))
}

// retained holds the mines retained against the year before (Articles 3(1) and 7(1)(d)).
func (s *series) retained(n int) {
	f := s.reports[n]
	before, was := s.leading(n)
	if nothing(f.Retained.Answer, was.Retained.Answer) {
		return
	}
	types := types(func(r *Retained) string { return r.Type }, &f.Retained, &was.Retained)
	probes := each(types, func(name string) Retained { return Retained{Type: name} })
	held := retainedColumns[retainedHeld]
	closings, closed := closingEach(f, &f.Retained, held, probes), closingEach(was, &was.Retained, held, probes)
	kept := make([][]figure, len(retainedColumns))
	for c := range kept {
		kept[c] = f.kept(c, types...)
	}
	for i, name := range types {
		part, now, closed := name != "", closings[i], closed[i]
		of := func(c int) figure {
			if f.Retained.Answer.none() && closed.zero() { // where there was nothing, nothing went
				return figure{known: true}
			}
			return kept[c][i]
		}
		repeated := of(retainedOpening)
		if closed.known && repeated.known && f.Retained.Answer == Reported {
			s.compare("ARITH-RETAINED-OPEN", name, part, f, before, closed, repeated, nil)
		}
		s.account("ARITH-RETAINED", name, part, f, before, f.plus(now, "retained"),
			opening(f, before, closed, repeated, "retained"),
			f.plus(of(retainedAdded), "retained: added"), f.plus(of(retainedFromStock), "retained from stock"),
			f.minus(of(retainedConsumed), "retained: consumed"), f.minus(of(retainedDestroyed), "retained: destroyed"),
			f.minus(of(retainedTransferred), "retained: transferred"))
		if rise := now.sub(closed); rise.positive() && !of(retainedAdded).positive() && !of(retainedFromStock).positive() {
			s.add("ARITH-RETAINED-RISE", state.Noted, f, func(g *state.Finding) {
				g.Subject, g.Expected, g.Stated, g.Count = name, closed.String(), now.String(), rise.whole()
			}, before)
		}
	}
}

// destroyed holds what was destroyed since entry into force against the year before (Article 7(1)(g)).
func (s *series) destroyed(n int, table string, of func(*Report) *Item[Destroyed]) {
	if n == 0 {
		return
	}
	f, last := s.reports[n], s.reports[n-1]
	before, _ := s.leading(n)
	if of(f.Report).Answer != Reported || of(last.Report).Answer != Reported {
		return
	}
	types := types(func(r *Destroyed) string { return r.Type }, of(f.Report), of(last.Report))
	then, since := last.gone(of(last.Report), destroyedSince, types...), f.gone(of(f.Report), destroyedSince, types...)
	inYear := f.gone(of(f.Report), destroyedInYear, types...)
	for i, name := range types {
		was, now := then[i], since[i]
		if !was.known || !now.known {
			continue
		}
		subject := table
		if name != "" {
			subject += ": " + name
		}
		switch {
		case now.sub(was).value.Sign() < 0:
			s.compare("ARITH-DESTROYED-CUM", subject, name != "", f, last, was, now, nil)
		case before != nil:
			s.account("ARITH-DESTROYED-CUM", subject, name != "", f, before, f.plus(now, table),
				before.plus(was, table), f.plus(inYear[i], table+" in the year"))
		}
	}
}

// area holds the mined areas against the year before (Article 7(1)(c) and (f)), in total and by class.
func (s *series) area(n int) {
	f := s.reports[n]
	before, was := s.leading(n)
	if nothing(f.MinedAreas.Answer, was.MinedAreas.Answer) {
		return
	}
	for _, class := range []Class{0, Suspected, Confirmed} {
		probe, part := MinedArea{Class: class}, class != 0
		closed := closing(was, &was.MinedAreas, areaColumns[areaExtent], probe)
		now, repeated := closing(f, &f.MinedAreas, areaColumns[areaExtent], probe), f.land(landOpening, class)
		if closed.known && repeated.known && f.LandRelease.Answer == Reported {
			s.compare("ARITH-AREA-OPEN", class.String(), part, f, before, closed, repeated, nil)
		}
		terms := []term{
			opening(f, before, closed, repeated, "minedAreas"),
			f.plus(f.land(landIdentified, class), "landRelease: identified"),
			f.plus(f.land(landEmplaced, class), "landRelease: emplaced"),
			f.plus(f.land(landMovedIn, class), "landRelease: movedIn"),
			f.minus(f.land(landMovedOut, class), "landRelease: movedOut"),
		}
		cleared, reduced, cancelled := f.land(landCleared, class), f.land(landReduced, class), f.land(landCancelled, class)
		if all := f.land(landReleased, class); all.known && !cleared.add(reduced).add(cancelled).known {
			terms = append(terms, f.minus(all, "landRelease: released"))
		} else {
			terms = append(terms, f.minus(cleared, "landRelease: cleared"), f.minus(reduced, "landRelease: reduced"),
				f.minus(cancelled, "landRelease: cancelled"))
		}
		s.account("ARITH-AREA", class.String(), part, f, before, f.plus(now, "minedAreas"), terms...)
		counted := closing(f, &f.MinedAreas, areaColumns[areaCount], probe)
		then := closing(was, &was.MinedAreas, areaColumns[areaCount], probe)
		if counted.known || then.known {
			s.account("ARITH-AREA-COUNT", class.String(), part, f, before, f.plus(counted, "minedAreas: areas"),
				opening(f, before, then, f.land(countOpening, class), "minedAreas: areas"),
				f.plus(f.land(countIdentified, class), "landRelease: identifiedAreas"),
				f.plus(f.land(countMovedIn, class), "landRelease: movedInAreas"),
				f.minus(f.land(countReleased, class), "landRelease: releasedAreas"),
				f.minus(f.land(countMovedOut, class), "landRelease: movedOutAreas"))
		}
		if !part {
			s.slipped(f, before, closed, now)
		}
	}
}

// slipped looks for a unit that may have slipped.
func (s *series) slipped(f, before *filed, closed, now figure) {
	if !closed.positive() || !now.positive() {
		return
	}
	for _, shift := range []int32{-6, -4, -3, 3, 4, 6} {
		if closed.value.Shift(shift).Cmp(now.value) == 0 {
			s.add("ARITH-UNIT", state.Noted, f, func(g *state.Finding) {
				g.Expected, g.Stated = closed.String(), now.String()
			}, before)
		}
	}
}

// mines holds mines destroyed in mined areas against the land cleared.
func (s *series) mines(f *filed) {
	mines := f.gone(&f.AreasDestroyed, destroyedInYear, "")[0]
	land := f.land(landCleared, 0).add(f.land(landReduced, 0))
	spot := slices.ContainsFunc(f.LandRelease.Rows, func(r LandRelease) bool { return r.SpotTasks == Yes })
	if mines.positive() && land.zero() && !spot {
		s.add("ARITH-MINES-NO-AREA", state.Noted, f, func(g *state.Finding) { g.Count = mines.whole() }, nil)
	}
}

// neverStocked looks for types destroyed from the stockpile that no report up to then shows in it.
func (s *series) neverStocked() {
	gaps, shown := s.gaps(), map[string]bool{"": true}
	for _, f := range s.reports {
		for _, items := range [...]*Item[Stock]{&f.Stockpile, &f.StockpileFound} {
			for i := range items.Rows {
				shown[typeKey(items.Rows[i].Type)] = true
			}
		}
		for i := range f.Retained.Rows {
			shown[typeKey(f.Retained.Rows[i].Type)] = true
		}
		for _, items := range [...]*Item[Transfer]{&f.Transferred, &f.ForDestruction} {
			for i := range items.Rows {
				shown[typeKey(items.Rows[i].Type)] = true
			}
		}
		said := map[string]bool{} // once a report
		for _, d := range f.StockDestroyed.Rows {
			key := typeKey(d.Type)
			if q := count(d.Quantity); f.Origin == OwnReport && q.positive() && !shown[key] && !said[key] {
				said[key] = true
				s.absent("ARITH-ART5-IN-ART4", f, func(g *state.Finding) { g.Subject, g.Count = d.Type, q.whole() }, gaps)
			}
		}
	}
}
