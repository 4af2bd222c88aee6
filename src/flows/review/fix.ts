import type { MendWish } from '../../change/review/mend.ts';
import { cell, code } from '../../change/markdown.ts';
import { isNamed } from '../../change/review/mend.ts';
import { sentence } from '../../change/review/say-review.ts';
import type { Intent } from '../../intent/intent.ts';
import type { Finding } from '../../lint/contract.ts';
import type { CommitOrder } from '../../ports/forge.ts';
import type { Pull } from '../../ports/inquiries.ts';
import { commit, type Steps } from '../action.ts';
import type { Mended } from '../engines.ts';
import { unknownRule } from '../ask/explain.ts';
import { pullToChange, readBoth } from './pull.ts';
import { suggest } from './review.ts';
import { sayProblem } from '../say.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

type Fix = Extract<Intent, { kind: 'fix' }>;

/** Mends what can surely be mended: as one commit, or as suggestions where the branch is not ours to write to. */
export async function* fix({ wish: said }: Fix, call: Call): Steps<Verdict> {
  const { asked, world } = call;
  const place = { topic: 'fix', asked, world };
  const wish = wishOf(said, call);
  if (wish === undefined) return yield* say(unknownRule(said, call), call, 'failed');
  const pull = await pullToChange(call);
  if (!pull.ok) return yield* sayProblem(pull.error, place);
  const ends = await readBoth(pull.value, call);
  if (!ends.ok) return yield* sayProblem(ends.error, place);
  const { changed } = ends.value;
  const changes = { ...ends.value, language: asked.language };
  if (pull.value.origin === 'fork') {
    const count = yield* suggest({ pull: pull.value, changed }, world.engines.review(changes), call);
    return yield* say(words(world, asked, ['fix-fork', { count, none: count === 0 }]), call, 'answered');
  }
  const made = world.engines.mend(changes, wish);
  const committed = yield* commit(orderOf(made, pull.value, call));
  if (!committed.ok) return yield* sayProblem(committed.error, place);
  const lines = committed.value?.lines ?? [];
  return yield* say(report(lines, made, call), call, lines.length > 0 ? 'fulfilled' : 'answered');
}

function wishOf(said: string, { world }: Call): MendWish | undefined {
  if (said === '') return { kind: 'new' };
  if (['all', 'everything', '全部', '所有'].includes(said.toLowerCase())) return { kind: 'all' };
  return world.engines.rules.some((rule) => isNamed(rule, said)) ? { kind: 'rule', rule: said } : undefined;
}

function orderOf({ files, mended }: Mended, pull: Pull, { asked }: Call): CommitOrder {
  const groups = Map.groupBy(mended, ({ rule, path }) => `${rule} in ${path}`);
  const lines = [...groups].map(([what, { length }]) => (length === 1 ? what : `${what} (${length} times)`));
  const { commit: head, branch } = pull.head;
  return { key: `fix/${pull.number}/${asked.occasion}`, branch, head, title: titleOf(mended), lines, files };
}

function titleOf(mended: readonly Finding[]): string {
  const rules = [...new Set(mended.map(({ rule }) => rule))];
  const [first = ''] = rules;
  return rules.length === 1 ? `Mend ${first}` : `Mend what ${rules.length} rules object to`;
}

/** More of what is left nobody reads here; the check has all of it. */
const mostLeft = 20;

function report(lines: readonly string[], { left }: Mended, { asked, world }: Call): string {
  const shown = left.slice(0, mostLeft);
  const filling = {
    nothing: lines.length === 0,
    some: lines.length > 0,
    lines: lines.map((what) => ({ what: cell(what) })),
    leftTitle: shown.length === 0 ? undefined : { leftCount: left.length },
    left: shown.map(({ rule, path, line, message }) => ({
      rule,
      place: code(`${path}:${line}`),
      message: sentence(message),
    })),
  };
  return words(world, asked, ['fix', filling]);
}

async function* say(body: string, { asked }: Call, verdict: Verdict): Steps<Verdict> {
  yield { kind: 'reply', number: asked.conversation.number, topic: 'fix', body, when: 'always' };
  return verdict;
}
