import { indexLines } from '../../kernel/text.ts';
import type { Finding } from '../contract.ts';
import { check, inOrder } from '../engine/check.ts';
import { type Choice, everyRule, isChosen } from '../engine/choice.ts';
import { identify } from '../manifest/engine.ts';
import { toResourceSet } from '../manifest/resource-set.ts';
import type { ManifestFile } from '../manifest/subject.ts';
import { waiversOf } from '../manifest/waivers.ts';
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
  /** Day of the check as `YYYY-MM-DD`, by which waivers end. */
  readonly today?: string;
};

/** Judges what a change does to each object. A finding lies where the object stands after it, or stood before. */
export function lintDiff(asked: DiffLint): readonly Finding[] {
  const { base, head, beside = [], rules, choice = everyRule, today } = asked;
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
    textOf: (subject: DiffSubject) => textOf(subject, before, after),
  };
  return inOrder(subjects.flatMap((subject) => judge(subject, court)));
}

type Court = {
  readonly rules: readonly DiffRule[];
  readonly choice: Choice;
  readonly today: string | undefined;
  readonly textOf: (subject: DiffSubject) => string;
};

function judge(subject: DiffSubject, { rules, choice, today, textOf: read }: Court): readonly Finding[] {
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
  return findings.map((finding) => mildWhereUnknown(finding, subject, text));
}

type Texts = ReadonlyMap<string, string>;

function textOf({ before, after }: DiffSubject, old: Texts, now: Texts): string {
  if (after !== undefined) return now.get(after.path) ?? '';
  return old.get(before?.path ?? '') ?? '';
}
