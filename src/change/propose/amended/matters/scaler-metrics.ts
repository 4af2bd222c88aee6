import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import { taken, takenInTurn, type Said } from '../pieces.ts';
import type { Matter } from './matter.ts';
import { targetIn } from './metric-target.ts';
import { onlyOf } from './only.ts';

/** What stands there already, and only leads to the one that is added. */
const besides =
  /(?:(?:in\saddition\sto|besides|next\sto|alongside|on\stop\sof|apart\sfrom|other\sthan|not\sonly\s(?:on|by)|as\swell\sas)\s(?:the\s)?(?:present\s|existing\s)?(?:cpu|memory|processor)(?:\s(?:metric|utili[sz]ation|usage|one))?|除了?\s?(?:现有的?)?\s?(?:CPU|内存|处理器)(?:\s?(?:指标|利用率|使用率))?\s?(?:之?外|以外)?)/giu;
const name = String.raw`["'\x60]?(?<name>[a-z][a-z\d]*(?:[_:-][a-z\d]+)+)["'\x60]?`;
const sorts = '(?<sort>Pods|External|Object)';
const heads = [
  new RegExp(
    String.raw`(?<![\w-])(?:of\s)?(?:type\s)?${sorts}(?:\s?(?:-?type|类型))?(?:\s?的)?\s?(?:metrics?|指标)?(?:\s(?:called|named)|\s?名为)?\s?[:：]?\s?${name}`,
    'u',
  ),
  new RegExp(
    String.raw`(?:metric|指标)s?(?:\s(?:called|named)|\s?名为)?\s?${name}(?:\s?(?:of|\(|（)\s?(?:the\s)?(?:type\s|类型\s?)?${sorts}(?:\stype)?[)）]?)?`,
    'u',
  ),
  new RegExp(String.raw`(?<![\w-])(?:custom\s|per-pod\s)(?:pods?\s)?(?:metric\s)?${name}`, 'u'),
  /(?<![\w-])(?<name>memory|cpu)(?![\w-])|(?<name>内存|处理器)/iu,
];
const selector =
  /(?:,?\s?(?:(?:whose|with\s(?:the|a)|and|its)\s)?(?:label\s)?selector(?:\s?(?:matches|is|of|matching|:|=))?|matching(?:\sthe)?(?:\slabels?)?|with\sthe\slabel|匹配标签|(?:标签)?选择器(?:为|是)?|匹配)\s?["'`]?(?<key>[a-z][\w./-]{0,60})\s?(?:=|:)\s?["'`]?(?<value>[\w.-]{1,60})["'`]?/iu;
const described =
  /(?:(?:of|on|for|from|described\sby|describing)\s)?(?:the\s)?(?<kind>Ingress|Service|Deployment)\s["'`]?(?<name>[a-z][a-z0-9-]{1,60})["'`]?/u;
const versions: Readonly<Record<string, string>> = {
  Ingress: 'networking.k8s.io/v1',
  Service: 'v1',
  Deployment: 'apps/v1',
};

/** `memory as a second metric, 500Mi on average`, `the Pods metric x with an average value of 100`. */
export const scalerMetrics: Matter = {
  about: /memory|cpu|metric|内存|指标|Pods|External|Object|处理器/iu,
  words: overLines`
    hpa|autoscalers?|horizontal\spod\sautoscaler|metrics?|scales?|scaling|scaled|resources?|usage|utili[sz]ation|targets?|types?|values?|average|averageValue|averageUtilization|AverageValue|Utilization|Value|second|too|
    selector|labels?|matches|pods?|per|besides|also|only|另外|再|指标|资源|伸缩|目标|值|类型|平均|利用率|使用率|选择器|标签|扩缩容?
  `,
  read(text, documents) {
    const scaler = onlyOf('HorizontalPodAutoscaler', documents);
    const found = metricsIn(text.replaceAll(besides, ' '));
    if (scaler === undefined || found === undefined) return undefined;
    const now = listOf(mapOf(scaler['spec'])['metrics']).map(mapOf);
    const isThere = found.made.some((one) => now.some((other) => idOf(one) === idOf(other)));
    if (isThere) return undefined;
    return {
      documents: withAt(documents, [0, 'spec', 'metrics'], [...now, ...found.made]),
      value: found.made.map(idOf).join(', '),
      rest: found.rest,
    };
  },
};

type Head = { readonly at: number; readonly end: number; readonly said: Said };

/** From where one is named up to the next, it is of that one. */
function metricsIn(text: string): { readonly made: readonly JsonMap[]; readonly rest: string } | undefined {
  const found = headsIn(text);
  const [first] = found;
  if (first === undefined) return undefined;
  let rest = text.slice(0, first.at);
  const made: JsonMap[] = [];
  for (const [at, head] of found.entries()) {
    const metric = metricOf(head.said, text.slice(head.end, found[at + 1]?.at));
    if (metric === undefined) return undefined;
    made.push(metric.made);
    rest += ` ${metric.rest}`;
  }
  return { made, rest };
}

function headsIn(text: string): Head[] {
  const found: Head[] = [];
  for (const head of heads)
    for (const one of text.matchAll(new RegExp(head.source, `${head.flags}g`))) {
      const end = one.index + one[0].length;
      if (found.every((other) => end <= other.at || one.index >= other.end))
        found.push({ at: one.index, end, said: one.groups ?? {} });
    }
  return found.toSorted((a, b) => a.at - b.at);
}

type Made = { readonly made: JsonMap; readonly rest: string };

function metricOf(said: Said, text: string): Made | undefined {
  const called = (said['name'] ?? '').toLowerCase();
  const resource = resources[called];
  return resource === undefined ? ownMetric(said, text) : resourceMetric(resource, text);
}

const resources: Readonly<Record<string, string>> = {
  memory: 'memory',
  内存: 'memory',
  cpu: 'cpu',
  处理器: 'cpu',
};

function resourceMetric(name: string, text: string): Made | undefined {
  const target = targetIn(text);
  const made = target && { type: 'Resource', resource: { name, target: target.made } };
  return made && { made, rest: target.rest };
}

/** Without its sort, what is an average is of pods. */
function ownMetric({ name, sort }: Said, text: string): Made | undefined {
  const matched = takenInTurn(text, [['key', [selector]]]);
  const object = sort === 'Object' ? taken(matched.rest, described) : undefined;
  const target = targetIn(object?.rest ?? matched.rest);
  if (target === undefined || (sort === 'Object' && object === undefined)) return undefined;
  const type = sort ?? (target.made['type'] === 'AverageValue' ? 'Pods' : 'External');
  const metric = { name, ...selectorOf(matched.said) };
  const own = { ...objectOf(object?.said), metric, target: target.made };
  return { made: { type, [type.toLowerCase()]: own }, rest: target.rest };
}

function selectorOf({ key, value }: Said): JsonMap {
  return key === undefined ? {} : { selector: { matchLabels: { [key]: value } } };
}

function objectOf(said: Said | undefined): JsonMap {
  if (said === undefined) return {};
  const { kind = '', name: own } = said;
  return { describedObject: { apiVersion: versions[kind], kind, name: own } };
}

function idOf(metric: JsonMap): string {
  const own = mapOf(metric[spelt(metric['type']).toLowerCase()]);
  return spelt(own['name'] ?? mapOf(own['metric'])['name']);
}
