import type { Snapshot } from '../../facts/snapshot.ts';
import type { Json, JsonMap } from '../../kernel/json.ts';
import { present } from '../../kernel/present.ts';
import type { Amounts } from '../../spec/container.ts';
import { dialsOf, withAmounts, type Dials } from '../../spec/dials.ts';
import type { Spec, Workload } from '../../spec/spec.ts';
import { runs } from '../../spec/words/link.ts';
import { listOf, mapOf } from '../../spec/words/merge.ts';
import { toYaml } from '../../spec/words/values.ts';
import type { Draft, Understood } from '../../spec/words/wish.ts';
import { identitiesIn, type Identity } from '../merge/identity.ts';
import { recorded } from './standing.ts';

type Ground = { readonly snapshot: Snapshot; readonly drafts: readonly Draft[] };
type Kept = { readonly workload: Workload; readonly rows: readonly Understood[] };

/** What we wrote and what stands was wished once: how many and how much holds, where the words say nothing of it. */
export function withStanding(
  spec: Spec,
  ground: Ground,
): { readonly spec: Spec; readonly rows: Understood[] } {
  if (spec.profile === 'minimal') return { spec, rows: [] };
  const kept = spec.workloads.map((workload) => keep(workload, ground));
  return {
    spec: { ...spec, workloads: kept.map(({ workload }) => workload) },
    rows: kept.flatMap(({ rows }) => rows),
  };
}

function keep(workload: Workload, { snapshot, drafts }: Ground): Kept {
  const path = fileWith(isOf(workload), snapshot);
  const document = path === undefined ? undefined : documentOf(workload, snapshot.text(path) ?? '');
  if (path === undefined || document === undefined) return { workload, rows: [] };
  const said = drafts
    .filter((draft) => isAbout(draft, workload))
    .map((draft) => dialsOf(draft, { drafts: [draft] }));
  const resources = resourcesOf(workload, document, said);
  const isScaled = fileWith(scales(workload), snapshot) !== undefined;
  const isLeft = isScaled && document['replicas'] === undefined && !isCounted(said);
  const sized = { ...workload, resources };
  const made = isLeft ? uncounted(sized) : withCopies(sized, document, said);
  const value = changes(workload, made);
  return {
    workload: made,
    rows: value === '' ? [] : [{ said: path, subject: { en: 'Kept as it stands', zh: '保持现状' }, value }],
  };
}

function fileWith(isMeant: (one: Identity) => boolean, snapshot: Snapshot): string | undefined {
  return recorded(snapshot).find((path) => identitiesIn(snapshot.text(path) ?? '').some(isMeant));
}

function isOf({ name }: Workload): (one: Identity) => boolean {
  return (one) => /^(?:Deployment|StatefulSet)$/u.test(one.kind) && one.name === name;
}

function documentOf(workload: Workload, text: string): JsonMap | undefined {
  const own = text.split(/^---[ \t]*$/mu).find((one) => identitiesIn(one).some(isOf(workload)));
  const spec = mapOf(mapOf(own === undefined ? undefined : toYaml(own))['spec']);
  return spec['template'] === undefined ? undefined : spec;
}

/** Words that name nothing are of all. */
function isAbout(draft: Draft, { name, service }: Workload): boolean {
  if (!runs(draft) || draft.isReference) return false;
  const meant = draft.service ?? draft.name ?? name;
  return meant === name || meant === service?.name;
}

function withCopies(workload: Workload, { replicas }: JsonMap, said: readonly Dials[]): Workload {
  if (isCounted(said) || workload.replicas === undefined || typeof replicas !== 'number') return workload;
  return { ...workload, replicas };
}

function isCounted(said: readonly Dials[]): boolean {
  return said.some((one) => (one.replicas ?? one.autoscale) !== undefined);
}

function scales({ name }: Workload): (one: Identity) => boolean {
  return (one) => /^(?:HorizontalPodAutoscaler|ScaledObject)$/u.test(one.kind) && one.name === name;
}

/** An autoscaler that stands decides how many there are. */
function uncounted({ replicas: _replicas, ...workload }: Workload): Workload {
  return workload;
}

function resourcesOf(workload: Workload, { template }: JsonMap, said: readonly Dials[]): Amounts {
  const containers = listOf(mapOf(mapOf(template)['spec'])['containers']).map(mapOf);
  const own = containers.find(({ name }) => name === (workload.containerName ?? workload.name));
  const { requests, limits } = mapOf(own?.['resources']);
  const there = present({
    cpu: amount(mapOf(requests)['cpu']),
    memory: amount(mapOf(requests)['memory']),
    cpuLimit: amount(mapOf(limits)['cpu']),
    memoryLimit: amount(mapOf(limits)['memory']),
  });
  return said.reduce((sum, { amounts }) => withAmounts(sum, amounts), { ...workload.resources, ...there });
}

function amount(value: Json | undefined): string | undefined {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
}

function changes(before: Workload, after: Workload): string {
  const [was, is] = [before, after].map(({ replicas, resources: { more: _more, ...amounts } }) =>
    Object.entries(present({ replicas, ...amounts })).map(([key, value]) => `${key}: ${value}`),
  );
  return (is ?? []).filter((one) => was?.includes(one) !== true).join(', ');
}
