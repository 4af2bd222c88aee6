import { indexLines } from '../../kernel/text.ts';
import type { Finding } from '../contract.ts';
import { check, inOrder } from '../engine/check.ts';
import { type Choice, everyRule, isChosen } from '../engine/choice.ts';
import { identify } from '../manifest/engine.ts';
import { toResourceSet } from '../manifest/resource-set.ts';
import type { ManifestFile } from '../manifest/subject.ts';
import { waiversOf } from '../manifest/waivers.ts';
import { madeAnew } from './made-anew.ts';
import { pairs } from './pairs.ts';
import type { DiffRule, DiffSubject } from './subject.ts';
import { mildWhereUnknown } from './unknown.ts';

export type DiffLint = {
  readonly base: readonly ManifestFile[];
  readonly head: readonly ManifestFile[];
  /** Files that the change leaves as they are, and whose objects it may rob of what they need. */
  readonly beside?: readonly ManifestFile[];
  readonly rules: readonly DiffRule[];
  readonly choice?: Choice;
  /** Whether the objects of a file may be deleted and made anew where the server takes no change. */
  readonly isForced?: (path: string) => boolean;
  /** Day of the check as `YYYY-MM-DD`, by which waivers end. */
  readonly today?: string;
};

/** Judges what a change does to each object. A finding lies where the object stands after it, or stood before. */
export function lintDiff(asked: DiffLint): readonly Finding[] {
  const { base, head, beside = [], rules, choice = everyRule, today, isForced = () => false } = asked;
  const before = new Map(base.map(({ path, text }) => [path, text]));
  const after = new Map([...head, ...beside].map(({ path, text }) => [path, text]));
  const near = new Set(beside.map(({ path }) => path));
  const ends = { base: toResourceSet([...base, ...beside]), head: toResourceSet([...head, ...beside]) };
  const subjects = pairs(ends, (path) => near.has(path));
  const chosen = rules.filter((rule) => isChosen(rule, choice));
  const court = {
    rules: chosen,
    choice,
    today,
    isForced,
    textOf: (subject: DiffSubject) => textOf(subject, before, after),
  };
  return inOrder(subjects.flatMap((subject) => judge(subject, court)));
}

type Court = {
  readonly rules: readonly DiffRule[];
  readonly choice: Choice;
  readonly today: string | undefined;
  readonly isForced: (path: string) => boolean;
  readonly textOf: (subject: DiffSubject) => string;
};

function judge(
  subject: DiffSubject,
  { rules, choice, today, isForced, textOf: read }: Court,
): readonly Finding[] {
  const resource = subject.after ?? subject.before;
  if (resource === undefined) return [];
  const text = read(subject);
  const findings = check(rules, subject, {
    path: resource.path,
    get lines() {
      return indexLines(text);
    },
    choice,
    place: (at) => at,
    resource: identify(resource),
    isSuppressed: ({ line }, rule) => waiversOf(resource, text, today)(rule, line),
  });
  return findings
    .flatMap((finding) => anew(finding, subject, { rules, isForced }))
    .map((finding) => mildWhereUnknown(finding, subject, text));
}

/** What the server does not let change is no matter to an object that is deleted and made anew, but for what it loses. */
function anew(
  finding: Finding,
  { after }: DiffSubject,
  { rules, isForced }: Pick<Court, 'rules' | 'isForced'>,
): Finding[] {
  if (after === undefined || !rules.some(({ id, isRefused }) => id === finding.rule && isRefused === true))
    return [finding];
  const way = madeAnew(after) ?? (isForced(after.path) ? 'by force' : undefined);
  if (way === undefined) return [finding];
  const [what = ''] = finding.message.split('; ', 1);
  const message = `${what}; as force is allowed here, the object is deleted and made anew, and all that it holds or runs is gone meanwhile`;
  return way === 'always' ? [] : [{ ...finding, severity: 'warning', message }];
}

type Texts = ReadonlyMap<string, string>;

function textOf({ before, after }: DiffSubject, old: Texts, now: Texts): string {
  if (after !== undefined) return now.get(after.path) ?? '';
  return old.get(before?.path ?? '') ?? '';
}
