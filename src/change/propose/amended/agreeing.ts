import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';
import { spelt } from './paths.ts';

const complaint =
  /(?<!\w)(?:endpoints?|selectors?|target ?ports?|reach\w*|rout(?:e|es|ing)|traffic|connect\w*|refused|time[ds]? ?out|typo|mis-?match\w*|match\w*|fits?|agrees?|fix\w*|correct\w*|repair\w*|wrong|adapt\w*|broken|not found|unable|into line|align\w*)(?!\w)|对不上|不通|不匹配|匹配|一致|修正|改正|修复|纠正|更正|选择器|不存在|无法访问|访问不/iu;
const mending =
  /(?<!\w)(?:fix|correct|repair|adapt|mend|adjust|wrong|brought into line|align|need\w* (?:repair|correction))\w{0,4}(?!\w)|(?<!\w)(?:does|do)(?: not|n['’]t) (?:fit|match)(?!\w)|修正|改正|修复|纠正|更正|对不上/iu;
const other = /(?<!\w)(?:create|write|add|define|generate|extend)(?!\w)|创建|编写|添加|新建|\d{2,}/iu;
/** Beside what is wrong something more is wanted. */
const further =
  /(?<!\w)(?:also|as well|moreover|furthermore|besides|in addition|additionally|affinity|sticky|timeouts?|annotations?|NodePort|LoadBalancer)(?!\w)|还要|另外|此外|会话|超时|注解/iu;
/** The runs themselves are said to be wrong. */
const ofRun =
  /(?<!\w)(?:fix|correct|repair|adapt|change) (?:the |its |my )?(?:deployment|pods?|statefulset|labels? of|container port)(?!\w)|(?:修正|修改|改正)\s?(?:Deployment|Pod)/iu;

/** `the Service has no endpoints, correct it`: what points beside what stands next to it points to that. */
export function agreeing(given: Given): Given {
  if (given.documents.length < 2 || !mending.test(given.words) || ofRun.test(given.words)) return given;
  const documents = given.documents.map((one) => agreed(one, given.documents));
  if (documents.every((one, at) => one === given.documents[at])) return given;
  const parts = given.words.split(/([.;?!](?=\s|$)|[。；？！\n])/u);
  const left = parts.filter((part, at) => !isHeard(part) && !(at % 2 === 1 && isHeard(parts[at - 1])));
  const changed = documents.filter((one, at) => one !== given.documents[at]);
  const value = changed
    .map((one) => `${spelt(one['kind'])} ${textOf(mapOf(one['metadata'])['name']) ?? ''}`)
    .join(', ');
  const said = parts.find((part) => mending.test(part))?.trim() ?? '';
  return { ...given, words: left.join(''), documents, told: [...given.told, { said, value }] };
}

function isHeard(part: string | undefined): boolean {
  return part !== undefined && complaint.test(part) && !other.test(part) && !further.test(part);
}

function agreed(document: JsonMap, all: readonly JsonMap[]): JsonMap {
  if (document['kind'] === 'Service') return serviceOf(document, all);
  if (document['kind'] === 'HorizontalPodAutoscaler') return scalerOf(document, all);
  return document;
}

type Run = { readonly labels: JsonMap; readonly ports: readonly JsonMap[] };

/** What the only one of them runs, where there is just one. */
function onlyRun(all: readonly JsonMap[]): Run | undefined {
  const runs = all.flatMap((one) => {
    const pod = one['kind'] === 'Pod' ? one : mapOf(mapOf(one['spec'])['template']);
    const containers = listOf(mapOf(pod['spec'])['containers']).map(mapOf);
    if (containers.length === 0) return [];
    const ports = containers.flatMap((container) => listOf(container['ports']).map(mapOf));
    return [{ labels: mapOf(mapOf(pod['metadata'])['labels']), ports }];
  });
  return runs.length === 1 ? runs[0] : undefined;
}

function serviceOf(document: JsonMap, all: readonly JsonMap[]): JsonMap {
  const run = onlyRun(all);
  const spec = mapOf(document['spec']);
  if (run === undefined || spec['selector'] === undefined) return document;
  const selector = selectorOf(mapOf(spec['selector']), run.labels);
  const ports = portsOf(listOf(spec['ports']).map(mapOf), run.ports);
  if (selector === undefined && ports === undefined) return document;
  return { ...document, spec: { ...spec, ...(selector && { selector }), ...(ports && { ports }) } };
}

/** The labels that it asks for as the pods have them; all of theirs where they have none of these. */
function selectorOf(selector: JsonMap, labels: JsonMap): JsonMap | undefined {
  const keys = Object.keys(selector);
  if (Object.keys(labels).length === 0 || keys.every((key) => labels[key] === selector[key]))
    return undefined;
  const own = keys.filter((key) => labels[key] !== undefined);
  return own.length === 0 ? labels : Object.fromEntries(own.map((key) => [key, labels[key]]));
}

function portsOf(ports: readonly JsonMap[], open: readonly JsonMap[]): JsonMap[] | undefined {
  const [port, ...more] = ports;
  const [only, ...others] = open;
  if (port === undefined || only === undefined || more.length + others.length > 0) return undefined;
  const now = port['targetPort'] ?? port['port'];
  if (now === only['containerPort'] || now === only['name']) return undefined;
  return [{ ...port, targetPort: only['containerPort'] }];
}

/** An autoscaler of something that is not there scales the only one that is. */
function scalerOf(document: JsonMap, all: readonly JsonMap[]): JsonMap {
  const spec = mapOf(document['spec']);
  const target = mapOf(spec['scaleTargetRef']);
  const runs = all.filter((one) => mapOf(mapOf(one['spec'])['template'])['spec'] !== undefined);
  const [run, ...others] = runs;
  const name = mapOf(run?.['metadata'])['name'];
  if (run === undefined || others.length > 0 || (target['name'] === name && target['kind'] === run['kind']))
    return document;
  return {
    ...document,
    spec: { ...spec, scaleTargetRef: { apiVersion: run['apiVersion'], kind: run['kind'], name } },
  };
}
