package meeting

import (
	"iter"
	"strconv"
	"strings"
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/state"
)

// A Resolution is a resolution of the United Nations General Assembly on the Convention. What it says and recalls is held
// of one, 66/29; of the others the fields from Report to Paragraphs that no stored source fills are empty.
type Resolution struct {
	Symbol      string           `json:"symbol"`               // "A/RES/66/29"; "" where its number was not found
	Session     int              `json:"session"`              // of the Assembly
	Title       string           `json:"title"`                // its subject
	AgendaItem  string           `json:"agendaItem,omitzero"`  // of the session
	Report      string           `json:"report,omitzero"`      // of the First Committee, "A/66/412"
	Plenary     int              `json:"plenary,omitzero"`     // number of the plenary meeting that adopted it
	Drafted     convention.Date  `json:"drafted,omitzero"`     // the day the First Committee voted, of which its figures are
	Adopted     convention.Date  `json:"adopted"`              // the day the Assembly adopted it
	Distributed convention.Date  `json:"distributed,omitzero"` // the day the text was issued
	Vote        convention.Votes `json:"vote"`                 // in the Assembly
	Accepted    int              `json:"accepted,omitzero"`    // how many States it says have accepted the Convention; 0 not known
	Prepares    string           `json:"prepares,omitzero"`    // the id of the meeting it asks to be prepared; "" for none
	Recalls     []string         `json:"recalls,omitzero"`     // the symbols of the resolutions it recalls
	Meetings    []Citation       `json:"meetings,omitzero"`    // the meetings it recalls
	Paragraphs  []Paragraph      `json:"paragraphs,omitzero"`  // its operative paragraphs
	Source      string           `json:"source"`
	Confidence  state.Confidence `json:"confidence"`
	Note        string           `json:"note,omitzero"`
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
	RestsOn   []convention.Provision `json:"restsOn,omitzero"` // the provisions of the Convention behind it, if any
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

// series are the resolutions of the table, in its order, which is that of time.
var series = sync.OnceValue(func() []Resolution {
	var rs []Resolution
	for _, row := range mustRows(resolutionsCSV,
		"symbol,session,item,adopted,title,yes,no,abstentions,accepted,prepares,source,confidence,note") {
		n := func(column string) int { return mustParse(row.Cell(column), strconv.Atoi) }
		r := Resolution{
			Symbol: row.Cell("symbol"), Session: n("session"), Title: row.Cell("title"), AgendaItem: row.Cell("item"),
			Adopted: convention.MustParseDate(row.Cell("adopted")), Accepted: n("accepted"), Prepares: row.Cell("prepares"),
			Vote:   convention.Votes{Yes: n("yes"), No: n("no"), Abstentions: n("abstentions")},
			Source: row.Cell("source"), Note: row.Cell("note"),
		}
		mustText(&r.Confidence, row.Cell("confidence"))
		rs = append(rs, r)
	}
	return rs
})

// Resolutions yields the resolutions on the Convention in order of time, from 51/45 S of 10 December 1996, before there
// was one, to 80/35 of 1 December 2025: one a year, and two in 1997. Of 66/29 it yields the whole.
func Resolutions() iter.Seq[Resolution] {
	return func(yield func(Resolution) bool) {
		full := resolution66_29()
		for _, r := range series() {
			if r.Adopted.After(full.Adopted) && full.Symbol != "" {
				if !yield(full) {
					return
				}
				full = Resolution{}
			}
			if !yield(r) {
				return
			}
		}
	}
}

// ResolutionBySymbol returns the resolution with a symbol, written as [ParseSymbol] reads it, "A/RES/66/29" or "54/54 B";
// false if the library does not hold it. [Symbol.Meant] says which one a misprint is of.
func ResolutionBySymbol(symbol string) (Resolution, bool) {
	s, err := ParseSymbol(symbol)
	if err != nil {
		return Resolution{}, false
	}
	for r := range Resolutions() {
		if r.Symbol == s.String() {
			return r, true
		}
	}
	return Resolution{}, false
}

// A Call is a paragraph of a resolution held against one State on one day.
type Call struct {
	Resolution string    `json:"resolution"` // its symbol
	Paragraph  Paragraph `json:"paragraph"`  // zero if the resolution has none of that number
	Addressed  bool      `json:"addressed"`  // whether the paragraph speaks to the State

	// Position is where the State stood on the day that decides: that asked, or the opening of the meeting.
	Position state.Position `json:"position"`
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
