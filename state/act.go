package state

import (
	"cmp"

	"github.com/mineban/apmbc/convention"
)

// An Act is one dated fact about one State: what happened, when it took effect, when it became known, and on whose
// word. Everything else this package says is worked out from acts.
type Act struct {
	State Code `json:"state"`
	Kind  Kind `json:"kind"`

	// On is the day the act took effect. Where the source gives only a month or a year, On is the first day it
	// can have been and Latest the last; Latest is zero where the day is known.
	On     convention.Date `json:"on"`
	Latest convention.Date `json:"latest,omitzero"`
	// Until is the day on which a state of affairs ended, such as an armed conflict; zero while it lasts.
	Until convention.Date `json:"until,omitzero"`
	// Known is the day the act became known: of deposit, receipt, decision or publication. It is zero where nobody
	// recorded it, and the act is then absent from [Ledger.KnownOn].
	Known convention.Date `json:"known,omitzero"`

	Source     string     `json:"source"`        // who says so, in words a reader can follow; several are separated by "; "
	Confidence Confidence `json:"confidence"`    // how well the source carries it
	Note       string     `json:"note,omitzero"` // what else a reader must know: a date printed elsewhere, a condition
}

// Compare orders acts by day, State and kind, and then by the rest of their text, so that the order is total.
func (a Act) Compare(b Act) int {
	return cmp.Or(
		a.On.Compare(b.On), a.State.Compare(b.State), cmp.Compare(a.Kind, b.Kind),
		a.Latest.Compare(b.Latest), a.Until.Compare(b.Until), a.Known.Compare(b.Known),
		cmp.Compare(a.Source, b.Source), cmp.Compare(a.Confidence, b.Confidence), cmp.Compare(a.Note, b.Note),
	)
}

// String returns State, kind and day, "POL ratification 2012-12-27".
func (a Act) String() string {
	s := a.State.String() + " " + a.Kind.String() + " " + a.On.String()
	if !a.Latest.IsZero() {
		s += ".." + a.Latest.String()
	}
	return s
}

// Kind is the kind of an [Act]. The zero Kind is none.
type Kind uint8

const (
	_                        Kind = iota
	Eligibility                   // first day on which it could become a Party, where not 3 December 1997; says nothing else of its statehood
	Signature                     // the State signed (Article 15)
	Ratification                  // instrument deposited by a signatory (Article 16(1))
	Acceptance                    // the same, by acceptance
	Approval                      // the same, by approval
	Accession                     // instrument deposited by a State that had not signed (Article 16(2))
	Succession                    // notification by a successor State, of which the Convention does not speak
	EntryIntoForce                // the day of entry into force for the State, as published
	ProvisionalApplication        // declaration that Article 1(1) is applied provisionally (Article 18)
	WithdrawalAnnounced           // a government said it would withdraw; without an instrument that has no effect
	WithdrawalNotice              // the Depositary received an instrument of withdrawal (Article 20(2))
	WithdrawalRevoked             // the notice was taken back before it took effect
	WithdrawalEffect              // the day on which the withdrawal takes effect, as published
	SuspensionClaimed             // the State claims to have suspended the Convention, which provides for none
	InternationalConflict         // a source says the State is engaged in an international armed conflict, On to Until
	NonInternationalConflict      // the same of an armed conflict that is not international
)

const kinds = int(NonInternationalConflict) + 1

var kindNames = []string{
	"", "eligibility", "signature", "ratification", "acceptance", "approval", "accession", "succession",
	"entry into force", "provisional application", "withdrawal announced", "withdrawal notice", "withdrawal revoked",
	"withdrawal effect", "suspension claimed", "international conflict", "non-international conflict",
}

// An Instrument is a kind by which a State consents to be bound.
func (k Kind) instrument() bool { return Ratification <= k && k <= Succession }

// needsDay reports whether status turns on the day of the act, so that a month will not do.
func (k Kind) needsDay() bool { return k != WithdrawalAnnounced }

// published reports whether the act states a day that can lie ahead when it becomes known.
func (k Kind) published() bool { return k == EntryIntoForce || k == WithdrawalEffect }

// Provision returns the provision under which acts of this kind are done, or the zero Provision where the Convention
// does not provide for them: eligibility, succession, an announced or a revoked withdrawal, a claimed suspension.
func (k Kind) Provision() convention.Provision {
	switch k {
	case Signature:
		return convention.Article(15, 0)
	case Ratification, Acceptance, Approval:
		return convention.Article(16, 1)
	case Accession:
		return convention.Article(16, 2)
	case EntryIntoForce:
		return convention.Article(17, 0)
	case ProvisionalApplication:
		return convention.Article(18, 0)
	case WithdrawalNotice:
		return convention.Article(20, 2)
	case WithdrawalEffect, InternationalConflict, NonInternationalConflict:
		return convention.Article(20, 3)
	}
	return convention.Provision{}
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
