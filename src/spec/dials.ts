import type { Json, JsonMap } from '../kernel/json.ts';
import { present } from '../kernel/present.ts';
import type { Amounts } from './container.ts';
import type { Autoscale, Disruption, Extra } from './spec.ts';
import { listOf, mapOf, scalar, textOf } from './words/merge.ts';
import type { Draft, Wish } from './words/wish.ts';

/** What people turn up and down most, whatever it is that runs. */
export type Dials = {
  readonly name?: string;
  readonly replicas?: number;
  readonly port?: number;
  /** Said of the program itself, and not of what stands before it. */
  readonly listens?: number;
  readonly host?: string;
  readonly autoscale?: Autoscale;
  readonly amounts?: Amounts;
  readonly extras?: readonly Extra[];
  readonly callers?: readonly string[];
  readonly callerSpaces?: readonly string[];
  readonly disruption?: Disruption;
  readonly registry?: string;
  readonly variables?: Readonly<Record<string, string>>;
};

/** The dials of what was asked for of one workload. */
export function dialsOf(draft: Draft | undefined, wish: Wish): Dials {
  const extras = extrasOf(wish, draft?.name);
  const { registry } = wish;
  if (draft === undefined)
    return present({
      extras,
      registry,
      host: hostOf({}, wish),
      autoscale: autoscaleSaid(wish),
      disruption: disruptionIn(wish.drafts, undefined),
    });
  const { work, facts } = draft;
  const main = work.containers[0] ?? {};
  const listens = numberOf(mapOf(listOf(main['ports'])[0])['containerPort']);
  const port = listens ?? numberOf(facts['servicePort']) ?? servicePort(wish);
  return present({
    name: draft.name,
    replicas: numberOf(work.controller['replicas']),
    port,
    listens,
    host: hostOf(facts, wish),
    autoscale: autoscaleIn(draft, wish),
    amounts: amountsOf(mapOf(main['resources'])),
    extras,
    registry,
    callers: namesIn(facts['callers']),
    callerSpaces: namesIn(facts['callerSpaces']),
    disruption: disruptionIn(wish.drafts, draft.name),
    variables: variablesIn(main),
  });
}

function variablesIn({ env }: JsonMap): Readonly<Record<string, string>> | undefined {
  const said = listOf(env).flatMap((one) => {
    const { name, value } = mapOf(one);
    return typeof name === 'string' && typeof value === 'string' ? [[name, value]] : [];
  });
  return said.length === 0 ? undefined : Object.fromEntries(said);
}

function namesIn(said: Json | undefined): readonly string[] | undefined {
  return said === undefined ? undefined : listOf(said).map(scalar);
}

function disruptionIn(drafts: readonly Draft[], main: string | undefined): Disruption | undefined {
  return drafts.flatMap((draft) => disruptionOf(draft, main) ?? []).at(-1);
}

/** A budget of which nothing is said but how many; another one is an object of its own. */
export function disruptionOf(
  { kind, name, facts, metadata }: Draft,
  main: string | undefined,
): Disruption | undefined {
  const isOwn = kind === 'PodDisruptionBudget' && (name === undefined || name === main);
  const [[key, amount] = [], ...others] = Object.entries(facts);
  if (!isOwn || others.length > 0 || amount === undefined) return undefined;
  if (Object.keys(metadata).some((one) => one !== 'namespace')) return undefined;
  if (key === 'minAvailable') return { minAvailable: amount };
  return key === 'maxUnavailable' ? { maxUnavailable: amount } : undefined;
}

/** How many run where nothing else is said. */
function fewest({ replicas }: JsonMap): JsonMap {
  return replicas === undefined ? {} : { min: replicas };
}

export function numberOf(value: Json | undefined): number | undefined {
  return typeof value === 'number' ? value : undefined;
}

function servicePort({ drafts }: Wish): number | undefined {
  const service = drafts.find(({ kind }) => kind === 'Service');
  return numberOf(mapOf(listOf(service?.facts['ports'])[0])['port']);
}

function hostOf(facts: JsonMap, wish: Wish): string | undefined {
  return wish.without?.includes('ingress') === true
    ? undefined
    : (textOf(facts['host']) ?? ingressHost(wish));
}

function ingressHost({ drafts }: Wish): string | undefined {
  const pieces = listOf(drafts.find(({ kind }) => kind === 'Ingress')?.facts['pieces']).map(mapOf);
  return textOf(pieces.find(({ host }) => host !== undefined)?.['host']);
}

const extraKinds: readonly (readonly [kind: string, extra: Extra])[] = [
  ['NetworkPolicy', 'networkPolicy'],
  ['PodDisruptionBudget', 'podDisruptionBudget'],
];

/** Asked for in passing, without a word on what it should say: what we would write anyway. */
function extrasOf({ drafts }: Wish, main: string | undefined): Extra[] {
  const plain = extraKinds.filter(([kind]) =>
    drafts.some((draft) => draft.kind === kind && isPlain(draft, main)),
  );
  return plain.map(([, extra]) => extra);
}

export function isPlain({ name, facts, metadata }: Draft, main: string | undefined): boolean {
  const isUnnamed = name === undefined || name === main;
  const keys = Object.keys(metadata).filter((key) => key !== 'namespace');
  return isUnnamed && Object.keys(facts).length + keys.length === 0;
}

function autoscaleIn({ work, facts }: Draft, wish: Wish): Autoscale | undefined {
  if (wish.without?.includes('autoscale') === true) return undefined;
  return (
    autoscaleOf({ ...fewest(work.controller), ...mapOf(facts['autoscale']) }) ??
    autoscaleSaid(wish, fewest(work.controller))
  );
}

function autoscaleSaid({ drafts, without = [] }: Wish, usual: JsonMap = {}): Autoscale | undefined {
  if (without.includes('autoscale')) return undefined;
  const said = drafts.find(({ kind }) => kind === 'HorizontalPodAutoscaler')?.facts;
  return said === undefined ? undefined : autoscaleOf({ ...usual, ...said });
}

export function autoscaleOf(facts: JsonMap): Autoscale | undefined {
  const max = numberOf(facts['max']);
  if (max === undefined) return undefined;
  const metrics = listOf(facts['metrics']).map(mapOf);
  const own = metrics.filter(
    (metric) => utilization(metric, 'cpu') === undefined && utilization(metric, 'memory') === undefined,
  );
  const cpu = metrics.map((metric) => utilization(metric, 'cpu')).find((one) => one !== undefined);
  const memory = metrics.map((metric) => utilization(metric, 'memory')).find((one) => one !== undefined);
  return present({
    min: numberOf(facts['min']) ?? 1,
    max,
    cpu: cpu ?? (metrics.length === 0 ? 70 : undefined),
    memory,
    metrics: own.length === 0 ? undefined : own,
  });
}

function utilization(metric: JsonMap, name: string): number | undefined {
  const resource = mapOf(metric['resource']);
  return resource['name'] === name ? numberOf(mapOf(resource['target'])['averageUtilization']) : undefined;
}

export function amountsOf(resources: JsonMap): Amounts | undefined {
  const requests = mapOf(resources['requests']);
  const limits = mapOf(resources['limits']);
  const more = Object.entries({ ...requests, ...limits }).filter(
    ([key]) => key !== 'cpu' && key !== 'memory',
  );
  const said: Amounts = present({
    cpu: textOf(requests['cpu']),
    memory: textOf(requests['memory']),
    cpuLimit: textOf(limits['cpu']),
    memoryLimit: textOf(limits['memory']),
    more:
      more.length === 0 ? undefined : Object.fromEntries(more.map(([key, value]) => [key, scalar(value)])),
  });
  return Object.keys(said).length === 0 ? undefined : said;
}

/** What was said over what is usual; a limit below the usual request lowers it, a request above the usual limit lifts it. */
export function withAmounts(usual: Amounts, said: Amounts | undefined): Amounts {
  if (said === undefined) return usual;
  const memory = said.memory ?? said.memoryLimit ?? usual.memory;
  const memoryLimit = said.memoryLimit ?? said.memory ?? usual.memoryLimit;
  return present({ ...usual, ...said, cpu: said.cpu ?? said.cpuLimit ?? usual.cpu, memory, memoryLimit });
}
