package convention_test

import (
	"encoding"
	"encoding/json"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
)

var (
	_ encoding.TextAppender    = convention.Provision{}
	_ encoding.TextUnmarshaler = (*convention.Provision)(nil)
)

func TestParseProvision(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"4", "Article 4"},
		{"Article 4", "Article 4"},
		{"Art. 22", "Article 22"},
		{"7", "Article 7"}, // divided, and still a place
		{"7(1)", "Article 7(1)"},
		{"7(1)(b)", "Article 7(1)(b)"},
		{"Art. 7(1)(b)", "Article 7(1)(b)"},
		{"art 7(1)(b)", "Article 7(1)(b)"},
		{"Article 7(1)(b)", "Article 7(1)(b)"},
		{"ARTICLE 7(1)(B)", "Article 7(1)(b)"},
		{"  Article  7 (1) (b)  ", "Article 7(1)(b)"},
		{"Article 7, paragraph 1 (b)", "Article 7(1)(b)"},
		{"Article 7, paragraph 1(b)", "Article 7(1)(b)"},
		{"Article 7, paragraph 2", "Article 7(2)"},
		{"Art. 7, para. 1 (b)", "Article 7(1)(b)"},
		{"7, para 1", "Article 7(1)"},
		{"5(4)(b)", "Article 5(4)(b)"},
		{"5(4)(b)(ii)", "Article 5(4)(b)(ii)"},
		{"Article 5, paragraph 4 (b) (iii)", "Article 5(4)(b)(iii)"},
		{"8(20)", "Article 8(20)"},
	} {
		t.Run(c.in, func(t *testing.T) {
			p, err := convention.ParseProvision(c.in)
			if err != nil || p.String() != c.want {
				t.Errorf("got %v, %v, want %v", p, err, c.want)
			}
		})
	}
}

func TestParseProvisionErrors(t *testing.T) {
	const want = `want a citation such as "7(1)(b)" or "Article 7, paragraph 1 (b)"`
	for _, c := range []struct{ in, want string }{
		{"", want},
		{" ", want},
		{"Article", want},
		{"Articles 7", want},
		{"Article Art. 7", want},
		{"(1)", want},
		{"b", want},
		{"7(1", want},
		{"7(1)b", want},
		{"7)", want},
		{"7.1", want},
		{"7(one)", want},
		{"7()", want},
		{"7(1)(b) twice", want},
		{"7,", want},
		{"Article 7, paragraph", want},
		{"Article 7, item 1", want},
		{"5(4)(b)(ii)(a)", want},
		{"0", "the Convention has Articles 1 to 22"},
		{"23", "the Convention has Articles 1 to 22"},
		{"999(1)", "the Convention has Articles 1 to 22"},
		{"0007", "the Convention has Articles 1 to 22"}, // three digits at most
		{"7(0)", "Article 7 has paragraphs 1 to 3"},
		{"7(9)", "Article 7 has paragraphs 1 to 3"},
		{"7(256)", "Article 7 has paragraphs 1 to 3"},
		{"Article 7, paragraph 9", "Article 7 has paragraphs 1 to 3"},
		{"8(21)", "Article 8 has paragraphs 1 to 20"},
		{"4(1)", "Article 4 is not divided"},
		{"7(1)(z)", "Article 7(1) has items (a) to (i)"},
		{"7(1)(ab)", "Article 7(1) has items (a) to (i)"},
		{"7(1)(é)", "Article 7(1) has items (a) to (i)"},
		{"7(2)(a)", "Article 7(2) is not divided"},
		{"7(1)(b)(i)", "Article 7(1)(b) is not divided"},
		{"5(4)(b)(iv)", "Article 5(4)(b) has items (i) to (iii)"},
		{"5(4)(b)()", "Article 5(4)(b) has items (i) to (iii)"},
	} {
		t.Run(c.in, func(t *testing.T) {
			p, err := convention.ParseProvision(c.in)
			checkKind(t, err, convention.ErrProvision, c.in)
			if reason := err.(*convention.ParseError).Reason; reason != c.want {
				t.Errorf("reason is %q, want %q", reason, c.want)
			}
			if !p.IsZero() {
				t.Errorf("got %v with an error, want no place", p)
			}
		})
	}
}

func TestMustParseProvision(t *testing.T) {
	defer func() {
		err, _ := recover().(error)
		checkKind(t, err, convention.ErrProvision, "23")
	}()
	convention.MustParseProvision("23")
}

func TestArticle(t *testing.T) {
	for _, c := range []struct {
		number, paragraph int
		want              string
	}{
		{7, 2, "Article 7(2)"},
		{7, 0, "Article 7"},
		{4, 0, "Article 4"},
		{22, 0, "Article 22"},
		{8, 20, "Article 8(20)"},
		{7, 4, ""},
		{4, 1, ""},
		{7, -1, ""},
		{7, 257, ""}, // not paragraph 1 by wrapping round
		{0, 0, ""},
		{0, 1, ""},
		{23, 0, ""},
		{263, 1, ""},
		{-1, 0, ""},
	} {
		if got := convention.Article(c.number, c.paragraph); got.String() != c.want {
			t.Errorf("Article(%d, %d) is %q, want %q", c.number, c.paragraph, got, c.want)
		} else if c.want != "" && got.Article() != c.number {
			t.Errorf("%v has article %d", got, got.Article())
		}
	}
}

func TestProvisionContains(t *testing.T) {
	for _, c := range []struct {
		p, q string
		want bool
	}{
		{"7", "7", true},
		{"7", "7(1)", true},
		{"7", "7(1)(b)", true},
		{"7(1)", "7(1)(b)", true},
		{"5", "5(4)(b)(ii)", true},
		{"5(4)", "5(4)(b)(ii)", true},
		{"5(4)(b)", "5(4)(b)(ii)", true},
		{"7(1)", "7", false},
		{"7(2)", "7(1)", false},
		{"7(1)(a)", "7(1)(b)", false},
		{"5(4)(b)(i)", "5(4)(b)(ii)", false},
		{"1", "11", false},
		{"8(2)", "8(20)", false},
		{"", "7", false},
		{"7", "", false},
		{"", "", false},
	} {
		var p, q convention.Provision
		if p.UnmarshalText([]byte(c.p)) != nil || q.UnmarshalText([]byte(c.q)) != nil {
			t.Fatalf("%v is no case", c)
		}
		if got := p.Contains(q); got != c.want {
			t.Errorf("%q contains %q: %t, want %t", c.p, c.q, got, c.want)
		}
	}
}

func TestProvisionCompare(t *testing.T) {
	var sorted []convention.Provision
	for _, s := range []string{
		"1", "1(1)", "5", "5(4)", "5(4)(b)", "5(4)(b)(i)", "5(4)(b)(ii)", "5(4)(c)", "5(5)", "8(2)", "8(10)", "10",
	} {
		sorted = append(sorted, convention.MustParseProvision(s))
	}
	for i, p := range sorted {
		if p.Compare(p) != 0 || !p.Equal(p) || (convention.Provision{}).Compare(p) != -1 {
			t.Errorf("%v is not where it stands", p)
		}
		for _, q := range sorted[:i] {
			if p.Compare(q) != 1 || q.Compare(p) != -1 || p.Equal(q) {
				t.Errorf("%v does not come after %v", p, q)
			}
		}
	}
}

func TestProvisionText(t *testing.T) {
	type citation struct {
		Of convention.Provision `json:"of,omitzero"`
	}
	for _, c := range []struct{ provision, json string }{
		{"7(1)(b)", `{"of":"7(1)(b)"}`},
		{"5(4)(b)(iii)", `{"of":"5(4)(b)(iii)"}`},
		{"4", `{"of":"4"}`},
		{"", `{}`},
	} {
		var in, back citation
		if err := in.Of.UnmarshalText([]byte(c.provision)); err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(in)
		if string(text) != c.json || err != nil {
			t.Errorf("got %s, %v, want %s", text, err, c.json)
		}
		if err := json.Unmarshal(text, &back); back != in || err != nil {
			t.Errorf("got back %v, %v, want %v", back, err, in)
		}
	}
	p := convention.Article(4, 0)
	checkKind(t, p.UnmarshalText([]byte("23")), convention.ErrProvision, "23")
	if p != convention.Article(4, 0) {
		t.Errorf("a failed UnmarshalText left %v", p)
	}
	if p.UnmarshalText(nil) != nil || !p.IsZero() {
		t.Errorf("empty text left %v", p)
	}
}

func TestProvisions(t *testing.T) {
	clauses := slices.Collect(convention.Provisions())
	articles := map[int]bool{}
	for i, c := range clauses {
		p := c.Provision
		articles[p.Article()] = true
		if i > 0 && clauses[i-1].Provision.Compare(p) != -1 {
			t.Errorf("%v does not come after %v", p, clauses[i-1].Provision)
		}
		if back, err := convention.ParseProvision(p.String()); back != p || err != nil {
			t.Errorf("%v reads as %v, %v", p, back, err)
		}
		short, _ := p.MarshalText()
		if back, err := convention.ParseProvision(string(short)); back != p || err != nil {
			t.Errorf("%s reads as %v, %v", short, back, err)
		}
		if !convention.Article(p.Article(), 0).Contains(p) {
			t.Errorf("Article %d does not contain %v", p.Article(), p)
		}
		if c.Article == "" || c.Summary == "" || c.Kind == 0 || (c.Support == convention.Computed) != (c.By != "") {
			t.Errorf("%v is incomplete: %+v", p, c)
		}
	}
	for n := 1; n <= 22; n++ {
		if !articles[n] {
			t.Errorf("no clause of Article %d", n)
		}
	}
	for range convention.Provisions() {
		break // stopping early is allowed
	}
}
