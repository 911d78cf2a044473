package state_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

const header = "state,kind,on,until,known,source,confidence,note\n"

// files is a file system of tables, given as name and text in turn.
func files(nameAndText ...string) fstest.MapFS {
	fsys := fstest.MapFS{}
	for i := 0; i < len(nameAndText); i += 2 {
		fsys[nameAndText[i]] = &fstest.MapFile{Data: []byte(nameAndText[i+1])}
	}
	return fsys
}

// acts is a table of acts with these rows, each of which lacks source, confidence and note: they are added.
func acts(rows ...string) fstest.MapFS {
	text := header
	for _, row := range rows {
		text += row + ",a test,one-source,\n"
	}
	return files("acts.csv", text)
}

// checkProblems fails unless err is exactly these problems, each given as its code and what it prints.
func checkProblems(t *testing.T, l *state.Ledger, err error, want ...string) {
	t.Helper()
	if l != nil {
		t.Error("there is a ledger beside the error")
	}
	var all state.Problems
	var one *state.Problem
	if !errors.Is(err, state.ErrLedger) || !errors.As(err, &all) || !errors.As(err, &one) || one != all[0] {
		t.Fatalf("error is %#v, want Problems", err)
	}
	var got, lines []string
	for _, p := range all {
		got = append(got, p.Code+" "+p.Error())
		lines = append(lines, p.Error())
		if !errors.Is(p, state.ErrLedger) {
			t.Errorf("%v is not of the kind", p)
		}
	}
	if !slices.Equal(got, want) {
		t.Errorf("problems are\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if err.Error() != strings.Join(lines, "\n") {
		t.Errorf("the error prints as\n%v", err)
	}
}

func TestReadProblems(t *testing.T) {
	const good = "FRA,signature,1997-12-03,,,a test,one-source,\n"
	for _, c := range []struct {
		name string
		fsys fstest.MapFS
		want []string
	}{
		// the form of a table
		{"no file", files(), []string{
			"LEDGER-FILE acts.csv: open acts.csv: file does not exist",
		}},
		{"empty file", files("acts.csv", ""), []string{
			"LEDGER-TABLE acts.csv:1:1: the table is empty: it needs a first line that names its columns",
		}},
		{"unknown column", files("acts.csv", "state,kind,on,source,confidence,remark\n"), []string{
			`LEDGER-TABLE acts.csv:1:33: unknown column "remark"`,
		}},
		{"column misspelt", files("acts.csv", "state,kind,on,source,confidence,knwon\n"), []string{
			`LEDGER-TABLE acts.csv:1:33: unknown column "knwon"; did you mean "known"?`,
		}},
		{"column missing", files("acts.csv", "state,kind,on,confidence\n"+good), []string{
			`LEDGER-TABLE acts.csv:1:1: column "source" is missing`,
		}},
		{"column twice", files("acts.csv", "state,kind,on,source,confidence,note,note\n"), []string{
			`LEDGER-TABLE acts.csv:1:38: column "note" appears twice`,
		}},
		{"ragged row", files("acts.csv", header+"FRA,signature,1997-12-03\n"+good), []string{
			"LEDGER-TABLE acts.csv:2:1: 3 cells under 8 columns",
		}},
		{"bare quote", files("acts.csv", header+good+`POL,signature,1997-12-04,,,a "test,one-source,`+"\n"), []string{
			`LEDGER-TABLE acts.csv:3:30: bare " in non-quoted-field`,
		}},
		{"quote without end", files("acts.csv", header+good+`POL,signature,1997-12-04,,,"a test,one-source,`+"\n"), []string{
			`LEDGER-TABLE acts.csv:3:48: extraneous or missing " in quoted-field`,
		}},

		// cells
		{"no such day", acts("FRA,signature,1997-02-31,,"), []string{
			`LEDGER-DATE acts.csv:2:15: on: "1997-02-31" is not a date: February 1997 has 28 days`,
		}},
		{"no such end", acts("FRA,international conflict,1997-12-03,1998-02-31,"), []string{
			`LEDGER-DATE acts.csv:2:39: until: "1998-02-31" is not a date: February 1998 has 28 days`,
		}},
		{"no such day of knowledge", acts("FRA,signature,1997-12-03,,1998-02-31"), []string{
			`LEDGER-DATE acts.csv:2:27: known: "1998-02-31" is not a date: February 1998 has 28 days`,
		}},
		{"no such month", acts("ERI,withdrawal announced,2011-13,,"), []string{
			`LEDGER-DATE acts.csv:2:26: on: in "2011-13", "2011-13-01" is not a date: the month must be from 01 to 12`,
		}},
		{"no day", acts("FRA,signature,,,"), []string{
			`LEDGER-DATE acts.csv:2:15: on: "" is not a date: want year-month-day, as in 2011-12-02`,
		}},
		{"no day at the end", acts("ERI,withdrawal announced,2011-12-01..,,"), []string{
			`LEDGER-DATE acts.csv:2:26: on: in "2011-12-01..", "" is not a date: want year-month-day, as in 2011-12-02`,
		}},
		{"unknown State", acts("POD,signature,1997-12-04,,"), []string{
			`LEDGER-STATE acts.csv:2:1: "POD" is not the code of a State: did you mean POL (Poland)?`,
		}},
		{"no State", acts(",signature,1997-12-04,,"), []string{
			`LEDGER-STATE acts.csv:2:1: "" is not the code of a State: want the alpha-3 code of ISO 3166-1 of one of the 197 States, such as POL`,
		}},
		{"kind misspelt", acts("FRA,ratifcation,1998-07-23,,"), []string{
			`LEDGER-KIND acts.csv:2:5: kind: unknown "ratifcation"; did you mean "ratification"?`,
		}},
		{"unknown kind", acts("FRA,reservation clause,1998-07-23,,"), []string{
			`LEDGER-KIND acts.csv:2:5: kind: unknown "reservation clause"`,
		}},
		{"unknown kind, a letter from no name at all", acts("FRA,x,1998-07-23,,"), []string{
			`LEDGER-KIND acts.csv:2:5: kind: unknown "x"`,
		}},
		{"no kind", acts("FRA,,1998-07-23,,"), []string{
			"LEDGER-KIND acts.csv:2:5: kind: the cell is empty",
		}},
		{"confidence misspelt", files("acts.csv", header+"FRA,signature,1997-12-03,,,a test,one source,\n"), []string{
			`LEDGER-CONFIDENCE acts.csv:2:35: confidence: unknown "one source"; did you mean "one-source"?`,
		}},
		{"unknown confidence", files("acts.csv", header+"FRA,signature,1997-12-03,,,a test,memory,\n"), []string{
			`LEDGER-CONFIDENCE acts.csv:2:35: confidence: unknown "memory"`,
		}},
		{"no confidence", files("acts.csv", header+"FRA,signature,1997-12-03,,,a test,,\n"), []string{
			"LEDGER-CONFIDENCE acts.csv:2:35: confidence: the cell is empty",
		}},
		{"no source", files("acts.csv", header+"FRA,signature,1997-12-03,,, ,one-source,\n"), []string{
			"LEDGER-SOURCE acts.csv:2:28: the row names no source",
		}},
		{"unknown source", files("acts.csv", header+"FRA,signature,1997-12-03,,,un; icbl,one-source,\n", "sources.csv",
			"key,title\nun,United Nations\n"), []string{
			`LEDGER-SOURCE acts.csv:2:28: sources.csv has no source "icbl"`,
		}},

		// the other tables
		{"source twice", files("acts.csv", header, "sources.csv", "key,title\nun,United Nations\nun,UN\n"), []string{
			`LEDGER-DUPLICATE sources.csv:3:1: source "un" appears twice`,
		}},
		{"source without title", files("acts.csv", header, "sources.csv", "key,title\nun,\n"), []string{
			"LEDGER-SOURCE sources.csv:2:1: a source needs a key without semicolon, and a title",
		}},
		{"source with semicolon", files("acts.csv", header, "sources.csv", "key,title\nu;n,United Nations\n"), []string{
			"LEDGER-SOURCE sources.csv:2:1: a source needs a key without semicolon, and a title",
		}},
		{"coverage", files("acts.csv", header, "coverage.csv", "kind,through,source\nsignature,2011-12-02,a test\n"+
			"signature,2011-12-02,a test\nsignatures,2011-12-02,a test\naccession,,a test\napproval,2011-02-31,a test\n"+
			"acceptance,2011-12-02,\n"), []string{
			"LEDGER-DUPLICATE coverage.csv:3:1: signature appears twice",
			`LEDGER-KIND coverage.csv:4:1: kind: unknown "signatures"; did you mean "signature"?`,
			"LEDGER-DATE coverage.csv:5:11: through: the cell is empty",
			`LEDGER-DATE coverage.csv:6:10: through: "2011-02-31" is not a date: February 2011 has 28 days`,
			"LEDGER-SOURCE coverage.csv:7:23: the row names no source",
		}},
		{"coverage column", files("acts.csv", header, "coverage.csv", "kind,until,source\n"), []string{
			`LEDGER-TABLE coverage.csv:1:1: column "through" is missing`,
			`LEDGER-TABLE coverage.csv:1:6: unknown column "until"`,
		}},
		{"sessions", files("acts.csv", header, "sessions.csv", ""+
			"id,kind,opening,closing,planned,known,source,confidence,note\n"+
			",Review Conference,2004-11-29,2004-12-03,,,a test,one-source,\n"+
			"1RC,Review Conferense,2004-11-29,2004-12-03,,,a test,one-source,\n"+
			"1RC,Review Conference,2004-11-29,2004-12-03,,,a test,one-source,\n"+
			"2RC,Review Conference,2004-11-29,2004-12-03,perhaps,,a test,one-source,\n"+
			"3RC,Review Conference,2004-11-29,,,,a test,one-source,\n"+
			"4RC,Review Conference,,,,,a test,one-source,\n"+
			"5RC,Review Conference,2004-12-03,2004-11-29,,,a test,one-source,\n"+
			"6RC,Review Conference,2004-11-29,2004-12-03,,2004-02-31,,memory,\n"), []string{
			"LEDGER-SESSION sessions.csv:2:1: the session has no id",
			`LEDGER-KIND sessions.csv:3:5: kind: unknown "Review Conferense"; did you mean "Review Conference"?`,
			`LEDGER-DUPLICATE sessions.csv:4:1: session "1RC" appears twice`,
			`LEDGER-CONTENT sessions.csv:5:45: planned: want "yes" or an empty cell, not "perhaps"`,
			"LEDGER-DATE sessions.csv:6:23: 3RC: a session has both its days, or is planned and has none",
			"LEDGER-DATE sessions.csv:7:23: 4RC: a session has both its days, or is planned and has none",
			"LEDGER-ORDER sessions.csv:8:34: 5RC closes on 2004-11-29, before it opens on 2004-12-03",
			`LEDGER-DATE sessions.csv:9:46: known: "2004-02-31" is not a date: February 2004 has 29 days`,
			"LEDGER-SOURCE sessions.csv:9:57: the row names no source",
			`LEDGER-CONFIDENCE sessions.csv:9:58: confidence: unknown "memory"`,
		}},

		// all at once, in order of file and line
		{"several", files(
			"acts.csv", header+"FRA,signature,1997-02-31,,,un,memory,\nPOD,signature,1997-12-04,,,un,one-source,\n"+
				"FRA\nUSA,ratification,1998-07-23,,,un,one-source,\n",
			"coverage.csv", "kind,through,source\nsignature,soon,un\n",
			"sources.csv", "key,title\nun,United Nations\nun,UN\n",
		), []string{
			`LEDGER-DATE acts.csv:2:15: on: "1997-02-31" is not a date: February 1997 has 28 days`,
			`LEDGER-CONFIDENCE acts.csv:2:31: confidence: unknown "memory"`,
			`LEDGER-STATE acts.csv:3:1: "POD" is not the code of a State: did you mean POL (Poland)?`,
			"LEDGER-TABLE acts.csv:4:1: 1 cells under 8 columns",
			"DATA-INSTRUMENT-KIND acts.csv:5:18: USA ratification 1998-07-23: only a State that has signed deposits one (Article 16(1))",
			`LEDGER-DATE coverage.csv:2:11: through: "soon" is not a date: want year-month-day, as in 2011-12-02`,
			`LEDGER-DUPLICATE sources.csv:3:1: source "un" appears twice`,
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := state.ReadLedger(c.fsys)
			checkProblems(t, l, err, c.want...)
		})
	}
}

// fallen are acts that cannot stand: as rows of a table without source, and the problems found, each at a row.
var fallen = []struct {
	name string
	rows string
	want string
}{
	{"a stretch of days for a signature", "FRA,signature,1998-07,,",
		"1 LEDGER-DATE signature needs its exact day, not a stretch of days"},
	{"a stretch of one day", "ERI,withdrawal announced,2023-07-12..2023-07-12,,",
		"1 LEDGER-DATE the last possible day 2023-07-12 is not after the first, 2023-07-12"},
	{"a stretch that runs back", "ERI,withdrawal announced,2023-07-12..2023-07-01,,",
		"1 LEDGER-DATE the last possible day 2023-07-01 is not after the first, 2023-07-12"},
	{"an end of what does not last", "FRA,signature,1997-12-03,1998-12-03,",
		"1 LEDGER-DATE signature is a single event and does not last until 1998-12-03"},
	{"an end before the beginning", "FRA,international conflict,2030-01-02,2030-01-01,",
		"1 LEDGER-ORDER FRA international conflict 2030-01-02 ends on 2030-01-01, not after it began"},
	{"an end on the first day", "FRA,suspension claimed,2030-01-02,2030-01-02,",
		"1 LEDGER-ORDER FRA suspension claimed 2030-01-02 ends on 2030-01-02, not after it began"},
	{"known before it happened", "FRA,signature,1997-12-03,,1997-12-02",
		"1 LEDGER-ORDER FRA signature 1997-12-03 became known on 1997-12-02, before it happened"},
	{"the same act twice", "FRA,signature,1997-12-03,,\nFRA,signature,1997-12-03,,1997-12-03",
		"2 LEDGER-DUPLICATE FRA signature 1997-12-03 appears twice"},
	{"the same act twice, and another fault", "FRA,signature,1997-12-03,,\nFRA,signature,1997-12-03,,1997-12-03\n" +
		"FRA,accession,1998-07-23,,",
		"2 LEDGER-DUPLICATE FRA signature 1997-12-03 appears twice\n" +
			"3 DATA-INSTRUMENT-KIND FRA accession 1998-07-23: it signed on 1997-12-03, and accession is for States that have not (Article 16(2))"},
	{"two signatures", "FRA,signature,1997-12-03,,\nFRA,signature,1997-12-04,,",
		"2 LEDGER-DUPLICATE FRA signature 1997-12-04: it had signed on 1997-12-03 (Article 15)"},
	{"signature too early", "FRA,signature,1997-12-02,,",
		"1 DATA-SIGNATURE-WINDOW FRA signature 1997-12-02: the Convention could be signed from 1997-12-03 to 1999-02-28 (Article 15)"},
	{"signature too late", "FRA,signature,1999-03-01,,",
		"1 DATA-SIGNATURE-WINDOW FRA signature 1999-03-01: the Convention could be signed from 1997-12-03 to 1999-02-28 (Article 15)"},
	{"two deposits", "FRA,accession,2000-01-01,,\nFRA,accession,2001-01-01,,",
		"2 LEDGER-DUPLICATE FRA accession 2001-01-01: it had deposited on 2000-01-01, and has not left since (Article 16(3))"},
	{"two deposits of two kinds", "FRA,signature,1997-12-03,,\nFRA,ratification,2000-01-01,,\nFRA,acceptance,2001-01-01,,",
		"3 LEDGER-DUPLICATE FRA acceptance 2001-01-01: it had deposited on 2000-01-01, and has not left since (Article 16(3))"},
	{"ratification before signature", "FRA,ratification,1998-01-01,,\nFRA,signature,1998-02-01,,",
		"1 LEDGER-ORDER FRA ratification 1998-01-01 comes before its signature (Article 16(1))\n" +
			"2 LEDGER-ORDER FRA signature 1998-02-01 comes after its instrument of 1998-01-01 (Article 15)"},
	{"ratification without signature", "FRA,ratification,1998-07-23,,",
		"1 DATA-INSTRUMENT-KIND FRA ratification 1998-07-23: only a State that has signed deposits one (Article 16(1))"},
	{"acceptance without signature", "FRA,acceptance,1998-07-23,,",
		"1 DATA-INSTRUMENT-KIND FRA acceptance 1998-07-23: only a State that has signed deposits one (Article 16(1))"},
	{"approval without signature", "FRA,approval,1998-07-23,,",
		"1 DATA-INSTRUMENT-KIND FRA approval 1998-07-23: only a State that has signed deposits one (Article 16(1))"},
	{"accession by a signatory", "FRA,signature,1997-12-03,,\nFRA,accession,1998-07-23,,",
		"2 DATA-INSTRUMENT-KIND FRA accession 1998-07-23: it signed on 1997-12-03, and accession is for States that have not (Article 16(2))"},
	{"ratification after leaving", "FRA,signature,1997-12-03,,\nFRA,ratification,1998-07-23,,\n" +
		"FRA,withdrawal notice,2030-01-15,,\nFRA,ratification,2031-01-15,,",
		"4 DATA-INSTRUMENT-KIND FRA ratification 2031-01-15: a State that has left comes back by accession (Article 16(2))"},
	{"accession before leaving", "FRA,accession,2000-01-01,,\nFRA,withdrawal notice,2030-01-15,,\n" +
		"FRA,accession,2030-07-14,,",
		"3 LEDGER-DUPLICATE FRA accession 2030-07-14: it had deposited on 2000-01-01, and has not left since (Article 16(3))"},
	{"accession in a conflict that holds the withdrawal back", "FRA,accession,2000-01-01,,\n" +
		"FRA,international conflict,2029-01-01,,\nFRA,withdrawal notice,2030-01-15,,\nFRA,accession,2030-08-01,,",
		"4 LEDGER-DUPLICATE FRA accession 2030-08-01: it had deposited on 2000-01-01, and has not left since (Article 16(3))"},
	{"entry into force of nothing", "FRA,entry into force,1999-03-01,,",
		"1 LEDGER-ORDER FRA entry into force 1999-03-01 comes before any instrument (Article 17)"},
	{"two days of entry into force", "FRA,accession,1999-01-15,,\nFRA,entry into force,1999-07-01,,\n" +
		"FRA,entry into force,1999-08-01,,",
		"3 LEDGER-DUPLICATE FRA entry into force 1999-08-01: it is already recorded on 1999-07-01 (Article 17)"},
	{"two days of entry into force of a successor", "SSD,entry into force,2011-07-09,,\nSSD,succession,2011-11-11,,\n" +
		"SSD,entry into force,2012-05-01,,",
		"3 LEDGER-DUPLICATE SSD entry into force 2012-05-01: it is already recorded on 2011-07-09 (Article 17)"},
	{"provisional application of nothing", "FRA,provisional application,1998-01-01,,",
		"1 LEDGER-ORDER FRA provisional application 1998-01-01 comes without an instrument (Article 18)"},
	{"withdrawal by no Party", "FRA,withdrawal notice,2030-01-15,,",
		"1 LEDGER-ORDER FRA withdrawal notice 2030-01-15: only a State Party withdraws, " +
			"and for it the Convention never entered into force (Article 20(2))"},
	{"withdrawal before entry into force", "FRA,accession,1999-01-15,,\nFRA,withdrawal notice,1999-06-30,,",
		"2 LEDGER-ORDER FRA withdrawal notice 1999-06-30: only a State Party withdraws, " +
			"and the Convention enters into force for it on 1999-07-01 (Article 20(2))"},
	{"two notices", "FRA,accession,1999-01-15,,\nFRA,withdrawal notice,2030-01-15,,\nFRA,withdrawal notice,2030-02-15,,",
		"3 LEDGER-DUPLICATE FRA withdrawal notice 2030-02-15: a notice of 2030-01-15 is running (Article 20(2))"},
	{"revocation without notice", "FRA,accession,1999-01-15,,\nFRA,withdrawal revoked,2030-01-15,,",
		"2 LEDGER-ORDER FRA withdrawal revoked 2030-01-15: there is no notice to revoke"},
	{"revocation twice", "FRA,accession,1999-01-15,,\nFRA,withdrawal notice,2030-01-15,,\n" +
		"FRA,withdrawal revoked,2030-02-15,,\nFRA,withdrawal revoked,2030-03-15,,",
		"4 LEDGER-ORDER FRA withdrawal revoked 2030-03-15: there is no notice to revoke"},
	{"revocation too late", "FRA,accession,1999-01-15,,\nFRA,withdrawal notice,2030-01-15,,\n" +
		"FRA,withdrawal revoked,2030-07-15,,",
		"3 LEDGER-ORDER FRA withdrawal revoked 2030-07-15: the notice of 2030-01-15 took effect on 2030-07-15"},
	{"effect without notice", "FRA,accession,1999-01-15,,\nFRA,withdrawal effect,2030-07-15,,",
		"2 LEDGER-ORDER FRA withdrawal effect 2030-07-15 comes without a notice (Article 20(3))"},
	{"effect too early", "FRA,accession,1999-01-15,,\nFRA,withdrawal notice,2030-01-15,,\n" +
		"FRA,withdrawal effect,2030-07-14,,",
		"3 LEDGER-ORDER FRA withdrawal effect 2030-07-14 comes before the six months after 2030-01-15 have passed, " +
			"on 2030-07-15 (Article 20(3))"},
	{"effect twice", "FRA,accession,1999-01-15,,\nFRA,withdrawal notice,2030-01-15,,\n" +
		"FRA,withdrawal effect,2030-07-15,,\nFRA,withdrawal effect,2030-08-15,,",
		"4 LEDGER-DUPLICATE FRA withdrawal effect 2030-08-15: it is already recorded on 2030-07-15 (Article 20(3))"},
	{"before it was a State", "TLS,accession,2002-05-19,,\nTLS,eligibility,2002-05-20,,",
		"1 LEDGER-ORDER TLS accession 2002-05-19 comes before TLS could become a Party, on 2002-05-20 (Article 16(2))"},
	{"a State twice", "TLS,eligibility,2002-05-20,,\nTLS,eligibility,2002-09-27,,",
		"2 LEDGER-DUPLICATE TLS eligibility 2002-09-27: its eligibility is already recorded on 2002-05-20"},
	{"deposit before the Convention was open", "FRA,accession,1997-12-02,,",
		"1 LEDGER-ORDER FRA accession 1997-12-02: the Convention was open to States from 1997-12-03 (Article 16(2))"},
	{"initial report before the Convention was open", "FRA,initial report,1997-12-02,,",
		"1 LEDGER-ORDER FRA initial report 1997-12-02: the Convention was open to States from 1997-12-03 (Article 7(1))"},
	{"initial report some time before the Convention was open", "FRA,initial report,1996-01-01..1997-12-02,,",
		"1 LEDGER-ORDER FRA initial report 1996-01-01..1997-12-02: the Convention was open to States from 1997-12-03 (Article 7(1))"},
	{"voluntary report before the Convention was open", "FRA,voluntary report,1997-12-02,,",
		"1 LEDGER-ORDER FRA voluntary report 1997-12-02: the Convention was open to States from 1997-12-03"},
	{"no initial report received, before the Convention was open", "FRA,initial report not received,1997-12-02,,",
		"1 LEDGER-ORDER FRA initial report not received 1997-12-02: the Convention was open to States from 1997-12-03 (Article 7(1))"},
	{"extension requested before the Convention was open", "FRA,extension requested,1997-12-02,,",
		"1 LEDGER-ORDER FRA extension requested 1997-12-02: the Convention was open to States from 1997-12-03 (Article 5(3))"},
	{"extension request incomplete before the Convention was open", "FRA,extension request incomplete,1997-12-02,,",
		"1 LEDGER-ORDER FRA extension request incomplete 1997-12-02: the Convention was open to States from 1997-12-03 (Article 5(4))"},
	{"in force before the Convention was", "FRA,accession,1998-01-15,,\nFRA,entry into force,1998-07-01,,",
		"2 LEDGER-ORDER FRA entry into force 1998-07-01: the Convention entered into force on 1999-03-01 (Article 17(1))"},
	{"notice past the calendar", "FRA,accession,1999-01-15,,\nFRA,withdrawal notice,9999-07-01,,",
		"2 LEDGER-DATE FRA withdrawal notice 9999-07-01: it would take effect past 9999"},
	{"eligible before there was a Convention", "TLS,eligibility,1990-01-01,,",
		"1 LEDGER-ORDER TLS eligibility 1990-01-01 comes before 1997-12-03, when the Convention was opened"},
}

func TestReadOrder(t *testing.T) {
	for _, c := range fallen {
		t.Run(c.name, func(t *testing.T) {
			rows := strings.Split(c.rows, "\n")
			l, err := state.ReadLedger(acts(rows...))
			var want []string
			for line := range strings.SplitSeq(c.want, "\n") {
				number, rest, _ := strings.Cut(line, " ")
				code, reason, _ := strings.Cut(rest, " ")
				row := int(number[0] - '1')
				cells := strings.Split(rows[row], ",")
				column := len(cells[0]) + len(cells[1]) + 3 // of the day
				want = append(want, fmt.Sprintf("%s acts.csv:%d:%d: %s", code, row+2, column, reason))
			}
			checkProblems(t, l, err, want...)
		})
	}
}

// The same acts given to With, which numbers them.
func TestWithProblems(t *testing.T) {
	for _, c := range fallen {
		t.Run(c.name, func(t *testing.T) {
			l, err := new(state.Ledger).With(parse(t, c.rows)...)
			var want []string
			for line := range strings.SplitSeq(c.want, "\n") {
				number, rest, _ := strings.Cut(line, " ")
				code, reason, _ := strings.Cut(rest, " ")
				want = append(want, code+" act "+number+": "+reason)
			}
			checkProblems(t, l, err, want...)
			for _, p := range err.(state.Problems) {
				if p.File != "" || p.Line < 1 || p.Column != 0 || p.State.IsZero() {
					t.Errorf("%v is at %q, %d, %d, of %v", p, p.File, p.Line, p.Column, p.State)
				}
			}
		})
	}
}

// Acts beside those that a ledger holds already: whatever is wrong is put at one of the acts given.
func TestWithPlace(t *testing.T) {
	for _, c := range fallen {
		t.Run(c.name, func(t *testing.T) {
			all := parse(t, c.rows)
			for i := range all {
				held, err := new(state.Ledger).With(all[:i]...)
				if err != nil {
					break
				}
				if _, err = held.With(all[i:]...); err == nil {
					t.Errorf("the last %d of the acts stand beside the others", len(all)-i)
				}
				checkPlaces(t, err, len(all)-i)
			}
			for i := range all {
				others := slices.Delete(slices.Clone(all), i, i+1)
				if held, err := new(state.Ledger).With(others...); err == nil {
					_, err = held.With(all[i])
					checkPlaces(t, err, 1)
				}
			}
		})
	}
	again := act("FRA", state.Signature, "1997-12-03")
	l, err := with(t, new(state.Ledger), again).With(again, again)
	checkProblems(t, l, err,
		"LEDGER-DUPLICATE act 1: FRA signature 1997-12-03 appears twice",
		"LEDGER-DUPLICATE act 2: FRA signature 1997-12-03 appears twice",
	)
	l, err = with(t, new(state.Ledger), act("FRA", state.Accession, "2000-01-01")).With(
		act("FRA", state.SuspensionClaimed, "2030-01-01"), act("FRA", state.Signature, "1997-12-03"))
	checkProblems(t, l, err, // at the first in time of those given, not in number
		"DATA-INSTRUMENT-KIND act 2: FRA accession 2000-01-01: it signed on 1997-12-03, and accession is for States that "+
			"have not (Article 16(2))",
	)
	_, err = state.Embedded().With(act("POL", state.Signature, "1997-12-03"))
	checkPlaces(t, err, 1)
	_, err = state.Embedded().With(act("SSD", state.Eligibility, "2012-01-01"))
	checkPlaces(t, err, 1)
}

func checkPlaces(t *testing.T, err error, n int) {
	t.Helper()
	ps, _ := err.(state.Problems)
	if len(ps) == 0 {
		t.Error("there is no problem")
	}
	for _, p := range ps {
		if p.File != "" || p.Line < 1 || p.Line > n || p.Column != 0 {
			t.Errorf("%v is at %q, %d, %d", p, p.File, p.Line, p.Column)
		}
	}
}

// parse makes acts of rows as they stand in a table.
func parse(t *testing.T, rows string) []state.Act {
	t.Helper()
	var all []state.Act
	for row := range strings.SplitSeq(rows, "\n") {
		cells := strings.Split(row, ",")
		a := state.Act{
			State: state.MustParseCode(cells[0]), Until: on(cells[3]), Known: on(cells[4]),
			Source: "a test", Confidence: state.OneSource,
		}
		if err := a.Kind.UnmarshalText([]byte(cells[1])); err != nil {
			t.Fatal(err)
		}
		first, last, _ := strings.Cut(cells[2], "..")
		if len(first) == len("2011-12") {
			d := on(first + "-01")
			first, last = d.String(), d.AddMonths(1, practice).AddDays(-1).String()
		}
		a.On, a.Latest = on(first), on(last)
		all = append(all, a)
	}
	return all
}

// Acts that only a program can make.
func TestWithValues(t *testing.T) {
	good := act("FRA", state.Signature, "1997-12-03")
	change := func(f func(*state.Act)) state.Act {
		a := good
		f(&a)
		return a
	}
	l, err := new(state.Ledger).With(
		good,
		change(func(a *state.Act) { a.State = state.Code{} }),
		change(func(a *state.Act) { a.Kind = 0 }),
		change(func(a *state.Act) { a.Kind = 200 }),
		change(func(a *state.Act) { a.On = convention.Date{} }),
		change(func(a *state.Act) { a.Confidence = 4 }),
		change(func(a *state.Act) { a.Source = "" }),
		state.Act{},
		change(func(a *state.Act) { a.Kind = state.InitialReportDue }), // worked out, never recorded
	)
	checkProblems(t, l, err,
		"LEDGER-STATE act 2: the act names no State",
		"LEDGER-KIND act 3: the act has no kind",
		"LEDGER-KIND act 4: there is no kind Kind(200)",
		"LEDGER-DATE act 5: FRA signature has no day",
		"LEDGER-CONFIDENCE act 6: Confidence(4) is no confidence",
		"LEDGER-SOURCE act 7: FRA signature 1997-12-03 names no source",
		"LEDGER-STATE act 8: the act names no State",
		"LEDGER-KIND act 8: the act has no kind",
		"LEDGER-KIND act 9: initial report due is worked out from acts, no act has it",
	)
}

// What stands must be allowed to.
func TestReadStands(t *testing.T) {
	for _, c := range []struct {
		name string
		fsys fstest.MapFS
		code string
		want string // the position on 1 January 2040
	}{
		{"no acts", files("acts.csv", header), "", ""},
		{"no acts, no line end", files("acts.csv", strings.TrimSpace(header)), "", ""},
		{"required columns in another order", files("acts.csv",
			"confidence,source,on,kind,state\none-source,a test,1997-12-03,signature,FRA\n"), "FRA", "signatory 1997-12-03"},
		{"byte order mark", files("acts.csv", "\ufeff"+header+"FRA,signature,1997-12-03,,,a test,one-source,\n"),
			"FRA", "signatory 1997-12-03"},
		{"carriage returns", files("acts.csv",
			strings.ReplaceAll(header+"FRA,signature,1997-12-03,,,a test,one-source,\n", "\n", "\r\n")),
			"FRA", "signatory 1997-12-03"},
		{"blanks and empty lines", files("acts.csv",
			" state , kind,on ,source,confidence\n\n FRA , signature , 1997-12-03 , a test , one-source \n\n"),
			"FRA", "signatory 1997-12-03"},
		{"lower case", acts("fra,signature,1997-12-03,,"), "FRA", "signatory 1997-12-03"},
		{"any order of rows", acts("FRA,withdrawal notice,2030-01-15,,", "FRA,ratification,1998-07-23,,",
			"FRA,signature,1997-12-03,,"), "FRA", "former 2030-07-15"},
		{"succession without a day", acts("MNE,succession,2006-10-23,,"), "MNE", "contracting 2006-10-23"},
		{"succession without a day, then a notice", acts("SSD,succession,2011-11-11,,",
			"SSD,withdrawal notice,2012-01-15,,"), "SSD", "contracting 2011-11-11"},
		{"reports and requests on the first day", acts("FRA,initial report,1997-12-03,,", "FRA,voluntary report,1997-12-03,,",
			"FRA,initial report not received,1997-12-03,,", "FRA,extension requested,1997-12,,",
			"FRA,initial report,1997,,"), "FRA", "non-signatory 1997-12-03"},
		{"mines destroyed and areas cleared long before", acts("FRA,stockpile destruction completed,1990,,",
			"FRA,clearance completed,1950-06-30,,", "FRA,no mined areas,1996-01-01,,"), "FRA", "non-signatory 1997-12-03"},
		{"last day to sign", acts("FRA,signature,1999-02-28,,"), "FRA", "signatory 1999-02-28"},
		{"signature and ratification on one day", acts("FRA,ratification,1997-12-03,,", "FRA,signature,1997-12-03,,"),
			"FRA", "party 1999-03-01"},
		{"withdrawal on the day of entry into force", acts("FRA,accession,1999-01-15,,", "FRA,withdrawal notice,1999-07-01,,"),
			"FRA", "former 2000-01-01"},
		{"accession on the day of leaving", acts("FRA,accession,2000-01-01,,", "FRA,withdrawal notice,2030-01-15,,",
			"FRA,accession,2030-07-15,,"), "FRA", "party 2031-01-01"},
		{"accession on the day of leaving, published", acts("FRA,accession,2000-01-01,,", "FRA,withdrawal notice,2030-01-15,,",
			"FRA,withdrawal effect,2030-07-15,,", "FRA,accession,2030-07-15,,"), "FRA", "party 2031-01-01"},
		{"accession after a published day settled an open conflict", acts(
			"FRA,accession,2000-01-01,,", "FRA,international conflict,2029-01-01,,",
			"FRA,withdrawal notice,2030-01-15,,", "FRA,withdrawal effect,2032-02-02,,", "FRA,accession,2032-02-02,,"),
			"FRA", "party 2032-08-01"},
		{"accession after a published day, before the conflict ends", acts(
			"FRA,accession,2000-01-01,,", "FRA,international conflict,2029-01-01,2033-05-15,",
			"FRA,withdrawal notice,2030-01-15,,", "FRA,withdrawal effect,2032-02-02,,", "FRA,accession,2032-02-02,,"),
			"FRA", "party 2032-08-01"},
		{"accession after leaving, with its published day", acts(
			"FRA,accession,2000-01-01,,", "FRA,entry into force,2000-07-01,,",
			"FRA,withdrawal notice,2030-01-15,,", "FRA,accession,2030-08-01,,", "FRA,entry into force,2031-02-01,,"),
			"FRA", "party 2031-02-01"},
		{"revoked while a conflict holds it back", acts(
			"FRA,accession,2000-01-01,,", "FRA,international conflict,2029-01-01,,",
			"FRA,withdrawal notice,2030-01-15,,", "FRA,withdrawal revoked,2030-09-01,,"), "FRA", "party 2000-07-01"},
		{"succession, day first", acts("SSD,entry into force,2011-07-09,,", "SSD,succession,2011-11-11,,"),
			"SSD", "party 2011-07-09"},
		{"a successor leaves before an accession would have bound it", acts("SSD,entry into force,2011-07-09,,",
			"SSD,succession,2011-11-11,,", "SSD,withdrawal notice,2012-01-15,,"), "SSD", "former 2012-07-15"},
		{"withdrawal before a published day later than the computed one", acts("FRA,accession,1999-01-15,,",
			"FRA,entry into force,1999-08-01,,", "FRA,withdrawal notice,1999-07-15,,"), "FRA", "former 2000-01-15"},
		{"a successor leaves and comes back", acts("MNE,succession,2006-10-23,,", "MNE,entry into force,2007-04-01,,",
			"MNE,withdrawal notice,2030-01-15,,", "MNE,accession,2031-02-10,,", "MNE,entry into force,2031-08-01,,"),
			"MNE", "party 2031-08-01"},
		{"an effect known before its day", acts("FRA,accession,2000-01-01,,", "FRA,withdrawal notice,2030-01-15,,",
			"FRA,withdrawal effect,2030-07-15,,2030-02-01"), "FRA", "former 2030-07-15"},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := state.ReadLedger(c.fsys)
			if err != nil {
				t.Fatal(err)
			}
			if c.code == "" {
				for a := range l.Acts() {
					t.Errorf("there is %v", a)
				}
			} else if got := show(at(t, l, c.code, "2040-01-01")); got != c.want {
				t.Errorf("%s is %s, want %s", c.code, got, c.want)
			}
		})
	}
}

func TestReadStretch(t *testing.T) {
	for _, c := range []struct{ on, first, last, text string }{
		{"2023-07-12", "2023-07-12", "", "ERI withdrawal announced 2023-07-12"},
		{"2023-07", "2023-07-01", "2023-07-31", "ERI withdrawal announced 2023-07-01..2023-07-31"},
		{"2024-02", "2024-02-01", "2024-02-29", "ERI withdrawal announced 2024-02-01..2024-02-29"},
		{"2023-12", "2023-12-01", "2023-12-31", "ERI withdrawal announced 2023-12-01..2023-12-31"},
		{"2023", "2023-01-01", "2023-12-31", "ERI withdrawal announced 2023-01-01..2023-12-31"},
		{"2023-07-05..2023-08-06", "2023-07-05", "2023-08-06", "ERI withdrawal announced 2023-07-05..2023-08-06"},
	} {
		l, err := state.ReadLedger(acts("ERI,withdrawal announced," + c.on + ",,"))
		if err != nil {
			t.Errorf("%s: %v", c.on, err)
			continue
		}
		for a := range l.Acts() {
			if a.On != on(c.first) || a.Latest != on(c.last) || a.String() != c.text {
				t.Errorf("%s reads as %v to %v, %v", c.on, a.On, a.Latest, a)
			}
		}
	}
}

func TestReadAct(t *testing.T) {
	l, err := state.ReadLedger(files(
		"acts.csv", header+"FRA,international conflict,2030-01-02,2030-03-04,2030-02-03,un;  icbl,two-sources,\"one, two\"\n",
		"sources.csv", "key,title\nun,United Nations\nicbl,\"Campaign; its page\"\n",
		"coverage.csv", "kind,through,source\nsignature,2030-01-01,icbl\n",
		"sessions.csv", "id,kind,opening,closing,source,confidence\n"+
			"2RC,Review Conference,2009-11-30,2009-12-04,un,one-source\n"+
			"1RC,Review Conference,2004-11-29,2004-12-03,icbl,derived\n",
	))
	if err != nil {
		t.Fatal(err)
	}
	want := state.Act{
		State: fra, Kind: state.InternationalConflict, On: on("2030-01-02"), Until: on("2030-03-04"), Known: on("2030-02-03"),
		Source: "United Nations; Campaign; its page", Confidence: state.TwoSources, Note: "one, two",
	}
	if got := slices.Collect(l.Acts()); len(got) != 1 || got[0] != want {
		t.Errorf("acts are %+v, want %+v", got, want)
	}
	if got := l.Through(state.Signature); got != on("2030-01-01") {
		t.Errorf("signatures are covered through %v", got)
	}
	sessions := []state.Session{
		{ID: "1RC", Kind: state.ReviewConference, Opening: on("2004-11-29"), Closing: on("2004-12-03"),
			Source: "Campaign; its page", Confidence: state.Derived},
		{ID: "2RC", Kind: state.ReviewConference, Opening: on("2009-11-30"), Closing: on("2009-12-04"),
			Source: "United Nations", Confidence: state.OneSource},
	}
	if got := slices.Collect(l.Sessions()); !slices.Equal(got, sessions) {
		t.Errorf("sessions are %+v, want %+v", got, sessions)
	}
}

// A fault is reported wherever it stands, not only the first time.
func TestReadEveryFault(t *testing.T) {
	l, err := state.ReadLedger(files("sources.csv", "key,title\nun,United Nations\n", "acts.csv", header+
		"FRA,signature,1997-12-03,,,nope,one-source,\nDEU,signature,1997-12-03,,,nope,one-source,\n"+
		"ITA,signature,1997-12-03,,,un; nope,one-source,\nESP,signature,1997-12-03,,,un; nope,one-source,\n"))
	checkProblems(t, l, err,
		`LEDGER-SOURCE acts.csv:2:28: sources.csv has no source "nope"`,
		`LEDGER-SOURCE acts.csv:3:28: sources.csv has no source "nope"`,
		`LEDGER-SOURCE acts.csv:4:28: sources.csv has no source "nope"`,
		`LEDGER-SOURCE acts.csv:5:28: sources.csv has no source "nope"`,
	)
	l, err = state.ReadLedger(files("acts.csv", header, "sessions.csv",
		"id,kind,opening,closing,planned,source,confidence\n"+
			"1RC,Review Conference,2004-12-03,2004-11-29,perhaps,a test,one-source\n"))
	checkProblems(t, l, err,
		"LEDGER-ORDER sessions.csv:2:34: 1RC closes on 2004-11-29, before it opens on 2004-12-03",
		`LEDGER-CONTENT sessions.csv:2:45: planned: want "yes" or an empty cell, not "perhaps"`,
	)
}

// A fault in one place is not reported as another elsewhere.
func TestReadNoEcho(t *testing.T) {
	for _, c := range []struct {
		name string
		fsys fstest.MapFS
		want string
	}{
		{"a row that cannot be read is not missed", files("acts.csv", header+
			"FRA,signature,1997-12-03,,,a test,memory,\nFRA,ratification,1998-07-23,,,a test,one-source,\n"),
			`LEDGER-CONFIDENCE acts.csv:2:35: confidence: unknown "memory"`},
		{"nor is one that cannot stand", acts("FRA,signature,1997-12-03,,1997-12-02", "FRA,ratification,1998-07-23,,"),
			"LEDGER-ORDER acts.csv:2:15: FRA signature 1997-12-03 became known on 1997-12-02, before it happened"},
		{"a day that cannot be read is not empty", files("acts.csv", header, "sessions.csv",
			"id,kind,opening,closing,source,confidence\n1RC,Review Conference,2004-11-31,2004-12-03,a test,one-source\n"),
			`LEDGER-DATE sessions.csv:2:23: opening: "2004-11-31" is not a date: November 2004 has 30 days`},
		{"two kinds that cannot be read are not one", files("acts.csv", header, "coverage.csv",
			"kind,through,source\nreports,2011-12-02,a test\nclearance,2011-12-02,a test\n"),
			"LEDGER-KIND coverage.csv:2:1: kind: unknown \"reports\"\nLEDGER-KIND coverage.csv:3:1: kind: unknown \"clearance\""},
	} {
		t.Run(c.name, func(t *testing.T) {
			l, err := state.ReadLedger(c.fsys)
			checkProblems(t, l, err, strings.Split(c.want, "\n")...)
		})
	}
}

// A table of sources that is there is meant, though nothing stands in it.
func TestReadNoSources(t *testing.T) {
	l, err := state.ReadLedger(files("sources.csv", "key,title\n",
		"acts.csv", header+"FRA,signature,1997-12-03,,,un,one-source,\n"))
	checkProblems(t, l, err, `LEDGER-SOURCE acts.csv:2:28: sources.csv has no source "un"`)
}

// Line and column are of one place, also where a row runs over several lines.
func TestReadLongRow(t *testing.T) {
	l, err := state.ReadLedger(files("acts.csv", "note,state,kind,on,source,confidence\n"+
		"\"one\ntwo\",POD,signature,1997-12-03,a test,one-source\n"))
	checkProblems(t, l, err, `LEDGER-STATE acts.csv:3:6: "POD" is not the code of a State: did you mean POL (Poland)?`)
}

// What cannot be opened is not what is missing.
func TestReadUnopened(t *testing.T) {
	dir := t.TempDir()
	if err := os.Mkdir(filepath.Join(dir, "acts.csv"), 0o700); err != nil {
		t.Fatal(err)
	}
	l, err := state.ReadLedger(os.DirFS(dir))
	if l != nil || !errors.Is(err, state.ErrLedger) {
		t.Errorf("a directory for a table: %v, %v", l, err)
	}
	l, err = state.ReadLedger(nil)
	if l != nil || !errors.Is(err, state.ErrLedger) {
		t.Errorf("no file system: %v, %v", l, err)
	}
}

func TestProblemError(t *testing.T) {
	for _, c := range []struct {
		problem state.Problem
		want    string
	}{
		{state.Problem{Reason: "it is wrong"}, "it is wrong"},
		{state.Problem{Line: 2, Reason: "it is wrong"}, "act 2: it is wrong"},
		{state.Problem{File: "a.csv", Reason: "it is wrong"}, "a.csv: it is wrong"},
		{state.Problem{File: "a.csv", Line: 2, Column: 3, Reason: "it is wrong"}, "a.csv:2:3: it is wrong"},
		{state.Problem{File: "a.csv", Line: 2, Column: 3, Provision: convention.Article(15, 0), Reason: "it is wrong"},
			"a.csv:2:3: it is wrong (Article 15)"},
	} {
		if got := c.problem.Error(); got != c.want {
			t.Errorf("got %q, want %q", got, c.want)
		}
	}
}

func TestProblemJSON(t *testing.T) {
	_, err := state.ReadLedger(acts("FRA,accession,1997-12-02,,"))
	const want = `[{"code":"LEDGER-ORDER","file":"acts.csv","line":2,"column":15,"state":"FRA","provision":"16(2)",` +
		`"reason":"FRA accession 1997-12-02: the Convention was open to States from 1997-12-03"}]`
	text, unwritten := json.Marshal(err)
	var again state.Problems
	if unread := json.Unmarshal(text, &again); string(text) != want || unwritten != nil || unread != nil {
		t.Errorf("%s, %v, %v, want %s", text, unwritten, unread, want)
	}
	if len(again) != 1 || again.Error() != err.Error() {
		t.Errorf("reads as %v", again)
	}
	if err := again.Err(); err == nil || err.Error() != again.Error() {
		t.Errorf("a problem is the error %v", err)
	}
	if err := (state.Problems{}).Err(); err != nil {
		t.Errorf("no problem is the error %v", err)
	}
}

// The codes of problems are a contract: none may go or change its meaning.
func TestProblemCodes(t *testing.T) {
	want := []string{
		"DATA-INSTRUMENT-KIND", "DATA-SIGNATURE-WINDOW", "LEDGER-CONFIDENCE", "LEDGER-CONTENT", "LEDGER-DATE",
		"LEDGER-DUPLICATE", "LEDGER-FILE", "LEDGER-KIND", "LEDGER-ORDER", "LEDGER-RIVAL", "LEDGER-SESSION",
		"LEDGER-SOURCE", "LEDGER-STATE", "LEDGER-TABLE",
	}
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	code := regexp.MustCompile(`"((?:DATA|LEDGER)-[A-Z-]+)"`)
	var got []string
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") || name == "rules.go" {
			continue
		}
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, match := range code.FindAllStringSubmatch(string(text), -1) {
			got = append(got, match[1])
		}
	}
	slices.Sort(got)
	if got = slices.Compact(got); !slices.Equal(got, want) {
		t.Errorf("codes are %q, want %q", got, want)
	}
}
