import type { Result } from '../../kernel/result.ts';
import { fail, ok } from '../../kernel/result.ts';
import { closest } from '../../kernel/closest.ts';

export type Options = {
  readonly files: readonly string[];
  readonly strict: boolean;
  readonly kubernetesVersion: string;
  readonly schemaLocations: readonly string[];
  readonly skip: ReadonlySet<string>;
  readonly reject: ReadonlySet<string>;
  readonly ignoreMissing: boolean;
  readonly ignorePatterns: readonly string[];
  readonly workers: number;
  readonly output: OutputName;
  readonly summary: boolean;
  readonly verbose: boolean;
  readonly exitOnError: boolean;
  readonly cache: string;
  readonly insecure: boolean;
  readonly serverChecks: boolean;
  readonly asksVersion: boolean;
  readonly asksHelp: boolean;
};

export type OutputName = 'json' | 'junit' | 'pretty' | 'tap' | 'text';

const switches = [
  'strict',
  'ignore-missing-schemas',
  'summary',
  'verbose',
  'exit-on-error',
  'insecure-skip-tls-verify',
  'server-checks',
  'v',
  'h',
  'help',
] as const;
const valued = [
  'kubernetes-version',
  'schema-location',
  'skip',
  'reject',
  'ignore-filename-pattern',
  'n',
  'output',
  'cache',
] as const;

const outputs: readonly string[] = ['json', 'junit', 'pretty', 'tap', 'text'] satisfies OutputName[];

type Given = { readonly values: Map<string, string[]>; readonly files: string[] };

/** Reads flags as Go does (one dash or two, `-n 4` or `-n=4`), but also after the first file. */
export function parseOptions(args: readonly string[]): Result<Options, string> {
  const given: Given = { values: new Map(), files: [] };
  for (let index = 0; index < args.length; index += 1) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      given.files.push(...args.slice(index + 1));
      break;
    }
    const taken = takeFlag(given, arg, args[index + 1]);
    if (!taken.ok) return taken;
    index += taken.value;
  }
  return check(given);
}

const flag = /^--?([a-z][-a-z]*)(?:=([\s\S]*))?$/u;

/** How many of the following words the flag used. */
function takeFlag(given: Given, arg: string, next: string | undefined): Result<0 | 1, string> {
  if (arg === '-' || !arg.startsWith('-')) {
    given.files.push(arg);
    return ok(0);
  }
  const match = flag.exec(arg);
  const name = match?.[1] ?? arg;
  if (isIn(switches, name)) return setSwitch(given.values, name, match?.[2] ?? 'true');
  if (!isIn(valued, name)) return fail(`flag provided but not defined: ${arg}${didYouMean(name)}`);
  return setValue(given.values, name, { written: match?.[2], next });
}

type Value = { readonly written: string | undefined; readonly next: string | undefined };

function setValue(
  values: Map<string, string[]>,
  name: string,
  { written, next }: Value,
): Result<0 | 1, string> {
  const value = written ?? next;
  if (value === undefined) return fail(`flag needs an argument: -${name}`);
  values.set(name, [...(values.get(name) ?? []), value]);
  return ok(written === undefined ? 1 : 0);
}

function setSwitch(values: Map<string, string[]>, name: string, value: string): Result<0, string> {
  if (/^(?:1|t|true)$/iu.test(value)) values.set(name, ['true']);
  else if (/^(?:0|f|false)$/iu.test(value)) values.delete(name);
  else return fail(`invalid boolean value "${value}" for -${name}`);
  return ok(0);
}

function check({ values, files }: Given): Result<Options, string> {
  const last = (name: string, otherwise: string): string => values.get(name)?.at(-1) ?? otherwise;
  const output = last('output', 'text');
  if (!isOutput(output))
    return fail(`'outputFormat' must be one of 'json', 'junit', 'pretty', 'tap' or 'text'`);
  const version = last('kubernetes-version', 'master');
  if (!/^(?:master|\d+\.\d+\.\d+)$/u.test(version)) return fail(wrongVersion(version));
  const workers = Number(last('n', '4'));
  if (!Number.isInteger(workers) || workers < 1) return fail(`invalid value "${last('n', '')}" for flag -n`);
  const locations = values.get('schema-location') ?? [];
  return ok({
    files,
    strict: values.has('strict'),
    kubernetesVersion: version,
    schemaLocations: locations.length === 0 ? ['default'] : locations,
    skip: list(last('skip', '')),
    reject: list(last('reject', '')),
    ignoreMissing: values.has('ignore-missing-schemas'),
    ignorePatterns: values.get('ignore-filename-pattern') ?? [],
    workers,
    output,
    summary: values.has('summary'),
    verbose: values.has('verbose'),
    exitOnError: values.has('exit-on-error'),
    cache: last('cache', ''),
    insecure: values.has('insecure-skip-tls-verify'),
    serverChecks: values.has('server-checks'),
    asksVersion: values.has('v'),
    asksHelp: values.has('h') || values.has('help'),
  });
}

function wrongVersion(version: string): string {
  return `"${version}" is not a valid version. Valid values are "master" (default) or full version x.y.z (e.g. "1.32.0")`;
}

function list(text: string): ReadonlySet<string> {
  return new Set(
    text
      .split(',')
      .map((item) => item.trim())
      .filter((item) => item !== ''),
  );
}

function didYouMean(name: string): string {
  const near = closest(name, [...switches, ...valued]);
  return near === undefined ? '' : `; did you mean -${near}?`;
}

function isIn<T extends string>(names: readonly T[], name: string): name is T {
  return names.some((known) => known === name);
}

function isOutput(name: string): name is OutputName {
  return outputs.includes(name);
}
