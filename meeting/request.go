package meeting

import (
	"cmp"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum"
	"github.com/mineban/apmbc/state"
)

// Element is something that a request for an extension must contain. The zero Element is none.
type Element uint8

const (
	_               Element = iota
	Duration                // 5(4)(a): how long an extension is proposed
	Preparation             // 5(4)(b)(i): how work under national programmes was prepared, and where it stands
	MeansAvailable          // 5(4)(b)(ii): money and technical means for destroying all the mines
	Circumstances           // 5(4)(b)(iii): what impedes it
	Humanitarian            // 5(4)(c): what the extension implies in humanitarian terms
	SocialElement           // 5(4)(c): in social terms
	EconomicElement         // 5(4)(c): in economic terms
	Environmental           // 5(4)(c): in environmental terms
	PreviousPeriod          // 5(6): of a further extension, what was done in the one before
)

var elementNames = []string{
	"", "duration", "preparation and status of work", "financial and technical means", "impeding circumstances",
	"humanitarian implications", "social implications", "economic implications", "environmental implications",
	"work in the previous extension",
}

var elementProvisions = [...]string{
	"", "5(4)(a)", "5(4)(b)(i)", "5(4)(b)(ii)", "5(4)(b)(iii)", "5(4)(c)", "5(4)(c)", "5(4)(c)", "5(4)(c)", "5(6)",
}

// String returns the name, "impeding circumstances"; "" for the zero Element.
func (e Element) String() string { return enum.String("Element", elementNames, e) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (e Element) MarshalText() ([]byte, error) { return enum.Append(nil, "Element", elementNames, e) }

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (e *Element) UnmarshalText(text []byte) error { return enum.Set(e, "Element", elementNames, text) }

// Provision returns the provision that asks for it.
func (e Element) Provision() convention.Provision {
	if int(e) >= len(elementProvisions) {
		return convention.Provision{}
	}
	return mustParse(elementProvisions[e], convention.ParseProvision)
}

// An ExtensionRequest is a request to a meeting to extend a State's deadline of Article 5, with what it contains, what was
// asked for and what was granted. It stands on facts of the ledger ([Requests]), or on what a caller knows of a draft.
type ExtensionRequest struct {
	State    state.Code      `json:"state"`
	Received convention.Date `json:"received,omitzero"` // the day it came in, or the first that it can have been
	Latest   convention.Date `json:"latest,omitzero"`   // the last that it can have been, where the source gives no day
	Meeting  string          `json:"meeting,omitzero"`  // the id of the meeting it is made to
	From     convention.Date `json:"from,omitzero"`     // the deadline to extend; zero for an area found when none was running
	Until    convention.Date `json:"until,omitzero"`    // the deadline asked for; zero not known
	Number   int             `json:"number,omitzero"`   // 1 for a first extension, more for a further one (5(6)); 0 not known

	Has   []Element `json:"has,omitzero"`   // what it is known to contain; the duration counts as there if Until is
	Lacks []Element `json:"lacks,omitzero"` // what it is known to lack

	// WorkPlan answers whether a costed work plan comes with it. Article 5(4) does not ask for one, so it is no Element; action
	// plans do. Leave it unknown where none did when the request was made.
	WorkPlan convention.Answer `json:"workPlan,omitzero"`

	Decided    convention.Date `json:"decided,omitzero"`    // the day of the decision (Article 5(5)); zero while there is none
	Granted    convention.Date `json:"granted,omitzero"`    // the deadline granted, which may be earlier than the one asked for
	Conditions []string        `json:"conditions,omitzero"` // under which it was granted; the caller's, no ledger has them

	acts []state.Act // of the ledger, behind it
}

// Equal reports whether two requests say the same on the same evidence.
func (r ExtensionRequest) Equal(s ExtensionRequest) bool {
	return r.State == s.State && r.Received == s.Received && r.Latest == s.Latest && r.Meeting == s.Meeting &&
		r.From == s.From && r.Until == s.Until && r.Number == s.Number && r.WorkPlan == s.WorkPlan &&
		r.Decided == s.Decided && r.Granted == s.Granted &&
		slices.Equal(r.Has, s.Has) && slices.Equal(r.Lacks, s.Lacks) && slices.Equal(r.Conditions, s.Conditions) && slices.Equal(r.acts, s.acts)
}

// Elements returns what the request must contain (Article 5(4), and 5(6) for a further extension).
func (r ExtensionRequest) Elements() []Element {
	all := []Element{Duration, Preparation, MeansAvailable, Circumstances, Humanitarian, SocialElement, EconomicElement, Environmental}
	if r.Number > 1 {
		all = append(all, PreviousPeriod)
	}
	return all
}

// Content answers whether the request contains an element: contested if it is said to contain and to lack it, and unknown
// if nothing is said.
func (r ExtensionRequest) Content(e Element) convention.Answer {
	has := slices.Contains(r.Has, e) || e == Duration && !r.Until.IsZero()
	switch lacks := slices.Contains(r.Lacks, e); {
	case has && lacks:
		return convention.Contested
	case has:
		return convention.Yes
	case lacks:
		return convention.No
	}
	return convention.Unknown
}

// Missing returns what the request is known to lack of what it must contain. What is unknown is not in it.
func (r ExtensionRequest) Missing() []Element {
	return slices.DeleteFunc(r.Elements(), func(e Element) bool { return r.Content(e) != convention.No })
}

// Findings states what is known of the request on a day: A5-REQUEST-LATE, A5-REQUEST-CONTENT for what it lacks of
// Article 5(4), A5-REQUEST-RENEWAL for 5(6), and A5-EXT-OVER-CAP for a deadline asked for or granted that is more than ten
// years away. Where it is not known whether an element is there, the finding on content is unknown.
// A request that lacks something can be granted all the same.
//
// A5-PLAN, a commitment of action plans and not of the Convention, states that WorkPlan is answered with no; any other answer
// gives nothing. It is of requests alone: the tables of a report have no column for what work is to cost.
//
// That a request was late and that too much was granted is what [state.Assess] finds too: the findings are equal where
// the request is one of [Requests]. A finding on what is asked for has the Subject "asked for"; one on content says in
// Stated what lacks, which no ledger records.
func (r ExtensionRequest) Findings(l *state.Ledger, asOf convention.Date, rd convention.Readings) []state.Finding {
	fs := []state.Finding{}
	in := cmp.Or(r.Latest, r.Received) // the first day on which it was surely in
	if in.After(asOf) {
		return fs
	}
	add := func(f state.Finding, steps []state.Step, missing ...state.Gap) {
		f.State = r.State
		fs = append(fs, f.Resting(steps, missing))
	}
	m, _ := ByID(l, r.Meeting)
	due := m.RequestDue(rd)
	if convention.Late(r.Received, due, rd) && !r.unverified(state.ExtensionRequested) {
		add(state.Finding{
			Code: "A5-REQUEST-LATE", Provision: convention.Article(5, 3), Outcome: state.MetLate, Severity: state.SeverityCommitment,
			Due: due, Since: convention.FirstLateDay(due, rd), Until: in, Count: r.Received.DaysSince(due),
		}, r.derived(l, state.ExtensionRequested, in, rd))
	}
	var facts []state.Step
	for _, a := range r.acts {
		if !a.On.After(asOf) {
			facts = append(facts, state.StepOf(a))
		}
	}
	if f, missing := r.content(); f.Code != "" {
		add(f, facts, missing...)
	}
	if r.Number > 1 && r.Content(PreviousPeriod) == convention.No {
		f := finding("A5-REQUEST-RENEWAL", state.Noted)
		f.Since, f.Subject = r.Received, r.Meeting
		add(f, facts)
	}
	if r.WorkPlan == convention.No {
		f := finding("A5-PLAN", state.Noted)
		f.Since, f.Subject = r.Received, r.Meeting
		add(f, facts)
	}
	over := func(what string, k state.Kind, on, until, decision convention.Date) {
		if most := convention.ExtensionCap(r.From, decision, rd); until.IsZero() || most.IsZero() || !until.After(most) || r.unverified(k) {
			return
		}
		years, months, _ := apart(cmp.Or(r.From, decision), until)
		add(state.Finding{
			Code: "A5-EXT-OVER-CAP", Provision: convention.Article(5, 3), Outcome: state.Noted, Severity: state.SeverityDefect,
			Due: until, Since: on, Count: years*12 + months, Subject: what,
		}, r.derived(l, k, on, rd))
	}
	over("asked for", state.ExtensionRequested, in, r.Until, cmp.Or(r.Decided, m.Closing))
	if !r.Decided.IsZero() && !r.Decided.After(asOf) {
		over("", state.ExtensionGranted, r.Decided, r.Granted, r.Decided)
	}
	return fs
}

// unverified reports whether an act of a kind behind the request is from general knowledge.
func (r ExtensionRequest) unverified(k state.Kind) bool {
	return slices.ContainsFunc(r.acts, func(a state.Act) bool { return a.Kind == k && a.Confidence == state.Unverified })
}

// derived returns how the deadline stood on a day, and the act of a kind behind the request; none without one.
func (r ExtensionRequest) derived(l *state.Ledger, k state.Kind, on convention.Date, rd convention.Readings) (steps []state.Step) {
	for _, a := range r.acts {
		if a.Kind == k {
			rec, _ := l.Record(r.State)
			steps = slices.Collect(rec.Position(on, rd).Clearance().Steps())
			if s := state.StepOf(a); !slices.ContainsFunc(steps, s.Equal) {
				steps = append(steps, s)
			}
		}
	}
	return steps
}

// content states what the request lacks of Article 5(4), or that this is not known; the zero Finding if it has all.
func (r ExtensionRequest) content() (state.Finding, []state.Gap) {
	var lacks, open []string
	for _, e := range r.Elements() {
		switch c := r.Content(e); {
		case e == PreviousPeriod:
		case c == convention.No:
			lacks = append(lacks, e.String())
		case c != convention.Yes:
			open = append(open, e.String())
		}
	}
	f := state.Finding{
		Code: "A5-REQUEST-CONTENT", Provision: convention.Article(5, 4), Outcome: state.Noted, Severity: state.SeverityDefect,
		Since: r.Received, Subject: r.Meeting, Stated: strings.Join(lacks, ", "),
	}
	switch {
	case lacks != nil:
		return f, nil
	case open != nil:
		f.Outcome, f.Severity = state.Unknown, state.SeverityInfo
		return f, []state.Gap{{Kind: state.ExtensionRequested, Session: r.Meeting, Item: strings.Join(open, ", ")}}
	}
	return state.Finding{}, nil
}

// Requests returns the requests that a ledger records for a meeting, by State, with what the meeting decided on each. The
// content of a request is not in the ledger; what a source says one lacked is among its findings as [state.Assess] has it.
func Requests(m Meeting, l *state.Ledger, rd convention.Readings) []ExtensionRequest {
	requests := []ExtensionRequest{}
	for rec := range l.Records() {
		for a := range rec.Acts() {
			if a.Kind != state.ExtensionRequested || a.Session != m.ID || a.Rival || m.ID == "" {
				continue
			}
			before := a.On.AddDays(-1)
			r := ExtensionRequest{
				State: a.State, Received: a.On, Latest: a.Latest, Meeting: a.Session, Until: a.Deadline, Number: 1, acts: []state.Act{a},
				From: rec.Position(before, rd).Clearance().Due,
			}
			for range rec.Extensions(before, rd) {
				r.Number++
			}
			for granted := range rec.Acts() {
				if granted.Kind == state.ExtensionGranted && granted.Session == m.ID && !granted.Rival {
					r.Decided, r.Granted = granted.On, granted.Deadline
					r.acts = append(r.acts, granted)
				}
			}
			requests = append(requests, r)
		}
	}
	return requests
}
