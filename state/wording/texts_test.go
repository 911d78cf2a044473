package wording_test

import (
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/table"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

var (
	all   = []wording.Wording{ar, zh, en, fr, ru, es}
	codes = []string{"ar", "zh", "en", "fr", "ru", "es"}
)

// rules returns the rules of every package that makes findings.
func rules() (all []state.Rule) {
	all = slices.AppendSeq(slices.AppendSeq(all, state.Rules()), meeting.Rules())
	for r := range report.Rules() {
		all = append(all, r.Rule)
	}
	return all
}

// Every table reads, without a blank cell, and has each key once.
func TestTables(t *testing.T) {
	for name, columns := range map[string][]string{
		"clauses.csv":  {"provision"},
		"findings.csv": {"code", "counts", "says"},
		"formal.csv":   {"state"},
		"nouns.csv":    nil,
		"ordinals.csv": {"n", "ru-f"},
		"terms.csv":    {"key"},
	} {
		f, err := os.Open("data/" + name)
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		required := append(columns, codes...)
		if name == "nouns.csv" {
			required = strings.Fields("noun language zero one two few many other")
		}
		_, faults := table.Read(f, required, nil)
		for _, fault := range faults {
			t.Errorf("%s: %v", name, fault)
		}
		if name == "nouns.csv" {
			continue
		}
		seen := map[string]bool{}
		for _, row := range readTable(t, name) {
			if key := row[columns[0]]; seen[key] {
				t.Errorf("%s has %q twice", name, key)
			} else {
				seen[key] = true
			}
			for column, cell := range row {
				if cell == "" && column != "counts" && column != "says" || strings.TrimSpace(cell) != cell || strings.Contains(cell, "  ") {
					t.Errorf("%s has %q under %s of %s", name, cell, column, row[columns[0]])
				}
			}
		}
	}
}

var facts = regexp.MustCompile(`\{[a-z]+\}`)

// shape returns the facts that a text tells of, those of each part in brackets together, in the order of their letters.
func shape(text string) string {
	var parts []string
	rest := regexp.MustCompile(`\[[^\]]*\]`).ReplaceAllStringFunc(text, func(part string) string {
		inside := facts.FindAllString(part, -1)
		slices.Sort(inside)
		parts = append(parts, "["+strings.Join(inside, "")+"]")
		return ""
	})
	parts = append(parts, facts.FindAllString(rest, -1)...)
	slices.Sort(parts)
	return strings.Join(parts, " ")
}

// All six languages tell of the same facts.
func TestSameFacts(t *testing.T) {
	for name, key := range map[string]string{"findings.csv": "code", "terms.csv": "key", "clauses.csv": "provision"} {
		for _, row := range readTable(t, name) {
			for _, l := range codes {
				if shape(row[l]) != shape(row["en"]) {
					t.Errorf("%s %s: %s tells of %s, English of %s", name, row[key], l, shape(row[l]), shape(row["en"]))
				}
				if strings.Count(row[l], "[") != strings.Count(row[l], "]") || strings.Contains(shape(row[l]), "[]") {
					t.Errorf("%s %s: the brackets of %s do not serve: %s", name, row[key], l, row[l])
				}
			}
		}
	}
}

// Of the texts in Latin letters these are the same as in English, and rightly so.
var alike = []string{"Signature", "Exceptions", "signature", "information", "attention"}

// Nothing is left in English by accident.
func TestNotEnglish(t *testing.T) {
	identifiers := regexp.MustCompile(`\{[a-z]+\}|R-\d\d|\bII\b|\(?\b[a-i]\)|\b[iv]+\)`)
	latin := regexp.MustCompile(`[A-Za-z]+`)
	english := regexp.MustCompile(`(?i)\b(the|of|and|is|was|are|not|which|with|by|from|until|State|States|Party|mines? (?:was|were))\b`)
	for name, key := range map[string]string{
		"findings.csv": "code", "terms.csv": "key", "clauses.csv": "provision", "formal.csv": "state", "ordinals.csv": "n",
	} {
		for _, row := range readTable(t, name) {
			for _, l := range []string{"ar", "zh", "ru"} {
				if left := latin.FindString(identifiers.ReplaceAllString(row[l], "")); left != "" {
					t.Errorf("%s %s: %q is left in %s: %s", name, row[key], left, l, row[l])
				}
			}
			for _, l := range []string{"fr", "es"} {
				if left := english.FindString(facts.ReplaceAllString(row[l], "")); left != "" {
					t.Errorf("%s %s: %q is left in %s: %s", name, row[key], left, l, row[l])
				}
				same := row[l] == row["en"] && facts.ReplaceAllString(row["en"], "") != ""
				if same && name != "formal.csv" && latin.MatchString(facts.ReplaceAllString(row["en"], "")) && !slices.Contains(alike, row["en"]) {
					t.Errorf("%s %s: %s is as in English: %s", name, row[key], l, row[l])
				}
			}
		}
	}
}

// No text passes a verdict.
func TestNeutral(t *testing.T) {
	verdicts := regexp.MustCompile(`(?i)violat|breach|infring|\bviol(e|é|er|ation)|manquement|infraction|infring|incumpl|infracci|наруш|违反|违约|违规|انتهاك|خرق|مخالف`)
	for _, name := range []string{"findings.csv", "terms.csv", "clauses.csv"} {
		for _, row := range readTable(t, name) {
			for _, l := range codes {
				if word := verdicts.FindString(row[l]); word != "" {
					t.Errorf("%s: %q in %s: %s", name, word, l, row[l])
				}
			}
		}
	}
}

// Every code has a sentence, every value a name.
func TestComplete(t *testing.T) {
	table := map[string]map[string]string{}
	for _, row := range readTable(t, "findings.csv") {
		table[row["code"]] = row
	}
	for _, r := range rules() {
		row, ok := table[r.Code]
		if !ok {
			t.Errorf("%s has no text", r.Code)
			continue
		}
		if counted := strings.Contains(row["en"], "{count}"); counted != (r.Counts != "") || counted != (row["counts"] != "") {
			t.Errorf("%s counts %q, and its text %q in %s", r.Code, r.Counts, row["counts"], row["en"])
		}
	}
	name := func(what any, say func(wording.Wording) string) {
		for _, w := range all {
			if say(w) == "" {
				t.Errorf("%T %v has no name in %v", what, what, w.Language())
			}
		}
	}
	for v := state.NotEligible; v <= state.Former; v++ {
		name(v, func(w wording.Wording) string { return w.Status(v) })
	}
	for v := state.NotAssessed; v <= state.Unmet; v++ {
		name(v, func(w wording.Wording) string { return w.Outcome(v) })
	}
	for v := state.SeverityInfo; v <= state.SeverityUnmet; v++ {
		name(v, func(w wording.Wording) string { return w.Severity(v) })
	}
	for v := state.Unverified; v <= state.TwoSources; v++ {
		name(v, func(w wording.Wording) string { return w.Confidence(v) })
	}
	for v := state.Eligibility; v <= state.ProvisionalEnd; v++ {
		name(v, func(w wording.Wording) string { return w.Kind(v) })
	}
	for v := convention.Prohibition; v <= convention.FinalClause; v++ {
		name(v, func(w wording.Wording) string { return w.ClauseKind(v) })
	}
	for v := convention.AnyState; v <= convention.Mission; v++ {
		name(v, func(w wording.Wording) string { return w.Bearer(v) })
	}
	for v := convention.NotComputable; v <= convention.Computed; v++ {
		name(v, func(w wording.Wording) string { return w.Support(v) })
	}
	for _, v := range []string{
		(state.ProvisionalEnd + 1).String(), (state.Former + 1).String(), (state.Unmet + 1).String(),
		(convention.Mission + 1).String(), (state.SeverityUnmet + 1).String(),
	} {
		if !strings.Contains(v, "(") {
			t.Errorf("%s is a value that this test does not know of", v)
		}
	}
}

// The catalogue in English is that of package convention, to the letter: a text that changes there is to be put into the
// other languages anew.
func TestClause(t *testing.T) {
	for c := range convention.Provisions() {
		if got := en.Clause(c); got != c {
			t.Errorf("%v is %v in English", c, got)
		}
		for _, w := range []wording.Wording{ar, zh, fr, ru, es} {
			got := w.Clause(c)
			same := w == fr && slices.Contains(alike, c.Article)
			if got.Summary == c.Summary || got.Article == c.Article && !same || got.Clock == c.Clock && c.Clock != "" {
				t.Errorf("%v is left in English in %v: %v", c.Provision, w.Language(), got)
			}
			got.Article, got.Summary, got.Clock = c.Article, c.Summary, c.Clock
			if got != c {
				t.Errorf("%v is not the same clause in %v: %v", c.Provision, w.Language(), got)
			}
		}
	}
	own := convention.Clause{Provision: convention.Article(4, 0), Summary: "A summary of one's own."}
	if got := ru.Clause(own); got != own {
		t.Errorf("a summary of one's own becomes %q", got.Summary)
	}
}

// Whatever the ledger holds can be said: nothing of a text is left over, and every language tells the same years.
func TestLedger(t *testing.T) {
	if testing.Short() {
		t.Skip("it says all that the ledger shows on some days, six times")
	}
	years := regexp.MustCompile(`(19|20)\d\d`)
	said := map[string]bool{}
	say := func(what any, text func(wording.Wording) string) {
		var want []string
		for i, w := range all {
			s := text(w)
			got := years.FindAllString(s, -1)
			slices.Sort(got)
			if i == 0 {
				want = got
			}
			if s == "" || strings.ContainsAny(s, "[]{}") || strings.Contains(s, "  ") || strings.Contains(s, " .") || !slices.Equal(got, want) {
				t.Errorf("%v in %v is %q", what, w.Language(), s)
			}
		}
	}
	for _, day := range []string{"1998-06-01", "2005-03-01", "2011-12-02", "2018-08-28", "2026-01-10", "2030-01-01"} {
		asOf := convention.MustParseDate(day)
		for r := range state.Embedded().Records() {
			for _, f := range state.Assess(r, asOf, convention.Readings{}) {
				said[f.Code] = true
				f.Count = min(f.Count, 999) // so that no count looks like a year
				if s := en.Finding(f); strings.Contains(s, "“") {
					t.Errorf("%v is said in a roundabout way: %s", f, s)
				}
				say(f, func(w wording.Wording) string { return w.Finding(f) })
				for g := range f.Missing() {
					say(g, func(w wording.Wording) string { return w.Gap(g) })
				}
			}
			for _, d := range r.Deadlines(asOf, convention.Readings{}) {
				say(d, func(w wording.Wording) string { return w.Deadline(d) })
				if d.Kind == state.ClearanceDeadline || d.Kind == state.StockpileDeadline {
					for s := range d.Steps() {
						say(s, func(w wording.Wording) string { return w.Step(s) })
					}
				}
			}
		}
	}
	if len(said) < 35 {
		t.Errorf("only %d codes came up: %v", len(said), slices.Sorted(maps.Keys(said)))
	}
}

// What an armed conflict holds back has only an earliest day.
func TestNotBefore(t *testing.T) {
	day := convention.MustParseDate("2026-02-20")
	d := state.Deadline{Kind: state.WithdrawalEffect, Due: day, Open: true, Outcome: state.Unknown}
	if got, want := en.Deadline(d), "withdrawal takes effect: not before 20 February 2026; unknown"; got != want {
		t.Errorf("the deadline is %q, want %q", got, want)
	}
	d.Unverified = true
	inAll{
		"نفاذ الانسحاب: ليس قبل 20 شباط/فبراير 2026؛ غير معروف (غير متحقق منه)", "退出生效：不早于2026年2月20日；不明（未核实）",
		"withdrawal takes effect: not before 20 February 2026; unknown (unverified)",
		"prise d'effet du retrait\u00a0: pas avant le 20 février 2026\u00a0; inconnu (non vérifié)",
		"вступление выхода в силу: не ранее 20 февраля 2026 года; неизвестно (не проверено)",
		"efecto de la denuncia: no antes del 20 de febrero de 2026; desconocido (no verificado)",
	}.check(t, d, func(w wording.Wording) string { return w.Deadline(d) })
	s := state.Step{Kind: state.WithdrawalEffect, Date: day, Provision: convention.Article(20, 3), Computed: true, Open: true}
	inAll{
		"ليس قبل 20 شباط/فبراير 2026: نفاذ الانسحاب (الفقرة 3 من المادة 20)",
		"不早于2026年2月20日：退出生效（第20条第3款）",
		"not before 20 February 2026: withdrawal takes effect (Article 20, paragraph 3)",
		"pas avant le 20 février 2026\u00a0: prise d'effet du retrait (article 20, paragraphe 3)",
		"не ранее 20 февраля 2026 года: вступление выхода в силу (пункт 3 статьи 20)",
		"no antes del 20 de febrero de 2026: efecto de la denuncia (artículo 20, párrafo 3)",
	}.check(t, "the step", func(w wording.Wording) string { return w.Step(s) })
	a := state.Act{
		State: state.MustParseCode("AFG"), Kind: state.StockpileDestroyed, On: convention.MustParseDate("2006-01-01"),
		Latest: convention.MustParseDate("2006-12-31"), Mines: state.NumberOf(4490),
	}
	if got, want := en.Step(state.StepOf(a)), "between 1 January 2006 and 31 December 2006: part of the stockpile destroyed: 4,490 mines (Article 4)"; got != want {
		t.Errorf("the step is %q, want %q", got, want)
	}
}

// A finding of another package tells what its figures are of, and the figures in the language.
func TestFigures(t *testing.T) {
	f := state.Finding{Code: "ARITH-STOCK", Year: 2019, Count: 1500, Subject: "PMN-2", Expected: "12500", Stated: "11000"}
	for _, c := range []struct {
		w    wording.Wording
		want string
	}{
		{en, "handed over; difference: 1,500 mines (PMN-2; 2019; expected: 12,500; stated: 11,000)."},
		{fr, "remises\u00a0; écart\u00a0: 1\u00a0500 mines (PMN-2\u00a0; 2019\u00a0; attendu\u00a0: 12\u00a0500\u00a0; indiqué\u00a0: 11\u00a0000)."},
		{zh, "移交；相差1,500枚地雷（PMN-2；2019；应为：12,500；所述：11,000）。"},
		{ar, "والمسلَّم؛ الفرق: 1\u00a0500 لغم (PMN-2؛ 2019؛ المتوقع: 12\u00a0500؛ المذكور: 11\u00a0000)."},
	} {
		if got := c.w.Finding(f); !strings.HasSuffix(got, c.want) {
			t.Errorf("in %v it is %q, want it to end in %q", c.w.Language(), got, c.want)
		}
	}
	for _, c := range []struct{ stated, want string }{
		{"2.60 km2", "A total of mined areas is not the sum of its rows (stated: 2.60 square kilometres)."},
		{"2011-12-02", "A total of mined areas is not the sum of its rows (stated: 2 December 2011)."},
		{"about three", "A total of mined areas is not the sum of its rows."},
	} {
		if got := en.Finding(state.Finding{Code: "ARITH-AREA-REGION", Stated: c.stated}); got != c.want {
			t.Errorf("%q gives %q, want %q", c.stated, got, c.want)
		}
	}
	// What would be amiss is not said to be where it cannot be told, or is not so.
	for _, c := range []struct {
		outcome state.Outcome
		want    string
	}{
		{state.Disputed, "Suspected and confirmed areas together are not the total."},
		{state.Unknown, "The record does not tell whether this is so: “Suspected and confirmed areas together are not the total.”"},
		{state.Met, "Examined, and the record does not show this: “Suspected and confirmed areas together are not the total.”"},
	} {
		if got := en.Finding(state.Finding{Code: "ARITH-AREA-SPLIT", Outcome: c.outcome}); got != c.want {
			t.Errorf("%v gives %q, want %q", c.outcome, got, c.want)
		}
	}
	// What others wrote is no part of the text.
	if got := en.Finding(state.Finding{Code: "ARITH-AREA-REGION", Subject: "{due} [x]"}); !strings.HasSuffix(got, "({due} [x]).") {
		t.Errorf("a subject with braces gives %q", got)
	}
	if got := en.Finding(state.Finding{Code: "NO-SUCH-CODE"}); got != "NO-SUCH-CODE" {
		t.Errorf("a code that is none gives %q", got)
	}
}
