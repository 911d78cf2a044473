package state

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

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
	switch {
	case a.Kind == 0:
		bad("LEDGER-KIND", "the act has no kind")
		return ps
	case int(a.Kind) >= len(kindTable):
		bad("LEDGER-KIND", "there is no kind %v", a.Kind)
		return ps
	case int(a.Kind) >= kinds:
		bad("LEDGER-KIND", "%v is worked out from acts, no act has it", a.Kind)
		return ps
	}
	has := kindTable[a.Kind].carries
	if a.On.IsZero() && a.Kind != Eligibility {
		bad("LEDGER-DATE", "%v %s has no day", a.State, a.what())
	}
	if a.Confidence > TwoSources {
		bad("LEDGER-CONFIDENCE", "%v is no confidence", a.Confidence)
	}
	if strings.TrimSpace(a.Source) == "" {
		bad("LEDGER-SOURCE", "%v names no source", a)
	}
	for _, c := range [...]struct{ what, text string }{{"session", a.Session}, {"source", a.Source}, {"note", a.Note}} {
		if fault := unkept(c.text); fault != "" {
			bad("LEDGER-CONTENT", "%v: the %s %s", a, c.what, fault)
		}
	}
	switch {
	case a.Latest.IsZero():
	case has&inexact == 0:
		bad("LEDGER-DATE", "%v needs its exact day, not a stretch of days", a.Kind)
	case !a.Latest.After(a.On):
		bad("LEDGER-DATE", "the last possible day %v is not after the first, %v", a.Latest, a.On)
	}
	switch {
	case a.Until.IsZero():
	case has&lasts == 0:
		bad("LEDGER-DATE", "%v is a single event and does not last until %v", a.Kind, a.Until)
	case !a.Until.After(a.On):
		bad("LEDGER-ORDER", "%v ends on %v, not after it began", a, a.Until)
	}
	for _, c := range [...]struct {
		given bool
		by    carries
		what  string
	}{
		{!a.Deadline.IsZero(), newDeadline, "deadline"}, {a.Session != "", ofSession, "session"}, {a.Year != 0, ofYear, "year"},
		{a.Period != (convention.Span{}), aPeriod, "period"}, {a.Unchanged, aPeriod, "cover page"},
		{!a.Mines.IsZero(), someMines, "number of mines"},
	} {
		if c.given && has&c.by == 0 {
			bad("LEDGER-CONTENT", "%v carries no %s", a.Kind, c.what)
		}
	}
	due, p := convention.AnnualReportDue(a.Year), a.Period
	switch {
	case a.Kind == ExtensionGranted && a.Deadline.IsZero():
		bad("LEDGER-CONTENT", "%v does not say until which day", a)
	case has&ofYear != 0 && due.IsZero():
		bad("LEDGER-CONTENT", "%v: the year must be from 1 to 9998", a)
	case has&aPeriod != 0 && p != (convention.Span{}) && (p.From.IsZero() || !p.Until.After(p.From)):
		bad("LEDGER-CONTENT", "%v: the period %v is none", a, p)
	}
	open := convention.OpenForSignature()
	switch k := a.Kind; {
	case a.On.IsZero() || a.Rival:
	case k.presupposes() && a.certain().Before(open.From):
		ps = append(ps, e.problem("LEDGER-ORDER", k.Provision(), "%v: the Convention was open to States from %v", a, open.From))
	case has&ofYear != 0 && !due.IsZero() && a.certain().Before(convention.CalendarYear(a.Year).From):
		ps = append(ps, e.problem("LEDGER-ORDER", k.Provision(), "%v comes before that year began", a))
	case k == Eligibility && a.On.Before(open.From):
		bad("LEDGER-ORDER", "%v comes before %v, when the Convention was opened", a, open.From)
	case k == EntryIntoForce && a.On.Before(open.Until):
		ps = append(ps, e.problem("LEDGER-ORDER", convention.Article(17, 1), "%v: the Convention entered into force on %v", a, open.Until))
	case k == WithdrawalNotice && convention.WithdrawalEffect(a.On, nil, convention.Readings{}).NotBefore.IsZero():
		bad("LEDGER-DATE", "%v: it would take effect past 9999", a)
	}
	if !a.Known.IsZero() && a.Known.Before(a.On) && has&liesAhead == 0 {
		bad("LEDGER-ORDER", "%v became known on %v, before it happened", a, a.Known)
	}
	return ps
}

// presupposes reports whether nobody can have done this before the Convention was open to States. Mines can have been
// destroyed and areas cleared long before.
func (k Kind) presupposes() bool {
	return k.instrument() || k == ExtensionRequested || k == RequestIncomplete || InitialReport <= k && k <= AnnualReportMissing
}

// unkept says what of a text a table would not keep; "" if it keeps it all.
func unkept(text string) string {
	switch {
	case !utf8.ValidString(text):
		return "is not in UTF-8"
	case strings.TrimSpace(text) != text:
		return "has white space around it"
	case strings.Contains(text, "\r\n"):
		return "has a carriage return before the end of a line"
	}
	return ""
}

// checkState says what is wrong with the acts of one State beside each other. They are in order of time. The rules of
// order hold by today's practice; other readings are for asking, not for recording.
func checkState(entries []*entry) Problems {
	var o order
	for _, e := range entries {
		switch k := e.act.Kind; {
		case e.act.Rival:
		case k == EntryIntoForce && o.published.IsZero():
			o.published = e.act.On
		case k == Eligibility && o.eligibility == nil:
			o.eligibility = e
		case k == Succession:
			o.succeeds = true
		case k == Signature:
			o.signs = true
		case k == InternationalConflict || k == NonInternationalConflict:
			o.conflicts = append(o.conflicts, convention.Span{From: e.act.On, Until: e.act.Until})
		}
		if o.first == nil && e.line > 0 {
			o.first = e
		}
	}
	entries = slices.Clone(entries)
	slices.SortStableFunc(entries, func(a, b *entry) int { // a State may come back the day it leaves
		return cmp.Or(a.act.On.Compare(b.act.On), cmp.Compare(rank(a.act.Kind), rank(b.act.Kind)))
	})
	last := make(map[identity]*entry, len(entries))
	for _, e := range entries {
		same := e.act.identity()
		before, twice := last[same]
		last[same] = e
		if twice && before.line > e.line {
			e = before
		}
		if twice {
			o.bad(e, "LEDGER-DUPLICATE", convention.Provision{}, "%v appears twice", e.act)
			continue
		}
		if !e.act.Rival {
			o.add(e)
			continue
		}
		if !slices.ContainsFunc(entries, func(f *entry) bool { return !f.act.Rival && f.act.rivals(&e.act) }) {
			o.bad(e, "LEDGER-RIVAL", convention.Provision{}, "%v: there is no other act that the ledger follows instead", e.act)
		}
	}
	return o.problems
}

// An identity is what two acts of one State share that say the same, whoever says it. Beside what a status turns on, two
// sources may say the same of one day, and one source two things that only its notes tell apart.
type identity struct {
	kind         Kind
	on, deadline convention.Date
	rival        bool
	year         int
	session      string
	mines        Number
	source, note string
}

func (a *Act) identity() identity {
	i := identity{
		kind: a.Kind, on: a.On, deadline: a.Deadline, rival: a.Rival, year: a.Year, session: a.Session, mines: a.Mines,
	}
	if a.Kind >= Reservation {
		i.source, i.note = a.Source, a.Note
	}
	return i
}

// rivals reports whether two acts of one State speak of the same thing.
func (a *Act) rivals(b *Act) bool {
	return a.Kind == b.Kind && (a.Year == b.Year) && (a.Session == "" || b.Session == "" || a.Session == b.Session || a.On == b.On)
}

// rank is the order of kinds on one day: what ends a spell comes before what begins one.
func rank(k Kind) Kind {
	switch k {
	case WithdrawalRevoked, WithdrawalEffect:
		return 0
	}
	return k
}

// An order is the story of one State as far as it has been told.
type order struct {
	// Known from the start, wherever in the story it stands.
	first           *entry          // the first act that the ledger did not hold before
	eligibility     *entry          // the first
	published       convention.Date // the first entry into force, which for a successor may stand before its instrument
	succeeds, signs bool
	conflicts       []convention.Span

	signature, instrument, inForce, notice, effect *entry

	bound  convention.Date // by the last instrument
	expiry convention.Date // six months after the last notice
	left   convention.Date // the day it takes effect; zero while a conflict holds it back

	extended convention.Date // the last deadline granted

	problems Problems
}

// bad puts a problem at an act; if the ledger held it before, at the first act that came to it.
func (o *order) bad(e *entry, code string, p convention.Provision, format string, args ...any) {
	if e.line == 0 && o.first != nil {
		at := *o.first
		at.act = e.act
		e = &at
	}
	o.problems = append(o.problems, e.problem(code, p, format, args...))
}

// add tells the next act of the story.
func (o *order) add(e *entry) {
	a, k := e.act, e.act.Kind
	if o.eligibility != nil && a.On.Before(o.eligibility.act.On) {
		o.bad(e, "LEDGER-ORDER", k.Provision(), "%v comes before %v could become a Party, on %v",
			a, a.State, o.eligibility.act.On)
	}
	switch {
	case k == Eligibility && o.eligibility != e:
		o.bad(e, "LEDGER-DUPLICATE", k.Provision(), "%v: its eligibility is already recorded on %v",
			a, o.eligibility.act.On)
	case k == Signature:
		o.sign(e)
	case k.instrument():
		o.deposit(e)
	case k == EntryIntoForce && o.inForce != nil:
		o.bad(e, "LEDGER-DUPLICATE", k.Provision(), "%v: it is already recorded on %v", a, o.inForce.act.On)
	case k == EntryIntoForce:
		if o.inForce = e; o.instrument == nil && !o.succeeds {
			o.bad(e, "LEDGER-ORDER", k.Provision(), "%v comes before any instrument", a)
		}
	case k == ProvisionalApplication && o.instrument == nil:
		o.bad(e, "LEDGER-ORDER", k.Provision(), "%v comes without an instrument", a)
	case k == WithdrawalNotice:
		o.notify(e)
	case k == WithdrawalRevoked:
		o.revoke(e)
	case k == WithdrawalEffect:
		o.leave(e)
	case k == ExtensionGranted && (o.bound.IsZero() || a.On.Before(o.bound)):
		o.bad(e, "LEDGER-ORDER", k.Provision(), "%v: only a deadline of a State Party is extended", a)
	case k == ExtensionGranted && !a.Deadline.After(cmp.Or(o.extended, a.On)):
		o.bad(e, "LEDGER-ORDER", k.Provision(), "%v: until %v is no extension of %v", a, a.Deadline, cmp.Or(o.extended, a.On))
	case k == ExtensionGranted:
		o.extended = a.Deadline
	}
}

// sign tells a signature (Article 15).
func (o *order) sign(e *entry) {
	p := e.act.Kind.Provision()
	if o.signature != nil {
		o.bad(e, "LEDGER-DUPLICATE", p, "%v: it had signed on %v", e.act, o.signature.act.On)
		return
	}
	o.signature = e
	if open := convention.OpenForSignature(); !open.Contains(e.act.On) {
		o.bad(e, "DATA-SIGNATURE-WINDOW", p, "%v: the Convention could be signed from %v to %v",
			e.act, open.From, open.Until.AddDays(-1))
	}
	if o.instrument != nil {
		o.bad(e, "LEDGER-ORDER", p, "%v comes after its instrument of %v", e.act, o.instrument.act.On)
	}
}

// deposit tells an instrument (Article 16). A State that has left comes back by accession, whether it had signed or not.
func (o *order) deposit(e *entry) {
	a, k, p := e.act, e.act.Kind, e.act.Kind.Provision()
	again := o.instrument != nil
	if again && (o.left.IsZero() || a.On.Before(o.left)) {
		o.bad(e, "LEDGER-DUPLICATE", convention.Article(16, 3), "%v: it had deposited on %v, and has not left since",
			a, o.instrument.act.On)
		return
	}
	if again {
		o.inForce = nil
	}
	o.instrument, o.notice, o.effect = e, nil, nil
	o.expiry, o.left, o.extended = convention.Date{}, convention.Date{}, convention.Date{}
	o.bound = convention.EntryIntoForce(a.On, convention.Readings{})
	ratifies := k == Ratification || k == Acceptance || k == Approval
	switch {
	case again && k != Accession:
		o.bad(e, "DATA-INSTRUMENT-KIND", convention.Article(16, 2), "%v: a State that has left comes back by accession", a)
	case again:
	case ratifies && o.signature == nil && o.signs:
		o.bad(e, "LEDGER-ORDER", p, "%v comes before its signature", a)
	case ratifies && o.signature == nil:
		o.bad(e, "DATA-INSTRUMENT-KIND", p, "%v: only a State that has signed deposits one", a)
	case k == Accession && o.signature != nil:
		o.bad(e, "DATA-INSTRUMENT-KIND", p, "%v: it signed on %v, and accession is for States that have not",
			a, o.signature.act.On)
	case k == Succession: // nothing can be inferred: until its day is published it may lie before the notification too
		o.bound = cmp.Or(o.published, convention.OpenForSignature().Until)
	}
}

// notify tells a notice of withdrawal (Article 20(2)).
func (o *order) notify(e *entry) {
	a, p := e.act, e.act.Kind.Provision()
	switch {
	case o.instrument == nil:
		o.bad(e, "LEDGER-ORDER", p, "%v: only a State Party withdraws, and for it the Convention never entered into force", a)
	case a.On.Before(o.bound):
		o.bad(e, "LEDGER-ORDER", p, "%v: only a State Party withdraws, and the Convention enters into force for it on %v",
			a, o.bound)
	case o.notice != nil:
		o.bad(e, "LEDGER-DUPLICATE", p, "%v: a notice of %v is running", a, o.notice.act.On)
	default:
		o.notice = e
		o.expiry = convention.WithdrawalEffect(a.On, nil, convention.Readings{}).NotBefore
		if effect := convention.WithdrawalEffect(a.On, o.conflicts, convention.Readings{}); effect.Settled {
			o.left = effect.NotBefore
		}
	}
}

// revoke tells that a notice was taken back.
func (o *order) revoke(e *entry) {
	a, p := e.act, e.act.Kind.Provision()
	switch {
	case o.notice == nil:
		o.bad(e, "LEDGER-ORDER", p, "%v: there is no notice to revoke", a)
	case !o.left.IsZero() && !a.On.Before(o.left):
		o.bad(e, "LEDGER-ORDER", p, "%v: the notice of %v took effect on %v", a, o.notice.act.On, o.left)
	default:
		o.notice, o.effect = nil, nil
		o.expiry, o.left = convention.Date{}, convention.Date{}
	}
}

// leave tells the published day on which a withdrawal takes effect (Article 20(3)).
func (o *order) leave(e *entry) {
	a, p := e.act, e.act.Kind.Provision()
	switch {
	case o.notice == nil:
		o.bad(e, "LEDGER-ORDER", p, "%v comes without a notice", a)
	case o.effect != nil:
		o.bad(e, "LEDGER-DUPLICATE", p, "%v: it is already recorded on %v", a, o.effect.act.On)
	case a.On.Before(o.expiry):
		o.bad(e, "LEDGER-ORDER", p, "%v comes before the six months after %v have passed, on %v",
			a, o.notice.act.On, o.expiry)
	default:
		o.effect = e
		if o.left.IsZero() || a.On.Before(o.left) {
			o.left = a.On
		}
	}
}
