import type { Environment, Optional } from '@marcbachmann/cel-js';

/** What `?` stands for: the element where there is one, else a place that is left out. */
const names = { element: 'elementOfOptional', list: 'listWithoutAbsent', map: 'mapWithoutAbsent' } as const;

class Absent {
  readonly kind = 'absent';
}

const absent = new Absent();

/** `[a, ?b]` and `{?'k': b}`, which the library does not read: elements that are there only where their optional is. */
export function addOptionalElements(env: Environment, maybe: typeof Optional): void {
  env.registerType('kubernetes.Absent', { ctor: Absent, fields: {} });
  env.registerFunction(`${names.element}(dyn): dyn`, (value: unknown) => {
    if (!(value instanceof maybe)) throw new Error('what stands behind `?` is an optional value');
    return value.hasValue() ? value.value() : absent;
  });
  env.registerFunction(`${names.list}(list): list<dyn>`, (list: unknown[]) =>
    list.filter((item) => !(item instanceof Absent)),
  );
  env.registerFunction(`${names.map}(map): map<dyn, dyn>`, (map: unknown) =>
    Object.fromEntries(pairsOf(map).filter(([, value]) => !(value instanceof Absent))),
  );
}

function pairsOf(map: unknown): [string, unknown][] {
  if (map instanceof Map) return Array.from(map, ([key, value]) => [String(key), value]);
  return typeof map === 'object' && map !== null ? Object.entries(map) : [];
}

const token =
  /(?:[rRbB]{0,2})(?:"""[\s\S]*?"""|'''[\s\S]*?'''|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])*')|\/\/[^\n]*|\s+|\w+|[^\w\s]/gu;

type Level = {
  readonly open: string;
  /** Where its opening bracket was written. */
  readonly at: number;
  readonly isLiteral: boolean;
  hasOptional: boolean;
  /** How far an element that may be absent is read. */
  element: 'none' | 'key' | 'value';
};

/** The expression with each element that may be absent written as calls. */
export function withElements(expression: string): string {
  if (!/[[{,]\s*\?/u.test(expression)) return expression;
  const written: string[] = [];
  const levels: Level[] = [];
  let before = '';
  for (const [part] of expression.matchAll(token)) {
    written.push(rewritten(part, { before, levels, at: written.length, written }));
    if (!/^\s|^\/\//u.test(part)) before = part;
  }
  return written.join('');
}

type Place = {
  /** The last token that counts. */
  readonly before: string;
  readonly levels: Level[];
  readonly at: number;
  readonly written: string[];
};

function rewritten(part: string, place: Place): string {
  if ('[{('.includes(part)) return opened(part, place);
  const level = place.levels.at(-1);
  if (level === undefined) return part;
  if (']})'.includes(part)) return closed(part, level, place);
  if (part === ',') return ended(level) + part;
  if (part === '?' && isFirst(level, place.before)) return begun(level);
  return part === ':' && level.element === 'key' ? valued(level) : part;
}

function opened(open: string, { before, levels, at }: Place): string {
  levels.push({ open, at, isLiteral: isLiteral(open, before), hasOptional: false, element: 'none' });
  return open;
}

/** A bracket behind a value is an index or a call. */
function isLiteral(open: string, before: string): boolean {
  return open !== '(' && (before === 'in' || !/[\w)\]}'"]$/u.test(before));
}

/** Elsewhere it chooses one of two. */
function isFirst({ isLiteral: isElement, open }: Level, before: string): boolean {
  return isElement && (before === open || before === ',');
}

function begun(level: Level): string {
  level.hasOptional = true;
  level.element = level.open === '{' ? 'key' : 'value';
  return level.open === '{' ? '' : `${names.element}(`;
}

function valued(level: Level): string {
  level.element = 'value';
  return `: ${names.element}(`;
}

function ended(level: Level): string {
  const end = level.element === 'value' ? ')' : '';
  level.element = 'none';
  return end;
}

function closed(part: string, level: Level, { levels, written }: Place): string {
  levels.pop();
  const end = ended(level) + part;
  if (!level.hasOptional) return end;
  written[level.at] = `${level.open === '{' ? names.map : names.list}(${level.open}`;
  return `${end})`;
}
