package schema_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

const address = "https://github.com/mineban/apmbc/report/schema.json"

// compile reads the schema, which the validator holds against the meta-schema of its draft.
func compile(t *testing.T) *jsonschema.Schema {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(report.Schema()))
	if err != nil {
		t.Fatal(err)
	}
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	if err := c.AddResource(address, doc); err != nil {
		t.Fatal(err)
	}
	s, err := c.Compile(address)
	if err != nil {
		t.Fatal(err)
	}
	if s.DraftVersion != 2020 {
		t.Errorf("the schema is of draft %d", s.DraftVersion)
	}
	return s
}

// valid reports what the validator finds wrong with a text.
func valid(t *testing.T, s *jsonschema.Schema, text string) error {
	t.Helper()
	doc, err := jsonschema.UnmarshalJSON(strings.NewReader(text))
	if err != nil {
		return err
	}
	return s.Validate(doc)
}

// encode is a report as JSON.
func encode(t *testing.T, r *report.Report) string {
	t.Helper()
	var b strings.Builder
	if err := report.Encode(&b, r); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The reports that come with the example keep to the schema, as they are and as they are written again.
func TestReports(t *testing.T) {
	s := compile(t)
	paths, err := filepath.Glob("../../examples/article7/testdata/*.json")
	if err != nil || len(paths) < 14 {
		t.Fatal(err, len(paths))
	}
	for _, path := range paths {
		text, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(t, s, string(text)); err != nil {
			t.Errorf("%s: %v", path, err)
		}
		r, err := report.Decode(bytes.NewReader(text))
		if err != nil {
			t.Fatal(err)
		}
		if err := valid(t, s, encode(t, r)); err != nil {
			t.Errorf("%s written again: %v", path, err)
		}
	}
}

// Whatever a report holds, what is written keeps to the schema.
func TestEncoded(t *testing.T) {
	s := compile(t)
	day := convention.MustParseDate("2019-12-31")
	for name, r := range map[string]*report.Report{
		"zero": {},
		"answers": {
			State: state.MustParseCode("THA"), Kind: state.InitialReport, Year: 9999, Received: day,
			Measures:   report.Item[report.Measure]{Note: "not printed"},
			Stockpile:  report.Item[report.Stock]{Answer: report.Nil, Balance: day},
			Facilities: report.Item[report.Facility]{Answer: report.NotApplicable},
			Technical:  report.Item[report.Technical]{Answer: report.Unchanged, Since: 2018},
			Other:      report.Item[report.Remark]{Answer: report.Reported, Rows: []report.Remark{{}}},
		},
		"figures": {
			Origin: report.Monitor, Kind: state.VoluntaryReport,
			MinedAreas: report.Item[report.MinedArea]{Answer: report.Reported, Rows: []report.MinedArea{
				{Area: report.MustParseArea("999999999999999999 km2"), Class: report.Confirmed, Device: report.UnknownDevice},
				{Area: report.MustParseArea("0.000000001 ha"), Areas: state.NumberOf(1<<31 - 1), Marked: report.Yes, Fenced: report.No},
			}},
			Transferred: report.Item[report.Transfer]{Answer: report.Reported, Totals: []report.Transfer{{Direction: report.Sought}}},
			Casualties:  report.Item[report.Casualties]{Answer: report.Reported, Rows: []report.Casualties{{Harm: report.Survivor}}},
		},
	} {
		if err := valid(t, s, encode(t, r)); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// What the schema refuses Decode refuses as well.
func TestRefused(t *testing.T) {
	s := compile(t)
	for name, text := range map[string]string{
		"not an object":       `[]`,
		"unknown field":       `{"stat":"THA"}`,
		"unknown in an item":  `{"stockpile":{"answer":"nil","why":"none"}}`,
		"unknown in a row":    `{"stockpile":{"answer":"reported","rows":[{"quantty":1}]}}`,
		"null":                `{"year":null}`,
		"a code":              `{"state":"Thailand"}`,
		"a kind":              `{"kind":"signature"}`,
		"an answer":           `{"stockpile":{"answer":"none"}}`,
		"no day":              `{"received":"2019-02-29"}`,
		"another form of day": `{"received":"31.12.2019"}`,
		"negative":            `{"stockpile":{"answer":"reported","rows":[{"quantity":-1}]}}`,
		"a part":              `{"stockpile":{"answer":"reported","rows":[{"quantity":0.5}]}}`,
		"overflow":            `{"stockpile":{"answer":"reported","rows":[{"quantity":2147483648}]}}`,
		"an area":             `{"minedAreas":{"answer":"reported","rows":[{"area":"61,79 km2"}]}}`,
		"an area as number":   `{"minedAreas":{"answer":"reported","rows":[{"area":61.79}]}}`,
		"an empty name":       `{"minedAreas":{"answer":"reported","rows":[{"class":""}]}}`,
		"a year":              `{"year":10000}`,
	} {
		if err := valid(t, s, text); err == nil {
			t.Errorf("%s: the schema takes it", name)
		}
		if _, err := report.Decode(strings.NewReader(text)); err == nil {
			t.Errorf("%s: Decode takes it", name)
		}
	}
}
