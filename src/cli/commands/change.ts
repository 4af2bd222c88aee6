import { rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { systemClock } from '../../adapters/clock/system.ts';
import { localSnapshots } from '../../adapters/local/snapshot.ts';
import { loadTemplates } from '../../adapters/templates/load.ts';
import { bundledEngines } from '../../app/engines.ts';
import type { Edited } from '../../change/edit/edit.ts';
import { diffOf, sayOperation } from '../../change/edit/say.ts';
import { policyPath } from '../../config/policy.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { wanted } from '../../facts/wanted.ts';
import { makeEdit, type MadeEdit } from '../../flows/change/edit.ts';
import { isDone, sayEdit } from '../../flows/change/edit-words.ts';
import { languageOf, type Language } from '../../kernel/language.ts';
import { describe } from '../../kernel/problem.ts';
import { fail, ok, type Result } from '../../kernel/result.ts';
import { languages } from '../../languages/languages.ts';
import type { Templates } from '../../render/templates.ts';
import { readArguments } from '../arguments.ts';
import { changeJson } from '../change/json.ts';
import type { Command, ExitCode, Io } from '../command.ts';
import { shown } from '../shown.ts';
import { cliAccount } from '../model.ts';
import { policyTold } from '../policy.ts';
import { defaultRemote } from '../remote.ts';

const help = `Usage: supercargo change "words" [options]

Changes manifests that are there, and nothing else in their files: comments,
order and spelling of everything that you do not speak of stay.

  supercargo change "set the replicas of web to 5"
  supercargo change "change the image of api to ghcr.io/acme/api:2.0" --write
  supercargo change "add env LOG_LEVEL=debug to worker in production"
  supercargo change "把 web 的副本数改成 5"

Where a Kustomization overrides a field, it is changed where it takes effect.
What would be refused by the API server is not written. What the rules leave
over of the words, the model that LLM_BASE_URL, LLM_MODEL and LLM_API_KEY name
may do, if there is one, behind a guard.

  --dir DIR              the repository (default: the current folder)
  --write                write the files; without it nothing is written
  --dry-run              only show the difference (the default)
  --format text|json     how to print it (default: text)

Exit code 1: something was not understood, or would not work. 2: the call is
wrong.
`;

export const change: Command = { name: 'change', help, run };

const options = {
  dir: { type: 'string', default: '.' },
  write: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  format: { type: 'string', default: 'text' },
} as const;

type Call = {
  readonly words: string;
  readonly folder: string;
  readonly isWritten: boolean;
  readonly format: 'text' | 'json';
};

async function run(args: readonly string[], io: Io, signal: AbortSignal): Promise<ExitCode> {
  const call = readCall(args, io);
  const done = call.ok ? await make(call.value, io, signal) : call;
  if (!call.ok || !done.ok) {
    io.err(`supercargo change: ${describe(done.ok ? { what: '' } : done.error)}\n`);
    return 2;
  }
  const { made, ...voice } = done.value;
  const isWritten = call.value.isWritten && isDone(made);
  if (isWritten) await write(call.value.folder, made.edited);
  io.out(
    call.value.format === 'json'
      ? changeJson(made, { isWritten })
      : shown(textOf(made, { ...voice, isWritten, words: call.value.words }), io),
  );
  return isWhole(made) ? 0 : 1;
}

/** Everything that was said is so now. */
function isWhole(made: MadeEdit): boolean {
  const { plan, edited, suggested } = made;
  const isHeard = plan.unclear.length === 0 && (plan.leftover.length === 0 || suggested.length > 0);
  const isAlready = edited.files.length + edited.removed.length === 0 && plan.meant.length > 0;
  return isHeard && edited.problems.length === 0 && (isDone(made) || isAlready);
}

function readCall(args: readonly string[], io: Io): Result<Call> {
  const parsed = readArguments(args, options);
  if (!parsed.ok) return parsed;
  const { positionals, options: given } = parsed.value;
  const words = positionals.join(' ').trim();
  const { format } = given;
  if (words === '') return fail({ what: 'Say what shall be different', fix: '--help shows examples.' });
  if (format !== 'text' && format !== 'json') return fail({ what: '--format is text or json' });
  if (given['write'] === 'true' && given['dry-run'] === 'true')
    return fail({ what: '--write and --dry-run exclude each other', fix: 'Leave one out.' });
  const folder = resolve(io.cwd, given['dir'] ?? '.');
  return ok({ words, folder, format, isWritten: given['write'] === 'true' });
}

type Voice = { readonly language: Language; readonly templates: Templates; readonly snapshot: Snapshot };

async function make(
  { words, folder }: Call,
  io: Io,
  signal: AbortSignal,
): Promise<Result<Voice & { readonly made: MadeEdit }>> {
  const snapshot = await localSnapshots(folder).read('HEAD', wanted(languages), signal);
  if (!snapshot.ok) return snapshot;
  const policy = policyTold(snapshot.value.text(policyPath), 'change', io);
  const account = cliAccount(io, policy, await defaultRemote(folder));
  if (!account.ok) return account;
  const templates = await loadTemplates();
  const language = policy.language ?? languageOf(words);
  const voice = { language, templates, snapshot: snapshot.value };
  const engines = bundledEngines(templates, systemClock);
  const call = { ...voice, words, near: [], policy, account: account.value, examples: [], engines };
  return ok({ ...voice, made: await makeEdit(call, signal) });
}

type Printed = Voice & { readonly isWritten: boolean; readonly words: string };

function textOf(made: MadeEdit, { language, templates, snapshot, isWritten, words }: Printed): string {
  const told = {
    end: { kind: isWritten ? 'proposed' : 'shown' } as const,
    wish: words,
    diff: diffOf(made.edited, snapshot),
    sayOperation: (one: Parameters<typeof sayOperation>[0]) => sayOperation(one, language),
  };
  const body = sayEdit(made, told, { asked: { language }, world: { templates } });
  return isWritten ? `Written.\n\n${body}` : body;
}

async function write(folder: string, { files, removed }: Edited): Promise<void> {
  for (const { path, text } of files) await writeFile(join(folder, path), text);
  for (const path of removed) await rm(join(folder, path));
}
