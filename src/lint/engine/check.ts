import { positionAt, type LineIndex, type Span } from '../../kernel/text.ts';
import type { Finding, Report, ResourceId, Rule } from '../contract.ts';
import type { Choice } from './choice.ts';

/** The file that a subject was read from, and what its author asked for. */
export type Target = {
  readonly path: string;
  readonly lines: LineIndex;
  readonly choice: Choice;
  readonly isSuppressed: (finding: Finding, rule: Named) => boolean;
  /** Where a report is shown, by where it lies. */
  readonly place: (at: Span) => Span;
  /** What a report speaks of that names nothing else. */
  readonly resource?: ResourceId;
};

/** A rule as waivers name it: by its id or by what other tools call it. */
export type Named = Pick<Rule<never>, 'id' | 'aliases'>;

/** Runs the chosen rules over a subject; what a file, a pragma or a configuration waives does not come out. */
export function check<Subject>(
  rules: readonly Rule<Subject>[],
  subject: Subject,
  target: Target,
): readonly Finding[] {
  const findings: Finding[] = [];
  for (const rule of rules) {
    for (const report of rule.check(subject)) {
      const finding = toFinding(rule, report, target);
      if (!target.isSuppressed(finding, rule)) findings.push(shown(finding, report, target));
    }
  }
  return findings;
}

function shown(finding: Finding, { shownAt }: Report, { lines }: Target): Finding {
  return shownAt === undefined ? finding : { ...finding, ...positionsOf(shownAt, lines) };
}

function positionsOf({ start, end }: Span, lines: LineIndex) {
  const [first, last] = [positionAt(lines, start), positionAt(lines, end)];
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}

/** File order; on one place the order of ids. */
export function inOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted(
    (a, b) => compare(a.path, b.path) || a.line - b.line || a.column - b.column || compare(a.rule, b.rule),
  );
}

export function toFinding<Subject>(rule: Rule<Subject>, report: Report, target: Target): Finding {
  const at = target.place(report.at);
  const resource = report.resource ?? target.resource;
  return {
    rule: rule.id,
    severity: target.choice.severities.get(rule.id) ?? report.severity ?? rule.severity,
    path: report.path ?? target.path,
    ...positionsOf(at, target.lines),
    message: report.message ?? rule.summary,
    why: rule.why,
    docs: rule.docs,
    ...(resource !== undefined && { resource }),
    ...(report.field !== undefined && { field: report.field }),
    ...(report.fix !== undefined && { fix: report.fix }),
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
