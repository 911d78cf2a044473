package report

import "github.com/mineban/apmbc/internal/enum"

// String returns the name, "unchanged".
func (a Answer) String() string { return enum.String("Answer", answerNames, a) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (a Answer) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Answer", answerNames, a)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (a *Answer) UnmarshalText(text []byte) error {
	return enum.Set(a, "Answer", answerNames, text)
}

// String returns the name, "yes"; "" for the zero YesNo.
func (y YesNo) String() string { return enum.String("YesNo", yesNoNames, y) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (y YesNo) MarshalText() ([]byte, error) {
	return enum.Append(nil, "YesNo", yesNoNames, y)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (y *YesNo) UnmarshalText(text []byte) error {
	return enum.Set(y, "YesNo", yesNoNames, text)
}

// String returns the name, "monitor".
func (o Origin) String() string { return enum.String("Origin", originNames, o) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (o Origin) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Origin", originNames, o)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (o *Origin) UnmarshalText(text []byte) error {
	return enum.Set(o, "Origin", originNames, text)
}

// String returns the name, "in force"; "" for the zero Status.
func (s Status) String() string { return enum.String("Status", statusNames, s) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (s Status) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Status", statusNames, s)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (s *Status) UnmarshalText(text []byte) error {
	return enum.Set(s, "Status", statusNames, text)
}

// String returns the name, "in"; "" for the zero Direction.
func (d Direction) String() string { return enum.String("Direction", directionNames, d) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (d Direction) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Direction", directionNames, d)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (d *Direction) UnmarshalText(text []byte) error {
	return enum.Set(d, "Direction", directionNames, text)
}

// String returns the name, "suspected"; "" for the zero Class.
func (c Class) String() string { return enum.String("Class", classNames, c) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (c Class) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Class", classNames, c)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (c *Class) UnmarshalText(text []byte) error {
	return enum.Set(c, "Class", classNames, text)
}

// String returns the name, "mixed"; "" for the zero Device.
func (d Device) String() string { return enum.String("Device", deviceNames, d) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (d Device) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Device", deviceNames, d)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (d *Device) UnmarshalText(text []byte) error {
	return enum.Set(d, "Device", deviceNames, text)
}

// String returns the name, "killed"; "" for the zero Harm.
func (h Harm) String() string { return enum.String("Harm", harmNames, h) }

// MarshalText returns the form of String. A value without a name is an error of kind [convention.ErrName].
func (h Harm) MarshalText() ([]byte, error) {
	return enum.Append(nil, "Harm", harmNames, h)
}

// UnmarshalText reads the form of String. Any other text is an error of kind [convention.ErrName].
func (h *Harm) UnmarshalText(text []byte) error {
	return enum.Set(h, "Harm", harmNames, text)
}
