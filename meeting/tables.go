package meeting

import (
	_ "embed" // the tables
	"strings"

	"github.com/mineban/apmbc/internal/table"
)

// The tables, each read once, when something is first asked of it.
var (
	//go:embed data/meetings.csv
	meetingsCSV string
	//go:embed data/resolutions.csv
	resolutionsCSV string
	//go:embed data/scale.csv
	scaleCSV string
	//go:embed data/periods.csv
	periodsCSV string
	//go:embed data/others.csv
	othersCSV string
)

// mustRows reads an embedded table with these columns. Like all that is named must here it cannot panic: a test reads the
// same tables.
func mustRows(text, columns string) []table.Row {
	rows, faults := table.Read(strings.NewReader(text), strings.Split(columns, ","), nil)
	for _, f := range faults {
		panic(f.Reason)
	}
	return rows
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

// mustParse reads a cell that may be empty.
func mustParse[T any](cell string, parse func(string) (T, error)) (v T) {
	if cell != "" {
		v = must(parse(cell))
	}
	return v
}

// mustText reads a cell into a value that reads its own text.
func mustText[T interface{ UnmarshalText([]byte) error }](v T, cell string) {
	must(0, v.UnmarshalText([]byte(cell)))
}
