import { EVENT_ID, getScalarValue, parseEvents } from 'js-yaml';
import type { DocumentEvent, Event, PopEvent } from 'js-yaml';
import { indexLines, positionAt } from '../kernel/text.ts';

/** The line on which a key or item of a YAML text stands, or that of the nearest parent that is there. */
export function lineOfKey(text: string, path: readonly PropertyKey[]): number | undefined {
  const offsets = offsetsByPath(text);
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(idOf(path.slice(0, length).map(String)));
    if (offset !== undefined) return positionAt(indexLines(text), offset).line;
  }
  return undefined;
}

/** A collection that is open; a mapping takes keys and values in turn. */
type Frame = { readonly path: readonly string[]; readonly isMapping: boolean; index: number; key?: string };

function offsetsByPath(text: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const open: Frame[] = [];
  for (const event of parseEvents(text, {})) {
    if (event.type === EVENT_ID.DOCUMENT) open.push({ path: [], isMapping: false, index: -1 });
    else if (event.type === EVENT_ID.POP) open.pop();
    else {
      const path = enter(event, open, text);
      if (!found.has(idOf(path))) found.set(idOf(path), startOf(event));
      if (isCollection(event)) open.push({ path, isMapping: event.type === EVENT_ID.MAPPING, index: -1 });
    }
  }
  return found;
}

/** The path of a node, from the collection it stands in. */
function enter(event: Node, open: readonly Frame[], text: string): readonly string[] {
  const parent = open.at(-1);
  if (parent === undefined || (open.length === 1 && !parent.isMapping)) return [];
  if (!parent.isMapping) {
    parent.index += 1;
    return [...parent.path, String(parent.index)];
  }
  if (parent.key === undefined) {
    parent.key = event.type === EVENT_ID.SCALAR ? getScalarValue(text, event) : '';
    return [...parent.path, parent.key];
  }
  const path = [...parent.path, parent.key];
  delete parent.key;
  return path;
}

type Node = Exclude<Event, DocumentEvent | PopEvent>;

function isCollection(event: Node): boolean {
  return event.type === EVENT_ID.MAPPING || event.type === EVENT_ID.SEQUENCE;
}

function startOf(event: Node): number {
  if (event.type === EVENT_ID.SCALAR) return event.valueStart;
  return event.type === EVENT_ID.ALIAS ? event.anchorStart : event.start;
}

function idOf(path: readonly string[]): string {
  return JSON.stringify(path);
}
