package forms_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// What this package adds to a program that reads reports. The figures are those of linux/amd64.
func TestSize(t *testing.T) {
	if testing.Short() {
		t.Skip("it builds two programs")
	}
	dir, size := t.TempDir(), map[string]int64{}
	for name, source := range map[string]string{
		"report": `package main

import (
	"os"

	"github.com/mineban/apmbc/report"
)

func main() {
	r, _ := report.Decode(os.Stdin)
	os.Stdout.WriteString(r.Problems().Error())
}
`,
		"forms": `package main

import (
	"os"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/report/forms"
)

func main() {
	r, _ := report.Decode(os.Stdin)
	os.Stdout.WriteString(r.Problems().Error())
	forms.HTML(os.Stdout, r, convention.French)
}
`,
	} {
		file := filepath.Join(dir, name+".go")
		if err := os.WriteFile(file, []byte(source), 0o644); err != nil {
			t.Fatal(err)
		}
		cmd := exec.Command("go", "build", "-trimpath", "-ldflags=-s -w", "-o", file+".out", file)
		cmd.Env = append(os.Environ(), "CGO_ENABLED=0", "GOOS=linux", "GOARCH=amd64")
		if out, err := cmd.CombinedOutput(); err != nil {
			t.Fatalf("%v\n%s", err, out)
		}
		info, err := os.Stat(file + ".out")
		if err != nil {
			t.Fatal(err)
		}
		size[name] = info.Size()
		t.Logf("a program with %s: %d bytes", name, info.Size())
	}
	if added := size["forms"] - size["report"]; added > 1_200_000 {
		t.Errorf("forms adds %d bytes", added)
	}
}
