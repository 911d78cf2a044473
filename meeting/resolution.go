package meeting

import (
	"iter"
	"strconv"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/state"
)

// A Resolution is a resolution of the United Nations General Assembly on the implementation of the Convention.
type Resolution struct {
	Symbol      string           `json:"symbol"`      // "A/RES/66/29"
	AgendaItem  string           `json:"agendaItem"`  // of the session
	Report      string           `json:"report"`      // of the First Committee, "A/66/412"
	Plenary     int              `json:"plenary"`     // number of the plenary meeting that adopted it
	Drafted     convention.Date  `json:"drafted"`     // the day the First Committee voted; its figures are taken to be of that day
	Adopted     convention.Date  `json:"adopted"`     // the day the Assembly adopted it
	Distributed convention.Date  `json:"distributed"` // the day the text was issued
	Vote        convention.Votes `json:"vote"`        // in the Assembly
	Accepted    int              `json:"accepted"`    // how many States it says have formally accepted the Convention; 0 if it does not say
	Recalls     []string         `json:"recalls"`     // the symbols of the resolutions it recalls
	Meetings    []Citation       `json:"meetings"`    // the meetings it recalls
	Paragraphs  []Paragraph      `json:"paragraphs"`  // its operative paragraphs
	Source      string           `json:"source"`
}

// A Citation names a meeting of the Parties and the symbol of its report.
type Citation struct {
	Session    string `json:"session"`    // the id of a [state.Session], "9MSP"
	Symbol     string `json:"symbol"`     // of its report, "APLC/MSP.9/2008/4"
	Corrigenda int    `json:"corrigenda"` // how many corrigenda are cited with it: Corr.1 to Corr.n
}

// A Paragraph is an operative paragraph of a resolution.
type Paragraph struct {
	Number    int                    `json:"number"`
	Verb      string                 `json:"verb"`             // the verb with which it opens
	To        string                 `json:"to"`               // to whom, in our words
	Addressee Addressee              `json:"addressee"`        // which States that comes to
	Asks      string                 `json:"asks"`             // what, in our words
	RestsOn   []convention.Provision `json:"restsOn,omitzero"` // the provisions of the Convention behind it; none if it has no such basis
	Session   string                 `json:"session,omitzero"` // the id of the meeting it is about; "" if it is about none
}

// Addressee says which States a paragraph speaks to. The zero Addressee is none.
type Addressee uint8

const (
	NoState         Addressee = iota // a body of the United Nations, no State
	NotSigned                        // States that have neither signed nor deposited an instrument
	NotRatified                      // signatories that have deposited none
	Parties                          // States Parties
	NotAccepted                      // States that have deposited none, signatories included
	AllStates                        // all States, as far as they could become Parties that day
	ObserversToCome                  // States not parties when the meeting opens, or later, to be invited to observe
)

var addresseeNames = []string{
	"no State", "States that have not signed", "signatories that have not ratified", "States Parties",
	"States that have not accepted", "all States", "States not parties, to be invited to observe",
}

// String returns whom the addressee stands for, "signatories that have not ratified".
func (a Addressee) String() string { return enum.String("Addressee", addresseeNames, a) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (a Addressee) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Addressee", addresseeNames, a)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (a *Addressee) UnmarshalText(text []byte) error {
	return enum.Set(a, "Addressee", addresseeNames, text)
}

// Resolutions yields the resolutions that the library holds, in order of time.
// At present that is one, resolution 66/29 of 2 December 2011.
func Resolutions() iter.Seq[Resolution] {
	return func(yield func(Resolution) bool) { yield(resolution66_29()) }
}

// ResolutionBySymbol returns the resolution with a symbol, written "A/RES/66/29" or "66/29"; false if the library
// does not hold it.
func ResolutionBySymbol(symbol string) (Resolution, bool) {
	for r := range Resolutions() {
		if strings.TrimPrefix(symbol, "A/RES/") == strings.TrimPrefix(r.Symbol, "A/RES/") {
			return r, true
		}
	}
	return Resolution{}, false
}

// A Call is a paragraph of a resolution held against one State on one day.
type Call struct {
	Resolution string         `json:"resolution"` // its symbol
	Paragraph  Paragraph      `json:"paragraph"`
	Addressed  bool           `json:"addressed"` // whether the paragraph speaks to the State
	Position   state.Position `json:"position"`  // where the State stood on the day that decides: that asked, or the opening of the meeting
}

// Calls returns the paragraphs that speak to a State on a day, in order, by R-31 and the readings of
// [state.Record.Position]. A day before the adoption is answered as if the resolution had existed.
// [Resolution.Call] says of any single paragraph why it does or does not speak to a State.
//
// The facts of the record's ledger are used whenever they became known; for what the Assembly could know, take the
// record from [state.Ledger.KnownOn] the day of adoption.
func (r Resolution) Calls(rec state.Record, asOf convention.Date, rd convention.Readings) []Call {
	var calls []Call
	for _, p := range r.Paragraphs {
		if c := r.Call(p.Number, rec, asOf, rd); c.Addressed {
			calls = append(calls, c)
		}
	}
	return calls
}

// Call holds one paragraph against a State on a day. A number that the resolution does not have addresses nobody, and
// nothing addresses the zero [state.Record].
//
// For a paragraph about the invitation to a meeting ([ObserversToCome]) the day that decides is the opening of the
// meeting, if it is still to come and the ledger knows it; else, and under [convention.R31InvitationDay], the day
// asked. [Call.Position] is of the day that decided.
func (r Resolution) Call(paragraph int, rec state.Record, asOf convention.Date, rd convention.Readings) Call {
	c := Call{Resolution: r.Symbol}
	if paragraph < 1 || paragraph > len(r.Paragraphs) {
		return c
	}
	c.Paragraph = r.Paragraphs[paragraph-1]
	c.Position = rec.Position(asOf, rd)
	if rec.State().IsZero() {
		return c
	}
	status, signed := c.Position.Status, !c.Position.Signed.IsZero()
	deposited := c.Position.Instrument != 0
	eligible := status != state.NotEligible
	switch c.Paragraph.Addressee {
	case NotSigned:
		c.Addressed = eligible && !signed && !deposited
	case NotRatified:
		c.Addressed = signed && !deposited
	case Parties:
		c.Addressed = status == state.Party
	case NotAccepted:
		c.Addressed = eligible && !deposited
	case AllStates:
		c.Addressed = eligible
	case ObserversToCome:
		s, _ := rec.Ledger().Session(c.Paragraph.Session)
		if s.Opening.After(asOf) && rd.Has(convention.R31OpeningDay) {
			c.Position = rec.Position(s.Opening, rd)
		}
		c.Addressed = c.Position.Status != state.Party
	}
	return c
}

// Code returns the stable code of the call, "R66-29-OP2".
func (c Call) Code() string {
	if c.Paragraph.Number == 0 {
		return ""
	}
	return "R" + strings.ReplaceAll(strings.TrimPrefix(c.Resolution, "A/RES/"), "/", "-") + "-OP" + strconv.Itoa(c.Paragraph.Number)
}

// Reason returns, in English, whom the paragraph addresses and where the State stood on the day that decides.
func (c Call) Reason() string {
	if c.Paragraph.Addressee == NoState {
		return "addresses no State"
	}
	return "addresses " + c.Paragraph.Addressee.String() + "; on " + c.Position.AsOf.String() + ": " + c.Position.String()
}

// A Tally holds the number of acceptances that a resolution prints against a ledger.
type Tally struct {
	Printed int              `json:"printed"` // as printed
	Drafted state.Count      `json:"drafted"` // on the day it was drafted, with what was known that day
	Adopted state.Count      `json:"adopted"` // on the day it was adopted, with what was known that day
	Since   []state.Position `json:"since"`   // of States that deposited after the one, on the day of the other
}

// Tally explains the number of States that the resolution says have formally accepted the Convention, by the readings of
// [state.Record.Position].
func (r Resolution) Tally(l *state.Ledger, rd convention.Readings) Tally {
	known := l.KnownOn(r.Adopted)
	t := Tally{
		Printed: r.Accepted,
		Drafted: l.KnownOn(r.Drafted).Count(r.Drafted, rd),
		Adopted: known.Count(r.Adopted, rd),
		Since:   []state.Position{},
	}
	for rec := range known.Records() {
		if p := rec.Position(r.Adopted, rd); p.Deposited.After(r.Drafted) {
			t.Since = append(t.Since, p)
		}
	}
	return t
}
