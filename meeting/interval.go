package meeting

import (
	"fmt"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// An Interval is the time between two meetings held against the Convention under one reading.
type Interval struct {
	From      string               `json:"from"` // the ids of the meetings
	To        string               `json:"to"`
	Provision convention.Provision `json:"provision"` // which asks for it
	Reading   convention.Reading   `json:"reading"`   // of, by which it is counted
	Begin     convention.Date      `json:"begin"`     // the opening or closing from which it is counted
	End       convention.Date      `json:"end"`       // the opening to which it is counted

	// The difference of the calendar years, with no months and days, where the reading counts these; else full years, and
	// the full months and the days beyond them.
	Years  int `json:"years"`
	Months int `json:"months"`
	Days   int `json:"days"`

	Kept bool `json:"kept"` // whether it is as the Convention asks
}

// String returns "1RC to 2RC, R-22 OpeningToOpening: 5 years 0 months 1 day, as Article 12(1) asks".
func (i Interval) String() string {
	count := func(n int, unit string) string {
		if n == 1 {
			return "1 " + unit
		}
		return fmt.Sprint(n, " ", unit, "s")
	}
	length := count(i.Years, "calendar year")
	if i.Reading != convention.R21CalendarYear && i.Reading != convention.R22CalendarYear {
		length = strings.Join([]string{count(i.Years, "year"), count(i.Months, "month"), count(i.Days, "day")}, " ")
	}
	verdict := "as"
	if !i.Kept {
		verdict = "not as"
	}
	return fmt.Sprintf("%s to %s, %v: %s, %s %v asks", i.From, i.To, i.Reading, length, verdict, i.Provision)
}

// yearsApart is how many years there must be between Review Conferences, and between entry into force and the First
// (Article 12(1)).
const yearsApart = 5

// entryIntoForce is from what the First Review Conference is counted, in place of a meeting.
const entryIntoForce = "entry into force"

// Intervals holds the time between two meetings against the Convention, once for each reading, today's practice first:
// between Review Conferences five years at least (Article 12(1), R-22), between other meetings a year at most (Article
// 11(2), R-21; after the First Review Conference by its decision under 12(2)(b)). It returns none where the days of either
// are not known.
func Intervals(from, to Meeting) []Interval {
	if from.Opening.IsZero() || to.Opening.IsZero() {
		return nil
	}
	one := func(p convention.Provision, reading convention.Reading, begin convention.Date, kept func(i Interval) bool) Interval {
		i := Interval{From: from.ID, To: to.ID, Provision: p, Reading: reading, Begin: begin, End: to.Opening}
		if reading == convention.R21CalendarYear || reading == convention.R22CalendarYear {
			i.Years = i.End.Year() - i.Begin.Year()
		} else {
			i.Years, i.Months, i.Days = apart(i.Begin, i.End)
		}
		i.Kept = kept(i)
		return i
	}
	if from.Kind == ReviewConference && to.Kind == ReviewConference {
		p, enough := convention.Article(12, 1), func(i Interval) bool {
			if from.ID == entryIntoForce {
				return i.Years == yearsApart && !i.End.Before(i.Begin.AddYears(yearsApart, convention.Readings{}))
			}
			return i.Years >= yearsApart
		}
		return []Interval{
			one(p, convention.R22CalendarYear, from.Opening, enough),
			one(p, convention.R22OpeningToOpening, from.Opening, enough),
			one(p, convention.R22ClosingToOpening, from.Closing, enough),
		}
	}
	p := to.Basis
	if to.Kind != MeetingOfParties {
		p = convention.Article(11, 2)
	}
	return []Interval{
		one(p, convention.R21CalendarYear, from.Opening, func(i Interval) bool { return i.Years <= 1 }),
		one(p, convention.R21TwelveMonths, from.Opening, func(i Interval) bool {
			return !i.End.After(i.Begin.AddYears(1, convention.Readings{}))
		}),
	}
}

// apart returns the full years, months and days from one day to another.
func apart(from, to convention.Date) (years, months, days int) {
	var rd convention.Readings
	n := 0
	for from.Before(to) && !from.AddMonths(n+1, rd).After(to) {
		n++
	}
	return n / 12, n % 12, to.DaysSince(from.AddMonths(n, rd))
}

// FirstMeetingDue returns the last day for the First Meeting of the States Parties to open: a year after the Convention
// entered into force (Article 11(2)), 1 March 2000.
func FirstMeetingDue() convention.Date {
	return convention.OpenForSignature().Until.AddYears(1, convention.Readings{})
}

// Convening states what the calendar of a ledger shows, by a day, of the duty to convene meetings: whether the First
// Meeting opened in time (A11.2-FIRST, unknown to a ledger that has no such meeting), which meetings are further apart
// than a year (A11.2-YEAR-SKIPPED, R-21) and which Review Conferences less than five (A12.1-INTERVAL, R-22); and
// DATA-CONFLICT where other days are printed for a meeting than those followed. The First Review Conference was to be five
// years after entry into force: not before 1 March 2004 and in that year, or, where full years are counted, in the year from
// that day. Meetings without days, and what comes after the last known one, are left out: nothing is known of them.
func Convening(l *state.Ledger, asOf convention.Date, rd convention.Readings) []state.Finding {
	fs := []state.Finding{}
	add := func(f state.Finding, steps ...state.Step) { fs = append(fs, f.Resting(steps, nil)) }
	due := FirstMeetingDue()
	f := finding("A11.2-FIRST", state.Unmet)
	f.Due, f.Since = due, due.AddDays(1)
	switch m, ok := ByID(l, "1MSP"); {
	case !due.Before(asOf):
	case !ok || m.Opening.IsZero():
		f.Outcome, f.Severity = state.Unknown, state.SeverityInfo
		add(f)
	case m.Opening.After(due):
		f.Count, f.Until, f.Outcome, f.Severity = m.Opening.DaysSince(due), m.Opening, state.MetLate, state.SeverityLate
		add(f)
	}
	var last, review Meeting
	for m := range Calendar(l) {
		if m.Opening.IsZero() || m.Opening.After(asOf) {
			continue
		}
		if i, ok := by(rd, Intervals(last, m)); ok && !(last.Kind == ReviewConference && m.Kind == ReviewConference) && !i.Kept {
			f := finding("A11.2-YEAR-SKIPPED", state.Noted)
			f.Provision, f.Subject, f.Stated = i.Provision, last.ID+" to "+m.ID, i.String()
			f.Since, f.Until = i.Begin.AddYears(1, rd).AddDays(1), i.End
			if i.Reading == convention.R21CalendarYear {
				f.Since = must(convention.NewDate(i.Begin.Year()+2, 1, 1))
			}
			add(f, step(i.Begin, i.Provision, 0), step(i.End, i.Provision, i.Reading))
		}
		last = m
		if m.Kind == ReviewConference {
			before := review
			if before.ID == "" { // the First
				open := convention.OpenForSignature().Until
				before = Meeting{ID: entryIntoForce, Kind: ReviewConference, Opening: open, Closing: open}
			}
			if i, ok := by(rd, Intervals(before, m)); ok && !i.Kept && (review.ID != "" || m.Number == 1) {
				f := finding("A12.1-INTERVAL", state.Noted)
				f.Subject, f.Stated, f.Since = before.ID+" to "+m.ID, i.String(), m.Opening
				if i.Years > yearsApart && before.ID == entryIntoForce { // too late
					f.Since, f.Until = i.Begin.AddYears(yearsApart+1, rd), m.Opening
					if i.Reading == convention.R22CalendarYear {
						f.Since = must(convention.NewDate(i.Begin.Year()+yearsApart+1, 1, 1))
					}
				}
				years, months, _ := apart(i.Begin, i.End)
				f.Count = years*12 + months
				add(f, step(i.Begin, i.Provision, 0), step(i.End, i.Provision, i.Reading))
			}
			review = m
		}
		for _, other := range m.Elsewhere {
			if other.Opening == m.Opening && other.Closing == m.Closing {
				continue // the ledger follows it
			}
			f := state.Finding{Code: "DATA-CONFLICT", Outcome: state.Disputed, Severity: state.SeverityData, Since: m.Opening}
			f.Subject, f.Expected = "days of "+m.ID, m.Opening.String()+".."+m.Closing.String()
			f.Stated = other.Opening.String() + ".." + other.Closing.String()
			add(f)
		}
	}
	slices.SortFunc(fs, state.Finding.Compare)
	return fs
}

// by returns the interval under the reading chosen.
func by(rd convention.Readings, all []Interval) (Interval, bool) {
	i := slices.IndexFunc(all, func(i Interval) bool { return rd.Has(i.Reading) })
	if i < 0 {
		return Interval{}, false
	}
	return all[i], true
}

// step is a link of a derivation that rests on no act of a ledger.
func step(on convention.Date, p convention.Provision, reading convention.Reading) state.Step {
	return state.Step{Date: on, Provision: p, Reading: reading, Computed: reading != 0}
}
