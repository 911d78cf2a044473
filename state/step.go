package state

import (
	"iter"

	"github.com/mineban/apmbc/convention"
)

// A Step is one link of a derivation: a fact of the record, or a date computed from the step before.
type Step struct {
	Kind Kind            `json:"kind"` // what happened, or what follows
	Date convention.Date `json:"date"` // the first possible day where the act has a stretch of days
	// Provision is what it rests on; zero where the Convention does not speak of it.
	Provision convention.Provision `json:"provision,omitzero"`
	Reading   convention.Reading   `json:"reading,omitzero"`  // the reading that made it, zero where none was needed
	Computed  bool                 `json:"computed,omitzero"` // the date is computed from the steps before, not recorded
	// Open says that the date is only the earliest possible ([Deadline.Open]).
	Open bool `json:"open,omitzero"`

	act *Act
}

// StepOf returns the step of a fact, for packages that make findings of their own ([Finding.Resting]).
func StepOf(a Act) Step { return factStep(&a) }

// Act returns the fact on which the step rests. Beside a computed date it is that event as published, for comparison;
// false if the ledger has none.
func (s Step) Act() (Act, bool) {
	if s.act == nil {
		return Act{}, false
	}
	return *s.act, true
}

// String returns what, when and by which rule: "2013-06-01 entry into force, Article 17(2), R-01 CalendarMonth"; of a fact
// also what it carries: "2018-11-30 extension granted by 17MSP until 2021-03-01, Article 5(5)".
func (s Step) String() string {
	text := s.Date.String() + " " + s.Kind.String()
	switch {
	case s.Open:
		text = "not before " + text
	case s.act != nil && !s.Computed:
		text = stretch(s.act.On, s.act.Latest) + " " + s.act.inFull()
	}
	if !s.Provision.IsZero() {
		text += ", " + s.Provision.String()
	}
	if s.Reading != 0 {
		text += ", " + s.Reading.String()
	}
	return text
}

// Equal reports whether two steps say the same on the same evidence.
func (s Step) Equal(t Step) bool {
	a, ok := s.Act()
	b, found := t.Act()
	s.act, t.act = nil, nil
	return s == t && ok == found && a == b
}

// Steps yields how the position came about, in order of time, except that the notification of a successor State comes
// before the earlier day from which it is bound.
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
	if p.Provisional {
		fact(s.provisional, p.readings.Of(30))
	}
	if !p.InForce.IsZero() {
		step := Step{
			Kind: EntryIntoForce, Date: p.InForce, Provision: p.entryProvision(), Computed: true, act: s.inForce,
		}
		switch {
		case s.instrument.Kind == Succession:
			step.Reading = p.readings.Of(3)
			step.Computed = step.Reading != convention.R03ExplicitDate
		case p.InForce != convention.OpenForSignature().Until:
			step.Reading = p.readings.Of(1)
		}
		steps = append(steps, step)
	}
	if n != nil {
		fact(n.received, 0)
		expiry := h.expiry(n, p.AsOf, p.readings)
		step := Step{
			Kind: WithdrawalEffect, Date: p.Leaving.NotBefore, Provision: convention.Article(20, 3),
			Computed: true, Open: !p.Leaving.Settled,
		}
		if expiry.Day() != n.received.On.Day() {
			step.Reading = p.readings.Of(7)
		}
		for _, a := range h.other {
			if n.unserved(a, p.AsOf, p.readings) {
				fact(a, convention.R25LastAddressee)
				step.Reading = convention.R25LastAddressee
			}
		}
		for _, a := range h.conflicts {
			if !a.On.After(p.AsOf) && lasting(a, p.AsOf).Contains(expiry) {
				fact(a, p.readings.Of(26))
				step.Reading = p.readings.Of(26)
			}
		}
		if n.published(p.AsOf) {
			step.act = n.effect
			if _, settles := h.effect(n, p.AsOf, p.readings); settles {
				step.Computed, step.Reading = false, 0
			}
		}
		steps = append(steps, step)
	}
	if p.ClaimedSuspension {
		fact(h.claim(p.AsOf), p.readings.Of(27))
	}
	return steps
}

// entryProvision returns the paragraph by which the Convention enters into force for the State: none for a succession, of
// which it does not speak, unless that is taken as an accession.
func (p *Position) entryProvision() convention.Provision {
	if p.Instrument == Succession && !p.readings.Has(convention.R03AsIfAcceded) {
		return convention.Provision{}
	}
	return convention.EntryIntoForceProvision(p.Deposited)
}
