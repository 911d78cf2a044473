package convention_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
)

// readings is the golden list: every constant, its name and the provision it reads.
var readings = []struct {
	reading         convention.Reading
	name, provision string
}{
	{convention.R01CalendarMonth, "R-01 CalendarMonth", "17(2)"},
	{convention.R01Elapsed, "R-01 Elapsed", "17(2)"},
	{convention.R03ExplicitDate, "R-03 ExplicitDate", ""},
	{convention.R03DateOfSuccession, "R-03 DateOfSuccession", ""},
	{convention.R03AsIfAcceded, "R-03 AsIfAcceded", ""},
	{convention.R04Exclusive, "R-04 Exclusive", "7(1)"},
	{convention.R04Inclusive, "R-04 Inclusive", "7(1)"},
	{convention.R04MonthEnd, "R-04 MonthEnd", "7(1)"},
	{convention.R05LastDayInclusive, "R-05 LastDayInclusive", ""},
	{convention.R05BreachOnDay, "R-05 BreachOnDay", ""},
	{convention.R06NoRoll, "R-06 NoRoll", ""},
	{convention.R06NextWorkingDay, "R-06 NextWorkingDay", ""},
	{convention.R07Clamp, "R-07 Clamp", ""},
	{convention.R07Overflow, "R-07 Overflow", ""},
	{convention.R08AfterInitialDue, "R-08 AfterInitialDue", "7(2)"},
	{convention.R08YearAfterInitialDue, "R-08 YearAfterInitialDue", "7(2)"},
	{convention.R08EveryAprilAfterEIF, "R-08 EveryAprilAfterEIF", "7(2)"},
	{convention.R09CalendarYear, "R-09 CalendarYear", "7(2)"},
	{convention.R09AsStated, "R-09 AsStated", "7(2)"},
	{convention.R10NotDue, "R-10 NotDue", "7(2)"},
	{convention.R10Accrued, "R-10 Accrued", "7(2)"},
	{convention.R11FromDeadlineInForce, "R-11 FromDeadlineInForce", "5(3)"},
	{convention.R11FromDecision, "R-11 FromDecision", "5(3)"},
	{convention.R12Both, "R-12 Both", "5(3)"},
	{convention.R12Either, "R-12 Either", "5(3)"},
	{convention.R13March31, "R-13 March31", "5(3)"},
	{convention.R13NineMonthsBefore, "R-13 NineMonthsBefore", "5(3)"},
	{convention.R13None, "R-13 None", "5(3)"},
	{convention.R14Prospective, "R-14 Prospective", "5(3)"},
	{convention.R14Retroactive, "R-14 Retroactive", "5(3)"},
	{convention.R15TwelfthMeeting, "R-15 12MSP", "5(1)"},
	{convention.R15StrictText, "R-15 StrictText", "5(1)"},
	{convention.R16ReceiptToHandover, "R-16 ReceiptToHandover", "8(2)"},
	{convention.R16TransmittalToReceipt, "R-16 TransmittalToReceipt", "8(2)"},
	{convention.R17OnCommunication, "R-17 OnCommunication", "8(5)"},
	{convention.R17OnDay14, "R-17 OnDay14", "8(5)"},
	{convention.R18FromCommunication, "R-18 FromCommunication", "8(5)"},
	{convention.R18FromSupport, "R-18 FromSupport", "8(5)"},
	{convention.R18ConvenedOnly, "R-18 ConvenedOnly", "8(5)"},
	{convention.R19YesAndNo, "R-19 YesAndNo", ""},
	{convention.R19WithAbstentions, "R-19 WithAbstentions", ""},
	{convention.R20Exclusive, "R-20 Exclusive", "8(15)"},
	{convention.R20Inclusive, "R-20 Inclusive", "8(15)"},
	{convention.R20Hours, "R-20 Hours", "8(15)"},
	{convention.R21CalendarYear, "R-21 CalendarYear", "11(2)"},
	{convention.R21TwelveMonths, "R-21 TwelveMonths", "11(2)"},
	{convention.R22CalendarYear, "R-22 CalendarYear", "12(1)"},
	{convention.R22OpeningToOpening, "R-22 OpeningToOpening", "12(1)"},
	{convention.R22ClosingToOpening, "R-22 ClosingToOpening", "12(1)"},
	{convention.R23Floating, "R-23 Floating", "13(5)"},
	{convention.R23Fixed, "R-23 Fixed", "13(5)"},
	{convention.R24AllPartiesPlusParticipants, "R-24 AllPartiesPlusParticipants", "14(1)"},
	{convention.R24Participants, "R-24 Participants", "14(1)"},
	{convention.R25DepositaryAlone, "R-25 DepositaryAlone", "20(2)"},
	{convention.R25LastAddressee, "R-25 LastAddressee", "20(2)"},
	{convention.R26AnyConflict, "R-26 AnyConflict", "20(3)"},
	{convention.R26InternationalOnly, "R-26 InternationalOnly", "20(3)"},
	{convention.R27NoEffect, "R-27 NoEffect", ""},
	{convention.R27ModelAsClaimed, "R-27 ModelAsClaimed", ""},
	{convention.R28FunctionAndDesign, "R-28 FunctionAndDesign", "2(1)"},
	{convention.R28DeclaredPurpose, "R-28 DeclaredPurpose", "2(1)"},
	{convention.R28EffectOnly, "R-28 EffectOnly", "2(1)"},
	{convention.R30OwnEntryIntoForce, "R-30 OwnEntryIntoForce", "18"},
	{convention.R30GeneralEntryIntoForce, "R-30 GeneralEntryIntoForce", "18"},
	{convention.R31OpeningDay, "R-31 OpeningDay", "11(4)"},
	{convention.R31InvitationDay, "R-31 InvitationDay", "11(4)"},
}

func TestAllReadings(t *testing.T) {
	all := slices.Collect(convention.AllReadings())
	if len(all) != len(readings) {
		t.Fatalf("there are %d readings, want %d", len(all), len(readings))
	}
	number := 0
	for i, c := range readings {
		r := c.reading
		if all[i] != r || r.String() != c.name {
			t.Errorf("reading %d is %v, the constant %v, want %s", i, all[i], r, c.name)
		}
		if provision, _ := r.Provision().MarshalText(); string(provision) != c.provision {
			t.Errorf("%v reads %q, want %q", r, provision, c.provision)
		}
		if want := fmt.Sprintf("R-%02d ", r.Number()); !strings.HasPrefix(c.name, want) {
			t.Errorf("%v has number %d", r, r.Number())
		}
		if r.Practice() != (r.Number() != number) {
			t.Errorf("%v is practice: %t", r, r.Practice())
		}
		number = r.Number()
		if text, err := r.MarshalText(); string(text) != c.name || err != nil {
			t.Errorf("MarshalText of %v is %q, %v", r, text, err)
		}
		for _, form := range []string{
			c.name,
			strings.Replace(c.name, " ", "=", 1),
			strings.Replace(c.name, " ", " = ", 1),
			strings.ToLower(c.name),
			"  " + strings.ToUpper(c.name) + " ",
		} {
			var back convention.Reading
			if err := back.UnmarshalText([]byte(form)); back != r || err != nil {
				t.Errorf("%q reads as %v, %v", form, back, err)
			}
		}
	}
	for range convention.AllReadings() {
		break // stopping early is allowed
	}
}

func TestNoReading(t *testing.T) {
	named := map[convention.Reading]bool{}
	for r := range convention.AllReadings() {
		named[r] = true
	}
	for i := range 256 {
		r := convention.Reading(i)
		if named[r] {
			continue
		}
		if r.Practice() || !r.Provision().IsZero() || practice.Has(r) || practice.With(r) != practice {
			t.Errorf("%d passes for a reading", i)
		}
		text, err := r.MarshalText()
		if i == 0 {
			if r.String() != "" || len(text) != 0 || err != nil {
				t.Errorf("the zero Reading is %q, as text %q, %v", r, text, err)
			}
			continue
		}
		if want := fmt.Sprintf("Reading(%d)", i); r.String() != want {
			t.Errorf("%d prints as %q, want %q", i, r, want)
		}
		checkKind(t, err, convention.ErrReading, r.String())
	}
}

func TestParseReadingErrors(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", `want a number from R-01 to R-31 and a name, as in "R-04 Inclusive"`},
		{"Inclusive", `want a number from R-01 to R-31 and a name, as in "R-04 Inclusive"`},
		{"R-00 Inclusive", `want a number from R-01 to R-31 and a name, as in "R-04 Inclusive"`},
		{"R-32 Inclusive", `want a number from R-01 to R-31 and a name, as in "R-04 Inclusive"`},
		{"R-4 Inclusive", `want a number from R-01 to R-31 and a name, as in "R-04 Inclusive"`},
		{"R-02 Max", "there is only one reading of it"},
		{"r-29", "there is only one reading of it"},
		{"R-04", "R-04 is one of Exclusive, Inclusive, MonthEnd"},
		{"R-04 Overflow", "R-04 is one of Exclusive, Inclusive, MonthEnd"},
		{"R-04 Inclusive MonthEnd", "R-04 is one of Exclusive, Inclusive, MonthEnd"},
		{"R-04 Inclusve", "did you mean R-04 Inclusive?"},
		{"R-15 12MPS", "did you mean R-15 12MSP?"},
		{"R-07=overflw", "did you mean R-07 Overflow?"},
	} {
		t.Run(c.in, func(t *testing.T) {
			r, err := convention.ParseReading(c.in)
			checkKind(t, err, convention.ErrReading, c.in)
			if reason := err.(*convention.ParseError).Reason; reason != c.want {
				t.Errorf("reason is %q, want %q", reason, c.want)
			}
			if r != 0 {
				t.Errorf("got %v with an error, want none", r)
			}
		})
	}
	r := convention.R04MonthEnd
	checkKind(t, r.UnmarshalText([]byte("R-04")), convention.ErrReading, "R-04")
	if r != convention.R04MonthEnd {
		t.Errorf("a failed UnmarshalText left %v", r)
	}
	if r.UnmarshalText(nil) != nil || r != 0 {
		t.Errorf("empty text left %v", r)
	}
}

func TestReadings(t *testing.T) {
	if got := practice.String(); got != "" {
		t.Errorf("practice departs from practice by %s", got)
	}
	for _, c := range readings {
		if practice.Has(c.reading) != c.reading.Practice() {
			t.Errorf("practice has %v: %t", c.reading, practice.Has(c.reading))
		}
		rd := practice.With(c.reading)
		if !rd.Has(c.reading) || rd.Of(c.reading.Number()) != c.reading {
			t.Errorf("with %v: has %v", c.reading, rd.Of(c.reading.Number()))
		}
		if (rd == practice) != c.reading.Practice() || rd.Equal(practice) != c.reading.Practice() {
			t.Errorf("with %v: equals practice: %t", c.reading, rd == practice)
		}
		if rd.With(practice.Of(c.reading.Number())) != practice {
			t.Errorf("%v cannot be taken back", c.reading)
		}
		// No choice touches another.
		for _, other := range readings {
			if other.reading.Number() != c.reading.Number() && rd.Has(other.reading) != other.reading.Practice() {
				t.Errorf("with %v: has %v: %t", c.reading, other.reading, rd.Has(other.reading))
			}
		}
	}
	for _, number := range []int{-1, 0, 2, 29, 32, 99} {
		if got := practice.Of(number); got != 0 {
			t.Errorf("Of(%d) is %v", number, got)
		}
	}
}

func TestReadingsWith(t *testing.T) {
	rd := practice.With(convention.R28EffectOnly, convention.R04Inclusive, convention.R07Overflow, convention.R04MonthEnd)
	if got, want := rd.String(), "R-04 MonthEnd, R-07 Overflow, R-28 EffectOnly"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	var got []convention.Reading
	for r := range rd.Departures() {
		got = append(got, r)
		if len(got) == 2 {
			break // stopping early is allowed
		}
	}
	if want := []convention.Reading{convention.R04MonthEnd, convention.R07Overflow}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
	if practice != (convention.Readings{}) {
		t.Error("With has changed its receiver")
	}
}

func TestParseReadings(t *testing.T) {
	all := practice
	for _, c := range readings {
		all = all.With(c.reading)
	}
	for _, c := range []struct {
		name, in string
		want     convention.Readings
	}{
		{"practice", "", practice},
		{"space", " ", practice},
		{"one", "R-04 Inclusive", practice.With(convention.R04Inclusive)},
		{"practice in words", "R-04 Exclusive", practice},
		{"two", "R-07=Overflow, R-04=Inclusive", practice.With(convention.R04Inclusive, convention.R07Overflow)},
		{"without space", "r-04=inclusive,r-07=overflow", practice.With(convention.R04Inclusive, convention.R07Overflow)},
		{"the same twice", "R-07 Overflow, R-07=Overflow", practice.With(convention.R07Overflow)},
		{"last of each", all.String(), all},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, err := convention.ParseReadings(c.in)
			if got != c.want || err != nil {
				t.Errorf("got %q, %v, want %q", got, err, c.want)
			}
			if back, err := convention.ParseReadings(got.String()); back != got || err != nil {
				t.Errorf("%q reads as %q, %v", got, back, err)
			}
		})
	}
}

func TestParseReadingsErrors(t *testing.T) {
	for _, c := range []struct{ name, in, want string }{
		{"unknown name", "R-07 Overflow, R-04 Inclusiv", "did you mean R-04 Inclusive?"},
		{"unknown number", "R-32 Inclusive", "want a number from R-01 to R-31"},
		{"no alternative", "R-02 Max", "there is only one reading of it"},
		{"none configured", "R-29 10000", "there is only one reading of it"},
		{"two of a passage", "R-04 Inclusive, R-04 MonthEnd", "\"R-04 MonthEnd\" is not a reading: it cannot hold beside R-04 Inclusive"},
		{"practice and another", "R-04=Exclusive,R-04=Inclusive", "\"R-04=Inclusive\" is not a reading: it cannot hold beside R-04 Exclusive"},
		{"comma at the end", "R-04 Inclusive,", "want a number from R-01 to R-31"},
		{"comma alone", ",", "want a number from R-01 to R-31"},
		{"all at once", "R-04 Inclusiv, R-07 Clamp, R-32 X", "Inclusive?\n\"R-32 X\" is not a reading"},
		{"semicolon", "R-04 Inclusive; R-07 Overflow", "R-04 is one of Exclusive, Inclusive, MonthEnd"},
	} {
		t.Run(c.name, func(t *testing.T) {
			rd, err := convention.ParseReadings(c.in)
			if bad := (*convention.ParseError)(nil); !errors.Is(err, convention.ErrReading) || !errors.As(err, &bad) {
				t.Fatalf("error is %v, want one of kind ErrReading", err)
			}
			if !strings.Contains(err.Error(), c.want) {
				t.Errorf("error is %q, want %q in it", err, c.want)
			}
			if rd != practice {
				t.Errorf("got %v with an error, want practice", rd)
			}
		})
	}
}

func TestReadingsJSON(t *testing.T) {
	for _, c := range []struct {
		in   convention.Readings
		want string
	}{
		{practice, `""`},
		{practice.With(convention.R04Inclusive, convention.R07Overflow), `"R-04 Inclusive, R-07 Overflow"`},
	} {
		text, err := json.Marshal(c.in)
		if string(text) != c.want || err != nil {
			t.Errorf("got %s, %v, want %s", text, err, c.want)
		}
		back := practice.With(convention.R28EffectOnly)
		if err := json.Unmarshal(text, &back); back != c.in || err != nil {
			t.Errorf("got back %v, %v, want %v", back, err, c.in)
		}
	}
	rd := overflow
	if err := json.Unmarshal([]byte(`"R-04"`), &rd); err == nil || rd != overflow {
		t.Errorf("a failed Unmarshal left %v, error is %v", rd, err)
	}
}
