package convention_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"strings"
	"testing"
	"time"
	_ "time/tzdata"

	"github.com/mineban/apmbc/convention"
)

var (
	_ fmt.Stringer               = convention.Date{}
	_ encoding.TextAppender      = convention.Date{}
	_ encoding.TextMarshaler     = convention.Date{}
	_ encoding.TextUnmarshaler   = (*convention.Date)(nil)
	_ encoding.BinaryAppender    = convention.Date{}
	_ encoding.BinaryMarshaler   = convention.Date{}
	_ encoding.BinaryUnmarshaler = (*convention.Date)(nil)
	_ driver.Valuer              = convention.Date{}
	_ sql.Scanner                = (*convention.Date)(nil)
)

var (
	practice = convention.Readings{}
	overflow = practice.With(convention.R07Overflow)
	first    = day("0001-01-01")
	last     = day("9999-12-31")
)

// day is a date written in a test; "" is the zero Date.
func day(s string) convention.Date {
	if s == "" {
		return convention.Date{}
	}
	return convention.MustParseDate(s)
}

// checkKind fails unless err is of the kind, and a ParseError that carries it, the input and a reason.
func checkKind(t *testing.T, err, kind error, input string) {
	t.Helper()
	if !errors.Is(err, kind) {
		t.Fatalf("error is %v, want one of kind %q", err, kind)
	}
	var parse *convention.ParseError
	if !errors.As(err, &parse) || parse.Kind != kind || parse.Input != input || parse.Reason == "" {
		t.Errorf("error is %#v, want a ParseError with kind, reason and input %q", err, input)
	}
}

func TestNewDate(t *testing.T) {
	for _, c := range []struct {
		name  string
		year  int
		month time.Month
		day   int
		want  string // the date, or what its error says
	}{
		{"adoption of resolution 66/29", 2011, time.December, 2, "2011-12-02"},
		{"first day of all", 1, time.January, 1, "0001-01-01"},
		{"last day of all", 9999, time.December, 31, "9999-12-31"},
		{"leap day", 2024, time.February, 29, "2024-02-29"},
		{"leap day of a fourth century", 2000, time.February, 29, "2000-02-29"},
		{"no leap day in other centuries", 1900, time.February, 29, `"1900-02-29" is not a date: February 1900 has 28 days`},
		{"31 February", 2011, time.February, 31, `"2011-02-31" is not a date: February 2011 has 28 days`},
		{"31 June", 2011, time.June, 31, "June 2011 has 30 days"},
		{"32 December", 2011, time.December, 32, "December 2011 has 31 days"},
		{"day 0", 2011, time.December, 0, "December 2011 has 31 days"},
		{"day -1", 2011, time.December, -1, "December 2011 has 31 days"},
		{"month 0", 2011, 0, 1, "the month must be from 01 to 12"},
		{"month 13", 2011, 13, 1, "the month must be from 01 to 12"},
		{"year 0", 0, time.January, 1, "the year must be from 0001 to 9999"},
		{"year 10000", 10000, time.January, 1, "the year must be from 0001 to 9999"},
		{"year -1", -1, time.January, 1, "the year must be from 0001 to 9999"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, err := convention.NewDate(c.year, c.month, c.day)
			if err == nil {
				if d.String() != c.want {
					t.Errorf("got %v, want %v", d, c.want)
				}
				return
			}
			checkKind(t, err, convention.ErrDate, fmt.Sprintf("%04d-%02d-%02d", c.year, int(c.month), c.day))
			if !strings.HasSuffix(err.Error(), c.want) { // so that no date wanted passes for its own error
				t.Errorf("error is %q, want %q at its end", err, c.want)
			}
			if !d.IsZero() {
				t.Errorf("got %v with an error, want no date", d)
			}
		})
	}
}

var badDates = []struct{ name, in, want string }{
	{"empty", "", "want year-month-day, as in 2011-12-02"},
	{"short", "2011-2-3", "want year-month-day, as in 2011-12-02"},
	{"short, right length", "2011-012-2", "want year-month-day, as in 2011-12-02"},
	{"with a T", "2011-12-02T", "want year-month-day, as in 2011-12-02"},
	{"with a time", "2011-12-02T00:00:00Z", "want year-month-day, as in 2011-12-02"},
	{"with a space", " 2011-12-02", "want year-month-day, as in 2011-12-02"},
	{"slashes", "2011/12/02", "want year-month-day, as in 2011-12-02"},
	{"day first", "02-12-2011", "want year-month-day, as in 2011-12-02"},
	{"letters", "2011-Dec-2", "want year-month-day, as in 2011-12-02"},
	{"sign", "-011-12-02", "want year-month-day, as in 2011-12-02"},
	{"five-digit year", "10000-01-01", "want year-month-day, as in 2011-12-02"},
	{"Arabic digits", "٢٠١١-١٢-٠٢", "want year-month-day, as in 2011-12-02"},
	{"Arabic digits, right length", "٢٠١١-١", "want year-month-day, as in 2011-12-02"},
	{"year 0000", "0000-12-02", "the year must be from 0001 to 9999"},
	{"month 00", "2011-00-02", "the month must be from 01 to 12"},
	{"month 13", "2011-13-02", "the month must be from 01 to 12"},
	{"day 00", "2011-12-00", "December 2011 has 31 days"},
	{"31 February", "2011-02-31", "February 2011 has 28 days"},
	{"29 February 1900", "1900-02-29", "February 1900 has 28 days"},
	{"30 February 2000", "2000-02-30", "February 2000 has 29 days"},
}

func TestParseDate(t *testing.T) {
	for _, s := range []string{"0001-01-01", "1997-12-03", "2000-02-29", "2011-12-02", "2024-02-29", "9999-12-31"} {
		if d, err := convention.ParseDate(s); err != nil || d.String() != s {
			t.Errorf("ParseDate(%q) = %v, %v", s, d, err)
		}
	}
	for _, c := range badDates {
		t.Run(c.name, func(t *testing.T) {
			d, err := convention.ParseDate(c.in)
			checkKind(t, err, convention.ErrDate, c.in)
			if want := fmt.Sprintf("%q is not a date: %s", c.in, c.want); err.Error() != want {
				t.Errorf("error is %q, want %q", err, want)
			}
			if !d.IsZero() {
				t.Errorf("got %v with an error, want no date", d)
			}
		})
	}
}

func TestMustParseDate(t *testing.T) {
	defer func() {
		err, _ := recover().(error)
		checkKind(t, err, convention.ErrDate, "2011-02-31")
	}()
	convention.MustParseDate("2011-02-31")
}

// TestEveryDay walks the whole calendar beside package time.
func TestEveryDay(t *testing.T) {
	if testing.Short() {
		t.Skip("walks 3.65 million days")
	}
	start := time.Date(1, time.January, 1, 0, 0, 0, 0, time.UTC)
	var got, want [10]byte
	n, before := 0, convention.Date{}
	for o := start; o.Year() <= 9999; o = o.AddDate(0, 0, 1) {
		d := first.AddDays(n)
		y, m, dd := o.Date()
		year, month, day := d.Date()
		made, err := convention.NewDate(y, m, dd)
		text, _ := d.AppendText(got[:0])
		switch {
		case year != y || month != m || day != dd, d.Year() != y, d.Month() != m, d.Day() != dd:
			t.Fatalf("day %d is %v, want %v", n, d, o)
		case d.Weekday() != o.Weekday():
			t.Fatalf("%v is a %v, want a %v", d, d.Weekday(), o.Weekday())
		case made != d || err != nil:
			t.Fatalf("NewDate of %v is %v, %v", o, made, err)
		case convention.DateOf(o) != d:
			t.Fatalf("DateOf(%v) is %v", o, convention.DateOf(o))
		case string(text) != string(o.AppendFormat(want[:0], time.DateOnly)):
			t.Fatalf("%v prints as %s", o, text)
		case d.DaysSince(first) != n || first.DaysSince(d) != -n:
			t.Fatalf("%v is %d days after the first, want %d", d, d.DaysSince(first), n)
		case !before.Before(d) || !d.After(before) || before.Compare(d) != -1 || d.Compare(before) != 1:
			t.Fatalf("%v does not come after %v", d, before)
		case d.AddDays(-n) != first || n > 0 && d.AddDays(-1) != before:
			t.Fatalf("%v: AddDays does not lead back", d)
		}
		n, before = n+1, d
	}
	if before != last {
		t.Errorf("the walk ends on %v", before)
	}
}

func TestAddDays(t *testing.T) {
	for _, c := range []struct {
		name string
		from string
		n    int
		want string
	}{
		{"zero days", "2011-12-02", 0, "2011-12-02"},
		{"over the leap day", "2012-02-01", 28, "2012-02-29"},
		{"over the end of February", "2011-02-01", 28, "2011-03-01"},
		{"back", "2012-03-01", -1, "2012-02-29"},
		{"from the first to the last", "0001-01-01", 3652058, "9999-12-31"},
		{"from the last to the first", "9999-12-31", -3652058, "0001-01-01"},
		{"past the last", "9999-12-31", 1, ""},
		{"before the first", "0001-01-01", -1, ""},
		{"far past", "2011-12-02", math.MaxInt, ""},
		{"far before", "2011-12-02", math.MinInt, ""},
		{"no date", "", 1, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := day(c.from).AddDays(c.n); got != day(c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestAddMonths(t *testing.T) {
	for _, c := range []struct {
		name            string
		from            string
		n               int
		clamp, overflow string
	}{
		{"no missing day", "2025-06-27", 6, "2025-12-27", "2025-12-27"},
		{"zero months", "2025-08-31", 0, "2025-08-31", "2025-08-31"},
		{"31 August and six", "2025-08-31", 6, "2026-02-28", "2026-03-03"},
		{"31 August and six, leap year", "2023-08-31", 6, "2024-02-29", "2024-03-02"},
		{"31 March and six", "2026-03-31", 6, "2026-09-30", "2026-10-01"},
		{"over the new year", "2011-12-15", 1, "2012-01-15", "2012-01-15"},
		{"back", "2012-03-31", -1, "2012-02-29", "2012-03-02"},
		{"back over the new year", "2012-01-31", -2, "2011-11-30", "2011-12-01"},
		{"to the last month", "9999-11-30", 1, "9999-12-30", "9999-12-30"},
		{"past the last month", "9999-12-01", 1, "", ""},
		{"to the first month", "0001-02-28", -1, "0001-01-28", "0001-01-28"},
		{"before the first month", "0001-01-31", -1, "", ""},
		{"the whole calendar", "0001-01-31", 9998*12 + 11, "9999-12-31", "9999-12-31"},
		{"far past", "2011-12-02", math.MaxInt, "", ""},
		{"far before", "2011-12-02", math.MinInt, "", ""},
		{"no date", "", 6, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := day(c.from).AddMonths(c.n, practice); got != day(c.clamp) {
				t.Errorf("clamp: got %q, want %q", got, c.clamp)
			}
			if got := day(c.from).AddMonths(c.n, overflow); got != day(c.overflow) {
				t.Errorf("overflow: got %q, want %q", got, c.overflow)
			}
		})
	}
}

func TestAddYears(t *testing.T) {
	for _, c := range []struct {
		name            string
		from            string
		n               int
		clamp, overflow string
	}{
		{"Article 5", "1999-03-01", 10, "2009-03-01", "2009-03-01"},
		{"leap day and ten", "2024-02-29", 10, "2034-02-28", "2034-03-01"},
		{"leap day and four", "2024-02-29", 4, "2028-02-29", "2028-02-29"},
		{"leap day and a century", "2000-02-29", 100, "2100-02-28", "2100-03-01"},
		{"back", "2024-02-29", -1, "2023-02-28", "2023-03-01"},
		{"past the last year", "9990-01-01", 10, "", ""},
		{"before the first year", "0010-01-01", -10, "", ""},
		{"far past", "2011-12-02", math.MaxInt, "", ""},
		{"far before", "2011-12-02", math.MinInt, "", ""},
		{"no date", "", 10, "", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := day(c.from).AddYears(c.n, practice); got != day(c.clamp) {
				t.Errorf("clamp: got %q, want %q", got, c.clamp)
			}
			if got := day(c.from).AddYears(c.n, overflow); got != day(c.overflow) {
				t.Errorf("overflow: got %q, want %q", got, c.overflow)
			}
		})
	}
}

// clamped adds months the slow way: it takes the day back until the month has it.
func clamped(d convention.Date, n int) convention.Date {
	y, m, dd := d.Date()
	month := time.Date(y, m+time.Month(n), 1, 0, 0, 0, 0, time.UTC)
	for t := month.AddDate(0, 0, dd-1); ; t = t.AddDate(0, 0, -1) {
		if t.Month() == month.Month() {
			return convention.DateOf(t)
		}
	}
}

func TestAddMonthsOracle(t *testing.T) {
	for _, from := range []string{"0001-01-01", "1896-01-01", "1996-01-01", "2023-01-01", "9995-01-01"} {
		for d, i := day(from), 0; i < 5*365 && !d.IsZero(); d, i = d.AddDays(1), i+1 {
			for _, n := range []int{-4801, -120, -48, -13, -12, -7, -6, -1, 0, 1, 5, 6, 11, 12, 13, 48, 120, 1200, 4799} {
				if got, want := d.AddMonths(n, practice), clamped(d, n); got != want {
					t.Fatalf("%v and %d months, clamped: got %q, want %q", d, n, got, want)
				}
				want := convention.DateOf(d.Time(nil).AddDate(0, n, 0))
				if got := d.AddMonths(n, overflow); got != want {
					t.Fatalf("%v and %d months, overflowing: got %q, want %q", d, n, got, want)
				}
				if n%12 != 0 {
					continue
				}
				if d.AddYears(n/12, practice) != d.AddMonths(n, practice) || d.AddYears(n/12, overflow) != want {
					t.Fatalf("%v and %d years is not %d months", d, n/12, n)
				}
			}
		}
	}
}

func TestZeroDate(t *testing.T) {
	var d convention.Date
	if !d.IsZero() || d.Year() != 0 || d.Month() != 0 || d.Day() != 0 || d.String() != "" || !d.Time(nil).IsZero() {
		t.Errorf("the zero Date is %#v", d)
	}
	if !d.Before(first) || first.Before(d) || d.Compare(first) != -1 || first.Compare(d) != 1 || d.Compare(d) != 0 {
		t.Error("the zero Date does not sort first")
	}
	if d.DaysSince(first) != 0 || first.DaysSince(d) != 0 {
		t.Error("days are counted from the zero Date")
	}
	if !d.Equal(convention.Date{}) || !first.Equal(first) || d.Equal(first) || first.Equal(last) {
		t.Error("a Date equals another, or not itself")
	}
}

func TestDateOf(t *testing.T) {
	late := time.Date(2011, time.December, 2, 23, 59, 59, 0, time.FixedZone("New York", -5*3600))
	for _, c := range []struct {
		name string
		in   time.Time
		want string
	}{
		{"in its own location", late, "2011-12-02"},
		{"in another", late.UTC(), "2011-12-03"},
		{"the zero time", time.Time{}, "0001-01-01"},
		{"year 0", time.Date(0, 12, 31, 0, 0, 0, 0, time.UTC), ""},
		{"year 10000", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := convention.DateOf(c.in); got != day(c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

func TestTime(t *testing.T) {
	for _, c := range []struct{ name, zone, date, want string }{
		{"New York", "America/New_York", "2011-12-02", "2011-12-02T00:00:00-05:00"},
		{"Asmara", "Africa/Asmara", "2011-12-02", "2011-12-02T00:00:00+03:00"},
		{"midnight skipped in Brazil", "America/Sao_Paulo", "2018-11-04", "2018-11-04T01:00:00-02:00"},
		{"midnight skipped in Jordan", "Asia/Amman", "2012-03-30", "2012-03-30T01:00:00+03:00"},
		{"midnight twice in Jordan", "Asia/Amman", "2012-10-26", "2012-10-26T00:00:00+03:00"},
	} {
		t.Run(c.name, func(t *testing.T) {
			loc, err := time.LoadLocation(c.zone)
			if err != nil {
				t.Fatal(err)
			}
			got := day(c.date).Time(loc)
			if got.Format(time.RFC3339) != c.want {
				t.Errorf("got %v, want %v", got.Format(time.RFC3339), c.want)
			}
			if convention.DateOf(got) != day(c.date) {
				t.Errorf("%v is not a time of %v", got, c.date)
			}
		})
	}
	if got := day("2011-12-02").Time(nil); got != time.Date(2011, 12, 2, 0, 0, 0, 0, time.UTC) {
		t.Errorf("without a location: got %v", got)
	}
}

func TestDateText(t *testing.T) {
	for _, s := range []string{"", "0001-01-01", "2012-02-29", "9999-12-31"} {
		text, err := day(s).MarshalText()
		if string(text) != s || err != nil {
			t.Errorf("MarshalText of %q is %q, %v", s, text, err)
		}
		d := day("1999-03-01")
		if err := d.UnmarshalText(text); d != day(s) || err != nil {
			t.Errorf("UnmarshalText of %q is %q, %v", s, d, err)
		}
	}
	for _, c := range badDates[1:] {
		d := day("1999-03-01")
		checkKind(t, d.UnmarshalText([]byte(c.in)), convention.ErrDate, c.in)
		if d != day("1999-03-01") {
			t.Errorf("%s: a failed UnmarshalText left %q", c.name, d)
		}
	}
}

func TestDateBinary(t *testing.T) {
	for _, c := range []struct {
		date string
		want [4]byte
	}{
		{"", [4]byte{}},
		{"0001-01-01", [4]byte{0, 0, 0, 1}},
		{"2011-12-02", [4]byte{0x00, 0x0b, 0x35, 0x09}},
		{"9999-12-31", [4]byte{0x00, 0x37, 0xb9, 0xdb}},
	} {
		data, err := day(c.date).MarshalBinary()
		if string(data) != string(c.want[:]) || err != nil {
			t.Errorf("MarshalBinary of %q is %x, %v, want %x", c.date, data, err, c.want)
		}
		d := day("1999-03-01")
		if err := d.UnmarshalBinary(data); d != day(c.date) || err != nil {
			t.Errorf("UnmarshalBinary of %q is %q, %v", c.date, d, err)
		}
	}
	for _, c := range []struct{ name, in, input string }{
		{"empty", "", ""},
		{"short", "\x00\x00\x01", "000001"},
		{"long", "\x00\x00\x00\x00\x01", "0000000001"},
		{"past 9999", "\x00\x37\xb9\xdc", "0037b9dc"},
		{"negative", "\xff\xff\xff\xff", "ffffffff"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := day("1999-03-01")
			checkKind(t, d.UnmarshalBinary([]byte(c.in)), convention.ErrDate, c.input)
			if d != day("1999-03-01") {
				t.Errorf("a failed UnmarshalBinary left %q", d)
			}
		})
	}
}

func TestDateJSON(t *testing.T) {
	type record struct {
		Deposited convention.Date         `json:"deposited"`
		Withdrawn convention.Date         `json:"withdrawn,omitzero"`
		Notes     map[convention.Date]int `json:"notes,omitempty"`
	}
	for _, c := range []struct {
		name string
		in   record
		want string
	}{
		{"zero", record{}, `{"deposited":""}`},
		{"dates", record{Deposited: day("1998-06-29"), Withdrawn: day("2025-12-27")},
			`{"deposited":"1998-06-29","withdrawn":"2025-12-27"}`},
		{"key", record{Notes: map[convention.Date]int{day("2011-12-02"): 1}},
			`{"deposited":"","notes":{"2011-12-02":1}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, err := json.Marshal(c.in)
			if string(text) != c.want || err != nil {
				t.Fatalf("got %s, %v, want %s", text, err, c.want)
			}
			var back record
			if err := json.Unmarshal(text, &back); err != nil {
				t.Fatal(err)
			}
			if back.Deposited != c.in.Deposited || back.Withdrawn != c.in.Withdrawn ||
				fmt.Sprint(back.Notes) != fmt.Sprint(c.in.Notes) {
				t.Errorf("got back %v, want %v", back, c.in)
			}
		})
	}
	t.Run("empty", func(t *testing.T) {
		d := day("1999-03-01")
		if err := json.Unmarshal([]byte(`""`), &d); !d.IsZero() || err != nil {
			t.Errorf("got %q, %v, want no date", d, err)
		}
	})
	t.Run("null", func(t *testing.T) {
		d := day("1999-03-01")
		if err := json.Unmarshal([]byte(`null`), &d); d != day("1999-03-01") || err != nil {
			t.Errorf("got %q, %v, want the date unchanged", d, err)
		}
	})
	t.Run("bad", func(t *testing.T) {
		d := day("1999-03-01")
		checkKind(t, json.Unmarshal([]byte(`"2011-02-31"`), &d), convention.ErrDate, "2011-02-31")
		if d != day("1999-03-01") {
			t.Errorf("a failed Unmarshal left %q", d)
		}
	})
}

func TestDateSQL(t *testing.T) {
	for _, s := range []string{"0001-01-01", "2011-12-02", "9999-12-31"} {
		if v, err := day(s).Value(); v != s || err != nil {
			t.Errorf("Value of %q is %v, %v", s, v, err)
		}
	}
	if v, err := (convention.Date{}).Value(); v != nil || err != nil {
		t.Errorf("Value of the zero Date is %v, %v, want NULL", v, err)
	}
	for _, c := range []struct {
		name string
		src  any
		want string
	}{
		{"NULL", nil, ""},
		{"text", "2011-12-02", "2011-12-02"},
		{"empty text", "", ""},
		{"bytes", []byte("2011-12-02"), "2011-12-02"},
		{"empty bytes", []byte{}, ""},
		{"time", time.Date(2011, 12, 2, 15, 0, 0, 0, time.UTC), "2011-12-02"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := day("1999-03-01")
			if err := d.Scan(c.src); d != day(c.want) || err != nil {
				t.Errorf("got %q, %v, want %q", d, err, c.want)
			}
		})
	}
	for _, c := range []struct {
		name  string
		src   any
		input string
	}{
		{"bad text", "2011-02-31", "2011-02-31"},
		{"bad bytes", []byte("today"), "today"},
		{"number", int64(20111202), "20111202"},
		{"year 10000", time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), "10000"},
	} {
		t.Run(c.name, func(t *testing.T) {
			d := day("1999-03-01")
			checkKind(t, d.Scan(c.src), convention.ErrDate, c.input)
			if d != day("1999-03-01") {
				t.Errorf("a failed Scan left %q", d)
			}
		})
	}
}
