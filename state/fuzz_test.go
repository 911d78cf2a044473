package state_test

import (
	"errors"
	"os"
	"strings"
	"testing"

	"github.com/mineban/apmbc/state"
)

func FuzzParseCode(f *testing.F) {
	for _, s := range []string{
		"POL", "pol", "POD", "PL", "Poland", "Polnad", "XXX", "", "ıta", "ſsd", "Åland", "\xff\xfe\xfd",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := state.ParseCode(s)
		if err != nil {
			if !c.IsZero() || !errors.Is(err, state.ErrCode) {
				t.Errorf("%q gives %v and %v", s, c, err)
			}
			return
		}
		if c.IsZero() || len(s) != 3 || !strings.EqualFold(s, c.String()) {
			t.Errorf("%q reads as %v", s, c)
		}
	})
}

func FuzzParseNumber(f *testing.F) {
	for _, s := range []string{"", "0", "16500", "016500", "+1", "-1", "1e3", "2147483647", "2147483648", " 1", "١"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := state.ParseNumber(s)
		if err != nil {
			if !n.IsZero() || !errors.Is(err, state.ErrNumber) {
				t.Errorf("%q gives %v and %v", s, n, err)
			}
			return
		}
		if n.String() != s {
			t.Errorf("%q reads as %v", s, n)
		}
	})
}

func FuzzReadLedger(f *testing.F) {
	embedded, err := os.ReadFile("data/acts.csv")
	if err != nil {
		f.Fatal(err)
	}
	lines := strings.SplitAfter(string(embedded), "\n")
	for _, s := range []string{
		"",
		header,
		"\ufeff" + header,
		strings.Join(lines[:20], ""),
		strings.Join(lines[300:], ""),
		lines[0] + strings.Join(lines[320:], ""),
		header + "FRA,signature,1997-12-03,,,\"a test,one-source,\n",
		header + "FRA,accession,2000-01-01,,,t,derived,\nFRA,withdrawal notice,2030-01-15,,,t,derived,\n" +
			"FRA,withdrawal revoked,2030-02-15,,,t,derived,\nFRA,withdrawal notice,2030-03-31,,,t,derived,\n" +
			"FRA,international conflict,2030-01-02,2032-03-04,,t,derived,\nFRA,accession,2033-01-31,,,t,derived,\n",
		header + "ERI,withdrawal announced,2023,,,t,unverified,\nERI,suspension claimed,9999-12-31,,,t,derived,\n",
		header + "FRA,accession,9999-12-31,,,t,derived,\nDEU,accession,0001-01-01,,,t,derived,\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, text []byte) {
		l, err := state.ReadLedger(files("acts.csv", string(text)))
		if err != nil {
			ps, ok := err.(state.Problems)
			if l != nil || !ok || len(ps) == 0 || !errors.Is(err, state.ErrLedger) {
				t.Fatalf("ledger %v and error %v", l, err)
			}
			for _, p := range ps {
				if p.Code == "" || p.File != "acts.csv" || p.Line < 1 || p.Column < 1 || p.Reason == "" {
					t.Errorf("the problem is %#v", p)
				}
			}
			return
		}
		for r := range l.Records() {
			for _, rd := range readings {
				for _, d := range []string{"", "0001-01-01", "1997-12-03", "1999-03-01", "2011-12-02", "2030-07-15", "9999-12-31"} {
					p := r.Position(on(d), rd)
					for range p.Steps() {
					}
					if p.State != r.State() || p.String() == "" || !p.Equal(p) {
						t.Errorf("position of %v on %s is %+v", r.State(), d, p)
					}
				}
				n := 0
				last := on("")
				for d, p := range r.Timeline(rd) {
					if n++; !d.After(last) || p.AsOf != d || p.Status == state.NotEligible {
						t.Errorf("change %d of %v is %+v", n, r.State(), p)
					}
					last = d
				}
				r.Provisional(rd)
			}
		}
		l.Count(day, practice)
		l.KnownOn(day).Count(day, practice)
	})
}
