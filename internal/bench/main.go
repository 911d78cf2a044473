package main

import (
	"fmt"
	"slices"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

const rounds = 5 // of each variant in turn, so that what else the machine does falls on all; the median counts

func main() {
	states := slices.Collect(invented(1).Records())
	out := make([]outcome, len(states))
	all := variants()
	perCheck := make([][]float64, len(all))
	allocations := make([]int64, len(all))
	for range rounds {
		for i, v := range all {
			ask := v.ready(states, convention.MustParseDate("2026-07-01"))
			r := testing.Benchmark(func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					ask(out)
				}
			})
			perCheck[i] = append(perCheck[i], float64(r.NsPerOp())/float64(len(states)))
			allocations[i] = r.AllocsPerOp() / int64(len(states))
		}
	}
	median := func(f []float64) float64 {
		slices.Sort(f)
		return f[len(f)/2]
	}
	ours := median(perCheck[0])
	fmt.Printf("%-26s %8s %12s\n", "", "times", "allocations")
	for i, v := range all {
		fmt.Printf("%-26s %8.1f %12d\n", v.name, median(perCheck[i])/ours, allocations[i])
	}
	fmt.Printf("\na check takes %.0f ns here\n", ours)
	year := testing.Benchmark(func(b *testing.B) {
		for b.Loop() {
			sweep(state.Embedded(), reportYear)
		}
	})
	fmt.Printf("all States over a year, from change to change, take %d µs\n", year.NsPerOp()/1000)
}
