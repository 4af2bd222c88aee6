import type { Json } from '../kernel/json.ts';
import { mentions } from './mentions.ts';
import { powerIn } from './guard-powers.ts';
import { strangerIn, type Grounds, type Leaf } from './guard-values.ts';
import { lossIn } from './guard-losses.ts';

/** One object before and after an edit; undefined where it was not there, or is not any more. */
export type Edited = {
  readonly kind: string;
  readonly name: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
};

/**
 * What stands against an edit of objects that are there: it changes what nobody spoke of, takes rights, opens doors,
 * brings strangers in, or takes guards away that nobody asked to lose. What the object held before is not held
 * against it.
 */
export function editObjections(edited: readonly Edited[], grounds: Grounds): string[] {
  return edited.flatMap((one) =>
    objectionsTo(one, grounds).map((what) => `${one.kind} ${one.name}: ${what}`),
  );
}

function objectionsTo({ kind, name, before, after }: Edited, grounds: Grounds): string[] {
  if (!isSpokenOf(kind, name, grounds)) return ['the request does not speak of it; leave it as it is'];
  const ruler = rulers.find(([pattern]) => pattern.test(kind));
  if (ruler !== undefined && !ruler[1].test(grounds.words))
    return [`a ${kind} rules what others may do, and the request does not speak of that`];
  if (kind === 'Secret') return ['values of Secrets are given in the cluster; refer to one by name'];
  if (after === undefined) return removing.test(grounds.words) ? [] : ['nobody asked for it to be removed'];
  const [old, now] = [namedLeaves(before ?? {}), namedLeaves(after)];
  const was = new Set(old.map(keyOf));
  const is = new Set(now.map(keyOf));
  const held = new Map(old.map(({ id, value }) => [id, value]));
  const gained = now.filter((leaf) => !was.has(keyOf(leaf)));
  const lost = old.filter((leaf) => !is.has(keyOf(leaf)));
  return [
    ...gained.flatMap(
      (leaf) =>
        powerIn(leaf, grounds) ??
        strangerIn(leaf, grounds) ??
        otherImage(leaf, held.get(leaf.id), grounds) ??
        unaskedIn(leaf, kind, grounds) ??
        [],
    ),
    ...lost.flatMap((leaf) => lossIn(leaf, grounds) ?? []),
  ];
}

const removing = /remov|delet|drop|get rid|take (?:out|away)|删除|移除|去掉|删掉|不要/u;

/** Kinds that rule over others, and the words of whoever means them. */
const rulers: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:Cluster)?Role(?:Binding)?$/u, /role|rbac|right|permission|grant|allow|access|权限|角色|授权/u],
  [/NetworkPolic/u, /network|polic|traffic|ingress|egress|allow|deny|网络|流量|策略/u],
  [
    /^(?:Validating|Mutating)|AdmissionPolicy|^(?:Cluster)?Policy$|Constraint/u,
    /admission|polic|webhook|constraint|策略/u,
  ],
  [
    /^(?:Application|ApplicationSet|AppProject|GitRepository|HelmRepository|HelmRelease|OCIRepository|Bucket)$/u,
    /application|project|argo|flux|helm|repositor|source|sync|应用|同步/u,
  ],
  [/^(?:PodSecurityPolicy|ResourceQuota|LimitRange)$/u, /quota|limit|security|配额|限制/u],
];

/** By its name, or by its kind where the words name no object of the repository. */
function isSpokenOf(kind: string, name: string, { words, isNamingObjects }: Grounds): boolean {
  if (mentions(words, name.toLowerCase())) return true;
  const spoken = words.replaceAll(/[\s_-]+/gu, '').includes(kind.toLowerCase());
  return spoken || isNamingObjects !== true;
}

const routing = /^(?:Ingress|HTTPRoute|GRPCRoute|TLSRoute|Gateway|VirtualService|Route|IngressRoute)$/u;
const running = /command|args?\b|argument|\brun|execut|script|entry ?point|启动|命令|参数|执行|运行/u;

/** A container that is asked for runs something. */
const another =
  /(?:\binit|another|new|extra|second|third|helper)[\s-]{0,3}container|side-?car|初始化容器|边车/u;

/** What an edit brings must be in the words where it decides what runs, as whom, and for whom. */
function unaskedIn(leaf: Leaf, kind: string, grounds: Grounds): string | undefined {
  const at = leaf.path.join('.');
  const text = String(leaf.value).toLowerCase();
  const found = unasked.find(
    ({ is, isAsked }) => is({ at: `.${at}`, kind, text }) && !isAsked(text, grounds),
  );
  return found === undefined ? undefined : `${at}: ${found.what} ${text.slice(0, 100)}`;
}

type Brought = { readonly at: string; readonly kind: string; readonly text: string };

type Unasked = {
  readonly is: (brought: Brought) => boolean;
  readonly isAsked: (text: string, grounds: Grounds) => boolean;
  readonly what: string;
};

const unasked: readonly Unasked[] = [
  {
    is: ({ at }) => /\.(?:image|newTag|newName|digest)$/u.test(at),
    isAsked: (text, { words, isKnown }) => mentions(words, text) || isKnown(text) || isTagOf(text, words),
    what: 'nobody named',
  },
  {
    is: ({ at, kind, text }) =>
      routing.test(kind) && /\.(?:host|(?:hosts|hostnames)\.\d+)$/u.test(at) && text.includes('.'),
    isAsked: (text, { words }) => mentions(words, text),
    what: 'the request does not name',
  },
  {
    is: ({ at }) => /\.(?:command|args)\.\d+$|\.exec\.|\.postStart\.|\.preStop\./u.test(at),
    isAsked: (_, { words }) => running.test(words) || another.test(words),
    what: 'the request does not speak of what is run, as in',
  },
  {
    is: ({ at }) => /\.serviceAccount(?:Name)?$/u.test(at),
    isAsked: (text, { words }) => mentions(words, text),
    what: 'the request does not name the account',
  },
  {
    is: ({ at }) => /\.(?:secretKeyRef\.name|secretRef\.name|secretName)$/u.test(at),
    isAsked: (text, { words }) => /secret|密钥|密码/u.test(words) || mentions(words, text),
    what: 'the request does not speak of the Secret',
  },
  {
    is: ({ at }) => /\.(?:containers|initContainers|ephemeralContainers)\.\d+\.name$/u.test(at),
    isAsked: (_, { words }) => /container|sidecar|\binit|容器|边车/u.test(words),
    what: 'the request does not speak of another container, as is',
  },
];

/** Another repository in the place of the one that was there, though both may be known. */
function otherImage({ path, value }: Leaf, held: unknown, { words }: Grounds): string | undefined {
  if (path.at(-1) !== 'image' || typeof value !== 'string' || typeof held !== 'string') return undefined;
  const [was, is] = [held, value].map((image) =>
    image.replace(/@sha256:\w+$/u, '').replace(/:[\w.-]+$/u, ''),
  );
  return is === undefined || was === is || mentions(words, is.toLowerCase())
    ? undefined
    : `${path.join('.')}: the request does not name the image ${is.slice(0, 100)}`;
}

/** `bump the tag of web to 1.27` names `nginx:1.27`. */
function isTagOf(image: string, words: string): boolean {
  const tag = /:([\w.-]+)$/u.exec(image)?.[1];
  return tag !== undefined && mentions(words, tag.replace(/^v/u, ''))
    ? true
    : tag !== undefined && mentions(words, tag);
}

type NamedLeaf = Leaf & { readonly id: string };

function keyOf({ id, value }: NamedLeaf): string {
  return `${id}\0${JSON.stringify(value)}`;
}

/** Every scalar; items of lists are known by their names, so that one more in front moves none. */
function namedLeaves(value: unknown, path: readonly string[] = [], id = ''): NamedLeaf[] {
  if (typeof value !== 'object' || value === null || path.length > 60) return [{ path, id, value }];
  const isList = Array.isArray(value);
  const entries: readonly (readonly [string, unknown])[] = Object.entries(value);
  if (entries.length === 0) return [{ path, id, value: isList ? [] : {} }];
  return entries.flatMap(([key, inner]) =>
    namedLeaves(inner, [...path, key], `${id}/${isList ? stepOf(inner, key) : key}`),
  );
}

function stepOf(item: unknown, index: string): string {
  if (typeof item !== 'object' || item === null) return '[]';
  const name: unknown = 'name' in item ? item.name : undefined;
  return typeof name === 'string' ? `[${name}]` : `[${index}]`;
}
