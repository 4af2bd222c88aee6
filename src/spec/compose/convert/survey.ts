import type { Snapshot } from '../../../facts/snapshot.ts';
import { field, textAt, textsOf } from '../read/node.ts';
import type { Build, Project, Service } from '../model/model.ts';
import { callsIn, toldTo } from './calls.ts';
import { envFileName } from './names.ts';

/** What concerns several services, looked up once for all of them. */
export type Survey = {
  readonly byName: ReadonlyMap<string, Service>;
  /** Services by the named volume that they mount. */
  readonly volumes: ReadonlyMap<string, ReadonlySet<string>>;
  /** Services by the folder of the repository or of the machine that they mount. */
  readonly folders: ReadonlyMap<string, ReadonlySet<string>>;
  /** Services whose end another one waits for. */
  readonly awaited: ReadonlySet<string>;
  /** Other names by the service that is linked to. */
  readonly links: ReadonlyMap<string, ReadonlySet<string>>;
  /** Services by the names of others that stand in their variables, commands and settings. */
  readonly words: ReadonlyMap<string, ReadonlySet<string>>;
  /** Paths by the name of the ConfigMap that a file would be. */
  readonly envFiles: ReadonlyMap<string, ReadonlySet<string>>;
  /** Ports by the service that is called on them. */
  readonly calls: ReadonlyMap<string, ReadonlySet<number>>;
  readonly networks: ReadonlyMap<string, ReadonlySet<string>>;
  /** The first of those that are built alike, by how. */
  readonly builds: ReadonlyMap<string, string>;
  /** StatefulSets that stand in the repository: what they keep is theirs alone. */
  readonly kept: ReadonlySet<string>;
  /** How many different sets of networks services are on. */
  readonly divisions: number;
};

export function survey(project: Project, snapshot: Snapshot): Survey {
  const { services } = project;
  return {
    calls: callsIn(project, snapshot),
    kept: statefulSetsIn(snapshot),
    byName: new Map(services.map((service) => [service.name, service])),
    volumes: grouped(services.flatMap(volumesOf)),
    folders: grouped(services.flatMap(foldersOf)),
    awaited: new Set(services.flatMap(awaitedBy)),
    networks: grouped(
      services.flatMap((service) => networksOf(service).map((network) => [network, service.name] as const)),
    ),
    links: grouped(services.flatMap(linksOf)),
    words: grouped(wordsIn(services, snapshot)),
    envFiles: grouped(
      services.flatMap(({ envFiles }) => envFiles.map(({ path }) => [envFileName(path), path] as const)),
    ),
    divisions: new Set(services.map((service) => networksOf(service).toSorted().join(' '))).size,
    builds: new Map(
      services
        .toReversed()
        .flatMap(({ name, build }) => (build === undefined ? [] : [[howBuilt(build), name]])),
    ),
  };
}

/** Two services that say the same of their build run the same image. */
export function howBuilt({ at, context, dockerfile = 'Dockerfile', target, args = [] }: Build): string {
  return JSON.stringify([context ?? at, dockerfile, target, args]);
}

export function networksOf({ networks }: Service): readonly string[] {
  return networks.length === 0 ? ['default'] : networks;
}

type Pair = readonly [string, string];

function grouped(pairs: readonly Pair[]): Map<string, Set<string>> {
  const out = new Map<string, Set<string>>();
  for (const [key, value] of pairs) {
    const known = out.get(key) ?? new Set();
    known.add(value);
    out.set(key, known);
  }
  return out;
}

function volumesOf({ name, mounts }: Service): Pair[] {
  return mounts.flatMap(({ kind, source }) =>
    kind === 'named' && source !== undefined ? [[source, name] as const] : [],
  );
}

function foldersOf({ name, mounts }: Service): Pair[] {
  return mounts.flatMap(({ kind, source }) =>
    kind === 'bind' && source !== undefined ? [[source, name] as const] : [],
  );
}

function awaitedBy({ dependsOn }: Service): string[] {
  return dependsOn.flatMap(({ service, condition }) => (condition === 'completed' ? [service] : []));
}

function linksOf({ node }: Service): Pair[] {
  return textsOf(field(node, 'links')).flatMap((link) => {
    const [target = '', alias] = link.split(':');
    return alias === undefined ? [] : [[target, alias] as const];
  });
}

/** Of the words only names of services, of which many may read the same file. */
function wordsIn(services: readonly Service[], snapshot: Snapshot): Pair[] {
  const names = new Set(services.flatMap(({ name, node }) => [name, textAt(node, 'container_name')]));
  const known = new Map<string, readonly string[]>();
  return services.flatMap((service) =>
    toldTo(service, snapshot).flatMap((text) => {
      const found = known.get(text) ?? [
        ...new Set(text.split(/[^\w.-]+/u).filter((word) => names.has(word))),
      ];
      known.set(text, found);
      return found.map((word) => [word, service.name] as const);
    }),
  );
}

function statefulSetsIn(snapshot: Snapshot): Set<string> {
  const found = snapshot.entries.flatMap(({ path }) => {
    const text = /\.ya?ml$/u.test(path) ? snapshot.text(path) : undefined;
    return text?.includes('kind: StatefulSet') === true ? text.split(/^---/mu) : [];
  });
  return new Set(
    found.flatMap((text) =>
      /^kind: StatefulSet\s*$/mu.test(text)
        ? (/^ {2,4}name: ([a-z0-9-]{1,63})\s*$/mu.exec(text)?.[1] ?? [])
        : [],
    ),
  );
}
