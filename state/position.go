package state

import (
	"slices"

	"github.com/mineban/apmbc/convention"
)

// Status is where a State stands towards the Convention on a day. On every day it has exactly one.
type Status uint8

const (
	NotEligible  Status = iota // it could not become a Party yet: before 3 December 1997, or before its day of eligibility
	NonSignatory               // it has neither signed nor deposited an instrument
	Signatory                  // it has signed (Article 15) and deposited no instrument
	Contracting                // it has deposited an instrument (Article 16(3)), not in force yet (Article 17(2))
	Party                      // the Convention is in force for it
	Former                     // it has withdrawn (Article 20(3))
)

var statusNames = []string{"not eligible", "non-signatory", "signatory", "contracting", "party", "former"}

// A Position is where a State stands on a day, with the dates that led there. Read back from JSON it tells these, but no
// longer its steps and deadlines. Dates after the day asked are shown
// where they follow from what had happened by then: the entry into force of a State that has deposited, the effect
// of a withdrawal that has been notified. A date that does not apply is the zero date.
type Position struct {
	State  Code            `json:"state"`
	AsOf   convention.Date `json:"asOf"` // the day asked
	Status Status          `json:"status"`
	Since  convention.Date `json:"since,omitzero"` // the first day of this status

	// Through is the day up to which the ledger has gathered instruments and notices of withdrawal. A position of a
	// later day, or a date in it that is later, is carried forward from there. It is zero for a ledger that does not say:
	// whether the State is a Party is then only as far as that goes.
	Through convention.Date `json:"through,omitzero"`

	Eligible   convention.Date `json:"eligible,omitzero"`   // the first day it could become a Party, as far as known
	Signed     convention.Date `json:"signed,omitzero"`     // Article 15
	Instrument Kind            `json:"instrument,omitzero"` // ratification, acceptance, approval, accession or succession
	Deposited  convention.Date `json:"deposited,omitzero"`  // Article 16(3); may lie later than InForce for a succession
	InForce    convention.Date `json:"inForce,omitzero"`    // Article 17, for this State

	Withdrawing bool              `json:"withdrawing,omitzero"` // still a Party; the Depositary has its notice
	Notified    convention.Date   `json:"notified,omitzero"`    // the day the Depositary received the notice
	Leaving     convention.Effect `json:"leaving,omitzero"`     // when the withdrawal takes or took effect, Article 20(3)

	Provisional       bool `json:"provisional,omitzero"`       // applies Article 1(1) provisionally, Article 18
	ClaimedSuspension bool `json:"claimedSuspension,omitzero"` // claims to have suspended the Convention; without effect

	readings convention.Readings
	history  *history
	spell    *spell
	notice   *notice
}

// Equal reports whether two positions say the same of the same State and day, by the same steps.
func (p Position) Equal(q Position) bool {
	return p.facts() == q.facts() &&
		slices.EqualFunc(slices.Collect(p.Steps()), slices.Collect(q.Steps()), Step.Equal)
}

// facts is p without what it was worked out from.
func (p Position) facts() Position {
	p.readings, p.history, p.spell, p.notice = convention.Readings{}, nil, nil, nil
	return p
}

// Position returns where the State stands on a day, by the readings chosen. The zero date, and every day before the
// State could become a Party, gives [NotEligible].
//
// It heeds for a succession, R-25 and R-26 for a withdrawal, and R-30. A claimed suspension changes the
// status under no reading, and under R-27 ModelAsClaimed what falls due meanwhile. The ledger's facts are used whenever they
// became known: to ask what could be known on a day, ask the record of [Ledger.KnownOn].
func (r Record) Position(asOf convention.Date, rd convention.Readings) Position {
	p := Position{State: r.State(), AsOf: asOf, readings: rd}
	if r.history == nil {
		return p
	}
	h := r.history
	p.history, p.Eligible, p.Through = h, h.eligible, h.ledger.gathered
	if h.eligible.IsZero() || asOf.Before(h.eligible) {
		return p
	}
	p.Status, p.Since = NonSignatory, h.eligible
	if s := h.signature; s != nil && !s.On.After(asOf) {
		p.Status, p.Since, p.Signed = Signatory, s.On, s.On
	}
	for i := range h.spells {
		s := &h.spells[i]
		deposited, inForce := s.instrument.On, h.inForce(s, rd)
		bound := !inForce.IsZero() && !inForce.After(asOf)
		if !bound && (deposited.After(asOf) || p.Status == Party) {
			break
		}
		p.spell, p.notice = s, nil
		p.Instrument, p.Deposited, p.InForce = s.instrument.Kind, deposited, inForce
		p.Notified, p.Leaving, p.Withdrawing = convention.Date{}, convention.Effect{}, false
		p.Provisional = h.provisional(s, inForce, rd).Contains(asOf)
		if !bound {
			if p.Status != Former || p.Since.Before(deposited) {
				p.Since = deposited
			}
			p.Status = Contracting
			continue
		}
		p.Status, p.Since = Party, inForce
		if p.notice, p.Leaving = h.notice(s, asOf, rd); p.notice != nil {
			p.Notified = p.notice.received.On
			if p.Withdrawing = !effective(p.Leaving, asOf); !p.Withdrawing {
				p.Status, p.Since = Former, p.Leaving.NotBefore
			}
		}
	}
	p.ClaimedSuspension = p.Status == Party && h.claim(asOf) != nil
	return p
}

// String says in a few words of English where the State stands: "a Party since 2013-06-01". What is carried forward
// from the facts says so.
func (p Position) String() string {
	var text string
	switch p.Status {
	case NotEligible:
		text = "not yet able to become a Party, as far as recorded"
		if !p.Eligible.IsZero() {
			text = "could not become a Party before " + p.Eligible.String()
		}
	case NonSignatory:
		text = "has neither signed nor deposited an instrument"
	case Signatory:
		text = "signed on " + p.Signed.String() + " and has deposited no instrument"
	case Contracting:
		text = "deposited its instrument of " + p.Instrument.String() + " on " + p.Deposited.String()
		if p.Instrument == Succession {
			text = "notified its succession on " + p.Deposited.String()
		}
		if p.InForce.IsZero() {
			text += ", day of entry into force not known"
		} else {
			text += ", in force for it from " + p.InForce.String()
		}
	case Former:
		text = "a Party from " + p.InForce.String() + ", left on " + p.Since.String()
	default:
		text = "a Party since " + p.Since.String()
	}
	if p.Provisional {
		text += ", applying Article 1(1) provisionally until " + provisionalEnd(p.InForce, p.readings).String()
	}
	switch {
	case p.Withdrawing && p.Leaving.Settled:
		text += ", leaving on " + p.Leaving.NotBefore.String()
	case p.Withdrawing:
		until := "its armed conflict ends"
		if p.history != nil {
			if _, all := p.history.received(p.notice, p.AsOf, p.readings); !all {
				until = "all have been notified (R-25)"
			}
		}
		text += ", withdrawing, not before " + p.Leaving.NotBefore.String() + " nor before " + until
	}
	if p.ClaimedSuspension {
		text += ", claiming a suspension"
		if p.readings.Has(convention.R27NoEffect) {
			text += " (without effect, R-27)"
		}
	}
	switch {
	case p.Through.IsZero():
		text += " (as far as the ledger goes)"
	case p.AsOf.After(p.Through):
		text += " (carried forward from " + p.Through.String() + ")"
	}
	return text
}
