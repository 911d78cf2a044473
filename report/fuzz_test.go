package report_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

func FuzzDecode(f *testing.F) {
	for _, name := range files(f) {
		data, err := os.ReadFile(filepath.Join("..", "examples", "article7", "testdata", name+".json"))
		if err != nil {
			f.Fatal(err)
		}
		f.Add(data)
	}
	r := new(report.Report)
	fill(reflect.ValueOf(r).Elem(), 1)
	r.Kind = state.AnnualReport
	f.Add([]byte(encode(f, r)))
	for _, s := range []string{
		"", "{}", "[", `{"stockpile":{"answer":"unchanged","since":2018}}`, `{"note":"\ud83d\ude00\ud83d"}`, `{"year":1e9}`, "\xff", `{"a":{"b":[[null,true]]}}`,
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := report.Decode(bytes.NewReader(data))
		if err != nil {
			var ps report.Problems
			if r != nil || !errors.As(err, &ps) || len(ps) == 0 || len(ps) > 101 || !errors.Is(err, report.ErrFormat) {
				t.Fatalf("report %v, error %v", r, err)
			}
			for _, p := range ps {
				if p.Line < 1 || p.Column < 1 || p.Reason == "" || len(p.Reason) > 1000 {
					t.Errorf("%#v", p)
				}
			}
			return
		}
		var b bytes.Buffer
		if err := report.Encode(&b, r); err != nil {
			t.Fatal(err)
		}
		back, err := report.Decode(bytes.NewReader(b.Bytes()))
		if d := cmp.Diff(r, back); d != "" || err != nil {
			t.Fatalf("%v\n%s", err, d)
		}
		// What is read is JSON to others too, and means the same.
		lenient := new(report.Report)
		if err := json.Unmarshal(bytes.TrimPrefix(data, []byte("\ufeff")), lenient); err != nil {
			t.Fatal(err)
		}
		var again bytes.Buffer
		if err := report.Encode(&again, lenient); err != nil || again.String() != b.String() {
			t.Fatalf("%v\n%s\n%s", err, &again, &b)
		}
		r.Problems()
		if _, err := r.Submission(); err != nil && !errors.Is(err, report.ErrReport) {
			t.Error(err)
		}
		next := *r
		next.Year = min(r.Year+1, 9998)
		found, err := report.Reconcile(state.Record{}, []*report.Report{r, &next}, on("9999-12-31"), practice)
		if err != nil && !errors.Is(err, report.ErrReport) {
			t.Error(err)
		}
		for _, f := range found {
			for g := range f.Missing() {
				if f.Outcome != state.Unknown || g.Kind == 0 && r.Kind != 0 {
					t.Errorf("%s lacks %v", f.Code, g)
				}
			}
		}
	})
}

func FuzzParseArea(f *testing.F) {
	for _, s := range []string{"", "0", "61793990 m2", "61.79 km2", "0.050 ha", "1e9 m2", "-1", "999999999999999999.9 m2", "٣"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		a, err := report.ParseArea(s)
		if err != nil {
			if !a.IsZero() || !errors.Is(err, report.ErrArea) {
				t.Errorf("%q is %v, %v", s, a, err)
			}
			return
		}
		back, err := report.ParseArea(a.String())
		if err != nil || back != a || a.String() != s && a.String() != s+" m2" {
			t.Errorf("%q is %v, and reads back as %v, %v", s, a, back, err)
		}
		if m, stated := a.SquareMetres(); stated == a.IsZero() || m.Sign() < 0 {
			t.Errorf("%q is %v square metres", s, m)
		}
	})
}

func FuzzReadTable(f *testing.F) {
	for _, s := range []string{
		"region,location,area,total\nNorth,A,61.79 km2,\n,,1 m2,yes\n", "region\n", "\ufeffregion\r\n\"a\nb\"\r\n", "region,class\na,confirmed\nb,sure\n", "",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		item, err := report.ReadTable[report.MinedArea](strings.NewReader(s))
		if err != nil {
			if !errors.Is(err, report.ErrFormat) {
				t.Error(err)
			}
			return
		}
		var b strings.Builder
		if err := report.WriteTable(&b, item); err != nil {
			t.Fatal(err)
		}
		back, err := report.ReadTable[report.MinedArea](strings.NewReader(b.String()))
		if d := cmp.Diff(item, back); d != "" || err != nil {
			t.Fatalf("%v\n%s", err, d)
		}
	})
}
