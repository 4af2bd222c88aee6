import type { Snapshot } from '../../facts/snapshot.ts';
import { basename } from '../../kernel/paths.ts';
import { applyEdits } from '../../kernel/text.ts';
import type { Finding } from '../../lint/contract.ts';
import { namesOf } from '../../lint/engine/choice.ts';
import { editsOf, withoutOverlap } from '../../lint/engine/fix.ts';
import { firstDisagreement } from '../../syntax/dockerfile/agreement.ts';
import { allFindings } from './all-findings.ts';
import { brokenYaml } from './broken-yaml.ts';
import type { Judges, Changes } from './changes.ts';
import { reviewChange } from './review.ts';

/** What is to be mended: what the change brings, one rule or everything in the files that it touches. */
export type MendWish =
  | { readonly kind: 'new' }
  | { readonly kind: 'all' }
  | { readonly kind: 'rule'; readonly rule: string };

export type Mended = {
  readonly files: readonly MendedFile[];
  readonly mended: readonly Finding[];
  /** What was looked for and has no edit that is surely right. */
  readonly left: readonly Finding[];
};

export type MendedFile = { readonly path: string; readonly text: string; readonly executable?: boolean };

/** One mend may uncover the next; nothing that is right takes more rounds. */
const mostRounds = 6;

/** Mends the head of a change as far as edits are surely right; what would break a file is left out. */
export function mendChange(changes: Changes, judges: Judges, wish: MendWish): Mended {
  const texts = new Map<string, string>();
  const mended: Finding[] = [];
  let findings = wishedFor(changes, judges, wish);
  for (let round = 0; round < mostRounds; round += 1) {
    const done = mendRound(findings, withTexts(changes.head, texts));
    if (done.texts.size === 0) break;
    for (const [path, text] of done.texts) texts.set(path, text);
    mended.push(...done.mended);
    findings = wishedFor({ ...changes, head: withTexts(changes.head, texts) }, judges, wish);
  }
  return {
    files: [...texts].map(([path, text]) => fileOf(path, text, changes.head)),
    mended,
    left: findings,
  };
}

function wishedFor(changes: Changes, judges: Judges, wish: MendWish): readonly Finding[] {
  const brought = reviewChange(changes, judges).findings;
  if (wish.kind === 'new') return brought;
  const known = new Set(brought.map(keyOf));
  const all = [...brought, ...allFindings(changes, judges).filter((one) => !known.has(keyOf(one)))];
  if (wish.kind === 'all') return all;
  const rules = [...judges.linters.flatMap((linter) => linter.rules), ...judges.diffRules];
  const meant = new Set(rules.filter((rule) => isNamed(rule, wish.rule)).map(({ id }) => id));
  return all.filter(({ rule }) => meant.has(rule));
}

/** Whether a person means this rule: by its id or by what other tools call it. */
export function isNamed(rule: Parameters<typeof namesOf>[0], said: string): boolean {
  return namesOf(rule).some((name) => name.toLowerCase() === said.toLowerCase());
}

type Round = { readonly texts: ReadonlyMap<string, string>; readonly mended: readonly Finding[] };

function mendRound(findings: readonly Finding[], head: Snapshot): Round {
  const texts = new Map<string, string>();
  const mended: Finding[] = [];
  for (const [path, group] of Map.groupBy(findings, (finding) => finding.path)) {
    const text = head.text(path);
    const chosen = withoutOverlap(gravest(group));
    if (text === undefined || chosen.length === 0) continue;
    const next = applyEdits(text, editsOf(chosen));
    if (next === text || isBroken(path, text, next)) continue;
    texts.set(path, next);
    mended.push(...chosen);
  }
  return { texts, mended };
}

/** The worst of a file first: a misspelt field that gets its name is not missing any more. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  const mendable = findings.filter(({ fix }) => fix !== undefined && fix.edits.length > 0);
  const level = severities.find((one) => mendable.some(({ severity }) => severity === one));
  return mendable.filter(({ severity }) => severity === level);
}

const severities = ['error', 'warning', 'info', 'style'] as const;

/** A mend that makes a file unreadable, or readable in two ways, is none. */
function isBroken(path: string, before: string, after: string): boolean {
  if (/\.ya?ml$/u.test(path)) return problemsIn(path, after) > problemsIn(path, before);
  if (!/dockerfile|containerfile/iu.test(basename(path))) return false;
  return firstDisagreement(before) === undefined && firstDisagreement(after) !== undefined;
}

function problemsIn(path: string, text: string): number {
  return brokenYaml({ commit: '', entries: [], omitted: [], text: () => text }, [path]).length;
}

function withTexts(head: Snapshot, texts: ReadonlyMap<string, string>): Snapshot {
  return { ...head, text: (path) => texts.get(path) ?? head.text(path) };
}

function fileOf(path: string, text: string, { entries }: Snapshot): MendedFile {
  const isExecutable = entries.some((entry) => entry.path === path && entry.kind === 'executable');
  return { path, text, ...(isExecutable && { executable: true }) };
}

function keyOf({ rule, path, line, message }: Finding): string {
  return [rule, path, line, message].join('\0');
}
