import type { Snapshot } from '../../../../facts/snapshot.ts';
import { isUnder } from '../../../../facts/tree.ts';
import { basename, dirname } from '../../../../kernel/paths.ts';
import { usualOf, type ConfigFile, type Copy } from '../../../../spec/config-files.ts';
import { familyOf } from '../../../../spec/words/delivery/hosts.ts';
import { environmentNames } from '../../../../spec/words/delivery/environment-sayings.ts';
import { secretLine } from './secret-lines.ts';

/** What is copied, or why not. */
export type Copied =
  | { readonly kind: 'copied'; readonly files: readonly ConfigFile[] }
  | { readonly kind: 'refused'; readonly why: Refusal };

export type Refusal =
  | { readonly kind: 'secret'; readonly path: string; readonly line: number }
  | { readonly kind: 'binary' | 'large' | 'link' | 'many'; readonly path: string }
  | { readonly kind: 'several'; readonly path: string; readonly of: readonly string[] };

export type Named = { readonly path: string; readonly environment?: string };
export type Source = {
  readonly named: readonly Named[];
  readonly folder?: string;
  /** One takes the place of the other, in each environment. */
  readonly isEach: boolean;
};

/** Larger folders hold no configuration. */
const most = 50;
/** What the API server takes. */
const largest = 1024 * 1024;
/** Of larger ones nobody reads the text. */
const mostRead = 512 * 1024;

export function copiesOf(source: Source, place: string, snapshot: Snapshot): Copied {
  const { named, folder } = source;
  const whole = folder ?? named[0]?.path ?? '';
  if (named.length > most) return refused({ kind: 'many', path: whole });
  const texts: Text[] = [];
  for (const one of named) {
    const copy = copyOf(one.path, snapshot);
    if ('kind' in copy) return refused(copy);
    texts.push({ ...one, copy });
  }
  const files = filesOf(texts, { ...source, place, snapshot });
  if (files === undefined)
    return refused({ kind: 'several', path: place, of: named.map(({ path }) => path) });
  const size = files.reduce((sum, { key, copy }) => sum + key.length + bytes(copy.text), 0);
  return size > largest ? refused({ kind: 'large', path: whole }) : { kind: 'copied', files };
}

function refused(why: Refusal): Copied {
  return { kind: 'refused', why };
}

function bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}

function copyOf(path: string, snapshot: Snapshot): Copy | Refusal {
  const { kind, size = 0 } = snapshot.entries.find((one) => one.path === path) ?? {};
  if (kind === 'symlink') return { kind: 'link', path };
  const text = snapshot.text(path);
  if (text === undefined) return { kind: size > mostRead ? 'large' : 'binary', path };
  if (text.includes('\0') || text.includes('\ufffd')) return { kind: 'binary', path };
  const line = secretLine(text);
  return line === undefined ? { from: path, text } : { kind: 'secret', path, line };
}

type Text = Named & { readonly copy: Copy };
type Scene = Omit<Source, 'named'> & {
  readonly place: string;
  readonly snapshot: Snapshot;
};

/** Undefined where several would stand at one path. */
function filesOf(texts: readonly Text[], scene: Scene): readonly ConfigFile[] | undefined {
  const { folder, place } = scene;
  const [first] = texts;
  if (first === undefined) return undefined;
  const isFile = folder === undefined && isFilePath(place, first.path);
  if (isFile && (texts.length > 1 || first.environment !== undefined)) return inEach(texts, place);
  if (isFile) return [{ key: keyOf(basename(place)), path: place, copy: first.copy }];
  if (scene.isEach) return inEach(texts, `${place.replace(/\/$/u, '')}/${commonName(first.path)}`);
  return below(texts, scene);
}

/** `config/staging.yaml` is `config.yaml` there. */
function commonName(path: string): string {
  const [, end = ''] = /(\.[^./]+)$/u.exec(path) ?? [];
  return `config${end}`;
}

/** Folders of pieces end in `.d`; a name without an ending is a file where the copied one is called so. */
export function isFilePath(place: string, path: string): boolean {
  if (place.endsWith('/')) return false;
  return basename(place) === basename(path) || /\/[^/]{0,80}\.(?!d$)[a-z][a-z0-9]{0,14}$/iu.test(place);
}

/** One for each environment, by what was said or by what it is called. */
function inEach(texts: readonly Text[], path: string): readonly ConfigFile[] | undefined {
  const own = texts.map(({ path: from, environment = nameIn(from), copy }) => ({ environment, copy }));
  const known = own.flatMap(({ environment, copy }) =>
    environment === undefined ? [] : [[environment, copy] as const],
  );
  const families = new Set(known.map(([name]) => familyOf(name)));
  const copies = Object.fromEntries(known);
  const copy = usualOf(copies);
  if (known.length < own.length || families.size < known.length || copy === undefined) return undefined;
  return [{ key: keyOf(basename(path)), path, copy, own: copies }];
}

const inName = new RegExp(`(?<![a-z])(?:${environmentNames.bare})(?![a-z])`, 'iu');

function nameIn(path: string): string | undefined {
  return (inName.exec(basename(path)) ?? inName.exec(dirname(path)))?.[0].toLowerCase();
}

function below(texts: readonly Text[], { folder, place, snapshot }: Scene): readonly ConfigFile[] {
  const target = place === '/' ? '' : place.replace(/\/$/u, '');
  const files = texts.map(({ path, copy }) => {
    const rest = folder === undefined ? basename(path) : path.slice(folder.length + 1);
    return { key: keyOf(rest), path: `${target}/${rest}`, copy };
  });
  const isFlat = files.every(({ path }) => dirname(path) === target);
  if (!isFlat || isShared(target, texts, snapshot)) return files;
  return files.map((file) => ({ ...file, folder: target }));
}

function keyOf(name: string): string {
  return name.replaceAll(/[^\w.-]/gu, '-').slice(-253);
}

/** What hides what an image needs: folders of systems and of servers, and where the code itself stands. */
const occupied =
  /^(?:\/(?:app|etc|bin|sbin|lib|lib64|opt|srv|home|root|var|tmp|code|src|work|workspace|run|data|usr(?:\/.*)?|etc\/(?:nginx|apache2|httpd|php\d?|php\/.*|ssl|pki|caddy|prometheus|grafana|mysql|postgresql|redis|haproxy|envoy|traefik|alternatives))?)$/u;

function isShared(target: string, texts: readonly Text[], { entries }: Snapshot): boolean {
  const [, inside] = /^\/(?:app|srv|code|src|usr\/src\/app|opt\/app|workspace)\/(.+)$/u.exec(target) ?? [];
  const own = new Set(texts.map(({ path }) => path));
  const isMixed = entries.some(
    ({ path }) =>
      inside !== undefined && !own.has(path) && (isUnder(path, inside) || path.includes(`/${inside}/`)),
  );
  return target === '' || occupied.test(target) || isMixed;
}
