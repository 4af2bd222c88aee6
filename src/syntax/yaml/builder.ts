import { mergedEntries } from './merge.ts';
import { Misread } from './misread.ts';
import type { Duplicate, YamlEntry, YamlNode, YamlScalar } from './node.ts';
import { isMergeKey, nameOf, resolveScalar } from './scalars.ts';
import type { Token } from './token.ts';

export type Properties = { readonly anchor: Token | undefined; readonly tag: Token | undefined };

type Opening = { readonly content: Token; readonly properties: Properties };

/** A collection that is being read. `waiting` is the key whose value comes next. */
export type Open = {
  readonly kind: 'map' | 'seq';
  readonly start: number;
  readonly flow: boolean;
  readonly anchor: string | undefined;
  readonly items: YamlNode[];
  readonly entries: YamlEntry[];
  /** Whether the last entry of a name came by a merge key. */
  readonly names: Map<string, boolean>;
  waiting: YamlScalar | undefined;
};

export type Builder = ReturnType<typeof newBuilder>;

type State = {
  readonly base: number;
  readonly length: number;
  readonly anchors: Map<string, YamlNode | undefined>;
  readonly duplicates: Duplicate[];
  /** Where what was read last ends. */
  last: number;
  aliases: number;
  merged: number;
};

const maxMerged = 200_000;

/** Makes nodes of tokens; `base` is where the text begins in its file. */
export function newBuilder(base: number, length: number) {
  const state: State = { base, length, anchors: new Map(), duplicates: [], last: 0, aliases: 0, merged: 0 };
  return {
    state,
    scalar: (token: Token, properties: Properties) => scalar(state, token, properties),
    empty: (properties: Properties) => empty(state, properties),
    alias: (token: Token) => alias(state, token),
    open: (kind: 'map' | 'seq', opening: Opening) => open(state, kind, opening),
    key: (into: Open, node: YamlNode) => void (into.waiting = keyOf(state, node)),
    item: (into: Open, node: YamlNode) => item(state, into, node),
    close: (done: Open) => close(state, done),
    pass: (token: Token) => void (state.last = token.end),
  };
}

function scalar(state: State, token: Token, { anchor, tag }: Properties): YamlScalar {
  const { style, text } = token;
  const { type, value } = resolveScalar(token, tag);
  const start = state.base + token.start;
  const end = state.base + token.end;
  const node: YamlScalar = { kind: 'scalar', start, end, style, type, value, text, alias: undefined };
  state.last = token.end;
  if (anchor !== undefined) state.anchors.set(anchor.text, node);
  return node;
}

function empty(state: State, properties: Properties): YamlScalar {
  const place = properties.tag?.end ?? properties.anchor?.end ?? state.last;
  return scalar(state, { type: 'scalar', start: place, end: place, text: '', style: 'plain' }, properties);
}

function alias(state: State, token: Token): YamlNode {
  const { start, end, text } = token;
  const target = state.anchors.get(text);
  if (target === undefined) {
    const what = state.anchors.has(text)
      ? `anchor '${text}' value contains itself`
      : `unknown anchor '${text}' referenced`;
    throw new Misread({ what, at: { start, end } });
  }
  state.last = end;
  state.aliases += 1;
  return { ...target, alias: { start: state.base + start, end: state.base + end } };
}

function open(state: State, kind: 'map' | 'seq', { content, properties }: Opening): Open {
  const anchor = properties.anchor?.text;
  if (anchor !== undefined) state.anchors.set(anchor, undefined);
  state.last = content.end;
  const flow = content.type === '[' || content.type === '{';
  return {
    kind,
    start: content.start,
    flow,
    anchor,
    items: [],
    entries: [],
    names: new Map(),
    waiting: undefined,
  };
}

function close(state: State, { kind, start, flow, anchor, items, entries }: Open): YamlNode {
  const place = { start: state.base + start, end: state.base + state.last };
  const node: YamlNode =
    kind === 'map'
      ? { kind, ...place, flow, entries, alias: undefined }
      : { kind, ...place, flow, items, alias: undefined };
  if (anchor !== undefined) state.anchors.set(anchor, node);
  return node;
}

function keyOf({ base }: State, node: YamlNode): YamlScalar {
  if (node.kind === 'scalar' && node.type !== 'null') return node;
  const what = node.kind === 'scalar' ? 'null' : 'a collection';
  throw new Misread({
    what: `${what} cannot be the key of a mapping`,
    at: { start: node.start - base, end: node.end - base },
    fix: 'Quote the key; quote the whole value where it begins with `{{` or `[`',
  });
}

function item(state: State, into: Open, node: YamlNode): void {
  refuseInfinity(state, node);
  const { waiting } = into;
  if (waiting === undefined) return void into.items.push(node);
  into.waiting = undefined;
  if (isMergeKey(waiting)) return merge(state, into, node);
  push(state, into, { name: nameOf(waiting), key: waiting, value: node, merged: false });
}

/** `.inf` and `.nan` are numbers of YAML that JSON, and so Kubernetes, does not have. */
function refuseInfinity({ base }: State, node: YamlNode): void {
  if (node.kind !== 'scalar' || node.type !== 'float' || Number.isFinite(node.value)) return;
  const at = { start: node.start - base, end: node.end - base };
  throw new Misread({ what: `JSON has no number ${node.text}`, at, fix: 'Quote it if it is text' });
}

function merge(state: State, into: Open, node: YamlNode): void {
  const entries = mergedEntries(node, state.base);
  state.merged += entries.length;
  if (state.merged > maxMerged) {
    throw new Misread({ what: 'the document merges too much', at: { start: 0, end: state.length } });
  }
  for (const entry of entries) push(state, into, entry);
}

function push(state: State, into: Open, entry: YamlEntry): void {
  const { name, key, merged } = entry;
  const earlier = into.names.get(name);
  if (earlier !== undefined) state.duplicates.push({ key, name, merged: merged || earlier });
  into.names.set(name, merged);
  into.entries.push(entry);
}
