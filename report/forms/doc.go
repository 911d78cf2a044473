// Package forms prints a transparency report as Forms A to J.
package forms
