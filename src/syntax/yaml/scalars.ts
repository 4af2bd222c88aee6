import { Misread } from './misread.ts';
import type { YamlNode, YamlScalar } from './node.ts';
import { type Resolved, resolvePlain } from './resolve.ts';
import { resolveTagged } from './tags.ts';
import type { Token } from './token.ts';

/** What a scalar means under its tag; without one only plain scalars are more than strings. */
export function resolveScalar(token: Token, tag: Token | undefined): Resolved {
  if (tag !== undefined) return underTag(token, tag);
  return token.style === 'plain' ? resolvePlain(token.text) : { type: 'string', value: token.text };
}

/** The name that a key has in JSON. */
export function nameOf(key: YamlScalar): string {
  if (key.type === 'float') return floatName(Number(key.value));
  return String(key.value);
}

export function isMergeKey(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === '<<';
}

function underTag(token: Token, tag: Token): Resolved {
  const tagged = resolveTagged(tag.text, token.text);
  if (tagged.ok) return tagged.value;
  throw new Misread({ what: tagged.error, at: { start: tag.start, end: tag.end } });
}

/** As Go's FormatFloat with format `g` and 32 bits does. */
function floatName(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const [digits = '', exponent = '0'] = shortest(value).split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 6) {
    return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  return String(Number(`${digits}e${exponent}`));
}

/** The fewest digits that name the same 32-bit float. */
function shortest(value: number): string {
  const target = Math.fround(value);
  for (let digits = 0; digits < 9; digits += 1) {
    const text = target.toExponential(digits);
    if (Math.fround(Number(text)) === target) return text;
  }
  return value.toExponential();
}
