import {
  type AliasEvent,
  EVENT_ID,
  type Event,
  type MappingEvent,
  type ScalarEvent,
  type SequenceEvent,
} from 'js-yaml';
import { isBomb } from './aliases.ts';
import { endOfFlow } from './flow.ts';
import { mergedEntries } from './merge.ts';
import { Misread } from './misread.ts';
import type { Duplicate, YamlDocument, YamlEntry, YamlNode, YamlScalar } from './node.ts';
import { isMergeKey, nameOf, scalarOf } from './scalars.ts';

type Input = { readonly events: readonly Event[]; readonly base: number };

/** An open collection. `key` waits for its value. */
type Frame = {
  readonly event: MappingEvent | SequenceEvent;
  readonly items: YamlNode[];
  readonly entries: YamlEntry[];
  /** Whether the last entry of a name came by a merge key. */
  readonly names: Map<string, boolean>;
  key: YamlScalar | undefined;
};

type State = {
  readonly source: string;
  readonly base: number;
  readonly frames: Frame[];
  readonly anchors: Map<string, YamlNode>;
  readonly duplicates: Duplicate[];
  root: YamlNode | undefined;
  /** Where what was read last ends. */
  last: number;
  aliases: number;
  merged: number;
};

const flowStyle = 2;
const maxMerged = 1_000_000;

/** Builds the tree of the first document; libyaml, too, never looks at a second one. */
export function compose(source: string, { events, base }: Input): YamlDocument {
  const state: State = {
    source,
    base,
    frames: [],
    anchors: new Map(),
    duplicates: [],
    root: undefined,
    last: 0,
    aliases: 0,
    merged: 0,
  };
  for (let index = 1; index < events.length; index += 1) {
    const event = events[index];
    if (event === undefined || (event.type === EVENT_ID.POP && state.frames.length === 0)) break;
    take(state, event);
  }
  const { root, duplicates } = state;
  if (root !== undefined && state.aliases > 0 && isBomb(root)) {
    throw new Misread({
      what: 'the document contains excessive aliasing',
      at: { start: 0, end: source.length },
    });
  }
  return { root: isNothing(root) ? undefined : root, duplicates };
}

function isNothing(root: YamlNode | undefined): boolean {
  return root?.kind === 'scalar' && root.type === 'null';
}

function take(state: State, event: Event): void {
  switch (event.type) {
    case EVENT_ID.SCALAR:
      return takeScalar(state, event);
    case EVENT_ID.MAPPING:
    case EVENT_ID.SEQUENCE:
      state.last = event.start + 1;
      state.frames.push({ event, items: [], entries: [], names: new Map(), key: undefined });
      return;
    case EVENT_ID.POP:
      return close(state);
    case EVENT_ID.ALIAS:
      return takeAlias(state, event);
    default:
  }
}

function takeScalar(state: State, event: ScalarEvent): void {
  const node = scalarOf(event, state);
  state.last = node.end - state.base;
  anchor(state, event, node);
  add(state, node);
}

function close(state: State): void {
  const frame = state.frames.pop();
  if (frame === undefined) return;
  const { event, items, entries } = frame;
  const flow = event.style === flowStyle;
  if (flow) state.last = endOfFlow(state.source, state.last);
  const place = { start: state.base + event.start, end: state.base + state.last, flow, alias: undefined };
  const node: YamlNode =
    event.type === EVENT_ID.MAPPING ? { kind: 'map', entries, ...place } : { kind: 'seq', items, ...place };
  anchor(state, event, node);
  add(state, node);
}

function anchor(state: State, event: MappingEvent | SequenceEvent | ScalarEvent, node: YamlNode): void {
  if (event.anchorStart !== -1)
    state.anchors.set(state.source.slice(event.anchorStart, event.anchorEnd), node);
}

function takeAlias(state: State, event: AliasEvent): void {
  const name = state.source.slice(event.anchorStart, event.anchorEnd);
  const at = { start: event.anchorStart - 1, end: event.anchorEnd };
  const target = state.anchors.get(name);
  if (target === undefined) throw new Misread({ what: `unknown anchor '${name}' referenced`, at });
  state.last = event.anchorEnd;
  state.aliases += 1;
  add(state, { ...target, alias: { start: state.base + at.start, end: state.base + at.end } });
}

function add(state: State, node: YamlNode): void {
  const frame = state.frames.at(-1);
  if (frame === undefined) state.root = node;
  else if (frame.event.type === EVENT_ID.SEQUENCE) frame.items.push(node);
  else if (frame.key === undefined) frame.key = keyOf(node, state.base);
  else addEntry(state, frame, { key: frame.key, value: node });
}

function keyOf(node: YamlNode, base: number): YamlScalar {
  if (node.kind === 'scalar' && node.type !== 'null') return node;
  const what = node.kind === 'scalar' ? 'null' : 'a collection';
  throw new Misread({
    what: `${what} cannot be the key of a mapping`,
    at: { start: node.start - base, end: node.end - base },
    fix: 'Quote the key; quote the whole value where it begins with `{{` or `[`',
  });
}

function addEntry(
  state: State,
  frame: Frame,
  pair: { readonly key: YamlScalar; readonly value: YamlNode },
): void {
  frame.key = undefined;
  if (isMergeKey(pair.key)) return addMerged(state, frame, pair.value);
  const name = nameOf(pair.key) ?? '';
  push(state, frame, { name, key: pair.key, value: pair.value, merged: false });
}

function push(state: State, frame: Frame, entry: YamlEntry): void {
  const { name, key, merged } = entry;
  const earlier = frame.names.get(name);
  if (earlier !== undefined) state.duplicates.push({ key, name, merged: merged || earlier });
  frame.names.set(name, merged);
  frame.entries.push(entry);
}

function addMerged(state: State, frame: Frame, value: YamlNode): void {
  const entries = mergedEntries(value, state.base);
  state.merged += entries.length;
  if (state.merged > maxMerged) {
    throw new Misread({ what: 'the document merges too much', at: { start: 0, end: state.source.length } });
  }
  for (const entry of entries) push(state, frame, entry);
}
