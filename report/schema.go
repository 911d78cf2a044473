package report

import _ "embed" // schema.json

//go:embed schema.json
var schemaJSON string

// Schema returns the JSON Schema (draft 2020-12) of the JSON that [Encode] writes, for editors, forms and validators of other
// languages. It is made from the types of this package and their comments. What Encode writes keeps to it; what keeps to it
// may still have problems, or hold a day that no month has, or be past the limits of [Decode].
func Schema() []byte { return []byte(schemaJSON) }
