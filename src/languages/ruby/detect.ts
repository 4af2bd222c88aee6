import { assumedPort } from '../../facts/assumed.ts';
import { basename, join } from '../../kernel/paths.ts';
import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import { has } from '../../facts/tree.ts';
import type { Detected, Detection } from '../../facts/detector.ts';
import type { Evidence, Found, Port, Service, ServiceKind } from '../../facts/facts.ts';
import type { SourceFile } from '../../facts/source.ts';
import type { Snapshot } from '../../facts/snapshot.ts';
import { needsBy } from '../common/needs.ts';
import { whatStarts } from '../common/questions.ts';
import { sitePort } from '../common/site-port.ts';
import { sourcesIn } from '../common/sources.ts';
import { healthInCode, listens, portInCode } from './code.ts';
import { frameworkOf, type Framework } from './frameworks.ts';
import { bundles, gemOf } from './gemfile.ts';
import type { Bundle } from './bundle.ts';
import { chosenIn, drivers, storedBy } from './needs.ts';
import { rackPort, rackupOf } from './rackup.ts';
import { ownProcess, startOf, type Start } from './start.ts';
import { processesOf } from './processes.ts';
import { variablesOf } from './variables.ts';
import { declaredVersion } from './version.ts';
import type { Member } from './member.ts';

export function detect(snapshot: Snapshot): Detection {
  const services = membersOf(snapshot).map((member) => toService(member, snapshot));
  const candidates = ['bundle exec puma', 'bundle exec rails server'];
  return {
    services: services.map(withPages),
    questions: services.flatMap((service) => whatStarts(service, candidates)),
  };
}

/** What Rails packs for browsers lies among its sources. */
function withPages(service: Service): Detected {
  if (service.framework !== 'rails') return service;
  const folder = service.path === '.' ? '' : service.path;
  return {
    ...service,
    takesIn: ['app/assets', 'app/javascript', 'app/frontend'].map((one) => join(folder, one)),
  };
}

export function membersOf(snapshot: Snapshot): Member[] {
  const all = bundles(snapshot);
  const others = all.map(({ folder }) => folder);
  return all.map((bundle) => {
    const files = sourcesIn(
      { folder: bundle.folder, others },
      snapshot,
      /\.(?:rb|ru)$|config\/[\w-]+\.yml$/u,
    );
    return memberOf(bundle, files, snapshot);
  });
}

function memberOf(bundle: Bundle, files: readonly SourceFile[], snapshot: Snapshot): Member {
  const framework = frameworkOf(bundle, snapshot);
  const isWeb = serves(bundle, files, { framework, snapshot });
  const pages = framework?.kind === 'static' ? sitePort(bundle.folder, bundle.path, snapshot) : undefined;
  const port = isWeb ? portOf(bundle, files, { framework, snapshot }) : pages;
  const start = startOf({ bundle, framework, files, snapshot, port: port?.value.port ?? 3000 });
  return { bundle, framework, files, port, start, kind: kindOf(bundle, { framework, isWeb, start }) };
}

type Ground = { readonly framework: Framework | undefined; readonly snapshot: Snapshot };

function serves(bundle: Bundle, files: readonly SourceFile[], { framework, snapshot }: Ground): boolean {
  if (framework !== undefined && framework.kind !== 'worker') return framework.kind === 'web';
  if (rackupOf(bundle.folder, snapshot) !== undefined || listens(files)) return true;
  return ownProcess(bundle.folder, snapshot)?.name === 'web';
}

function kindOf(
  bundle: Bundle,
  { framework, isWeb, start }: { framework: Framework | undefined; isWeb: boolean; start: Start | undefined },
): ServiceKind {
  if (bundle.isGem) return 'library';
  if (isWeb) return 'web';
  if (framework?.kind === 'static') return 'static';
  return start === undefined ? 'library' : 'worker';
}

function portOf(bundle: Bundle, files: readonly SourceFile[], ground: Ground): Found<Port> {
  const usual = usualPort(bundle, ground);
  const code = portInCode(files, usual.port);
  const found = code ?? usual;
  const value = present({ port: found.port, name: 'http', protocol: 'http' as const, env: code?.env });
  return { value, evidence: found.evidence };
}

function usualPort(bundle: Bundle, { framework, snapshot }: Ground): { port: number; evidence: Evidence } {
  const { folder, path } = bundle;
  const isRack = framework?.name !== 'rails' && rackupOf(folder, snapshot) !== undefined;
  const { name, port } = isRack
    ? { name: 'Rack', port: rackPort(bundle) }
    : (framework ?? { name: 'Ruby', port: 8080 });
  const isKnown = isRack || framework !== undefined;
  const why = isKnown
    ? `${port} is what ${name} uses when nothing else is said`
    : assumedPort(port, 'Ruby programs');
  return { port, evidence: { fact: 'port', path, line: 1, why } };
}

function toService(member: Member, snapshot: Snapshot): Service {
  const { bundle, kind, port } = member;
  const env = variablesOf(member, snapshot);
  const needs = needsBy(drivers, bundle.gems);
  const optional = optionalFacts(member, snapshot);
  const processes = processesOf(member, snapshot);
  return {
    path: bundle.folder === '' ? '.' : bundle.folder,
    name: objectName(basename(bundle.folder) || 'app'),
    language: 'ruby',
    kind,
    ...(bundle.script === undefined ? { packageManager: 'bundler', install: 'bundle install' } : {}),
    ...optional.fields,
    ...(processes.length > 0 && { processes: processes.map(({ value }) => value) }),
    ports: port === undefined ? [] : [port.value],
    env: env.map(({ value }) => value),
    needs: storedBy(
      member.files,
      chosenIn(snapshot.text(join(bundle.folder, 'config/database.yml')) ?? '', needs.needs),
    ),
    evidence: [
      {
        fact: 'language',
        path: bundle.path,
        line: 1,
        why: bundle.script === undefined ? 'a Ruby bundle' : 'a Ruby program',
      },
      ...frameworkEvidence(member),
      ...optional.evidence,
      ...processes.map(({ evidence }) => evidence),
      ...env.map(({ evidence }) => evidence),
      ...needs.evidence,
    ],
  };
}

type Optional = Pick<Service, 'framework' | 'languageVersion' | 'build' | 'start' | 'health' | 'migrations'>;

function optionalFacts(member: Member, snapshot: Snapshot): { fields: Optional; evidence: Evidence[] } {
  const { bundle, framework, start, port, files, kind } = member;
  const version = declaredVersion(bundle, snapshot);
  const health = kind === 'web' ? healthInCode(files) : undefined;
  const migrations = migrationsOf(member, snapshot);
  const fields = present({
    framework: framework?.name,
    languageVersion: version?.value,
    build: buildOf(member, snapshot),
    start: start?.words.join(' '),
    health: health?.value,
    migrations: migrations?.value,
  });
  const found = [version, start, port, health, migrations];
  return { fields, evidence: found.flatMap((one) => (one === undefined ? [] : [one.evidence])) };
}

export function buildOf({ bundle, framework }: Member, snapshot: Snapshot): string | undefined {
  if (framework?.name === 'jekyll') return 'bundle exec jekyll build';
  if (framework?.kind === 'static') return `bundle exec ${framework.name} build`;
  const hasAssets = snapshot.entries.some(({ path }) =>
    path.startsWith(`${join(bundle.folder, 'app/assets')}/`),
  );
  const gem = gemOf(
    bundle,
    'sprockets-rails',
    'propshaft',
    'sprockets',
    'sass-rails',
    'webpacker',
    'shakapacker',
    'vite_rails',
  );
  const isApart = framework?.name !== 'rails' || (!hasAssets && gem === undefined);
  return isApart ? undefined : 'bundle exec rails assets:precompile';
}

function migrationsOf({ bundle, framework }: Member, snapshot: Snapshot): Found<string> | undefined {
  const folder = join(bundle.folder, 'db/migrate');
  const first = snapshot.entries.find(({ path }) => path.startsWith(`${folder}/`));
  if (first === undefined) return undefined;
  const hasBin = has(snapshot, join(bundle.folder, 'bin/rails'));
  const rake = framework?.name === 'rails' ? 'bundle exec rails db:migrate' : 'bundle exec rake db:migrate';
  const evidence = { fact: 'migrations', path: first.path, line: 1, why: 'keeps migrations' };
  return { value: hasBin ? 'bin/rails db:migrate' : rake, evidence };
}

function frameworkEvidence({ framework, bundle }: Member): Evidence[] {
  const gem = bundle.all.find(({ name }) => framework?.gems.includes(name) === true);
  return gem === undefined
    ? []
    : [{ fact: 'framework', path: gem.path, line: gem.line, why: `depends on ${gem.name}` }];
}
