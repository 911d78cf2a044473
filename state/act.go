package state

import (
	"cmp"
	"strconv"

	"github.com/mineban/apmbc/convention"
)

// An Act is one dated fact about one State: what happened, when it took effect, when it became known, and on whose
// word. Everything else this package says is worked out from acts.
type Act struct {
	State Code `json:"state"` // who did it, or of whom it is said
	Kind  Kind `json:"kind"`  // what happened

	// On is the day the act took effect. Where the source gives only a month or a year, On is the first day it
	// can have been and Latest the last; Latest is zero where the day is known.
	On     convention.Date `json:"on"`
	Latest convention.Date `json:"latest,omitzero"`
	// Until is the first day on which a state of affairs, such as an armed conflict, was over; zero while it lasts.
	Until convention.Date `json:"until,omitzero"`
	// Known is the day the act became known: of deposit, receipt, decision or publication. It is zero where nobody
	// recorded it, and the act is then absent from [Ledger.KnownOn].
	Known convention.Date `json:"known,omitzero"`

	// What the act carries, where its kind has it; zero where it does not. The Until of Period is the day after its last.
	Deadline  convention.Date `json:"deadline,omitzero"`  // of an extension: the day asked for, or granted
	Session   string          `json:"session,omitzero"`   // the meeting that decided or was told: "12MSP"
	Year      int             `json:"year,omitzero"`      // the calendar year reported on or counted in, 1 to 9998
	Period    convention.Span `json:"period,omitzero"`    // the days a report says it covers
	Unchanged bool            `json:"unchanged,omitzero"` // the report is a cover page that says nothing has changed
	Mines     Number          `json:"mines,omitzero"`     // how many, if stated

	// Rival says that the ledger follows another act of the same kind instead, for the reason in Note. The act is kept
	// beside it and decides nothing.
	Rival bool `json:"rival,omitzero"`

	// Source, Note and Session are texts in UTF-8, without white space around them or "\r\n" within.
	Source     string     `json:"source"`        // who says so, in words a reader can follow; several are separated by "; "
	Confidence Confidence `json:"confidence"`    // how well the source carries it
	Note       string     `json:"note,omitzero"` // what else a reader must know: a date printed elsewhere, a condition
}

// Compare orders acts by day, State and kind, and then by the rest of their text, so that the order is total.
func (a Act) Compare(b Act) int { return a.compare(&b) }

func (a *Act) compare(b *Act) int {
	if c := a.On.Compare(b.On); c != 0 { // mostly that settles it
		return c
	}
	return cmp.Or(
		a.State.Compare(b.State), cmp.Compare(a.Kind, b.Kind),
		a.Latest.Compare(b.Latest), a.Until.Compare(b.Until), a.Known.Compare(b.Known),
		cmp.Compare(a.Year, b.Year), cmp.Compare(a.Session, b.Session), a.Deadline.Compare(b.Deadline),
		a.Period.From.Compare(b.Period.From), a.Period.Until.Compare(b.Period.Until), cmp.Compare(a.Mines.n, b.Mines.n),
		compareBool(a.Unchanged, b.Unchanged), compareBool(a.Rival, b.Rival),
		cmp.Compare(a.Source, b.Source), cmp.Compare(a.Confidence, b.Confidence), cmp.Compare(a.Note, b.Note),
	)
}

func compareBool(a, b bool) int {
	switch {
	case a == b:
		return 0
	case b:
		return -1
	}
	return 1
}

// certain returns the first day on which the act had happened for certain.
func (a *Act) certain() convention.Date {
	if a.Latest.IsZero() {
		return a.On
	}
	return a.Latest
}

// String returns State, kind and day, "POL ratification 2012-12-27", and the year of a report: "NGA annual report on 2010
// 2013-12-02".
func (a Act) String() string {
	return a.State.String() + " " + a.what() + " " + stretch(a.On, a.Latest)
}

// what returns the kind and the year.
func (a Act) what() string {
	text := a.Kind.String()
	switch {
	case a.Year == 0:
	case a.Kind == MinesRetained:
		text += " in " + strconv.Itoa(a.Year)
	default:
		text += " on " + strconv.Itoa(a.Year)
	}
	return text
}

// inFull returns the kind and what else the act carries: "extension granted by 17MSP until 2021-03-01".
func (a Act) inFull() string {
	text := a.what()
	switch {
	case a.Session == "":
	case a.Kind == ExtensionGranted:
		text += " by " + a.Session
	case a.Kind == ExtensionRequested || a.Kind == RequestIncomplete:
		text += " for " + a.Session
	default:
		text += " to " + a.Session
	}
	if !a.Deadline.IsZero() {
		text += " until " + a.Deadline.String()
	}
	if !a.Mines.IsZero() {
		text += ", mines: " + a.Mines.String()
	}
	return text
}

// Confidence says how well a fact is carried by its sources. The zero Confidence is Unverified.
type Confidence uint8

const (
	Unverified Confidence = iota // from general knowledge; no stored source shows it
	Derived                      // computed from other facts; not published
	OneSource                    // one source shows it
	TwoSources                   // two sources of different origin show it
)

var confidenceNames = []string{"unverified", "derived", "one-source", "two-sources"}
