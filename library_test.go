package apmbc_test

import (
	"go/ast"
	"go/doc"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/meeting"
	"github.com/mineban/apmbc/state"
	"github.com/mineban/apmbc/state/wording"
)

const module = "github.com/mineban/apmbc"

// A source is one package of the library as its files have it.
type source struct {
	dir   string
	doc   *doc.Package
	files []*ast.File // without tests
	tests []*ast.File
}

// library reads the packages that can be imported, and with internal those that cannot.
func library(t *testing.T, internal bool) []source {
	t.Helper()
	dirs := []string{".", "convention", "state", "state/wording", "report", "report/forms", "meeting"}
	if internal {
		dirs = append(dirs, "internal/enum", "internal/near", "internal/table")
	}
	var all []source
	for _, dir := range dirs {
		names, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil || len(names) == 0 {
			t.Fatalf("%s: %v, %d files", dir, err, len(names))
		}
		s := source{dir: dir}
		set := token.NewFileSet()
		for _, name := range names {
			file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			if strings.HasSuffix(name, "_test.go") {
				s.tests = append(s.tests, file)
			} else {
				s.files = append(s.files, file)
			}
		}
		path := module
		if dir != "." {
			path += "/" + dir
		}
		// NewFromFiles takes the files for its own, so it gets a reading of its own.
		var again []*ast.File
		for _, name := range names {
			file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
			if err != nil {
				t.Fatal(err)
			}
			again = append(again, file)
		}
		if s.doc, err = doc.NewFromFiles(set, again, path); err != nil {
			t.Fatal(err)
		}
		all = append(all, s)
	}
	return all
}

// Nothing that can be imported asks what day it is, reaches outside, runs at program start, or panics but in Must.
func TestPurity(t *testing.T) {
	allowed := []string{
		"bytes", "cmp", "database/sql/driver", "embed", "encoding/binary", "encoding/csv", "errors", "fmt", "io", "io/fs",
		"iter", "maps", "slices", "strconv", "strings", "sync", "time", "unicode/utf8",
	}
	more := map[string][]string{
		"report":       {"encoding", "encoding/json", "log/slog", "math", "reflect", "unicode", "unicode/utf16", "github.com/shopspring/decimal"},
		"meeting":      {"encoding/json", "math/big", "github.com/shopspring/decimal"},
		"report/forms": {"html", "reflect", "unicode"},
	}
	for _, s := range library(t, true) {
		for _, file := range s.files {
			for _, imp := range file.Imports {
				path, _ := strconv.Unquote(imp.Path.Value)
				text := s.dir == "state/wording" && strings.HasPrefix(path, "golang.org/x/text/") // there and nowhere else
				if !strings.HasPrefix(path, module+"/") && !slices.Contains(allowed, path) && !slices.Contains(more[s.dir], path) && !text {
					t.Errorf("%s imports %s", s.dir, path)
				}
			}
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if ok && f.Recv == nil && f.Name.Name == "init" {
					t.Errorf("%s has an init", s.dir)
				}
				ast.Inspect(decl, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.SelectorExpr:
						if x, ok := n.X.(*ast.Ident); ok && x.Name == "time" && slices.Contains([]string{"Now", "Local", "Since", "Until"}, n.Sel.Name) {
							t.Errorf("%s uses time.%s", s.dir, n.Sel.Name)
						}
					case *ast.CallExpr:
						if x, ok := n.Fun.(*ast.Ident); ok && x.Name == "panic" && (f == nil || !strings.HasPrefix(strings.ToLower(f.Name.Name), "must")) {
							t.Errorf("%s panics outside Must", s.dir)
						}
					}
					return true
				})
			}
		}
		for _, v := range s.doc.Vars {
			for _, name := range v.Names {
				if ast.IsExported(name) && !strings.HasPrefix(name, "Err") {
					t.Errorf("%s exports the variable %s", s.dir, name)
				}
			}
		}
	}
}

// symbols returns what can be linked to: "pkg", "pkg.Name" and "pkg.Type.Method" with pkg an import path.
func symbols(all []source) map[string]bool {
	found := map[string]bool{}
	for _, s := range all {
		path := s.doc.ImportPath
		found[path] = true
		values := func(vs []*doc.Value) {
			for _, v := range vs {
				for _, name := range v.Names {
					found[path+"."+name] = true
				}
			}
		}
		funcs := func(prefix string, fs []*doc.Func) {
			for _, f := range fs {
				found[path+"."+prefix+f.Name] = true
			}
		}
		values(s.doc.Consts)
		values(s.doc.Vars)
		funcs("", s.doc.Funcs)
		for _, typ := range s.doc.Types {
			found[path+"."+typ.Name] = true
			values(typ.Consts)
			values(typ.Vars)
			funcs("", typ.Funcs)
			funcs(typ.Name+".", typ.Methods)
			for _, spec := range typ.Decl.Specs {
				if st, ok := spec.(*ast.TypeSpec).Type.(*ast.StructType); ok {
					for _, field := range st.Fields.List {
						for _, name := range field.Names {
							found[path+"."+typ.Name+"."+name.Name] = true
						}
					}
				}
			}
		}
	}
	return found
}

// Every exported name has a sentence that begins with it, every link in it leads somewhere, every package has headings.
func TestDocumentation(t *testing.T) {
	all := library(t, false)
	found := symbols(all)
	for _, s := range all {
		links := func(name, text string) {
			if text == "" {
				t.Errorf("%s.%s has no comment", s.dir, name)
				return
			}
			for _, block := range s.doc.Parser().Parse(text).Content {
				ast := []comment.Text{}
				switch b := block.(type) {
				case *comment.Paragraph:
					ast = b.Text
				case *comment.List:
					for _, item := range b.Items {
						for _, inner := range item.Content {
							if p, ok := inner.(*comment.Paragraph); ok {
								ast = append(ast, p.Text...)
							}
						}
					}
				}
				for _, text := range ast {
					switch l := text.(type) {
					case *comment.DocLink:
						path := l.ImportPath
						if path == "" {
							path = s.doc.ImportPath
						}
						if l.Name != "" {
							if l.Recv != "" {
								path += "." + l.Recv
							}
							path += "." + l.Name
						}
						if strings.HasPrefix(path, module) && !found[path] {
							t.Errorf("%s.%s links to %s, which does not exist", s.dir, name, path)
						}
					case comment.Plain:
						if strings.Contains(string(l), "[") && strings.Contains(string(l), "]") {
							t.Errorf("%s.%s has a link that is none: %q", s.dir, name, l)
						}
					}
				}
			}
		}
		links("(package)", s.doc.Doc)
		if !strings.Contains(s.doc.Doc, "# What it is not for") {
			t.Errorf("%s does not say what it is not for", s.dir)
		}
		if s.dir != "." && !strings.Contains(s.doc.Doc, "\n# Sources") {
			t.Errorf("%s does not say what it rests on", s.dir)
		}
		value := func(of string, vs []*doc.Value) {
			for _, v := range vs {
				if v.Doc != "" {
					links(of+v.Names[0], v.Doc)
				}
				for _, spec := range v.Decl.Specs {
					spec := spec.(*ast.ValueSpec)
					if ast.IsExported(spec.Names[0].Name) && v.Doc == "" && spec.Doc == nil && spec.Comment == nil {
						t.Errorf("%s.%s has no comment", s.dir, spec.Names[0].Name)
					}
				}
			}
		}
		funcs := func(of string, fs []*doc.Func) {
			for _, f := range fs {
				links(of+f.Name, f.Doc)
				if !strings.HasPrefix(f.Doc, f.Name+" ") && f.Name != "Error" {
					t.Errorf("%s.%s%s: its comment does not begin with its name", s.dir, of, f.Name)
				}
			}
		}
		value("", s.doc.Consts)
		value("", s.doc.Vars)
		funcs("", s.doc.Funcs)
		for _, typ := range s.doc.Types {
			links(typ.Name, typ.Doc)
			value(typ.Name+".", typ.Consts)
			value(typ.Name+".", typ.Vars)
			funcs("", typ.Funcs)
			funcs(typ.Name+".", typ.Methods)
		}
	}
}

// Every exported function has a runnable example with output, and so has every method that answers a question.
func TestExamples(t *testing.T) {
	methods := map[string][]string{
		"convention": {"Date_AddMonths", "Span_Contains", "Readings_With", "Majority_Carried", "Device_AntiPersonnel",
			"Movement_Transfer", "Area_Mined"},
		"state": {"Code_Name", "Ledger_With", "Ledger_KnownOn", "Ledger_Through", "Ledger_Acts", "Ledger_Record",
			"Ledger_Records", "Ledger_Count", "Ledger_CountReportingDue", "Ledger_InStatus", "Ledger_Changes",
			"Record_Position", "Record_Provisional", "Record_Timeline", "Position_Steps", "Outcome_And", "Code_NameOn",
			"Code_CompareName"},
		"state/wording": {"Wording_Provision", "Wording_Date", "Wording_Number", "Wording_Area", "Wording_Count",
			"Wording_Session", "Wording_Clause", "Wording_Finding", "Wording_Deadline", "Wording_Step", "Wording_Gap",
			"Wording_FormalName", "Wording_Language", "Wording_Status", "Wording_Outcome", "Wording_Severity",
			"Wording_Confidence", "Wording_Kind", "Wording_ClauseKind", "Wording_Bearer", "Wording_Support"},
		"meeting": {"Resolution_Calls", "Resolution_Call", "Resolution_Tally", "Resolution_Findings", "Threshold_Vote",
			"ExtensionRequest_Missing", "Mission_Findings", "Symbol_Meant"},
		"report": {"Report_Problems", "Report_Entries", "Report_Submission", "Area_SquareMetres", "Problems_Err", "Problem_LogValue"},
	}
	for _, s := range library(t, false) {
		have := map[string]bool{}
		for _, e := range doc.Examples(s.tests...) {
			have[e.Name] = e.Output != ""
			name, _, _ := strings.Cut(e.Name, "_")
			if e.Suffix != "" {
				name = strings.TrimSuffix(e.Name, "_"+e.Suffix)
			}
			have[name] = have[name] || e.Output != ""
		}
		want := methods[s.dir]
		for _, f := range s.doc.Funcs {
			want = append(want, f.Name)
		}
		for _, typ := range s.doc.Types {
			for _, f := range typ.Funcs {
				want = append(want, f.Name)
			}
		}
		for _, name := range want {
			if !have[name] {
				t.Errorf("%s: no example with output for %s", s.dir, strings.ReplaceAll(name, "_", "."))
			}
		}
	}
}

// The library depends on three modules and no others.
func TestDependencies(t *testing.T) {
	mod, err := os.ReadFile("go.mod")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(mod)) {
		path, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimSpace(line), "require "), " ")
		if strings.Contains(path, ".") && strings.Contains(path, "/") && path != module &&
			!slices.Contains([]string{"github.com/google/go-cmp", "github.com/shopspring/decimal", "golang.org/x/text"}, path) {
			t.Errorf("go.mod requires %s", path)
		}
	}
}

// The licence of every module that the library or its tests need lies with it, and allows its use with the library's own.
func TestLicences(t *testing.T) {
	if _, err := exec.LookPath("go"); err != nil {
		t.Skip("no go command")
	}
	out, err := exec.Command("go", "list", "-deps", "-test", "-f", "{{with .Module}}{{.Path}}\t{{.Dir}}{{end}}", "./...").Output()
	if err != nil {
		t.Fatal(err)
	}
	known := map[string]string{
		module:                          "MIT License",
		"github.com/google/go-cmp":      "Redistribution and use in source and binary forms", // BSD-3-Clause
		"github.com/shopspring/decimal": "The MIT License (MIT)",
		"golang.org/x/text":             "Redistribution and use in source and binary forms",
	}
	seen := map[string]bool{}
	for line := range strings.Lines(string(out)) {
		path, dir, ok := strings.Cut(strings.TrimSpace(line), "\t")
		if !ok || seen[path] {
			continue
		}
		seen[path] = true
		text, err := os.ReadFile(filepath.Join(dir, "LICENSE"))
		if err != nil {
			t.Errorf("%s: %v", path, err)
		} else if known[path] == "" || !strings.Contains(string(text), known[path]) {
			t.Errorf("%s has another licence than known", path)
		}
	}
	if len(seen) != len(known) {
		t.Errorf("modules: %v", seen)
	}
}

// The guide names tests that exist.
func TestGuide(t *testing.T) {
	text, err := os.ReadFile("CONTRIBUTING.md")
	if err != nil {
		t.Fatal(err)
	}
	tests := map[string]bool{}
	for _, s := range library(t, false) {
		for _, file := range s.tests {
			for _, decl := range file.Decls {
				if f, ok := decl.(*ast.FuncDecl); ok {
					tests[f.Name.Name] = true
				}
			}
		}
	}
	for _, name := range regexp.MustCompile("`Test\\w+`").FindAllString(string(text), -1) {
		if !tests[strings.Trim(name, "`")] {
			t.Errorf("there is no %s", name)
		}
	}
}

// The day up to which the facts go is the one that the ledger has, wherever it is written.
func TestDays(t *testing.T) {
	long := func(d convention.Date) string { return wording.In(convention.English).Date(d) }
	var last convention.Date
	for r := range meeting.Resolutions() {
		last = r.Adopted
	}
	var scale meeting.Scale
	for scale = range meeting.Scales() {
	}
	var session state.Session
	for s := range state.Embedded().Sessions() {
		if !s.Planned {
			session = s
		}
	}
	ordinal := wording.In(convention.English).Session(session.ID)
	ordinal, _, _ = strings.Cut(ordinal, " Meeting")
	deposits := long(state.Embedded().Through(state.Ratification))
	for name, days := range map[string][]string{
		"README.md":      {deposits},
		"DATA.md":        {deposits},
		"state/doc.go":   {deposits},
		"meeting/doc.go": {long(last), ordinal + " Meeting", "2001 to " + strconv.Itoa(scale.Until)},
	} {
		text, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, day := range days {
			if !strings.Contains(strings.ReplaceAll(string(text), "\n// ", " "), day) {
				t.Errorf("%s does not say %s", name, day)
			}
		}
	}
}
