package meeting

import (
	"iter"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/state"
)

// Kind is the kind of a [Meeting]. The zero Kind is none.
type Kind uint8

const (
	_                   Kind = iota
	MeetingOfParties         // a Meeting of the States Parties (Article 11)
	ReviewConference         // a Review Conference (Article 12)
	SpecialMeeting           // a Special Meeting of the States Parties (Article 8(5)); none is known to have been held
	AmendmentConference      // an Amendment Conference (Article 13); none is known to have been held
	Preparatory              // prepares a Review Conference, recommends to it and decides nothing
	InformalPreparatory      // prepares a Meeting of the States Parties; no organ of the Convention
	Intersessional           // work between the meetings; informal, decides nothing
)

var kindNames = []string{
	"", "Meeting of the States Parties", "Review Conference", "Special Meeting", "Amendment Conference",
	"preparatory meeting", "informal preparatory meeting", "intersessional meeting",
}

// String returns the name, "Review Conference"; "" for the zero Kind.
func (k Kind) String() string { return enum.String("Kind", kindNames, k) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (k Kind) MarshalText() ([]byte, error) { return enum.Append(nil, "Kind", kindNames, k) }

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (k *Kind) UnmarshalText(text []byte) error { return enum.Set(k, "Kind", kindNames, text) }

// A Meeting is a meeting under the Convention or beside it. A field that is empty was not found in any stored source.
type Meeting struct {
	ID         string           `json:"id"` // "12MSP", "2RC", "4RC-PM1", "IM-2025-06"
	Kind       Kind             `json:"kind"`
	Number     int              `json:"number,omitzero"`  // 12 for the Twelfth Meeting; 0 where it has none
	Opening    convention.Date  `json:"opening,omitzero"` // zero where a planned meeting has no days yet
	Closing    convention.Date  `json:"closing,omitzero"` // the last day, included
	Planned    bool             `json:"planned,omitzero"` // not held yet when the facts were gathered
	City       string           `json:"city,omitzero"`
	Country    state.Code       `json:"country,omitzero"` // the host
	President  string           `json:"president,omitzero"`
	Presidency state.Code       `json:"presidency,omitzero"` // the State that presides, not always the host
	Report     Symbol           `json:"report,omitzero"`     // of the final report, with its corrigenda
	Adopted    string           `json:"adopted,omitzero"`    // what it adopted, in our words
	Elsewhere  []Printed        `json:"elsewhere,omitzero"`  // other days that were printed for it, and are not followed
	Source     string           `json:"source"`              // of what stands beside the days of a [state.Session]
	Confidence state.Confidence `json:"confidence"`
	Note       string           `json:"note,omitzero"`

	// Basis is what it is convened under: 11(2) up to the First Review Conference, 12(2)(b) for Meetings of the States
	// Parties after it, which each Review Conference decides on, though resolutions go on citing 11(2); 12(1), 8(5) or 13
	// for the others; zero for one that no provision asks for.
	Basis convention.Provision `json:"basis,omitzero"`
}

// Printed are days that a source prints for a meeting.
type Printed struct {
	Opening convention.Date `json:"opening"`
	Closing convention.Date `json:"closing"` // the last day, included
	Source  string          `json:"source"`
}

// Decides reports whether the meeting is one that takes decisions under the Convention.
func (m Meeting) Decides() bool { return MeetingOfParties <= m.Kind && m.Kind <= AmendmentConference }

// String returns "Twelfth Meeting of the States Parties"; the id of a meeting that has no number.
func (m Meeting) String() string {
	if m.Number < 1 || m.Number >= len(ordinals) {
		return m.ID
	}
	return ordinals[m.Number] + " " + m.Kind.String()
}

var ordinals = strings.Split(",First,Second,Third,Fourth,Fifth,Sixth,Seventh,Eighth,Ninth,Tenth,Eleventh,Twelfth,Thirteenth,"+
	"Fourteenth,Fifteenth,Sixteenth,Seventeenth,Eighteenth,Nineteenth,Twentieth,Twenty-First,Twenty-Second,Twenty-Third,"+
	"Twenty-Fourth,Twenty-Fifth,Twenty-Sixth,Twenty-Seventh,Twenty-Eighth,Twenty-Ninth,Thirtieth", ",")

// RequestDue returns the day by which a request for an extension that the meeting is to decide on should be in
// ([convention.ExtensionRequestDue], R-13). It is zero for a meeting without days, or one that decides no such request.
func (m Meeting) RequestDue(rd convention.Readings) convention.Date {
	if m.Kind != MeetingOfParties && m.Kind != ReviewConference {
		return convention.Date{}
	}
	return convention.ExtensionRequestDue(m.Opening, rd)
}

// papers are what the table knows of each meeting, in its order; of those in the ledger, all but the days.
var papers = sync.OnceValue(func() []Meeting {
	var ms []Meeting
	for _, r := range mustRows(meetingsCSV,
		"id,kind,opening,closing,city,country,president,presidency,report,adopted,elsewhere,source,confidence,note") {
		m := Meeting{
			ID: r.Cell("id"), City: r.Cell("city"), President: r.Cell("president"), Adopted: r.Cell("adopted"),
			Source: r.Cell("source"), Note: r.Cell("note"),
			Opening:    mustParse(r.Cell("opening"), convention.ParseDate),
			Closing:    mustParse(r.Cell("closing"), convention.ParseDate),
			Country:    mustParse(r.Cell("country"), state.ParseCode),
			Presidency: mustParse(r.Cell("presidency"), state.ParseCode),
			Report:     mustParse(r.Cell("report"), ParseSymbol),
		}
		mustText(&m.Kind, r.Cell("kind"))
		mustText(&m.Confidence, r.Cell("confidence"))
		if days, source, ok := strings.Cut(r.Cell("elsewhere"), " "); ok {
			from, to, _ := strings.Cut(days, "..")
			m.Elsewhere = []Printed{{convention.MustParseDate(from), convention.MustParseDate(to), source}}
		}
		ms = append(ms, m)
	}
	return ms
})

// handOut returns a copy that nobody else holds.
func (m Meeting) handOut() Meeting {
	m.Elsewhere = slices.Clone(m.Elsewhere)
	return m
}

// Calendar yields the Meetings of the States Parties and Review Conferences in order of their opening, planned ones
// without days last. Which there are, and their days, is what the ledger knows; the rest is from the library's own table,
// and is left empty for a session that is not in it. Of a planned meeting, and so of one that had not been held on the day
// of [state.Ledger.KnownOn], there is only the place and who presides. What decides nothing is in [NonDeciding].
func Calendar(l *state.Ledger) iter.Seq[Meeting] {
	return func(yield func(Meeting) bool) {
		reviewed := false
		for s := range l.Sessions() {
			m := Meeting{ID: s.ID, Source: s.Source, Confidence: s.Confidence}
			if i := slices.IndexFunc(papers(), func(p Meeting) bool { return p.ID == s.ID }); i >= 0 {
				m = papers()[i].handOut()
			}
			if m.Opening, m.Closing, m.Planned = s.Opening, s.Closing, s.Planned; m.Planned {
				m.President, m.Report, m.Adopted, m.Elsewhere, m.Note = "", Symbol{}, "", nil, ""
			}
			m.Kind, m.Basis = MeetingOfParties, convention.Article(11, 2)
			switch {
			case s.Kind == state.ReviewConference:
				m.Kind, m.Basis, reviewed = ReviewConference, convention.Article(12, 1), true
			case reviewed:
				m.Basis = convention.MustParseProvision("12(2)(b)")
			}
			if n, err := strconv.Atoi(strings.TrimRight(s.ID, "MSPRC")); err == nil {
				m.Number = n
			}
			if m.Note == "" {
				m.Note = s.Note
			}
			if !yield(m) {
				return
			}
		}
	}
}

// NonDeciding yields preparatory meetings and meetings between the sessions, in order of their opening. They recommend or
// inform and decide nothing. The list holds those whose days a stored source shows; there were others.
func NonDeciding() iter.Seq[Meeting] {
	return func(yield func(Meeting) bool) {
		all := slices.SortedStableFunc(slices.Values(papers()), func(a, b Meeting) int { return a.Opening.Compare(b.Opening) })
		for _, m := range all {
			if !m.Decides() && !yield(m.handOut()) {
				return
			}
		}
	}
}

// ByID returns the meeting with an id, "12MSP", "2RC" or "4RC-PM1"; false if neither the ledger nor [NonDeciding] has it.
func ByID(l *state.Ledger, id string) (Meeting, bool) {
	return first(func(m Meeting) bool { return m.ID == id }, Calendar(l), NonDeciding())
}

// first returns the first meeting that is as asked.
func first(as func(Meeting) bool, lists ...iter.Seq[Meeting]) (Meeting, bool) {
	for _, list := range lists {
		for m := range list {
			if as(m) {
				return m, true
			}
		}
	}
	return Meeting{}, false
}

// Next returns the first meeting of the calendar that opens on a day or later, of the kinds given or of any; false if
// none is known. A matter under Article 8(3) goes to the next [MeetingOfParties].
func Next(l *state.Ledger, on convention.Date, kinds ...Kind) (Meeting, bool) {
	return first(func(m Meeting) bool {
		return !m.Opening.IsZero() && !m.Opening.Before(on) && (len(kinds) == 0 || slices.Contains(kinds, m.Kind))
	}, Calendar(l))
}

// Previous returns the last meeting of the calendar that had closed before a day, of the kinds given or of any; false if
// none is known.
func Previous(l *state.Ledger, on convention.Date, kinds ...Kind) (last Meeting, ok bool) {
	for m := range Calendar(l) {
		if !m.Closing.IsZero() && m.Closing.Before(on) && (len(kinds) == 0 || slices.Contains(kinds, m.Kind)) {
			last, ok = m, true
		}
	}
	return last, ok
}

// Deciding returns the meeting that must decide if a deadline of Article 5 is to be extended before it passes: the last
// that closes by then ([state.Ledger.Deciding], Article 5(3)). It is false for a deadline later than the year of the last
// meeting whose days are known, since another may come before it, and for one before the first meeting closed; the Meeting
// is then the zero one.
func Deciding(l *state.Ledger, deadline convention.Date) (Meeting, bool) {
	s, ok := l.Deciding(deadline)
	if !ok {
		return Meeting{}, false
	}
	return ByID(l, s.ID)
}

// DecidingNewArea returns the meeting to which a request is to go for a mined area discovered on a day, when no deadline
// was running, that cannot be cleared before that meeting ([state.Ledger.DecidingNewArea]; 12MSP, R-13, R-15). It is false
// where no such meeting has days yet.
func DecidingNewArea(l *state.Ledger, discovered convention.Date, rd convention.Readings) (Meeting, bool) {
	s, ok := l.DecidingNewArea(discovered, rd)
	if !ok {
		return Meeting{}, false
	}
	return ByID(l, s.ID)
}
