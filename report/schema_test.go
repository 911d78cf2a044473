package report_test

import (
	"bytes"
	"encoding"
	"encoding/json"
	"flag"
	"go/ast"
	"go/doc"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/mineban/apmbc/convention"
	"github.com/mineban/apmbc/report"
	"github.com/mineban/apmbc/state"
)

var update = flag.Bool("update", false, "write schema.json anew")

// The schema is what the types and their comments make it.
func TestSchemaIsGenerated(t *testing.T) {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(newGenerator(t).schema()); err != nil {
		t.Fatal(err)
	}
	if *update {
		if err := os.WriteFile("schema.json", b.Bytes(), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile("schema.json")
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(b.Bytes(), want) {
		t.Error("schema.json is not what the types make it (-update writes it anew)")
	}
	if !*update && !bytes.Equal(report.Schema(), want) {
		t.Error("Schema does not return schema.json")
	}
}

// A generator writes the schema of types, described by their comments.
type generator struct {
	comments map[string]string // "Stock" and "Stock.Lots"
	defs     map[string]any
}

func newGenerator(t *testing.T) *generator {
	t.Helper()
	names, err := filepath.Glob("*.go")
	if err != nil {
		t.Fatal(err)
	}
	set := token.NewFileSet()
	var files []*ast.File
	for _, name := range names {
		file, err := parser.ParseFile(set, name, nil, parser.ParseComments)
		if err != nil {
			t.Fatal(err)
		}
		files = append(files, file)
	}
	p, err := doc.NewFromFiles(set, files, "github.com/mineban/apmbc/report")
	if err != nil {
		t.Fatal(err)
	}
	g := &generator{comments: map[string]string{}, defs: map[string]any{}}
	for _, typ := range p.Types {
		g.comments[typ.Name] = plain(typ.Doc)
		st, ok := typ.Decl.Specs[0].(*ast.TypeSpec).Type.(*ast.StructType)
		if !ok {
			continue
		}
		for _, f := range st.Fields.List {
			for _, name := range f.Names {
				g.comments[typ.Name+"."+name.Name] = plain(f.Doc.Text() + f.Comment.Text())
			}
		}
	}
	return g
}

// plain is a comment as one line, without the marks of links.
func plain(comment string) string {
	return strings.Join(strings.Fields(strings.NewReplacer("[", "", "]", "").Replace(comment)), " ")
}

// object keeps the order of its fields.
type object []struct {
	name  string
	value any
}

func (o object) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	for i, f := range o {
		if i > 0 {
			b.WriteByte(',')
		}
		name, err := json.Marshal(f.name)
		if err != nil {
			return nil, err
		}
		var value bytes.Buffer
		e := json.NewEncoder(&value)
		e.SetEscapeHTML(false)
		if err := e.Encode(f.value); err != nil {
			return nil, err
		}
		b.Write(name)
		b.WriteByte(':')
		b.Write(value.Bytes())
	}
	return []byte("{" + b.String() + "}"), nil
}

func (o *object) set(name string, value any) {
	*o = append(*o, struct {
		name  string
		value any
	}{name, value})
}

func (g *generator) schema() any {
	var o object
	o.set("$schema", "https://json-schema.org/draft/2020-12/schema")
	o.set("$id", "https://github.com/mineban/apmbc/report/schema.json")
	o.set("title", "Report under Article 7 of the Anti-Personnel Mine Ban Convention")
	body := g.object(reflect.TypeFor[report.Report]())
	o = append(o, body...)
	o.set("$defs", g.defs)
	return o
}

// object is the schema of a struct.
func (g *generator) object(t reflect.Type, required ...string) (o object) {
	if text := g.comments[name(t)]; text != "" {
		o.set("description", text)
	}
	o.set("type", "object")
	var fields object
	for _, f := range reflect.VisibleFields(t) {
		tag, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		if tag == "" {
			continue
		}
		s := g.value(f.Type)
		owner := name(t)
		if len(f.Index) > 1 {
			owner = name(t.Field(f.Index[0]).Type)
		}
		if text := g.comments[owner+"."+f.Name]; text != "" {
			s = append(object{{"description", text}}, s...)
		}
		fields.set(tag, s)
		if tag == "title" || tag == "measure" || tag == "programme" || tag == "facility" || tag == "subject" || tag == "answer" {
			required = append(required, tag)
		}
	}
	o.set("properties", fields)
	if required != nil {
		o.set("required", required)
	}
	o.set("additionalProperties", false)
	return o
}

// name is the name of a type without its parameters.
func name(t reflect.Type) string {
	n, _, _ := strings.Cut(t.Name(), "[")
	return n
}

// value is the schema of a field.
func (g *generator) value(t reflect.Type) (o object) {
	switch t {
	case reflect.TypeFor[state.Number]():
		o.set("type", "integer")
		o.set("minimum", 0)
		o.set("maximum", 1<<31-1)
		return o
	case reflect.TypeFor[convention.Date]():
		o.set("type", "string")
		o.set("format", "date")
		o.set("pattern", `^[0-9]{4}-[0-9]{2}-[0-9]{2}$`)
		return o
	case reflect.TypeFor[state.Code]():
		o.set("type", "string")
		o.set("pattern", `^[A-Z]{3}$`)
		return o
	case reflect.TypeFor[report.Area]():
		o.set("type", "string")
		o.set("pattern", `^(0|[1-9][0-9]{0,17})(\.[0-9]{1,9})?( (m2|ha|km2))?$`)
		return o
	case reflect.TypeFor[state.Kind]():
		o.set("enum", []string{state.InitialReport.String(), state.AnnualReport.String(), state.VoluntaryReport.String()})
		return o
	}
	switch {
	case reflect.PointerTo(t).Implements(reflect.TypeFor[encoding.TextUnmarshaler]()):
		var names []string
		for i := range 256 {
			v := reflect.New(t).Elem()
			v.SetUint(uint64(i))
			text, err := v.Interface().(encoding.TextMarshaler).MarshalText()
			if err == nil && len(text) > 0 {
				names = append(names, string(text))
			}
		}
		o.set("enum", names)
	case t.Kind() == reflect.Int:
		o.set("type", "integer")
		o.set("minimum", 0)
		o.set("maximum", 9999)
	case t.Kind() == reflect.String:
		o.set("type", "string")
	case t.Kind() == reflect.Slice:
		o.set("type", "array")
		o.set("items", g.value(t.Elem()))
	default:
		n := name(t)
		if n == "Item" {
			n += "Of" + t.Field(3).Type.Elem().Name()
		}
		if _, ok := g.defs[n]; !ok {
			g.defs[n] = nil
			g.defs[n] = g.object(t)
		}
		o.set("$ref", "#/$defs/"+n)
	}
	return o
}
