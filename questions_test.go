package apmbc_test

import (
	"go/doc"
	"os"
	"regexp"
	"strconv"
	"strings"
	"testing"
)

// Each of the forty questions is answered by one Example, and QUESTIONS.md says by which, and by what it calls.
func TestQuestions(t *testing.T) {
	number := regexp.MustCompile(`^Question (\d+): `)
	row := regexp.MustCompile("(?m)^\\| (\\d+) \\| .+ \\| `(\\w+)\\.([\\w.]+)` \\| \\[Example(\\w+)\\]\\(([\\w/]+)/\\w+\\.go\\) \\|$")
	text, err := os.ReadFile("QUESTIONS.md")
	if err != nil {
		t.Fatal(err)
	}
	type place struct{ dir, example string }
	listed := map[place]string{}
	rows := row.FindAllStringSubmatch(string(text), -1)
	for i, m := range rows {
		if m[1] != strconv.Itoa(i+1) {
			t.Errorf("row %d has question %s", i+1, m[1])
		}
		if called := strings.ReplaceAll(m[3], ".", "_"); m[2] != m[5] || m[4] != called && !strings.HasPrefix(m[4], called+"_") {
			t.Errorf("question %s: %s is no example of %s.%s", m[1], m[4], m[2], m[3])
		}
		listed[place{m[5], m[4]}] = m[1]
	}
	if len(rows) != 40 {
		t.Errorf("QUESTIONS.md lists %d questions", len(rows))
	}
	found := 0
	for _, s := range library(t, false) {
		for _, e := range doc.Examples(s.tests...) {
			m := number.FindStringSubmatch(e.Doc)
			want := listed[place{s.dir, e.Name}]
			switch {
			case m == nil && want != "":
				t.Errorf("%s: Example%s does not say that it answers question %s", s.dir, e.Name, want)
			case m != nil && m[1] != want:
				t.Errorf("%s: Example%s answers question %s, and QUESTIONS.md has it for %q", s.dir, e.Name, m[1], want)
			case m != nil && e.Output == "":
				t.Errorf("%s: Example%s has no output", s.dir, e.Name)
			case m != nil:
				found++
			}
		}
	}
	if found != 40 {
		t.Errorf("%d questions are answered", found)
	}
}
