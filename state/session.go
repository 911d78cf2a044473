package state

import (
	"cmp"
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// A Session is the sitting of a body that takes decisions: a Meeting of the States Parties or a Review Conference.
// Its days are facts that deadlines and invitations hang on. They are those of the Convention's own calendar; a ceremony
// on the day before counts only where the calendar counts it.
type Session struct {
	ID      string          `json:"id"` // "12MSP" for the Twelfth Meeting, "2RC" for the Second Review Conference
	Kind    SessionKind     `json:"kind"`
	Opening convention.Date `json:"opening,omitzero"` // zero where a planned session has no days yet
	Closing convention.Date `json:"closing,omitzero"` // the last day
	Planned bool            `json:"planned,omitzero"` // not held yet when the facts were gathered
	// Known is the day its days were decided; zero where not recorded, and then they are known from the day it closed.
	Known      convention.Date `json:"known,omitzero"`
	Source     string          `json:"source"`
	Confidence Confidence      `json:"confidence"`
	Note       string          `json:"note,omitzero"`
}

// SessionKind is the kind of a [Session]. The zero SessionKind is none.
type SessionKind uint8

const (
	_                SessionKind = iota
	MeetingOfParties             // a Meeting of the States Parties (Article 11)
	ReviewConference             // a Review Conference (Article 12)
)

var sessionKindNames = []string{"", "Meeting of the States Parties", "Review Conference"}

// Sessions yields the sessions in order of their opening, those without days last.
func (l *Ledger) Sessions() iter.Seq[Session] { return slices.Values(l.sessions) }

// Session returns the session with this id, "12MSP"; false if the ledger knows of none.
func (l *Ledger) Session(id string) (Session, bool) {
	for _, s := range l.sessions {
		if s.ID == id {
			return s, true
		}
	}
	return Session{}, false
}

// inOrder returns sessions by opening, those without days last. They are sorted by pointer: pointers all sort by one piece
// of code, Sessions would bring 20 KB of their own.
func inOrder(sessions []*Session) []Session {
	slices.SortFunc(sessions, func(s, t *Session) int {
		if s.Opening.IsZero() != t.Opening.IsZero() {
			return t.Opening.Compare(s.Opening)
		}
		return cmp.Or(s.Opening.Compare(t.Opening), cmp.Compare(s.ID, t.ID))
	})
	var sorted []Session
	for _, s := range sessions {
		sorted = append(sorted, *s)
	}
	return sorted
}

// sits says what is wrong with the session that an act names. A ledger without sessions takes any.
func (l *Ledger) sits(e *entry) *Problem {
	a := &e.act
	if a.Session == "" || len(l.sessions) == 0 {
		return nil
	}
	s, ok := l.Session(a.Session)
	switch {
	case !ok:
		return e.problem("LEDGER-SESSION", convention.Provision{}, "%v: there is no session %q", *a, a.Session)
	case a.Kind == ExtensionGranted && !a.Rival && !s.Closing.IsZero() && (a.On.Before(s.Opening) || a.On.After(s.Closing)):
		return e.problem("LEDGER-ORDER", a.Kind.Provision(), "%v: %s sat from %v to %v", *a, s.ID, s.Opening, s.Closing)
	}
	return nil
}

// Deciding returns the session that must decide if a deadline of Article 5 is to be extended before it passes: the last
// that closes by then (Article 5(3)). It is false for a deadline later than the year of the last session whose days are
// known: another may come before it.
func (l *Ledger) Deciding(deadline convention.Date) (Session, bool) {
	var last Session
	beyond := true
	for _, s := range l.sessions {
		if s.Closing.IsZero() {
			continue
		}
		beyond = s.Closing.Year() < deadline.Year()
		if s.Closing.After(deadline) {
			break
		}
		last = s
	}
	return last, last.ID != "" && !beyond
}

// unscheduled returns the id of the first session that has no days yet, "" if there is none.
func (l *Ledger) unscheduled() string {
	for _, s := range l.sessions {
		if s.Opening.IsZero() {
			return s.ID
		}
	}
	return ""
}

// DecidingNewArea returns the session to which a request on a mined area is to go that was discovered on a day after the
// deadline and cannot be cleared at once: the first whose requests were still in time (12MSP; through
// [convention.ExtensionRequestDue]). It is false where no such session has days yet.
func (l *Ledger) DecidingNewArea(discovered convention.Date, rd convention.Readings) (Session, bool) {
	for _, s := range l.sessions {
		due := convention.ExtensionRequestDue(s.Opening, rd)
		if s.Opening.After(discovered) && (due.IsZero() || !due.Before(discovered)) {
			return s, true
		}
	}
	return Session{}, false
}
