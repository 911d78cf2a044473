package state

import "github.com/mineban/apmbc/internal/enum"

// String returns the name, "ratification"; "" for the zero Kind.
func (k Kind) String() string { return enum.String("Kind", kindNames[:], k) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (k Kind) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Kind", kindNames[:], k)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (k *Kind) UnmarshalText(text []byte) error {
	return enum.Set(k, "Kind", kindNames[:], text)
}

// String returns the name, "two-sources".
func (c Confidence) String() string { return enum.String("Confidence", confidenceNames, c) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (c Confidence) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Confidence", confidenceNames, c)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (c *Confidence) UnmarshalText(text []byte) error {
	return enum.Set(c, "Confidence", confidenceNames, text)
}

// String returns the name, "party".
func (s Status) String() string { return enum.String("Status", statusNames, s) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (s Status) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Status", statusNames, s)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (s *Status) UnmarshalText(text []byte) error {
	return enum.Set(s, "Status", statusNames, text)
}

// String returns the name, "met late".
func (o Outcome) String() string { return enum.String("Outcome", outcomeNames, o) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (o Outcome) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Outcome", outcomeNames, o)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (o *Outcome) UnmarshalText(text []byte) error {
	return enum.Set(o, "Outcome", outcomeNames, text)
}

// String returns the name, "defect".
func (s Severity) String() string { return enum.String("Severity", severityNames, s) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (s Severity) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Severity", severityNames, s)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (s *Severity) UnmarshalText(text []byte) error {
	return enum.Set(s, "Severity", severityNames, text)
}

// String returns the name, "Review Conference"; "" for the zero SessionKind.
func (k SessionKind) String() string { return enum.String("SessionKind", sessionKindNames, k) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (k SessionKind) MarshalText() ([]byte, error) {
	return enum.Append(nil, "SessionKind", sessionKindNames, k)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (k *SessionKind) UnmarshalText(text []byte) error {
	return enum.Set(k, "SessionKind", sessionKindNames, text)
}
