package convention_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
)

// functions returns the exported functions and methods of the library's packages, as "package.Func" and
// "package.Type.Method", each with the name of its file.
func functions(t *testing.T) map[string]string {
	t.Helper()
	found := map[string]string{}
	for _, dir := range []string{"convention", "state", "report", "meeting"} {
		files, err := filepath.Glob(filepath.Join("..", dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.SkipObjectResolution)
			if err != nil {
				t.Fatal(err)
			}
			for _, decl := range file.Decls {
				f, ok := decl.(*ast.FuncDecl)
				if !ok || !f.Name.IsExported() {
					continue
				}
				called := f.Name.Name
				if f.Recv != nil {
					of := f.Recv.List[0].Type
					if p, ok := of.(*ast.StarExpr); ok {
						of = p.X
					}
					if g, ok := of.(*ast.IndexExpr); ok {
						of = g.X
					}
					called = of.(*ast.Ident).Name + "." + called
				}
				found[dir+"."+called] = filepath.Join(dir, filepath.Base(name))
			}
		}
	}
	return found
}

// What the catalogue says is computed exists, and every function that computes a rule of this package is in it.
func TestCatalogueNamesWhatExists(t *testing.T) {
	found := functions(t)
	named := map[string]bool{}
	for c := range convention.Provisions() {
		if c.By == "" {
			continue
		}
		for by := range strings.SplitSeq(c.By, ", ") {
			named[by] = true
			if found[by] == "" {
				t.Errorf("%v is said to be computed by %s, which does not exist", c.Provision, by)
			}
		}
	}
	for name, file := range found {
		switch file {
		case "convention/clock.go", "convention/majority.go", "convention/definition.go":
			if !named[name] && !helps[name] {
				t.Errorf("%s of %s is named by no clause", name, file)
			}
		}
	}
}

// helps are functions that serve another which the catalogue names.
var helps = map[string]bool{
	"convention.Majority.Needed":         true,
	"convention.PeriodEnd":               true,
	"convention.Device.CommandDetonated": true,
	"convention.Late":                    true,
	"convention.FirstLateDay":            true,
}
