import type { Snapshot } from '../../../../facts/snapshot.ts';
import { isUnder } from '../../../../facts/tree.ts';
import { basename } from '../../../../kernel/paths.ts';
import type { Volume, VolumeSource } from '../../../container.ts';
import { present } from '../../../../kernel/present.ts';
import type { PlannedObject } from '../../../spec.ts';
import type { Mount } from '../../model/model.ts';
import { keyFor } from '../names.ts';
import { tell, warn, type Subject } from '../terms.ts';
import type { Mounted } from './mounted.ts';

/** The API server takes a mebibyte; what comes near it is no configuration. */
const largest = 512 * 1024;

export type Placed = { readonly mount: Mount; readonly path: string; readonly name: string };

/** A file of the repository becomes a ConfigMap with its content; a key or certificate is never written down. */
export function fileMount({ mount, path, name }: Placed, subject: Subject): Mounted {
  const text = subject.terms.snapshot.text(path);
  const key = keyFor(basename(path));
  const place = { mount, path, name };
  if (text !== undefined && isConfidential(path, text)) return confidential(place, subject);
  if (text === undefined || text.length > largest) return unread(place, subject);
  const volume = volumeOf(place, key, 'configMap');
  const items = volume.source.kind === 'configMap' ? volume.source.items : undefined;
  const source = isScript(text) ? executable(name, items ?? {}) : volume.source;
  return { volumes: [{ ...volume, source }], objects: [configMap(name, { [key]: text }, path)] };
}

function isScript(text: string): boolean {
  return text.startsWith('#!');
}

/** Files of a ConfigMap are not executable unless it is said. */
function executable(name: string, items: Readonly<Record<string, string>>): VolumeSource {
  const listed = Object.entries(items).map(([key, path]) => ({ key, path }));
  const source = present({ name, items: listed.length === 0 ? undefined : listed, defaultMode: 0o755 });
  return { kind: 'other', source: { configMap: source } };
}

/** Files of a folder, where all of them are small text that configures something; else undefined. */
export function filesBelow(folder: string, snapshot: Snapshot): readonly string[] | undefined {
  const files = snapshot.entries.filter(({ path }) => path !== folder && isUnder(path, folder));
  const size = files.reduce((sum, file) => sum + file.size, 0);
  if (files.length === 0 || files.length > 100 || size > largest || folder === '') return undefined;
  return files.every(({ path }) => snapshot.text(path) !== undefined)
    ? files.map(({ path }) => path)
    : undefined;
}

export function folderMount(
  { mount, path, name, files }: Placed & { readonly files: readonly string[] },
  subject: Subject,
): Mounted {
  const { snapshot } = subject.terms;
  const inner = files.map((file) => ({
    file,
    path: file.slice(path.length + 1),
    text: snapshot.text(file) ?? '',
  }));
  if (inner.some(({ file, text }) => isConfidential(file, text)))
    return confidential({ mount, path, name }, subject);
  const items = Object.fromEntries(inner.map((one) => [keyFor(one.path), one.path]));
  const isFlat = Object.entries(items).every(([key, item]) => key === item);
  const data = Object.fromEntries(inner.map((one) => [keyFor(one.path), one.text]));
  const own = { kind: 'configMap', from: name, ...(isFlat ? {} : { items }) } as const;
  const source = Object.values(data).some(isScript) ? executable(name, isFlat ? {} : items) : own;
  const volume: Volume = { name, path: mount.target, readOnly: true, source };
  return { volumes: [volume], objects: [configMap(name, data, path)] };
}

/** A single file is laid over one path of the image and not over its folder. */
export function volumeOf({ mount, name }: Placed, key: string, kind: 'configMap' | 'secret'): Volume {
  const base = basename(mount.target.replace(/\/$/u, '')) || key;
  const items = base === key ? {} : { items: { [key]: base } };
  return { name, path: mount.target, subPath: base, readOnly: true, source: { kind, from: name, ...items } };
}

export function configMap(name: string, data: Readonly<Record<string, string>>, path: string): PlannedObject {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    name,
    body: { data },
    why: { en: `the content of ${path}`, zh: `${path} 的内容` },
  };
}

export function isConfidential(path: string, text: string): boolean {
  if (isCertificate(text)) return false;
  if (/(?:^|[/.])(?:key|pem|p12|pfx|jks|keystore|htpasswd|id_rsa|id_ed25519)$/iu.test(path)) return true;
  return text.includes('PRIVATE KEY-----');
}

/** Certificates are shown to whoever connects; a file of them alone holds no secret. */
function isCertificate(text: string): boolean {
  return text.includes('-----BEGIN CERTIFICATE-----') && !text.includes('PRIVATE KEY-----');
}

function confidential(place: Placed, subject: Subject): Mounted {
  const { mount, path, name } = place;
  warn(subject.terms, {
    id: 'secret-file',
    at: mount.at,
    text: {
      en: `${path} holds what must stay secret. It is read from the Secret ${name}: kubectl create secret generic ${name} --from-file=${path}`,
      zh: `${path} 含有机密内容，改为从 Secret ${name} 读取：kubectl create secret generic ${name} --from-file=${path}`,
    },
  });
  const key = keyFor(basename(path));
  const isFolder = subject.terms.snapshot.text(path) === undefined;
  const whole: Volume = { name, path: mount.target, readOnly: true, source: { kind: 'secret', from: name } };
  return { volumes: [isFolder ? whole : volumeOf(place, key, 'secret')], objects: [] };
}

function unread(place: Placed, subject: Subject): Mounted {
  return byCommand(place, subject, {
    en: `${place.path} is too large or no text`,
    zh: `${place.path} 过大或不是文本`,
  });
}

/** A file that is mounted but stands nowhere in the repository. */
export function missingFile(place: Placed, subject: Subject): Mounted {
  return byCommand(place, subject, {
    en: `${place.path} is not in the repository`,
    zh: `仓库中没有 ${place.path}`,
  });
}

function byCommand(
  place: Placed,
  subject: Subject,
  why: { readonly en: string; readonly zh: string },
): Mounted {
  const { mount, path, name } = place;
  const command = `kubectl create configmap ${name} --from-file=${path}`;
  tell(subject.terms, {
    id: 'config-file',
    at: mount.at,
    text: {
      en: `${why.en}, so its ConfigMap ${name} is to be made by hand: ${command}`,
      zh: `${why.zh}，请手动创建 ConfigMap ${name}：${command}`,
    },
  });
  return { volumes: [volumeOf(place, keyFor(basename(path)), 'configMap')], objects: [] };
}
