package convention

import "github.com/mineban/apmbc/internal/enum"

// String returns the name, "duty"; "" for the zero ClauseKind.
func (k ClauseKind) String() string { return enum.String("ClauseKind", kindNames, k) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (k ClauseKind) MarshalText() ([]byte, error) {
	return enum.Append(nil, "ClauseKind", kindNames, k, ErrName)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (k *ClauseKind) UnmarshalText(text []byte) error {
	return enum.Set(k, "ClauseKind", kindNames, text, ErrName)
}

// String returns the name, "State Party"; "" for nobody.
func (b Bearer) String() string { return enum.String("Bearer", bearerNames, b) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (b Bearer) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Bearer", bearerNames, b, ErrName)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (b *Bearer) UnmarshalText(text []byte) error {
	return enum.Set(b, "Bearer", bearerNames, text, ErrName)
}

// String returns the name, "not yet".
func (s Support) String() string { return enum.String("Support", supportNames, s) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (s Support) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Support", supportNames, s, ErrName)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (s *Support) UnmarshalText(text []byte) error {
	return enum.Set(s, "Support", supportNames, text, ErrName)
}

// String returns the name, "contested".
func (a Answer) String() string { return enum.String("Answer", answerNames, a) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (a Answer) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Answer", answerNames, a, ErrName)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (a *Answer) UnmarshalText(text []byte) error {
	return enum.Set(a, "Answer", answerNames, text, ErrName)
}

// String returns the language tag, "fr".
func (l Language) String() string { return enum.String("Language", languageNames, l) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (l Language) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Language", languageNames, l, ErrName)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (l *Language) UnmarshalText(text []byte) error {
	return enum.Set(l, "Language", languageNames, text, ErrName)
}

// String returns the name, "two thirds".
func (m Majority) String() string { return enum.String("Majority", majorityNames, m) }

// MarshalText returns the form of String. A value without a name is an error of kind [ErrName].
func (m Majority) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Majority", majorityNames, m, ErrName)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [ErrName].
func (m *Majority) UnmarshalText(text []byte) error {
	return enum.Set(m, "Majority", majorityNames, text, ErrName)
}
