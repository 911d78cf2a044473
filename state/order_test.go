package state_test

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// sortKey returns what a short name is sorted by. Where two sounds of a character are known, a name has that of the State.
func sortKey(l convention.Language, c state.Code) string {
	switch name := c.Name(l); l {
	case convention.Arabic:
		return strings.NewReplacer("أ", "ا", "إ", "ا", "آ", "ا").Replace(strings.TrimPrefix(name, "ال"))
	case convention.Chinese:
		return strings.Replace(name, "秘鲁", "必鲁", 1)
	default:
		return name
	}
}

// The ranks are those that the collation of golang.org/x/text gives.
func TestOrder(t *testing.T) {
	for l := range convention.Languages() {
		want := slices.Collect(state.Codes())
		by := collate.New(language.Make(l.String()))
		slices.SortFunc(want, func(c, d state.Code) int { return by.CompareString(sortKey(l, c), sortKey(l, d)) })
		got := slices.Collect(state.Codes())
		slices.SortFunc(got, func(c, d state.Code) int { return c.CompareName(d, l) })
		for i := range want {
			if got[i] != want[i] {
				t.Errorf("%v: place %d has %s, want %s", l, i+1, got[i].Name(l), want[i].Name(l))
			}
		}
	}
	fra, gbr := state.MustParseCode("FRA"), state.MustParseCode("GBR")
	for _, c := range []struct {
		a, b state.Code
		l    convention.Language
		want int
	}{
		{fra, fra, convention.French, 0},
		{fra, gbr, convention.English, -1}, // France, United Kingdom
		{fra, gbr, convention.Chinese, 1},  // 法国, 大不列颠及北爱尔兰联合王国
		{state.Code{}, gbr, convention.Arabic, -1},
		{fra, gbr, convention.Language(99), -1},
	} {
		if got := c.a.CompareName(c.b, c.l); got != c.want || c.b.CompareName(c.a, c.l) != -c.want {
			t.Errorf("%v and %v in %v compare as %d, want %d", c.a, c.b, c.l, got, c.want)
		}
	}
}

func TestFormerNames(t *testing.T) {
	var before state.FormerName
	for f := range state.FormerNames() {
		if f.State.IsZero() || f.Until.IsZero() || f.Source == "" || f.Confidence == state.Unverified {
			t.Errorf("%v is not complete", f)
		}
		if cmp.Or(before.State.Compare(f.State), before.Until.Compare(f.Until)) != -1 {
			t.Errorf("%v %v is not in order", f.State, f.Until)
		}
		changed := false
		for l := range convention.Languages() {
			if f.Name(l) == "" || strings.TrimSpace(f.Name(l)) != f.Name(l) {
				t.Errorf("%v is %q in %v", f.State, f.Name(l), l)
			}
			changed = changed || f.Name(l) != f.State.NameOn(f.Until, l)
		}
		if !changed {
			t.Errorf("%v has the same name after %v in every language", f.State, f.Until)
		}
		if got := f.State.NameOn(f.Until.AddDays(-1), convention.English); got != f.Name(convention.Language(99)) {
			t.Errorf("%v is %q on the day before %v", f.State, got, f.Until)
		}
		before = f
	}
	for range state.FormerNames() {
		break // stopping early is allowed
	}
	swz, in := state.MustParseCode("SWZ"), map[convention.Language]string{
		convention.Arabic: "سوازيلند", convention.Chinese: "斯威士兰", convention.English: "Swaziland",
		convention.French: "Swaziland", convention.Russian: "Свазиленд", convention.Spanish: "Swazilandia",
	}
	for l, want := range in {
		if got := swz.NameOn(convention.MustParseDate("2018-04-18"), l); got != want {
			t.Errorf("Eswatini was %q in %v, want %q", got, l, want)
		}
	}
	srb := state.MustParseCode("SRB")
	for _, c := range []struct {
		state state.Code
		on    string
		want  string
	}{
		{srb, "2003-02-03", "Yugoslavia"},
		{srb, "2003-02-04", "Serbia and Montenegro"},
		{srb, "2006-06-02", "Serbia and Montenegro"},
		{srb, "2006-06-03", "Serbia"},
		{pol, "1997-12-03", "Poland"},
		{state.Code{}, "1997-12-03", ""},
	} {
		if got := c.state.NameOn(convention.MustParseDate(c.on), convention.English); got != c.want {
			t.Errorf("%v on %s is %q, want %q", c.state, c.on, got, c.want)
		}
	}
	if got := srb.NameOn(convention.Date{}, convention.English); got != "Serbia" {
		t.Errorf("Serbia on no date is %q", got)
	}
}

// Acts are in order by one field after the other. The changes are of the last of these first: each outweighs all before it.
func TestActCompare(t *testing.T) {
	bare := act("FRA", state.AnnualReport, "2010-01-15")
	bare.Known = on("")
	all := bare
	for i, set := range []func(*state.Act){
		func(a *state.Act) { a.Note = "x" },
		func(a *state.Act) { a.Confidence = state.TwoSources },
		func(a *state.Act) { a.Source = "a tester" },
		func(a *state.Act) { a.Rival = true },
		func(a *state.Act) { a.Unchanged = true },
		func(a *state.Act) { a.Mines = state.NumberOf(0) },
		func(a *state.Act) { a.Period.Until = on("2010-01-01") },
		func(a *state.Act) { a.Period.From = on("2009-01-01") },
		func(a *state.Act) { a.Deadline = on("2012-01-01") },
		func(a *state.Act) { a.Session = "9MSP" },
		func(a *state.Act) { a.Year = 2009 },
		func(a *state.Act) { a.Known = on("2010-01-15") },
		func(a *state.Act) { a.Until = on("2011-01-15") },
		func(a *state.Act) { a.Latest = on("2010-01-31") },
		func(a *state.Act) { a.Kind = state.VoluntaryReport },
		func(a *state.Act) { a.State = state.MustParseCode("GAB") },
		func(a *state.Act) { a.On = on("2010-01-16") },
	} {
		a := bare
		set(&a)
		if a.Compare(bare) != 1 || bare.Compare(a) != -1 || a.Compare(a) != 0 {
			t.Errorf("change %d: %+v compares as %d and %d", i, a, a.Compare(bare), bare.Compare(a))
		}
		if a.Compare(all) != 1 || all.Compare(a) != -1 {
			t.Errorf("change %d does not outweigh those before it", i)
		}
		set(&all)
	}
}

// The fields of a former name have the names that JSON gives to those of other types.
func TestFormerNameJSON(t *testing.T) {
	for f := range state.FormerNames() {
		if f.State != state.MustParseCode("BOL") {
			continue
		}
		const want = `{"state":"BOL","until":"2009-04-09","source":"United Nations Treaty Collection, historical information, ` +
			`Bolivia (Plurinational State of), note 1","confidence":"one-source"}`
		if text, err := json.Marshal(f); string(text) != want || err != nil {
			t.Errorf("%s, %v, want %s", text, err, want)
		}
	}
}
