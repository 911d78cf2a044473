package meeting

import (
	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A Dispute is brought before a meeting under Article 10. The only thing in it that can be computed is a time limit, if
// the meeting recommended one for a procedure on which the States agreed (Article 10(2)); the compliance procedure of
// Article 8 is untouched by it (10(3)).
type Dispute struct {
	Between []state.Code    `json:"between,omitzero"`
	Meeting string          `json:"meeting,omitzero"` // the id of the meeting that recommended a limit
	Limit   convention.Date `json:"limit,omitzero"`   // the last day it recommended; zero for none
	Settled convention.Date `json:"settled,omitzero"` // the day on which the dispute was settled; zero while it is not
}

// Findings returns A10-LIMIT for each State of the dispute if the recommended time has passed by a day and it had not been
// settled in it. A recommendation binds nobody: the finding is noted, with the weight of a commitment.
func (d Dispute) Findings(asOf convention.Date, rd convention.Readings) []state.Finding {
	end := asOf
	if !d.Settled.IsZero() && !d.Settled.After(asOf) {
		end = d.Settled
	}
	if !convention.Late(end, d.Limit, rd) {
		return nil
	}
	var fs []state.Finding
	for _, c := range d.Between {
		f := finding("A10-LIMIT", state.Noted)
		f.State, f.Subject, f.Due, f.Since, f.Count = c, d.Meeting, d.Limit, convention.FirstLateDay(d.Limit, rd), end.DaysSince(d.Limit)
		if end == d.Settled {
			f.Until = d.Settled
		}
		fs = append(fs, f.Resting([]state.Step{step(d.Limit, f.Provision, 0)}, nil))
	}
	return fs
}
