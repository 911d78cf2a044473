// Package schema holds the JSON Schema of package report against a validator that somebody else wrote. It is a module of its
// own, so that the library does not depend on the validator.
package schema
