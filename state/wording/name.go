package wording

import (
	_ "embed" // formal.csv
	"sync"

	"github.com/mineban/apmbc/state"
)

//go:embed data/formal.csv
var formalCSV string

// formal reads the table of formal names once; TestTables proves that it reads.
var formal = sync.OnceValue(func() map[string]text { return texts(formalCSV, "state") })

// FormalName returns the formal name of a State today, with the article where the language has one: "la République de
// Pologne"; "" for the zero Code. [state.Code.Name] returns the short one.
func (w Wording) FormalName(c state.Code) string { return formal()[c.String()][w.language] }
