import type { Snapshot } from '../../facts/snapshot.ts';
import { thingsOf } from '../edit/objects.ts';
import { planEdit, type EditPlan } from '../edit/plan.ts';
import type { Aspect } from '../edit/words/aspect.ts';
import { spotsIn } from '../edit/words/spots.ts';
import type { ChangeSet } from './change-set.ts';
import { lastSpokenOf, type Spoken } from './last-spoken.ts';
import type { Order } from './order.ts';

/** What was proposed before, of what, and as files that are there. */
export type Before = { readonly before: ChangeSet; readonly order: Order; readonly snapshot: Snapshot };

/** What words change, as the comment before leads to it where they go on with that, or are not clear without it. */
export function planned(words: string, ground: Before, aspects: readonly Aspect[]): EditPlan {
  const { before, order, snapshot } = ground;
  const spoken = lastSpokenOf(words, order, snapshot);
  const planOf = (of: Spoken) => planEdit({ words, snapshot, ...of }, aspects);
  const back = goesOn(words, ground) ? spoken.map(planOf).find(isClear) : undefined;
  if (back !== undefined) return back;
  const first = planOf({ near: nearIn(before), isEach: false });
  if (first.unclear.length === 0) return first;
  return spoken.map(planOf).find(({ unclear }) => unclear.length === 0) ?? first;
}

function isClear({ unclear, operations }: EditPlan): boolean {
  return unclear.length === 0 && operations.length > 0;
}

/** What names nothing and speaks of `it`, or of the same as the comment before, goes on with that. */
function goesOn(words: string, { order, snapshot }: Before): boolean {
  const { last = '' } = order.request;
  if (spotsIn(words, thingsOf(snapshot)).some(({ of }) => of !== 'kind')) return false;
  const variables = words.match(variable) ?? [];
  return (
    pointing.test(words) ||
    isBareValue(words) ||
    topics.some((topic) => topic.test(words) && topic.test(last)) ||
    variables.some((name) => last.match(variable)?.includes(name))
  );
}

/** It says how much, and nothing else. */
function isBareValue(words: string): boolean {
  return bareValue.test(words.trim());
}

const bareValue =
  /^(?:(?:no|wait|ok|actually|rather|better|just|only)[,\s]+)*\d{1,6}(?:\.\d{1,3})?\s?(?:[KMGT]i?B?|m|%)?(?:\s(?:instead|then|please))*[.!]?$/iu;

const variable = /(?<![\w-])[A-Z][A-Z0-9_]{2,60}(?![\w-])/gu;

export const pointing = /(?<![\w-])(?:it|its|that|this)(?![\w-])|它|那个|这个|该(?:服务|应用)/iu;
const topics = [
  /memory|\bram\b|内存/iu,
  /\bcpus?\b|\bcores?\b|处理器|核/iu,
  /replicas?|\bcop(?:y|ies)\b|\bpods?\b|\binstances?\b|副本|实例/iu,
  /\bdisks?\b|storage|volumes?|磁盘|硬盘|存储/iu,
  /\bports?\b|端口/iu,
];

/** What is meant where nothing is named: what is of the repository, and nothing that only stands behind it. */
export function nearIn({ files, spec }: ChangeSet): readonly string[] {
  const own = spec.workloads.filter(({ service }) => service !== undefined).map(({ name }) => name);
  const behind = spec.workloads.map(({ name }) => name).filter((name) => !own.includes(name));
  return files
    .map(({ path }) => path)
    .filter((path) => own.length === 0 || !behind.some((name) => path.includes(`/${name}/`)));
}
