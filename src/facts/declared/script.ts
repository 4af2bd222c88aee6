import { overLines } from '../../kernel/over-lines.ts';
import { basename, join } from '../../kernel/paths.ts';
import { parseShell } from '../../syntax/shell/parse.ts';
import type { ShellCommand, ShellScript } from '../../syntax/shell/script.ts';
import type { Snapshot } from '../snapshot.ts';
import { isGenerated, isUnder } from '../tree.ts';
import { copiedTo } from './copied.ts';
import { untaken } from './untaken.ts';
import { isDevelopment, isMode, isScript } from './command.ts';
import { textOf, valuesOf } from './script-values.ts';

/** What a script of the repository runs in the end, and where it says so. */
export type Run = { readonly text: string; readonly path: string; readonly line: number };

const deepest = 4;

/** The process behind a command that is a script of the folder; undefined for any other, and where the script does not tell. */
export function behindScript(command: string, folder: string, snapshot: Snapshot): Run | undefined {
  let found: Run | undefined;
  let next = scriptRun(command, folder, snapshot);
  for (let depth = 0; next !== undefined && depth < deepest; depth += 1) {
    found = next;
    next = scriptRun(found.text, folder, snapshot);
  }
  return found;
}

const usual = [
  'start.sh',
  'run.sh',
  'serve.sh',
  'entrypoint.sh',
  'docker-entrypoint.sh',
  'bootstrap.sh',
  'boot.sh',
  'docker/entrypoint.sh',
  'docker/start.sh',
  'bin/start.sh',
  'scripts/start.sh',
  'scripts/entrypoint.sh',
  'start',
  'run',
];

/** `docker/entrypoints/run-server.sh` and its like, where nothing usual is there. */
const further = new RegExp(
  overLines`
    ^(?:[\w.-]{1,40}/)?(?:docker|bin|scripts?|entrypoints?|deploy)/(?:docker-?)?
    (?:entrypoint|(?:run|start)(?:[-_](?:server|web|app|prod(?:uction)?))?|serve|server)\.sh$
  `,
  'u',
);

/** What a script that people keep to start a program runs, where it stands beside the code. */
export function scriptAtHand(folder: string, snapshot: Snapshot): Run | undefined {
  const start = folder === '' ? 0 : folder.length + 1;
  const below = scriptsOf(snapshot)
    .filter((path) => isUnder(path, folder))
    .map((path) => path.slice(start));
  return [...usual.filter((name) => below.includes(name)), ...below.filter((name) => further.test(name))]
    .flatMap((name) => behindScript(`./${name}`, folder, snapshot) ?? [])
    .find(({ text, path }) => isUnder(path, folder) && !isDevelopment(text) && !isScript(text));
}

const scripts = new WeakMap<Snapshot, readonly string[]>();

/** Everything that may be such a script, looked for once. */
function scriptsOf(snapshot: Snapshot): readonly string[] {
  const known =
    scripts.get(snapshot) ??
    snapshot.entries
      .map(({ path }) => path)
      .filter((path) => (path.endsWith('.sh') || /(?:^|\/)(?:start|run)$/u.test(path)) && !isGenerated(path));
  scripts.set(snapshot, known);
  return known;
}

/** What a script says that a command starts, though it starts several programs. */
export function scriptStarted(command: string, folder: string, snapshot: Snapshot): string | undefined {
  const [first = ''] = withoutShell(command).split(/\s+/u);
  const path = scriptNamed(first, folder, snapshot);
  return path === undefined ? undefined : snapshot.text(path)?.slice(0, 64_000);
}

function withoutShell(command: string): string {
  return command.replace(/^(?:\S*\/)?(?:ba|da|a)?sh\s+(?=[\w./])/u, '');
}

function scriptRun(command: string, folder: string, snapshot: Snapshot): Run | undefined {
  const [first = '', ...rest] = withoutShell(command).split(/\s+/u);
  const path = scriptNamed(first, folder, snapshot);
  const text = path === undefined ? undefined : snapshot.text(path)?.slice(0, 64_000);
  if (path === undefined || text === undefined) return undefined;
  const run = lastRun(text, rest.join(' '));
  if (run === undefined) return undefined;
  const line = text.slice(0, run.at).split('\n').length;
  return { text: run.text, path, line };
}

/** By its path from the folder, else the only one of that name; of several the one for production. */
function scriptNamed(word: string, folder: string, snapshot: Snapshot): string | undefined {
  if (!/^[\w./-]{1,200}$/u.test(word) || !(isNamedSo.test(word) || word.includes('/'))) return undefined;
  const copied = word.startsWith('/') ? copiedTo(word, snapshot) : undefined;
  if (copied !== undefined && isShell(snapshot.text(copied))) return copied;
  const name = basename(word);
  const own = snapshot.entries
    .map(({ path }) => path)
    .filter((path) => path.endsWith(name) && isUnder(path, folder) && !isGenerated(path))
    .filter((path) => isNamedSo.test(word) || isShell(snapshot.text(path)));
  const same = own.filter((path) => basename(path) === name);
  // `docker-entrypoint.sh` is often copied to `/entrypoint.sh`.
  const named = same.length > 0 ? same : own.filter((path) => /[-_.]$/u.test(path.slice(0, -name.length)));
  const exact = named.find((path) => path === join(folder, word.replace(/^\//u, '')));
  return exact ?? (named.length === 1 ? named[0] : forProduction(named));
}

const isNamedSo = /\.sh$|entry-?_?point/iu;

/** What has no ending says in its first line who reads it. */
function isShell(text: string | undefined): boolean {
  return /^#! ?\S{0,40}[ /](?:ba|da|a)?sh\b/u.test(text ?? '');
}

function depth(path: string): number {
  return path.split('/').length;
}

function forProduction(paths: readonly string[]): string | undefined {
  const meant = paths.filter((path) => /(?:^|[/._-])prod(?:uction)?(?:[/._-]|$)/u.test(path));
  const [first, second] = meant.toSorted((a, b) => depth(a) - depth(b));
  return first !== undefined && (second === undefined || depth(first) < depth(second)) ? first : undefined;
}

/** What it hands over to; else its last command. A server for developers is only what another branch starts. */
function lastRun(source: string, given: string): Started | undefined {
  const script = parseShell(source, 'sh');
  const passed = untaken(script);
  const taken = script.commands.filter(({ node }) => !passed.has(node));
  return (
    lastOf(taken, script, given) ?? (passed.size === 0 ? undefined : lastOf(script.commands, script, given))
  );
}

function lastOf(commands: readonly ShellCommand[], script: ShellScript, given: string): Started | undefined {
  const direct = commands.filter(
    ({ inSubstitution, pipeline, words }) => !inSubstitution && pipeline.position === 0 && words.length > 0,
  );
  const called = direct.filter(({ inFunction }) => inFunction !== undefined && isCalled(inFunction, given));
  const own = called.length > 0 ? called : direct.filter(({ inFunction }) => inFunction === undefined);
  const handed = own.filter(({ name, words }) => name === 'exec' && words.length > 1);
  const last = own.at(-1);
  const meant = handed.length > 0 || last === undefined || ends.test(last.name ?? '') ? handed : [last];
  const values = valuesOf(script);
  const runs = meant.map((command) => ({ text: textOf(command, values, given), at: command.span.start }));
  const real = runs.filter(({ text }) => text !== '' && !/\$[\d@*]/u.test(text) && !isDevelopment(text));
  return isMode(given) ? startedBy(given, real, script.source) : real.at(-1);
}

/** A function that is called after the mode that the script is given is what it does then. */
function isCalled(name: string, given: string): boolean {
  return isMode(given) && name.replaceAll('_', '-') === given.replaceAll('_', '-');
}

type Started = { readonly text: string; readonly at: number };

/** What a script starts where it finds that word. */
function startedBy(mode: string, runs: readonly Started[], source: string): Started | undefined {
  const at = source.search(new RegExp(String.raw`(?<![\w/.-])${mode}["']?(?:\s|\)|\|)`, 'u'));
  const meant = runs.filter(({ text }) => text !== mode);
  return meant.find((run) => at !== -1 && run.at > at) ?? meant.at(-1) ?? runs.at(-1);
}

/** They end a script and start nothing that stays. */
const ends =
  /^(?:exit|echo|printf|wait|return|true|set|cd|sleep|rm|cp|mv|mkdir|chown|chmod|cat|tail|trap|\[|test)$/u;
