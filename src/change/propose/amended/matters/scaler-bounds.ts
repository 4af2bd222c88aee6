import { overLines } from '../../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../../kernel/json.ts';
import { listOf, mapOf } from '../../../../spec/words/merge.ts';
import { toCount } from '../../../../spec/words/numbers.ts';
import { withAt } from '../paths.ts';
import { takenInTurn } from '../pieces.ts';
import type { Matter } from './matter.ts';
import { onlyOf } from './only.ts';

const number = String.raw`(?<![\w.])(?:\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty)(?![\w.%]|\s?percent)`;
const what = String.raw`(?:\s?(?:number\sof\s|count\sof\s)?(?:pods?|replicas?|copies|replica\scount|副本数?|数))?`;
const to = String.raw`\s?(?:(?:is|are|of|to|at|becomes?|should\sbe|shall\sbe|must\sbe|goes\s(?:up|down)\sto|raised\sto|lowered\sto|from\s\d+\sto|=|:|为|是|改[为成到]|设[为到]|[提调][高升]?到|升到|降到|降低到)\s?){0,2}`;
const instead = String.raw`(?:\s?[(（,，]?\s?(?:rather\sthan|instead\sof|not|up\sfrom|down\sfrom|而不是|不是)\s\d{1,4}(?:\s?%)?)?`;
const bound = (words: string, key: string): readonly RegExp[] => [
  new RegExp(
    String.raw`(?:(?:the|its|an?|with)\s)?(?<!\w)(?:${words})${what}${to}(?<${key}>${number})(?:\s?(?:pods|replicas|copies|个(?:副本|Pod)?))?${instead}`,
    'iu',
  ),
];
const most = bound(
  String.raw`max(?:imum|Replicas)?|upper\s(?:limit|bound)|ceiling|cap|最大|上限|最多|至多`,
  'most',
);
const least = bound(
  String.raw`min(?:imum|Replicas)?|lower\s(?:limit|bound)|floor|最小|最少|下限|至少`,
  'least',
);
const aim = [
  /(?:(?:the|its|an?|average)\s)*(?<metric>cpu|memory|内存)\s?(?:(?:utili[sz]ation|usage|target|threshold|average|goal|的?平均|利用率|使用率|目标|值)\s?){0,4}(?:(?:is|of|to|at|becomes?|should\sbe|aimed\sat|aims\sat|aim|=|:|为|是|改[为成到]|设[为到]|[提调][高升]?到|升到|降到|降低到)\s?){0,2}(?<share>\d{1,3})(?:\s?(?:%|percent))?(?![\w.])/iu,
];

/** How few and how many pods an autoscaler that is quoted may keep, and at which load. */
export const scalerBounds: Matter = {
  about:
    /max|min|ceiling|floor|bound|limit|cpu|memory|cap(?!\w)|最[大小多少]|[上下]限|目标|利用率|至[多少]/iu,
  words: overLines`
    hpa|autoscalers?|horizontal\spod\sautoscaler|replicas?|pods?|target|raise|lower|increase|reduce|set|change|update|now|too|only|
    副本数?|同时|提高|降低|目标|修改|调整|也|为
  `,
  read(text, documents) {
    const scaler = onlyOf('HorizontalPodAutoscaler', documents);
    if (scaler === undefined) return undefined;
    const { said, rest } = takenInTurn(text, [
      ['most', most],
      ['least', least],
      ['share', aim],
    ]);
    const { most: upper, least: lower, share, metric } = said;
    const bounded = [['maxReplicas', upper] as const, ['minReplicas', lower] as const].reduce<
      readonly JsonMap[]
    >(
      (so, [field, value]) =>
        value === undefined ? so : withAt(so, [0, 'spec', field], toCount(value) ?? Number(value)),
      documents,
    );
    const made = share === undefined ? bounded : aimed(bounded, metric, Number(share));
    const told = [upper, lower, share].filter(Boolean).join(', ');
    return made === undefined || told === '' ? undefined : { documents: made, value: told, rest };
  },
};

/** Of a metric that is there. */
function aimed(documents: readonly JsonMap[], said = 'cpu', share = 0): readonly JsonMap[] | undefined {
  const name = /cpu/iu.test(said) ? 'cpu' : 'memory';
  const metrics = listOf(mapOf(documents[0]?.['spec'])['metrics']).map(mapOf);
  const at = metrics.findIndex(({ resource }) => mapOf(resource)['name'] === name);
  return at < 0
    ? undefined
    : withAt(documents, [0, 'spec', 'metrics', at, 'resource', 'target'], {
        type: 'Utilization',
        averageUtilization: share,
      });
}
