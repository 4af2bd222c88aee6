/** Names as RFC 1123 and RFC 1035 have them, after the rules of the API server; undefined where one is right. */
export function faultOfSubdomain(name: string): string | undefined {
  if (name.length > 253) return 'is longer than 253 characters';
  const isRight = name.split('.').every((part) => label.test(part));
  return isRight
    ? undefined
    : 'must be lower-case letters, digits, `-` and `.`, and begin and end with a letter or digit';
}

export function faultOfLabel(name: string): string | undefined {
  if (name.length > 63) return 'is longer than 63 characters';
  return label.test(name)
    ? undefined
    : 'must be lower-case letters, digits and `-`, and begin and end with a letter or digit';
}

/** Services: a label that begins with a letter. */
export function faultOfServiceName(name: string): string | undefined {
  return faultOfLabel(name) ?? (/^[a-z]/u.test(name) ? undefined : 'must begin with a letter');
}

/** `prefix/name` of labels and annotations. */
export function faultOfKey(key: string): string | undefined {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > 2) return 'has more than one `/`';
  if (
    parts.length === 2 &&
    (parts[0] === '' || faultOfSubdomain(parts[0]?.toLowerCase() ?? '') !== undefined)
  ) {
    return 'has a prefix that is no DNS name';
  }
  if (name.length > 63) return 'is longer than 63 characters';
  return qualified.test(name)
    ? undefined
    : 'must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or digit';
}

export function faultOfLabelValue(value: string): string | undefined {
  if (value === '') return undefined;
  if (value.length > 63) return 'is longer than 63 characters';
  return qualified.test(value)
    ? undefined
    : 'must be letters, digits, `-`, `_` and `.`, and begin and end with a letter or digit';
}

const label = /^[a-z0-9](?:[-a-z0-9]*[a-z0-9])?$/u;
const qualified = /^[A-Za-z0-9](?:[-A-Za-z0-9_.]*[A-Za-z0-9])?$/u;
