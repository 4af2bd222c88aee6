import type { Span } from '../../kernel/text.ts';
import type { Dockerfile, Instruction } from '../../syntax/dockerfile/model.ts';
import { parseDockerfile } from '../../syntax/dockerfile/parse.ts';
import type { Finding, Rule } from '../contract.ts';
import { check, inOrder, type Target } from '../engine/check.ts';
import { isChosen } from '../engine/choice.ts';
import type { LintConfig } from '../engine/config.ts';
import { rulesByMention } from '../engine/mentions.ts';
import { endOf, isOver } from '../engine/waiver-end.ts';
import type { ShellOpinions } from '../shell/opinion.ts';
import type { ShellSubject } from '../shell/subject.ts';
import { buildkitOptions, type BuildkitOptions } from './check-directive.ts';
import { readPragmas, waivedBy } from './pragmas.ts';
import { checkScripts, scriptJudge, type ScriptRules } from './scripts.ts';
import { toSubject, type Context, type DockerfileSubject } from './subject.ts';

export type DockerfileRules = {
  readonly rules: readonly Rule<DockerfileSubject>[];
  readonly shellRules: readonly Rule<ShellSubject>[];
};

export type DockerfileInput = {
  readonly path: string;
  readonly text: string;
  readonly context?: Context;
  /** Day of the check as `YYYY-MM-DD`, for what ages. */
  readonly today?: string;
  /** What another checker said of the shell scripts. */
  readonly opinions?: ShellOpinions | undefined;
};

/** All findings of one Dockerfile, in file order. */
export type CheckDockerfile = (input: DockerfileInput) => readonly Finding[];

/** Chooses the rules once, for any number of files. */
export function dockerfileCheck(catalogue: DockerfileRules, config: LintConfig): CheckDockerfile {
  const all = [...catalogue.rules, ...catalogue.shellRules];
  const crew: Crew = {
    config,
    rulesFor: rulesByMention(catalogue.rules.filter((rule) => isChosen(rule, config.choice))),
    remarksOn: scriptJudge(
      shellRulesBy(catalogue.shellRules.filter((rule) => isChosen(rule, config.choice))),
    ),
    shellRules: catalogue.shellRules,
    known: new Set(all.map((rule) => rule.id)),
    buildkit: new Set(
      all.flatMap(({ id, profiles }) => (profiles?.includes('buildkit') === true ? [id] : [])),
    ),
    byId: new Map(catalogue.rules.map((rule) => [rule.id, rule])),
  };
  return (input) => lintOne(crew, input);
}

export function lintDockerfile(
  catalogue: DockerfileRules,
  input: DockerfileInput & { readonly config: LintConfig },
): readonly Finding[] {
  return dockerfileCheck(catalogue, input.config)(input);
}

/** The rules of a run, and what is asked about them again and again. */
type Crew = ScriptRules & {
  readonly rulesFor: (text: string) => readonly Rule<DockerfileSubject>[];
  readonly config: LintConfig;
  readonly known: ReadonlySet<string>;
  readonly buildkit: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, Rule<DockerfileSubject>>;
};

function shellRulesBy(
  rules: readonly Rule<ShellSubject>[],
): (script: ShellSubject) => readonly Rule<ShellSubject>[] {
  const forBroken = rulesByMention(rules);
  const forSound = rulesByMention(rules.filter(({ ofFaults }) => ofFaults !== true));
  return ({ script, faults }) => (faults.length > 0 ? forBroken : forSound)(script.source);
}

function lintOne(crew: Crew, input: DockerfileInput): readonly Finding[] {
  const dockerfile = parseDockerfile(input.text);
  const subject = toSubject(dockerfile, {
    settings: crew.config.settings,
    context: input.context,
    today: input.today,
    pragmas: readPragmas(dockerfile),
    knownRules: crew.known,
  });
  const options = buildkitOptions(dockerfile);
  const target = toTarget(subject, input, crew.config);
  const experimental = withExperiments(target, options);
  const all = rulesFor(crew, subject, options);
  const isUsual = experimental === target;
  const rules = isUsual ? all : all.filter((rule) => isChosen(rule, experimental.choice));
  const found = check(rules, subject, experimental);
  const promoted = options.isError ? found.map((finding) => promote(finding, crew.buildkit)) : found;
  const scripts = checkScripts(crew, subject, { ...target, opinions: input.opinions });
  return inOrder([...promoted, ...scripts]);
}

function toTarget(
  subject: DockerfileSubject,
  { path, today = '' }: DockerfileInput,
  config: LintConfig,
): Target {
  const counting = subject.pragmas.filter(({ reason }) => !isOver(endOf(reason), today));
  const waives = waivedBy(config.usesPragmas ? counting : []);
  return {
    path,
    lines: subject.lines,
    choice: config.choice,
    isSuppressed: ({ rule, line }) => waives(rule, line),
    place: placeIn(subject),
  };
}

/** A file that Docker refuses is judged by what reads it line by line; hadolint's rules need all of it. */
function rulesFor(
  crew: Crew,
  subject: DockerfileSubject,
  { skip, experimental }: BuildkitOptions,
): readonly Rule<DockerfileSubject>[] {
  const isBroken = subject.errors.length > 0;
  const rules = crew.rulesFor(subject.text);
  if (!isBroken && skip.size === 0 && experimental.size === 0) return rules;
  const woken = [...experimental].flatMap((id) => crew.byId.get(id) ?? []);
  return [...new Set([...rules, ...woken])].filter((rule) => {
    if (isBroken && rule.profiles?.includes('hadolint') === true) return false;
    return !skip.has(rule.id) && !(skip.has('all') && crew.buildkit.has(rule.id));
  });
}

/** `# check=experimental=` is one more way to bring a rule to life. */
function withExperiments(target: Target, options: BuildkitOptions): Target {
  if (options.experimental.size === 0) return target;
  const severities = new Map(target.choice.severities);
  for (const id of options.experimental) {
    if (!severities.has(id)) severities.set(id, 'warning');
  }
  return { ...target, choice: { ...target.choice, severities } };
}

function promote(finding: Finding, buildkit: ReadonlySet<string>): Finding {
  return buildkit.has(finding.rule) ? { ...finding, severity: 'error' } : finding;
}

/** Shows a report in the first line of its instruction, as hadolint and BuildKit count. */
function placeIn(dockerfile: Dockerfile): (at: Span) => Span {
  return (at) => {
    const instruction = around(dockerfile.instructions, at.start);
    if (instruction === undefined || !isLater(dockerfile, instruction, at)) return at;
    return instruction.span;
  };
}

function around(instructions: readonly Instruction[], offset: number): Instruction | undefined {
  let low = 0;
  let high = instructions.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((instructions[middle]?.span.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const found = instructions[low];
  return found !== undefined && found.span.start <= offset && offset <= found.span.end ? found : undefined;
}

function isLater(dockerfile: Dockerfile, { line }: Instruction, at: Span): boolean {
  const next = dockerfile.lines.starts[line];
  return next !== undefined && at.start >= next;
}
