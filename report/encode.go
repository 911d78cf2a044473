package report

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"reflect"
	"strconv"
)

// Encode writes a report as JSON that [Decode] reads back to the same report, byte for byte the same for the same report.
// What is not stated is left out. A report that would not read back, since it holds text that is not in UTF-8, a year past
// 9999, a value without a name or more than the limits allow, is an error of kind [ErrFormat], and nothing is written.
func Encode(w io.Writer, r *Report) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	wrong := func(pointer, reason string) error {
		return Problems{{Code: "FORMAT-VALUE", Severity: ruleOf("FORMAT-VALUE").Severity, Pointer: pointer, Reason: reason}}
	}
	if r == nil {
		return wrong("", "there is no report")
	}
	if err := e.Encode(r); err != nil {
		if bad := (*json.MarshalerError)(nil); errors.As(err, &bad) {
			err = bad.Err
		}
		return wrong("", err.Error())
	}
	// Package json replaces what is not in UTF-8, so the proof is to read it back.
	back, err := Decode(bytes.NewReader(b.Bytes()))
	if err != nil {
		var ps Problems
		if errors.As(err, &ps) {
			for _, p := range ps {
				p.Line, p.Column = 0, 0
			}
		}
		return err
	}
	if at, differ := difference(reflect.ValueOf(r).Elem(), reflect.ValueOf(back).Elem()); differ {
		return wrong(at, "the text is not in UTF-8")
	}
	_, err = w.Write(b.Bytes())
	return err
}

// difference points to the first place at which two values of a kind differ. No rows and nil are alike.
func difference(a, b reflect.Value) (at string, differ bool) {
	if a.Comparable() && a.Equal(b) {
		return "", false
	}
	switch a.Kind() {
	case reflect.Slice:
		for i := range min(a.Len(), b.Len()) {
			if at, differ := difference(a.Index(i), b.Index(i)); differ {
				return "/" + strconv.Itoa(i) + at, true
			}
		}
		return "", a.Len() != b.Len()
	case reflect.Struct:
		fields := fieldsOf(a.Type())
		for _, f := range fields {
			if at, differ := difference(a.FieldByIndex(f.index), b.FieldByIndex(f.index)); differ {
				return "/" + f.name + at, true
			}
		}
		return "", len(fields) == 0
	}
	return "", true
}
