package state

import (
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// A Session is the sitting of a body that takes decisions: a Meeting of the States Parties or a Review Conference.
// Its days are facts that deadlines and invitations hang on. They are those of the Convention's own calendar; a ceremony
// on the day before counts only where the calendar counts it.
type Session struct {
	ID         string          `json:"id"` // "12MSP" for the Twelfth Meeting, "2RC" for the Second Review Conference
	Kind       SessionKind     `json:"kind"`
	Opening    convention.Date `json:"opening,omitzero"` // zero where a planned session has no days yet
	Closing    convention.Date `json:"closing,omitzero"` // the last day
	Planned    bool            `json:"planned,omitzero"` // not held yet when the facts were gathered
	Known      convention.Date `json:"known,omitzero"`   // the day its days were decided; zero where not recorded: known when it closed
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
