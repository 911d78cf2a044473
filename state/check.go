package state

import (
	"cmp"
	"fmt"
	"slices"

	"github.com/mineban/apmbc/convention"
)

// An entry is an act on its way into a ledger, with the place it comes from; line 0 is an act the ledger holds.
type entry struct {
	act          Act
	file         string
	line, column int
}

func (e *entry) problem(code string, p convention.Provision, format string, args ...any) *Problem {
	return &Problem{code, e.file, e.line, e.column, e.act.State, p, fmt.Sprintf(format, args...)}
}

// check says what is wrong with an act by itself.
func (e *entry) check() (ps Problems) {
	a := e.act
	bad := func(code string, format string, args ...any) {
		ps = append(ps, e.problem(code, convention.Provision{}, format, args...))
	}
	if a.State.IsZero() {
		bad("LEDGER-STATE", "the act names no State")
	}
	if a.Kind == 0 || int(a.Kind) >= kinds {
		bad("LEDGER-KIND", "the act has no kind")
		return ps
	}
	if a.On.IsZero() {
		bad("LEDGER-DATE", "%v has no day", a.Kind)
	}
	if a.Confidence > TwoSources {
		bad("LEDGER-CONFIDENCE", "%v is no confidence", a.Confidence)
	}
	if a.Source == "" {
		bad("LEDGER-SOURCE", "%v names no source", a)
	}
	switch {
	case a.Latest.IsZero():
	case a.Kind.needsDay():
		bad("LEDGER-DATE", "%v needs its exact day, not a stretch of days: status turns on it", a.Kind)
	case !a.Latest.After(a.On):
		bad("LEDGER-DATE", "the last possible day %v is not after the first, %v", a.Latest, a.On)
	}
	switch {
	case a.Until.IsZero():
	case a.Kind != SuspensionClaimed && a.Kind != InternationalConflict && a.Kind != NonInternationalConflict:
		bad("LEDGER-DATE", "%v is a single event and does not last until %v", a.Kind, a.Until)
	case !a.Until.After(a.On):
		bad("LEDGER-ORDER", "%v ends on %v, not after it began", a, a.Until)
	}
	open := convention.OpenForSignature()
	switch k := a.Kind; {
	case a.On.IsZero():
	case k.instrument() && a.On.Before(open.From):
		ps = append(ps, e.problem("LEDGER-ORDER", k.Provision(), "%v: the Convention was open to States from %v", a, open.From))
	case k == Eligibility && a.On.Before(open.From):
		bad("LEDGER-ORDER", "%v comes before %v, when the Convention was opened", a, open.From)
	case k == EntryIntoForce && a.On.Before(open.Until):
		ps = append(ps, e.problem("LEDGER-ORDER", convention.Article(17, 1), "%v: the Convention entered into force on %v", a, open.Until))
	case k == WithdrawalNotice && convention.WithdrawalEffect(a.On, nil, convention.Readings{}).NotBefore.IsZero():
		bad("LEDGER-DATE", "%v: it would take effect past 9999", a)
	}
	if !a.Known.IsZero() && a.Known.Before(a.On) && !a.Kind.published() {
		bad("LEDGER-ORDER", "%v became known on %v, before it happened", a, a.Known)
	}
	return ps
}

// checkState says what is wrong with the acts of one State beside each other. They are in order of time. The rules of
// order hold by today's practice; other readings are for asking, not for recording. What only shows at an act that the
// ledger held before is put at the first act that came to it.
func checkState(entries []*entry) (ps Problems) {
	bad := func(e *entry, code string, p convention.Provision, format string, args ...any) {
		if i := slices.IndexFunc(entries, func(e *entry) bool { return e.line > 0 }); e.line == 0 && i >= 0 {
			at := *entries[i]
			at.act = e.act
			e = &at
		}
		ps = append(ps, e.problem(code, p, format, args...))
	}
	var signature, instrument, inForce, notice, effect, eligibility *entry
	var published convention.Date // first entry into force, which for a successor may stand before its instrument
	var conflicts []convention.Span
	for _, e := range entries {
		switch k := e.act.Kind; {
		case k == EntryIntoForce && published.IsZero():
			published = e.act.On
		case k == Eligibility && eligibility == nil:
			eligibility = e
		case k == InternationalConflict || k == NonInternationalConflict:
			conflicts = append(conflicts, convention.Span{From: e.act.On, Until: e.act.Until})
		}
	}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b *entry) int { // a State may come back the day it leaves
		return cmp.Or(a.act.On.Compare(b.act.On), cmp.Compare(rank(a.act.Kind), rank(b.act.Kind)))
	})
	var bound convention.Date  // by the last instrument
	var expiry convention.Date // six months after the last notice
	var left convention.Date   // the day it takes effect; zero while a conflict holds it back
	for i := range entries {
		e := entries[i]
		a, p := e.act, e.act.Kind.Provision()
		if i > 0 && entries[i-1].act.Kind == a.Kind && entries[i-1].act.On == a.On {
			later, before := e, entries[i-1]
			if before.line > later.line {
				later = before
			}
			bad(later, "LEDGER-DUPLICATE", convention.Provision{}, "%v appears twice", a)
			continue
		}
		if eligibility != nil && a.On.Before(eligibility.act.On) {
			bad(e, "LEDGER-ORDER", p, "%v comes before %v could become a Party, on %v", a, a.State, eligibility.act.On)
		}
		switch k := a.Kind; {
		case k == Eligibility && eligibility != e:
			bad(e, "LEDGER-DUPLICATE", p, "%v: its eligibility is already recorded on %v", a, eligibility.act.On)
		case k == Signature && signature != nil:
			bad(e, "LEDGER-DUPLICATE", p, "%v: it had signed on %v", a, signature.act.On)
		case k == Signature:
			signature = e
			if open := convention.OpenForSignature(); !open.Contains(a.On) {
				bad(e, "DATA-SIGNATURE-WINDOW", p, "%v: the Convention could be signed from %v to %v",
					a, open.From, open.Until.AddDays(-1))
			}
			if instrument != nil {
				bad(e, "LEDGER-ORDER", p, "%v comes after its instrument of %v", a, instrument.act.On)
			}
		case k.instrument() && instrument != nil && (left.IsZero() || a.On.Before(left)):
			bad(e, "LEDGER-DUPLICATE", convention.Article(16, 3), "%v: it had deposited on %v, and has not left since",
				a, instrument.act.On)
		case k.instrument():
			again := instrument != nil // a State that has left comes back by accession, signed or not
			if again {
				inForce = nil
			}
			instrument, notice, effect, expiry, left = e, nil, nil, convention.Date{}, convention.Date{}
			bound = convention.EntryIntoForce(a.On, convention.Readings{})
			ratifies := k == Ratification || k == Acceptance || k == Approval
			switch {
			case again && k != Accession:
				bad(e, "DATA-INSTRUMENT-KIND", convention.Article(16, 2), "%v: a State that has left comes back by accession", a)
			case again:
			case ratifies && signature == nil && signsLater(entries[i:]):
				bad(e, "LEDGER-ORDER", p, "%v comes before its signature", a)
			case ratifies && signature == nil:
				bad(e, "DATA-INSTRUMENT-KIND", p, "%v: only a State that has signed deposits one", a)
			case k == Accession && signature != nil:
				bad(e, "DATA-INSTRUMENT-KIND", p, "%v: it signed on %v, and accession is for States that have not",
					a, signature.act.On)
			case k == Succession && published.IsZero() && e.line > 0:
				bad(e, "DATA-SUCCESSION-NODATE", p, "%v: the published day of entry into force is missing, and none can be inferred", a)
			case k == Succession && !published.IsZero():
				bound = published
			}
		case k == EntryIntoForce && inForce != nil:
			bad(e, "LEDGER-DUPLICATE", p, "%v: it is already recorded on %v", a, inForce.act.On)
		case k == EntryIntoForce:
			inForce = e
			if instrument == nil && !succeedsLater(entries[i:]) {
				bad(e, "LEDGER-ORDER", p, "%v comes before any instrument", a)
			}
		case k == ProvisionalApplication && instrument == nil:
			bad(e, "LEDGER-ORDER", p, "%v comes without an instrument", a)
		case k == WithdrawalNotice && (instrument == nil || a.On.Before(bound)):
			when := "for it the Convention never entered into force"
			if instrument != nil {
				when = fmt.Sprintf("the Convention enters into force for it on %v", bound)
			}
			bad(e, "LEDGER-ORDER", p, "%v: only a State Party withdraws, and %s", a, when)
		case k == WithdrawalNotice && notice != nil:
			bad(e, "LEDGER-DUPLICATE", p, "%v: a notice of %v is running", a, notice.act.On)
		case k == WithdrawalNotice:
			notice = e
			expiry = convention.WithdrawalEffect(a.On, nil, convention.Readings{}).NotBefore
			if effect := convention.WithdrawalEffect(a.On, conflicts, convention.Readings{}); effect.Settled {
				left = effect.NotBefore
			}
		case k == WithdrawalRevoked && notice == nil:
			bad(e, "LEDGER-ORDER", p, "%v: there is no notice to revoke", a)
		case k == WithdrawalRevoked && !left.IsZero() && !a.On.Before(left):
			bad(e, "LEDGER-ORDER", p, "%v: the notice of %v took effect on %v", a, notice.act.On, left)
		case k == WithdrawalRevoked:
			notice, effect, expiry, left = nil, nil, convention.Date{}, convention.Date{}
		case k == WithdrawalEffect && notice == nil:
			bad(e, "LEDGER-ORDER", p, "%v comes without a notice", a)
		case k == WithdrawalEffect && effect != nil:
			bad(e, "LEDGER-DUPLICATE", p, "%v: it is already recorded on %v", a, effect.act.On)
		case k == WithdrawalEffect && a.On.Before(expiry):
			bad(e, "LEDGER-ORDER", p, "%v comes before the six months after %v have passed, on %v", a, notice.act.On, expiry)
		case k == WithdrawalEffect:
			effect = e
			if left.IsZero() || a.On.Before(left) {
				left = a.On
			}
		}
	}
	return ps
}

// rank is the order of kinds on one day: what ends a spell comes before what begins one.
func rank(k Kind) Kind {
	switch k {
	case WithdrawalRevoked, WithdrawalEffect:
		return 0
	}
	return k
}

func signsLater(rest []*entry) bool {
	return slices.ContainsFunc(rest, func(e *entry) bool { return e.act.Kind == Signature })
}

func succeedsLater(rest []*entry) bool {
	return slices.ContainsFunc(rest, func(e *entry) bool { return e.act.Kind == Succession })
}
