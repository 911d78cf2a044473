package meeting_test

import (
	"fmt"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
)

// Question 6: what does the 157 of resolution 66/29 count, and what was the number on the day of adoption?
func ExampleResolution_Tally() {
	r, _ := meeting.ResolutionBySymbol("66/29")
	t := r.Tally(state.Embedded(), convention.Readings{})
	fmt.Println("printed:", t.Printed)
	fmt.Println(t.Drafted.AsOf, "drafted:", t.Drafted.Deposited, "deposited,", t.Drafted.InForce, "in force")
	fmt.Println(t.Adopted.AsOf, "adopted:", t.Adopted.Deposited, "deposited,", t.Adopted.InForce, "in force")
	for _, p := range t.Since {
		fmt.Println(p.Deposited, p.State.Name(convention.English), "by", p.Instrument)
	}
	// Output:
	// printed: 157
	// 2011-10-28 drafted: 157 deposited, 156 in force
	// 2011-12-02 adopted: 158 deposited, 157 in force
	// 2011-11-11 South Sudan by succession
}

// Question 7: which paragraphs of resolution 66/29 address Tuvalu, and why?
func ExampleResolution_Calls() {
	r, _ := meeting.ResolutionBySymbol("A/RES/66/29")
	tuvalu, _ := state.Embedded().KnownOn(r.Adopted).Record(state.MustParseCode("TUV"))
	for _, c := range r.Calls(tuvalu, r.Adopted, convention.Readings{}) {
		fmt.Println(c.Paragraph.Number, c.Paragraph.Verb, c.Paragraph.To)
	}
	fmt.Println(r.Call(4, tuvalu, r.Adopted, convention.Readings{}).Reason())
	// Output:
	// 6 renews its call upon all States and others concerned
	// 7 urges all States
	// 8 reiterates its invitation and encouragement to interested States, the United Nations, other international and regional organizations, the ICRC and NGOs
	// addresses States Parties; on 2011-12-02: deposited its instrument of accession on 2011-09-13, in force for it from 2012-03-01
}

// To whom paragraph 2 speaks on the day of the resolution.
func ExampleResolution_Call() {
	r, _ := meeting.ResolutionBySymbol("A/RES/66/29")
	for rec := range state.Embedded().Records() {
		if c := r.Call(2, rec, r.Adopted, convention.Readings{}); c.Addressed {
			fmt.Println(c.Code(), rec.State(), c.Position)
		}
	}
	// Output:
	// R66-29-OP2 MHL signed on 1997-12-04 and has deposited no instrument
	// R66-29-OP2 POL signed on 1997-12-04 and has deposited no instrument
}

func ExampleResolutions() {
	for r := range meeting.Resolutions() {
		if r.Vote.No > 0 {
			fmt.Println(r.Symbol, r.Adopted, r.Vote.Yes, r.Vote.No, r.Vote.Abstentions, "prepares", r.Prepares)
		}
	}
	// Output:
	// A/RES/54/54 B 1999-12-01 139 1 20 prepares 2MSP
	// A/RES/78/45 2023-12-04 168 1 16 prepares 5RC
	//  2024-12-02 173 1 14 prepares 22MSP
	// A/RES/80/35 2025-12-01 159 1 19 prepares 23MSP
}

func ExampleResolutionBySymbol() {
	r, ok := meeting.ResolutionBySymbol("66/29")
	fmt.Println(r.Symbol, ok)
	for _, p := range r.Paragraphs {
		fmt.Println(p.Number, p.Addressee, p.RestsOn)
	}
	_, ok = meeting.ResolutionBySymbol("66/30")
	fmt.Println(ok)
	// Output:
	// A/RES/66/29 true
	// 1 States that have not signed [Article 15 Article 16(2)]
	// 2 signatories that have not ratified [Article 16(1)]
	// 3 States Parties [Article 1 Article 8(1) Article 9 Article 12(2)]
	// 4 States Parties [Article 7]
	// 5 States that have not accepted []
	// 6 all States [Article 6(3) Article 6(4) Article 6(5) Article 4 Article 5]
	// 7 all States []
	// 8 all States [Article 11(4)]
	// 9 States not parties, to be invited to observe [Article 11(2) Article 11(4)]
	// 10 no State []
	// false
}
