package convention

import (
	"strings"
	"testing"
)

func TestClausesAscend(t *testing.T) {
	for i := 1; i < len(clauses); i++ {
		if a, b := clauses[i-1], clauses[i]; a.provision().key >= b.provision().key {
			t.Errorf("%s stands before %s", a.provision(), b.provision())
		}
	}
}

// Every number, letter and sub-item up to the last of its row is there, and every part stands under its whole.
func TestClausesHaveNoGap(t *testing.T) {
	have := map[[4]byte]bool{}
	for _, r := range clauses {
		have[[4]byte{r.article, r.paragraph, r.item, r.sub}] = true
	}
	for _, r := range clauses {
		need := [4]byte{r.article, r.paragraph, r.item, r.sub}
		switch {
		case r.sub > 1:
			need[3]--
		case r.sub == 1:
			need[3] = 0
		case r.item > 'a':
			need[2]--
		case r.item == 'a':
			need[2] = 0
		case r.paragraph > 1:
			need[1]--
		}
		if !have[need] {
			t.Errorf("%s stands alone: no row %v", r.provision(), need)
		}
	}
}

// The table by which Article goes has the paragraphs that the catalogue has.
func TestParagraphs(t *testing.T) {
	var want [23]uint8
	for _, r := range clauses {
		want[r.article] = max(want[r.article], r.paragraph)
	}
	if paragraphs != want {
		t.Errorf("paragraphs are %v, the catalogue has %v", paragraphs, want)
	}
}

func TestClausesPerArticle(t *testing.T) {
	want := [23]int{
		1: 5, 2: 5, 3: 2, 4: 1, 5: 13, 6: 14, 7: 12, 8: 23, 9: 1, 10: 3, 11: 10,
		12: 7, 13: 5, 14: 2, 15: 1, 16: 3, 17: 2, 18: 1, 19: 1, 20: 4, 21: 1, 22: 1,
	}
	var got [23]int
	for _, r := range clauses {
		if r.article < 1 || r.article > 22 {
			t.Fatalf("%q: article %d", r.summary, r.article)
		}
		got[r.article]++
	}
	if got != want {
		t.Errorf("rows per article\n got %v\nwant %v", got, want)
	}
	if len(clauses) != 117 {
		t.Errorf("%d rows, want 117", len(clauses))
	}
}

func TestClauseWording(t *testing.T) {
	seen := map[string]Provision{}
	for _, r := range clauses {
		s := r.summary
		if !strings.HasSuffix(s, ".") || s != strings.TrimSpace(s) || strings.Contains(s, "  ") {
			t.Errorf("%s: summary %q is no plain sentence", r.provision(), s)
		}
		if len(s) > 270 {
			t.Errorf("%s: summary has %d bytes", r.provision(), len(s))
		}
		if len(r.clock) > 100 || strings.HasSuffix(r.clock, ".") || r.clock != strings.TrimSpace(r.clock) {
			t.Errorf("%s: clock %q", r.provision(), r.clock)
		}
		if at, ok := seen[s]; ok {
			t.Errorf("%s and %s have one summary", at, r.provision())
		}
		seen[s] = r.provision()
	}
	for i, s := range articles {
		if (i == 0) != (s == "") {
			t.Errorf("article %d has subject %q", i, s)
		}
	}
}

func TestClauseSupport(t *testing.T) {
	var n [Computed + 1]int
	for _, r := range clauses {
		if (r.support == Computed) != (r.by != "") {
			t.Errorf("%s: support %d, by %q", r.provision(), r.support, r.by)
		}
		n[r.support]++
	}
	if want := [...]int{NotComputable: 46, Computed: 71}; n != want {
		t.Errorf("rows by support: %v, want %v", n, want)
	}
}

func TestClauseKindAndBearer(t *testing.T) {
	for _, r := range clauses {
		if r.kind < Prohibition || r.kind > FinalClause || r.bearer > Mission {
			t.Errorf("%s: kind %d, bearer %d", r.provision(), r.kind, r.bearer)
		}
		if r.bearer == 0 && r.kind != Definition && r.kind != FinalClause {
			t.Errorf("%s: a %s that addresses nobody", r.provision(), kindNames[r.kind])
		}
		if r.kind == Definition && r.bearer != 0 {
			t.Errorf("%s: a definition for %s", r.provision(), bearerNames[r.bearer])
		}
	}
}
