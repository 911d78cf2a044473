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
	// 5. Which reports on 2010 came late, and on whose word?
	//    BDI annual report on 2010 2011-06-30, at least 61 days, by our inbox
	//    TCD annual report on 2010 2011-05-20, at least 20 days, by our inbox
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
