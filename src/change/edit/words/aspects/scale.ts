import { toCount } from '../../../../spec/words/numbers.ts';
import { valueAt } from '../../value.ts';
import { isOf, set, type Ask, type Aspect } from '../aspect.ts';

const count =
  '(\\d{1,5}|single|one|two|three|four|five|six|seven|eight|nine|ten|twelve|[一二两三四五六七八九十]{1,3})';
const noun = '(?:replicas?|copies|instances?|pods?|副本|实例)';
const patterns = [
  new RegExp(
    `${noun}(?:\\s?(?:count|number|数量?|个数))?[^\\d一-十]{0,24}?(?<![\\w.])${count}(?![\\w.])`,
    'iu',
  ),
  new RegExp(`(?<![\\w.])${count}(?:\\s?[个份])?\\s?(?:running\\s|identical\\s)?${noun}`, 'iu'),
  new RegExp(`\\bscale[sd]?(?:\\s(?:it|up|down|out|in|back|all|the|way))*\\s?to\\s${count}(?![\\w.])`, 'iu'),
  new RegExp(`(?:扩容?|缩容?|伸缩|扩展)[^\\d]{0,6}?${count}`, 'iu'),
];
const factors: readonly (readonly [RegExp, number])[] = [
  [/\bdouble|翻倍|加倍/iu, 2],
  [/\btriple/iu, 3],
  [/\bhalve|减半/iu, 0.5],
];

/** How many copies run. */
export const scale: Aspect = {
  id: 'replicas',
  title: { en: 'Replicas', zh: '副本数' },
  on: ({ kind, pod, value }) =>
    pod !== undefined &&
    !['Pod', 'DaemonSet', 'Job', 'CronJob'].includes(kind) &&
    valueAt(value, ['spec']) !== undefined,
  read: (ask) => {
    const replicas = replicasIn(ask);
    return replicas === undefined || replicas > 10_000 ? undefined : [set(['spec', 'replicas'], replicas)];
  },
};

function replicasIn({ words, thing }: Ask): number | undefined {
  if (/\b(?:min|max)/iu.test(words)) return undefined;
  const factor = factors.find(([pattern]) => pattern.test(words))?.[1];
  const now = valueAt(thing.value, ['spec', 'replicas']) ?? 1;
  if (factor !== undefined)
    return typeof now === 'number' ? Math.max(1, Math.round(now * factor)) : undefined;
  const said = patterns.map((pattern) => pattern.exec(words)?.[1]).find((one) => one !== undefined);
  return said === undefined ? undefined : toCount(said);
}

const bounds = [
  [
    'minReplicas',
    /\bmin(?:imum)?(?!\w*[a-z]*ute)[^\d]{0,40}?(\d{1,5})(?![\w.%])|(?:最[小少]|下限)[^\d]{0,12}?(\d{1,5})(?![\w.%])|at least (\d{1,5})(?![\w.%])/iu,
  ],
  [
    'maxReplicas',
    /\bmax(?:imum)?[^\d]{0,40}?(\d{1,5})(?![\w.%])|(?:最[大多]|上限)[^\d]{0,12}?(\d{1,5})(?![\w.%])|at most (\d{1,5})(?![\w.%])/iu,
  ],
] as const;

/** The bounds of an autoscaler. */
export const autoscale: Aspect = {
  id: 'autoscaler',
  title: { en: 'Autoscaler', zh: '自动扩缩' },
  on: isOf('HorizontalPodAutoscaler'),
  read: ({ words }) => {
    const changes = bounds.flatMap(([key, pattern]) => {
      const said = pattern
        .exec(words)
        ?.slice(1)
        .find((group) => group !== undefined);
      return said === undefined ? [] : [set(['spec', key], Number(said))];
    });
    return changes.length === 0 ? undefined : changes;
  },
};
