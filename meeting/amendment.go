package meeting

import (
	"slices"
	"strconv"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// daysToSupport is how long States Parties have from the circulation of a proposal to support considering it (Article
// 13(1)). Silence counts against it.
const daysToSupport = 30

// An Amendment is one proposal under Article 13 and what followed, as events in order. It is a value like
// [Clarification]: a step out of order is refused, and the events are taken to be all there were up to the day asked. None
// is known to have been proposed.
type Amendment struct {
	procedure procedure
	now       *proposal // after the last event; nil for the zero Amendment
}

// Amend returns the proposal on which these events followed each other. The ledger is where States Parties are counted and
// known to be such; it can be nil, and each event that needs it then says how many there were. The readings heeded are
// R-05, R-06 (for the 30 days of 13(1)), R-19, R-23 and those of [state.Record.Position]. An event that cannot follow is a
// [StepError].
func Amend(l *state.Ledger, rd convention.Readings, events ...Event) (Amendment, error) {
	a := Amendment{procedure{ledger: l, readings: rd}, &proposal{}}
	for _, e := range events {
		if err := a.procedure.add(a.now, e); err != nil {
			return Amendment{}, err
		}
	}
	return a, nil
}

// Then returns the proposal with one event more. One that cannot follow is a [StepError] that says what was expected.
func (a Amendment) Then(e Event) (Amendment, error) {
	next := Amendment{a.procedure.copied(), a.now.copied()}
	if err := next.procedure.add(next.now, e); err != nil {
		return a, err
	}
	return next, nil
}

// Equal reports whether two proposals are the same events, read alike and counted in ledgers that are equal.
func (a Amendment) Equal(b Amendment) bool { return a.procedure.equal(&b.procedure) }

// MarshalJSON returns the events, from which [Amend] makes the proposal again.
func (a Amendment) MarshalJSON() ([]byte, error) { return marshal(a.Events()) }

// Events returns the events in order.
func (a Amendment) Events() []Event { return a.procedure.list() }

// Stage returns where the proposal stands on a day.
func (a Amendment) Stage(asOf convention.Date) Stage { return a.fold(asOf).stage }

// Expected returns what can follow on a day.
func (a Amendment) Expected(asOf convention.Date) []EventKind { return expected(a.fold(asOf)) }

// Results returns what came of the counts and the vote up to a day, in order, each with its arithmetic.
func (a Amendment) Results(asOf convention.Date) []Result { return a.fold(asOf).results() }

// Clocks returns the periods that run on a day. A conference that is supported is to follow directly on the next meeting
// of the ledger's calendar: Due is the day on which that closes, and there is no clock where its days are not known or a
// majority has asked for an earlier one (Article 13(3)).
func (a Amendment) Clocks(asOf convention.Date) []Clock {
	s := a.fold(asOf)
	clocks := []Clock{}
	switch s.stage {
	case Circulated:
		clocks = append(clocks, Clock{AmendmentFavoured, convention.Article(13, 1), s.support.last, 0})
	case Supported, ConferenceConvened:
		if a.procedure.ledger == nil || !s.earlier.reached.IsZero() {
			break
		}
		if m, ok := Next(a.procedure.ledger, s.support.reached); ok {
			clocks = append(clocks, Clock{ConferenceOpened, convention.Article(13, 3), m.Closing, 0})
		}
	}
	return clocks
}

// InForce returns the day on which the amendment entered into force for those that had accepted it (Article 13(5), R-23);
// the zero date if it had not by a day.
func (a Amendment) InForce(asOf convention.Date) convention.Date { return a.fold(asOf).inForce }

// InForceFor returns the day on which the amendment entered into force for a State Party: with the majority if it had
// accepted by then, else on the day of its own deposit; the zero date if it had not accepted by a day. A State that became
// a Party later is not answered for: the Convention does not speak of it.
func (a Amendment) InForceFor(c state.Code, asOf convention.Date) convention.Date {
	s := a.fold(asOf)
	i := slices.IndexFunc(s.acceptances, func(b acceptance) bool { return b.state == c })
	if s.inForce.IsZero() || i < 0 {
		return convention.Date{}
	}
	if on := s.acceptances[i].on; on.After(s.inForce) {
		return on
	}
	return s.inForce
}

type acceptance struct {
	state state.Code
	on    convention.Date
}

// A proposal is how an amendment stands on a day.
type proposal struct {
	stage       Stage
	support     poll
	circulated  bool
	earlier     poll
	vote        *Result
	voted       Event
	base        int // States Parties of whom acceptances were last counted
	counting    int // acceptances of them
	acceptances []acceptance
	inForce     convention.Date
}

// fold returns how the proposal stands on a day.
func (a Amendment) fold(asOf convention.Date) *proposal {
	s := &proposal{}
	a.procedure.run(s, asOf)
	return s
}

// copied returns the proposal so that an event can be taken which s does not see.
func (s *proposal) copied() *proposal {
	if s == nil {
		return &proposal{}
	}
	n := *s
	n.support, n.earlier, n.acceptances = s.support.copied(), s.earlier.copied(), slices.Clip(s.acceptances)
	return &n
}

func (s *proposal) begin() course { return &proposal{} }

func (s *proposal) at() Stage { return s.stage }

func (s *proposal) follows(k EventKind) bool {
	return AmendmentProposed <= k && slices.Contains(order[k].from, s.stage)
}

func (s *proposal) results() []Result {
	results := []Result{}
	if s.circulated {
		results = append(results, AmendmentSupport.Count(len(s.support.favour), s.support.base))
	}
	if len(s.earlier.favour) > 0 {
		results = append(results, EarlierConference.Count(len(s.earlier.favour), s.earlier.base))
	}
	if s.vote != nil {
		results = append(results, *s.vote)
	}
	if len(s.acceptances) > 0 {
		results = append(results, AmendmentAcceptance.Count(s.counting, s.base))
	}
	return results
}

func (s *proposal) pass(p *procedure, day convention.Date) {
	if s.stage == Circulated && convention.Late(day, s.support.last, p.readings) {
		s.stage = Unsupported
	}
}

func (s *proposal) take(p *procedure, e Event) {
	switch e.Kind {
	case AmendmentProposed:
		s.stage = Proposed
	case AmendmentCirculated:
		s.stage, s.circulated = Circulated, true
		s.support = poll{base: p.parties(e, e.On), from: e.On, last: p.end(e.On, daysToSupport)}
	case AmendmentFavoured:
		if s.support.hear(p, AmendmentSupport, e); !s.support.reached.IsZero() {
			s.stage = Supported
		}
	case EarlierConferenceAsked:
		s.earlier.base = p.parties(e, e.On)
		s.earlier.hear(p, EarlierConference, e)
	case ConferenceCalled:
		s.stage = ConferenceConvened
	case ConferenceOpened:
		s.stage = ConferenceSitting
	case AmendmentVoted:
		r := p.decide(AmendmentVote, e)
		s.vote, s.voted, s.stage = &r, e, Rejected
		if r.Reached {
			s.stage = Adopted
		}
	case AmendmentAccepted:
		s.accept(p, e)
	}
}

// accept counts acceptances against the States Parties: those of the day, or those of the day of adoption.
func (s *proposal) accept(p *procedure, e Event) {
	for _, c := range e.By {
		if !slices.ContainsFunc(s.acceptances, func(b acceptance) bool { return b.state == c }) {
			s.acceptances = append(s.acceptances, acceptance{c, e.On})
		}
	}
	if !s.inForce.IsZero() {
		return
	}
	counted, on := e, e.On
	if p.readings.Has(convention.R23Fixed) {
		counted, on = s.voted, s.voted.On
	}
	s.base, s.counting = p.parties(counted, on), 0
	for _, b := range s.acceptances {
		if p.bound(b.state, on) {
			s.counting++
		}
	}
	if AmendmentAcceptance.Count(s.counting, s.base).Reached {
		s.inForce, s.stage = e.On, AmendmentInForce
	}
}

// Findings states how the proposal stands on a day: A13.1-SUPPORT, A13.4-ADOPTED and A13.5-IN-FORCE, all of them notes.
func (a Amendment) Findings(asOf convention.Date) []state.Finding {
	s, p := a.fold(asOf), &a.procedure
	fs := []state.Finding{}
	add := func(f state.Finding, r Result, kinds ...EventKind) {
		f.Count, f.Expected, f.Stated = r.For, strconv.Itoa(r.Needed), r.String()
		steps := p.steps(asOf, kinds...)
		if !f.Due.IsZero() {
			steps = append(steps, state.Step{Date: f.Due, Provision: f.Provision, Computed: true})
		}
		fs = append(fs, f.Resting(steps, nil))
	}
	for _, r := range s.results() {
		switch r.Threshold {
		case AmendmentSupport:
			f := finding("A13.1-SUPPORT", state.Noted)
			f.Due, f.Since = s.support.last, s.support.from
			if s.stage == Circulated {
				f.Outcome = state.Due
			}
			add(f, r, AmendmentProposed, AmendmentCirculated, AmendmentFavoured)
		case AmendmentVote:
			f := finding("A13.4-ADOPTED", state.Noted)
			f.Since = s.voted.On
			add(f, r, AmendmentVoted)
		case AmendmentAcceptance:
			if s.inForce.IsZero() {
				continue
			}
			f := finding("A13.5-IN-FORCE", state.Noted)
			f.Since = s.inForce
			add(f, r, AmendmentVoted, AmendmentAccepted)
		}
	}
	return fs
}
