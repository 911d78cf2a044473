// Package near finds the name somebody probably meant.
package near

import (
	"iter"
	"strings"
)

// Match returns the candidate that differs from s by the fewest letters, case aside, and whether it is near enough
// to be offered: at most one letter in three is wrong, and never more than two. Of equals the one that begins most
// like s is returned, and else the first.
func Match(s string, candidates iter.Seq[string]) (string, bool) {
	s = strings.ToLower(s)
	limit := min(max(len([]rune(s))/3, 1), 2)
	best, least := "", limit+1
	for c := range candidates {
		d := distance([]rune(s), []rune(strings.ToLower(c)), least+1)
		if d < least || d == least && d <= limit && common(s, c) > common(s, best) {
			best, least = c, d
		}
	}
	if least > limit {
		return "", false
	}
	return best, true
}

// common is the number of bytes with which both begin, case aside.
func common(a, b string) int {
	n := 0
	for n < len(a) && n < len(b) && a[n]|0x20 == b[n]|0x20 {
		n++
	}
	return n
}

// distance is the number of letters to insert, delete, replace or swap with a neighbour to get from a to b,
// or any number not below limit once it can no longer be less.
func distance(a, b []rune, limit int) int {
	if d := len(a) - len(b); d >= limit || -d >= limit {
		return limit
	}
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := range a {
		row[0] = i + 1
		for j := range b {
			cost := 1
			if a[i] == b[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}
