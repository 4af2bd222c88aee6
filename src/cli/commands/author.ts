import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { systemClock } from '../../adapters/clock/system.ts';
import { localSnapshots } from '../../adapters/local/snapshot.ts';
import { loadTemplates } from '../../adapters/templates/load.ts';
import { sayReceipt } from '../../advise/say.ts';
import { bundledEngines } from '../../app/engines.ts';
import { policyPath } from '../../config/policy.ts';
import { wanted } from '../../facts/wanted.ts';
import { writeObjects, type Written } from '../../flows/ask/author-objects.ts';
import { languageOf } from '../../kernel/language.ts';
import { describe } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { languages } from '../../languages/languages.ts';
import { readArguments } from '../arguments.ts';
import { shown } from '../shown.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { cliAccount, sayNoAnswer } from '../model.ts';
import { policyTold } from '../policy.ts';
import { defaultRemote } from '../remote.ts';

const help = `Usage: supercargo author "words" [--dir DIR] [--write] [--format text|json]

Lets the model that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name write objects
of any kind, such as a VirtualService or a ServiceMonitor: new .yaml files
beside the manifests that are there. It names no host and no image that
neither the words nor the repository name, and takes no right that the words
do not name; what the rules find in it goes back up to three times, and what
still fails is not written.

  --dir DIR            the repository (default: the current folder)
  --write              write the files; without it they are only shown
  --format text|json   how to print it (default: text)

Exit code 1: something stood against it. 2: there is no answer, or the call is
wrong.
`;

export const author: Command = { name: 'author', help, run };

const options = {
  dir: { type: 'string', default: '.' },
  write: { type: 'boolean' },
  format: { type: 'string', default: 'text' },
} as const;

type Call = {
  readonly wish: string;
  readonly folder: string;
  readonly isWritten: boolean;
  readonly isJson: boolean;
};

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const call = readCall(args, io);
  const made = call.ok ? await make(call.value, io, signal) : call;
  if (!call.ok || !made.ok) {
    io.err(`supercargo author: ${describe(made.ok ? { what: 'the call is wrong' } : made.error)}\n`);
    return 2;
  }
  const { files, against } = made.value;
  if (call.value.isWritten && against.length === 0) await write(call.value.folder, files);
  io.out(call.value.isJson ? `${JSON.stringify(made.value, null, 2)}\n` : textOf(made.value));
  for (const one of against) io.err(`${one}\n`);
  return against.length === 0 ? 0 : 1;
}

function readCall(args: readonly string[], io: Io): Result<Call> {
  const parsed = readArguments(args, options);
  if (!parsed.ok) return parsed;
  const { positionals, options: given } = parsed.value;
  const wish = positionals.join(' ').trim();
  const { format } = given;
  if (wish === '') return fail({ what: 'Say what shall be written', fix: '--help shows examples.' });
  if (format !== 'text' && format !== 'json') return fail({ what: '--format is text or json' });
  const folder = resolve(io.cwd, given['dir'] ?? '.');
  return ok({ wish, folder, isWritten: given['write'] === 'true', isJson: format === 'json' });
}

async function make({ wish, folder }: Call, io: Io, signal: AbortSignal): Promise<Result<Written>> {
  const snapshot = await localSnapshots(folder).read('HEAD', wanted(languages), signal);
  if (!snapshot.ok) return snapshot;
  const policy = policyTold(snapshot.value.text(policyPath), 'author', io);
  const account = cliAccount(io, policy, await defaultRemote(folder));
  if (!account.ok) return account;
  const templates = await loadTemplates();
  const engines = bundledEngines(templates, systemClock);
  const voice = { language: policy.language ?? languageOf(wish), templates };
  const facts = engines.analyze(snapshot.value);
  const about = { wish, snapshot: snapshot.value, facts, examples: [], policy, account: account.value };
  const made = await writeObjects({ ...about, ...voice, engines }, signal);
  if (made.kind === 'silence') return fail({ what: sayNoAnswer(made, voice) });
  io.err(shown(sayReceipt(made.receipt, voice), io));
  return ok(made);
}

function textOf({ files }: Written): string {
  return files.map(({ path, text, why }) => `# ${why}\n--- ${path}\n${text}`).join('\n');
}

async function write(folder: string, files: Written['files']): Promise<void> {
  for (const { path, text } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), text, { flag: 'wx' });
  }
}
