import type { Span } from '../../kernel/text.ts';
import type { Dockerfile, Instruction } from '../../syntax/dockerfile/model.ts';
import { parseDockerfile } from '../../syntax/dockerfile/parse.ts';
import type { Finding, Rule } from '../contract.ts';
import { check, inOrder, type Target } from '../engine/check.ts';
import type { LintConfig } from '../engine/config.ts';
import type { ShellSubject } from '../shell/subject.ts';
import { buildkitOptions, type BuildkitOptions } from './check-directive.ts';
import { isWaived, readPragmas } from './pragmas.ts';
import { checkScripts } from './scripts.ts';
import { toSubject, type Context, type DockerfileSubject } from './subject.ts';

export type DockerfileRules = {
  readonly rules: readonly Rule<DockerfileSubject>[];
  readonly shellRules: readonly Rule<ShellSubject>[];
};

export type DockerfileInput = {
  readonly path: string;
  readonly text: string;
  readonly config: LintConfig;
  readonly context?: Context;
  /** Day of the check as `YYYY-MM-DD`, for what ages. */
  readonly today?: string;
};

/** All findings of one Dockerfile, in file order. */
export function lintDockerfile(catalogue: DockerfileRules, input: DockerfileInput): readonly Finding[] {
  const dockerfile = parseDockerfile(input.text);
  const subject = toSubject(dockerfile, {
    settings: input.config.settings,
    context: input.context,
    today: input.today,
    pragmas: readPragmas(dockerfile),
    knownRules: new Set([...catalogue.rules, ...catalogue.shellRules].map((rule) => rule.id)),
  });
  const options = buildkitOptions(dockerfile);
  const target = toTarget(subject, input);
  const rules = rulesFor(catalogue.rules, subject, options);
  const findings = [
    ...check(rules, subject, withExperiments(target, options)).map((finding) =>
      promote(finding, rules, options),
    ),
    ...checkScripts(catalogue.shellRules, subject, target),
  ];
  return inOrder(findings);
}

function toTarget(subject: DockerfileSubject, { path, config }: DockerfileInput): Target {
  return {
    path,
    lines: subject.lines,
    choice: config.choice,
    isSuppressed: ({ rule, line }) => config.usesPragmas && isWaived(subject.pragmas, rule, line),
    place: placeIn(subject),
  };
}

/** A file that Docker refuses is judged by what reads it line by line; hadolint's rules need all of it. */
function rulesFor(
  rules: readonly Rule<DockerfileSubject>[],
  subject: DockerfileSubject,
  options: BuildkitOptions,
): readonly Rule<DockerfileSubject>[] {
  const isBroken = subject.errors.length > 0;
  return rules.filter((rule) => {
    if (isBroken && rule.profiles?.includes('hadolint') === true) return false;
    if (rule.profiles?.includes('buildkit') !== true) return true;
    return !options.skip.has('all') && !options.skip.has(rule.id);
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

function promote(
  finding: Finding,
  rules: readonly Rule<DockerfileSubject>[],
  { isError }: BuildkitOptions,
): Finding {
  if (!isError) return finding;
  const rule = rules.find((one) => one.id === finding.rule);
  return rule?.profiles?.includes('buildkit') === true ? { ...finding, severity: 'error' } : finding;
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
