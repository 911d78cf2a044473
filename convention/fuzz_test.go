package convention_test

import (
	"errors"
	"testing"

	"github.com/mineban/apmbc/convention"
)

func FuzzParseDate(f *testing.F) {
	f.Add("2011-12-02")
	f.Add("9999-12-31")
	for _, c := range badDates {
		f.Add(c.in)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := convention.ParseDate(s)
		if err != nil {
			checkKind(t, err, convention.ErrDate, s)
			return
		}
		if d.String() != s {
			t.Errorf("%q reads as %v", s, d)
		}
		if made, err := convention.NewDate(d.Date()); made != d || err != nil {
			t.Errorf("%v is made again as %v, %v", d, made, err)
		}
	})
}

func FuzzParseProvision(f *testing.F) {
	for _, s := range []string{"7(1)(b)", "Art. 7(1)(b)", "Article 7, paragraph 1 (b)", "5(4)(b)(ii)", "7(1", "23", ""} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		p, err := convention.ParseProvision(s)
		if err != nil {
			checkKind(t, err, convention.ErrProvision, s)
			return
		}
		if back, err := convention.ParseProvision(p.String()); back != p || err != nil {
			t.Errorf("%q reads as %v, and that as %v, %v", s, p, back, err)
		}
		short, _ := p.MarshalText()
		if back, err := convention.ParseProvision(string(short)); back != p || err != nil {
			t.Errorf("%q is %s in short, and that reads as %v, %v", s, short, back, err)
		}
	})
}

func FuzzParseReadings(f *testing.F) {
	for _, s := range []string{
		"R-04=Inclusive, R-07=Overflow", "r-28 effectonly", "R-04 Inclusive, R-04 MonthEnd", "R-02", ",",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := convention.ParseReadings(s)
		if err != nil {
			if !errors.Is(err, convention.ErrReading) || r != (convention.Readings{}) {
				t.Errorf("%q gives %v and %v", s, r, err)
			}
			return
		}
		if back, err := convention.ParseReadings(r.String()); back != r || err != nil {
			t.Errorf("%q reads as %q, and that as %q, %v", s, r, back, err)
		}
	})
}

func FuzzDateBinary(f *testing.F) {
	for _, s := range []string{"", "\x00\x00\x00\x00", "\x00\x0b\x35\x09", "\x00\x37\xb9\xdb", "\x00\x37\xb9\xdc", "\xff\xff\xff\xff", "\x00\x0b\x35\x09\x00"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var d convention.Date
		if err := d.UnmarshalBinary(data); err != nil {
			if !d.IsZero() || !errors.Is(err, convention.ErrDate) {
				t.Errorf("%x gives %v and %v", data, d, err)
			}
			return
		}
		if again, err := d.MarshalBinary(); string(again) != string(data) || err != nil {
			t.Errorf("%x reads as %v, which is %x, %v", data, d, again, err)
		}
	})
}
