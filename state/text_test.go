package state_test

import (
	"encoding"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// enum is what the small enumerations have in common.
type enum[E any] interface {
	*E
	encoding.TextMarshaler
	encoding.TextUnmarshaler
	fmt.Stringer
}

// checkNames checks that the values from 0 on have these names, and nothing else has one.
func checkNames[E ~uint8, P enum[E]](t *testing.T, names ...string) {
	t.Helper()
	t.Run(fmt.Sprintf("%T", E(0)), func(t *testing.T) {
		for i, name := range names {
			v, back := E(i), E(len(names))
			text, err := P(&v).MarshalText()
			if P(&v).String() != name || string(text) != name || err != nil {
				t.Errorf("value %d is %q, as text %q, %v, want %q", i, P(&v).String(), text, err, name)
			}
			if err := P(&back).UnmarshalText(text); back != v || err != nil {
				t.Errorf("%q reads as %d, %v, want %d", text, back, err, v)
			}
		}
		none := E(len(names))
		if _, err := P(&none).MarshalText(); !errors.Is(err, convention.ErrName) {
			t.Errorf("MarshalText of a value without a name: error is %v", err)
		}
		if got, want := P(&none).String(), fmt.Sprintf("(%d)", len(names)); !strings.HasSuffix(got, want) {
			t.Errorf("a value without a name prints as %q, want %q at its end", got, want)
		}
		for _, text := range []string{"none such", names[1] + " ", strings.ToUpper(names[1])} {
			v := E(1)
			if err := P(&v).UnmarshalText([]byte(text)); !errors.Is(err, convention.ErrName) {
				t.Errorf("UnmarshalText of %q: error is %v", text, err)
			}
			if v != 1 {
				t.Errorf("a failed UnmarshalText of %q left %d", text, v)
			}
		}
	})
}

// The names are written in files and programs: the lists may grow at the end, nothing else.
func TestEnums(t *testing.T) {
	checkNames[state.Kind](t, "", "eligibility", "signature", "ratification", "acceptance", "approval", "accession",
		"succession", "entry into force", "provisional application", "withdrawal announced", "withdrawal notice",
		"withdrawal revoked", "withdrawal effect", "suspension claimed", "international conflict",
		"non-international conflict")
	checkNames[state.Confidence](t, "unverified", "derived", "one-source", "two-sources")
	checkNames[state.Status](t, "not eligible", "non-signatory", "signatory", "contracting", "party", "former")
	checkNames[state.Outcome](t, "not assessed", "not applicable", "noted", "met", "met late", "running", "due",
		"unknown", "disputed", "unmet")
	checkNames[state.Severity](t, "info", "data", "attention", "inconsistency", "commitment", "due", "late", "defect",
		"unmet")
	checkNames[state.SessionKind](t, "", "Meeting of the States Parties", "Review Conference")
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
	want := strings.Fields("- - 15 16(1) 16(1) 16(1) 16(2) - 17 18 - 20(2) - 20(3) - 20(3) 20(3) -")
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
