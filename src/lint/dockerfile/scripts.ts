import type { Instruction } from '../../syntax/dockerfile/model.ts';
import { parseShell } from '../../syntax/shell/parse.ts';
import type { ShellScript } from '../../syntax/shell/script.ts';
import type { Finding, Report, Rule } from '../contract.ts';
import { isChosen } from '../engine/choice.ts';
import { toFinding, type Target } from '../engine/check.ts';
import { toRules } from '../shell/foreign.ts';
import { keyOf, type AskedScript, type ShellOpinions } from '../shell/opinion.ts';
import { subjectOf } from '../shell/read.ts';
import type { ShellSubject } from '../shell/subject.ts';
import { shift } from './command.ts';
import { dialectOf } from './dialect.ts';
import { shellBefore, shellPragmas, type ShellPragma } from './pragmas.ts';
import type { DockerfileSubject, Run } from './subject.ts';

/** A script of a Dockerfile, ready to be checked. */
export type BuildScript = {
  readonly shell: ShellSubject;
  /** Offset of the script in the file. */
  readonly base: number;
  readonly isJson: boolean;
};

export type ScriptTarget = Target & { readonly opinions: ShellOpinions | undefined };

export type ScriptRules = {
  /** All that are known. */
  readonly shellRules: readonly Rule<ShellSubject>[];
  /** Those that are asked of a script. */
  readonly shellRulesFor: (script: ShellSubject) => readonly Rule<ShellSubject>[];
};

/** Runs rules for shell scripts over each RUN that a shell reads, or takes what another checker said of it. */
export function checkScripts(
  { shellRules, shellRulesFor }: ScriptRules,
  subject: DockerfileSubject,
  target: ScriptTarget,
): readonly Finding[] {
  if (subject.errors.length > 0) return [];
  const findings: Finding[] = [];
  for (const script of scriptsOf(subject)) {
    const said = target.opinions?.get(keyOf(askedScript(script)));
    const used = said
      ? toRules(said, shellRules).filter((rule) => isChosen(rule, target.choice))
      : shellRulesFor(script.shell);
    for (const rule of used) collect(findings, { rule, script, target });
  }
  return findings;
}

/** What another checker is asked about. */
export function askedScript({ shell }: BuildScript): AskedScript {
  const { script, dialect, known } = shell;
  return { text: script.source, dialect, known: [...known] };
}

/** The scripts of all RUN instructions, with the variables that are set before each. */
export function scriptsOf(subject: DockerfileSubject): readonly BuildScript[] {
  const variables = variablesAt(subject);
  const pragmas = shellPragmas(subject);
  return subject.runs.flatMap((run) => {
    const script = scriptOf(run, subject, pragmas);
    if (script === undefined) return [];
    const known = variables.get(run.instruction) ?? [];
    const isJson = run.instruction.json !== undefined;
    return [{ shell: subjectOf(script, known), base: run.base, isJson }];
  });
}

/** Undefined for what no POSIX shell reads. */
function scriptOf(
  { instruction, script }: Run,
  subject: DockerfileSubject,
  pragmas: readonly ShellPragma[],
): ShellScript | undefined {
  if (instruction.json !== undefined && !isShellCall(instruction.json)) return undefined;
  const pragma = shellBefore(pragmas, instruction, subject);
  const dialect = dialectOf(pragma === undefined ? instruction.shell : [pragma]);
  if (dialect === undefined) return undefined;
  return dialect === script.dialect ? script : parseShell(script.source, dialect);
}

/** `["bash", "-c", "…"]`: the words are read by a shell after all. */
function isShellCall(words: readonly { readonly text: string }[]): boolean {
  return dialectOf([words[0]?.text ?? '']) !== undefined && /^-[a-z]*c$/u.test(words[1]?.text ?? '');
}

/** The names of ENV and ARG in the same stage before each instruction. */
function variablesAt(subject: DockerfileSubject): ReadonlyMap<Instruction, readonly string[]> {
  return new Map(subject.stages.flatMap(({ instructions }) => variablesIn(instructions)));
}

function variablesIn(instructions: readonly Instruction[]): [Instruction, readonly string[]][] {
  let names: readonly string[] = [];
  return instructions.flatMap((instruction) => {
    const before = names;
    const isVariable = instruction.keyword === 'ENV' || instruction.keyword === 'ARG';
    if (isVariable && names.length < mostNames) {
      names = [...new Set([...names, ...instruction.pairs.map((pair) => pair.name)])].slice(0, mostNames);
    }
    return [instruction, ...(instruction.trigger ? [instruction.trigger] : [])].map((one) => [one, before]);
  });
}

/** No file of a person has as many; it bounds what a hostile one costs. */
const mostNames = 300;

type Task = { readonly rule: Rule<ShellSubject>; readonly script: BuildScript; readonly target: Target };

function collect(findings: Finding[], { rule, script, target }: Task): void {
  for (const report of rule.check(script.shell)) {
    const finding = toFinding(rule, shiftReport(report, script), target);
    if (!target.isSuppressed(finding, rule)) findings.push(finding);
  }
}

/** Inside of JSON a quote needs an escape, so that nothing is offered there. */
function shiftReport(report: Report, { base, isJson }: BuildScript): Report {
  const at = shift(report.at, base);
  const { fix, ...rest } = report;
  if (fix === undefined || isJson) return { ...rest, at };
  const edits = fix.edits.map(({ start, end, text }) => ({
    start: start + base,
    end: end + base,
    text,
  }));
  return { ...rest, at, fix: { ...fix, edits } };
}
