import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf, scalar } from '../merge.ts';
import { account } from './accounts.ts';
import { alias } from './aliases.ts';
import { admission } from './admission.ts';
import { rank, runtime } from './classes.ts';
import { definition } from './definitions.ts';
import { families, partsOf, type Family } from './families.ts';
import type { Gathered } from './gathered-of.ts';
import { limits } from './limits.ts';
import { slice } from './slices.ts';
import { referred } from './referred.ts';
import { quota } from './quota.ts';
import { rights } from './rights.ts';
import { snapshots } from './snapshots.ts';
import { area } from './spaces.ts';
import { walls } from './walls.ts';

/** What was made of a text, which of its words nobody knows, and what is told of something else. */
export type Gathering = {
  readonly documents: readonly JsonMap[];
  readonly odd: readonly string[];
  readonly rest: string;
};

const readers: Readonly<Record<Exclude<Family, 'other'>, (text: string) => Gathered | undefined>> = {
  account,
  admission,
  alias,
  area,
  definition,
  limits,
  quota,
  rank,
  rights,
  runtime,
  slice,
  snapshots,
  walls,
};

const longest = 3000;
/** Of more words that nobody knows nobody can say what they are about. */
const mostOdd = 5;

/**
 * The objects of rare kinds that a text tells of, whatever the order of its words: what they mean is known one by one, in
 * English as in Chinese, and values are of what stands next to them. Nothing, where it is open of any of them.
 */
export function gathered(words: string): Gathering | undefined {
  const text = words.replaceAll(/(?<!\w)(?:i\.\s?e\.|e\.\s?g\.),?/giu, 'that is').replaceAll('...', ' ');
  if (text.length > longest) return undefined;
  const parts = partsOf(text);
  const made: Gathered[] = [];
  for (const family of families) {
    const own = parts.filter((one) => one.family === family).map((one) => one.text);
    if (own.length === 0) continue;
    const read = readers[family](own.join('\n'));
    if (read === undefined) return undefined;
    made.push(read);
  }
  const isBeside = made.every(({ documents }) =>
    documents.every(({ kind }) => /^(?:Namespace|ServiceAccount)$/u.test(scalar(kind))),
  );
  if (made.length === 0 || (isBeside && parts.some(({ family }) => family === 'other'))) return undefined;
  if (made.some(({ odd }) => odd.isOpen || odd.said.length > mostOdd)) return undefined;
  const rest = parts.filter(({ family }) => family === 'other').map((one) => one.text);
  return {
    documents: withSpace(placed(made.flatMap(({ documents }) => documents)), text),
    odd: made.flatMap(({ odd }) => odd.said),
    rest: referred(rest.join('\n').trim(), made),
  };
}

const isMade =
  /(?<!\w)(?:create|make|set up|produce|prepare|define|write)(?: me| us)? (?:the|an?|its|this)(?: new| own)? namespace(?!\w)|(?:创建|新建|建立)(?:一个)?(?:新的)?命名空间/iu;

/** `produce the namespace together with a quota`: where they all are is made too. */
function withSpace(documents: readonly JsonMap[], text: string): JsonMap[] {
  const spaces = new Set(documents.flatMap((one) => mapOf(one['metadata'])['namespace'] ?? []));
  const [space, ...others] = spaces;
  const isThere = documents.some(({ kind }) => kind === 'Namespace');
  if (space === undefined || others.length > 0 || isThere || !isMade.test(text)) return [...documents];
  return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name: space } }, ...documents];
}

const kin = new Set([
  'Role',
  'RoleBinding',
  'ServiceAccount',
  'LimitRange',
  'ResourceQuota',
  'NetworkPolicy',
  'Service',
  'EndpointSlice',
]);

/** Where one of them is, or what namespace is made with them, all of them are. */
function placed(documents: readonly JsonMap[]): JsonMap[] {
  const told = documents.flatMap((one) => {
    const { name, namespace } = mapOf(one['metadata']);
    return one['kind'] === 'Namespace' ? scalar(name) : namespace === undefined ? [] : scalar(namespace);
  });
  const [space, ...others] = new Set(told);
  if (space === undefined || others.length > 0) return [...documents];
  return documents.map((one) => {
    const metadata = mapOf(one['metadata']);
    const isOpen = kin.has(scalar(one['kind'])) && metadata['namespace'] === undefined;
    return isOpen ? { ...one, metadata: { ...metadata, namespace: space } } : one;
  });
}
