/** Why a part of an address was not followed. `key` and `value` are what the address said, shortened. */
export const noticeEn = {
  'unknown-key': (key: string, _value: string) =>
    `“${key}” is not a part of an address here; it was left out.`,
  unreadable: (key: string, value: string) =>
    `“${key}=${value}” could not be read; the usual setting is shown.`,
  'unknown-version': (_key: string, value: string) =>
    `The address is of version “${value}”, which is not known here; what could be read of it is shown.`,
  'unknown-id': (key: string, value: string) => `The record holds nothing under “${value}” (${key}).`,
  clipped: (_key: string, value: string) =>
    `The dates “${value}” reach beyond the record; the part that the record covers is shown.`,
  outside: (_key: string, value: string) =>
    `The dates “${value}” lie outside the record; the usual dates are shown.`,
  repeated: (key: string, _value: string) => `“${key}” is given more than once; the first is used.`,
  conflict: (key: string, value: string) => `“${key}=${value}” was left out, because an incident is opened.`,
  'too-long': (_key: string, _value: string) =>
    'The address is too long to be one of this page; it was left out.',
  more: (_key: string, value: string) => `${value} more parts of the address were not understood.`,
};
