import type { EnvVariable, Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { basename } from '../../kernel/paths.ts';
import type { Member } from './member.ts';
import { relativeTo } from './targets.ts';
import { manageFile } from './django-target.ts';

/** The command that brings the static files of a Django project together, where its settings say to which folder. */
export function collectStatic(
  { project, files }: Member,
  { framework, env }: Service,
  snapshot: Snapshot,
): string | undefined {
  const manage = framework === 'django' ? manageFile(project.folder, snapshot) : undefined;
  if (manage === undefined || grep(files, /^\s{0,8}STATIC_ROOT\s{0,4}=/u).length === 0) return undefined;
  if (grep(files, stored).length > 0) return undefined;
  const pairs = env.filter((one) => isAsked(one, files)).map(({ name }) => `${name}=${onlyToBuild(name)}`);
  return [...pairs, `python ${relativeTo(manage, project.folder)} collectstatic --noinput`].join(' ');
}

/** What serves has settings of its own, where `manage.py` takes those of developers: its commands, migrations and queues need the former. */
export function settingsOfServer({ project, files }: Member, snapshot: Snapshot): string | undefined {
  const manage = manageFile(project.folder, snapshot);
  if (manage === undefined) return undefined;
  const servers = files.filter(({ path }) => /^(?:wsgi|asgi)\.py$/u.test(basename(path)));
  const [settings] = grep(servers, settingsModule);
  const [usual] = grep([{ path: manage, text: snapshot.text(manage) ?? '' }], settingsModule);
  return settings?.groups[0] === usual?.groups[0] ? undefined : settings?.groups[0];
}

/** Files that go to a bucket are not brought there by a build. */
const stored =
  /(?:STATICFILES_STORAGE|["']staticfiles["']).{0,120}(?:storages\.backends|S3|GoogleCloud|Azure)/u;

const settingsModule = /DJANGO_SETTINGS_MODULE['"][,\]=\s]{1,8}['"]([\w.]{1,200})['"]/u;

/** Without it the settings cannot be read; what is only looked for may be missing. */
function isAsked({ name }: EnvVariable, files: readonly SourceFile[]): boolean {
  if (name === 'DJANGO_SETTINGS_MODULE' || !/^[A-Z_][A-Z0-9_]{0,100}$/u.test(name)) return false;
  const asked = new RegExp(
    String.raw`environ\[['"]${name}['"]\]|(?<![\w.])(?:env|config)(?:\.\w{1,20})?\(['"]${name}['"]\)`,
    'u',
  );
  return grep(files, asked).length > 0;
}

const values: readonly (readonly [RegExp, string])[] = [
  [/(?:DATABASE|DB|POSTGRES\w*|PG)_?UR[LI]$/u, 'sqlite:////tmp/only-to-build'],
  [/(?:REDIS|CACHE|BROKER|RESULT\w*|CHANNELS?)\w*UR[LI]$/u, 'redis://localhost:6379/0'],
  [/UR[LI]$/u, 'http://localhost'],
  [/(?:PORT|TIMEOUT|SECONDS|COUNT|SIZE|AGE|TTL|DAYS|HOURS|MINUTES|LIMIT|WORKERS)$/u, '1'],
];

/** Settings are read whole before a command runs, so that each variable needs a value that can be read. */
function onlyToBuild(name: string): string {
  return values.find(([pattern]) => pattern.test(name))?.[1] ?? 'only-to-build';
}
