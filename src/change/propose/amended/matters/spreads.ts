import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import { taken } from '../pieces.ts';
import type { Matter } from './matter.ts';
import { onlyPod, podLabels } from './pods.ts';

const keys: readonly (readonly [string, string])[] = [
  [
    'topology.kubernetes.io/zone',
    String.raw`topology\.kubernetes\.io\/zone|(?:availability\s)?zones?|可用区`,
  ],
  ['topology.kubernetes.io/region', String.raw`topology\.kubernetes\.io\/region|regions?|地域`],
  ['kubernetes.io/hostname', String.raw`kubernetes\.io\/hostname|host\s?names?|nodes?|节点`],
];
const said = new RegExp(
  `(?<![\\w./-])(?:${keys.map(([, said], at) => `(?<k${at}>${said})`).join('|')})(?![\\w./-])`,
  'giu',
);
const skew =
  /(?:(?:maximum|max)\s?)?skew(?:\s?(?:of|is|at|most|:|=|为|是))*\s?(?<n>\d{1,3})(?!\w)|偏[斜差](?:度)?(?:不超过|最多|最大)?(?:为|是)?\s?(?<n>\d{1,3})/iu;
const hard = /(?<!\w)DoNotSchedule(?!\w)/u;
const soft = /(?<!\w)ScheduleAnyway(?!\w)/u;

/** Constraints of how pods are spread, one for each key that is told. */
export const spreads: Matter = {
  about: /skew|偏斜|偏差/iu,
  words: overLines`
    topology\s?spread(?:\s?constraints?)?|topologySpreadConstraints|spread|evenly|constraints?|zones?|nodes?|hostname|host\s?names?|regions?|pods?|matching|match|strict|not|soft|hard|far|possible|over|across|max|
    maxSkew|max\s?skew|skew|whenUnsatisfiable|topologyKey|key|label\s?selectors?|labels?|one|both|copies|replicas|keys?|selector|均匀|分布|分散|可用区|节点|之间|拓扑|约束|尽量|标签
  `,
  read(text, documents) {
    const pod = onlyPod(documents);
    const own = pod && podLabels(documents, pod);
    if (pod === undefined || own === undefined) return undefined;
    const sections = sectionsOf(text);
    const made = sections?.parts.map((part) => constraintOf(part, own));
    if (sections === undefined || made === undefined || made.some((one) => one === undefined))
      return undefined;
    const all = made.flatMap((one) => (one === undefined ? [] : [one.made]));
    const now = listOf(mapOf(pod.value)['topologySpreadConstraints']).map(mapOf);
    const kept = now.filter((one) => all.every((other) => other['topologyKey'] !== one['topologyKey']));
    return {
      documents: withAt(documents, [...pod.path, 'topologySpreadConstraints'], [...kept, ...all]),
      value: all.map((one) => spelt(one['topologyKey'])).join(', '),
      rest: [sections.before, ...made.map((one) => one?.rest ?? '')].join(' '),
    };
  },
};

type Part = { readonly key: string; readonly text: string };

/** From one key up to the next; a word for it beside its own name says it again. */
function sectionsOf(text: string): { readonly before: string; readonly parts: readonly Part[] } | undefined {
  const found = Array.from(text.matchAll(said), ({ groups = {}, index, 0: whole }) => ({
    key: keys.find((_one, at) => groups[`k${at}`] !== undefined)?.[0] ?? '',
    isFull: whole.includes('/'),
    from: index,
    end: index + whole.length,
  }));
  const full = found.filter(({ isFull }) => isFull);
  const heads = (full.length > 0 ? full : found).filter(
    ({ key }, at, all) => all.findIndex((one) => one.key === key) === at,
  );
  const [first] = heads;
  if (first === undefined) return undefined;
  if (heads.length === 1)
    return {
      before: '',
      parts: [{ key: first.key, text: `${text.slice(0, first.from)} ${text.slice(first.end)}` }],
    };
  const parts = heads.map(({ key, end }, at) => ({ key, text: text.slice(end, heads[at + 1]?.from) }));
  return { before: text.slice(0, first.from), parts };
}

function constraintOf(
  { key, text }: Part,
  labels: JsonMap,
): { readonly made: JsonMap; readonly rest: string } | undefined {
  const uneven = taken(text, skew);
  const strict = uneven && (taken(uneven.rest, hard) ?? taken(uneven.rest, soft));
  if (uneven === undefined || strict === undefined) return undefined;
  const whenUnsatisfiable = hard.test(uneven.rest) ? 'DoNotSchedule' : 'ScheduleAnyway';
  return {
    made: {
      maxSkew: Number(uneven.said['n']),
      topologyKey: key,
      whenUnsatisfiable,
      labelSelector: { matchLabels: labels },
    },
    rest: strict.rest,
  };
}
