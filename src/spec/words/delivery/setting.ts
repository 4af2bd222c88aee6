import type { Environment } from '../../../config/delivery.ts';
import { present } from '../../../kernel/present.ts';
import { dialsOf } from '../../dials.ts';
import { listOf, mapOf, scalar, textOf } from '../merge.ts';
import { readWish, type Vocabulary } from '../read.ts';
import { syncSaid } from './synced.ts';
import type { Draft, Wish } from '../wish.ts';

/** What an environment can have of its own, where the words say nothing else. */
export function settingOf(said: string, vocabulary: Vocabulary): Omit<Environment, 'name'> | undefined {
  if (said === '') return undefined;
  const sync = syncSaid(said);
  if (sync !== undefined) return { sync };
  const { wish, leftover } = readWish(said, vocabulary);
  const [draft, ...others] = wish.drafts;
  if (draft === undefined || others.length > 0 || leftover.length > 0 || !isSetting(draft)) return undefined;
  const { replicas, host, amounts = {} } = dialsOf(draft, wish);
  const { cpu, memory, memoryLimit } = amounts;
  const env = envOf(wish);
  const set = present({ replicas, host, cpu, memory, memoryLimit, env });
  return Object.keys(set).length === 0 ? undefined : set;
}

/** Nothing but what one turns up and down. */
function isSetting({ isImplied, work, facts, name }: Draft): boolean {
  const keys = Object.keys(work.containers[0] ?? {});
  return (
    isImplied &&
    name === undefined &&
    work.containers.length < 2 &&
    keys.every((key) => key === 'env' || key === 'resources') &&
    Object.keys(facts).every((key) => key === 'host') &&
    Object.keys(work.controller).every((key) => key === 'replicas')
  );
}

function envOf({ drafts }: Wish): Readonly<Record<string, string>> | undefined {
  const pairs = drafts
    .flatMap(({ work }) => listOf(work.containers[0]?.['env']).map(mapOf))
    .flatMap(({ name, value }) =>
      textOf(value) === undefined ? [] : [[scalar(name), scalar(value)] as const],
    );
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs);
}
