import { basename, dirname } from '../../kernel/paths.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { Detection } from '../../facts/detector.ts';
import type { Evidence, Found, Port, Service, ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import { isUnder, named } from '../../facts/tree.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { sourcesIn } from '../common/sources.ts';
import { pinnedVersion, versionAt } from '../common/version.ts';
import { healthInCode, variablesInCode } from './code.ts';
import { frameworkOf, rootOf } from './frameworks.ts';
import { migrationsOf } from './migrations.ts';
import { needsOf } from './needs.ts';
import { portInCode } from './port.ts';
import { octanePort } from './octane.ts';
import { processesOf } from './processes.ts';
import { projects, requires, type Project } from './project.ts';
import { frankenPhpOf } from './frankenphp.ts';
import { roadRunnerOf, type Told } from './roadrunner.ts';
import { isLibrary, servers, startOf } from './start.ts';
import type { Member } from './member.ts';

/** Apache in the generated image listens where PORT says. */
export const port = 8080;

export function detect(snapshot: Snapshot): Detection {
  const services = membersOf(snapshot).map((member) => ({
    ...toService(member, snapshot),
    takesIn: assetsOf(member, snapshot),
  }));
  return { services, questions: [] };
}

/** Packages below that build what Laravel shows. */
function assetsOf({ project: { folder }, framework }: Member, snapshot: Snapshot): string[] {
  if (framework?.name !== 'laravel') return [];
  const packages = named(snapshot, 'package.json').filter(
    (path) => dirname(path) !== folder && isUnder(path, folder),
  );
  return packages
    .filter((path) => /"laravel-(?:vite-plugin|mix)"/u.test(snapshot.text(path) ?? ''))
    .map(dirname);
}

export function membersOf(snapshot: Snapshot): Member[] {
  const all = projects(snapshot);
  const others = all.map(({ folder }) => folder);
  return all.map((project) => {
    const files = sourcesIn(
      { folder: project.folder, others },
      snapshot,
      /\.php(?:\.(?:sample|dist|example|default))?$|(?:^|\/)config\/.*\.ya?ml$/u,
    );
    return memberOf(project, files, snapshot);
  });
}

function memberOf(project: Project, files: readonly SourceFile[], snapshot: Snapshot): Member {
  const framework = frameworkOf(project, snapshot);
  const shown = rootOf(project, framework, snapshot) ?? (isLibrary(project) ? undefined : framework?.root);
  const words = startOf(project, { framework, root: shown, snapshot });
  const root = words?.[0] === 'apache2-foreground' ? shown : undefined;
  const kind = kindOf(project, words);
  const needs = needsOf(project, files, { framework, snapshot });
  return { project, framework, files, kind, root, words, needs };
}

function kindOf(project: Project, words: readonly string[] | undefined): ServiceKind {
  if (words === undefined) return 'library';
  const isServed =
    words[0] === 'apache2-foreground' ||
    words[0] === 'rr' ||
    words[0] === 'frankenphp' ||
    words[1] === 'bin/hyperf.php' ||
    words[2] === 'octane:start';
  return isServed || requires(project, ...servers) !== undefined ? 'web' : 'worker';
}

function toService(member: Member, snapshot: Snapshot): Service {
  const { project, framework, files, kind, needs } = member;
  const env = variablesInCode(files, framework);
  const optional = optionalFacts(member, snapshot);
  const processes = processesOf(member);
  return {
    path: project.folder === '' ? '.' : project.folder,
    name: nameOf(project),
    language: 'php',
    kind,
    ...(project.isComposed ? { packageManager: 'composer', install: 'composer install --no-dev' } : {}),
    ...optional.fields,
    ports: kind === 'web' ? [portOf(member, snapshot)] : [],
    env: env.map(({ value }) => value),
    needs: needs.needs,
    ...(processes.length > 0 && { processes: processes.map(({ value }) => value) }),
    evidence: [
      {
        fact: 'language',
        path: project.path,
        line: 1,
        why: project.isComposed ? 'a Composer project' : 'a PHP page',
      },
      ...frameworkEvidence(member),
      ...optional.evidence,
      ...processes.map(({ evidence }) => evidence),
      ...env.map(({ evidence }) => evidence),
      ...needs.evidence,
    ],
  };
}

/** The name that a skeleton was published under is not the application's. */
function nameOf({ name, folder }: Project): string {
  const [vendor = '', own = ''] = (name ?? '').split('/');
  const isSkeleton =
    own === '' || /^(?:laravel|symfony|slim|cakephp|codeigniter4|yiisoft|drupal|roots)$/u.test(vendor);
  return objectName(isSkeleton ? basename(folder) || 'app' : own);
}

function portOf({ project, framework, root, files, words }: Member, snapshot: Snapshot): Port {
  const runner = toldTo(words, project, snapshot);
  if (runner !== undefined) return runner.port;
  if (words?.[2] === 'octane:start') return { port: octanePort, name: 'http', protocol: 'http' };
  if (root !== undefined) return { port: 80, name: 'http', protocol: 'http', env: 'PORT' };
  const own = portInCode(files, framework?.name === 'hyperf' ? 9501 : port);
  return { ...own, name: 'http', protocol: 'http' };
}

function toldTo(words: Member['words'], project: Project, snapshot: Snapshot): Told | undefined {
  if (words?.[0] === 'rr') return roadRunnerOf(project, snapshot);
  return words?.[0] === 'frankenphp' ? frankenPhpOf(project, snapshot) : undefined;
}

type Optional = Pick<Service, 'framework' | 'languageVersion' | 'build' | 'start' | 'health' | 'migrations'>;

function optionalFacts(member: Member, snapshot: Snapshot): { fields: Optional; evidence: Evidence[] } {
  const { project, framework, files, kind, words } = member;
  const version = declaredVersion(project, snapshot);
  const health = kind === 'web' ? healthInCode(files) : undefined;
  const migrations = migrationsOf(member, snapshot);
  const fields = present({
    framework: framework?.name,
    languageVersion: version?.value,
    start: words?.join(' '),
    health: health?.value,
    migrations: migrations?.value,
  });
  const found = [version, health, migrations].flatMap((one) => (one === undefined ? [] : [one.evidence]));
  return { fields, evidence: [...runningEvidence(member, snapshot), ...found] };
}

function runningEvidence({ project, words, kind }: Member, snapshot: Snapshot): Evidence[] {
  const runner = toldTo(words, project, snapshot);
  if (runner !== undefined) {
    const { path, line } = runner;
    const server = words?.[0] === 'rr' ? 'RoadRunner' : 'FrankenPHP';
    return [
      { fact: 'start', path, line: 1, why: `${server} starts what its settings name` },
      { fact: 'port', path, line, why: `${server} listens on ${runner.port.port}` },
    ];
  }
  const { path } = project;
  const isServed = words?.[0] === 'apache2-foreground';
  const why = isServed ? 'Apache with PHP serves it, with the rules of its .htaccess' : 'the entry file';
  const listening = isServed
    ? '80 is where Apache listens when nothing else is said'
    : 'the server that is started listens there';
  return [
    ...(words === undefined ? [] : [{ fact: 'start', path, line: 1, why }]),
    ...(kind === 'web' ? [{ fact: 'port', path, line: 1, why: listening }] : []),
  ];
}

const places = { label: 'PHP', files: ['.php-version'], tools: ['php'] };

function declaredVersion(project: Project, snapshot: Snapshot): Found<string> | undefined {
  const { path, text, folder, platform } = project;
  const required = project.requires['php'] ?? project.requires['php-64bit'];
  const line = (needle: string): { path: string; line: number } => ({
    path,
    line: text.split('\n').findIndex((one) => one.includes(needle)) + 1,
  });
  if (required !== undefined) return versionAt('PHP', required, line('"php'));
  return (
    pinnedVersion(places, folder, snapshot) ??
    (platform === undefined ? undefined : versionAt('PHP', platform, line('"platform"')))
  );
}

function frameworkEvidence({ framework, project }: Member): Evidence[] {
  if (framework === undefined) return [];
  const found = requires(project, ...framework.packages);
  if (found === undefined)
    return [{ fact: 'framework', path: project.path, line: 1, why: `the files of ${framework.name}` }];
  return [{ fact: 'framework', path: found.path, line: found.line, why: `requires ${found.name}` }];
}
