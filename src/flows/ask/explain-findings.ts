import { code } from '../../change/markdown.ts';
import { sentence } from '../../change/review/say-review.ts';
import type { Finding } from '../../lint/contract.ts';
import type { Steps } from '../action.ts';
import { pullToChange, readBoth } from '../review/pull.ts';
import { sayProblem } from '../say.ts';
import type { Call, Verdict } from '../world.ts';
import { words } from '../world.ts';

/** `path:line` as the check and the summary write it. */
export type Spot = { readonly path: string; readonly line: number };

export function spotIn(said: string): Spot | undefined {
  const match = /^`?(?:\.\/)?([^\s:`]{1,500}):([1-9]\d{0,6})`?$/u.exec(said);
  return match === null ? undefined : { path: match[1] ?? '', line: Number(match[2]) };
}

/** More than this nobody reads at once; a rule or a line can be named. */
const mostRules = 10;

/** What a pull request brings, a rule each with its reason: all of it, or what stands on one line. */
export async function* explainFindings(spot: Spot | undefined, call: Call): Steps<Verdict> {
  const { asked, world } = call;
  const place = { topic: 'explain', asked, world };
  const pull = await pullToChange(call);
  if (!pull.ok) return yield* sayProblem(pull.error, place);
  const ends = await readBoth(pull.value, call);
  if (!ends.ok) return yield* sayProblem(ends.error, place);
  const { language } = asked;
  const { findings } = world.engines.review({ ...ends.value, language });
  const meant = findings.filter((finding) => spot === undefined || isAt(finding, spot));
  const body = words(world, asked, ['explain-findings', fillingOf(meant, spot)]);
  yield { kind: 'reply', number: asked.conversation.number, topic: 'explain', body, when: 'always' };
  return meant.length === 0 && spot !== undefined ? 'failed' : 'answered';
}

function isAt({ path, line, endLine }: Finding, spot: Spot): boolean {
  return path === spot.path && line <= spot.line && spot.line <= Math.max(line, endLine);
}

function fillingOf(findings: readonly Finding[], spot: Spot | undefined) {
  const groups = [...Map.groupBy(findings, ({ rule }) => rule).values()];
  return {
    none: groups.length === 0 ? { place: placeOf(spot) } : undefined,
    rules: groups.slice(0, mostRules).flatMap((group) => {
      const [first] = group;
      return first === undefined ? [] : [ruleOf(first, group)];
    }),
    more: groups.length > mostRules ? { moreCount: groups.length - mostRules } : undefined,
  };
}

function placeOf(spot: Spot | undefined): { readonly at: string } | undefined {
  return spot === undefined ? undefined : { at: code(`${spot.path}:${spot.line}`) };
}

function ruleOf({ rule, severity, why, docs }: Finding, group: readonly Finding[]) {
  const places = group.slice(0, mostRules).map(({ path, line, message }) => {
    return { at: code(`${path}:${line}`), message: sentence(message) };
  });
  return { rule, severity, why, docs, places };
}
