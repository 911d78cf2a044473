package convention

import "time"

// A Span is a stretch of days, half open: From is its first day, Until the first day after it.
// A zero From has no beginning, a zero Until is still running; the zero Span is all days.
// A Span whose Until is not after its From holds no day.
type Span struct {
	From  Date `json:"from,omitzero"`
	Until Date `json:"until,omitzero"`
}

// CalendarYear returns the days of a calendar year, which an annual report covers (Article 7(2)). That of 9999 has no end; a
// year outside 1 to 9999 gives the zero Span.
func CalendarYear(year int) Span {
	first, _ := NewDate(year, time.January, 1)
	return Span{From: first, Until: first.AddYears(1, Readings{})}
}

// Contains reports whether d is a day of the span. The zero Date is in none.
func (s Span) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(s.From) && (s.Until.IsZero() || d.Before(s.Until))
}

// String returns the two days with two dots between, "2012-03-01..2012-07-01"; a missing end is left out.
func (s Span) String() string { return s.From.String() + ".." + s.Until.String() }
