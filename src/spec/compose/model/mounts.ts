import { dirname, join, staysInside } from '../../../kernel/paths.ts';
import { present } from '../../../kernel/present.ts';
import { field, isTrue, itemsOf, textAt, textOf, type Node, type Place } from '../read/node.ts';
import { splitMount } from '../read/split-mount.ts';
import type { FileMount, Mount } from './model.ts';
import { memoryQuantity } from './units.ts';

export function mountsOf(service: Node): Mount[] {
  const mounts = itemsOf(field(service, 'volumes'))
    .map(mountOf)
    .filter(({ target }) => target !== '');
  const folders = itemsOf(field(service, 'tmpfs')).flatMap((item) => tmpfs(textOf(item) ?? '', item.at));
  return [...mounts, ...folders];
}

/** What is mounted nowhere, or at a path that does not begin at the root. */
export function misplacedMounts(service: Node): Node[] {
  return itemsOf(field(service, 'volumes')).filter(
    (item) => !/^[/\\$]|^[A-Za-z]:/u.test(mountOf(item).target),
  );
}

function mountOf(item: Node): Mount {
  return item.kind === 'map' ? longMount(item) : shortMount(textOf(item) ?? '', item.at);
}

function shortMount(text: string, at: Place): Mount {
  const { source, target, options } = splitMount(text.trim());
  const kind = source === undefined ? 'anonymous' : isPath(source) ? 'bind' : 'named';
  return present({ at, kind, source, target, isReadOnly: options.includes('ro') });
}

function longMount(item: Node): Mount {
  const source = textAt(item, 'source') ?? textAt(item, 'src');
  const size = textAt(item, 'tmpfs', 'size');
  return present({
    at: item.at,
    kind: kindOf(textAt(item, 'type'), source),
    source,
    target: textAt(item, 'target') ?? textAt(item, 'destination') ?? '',
    isReadOnly: isTrue(field(item, 'read_only')),
    size: size === undefined ? undefined : memoryQuantity(size),
    subPath: textAt(item, 'volume', 'subpath'),
  });
}

function kindOf(type: string | undefined, source: string | undefined): Mount['kind'] {
  if (type === 'bind' || type === 'tmpfs') return type;
  if (type !== undefined && type !== 'volume') return 'other';
  if (source === undefined || source === '') return 'anonymous';
  return isPath(source) ? 'bind' : 'named';
}

function tmpfs(text: string, at: Place): Mount[] {
  const [target = '', options = ''] = text.split(':');
  const size = /(?:^|,)size=([\w.]+)(?:,|$)/u.exec(options)?.[1];
  if (target === '') return [];
  return [
    present({
      at,
      kind: 'tmpfs',
      target,
      isReadOnly: false,
      size: size === undefined ? undefined : memoryQuantity(size),
    }),
  ];
}

function isPath(source: string): boolean {
  return /^[./~\\]|^[A-Za-z]:[\\/]/u.test(source);
}

/** The path of the repository that a bind mount shows; undefined where it is the machine's own. */
export function pathInRepository({ source = '', at }: Pick<Mount, 'source' | 'at'>): string | undefined {
  if (/^[/~\\]|^[A-Za-z]:[\\/]/u.test(source)) return undefined;
  const folder = dirname(at.path);
  return staysInside(folder === '' ? source : `${folder}/${source}`) ? join(folder, source) : undefined;
}

/** Uses of configs or secrets. */
export function fileMountsOf(node: Node | undefined): FileMount[] {
  return itemsOf(node).flatMap((item) => {
    const source = textOf(item) ?? textAt(item, 'source');
    if (source === undefined || source === '') return [];
    const mode = textAt(item, 'mode');
    return [present({ at: item.at, source, target: textAt(item, 'target'), mode: modeOf(mode) })];
  });
}

function modeOf(text: string | undefined): number | undefined {
  return /^0?o?[0-7]{3,4}$/u.test(text ?? '')
    ? Number.parseInt((text ?? '').replace(/^0?o?/u, ''), 8)
    : undefined;
}
