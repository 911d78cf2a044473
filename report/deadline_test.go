package report_test

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/google/go-cmp/cmp"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

// extended is the record of Zimbabwe with a deadline of 1 March 2009, a Sunday, more acts, and the decisions of meetings as
// far as they are covered: "through,state,session", line by line.
func extended(t *testing.T, coverage string, acts ...string) state.Record {
	t.Helper()
	files := fstest.MapFS{
		"acts.csv": {Data: []byte(`state,kind,on,deadline,session,source,confidence
ZWE,accession,1998-06-18,,,test,two-sources
` + strings.Join(acts, "\n"))},
		"coverage.csv": {Data: []byte("source,kind,through,state,session\n" + strings.ReplaceAll("\n"+coverage, "\n", "\ntest,extension granted,")[1:])},
	}
	for name, table := range state.Embedded().Tables() {
		if name == "sessions.csv" {
			files[name] = &fstest.MapFile{Data: table}
		}
	}
	l, err := state.ReadLedger(files)
	if err != nil {
		t.Fatal(err)
	}
	rec, _ := l.Record(state.MustParseCode("ZWE"))
	return rec
}

// Where a report states another deadline than the one in force when it came, the two days are told, and no more than is known.
func TestDiscrepantDeadline(t *testing.T) {
	const (
		areas      = "ZWE,mined areas,1999-12-31,,,test,two-sources"
		granted    = "ZWE,extension granted,2008-11-27,2011-01-01,9MSP,test,two-sources"
		unverified = "ZWE,extension granted,2008-11-28,2011-01-01,9MSP,test,unverified"
		all        = "2026-01-01,,"
	)
	sunday := practice.With(convention.R06NextWorkingDay)
	for _, c := range []struct {
		name, coverage, acts, received, stated string
		readings                               convention.Readings
		want                                   string // nothing is found where it is empty
	}{
		{"none stated", all, areas, "2008-04-30", "", practice, ""},
		{"equal", all, areas, "2008-04-30", "2009-03-01", practice, ""},
		{"a day before", all, areas, "2008-04-30", "2009-02-28", practice, "disputed 2009-03-01|2009-02-28"},
		{"a day after", all, areas, "2008-04-30", "2009-03-02", practice, "disputed 2009-03-01|2009-03-02"},
		{"the next working day", all, areas, "2008-04-30", "2009-03-02", sunday, ""},
		{"the Sunday, by the next working day", all, areas, "2008-04-30", "2009-03-01", sunday, "disputed 2009-03-02|2009-03-01"},
		{"the day before the decision, as decided", all, granted, "2008-11-26", "2011-01-01", practice, "disputed 2009-03-01|2011-01-01"},
		{"the day before the decision, as before", all, granted, "2008-11-26", "2009-03-01", practice, ""},
		{"the day of the decision, as decided", all, granted, "2008-11-27", "2011-01-01", practice, ""},
		{"the day of the decision, as before", all, granted, "2008-11-27", "2009-03-01", practice, "disputed 2011-01-01|2009-03-01"},
		{"after the deadline", all, granted, "2011-04-30", "2009-03-01", practice, "disputed 2011-01-01|2009-03-01"},
		{"from general knowledge", all, unverified, "2009-04-30", "2011-03-01", practice, "unknown 2011-01-01|2011-03-01 ?extension granted by 9MSP"},
		{"as in general knowledge", all, unverified, "2009-04-30", "2011-01-01", practice, ""},
		{"from general knowledge, until decided anew", all, unverified + "\nZWE,extension granted,2009-12-04,2012-01-01,2RC,test,two-sources", "2010-04-30", "2011-01-01", practice, "disputed 2012-01-01|2011-01-01"},
		{"an unverified completion does not matter", all, granted + "\nZWE,clearance completed,2009-01-15,,,test,unverified", "2009-04-30", "2009-03-01", practice, "disputed 2011-01-01|2009-03-01"},
		{"decisions known to the day before", "2008-11-26,,", areas, "2008-11-27", "2011-01-01", practice, "unknown 2009-03-01|2011-01-01 ?extension granted by 9MSP"},
		{"decisions known to the day", "2008-11-27,,", areas, "2008-11-27", "2011-01-01", practice, "disputed 2009-03-01|2011-01-01"},
		{"the meeting that decided is known", "2007-12-31,,", granted, "2009-11-29", "2010-01-01", practice, "disputed 2011-01-01|2010-01-01"},
		{"nor do meetings before it matter", "1998-12-31,,", granted, "2009-11-29", "2010-01-01", practice, "disputed 2011-01-01|2010-01-01"},
		{"a meeting since is not", "2007-12-31,,", granted, "2009-11-30", "2010-01-01", practice, "unknown 2011-01-01|2010-01-01 ?extension granted by 2RC"},
		{"the decisions of that meeting are covered", "2007-12-31,,\n2009-12-04,,2RC", granted, "2009-11-30", "2010-01-01", practice, "disputed 2011-01-01|2010-01-01"},
		{"those of another are", "2007-12-31,,\n2010-12-03,,10MSP", granted, "2009-11-30", "2010-01-01", practice, "unknown 2011-01-01|2010-01-01 ?extension granted by 2RC"},
		{"those on the State are", "2007-12-31,,\n2009-12-04,ZWE,", granted, "2009-11-30", "2010-01-01", practice, "disputed 2011-01-01|2010-01-01"},
		{"those on another State are", "2007-12-31,,\n2009-12-04,THA,", granted, "2009-11-30", "2010-01-01", practice, "unknown 2011-01-01|2010-01-01 ?extension granted by 2RC"},
		{"past the calendar", "2025-12-31,,", granted, "2026-04-30", "2010-01-01", practice, "unknown 2011-01-01|2010-01-01 ?extension granted after 2025-12-31"},
		{"whether there are areas is not known", all, "", "2008-04-30", "2010-01-01", practice, "disputed 2009-03-01|2010-01-01"},
		{"none reported", all, "ZWE,no mined areas,1999-12-31,,,test,two-sources", "2008-04-30", "2010-01-01", practice, ""},
		{"none in force for an area found later", all, areas + "\nZWE,clearance completed,2008-01-01,,,test,two-sources\nZWE,mined area discovered,2009-06-01,,,test,two-sources", "2010-04-30", "2012-01-01", practice, ""},
		{"no instrument yet", all, areas, "1998-06-17", "2010-01-01", practice, ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			came := on(c.received)
			r := annual(came.Year() - 1)
			r.Received, r.ClearanceDeadline = came, on(c.stated)
			rec := extended(t, c.coverage, c.acts)
			found, err := report.Reconcile(rec, []*report.Report{r}, on("2026-11-23"), c.readings)
			if err != nil {
				t.Fatal(err)
			}
			these := of(found, "A5-DISCREPANT-DEADLINE")
			if c.want == "" && these == nil {
				return
			}
			f := one(t, found, "A5-DISCREPANT-DEADLINE")
			got := strings.TrimPrefix(show(f), "A5-DISCREPANT-DEADLINE "+came.AddYears(-1, practice).String()[:4]+" ")
			if d := cmp.Diff(c.want, got); d != "" {
				t.Error(d)
			}
			want := state.SeverityData
			if f.Outcome == state.Unknown {
				want = state.SeverityInfo
			}
			deadline := rec.Position(came, c.readings).Clearance()
			if f.Severity != want || f.Since != came || f.Due != deadline.Due || f.Unverified != deadline.Unverified {
				t.Errorf("%+v", f)
			}
			steps := slices.Collect(f.Steps())
			if !slices.EqualFunc(steps[1:], slices.Collect(deadline.Steps()), state.Step.Equal) || steps[0].Kind != state.AnnualReport {
				t.Errorf("steps %v", steps)
			}
		})
	}
}

// What a monitor prints the State has not stated, and without a day or a record there is nothing to hold it against.
func TestDiscrepantDeadlineIsOfTheStatesOwn(t *testing.T) {
	rec := extended(t, "2026-01-01,,", "ZWE,mined areas,1999-12-31,,,test,two-sources")
	for _, c := range []struct {
		name   string
		change func(*report.Report)
		rec    state.Record
		want   int
	}{
		{"own", func(*report.Report) {}, rec, 1},
		{"excerpt", func(r *report.Report) { r.Origin = report.Excerpt }, rec, 1},
		{"monitor", func(r *report.Report) { r.Origin = report.Monitor }, rec, 0},
		{"submitted", func(r *report.Report) { r.Received, r.Submitted = convention.Date{}, r.Received }, rec, 1},
		{"on no day", func(r *report.Report) { r.Received = convention.Date{} }, rec, 0},
		{"no record", func(*report.Report) {}, state.Record{}, 0},
	} {
		r := annual(2007)
		r.ClearanceDeadline = on("2010-01-01")
		c.change(r)
		found, err := report.Reconcile(c.rec, []*report.Report{r}, on("2026-11-23"), practice)
		if n := len(of(found, "A5-DISCREPANT-DEADLINE")); err != nil || n != c.want {
			t.Errorf("%s: %d, want %d, %v", c.name, n, c.want, err)
		}
	}
}
