package state_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

var (
	_ fmt.Stringer             = state.Code{}
	_ encoding.TextMarshaler   = state.Code{}
	_ encoding.TextUnmarshaler = (*state.Code)(nil)
	_ driver.Valuer            = state.Code{}
	_ sql.Scanner              = (*state.Code)(nil)
)

var pol = state.MustParseCode("POL")

func TestCodes(t *testing.T) {
	all := slices.Collect(state.Codes())
	if len(all) != 197 {
		t.Fatalf("there are %d States, want 197", len(all))
	}
	seen := map[string]state.Code{}
	for i, c := range all {
		if c.IsZero() {
			t.Errorf("code %d is zero", i)
		}
		if i > 0 && (all[i-1].String() >= c.String() || all[i-1].Compare(c) != -1 || c.Compare(all[i-1]) != 1) {
			t.Errorf("%v is not in order after %v", c, all[i-1])
		}
		if c.Compare(c) != 0 {
			t.Errorf("%v is not equal to itself", c)
		}
		for _, form := range []struct{ text, letters string }{
			{c.String(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}, {c.Alpha2(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ"}, {c.M49(), "0123456789"},
		} {
			if strings.Trim(form.text, form.letters) != "" {
				t.Errorf("%v has the form %q", c, form.text)
			}
			if other, twice := seen[form.text]; twice {
				t.Errorf("%v and %v are both %s", c, other, form.text)
			}
			seen[form.text] = c
		}
		if len(c.String()) != 3 || len(c.Alpha2()) != 2 || len(c.M49()) != 3 {
			t.Errorf("%v, %v and %v are not of the right length", c, c.Alpha2(), c.M49())
		}
	}
	if pol.String() != "POL" || pol.Alpha2() != "PL" || pol.M49() != "616" {
		t.Errorf("Poland is %v, %v, %v", pol, pol.Alpha2(), pol.M49())
	}
	for range state.Codes() {
		break // stopping early is allowed
	}
}

func TestNames(t *testing.T) {
	f, err := os.Open("data/names.csv")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	rows, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	columns := []convention.Language{
		convention.Arabic, convention.Chinese, convention.English, convention.French, convention.Russian, convention.Spanish,
	}
	header := []string{"state"}
	for _, l := range columns {
		header = append(header, l.String())
	}
	if !slices.Equal(rows[0], header) {
		t.Fatalf("the columns are %q, want %q", rows[0], header)
	}
	codes := slices.Collect(state.Codes())
	if len(rows) != 1+len(codes) {
		t.Fatalf("%d names, want %d", len(rows)-1, len(codes))
	}
	for i, c := range codes {
		row := rows[i+1]
		if row[0] != c.String() {
			t.Errorf("row %d names %s, want %v", i+2, row[0], c)
		}
		for j, l := range columns {
			name := row[j+1]
			if name == "" || strings.TrimSpace(name) != name || c.Name(l) != name {
				t.Errorf("%v is %q in %v, want %q", c, c.Name(l), l, name)
			}
		}
	}
	for l := range convention.Languages() {
		seen := map[string]state.Code{}
		for _, c := range codes {
			if other, twice := seen[c.Name(l)]; twice {
				t.Errorf("%v and %v are both %q in %v", c, other, c.Name(l), l)
			}
			seen[c.Name(l)] = c
		}
	}
	if got, want := pol.Name(convention.Language(99)), "Poland"; got != want {
		t.Errorf("a language that is none gives %q, want %q", got, want)
	}
}

func TestParseCode(t *testing.T) {
	for c := range state.Codes() {
		s := c.String()
		for _, form := range []string{s, strings.ToLower(s), strings.ToLower(s[:1]) + s[1:]} {
			if got, err := state.ParseCode(form); got != c || err != nil {
				t.Errorf("%q reads as %v, %v", form, got, err)
			}
		}
	}
	const want = "want the alpha-3 code of ISO 3166-1 of one of the 197 States, such as POL"
	for _, c := range []struct{ in, reason string }{
		{"POD", "did you mean POL (Poland)?"},
		{"PL", "did you mean POL (Poland)?"},
		{"pl", "did you mean POL (Poland)?"},
		{"Poland", "did you mean POL (Poland)?"},
		{"POLAND", "did you mean POL (Poland)?"},
		{"Polnad", "did you mean POL (Poland)?"},
		{"POL ", want},
		{"Tanzania", "did you mean TZA (United Republic of Tanzania)?"}, // part of one name
		{"Guinea", "did you mean GIN (Guinea)?"},                        // the whole of one, part of others
		{"Korea", want},                                                 // part of two
		{"Vie", want},                                                   // part of one, and as short as a code
		{"Viet nam", "did you mean VNM (Viet Nam)?"},
		{"Turkey", "did you mean TUR (Türkiye)?"}, // names of former days
		{"swaziland", "did you mean SWZ (Eswatini)?"},
		{"Czech Republic", "did you mean CZE (Czechia)?"},
		{"Yugoslavia", "did you mean SRB (Serbia)?"},
		{"the former Yugoslav Republic of Macedonia", "did you mean MKD (North Macedonia)?"},
		{"Macedonia", "did you mean MKD (North Macedonia)?"},
		{"XXX", want},
		{"ZZZ", want}, // after the last of all
		{"", want},
		{" ", want},
		{"Atlantis", want},
		{"616", want},
		{"POLPOL", want},
	} {
		t.Run(c.in, func(t *testing.T) {
			got, err := state.ParseCode(c.in)
			if !got.IsZero() || !errors.Is(err, state.ErrCode) {
				t.Fatalf("reads as %v, %v", got, err)
			}
			if text := fmt.Sprintf("%q is not the code of a State: %s", c.in, c.reason); err.Error() != text {
				t.Errorf("error is %q, want %q", err, text)
			}
		})
	}
}

// A letter is one of the 26, not what some alphabet takes for its capital.
func TestParseCodeASCII(t *testing.T) {
	for _, in := range []string{"ıta", "ſsd", "ıſl", "POſ"} {
		if got, err := state.ParseCode(in); err == nil {
			t.Errorf("%q reads as %v", in, got)
		}
	}
}

func TestMustParseCode(t *testing.T) {
	defer func() {
		if err, _ := recover().(error); !errors.Is(err, state.ErrCode) {
			t.Errorf("panics with %v", err)
		}
	}()
	state.MustParseCode("XXX")
}

func TestZeroCode(t *testing.T) {
	var c state.Code
	if !c.IsZero() || c.String() != "" || c.Alpha2() != "" || c.M49() != "" || pol.IsZero() {
		t.Errorf("the zero Code is %q, %q, %q", c, c.Alpha2(), c.M49())
	}
	for l := range convention.Languages() {
		if c.Name(l) != "" {
			t.Errorf("the zero Code is %q in %v", c.Name(l), l)
		}
	}
	if first := state.MustParseCode("AFG"); c.Compare(first) != -1 || c.Compare(state.Code{}) != 0 {
		t.Error("the zero Code does not come first")
	}
}

func TestCodeJSON(t *testing.T) {
	type doc struct {
		One  state.Code
		None state.Code            `json:",omitzero"`
		By   map[state.Code]string `json:",omitempty"`
	}
	in := doc{One: pol, By: map[state.Code]string{pol: "x", state.MustParseCode("FRA"): "y"}}
	text, err := json.Marshal(in)
	if want := `{"One":"POL","By":{"FRA":"y","POL":"x"}}`; string(text) != want || err != nil {
		t.Fatalf("JSON is %s, %v, want %s", text, err, want)
	}
	var out doc
	if err := json.Unmarshal(text, &out); err != nil || out.One != pol || len(out.By) != 2 || out.By[pol] != "x" {
		t.Errorf("%s reads as %v, %v", text, out, err)
	}
	for _, c := range []struct {
		in, want string
		bad      bool
	}{
		{`"fra"`, "FRA", false},
		{`""`, "", false},
		{`null`, "POL", false},
		{`"PL"`, "POL", true},
		{`616`, "POL", true},
	} {
		got := pol
		if err := json.Unmarshal([]byte(c.in), &got); got.String() != c.want || (err != nil) != c.bad {
			t.Errorf("%s over POL reads as %q, %v, want %q", c.in, got, err, c.want)
		}
	}
}

func TestCodeSQL(t *testing.T) {
	for _, c := range []struct {
		in   any
		want string
		bad  bool
	}{
		{"FRA", "FRA", false},
		{[]byte("fra"), "FRA", false},
		{"", "", false},
		{nil, "", false},
		{"PL", "POL", true},
		{[]byte("XX"), "POL", true},
		{616, "POL", true},
		{true, "POL", true},
	} {
		got := pol
		err := got.Scan(c.in)
		if got.String() != c.want || (err != nil) != c.bad || err != nil && !errors.Is(err, state.ErrCode) {
			t.Errorf("Scan(%v) over POL gives %q, %v, want %q", c.in, got, err, c.want)
		}
	}
	if v, err := pol.Value(); v != "POL" || err != nil {
		t.Errorf("Value of POL is %v, %v", v, err)
	}
	if v, err := (state.Code{}).Value(); v != nil || err != nil {
		t.Errorf("Value of the zero Code is %v, %v", v, err)
	}
}
