package state

import "github.com/mineban/apmbc/convention"

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
	expiry := n.expiry(rd)
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
	e := convention.WithdrawalEffect(n.received.On, conflicts, rd)
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

// expiry returns the day on which the six months of a notice end, whatever may hold its effect back.
func (n *notice) expiry(rd convention.Readings) convention.Date {
	return convention.WithdrawalEffect(n.received.On, nil, rd).NotBefore
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
