import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import { oneOf } from '../say.ts';
import type { Claim, Reader } from '../wish.ts';

const groups: Readonly<Record<string, string>> = {
  Ingress: 'networking.k8s.io/v1',
  Service: 'v1',
  Deployment: 'apps/v1',
  StatefulSet: 'apps/v1',
  Pod: 'v1',
};
const kindOf = (said: string): string =>
  Object.keys(groups).find((one) => one.toLowerCase() === said.toLowerCase()) ?? said;

const custom = new RegExp(
  overLines`
    (?<![\w./=-])["'\x60]?(
      [a-z][a-z0-9]*(?:_[a-z0-9]+){1,8}|[a-z]+(?:-[a-z]+){0,4}-per-[a-z]+|
      (?<=(?:Pods|Object|External)(?:\smetric)?:?\s["'\x60]?)[a-z][a-z0-9]*(?:[.-][a-z0-9]+){1,8}|
      [a-z][a-z0-9]*(?:-[a-z0-9]+){1,8}(?=["'\x60]?\smetric(?!\w))|
      (?<=metric\s["'\x60]?)[a-z][a-z0-9]*(?:[.-][a-z0-9]+){1,8}
    )["'\x60]?(?![\w/-]|\s?[:=])
  `,
  'gu',
);
const sentence = /(?:[^.;。；\n]|\.(?=\S))+/gu;
const amount =
  /(?<![\w.-])(\d{1,9}(?:\.\d{1,3})?[mkM]?)(?![\w%]|\.\d|\s?(?:replicas?|pods?|副本|秒|seconds?|minutes?|分钟)(?!\w))/gu;
const asked = /hpa(?!\w)|auto-?scal|扩缩|伸缩/iu;
const told = /metric|指标|averag|平均|value|值|should be|target|exceed|above|超过/iu;
const isAverage = /averag|平均|per pod|each pod|每个/iu;
const described = new RegExp(
  overLines`
    (?:of|on|from|for|对象)?\s?(?:the\s|an?\s)?(ingress|service|deployment|statefulset)\s
    (?:named\s|called\s)?["'\x60]?([a-z][\w-]{0,60})["'\x60]?|
    (?:of|on|from)\s(?:the\s)?["'\x60]?([a-z][\w-]{0,60})["'\x60]?\s(ingress|service)(?!\w)
  `,
  'iu',
);
const labelled = /["'`]?([a-z][\w./-]{0,60})["'`]?\s?[=:]\s?["'`]?([\w.-]{1,60}[\w])["'`]?/giu;
const external = /external|外部/iu;
const podsOnly = /(?:pods? metrics?|of (?:its|the|all|each|every)? ?pods?|Pods?\s?指标|per pod)/iu;

/** Metrics by their own names: of the pods, of an object, or of something outside. */
export const metrics: Reader = {
  id: 'metrics',
  read: (words) =>
    (asked.test(words) ? [...words.matchAll(sentence)] : []).flatMap(({ index, 0: said }) => {
      if (!told.test(said)) return [];
      const names = [...said.matchAll(custom)];
      return names.flatMap((match, at): Claim[] => {
        const from = beginOf(said, match.index, names[at - 1]);
        const until = endOf(said, match, names[at + 1]);
        const part = said.slice(from, until);
        const metric = metricOf(match[1] ?? '', part, match.index - from + match[0].length);
        if (metric === undefined) return [];
        const set = { metrics: [metric] };
        const meaning = oneOf(['HorizontalPodAutoscaler', set]);
        const value = match[1] ?? '';
        const start = index + from;
        const end = index + from + part.replace(/[\s,;:、)]+(?:and|和|an?)?\s?$/u, '').length;
        return [{ ...meaning, value, start, end, subject: { en: 'Autoscaling', zh: '自动扩缩' } }];
      });
    }),
};

/** What is said of one begins after the one before it. */
function beginOf(said: string, at: number, before: RegExpExecArray | undefined): number {
  const floor = before === undefined ? 0 : before.index + before[0].length;
  const text = said.slice(floor, at);
  const ends = [...text.matchAll(/[,:;、，]\s?(?:and\s)?|\sand\s|和/gu)];
  const last = ends.at(-1);
  return last === undefined
    ? floor === 0
      ? Math.max(0, at - 24)
      : floor
    : floor + last.index + last[0].length;
}

function endOf(said: string, match: RegExpExecArray, next: RegExpExecArray | undefined): number {
  if (next === undefined) return Math.min(said.length, match.index + match[0].length + 120);
  return beginOf(said, next.index, match);
}

function metricOf(name: string, part: string, after: number): JsonMap | undefined {
  const behind = part.slice(after);
  const found = [...behind.matchAll(amount)].find(
    ({ index }) => !/[=:]\s?["'`]?$/u.test(behind.slice(0, index)),
  );
  if (found === undefined) return undefined;
  const value = toValue(found[1] ?? '');
  if (external.test(part)) {
    const metric = { name, ...selectorIn(behind) };
    return { type: 'External', external: { metric, target: aimAt(value, isAverage.test(part)) } };
  }
  const object = podsOnly.test(part) ? null : described.exec(part);
  if (object === null) return { type: 'Pods', pods: { metric: { name }, target: aimAt(value, true) } };
  const target = aimAt(value, isAverage.test(part));
  return { type: 'Object', object: { metric: { name }, describedObject: objectOf(object), target } };
}

function aimAt(value: Json, isMean: boolean): JsonMap {
  return isMean ? { type: 'AverageValue', averageValue: value } : { type: 'Value', value };
}

function objectOf([, kind, name, other, otherKind]: RegExpExecArray): JsonMap {
  const written = kindOf(kind ?? otherKind ?? '');
  return { apiVersion: groups[written] ?? 'v1', kind: written, name: name ?? other ?? '' };
}

function selectorIn(text: string): JsonMap {
  const pairs = [...text.matchAll(labelled)].map(([, key = '', value = '']) => [key, value] as const);
  return pairs.length === 0 ? {} : { selector: { matchLabels: Object.fromEntries(pairs) } };
}

function toValue(said: string): Json {
  return /^\d+$/u.test(said) ? Number(said) : said;
}
