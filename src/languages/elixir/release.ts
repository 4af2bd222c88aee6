import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Commands, ImageRecipe, Project } from '../recipe/recipe.ts';

/** A release is a folder with the runtime in it; nothing of mix is needed where it runs. */
export function commandsOf(project: Project): Commands {
  const name = releaseOf(project);
  const migrations = migrationsOf(project, name);
  return {
    packageManager: 'mix',
    install: 'mix deps.get --only prod',
    build: [
      ...(hasAssets(project) ? ['MIX_ENV=prod mix assets.deploy'] : []),
      'MIX_ENV=prod mix release',
    ].join(' && '),
    start: `_build/prod/rel/${name}/bin/${name} start`,
    name,
    ...(migrations === undefined ? {} : { migrations }),
  };
}

/** The first release that is described, else the application. */
function releaseOf(project: Project): string {
  const text = rootText(project);
  const described = /\breleases: ?\[\s{0,40}(?:"?)([a-z]\w{0,60})"?: ?\[/u.exec(text)?.[1];
  const inFunction = /\bdefp? releases\b[^\n]{0,20}\n\s{0,20}\[\s{0,40}([a-z]\w{0,60}): ?\[/u.exec(text)?.[1];
  return described ?? inFunction ?? /\bapp: ?:(\w{1,60})/u.exec(text)?.[1] ?? 'app';
}

function rootText({ manifests }: Project): string {
  return manifests[0]?.text ?? '';
}

function isUmbrella(project: Project): boolean {
  return /\bapps_path:/u.test(rootText(project));
}

function hasAssets({ manifests }: Project): boolean {
  return manifests.some(({ text }) => /["']assets\.deploy["']:/u.test(text));
}

/** What a release has instead of mix, where the application wrote it. */
function migrationsOf({ files, folder, snapshot }: Project, name: string): string | undefined {
  const base = folder === '' ? '' : `${folder}/`;
  const isThere = snapshot.entries.some(
    ({ path }) => path.startsWith(base) && /priv\/\w+\/migrations\/.+\.exs$/u.test(path),
  );
  if (!isThere) return undefined;
  const release = files.find(
    ({ path, text }) => path.endsWith('release.ex') && /\bdef migrate\b/u.test(text),
  );
  const module = /\bdefmodule ([\w.]{1,80})/u.exec(release?.text ?? '')?.[1];
  return module === undefined ? 'mix ecto.migrate' : `bin/${name} eval ${module}.migrate`;
}

export function imageOf(project: Project): ImageRecipe | Bilingual {
  const name = releaseOf(project);
  if (isUmbrella(project) && !/\breleases\b/u.test(rootText(project)))
    return {
      en: 'an umbrella needs `releases` in its mix.exs, which say which of its applications run.',
      zh: 'umbrella 项目需要在 mix.exs 中配置 `releases`，说明要运行哪些应用。',
    };
  const tag = imageTag(project.version);
  const hasNode = has(project.snapshot, join(project.folder, 'assets/package-lock.json'));
  return {
    build: `elixir:${tag}`,
    ...(hasNode ? { node: true } : {}),
    manifests: isUmbrella(project) ? [] : ['mix.exs mix.loc[k]'],
    install: ['mix local.hex --force && mix local.rebar --force', ...(isUmbrella(project) ? [] : [fetched])],
    compile: [
      ...(isUmbrella(project) ? [fetched] : []),
      'MIX_ENV=prod mix compile',
      ...(hasNode ? ['npm ci --prefix assets'] : []),
      ...(hasAssets(project) ? ['MIX_ENV=prod mix assets.deploy'] : []),
      'MIX_ENV=prod mix release',
    ],
    // The same image without compilers: a release is bound to the C library that it was built with.
    runtime: `elixir:${tag}-slim`,
    env: [
      'LANG=C.UTF-8',
      'HOME=/tmp',
      'RELEASE_TMP=/tmp',
      ...(project.framework === 'phoenix' ? ['PHX_SERVER=true'] : []),
    ],
    copies: [[`/src/_build/prod/rel/${name}/`, './']],
    user: 10001,
    start: [`/app/bin/${name}`, 'start'],
  };
}

const fetched = 'MIX_ENV=prod mix deps.get --only prod';

/** The release as exactly as it is pinned; for a range a current one. */
function imageTag(version: string | undefined): string {
  const pinned = /^1\.\d{2}(?:\.\d{1,2})?(?:-otp-\d{2})?/u.exec(version ?? '')?.[0];
  return pinned ?? '1.18';
}
