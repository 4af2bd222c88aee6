import type { Placed } from './nodes.ts';
import type { CommandExpansionPart } from 'unbash';
import type { Span } from '../../../kernel/text.ts';
import type { ShellWord } from '../../../syntax/shell/script.ts';
import type { ShellSubject } from '../subject.ts';
import { named, wordsAfterName } from './commands.ts';

/** A shell that promises no more than POSIX: `sh`, and dash, ash and busybox with little beyond. */
export function isPosix({ dialect }: ShellSubject): boolean {
  return dialect !== 'bash' && dialect !== 'ksh';
}

export const bashVariables: ReadonlySet<string> = new Set(
  (
    'OSTYPE MACHTYPE HOSTTYPE HOSTNAME DIRSTACK EUID UID SHLVL PIPESTATUS SHELLOPTS BASHPID BASH_SUBSHELL BASH_SOURCE ' +
    'BASHOPTS BASH_ALIASES BASH_ARGC BASH_ARGV BASH_CMDS BASH_COMMAND BASH_EXECUTION_STRING BASH_LINENO BASH_REMATCH ' +
    'BASH_VERSINFO EPOCHREALTIME EPOCHSECONDS FUNCNAME GROUPS MAPFILE SRANDOM RANDOM SECONDS _'
  ).split(' '),
);

/** Operators in `[ … ]` and `test`. */
export function* testOperators(
  subject: ShellSubject,
): Generator<{ readonly text: string; readonly at: Span; readonly isUnary: boolean }> {
  if (!isPosix(subject)) return;
  for (const { command } of named(subject, '[', 'test')) {
    const words = wordsAfterName(command).filter((word) => word.text !== ']');
    for (const [at, { text, span }] of words.entries()) {
      const before = words[at - 1]?.text;
      const isUnary = before === undefined || ['!', '-a', '-o', '\\('].includes(before);
      if (at < words.length - 1) yield { text, at: span, isUnary };
    }
  }
}

/** `$(<file)`: a substitution that is a redirection alone. */
export function readsFile(subject: ShellSubject): readonly Placed<CommandExpansionPart>[] {
  if (!isPosix(subject)) return [];
  return subject.nodes.all('CommandExpansion').filter(({ node }) => {
    const [statement, ...others] = node.script?.commands ?? [];
    const command = others.length === 0 ? subject.commandAt(statement?.command) : undefined;
    const isBare = command?.words.length === 0 && command.assignments.length === 0;
    return isBare && command.redirects.length === 1 && command.redirects[0]?.operator === '<';
  });
}

export function echoFlag(subject: ShellSubject): readonly ShellWord[] {
  return named(subject, 'echo')
    .flatMap(({ command }) => command.words.slice(1, 2))
    .filter((word) => /^-[eEsn]+$/u.test(word.value));
}

const flags = new Map(
  Object.entries({
    cd: 'LP',
    command: 'pvV',
    exec: '',
    export: 'p',
    getopts: '',
    hash: 'r',
    jobs: 'lp',
    printf: '',
    read: 'r',
    readonly: 'p',
    trap: '',
    type: '',
    ulimit: 'f',
    umask: 'S',
    unset: 'fv',
    wait: '',
  }),
);
const flagsOfDash = new Map([...flags, ['read', 'rp'], ['ulimit', 'HSacdflmnprstv'], ['type', 'p']]);

/** The first flag of each builtin that POSIX does not name. */
export function* foreignFlags(
  subject: ShellSubject,
): Generator<{ readonly name: string; readonly at: Span }> {
  if (!isPosix(subject)) return;
  const table = subject.dialect === 'sh' ? flags : flagsOfDash;
  for (const { command } of subject.commands) {
    const allowed = table.get(command.name ?? '');
    const word =
      allowed === undefined
        ? undefined
        : wordsAfterName(command).find(({ value }) => isForeign(value, allowed));
    const before = wordsAfterName(command).findIndex(({ value }) => !/^-./u.test(value));
    if (word && (before === -1 || wordsAfterName(command).indexOf(word) < before))
      yield { name: command.name ?? '', at: word.span };
  }
}

function isForeign(value: string, allowed: string): boolean {
  return /^-[^-]/u.test(value) && Array.from(value.slice(1)).some((letter) => !allowed.includes(letter));
}

export type SetOption = { readonly kind: 'name' | 'letter' | 'long'; readonly at: Span };

const letters = 'abCefhmnouvx';
const names = new Set(
  'allexport errexit ignoreeof monitor noclobber noexec noglob nolog notify nounset verbose vi xtrace emacs'.split(
    ' ',
  ),
);

/** What `set` is given that POSIX does not name. */
export function setOptions(subject: ShellSubject): readonly SetOption[] {
  return named(subject, 'set').flatMap(({ command }) => {
    const words = wordsAfterName(command);
    const end = words.findIndex(({ value }) => value === '--' || value === '-');
    const options = words.slice(0, end === -1 ? undefined : end);
    return options.flatMap((word, at) => {
      const kind = foreignKind(word.value, options[at - 1]?.value ?? '');
      return kind ? [{ kind, at: word.span }] : [];
    });
  });
}

function foreignKind(value: string, before: string): SetOption['kind'] | undefined {
  if (/^[-+][a-zA-Z]*o$/u.test(before)) return names.has(value) ? undefined : 'name';
  if (value.startsWith('--')) return 'long';
  return /^[-+]/u.test(value) && isForeign(value.replace('+', '-'), letters) ? 'letter' : undefined;
}

export function* trapSignals(subject: ShellSubject): Generator<ShellWord> {
  if (!isPosix(subject)) return;
  for (const { command } of named(subject, 'trap')) yield* wordsAfterName(command).slice(1);
}
