import type { Json } from '../../kernel/json.ts';
import type { Edit } from '../../kernel/text.ts';
import { hasAnchor, replaceScalar } from '../../lint/manifest/edit.ts';
import { insert } from '../../lint/manifest/edit-insert.ts';
import { columnOf, contentEnd, lineEnd, newlineOf } from '../../lint/manifest/edit-place.ts';
import { flowText } from '../../lint/manifest/edit-text.ts';
import { isList, isMap } from '../../render/merge.ts';
import { yamlLines } from '../../render/yaml.ts';
import type { YamlMap, YamlNode, YamlScalar, YamlSeq } from '../../syntax/yaml/node.ts';
import type { FieldChange } from './operation.ts';
import { reach, type Holder, type Reached } from './reach.ts';
import { removal } from './remove.ts';
import { itemOf, nested } from './value.ts';

/** The edits that make one change in place; none where that cannot be done. */
export function splice(text: string, root: YamlMap, change: FieldChange): Edit[] {
  const reached = reach(root, change.field);
  if (reached.isShared || hasAnchor(text, reached.node)) return [];
  if (change.op === 'remove') return reached.rest.length > 0 ? [] : removal(text, reached.holders);
  const isAdded = change.op === 'add' && reached.rest.length === 0;
  if (isAdded) return reached.node.kind === 'seq' ? append(text, reached.node, change.value) : [];
  const value = change.op === 'add' ? [change.value] : change.value;
  return reached.rest.length === 0 ? replaced(text, reached, value) : inserted(text, reached, value);
}

function inserted(text: string, reached: Reached, value: Json): Edit[] {
  const { node, rest } = reached;
  const [step, ...deeper] = rest;
  if (step === undefined) return [];
  const inner = nested(deeper, value) ?? null;
  if (node.kind === 'seq') return append(text, node, itemOf(step, inner));
  if (node.kind === 'scalar')
    return node.value === null ? replaced(text, reached, nested(rest, value) ?? null) : [];
  const key = typeof step === 'object' ? step.is : String(step);
  return node.entries.length === 0
    ? replaced(text, reached, { [key]: inner })
    : insert(text, node, { key, value: inner });
}

function replaced(text: string, { node, holders }: Reached, value: Json): Edit[] {
  const holder = holders.at(-1);
  if (holder === undefined) return [];
  if (isLiteralOf(node, value))
    return [{ start: node.start, end: node.end, text: literal(text.slice(node.start, node.end), value) }];
  const inLine = isInLine(node) ? onItsLine(node, value, styleIn(text, holder)) : [];
  if (inLine.length > 0) return inLine;
  return holder.kind === 'entry'
    ? replacedEntry(text, holder, value)
    : [{ start: node.start, end: contentEnd(text, node), text: blockAt(text, node.start, value) }];
}

function isLiteralOf(node: YamlNode, value: Json): value is string {
  if (node.kind !== 'scalar' || node.style !== 'literal' || typeof value !== 'string') return false;
  return value.trimEnd().includes('\n') && value.endsWith('\n') === node.text.endsWith('\n');
}

/** A text in lines stays one, under its own mark and at its own indentation. */
function literal(before: string, value: string): string {
  const [mark = '', ...lines] = before.split('\n');
  const indent = /^ */u.exec(lines.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const body = value.replace(/\n$/u, '').split('\n');
  const end = before.endsWith('\n') ? [''] : [];
  return [mark, ...body.map((line) => (line === '' ? '' : indent + line)), ...end].join('\n');
}

function isInLine(node: YamlNode): node is YamlScalar {
  return node.kind === 'scalar' && node.style !== 'literal' && node.style !== 'folded';
}

/** A scalar in the place of another, in its quotes if it has some. */
function onItsLine(node: YamlScalar, value: Json, style: ReturnType<typeof styleIn>): Edit[] {
  const isQuoted = typeof value === 'string' && node.type === 'string' && node.style !== 'plain';
  if (isQuoted) return replaceScalar(node, node.style === 'single' ? value.replaceAll("'", "''") : value);
  if (node.end === node.start || !isScalar(value)) return [];
  return [{ start: node.start, end: node.end, text: flowText(value, style) }];
}

function replacedEntry(text: string, holder: Extract<Holder, { kind: 'entry' }>, value: Json): Edit[] {
  const { entry, map } = holder;
  const colon = text.indexOf(':', entry.key.end);
  if (colon === -1 || text.slice(entry.key.end, colon).trim() !== '') return [];
  const end = Math.max(contentEnd(text, { start: colon + 1, end: entry.value.end }), colon + 1);
  if (/[&#]/u.test(text.slice(colon + 1, entry.value.start))) return [];
  const written =
    map.flow || isScalar(value) || isEmpty(value)
      ? ` ${flowText(value, styleIn(text, holder))}`
      : blockBelow(text, entry.key.start, value);
  return [{ start: colon + 1, end, text: written }];
}

function blockBelow(text: string, key: number, value: Json): string {
  const indent = ' '.repeat(columnOf(text, key) + 2);
  const newline = newlineOf(text);
  return yamlLines(value)
    .map((line) => `${newline}${line === '' ? '' : indent + line}`)
    .join('');
}

/** A value where an item of a list begins: its first line goes on, the others stand below it. */
function blockAt(text: string, at: number, value: Json): string {
  const indent = ' '.repeat(columnOf(text, at));
  return yamlLines(value)
    .map((line, index) => (index === 0 || line === '' ? line : indent + line))
    .join(newlineOf(text));
}

function append(text: string, seq: YamlSeq, value: Json): Edit[] {
  const style = { quoted: false, newline: newlineOf(text) };
  const last = seq.items.at(-1);
  if (last === undefined || seq.flow) {
    const close = text.lastIndexOf(']', seq.end - 1);
    if (close < seq.start) return [];
    const isTrailing = /,\s*$/u.test(text.slice(seq.start, close));
    const comma = last === undefined || isTrailing ? '' : ', ';
    return [{ start: close, end: close, text: `${comma}${flowText(value, style)}` }];
  }
  const dash = dashOf(text, last);
  if (dash === undefined) return [];
  const end = contentEnd(text, last);
  const line = lineEnd(text, end);
  const indent = ' '.repeat(columnOf(text, dash));
  const lines = yamlLines([value]).map((one) => (one === '' ? one : indent + one));
  const isLast = text[line - 1] !== '\n';
  const body = lines.join(style.newline);
  return [{ start: line, end: line, text: isLast ? style.newline + body : body + style.newline }];
}

/** Where the dash of an item stands, if nothing but space is between them. */
function dashOf(text: string, item: YamlNode): number | undefined {
  const before = text.slice(Math.max(0, item.start - 200), item.start);
  const at = before.lastIndexOf('-');
  return at === -1 || before.slice(at + 1).trim() !== '' ? undefined : item.start - before.length + at;
}

function styleIn(text: string, holder: Holder) {
  const isQuoted = holder.kind === 'entry' && holder.entry.key.style === 'double';
  return { quoted: isQuoted, newline: newlineOf(text) };
}

function isScalar(value: Json): value is string | number | boolean | null {
  return typeof value !== 'object' || value === null;
}

function isEmpty(value: Json): boolean {
  return (isList(value) && value.length === 0) || (isMap(value) && Object.keys(value).length === 0);
}
