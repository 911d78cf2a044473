package state

import (
	"iter"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// Status is where a State stands towards the Convention on a day. On every day it has exactly one.
type Status uint8

const (
	NotEligible  Status = iota // it could not become a Party yet: before 3 December 1997, or before it was a State
	NonSignatory               // it has neither signed nor deposited an instrument
	Signatory                  // it has signed (Article 15) and deposited no instrument
	Contracting                // it has deposited an instrument (Article 16(3)), not in force yet (Article 17(2))
	Party                      // the Convention is in force for it
	Former                     // it has withdrawn (Article 20(3))
)

var statusNames = []string{"not eligible", "non-signatory", "signatory", "contracting", "party", "former"}

// A Position is where a State stands on a day, with the dates that led there. Dates after the day asked are shown
// where they follow from what had happened by then: the entry into force of a State that has deposited, the effect
// of a withdrawal that has been notified. A date that does not apply is the zero date.
type Position struct {
	State  Code            `json:"state"`
	AsOf   convention.Date `json:"asOf"`
	Status Status          `json:"status"`
	Since  convention.Date `json:"since,omitzero"` // the first day of this status

	// Through is the day up to which the ledger has gathered instruments and notices of withdrawal. A position of a
	// later day, or a date in it that is later, is carried forward from there. It is zero for a ledger that does not say.
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
// It heeds for a succession, R-26 for a withdrawal in an armed conflict, and R-30; R-27 changes what
// is said of a claimed suspension and not the status. The ledger's facts are used whenever they became known. To ask
// what could be known on a day, ask the record of [Ledger.KnownOn].
func (r Record) Position(asOf convention.Date, rd convention.Readings) Position {
	p := Position{State: r.state, AsOf: asOf, readings: rd}
	if r.ledger == nil {
		return p
	}
	h := &r.ledger.histories[r.state.n]
	p.history, p.Eligible, p.Through = h, h.eligible, r.ledger.gathered()
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
		for j := range s.notices {
			n := &s.notices[j]
			if n.received.On.After(asOf) {
				break
			}
			if r := n.revoked; r != nil && !r.On.After(asOf) {
				if e, _ := h.effect(n, r.On, rd); !e.Settled || e.NotBefore.After(r.On) { // else it had left by then
					p.notice, p.Notified, p.Leaving, p.Withdrawing = nil, convention.Date{}, convention.Effect{}, false
					continue
				}
			}
			p.notice, p.Notified = n, n.received.On
			p.Leaving, _ = h.effect(n, asOf, rd)
			if p.Withdrawing = !p.Leaving.Settled || p.Leaving.NotBefore.After(asOf); !p.Withdrawing {
				p.Status, p.Since = Former, p.Leaving.NotBefore
				break
			}
		}
	}
	p.ClaimedSuspension = p.Status == Party && h.claim(asOf) != nil
	return p
}

// inForce returns the day of entry into force for the State under a spell; the zero date where none is known.
func (h *history) inForce(s *spell, rd convention.Readings) convention.Date {
	if s.instrument.Kind == Succession {
		switch rd.Of(3) {
		case convention.R03ExplicitDate:
			if s.inForce == nil {
				return convention.Date{}
			}
			return s.inForce.On
		case convention.R03DateOfSuccession:
			if h.eligibility == nil {
				return convention.Date{}
			}
			if first := convention.OpenForSignature().Until; h.eligible.Before(first) {
				return first // nobody was bound earlier
			}
			return h.eligible
		}
	}
	return convention.EntryIntoForce(s.instrument.On, rd)
}

// effect returns when a notice takes effect, as far as the day asked can tell: a conflict that has not begun is none,
// and one that has not ended has no end. Where a conflict holds the effect back, a day published in the meantime settles
// it, which the second result tells; otherwise that day is there to be compared.
func (h *history) effect(n *notice, asOf convention.Date, rd convention.Readings) (convention.Effect, bool) {
	conflicts := make([]convention.Span, 0, 4)
	for _, a := range h.conflicts {
		if !a.On.After(asOf) && (a.Kind == InternationalConflict || !rd.Has(convention.R26InternationalOnly)) {
			conflicts = append(conflicts, lasting(a, asOf))
		}
	}
	e := convention.WithdrawalEffect(n.received.On, conflicts, rd)
	if n.published(asOf) {
		expiry := convention.WithdrawalEffect(n.received.On, nil, rd).NotBefore
		day, held := n.effect.On, !e.Settled || e.NotBefore.After(expiry)
		if held && !day.Before(expiry) && (!e.Settled || day.Before(e.NotBefore)) {
			return convention.Effect{NotBefore: day, Settled: true}, true
		}
	}
	return e, false
}

// lasting returns the days of an act that lasts, without an end that is still to come.
func lasting(a *Act, asOf convention.Date) convention.Span {
	s := convention.Span{From: a.On, Until: a.Until}
	if s.Until.After(asOf) {
		s.Until = convention.Date{}
	}
	return s
}

// published reports whether the day of the effect had been published, at the latest on that day itself.
func (n *notice) published(asOf convention.Date) bool {
	return n.effect != nil && (!n.effect.On.After(asOf) || !n.effect.Known.IsZero() && !n.effect.Known.After(asOf))
}

// provisional returns the days on which Article 1(1) is applied provisionally: none, unless it was declared with the
// instrument (Article 18).
func (h *history) provisional(s *spell, inForce convention.Date, rd convention.Readings) convention.Span {
	if s.provisional == nil {
		return convention.Span{From: s.instrument.On, Until: s.instrument.On}
	}
	end := inForce
	if rd.Has(convention.R30GeneralEntryIntoForce) {
		end = convention.OpenForSignature().Until
	}
	return convention.Span{From: s.instrument.On, Until: end}
}

func (h *history) claim(asOf convention.Date) *Act {
	for _, a := range h.claims {
		if (convention.Span{From: a.On, Until: a.Until}).Contains(asOf) {
			return a
		}
	}
	return nil
}

// Provisional returns the days on which the State applied Article 1(1) provisionally (Article 18; R-30); false if it
// never declared so with its instrument.
func (r Record) Provisional(rd convention.Readings) (convention.Span, bool) {
	if r.ledger == nil {
		return convention.Span{}, false
	}
	h := &r.ledger.histories[r.state.n]
	for i := range h.spells {
		s := &h.spells[i]
		if span := h.provisional(s, h.inForce(s, rd), rd); span.Contains(span.From) {
			return span, true
		}
	}
	return convention.Span{}, false
}

// String says in a few words of English where the State stands: "a Party since 2013-06-01". What is carried forward
// from the facts says so.
func (p Position) String() string {
	text := ""
	switch p.Status {
	case NotEligible:
		text = "could not become a Party yet"
		if !p.Eligible.IsZero() {
			text = "could not become a Party before " + p.Eligible.String()
		}
	case NonSignatory:
		text = "has neither signed nor deposited an instrument"
	case Signatory:
		text = "signed on " + p.Signed.String() + " and has deposited no instrument"
	case Contracting:
		text = "deposited its " + p.Instrument.String() + " on " + p.Deposited.String()
		if p.InForce.IsZero() {
			text += ", not bound yet"
		} else {
			text += ", bound from " + p.InForce.String()
		}
	case Former:
		text = "a Party from " + p.InForce.String() + ", left on " + p.Since.String()
	default:
		text = "a Party since " + p.Since.String()
	}
	if p.Provisional {
		end := p.InForce
		if p.readings.Has(convention.R30GeneralEntryIntoForce) {
			end = convention.OpenForSignature().Until
		}
		text += ", applying Article 1(1) provisionally until " + end.String()
	}
	if p.Withdrawing && p.Leaving.Settled {
		text += ", leaving on " + p.Leaving.NotBefore.String()
	} else if p.Withdrawing {
		text += ", withdrawing, not before " + p.Leaving.NotBefore.String() + " nor before its armed conflict ends"
	}
	if p.ClaimedSuspension {
		text += ", claiming a suspension"
		if p.readings.Has(convention.R27NoEffect) {
			text += " that has no effect"
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

// Steps yields how the position came about, the first fact first.
func (p Position) Steps() iter.Seq[Step] {
	return func(yield func(Step) bool) {
		for _, s := range p.steps(make([]Step, 0, 8)) {
			if !yield(s) {
				return
			}
		}
	}
}

func (p Position) steps(steps []Step) []Step {
	h, s, n := p.history, p.spell, p.notice
	if h == nil || p.Status == NotEligible {
		return steps
	}
	fact := func(a *Act, rd convention.Reading) {
		if a != nil {
			steps = append(steps, Step{Kind: a.Kind, Date: a.On, Provision: a.Kind.Provision(), Reading: rd, act: a})
		}
	}
	fact(h.eligibility, 0)
	if !p.Signed.IsZero() {
		fact(h.signature, 0)
	}
	if s == nil {
		return steps
	}
	fact(s.instrument, 0)
	if !p.InForce.IsZero() {
		step := Step{Kind: EntryIntoForce, Date: p.InForce, Computed: true, act: s.inForce}
		switch {
		case s.instrument.Kind == Succession:
			step.Reading = p.readings.Of(3)
			step.Computed = step.Reading != convention.R03ExplicitDate
		case p.InForce != convention.OpenForSignature().Until:
			step.Reading = p.readings.Of(1)
		}
		if step.Reading.Number() != 3 || step.Reading == convention.R03AsIfAcceded {
			step.Provision = convention.EntryIntoForceProvision(p.Deposited)
		}
		steps = append(steps, step)
	}
	if p.Provisional {
		fact(s.provisional, p.readings.Of(30))
	}
	if n != nil {
		fact(n.received, 0)
		expiry := convention.WithdrawalEffect(n.received.On, nil, p.readings).NotBefore
		step := Step{
			Kind: WithdrawalEffect, Date: p.Leaving.NotBefore, Provision: convention.Article(20, 3),
			Computed: true, Open: !p.Leaving.Settled,
		}
		if expiry.Day() != n.received.On.Day() {
			step.Reading = p.readings.Of(7)
		}
		for _, a := range h.conflicts {
			if !a.On.After(p.AsOf) && lasting(a, p.AsOf).Contains(expiry) {
				fact(a, p.readings.Of(26))
				step.Reading = p.readings.Of(26)
			}
		}
		if n.published(p.AsOf) {
			step.act = n.effect
			_, settles := h.effect(n, p.AsOf, p.readings)
			step.Computed = !settles
		}
		steps = append(steps, step)
	}
	if p.ClaimedSuspension {
		fact(h.claim(p.AsOf), p.readings.Of(27))
	}
	return steps
}

// Timeline yields the days on which the position of the State changes, each with its position from that day on:
// first the day it could become a Party, then every day on which its status, a flag or a date changes.
func (r Record) Timeline(rd convention.Readings) iter.Seq2[convention.Date, Position] {
	return func(yield func(convention.Date, Position) bool) {
		var last Position
		for _, d := range r.days(rd) {
			p := r.Position(d, rd)
			last.AsOf = d
			if p.Status == NotEligible || p.facts() == last {
				continue
			}
			if !yield(d, p) {
				return
			}
			last = p.facts()
		}
	}
}

// days returns, in order, the days on which the position can change.
func (r Record) days(rd convention.Readings) []convention.Date {
	if r.ledger == nil {
		return nil
	}
	h := &r.ledger.histories[r.state.n]
	days := make([]convention.Date, 0, 8)
	days = append(days, h.eligible)
	for _, a := range h.acts {
		days = append(days, a.On, a.Until)
	}
	for i := range h.spells {
		s := &h.spells[i]
		inForce := h.inForce(s, rd)
		days = append(days, inForce, h.provisional(s, inForce, rd).Until)
		for j := range s.notices {
			n := &s.notices[j]
			days = append(days, convention.WithdrawalEffect(n.received.On, nil, rd).NotBefore)
			if n.effect != nil {
				days = append(days, n.effect.Known)
			}
		}
	}
	slices.SortFunc(days, convention.Date.Compare)
	return slices.Compact(days)
}
