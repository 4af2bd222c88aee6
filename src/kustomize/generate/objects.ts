import { Fault } from '../fault.ts';
import { type MapNode, mapOf, type Node, type Origin, scalar } from '../node.ts';
import type { Pairs } from '../transform/metadata.ts';
import { type Entry, entriesOf, type Load, type Sources, textNode } from './sources.ts';

export type Behavior = 'create' | 'merge' | 'replace';

export type Generator = Sources & {
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly namespace: string | undefined;
  readonly type: string | undefined;
  readonly behavior: Behavior;
  readonly labels: Pairs;
  readonly annotations: Pairs;
  readonly immutable: boolean;
  readonly hashed: boolean;
  readonly from: Origin | undefined;
};

/** The object that a generator of a Kustomization makes. */
export function generated(generator: Generator, load: Load): MapNode {
  const { kind, from, immutable, type } = generator;
  const entries = entriesOf(generator, load);
  refuseTwice(entries, generator);
  const fields = kind === 'ConfigMap' ? configData(entries, from) : secretData(entries, from);
  return mapOf(
    {
      apiVersion: scalar('v1', from),
      kind: scalar(kind, from),
      metadata: metadataOf(generator),
      ...fields,
      ...(kind === 'Secret' && { type: scalar(type ?? 'Opaque', from) }),
      ...(immutable && { immutable: scalar(true, from) }),
    },
    from,
  );
}

function metadataOf({ name, namespace, labels, annotations, from }: Generator): MapNode {
  return mapOf(
    {
      name: scalar(name, from),
      ...(namespace !== undefined && { namespace: scalar(namespace, from) }),
      ...(labels.length > 0 && { labels: pairsNode(labels, from) }),
      ...(annotations.length > 0 && { annotations: pairsNode(annotations, from) }),
    },
    from,
  );
}

function pairsNode(pairs: Pairs, from: Origin | undefined): MapNode {
  return mapOf(Object.fromEntries(pairs.map(([key, value]) => [key, scalar(value.text, value.from)])), from);
}

function configData(entries: readonly Entry[], from: Origin | undefined): Record<string, Node> {
  const texts = entries.filter(({ content }) => 'text' in content);
  const bytes = entries.filter(({ content }) => 'base64' in content);
  return {
    ...(texts.length > 0 && { data: dataNode(texts, textNode, from) }),
    ...(bytes.length > 0 && {
      binaryData: dataNode(bytes, (entry) => scalar(wrapped(base64Of(entry)), entry.from), from),
    }),
  };
}

function secretData(entries: readonly Entry[], from: Origin | undefined): Record<string, Node> {
  return { data: dataNode(entries, (entry) => scalar(wrapped(base64Of(entry)), entry.from), from) };
}

type ToNode = (entry: Entry) => Node;

function dataNode(entries: readonly Entry[], toNode: ToNode, from: Origin | undefined): MapNode {
  return {
    ...mapOf({}, from),
    fields: new Map(entries.map((entry) => [entry.key, toNode(entry)])),
  };
}

function base64Of({ content }: Entry): string {
  if ('base64' in content) return content.base64;
  const bytes = new TextEncoder().encode(content.text);
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

/** Kustomize breaks what is longer than a line, and ends each with a line break. */
function wrapped(base64: string): string {
  if (base64.length <= 70) return base64;
  const lines: string[] = [];
  for (let at = 0; at < base64.length; at += 70) lines.push(`${base64.slice(at, at + 70)}\n`);
  return lines.join('');
}

function refuseTwice(entries: readonly Entry[], { kind, name }: Generator): void {
  const seen = new Set<string>();
  for (const { key, from } of entries) {
    if (seen.has(key))
      throw new Fault(`the generator of ${kind} \`${name}\` names the key \`${key}\` twice`, from);
    seen.add(key);
  }
}
