package wording_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A program that does not ask for wording does not pay for it: what a minimal program with package state weighs, and what
// one with this package does. The figures are those of linux/amd64; elsewhere they are only printed.
func TestSize(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds two programs")
	}
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(filepath.Join(dir, name)), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(filepath.Join(dir, name), []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	read := func(name string) string {
		t.Helper()
		text, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	const module = "github.com/mineban/apmbc"
	write("go.mod", strings.Replace(read("go.mod"), "module "+module, "module size", 1)+
		"\nrequire "+module+" v0.0.0\n\nreplace "+module+" => "+root+"\n")
	write("go.sum", read("go.sum"))
	const program = `package main

import (
	"os"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
`
	const body = `)

func main() {
	poland, _ := state.Embedded().Record(state.MustParseCode("POL"))
	p := poland.Position(convention.MustParseDate("2026-01-01"), convention.Readings{})
`
	write("state/main.go", program+body+"\tos.Stdout.WriteString(p.String())\n}\n")
	write("wording/main.go", program+"\t\"github.com/mineban/apmbc/state/wording\"\n"+body+
		"\tw := wording.In(convention.French)\n\tfor s := range p.Steps() {\n\t\tos.Stdout.WriteString(w.Step(s))\n\t}\n}\n")
	run := func(args ...string) string {
		t.Helper()
		cmd := exec.Command("go", args...)
		cmd.Dir = dir
		cmd.Env = append(os.Environ(), "GOFLAGS=-mod=mod", "GOPROXY=off", "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64")
		out, err := cmd.CombinedOutput()
		if err != nil {
			t.Fatalf("go %s: %v\n%s", strings.Join(args, " "), err, out)
		}
		return string(out)
	}
	for name, most := range map[string]int64{"state": 2_100_000, "wording": 3_400_000} {
		file := filepath.Join(dir, name+".out")
		run("build", "-trimpath", "-ldflags=-s -w", "-o", file, "./"+name)
		info, err := os.Stat(file)
		if err != nil {
			t.Fatal(err)
		}
		t.Logf("a program with %s: %d bytes", name, info.Size())
		if info.Size() > most {
			t.Errorf("a program with %s has %d bytes, more than %d", name, info.Size(), most)
		}
	}
	if deps := run("list", "-deps", "./state"); strings.Contains(deps, "golang.org/x/text") {
		t.Error("package state brings golang.org/x/text with it")
	}
}
