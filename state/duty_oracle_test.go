package state_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A tale is what is recorded of one State that deposited once, told plainly: the acts in order of time, what was gathered
// of them, and how the Convention is to be read. It works out what the State owes the slow way, from the text.
type tale struct {
	acts     []state.Act
	sessions []state.Session
	covered  []state.Coverage
	readings convention.Readings
}

// An answer is what a deadline says, without how it came about.
type answer struct {
	due, discharged convention.Date
	outcome         state.Outcome
	session         string
}

func answerOf(d state.Deadline) answer { return answer{d.Due, d.Discharged, d.Outcome, d.Session} }

var notApplicable = answer{outcome: state.NotApplicable}

// surely is the first day on which an act had happened for certain.
func surely(a state.Act) convention.Date {
	if a.Latest.IsZero() {
		return a.On
	}
	return a.Latest
}

func stored(a state.Act) bool { return a.Confidence != state.Unverified }

// by reports whether an act had happened by a day.
func by(a state.Act, day convention.Date) bool { return !surely(a).After(day) }

// only are the acts of some kinds.
func only(acts []state.Act, kinds ...state.Kind) (some []state.Act) {
	for _, a := range acts {
		if slices.Contains(kinds, a.Kind) {
			some = append(some, a)
		}
	}
	return some
}

// before are the acts that come before the first of some kinds, and that one, if there is one.
func before(acts []state.Act, kinds ...state.Kind) (earlier []state.Act, first *state.Act) {
	for i, a := range acts {
		if slices.Contains(kinds, a.Kind) {
			return acts[:i], &acts[i]
		}
	}
	return acts, nil
}

// lastInTime is the last day on which a duty is done in time.
func (t *tale) lastInTime(due convention.Date) convention.Date {
	if t.readings.Has(convention.R05BreachOnDay) {
		return due.AddDays(-1)
	}
	return due
}

// workday is the day on which a period ends.
func (t *tale) workday(d convention.Date) convention.Date {
	for t.readings.Has(convention.R06NextWorkingDay) && (d.Weekday() == time.Saturday || d.Weekday() == time.Sunday) {
		d = d.AddDays(1)
	}
	return d
}

// inForce is the day of entry into force for the State: 17(2), 17(1).
func (t *tale) inForce() convention.Date {
	deposited := only(t.acts, state.Accession)[0].On
	d := deposited.AddMonths(5, t.readings)
	if !t.readings.Has(convention.R01Elapsed) {
		for d = deposited.AddDays(1 - deposited.Day()); d.Month() != (deposited.Month()+5)%12+1; {
			d = d.AddDays(1)
		}
	}
	if first := on("1999-03-01"); d.Before(first) {
		return first
	}
	return d
}

// leaves is the day on which the State leaves, as far as can be told on a day: 20(3). It is settled unless an
// armed conflict holds it back that has not ended.
func (t *tale) leaves(asOf convention.Date) (day convention.Date, settled bool) {
	notices := only(t.acts, state.WithdrawalNotice)
	if len(notices) == 0 || notices[0].On.After(asOf) {
		return convention.Date{}, false
	}
	expiry := notices[0].On.AddMonths(6, t.readings)
	day, settled = expiry, true
	for _, c := range only(t.acts, state.InternationalConflict, state.NonInternationalConflict) {
		counts := c.Kind == state.InternationalConflict || !t.readings.Has(convention.R26InternationalOnly)
		if !counts || c.On.After(asOf) || c.On.After(expiry) {
			continue
		}
		switch ended := !c.Until.IsZero() && !c.Until.After(asOf); {
		case !ended:
			settled = false
		case c.Until.After(day):
			day = c.Until
		}
	}
	return day, settled
}

// gone reports whether the State has left by the day on which something falls due.
func (t *tale) gone(due, asOf convention.Date) bool {
	left, settled := t.leaves(asOf)
	return settled && !left.After(due)
}

// asked is the day on which the State is asked for what fell due while it was bound: after it has left, the day it left.
func (t *tale) asked(due, asOf convention.Date) convention.Date {
	if left, settled := t.leaves(asOf); settled && left.Before(asOf) && due.Before(left) {
		return left
	}
	return asOf
}

// gathered reports whether all acts of a kind were gathered to a day.
func (t *tale) gathered(k state.Kind, year int, day convention.Date) bool {
	for _, c := range t.covered {
		if c.Kind == k && c.Session == "" && (c.Year == 0 || c.Year == year) && !c.Through.Before(day) {
			return true
		}
	}
	return false
}

// A duty is what is to be done by a day and what is recorded of it.
type duty struct {
	due     convention.Date
	near    convention.Date // from this day on it is due rather than running
	done    *state.Act      // what did it, whenever that was
	told    bool            // done tells only that it had been done by then
	open    []state.Act     // statements that it was still to do, before it was done
	silence bool            // nobody has done it by the day asked, or it would be known
}

// stands says how things stand with a duty.
func (t *tale) stands(d duty, asOf convention.Date) answer {
	last, asked := t.lastInTime(d.due), t.asked(d.due, asOf)
	stillOpen := func(day convention.Date) bool { // on that day or later, on the word of a source
		return slices.ContainsFunc(d.open, func(a state.Act) bool { return stored(a) && !a.On.Before(day) })
	}
	a := answer{due: d.due}
	switch {
	case d.done != nil && by(*d.done, asOf):
		a.discharged, a.outcome = surely(*d.done), state.Unknown
		if !a.discharged.After(last) {
			a.outcome = state.Met
		} else if stillOpen(last.AddDays(1)) || stored(*d.done) && d.done.On.After(last) {
			a.outcome = state.MetLate
		}
	case !asOf.After(last) && asOf.Before(d.near):
		a.outcome = state.Running
	case !asOf.After(last):
		a.outcome = state.Due
	case stillOpen(asked), d.done != nil && stored(*d.done) && !d.told && d.done.On.After(asked), d.done == nil && d.silence:
		a.outcome = state.Unmet
	default:
		a.outcome = state.Unknown
	}
	return a
}

// stockpile is Article 4: four years, no extension, and nothing to do for those who had none.
func (t *tale) stockpile(asOf convention.Date) answer {
	due := t.workday(t.inForce().AddYears(4, t.readings))
	if t.gone(due, asOf) {
		return answer{due: due, outcome: state.NotApplicable}
	}
	earlier, done := before(t.acts, state.StockpileCompleted)
	var signs []state.Act
	leftover := false // as far as is known
	for _, a := range only(earlier, state.StockpileDeclared, state.StockpileHeld, state.NoStockpile) {
		mines, stated := a.Mines.Value()
		switch {
		case a.Kind == state.NoStockpile && len(signs) == 0:
			return answer{due: due, outcome: state.NotApplicable}
		case a.Kind == state.NoStockpile || stated && mines == 0:
			leftover = leftover && !by(a, asOf)
		case stored(a):
			signs, leftover = append(signs, a), true
		}
	}
	return t.stands(duty{
		due: due, near: due.AddDays(-180), done: done, open: signs,
		silence: leftover && t.gathered(state.StockpileCompleted, 0, t.asked(due, asOf)),
	}, asOf)
}

// initialReport is Article 7(1): 180 days.
func (t *tale) initialDue() convention.Date {
	due := t.inForce().AddDays(180)
	switch {
	case t.readings.Has(convention.R04Inclusive):
		due = t.inForce().AddDays(179)
	case t.readings.Has(convention.R04MonthEnd):
		for due.AddDays(1).Day() != 1 {
			due = due.AddDays(1)
		}
	}
	return t.workday(due)
}

func (t *tale) initialReport(asOf convention.Date) answer {
	due := t.initialDue()
	if t.gone(due, asOf) {
		return answer{due: due, outcome: state.NotApplicable}
	}
	earlier, done := before(t.acts, state.InitialReport)
	return t.stands(duty{
		due: due, near: due.AddDays(-180), done: done, open: only(earlier, state.InitialReportMissing),
		silence: t.gathered(state.InitialReport, 0, t.asked(due, asOf)),
	}, asOf)
}

// firstYear is the first year to report on: its report falls due after the initial one, strictly.
func (t *tale) firstYear() int {
	initial := t.initialDue()
	switch {
	case t.readings.Has(convention.R08YearAfterInitialDue):
		return initial.Year()
	case t.readings.Has(convention.R08EveryAprilAfterEIF):
		initial = t.inForce()
	}
	year := 1990
	for !date(year+1, 4, 30).After(initial) {
		year++
	}
	return year
}

// date is a day that exists.
func date(year, month, day int) convention.Date {
	d, err := convention.NewDate(year, time.Month(month), day)
	if err != nil {
		panic(err)
	}
	return d
}

// annualReport is Article 7(2): 30 April for the calendar year before.
func (t *tale) annualReport(year int, asOf convention.Date) answer {
	due := date(year+1, 4, 30)
	owes := !t.gone(due, asOf)
	if left, settled := t.leaves(asOf); settled && t.readings.Has(convention.R10Accrued) {
		owes = left.After(date(year, 1, 1))
	}
	if year < t.firstYear() || !owes {
		return answer{due: due, outcome: state.NotApplicable}
	}
	first := date(year, 1, 1)
	if t.inForce().After(first) {
		first = t.inForce()
	}
	var done *state.Act
	var open []state.Act
	for _, a := range only(t.acts, state.AnnualReport, state.AnnualReportMissing) {
		stated := !a.Period.From.IsZero()
		covers := stated && !a.Period.From.After(first) && a.Period.Until.After(date(year, 12, 31))
		switch {
		case done != nil:
		case a.Kind == state.AnnualReport && (a.Year == year || covers):
			done = &a
		case a.Kind == state.AnnualReportMissing && a.Year == year:
			open = append(open, a)
		}
	}
	if t.readings.Has(convention.R08AfterInitialDue) {
		for _, a := range only(t.acts, state.InitialReport) {
			covers := !a.Period.From.IsZero() && !a.Period.From.After(date(year, 12, 31)) && a.Period.Until.After(date(year, 12, 31))
			if covers && (done == nil || surely(a).Before(surely(*done))) {
				done = &a
			}
		}
		if done != nil {
			open = slices.DeleteFunc(open, func(a state.Act) bool { return a.On.After(done.On) })
		}
	}
	return t.stands(duty{
		due: due, near: due.AddDays(-180), done: done, open: open,
		silence: t.gathered(state.AnnualReport, year, t.asked(due, asOf)),
	}, asOf)
}

// A stretch is the time from one decision on the deadline of Article 5 to the next, or from a discovery.
type stretch struct {
	due, decided convention.Date
	session      string
	memory       bool        // no source shows what began it
	found        *state.Act  // the area it is about, if one was discovered
	new          bool        // no deadline was running then
	rest         []state.Act // what is recorded since
}

// stretch is the one in which a day lies, as far as acts tell, the last beginning first.
func (t *tale) stretch(acts []state.Act, asOf convention.Date) stretch {
	for i := len(acts) - 1; i >= 0; i-- {
		switch a := acts[i]; {
		case a.Kind == state.ExtensionGranted && by(a, asOf):
			return stretch{due: a.Deadline, decided: a.On, session: a.Session, memory: !stored(a), rest: acts[i+1:]}
		case a.Kind == state.AreaDiscovered:
			was := t.stretch(acts[:i], asOf)
			expired := surely(a).After(t.lastInTime(was.due))
			completed := len(only(was.rest, state.ClearanceCompleted, state.CompletionDeclared)) > 0
			unknown := len(acts[:i]) == len(only(acts[:i], state.NoMinedAreas))
			if completed || expired && unknown {
				replaced := expired && t.readings.Has(convention.R15TwelfthMeeting)
				was.memory, was.found, was.new, was.rest = !stored(a) || was.memory && !replaced, &a, expired, acts[i:]
				return was
			}
		}
	}
	in := t.inForce()
	return stretch{due: t.workday(in.AddYears(10, t.readings)), decided: in, rest: acts}
}

// story is what is told of mined areas, up to a discovery still to come: what follows is about that. What may have been
// discovered by the day or not is not told.
func (t *tale) story(asOf convention.Date) []state.Act {
	acts := only(t.acts, state.MinedAreas, state.NoMinedAreas, state.ExtensionRequested, state.ExtensionGranted,
		state.ClearanceCompleted, state.CompletionDeclared, state.AreaDiscovered, state.DeadlinePassed)
	for i, a := range acts {
		if a.Kind == state.AreaDiscovered && a.On.After(asOf) {
			acts = acts[:i]
			break
		}
	}
	var told []state.Act
	none, other := false, false // a State that has said that it had none is taken at its word until something shows otherwise
	for _, a := range acts {
		switch {
		case a.Kind == state.NoMinedAreas:
			none = none || by(a, asOf)
		case !by(a, asOf) && (a.Kind == state.AreaDiscovered || none && !other):
			continue
		default:
			other = true
		}
		told = append(told, a)
	}
	return told
}

// areas tells of a stretch what is recorded of its mined areas: completion, signs of work to do before it, and whether the
// State has reported since the last sign that there was none left.
func areas(s stretch, asOf convention.Date) (done *state.Act, signs []state.Act, none bool) {
	earlier, done := before(s.rest, state.ClearanceCompleted, state.CompletionDeclared)
	for i, a := range s.rest {
		switch a.Kind {
		case state.NoMinedAreas:
			none = none || by(a, asOf)
		case state.MinedAreas, state.ExtensionRequested, state.ExtensionGranted, state.AreaDiscovered:
			if stored(a) && i < len(earlier) {
				signs, none = append(signs, a), false
			}
		}
	}
	return done, signs, none
}

// decisions reports whether it is known what every meeting decided after one day and up to another.
func (t *tale) decisions(after, upTo convention.Date) bool {
	if t.gathered(state.ExtensionGranted, 0, upTo) {
		return true
	}
	reaches := false // the calendar, to that day
	for _, s := range t.sessions {
		reaches = reaches || !s.Closing.Before(upTo)
		covered := slices.ContainsFunc(t.covered, func(c state.Coverage) bool {
			return c.Kind == state.ExtensionGranted && (c.Session == s.ID || c.Session == "") && !c.Through.Before(s.Closing)
		})
		if s.Opening.After(after) && !s.Opening.After(upTo) && !covered {
			return false
		}
	}
	return reaches
}

// clearance is Article 5: ten years, extended by meetings, with the decision of the Twelfth on what is found later.
func (t *tale) clearance(asOf convention.Date) answer {
	story := t.story(asOf)
	s := t.stretch(story, asOf)
	a := answer{due: s.due, session: s.session, outcome: state.NotApplicable}
	reports := len(only(story, state.NoMinedAreas))
	switch {
	case t.gone(s.due, asOf):
		return a
	case len(story) == reports && reports > 0:
		return a
	case len(story) == 0:
		a.outcome = state.Unknown
		return a
	}
	done, signs, none := areas(s, asOf)
	if s.new && t.readings.Has(convention.R15TwelfthMeeting) {
		a = answer{outcome: state.Running}
		if done != nil && by(*done, asOf) {
			a.outcome, a.discharged = state.Met, surely(*done)
		}
		return a
	}
	asked := t.asked(s.due, asOf)
	a = t.stands(duty{
		due: s.due, near: s.due.AddMonths(-24, t.readings), done: done, open: signs,
		told:    done != nil && done.Kind == state.CompletionDeclared,
		silence: t.gathered(state.ClearanceCompleted, 0, asked),
	}, asOf)
	a.session = s.session
	var stated, passed bool // a source says that the deadline passed; that this is so on the day asked
	for _, p := range only(s.rest, state.DeadlinePassed) {
		if stored(p) && !p.On.Before(s.decided) && (!stated || by(p, asOf)) {
			stated = true
			passed = !p.On.After(asked) && (p.Until.IsZero() || p.Until.After(asked))
		}
	}
	shown := slices.ContainsFunc(story, func(a state.Act) bool { return a.Kind != state.NoMinedAreas && stored(a) })
	switch {
	case passed && a.discharged.IsZero() && asked.After(t.lastInTime(s.due)):
		a.outcome = state.Unmet
	case a.outcome == state.Unmet && (!shown || s.memory || none || !t.decisions(s.decided, asked)):
		a.outcome = state.Unknown
	case a.outcome == state.MetLate && !stated && (s.memory || !t.decisions(s.decided, done.On)):
		a.outcome = state.Unknown
	}
	return a
}

// requestDay is the day by which a request to a session should be in.
func (t *tale) requestDay(s state.Session) convention.Date {
	switch {
	case t.readings.Has(convention.R13NineMonthsBefore):
		return s.Opening.AddMonths(-9, t.readings)
	case t.readings.Has(convention.R13None):
		return convention.Date{}
	}
	return date(s.Opening.Year(), 3, 31)
}

// request is the request for an extension, Article 5(3): to the last meeting that can still decide, or on a new area to the
// first for which there is time.
func (t *tale) request(asOf convention.Date) answer {
	clearance := t.clearance(asOf)
	story := t.story(asOf)
	s := t.stretch(story, asOf)
	if clearance.outcome == state.NotApplicable || !clearance.discharged.IsZero() || len(story) == 0 {
		return notApplicable
	}
	var to *state.Session
	if clearance.due.IsZero() {
		for _, m := range slices.Backward(t.sessions) {
			day := t.requestDay(m)
			if m.Opening.After(surely(*s.found)) && (day.IsZero() || !day.Before(surely(*s.found))) {
				to = &m
			}
		}
	} else {
		end := t.sessions[len(t.sessions)-1].Closing.Year()
		for _, m := range t.sessions {
			if !m.Closing.After(s.due) && s.due.Year() <= end {
				to = &m
			}
		}
	}
	if to == nil {
		return t.unscheduled(s, clearance, asOf)
	}
	due := t.requestDay(*to)
	if due.IsZero() {
		return notApplicable
	}
	if t.gone(due, asOf) || due.Before(t.inForce()) {
		return notApplicable
	}
	_, signs, none := areas(s, asOf)
	asked := t.asked(due, asOf)
	work := len(signs) > 0 && !signs[len(signs)-1].On.Before(asOf) || t.gathered(state.ClearanceCompleted, 0, asked)
	shown := slices.ContainsFunc(story, func(a state.Act) bool { return a.Kind != state.NoMinedAreas && stored(a) })
	d := duty{
		due: due, near: due.AddDays(-180),
		silence: work && shown && !none && !s.memory && t.gathered(state.ExtensionRequested, 0, asked),
	}
	for _, a := range only(s.rest, state.ExtensionRequested) {
		if by(a, asOf) {
			d.done = &a
		}
	}
	a := t.stands(d, asOf)
	a.session = to.ID
	return a
}

// unscheduled is the request to a meeting that has no days yet: for a deadline there is one in the year before at the
// earliest, for a new area any day from its discovery.
func (t *tale) unscheduled(s stretch, clearance answer, asOf convention.Date) answer {
	var due convention.Date
	switch {
	case t.readings.Has(convention.R13None):
		return notApplicable
	case clearance.due.IsZero():
		due = surely(*s.found)
	default:
		due = t.requestDay(state.Session{Opening: date(s.due.Year()-1, 1, 1)})
		tooEarly := asOf.Before(due.AddDays(-180))
		if tooEarly || asOf.After(t.lastInTime(s.due)) {
			return notApplicable
		}
	}
	if t.gone(due, asOf) || due.Before(t.inForce()) {
		return notApplicable
	}
	a := answer{due: due, outcome: state.Unknown}
	for _, r := range only(s.rest, state.ExtensionRequested) {
		if by(r, asOf) {
			a.discharged = surely(r)
		}
	}
	return a
}

// withdrawal is Article 20(3).
func (t *tale) withdrawal(asOf convention.Date) answer {
	day, settled := t.leaves(asOf)
	switch {
	case day.IsZero():
		return notApplicable
	case !settled:
		return answer{due: day, outcome: state.Unknown}
	case !asOf.Before(day):
		return answer{due: day, outcome: state.Noted}
	case !asOf.Before(day.AddDays(-180)):
		return answer{due: day, outcome: state.Due}
	}
	return answer{due: day, outcome: state.Running}
}

// random is a ledger on one State, with what happened and what was gathered by chance; more are kinds of acts that the
// tale does not heed.
func random(tb testing.TB, rng *rand.Rand, more ...state.Kind) (*state.Ledger, *tale) {
	between := func(from, to string) convention.Date {
		return on(from).AddDays(rng.IntN(on(to).DaysSince(on(from))))
	}
	var coverage strings.Builder
	coverage.WriteString("kind,state,year,session,through,source\n")
	for _, k := range []state.Kind{
		state.StockpileCompleted, state.ClearanceCompleted, state.ExtensionRequested, state.ExtensionGranted,
		state.InitialReport, state.AnnualReport,
	} {
		if rng.IntN(3) > 0 {
			fmt.Fprintf(&coverage, "%v,%s,,,%v,a test\n", k, []string{"", "FRA"}[rng.IntN(2)], between("2005-01-01", "2032-01-01"))
		}
	}
	if rng.IntN(2) == 0 {
		fmt.Fprintf(&coverage, "annual report,,2003,,%v,a test\n", between("2005-01-01", "2032-01-01"))
	}
	rows := "id,kind,opening,closing,source,confidence\n"
	all := rng.IntN(2) == 0
	for s := range state.Embedded().Sessions() {
		if s.Planned {
			continue
		}
		rows += fmt.Sprintf("%s,%v,%v,%v,a test,one-source\n", s.ID, s.Kind, s.Opening, s.Closing)
		if all || rng.IntN(3) > 0 {
			fmt.Fprintf(&coverage, "extension granted,,,%s,%v,a test\n", s.ID, s.Closing)
		}
	}
	l, err := state.ReadLedger(files("acts.csv", header, "sessions.csv", rows, "coverage.csv", coverage.String()))
	if err != nil {
		tb.Fatal(err)
	}
	sessions := slices.Collect(l.Sessions())

	deposited := between("1998-01-01", "2004-01-01")
	l = with(tb, l, act("FRA", state.Accession, deposited.String()))
	bound := at(tb, l, "FRA", "1999-01-01").InForce
	if bound.IsZero() {
		bound = at(tb, l, "FRA", deposited.String()).InForce
	}
	kinds := append(more,
		state.StockpileDeclared, state.NoStockpile, state.StockpileHeld, state.StockpileCompleted, state.StockpileFound,
		state.StockpileDestroyed, state.MinedAreas, state.MinedAreas, state.NoMinedAreas, state.ExtensionRequested,
		state.ExtensionGranted, state.ExtensionGranted, state.ExtensionGranted, state.ClearanceCompleted,
		state.CompletionDeclared, state.AreaDiscovered, state.AreaDiscovered, state.DeadlinePassed, state.InitialReport,
		state.InitialReportMissing, state.AnnualReport, state.AnnualReport, state.AnnualReportMissing, state.WithdrawalNotice,
		state.InternationalConflict, state.NonInternationalConflict,
	)
	due := bound.AddYears(10, practice)
	var landmarks []convention.Date // days on which more depends than on others
	for years := range 12 {
		landmarks = append(landmarks, date(bound.Year()+years, 4, 30), date(bound.Year()+years, 3, 31))
	}
	landmarks = append(landmarks, bound.AddDays(180), bound.AddYears(4, practice), due, due)
	for n := range 4 + rng.IntN(14) {
		k := kinds[rng.IntN(len(kinds))]
		a := act("FRA", k, bound.AddDays(rng.IntN(9000)).String())
		if rng.IntN(2) == 0 {
			a.On = landmarks[rng.IntN(len(landmarks))].AddDays(rng.IntN(5) - 2)
		}
		a.Source = fmt.Sprint("source ", n)
		if rng.IntN(4) == 0 {
			a.Confidence = state.Unverified
		}
		contents := kindContents[k]
		if strings.Contains(contents, "i") && rng.IntN(4) == 0 {
			a.Latest = a.On.AddDays(1 + rng.IntN(300))
		}
		if strings.Contains(contents, "u") && rng.IntN(3) > 0 {
			a.Until = a.On.AddDays(1 + rng.IntN(900))
		}
		if strings.Contains(contents, "m") && rng.IntN(4) > 0 {
			a.Mines = state.NumberOf(rng.IntN(3))
		}
		if strings.Contains(contents, "y") {
			a.Year = a.On.Year() - 1 - rng.IntN(2)
		}
		if strings.Contains(contents, "p") && rng.IntN(3) > 0 {
			a.Period.Until = date(a.On.Year(), 1, 1)
			a.Period.From = a.Period.Until.AddDays(-1 - rng.IntN(1000))
		}
		if k == state.ExtensionGranted {
			s := sessions[rng.IntN(len(sessions))]
			a.On, a.Session = s.Closing, s.ID
			a.Deadline = s.Closing.AddDays(rng.IntN(3000))
			landmarks = append(landmarks, a.Deadline, a.Deadline)
		}
		a.Known = a.On
		if m, err := l.With(a); err == nil {
			l = m
		}
	}
	t := &tale{sessions: sessions, covered: slices.Collect(l.Coverage())}
	r, _ := l.Record(fra)
	t.acts = slices.Collect(r.Acts())
	return l, t
}

// turns are the days on which something can change, each with the days beside it.
func (t *tale) turns() (days []convention.Date) {
	around := func(d convention.Date) {
		if !d.IsZero() {
			days = append(days, d.AddDays(-1), d, d.AddDays(1))
		}
	}
	for _, a := range t.acts {
		around(a.On)
		around(a.Latest)
		around(a.Until)
		around(a.Deadline)
	}
	in := t.inForce()
	for _, d := range []convention.Date{in, in.AddYears(4, t.readings), in.AddYears(10, t.readings), t.initialDue()} {
		around(d)
		around(d.AddDays(-180))
	}
	around(in.AddYears(8, t.readings))
	around(date(t.firstYear()+1, 4, 30))
	if left, _ := t.leaves(on("9000-01-01")); !left.IsZero() {
		around(left)
	}
	for _, c := range t.covered {
		around(c.Through)
	}
	slices.SortFunc(days, convention.Date.Compare)
	return slices.Compact(days)
}

// Whatever is recorded, each deadline stands as the plain reading of the law has it.
func TestDutyOracle(t *testing.T) {
	rounds := 150
	if testing.Short() {
		rounds = 40
	}
	var others []convention.Reading
	for rd := range convention.AllReadings() {
		if !rd.Practice() {
			others = append(others, rd)
		}
	}
	both := pairs(1, 4, 5, 6, 7, 8, 10, 13, 15, 26) // fewer than rounds, unless they are short
	type standing struct {
		kind    state.Kind
		outcome state.Outcome
	}
	seen := map[standing]int{}
	rng := rand.New(rand.NewPCG(5, 1997))
	for round := range rounds {
		l, tale := random(t, rng)
		r := of(t, l, "FRA")
		for _, rd := range []convention.Readings{practice, practice.With(others[round%len(others)]), both[round%len(both)]} {
			tale.readings = rd
			for _, day := range tale.turns() {
				p := r.Position(day, rd)
				if p.InForce.IsZero() {
					continue
				}
				check := func(d state.Deadline, want answer) {
					seen[standing{d.Kind, d.Outcome}]++
					if got := answerOf(d); got != want {
						t.Errorf("round %d, by %q, %v on %v: %+v, want %+v, of\n%s", round, rd, d.Kind, day, got, want, told(tale))
					}
				}
				check(p.Stockpile(), tale.stockpile(day))
				check(p.Clearance(), tale.clearance(day))
				check(p.ExtensionRequest(), tale.request(day))
				check(p.InitialReport(), tale.initialReport(day))
				check(p.WithdrawalEffect(), tale.withdrawal(day))
				for _, year := range []int{tale.firstYear() - 1, tale.firstYear(), 2003, day.Year() - 2, day.Year() - 1, day.Year()} {
					check(p.AnnualReport(year), tale.annualReport(year, day))
				}
				if t.Failed() {
					return
				}
			}
		}
	}
	for _, k := range []state.Kind{
		state.StockpileDeadline, state.ClearanceDeadline, state.RequestDue, state.InitialReportDue, state.AnnualReportDue,
	} {
		for _, o := range []state.Outcome{
			state.NotApplicable, state.Met, state.MetLate, state.Running, state.Due, state.Unknown, state.Unmet,
		} {
			if k == state.InitialReportDue && o == state.NotApplicable {
				continue // nobody can leave within 180 days
			}
			if n := seen[standing{k, o}]; n < 10 && !testing.Short() {
				t.Errorf("%v was %v %d times: that is too rare to tell", k, o, n)
			}
		}
	}
	if n := seen[standing{state.NewAreaRequestDue, state.Unmet}]; n < 10 && !testing.Short() {
		t.Errorf("no request on a new area %d times: that is too rare to tell", n)
	}
}

// told is a tale as text.
func told(t *tale) string {
	text := ""
	for _, a := range t.acts {
		text += fmt.Sprintf("%v, %v, until %v, deadline %v, period %v, %v mines\n", a, a.Confidence, a.Until, a.Deadline, a.Period, a.Mines)
	}
	for _, c := range t.covered {
		if c.Kind != state.ExtensionGranted || c.Session == "" {
			text += fmt.Sprintf("covered: %v %d to %v\n", c.Kind, c.Year, c.Through)
		}
	}
	return text
}
