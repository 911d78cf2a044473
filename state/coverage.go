package state

import (
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// Coverage says up to which day acts of a kind were gathered: what the ledger does not hold by then did not happen, as
// far as its sources go. It is of one State, calendar year or session where it names one, and of all otherwise. What no
// coverage reaches is unknown, however long nothing has been recorded.
type Coverage struct {
	Kind    Kind            `json:"kind"`
	State   Code            `json:"state,omitzero"`   // zero for all States
	Year    int             `json:"year,omitzero"`    // 0 for all calendar years
	Session string          `json:"session,omitzero"` // its decisions, if Through is not before it closed; "" for all
	Through convention.Date `json:"through"`          // the last day gathered
	Source  string          `json:"source"`
	Note    string          `json:"note,omitzero"`
}

// Coverage yields what the ledger covers.
func (l *Ledger) Coverage() iter.Seq[Coverage] { return slices.Values(l.coverage) }

// Through returns the day up to which acts of a kind were gathered, of all States, years and sessions. It is the zero
// date where they were not, or not of all: then see [Ledger.Coverage].
func (l *Ledger) Through(k Kind) convention.Date {
	if int(k) >= len(l.through) {
		return convention.Date{}
	}
	return l.through[k]
}

// end cuts the coverage off on a day.
func (c *Coverage) end(d convention.Date) {
	if c.Through.After(d) {
		c.Through = d
	}
}

// holds reports whether an act is of what is covered.
func (c *Coverage) holds(a *Act) bool {
	return c.Kind == a.Kind && (c.State.IsZero() || c.State == a.State) &&
		(c.Year == 0 || c.Year == a.Year) && (c.Session == "" || c.Session == a.Session)
}

// cover works out from the coverage what is asked for often.
func (l *Ledger) cover() {
	for i := range l.coverage {
		c := &l.coverage[i]
		if c.State.IsZero() && c.Year == 0 && c.Session == "" {
			l.through[c.Kind] = c.Through
			continue
		}
		l.scoped[c.Kind] = true
		for j, s := range l.sessions {
			if c.Kind == ExtensionGranted && c.State.IsZero() && c.Year == 0 && c.Session == s.ID && !s.Closing.IsZero() {
				l.decisions[j] = !c.Through.Before(s.Closing)
			}
		}
	}
	l.gathered = l.through[WithdrawalNotice]
	for k := Signature; k <= Succession; k++ {
		if l.through[k].Before(l.gathered) {
			l.gathered = l.through[k]
		}
	}
}

// covered returns the day up to which acts of a kind were gathered, of a State and, unless year is 0, of a year.
func (l *Ledger) covered(k Kind, c Code, year int) convention.Date {
	through := l.through[k]
	if l.scoped[k] {
		for i := range l.coverage {
			s := &l.coverage[i]
			if s.Kind == k && s.Session == "" && (s.State.IsZero() || s.State == c) && (s.Year == 0 || s.Year == year) &&
				s.Through.After(through) {
				through = s.Through
			}
		}
	}
	return through
}

// undecided yields the sessions that can have extended a deadline of the State after one decision and up to a day, and
// whose decisions the ledger does not cover; a session without id stands for those after the end of the calendar.
func (l *Ledger) undecided(c Code, after, upTo convention.Date) iter.Seq[Session] {
	return func(yield func(Session) bool) {
		through := l.covered(ExtensionGranted, c, 0) // up to here all are covered
		if !through.Before(upTo) {
			return
		}
		end := through
		for i := range l.sessions {
			s := &l.sessions[i]
			if s.Closing.IsZero() || !s.Closing.After(through) {
				continue
			}
			end = latest(end, s.Closing)
			if s.Opening.After(after) && !s.Opening.After(upTo) && !l.decisions[i] && !l.decidedOn(c, s) && !yield(*s) {
				return
			}
		}
		if end.Before(upTo) {
			yield(Session{Opening: end})
		}
	}
}

// decidedOn reports whether the ledger covers the decisions of a session on one State.
func (l *Ledger) decidedOn(c Code, s *Session) bool {
	return slices.ContainsFunc(l.coverage, func(cov Coverage) bool {
		return cov.Kind == ExtensionGranted && cov.State == c && cov.Session == s.ID && !cov.Through.Before(s.Closing)
	})
}

// decided reports whether the ledger knows of every extension of a State's deadline after one day and up to another.
func (l *Ledger) decided(c Code, after, upTo convention.Date) bool {
	for range l.undecided(c, after, upTo) {
		return false
	}
	return true
}

// A Gap is a fact that would have to be known to settle an [Unknown] outcome: whether there is an act of this kind.
type Gap struct {
	Kind    Kind            `json:"kind"`
	Year    int             `json:"year,omitzero"`    // on this calendar year
	Session string          `json:"session,omitzero"` // by this session
	After   convention.Date `json:"after,omitzero"`   // after this day
	Item    string          `json:"item,omitzero"`    // what of it: its day, an item or a figure of a report
}

// String returns what is not known: "extension granted by 22MSP", "annual report on 2010: stock at the end".
func (g Gap) String() string {
	text := Act{Kind: g.Kind, Year: g.Year, Session: g.Session}.inFull()
	if !g.After.IsZero() {
		text += " after " + g.After.String()
	}
	if g.Item != "" {
		text += ": " + g.Item
	}
	return text
}
