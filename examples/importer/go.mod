// A module of its own, as the program of anybody else would be.
module example.org/importer

go 1.26.0

require github.com/mineban/apmbc v0.0.0

// The library is not published yet, so this line says where it lies. Without it: go get github.com/mineban/apmbc
replace github.com/mineban/apmbc => ../..
