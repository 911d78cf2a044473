package meeting

import (
	"slices"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// A Tally holds the number of acceptances that a resolution prints against a ledger.
type Tally struct {
	Printed int              `json:"printed"`          // as printed; 0 if no stored source shows it
	Drafted state.Count      `json:"drafted,omitzero"` // on the day it was drafted, as known that day; zero if it is not known
	Adopted state.Count      `json:"adopted"`          // on the day it was adopted, as known that day
	Since   []state.Position `json:"since"`            // of States that deposited after the one, on the day of the other

	// Explained are the days on which as many instruments had been deposited as are printed, up to the next deposit. It is
	// the zero Span where nothing is printed or there was no such day.
	Explained convention.Span `json:"explained,omitzero"`
}

// Tally explains the number of States that the resolution says have formally accepted the Convention, by the readings of
// [state.Record.Position].
func (r Resolution) Tally(l *state.Ledger, rd convention.Readings) Tally {
	known := l.KnownOn(r.Adopted)
	t := Tally{Printed: r.Accepted, Adopted: known.Count(r.Adopted, rd), Since: []state.Position{}}
	if !r.Drafted.IsZero() {
		t.Drafted = l.KnownOn(r.Drafted).Count(r.Drafted, rd)
		for rec := range known.Records() {
			if p := rec.Position(r.Adopted, rd); p.Deposited.After(r.Drafted) {
				t.Since = append(t.Since, p)
			}
		}
	}
	var days []convention.Date // of the first instrument of each State
	seen := map[state.Code]bool{}
	for a := range l.Acts(state.Ratification, state.Acceptance, state.Approval, state.Accession, state.Succession) {
		if !a.Rival && !seen[a.State] {
			seen[a.State] = true
			days = append(days, a.On)
		}
	}
	slices.SortFunc(days, convention.Date.Compare)
	if n := r.Accepted; n > 0 && n <= len(days) {
		t.Explained.From = days[n-1]
		if n < len(days) {
			if t.Explained.Until = days[n]; t.Explained.Until == t.Explained.From {
				t.Explained = convention.Span{}
			}
		}
	}
	return t
}

// Findings states which paragraphs of the resolution speak to a State on a day, each by its [Call.Code], and of 66/29
// that none of paragraphs 1, 2, 4 and 5 does (R66-29-GAP). Paragraph 4, on reports, is a commitment unmet where the
// record shows a report missing that was due, and unknown where it does not tell; what the others ask has no day and no
// record, and is noted.
func (r Resolution) Findings(rec state.Record, asOf convention.Date, rd convention.Readings) []state.Finding {
	fs := []state.Finding{}
	gap := r.Symbol == resolution66_29().Symbol
	for _, c := range r.Calls(rec, asOf, rd) {
		f := finding(c.Code(), state.Noted)
		f.State, f.Since, f.Subject = rec.State(), r.Adopted, r.Symbol
		steps := slices.Collect(c.Position.Steps())
		var missing []state.Gap
		switch c.Paragraph.Number {
		case 1, 2, 4, 5:
			gap = false
		}
		if c.Paragraph.Number == 4 {
			for _, a := range state.Assess(rec, asOf, rd) {
				switch {
				case a.Provision.Article() != 7:
					continue
				case a.Outcome == state.Unmet:
					f.Count++
					f.Severity = state.SeverityCommitment
					steps = append(steps, slices.Collect(a.Steps())...)
				case a.Outcome == state.Unknown:
					missing = slices.AppendSeq(missing, a.Missing())
				default:
					continue
				}
				f.Outcome = f.Outcome.And(a.Outcome)
			}
		}
		fs = append(fs, f.Resting(steps, missing))
	}
	if p := rec.Position(asOf, rd); gap && p.Status == state.Contracting {
		f := finding("R66-29-GAP", state.Noted)
		f.State, f.Since, f.Until, f.Subject = rec.State(), p.Since, p.InForce, r.Symbol
		fs = append(fs, f.Resting(slices.Collect(p.Steps()), nil))
	}
	slices.SortFunc(fs, state.Finding.Compare)
	return fs
}
