package meeting

import (
	"slices"
	"strconv"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// The numbers of Article 8(5), beside their provision.
const (
	daysOfPoll    = 14 // to say whether one favours a Special Meeting
	daysToConvene = 14 // further, to convene it
)

// A Clarification is one matter under Article 8: a Request for Clarification and what followed, as events in order. It is a
// value: [Clarification.Then] returns a new one. The zero Clarification is not begun, counts no States Parties and goes by
// today's practice; [Clarify] makes one with a ledger and readings.
//
// The order of the steps is the Convention's, and a step out of order is refused. Days and numbers are facts: what came
// late, or with too few present, happened all the same and is a finding. The events are taken to be all there were up to
// the day asked.
//
// The 28 days of 8(2) and the 14 and 28 of 8(5) end as R-06 has it. A day that a meeting set does not move.
type Clarification struct {
	procedure procedure
	now       *matter // after the last event; nil for the zero Clarification
}

// Clarify returns the matter in which these events followed each other. The ledger is where States Parties are counted
// and known to be such; it can be nil, and each event that needs it then says how many there were. The readings
// heeded are, and those of [state.Record.Position]. An event that cannot follow is a [StepError].
func Clarify(l *state.Ledger, rd convention.Readings, events ...Event) (Clarification, error) {
	c := Clarification{procedure{ledger: l, readings: rd}, &matter{}}
	for _, e := range events {
		if err := c.procedure.add(c.now, e); err != nil {
			return Clarification{}, err
		}
	}
	return c, nil
}

// Then returns the matter with one event more. One that cannot follow is a [StepError] that says what was expected.
func (c Clarification) Then(e Event) (Clarification, error) {
	next := Clarification{c.procedure.copied(), c.now.copied()}
	if err := next.procedure.add(next.now, e); err != nil {
		return c, err
	}
	return next, nil
}

// Equal reports whether two matters are the same events, read alike and counted in ledgers that are equal.
func (c Clarification) Equal(d Clarification) bool { return c.procedure.equal(&d.procedure) }

// MarshalJSON returns the events, from which [Clarify] makes the matter again.
func (c Clarification) MarshalJSON() ([]byte, error) { return marshal(c.Events()) }

// Events returns the events in order.
func (c Clarification) Events() []Event { return c.procedure.list() }

// Requested returns the State to which the request is made; the zero Code before there is one.
func (c Clarification) Requested() state.Code {
	if len(c.procedure.events) == 0 {
		return state.Code{}
	}
	return c.procedure.events[0].To
}

// Stage returns where the matter stands on a day.
func (c Clarification) Stage(asOf convention.Date) Stage { return c.fold(asOf).stage }

// Expected returns what can follow on a day.
func (c Clarification) Expected(asOf convention.Date) []EventKind { return expected(c.fold(asOf)) }

// Clocks returns the periods that run on a day.
func (c Clarification) Clocks(asOf convention.Date) []Clock {
	s := c.fold(asOf)
	clocks := []Clock{}
	add := func(k EventKind, provision string, due convention.Date, reading convention.Reading) {
		clocks = append(clocks, Clock{k, convention.MustParseProvision(provision), due, reading})
	}
	rd := c.procedure.readings
	switch s.stage {
	case ReplyAwaited:
		add(ReplyGiven, "8(2)", s.due, rd.Of(16))
	case PollOpen:
		add(SpecialMeetingFavoured, "8(5)", s.poll.last, 0)
	case PollReached:
		what := MeetingOpened
		if rd.Has(convention.R18ConvenedOnly) {
			what = SpecialMeetingCalled
		}
		add(what, "8(5)", s.openBy, rd.Of(18))
	case Convened:
		if !rd.Has(convention.R18ConvenedOnly) {
			add(MeetingOpened, "8(5)", s.openBy, rd.Of(18))
		}
	case MeasuresAsked:
		if !s.measures.Until.IsZero() {
			add(MeasuresReported, "8(18)", s.measures.Until, 0)
		}
	}
	return clocks
}

// Results returns what came of the counts and votes up to a day, in order, each with its arithmetic. A count that is
// still running is the last of its kind so far.
func (c Clarification) Results(asOf convention.Date) []Result { return c.fold(asOf).results() }

// A matter is how a clarification stands on a day.
type matter struct {
	stage  Stage
	due    convention.Date // the last day for a reply
	poll   *poll
	openBy convention.Date // the last day for a Special Meeting to open, or to be convened

	request, reply, referral, called, opened, measures, answer Event
	premature                                                  bool // referred while a reply could still come
	invited                                                    bool // a mission, without any decision
	decisions                                                  []Result
	votes                                                      []Event // of the decisions
}

// fold returns how the matter stands on a day.
func (c Clarification) fold(asOf convention.Date) *matter {
	m := &matter{}
	c.procedure.run(m, asOf)
	return m
}

// copied returns the matter so that an event can be taken which m does not see.
func (m *matter) copied() *matter {
	if m == nil {
		return &matter{}
	}
	n := *m
	n.decisions, n.votes = slices.Clip(m.decisions), slices.Clip(m.votes)
	if m.poll != nil {
		v := m.poll.copied()
		n.poll = &v
	}
	return &n
}

func (m *matter) begin() course { return &matter{} }

func (m *matter) at() Stage { return m.stage }

func (m *matter) follows(k EventKind) bool {
	begun := m.stage != NotBegun && m.stage <= Closed
	switch k {
	case MissionInvited:
		return begun && m.stage != Closed
	case MissionReported:
		if m.invited && begun && m.stage != Closed {
			return true
		}
	case ReplyGiven:
		if m.reply.Kind != 0 {
			return false
		}
	case MeetingOpened: // a proposal of a Special Meeting leaves a referral as it was
		if PollOpen <= m.stage && m.stage <= PollFailed && m.referral.Kind != 0 {
			return true
		}
	case MatterReferred:
		if m.referral.Kind != 0 {
			return false
		}
	}
	return k <= MatterClosed && slices.Contains(order[k].from, m.stage)
}

// before is the id of the meeting to which the matter was referred: the one that the event names, or the next.
func (m *matter) before(p *procedure) string {
	if m.referral.Kind != 0 && m.referral.Session == "" && p.ledger != nil {
		next, _ := Next(p.ledger, p.when(m.referral), MeetingOfParties)
		return next.ID
	}
	return m.referral.Session
}

func (m *matter) pass(p *procedure, day convention.Date) {
	switch {
	case m.stage == ReplyAwaited && convention.Late(day, m.due, p.readings):
		m.stage = Unanswered
	case m.stage == PollOpen && convention.Late(day, m.poll.last, p.readings):
		m.stage = PollFailed
	}
}

func (m *matter) take(p *procedure, e Event) {
	day := p.when(e)
	switch e.Kind {
	case RequestMade:
		m.stage, m.request, m.due = ReplyAwaited, e, convention.ReplyDue(day, p.readings)
	case ReplyGiven:
		m.reply = e
		if m.stage == ReplyAwaited || m.stage == Unanswered {
			m.stage = Answered
		}
	case MatterReferred:
		m.premature = m.stage == ReplyAwaited
		m.stage, m.referral = Referred, e
	case SpecialMeetingProposed:
		m.stage = PollOpen
		m.poll = &poll{from: day, last: p.end(day, daysOfPoll)}
		m.openBy = p.end(day, daysOfPoll+daysToConvene)
		counted := day
		if p.readings.Has(convention.R17OnDay14) {
			counted = m.poll.last
		}
		m.poll.base = p.parties(e, counted)
	case SpecialMeetingFavoured:
		m.poll.hear(p, SpecialMeetingSupport, e)
		if !m.poll.reached.IsZero() {
			m.stage = PollReached
			if p.readings.Has(convention.R18FromSupport) {
				m.openBy = p.end(m.poll.reached, daysToConvene)
			}
		}
	case SpecialMeetingCalled:
		m.stage, m.called = Convened, e
	case MeetingOpened:
		m.opened = e
		if m.called.Kind != 0 {
			base := m.poll.base
			if e.Parties > 0 {
				base = e.Parties
			}
			m.decided(e, SpecialMeetingQuorum.Count(e.Present, base))
		}
		m.stage = Sitting
	case ConsiderationVoted:
		if m.stage = NotConsidered; m.decided(e, p.decide(ConsiderationVote, e)) {
			m.stage = Considered
		}
	case MissionInvited:
		m.invited = true
	case MissionVoted:
		if m.decided(e, p.decide(MissionVote, e)) {
			m.stage = MissionUnderWay
		}
	case MissionReported:
		if m.stage == MissionUnderWay || m.stage == Considered {
			m.stage = Reported
		}
	case MeasuresVoted:
		if m.decided(e, p.decide(MeasuresVote, e)) {
			m.stage, m.measures, m.answer = MeasuresAsked, e, Event{}
		}
	case MeansVoted:
		m.decided(e, p.decide(MeasuresVote, e))
	case MeasuresReported:
		m.stage, m.answer = MeasuresAnswered, e
	case MatterClosed:
		m.stage = Closed
	}
}

func (m *matter) decided(e Event, r Result) bool {
	m.decisions, m.votes = append(m.decisions, r), append(m.votes, e)
	return r.Reached
}

func (m *matter) results() []Result {
	results := []Result{}
	if m.poll != nil {
		results = append(results, SpecialMeetingSupport.Count(len(m.poll.favour), m.poll.base))
	}
	return append(results, m.decisions...)
}

// Findings states how the matter stands on a day: the codes A8.2, A8.3, A8.5, A8.6, A8.8-VOTE, A8.18 and A8.20 of [Rules].
// What concerns the mission itself is in [Mission.Findings].
func (c Clarification) Findings(asOf convention.Date) []state.Finding {
	a := appraisal{c.fold(asOf), &c.procedure, asOf, []state.Finding{}}
	if a.m.request.Kind != 0 {
		a.reply()
		a.referral()
		a.poll()
		a.votes()
		a.measures()
	}
	slices.SortFunc(a.findings, state.Finding.Compare)
	return a.findings
}

// An appraisal gathers the findings on a matter on a day.
type appraisal struct {
	m        *matter
	p        *procedure
	asOf     convention.Date
	findings []state.Finding
}

// add adds a finding on the State requested, with the events of these kinds and its deadline as steps.
func (a *appraisal) add(code string, o state.Outcome, since convention.Date, set func(*state.Finding), kinds ...EventKind) {
	f := finding(code, o)
	if f.State, f.Since = a.m.request.To, since; o == state.MetLate {
		f.Severity = state.SeverityLate
	}
	set(&f)
	steps := a.p.steps(a.asOf, kinds...)
	if !f.Due.IsZero() {
		reading := convention.Reading(0)
		switch f.Code[:4] {
		case "A8.2":
			reading = a.p.readings.Of(16)
		case "A8.5":
			reading = a.p.readings.Of(17)
			if f.Code == "A8.5-MEETING-LATE" {
				reading = a.p.readings.Of(18)
			}
		}
		steps = append(steps, state.Step{Date: f.Due, Provision: f.Provision, Reading: reading, Computed: reading != 0})
	}
	a.findings = append(a.findings, f.Resting(steps, nil))
}

// overdue adds what was not done by its day, or done later.
func (a *appraisal) overdue(code string, due, done convention.Date, kinds ...EventKind) {
	outcome, end := state.Unmet, a.asOf
	if !done.IsZero() {
		outcome, end = state.MetLate, done
	}
	a.add(code, outcome, convention.FirstLateDay(due, a.p.readings), func(f *state.Finding) {
		if f.Due, f.Until, f.Count = due, done, end.DaysSince(due); code == "A8.5-MEETING-LATE" {
			f.State = state.Code{} // to convene it is not for the State
		}
	}, kinds...)
}

// reply assesses 8(2).
func (a *appraisal) reply() {
	m, p := a.m, a.p
	if m.request.Informed == convention.No {
		a.add("A8.2-NOINFO", state.Noted, p.when(m.request), func(*state.Finding) {}, RequestMade)
	}
	switch done := p.when(m.reply); {
	case done.IsZero() && convention.Late(a.asOf, m.due, p.readings):
		a.overdue("A8.2-NOREPLY", m.due, done, RequestMade)
	case done.IsZero():
		a.add("A8.2-REPLY-DUE", state.Due, p.when(m.request), func(f *state.Finding) { f.Due = m.due }, RequestMade)
	case convention.Late(done, m.due, p.readings):
		a.overdue("A8.2-REPLY-LATE", m.due, done, RequestMade, ReplyGiven)
	}
}

// referral assesses 8(3).
func (a *appraisal) referral() {
	m, p := a.m, a.p
	on := p.when(m.referral)
	if on.IsZero() {
		return
	}
	a.add("A8.3-REFERRED", state.Noted, on, func(f *state.Finding) { f.Subject = m.before(p) }, RequestMade, ReplyGiven, MatterReferred)
	if m.premature {
		a.add("A8.3-PREMATURE", state.Noted, on, func(f *state.Finding) {
			f.Due, f.Count = m.due, convention.FirstLateDay(m.due, p.readings).DaysSince(on)
		}, RequestMade, MatterReferred)
	}
}

// poll assesses the poll and the days of 8(5).
func (a *appraisal) poll() {
	m, p, v := a.m, a.p, a.m.poll
	if v == nil {
		return
	}
	code, outcome, since := "A8.5-POLL-OPEN", state.Due, v.from
	switch {
	case !v.reached.IsZero():
		code, outcome, since = "A8.5-POLL-REACHED", state.Noted, v.reached
	case convention.Late(a.asOf, v.last, p.readings):
		code, outcome, since = "A8.5-POLL-FAILED", state.Noted, convention.FirstLateDay(v.last, p.readings)
	}
	a.add(code, outcome, since, func(f *state.Finding) {
		f.Due, f.Count, f.Stated = v.last, len(v.favour), strconv.Itoa(len(v.favour))
		f.Expected = strconv.Itoa(SpecialMeetingSupport.Count(0, v.base).Needed)
	}, SpecialMeetingProposed, SpecialMeetingFavoured)
	done := p.when(m.opened)
	if p.readings.Has(convention.R18ConvenedOnly) {
		done = p.when(m.called)
	}
	if !v.reached.IsZero() && (done.IsZero() && convention.Late(a.asOf, m.openBy, p.readings) || convention.Late(done, m.openBy, p.readings)) {
		a.overdue("A8.5-MEETING-LATE", m.openBy, done, SpecialMeetingProposed, SpecialMeetingFavoured, SpecialMeetingCalled, MeetingOpened)
	}
}

// votes states the decisions of 8(6), 8(8) and 8(20), and a quorum of 8(5) that was not there.
func (a *appraisal) votes() {
	codes := map[Threshold]string{
		SpecialMeetingQuorum: "A8.5-NO-QUORUM", ConsiderationVote: "A8.6-VOTE", MissionVote: "A8.8-VOTE", MeasuresVote: "A8.20-VOTE",
	}
	for i, r := range a.m.decisions {
		if r.Threshold == SpecialMeetingQuorum && r.Reached {
			continue
		}
		e := a.m.votes[i]
		a.add(codes[r.Threshold], state.Noted, a.p.when(e), func(f *state.Finding) {
			f.Provision, f.Count, f.Stated = e.Kind.Provision(), r.For, r.String()
			if r.Threshold == SpecialMeetingQuorum {
				f.Provision, f.Expected, f.Stated = r.Provision, strconv.Itoa(r.Needed), strconv.Itoa(r.For)
			}
		}, e.Kind)
	}
}

// measures assesses the period of 8(18), if a meeting set one.
func (a *appraisal) measures() {
	m, p := a.m, a.p
	due, done := m.measures.Until, p.when(m.answer)
	switch {
	case due.IsZero():
	case done.IsZero() && !convention.Late(a.asOf, due, p.readings):
		a.add("A8.18-MEASURES-DUE", state.Due, p.when(m.measures), func(f *state.Finding) { f.Due = due }, MeasuresVoted)
	case done.IsZero():
		a.overdue("A8.18-MEASURES-OVERDUE", due, done, MeasuresVoted)
	case convention.Late(done, due, p.readings):
		a.overdue("A8.18-MEASURES-OVERDUE", due, done, MeasuresVoted, MeasuresReported)
	}
}
