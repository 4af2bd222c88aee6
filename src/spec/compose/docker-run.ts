import { entryOf } from '../../kernel/entry.ts';
import type { JsonMap } from '../../kernel/json.ts';
import { objectName } from '../../kernel/object-name.ts';
import { listOf, scalar } from '../words/merge.ts';
import { splitWords } from './model/words.ts';

export type Ran = {
  /** A compose file that says the same; undefined where nothing is run. */
  readonly text: string | undefined;
  readonly services: readonly string[];
  /** What else was said. */
  readonly rest: string;
  /** Options that say nothing in a cluster, or that nobody here knows. */
  readonly ignored: readonly string[];
};

const command =
  /^[ \t]{0,8}(?:[-*$#>][ \t])?`{0,3}(?:sudo[ \t])?(?:docker|podman)(?:[ \t]container)?[ \t]run[ \t]/u;

/** Within a sentence. */
const inline = /`((?:sudo )?(?:docker|podman)(?: container)? run [^`\n]{1,2000})`/gu;

/** `docker run` as people paste it, on one line or over several, as the compose file that says the same. */
export function dockerRuns(words: string): Ran {
  const kept: string[] = [];
  const runs: string[] = [];
  let open: string | undefined;
  for (const line of words.replaceAll(inline, '\n$1\n').split('\n')) {
    const text = open === undefined ? line : `${open} ${line.trim()}`;
    const isRun = open !== undefined || command.test(line);
    if (isRun && /\\\s*$/u.test(line)) open = text.replace(/\\\s*$/u, '');
    else {
      (isRun ? runs : kept).push(text);
      open = undefined;
    }
  }
  if (open !== undefined) runs.push(open);
  const made = runs.flatMap((run) => serviceOf(run.replace(command, '').replace(/`{1,3}\s*$/u, '')) ?? []);
  const services = Object.fromEntries(made.map(({ name, body }) => [name, body]));
  const names = Object.keys(services);
  return {
    text: names.length === 0 ? undefined : composeOf(services),
    services: names,
    rest: names.length === 0 ? words : kept.join('\n'),
    ignored: made.flatMap(({ ignored }) => ignored),
  };
}

type JsonMaps = Readonly<Record<string, JsonMap>>;

function composeOf(services: JsonMaps): string {
  const lines = Object.entries(services).map(
    ([name, body]) => `  ${JSON.stringify(name)}: ${JSON.stringify(body)}`,
  );
  const volumes = Object.values(services)
    .flatMap((body) => listOf(body['volumes']))
    .flatMap((one) => /^([\w.-]+):/u.exec(scalar(one))?.[1] ?? [])
    .map((name) => [name, {}] as const);
  return ['services:', ...lines, `volumes: ${JSON.stringify(Object.fromEntries(volumes))}`, ''].join('\n');
}

type Made = { readonly name: string; readonly body: JsonMap; readonly ignored: readonly string[] };

/** Options as docker writes them, by the field of compose that says the same. */
const lists: Readonly<Record<string, string>> = {
  p: 'ports',
  publish: 'ports',
  v: 'volumes',
  volume: 'volumes',
  e: 'environment',
  env: 'environment',
  'env-file': 'env_file',
  l: 'labels',
  label: 'labels',
  'cap-add': 'cap_add',
  'cap-drop': 'cap_drop',
  tmpfs: 'tmpfs',
  expose: 'expose',
};
const singles: Readonly<Record<string, string>> = {
  u: 'user',
  user: 'user',
  w: 'working_dir',
  workdir: 'working_dir',
  entrypoint: 'entrypoint',
  m: 'mem_limit',
  memory: 'mem_limit',
  cpus: 'cpus',
  'shm-size': 'shm_size',
  'stop-timeout': 'stop_grace_period',
};
/** What has no value, and nothing to say in a cluster. */
const switches = new Set([
  'd',
  'detach',
  'i',
  't',
  'it',
  'ti',
  'dit',
  'itd',
  'rm',
  'init',
  'interactive',
  'tty',
  'P',
  'privileged',
]);
/** What has a value, and nothing to say in a cluster. */
const silent = new Set([
  'restart',
  'network',
  'net',
  'h',
  'hostname',
  'pull',
  'log-driver',
  'log-opt',
  'link',
  'name',
]);

type Option = { readonly name: string; readonly value: string };

function serviceOf(text: string): Made | undefined {
  const { options, rest } = optionsIn(splitWords(text));
  const [image, ...args] = rest;
  if (image === undefined || !/^[a-z0-9][\w./:@-]{1,200}$/u.test(image)) return undefined;
  const called = options.find(({ name }) => name === 'name')?.value;
  const name = objectName(called ?? image.split('/').at(-1)?.split(/[:@]/u)[0] ?? 'app');
  return {
    name,
    body: { image, ...bodyOf(options), ...(args.length > 0 && { command: args }) },
    ignored: options.filter(isUnknown).map((one) => `--${one.name} ${one.value}`.trim()),
  };
}

function optionsIn(words: readonly string[]): {
  readonly options: readonly Option[];
  readonly rest: readonly string[];
} {
  const options: Option[] = [];
  let at = 0;
  while (words[at]?.startsWith('-') === true) {
    const [word = '', next = ''] = words.slice(at);
    const { isAlone, ...option } = optionFrom(word, next);
    options.push(option);
    at += isAlone ? 1 : 2;
  }
  return { options, rest: words.slice(at) };
}

function optionFrom(word: string, next: string): Option & { readonly isAlone: boolean } {
  const [said = '', ...own] = word.split('=');
  const name = said.replace(/^--?/u, '');
  if (own.length > 0) return { name, value: own.join('='), isAlone: true };
  return switches.has(name) ? { name, value: '', isAlone: true } : { name, value: next, isAlone: false };
}

function bodyOf(options: readonly Option[]): JsonMap {
  const body: Record<string, string | boolean | string[]> = {};
  for (const { name, value } of options) {
    const list = entryOf(lists, name);
    const single = entryOf(singles, name);
    const before = list === undefined ? undefined : body[list];
    if (list !== undefined) body[list] = [...(Array.isArray(before) ? before : []), value];
    if (single !== undefined) body[single] = value;
    if (name === 'privileged') body['privileged'] = true;
  }
  return body;
}

function isUnknown({ name }: Option): boolean {
  const isSaid = entryOf(lists, name) !== undefined || entryOf(singles, name) !== undefined;
  return !isSaid && !switches.has(name) && !silent.has(name);
}
