import { z } from 'zod';
import { code } from '../../change/markdown.ts';
import { hash } from '../../kernel/hash.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Pull } from '../../ports/inquiries.ts';
import type { Filling } from '../../render/template.ts';
import type { Steps } from '../action.ts';
import type { Call } from '../world.ts';

const named = z.object({ id: z.string(), name: z.string() });
const looked = z.object({ head: z.string(), now: z.array(named), before: z.array(named).optional() });
type Named = z.infer<typeof named>;

/** As much as is remembered of one pull request. */
const most = 500;
const mostNames = 5;

/**
 * What became of the findings of a pull request since an earlier commit of it was looked at. The same commit may be
 * looked at again, after a kill or since somebody asks: what it is compared with stays.
 */
export async function* sinceLast(
  findings: readonly Finding[],
  { number, head }: Pull,
  { asked, world }: Call,
): Steps<Filling | undefined> {
  const { owner, name } = asked.repository;
  const key = `review/${owner}/${name}/${number}`;
  const known = looked.safeParse(await world.journal.recall(key)).data;
  const before = known?.head === head.commit ? known.before : known?.now;
  const now = findings.slice(0, most).map(nameOf);
  if (known === undefined && now.length === 0) return undefined;
  yield { kind: 'remember', key, value: { head: head.commit, now, ...(before !== undefined && { before }) } };
  return before === undefined ? undefined : progress(before, now);
}

/** A finding that moves with its lines is the same one. */
function nameOf({ rule, path, message }: Finding): Named {
  return { id: hash([rule, path, message].join('\0')), name: `${code(rule)} (${code(path)})` };
}

function progress(before: readonly Named[], now: readonly Named[]): Filling | undefined {
  const [fresh, mended] = [without(now, before), without(before, now)];
  if (fresh.length + mended.length === 0) return undefined;
  const names = mended.slice(0, mostNames).map(({ name }) => name);
  return {
    fresh: fresh.length,
    still: now.length - fresh.length,
    mended: mended.length,
    names:
      names.length === 0 ? '' : `: ${[...names, ...(mended.length > mostNames ? ['…'] : [])].join(', ')}`,
  };
}

/** What stands in one list more often than in the other. */
function without(list: readonly Named[], other: readonly Named[]): Named[] {
  const left = new Map<string, number>();
  for (const { id } of other) left.set(id, (left.get(id) ?? 0) + 1);
  return list.filter(({ id }) => {
    const count = left.get(id) ?? 0;
    left.set(id, count - 1);
    return count <= 0;
  });
}
