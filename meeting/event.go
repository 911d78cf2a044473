package meeting

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/state"
)

// EventKind is what happens in a procedure under Article 8 or 13. The zero EventKind is none.
type EventKind uint8

// What happens under Article 8, and what an [Event] of it carries beside its day.
const (
	_                      EventKind = iota
	RequestMade                      // 8(2): the request reaches the State To from the States By; Informed, PassedOn
	ReplyGiven                       // 8(2): the reply is handed to the Secretary-General; PassedOn
	MatterReferred                   // 8(3): submitted to the next Meeting, a reply being found unsatisfactory; Session
	GoodOfficesAsked                 // 8(4): a State Party concerned asks the Secretary-General for good offices
	SpecialMeetingProposed           // 8(5): the Secretary-General tells all States Parties of the proposal
	SpecialMeetingFavoured           // 8(5): the States By say that they favour it
	SpecialMeetingCalled             // 8(5): the Secretary-General convenes it
	MeetingOpened                    // 8(6): the meeting opens that has the matter before it; Session, Present
	ConsiderationVoted               // 8(6): whether to consider the matter further; Votes or Consensus
	MissionInvited                   // 8(8): the requested State invites a fact-finding mission, without any decision
	MissionVoted                     // 8(8): whether to authorize one; Votes
	MissionReported                  // 8(17): its report reaches the meeting
	MeasuresVoted                    // 8(18): whether to ask for measures by Until; Votes or Consensus
	MeansVoted                       // 8(19): whether to suggest ways to resolve the matter; Votes or Consensus
	MeasuresReported                 // 8(18): the requested State reports on all measures it took
	MatterClosed                     // nobody pursues the matter further
)

// What happens under Article 13.
const (
	AmendmentProposed      EventKind = MatterClosed + 1 + iota // 13(1): the Depositary receives the proposal of the States By
	AmendmentCirculated                                        // 13(1): the Depositary circulates it
	AmendmentFavoured                                          // 13(1): the States By support considering it
	EarlierConferenceAsked                                     // 13(3): the States By ask for the conference to be held earlier
	ConferenceCalled                                           // 13(1): the Depositary convenes the Amendment Conference
	ConferenceOpened                                           // 13(3): it opens
	AmendmentVoted                                             // 13(4): whether to adopt; Votes
	AmendmentAccepted                                          // 13(5): the States By deposit their acceptances
)

var eventNames = []string{
	"", "request made", "reply given", "matter referred", "good offices asked", "special meeting proposed",
	"special meeting favoured", "special meeting called", "meeting opened", "consideration voted", "mission invited",
	"mission voted", "mission reported", "measures voted", "means voted", "measures reported", "matter closed",
	"amendment proposed", "amendment circulated", "amendment favoured", "earlier conference asked", "conference called",
	"conference opened", "amendment voted", "amendment accepted",
}

// String returns the name, "reply given"; "" for the zero EventKind.
func (k EventKind) String() string { return enum.String("EventKind", eventNames, k) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (k EventKind) MarshalText() ([]byte, error) { return enum.Append(nil, "EventKind", eventNames, k) }

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (k *EventKind) UnmarshalText(text []byte) error {
	return enum.Set(k, "EventKind", eventNames, text)
}

// Stage is where a procedure stands. The zero Stage is not begun.
type Stage uint8

// The stages of a [Clarification].
const (
	NotBegun         Stage = iota
	ReplyAwaited           // the 28 days of 8(2) are running
	Answered               // a reply was given
	Unanswered             // they have passed without one
	Referred               // submitted to the next Meeting of the States Parties
	PollOpen               // States Parties say whether they favour a Special Meeting, for 14 days
	PollReached            // one third favours it
	PollFailed             // the 14 days have passed, and fewer do
	Convened               // the Special Meeting is convened
	Sitting                // a meeting has the matter before it and decides first whether to consider it further
	NotConsidered          // it decided not to
	Considered             // it decided to
	MissionUnderWay        // it authorized a fact-finding mission
	Reported               // the mission has reported
	MeasuresAsked          // it asked the requested State for measures
	MeasuresAnswered       // that State has reported on them
	Closed
)

// The stages of an [Amendment].
const (
	Proposed           Stage = Closed + 1 + iota // the Depositary has the proposal
	Circulated                                   // the 30 days of 13(1) are running
	Supported                                    // a majority of the States Parties supports considering it
	Unsupported                                  // the 30 days have passed, and fewer do
	ConferenceConvened                           // the Amendment Conference is convened
	ConferenceSitting
	Rejected
	Adopted
	AmendmentInForce // for those that accepted it
)

var stageNames = []string{
	"not begun", "reply awaited", "answered", "unanswered", "referred", "poll open", "poll reached", "poll failed", "convened",
	"sitting", "not considered", "considered", "mission under way", "reported", "measures asked", "measures answered",
	"closed", "proposed", "circulated", "supported", "unsupported", "conference convened", "conference sitting", "rejected",
	"adopted", "amendment in force",
}

// String returns the name, "reply awaited".
func (s Stage) String() string { return enum.String("Stage", stageNames, s) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (s Stage) MarshalText() ([]byte, error) { return enum.Append(nil, "Stage", stageNames, s) }

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (s *Stage) UnmarshalText(text []byte) error { return enum.Set(s, "Stage", stageNames, text) }

// order says from which stages an event can follow.
var order = [...]struct {
	provision string
	from      []Stage
}{
	{},
	RequestMade:            {"8(2)", []Stage{NotBegun}},
	ReplyGiven:             {"8(2)", []Stage{ReplyAwaited, Unanswered, Referred, PollOpen, PollReached, PollFailed, Convened}},
	MatterReferred:         {"8(3)", []Stage{ReplyAwaited, Answered, Unanswered, PollFailed}},
	GoodOfficesAsked:       {"8(4)", []Stage{ReplyAwaited, Answered, Unanswered, Referred, PollOpen, PollReached, PollFailed, Convened}},
	SpecialMeetingProposed: {"8(5)", []Stage{Answered, Unanswered, Referred}},
	SpecialMeetingFavoured: {"8(5)", []Stage{PollOpen, PollReached}},
	SpecialMeetingCalled:   {"8(5)", []Stage{PollReached}},
	MeetingOpened:          {"8(6)", []Stage{Referred, Convened}},
	ConsiderationVoted:     {"8(6)", []Stage{Sitting}},
	MissionInvited:         {"8(8)", nil}, // at any time
	MissionVoted:           {"8(8)", []Stage{Considered}},
	MissionReported:        {"8(17)", []Stage{MissionUnderWay}}, // or once one is invited
	MeasuresVoted:          {"8(18)", []Stage{Considered, Reported, MeasuresAnswered}},
	MeansVoted:             {"8(19)", []Stage{Considered, Reported, MeasuresAsked, MeasuresAnswered}},
	MeasuresReported:       {"8(18)", []Stage{MeasuresAsked}},
	MatterClosed:           {"8", []Stage{Answered, Unanswered, PollFailed, NotConsidered, Considered, Reported, MeasuresAsked, MeasuresAnswered}},
	AmendmentProposed:      {"13(1)", []Stage{NotBegun}},
	AmendmentCirculated:    {"13(1)", []Stage{Proposed}},
	AmendmentFavoured:      {"13(1)", []Stage{Circulated, Supported}},
	EarlierConferenceAsked: {"13(3)", []Stage{Supported}},
	ConferenceCalled:       {"13(1)", []Stage{Supported}},
	ConferenceOpened:       {"13(3)", []Stage{ConferenceConvened}},
	AmendmentVoted:         {"13(4)", []Stage{ConferenceSitting}},
	AmendmentAccepted:      {"13(5)", []Stage{Adopted, AmendmentInForce}},
}

// Provision returns the provision under which it happens.
func (k EventKind) Provision() convention.Provision {
	if int(k) >= len(order) {
		return convention.Provision{}
	}
	return mustParse(order[k].provision, convention.ParseProvision)
}

// An Event is one step of a procedure. What it carries beside kind and day is said with its kind; a field of which the
// kind has no use is kept and changes nothing. Numbers are not negative.
type Event struct {
	Kind EventKind       `json:"kind"`
	On   convention.Date `json:"on"`

	// By are the States Parties that request, favour, propose or accept; each counts once. To is the one requested.
	By []state.Code `json:"by,omitzero"`
	To state.Code   `json:"to,omitzero"`

	// PassedOn, if not zero, counts in place of On under [convention.R16TransmittalToReceipt]: of a request, the day the
	// Secretary-General sent it on; of a reply, the day it reached the requesting State.
	PassedOn convention.Date   `json:"passedOn,omitzero"`
	Informed convention.Answer `json:"informed,omitzero"` // whether all appropriate information came with the request

	// Session is the id of a meeting, "12MSP"; of a referral without one, the next Meeting of the States Parties is meant.
	Session string `json:"session,omitzero"`
	Present int    `json:"present,omitzero"` // States Parties present when a Special Meeting opened

	// Votes are those cast, unless Consensus says that no vote was needed.
	Votes     convention.Votes `json:"votes,omitzero"`
	Consensus bool             `json:"consensus,omitzero"`

	Until convention.Date `json:"until,omitzero"` // of measures: the last day to report on them; zero if no period was set

	// Parties is how many States Parties there were, where that is not to be counted in a ledger; 0 if it is.
	Parties int    `json:"parties,omitzero"`
	Source  string `json:"source,omitzero"` // who says so
}

// String returns the day, what happened and the provision: "2012-03-29 reply given, Article 8(2)".
func (e Event) String() string { return fmt.Sprintf("%v %v, %v", e.On, e.Kind, e.Kind.Provision()) }

// ErrStep is the kind of error for an event that cannot be the next of a procedure. Every [StepError] unwraps to it.
var ErrStep = errors.New("cannot follow")

// A StepError says which event cannot follow, where the procedure stood, and what can follow there.
type StepError struct {
	Event    Event
	Stage    Stage
	Expected []EventKind // empty where nothing can follow
	Reason   string      // what is wrong with the event itself; "" if it is only out of order
}

// Error returns event, stage and what was expected on one line.
func (e *StepError) Error() string {
	if e.Reason != "" {
		return fmt.Sprintf("%v: %v: %s", e.Event, ErrStep, e.Reason)
	}
	text := fmt.Sprintf("%v: %v at stage %q", e.Event, ErrStep, e.Stage)
	if len(e.Expected) == 0 {
		return text + ", after which nothing is expected"
	}
	var names []string
	for _, k := range e.Expected {
		names = append(names, k.String())
	}
	return text + ", expected: " + strings.Join(names, ", ")
}

// Unwrap returns [ErrStep].
func (e *StepError) Unwrap() error { return ErrStep }

// A Clock is a period that is running.
type Clock struct {
	Awaited   EventKind            `json:"awaited"` // what is to happen by then
	Provision convention.Provision `json:"provision"`
	Due       convention.Date      `json:"due"`              // the last day
	Reading   convention.Reading   `json:"reading,omitzero"` // by which it is counted; zero where none was needed
}

// A procedure is what those of Articles 8 and 13 have in common: events in order, the ledger in which States Parties are
// counted, or nil, and the readings.
type procedure struct {
	ledger   *state.Ledger
	readings convention.Readings
	events   []Event
}

// A course is where a procedure stands after some of its events.
type course interface {
	begin() course                          // one without events
	pass(p *procedure, day convention.Date) // lets periods end that have ended by a day
	take(p *procedure, e Event)
	at() Stage
	follows(k EventKind) bool
}

// run takes a course from its beginning to a day.
func (p *procedure) run(c course, asOf convention.Date) {
	for _, e := range p.events {
		day := p.when(e)
		if day.After(asOf) {
			break
		}
		c.pass(p, day)
		c.take(p, e)
	}
	c.pass(p, asOf)
}

// add adds an event and takes the course that has taken all before it one further. An event that cannot follow is a
// [StepError], and the course is then spoilt.
func (p *procedure) add(c course, e Event) error {
	day, fault := p.when(e), p.fault(e)
	if n := len(p.events); n > 0 && day.Before(p.when(p.events[n-1])) {
		c = c.begin()
		p.run(c, day) // where it stood that day
	} else {
		c.pass(p, day)
	}
	if fault != "" || !c.follows(e.Kind) {
		return &StepError{e, c.at(), expected(c), fault}
	}
	e.By = slices.Clone(e.By)
	p.events = append(p.events, e)
	c.take(p, e)
	return nil
}

// expected returns what can follow.
func expected(c course) []EventKind {
	kinds := []EventKind{}
	for k := EventKind(1); int(k) < len(order); k++ {
		if c.follows(k) {
			kinds = append(kinds, k)
		}
	}
	return kinds
}

// copied returns the procedure so that an event can be added which p does not see.
func (p procedure) copied() procedure {
	p.events = slices.Clip(p.events)
	return p
}

// when is the day on which an event counts.
func (p *procedure) when(e Event) convention.Date {
	routed := e.Kind == RequestMade || e.Kind == ReplyGiven // through the Secretary-General
	if routed && p.readings.Has(convention.R16TransmittalToReceipt) && !e.PassedOn.IsZero() {
		return e.PassedOn
	}
	return e.On
}

// parties counts the States Parties on a day.
func (p *procedure) parties(e Event, on convention.Date) int {
	if e.Parties > 0 || p.ledger == nil {
		return e.Parties
	}
	return p.ledger.Count(on, p.readings).InForce
}

// end returns the last day of a period of so many days after a day.
func (p *procedure) end(from convention.Date, days int) convention.Date {
	return convention.PeriodEnd(from.AddDays(days), p.readings)
}

// bound reports whether a State is a Party on a day, as far as the ledger can tell.
func (p *procedure) bound(c state.Code, on convention.Date) bool {
	if p.ledger == nil {
		return true
	}
	rec, ok := p.ledger.Record(c)
	return !ok || rec.Position(on, p.readings).Status == state.Party
}

// fault says what is wrong with an event itself, "" if nothing is.
func (p *procedure) fault(e Event) string {
	day := p.when(e)
	outside := slices.IndexFunc(slices.Concat(e.By, []state.Code{e.To}), func(c state.Code) bool { return !c.IsZero() && !p.bound(c, day) })
	switch {
	case e.Kind == 0 || int(e.Kind) >= len(order):
		return "it is no event"
	case day.IsZero():
		return "it has no day"
	case len(p.events) > 0 && day.Before(p.when(p.events[len(p.events)-1])):
		return "it comes before " + p.events[len(p.events)-1].String()
	case outside >= 0:
		return slices.Concat(e.By, []state.Code{e.To})[outside].String() + " is no State Party that day"
	case min(e.Votes.Yes, e.Votes.No, e.Votes.Abstentions, e.Present, e.Parties) < 0:
		return "a number is negative"
	case e.Kind == RequestMade && (len(e.By) == 0 || e.To.IsZero() || slices.Contains(e.By, e.To)):
		return "want the States that request, and another to which they turn"
	case e.Kind == AmendmentProposed && len(e.By) == 0:
		return "want the States that propose it"
	case e.Kind == AmendmentProposed && day.Before(convention.OpenForSignature().Until):
		return "amendments can be proposed once the Convention is in force"
	case e.Kind == MeasuresVoted && !e.Until.IsZero() && e.Until.Before(day):
		return "the period ends before it begins"
	}
	return ""
}

func (p *procedure) equal(q *procedure) bool {
	same := func(e, f Event) bool {
		return e.Kind == f.Kind && e.On == f.On && slices.Equal(e.By, f.By) && e.To == f.To && e.PassedOn == f.PassedOn &&
			e.Informed == f.Informed && e.Session == f.Session && e.Present == f.Present && e.Votes == f.Votes &&
			e.Consensus == f.Consensus && e.Until == f.Until && e.Parties == f.Parties && e.Source == f.Source
	}
	return p.readings == q.readings && p.ledger.Equal(q.ledger) && slices.EqualFunc(p.events, q.events, same)
}

// list copies the events.
func (p *procedure) list() []Event {
	events := append([]Event{}, p.events...)
	for i := range events {
		events[i].By = slices.Clone(events[i].By)
	}
	return events
}

// steps are the events up to a day as links of a derivation.
func (p *procedure) steps(asOf convention.Date, kinds ...EventKind) (steps []state.Step) {
	for _, e := range p.events {
		if !p.when(e).After(asOf) && slices.Contains(kinds, e.Kind) {
			steps = append(steps, step(p.when(e), e.Kind.Provision(), 0))
		}
	}
	return steps
}

// decide returns what came of a decision.
func (p *procedure) decide(t Threshold, e Event) Result {
	if e.Consensus {
		return Result{Threshold: t, Provision: t.Provision(), Consensus: true, Reached: true}
	}
	return t.Vote(e.Votes, p.readings)
}

// A poll counts States Parties that favour something within a period.
type poll struct {
	base    int             // States Parties
	from    convention.Date // the day before its first
	last    convention.Date // zero if it has no end
	favour  []state.Code
	reached convention.Date // the day on which enough had said so
}

func (v poll) copied() poll {
	v.favour = slices.Clip(v.favour)
	return v
}

// hear counts those who had not spoken yet. Those who speak after the last day come too late.
func (v *poll) hear(p *procedure, t Threshold, e Event) {
	if convention.Late(p.when(e), v.last, p.readings) {
		return
	}
	for _, c := range e.By {
		if !slices.Contains(v.favour, c) {
			v.favour = append(v.favour, c)
		}
	}
	if v.reached.IsZero() && t.Count(len(v.favour), v.base).Reached {
		v.reached = p.when(e)
	}
}
