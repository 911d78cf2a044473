// Package meeting deals with what the Parties and the United Nations do about the Convention in common. At present it
// holds the resolutions of the General Assembly, one of them so far: resolution 66/29 of 2 December 2011.
//
// # Whom a resolution addresses
//
// Each operative paragraph of a [Resolution] speaks to a class of States: those that have not signed, the States
// Parties, all States. Who that is depends on the day. [Resolution.Calls] returns the paragraphs that speak to a State
// on a day; [Resolution.Call] says of one paragraph why it does or does not:
//
//	r, _ := meeting.ResolutionBySymbol("A/RES/66/29")
//	tuvalu, _ := state.Embedded().Record(state.MustParseCode("TUV"))
//	for _, c := range r.Calls(tuvalu, r.Adopted, convention.Readings{}) {
//		fmt.Println(c.Paragraph.Number, c.Reason())
//	}
//
// # What a number counts
//
// A resolution prints how many States have formally accepted the Convention. [Resolution.Tally] holds that number
// against the ledger: on the day the text was drafted, on the day it was adopted, and what came between.
//
// # What it is not for
//
// It does not hold the text of a resolution, which is the United Nations'; what a paragraph asks is told in our words.
// A resolution does not bind; that it addresses a State does not mean that the State owes what it asks.
//
// # Sources
//
// A/RES/66/29; its vote and days also from the United Nations Disarmament Yearbook 2011. The days of meetings are facts
// of the ledger ([state.Session]).
package meeting
