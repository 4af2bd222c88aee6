import { indexLines } from '../../kernel/text.ts';
import type { Finding } from '../contract.ts';
import { check, inOrder } from '../engine/check.ts';
import { type Choice, everyRule } from '../engine/choice.ts';
import { identify } from '../manifest/engine.ts';
import { toResourceSet } from '../manifest/resource-set.ts';
import type { ManifestFile } from '../manifest/subject.ts';
import { waiversOf } from '../manifest/waivers.ts';
import { pairs } from './pairs.ts';
import type { DiffRule, DiffSubject } from './subject.ts';

export type DiffLint = {
  readonly base: readonly ManifestFile[];
  readonly head: readonly ManifestFile[];
  readonly rules: readonly DiffRule[];
  readonly choice?: Choice;
};

/** Judges what a change does to each object. A finding lies where the object stands after it, or stood before. */
export function lintDiff({ base, head, rules, choice = everyRule }: DiffLint): readonly Finding[] {
  const before = new Map(base.map(({ path, text }) => [path, text]));
  const after = new Map(head.map(({ path, text }) => [path, text]));
  const subjects = pairs(toResourceSet(base), toResourceSet(head));
  const court = { rules, choice, textOf: (subject: DiffSubject) => textOf(subject, before, after) };
  return inOrder(subjects.flatMap((subject) => judge(subject, court)));
}

type Court = {
  readonly rules: readonly DiffRule[];
  readonly choice: Choice;
  readonly textOf: (subject: DiffSubject) => string;
};

function judge(subject: DiffSubject, { rules, choice, textOf: read }: Court): Finding[] {
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
    isSuppressed: ({ rule, line }) => waiversOf(resource, text)({ id: rule }, line),
  });
  return findings.map((finding) => ({ ...finding, resource: identify(resource) }));
}

type Texts = ReadonlyMap<string, string>;

function textOf({ before, after }: DiffSubject, old: Texts, now: Texts): string {
  if (after !== undefined) return now.get(after.path) ?? '';
  return old.get(before?.path ?? '') ?? '';
}
