module github.com/mineban/apmbc

go 1.26.0
