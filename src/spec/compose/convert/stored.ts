import { basename } from '../../../kernel/paths.ts';
import type { Volume } from '../../container.ts';
import type { PlannedObject } from '../../spec.ts';
import type { FileMount, Stored } from '../model/model.ts';
import { say } from '../read/node.ts';
import { keyFor, nameFor } from './names.ts';
import { tell, warn, type Subject } from './terms.ts';
import { configMap, filesBelow, folderMount, isConfidential } from './volumes/config-files.ts';
import type { Mounted } from './volumes/mounted.ts';

/** Configs of a project as ConfigMaps and its secrets as Secrets that somebody else fills. */
export function storedMounts(subject: Subject): Mounted {
  const { service, terms } = subject;
  const configs = service.configs.map((use) => configOf(use, terms.project.configs.get(use.source), subject));
  const secrets = service.secrets.map((use) => secretOf(use, terms.project.secrets.get(use.source), subject));
  const all = [...configs, ...secrets];
  return { volumes: all.flatMap(({ volumes }) => volumes), objects: all.flatMap(({ objects }) => objects) };
}

function configOf(use: FileMount, stored: Stored | undefined, subject: Subject): Mounted {
  const name = nameOf(use, stored);
  const { file, at } = stored ?? { at: use.at };
  const key = keyFor(file === undefined ? use.source : basename(file));
  const { text, isSecret } = contentOf(stored, subject);
  const place = { name, key, path: use.target ?? `/${use.source}` };
  const folder = folderOf(use, { name, path: place.path, file }, subject);
  if (folder !== undefined) return folder;
  const volumes = [mounted(place, isSecret ? 'secret' : 'configMap', use)];
  if (text !== undefined && !isSecret) {
    return { volumes, objects: [configMap(name, { [key]: text }, file ?? say(at))] };
  }
  sayContent(use, { stored, name, key, kind: isSecret ? 'secret generic' : 'configmap' }, subject);
  return { volumes, objects: [] };
}

type InFile = { readonly name: string; readonly path: string; readonly file: string | undefined };

/** A config may be a folder, too. */
function folderOf(
  { at }: FileMount,
  { name, path, file = '' }: InFile,
  subject: Subject,
): Mounted | undefined {
  const files = filesBelow(file, subject.terms.snapshot);
  const mount = { at, kind: 'bind', target: path, isReadOnly: true } as const;
  return files === undefined ? undefined : folderMount({ mount, path: file, name, files }, subject);
}

function contentOf(
  stored: Stored | undefined,
  { terms }: Subject,
): { readonly text: string | undefined; readonly isSecret: boolean } {
  const { file, content } = stored ?? {};
  const text = content ?? (file === undefined ? undefined : terms.snapshot.text(file));
  return { text, isSecret: text !== undefined && isConfidential(file ?? '', text) };
}

/** What exists already has a name of its own. */
function nameOf({ source }: FileMount, stored: Stored | undefined): string {
  return nameFor(stored?.external === true ? (stored.name ?? source) : source);
}

function secretOf(use: FileMount, stored: Stored | undefined, subject: Subject): Mounted {
  const name = nameOf(use, stored);
  const target = use.target ?? use.source;
  const path = target.startsWith('/') ? target : `/run/secrets/${target}`;
  const key = keyFor(use.source);
  sayContent(use, { stored, name, key, kind: 'secret generic' }, subject);
  const isShell = subject.terms.profile === 'minimal' && stored?.external !== true;
  return {
    volumes: [mounted({ name, key, path }, 'secret', use)],
    objects: isShell ? [emptySecret(name)] : [],
  };
}

type Place = { readonly name: string; readonly key: string; readonly path: string };

function mounted({ name, key, path }: Place, kind: 'configMap' | 'secret', { mode }: FileMount): Volume {
  const base = basename(path) || key;
  const items = base === key ? {} : { items: { [key]: base } };
  if (mode === undefined)
    return { name, path, subPath: base, readOnly: true, source: { kind, from: name, ...items } };
  const listed = [{ key, path: base, mode }];
  const source =
    kind === 'secret'
      ? { secret: { secretName: name, items: listed } }
      : { configMap: { name, items: listed } };
  return { name, path, subPath: base, readOnly: true, source: { kind: 'other', source } };
}

/** Its value is given by whoever may know it. */
function emptySecret(name: string): PlannedObject {
  return {
    apiVersion: 'v1',
    kind: 'Secret',
    name,
    body: { type: 'Opaque' },
    why: { en: 'the place for a value that never stands in git', zh: '机密值的位置，值不写入 git' },
  };
}

type Content = {
  readonly stored: Stored | undefined;
  readonly name: string;
  readonly key: string;
  readonly kind: 'secret generic' | 'configmap';
};

function sayContent(
  { at, source }: FileMount,
  { stored, name, key, kind }: Content,
  { service, terms }: Subject,
): void {
  const from =
    stored?.file ?? (stored?.environment === undefined ? 'FILE' : `<(printf %s "$${stored.environment}")`);
  const command = `kubectl create ${kind} ${name} --from-file=${key}=${from}`;
  const isThere = stored?.external === true;
  const talk = isThere ? tell : warn;
  talk(terms, {
    id: kind === 'configmap' ? 'config' : 'secret',
    at: stored?.at ?? at,
    text: {
      en: `${service.name} reads ${source}, whose content is not written here. Create it before the rollout: ${command}`,
      zh: `${service.name} 读取 ${source}，其内容不写在这里。请在发布前创建：${command}`,
    },
  });
}
