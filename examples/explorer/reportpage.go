package main

import (
	"bytes"
	_ "embed"
	"errors"
	"io"
	"mime/multipart"
	"net/http"

	"github.com/mineban/apmbc/report"
)

// A reportPage is a report under Article 7 that was dropped, and what is wrong with it. Nothing of it is kept.
type reportPage struct {
	view
	Text     string         // what stands in the field to begin with
	Report   *report.Report // nil where none was dropped, or it could not be read
	Dropped  bool
	Problems report.Problems
}

//go:embed example.json
var example string

// mends says what to do about a problem, by its code.
var mends = func() map[string]string {
	all := map[string]string{}
	for r := range report.Rules() {
		all[r.Code] = r.Mend
	}
	return all
}()

func showReport(v view, _ *http.Request) (any, error) { return reportPage{view: v, Text: example}, nil }

// maxUpload is the size of a report, and of the form around it.
const maxUpload = report.MaxSize + 64<<10

// readers are those who may read a report at once.
var readers = make(chan struct{}, 4)

func checkReport(v view, r *http.Request) (any, error) {
	select {
	case readers <- struct{}{}:
		defer func() { <-readers }()
	case <-r.Context().Done():
		return nil, r.Context().Err()
	}
	parts, err := r.MultipartReader()
	if err != nil {
		return nil, errors.New("want a report from the form of this page")
	}
	p := reportPage{view: v, Dropped: true}
	part, err := filled(parts)
	if err != nil {
		return nil, err
	}
	p.Report, err = report.Decode(part)
	switch {
	case err == nil:
		p.Problems = p.Report.Problems()
	case !errors.As(err, &p.Problems):
		return nil, err
	}
	return p, nil
}

// filled returns the first field of a form that holds something.
func filled(parts *multipart.Reader) (io.Reader, error) {
	for {
		part, err := parts.NextPart()
		if err == io.EOF {
			return nil, errors.New("there is no report in the form")
		} else if err != nil {
			return nil, err
		}
		first := make([]byte, 1)
		if _, err := io.ReadFull(part, first); err == nil {
			return io.MultiReader(bytes.NewReader(first), part), nil
		}
	}
}
