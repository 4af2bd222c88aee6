import type { Thing } from '../../../src/change/edit/thing.ts';
import type { Json } from '../../../src/kernel/json.ts';

/** What differs between two states of objects, a line each; what has gone with a `-` in front. */
export function differences(before: readonly Thing[], after: readonly Thing[]): string[] {
  const gone = before.filter((one) => !after.some((other) => isSame(one, other)));
  const fields = after.flatMap((now) => {
    const was = before.find((one) => isSame(one, now));
    const head = `${now.kind}/${now.name}`;
    return was === undefined
      ? [`+${head}`]
      : inside(was.value, now.value, '').map((line) => lineOf(head, line));
  });
  return [...gone.map(({ kind, name }) => `-${kind}/${name}`), ...fields].toSorted();
}

function isSame(a: Thing, b: Thing): boolean {
  return a.kind === b.kind && a.name === b.name;
}

function lineOf(head: string, line: string): string {
  const short = line.replace(
    /^(-?)spec\.(?:jobTemplate\.spec\.)?template\.spec\.(?=containers|initContainers)/u,
    '$1',
  );
  return `${head} ${short}`;
}

function inside(before: Json | undefined, after: Json | undefined, at: string): string[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  if (after === undefined) return [`-${at}`];
  if (before === undefined) return [`${at}=${typeof after === 'string' ? after : JSON.stringify(after)}`];
  const [old, now] = [entriesOf(before), entriesOf(after)];
  if (old === undefined || now === undefined)
    return [`${at}=${typeof after === 'string' ? after : JSON.stringify(after)}`];
  return [...new Set([...old.keys(), ...now.keys()])].flatMap((key) =>
    inside(old.get(key), now.get(key), key.startsWith('[') || at === '' ? at + key : `${at}.${key}`),
  );
}

function entriesOf(value: Json): ReadonlyMap<string, Json | undefined> | undefined {
  if (Array.isArray(value)) {
    const items = value as readonly Json[];
    if (items.some((item) => typeof item !== 'object')) return undefined;
    return new Map(items.map((item, index) => [`[${nameOf(item) ?? index}]`, item]));
  }
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function nameOf(item: Json): string | undefined {
  const name =
    typeof item === 'object' &&
    item !== null &&
    !('containerPort' in item) &&
    !('port' in item) &&
    'name' in item
      ? item['name']
      : undefined;
  return typeof name === 'string' ? name : undefined;
}
