// Explorer shows the Convention on any day from 1997 to 2040 as local web pages: who is bound, what falls due and why, each
// State with the steps and sources behind every date, the meetings, a timeline, and what other readings would change.
//
//	go run ./examples/explorer                         prints the address to open
//	go run ./examples/explorer -on 2026-01-01          begins with another day
//	go run ./examples/explorer -addr 127.0.0.1:0       at any free port
//
// It listens to this machine alone unless told otherwise, loads nothing from elsewhere, keeps nothing, and ends on an
// interrupt once what was asked is answered. Every page has an address of its own that names its day.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/state"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	err := run(ctx, os.Args[1:], os.Stdout)
	stop()
	if err != nil {
		fmt.Fprintln(os.Stderr, "explorer:", err)
		os.Exit(2)
	}
}

// run serves until ctx is done.
func run(ctx context.Context, args []string, out io.Writer) error {
	on := convention.MustParseDate("2011-12-02")
	flags := flag.NewFlagSet("explorer", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	addr := flags.String("addr", "127.0.0.1:1997", "the `address` to listen on; with port 0 any free port")
	flags.TextVar(&on, "on", on, "the `day` to begin with")
	switch err := flags.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		flags.SetOutput(out)
		flags.PrintDefaults()
		return nil
	case err != nil:
		return err
	case flags.NArg() > 0:
		return fmt.Errorf("unexpected %q; -h lists the flags", flags.Arg(0))
	case on.Before(firstDay) || on.After(lastDay):
		return fmt.Errorf("-on: want a day from %v to %v", firstDay, lastDay)
	}

	listener, err := net.Listen("tcp", *addr)
	if err != nil {
		return fmt.Errorf("-addr: %w (-addr 127.0.0.1:0 takes any free port)", err)
	}
	local := listener.Addr().(*net.TCPAddr).IP.IsLoopback()
	if !local {
		fmt.Fprintln(out, "Others can reach this address.")
	}
	fmt.Fprintf(out, "http://%v/%v\n", listener.Addr(), on)

	server := newServer(handler(state.Embedded(), on, local))
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(listener) }()
	select {
	case err := <-ended:
		return err
	case <-ctx.Done():
	}
	// What was asked is answered, but nobody is waited for who does not listen.
	last, cancel := context.WithTimeout(context.WithoutCancel(ctx), 5*time.Second)
	defer cancel()
	if err := server.Shutdown(last); err != nil {
		return server.Close()
	}
	return nil
}

// newServer returns a server that waits for no slow client and reads no large request.
func newServer(h http.Handler) *http.Server {
	return &http.Server{
		Handler:           h,
		ReadHeaderTimeout: 5 * time.Second,
		ReadTimeout:       10 * time.Second,
		WriteTimeout:      20 * time.Second,
		IdleTimeout:       time.Minute,
		MaxHeaderBytes:    16 << 10,
	}
}
