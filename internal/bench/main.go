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
	if err := flag.Set("test.benchtime", "100ms"); err != nil {
		panic(err)
	}
	states := slices.Collect(invented(1).Records())
	out := make([]outcome, len(states))
	all := variants()
	ratios := make([][]float64, len(all))
	allocations := make([]int64, len(all))
	for range rounds {
		var ours float64
		for i, v := range all {
			ask := v.ready(states, convention.MustParseDate("2026-07-01"))
			r := testing.Benchmark(func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					ask(out)
				}
			})
			took := float64(r.T.Nanoseconds()) / float64(r.N)
			if i == 0 {
				ours = took
			}
			ratios[i] = append(ratios[i], took/ours)
			allocations[i] = r.AllocsPerOp() / int64(len(states))
		}
	}
	fmt.Printf("%-26s %8s %8s %8s %12s\n", "", "median", "least", "most", "allocations")
	for i, v := range all {
		slices.Sort(ratios[i])
		fmt.Printf("%-26s %8.1f %8.1f %8.1f %12d\n", v.name, ratios[i][rounds/2], ratios[i][0], ratios[i][rounds-1], allocations[i])
	}
	year := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			sweep(state.Embedded(), reportYear)
		}
	})
	fmt.Printf("\nall States over a year, from change to change: %d µs\n", year.NsPerOp()/1000)
}
