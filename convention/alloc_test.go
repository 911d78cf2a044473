package convention_test

import (
	"testing"

	"github.com/mineban/apmbc/convention"
)

// sink keeps the compiler from leaving out what is measured.
var sink struct {
	date   convention.Date
	effect convention.Effect
	ruling convention.Ruling
}

var (
	deposited = day("2011-09-13")
	inForce   = day("1999-03-01")
	received  = day("2025-08-31")
	conflicts = []convention.Span{span("2026-01-01", "2031-05-15"), span("2026-02-01", "")}
	tripwire  = convention.Device{Emplaced: yes, ByPerson: yes, ByCommand: yes, Injures: yes}
)

var measured = []struct {
	name string
	run  func()
}{
	{"EntryIntoForce", func() { sink.date = convention.EntryIntoForce(deposited, practice) }},
	{"InitialReportDue", func() { sink.date = convention.InitialReportDue(inForce, practice) }},
	{"ClearanceDeadline", func() { sink.date = convention.ClearanceDeadline(inForce, practice) }},
	{"WithdrawalEffect", func() { sink.effect = convention.WithdrawalEffect(received, conflicts, practice) }},
	{"AddMonths", func() { sink.date = received.AddMonths(6, practice) }},
	{"AntiPersonnel", func() { sink.ruling = tripwire.AntiPersonnel(practice) }},
}

func TestNoAllocation(t *testing.T) {
	for _, m := range measured {
		if got := testing.AllocsPerRun(100, m.run); got != 0 {
			t.Errorf("%s allocates %v times", m.name, got)
		}
	}
}

func BenchmarkClock(b *testing.B) {
	for _, m := range measured {
		b.Run(m.name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				m.run()
			}
		})
	}
}
