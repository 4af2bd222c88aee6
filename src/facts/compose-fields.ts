import { join } from '../kernel/paths.ts';
import { at, itemsAt } from '../syntax/yaml/value.ts';
import type { YamlNode } from '../syntax/yaml/node.ts';
import { entriesAt, textAt, textsAt } from './yaml.ts';

type Named = readonly (readonly [name: string, node: YamlNode])[];

/** Services that run to their end: others wait for that, or nobody starts them again. */
export function onceIn(services: Named): ReadonlySet<string> {
  const awaited = services.flatMap(([, node]) =>
    entriesAt(node, ['depends_on'])
      .filter(([, one]) => textAt(one, ['condition']) === 'service_completed_successfully')
      .map(([name]) => name),
  );
  const said = services.filter(([, node]) => textAt(node, ['restart']) === 'no').map(([name]) => name);
  return new Set([...awaited, ...said]);
}

/** A service that shares the network of another one uses it. */
export function besideOf(node: YamlNode): string[] {
  return /^service:([\w.-]{1,80})$/u.exec(textAt(node, ['network_mode']) ?? '')?.slice(1) ?? [];
}

export function isUnchecked(node: YamlNode): boolean {
  const check = textAt(node, ['healthcheck', 'disable']);
  return check === 'true' || textsAt(node, ['healthcheck', 'test'])[0] === 'NONE';
}

/** Files and folders of the repository that are mounted as they are. */
export function bindsOf(node: YamlNode, folder: string): string[] {
  return itemsAt(node, ['volumes']).flatMap((item) => {
    const source = textAt(item, ['source']) ?? (textAt(item) ?? '').split(':')[0] ?? '';
    return /^\.{1,2}\//u.test(source) ? [join(folder, source)] : [];
  });
}

/** Folders that are kept by a named volume or on the machine; what is only built or fetched again is none. */
export function keptFolders(node: YamlNode, folder: string): KeptFolder[] {
  return itemsAt(node, ['volumes'])
    .map(mountOf)
    .flatMap(({ source, target, isOpen }) => {
      const isOwn = /^[A-Za-z0-9][\w.-]{0,80}$/u.test(source);
      const isPlace = /^\/[\w./-]{1,200}$/u.test(target) && !fetched.test(target);
      const isBind = /^\.{1,2}\/\w/u.test(source);
      if (!isOpen || !isPlace || !(isOwn || isBind)) return [];
      return [isOwn ? { target } : { target, source: join(folder, source) }];
    });
}

/** The source is a folder of the repository, where there is one. */
export type KeptFolder = { readonly target: string; readonly source?: string };

type Mounted = { readonly source: string; readonly target: string; readonly isOpen: boolean };

function mountOf(item: YamlNode): Mounted {
  const text = textAt(item);
  const [source = '', target = '', mode = ''] =
    text === undefined
      ? [
          textAt(item, ['source']),
          textAt(item, ['target']),
          textAt(item, ['read_only']) === 'true' ? 'ro' : '',
        ]
      : text.split(':');
  return { source, target: target.replace(/\/$/u, ''), isOpen: !/\bro\b/u.test(mode) };
}

const fetched =
  /^\/(?:tmp|run|var\/(?:run|tmp|cache|log))(?:\/|$)|\/(?:node_modules|vendor|bundle|target|build|dist|\.?cache|\.next|\.venv|venv|\.cargo|\.m2|\.gradle|static(?:files)?|logs?|tmp)(?:\/|$)/u;

/** Secrets by the names of their files below `/run/secrets`. */
export function secretsOf(node: YamlNode): string[] {
  return itemsAt(node, ['secrets']).flatMap((item) => {
    const name = textAt(item, ['target']) ?? textAt(item, ['source']) ?? textAt(item) ?? '';
    return /^[\w.-]{1,100}$/u.test(name) ? [name] : [];
  });
}

/** Names in a list or as keys, without what they are called here. */
export function namesAt(node: YamlNode, key: string): string[] {
  const asMap = entriesAt(node, [key]).map(([name]) => name);
  return [...asMap, ...itemsAt(node, [key]).flatMap((item) => (textAt(item) ?? '').split(':')[0] ?? [])];
}

/** The first format had no `services:`. */
export function versionOne(root: YamlNode | undefined): readonly (readonly [string, YamlNode])[] {
  return entriesAt(root).filter(([, value]) =>
    ['build', 'image'].some((key) => at(value, [key]) !== undefined),
  );
}
