package state

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/mineban/apmbc/convention"
)

// ErrLedger is the kind of error for an invalid ledger. Every [Problem] unwraps to it.
var ErrLedger = errors.New("invalid ledger")

// A Problem is one thing wrong with a ledger, and where.
type Problem struct {
	Code string `json:"code"`          // stable: LEDGER-... for its form, DATA-... for what it says
	File string `json:"file,omitzero"` // the file, or "" for an act given to [Ledger.With]
	// Line and Column are the place in the file, from 1, the column in bytes; 0 is nowhere. For [Ledger.With] the line is
	// the number of the act.
	Line      int                  `json:"line,omitzero"`
	Column    int                  `json:"column,omitzero"`
	State     Code                 `json:"state,omitzero"`     // the State concerned, if known
	Provision convention.Provision `json:"provision,omitzero"` // the rule that does not allow it, if there is one
	Reason    string               `json:"reason"`             // one sentence
}

// Error returns place, reason and provision on one line.
func (p *Problem) Error() string {
	var b strings.Builder
	switch {
	case p.File != "" && p.Line > 0:
		fmt.Fprintf(&b, "%s:%d:%d: ", p.File, p.Line, p.Column)
	case p.File != "":
		fmt.Fprintf(&b, "%s: ", p.File)
	case p.Line > 0:
		fmt.Fprintf(&b, "act %d: ", p.Line)
	}
	b.WriteString(p.Reason)
	if !p.Provision.IsZero() {
		fmt.Fprintf(&b, " (%v)", p.Provision)
	}
	return b.String()
}

// Unwrap returns [ErrLedger].
func (p *Problem) Unwrap() error { return ErrLedger }

// Problems is everything wrong with a ledger, in the order of its files and lines.
type Problems []*Problem

// Err returns the problems as an error, nil if there are none.
func (ps Problems) Err() error {
	if len(ps) == 0 {
		return nil
	}
	return ps
}

// Error returns the problems, one a line.
func (ps Problems) Error() string {
	lines := make([]string, len(ps))
	for i, p := range ps {
		lines[i] = p.Error()
	}
	return strings.Join(lines, "\n")
}

// Unwrap returns the single problems.
func (ps Problems) Unwrap() []error {
	errs := make([]error, len(ps))
	for i, p := range ps {
		errs[i] = p
	}
	return errs
}

// inOrder sorts problems by file and place and leaves those at the same place as they were found.
func (ps Problems) inOrder() Problems {
	slices.SortStableFunc(ps, func(p, q *Problem) int {
		return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line), cmp.Compare(p.Column, q.Column))
	})
	return ps
}
