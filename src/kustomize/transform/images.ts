import { RE2JS } from 're2js';
import { applyField, type FieldSpec } from '../field-spec.ts';
import { gvkOf } from '../id.ts';
import { type Node, type Origin, scalar } from '../node.ts';
import type { Resource } from '../resource.ts';

export type ImageChange = {
  readonly name: string;
  readonly newName: string | undefined;
  readonly newTag: string | undefined;
  readonly digest: string | undefined;
  readonly tagSuffix: string | undefined;
  readonly from: Origin | undefined;
};

/** Changes images in every list of containers, however deep it stands, and in the fields that are named. */
export function setImages(
  resources: readonly Resource[],
  change: ImageChange,
  specs: readonly FieldSpec[],
): void {
  const isMeant = nameMatcher(change.name);
  const set = (node: Node): Node => {
    if (node.kind !== 'scalar' || typeof node.value !== 'string' || !isMeant(node.text)) return node;
    return scalar(changed(node.text, change), change.from ?? node.from);
  };
  for (const { node } of resources) {
    if (gvkOf(node).kind === 'CustomResourceDefinition') continue;
    inContainers(node, set);
    for (const spec of specs) applyField(node, spec, { set });
  }
}

type SetImage = (node: Node) => Node;

function inContainers(node: Node, set: SetImage): void {
  if (node.kind === 'seq') for (const item of node.items) inContainers(item, set);
  if (node.kind !== 'map') return;
  for (const [name, value] of node.fields) {
    if (name === 'containers' || name === 'initContainers') setInList(value, set);
    inContainers(value, set);
  }
}

function setInList(list: Node, set: SetImage): void {
  if (list.kind !== 'seq') return;
  for (const item of list.items) {
    const image = item.kind === 'map' ? item.fields.get('image') : undefined;
    if (image !== undefined && item.kind === 'map') item.fields.set('image', set(image));
  }
}

/** The name is a pattern to kustomize, too: `.` fits any character. */
function nameMatcher(name: string): (image: string) => boolean {
  const rest = '(:[a-zA-Z0-9_.{}-]*)?(@sha256:[a-zA-Z0-9_.{}-]*)?';
  try {
    const expression = RE2JS.compile(`^${name}${rest}$`);
    return (image) => expression.matcher(image).find();
  } catch {
    return (image) => partsOf(image).name === name;
  }
}

function partsOf(image: string): { name: string; tag: string; digest: string } {
  const at = image.indexOf('@');
  const rest = at === -1 ? image : image.slice(0, at);
  const digest = at === -1 ? '' : image.slice(at + 1);
  const colon = rest.lastIndexOf(':');
  if (colon === -1 || colon < rest.lastIndexOf('/')) return { name: rest, tag: '', digest };
  return { name: rest.slice(0, colon), tag: rest.slice(colon + 1), digest };
}

function changed(image: string, change: ImageChange): string {
  const parts = partsOf(image);
  const name = change.newName ?? parts.name;
  const { tag, digest } = pinned(parts, change);
  return `${name}${tag === '' ? '' : `:${tag}`}${digest === '' ? '' : `@${digest}`}`;
}

function pinned(
  parts: { tag: string; digest: string },
  { newTag, digest, tagSuffix }: ImageChange,
): { tag: string; digest: string } {
  if (newTag !== undefined) return { tag: newTag, digest: digest ?? '' };
  if (digest !== undefined) return { tag: '', digest };
  if (tagSuffix !== undefined) return { tag: parts.tag + tagSuffix, digest: '' };
  return parts;
}
