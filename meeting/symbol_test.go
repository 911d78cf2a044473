package meeting_test

import (
	"bytes"
	_ "embed"
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// Symbols as they are printed.
//
//go:embed testdata/symbols.txt
var printedSymbols string

func TestSymbolsSurvive(t *testing.T) {
	n := 0
	for text := range strings.Lines(printedSymbols) {
		text = strings.TrimSuffix(text, "\n")
		n++
		s, err := meeting.ParseSymbol(text)
		if err != nil || s.String() != text {
			t.Errorf("%q reads as %q, %v", text, s, err)
		}
		var back meeting.Symbol
		written, _ := s.MarshalText()
		if err := back.UnmarshalText(written); err != nil || !back.Equal(s) || back.IsZero() {
			t.Errorf("%q does not come back: %q, %v", text, back, err)
		}
	}
	if n != 98 {
		t.Errorf("%d symbols", n)
	}
}

func TestParseSymbol(t *testing.T) {
	for _, tt := range []struct{ in, want, meeting string }{
		{"APLC/MSP.9/2008/4 and Corr.1 and 2", "APLC/MSP.9/2008/4 and Corr.1 and 2", "9MSP"},
		{"APLC/MSP.9/2008/4 and Corr.1", "APLC/MSP.9/2008/4 and Corr.1", "9MSP"},
		{"APLC/MSP.9/2008/4/Corr.2", "APLC/MSP.9/2008/4/Corr.2", "9MSP"},
		{"  APLC/CONF/2004/5  and  Corr.1 ", "APLC/CONF/2004/5 and Corr.1", "1RC"},
		{"APLC/CONF/2014/PM.1/3", "APLC/CONF/2014/PM.1/3", "3RC-PM1"},
		{"APLC/CONF/2014/PM.1/3/Rev.1/Corr.1", "APLC/CONF/2014/PM.1/3/Rev.1/Corr.1", "3RC-PM1"},
		{"APLC/CONF/2024/1 and Add.1 and Corr.2", "APLC/CONF/2024/1 and Add.1 and Corr.2", "5RC"},
		{"APLC/MSP.23/2026/CRP.1", "APLC/MSP.23/2026/CRP.1", "23MSP"},
		{"APLC/MSP.1/1999/INF.1", "APLC/MSP.1/1999/INF.1", "1MSP"},
		{"66/29", "A/RES/66/29", ""},
		{"resolution 54/54 B", "A/RES/54/54 B", ""},
		{"Resolution 54/54 B", "A/RES/54/54 B", ""},
		{"A/RES/54/54B", "A/RES/54/54 B", ""},
		{"A/RES/54/54\u00a0B", "A/RES/54/54 B", ""},
		{"A/66/412", "A/66/412", ""},
		{"A/C.1/72/L.40/Rev.1", "A/C.1/72/L.40/Rev.1", ""},
	} {
		s, err := meeting.ParseSymbol(tt.in)
		if err != nil || s.String() != tt.want || s.Meeting() != tt.meeting {
			t.Errorf("%q reads as %q of %q, %v", tt.in, s, s.Meeting(), err)
		}
	}
}

func TestParseSymbolRefuses(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"", "it begins with APLC/"},
		{"APLC", "want MSP and a number, or CONF"},
		{"APLC/", "want MSP and a number, or CONF"},
		{"APLC/MSP.2/20001", "did you mean APLC/MSP.2/2000/1?"},
		{"APLC/MSP.9/2009/4", "MSP.9 goes with 2008"},
		{"APLC/MSP.9", "MSP.9 goes with 2008"},
		{"APLC/MSP.24/2027/1", "no year is known for Meeting 24"},
		{"APLC/MSP.09/2008/4", "want MSP and a number"},
		{"APLC/MSP.0/2008/4", "want MSP and a number"},
		{"APLC/CONF/2005/1", "want the year of a Review Conference"},
		{"APLC/CONF", "want the year of a Review Conference"},
		{"Aplc/Msp.1/1999/1", "did you mean APLC/MSP.1/1999/1?"},
		{"APLC/MSP.9/2008/4/CORR.1", "did you mean APLC/MSP.9/2008/4/Corr.1?"},
		{"A/RES/54/54 b", "did you mean A/RES/54/54 B?"},
		{"APLC/MSP.9/2008/x", `in place of "x"`},
		{"APLC/MSP.9/2008/4/5", `want Add, Corr or Rev and a number in place of "5"`},
		{"APLC/MSP.9/2008/4 and 2", `after "and", in place of "2"`},
		{"APLC/MSP.9/2008/4 and x", "want Add, Corr or Rev"},
		{"APLC/CONF/2004 and Add.1", "want the number of a document"},
		{"APLC/MSP.9/2008", "want the number of a document"},
		{"A/RES/66", "want a session and a number"},
		{"A/RES/66/29 ABC", "want the number of a resolution"},
		{"A/RES/66/A", "want the number of a resolution"},
		{"A/C.7/66/L.1", "want a session and a number"},
		{"A/66/x", "want a session and a number"},
		{"A/C.1/66/1", "want a session and a number"},
		{"S/RES/1540", "it begins with APLC/"},
		{"ST", "want a number at the end"},
		{"ST/SGB", "want a number at the end"},
		{"ST//1", "want letters or a number"},
		{"999999/1", "want a session and a number"},
		{"100000/1", "want a session and a number"},
	} {
		s, err := meeting.ParseSymbol(tt.in)
		if !errors.Is(err, meeting.ErrSymbol) || !strings.Contains(err.Error(), tt.want) || !s.IsZero() {
			t.Errorf("%q: %v, want %s", tt.in, err, tt.want)
		}
	}
}

func TestSymbolDocuments(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []string
	}{
		{"APLC/MSP.9/2008/4 and Corr.1 and 2", []string{"APLC/MSP.9/2008/4", "APLC/MSP.9/2008/4/Corr.1", "APLC/MSP.9/2008/4/Corr.2"}},
		{"APLC/CONF/2019/5 and Add.1 and Corr.1", []string{"APLC/CONF/2019/5", "APLC/CONF/2019/5/Add.1", "APLC/CONF/2019/5/Corr.1"}},
		{"A/RES/66/29", []string{"A/RES/66/29"}},
	} {
		var got []string
		for _, d := range meeting.MustParseSymbol(tt.in).Documents() {
			got = append(got, d.String())
			if again, err := meeting.ParseSymbol(d.String()); err != nil || again != d {
				t.Errorf("%v: %v", d, err)
			}
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: %q", tt.in, got)
		}
	}
	if docs := (meeting.Symbol{}).Documents(); docs != nil {
		t.Errorf("the zero symbol names %v", docs)
	}
}

func TestSymbolOrder(t *testing.T) {
	order := []string{
		"A/66/412", "A/RES/9/1", "A/RES/54/54 B", "A/RES/66/29",
		"APLC/MSP.9/2008/4", "APLC/MSP.9/2008/4/Corr.1", "APLC/MSP.9/2008/4/Corr.2", "APLC/MSP.10/2010/7",
		"APLC/MSP.10/2010/L.1", "APLC/MSP.10/2010/WP.1", "APLC/MSP.10/2010/INF.2", "APLC/MSP.10/2010/INF.10",
		"APLC/CONF/2014/4", "APLC/CONF/2014/L.1", "APLC/CONF/2014/PM.1/3", "APLC/CONF/2014/PM.2/1",
	}
	for i, a := range order {
		for j, b := range order {
			got := meeting.MustParseSymbol(a).Compare(meeting.MustParseSymbol(b))
			if (got < 0) != (i < j) || (got == 0) != (i == j) {
				t.Errorf("%s against %s: %d", a, b, got)
			}
		}
	}
}

func TestSymbolMeant(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"54/55 B", "A/RES/54/54 B"}, {"66/28", "A/RES/66/29"}, {"66/29", ""}, {"66/301", ""}, {"54/54 C", ""}, {"99/29", ""}, {"APLC/MSP.9/2008/4", ""},
	} {
		got, ok := meeting.MustParseSymbol(tt.in).Meant()
		if ok != (tt.want != "") || got.String() != tt.want {
			t.Errorf("%s: %q, %t", tt.in, got, ok)
		}
	}
}

// The pairs of ordinal and year that the parser takes are those of the calendar.
func TestSymbolYears(t *testing.T) {
	for m := range meeting.Calendar(state.Embedded()) {
		year := "2026"
		if !m.Opening.IsZero() {
			year = m.Opening.String()[:4]
		}
		text := "APLC/CONF/" + year + "/1"
		if m.Kind == meeting.MeetingOfParties {
			text = "APLC/MSP." + strings.TrimSuffix(m.ID, "MSP") + "/" + year + "/1"
		}
		if s, err := meeting.ParseSymbol(text); err != nil || s.Meeting() != m.ID {
			t.Errorf("%s: %q, %v", text, s.Meeting(), err)
		}
		if !m.Report.IsZero() && m.Report.Meeting() != m.ID {
			t.Errorf("%s has the report %v", m.ID, m.Report)
		}
	}
}

func FuzzParseSymbol(f *testing.F) {
	for text := range strings.Lines(printedSymbols) {
		f.Add(strings.TrimSuffix(text, "\n"))
	}
	for _, s := range []string{"APLC/MSP.9/2008/4 and Corr.1 and 2", "54/54b", "resolution 1/1", "APLC/CONF/2004 and Add.1", "ST/ / and Corr.1"} {
		f.Add(s)
	}
	last := meeting.MustParseSymbol("66/29")
	f.Fuzz(func(t *testing.T, text string) {
		s, err := meeting.ParseSymbol(text)
		if err != nil {
			if !errors.Is(err, meeting.ErrSymbol) || !s.IsZero() || strings.Contains(err.Error(), "\n") {
				t.Errorf("%q: %v", text, err)
			}
			return
		}
		again, err := meeting.ParseSymbol(s.String())
		if err != nil || again != s {
			t.Errorf("%q reads as %q, which reads as %q, %v", text, s, again, err)
		}
		if s.Compare(last) != -last.Compare(s) || s.Compare(s) != 0 {
			t.Errorf("%q: the order is not one", s)
		}
		for _, d := range s.Documents() {
			if e, err := meeting.ParseSymbol(d.String()); err != nil || e != d {
				t.Errorf("%q names %q: %v", s, d, err)
			}
		}
		s.Meeting()
		s.Meant()
		if b, err := s.MarshalText(); err != nil || !bytes.Equal(b, []byte(s.String())) {
			t.Errorf("%q: %q, %v", s, b, err)
		}
	})
}
