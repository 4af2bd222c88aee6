import { getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import { Misread } from './misread.ts';
import type { ScalarStyle, YamlNode, YamlScalar } from './node.ts';
import { type Resolved, resolvePlain } from './resolve.ts';
import { resolveTagged } from './tags.ts';

const styles: Readonly<Record<number, ScalarStyle>> = {
  [SCALAR_STYLE.PLAIN]: 'plain',
  [SCALAR_STYLE.SINGLE_QUOTED]: 'single',
  [SCALAR_STYLE.DOUBLE_QUOTED]: 'double',
  [SCALAR_STYLE.LITERAL_BLOCK]: 'literal',
  [SCALAR_STYLE.FOLDED_BLOCK]: 'folded',
};

/** Where a text lies in its file, and where reading stands in the text. */
export type Place = { readonly source: string; readonly base: number; readonly last: number };

export function scalarOf(event: ScalarEvent, place: Place): YamlScalar {
  const text = getScalarValue(place.source, event);
  const { start, end } = spanOf(event, place);
  const { type, value } = resolve(event, text, place);
  const style = styles[event.style] ?? 'plain';
  return { kind: 'scalar', start, end, style, type, value, text, alias: undefined };
}

/** The name that a key has in JSON. */
export function nameOf(key: YamlScalar): string | undefined {
  if (key.type === 'string') return key.text;
  if (key.type === 'null') return undefined;
  if (key.type === 'float') return floatName(Number(key.value));
  return String(key.value);
}

export function isMergeKey(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.style === 'plain' && node.text === '<<';
}

function resolve(event: ScalarEvent, text: string, place: Place): Resolved {
  if (event.tagStart === -1) {
    return event.style === SCALAR_STYLE.PLAIN ? resolvePlain(text) : { type: 'string', value: text };
  }
  const tagged = resolveTagged(place.source.slice(event.tagStart, event.tagEnd), text);
  if (tagged.ok) return tagged.value;
  throw new Misread({ what: tagged.error, at: { start: event.tagStart, end: event.tagEnd } });
}

function spanOf(event: ScalarEvent, { source, base, last }: Place): { start: number; end: number } {
  if (event.valueStart === -1) return { start: base + last, end: base + last };
  const { valueStart, valueEnd } = event;
  switch (event.style) {
    case SCALAR_STYLE.SINGLE_QUOTED:
    case SCALAR_STYLE.DOUBLE_QUOTED:
      return { start: base + valueStart - 1, end: base + valueEnd + 1 };
    case SCALAR_STYLE.LITERAL_BLOCK:
    case SCALAR_STYLE.FOLDED_BLOCK:
      return { start: base + headerStart(event, source), end: base + blockEnd(event, source) };
    default:
      return { start: base + valueStart, end: base + valueEnd };
  }
}

/** The `|` or `>`: the line before the text holds it, perhaps before a comment. */
function headerStart(event: ScalarEvent, source: string): number {
  const indicator = event.style === SCALAR_STYLE.LITERAL_BLOCK ? '|' : '>';
  const lineStart = source.lastIndexOf('\n', event.valueStart - 2) + 1;
  const header = source.slice(Math.max(lineStart, event.tagEnd, event.anchorEnd), event.valueStart);
  const at = header.search(
    indicator === '|' ? /\|[-+0-9]*[ \t]*(?:#.*)?\r?\n?$/u : />[-+0-9]*[ \t]*(?:#.*)?\r?\n?$/u,
  );
  return at === -1 ? event.valueStart : event.valueStart - header.length + at;
}

/** Without the empty lines that follow a block. */
function blockEnd(event: ScalarEvent, source: string): number {
  let end = event.valueEnd;
  while (end > event.valueStart && (source[end - 1] === '\n' || source[end - 1] === '\r')) end -= 1;
  return end;
}

/** As Go's FormatFloat with format `g` and 32 bits does. */
function floatName(value: number): string {
  if (Number.isNaN(value)) return '.nan';
  if (!Number.isFinite(value)) return value > 0 ? '.inf' : '-.inf';
  const [digits = '', exponent = '0'] = shortest(value).split('e');
  const power = Number(exponent);
  if (power < -4 || power >= 6)
    return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
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
