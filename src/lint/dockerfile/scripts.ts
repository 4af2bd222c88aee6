import type { Instruction } from '../../syntax/dockerfile/model.ts';
import { parseShell } from '../../syntax/shell/parse.ts';
import type { ShellScript } from '../../syntax/shell/script.ts';
import type { Finding, Report, Rule } from '../contract.ts';
import { isChosen } from '../engine/choice.ts';
import { toFinding, type Target } from '../engine/check.ts';
import { toRemarks, type Remark } from '../shell/foreign.ts';
import { keyOf, type AskedScript, type ShellOpinions } from '../shell/opinion.ts';
import { proxies, subjectOf } from '../shell/read.ts';
import type { ShellSubject } from '../shell/subject.ts';
import { shift } from './command.ts';
import { dialectOf } from './dialect.ts';
import { shellBefore, shellPragmas, type ShellPragma } from './pragmas.ts';
import type { DockerfileSubject, Run } from './subject.ts';

/** A script of a Dockerfile, ready to be checked. */
export type BuildScript = {
  readonly script: ShellScript;
  /** What another checker is asked about. */
  readonly asked: AskedScript;
  /** Offset of the script in the file. */
  readonly base: number;
  readonly isJson: boolean;
};

export type ScriptTarget = Target & { readonly opinions: ShellOpinions | undefined };

type ShellRule = Rule<ShellSubject>;

export type ScriptRules = {
  /** All that are known. */
  readonly shellRules: readonly ShellRule[];
  readonly remarksOn: (script: BuildScript) => readonly Remark[];
};

/** Of scripts beyond so many it does not remember what was said. */
const mostScripts = 2000;

/** Judges a script by the rules that are asked of it, and the same one in other files no second time. */
export function scriptJudge(
  rulesFor: (script: ShellSubject) => readonly ShellRule[],
): ScriptRules['remarksOn'] {
  const said = new Map<string, readonly Remark[]>();
  return (script) => {
    const key = keyOf(script.asked);
    const before = said.get(key);
    if (before !== undefined) return before;
    const shell = subjectOf(script.script, script.asked.known);
    const remarks = remarksOf(rulesFor(shell), shell);
    if (said.size < mostScripts) said.set(key, remarks);
    return remarks;
  };
}

function remarksOf(rules: readonly ShellRule[], shell: ShellSubject): readonly Remark[] {
  return rules.flatMap((rule) => Array.from(rule.check(shell), (report) => ({ rule, report })));
}

/** Runs rules for shell scripts over each RUN that a shell reads, or takes what another checker said of it. */
export function checkScripts(
  rules: ScriptRules,
  subject: DockerfileSubject,
  target: ScriptTarget,
): readonly Finding[] {
  if (subject.errors.length > 0) return [];
  const findings: Finding[] = [];
  for (const script of scriptsOf(subject)) {
    const said = target.opinions?.get(keyOf(script.asked));
    const remarks = said ? toRemarks(said, rules.shellRules) : rules.remarksOn(script);
    for (const { rule, report } of remarks) {
      if (!isChosen(rule, target.choice)) continue;
      const finding = toFinding(rule, shiftReport(report, script), target);
      if (!target.isSuppressed(finding, rule)) findings.push(finding);
    }
  }
  return findings;
}

/** The scripts of all RUN instructions, with the variables that are set before each. */
export function scriptsOf(subject: DockerfileSubject): readonly BuildScript[] {
  const variables = variablesAt(subject);
  const pragmas = shellPragmas(subject);
  return subject.runs.flatMap((run) => {
    const script = scriptOf(run, subject, pragmas);
    if (script === undefined) return [];
    const known = [...new Set([...proxies, ...(variables.get(run.instruction) ?? [])])];
    const asked = { text: script.source, dialect: script.dialect, known };
    return [{ script, asked, base: run.base, isJson: run.instruction.json !== undefined }];
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
