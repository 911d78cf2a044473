package wording

import (
	_ "embed" // terms.csv
	"sync"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

//go:embed data/terms.csv
var termsCSV string

// terms reads the table of terms once; TestTables proves that it reads.
var terms = sync.OnceValue(func() map[string]text { return texts(termsCSV, "key") })

// term returns a term, "" where there is none.
func (w Wording) term(key string) string { return terms()[key][w.language] }

// Status returns the name of a status: "State Party", "государство-участник".
func (w Wording) Status(s state.Status) string { return w.term("status " + s.String()) }

// Outcome returns the name of an outcome.
func (w Wording) Outcome(o state.Outcome) string { return w.term("outcome " + o.String()) }

// Severity returns the name of a severity.
func (w Wording) Severity(s state.Severity) string { return w.term("severity " + s.String()) }

// Confidence says how well a fact is carried by its sources.
func (w Wording) Confidence(c state.Confidence) string { return w.term("confidence " + c.String()) }

// Kind returns the name of a kind of act, step or deadline; "" for the zero Kind.
func (w Wording) Kind(k state.Kind) string { return w.act(state.Act{Kind: k}) }

// ClauseKind returns the name of a kind of clause; "" for the zero ClauseKind.
func (w Wording) ClauseKind(k convention.ClauseKind) string { return w.term("clause " + k.String()) }

// Bearer returns the name of whom a clause binds, entitles or charges; "" for nobody.
func (w Wording) Bearer(b convention.Bearer) string { return w.term("bearer " + b.String()) }

// Support says whether the library computes what a clause lays down.
func (w Wording) Support(s convention.Support) string { return w.term("support " + s.String()) }
