package meeting

import (
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// An Item is a point of a meeting's agenda, with what the ledger and the calendar hold for it.
type Item struct {
	Provision convention.Provision `json:"provision"`
	Title     string               `json:"title"` // in our words

	// Of status: the States on the opening day, nil for other items, and who moved from the day after the last meeting
	// closed to that day.
	Count   *state.Count     `json:"count,omitzero"`
	Changes []state.Position `json:"changes,omitzero"`

	Findings       []state.Finding `json:"findings,omitzero"`       // reports: missing, or not known to have come
	Acts           []state.Act     `json:"acts,omitzero"`           // cooperation: assistance sought and given since
	Clarifications []Clarification `json:"clarifications,omitzero"` // Article 8: what was submitted to this meeting

	// Of Article 5: the deadlines that this meeting is the last that can extend, or that it is to set for an area
	// discovered, and what was requested of it.
	Deadlines []state.Deadline   `json:"deadlines,omitzero"`
	Requests  []ExtensionRequest `json:"requests,omitzero"`
}

// Agenda returns what a meeting has before it by Article 11(1)(a) to (f), or a Review Conference by 12(2)(a) to (d): the
// list is of what it is to consider, it can consider other matters too. What stands under an item is as the ledger has it
// on the day before the opening, so that what the meeting itself decided is not in it; only the status of the States is
// that of the opening day, and requests carry what was decided on them. For a list as it could be drawn up on a day, give
// the ledger of [state.Ledger.KnownOn] that day. Matters under Article 8 are the caller's: those that were referred to this
// meeting are taken up. It returns none for other meetings, and for one without days.
func Agenda(m Meeting, l *state.Ledger, rd convention.Readings, matters ...Clarification) []Item {
	if m.Opening.IsZero() {
		return nil
	}
	eve := m.Opening.AddDays(-1)
	since := convention.OpenForSignature().From
	if last, ok := Previous(l, m.Opening); ok {
		since = last.Closing.AddDays(1)
	}
	status := Item{Title: "operation and status of the Convention"}
	count := l.Count(m.Opening, rd)
	status.Count = &count
	for _, p := range l.Changes(since, m.Opening, rd) {
		status.Changes = append(status.Changes, p)
	}
	reports := Item{Title: "matters arising from the reports"}
	reports.Findings = slices.AppendSeq(reports.Findings, l.Findings(eve, rd,
		"A7.1-INITIAL-OVERDUE", "A7.2-ANNUAL-OVERDUE", "A7.1-INITIAL-UNKNOWN", "A7.2-ANNUAL-UNKNOWN"))
	help := Item{Title: "international cooperation and assistance"}
	for a := range l.Acts(state.AssistanceSought, state.AssistanceGiven) {
		if !a.On.Before(since) && !a.On.After(eve) && !a.Rival {
			help.Acts = append(help.Acts, a)
		}
	}
	matter := Item{Title: "submissions on compliance"}
	for _, c := range matters {
		if c.fold(eve).before(&c.procedure) == m.ID {
			matter.Clarifications = append(matter.Clarifications, c)
		}
	}
	areas := Item{Title: "submissions on mined areas", Requests: Requests(m, l, rd)}
	for rec := range l.Records() {
		p := rec.Position(eve, rd)
		clearance, request := p.Clearance(), p.ExtensionRequest()
		switch deciding, ok := l.Deciding(clearance.Due); {
		case clearance.Outcome == state.NotApplicable || !clearance.Discharged.IsZero():
		case clearance.Due.IsZero() && request.Session == m.ID:
			areas.Deadlines = append(areas.Deadlines, request)
		case !clearance.Due.IsZero() && ok && deciding.ID == m.ID:
			areas.Deadlines = append(areas.Deadlines, clearance)
		}
	}
	slices.SortFunc(areas.Deadlines, state.Deadline.Compare)
	technology := Item{Title: "technologies to clear mines"}
	interval := Item{Title: "need for further meetings and their interval"}
	conclusions := Item{Title: "conclusions on implementation, if necessary"}
	var items []Item
	var provisions []string
	switch m.Kind {
	case MeetingOfParties:
		items = []Item{status, reports, help, technology, matter, areas}
		provisions = []string{"11(1)(a)", "11(1)(b)", "11(1)(c)", "11(1)(d)", "11(1)(e)", "11(1)(f)"}
	case ReviewConference:
		items = []Item{status, interval, areas, conclusions}
		provisions = []string{"12(2)(a)", "12(2)(b)", "12(2)(c)", "12(2)(d)"}
	}
	for i := range items {
		items[i].Provision = convention.MustParseProvision(provisions[i])
	}
	return items
}
