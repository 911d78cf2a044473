package main

import (
	"flag"
	"fmt"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

// rounds of all variants in turn, each held against the library in the same round: what else the machine does falls on all.
const rounds = 15

func main() {
	testing.Init()
	if err := flag.Set("test.benchtime", "50ms"); err != nil {
		panic(err)
	}
	states := slices.Collect(invented(1).Records())
	for _, r := range rules {
		compare(r, states)
	}
	year := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			sweep(state.Embedded(), reportYear)
		}
	})
	fmt.Printf("all States over a year, from change to change: %d µs\n", year.NsPerOp()/1000)
}

// compare prints how many times as long as the library each variant of a rule takes.
func compare(r rule, states []state.Record) {
	out := make([]outcome, len(states))
	all := r.variants()
	ratios := make([][]float64, len(all))
	allocations := make([]int64, len(all))
	var ns []float64
	for range rounds {
		var ours float64
		for i, v := range all {
			ask := v.ready(states, convention.MustParseDate("2026-07-01"))
			b := testing.Benchmark(func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					ask(out)
				}
			})
			took := float64(b.T.Nanoseconds()) / float64(b.N)
			if i == 0 {
				ours = took
				ns = append(ns, took/float64(len(states)))
			}
			ratios[i] = append(ratios[i], took/ours)
			allocations[i] = b.AllocsPerOp() / int64(len(states))
		}
	}
	slices.Sort(ns)
	fmt.Printf("%s (here 1 is %.0f ns)\n\n", r.name, ns[rounds/2])
	fmt.Printf("%-26s %8s %8s %8s %12s\n", "", "median", "least", "most", "allocations")
	for i, v := range all {
		slices.Sort(ratios[i])
		fmt.Printf("%-26s %8.1f %8.1f %8.1f %12d\n", v.name, ratios[i][rounds/2], ratios[i][0], ratios[i][rounds-1], allocations[i])
	}
	fmt.Println()
}
