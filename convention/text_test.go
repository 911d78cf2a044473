package convention_test

import (
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/internal/enum/enumtest"
)

func TestNames(t *testing.T) {
	enumtest.Names[convention.ClauseKind](t, "", "prohibition", "duty", "right", "procedure", "definition", "final clause")
	enumtest.Names[convention.Bearer](t, "", "any State", "signatories", "State Party", "States Parties",
		"Meeting of the States Parties", "Secretary-General", "Depositary", "fact-finding mission")
	enumtest.Names[convention.Support](t, "not computable", "computed")
	enumtest.Names[convention.Answer](t, "unknown", "no", "yes", "contested")
	enumtest.Names[convention.Language](t, "en", "ar", "zh", "fr", "ru", "es")
	enumtest.Names[convention.Majority](t, "simple majority", "two thirds")
}
