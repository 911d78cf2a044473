package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"mime/multipart"
	"net"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"runtime"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

var explorer = handler(state.Embedded(), convention.MustParseDate("2011-12-02"), true)

// get asks for an address and returns the answer.
func get(t testing.TB, address string) *httptest.ResponseRecorder {
	t.Helper()
	r := httptest.NewRequest("GET", address, nil)
	r.Host = "localhost"
	w := httptest.NewRecorder()
	explorer.ServeHTTP(w, r)
	return w
}

func TestPages(t *testing.T) {
	for _, tt := range []struct {
		address string
		status  int
		want    []string
	}{
		{"/2011-12-02", 200, []string{`<b id="deposited">158</b>`, `<b id="in-force">157</b>`, "<b>156</b> bound to report for the year before", "Tuvalu", "12MSP"}},
		{"/2011-10-28?known=yes", 200, []string{`<b id="deposited">157</b>`, `<b id="in-force">156</b>`}},
		{"/2011-12-02?sort=next", 200, []string{`<th scope="col" aria-sort="ascending"><a href="/2011-12-02?sort=next#states">Next deadline</a>`}},
		{"/2011-12-02?q=tuv", 200, []string{"<caption>States: 1</caption>", "Tuvalu"}},
		{"/2011-12-02?q=%D8%AA%D9%88%D9%81%D8%A7%D9%84%D9%88&lang=ar", 200, []string{"توفالو", `dir="rtl"`, "دولة متعاقدة"}},
		{"/2011-12-02?readings=R-03+AsIfAcceded", 200, []string{"What these readings change", "South Sudan</a> <small"}},
		{"/2026-11-23", 200, []string{"go up to 2026-02-03"}},
		{"/2011-12-02/states/TUV", 200, []string{"13 September 2011: deposit of the instrument of accession (Article 16, paragraph 2)", "UN Treaty Collection", "1 March 2012: entry into force"}},
		{"/2011-12-02/states/tuv?lang=fr", 200, []string{"Tuvalu"}},
		{"/2011-12-02/states/AFG?readings=R-04+Inclusive", 200, []string{"What these readings change", "after its day, 28 August 2003; at least 4 days later", "after its day, 27 August 2003; at least 5 days later"}},
		{"/2026-01-01/states/POL", 200, []string{"leaving on 2026-02-20", "withdrawal effect"}},
		{"/2011-12-02/meetings", 200, []string{"12MSP"}},
		{"/2011-12-02/meetings/12MSP", 200, []string{"3 December 2012</a> – 7 December 2012", "160</b> States Parties", "Afghanistan"}},
		{"/2012-12-31/meetings/12MSP", 200, []string{"Angola", "granted until 2018-01-01", "Twelfth Meeting of the States Parties", "Geneva"}},
		{"/2011-12-02/meetings/23MSP", 200, []string{"no day yet"}},
		{"/2011-12-02/timeline", 200, []string{`class="lapsed"`, `class="extended"`, "12MSP, 2012-12-03 to 2012-12-07"}},
		{"/explorer.css", 200, []string{"--ink"}},

		{"/2011-02-31", 404, []string{"February 2011 has 28 days"}},
		{"/1996-12-31", 404, []string{"not a day from 1997-01-01 to 2040-12-31"}},
		{"/9999-12-31/timeline", 404, nil},
		{"/2011-12-02/states/POD", 404, []string{"did you mean POL (Poland)?"}},
		{"/2011-12-02/meetings/99MSP", 404, []string{"there is no meeting"}},
		{"/2011-12-02/meetings/12MSP?known=yes", 200, nil},
		{"/1998-12-02/meetings/12MSP?known=yes", 404, nil},
		{"/2011-12-02?readings=R-04+Inklusive", 400, []string{"did you mean R-04 Inclusive?"}},
		{"/2011-12-02?lang=xx", 400, nil},
		{"/2011-12-02?sort=size", 400, nil},
		{"/2011-12-02/nowhere", 404, nil},
		{"/go", 404, nil},
	} {
		w := get(t, tt.address)
		if w.Code != tt.status {
			t.Errorf("%s: status %d, want %d", tt.address, w.Code, tt.status)
		}
		for _, want := range tt.want {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("%s: no %q", tt.address, want)
			}
		}
	}
}

// The pages have no words but those of the table, the table none but theirs, and all are there in six languages.
func TestWords(t *testing.T) {
	used := map[string]bool{"en": true, "State": true, "Status": true, "Since": true, "Next deadline": true, "Clearance deadline": true, "Findings": true}
	files, err := fs.Glob(pages, "pages/*.html")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range files {
		text, err := fs.ReadFile(pages, name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range regexp.MustCompile(`\bt "([^"]+)"`).FindAllSubmatch(text, -1) {
			used[string(m[1])] = true
		}
	}
	for english := range used {
		if _, ok := words[english]; !ok {
			t.Errorf("no words for %q", english)
		}
	}
	for english, all := range words {
		if !used[english] {
			t.Errorf("%q is on no page", english)
		}
		for l := range convention.Languages() {
			if all[l] == "" || strings.TrimSpace(all[l]) != all[l] {
				t.Errorf("%q in %v is %q", english, l, all[l])
			}
		}
	}
	for l := range convention.Languages() {
		if got, err := word("en", l); err != nil || got != l.String() {
			t.Errorf("the column of %v is %q", l, got)
		}
	}
}

// A form leads to the address of what was chosen in it, and nowhere else.
func TestForms(t *testing.T) {
	for _, tt := range []struct{ query, want string }{
		{"day=2012-01-01", "/2012-01-01"},
		{"day=2012-01-01&page=/states/POL&lang=ar&known=yes", "/2012-01-01/states/POL?known=yes&lang=ar"},
		{"day=2012-01-01&readings=&readings=R-03+AsIfAcceded&readings=R-04+Inclusive", "/2012-01-01?readings=R-03+AsIfAcceded%2C+R-04+Inclusive"},
		{"day=2012-01-01&page=//evil.example", "/2012-01-01/evil.example"},
		{"day=2012-01-01&page=/%0d%0aSet-Cookie:x", "/2012-01-01/%0D%0ASet-Cookie:x"},
		{"day=2012-01-01&page=@evil.example", ""},
		{"day=//evil.example", ""},
	} {
		w := get(t, "/go?"+tt.query)
		if got := w.Header().Get("Location"); got != tt.want || (w.Code == http.StatusSeeOther) != (tt.want != "") {
			t.Errorf("%s leads to %q, status %d, want %q", tt.query, got, w.Code, tt.want)
		}
	}
}

func TestHeaders(t *testing.T) {
	for _, address := range []string{"/", "/2011-12-02", "/x", "/explorer.js", "/go?day=2011-12-02", "/2011-12-02?sort=x"} {
		h := get(t, address).Header()
		for name, want := range map[string]string{
			"Content-Security-Policy": "default-src 'none'; ", "X-Content-Type-Options": "nosniff", "Referrer-Policy": "no-referrer",
		} {
			if !strings.Contains(h.Get(name), want) {
				t.Errorf("%s: %s is %q", address, name, h.Get(name))
			}
		}
		if csp := h.Get("Content-Security-Policy"); !strings.Contains(csp, "frame-ancestors 'none'") || strings.Contains(csp, "unsafe") {
			t.Errorf("%s: %s", address, csp)
		}
	}
}

func TestHost(t *testing.T) {
	for host, want := range map[string]int{
		"localhost": 200, "localhost:1997": 200, "127.0.0.1:1997": 200, "[::1]:1997": 200, "[::1]": 200,
		"evil.example": 421, "evil.example:1997": 421, "localhost.evil.example": 421, "192.0.2.1": 421, "": 421,
	} {
		r := httptest.NewRequest("GET", "/2011-12-02/meetings", nil)
		r.Host = host
		w := httptest.NewRecorder()
		explorer.ServeHTTP(w, r)
		if w.Code != want {
			t.Errorf("%q: status %d, want %d", host, w.Code, want)
		}
	}
}

// Every link of a day leads to a page; and every page is well formed, has one heading, runs nothing of its own, names what
// is to be filled in, and has no name twice.
func TestLinks(t *testing.T) {
	todo, seen := []string{"/2011-12-02", "/2011-12-02?known=yes&lang=ar&readings=R-03+AsIfAcceded", "/2026-11-23/states/UKR"}, map[string]bool{}
	for len(todo) > 0 {
		address := todo[0]
		todo = todo[1:]
		w := get(t, address)
		if w.Code != 200 {
			t.Errorf("%s: status %d", address, w.Code)
			continue
		}
		if !strings.HasPrefix(w.Header().Get("Content-Type"), "text/html") {
			continue
		}
		for _, link := range inspect(t, address, w.Body.Bytes()) {
			link, _, _ = strings.Cut(link, "#")
			if seen[link] || link == "" {
				continue
			}
			seen[link] = true
			u, err := url.Parse(link)
			if err != nil || u.Host != "" {
				t.Errorf("%s links to %s", address, link)
			} else if !testing.Short() && u.RawQuery == "" && (strings.HasPrefix(link, "/2011-12-02") || !strings.HasPrefix(link, "/2") && !strings.HasPrefix(link, "/1")) {
				todo = append(todo, link)
			}
		}
	}
	if !testing.Short() && len(seen) < 225 { // the States and the meetings
		t.Errorf("only %d links", len(seen))
	}
}

// inspect returns the links of a page.
func inspect(t *testing.T, address string, page []byte) []string {
	t.Helper()
	d := xml.NewDecoder(bytes.NewReader(page))
	d.Strict, d.AutoClose, d.Entity = false, xml.HTMLAutoClose, xml.HTMLEntity
	var links []string
	ids, labels, fields := map[string]bool{}, map[string]bool{}, []string{}
	headings, inLabel := 0, 0
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		} else if err != nil {
			t.Errorf("%s: %v", address, err)
			break
		}
		if end, ok := token.(xml.EndElement); ok && end.Name.Local == "label" {
			inLabel--
		}
		e, ok := token.(xml.StartElement)
		if !ok {
			continue
		}
		attr := map[string]string{}
		for _, a := range e.Attr {
			attr[a.Name.Local] = a.Value
			if strings.HasPrefix(a.Name.Local, "on") || a.Name.Local == "style" || strings.HasPrefix(a.Value, "javascript:") {
				t.Errorf("%s: %s=%q", address, a.Name.Local, a.Value)
			}
		}
		if id := attr["id"]; id != "" {
			if ids[id] {
				t.Errorf("%s: %q twice", address, id)
			}
			ids[id] = true
		}
		switch e.Name.Local {
		case "a", "link":
			links = append(links, attr["href"])
		case "script":
			links = append(links, attr["src"])
			if attr["src"] == "" {
				t.Errorf("%s: a script in the page", address)
			}
		case "h1":
			headings++
		case "label":
			inLabel++
			labels[attr["for"]] = true
		case "input", "select":
			if attr["type"] != "hidden" && inLabel == 0 {
				fields = append(fields, attr["id"])
			}
		}
	}
	for _, id := range fields {
		if !labels[id] {
			t.Errorf("%s: nothing says what to fill in at %q", address, id)
		}
	}
	if headings != 1 {
		t.Errorf("%s: %d headings", address, headings)
	}
	return links
}

// What comes with an address is never markup in the answer.
func TestMarkup(t *testing.T) {
	const evil = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`
	e, p := url.QueryEscape(evil), url.PathEscape(evil)
	for _, address := range []string{
		"/" + p, "/2011-12-02/" + p, "/2011-12-02/states/" + p, "/2011-12-02/meetings/" + p, "/2011-12-02/timeline/" + p,
		"/2011-12-02?q=" + e, "/2011-12-02?sort=" + e, "/2011-12-02?readings=" + e, "/2011-12-02?lang=" + e, "/2011-12-02?known=" + e,
		"/2011-12-02/states/POL?" + e + "=" + e, "/go?day=" + e, "/go?day=2011-12-02&page=" + e, "/go?day=2011-12-02&page=/" + e,
	} {
		w := get(t, address)
		if body := w.Body.String(); strings.Contains(body, "<script>") || strings.Contains(body, "<img") {
			t.Errorf("%s: markup in the answer", address)
		}
		if w.Code >= 500 {
			t.Errorf("%s: status %d", address, w.Code)
		}
	}
}

// No address leads out of the pages.
func TestPaths(t *testing.T) {
	server := httptest.NewServer(explorer)
	defer server.Close()
	for _, path := range []string{
		"/../main.go", "/%2e%2e/main.go", "/..%2fmain.go", "/2011-12-02/../../main.go", "/2011-12-02/states/..%2f..%2fmain.go", "/pages/day.html",
		"/main.go", "//main.go", "/./explorer.css/../main.go", "/explorer.css/", "/2011-12-02/states/%00", "/\\..\\main.go", "/%", "/" + strings.Repeat("a", 10_000),
	} {
		conn, err := net.Dial("tcp", server.Listener.Addr().String())
		if err != nil {
			t.Fatal(err)
		}
		fmt.Fprintf(conn, "GET %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", path)
		r, err := http.ReadResponse(bufio.NewReader(conn), nil)
		if err != nil {
			t.Errorf("%s: %v", path, err)
			continue
		}
		body, _ := io.ReadAll(r.Body)
		conn.Close()
		if r.StatusCode == 200 || r.StatusCode >= 500 || bytes.Contains(body, []byte("package main")) {
			t.Errorf("%s: status %d", path, r.StatusCode)
		}
	}
}

// Two hundred who ask at once get what one gets alone, and nothing of it stays.
func TestAtOnce(t *testing.T) {
	server := httptest.NewServer(explorer)
	defer server.Close()
	addresses := []string{"/2011-12-02", "/2026-01-01/timeline", "/2012-12-07/meetings/12MSP", "/2011-12-02/states/AFG?readings=R-04+Inclusive", "/2005-05-05?known=yes", "/x"}
	n := 200
	if testing.Short() {
		n = 40
	}
	ask := func() {
		var all sync.WaitGroup
		for i := range n {
			all.Go(func() {
				address := addresses[i%len(addresses)]
				r, err := http.Get(server.URL + address)
				if err != nil {
					t.Error(err)
					return
				}
				defer r.Body.Close()
				body, err := io.ReadAll(r.Body)
				if err != nil || !bytes.Equal(body, get(t, address).Body.Bytes()) {
					t.Errorf("%s: %v, or another answer", address, err)
				}
			})
		}
		all.Wait()
	}
	ask()
	before := heap()
	ask()
	if grown := heap() - before; grown > 4<<20 {
		t.Errorf("%d bytes stayed", grown)
	}
}

// heap returns how many bytes are in use.
func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

// serve runs the server of the program, with shorter patience.
func serve(t *testing.T) string {
	t.Helper()
	listener, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	server := newServer(explorer)
	for _, patience := range []*time.Duration{&server.ReadHeaderTimeout, &server.ReadTimeout, &server.WriteTimeout, &server.IdleTimeout} {
		if *patience == 0 || *patience > time.Minute {
			t.Errorf("patience without end: %v", *patience)
		}
		*patience /= 20
	}
	go server.Serve(listener)
	t.Cleanup(func() { server.Close() })
	return listener.Addr().String()
}

// Who is slow is left behind, and keeps nobody waiting.
func TestSlowClient(t *testing.T) {
	addr := serve(t)
	conn, err := net.Dial("tcp", addr)
	if err != nil {
		t.Fatal(err)
	}
	defer conn.Close()
	go func() {
		for _, b := range []byte("GET /2011-12-02 HTTP/1.1\r\nHost: localhost\r\nX: " + strings.Repeat("y", 1000)) {
			if _, err := conn.Write([]byte{b}); err != nil {
				return
			}
			time.Sleep(20 * time.Millisecond)
		}
	}()
	r, err := http.Get("http://" + addr + "/2011-12-02/meetings")
	if err != nil || r.StatusCode != 200 {
		t.Errorf("another had to wait: %v", err)
	}
	conn.SetReadDeadline(time.Now().Add(time.Minute))
	if _, err := io.Copy(io.Discard, conn); errors.Is(err, os.ErrDeadlineExceeded) {
		t.Error("the server does not hang up")
	}
}

// post drops a report.
func post(t testing.TB, origin, text string) *httptest.ResponseRecorder {
	t.Helper()
	var body bytes.Buffer
	form := multipart.NewWriter(&body)
	form.WriteField("file", "") // none was chosen
	form.WriteField("text", text)
	form.Close()
	r := httptest.NewRequest("POST", "/2011-12-02/report", &body)
	r.Host = "localhost"
	r.Header.Set("Content-Type", form.FormDataContentType())
	r.Header.Set("Origin", origin)
	w := httptest.NewRecorder()
	explorer.ServeHTTP(w, r)
	return w
}

func TestReport(t *testing.T) {
	for _, tt := range []struct {
		text   string
		status int
		want   []string
	}{
		{example, 200, []string{"annual report (2010)", "Chad", "A7-ITEM-MISSING", "the parts add up to 5, and 6 is stated", "at /minedAreas/totals/0/areas"}},
		{`{"state": "TCX", "<script>": 1}`, 200, []string{"Problems: 2", "It could not be read.", "did you mean TCD (Chad)?", "at /&lt;script&gt;, line 1"}},
		{"{", 200, []string{"Problems: 1"}},
		{"", 400, []string{"there is no report in the form"}},
	} {
		w := post(t, "http://localhost", tt.text)
		if w.Code != tt.status || strings.Contains(w.Body.String(), "<script>") {
			t.Errorf("%s: status %d, want %d, or markup", tt.text, w.Code, tt.status)
		}
		for _, want := range tt.want {
			if !strings.Contains(w.Body.String(), want) {
				t.Errorf("%s: no %q", tt.text, want)
			}
		}
		inspect(t, tt.text, w.Body.Bytes())
	}
	if w := post(t, "http://evil.example", example); w.Code != http.StatusForbidden {
		t.Errorf("from another site: status %d", w.Code)
	}
}

// A large upload is refused, not read.
func TestUpload(t *testing.T) {
	addr := serve(t)
	before := heap()
	for _, address := range []string{"/", "/2011-12-02", "/go", "/2011-12-02/report"} {
		body := new(counter)
		head := strings.NewReader("--line\r\nContent-Disposition: form-data; name=file\r\n\r\n")
		r, err := http.Post("http://"+addr+address, "multipart/form-data; boundary=line", io.MultiReader(head, body))
		if err == nil {
			text, _ := io.ReadAll(r.Body)
			r.Body.Close()
			if r.StatusCode < 400 && !bytes.Contains(text, []byte("FORMAT-LIMIT")) {
				t.Errorf("%s: status %d\n%s", address, r.StatusCode, text)
			}
		}
		if read := body.read.Load(); read > 64<<20 { // what is on its way
			t.Errorf("%s: %d bytes were taken", address, read)
		}
	}
	if grown := heap() - before; grown > 4<<20 {
		t.Errorf("%d bytes stayed", grown)
	}
}

// A counter is an upload of a gigabyte of spaces.
type counter struct{ read atomic.Int64 }

func (c *counter) Read(p []byte) (int, error) {
	if c.read.Add(int64(len(p))) > 1<<30 {
		return 0, io.EOF
	}
	for i := range p {
		p[i] = ' '
	}
	return len(p), nil
}

func TestRun(t *testing.T) {
	ctx, stop := context.WithCancel(t.Context())
	in, out := io.Pipe()
	ended := make(chan error)
	go func() { ended <- run(ctx, []string{"-addr", "127.0.0.1:0", "-on", "2012-03-01"}, out) }()
	var address string
	if _, err := fmt.Fscan(in, &address); err != nil || !strings.HasSuffix(address, "/2012-03-01") {
		t.Fatalf("%q, %v", address, err)
	}
	r, err := http.Get(address)
	if err != nil || r.StatusCode != 200 {
		t.Fatal(r, err)
	}
	r.Body.Close()
	busy := strings.TrimSuffix(strings.TrimPrefix(address, "http://"), "/2012-03-01")
	if err := run(t.Context(), []string{"-addr", busy}, io.Discard); err == nil || !strings.Contains(err.Error(), "-addr 127.0.0.1:0 takes any free port") {
		t.Errorf("a port in use: %v", err)
	}
	stop()
	if err := <-ended; err != nil {
		t.Error(err)
	}
	if _, err := http.Get(address); err == nil {
		t.Error("still there")
	}
	for _, tt := range []struct{ args, want string }{
		{"-on 1996-01-01", "-on: want a day from 1997-01-01 to 2040-12-31"},
		{"-on yesterday", `invalid value "yesterday" for flag -on: "yesterday" is not a date: want year-month-day, as in 2011-12-02`},
		{"8080", `unexpected "8080"; -h lists the flags`},
	} {
		if err := run(t.Context(), strings.Fields(tt.args), io.Discard); err == nil || err.Error() != tt.want {
			t.Errorf("%s: %v, want %s", tt.args, err, tt.want)
		}
	}
}

func BenchmarkFirstPage(b *testing.B) {
	for b.Loop() {
		get(b, "/2011-12-02")
	}
}

// A day's change is the page of a day not looked at before.
func BenchmarkDayChange(b *testing.B) {
	for day := firstDay; b.Loop(); day = day.AddDays(1) {
		if day == lastDay {
			day = firstDay
		}
		get(b, "/"+day.String())
	}
}

func BenchmarkTimeline(b *testing.B) {
	for b.Loop() {
		get(b, "/2026-01-01/timeline")
	}
}

func BenchmarkKnownThatDay(b *testing.B) {
	for b.Loop() {
		get(b, "/2011-12-02?known=yes&readings=R-04+Inclusive")
	}
}
