package report_test

import (
	"errors"
	"strings"
	"testing"

	"github.com/shopspring/decimal"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

func TestParseArea(t *testing.T) {
	for _, c := range []struct{ in, out, squareMetres string }{
		{"", "", ""},
		{"0", "0 m2", "0"},
		{"0 km2", "0 km2", "0"},
		{"0.00 km2", "0.00 km2", "0"},
		{"61793990", "61793990 m2", "61793990"},
		{"61.79 km2", "61.79 km2", "61790000"},
		{"61.790 km2", "61.790 km2", "61790000"},
		{"0.05 ha", "0.05 ha", "500"},
		{"6179 ha", "6179 ha", "61790000"},
		{"1.5 m2", "1.5 m2", "1.5"},
		{"0.000000001 m2", "0.000000001 m2", "0.000000001"},
		{"999999999999999999 km2", "999999999999999999 km2", "999999999999999999000000"},
	} {
		a, err := report.ParseArea(c.in)
		if err != nil || a.String() != c.out || a.IsZero() != (c.in == "") {
			t.Errorf("%q is %v, %v", c.in, a, err)
		}
		if m, stated := a.SquareMetres(); stated && m.String() != c.squareMetres || stated != (c.in != "") {
			t.Errorf("%q is %v square metres", c.in, m)
		}
		var back report.Area
		if text, err := a.MarshalText(); err != nil || back.UnmarshalText(text) != nil || back != a || !back.Equal(a) {
			t.Errorf("%q reads back as %v", c.in, back)
		}
	}
	for _, s := range []string{
		" ", "m2", " m2", "1 ", "1  m2", "1m2", "1 m²", "1 M2", "1 sqm", "01 m2", "00 m2", ".5 m2", "5. m2", "-1 m2", "+1 m2", "1e3 m2",
		"1e999999999 m2", "1,5 km2", "61,793,990 m2", "61 793 990 m2", "1_000 m2", "0x10 m2", "NaN", "Inf m2", "٣ m2", "−1 m2", "1 m2 ",
		"1.0.0 m2", "1000000000000000000 m2", "1.0000000001 m2", "0.0000000000000000001 m2", "1 m2\x00", "\xff", strings.Repeat("9", 1<<20),
	} {
		a, err := report.ParseArea(s)
		var p *convention.ParseError
		if !a.IsZero() || !errors.Is(err, report.ErrArea) || !errors.As(err, &p) || len(err.Error()) > 300 {
			t.Errorf("%.40q is %v, %v", s, a, err)
		}
		b := report.AreaOf(7)
		if b.UnmarshalText([]byte(s)) == nil || b != report.AreaOf(7) {
			t.Errorf("%.40q reads as %v", s, b)
		}
	}
	// A text of forty bytes is shown whole, a longer one is cut.
	for n, want := range map[int]string{40: strings.Repeat("x", 40), 41: strings.Repeat("x", 40) + "..."} {
		var p *convention.ParseError
		if _, err := report.ParseArea(strings.Repeat("x", n)); !errors.As(err, &p) || p.Input != want {
			t.Errorf("%d bytes are shown as %q", n, p.Input)
		}
	}
	if a, b := report.MustParseArea("1 km2"), report.MustParseArea("1000000 m2"); a.Equal(b) {
		t.Errorf("%v and %v are printed alike", a, b)
	}
	for _, n := range []int64{-1, 1e18} {
		if a := report.AreaOf(n); !a.IsZero() {
			t.Errorf("%d is %v", n, a)
		}
	}
	if a := report.AreaOf(1e18 - 1); a.String() != "999999999999999999 m2" {
		t.Error(a)
	}
}

func TestMustParseArea(t *testing.T) {
	defer func() {
		if recover() == nil {
			t.Error("no panic")
		}
	}()
	report.MustParseArea("much")
}

// A program that sets the variables of package decimal to other values gets the same bytes.
func TestDecimalVariables(t *testing.T) {
	all := func() string {
		var b strings.Builder
		for _, name := range files(t) {
			r := file(t, name)
			b.WriteString(encode(t, r))
			for _, p := range r.Problems() {
				b.WriteString(p.Error())
			}
			if err := report.WriteTable(&b, r.MinedAreas); err != nil {
				t.Fatal(err)
			}
		}
		for _, f := range reconcile(t, zimbabwe(t)...) {
			b.WriteString(f.Code + f.Outcome.String() + f.Subject + f.Expected + f.Stated + f.Due.String())
		}
		for _, f := range pace(t) {
			b.WriteString(f.Code + f.Outcome.String() + f.Subject + f.Expected + f.Stated + state.NumberOf(f.Count).String())
		}
		return b.String()
	}
	want := all()
	division, power, zero := decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.Zero
	iterations, exponent := decimal.ExpMaxIterations, decimal.MaxDecodeExponent
	defer func() {
		decimal.DivisionPrecision, decimal.PowPrecisionNegativeExponent, decimal.Zero = division, power, zero
		decimal.MarshalJSONWithoutQuotes, decimal.TrimTrailingZeros, decimal.UseScientificNotation = false, true, false
		decimal.ExpMaxIterations, decimal.MaxDecodeExponent = iterations, exponent
	}()
	for name, flip := range map[string]func(){
		"DivisionPrecision":            func() { decimal.DivisionPrecision = 0 },
		"PowPrecisionNegativeExponent": func() { decimal.PowPrecisionNegativeExponent = 0 },
		"MarshalJSONWithoutQuotes":     func() { decimal.MarshalJSONWithoutQuotes = !decimal.MarshalJSONWithoutQuotes },
		"TrimTrailingZeros":            func() { decimal.TrimTrailingZeros = !decimal.TrimTrailingZeros },
		"UseScientificNotation":        func() { decimal.UseScientificNotation = !decimal.UseScientificNotation },
		"ExpMaxIterations":             func() { decimal.ExpMaxIterations = 0 },
		"MaxDecodeExponent":            func() { decimal.MaxDecodeExponent = 0 },
		"Zero":                         func() { decimal.Zero = decimal.New(7, 3) },
	} {
		if flip(); all() != want {
			t.Errorf("%s changes the bytes", name)
		}
	}
}
