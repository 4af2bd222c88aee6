import type { Note } from '../../note.ts';
import type { PlannedObject, Profile, Workload } from '../../spec.ts';
import type { Snapshot } from '../../../facts/snapshot.ts';
import type { Repository } from '../../workload.ts';
import type { Build, Project } from '../model/model.ts';
import { aliasServices } from './aliases.ts';
import { dockerfileOf } from './dockerfile.ts';
import { groupWorkloads } from './group.ts';
import { serviceNames } from './names.ts';
import { survey } from './survey.ts';
import { tell, type Terms } from './terms.ts';
import { workloadOf } from './workload.ts';

export type Conversion = {
  readonly workloads: readonly Workload[];
  readonly objects: readonly PlannedObject[];
  readonly notes: readonly Note[];
  /** By the workload what it is built of, where there is no Dockerfile. */
  readonly unbuilt: ReadonlyMap<string, Build>;
};

export type Ground = {
  readonly profile: Profile;
  readonly snapshot: Snapshot;
  readonly repository: Repository;
  /** Services that are not converted, with the name by which they are reached; undefined where nobody runs them. */
  readonly apart?: ReadonlyMap<string, string | undefined>;
};

/** A compose project as Kubernetes has it; what has no place there is told. */
export function convert(project: Project, ground: Ground): Conversion {
  const terms: Terms = {
    ...ground,
    project,
    names: namesOf(project, ground),
    survey: survey(project, ground.snapshot),
    notes: new Map(),
  };
  sayDormant(terms);
  const objects: PlannedObject[] = [];
  const workloads = new Map<string, Workload>();
  for (const service of project.services.filter((one) => ground.apart?.has(one.name) !== true)) {
    const name = terms.names.get(service.name) ?? service.name;
    const made = workloadOf({ service, name, terms });
    workloads.set(service.name, made.workload);
    objects.push(...made.objects);
  }
  objects.push(...aliasServices(workloads, terms));
  return {
    workloads: groupWorkloads(workloads, terms),
    objects: distinct(objects),
    notes: [...terms.notes.values()],
    unbuilt: unbuilt(terms),
  };
}

function namesOf(project: Project, { apart }: Ground): Map<string, string> {
  const named = [...serviceNames(project)].flatMap(([service, name]): [string, string][] => {
    const reached = apart?.has(service) === true ? apart.get(service) : name;
    return reached === undefined ? [] : [[service, reached]];
  });
  return new Map(named);
}

function unbuilt({ project, names, snapshot }: Terms): Map<string, Build> {
  const found = project.services.flatMap((service) => {
    const { build, name } = service;
    if (build?.context === undefined || dockerfileOf(service, snapshot) !== undefined) return [];
    return [[names.get(name) ?? name, build] as const];
  });
  return new Map(found);
}

/** A volume or a file that several services share is one object; of claims the one that may write. */
function distinct(objects: readonly PlannedObject[]): PlannedObject[] {
  const found = new Map<string, PlannedObject>();
  for (const object of objects) {
    const key = `${object.kind}/${object.name}`;
    const before = found.get(key);
    if (before === undefined || isReadOnly(before)) found.set(key, object);
  }
  return [...found.values()];
}

function isReadOnly({ body }: PlannedObject): boolean {
  return JSON.stringify(body).includes('"ReadOnlyMany"');
}

function sayDormant(terms: Terms): void {
  for (const { name, profiles, at } of terms.project.dormant) {
    tell(terms, {
      id: 'profile',
      at,
      text: {
        en: `${name} belongs to the profile ${profiles.join(', ')}, which is not asked for. Set COMPOSE_PROFILES in .env to convert it.`,
        zh: `${name} 属于未启用的 profile ${profiles.join(', ')}；需要转换请在 .env 中设置 COMPOSE_PROFILES。`,
      },
    });
  }
}
