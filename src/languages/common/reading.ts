import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import type { EnvVariable, Evidence, Found, Health, Need, Port, Process } from '../../facts/facts.ts';
import type { Service, ServiceKind } from '../../facts/facts.ts';

/** All that was read of one program, each fact with where it stands; a service is made of it. */
export type Reading = {
  /** Folder of the service, '' for the root. */
  readonly folder: string;
  readonly name: string;
  readonly language: Found<string>;
  readonly kind: ServiceKind;
  readonly version?: Found<string> | undefined;
  readonly framework?: Found<string> | undefined;
  readonly buildTool?: string | undefined;
  readonly packageManager?: string | undefined;
  readonly install?: string | undefined;
  readonly build?: string | undefined;
  readonly start?: Found<string> | undefined;
  readonly ports?: readonly Found<Port>[] | undefined;
  readonly env?: readonly Found<EnvVariable>[] | undefined;
  readonly needs?: readonly Found<Need>[] | undefined;
  readonly health?: Found<Health> | undefined;
  readonly assets?: Found<string> | undefined;
  readonly migrations?: Found<string> | undefined;
  readonly processes?: readonly Found<Process>[] | undefined;
};

export function toService(reading: Reading): Service {
  const { folder, name, kind, buildTool, packageManager, install, build } = reading;
  return present({
    path: folder === '' ? '.' : folder,
    name: objectName(name === '' ? 'app' : name),
    language: reading.language.value,
    kind,
    buildTool,
    packageManager,
    install,
    build,
    ...singleFacts(reading),
    ports: valuesOf(reading.ports),
    env: valuesOf(reading.env),
    needs: valuesOf(reading.needs),
    processes: reading.processes?.length ? valuesOf(reading.processes) : undefined,
    evidence: evidenceOf(reading),
  });
}

type Single = Pick<Service, 'languageVersion' | 'framework' | 'start' | 'health' | 'assets' | 'migrations'>;

function singleFacts({ version, framework, start, health, assets, migrations }: Reading): Single {
  return present({
    languageVersion: version?.value,
    framework: framework?.value,
    start: start?.value,
    health: health?.value,
    assets: assets?.value,
    migrations: migrations?.value,
  });
}

function valuesOf<T>(facts: readonly Found<T>[] = []): T[] {
  return facts.map(({ value }) => value);
}

function evidenceOf(reading: Reading): Evidence[] {
  const { language, framework, version, start, health, assets, migrations } = reading;
  const { ports = [], env = [], needs = [], processes = [] } = reading;
  const facts = [
    language,
    framework,
    version,
    start,
    ...ports,
    health,
    assets,
    migrations,
    ...processes,
    ...env,
    ...needs,
  ];
  return facts.flatMap((fact) => (fact === undefined ? [] : [fact.evidence]));
}
