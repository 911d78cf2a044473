package report_test

import (
	"testing"

	"github.com/mineban/apmbc/internal/enum/enumtest"
	"github.com/mineban/apmbc/report"
)

func TestNames(t *testing.T) {
	enumtest.Names[report.Answer](t, "not answered", "reported", "nil", "not applicable", "unchanged")
	enumtest.Names[report.YesNo](t, "", "yes", "no")
	enumtest.Names[report.Origin](t, "own report", "excerpt", "monitor")
	enumtest.Names[report.Status](t, "", "in preparation", "in process", "in force", "completed", "existing law")
	enumtest.Names[report.Direction](t, "", "in", "out", "sought")
	enumtest.Names[report.Class](t, "", "suspected", "confirmed")
	enumtest.Names[report.Device](t, "", "anti-personnel", "improvised", "mixed", "anti-vehicle", "other remnants", "unknown")
	enumtest.Names[report.Harm](t, "", "killed", "injured", "survivor")
}
