import { overLines } from '../../kernel/over-lines.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import type { EnvVariable, Found, Health } from '../../facts/facts.ts';
import { variablesBy } from '../common/variables.ts';
import type { Framework } from './frameworks.ts';

const literal = String.raw`(?:'([^']{0,200})'|"([^"$]{0,200})"|(\d+|true|false))`;
const plain = {
  patterns: [
    new RegExp(String.raw`\bgetenv\(\s*['"](\w+)['"]\s*\)(?:\s*(?:\?:|\?\?|\|\|)\s*${literal})?`, 'u'),
    new RegExp(String.raw`\$_ENV\[\s*['"](\w+)['"]\s*\](?:\s*\?\?\s*${literal})?`, 'u'),
    new RegExp(
      String.raw`\$_SERVER\[\s*['"]((?:APP|DB|DATABASE|MYSQL|POSTGRES|REDIS|MONGO|AMQP|API|JWT|SMTP|MAILER)_\w+)['"]\s*\](?!\s*=[^=])(?:\s*\?\?\s*${literal})?`,
      'u',
    ),
    /%env\((?:\w+:){0,4}(\w+)\)%/u,
  ],
  asked: [
    /(?:isset|empty)\(\s*\$_(?:ENV|SERVER)\[\s*['"](\w+)['"]/u,
    /(?:\bif\s*\(|&&|!)\s*!?getenv\(\s*['"](\w+)['"]/u,
  ],
  required: 'without-default',
} as const;
const helper = {
  patterns: [new RegExp(String.raw`\benv\(\s*['"](\w+)['"](?:\s*,\s*${literal})?`, 'u')],
  required: 'never',
} as const;

/** What a fresh Laravel ships with: its variables are choices that nobody has made yet. */
const stock = new RegExp(
  overLines`
    (?:^|/)config/(?:
      app|auth|broadcasting|cache|cors|database|filesystems|hashing|logging|mail|queue|sanctum|services|
      session|view|octane|horizon|scout|passport|telescope|debugbar|inertia|fortify|jetstream|livewire|
      reverb|pulse
    )\.php$
  `,
  'u',
);
const ambient =
  /^(?:APP_ENV|APP_DEBUG|APP_RUNNING_IN_CONSOLE|SYMFONY_DEPRECATIONS_HELPER|PHP_\w+|SERVER_\w+|DOCUMENT_ROOT)$/u;

/** Variables that the code reads; those of a framework's own files only where a sample names them. */
export function variablesInCode(
  files: readonly SourceFile[],
  framework: Framework | undefined,
): Found<EnvVariable>[] {
  const own = files.filter(({ path }) => !stock.test(path));
  const found = [...variablesBy(plain, own), ...variablesBy(helper, own)];
  const names = new Set(found.map(({ value }) => value.name));
  const first = [...names].flatMap((name) => found.find(({ value }) => value.name === name) ?? []);
  return [...first.filter(({ value }) => value.name !== 'APP_KEY'), ...keyOf(files, framework)]
    .filter(({ value }) => !ambient.test(value.name))
    .toSorted((a, b) => (a.value.name < b.value.name ? -1 : 1));
}

/** What a framework does not start without. */
function keyOf(files: readonly SourceFile[], framework: Framework | undefined): Found<EnvVariable>[] {
  const name =
    framework === undefined
      ? undefined
      : { laravel: 'APP_KEY', lumen: 'APP_KEY', symfony: 'APP_SECRET' }[framework.name];
  const path = (files.find((file) => /(?:config\/app|public\/index)\.php$/u.test(file.path)) ?? files[0])
    ?.path;
  if (name === undefined || path === undefined) return [];
  const evidence = {
    fact: `env ${name}`,
    path,
    line: 1,
    why: `${framework?.name} does not start without it`,
  };
  return [{ value: { name, required: true, secret: true }, evidence }];
}

const laravelHealth = /^\s*health:\s*['"](\/[\w/-]{1,60})['"]/u;
const routed = new RegExp(
  overLines`
    (?:->(?:get|any|map)|Route::(?:get|any)|#\[Route)\(\s*(?:path:\s*)?['"]/?
    ((?:[\w-]+/){0,4}(?:up|healthz?|health-?check|livez?|ping|status))['"]
  `,
  'u',
);

export function healthInCode(files: readonly SourceFile[]): Found<Health> | undefined {
  const [bare] = grep(files, laravelHealth);
  const [hit] = bare === undefined ? grep(files, routed) : [bare];
  if (hit === undefined) return undefined;
  const isApi = bare === undefined && /(?:^|\/)routes\/api\.php$/u.test(hit.path);
  const path = `${isApi ? '/api' : ''}/${(hit.groups[0] ?? '').replace(/^\//u, '')}`;
  return {
    value: { path },
    evidence: { fact: 'health', path: hit.path, line: hit.line, why: `answers on ${path}` },
  };
}
