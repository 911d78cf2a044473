package meeting

import (
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/state"
)

// Role is as what somebody sits at a meeting. The zero Role is none.
type Role uint8

const (
	_           Role = iota
	Participant      // a State Party: it speaks, decides and votes
	Observer         // invited; it takes no part in decisions (Article 11(4))
)

var roleNames = []string{"", "participant", "observer"}

// String returns the name, "observer"; "" for the zero Role.
func (r Role) String() string { return enum.String("Role", roleNames, r) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (r Role) MarshalText() ([]byte, error) { return enum.Append(nil, "Role", roleNames, r) }

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (r *Role) UnmarshalText(text []byte) error { return enum.Set(r, "Role", roleNames, text) }

// Class is on what ground somebody is invited: the words of Article 11(4), States not parties taken apart. The zero Class
// is none.
type Class uint8

const (
	_                         Class = iota
	StateParty                      // a participant
	ContractingState                // not a party: its instrument is deposited and the Convention not in force for it yet
	SignatoryState                  // not a party: it has signed, which gives no seat of another kind
	FormerParty                     // not a party any more
	OtherState                      // not a party
	NoStateYet                      // could not become a Party that day, as far as recorded; may be invited all the same
	UnitedNations                   // with its funds, programmes and agencies
	InternationalOrganization       // other relevant international organizations or institutions
	RegionalOrganization            // regional organizations
	RedCross                        // the International Committee of the Red Cross
	NonGovernmental                 // relevant non-governmental organizations
)

var classNames = []string{
	"", "State Party", "contracting State", "signatory", "former State Party", "other State", "no State yet",
	"United Nations", "other international organization", "regional organization",
	"International Committee of the Red Cross", "non-governmental organization",
}

// String returns the name, "contracting State"; "" for the zero Class.
func (c Class) String() string { return enum.String("Class", classNames, c) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (c Class) MarshalText() ([]byte, error) { return enum.Append(nil, "Class", classNames, c) }

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (c *Class) UnmarshalText(text []byte) error { return enum.Set(c, "Class", classNames, text) }

// classOf is the class of a State by its status.
var classOf = [...]Class{
	state.NotEligible: NoStateYet, state.NonSignatory: OtherState, state.Signatory: SignatoryState,
	state.Contracting: ContractingState, state.Party: StateParty, state.Former: FormerParty,
}

// A Seat is what a State is invited to a meeting as, and why.
type Seat struct {
	State    state.Code     `json:"state"`
	Role     Role           `json:"role"`
	Class    Class          `json:"class"`
	Position state.Position `json:"position"` // on the day that decides
}

// Reason says in a few words of English why: "observer: signed on 1997-12-04 and has deposited no instrument".
func (s Seat) Reason() string { return s.Role.String() + ": " + s.Position.String() }

// Invitations are who may take part in a meeting, and as what.
type Invitations struct {
	Meeting   string               `json:"meeting"`          // its id
	On        convention.Date      `json:"on,omitzero"`      // the day by which the status of a State decides
	Reading   convention.Reading   `json:"reading,omitzero"` // of R-31, by which it is that day
	Provision convention.Provision `json:"provision"`        // under which observers are invited

	Parties   []Seat `json:"parties"`   // by code, like all that follow
	Observers []Seat `json:"observers"` // States not parties

	// Entities are what could not become a Party that day, as the State of Palestine, an observer entity of the United
	// Nations before 29 November 2012.
	Entities []Seat `json:"entities"`

	Organizations []Class      `json:"organizations"` // the other classes of Article 11(4)
	Unknown       []state.Code `json:"unknown"`       // States of which the ledger knows nothing
}

// Invite returns who may take part in a meeting: the States Parties, and as observers States not parties, the United
// Nations, other organizations, the ICRC and non-governmental organizations (Article 11(4); 12(3) for a Review Conference,
// 13(2) for an Amendment Conference). The status of a State on the opening day decides; under
// [convention.R31InvitationDay], and for a meeting whose opening is not known, that on the day of the General Assembly
// resolution that asks for it to be prepared, if one is held. Where neither day is known nobody is listed, and On is zero.
// [Invitations.Reading] says which day it was.
//
// The facts of the ledger are used whenever they became known. For the list as it could be drawn up on a day, give the
// ledger of [state.Ledger.KnownOn] that day: 66/29 asks on 2 December 2011 for the list of the Twelfth Meeting.
func Invite(m Meeting, l *state.Ledger, rd convention.Readings) Invitations {
	inv := Invitations{
		Meeting: m.ID, On: m.Opening, Reading: convention.R31OpeningDay, Provision: convention.Article(11, 4),
		Parties: []Seat{}, Observers: []Seat{}, Entities: []Seat{}, Unknown: []state.Code{},
		Organizations: []Class{UnitedNations, InternationalOrganization, RegionalOrganization, RedCross, NonGovernmental},
	}
	switch m.Kind {
	case ReviewConference:
		inv.Provision = convention.Article(12, 3)
	case AmendmentConference:
		inv.Provision = convention.Article(13, 2)
	}
	if rd.Has(convention.R31InvitationDay) || inv.On.IsZero() {
		for r := range Resolutions() {
			if r.Prepares == m.ID && m.ID != "" {
				inv.On, inv.Reading = r.Adopted, convention.R31InvitationDay
			}
		}
	}
	if inv.On.IsZero() {
		return inv
	}
	for c := range state.Codes() {
		rec, ok := l.Record(c)
		if !ok {
			inv.Unknown = append(inv.Unknown, c)
			continue
		}
		s := seat(rec.Position(inv.On, rd))
		switch s.Class {
		case StateParty:
			inv.Parties = append(inv.Parties, s)
		case NoStateYet:
			inv.Entities = append(inv.Entities, s)
		default:
			inv.Observers = append(inv.Observers, s)
		}
	}
	return inv
}

func seat(p state.Position) Seat {
	s := Seat{p.State, Observer, classOf[p.Status], p}
	if s.Class == StateParty {
		s.Role = Participant
	}
	return s
}

// Seat returns the seat of a State, or of an entity; false if there is none.
func (inv Invitations) Seat(c state.Code) (Seat, bool) {
	for _, seats := range [][]Seat{inv.Parties, inv.Observers, inv.Entities} {
		if i := slices.IndexFunc(seats, func(s Seat) bool { return s.State == c }); i >= 0 {
			return seats[i], true
		}
	}
	return Seat{}, false
}

// Recorded holds the role in which a list of participants records a State against its status (A11.4-ROLE). The finding is
// unknown where the ledger knows nothing of the State, and there is none where the two agree.
func (inv Invitations) Recorded(c state.Code, as Role) (state.Finding, bool) {
	s, ok := inv.Seat(c)
	if ok && s.Role == as {
		return state.Finding{}, false
	}
	f := finding("A11.4-ROLE", state.Disputed)
	f.State, f.Provision, f.Since, f.Subject, f.Stated = c, inv.Provision, inv.On, inv.Meeting, as.String()
	if !ok {
		f.Outcome, f.Severity = state.Unknown, state.SeverityInfo
		return f.Resting(nil, []state.Gap{{Kind: state.Accession}}), true
	}
	f.Expected = s.Role.String()
	return f.Resting(slices.Collect(s.Position.Steps()), nil), true
}
