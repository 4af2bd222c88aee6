import { resolve } from 'node:path';
import { helmCharts } from '../../adapters/helm/charts.ts';
import { changedFiles, commitOf, forkPoint, readCommit, sharedCommit } from '../../adapters/local/commits.ts';
import { loadTemplates } from '../../adapters/templates/load.ts';
import { codePorts } from '../../change/house/code-ports.ts';
import { houseOf } from '../../change/house/house.ts';
import { reviewChange } from '../../change/review/review.ts';
import { policyPath } from '../../config/policy.ts';
import { wanted } from '../../facts/wanted.ts';
import { describe } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { languages } from '../../languages/languages.ts';
import { diffRules } from '../../lint/diff/rules.ts';
import { bundledStock } from '../../adapters/schemas/linters.ts';
import { renderCharts } from '../../flows/review/charts.ts';
import { withRemotes } from '../../flows/review/remotes.ts';
import { cliAccount } from '../model.ts';
import { policyTold } from '../policy.ts';
import { cliOpinions } from '../review/opinions.ts';
import { print, printable, type Printable } from '../review/print.ts';
import { readArguments } from '../arguments.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { defaultRemote, remoteIn } from '../remote.ts';
import type { Range } from '../review/range.ts';

const help = `Usage: supercargo review [DIR] [options]
       supercargo review OWNER/REPO#N [--dry-run]

Says what merging would bring: findings in Dockerfiles and manifests that the
change makes or uncovers, those that it mends, the applications that it reaches.
What was there before is counted, not listed. Commits are compared, not the
working tree. Kustomizations are rendered at both ends and compared object by
object; of thousands only those that the change reaches. Charts are rendered by
the helm on the PATH, if any. What lies elsewhere is named on standard error;
bases in repositories that review.remotes of .github/supercargo.yml names are
read for OWNER/REPO#N.
The model that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name, if any, adds
opinions on lines of the diff to text, markdown and json; they never change the
exit code.

  --base REF    what it is to be merged into (default: the default branch); as
                on GitHub, work is compared with where it left that
  --head REF    what to review (default: HEAD)
  --format text|json|sarif|github|markdown   how to print it (default: text)

With OWNER/REPO#N a pull request on GitHub is reviewed with GITHUB_TOKEN (and
GITHUB_API_URL): what the App would say is posted, or printed with --dry-run;
with --format it is only printed, in that form.

Exit code 1: the change brings something at or above the threshold of
.github/supercargo.yml (default: error).
`;

export const review: Command = { name: 'review', help, run };

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const call = readCall(args);
  if (!call.ok) return refuse(io, describe(call.error));
  const remote = remoteIn(call.value.dir);
  if (remote === undefined) return runLocal(call.value, io, signal);
  const { readRemote, reviewRemote } = await import('../review/remote.ts');
  if (call.value.printing !== undefined) {
    const repository = `${remote.owner}/${remote.repo}`;
    return show(await readRemote(remote, io, signal), { ...call.value, repository, io }, signal);
  }
  const done = await reviewRemote({ remote, mode: call.value.mode }, io, signal);
  return done.ok ? done.value : refuse(io, describe(done.error));
}

async function runLocal(call: Call, io: Io, signal: AbortSignal): Promise<ExitCode> {
  const folder = resolve(io.cwd, call.dir);
  return show(
    await readRange(folder, call),
    { ...call, repository: await defaultRemote(folder), io },
    signal,
  );
}

type Showing = Pick<Call, 'printing'> & { readonly repository: string; readonly io: Io };

async function show(
  range: Result<Range>,
  { printing = 'text', repository, io }: Showing,
  signal: AbortSignal,
): Promise<ExitCode> {
  if (!range.ok) return refuse(io, describe(range.error));
  const policy = policyTold(range.value.policy, 'review', io);
  const means = { templates: await loadTemplates(), today: new Date().toISOString().slice(0, 10) };
  const language = policy.language ?? 'en';
  const account = cliAccount(io, policy, repository);
  if (!account.ok) return refuse(io, describe(account.error));
  const house = houseOf(range.value.base, policy, bundledStock());
  for (const note of house.notes) io.err(`supercargo review: ${describe(note)}\n`);
  const { changed, sight } = range.value;
  const ends = await withRemotes({ ends: range.value, changed, policy: house.policy }, sight, signal);
  const charts = await renderCharts({ ...ends, policy: house.policy }, helmCharts(io.env['PATH']), signal);
  const result = reviewChange(
    { ...ends, charts, ...means, policy: house.policy, language },
    { linters: house.linters, diffRules, portsOf: (snapshot) => codePorts(snapshot, languages) },
  );
  const reviewed = { ...result, changed: range.value.changed, language, templates: means.templates };
  const opinions = await cliOpinions(reviewed, account.value, { io, signal });
  for (const part of result.skipped) io.err(`Not looked at: ${part}\n`);
  io.out(print(result, printing, { head: range.value.head, io, opinions }));
  return result.verdict === 'fail' ? 1 : 0;
}

type Call = {
  readonly dir: string;
  readonly base?: string;
  readonly head: string;
  /** Undefined where nobody has said how to print it. */
  readonly printing: Printable | undefined;
  /** Of a pull request on GitHub. */
  readonly mode: 'show' | 'post';
};

function readCall(args: readonly string[]): Result<Call> {
  const parsed = readArguments(args, {
    base: { type: 'string' },
    head: { type: 'string', default: 'HEAD' },
    format: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
  });
  if (!parsed.ok) return parsed;
  const { positionals, options } = parsed.value;
  const { format } = options;
  const printing = printable.find((name) => name === format);
  if (format !== undefined && printing === undefined)
    return fail({ what: `--format is one of ${printable.join(', ')}` });
  if (positionals.length > 1) return fail({ what: 'Only one folder can be named' });
  const { base, head = 'HEAD' } = options;
  const mode = options['dry-run'] === 'true' ? 'show' : 'post';
  return ok({ dir: positionals[0] ?? '.', head, printing, mode, ...(base !== undefined && { base }) });
}

async function readRange(folder: string, call: Call): Promise<Result<Range>> {
  const head = await commitOf(folder, call.head);
  if (!head.ok) return head;
  const base =
    call.base === undefined
      ? await forkPoint(folder, head.value)
      : await sharedCommit(folder, call.base, head.value);
  if (!base.ok) return base;
  const reading = { wanted: wanted(languages), known: new Map() };
  const before = await readCommit(folder, base.value, reading);
  if (!before.ok) return before;
  const after = await readCommit(folder, head.value, reading);
  if (!after.ok) return after;
  const changed = await changedFiles(folder, base.value, head.value);
  if (!changed.ok) return changed;
  const policy = before.value.text(policyPath);
  return ok({ policy, base: before.value, head: after.value, changed: changed.value });
}

function refuse(io: Io, message: string): ExitCode {
  io.err(`supercargo review: ${message}\n`);
  return 2;
}
