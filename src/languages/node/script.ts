import { behindScript } from '../../facts/declared/script.ts';
import { toProcess, type Ground } from './launch.ts';
import type { Package } from './package.ts';
import { pm2Variables } from './pm2.ts';

export type Resolved = {
  readonly words: readonly string[];
  /** What a script does before: a migration, most often. */
  readonly before: readonly string[];
  /** Variables that the script sets for it. */
  readonly env: Readonly<Record<string, string>>;
};

type Step = { readonly words: readonly string[]; readonly env: Readonly<Record<string, string>> };

/** Follows `npm run` and wrappers to the process itself; undefined where only a development tool is started. */
export function resolve(script: string, ground: Ground, depth = 0): Resolved | undefined {
  const plain = filled(withoutShell(script)).replace(beside, './$1/');
  if (depth > 5 || /[|;<>`()]/u.test(plain)) return undefined;
  const steps = plain.split('&&').map((step) => unwrap(step.trim().split(/\s+/u)));
  const last = steps.pop();
  if (last === undefined || steps.some(({ words }) => words[0] === 'cd')) return undefined;
  const before = steps.map(({ words }) => words.join(' ')).filter((step) => step !== '' && !isBuild(step));
  const called = scriptCalled(last.words, ground.pkg) ?? inShell(last.words, ground);
  const inner = called === undefined ? processOf(last.words, ground) : resolve(called, ground, depth + 1);
  if (inner === undefined) return undefined;
  return { words: inner.words, before: [...before, ...inner.before], env: { ...last.env, ...inner.env } };
}

/** `cd bin && ./run start` */
const beside = /^cd (?:\.\/)?([\w./-]{1,100}?)\/? && \.\/(?=[\w-])/u;

/** What a script of the shell beside the package runs in the end. */
function inShell(words: readonly string[], { pkg, snapshot }: Ground): string | undefined {
  const isFile = words.slice(0, 2).some((word) => word.endsWith('.sh'));
  return isFile ? behindScript(words.join(' '), pkg.folder, snapshot)?.text : undefined;
}

/** What a shell around it is told to run, after what is wrapped around that. */
function withoutShell(script: string): string {
  return script.replace(/(?<=^|\s)(?:ba|da)?sh -c (["'])(.{1,2000})\1\s*$/u, '$2');
}

/** A default of the shell is what runs where nobody says otherwise; PORT is read without being told. */
function filled(script: string): string {
  return script
    .replaceAll(/ (?:-p|--port)[ =]"?\$\{?PORT\}?"?(?= |$)/gu, '')
    .replaceAll(/\$\{\w{1,60}:[-=]([\w.:/-]{0,100})\}/gu, '$1');
}

function processOf(called: readonly string[], ground: Ground): Resolved | undefined {
  const words = toProcess(called.map(unquoted), ground);
  return words === undefined || words.some((word) => word.includes('$'))
    ? undefined
    : { words, before: [], env: pm2Variables(called, ground) };
}

/** The image builds before; that is nothing to do at every start. */
function isBuild(step: string): boolean {
  return /^(?:(?:npm|pnpm|yarn|bun) (?:run )?(?:build|compile|tsc|clean|prebuild)\b|tsc\b|tsup\b|nest build|next build|rimraf\b|rm\b|vite build|npm (?:ci|i|install)\b|yarn(?: install)?$|echo\b)/u.test(
    step,
  );
}

const wrapper =
  /^(?:cross-env(?:-shell)?|env|exec|npx|bunx|pnpx|dotenvx?|env-cmd|op|--|-y|--yes|dumb-init|tini|nyc|newrelic)$/u;

/** Takes wrappers and what they are told away; keeps what they set. */
function unwrap(words: readonly string[]): Step {
  const env: Record<string, string> = {};
  let rest = [...words];
  while (rest.length > 0) {
    const [first = ''] = rest;
    const [, name, value = ''] = /^([A-Za-z_]\w*)=(.*)$/u.exec(first) ?? [];
    if (name !== undefined) env[name] = unquoted(value);
    else if (!isWrapped(rest)) break;
    rest = rest.slice(name === undefined ? lengthOf(rest) : 1);
  }
  return { words: rest, env };
}

function isWrapped([first = '', second = '']: readonly string[]): boolean {
  return (
    wrapper.test(first) ||
    (first === 'pnpm' && /^(?:exec|dlx)$/u.test(second)) ||
    (first === 'npm' && second === 'exec')
  );
}

/** `dotenv -e .env --` and `env-cmd -f .env` are told where to read; the words after are what runs. */
function lengthOf([first = '', ...rest]: readonly string[]): number {
  if (first === 'pnpm' || first === 'npm') return 2;
  if (!/^(?:dotenvx?|env-cmd)$/u.test(first)) return 1;
  const mark = rest.indexOf('--');
  if (mark !== -1) return mark + 2;
  const runs = rest.findIndex(
    (word, at) =>
      !word.startsWith('-') &&
      !/^-(?:e|f|c)$|^--(?:file|environments)$/u.test(rest[at - 1] ?? '') &&
      word !== 'run',
  );
  return runs === -1 ? rest.length + 1 : runs + 1;
}

function unquoted(word: string): string {
  return word.replaceAll(/^(['"])(.*)\1$/gu, '$2');
}

/** The text of the script that a package manager is told to run; a file or a program is none. */
function scriptCalled(
  [tool = '', verb = '', name = '', ...args]: readonly string[],
  pkg: Package,
): string | undefined {
  if (!/^(?:npm|pnpm|yarn|bun|run-s|npm-run-all)$/u.test(tool)) return undefined;
  const script = /^(?:run|run-script|-s|--silent)$/u.test(verb) ? name : verb;
  const own = Object.hasOwn(pkg.scripts, script) ? pkg.scripts[script] : undefined;
  if (own === undefined || own.includes(`${tool} ${script}`)) return undefined;
  const mark = args.indexOf('--');
  return mark === -1 ? own : [own, ...args.slice(mark + 1)].join(' ');
}
