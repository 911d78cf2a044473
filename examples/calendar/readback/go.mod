// A module of its own, so that the parser is no dependency of the library.
module github.com/mineban/apmbc/examples/calendar/readback

go 1.26.0

require (
	github.com/emersion/go-ical v0.0.0-20250329121855-f41e73efc392
	github.com/mineban/apmbc v0.0.0
)

require github.com/teambition/rrule-go v1.8.2 // indirect

replace github.com/mineban/apmbc => ../../..
