// Package browser drives the explorer in a real browser. It needs Chromium and says so where there is none.
//
//	go test -v -artifacts -outputdir /tmp     keeps pictures of the pages
package browser

import (
	"bufio"
	"context"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/cdproto/emulation"
	"github.com/chromedp/chromedp"
	"github.com/chromedp/chromedp/kb"
)

// browser starts Chromium with no profile and nothing of its own to fetch.
func browser(t *testing.T) context.Context {
	t.Helper()
	var path string
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if found, err := exec.LookPath(name); err == nil {
			path = found
			break
		}
	}
	if path == "" {
		t.Skip("NOT TESTED: there is no Chromium on this machine, so nothing was tried in a browser")
	}
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(path), chromedp.NoSandbox, chromedp.DisableGPU,
		chromedp.UserDataDir(t.TempDir()), chromedp.Flag("disable-quic", true), chromedp.Flag("disable-component-update", true))
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	t.Cleanup(func() {
		if err := chromedp.Cancel(ctx); err != nil {
			t.Error(err)
		}
	})
	if err := chromedp.Do(ctx); err != nil { // starts it
		t.Fatal(err)
	}
	go func() {
		for message, err := range chromedp.Console(ctx) { // such as what the content security policy stops
			if err == nil {
				t.Errorf("in the page: %v", message)
			}
		}
	}()
	return ctx
}

// explorer starts the program and returns the address that it prints.
func explorer(t *testing.T, args ...string) string {
	t.Helper()
	program := filepath.Join(t.TempDir(), "explorer")
	build := exec.Command("go", "build", "-o", program, ".")
	build.Dir = ".."
	if out, err := build.CombinedOutput(); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	cmd := exec.Command(program, append(args, "-addr", "127.0.0.1:0")...)
	cmd.Stderr = os.Stderr
	out, err := cmd.StdoutPipe()
	if err != nil {
		t.Fatal(err)
	}
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Signal(os.Interrupt)
		if err := cmd.Wait(); err != nil {
			t.Errorf("it did not end well: %v", err)
		}
	})
	line, err := bufio.NewReader(out).ReadString('\n')
	if err != nil {
		t.Fatal(err)
	}
	return strings.TrimSpace(line)
}

// A visit is one run through the pages.
type visit struct {
	*testing.T
	ctx context.Context
}

func (v visit) do(what string, actions ...chromedp.Action[chromedp.Void]) {
	v.Helper()
	ctx, cancel := context.WithTimeout(v.ctx, 20*time.Second)
	defer cancel()
	if err := chromedp.Do(ctx, actions...); err != nil {
		v.Fatalf("%s: %v", what, err)
	}
}

// eval returns the value of an expression in the page.
func eval[T any](v visit, expression string) T {
	v.Helper()
	return get(v, expression, chromedp.Evaluate[T](expression))
}

// get returns what an action does.
func get[T any](v visit, what string, action chromedp.Action[T]) T {
	v.Helper()
	ctx, cancel := context.WithTimeout(v.ctx, 20*time.Second)
	defer cancel()
	value, err := chromedp.Run(ctx, action)
	if err != nil {
		v.Fatalf("%s: %v", what, err)
	}
	return value
}

// until waits for an expression to hold in the page.
func (v visit) until(expression string) {
	v.Helper()
	get(v, expression, chromedp.Poll[bool](expression))
}

// picture keeps what the page looks like.
func (v visit) picture(name string) {
	v.Helper()
	png := get(v, name, chromedp.CaptureScreenshot())
	if err := os.WriteFile(filepath.Join(v.ArtifactDir(), name+".png"), png, 0o644); err != nil {
		v.Fatal(err)
	}
}

func must[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestVisit(t *testing.T) {
	v := visit{t, browser(t)}
	address := explorer(t, "-on", "2005-01-01")
	v.do("open", chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address))
	v.until(`document.querySelector("#in-force").textContent === "143"`)

	// Slide to 2 December 2011: with the mouse to somewhere near, then with the arrow keys.
	box := eval[[]float64](v, `(() => { const r = document.querySelector("#slider").getBoundingClientRect(); return [r.x, r.y, r.width, r.height] })()`)
	const want, last = 5448.0, 16070.0 // days since 1 January 1997
	v.do("slide", chromedp.MouseClickXY(box[0]+8+(box[2]-16)*want/last, box[1]+box[3]/2))
	at := eval[float64](v, `+document.querySelector("#slider").value`)
	if math.Abs(at-want) > 60 {
		t.Errorf("the slider is at %v, want it near %v", at, want)
	}
	for ; at < want; at++ {
		v.do("slide", chromedp.KeyEvent(kb.ArrowRight))
	}
	for ; at > want; at-- {
		v.do("slide", chromedp.KeyEvent(kb.ArrowLeft))
	}
	v.until(`location.pathname === "/2011-12-02" && document.querySelector("#deposited").textContent === "158" && document.querySelector("#in-force").textContent === "157"`)
	if got := eval[string](v, `document.querySelector("#slider").getAttribute("aria-valuetext") + ": " + document.querySelector("#said").textContent`); got != "2 December 2011: 158 instruments deposited · 157 States Parties" {
		t.Errorf("a screen reader hears %q", got)
	}
	v.picture("day-wide")

	// Search while typing; and the search outlives a change of day.
	v.do("search", chromedp.SendKeys(chromedp.CSS("#q"), "afgh"))
	const shown = `[...document.querySelectorAll("#table tbody tr")].filter(r => r.checkVisibility()).length`
	if n := eval[int](v, shown); n != 1 {
		t.Errorf("%d States shown", n)
	}
	v.do("slide on", chromedp.Focus(chromedp.CSS("#slider")), chromedp.KeyEvent(kb.ArrowRight))
	v.until(`location.pathname === "/2011-12-03"`)
	if n := eval[int](v, shown); n != 1 {
		t.Errorf("%d States shown a day later", n)
	}
	v.do("slide back", chromedp.KeyEvent(kb.ArrowLeft))
	v.until(`location.pathname === "/2011-12-02"`)

	// Open a State, switch a reading, and see the finding change.
	v.do("open a State", chromedp.Click(chromedp.CSS(`#table a[href="/2011-12-02/states/AFG"]`)), chromedp.WaitVisible(chromedp.CSS("h1 small")))
	v.until(`location.pathname === "/2011-12-02/states/AFG"`)
	const late = `[...document.querySelectorAll(".findings > li")].map(li => li.innerText).find(s => s.includes("A7.1-INITIAL-LATE"))`
	if got := eval[string](v, late); !strings.Contains(got, "28 August 2003; at least 4 days later") || strings.Contains(got, "27 August") {
		t.Errorf("by today's practice: %s", got)
	}
	v.picture("state-wide")
	v.do("switch a reading",
		chromedp.Click(chromedp.CSS(`nav a[href="#how"]`)),
		chromedp.Click(chromedp.CSS("aside summary")),
		chromedp.SetValue(chromedp.CSS(`select:has(option[value="R-04 Inclusive"])`), "R-04 Inclusive"),
		chromedp.Click(chromedp.CSS("aside form button")),
		chromedp.WaitVisible(chromedp.CSS("#differences")))
	if got := eval[string](v, `document.querySelector("#differences").innerText`); !strings.Contains(got, "28 August 2003; at least 4 days later") ||
		!strings.Contains(got, "27 August 2003; at least 5 days later") {
		t.Errorf("the difference: %s", got)
	}
	if got := eval[string](v, `location.search`); got != "?readings=R-04+Inclusive" {
		t.Errorf("the address has %s", got)
	}
	v.picture("readings-wide")

	state := eval[string](v, `location.href`)

	// Drop a report with something wrong in it, and read what.
	v.do("open the page for reports", chromedp.Click(chromedp.CSS(`nav a[href*="/report"]`)), chromedp.WaitVisible(chromedp.CSS("#text")),
		chromedp.SetUploadFiles(chromedp.CSS("#file"), []string{must(filepath.Abs("../example.json"))}),
		chromedp.Click(chromedp.CSS(".drop button")), chromedp.WaitVisible(chromedp.CSS("#problems")))
	if got := eval[string](v, `document.querySelector("main").innerText`); !strings.Contains(got, "the parts add up to 5, and 6 is stated") {
		t.Errorf("of the report: %s", got)
	}
	v.picture("report-wide")
	v.do("back to the State", chromedp.Navigate(state), chromedp.WaitVisible(chromedp.CSS("#differences")))

	// Arabic.
	v.do("Arabic", chromedp.Click(chromedp.CSS(`a[hreflang="ar"]`)), chromedp.WaitVisible(chromedp.CSS(`html[lang="ar"] h1`)))
	if got := eval[string](v, `document.querySelector("h1").textContent + " " + getComputedStyle(document.querySelector("h1")).direction`); got != "أفغانستان AFG rtl" {
		t.Errorf("the heading is %q", got)
	}

	// On a phone nothing but what can be pushed aside is wider than the screen.
	v.do("a phone", chromedp.EmulateViewport(360, 740, chromedp.EmulateMobile))
	for name, page := range map[string]string{"day": "", "state": "/states/AFG", "timeline": "/timeline", "meeting": "/meetings/12MSP"} {
		v.do(page, chromedp.Navigate(strings.Replace(address, "2005-01-01", "2011-12-02", 1)+page))
		if width := eval[int](v, `document.documentElement.scrollWidth`); width > 360 {
			t.Errorf("%s: %d wide", page, width)
		}
		v.picture(name + "-narrow")
	}

	// The first stop of the keyboard is the link past the head of the page.
	v.do("tab", chromedp.KeyEvent(kb.Tab))
	if got := eval[string](v, `document.activeElement.textContent`); got != "Skip to the page" {
		t.Errorf("the first stop is %q", got)
	}

	// Without JavaScript the pages read the same, and another day is a form.
	if _, err := chromedp.Call(v.ctx, emulation.SetScriptExecutionDisabled, emulation.SetScriptExecutionDisabledParams{Value: true}); err != nil {
		t.Fatal(err)
	}
	v.do("no JavaScript", chromedp.EmulateViewport(1280, 900), chromedp.Navigate(address),
		chromedp.SetValue(chromedp.CSS("#day"), "2011-12-02"), chromedp.Click(chromedp.CSS("#day-form button")), chromedp.WaitVisible(`//h1[.="2 December 2011"]`))
	if text := get(v, "read", chromedp.Text(chromedp.CSS(".counts"))); text != "158 instruments deposited · 157 States Parties" {
		t.Errorf("without JavaScript: %s", text)
	}
	v.do("the slider is gone", chromedp.WaitNotVisible(chromedp.CSS("#slider")))
}
