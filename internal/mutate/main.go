// Command mutate changes one comparison after the other in the cases of the switches of a package, and says which change no
// test finds:
//
//	go run ./internal/mutate convention meeting
//
// It is for what gremlins leaves out: coverage has no block for the condition of a case, so gremlins takes these conditions
// for not covered and does not try them. The tests are run with -short, in a copy.
package main

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// changes are what becomes of each comparison: its boundary is moved, or it is turned round.
var changes = map[token.Token][]token.Token{
	token.EQL: {token.NEQ}, token.NEQ: {token.EQL},
	token.LSS: {token.LEQ, token.GEQ}, token.LEQ: {token.LSS, token.GTR},
	token.GTR: {token.GEQ, token.LEQ}, token.GEQ: {token.GTR, token.LSS},
}

func main() {
	if err := run(os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(packages []string) error {
	copied, err := os.MkdirTemp("", "mutate")
	if err != nil {
		return err
	}
	defer os.RemoveAll(copied)
	if err := os.CopyFS(copied, os.DirFS(".")); err != nil {
		return err
	}
	lived := 0
	for _, dir := range packages {
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			return err
		}
		killed, left := 0, 0
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			k, l, err := mutate(copied, dir, name)
			if err != nil {
				return err
			}
			killed, left = killed+k, left+l
		}
		fmt.Printf("%s: %d killed, %d lived\n", dir, killed, left)
		lived += left
	}
	if lived > 0 {
		return fmt.Errorf("%d lived", lived)
	}
	return nil
}

// mutate tries every change of one file.
func mutate(copied, dir, name string) (killed, lived int, err error) {
	text, err := os.ReadFile(name)
	if err != nil {
		return 0, 0, err
	}
	set := token.NewFileSet()
	file, err := parser.ParseFile(set, name, text, 0)
	if err != nil {
		return 0, 0, err
	}
	target := filepath.Join(copied, name)
	for _, c := range comparisons(file) {
		at := set.Position(c.OpPos)
		for _, op := range changes[c.Op] {
			changed := string(text[:at.Offset]) + op.String() + string(text[at.Offset+len(c.Op.String()):])
			if err := os.WriteFile(target, []byte(changed), 0o600); err != nil {
				return 0, 0, err
			}
			test := exec.Command("go", "test", "-short", "-failfast", "-timeout", "2m", "./"+filepath.ToSlash(dir))
			test.Dir = copied
			if test.Run() != nil {
				killed++
				continue
			}
			lived++
			fmt.Printf("%v: %v for %v makes no difference\n", at, op, c.Op)
		}
	}
	return killed, lived, os.WriteFile(target, text, 0o600)
}

// comparisons are those in the cases of switches without a tag.
func comparisons(file *ast.File) (all []*ast.BinaryExpr) {
	ast.Inspect(file, func(n ast.Node) bool {
		s, ok := n.(*ast.SwitchStmt)
		if !ok || s.Tag != nil {
			return true
		}
		for _, clause := range s.Body.List {
			for _, condition := range clause.(*ast.CaseClause).List {
				ast.Inspect(condition, func(n ast.Node) bool {
					if c, ok := n.(*ast.BinaryExpr); ok && changes[c.Op] != nil {
						all = append(all, c)
					}
					return true
				})
			}
		}
		return true
	})
	return all
}
