import { dirname, join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Bilingual } from '../../kernel/language.ts';
import type { Note } from '../../spec/note.ts';
import type { Commands, ImageRecipe, Project } from '../recipe/recipe.ts';
import { releasesOf } from './releases.ts';
import { appOf, isUmbrella, releasedFrom, within } from './umbrella.ts';

/** A release is a folder with the runtime in it; nothing of mix is needed where it runs. */
export function commandsOf(project: Project): Commands {
  const name = releaseOf(project);
  const migrations = migrationsOf(project, name);
  return {
    packageManager: 'mix',
    install: 'mix deps.get --only prod',
    build: [...assetsOf(project).map(({ command }) => command), ...releaseCommands(project)].join(' && '),
    start: isScripted(project) ? startOf(name).replace(/[^/]+ start$/u, 'server') : startOf(name),
    name,
    processes: releasesOf(project).others.map((other) => ({ name: other, command: startOf(other) })),
    ...(migrations === undefined ? {} : { migrations }),
  };
}

function startOf(name: string): string {
  return `_build/prod/rel/${name}/bin/${name} start`;
}

/** Phoenix writes a script that starts the release with its server. */
function isScripted({ folder, snapshot }: Project): boolean {
  return has(snapshot, join(folder, 'rel/overlays/bin/server'));
}

function releaseCommands(project: Project): string[] {
  return [
    releaseCommand(project),
    ...releasesOf(project).others.map((name) => releaseCommand(project, name)),
  ];
}

/** Of several, each is asked for by its name. */
function releaseCommand(project: Project, name?: string): string {
  const from = releasedFrom(project);
  const { main, others } = releasesOf(project);
  const asked = name ?? (others.length === 0 ? undefined : main);
  return `${from === undefined ? '' : within(from, project)}MIX_ENV=prod mix release${asked === undefined ? '' : ` ${asked}`}`;
}

/** A release that is described, else the application. */
function releaseOf(project: Project): string {
  return releasesOf(project).main ?? appOf(releasedFrom(project)?.text ?? textOf(project)) ?? 'app';
}

function textOf({ manifests }: Project): string {
  return manifests[0]?.text ?? '';
}

type Assets = { readonly command: string; readonly packages: string | undefined };

/** What browsers load is built where its alias stands, with the packages beside it. */
function assetsOf(project: Project): readonly Assets[] {
  const files = project.manifests.filter(({ text }) => /["']assets\.deploy["']:/u.test(text));
  return files.map((file) => {
    const folder = join(dirname(file.path), 'assets');
    const own = folder.slice(project.folder === '' ? 0 : project.folder.length + 1);
    const isPacked = has(project.snapshot, join(folder, 'package-lock.json'));
    return {
      command: `${within(file, project)}MIX_ENV=prod mix assets.deploy`,
      packages: isPacked ? `npm ci --prefix ${own}` : undefined,
    };
  });
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
  if (releasedFrom(project) === undefined) return severalOnTop;
  const name = releaseOf(project);
  const { others } = releasesOf(project);
  const tag = imageTag(project.version);
  const assets = assetsOf(project);
  const packages = assets.flatMap((one) => one.packages ?? []);
  const isEarly = !isUmbrella(project) && !/\bpath: ?"|\bFile\.read|require_file/u.test(textOf(project));
  const settings = compiledWith(project);
  return {
    build: `elixir:${tag}`,
    ...(packages.length > 0 ? { node: true } : {}),
    manifests: isEarly ? ['mix.exs mix.loc[k]', ...settings] : [],
    install: [
      'mix local.hex --force && mix local.rebar --force',
      ...(isEarly ? [fetched, 'MIX_ENV=prod mix deps.compile'] : []),
    ],
    compile: [
      ...(isEarly ? [] : [fetched]),
      'MIX_ENV=prod mix compile',
      ...packages,
      ...assets.map(({ command }) => command),
      `${releaseCommand(project)} --path /out`,
      ...others.map((other) => `${releaseCommand(project, other)} --path /out/beside/${other}`),
    ],
    // The same image without compilers: a release is bound to the C library that it was built with.
    runtime: `elixir:${tag}-slim`,
    env: [
      'LANG=C.UTF-8',
      'HOME=/tmp',
      'RELEASE_TMP=/tmp',
      ...(project.framework === 'phoenix' ? ['PHX_SERVER=true'] : []),
    ],
    copies: [['/out/', './']],
    user: 10001,
    start: isScripted(project) ? ['/app/bin/server'] : [`/app/bin/${name}`, 'start'],
    programs: others.map((other) => `/app/beside/${other}/bin/${other}`),
    notes: compiledIn(project),
  };
}

/** Without settings that are read at the start, a release keeps what the variables were when it was built. */
function compiledIn({ folder, snapshot }: Project): Note[] {
  const isThere = (name: string): boolean => has(snapshot, join(folder, 'config', name));
  if (isThere('runtime.exs') || isThere('releases.exs')) return [];
  const path = ['prod.exs', 'config.exs', ...importedBy({ folder, snapshot })]
    .map((name) => join(folder, 'config', name))
    .find((one) => /\bSystem\.(?:get_env|fetch_env!?)\(/u.test(snapshot.text(one) ?? ''));
  if (path === undefined) return [];
  return [
    {
      id: 'settings-compiled-in',
      severity: 'warning',
      path,
      text: {
        en: `${path} asks for variables while the release is built, when none of them is set: what the pod is given later changes nothing. Move these settings to config/runtime.exs.`,
        zh: `${path} 在构建 release 时读取环境变量，此时均未设置；之后给 Pod 的值不会生效。请把这些配置移到 config/runtime.exs。`,
      },
      docs: 'https://hexdocs.pm/mix/Mix.Tasks.Release.html#module-runtime-configuration',
    },
  ];
}

const severalOnTop = {
  en: 'several applications of the umbrella are needed by no other one: `releases` in its mix.exs must say which of them run together.',
  zh: 'umbrella 中有多个应用不被其他应用依赖：请在 mix.exs 中配置 `releases`，说明哪些应用一起运行。',
};

const fetched = '--mount=type=cache,target=/root/.hex MIX_ENV=prod mix deps.get --only prod';

/** What packages are compiled with; what is read when the program starts changes nothing of them. */
function compiledWith({ folder, snapshot }: Project): string[] {
  const names = ['config.exs', 'prod.exs', ...importedBy({ folder, snapshot })].map(
    (name) => `config/${name}`,
  );
  const files = names.filter((name) => has(snapshot, join(folder, name)));
  return files.length === 0 ? [] : [`${files.join(' ')} config/`];
}

/** Files beside them that they cannot be read without. */
function importedBy({ folder, snapshot }: Pick<Project, 'folder' | 'snapshot'>): string[] {
  const texts = ['config.exs', 'prod.exs'].map((name) => snapshot.text(join(folder, 'config', name)) ?? '');
  const found = texts.flatMap((text) => [...text.matchAll(/\bimport_config\(? ?"([\w.-]{1,60}\.exs)"/gu)]);
  return [...new Set(found.map(([, name = '']) => name))].filter((name) => name !== 'prod.exs');
}

/** The release as exactly as it is pinned; for a range a current one. */
function imageTag(version: string | undefined): string {
  const pinned = /^1\.\d{2}(?:\.\d{1,2})?(?:-otp-\d{2})?/u.exec(version ?? '')?.[0];
  return pinned ?? '1.18';
}
