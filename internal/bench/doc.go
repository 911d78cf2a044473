// Command bench sets the library's check of a rule beside the same rule written by hand with package time and in the
// expression engines CEL, expr and OPA, and prints how much longer each takes, in the same run:
//
//	go run .
//
// The rules are the initial report of Article 7(1) alone, and with it the annual report of Article 7(2), as they stand for a
// State on a day. A test holds all variants to the same answers for every State on every day of 2026.
//
// Every variant is given what it needs at hand: the engines a compiled rule and the facts in the form they take them in,
// with what was known of a withdrawal on the day sorted out for them; the library the position of the State on the day, or,
// where it says so, its record alone. Only the library's answers can say how they came about.
package main
