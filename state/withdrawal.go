package state

import (
	"slices"

	"github.com/mineban/apmbc/convention"
)

// notice returns the notice of withdrawal that counts on a day (Article 20(2)), and when it takes effect: the one under
// which the State has left, or else the last received by then that has not been revoked; nil if there is none.
func (h *history) notice(s *spell, asOf convention.Date, rd convention.Readings) (last *notice, e convention.Effect) {
	for i := range s.notices {
		n := &s.notices[i]
		if n.received.On.After(asOf) {
			break
		}
		if h.revoked(n, asOf, rd) {
			last, e = nil, convention.Effect{}
			continue
		}
		last = n
		if e, _ = h.effect(n, asOf, rd); effective(e, asOf) {
			break
		}
	}
	return last, e
}

// revoked reports whether a notice has been taken back by a day, before it took effect.
func (h *history) revoked(n *notice, asOf convention.Date, rd convention.Readings) bool {
	if n.revoked == nil || n.revoked.On.After(asOf) {
		return false
	}
	e, _ := h.effect(n, n.revoked.On, rd)
	return !effective(e, n.revoked.On)
}

// effective reports whether a withdrawal has taken effect by a day.
func effective(e convention.Effect, asOf convention.Date) bool {
	return e.Settled && !e.NotBefore.After(asOf)
}

// effect returns when a notice takes effect, as far as the day asked can tell: a conflict that has not begun is none,
// and one that has not ended has no end. Where a conflict holds the effect back, a day published since it began settles
// it, which the second result tells; otherwise that day is there to be compared.
func (h *history) effect(n *notice, asOf convention.Date, rd convention.Readings) (convention.Effect, bool) {
	if !h.leaving.NotBefore.IsZero() {
		return h.leaving, false
	}
	from, all := h.received(n, asOf, rd)
	expiry := convention.WithdrawalEffect(from, nil, rd).NotBefore
	if !all {
		return convention.Effect{NotBefore: expiry}, false
	}
	var begun convention.Date // of the last conflict that holds it back; zero if none does
	conflicts := make([]convention.Span, 0, 4)
	for _, a := range h.conflicts {
		if a.On.After(asOf) || a.Kind != InternationalConflict && rd.Has(convention.R26InternationalOnly) {
			continue
		}
		s := lasting(a, asOf)
		conflicts = append(conflicts, s)
		if s.Contains(expiry) && begun.Before(s.From) {
			begun = s.From
		}
	}
	e := convention.WithdrawalEffect(from, conflicts, rd)
	if begun.IsZero() || !n.published(asOf) {
		return e, false
	}
	day, known := n.effect.On, n.effect.Known
	switch {
	case day.Before(expiry) || e.Settled && !day.Before(e.NotBefore):
		return e, false
	case !known.IsZero() && known.Before(begun): // who said so could not know of the conflict
		return e, false
	}
	return convention.Effect{NotBefore: day, Settled: true}, true
}

// received returns the day from which the six months of a notice run: that on which the Depositary received it, or under
// R-25 LastAddressee the last of those to whom it must go. The second result is false while one of them is without it.
func (h *history) received(n *notice, asOf convention.Date, rd convention.Readings) (from convention.Date, all bool) {
	from, all = n.received.On, true
	if !rd.Has(convention.R25LastAddressee) {
		return from, all
	}
	var without []*Act
	for _, a := range h.other {
		if n.unserved(a, asOf, rd) {
			without = append(without, a)
		}
	}
	slices.SortStableFunc(without, func(a, b *Act) int { return a.certain().Compare(b.certain()) })
	for _, a := range without {
		if left := convention.WithdrawalEffect(from, nil, rd).NotBefore; all && !left.After(a.certain()) {
			break // it comes too late
		}
		until := lasting(a, asOf).Until
		from, all = latest(from, until), all && !until.IsZero()
	}
	return from, all
}

// unserved reports whether an act says, by a source, that somebody is or was without the notice, under R-25 LastAddressee.
func (n *notice) unserved(a *Act, asOf convention.Date, rd convention.Readings) bool {
	return (a.Kind == WithdrawalNotToParties || a.Kind == WithdrawalNotToCouncil) && rd.Has(convention.R25LastAddressee) &&
		a.Confidence != Unverified && !a.On.Before(n.received.On) && !a.certain().After(asOf)
}

// expiry returns the day on which the six months of a notice end, whatever may hold its effect back.
func (h *history) expiry(n *notice, asOf convention.Date, rd convention.Readings) convention.Date {
	from, _ := h.received(n, asOf, rd)
	return convention.WithdrawalEffect(from, nil, rd).NotBefore
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
