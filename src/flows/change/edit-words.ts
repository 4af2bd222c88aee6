import { sayReceipt } from '../../advise/say.ts';
import type { Operation, Target } from '../../change/edit/operation.ts';
import { cell, code } from '../../change/markdown.ts';
import { onlyAsked } from '../../change/propose/only-asked.ts';
import { sentence } from '../../change/review/say-review.ts';
import type { Language } from '../../kernel/language.ts';
import { describe } from '../../kernel/problem.ts';
import { basename } from '../../kernel/paths.ts';
import type { Finding } from '../../lint/contract.ts';
import { fill, type Templates } from '../../render/templates.ts';
import type { MadeEdit } from './edit.ts';

/** What became of an edit. */
export type EditEnd =
  | { readonly kind: 'proposed' | 'committed' | 'shown' }
  | { readonly kind: 'opened'; readonly number: number }
  | { readonly kind: 'suggested'; readonly count: number };

/** Whether there is anything to write. */
export function isDone({ edited, review }: MadeEdit): boolean {
  const isFaulty = review.findings.some(isFault);
  return edited.files.length + edited.removed.length > 0 && !isFaulty;
}

/** What is refused or does not work; rights over the node are the business of who asks for them by name. */
function isFault({ severity, rule }: Finding): boolean {
  return severity === 'error' && !onlyAsked.has(rule);
}

type Told = {
  readonly end: EditEnd;
  readonly wish: string;
  readonly diff: readonly string[];
  readonly sayOperation: (operation: Operation) => string;
};
type Voice = {
  readonly asked: { readonly language: Language };
  readonly world: { readonly templates: Templates };
};

/** An edit as an answer: what was understood, what differs, what was left, and why. */
export function sayEdit(made: MadeEdit, told: Told, { asked, world }: Voice): string {
  const { plan, review, edited } = made;
  const isChanged = edited.files.length + edited.removed.length > 0;
  const faults = linesOf(review.findings.filter(isFault));
  const filling = {
    ...endOf(told.end, isDone(made)),
    already: !isChanged && faults.length === 0 && edited.problems.length === 0 && plan.meant.length > 0,
    refused: isChanged && faults.length > 0,
    wish: told.wish,
    rows: rowsOf(made, told),
    difference: isChanged ? { diff: { lines: fenced(told.diff) } } : undefined,
    faults: faults.map((fault) => ({ fault })),
    warnings: isDone(made) ? linesOf(review.findings.filter(isWarning)).map((warning) => ({ warning })) : [],
    ...leftOf(made),
    told: toldOf(made, { language: asked.language, templates: world.templates }),
  };
  return fill(world.templates, `say/edit.${asked.language}.md`, filling).trimEnd();
}

function isWarning(finding: Finding): boolean {
  return finding.severity === 'warning' || (finding.severity === 'error' && !isFault(finding));
}

function linesOf(findings: readonly Finding[]): string[] {
  return findings.slice(0, 10).map(({ rule, message }) => `${rule}: ${sentence(message)}`);
}

/** What was not done, and what would have it done. */
function leftOf({ plan, edited, suggested, against, rounds }: MadeEdit) {
  return {
    kept: plan.kept.map(({ folder, path }) => ({
      folder: code(folder),
      keptPath: code(path),
      environment: basename(folder),
    })),
    unclear: plan.unclear.map(({ said, among }) => ({ unclearSaid: code(said), among: objects(among) })),
    problems: edited.problems.map((problem) => ({ problem: cell(describe(problem)) })),
    leftover: suggested.length > 0 ? [] : plan.leftover.map((said) => ({ left: code(said) })),
    against:
      against.length === 0 ? undefined : { rounds, lines: { lines: against.slice(0, 10).map(reason) } },
  };
}

function reason(what: string): string {
  return `- ${code(what.slice(0, 300))}`;
}

function objects(among: readonly Target[]): string {
  const shown = among
    .slice(0, 10)
    .map(({ kind, name, path }) => `${cell(kind)} ${code(name)} (${code(path)})`);
  return shown.join(', ');
}

function toldOf({ silence, receipt, examples }: MadeEdit, voice: Parameters<typeof sayReceipt>[1]) {
  const notes = [silence, receipt && sayReceipt(receipt, { ...voice, examples })].filter(
    (note) => note !== undefined,
  );
  return notes.length === 0 ? undefined : { notes: { lines: notes.join('\n\n').split('\n') } };
}

const ends = ['opened', 'proposed', 'committed', 'suggested', 'shown'] as const;

function endOf(end: EditEnd, isWritten: boolean) {
  const flags = Object.fromEntries(ends.map((kind) => [kind, isWritten && kind === end.kind]));
  return {
    ...flags,
    opened: isWritten && end.kind === 'opened' ? { number: end.number } : undefined,
    suggested: isWritten && end.kind === 'suggested' ? { count: end.count } : undefined,
  };
}

function rowsOf({ plan, suggested }: MadeEdit, { sayOperation }: Told) {
  const byRules = plan.operations.map((operation) => ({ what: sayOperation(operation), reason: undefined }));
  const byModel = suggested.map((operation) => ({
    what: sayOperation(operation),
    reason: { why: operation.why },
  }));
  return [...byRules, ...byModel].slice(0, 40);
}

function fenced(lines: readonly string[]): string[] {
  const longest = Math.max(
    2,
    ...lines.flatMap((line) => [...line.matchAll(/`+/gu)].map(([run]) => run.length)),
  );
  const fence = '`'.repeat(longest + 1);
  const shown = lines.slice(0, 400);
  return [
    `${fence}diff`,
    ...shown,
    ...(shown.length < lines.length ? [`… ${lines.length - shown.length}`] : []),
    fence,
  ];
}
