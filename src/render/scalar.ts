/**
 * Writes one YAML scalar so that readers of YAML 1.1 and 1.2 agree on it: whatever one of them could take for a
 * number, a date, a boolean or syntax is quoted (`yes`, `on`, `012`, `1e3`, `1:20`).
 */
export function yamlScalar(value: string | number | boolean | null): string {
  if (value === null) return 'null';
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number') return yamlNumber(value);
  return isPlain(value) ? value : quoted(value);
}

const reserved = new Set(['true', 'false', 'yes', 'no', 'on', 'off', 'y', 'n', 'null']);
const word = /^[A-Za-z/_][A-Za-z0-9_./@+=,()[\]{}~:* -]*$/u;
const quantity = /^[0-9]+(?:\.[0-9]+)?(?:m|k|Ki|Mi|Gi|Ti|M|G|T|%)$/u;

function isPlain(text: string): boolean {
  if (quantity.test(text)) return true;
  if (!word.test(text) || reserved.has(text.toLowerCase())) return false;
  return !/[ :]$|: | {2}/u.test(text);
}

/** JSON's escapes are YAML's; what is not printable in YAML is escaped as well. */
function quoted(text: string): string {
  return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff\ufffe\uffff]/gu, (char) => {
    return `\\u${(char.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`;
  });
}

function yamlNumber(value: number): string {
  if (!Number.isFinite(value)) throw new RangeError(`${value} is no number that YAML readers agree on`);
  if (Object.is(value, -0)) return '-0.0';
  const text = String(value);
  const [mantissa = '', exponent] = text.split('e');
  if (exponent === undefined) return text;
  const sign = exponent.startsWith('-') ? '' : '+';
  return `${mantissa.includes('.') ? mantissa : `${mantissa}.0`}e${sign}${exponent.replace('+', '')}`;
}
