package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// A Ledger is a set of dated acts, in order, with the day up to which each kind of act was gathered, and the days of
// the meetings. It never changes: [Ledger.With] and [Ledger.KnownOn] make new ones. Any number of goroutines may use
// one at once. The zero Ledger holds nothing and knows of no State; a nil one is no ledger.
type Ledger struct {
	acts      []Act // in the order of Act.Compare
	sessions  []Session
	coverage  []Coverage
	published []PublishedRate

	through   [kinds]convention.Date // of the coverage that is of everything
	scoped    [kinds]bool            // there is coverage of a State, a year or a session
	decisions []bool                 // for each session, whether all its extensions were gathered
	gathered  convention.Date        // the day up to which everything was gathered that a status turns on
	histories []history              // by Code.n; nil for the zero Ledger
}

// newLedger builds the histories of acts that are in order and have passed the check, or come from a ledger that had.
func newLedger(from *Ledger, acts []Act) *Ledger {
	l := &Ledger{
		acts: acts, sessions: from.sessions, coverage: from.coverage, published: from.published,
		decisions: make([]bool, len(from.sessions)), histories: make([]history, states+1),
	}
	l.cover()
	for i := range l.acts {
		a := &l.acts[i]
		h := &l.histories[a.State.n]
		h.acts = append(h.acts, a)
	}
	for n := range l.histories {
		h := &l.histories[n]
		h.ledger, h.state, h.eligible = l, Code{uint8(n)}, convention.OpenForSignature().From
		h.fold()
	}
	return l
}

// With returns a ledger that holds acts as well. The ledger itself is untouched. If the acts are invalid, by
// themselves or beside those already held, it returns nil and a [Problems] that lists everything wrong with them.
//
// Own facts belong beside those shipped with the library. Where they are a table that [ReadLedger] reads, add its acts:
//
//	mine, err := state.ReadLedger(os.DirFS("facts"))
//	...
//	ledger, err := state.Embedded().With(slices.Collect(mine.Acts())...)
//
// The acts of such a table must stand without the others: an extension or a notice of withdrawal needs an instrument before
// it. Where it has none, and for sessions, coverage and published rates, add the rows to those of [Ledger.Tables].
func (l *Ledger) With(acts ...Act) (*Ledger, error) {
	entries := make([]*entry, len(acts))
	for i, a := range acts {
		entries[i] = &entry{act: a, line: i + 1}
	}
	return l.with(entries, nil, nil)
}

// with is With for acts that know where they come from, for problems found before, and for the States with acts that
// could not be read. What a missing act may explain is not held against the others of its State.
func (l *Ledger) with(entries []*entry, problems Problems, broken []Code) (*Ledger, error) {
	all := make([]*entry, 0, len(l.acts)+len(entries))
	touched := [states + 1]bool{}
	for _, e := range entries {
		if ps := e.check(); len(ps) > 0 {
			problems = append(problems, ps...)
			broken = append(broken, e.act.State)
			continue
		}
		if p := l.sits(e); p != nil {
			problems = append(problems, p)
			broken = append(broken, e.act.State)
			continue
		}
		touched[e.act.State.n] = true
		all = append(all, e)
	}
	for _, c := range broken {
		touched[c.n] = false
	}
	held := make([]entry, len(l.acts))
	for i, a := range l.acts {
		held[i].act = a
		all = append(all, &held[i])
	}
	slices.SortFunc(all, func(a, b *entry) int { return cmp.Or(a.act.compare(&b.act), a.line-b.line) })
	byState := [states + 1][]*entry{}
	for _, e := range all {
		if touched[e.act.State.n] {
			byState[e.act.State.n] = append(byState[e.act.State.n], e)
		}
	}
	for n := range byState {
		problems = append(problems, checkState(byState[n])...)
	}
	if err := problems.inOrder().Err(); err != nil {
		return nil, err
	}
	acts := make([]Act, len(all))
	for i, e := range all {
		acts[i] = e.act
	}
	return newLedger(l, acts), nil
}

// KnownOn returns the ledger as it stood on a day: only acts and published rates that had become known by then, and only
// meetings whose days had been decided or that were over; of another that an act names, its days are left out. Nothing
// that became known later shows through: what was not known counts as not having happened, what ended later as lasting,
// and an act that the ledger does not follow is left out until the one that it follows was known. Coverage ends that day
// at the latest, and before the first act that is left out because nobody recorded when it became known. Sources and
// notes are today's.
func (l *Ledger) KnownOn(d convention.Date) *Ledger {
	from := &Ledger{}
	for _, p := range l.published {
		if !p.AsOf.IsZero() && !p.AsOf.After(d) {
			from.published = append(from.published, p)
		}
	}
	known := func(a *Act) bool { return !a.Known.IsZero() && !a.Known.After(d) }
	follows := func(a *Act) bool {
		return slices.ContainsFunc(l.acts, func(b Act) bool { return a.State == b.State && !b.Rival && b.rivals(a) && known(&b) })
	}
	acts := make([]Act, 0, len(l.acts))
	for _, a := range l.acts {
		switch {
		case a.Kind == Eligibility && !known(&a):
			a.On, a.Known = convention.Date{}, convention.Date{} // that it could not from the start was never in doubt
			acts = append(acts, a)
		case known(&a) && (!a.Rival || follows(&a)):
			if a.Until.After(d) {
				a.Until = convention.Date{}
			}
			acts = append(acts, a)
		}
	}
	slices.SortFunc(acts, Act.Compare)
	from.sessions = l.sessionsKnownOn(d, acts)
	for _, c := range l.coverage {
		if _, ok := from.Session(c.Session); !ok && c.Session != "" {
			continue
		}
		c.end(d)
		for i := range l.acts {
			if a := &l.acts[i]; a.Known.IsZero() && a.Kind != Eligibility && c.holds(a) {
				c.end(a.On.AddDays(-1))
			}
		}
		from.coverage = append(from.coverage, c)
	}
	return newLedger(from, acts)
}

// sessionsKnownOn returns the sessions as they were known on a day, acts being the acts known by then.
func (l *Ledger) sessionsKnownOn(d convention.Date, acts []Act) []Session {
	var known []*Session
	for _, s := range l.sessions {
		decided := !s.Known.IsZero() && !s.Known.After(d)
		over := !s.Closing.IsZero() && !s.Closing.After(d)
		switch {
		case decided || over:
			s.Planned = s.Planned || s.Closing.After(d)
			known = append(known, &s)
		case slices.ContainsFunc(acts, func(a Act) bool { return a.Session == s.ID }):
			s.Opening, s.Closing, s.Known, s.Planned = convention.Date{}, convention.Date{}, convention.Date{}, true
			known = append(known, &s)
		}
	}
	return inOrder(known)
}

// Equal reports whether two ledgers hold the same acts, sessions and published rates and cover the same.
func (l *Ledger) Equal(m *Ledger) bool {
	if l == nil || m == nil {
		return l == m
	}
	return slices.Equal(l.acts, m.acts) && slices.Equal(l.sessions, m.sessions) &&
		slices.Equal(l.coverage, m.coverage) && slices.Equal(l.published, m.published)
}

// Acts yields the acts of the given kinds, or all if none is given, in order of time.
func (l *Ledger) Acts(kinds ...Kind) iter.Seq[Act] {
	return func(yield func(Act) bool) {
		for i := range l.acts {
			if (len(kinds) == 0 || slices.Contains(kinds, l.acts[i].Kind)) && !yield(l.acts[i]) {
				return
			}
		}
	}
}

// Record returns what the ledger holds on a State. It is false for the zero Code, and for a State of which the
// ledger holds no act although it does not cover signatures, instruments and notices of withdrawal: of such a State
// nothing is known, not even that it is no Party.
func (l *Ledger) Record(c Code) (Record, bool) {
	if c.n == 0 || len(l.histories) == 0 || len(l.histories[c.n].acts) == 0 && l.gathered.IsZero() {
		return Record{}, false
	}
	return Record{&l.histories[c.n]}, true
}

// Records yields the record of every State for which [Ledger.Record] has one, by code.
func (l *Ledger) Records() iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for c := range Codes() {
			if r, ok := l.Record(c); ok && !yield(r) {
				return
			}
		}
	}
}

// InStatus yields the records of the States that have a status on a day, by code. It goes by the readings of
// [Record.Position].
func (l *Ledger) InStatus(s Status, asOf convention.Date, rd convention.Readings) iter.Seq[Record] {
	return func(yield func(Record) bool) {
		for r := range l.Records() {
			if r.Position(asOf, rd).Status == s && !yield(r) {
				return
			}
		}
	}
}
