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
	Code         string               // stable: LEDGER-... for its form, DATA-... for what it says
	File         string               // the file, or "" for an act given to [Ledger.With]
	Line, Column int                  // from 1; for [Ledger.With] the line is the number of the act; 0 is nowhere
	State        Code                 // the State concerned, if known
	Provision    convention.Provision // the rule that does not allow it, if there is one
	Reason       string
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
