package report

import (
	"errors"
	"fmt"
	"log/slog"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// The kinds of error. Every [Problem] is one of them under [errors.Is].
var (
	ErrFormat = errors.New("unreadable report") // a file that cannot be read, or a report that cannot be written
	ErrReport = errors.New("wanting report")    // what a report says, or leaves out
)

// A Problem is one thing wrong with a report, and where. [Rules] lists the codes.
type Problem struct {
	Code      string               `json:"code"`               // stable, and never used again for anything else
	Provision convention.Provision `json:"provision,omitzero"` // what it rests on, if anything
	Severity  state.Severity       `json:"severity"`           // how much weight it carries
	// Pointer is the place in the report as JSON (RFC 6901), "/retained/rows/2/type"; "" is the report as a whole. What is
	// missing is pointed to where it would stand.
	Pointer string `json:"pointer"`
	// Line and Column are the place in the file that was read, from 1, the column in bytes; 0 for a report in memory.
	Line   int    `json:"line,omitzero"`
	Column int    `json:"column,omitzero"`
	Reason string `json:"reason"` // one sentence
}

// Error returns place, reason and provision on one line.
func (p *Problem) Error() string {
	var b strings.Builder
	if p.Line > 0 {
		fmt.Fprintf(&b, "%d:%d: ", p.Line, p.Column)
	}
	if p.Pointer != "" {
		b.WriteString(p.Pointer + ": ")
	}
	b.WriteString(p.Reason)
	if !p.Provision.IsZero() {
		fmt.Fprintf(&b, " (%v)", p.Provision)
	}
	return b.String()
}

// Unwrap returns [ErrFormat] or [ErrReport].
func (p *Problem) Unwrap() error {
	if strings.HasPrefix(p.Code, "FORMAT-") {
		return ErrFormat
	}
	return ErrReport
}

// LogValue groups code, provision, severity, place and reason.
func (p *Problem) LogValue() slog.Value {
	attrs := []slog.Attr{slog.String("code", p.Code), slog.String("severity", p.Severity.String())}
	if !p.Provision.IsZero() {
		attrs = append(attrs, slog.String("provision", p.Provision.String()))
	}
	attrs = append(attrs, slog.String("pointer", p.Pointer))
	if p.Line > 0 {
		attrs = append(attrs, slog.Int("line", p.Line), slog.Int("column", p.Column))
	}
	return slog.GroupValue(append(attrs, slog.String("reason", p.Reason))...)
}

// Problems is everything wrong with a report, in the order of its tables, the head first, or of its lines.
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
