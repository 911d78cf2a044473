package convention

import "github.com/mineban/apmbc/internal/enum"

// String returns the name, "duty"; "" for the zero ClauseKind.
func (k ClauseKind) String() string { return enum.String("ClauseKind", kindNames, k) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (k ClauseKind) MarshalText() ([]byte, error) {
	return enum.Append(nil, "ClauseKind", kindNames, k)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (k *ClauseKind) UnmarshalText(text []byte) error {
	return enum.Set(k, "ClauseKind", kindNames, text)
}

// String returns the name, "State Party"; "" for nobody.
func (b Bearer) String() string { return enum.String("Bearer", bearerNames, b) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (b Bearer) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Bearer", bearerNames, b)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (b *Bearer) UnmarshalText(text []byte) error {
	return enum.Set(b, "Bearer", bearerNames, text)
}

// String returns the name, "computed".
func (s Support) String() string { return enum.String("Support", supportNames, s) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (s Support) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Support", supportNames, s)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (s *Support) UnmarshalText(text []byte) error {
	return enum.Set(s, "Support", supportNames, text)
}

// String returns the name, "contested".
func (a Answer) String() string { return enum.String("Answer", answerNames, a) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (a Answer) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Answer", answerNames, a)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (a *Answer) UnmarshalText(text []byte) error {
	return enum.Set(a, "Answer", answerNames, text)
}

// String returns the language tag, "fr".
func (l Language) String() string { return enum.String("Language", languageNames, l) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (l Language) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Language", languageNames, l)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (l *Language) UnmarshalText(text []byte) error {
	return enum.Set(l, "Language", languageNames, text)
}

// String returns the name, "two thirds".
func (m Majority) String() string { return enum.String("Majority", majorityNames, m) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (m Majority) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Majority", majorityNames, m)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (m *Majority) UnmarshalText(text []byte) error {
	return enum.Set(m, "Majority", majorityNames, text)
}
