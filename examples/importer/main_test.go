package main

import (
	"bytes"
	"os"
	"testing"
)

func Example() {
	main()
	// Output:
	// 1. Where did Chad stand? a Party since 1999-11-01
	// 2. How many had deposited, how many were bound? 158 157
	// 3. Who had deposited and was not bound yet?
	//    Tuvalu: deposited its instrument of accession on 2011-09-13, in force for it from 2012-03-01
	// 4. What falls due for Chad in the next 24 months?
	//    annual report due on 2011, 2012-04-30: due
	//    extension request due, 13MSP, 2013-03-31: running
	//    annual report due on 2012, 2013-04-30: running
	// 5. Had they reported on 2010, and on whose word?
	//    annual report due on 2010, 2011-04-30: met 2011-04-20
	//      ISL annual report on 2010 2011-04-20, by our inbox
	//    annual report due on 2010, 2011-04-30: met 2011-04-29
	//      MLT annual report on 2010 2011-04-29, by our inbox
	//    annual report due on 2010, 2011-04-30: unmet
	//      TCD annual report not received on 2010 2011-12-02, by International Campaign to Ban Landmines, statement at the Eleventh Meeting, 2 December 2011
}

// It is shown as a program that is short.
func TestShort(t *testing.T) {
	text, err := os.ReadFile("main.go")
	if err != nil {
		t.Fatal(err)
	}
	if lines := bytes.Count(text, []byte("\n")); lines >= 60 {
		t.Errorf("%d lines", lines)
	}
}
