package apmbc_test

import (
	"bytes"
	"flag"
	"fmt"
	"go/ast"
	"go/doc"
	"go/format"
	"go/token"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

var update = flag.Bool("update", false, "write testdata/api.txt and testdata/codes.txt anew")

// golden holds a text against a file, line by line.
func golden(t *testing.T, name, got string) {
	t.Helper()
	if *update {
		if err := os.WriteFile(name, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	text, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	want := strings.Split(string(text), "\n")
	lines := strings.Split(got, "\n")
	for _, line := range want {
		if !slices.Contains(lines, line) {
			t.Errorf("%s: no longer: %s", name, line)
		}
	}
	for _, line := range lines {
		if !slices.Contains(want, line) {
			t.Errorf("%s: new: %s", name, line)
		}
	}
	if !t.Failed() && got != string(text) {
		t.Errorf("%s is in another order", name)
	}
	if t.Failed() {
		t.Log("if it is meant, say so in CHANGELOG.md and run go test . -update")
	}
}

// What can be called is written down: a change of it is seen.
func TestAPI(t *testing.T) {
	var lines []string
	for _, s := range library(t, false) {
		add := func(text string) { lines = append(lines, s.dir+": "+text) }
		values := func(kind string, vs []*doc.Value) {
			for _, v := range vs {
				of := ""
				for _, spec := range v.Decl.Specs {
					spec := spec.(*ast.ValueSpec)
					if spec.Type != nil || len(spec.Values) > 0 { // else as the constant before
						of = ""
						if spec.Type != nil {
							of = " " + inline(t, spec.Type)
						}
					}
					for _, name := range spec.Names {
						if name.IsExported() {
							add(kind + " " + name.Name + of)
						}
					}
				}
			}
		}
		funcs := func(fs []*doc.Func) {
			for _, f := range fs {
				f.Decl.Body, f.Decl.Doc = nil, nil
				add(inline(t, f.Decl))
			}
		}
		values("const", s.doc.Consts)
		values("var", s.doc.Vars)
		funcs(s.doc.Funcs)
		for _, typ := range s.doc.Types {
			for _, spec := range typ.Decl.Specs {
				spec := spec.(*ast.TypeSpec)
				st, ok := spec.Type.(*ast.StructType)
				if !ok {
					add("type " + inline(t, &ast.TypeSpec{Name: spec.Name, TypeParams: spec.TypeParams, Assign: spec.Assign, Type: spec.Type}))
					continue
				}
				add("type " + inline(t, &ast.TypeSpec{Name: spec.Name, TypeParams: spec.TypeParams, Type: &ast.StructType{Fields: &ast.FieldList{}}}))
				for _, f := range st.Fields.List {
					tag := ""
					if f.Tag != nil {
						tag = " " + f.Tag.Value
					}
					for _, name := range f.Names {
						if name.IsExported() {
							add("type " + typ.Name + " field " + name.Name + " " + inline(t, f.Type) + tag)
						}
					}
					if len(f.Names) == 0 {
						add("type " + typ.Name + " field " + inline(t, f.Type) + tag)
					}
				}
			}
			values("const", typ.Consts)
			values("var", typ.Vars)
			funcs(typ.Funcs)
			funcs(typ.Methods)
		}
	}
	slices.Sort(lines)
	golden(t, "testdata/api.txt", strings.Join(lines, "\n")+"\n")
}

// inline is a piece of syntax on one line.
func inline(t *testing.T, node any) string {
	t.Helper()
	var b bytes.Buffer
	if err := format.Node(&b, token.NewFileSet(), node); err != nil {
		t.Fatal(err)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// A code does not change its meaning: each has one package, provision and severity, and one that is given up goes to
// testdata/retired.txt, one a line, and never comes back.
func TestCodes(t *testing.T) {
	rules := map[string]string{}
	add := func(dir, code string, provision, severity fmt.Stringer) {
		if was, ok := rules[code]; ok {
			t.Errorf("%s of %s is also: %s", code, dir, was)
		}
		rules[code] = fmt.Sprintf("%s %s, %v, %v", code, dir, provision, severity)
	}
	for r := range state.Rules() {
		add("state", r.Code, r.Provision, r.Severity)
	}
	for r := range report.Rules() {
		add("report", r.Code, r.Provision, r.Severity)
	}
	for r := range meeting.Rules() {
		add("meeting", r.Code, r.Provision, r.Severity)
	}
	retired, err := os.ReadFile("testdata/retired.txt")
	if err != nil {
		t.Fatal(err)
	}
	gone := strings.Fields(string(retired))
	for _, code := range gone {
		if rules[code] != "" {
			t.Errorf("%s was retired and is back", code)
		}
	}
	before, err := os.ReadFile("testdata/codes.txt")
	if err != nil && !*update {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(before)) {
		if code, _, _ := strings.Cut(line, " "); rules[code] == "" && !slices.Contains(gone, code) {
			t.Errorf("%s is gone and not in testdata/retired.txt", code)
		}
	}
	if t.Failed() {
		return
	}
	golden(t, "testdata/codes.txt", strings.Join(slices.Sorted(maps.Values(rules)), "\n")+"\n")
}
