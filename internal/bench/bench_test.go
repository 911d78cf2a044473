package main

import (
	"fmt"
	"os"
	"runtime"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

var midyear = convention.MustParseDate("2026-07-01")

// All variants of a rule give the same answer for every State on every day of a year, the slow ones on every tenth; all
// outcomes arise.
func TestSameAnswers(t *testing.T) {
	states := slices.Collect(invented(1).Records())
	got, want := make([]outcome, len(states)), make([]outcome, len(states))
	for _, r := range rules {
		t.Run(r.name, func(t *testing.T) {
			seen := map[outcome]int{}
			all := r.variants()
			for n := range 365 {
				day := convention.MustParseDate("2026-01-01").AddDays(n)
				for i, v := range all {
					if n%10 != 0 && i >= quick {
						continue
					}
					clear(got)
					v.ready(states, day)(got)
					if i == 0 {
						copy(want, got)
						for _, o := range got {
							seen[o]++
						}
					}
					if !slices.Equal(got, want) {
						t.Fatalf("%s on %v:\n%v, want\n%v", v.name, day, got, want)
					}
				}
			}
			t.Log("days of all States by outcome:", seen)
			for o := range r.outcomes {
				if seen[o] == 0 {
					t.Errorf("outcome %d never arises", o)
				}
			}
		})
	}
}

// The check takes no memory.
func TestNoAllocation(t *testing.T) {
	states := slices.Collect(invented(1).Records())
	out := make([]outcome, len(states))
	for _, r := range rules {
		for _, v := range r.variants()[:2] {
			ask := v.ready(states, midyear)
			if n := testing.AllocsPerRun(10, func() { ask(out) }); n != 0 {
				t.Errorf("%s, %s: %v allocations", r.name, v.name, n)
			}
		}
	}
}

// The sweep by days of change counts what counting day by day does.
func TestSweep(t *testing.T) {
	for _, l := range []*state.Ledger{invented(1), state.Embedded()} {
		if got, want := sweep(l, 2025), dayByDay(l, 2025); got != want {
			t.Errorf("%v, want %v", got, want)
		}
	}
}

func BenchmarkCheck(b *testing.B) {
	states := slices.Collect(invented(1).Records())
	out := make([]outcome, len(states))
	for _, r := range rules {
		for _, v := range r.variants() {
			b.Run(r.name+"/"+v.name, func(b *testing.B) {
				ask := v.ready(states, midyear)
				b.ReportAllocs()
				for b.Loop() {
					ask(out)
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*len(states)), "ns/check")
			})
		}
	}
}

// BenchmarkYear counts the days of a year that all States spend in each status.
func BenchmarkYear(b *testing.B) {
	b.Run("sweep", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			sweep(state.Embedded(), 2025)
		}
	})
	b.Run("day by day", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			dayByDay(state.Embedded(), 2025)
		}
	})
}

// BenchmarkCost is the check from the record, by how much there is to check.
func BenchmarkCost(b *testing.B) {
	var p state.Position
	run := func(name string, l *state.Ledger, most, days int) {
		states := slices.Collect(l.Records())
		states = states[:min(most, len(states))]
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for n := range days {
					for _, r := range states {
						p = r.Position(midyear.AddDays(n), practice)
						article7.check(&p)
					}
				}
			}
			b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N*days*len(states)), "ns/check")
		})
	}
	for _, n := range []int{50, 100, 197} {
		run(fmt.Sprint("States/", n), invented(1), n, 1)
	}
	for _, n := range []int{1, 10, 25} {
		run(fmt.Sprint("reports/", n), invented(n), 197, 1)
	}
	for _, n := range []int{1, 30, 180} {
		run(fmt.Sprint("days/", n), invented(1), 197, n)
	}
}

// BenchmarkStart reads the embedded tables, as the first question to the embedded facts does.
func BenchmarkStart(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := state.ReadLedger(os.DirFS("../../state/data")); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkMemory says how much a ledger keeps.
func BenchmarkMemory(b *testing.B) {
	held := make([]*state.Ledger, 0, 1<<16)
	var before, after runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&before)
	for b.Loop() {
		l, err := state.ReadLedger(os.DirFS("../../state/data"))
		if err != nil {
			b.Fatal(err)
		}
		held = append(held, l)
	}
	runtime.GC()
	runtime.ReadMemStats(&after)
	b.ReportMetric(float64(after.HeapAlloc-before.HeapAlloc)/float64(len(held)), "B/ledger")
	runtime.KeepAlive(held)
}
