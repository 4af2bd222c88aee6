import { overLines } from '../../kernel/over-lines.ts';
import { positive } from '../../spec/words/text/negation.ts';
import { decoded } from '../decoded.ts';
import { mentions } from '../mentions.ts';
import { isPatternSaid, patternsIn } from './patterns.ts';

/** What a proposal may take for granted, because somebody who may said it. */
export type Grounds = {
  /** Of who commands, lower case. */
  readonly words: string;
  /** Those of them that ask, without what they refuse. */
  readonly asked: string;
  /** Whether the default branch or the policy names it. */
  readonly isKnown: (text: string) => boolean;
  /** The kinds of objects that are there and that the words name, so that others are not meant. */
  readonly namedKinds?: ReadonlySet<string>;
};

/** What the words of who commands give. */
export function askedBy(words: string): Pick<Grounds, 'words' | 'asked'> {
  const lower = words.toLowerCase();
  return { words: lower, asked: positive(lower) };
}

export type Leaf = { readonly path: readonly string[]; readonly value: unknown };

/** Every scalar of a document with the keys that lead to it, and every list and map that is empty. */
export function leavesOf(value: unknown, path: readonly string[] = []): Leaf[] {
  if (typeof value !== 'object' || value === null || path.length > 40) return [{ path, value }];
  const entries = Object.entries(value);
  if (entries.length === 0) return [{ path, value: Array.isArray(value) ? [] : {} }];
  return entries.flatMap(([key, inner]) => leavesOf(inner, [...path, key]));
}

/** Hosts, addresses and images that nobody named. */
export function strangerIn({ path, value }: Leaf, grounds: Grounds): string | undefined {
  if (typeof value !== 'string' || path[0] === 'apiVersion') return undefined;
  const text = value.slice(0, 20_000);
  const key = path.at(-1) ?? '';
  const isImage = isImageAt(key, text, grounds);
  if (isImage && !isImageNamed(text, grounds))
    return `${path.join('.')}: nobody named the image ${text.slice(0, 100)}; use one that the request or the repository names`;
  const odd = oddLetters(text, key, grounds);
  if (odd !== undefined) return `${path.join('.')}: ${odd}`;
  const stranger = isImage ? undefined : strangeHostAt(key, text, grounds);
  return stranger === undefined
    ? undefined
    : `${path.join('.')}: nobody named ${stranger}; use only hosts that the request or the repository names`;
}

/** Whoever names an image, or the whole of a value, names the host in it. */
function strangeHostAt(key: string, text: string, grounds: Grounds): string | undefined {
  const isNamedWhole = !/\s/u.test(text) && isNamed(text, grounds);
  return isIdentifier(key) || isNamedWhole ? undefined : strangeHost(text, grounds);
}

function isImageAt(key: string, text: string, grounds: Grounds): boolean {
  const isPlain = /^[\w./:@-]{1,300}$/u.test(text);
  return /^(?:image|repository)$/iu.test(key) && (isPlain || arePatternsNamed(text, grounds));
}

export function arePatternsNamed(image: string, { asked, isKnown }: Grounds): boolean {
  return patternsIn(image).every((one) => isKnown(one) || isPatternSaid(one, asked));
}

function strangeHost(text: string, grounds: Grounds): string | undefined {
  const texts = [text, ...decoded(text)];
  return texts.flatMap(hostsOf).find((host) => !isOurs(host) && !isNamed(host, grounds));
}

/** Where machines read a name, a letter that only looks like another one names something else. */
const namesOfMachines = new RegExp(
  overLines`
    ^(?:
      image|repository|newName|newTag|host|hosts|hostnames|name|namespace|serviceName|
      serviceAccountName|externalName|url|address|server|registry|key|\d+
    )$
  `,
  'iu',
);

function oddLetters(text: string, key: string, { words }: Grounds): string | undefined {
  if (!namesOfMachines.test(key) || !/[^\u0020-\u007e]/u.test(text) || text.includes(' ')) return undefined;
  return words.includes(text.toLowerCase())
    ? undefined
    : 'it holds letters that only look like others; write it in plain ones';
}

/** A digest is a version that nobody can read, so it has to be named as a whole. */
function isImageNamed(image: string, grounds: Grounds): boolean {
  if (arePatternsNamed(image, grounds)) return true;
  const bare = image.replace(/@sha256:[0-9a-f]{64}$/u, '').replace(/:[\w.-]{1,128}$/u, '');
  return !image.includes('@') && isNamed(bare, grounds);
}

/** Names of drivers and of types are written like hosts, and lead nowhere. */
function isIdentifier(key: string): boolean {
  return /^(?:apiVersion|apiGroup|provisioner|driver|controller|controllerName|topologyKey|@type|type_url|typeUrl)$/u.test(
    key,
  );
}

export function isNamed(text: string, { asked, isKnown }: Grounds): boolean {
  const name = text.toLowerCase();
  return mentions(asked, name) || isKnown(name);
}

function hostsOf(text: string): string[] {
  const lower = text.toLowerCase();
  // What stands in a path behind a slash is a file, however many dots it has.
  const names =
    lower
      .replaceAll(/(?<=(?:^|[\w.\s"'=(,])\/)[a-z0-9_][\w-]{0,62}(?:\.[\w-]{1,62}){1,4}(?![\w/])/gu, ' ')
      .match(/(?:[a-z0-9_](?:[a-z0-9_-]{0,62})\.){1,8}[a-z][a-z0-9-]{1,24}\b/gu) ?? [];
  const inAddress = [
    ...lower.matchAll(
      /[a-z][a-z0-9+]{1,20}:\/\/(?:[^\s/@]{0,200}@)?([\p{L}\p{N}._-]{1,253}|\[[0-9a-f:.]{2,45}\])/gu,
    ),
  ].map(([, host = '']) => host);
  const addresses: readonly string[] =
    lower
      .replaceAll(privateRange, ' ')
      .match(/\b\d{1,3}(?:\.\d{1,3}){3}\b|\b0x[0-9a-f]{8}\b|\[[0-9a-f]{0,4}(?::[0-9a-f]{0,4}){2,8}\]/gu) ??
    [];
  return [...new Set([...names.filter(isDomain), ...inAddress, ...addresses])];
}

/** A network of one's own, which leads nowhere by itself. */
const privateRange = /\b(?:10\.\d{1,3}|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){2}\/\d{1,2}\b/gu;

/** A file or a module has a dot in its name, too. */
function isDomain(name: string): boolean {
  return !/\.(?:ya?ml|json|js|ts|mjs|py|rb|go|sh|conf|cfg|toml|ini|txt|log|html|css|jar|war|xml|pem|crt|key|sock|pid|properties|env|md|lock)$/u.test(
    name,
  );
}

/** Inside the cluster, on this machine, or a name that Kubernetes gives to fields. */
function isOurs(host: string): boolean {
  // A number, or an address of the next generation, stands for a host anywhere.
  if (/^(?:\d+|0x[0-9a-f]+|\[.*\])$/u.test(host) || /[^\u0020-\u007e]/u.test(host)) return false;
  if (!host.includes('.') || /^(?:127\.0\.0\.1|0\.0\.0\.0)$/u.test(host)) return true;
  return /\.svc$|(?:^|\.)cluster\.local$|^envoy\.[a-z.]{1,60}$|(?:^|\.)(?:k8s|kubernetes)\.io$|^(?:metadata|spec|status|limits|requests)\.[a-z.]{1,60}$/u.test(
    host,
  );
}
