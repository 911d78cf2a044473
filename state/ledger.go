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
	acts             []Act // in the order of Act.Compare
	sessions         []Session
	through          [kinds]convention.Date
	gathered         convention.Date  // the day up to which everything was gathered that a status turns on
	needsEligibility [states + 1]bool // could not become a Party from the start: without an Eligibility act, not at all
	histories        [states + 1]history
}

// newLedger builds the histories of acts that are in order and have passed the check, or come from a ledger that had.
func newLedger(from *Ledger, acts []Act) *Ledger {
	l := &Ledger{acts: acts, sessions: from.sessions, through: from.through, needsEligibility: from.needsEligibility}
	l.gathered = l.through[WithdrawalNotice]
	for k := Signature; k <= Succession; k++ {
		if l.through[k].Before(l.gathered) {
			l.gathered = l.through[k]
		}
	}
	for i := range l.acts {
		a := &l.acts[i]
		h := &l.histories[a.State.n]
		h.acts = append(h.acts, a)
		l.needsEligibility[a.State.n] = l.needsEligibility[a.State.n] || a.Kind == Eligibility
	}
	for n := range l.histories {
		h := &l.histories[n]
		if !l.needsEligibility[n] {
			h.eligible = convention.OpenForSignature().From
		}
		h.fold()
	}
	return l
}

// With returns a ledger that holds acts as well. The ledger itself is untouched. If the acts are invalid, by
// themselves or beside those already held, it returns nil and a [Problems] that lists everything wrong with them.
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
	slices.SortFunc(all, func(a, b *entry) int { return cmp.Or(a.act.Compare(b.act), a.line-b.line) })
	byState := [states + 1][]*entry{}
	for _, e := range all {
		if touched[e.act.State.n] {
			byState[e.act.State.n] = append(byState[e.act.State.n], e)
		}
	}
	for n := range byState {
		problems = append(problems, checkState(byState[n])...)
	}
	if len(problems) > 0 {
		return nil, problems.inOrder()
	}
	acts := make([]Act, len(all))
	for i, e := range all {
		acts[i] = e.act
	}
	return newLedger(l, acts), nil
}

// KnownOn returns the ledger as it stood on a day: only acts that had become known by then, and only meetings whose
// days had been decided or that were over. Nothing that became known later shows through: what was not known counts as
// not having happened, what ended later as lasting. Coverage ends that day at the latest, and before the first act of a
// kind that is left out because nobody recorded when it became known. Sources and notes are today's.
func (l *Ledger) KnownOn(d convention.Date) *Ledger {
	from := &Ledger{through: l.through, needsEligibility: l.needsEligibility}
	end := func(k Kind, through convention.Date) {
		if from.through[k].After(through) {
			from.through[k] = through
		}
	}
	for k := range from.through {
		end(Kind(k), d)
	}
	for _, s := range l.sessions {
		decided := !s.Known.IsZero() && !s.Known.After(d)
		if over := !s.Closing.IsZero() && !s.Closing.After(d); decided || over {
			s.Planned = s.Planned || s.Closing.After(d)
			from.sessions = append(from.sessions, s)
		}
	}
	acts := make([]Act, 0, len(l.acts))
	for _, a := range l.acts {
		switch {
		case a.Known.IsZero():
			end(a.Kind, a.On.AddDays(-1))
		case !a.Known.After(d):
			if a.Until.After(d) {
				a.Until = convention.Date{}
			}
			acts = append(acts, a)
		}
	}
	return newLedger(from, acts)
}

// Through returns the day up to which acts of a kind were gathered: what the ledger does not hold by then did not
// happen, as far as its sources go; what lies later is unknown. It is the zero date where acts of the kind were not
// gathered systematically.
func (l *Ledger) Through(k Kind) convention.Date {
	if int(k) >= len(l.through) {
		return convention.Date{}
	}
	return l.through[k]
}

// Equal reports whether two ledgers hold the same acts and sessions and cover the same days.
func (l *Ledger) Equal(m *Ledger) bool {
	if l == nil || m == nil {
		return l == m
	}
	return l.through == m.through && l.needsEligibility == m.needsEligibility &&
		slices.Equal(l.acts, m.acts) && slices.Equal(l.sessions, m.sessions)
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
	if c.n == 0 || len(l.histories[c.n].acts) == 0 && l.gathered.IsZero() {
		return Record{}, false
	}
	return Record{c, l}, true
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
