import type { Json, JsonMap } from '../../kernel/json.ts';
import { askedOf } from '../asked.ts';
import { dialsOf } from '../dials.ts';
import { dress } from '../dress.ts';
import { publicWorkload } from '../public.ts';
import type { Situation } from '../situation.ts';
import type { PlannedObject, Spec, Workload } from '../spec.ts';
import { dialSettings } from '../workload.ts';
import { runs } from '../words/link.ts';
import { listOf, mapOf, merge, textOf } from '../words/merge.ts';
import type { Draft, Wish } from '../words/wish.ts';
import type { Recipe } from './recipe.ts';

type Told = Pick<Spec, 'workloads' | 'objects'>;

/** What a recipe makes, told all that the words say beside the model: amounts, variables, places, hosts. */
export function toldOfModel(
  { workloads, objects }: Pick<Recipe, 'workloads' | 'objects'>,
  { wish, profile }: Situation,
): Told {
  const [base] = workloads;
  const isScaled = base?.autoscale !== undefined;
  const main = wish.drafts.find(isOfModel);
  if (base === undefined) {
    const alone = askedOf({ ...wish, drafts: wish.drafts.filter(standsAlone) }, profile);
    return { workloads, objects: [...alone.objects, ...objects.map((one) => toldObject(one, main))] };
  }
  const first: Draft = { ...(main ?? silent), name: base.name };
  const others = wish.drafts.filter((one) => one !== main && !(isScaled && isScaler(one)));
  const told = askedOf({ ...wish, drafts: [first, ...others] }, profile, (made, own, asked) => {
    if (made.draft !== first && made.name !== base.name) return publicWorkload(made, own, asked);
    return { workload: dress(dialled(base, first, own), made, asked), notes: [] };
  });
  return { workloads: told.built.map(({ workload }) => workload), objects: [...objects, ...told.objects] };
}

/** What the recipe scales by its own numbers needs no second one that says so. */
function isScaler({ kind, isImplied, facts }: Draft): boolean {
  const isPlain = isImplied || Object.keys(facts).length === 0;
  return isPlain && (kind === 'HorizontalPodAutoscaler' || kind === 'ScaledObject');
}

/** What is of use beside an object that no workload of ours is behind. */
function standsAlone({ kind, isReference, isImplied, facts }: Draft): boolean {
  const isTold = !isImplied && Object.keys(facts).length > 0;
  return !isReference && isTold && alone.has(kind);
}

const alone: ReadonlySet<string> = new Set([
  'ConfigMap',
  'Secret',
  'ResourceQuota',
  'LimitRange',
  'PriorityClass',
]);

/** Images of others that are named run beside it. */
function isOfModel(draft: Draft): boolean {
  return runs(draft) && !draft.isReference && draft.work.containers[0]?.['image'] === undefined;
}

/** Nothing was said of it but the model. */
const silent: Draft = {
  kind: 'Deployment',
  isImplied: true,
  isReference: false,
  metadata: {},
  facts: {},
  work: { cron: {}, controller: {}, podMetadata: {}, pod: {}, containers: [], initContainers: [] },
};

/** What the recipe scales is scaled as it says. */
function dialled(base: Workload, draft: Draft, wish: Wish): Workload {
  const dials = dialsOf(draft, wish);
  const { extras, autoscale, replicas, ...settings } = dialSettings(
    dials,
    base.resources,
    base.replicas ?? 1,
  );
  const scaling = base.autoscale ?? autoscale;
  return {
    ...base,
    ...settings,
    extras: [...base.extras, ...extras],
    ...(scaling === undefined ? { replicas: replicas ?? 1 } : { autoscale: scaling }),
  };
}

/** The pods of an object are told by the words of Kubernetes. */
function toldObject(object: PlannedObject, draft: Draft | undefined): PlannedObject {
  if (draft === undefined) return object;
  const { work, metadata } = draft;
  const [main = {}] = work.containers;
  const body = inPods(object.body, { pod: work.pod, podMetadata: work.podMetadata, main });
  return body === object.body ? object : { ...object, ...labelled(object, mapOf(metadata['labels'])), body };
}

function labelled({ labels }: PlannedObject, said: JsonMap): Pick<PlannedObject, 'labels'> {
  const own = Object.entries(said).flatMap(([key, value]) => {
    const text = textOf(value);
    return text === undefined ? [] : [[key, text] as const];
  });
  return own.length === 0 && labels === undefined
    ? {}
    : { labels: { ...labels, ...Object.fromEntries(own) } };
}

type Pods = { readonly pod: JsonMap; readonly podMetadata: JsonMap; readonly main: JsonMap };

/** Wherever a template of pods, or the predictor of KServe, stands in it. */
function inPods(body: JsonMap, pods: Pods): JsonMap {
  const told = Object.entries(body).map(([key, value]) => [key, insideOf(key, value, pods)] as const);
  return Object.fromEntries(told);
}

function insideOf(key: string, value: Json | undefined, pods: Pods): Json {
  const list = listOf(value);
  if (list.length > 0) return list.map((one) => insideOf('', one, pods));
  const map = mapOf(value);
  if (Object.keys(map).length === 0) return value ?? null;
  if (key === 'predictor') return { ...merge(map, pods.pod), model: merge(mapOf(map['model']), pods.main) };
  const [container, ...others] = listOf(mapOf(map['spec'])['containers']);
  if (key !== 'template' || container === undefined) return inPods(map, pods);
  const containers = [merge(mapOf(container), pods.main), ...others];
  const spec = { ...merge(mapOf(map['spec']), pods.pod), containers };
  return {
    ...merge(map, Object.keys(pods.podMetadata).length === 0 ? {} : { metadata: pods.podMetadata }),
    spec,
  };
}
