package wording

import (
	_ "embed" // clauses.csv
	"strconv"
	"sync"

	"github.com/mineban/apmbc/convention"
)

//go:embed data/clauses.csv
var clausesCSV string

// clauses reads the table of summaries once; TestTables proves that it reads.
var clauses = sync.OnceValue(func() map[string]text { return texts(clausesCSV, "provision") })

// Clause returns a clause of [convention.Provisions] with the subject of its article, its summary and its clock in the
// language. What is ours is put into the language, a text of any other clause stays as it is.
func (w Wording) Clause(c convention.Clause) convention.Clause {
	short, _ := c.Provision.MarshalText()
	put := func(into *string, t text) {
		if t[convention.English] == *into {
			*into = t[w.language]
		}
	}
	put(&c.Article, terms()["article "+strconv.Itoa(c.Provision.Article())])
	put(&c.Summary, clauses()[string(short)])
	put(&c.Clock, terms()["clock "+c.Clock])
	return c
}
