import { parseShell } from '../../syntax/shell/parse.ts';
import type { ShellScript } from '../../syntax/shell/script.ts';
import type { Finding, Report, Rule } from '../contract.ts';
import { isChosen } from '../engine/choice.ts';
import { toFinding, type Target } from '../engine/check.ts';
import { shift } from './command.ts';
import { dialectOf } from './dialect.ts';
import { shellPragma } from './pragmas.ts';
import type { DockerfileSubject, Run } from './subject.ts';

/** Runs rules for shell scripts over each RUN in the shell form. */
export function checkScripts(
  rules: readonly Rule<ShellScript>[],
  subject: DockerfileSubject,
  target: Target,
): readonly Finding[] {
  const chosen = rules.filter((rule) => isChosen(rule, target.choice));
  if (chosen.length === 0 || subject.errors.length > 0) return [];
  return subject.runs.flatMap((run) => {
    const script = scriptOf(run, subject);
    if (script === undefined) return [];
    const placed = { script, base: run.base };
    return chosen.flatMap((rule) => Array.from(findingsOf(rule, placed, target)));
  });
}

/** Undefined for what no POSIX shell reads. */
function scriptOf({ instruction, script }: Run, subject: DockerfileSubject): ShellScript | undefined {
  if (instruction.json !== undefined) return undefined;
  const pragma = shellPragma(subject, instruction);
  const dialect = dialectOf(pragma === undefined ? instruction.shell : [pragma]);
  if (dialect === undefined) return undefined;
  return dialect === script.dialect ? script : parseShell(script.source, dialect);
}

type Placed = { readonly script: ShellScript; readonly base: number };

function* findingsOf(rule: Rule<ShellScript>, { script, base }: Placed, target: Target): Iterable<Finding> {
  for (const report of rule.check(script)) {
    const finding = toFinding(rule, shiftReport(report, base), target);
    if (!target.isSuppressed(finding)) yield finding;
  }
}

function shiftReport(report: Report, base: number): Report {
  const at = shift(report.at, base);
  if (report.fix === undefined) return { ...report, at };
  const edits = report.fix.edits.map(({ start, end, text }) => ({
    start: start + base,
    end: end + base,
    text,
  }));
  return { ...report, at, fix: { ...report.fix, edits } };
}
