import { join } from '../../kernel/paths.ts';
import { has } from '../../facts/tree.ts';
import type { Service } from '../../facts/facts.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import type { Note } from '../../spec/note.ts';
import type { BuildPlan, Holes, ImageWish, PlannedFile } from '../../spec/plan.ts';
import { endOfLife, noLockfile, noStart } from '../common/notes.ts';
import { portAsked } from '../common/ports.ts';
import { browserInstall, nodeForBuilding } from '../common/browser.ts';
import { membersOf } from './detect.ts';
import type { Member } from './member.ts';
import { extensionsOf } from './extensions.ts';
import { afterCopy } from './after-copy.ts';
import { octaneOf, plain, runners } from './octane.ts';
import { chooseVersion, debianOf, type ChosenVersion } from './releases.ts';
import { runtimeOf, user } from './runtime.ts';

const docs = 'https://www.php.net/supported-versions.php';
const lockDocs =
  'https://getcomposer.org/doc/01-basic-usage.md#commit-your-composer-lock-file-to-version-control';

/**
 * How the image of a PHP service is built. Apache with mod_php: one process to start and to stop, the .htaccess that the
 * frameworks ship works as it stands, images exist for every PHP, and without rights it needs no more than /tmp.
 */
export function plan(service: Service, snapshot: Snapshot, wish: ImageWish): BuildPlan | Note {
  const folder = service.path === '.' ? '' : service.path;
  const member = membersOf(snapshot).find(({ project }) => project.folder === folder);
  if (member === undefined) throw new Error(`no PHP project at ${service.path}`);
  if (member.words === undefined) return noStart(service, docs);
  const version = chooseVersion(
    wish.version ?? member.project.platform ?? service.languageVersion,
    newestFor(member),
  );
  const port = portAsked(service, wish);
  return {
    dockerfile: {
      template: 'docker/php.Dockerfile',
      holes: holesOf({ member, snapshot, version, service }, port),
    },
    ignore: ['php'],
    files:
      member.root === undefined ? [] : [serverFile(folder, join('app', member.root), member.framework?.name)],
    context: folder,
    runtime: runtimeOf(member, { service, port, snapshot }),
    notes: [...notesOf(member, version), ...settingsMissing(member, snapshot)],
  };
}

/** The last PHP that a major version of Laravel was made for. */
const lastFor: Readonly<Record<string, string>> = {
  '6': '7.4',
  '7': '7.4',
  '8': '8.1',
  '9': '8.2',
  '10': '8.3',
};

function newestFor({ project }: Member): string | undefined {
  const major = /\d+/u.exec(project.requires['laravel/framework'] ?? '')?.[0];
  return major === undefined ? undefined : lastFor[major];
}

function notesOf({ project }: Member, version: ChosenVersion): Note[] {
  const isLoose = project.isComposed && !project.isLocked;
  return [
    ...endOfLife({ label: 'PHP', tag: version.tag, ended: version.ended, docs }),
    ...(isLoose ? [noLockfile(project.path, 'composer.lock', lockDocs)] : []),
  ];
}

/** What an installation writes by hand nobody has committed. */
function settingsMissing({ project, framework }: Member, snapshot: Snapshot): Note[] {
  const name = framework?.settings;
  if (name === undefined || project.isComposed || has(snapshot, join(project.folder, name))) return [];
  return [
    {
      id: 'settings-missing',
      severity: 'warning',
      text: {
        en: `There is no ${name}, so every pod shows the page that installs it. Commit one that reads the database and the keys with \`getenv()\`.`,
        zh: `没有 ${name}，因此每个 Pod 都只会显示安装页面。请提交一个用 \`getenv()\` 读取数据库与密钥的版本。`,
      },
      docs: 'https://developer.wordpress.org/advanced-administration/wordpress/wp-config/',
    },
  ];
}

export function serverFile(folder: string, root: string, framework: string | undefined): PlannedFile {
  return {
    path: join(folder, 'apache.conf'),
    template: 'docker/php.apache.conf',
    holes: { root: `/${join(root)}`, front: framework !== undefined },
    why: { en: 'what Apache serves, and on which port', zh: '说明 Apache 提供哪个目录、监听哪个端口' },
  };
}

type Ground = {
  readonly member: Member;
  readonly snapshot: Snapshot;
  readonly version: ChosenVersion;
  readonly service: Service;
};

function holesOf(ground: Ground, port: number | undefined): Holes {
  const { member, version } = ground;
  const { project } = member;
  const isServer = member.root !== undefined;
  const octane = octaneOf(project, ground.snapshot) ?? runners[member.words?.[0] ?? ''] ?? plain;
  const debian = debianOf(version.minor);
  return {
    image: isServer ? `php:${version.tag}-apache-${debian}` : octane.image(version.tag, debian),
    extensions: [...extensionsOf(member), ...octane.extensions].toSorted().join(' '),
    setup: octane.setup.map((instruction) => ({ instruction })),
    server: isServer,
    built: project.isComposed,
    composer: project.isComposed ? [composerOf(ground)] : [],
    env: [...environment(member), ...octane.env, ...portVariable(ground.service, port)].join(' '),
    user,
    port: port === undefined ? undefined : { number: port },
    start: `[${(member.words ?? []).map((word) => JSON.stringify(word)).join(', ')}]`,
  };
}

function portVariable(service: Service, port: number | undefined): string[] {
  const variable = service.ports[0]?.env;
  return port === undefined || variable === undefined ? [] : [`${variable}=${port}`];
}

function composerOf({ member, snapshot, service }: Ground): Holes {
  const { folder } = member.project;
  const files = ['composer.json', 'composer.lock', 'symfony.lock'].filter((name) =>
    has(snapshot, join(folder, name)),
  );
  const browser = browserOf(member, snapshot);
  return {
    files: files.join(' '),
    env: [
      ...environment(member).filter((pair) => !/^(?:APACHE|HOME)/u.test(pair)),
      'COMPOSER_ALLOW_SUPERUSER=1',
      'COMPOSER_CACHE_DIR=/var/cache/composer',
    ].join(' '),
    node: browser === undefined ? [] : [{ image: nodeForBuilding }],
    packages: browser === undefined ? [] : [packagesOf(browser)],
    build: [
      ...afterCopy(member, service, snapshot),
      ...(browser === undefined ? [] : [`${browser.run} ${browser.script} && rm -rf node_modules`]),
    ].map((command) => ({ command })),
  };
}

function packagesOf({ files, cache, command }: Browser): Holes {
  return { files, cache, command };
}

type Browser = ReturnType<typeof browserInstall> & { readonly script: string };

/** What browsers load is built beside PHP, as plugins of Vite ask the application for its routes. */
function browserOf({ project }: Member, snapshot: Snapshot): Browser | undefined {
  const text = snapshot.text(join(project.folder, 'package.json')) ?? '';
  const script = ['build', 'production', 'prod'].find((name) => new RegExp(`"${name}"\\s*:`, 'u').test(text));
  return script === undefined ? undefined : { ...browserInstall(project.folder, snapshot), script };
}

export const apacheEnvironment = [
  'APACHE_RUN_DIR=/tmp',
  'APACHE_LOCK_DIR=/tmp',
  'APACHE_PID_FILE=/tmp/apache2.pid',
];

function environment({ framework, root }: Member): string[] {
  const own: Readonly<Record<string, readonly string[]>> = {
    laravel: ['APP_ENV=production', 'LOG_CHANNEL=stderr'],
    lumen: ['APP_ENV=production', 'LOG_CHANNEL=stderr'],
    symfony: ['APP_ENV=prod', 'APP_DEBUG=0'],
    codeigniter: ['CI_ENVIRONMENT=production'],
  };
  return [
    ...(own[framework?.name ?? ''] ?? []),
    ...(root === undefined ? [] : apacheEnvironment),
    'HOME=/tmp',
  ];
}
