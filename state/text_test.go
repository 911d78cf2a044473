package state_test

import (
	"encoding"
	"errors"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum/enumtest"
	"github.com/mineban/apmbc/state"
)

// The names are written in files and programs: the lists may grow at the end, nothing else.
func TestEnums(t *testing.T) {
	enumtest.Names[state.Kind](t, "", "eligibility", "signature", "ratification", "acceptance", "approval", "accession",
		"succession", "entry into force", "provisional application", "withdrawal announced", "withdrawal notice",
		"withdrawal revoked", "withdrawal effect", "suspension claimed", "international conflict",
		"non-international conflict", "reservation", "withdrawal without reasons", "withdrawal not notified to Parties",
		"withdrawal not notified to Security Council", "use asserted", "production asserted", "transfer asserted",
		"assistance asserted", "use by others asserted", "stockpile declared", "no stockpile", "stockpile destroyed in part",
		"stockpile held", "stockpile destruction completed", "stockpile found", "mines retained", "mined areas",
		"no mined areas", "extension requested", "extension request incomplete", "extension granted", "clearance completed",
		"completion declared", "mined area discovered", "jurisdiction disputed", "deadline passed", "assistance sought",
		"assistance given", "national measure", "commitment", "initial report", "annual report", "voluntary report",
		"initial report not received", "annual report not received", "initial report due", "annual report due",
		"stockpile deadline", "clearance deadline", "extension request due", "request on discovered area due",
		"provisional application ends")
	enumtest.Names[state.Confidence](t, "unverified", "derived", "one-source", "two-sources")
	enumtest.Names[state.Status](t, "not eligible", "non-signatory", "signatory", "contracting", "party", "former")
	enumtest.Names[state.Outcome](t, "not assessed", "not applicable", "noted", "met", "met late", "running", "due",
		"unknown", "disputed", "unmet")
	enumtest.Names[state.Severity](t, "info", "data", "attention", "inconsistency", "commitment", "due", "late", "defect",
		"unmet")
	enumtest.Names[state.SessionKind](t, "", "Meeting of the States Parties", "Review Conference")
}

// Of the zero Confidence, Status, Outcome and Severity a reader must see the name: empty text is none of them.
func TestEmptyName(t *testing.T) {
	for _, v := range []encoding.TextUnmarshaler{
		new(state.Confidence), new(state.Status), new(state.Outcome), new(state.Severity),
	} {
		if err := v.UnmarshalText(nil); !errors.Is(err, convention.ErrName) {
			t.Errorf("%T reads empty text: %v", v, err)
		}
	}
	for _, v := range []encoding.TextUnmarshaler{new(state.Kind), new(state.SessionKind)} {
		if err := v.UnmarshalText(nil); err != nil {
			t.Errorf("%T does not read the text of its zero value: %v", v, err)
		}
	}
}

func TestKindProvision(t *testing.T) {
	want := strings.Fields("- - 15 16(1) 16(1) 16(1) 16(2) - 17 18 - 20(2) - 20(3) - 20(3) 20(3) 19 20(2) 20(2) 20(2) " +
		"1(1) 1(1) 1(1) 1(1) 9 7(1) 7(1) 4 4 4 4 3(1) 5(2) 5(2) 5(3) 5(4) 5(5) 5(1) 5(1) 5(1) 5(1) 5(1) 6(1) 6 9 - " +
		"7(1) 7(2) - 7(1) 7(2) 7(1) 7(2) 4 5(1) 5(3) 5(3) 18 -")
	for i, provision := range want {
		got, err := state.Kind(i).Provision().MarshalText()
		if len(got) == 0 {
			got = []byte("-")
		}
		if string(got) != provision || err != nil {
			t.Errorf("%v is done under %s, %v, want %s", state.Kind(i), got, err, provision)
		}
	}
}

// A step says what a session had to do with it.
func TestStepSession(t *testing.T) {
	for k, want := range map[state.Kind]string{
		state.ExtensionGranted:   "2012-12-05 extension granted by 12MSP, Article 5(5)",
		state.ExtensionRequested: "2012-12-05 extension requested for 12MSP, Article 5(3)",
		state.RequestIncomplete:  "2012-12-05 extension request incomplete for 12MSP, Article 5(4)",
		state.CompletionDeclared: "2012-12-05 completion declared to 12MSP, Article 5(1)",
	} {
		a := act("GNB", k, "2012-12-05")
		a.Session = "12MSP"
		if got := state.StepOf(a).String(); got != want {
			t.Errorf("%v: %s, want %s", k, got, want)
		}
	}
}
