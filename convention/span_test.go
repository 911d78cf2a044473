package convention_test

import (
	"encoding/json"
	"testing"

	"github.com/mineban/apmbc/convention"
)

func span(from, until string) convention.Span {
	return convention.Span{From: day(from), Until: day(until)}
}

func TestSpanContains(t *testing.T) {
	lithuania := span("2003-11-01", "2025-12-27")
	for _, c := range []struct {
		name string
		span convention.Span
		day  string
		want bool
	}{
		{"day before", lithuania, "2003-10-31", false},
		{"first day", lithuania, "2003-11-01", true},
		{"last day", lithuania, "2025-12-26", true},
		{"first day after", lithuania, "2025-12-27", false},
		{"no date", lithuania, "", false},
		{"still running", span("2012-03-01", ""), "9999-12-31", true},
		{"before one still running", span("2012-03-01", ""), "2012-02-29", false},
		{"without beginning", span("", "1999-03-01"), "0001-01-01", true},
		{"end of one without beginning", span("", "1999-03-01"), "1999-03-01", false},
		{"all days", convention.Span{}, "2011-12-02", true},
		{"no date in all days", convention.Span{}, "", false},
		{"empty", span("2012-03-01", "2012-03-01"), "2012-03-01", false},
		{"backwards", span("2012-03-02", "2012-03-01"), "2012-03-01", false},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := c.span.Contains(day(c.day)); got != c.want {
				t.Errorf("%v contains %q: %t, want %t", c.span, c.day, got, c.want)
			}
		})
	}
}

func TestSpanText(t *testing.T) {
	for _, c := range []struct {
		span       convention.Span
		want, json string
	}{
		{span("2012-03-01", "2012-07-01"), "2012-03-01..2012-07-01", `{"from":"2012-03-01","until":"2012-07-01"}`},
		{span("2012-03-01", ""), "2012-03-01..", `{"from":"2012-03-01"}`},
		{span("", "2012-07-01"), "..2012-07-01", `{"until":"2012-07-01"}`},
		{convention.Span{}, "..", `{}`},
	} {
		if got := c.span.String(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
		text, err := json.Marshal(c.span)
		if string(text) != c.json || err != nil {
			t.Errorf("%v as JSON is %s, %v, want %s", c.span, text, err, c.json)
		}
		var back convention.Span
		if err := json.Unmarshal(text, &back); back != c.span || err != nil {
			t.Errorf("got back %v, %v, want %v", back, err, c.span)
		}
	}
}

func TestCalendarYear(t *testing.T) {
	for year, want := range map[int]string{
		2011: "2011-01-01..2012-01-01", 1: "0001-01-01..0002-01-01", 9998: "9998-01-01..9999-01-01", 9999: "9999-01-01..", 0: "..", 10000: "..",
	} {
		if got := convention.CalendarYear(year).String(); got != want {
			t.Errorf("%d is %s, want %s", year, got, want)
		}
	}
}
