package wording_test

import (
	"encoding/csv"
	"os"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state/wording"
)

var (
	ar = wording.In(convention.Arabic)
	zh = wording.In(convention.Chinese)
	en = wording.In(convention.English)
	fr = wording.In(convention.French)
	ru = wording.In(convention.Russian)
	es = wording.In(convention.Spanish)
)

// inAll holds what is wanted in each language.
type inAll struct{ ar, zh, en, fr, ru, es string }

// check compares what is said with what is wanted in each language.
func (want inAll) check(t *testing.T, what any, say func(wording.Wording) string) {
	t.Helper()
	for _, c := range []struct {
		w    wording.Wording
		want string
	}{{ar, want.ar}, {zh, want.zh}, {en, want.en}, {fr, want.fr}, {ru, want.ru}, {es, want.es}} {
		if got := say(c.w); got != c.want {
			t.Errorf("%v in %v is %q, want %q", what, c.w.Language(), got, c.want)
		}
	}
}

// readTable returns the rows of one of the package's tables below its header, by column.
func readTable(t *testing.T, name string) []map[string]string {
	t.Helper()
	f, err := os.Open("data/" + name)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	cells, err := csv.NewReader(f).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	var rows []map[string]string
	for _, line := range cells[1:] {
		row := map[string]string{}
		for i, column := range cells[0] {
			row[column] = line[i]
		}
		rows = append(rows, row)
	}
	return rows
}
