package convention

import (
	"cmp"
	"database/sql/driver"
	"encoding/binary"
	"fmt"
	"time"
)

// A Date is a day of the calendar, without clock or time zone, from 1 January 0001 to 31 December 9999.
// The Convention counts in days, months and years; only Article 8(11) counts hours.
//
// Dates compare with == and are cheap to copy. The zero Date is no date: it prints as "", sorts before every
// other, and every computation on it gives the zero Date again, as does one whose result leaves the range.
type Date struct {
	n int32 // 1 is 1 January 0001; 0 is no date
}

const maxDate = 3652059 // 31 December 9999

// NewDate returns the given day. A day that does not exist, such as 31 February, is an error of kind [ErrDate].
func NewDate(year int, month time.Month, day int) (Date, error) {
	if reason := check(year, month, day); reason != "" {
		return Date{}, &ParseError{ErrDate, fmt.Sprintf("%04d-%02d-%02d", year, int(month), day), reason}
	}
	return civil(year, month, day), nil
}

// check says what is wrong with a day, or "" if it exists.
func check(year int, month time.Month, day int) string {
	switch {
	case year < 1 || year > 9999:
		return "the year must be from 0001 to 9999"
	case month < time.January || month > time.December:
		return "the month must be from 01 to 12"
	case day < 1 || day > daysIn(year, month):
		return fmt.Sprintf("%v %d has %d days", month, year, daysIn(year, month))
	}
	return ""
}

// civil returns a day that is known to exist. March is taken as the first month, so that the leap day comes last.
func civil(year int, month time.Month, day int) Date {
	y, m := year, int(month)
	if m <= 2 {
		y, m = y-1, m+12
	}
	return Date{int32(y*365 + y/4 - y/100 + y/400 + (153*(m-3)+2)/5 + day - 306)}
}

func daysIn(year int, month time.Month) int {
	switch month {
	case time.April, time.June, time.September, time.November:
		return 30
	case time.February:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	default:
		return 31
	}
}

// ParseDate reads a date in the one form "2006-01-02". Anything else is an error of kind [ErrDate].
func ParseDate(s string) (Date, error) {
	var f [3]int
	ok := len(s) == len("2006-01-02") && s[4] == '-' && s[7] == '-'
	for i, part := 0, 0; ok && i < len(s); i++ {
		switch {
		case i == 4 || i == 7:
			part++
		case '0' <= s[i] && s[i] <= '9':
			f[part] = f[part]*10 + int(s[i]-'0')
		default:
			ok = false
		}
	}
	if !ok {
		return Date{}, &ParseError{ErrDate, s, "want year-month-day, as in 2011-12-02"}
	}
	if reason := check(f[0], time.Month(f[1]), f[2]); reason != "" {
		return Date{}, &ParseError{ErrDate, s, reason}
	}
	return civil(f[0], time.Month(f[1]), f[2]), nil
}

// MustParseDate is like [ParseDate] but panics on a bad date. It is meant for dates written in the program.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

// DateOf returns the calendar date of t in t's own location, or the zero Date for a year outside 1 to 9999.
// A date that the depositary printed should be given as it was printed, never derived from an instant.
func DateOf(t time.Time) Date {
	y, m, d := t.Date()
	if y < 1 || y > 9999 {
		return Date{}
	}
	return civil(y, m, d)
}

// split returns year, month and day of a date other than the zero Date.
func (d Date) split() (int, time.Month, int) {
	z := uint32(d.n) + 305 // days since 1 March 0000
	era := z / 146097
	doe := z % 146097 // day of the era of 400 years
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	m := (5*doy + 2) / 153 // 0 is March
	day := int(doy-(153*m+2)/5) + 1
	year := int(yoe + 400*era)
	if m < 10 {
		return year, time.Month(m + 3), day
	}
	return year + 1, time.Month(m - 9), day
}

// Date returns the year, month and day, all zero for the zero Date.
func (d Date) Date() (year int, month time.Month, day int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	return d.split()
}

// Year returns the year, or 0 for the zero Date.
func (d Date) Year() int { y, _, _ := d.Date(); return y }

// Month returns the month, or 0 for the zero Date.
func (d Date) Month() time.Month { _, m, _ := d.Date(); return m }

// Day returns the day of the month, or 0 for the zero Date.
func (d Date) Day() int { _, _, day := d.Date(); return day }

// Weekday returns the day of the week; for the zero Date it means nothing.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// IsZero reports whether d is no date.
func (d Date) IsZero() bool { return d.n == 0 }

// Equal reports whether d and e are the same day; == does as well.
func (d Date) Equal(e Date) bool { return d == e }

// Before reports whether d comes before e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d comes after e.
func (d Date) After(e Date) bool { return d.n > e.n }

// Compare returns -1, 0 or +1 as d is before, equal to or after e.
func (d Date) Compare(e Date) int { return cmp.Compare(d.n, e.n) }

// DaysSince returns the number of days from e to d: 1 for the day after e, negative if d comes first,
// and 0 if either is the zero Date.
func (d Date) DaysSince(e Date) int {
	if d.n == 0 || e.n == 0 {
		return 0
	}
	return int(d.n - e.n)
}

// AddDays returns the date n days later. The day itself is day 0, as periods in treaties are counted.
func (d Date) AddDays(n int) Date {
	if d.n == 0 || n < -maxDate || n > maxDate || int(d.n)+n < 1 || int(d.n)+n > maxDate {
		return Date{}
	}
	return Date{d.n + int32(n)}
}

// AddMonths returns the same day of the month n months later. Where that month has no such day the result is its
// last day, 28 February for 31 August and six months; under [R07Overflow] the missing days run on into the next
// month, as package time counts: 3 March.
func (d Date) AddMonths(n int, r Readings) Date {
	if d.n == 0 || n < -12*10000 || n > 12*10000 {
		return Date{}
	}
	year, month, day := d.split()
	months := year*12 + int(month) - 1 + n
	year, month = months/12, time.Month(months%12)+1
	if months < 12 || year > 9999 {
		return Date{}
	}
	last := daysIn(year, month)
	if day <= last {
		return civil(year, month, day)
	}
	if r.Has(R07Overflow) {
		return civil(year, month, last).AddDays(day - last)
	}
	return civil(year, month, last)
}

// AddYears returns the same day n years later, with 29 February treated as in [Date.AddMonths].
func (d Date) AddYears(n int, r Readings) Date {
	if n < -10000 || n > 10000 {
		return Date{}
	}
	return d.AddMonths(12*n, r)
}

// Time returns midnight of the day in loc, or the first instant after it where a change of clocks skips midnight; a
// nil loc is UTC. It is the zero time for the zero Date.
func (d Date) Time(loc *time.Location) time.Time {
	if d.n == 0 {
		return time.Time{}
	}
	if loc == nil {
		loc = time.UTC
	}
	y, m, day := d.split()
	t := time.Date(y, m, day, 0, 0, 0, 0, loc)
	if t.Day() != day {
		_, t = t.ZoneBounds()
	}
	return t
}

// String returns the date as "2011-12-02", or "" for the zero Date.
func (d Date) String() string {
	b, _ := d.AppendText(make([]byte, 0, len("2006-01-02")))
	return string(b)
}

// AppendText appends the form of [Date.String] to b. The error is always nil.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.n == 0 {
		return b, nil
	}
	y, m, day := d.split()
	return append(b,
		byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-',
		byte('0'+day/10), byte('0'+day%10)), nil
}

// MarshalText returns the form of [Date.String]. The error is always nil.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(nil) }

// UnmarshalText reads the form of [Date.String]; empty text is the zero Date.
func (d *Date) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*d = Date{}
		return nil
	}
	e, err := ParseDate(string(text))
	if err == nil {
		*d = e
	}
	return err
}

// AppendBinary appends four bytes to b: the day number, 1 for 1 January 0001, the highest byte first.
// The error is always nil.
func (d Date) AppendBinary(b []byte) ([]byte, error) {
	return binary.BigEndian.AppendUint32(b, uint32(d.n)), nil
}

// MarshalBinary returns the form of [Date.AppendBinary]. The error is always nil.
func (d Date) MarshalBinary() ([]byte, error) { return d.AppendBinary(nil) }

// UnmarshalBinary reads the form of [Date.AppendBinary].
func (d *Date) UnmarshalBinary(data []byte) error {
	if len(data) != 4 {
		return &ParseError{ErrDate, fmt.Sprintf("%x", data), "want four bytes"}
	}
	n := binary.BigEndian.Uint32(data)
	if n > maxDate {
		return &ParseError{ErrDate, fmt.Sprintf("%x", data), "past 31 December 9999"}
	}
	d.n = int32(n)
	return nil
}

// Value gives a database the form of [Date.String], or NULL for the zero Date.
func (d Date) Value() (driver.Value, error) {
	if d.n == 0 {
		return nil, nil
	}
	return d.String(), nil
}

// Scan reads a date from a database: text as for [ParseDate], a time by [DateOf], NULL as the zero Date.
func (d *Date) Scan(src any) error {
	switch v := src.(type) {
	case nil:
		*d = Date{}
		return nil
	case string:
		return d.UnmarshalText([]byte(v))
	case []byte:
		return d.UnmarshalText(v)
	case time.Time:
		e := DateOf(v)
		if e.IsZero() {
			return &ParseError{ErrDate, fmt.Sprint(v.Year()), "the year must be from 0001 to 9999"}
		}
		*d = e
		return nil
	}
	return &ParseError{ErrDate, fmt.Sprint(src), fmt.Sprintf("a %T holds no date", src)}
}
