package main

import (
	"bytes"
	"embed"
	"errors"
	"html/template"
	"net"
	"net/http"
	"strconv"
	"strings"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

//go:embed explorer.css explorer.js icon.svg
var assets embed.FS

//go:embed pages
var pages embed.FS

// handler answers for the explorer. A local one answers only those who ask for this machine by name, so that no page of
// another site can read it through a name of its own.
func handler(all *state.Ledger, begin convention.Date, local bool) http.Handler {
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/"+begin.String(), http.StatusSeeOther)
	})
	mux.Handle("GET /go", gone(all))
	for _, name := range []string{"explorer.css", "explorer.js", "icon.svg"} {
		mux.Handle("GET /"+name, http.FileServerFS(assets))
	}
	for _, p := range []struct {
		method, pattern string // behind the day
		show            func(view, *http.Request) (any, error)
		page            string
	}{
		{"GET", "", showDay, "day"},
		{"GET", "/states/{code}", showState, "state"},
		{"GET", "/meetings", showMeetings, "meetings"},
		{"GET", "/meetings/{id}", showMeeting, "meeting"},
		{"GET", "/timeline", showTimeline, "timeline"},
		{"GET", "/report", showReport, "report"},
		{"POST", "/report", checkReport, "report"},
	} {
		in := map[convention.Language]*template.Template{}
		for l := range convention.Languages() {
			in[l] = template.Must(template.New("frame.html").Funcs(functions(l)).ParseFS(pages, "pages/frame.html", "pages/parts.html", "pages/"+p.page+".html"))
		}
		mux.HandleFunc(p.method+" /{day}"+p.pattern, func(w http.ResponseWriter, r *http.Request) {
			day := r.PathValue("day")
			v, err := parse(all, day, strings.TrimPrefix(r.URL.Path, "/"+day), r.URL.Query())
			if err != nil {
				refuse(w, err)
				return
			}
			data, err := p.show(v, r)
			if err != nil {
				refuse(w, err)
				return
			}
			write(w, http.StatusOK, in[v.Lang], data)
		})
	}
	mux.HandleFunc("GET /", func(w http.ResponseWriter, r *http.Request) {
		refuse(w, notFound{errors.New("there is no page at this address")})
	})
	return guard(http.NewCrossOriginProtection().Handler(mux), local)
}

// guard sets the headers of every answer, and turns away who asks for another host.
func guard(next http.Handler, local bool) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		h := w.Header()
		h.Set("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; "+
			"form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
		h.Set("X-Content-Type-Options", "nosniff")
		h.Set("Referrer-Policy", "no-referrer")
		h.Set("Cross-Origin-Opener-Policy", "same-origin")
		h.Set("Cross-Origin-Resource-Policy", "same-origin")
		h.Set("Cache-Control", "no-cache")
		if local && !isLocal(r.Host) {
			http.Error(w, "This page answers at localhost only.", http.StatusMisdirectedRequest)
			return
		}
		r.Body = http.MaxBytesReader(w, r.Body, maxUpload)
		next.ServeHTTP(w, r)
	})
}

// isLocal reports whether a host, with or without a port, is this machine.
func isLocal(host string) bool {
	if name, _, err := net.SplitHostPort(host); err == nil {
		host = name
	}
	ip := net.ParseIP(strings.Trim(host, "[]"))
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

var refusal = template.Must(template.ParseFS(pages, "pages/refusal.html"))

// refuse answers a request that leads nowhere, or that cannot be read.
func refuse(w http.ResponseWriter, err error) {
	status := http.StatusBadRequest
	if errors.As(err, new(notFound)) {
		status = http.StatusNotFound
	} else if errors.As(err, new(*http.MaxBytesError)) {
		status = http.StatusRequestEntityTooLarge
	}
	write(w, status, refusal, err.Error())
}

// write answers with a whole page or not at all.
func write(w http.ResponseWriter, status int, page *template.Template, data any) {
	var text bytes.Buffer
	if err := page.Execute(&text, data); err != nil {
		http.Error(w, "the page cannot be shown", http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Content-Length", strconv.Itoa(text.Len()))
	w.WriteHeader(status)
	w.Write(text.Bytes()) // who has gone away misses it
}
