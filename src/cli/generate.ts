import { resolve } from 'node:path';
import { localSnapshots } from '../adapters/local/snapshot.ts';
import { loadTemplates } from '../adapters/templates/load.ts';
import type { ChangeSet, Order } from '../change/change-set.ts';
import { generateChange } from '../change/generate.ts';
import { recordPath } from '../change/merge/record.ts';
import { prove, type Proof } from '../change/prove.ts';
import { bundledLinters } from '../adapters/schemas/linters.ts';
import { defaultPolicy, policyPath, readPolicy } from '../config/policy.ts';
import type { Snapshot } from '../facts/snapshot.ts';
import { analyze } from '../facts/analyze.ts';
import { wanted, withPaths } from '../facts/wanted.ts';
import { generateAdvised } from '../flows/understand.ts';
import { languageOf } from '../kernel/language.ts';
import { present } from '../kernel/present.ts';
import { describe } from '../kernel/problem.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import { languages } from '../languages/languages.ts';
import { manifests } from '../manifests/manifests.ts';
import { mountedPaths } from '../spec/compose/mounted-paths.ts';
import { readers } from '../spec/words/readers.ts';
import { readArguments, type Parsed } from './arguments.ts';
import { withComposeSource } from './compose-source.ts';
import type { Command, ExitCode, Io } from './command.ts';
import { settled, write, type Settled } from './generate-files.ts';
import { cliAccount } from './model.ts';
import { defaultRemote } from './remote.ts';

const help = `Usage: supercargo generate ["words"] [options]

Writes what a repository needs to run on Kubernetes: Dockerfile, .dockerignore,
manifests and a Kustomization. Words say what should differ, in English or
Chinese, or what should stand beside it:

  supercargo generate "3 replicas on port 8080, at shop.example.com"
  supercargo generate "with postgres and redis"
  supercargo generate "部署一个包含3个副本的Nginx服务"

Files that people wrote are never overwritten, and what they changed in ours
stays when it is written again. Words alone make some fifty
public programs (nginx, postgres, kafka, ...), model servers (vLLM, Triton,
KServe) and training Jobs. What the rules leave over of the words, the model
that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name may read, if there is one.

  --dir DIR              the repository (default: the current folder)
  --write                write the files; without it nothing is written
  --dry-run              only show them (the default)
  --from compose[=FILE]  convert a compose file (the default where there is nothing
                         else to go by); several files: FILE,FILE
  --output FORM          plain, kustomize (the default) or helm
  --gitops TOOL          argocd or flux: the objects that deliver it, too
  --workflow             the GitHub workflow that builds the images, too
  --environments A,B     an overlay, folder or values file for each
  --profile NAME         production (the default) hardens what was asked for;
                         minimal writes that and nothing else
  --format text|json     how to print it (default: text)
  --repository OWNER/NAME  names the image (default: the remote "origin")
`;

export const generate: Command = { name: 'generate', help, run };

const options = {
  dir: { type: 'string' },
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string', default: 'text' },
  output: { type: 'string' },
  gitops: { type: 'string' },
  workflow: { type: 'boolean' },
  environments: { type: 'string' },
  profile: { type: 'string' },
  from: { type: 'string' },
  repository: { type: 'string' },
} as const;

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const parsed = readArguments(args, options);
  const call = parsed.ok ? await readCall(parsed.value, io.cwd) : parsed;
  const made = call.ok ? await make(call.value, io, signal) : call;
  if (!call.ok || !made.ok) {
    io.err(
      `supercargo generate: ${describe(call.ok ? (made.ok ? { what: '' } : made.error) : call.error)}\n`,
    );
    return 2;
  }
  if (call.value.isWritten) await write(resolve(io.cwd, call.value.dir), made.value);
  io.out(call.value.isJson ? toJson(made.value) : toText(made.value, call.value.isWritten));
  return 0;
}

async function readCall({ options: given, positionals }: Parsed, cwd: string): Promise<Result<Call>> {
  return checked(await withComposeSource(given, cwd), positionals.join(' '));
}

type Call = {
  readonly words: string;
  readonly dir: string;
  readonly isWritten: boolean;
  readonly isJson: boolean;
  readonly hasWorkflow: boolean;
  readonly repository: string | undefined;
  readonly flags: Readonly<Record<string, string>>;
};

function checked(given: Readonly<Record<string, string | undefined>>, words: string): Result<Call> {
  const { dir = '.', format, repository, profile, from, output, gitops } = given;
  if (format !== 'text' && format !== 'json') return fail({ what: '--format is text or json' });
  if (given['write'] === 'true' && given['dry-run'] === 'true') {
    return fail({ what: '--write and --dry-run exclude each other', fix: 'Leave one out.' });
  }
  if (repository !== undefined && !/^[\w.-]+\/[\w.-]+$/u.test(repository)) {
    return fail({ what: '--repository is written OWNER/NAME' });
  }
  const flags = present({ profile, from, output, gitops, environments: given['environments'] });
  return ok({
    words,
    dir,
    isWritten: given['write'] === 'true',
    isJson: format === 'json',
    hasWorkflow: given['workflow'] === 'true',
    repository,
    flags,
  });
}

async function make(call: Call, io: Io, signal: AbortSignal): Promise<Result<Settled>> {
  const folder = resolve(io.cwd, call.dir);
  const snapshot = await read(folder, call, signal);
  if (!snapshot.ok) return snapshot;
  const [owner = 'owner', name = 'app'] = (call.repository ?? (await defaultRemote(folder))).split('/');
  const { policy } = readPolicy(snapshot.value.text(policyPath));
  const order = {
    snapshot: snapshot.value,
    request: { words: call.words, flags: call.flags, language: policy.language ?? languageOf(call.words) },
    repository: { owner, name, defaultBranch: 'main' },
    policy: { ...defaultPolicy, ...policy },
    templates: await loadTemplates(),
  };
  const account = cliAccount(io, order.policy, `${owner}/${name}`);
  if (!account.ok) return account;
  const today = new Date().toISOString().slice(0, 10);
  const proof = { linters: bundledLinters(), today };
  const means = {
    generate: (wish: Order) => proven(wish, proof, call),
    analyze: (one: Snapshot) => analyze(one, languages),
    account: account.value,
    others: undefined,
  };
  const made = await generateAdvised(order, means, signal);
  return made.ok ? ok(settled(made.value, { ...order, language: order.request.language })) : made;
}

function proven(order: Order, proof: Proof, { hasWorkflow }: Call): Result<ChangeSet> {
  const made = generateChange(order, { languages, manifests, readers });
  if (!made.ok) return made;
  return prove(hasWorkflow ? withWorkflow(made.value) : made.value, order, proof);
}

function withWorkflow({ workflow, ...change }: ChangeSet): ChangeSet {
  return workflow === undefined ? change : { ...change, files: [...change.files, workflow] };
}

/** What a compose file mounts is only known once it has been read. */
async function read(folder: string, { flags }: Call, signal: AbortSignal): Promise<Result<Snapshot>> {
  const snapshots = localSnapshots(folder);
  const usual = wanted(languages);
  const first = await snapshots.read('HEAD', usual, signal);
  const [kind, ...file] = (flags['from'] ?? '').split('=');
  const named = file.length === 0 ? undefined : file.join('=');
  const more = first.ok && (kind === 'compose' || kind === '') ? mountedPaths(named, first.value) : [];
  if (more.length === 0) return first;
  return snapshots.read('HEAD', withPaths(usual, more), signal);
}

function toJson({
  understood,
  notUnderstood,
  spec,
  files,
  findings,
  questions,
  title,
  body,
}: ChangeSet): string {
  const printed = { understood, notUnderstood, spec, files, findings, questions, title, body };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

function toText({ body, files: made, record }: Settled, isWritten: boolean): string {
  const files = made.map(({ path, text }) => `--- ${path}\n${text}`);
  const paths = [...made.map(({ path }) => path), ...(record === undefined ? [] : [recordPath])].map(
    (path) => `  ${path}`,
  );
  const shown = isWritten ? ['Written:', ...paths] : files;
  return `${body.trimEnd()}\n\n${shown.join('\n')}\n`;
}
