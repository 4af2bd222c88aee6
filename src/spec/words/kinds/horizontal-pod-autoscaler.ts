import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Around, Kind } from '../kind.ts';
import { listOf, mapOf } from '../merge.ts';
import { joined, phrases } from '../phrase.ts';
import { nameOf } from '../link.ts';
import { bounds, most } from './scale-bounds.ts';
import { targets } from './scale-target.ts';
import { behaviors } from './scaling-behavior.ts';
import { averaging, range, scaled, target } from './scale-meanings.ts';
import { utilization } from './utilization.ts';

const noun = '(?:replicas?|pods?|instances?|copies|副本|实例)';

const percent = '(\\d{1,3}) ?(?:%|percent)';

/** Words that mean something only where an autoscaler is spoken of. */
const near = joined('autoscaler', behaviors, targets, utilization, bounds);

export const autoscaler: Kind = {
  kind: 'HorizontalPodAutoscaler',
  apiVersion: 'autoscaling/v2',
  names: [
    'horizontal ?-?pod ?-?auto-?scalers?(?: \\(HPA\\))?',
    'hpas?',
    'auto-?scalers?',
    '(?:Pod)?~?(?:水平)?~?(?:Pod)?~?(?:自动|弹性)(?:扩缩|伸缩|扩展|缩放|扩容)(?:容)?器?(?:\\(HPA\\))?(?!到|从)',
  ],
  local: { near: ['HorizontalPodAutoscaler', 'ScaledObject'], reader: near },
  reader: phrases('autoscaling', { en: 'Autoscaling', zh: '自动扩缩' }, [
    [
      [
        `(?:auto-?scal(?:e|es|ed|ing)|hpa|scal(?:e|es|ed|ing))(?: it| the \\w+| them| up| down| automatically| and| pods?| replicas| with| by| using| keda| horizontally|:)*(?: from| between)? {count} ?(?:-|\\x7e|to|and) ?{count}(?: ${noun})?`,
        `(?:from|between|with|keep) {count} ?(?:-|to|\\x7e) ?{count} ${noun}`,
        `between {count} and {count} ${noun}`,
        `(?:(?:no|never) (?:fewer|less) than|at least) {count}(?: ${noun})?,? (?:and |but )?(?:(?:no|never) more than|at most) {count}(?: ${noun})?`,
        `(?:no|never|not)(?: [a-z]{2,8}){0,2} (?:fewer|less) than {count}(?: ${noun})?,? (?:and |but |or |nor ){1,2}(?:no |never )?more than {count}(?: ${noun})?`,
        `{count}(?: ${noun})? at (?:least|minimum),? (?:and )?(?:at most {count}|{count}(?: ${noun})? at most)(?: ${noun})?`,
        `(?:never |not )?(?:go |fall |drop )?below {count}(?: ${noun})?,? (?:and |or |nor ){1,2}(?:go |rise )?(?:above|over|beyond) {count}(?: ${noun})?`,
        `(?:至少|最少)(?:保持|有)?~{count}~个?(?:${noun})?~?(?:、|,|和)~?(?:最多|至多)~{count}~个?(?:${noun})?`,
        `(?:auto-?)?scal(?:e|es|ed|ing) (?:the )?["'\`]?[a-z][\\w-]{1,40}["'\`]?(?: deployment| service)? (?:between|from) {count} (?:and|to) {count}(?: ${noun})?`,
        `(?:auto-?scal(?:e|es|ed|ing)|scal(?:e|es|ed|ing))(?: it| them| automatically)? (?:between|from) {count} (?:and|to) {count}`,
        `(?<![\\w.-])(\\d{1,3}) ?(?:-|to|\\x7e) ?(\\d{1,3}) ${noun}`,
        `(?:自动)?(?:扩缩|伸缩|扩展|弹性伸缩|扩缩容)(?:容)?(?:副本|范围)?(?:从|在|为|:)*~{count}~(?:个)?(?:副本)?(?:-|到|至|\\x7e|和|与)~{count}(?:个)?~${noun}?(?:之间)?`,
        `(?:从|在)?{count}~(?:个)?(?:副本)?~?(?:-|到|至|\\x7e|和|与)~{count}~(?:个)?~(?:副本|实例|Pod)(?:之间)?(?:的)?(?:自动(?:扩缩|伸缩)容?)?`,
        `(?:副本|Pod|实例)(?:数量?|范围)*(?:为|是|在|:)?~{count}~(?:个)?~?(?:-|到|至|\\x7e)~{count}(?:个)?`,
        `{count}~(?:-|到|至|\\x7e)~{count}~(?:个)?(?:副本)?(?:之间)?(?:自动(?:扩缩|伸缩)容?)`,
      ],
      range,
    ],
    most,
    [
      [
        overLines`
          (?:with |and |a |the |of )*min(?:imum)?(?: number| count)?(?: of)?(?: ${noun})?(?: count)?{is}{count}
          (?: ${noun})?(?:
            ,? ?(?:and |to )?(?:a |the )?max(?:imum)?(?: number)?(?: of)?(?: ${noun})?{is}{count}
            (?: ${noun})?
          )
        `,
        `(?:最小|最少|最低)(?:的)?(?:${noun})?(?:数量?)?{is}{count}(?:个)?(?:${noun})?~(?:,|和|、|并且)*~(?:最大|最多|最高)(?:的)?(?:${noun})?(?:数量?)?{is}{count}(?:个)?(?:${noun})?`,
      ],
      range,
    ],
    [
      [
        `(?:memory|RAM)(?: utili[sz]ation| usage| average| target| exceeds?| reaches?| is| at| above| of| to| goes| over| hits| rises)*{is}${percent}`,
        `${percent}(?: of)?(?: average)? memory(?: utili[sz]ation| usage)?`,
        '内存(?:的)?(?:平均)?(?:利用率|使用率|占用率)?(?:目标)?(?:值)?(?:超过|达到|为|是|在|:|大于|维持在|保持在)*~' +
          percent,
      ],
      (value = '') => target('memory', value),
    ],
    [
      [
        `(?:at |when |on |target(?:ing)? |an? |with |and |based |the |average |to |maintain(?:s|ing)? |if |once |keep )*cpu(?: utili[sz]ation| across(?: all)?(?: the)? pods?| of all(?: the)? pods| usage| average| target| percentage| percent| exceeds?| reaches?| is| at| above| of| to| goes| over| beyond| climbs| hits| rises| load| threshold| stays?| kept| around| about| roughly)*{is}\\(?(?:an average of )?${percent}`,
        `(?:at |when |on |target(?:ing)? |an? |with |and |average |above |to |maintain(?:ing)? |of )*${percent}(?: of)?(?: average)? ?(?:target )?cpu(?: utili[sz]ation| usage| load)?`,
        'target ?cpu ?utili[sz]ation ?percentage{is}(\\d{1,3})',
        '(?:the )?cpu (?:utili[sz]ation )?target (?:to|of|at|is) (\\d{1,3})(?![\\d%m.]| ?(?:v?cores?|v?cpus?))',
        `average ?utili[sz]ation{is}(\\d{1,3})(?: ?%)?`,
        '(?:当|在|基于|目标|平均|按|以)*CPU(?:的)?(?:平均)?(?:利用率|使用率|占用率|负载)?(?:目标|阈值)?(?:值)?(?:超过|达到|为|是|在|:|大于|维持在|保持在|高于|设为)*~' +
          percent +
          '(?:时)?',
        percent + '~(?:的)?~CPU(?:利用率|使用率)?',
        `(?:target|平均利用率|目标利用率)(?:ing)?{is}${percent}`,
      ],
      (value = '') => target('cpu', value),
    ],
    [
      [
        '(?:average cpu|cpu (?:average|target|usage)|(?:target|at) (?:of )?cpu)(?: usage| value| target| of| exceeds?| is| at| average)*{is}(\\d{1,6}m)(?= |,|[.;]|$)',
        '(?:平均)?~CPU(?:平均)?(?:使用量|用量|值|目标)(?:为|是|:|超过|达到)*~(\\d{1,6}m)',
      ],
      (averageValue = '') => scaled({ metrics: [averaging('cpu', averageValue)] }),
    ],
    [
      [
        overLines`
          (?:custom |pods? |the |a |on |by |using |with |and )*metric (?:named |called |name )?["'\x60]?
          ([a-z][\w-]{2,60})["'\x60]?
          (?:,? (?:with|at|and|of|to|an?|the|target|average|value|is|averaging)){0,7} (\d{1,8}[mk]?)
        `,
        '(?:自定义)?指标~["\'`]?([a-z][\\w-]{2,60})["\'`]?~[^。;\\d]{0,20}(\\d{1,8}[mk]?)',
      ],
      (name = '', value = '') =>
        scaled({
          metrics: [
            {
              type: 'Pods',
              pods: {
                metric: { name },
                target: { type: 'AverageValue', averageValue: /^\d+$/u.test(value) ? Number(value) : value },
              },
            },
          ],
        }),
    ],
  ]),
  given: ({ spec }) => {
    const { scaleTargetRef: target, minReplicas: min, maxReplicas: max, metrics, behavior } = mapOf(spec);
    return present({ target, min, max, metrics, behavior });
  },
  body: hpaBody,
};

export function targetOf(facts: JsonMap, { main, draft, name }: Around): JsonMap {
  const said = mapOf(facts['target']);
  const kind = said['kind'] ?? main?.kind ?? 'Deployment';
  return {
    apiVersion: 'apps/v1',
    kind,
    name: said['name'] ?? (main === undefined ? (draft.name ?? name) : nameOf(main)),
  };
}

/** Of two targets for one resource the later one counts. */
function latest(metrics: readonly JsonMap[]): JsonMap[] {
  return metrics.filter((one, at) => metrics.findLastIndex((other) => isOfSame(other, one)) === at);
}

function isOfSame(a: JsonMap, b: JsonMap): boolean {
  const { name } = mapOf(a['resource']);
  return a === b || (name !== undefined && name === mapOf(b['resource'])['name']);
}

function hpaBody(facts: JsonMap, around: Around): JsonMap {
  const { behavior } = facts;
  const metrics = latest(listOf(facts['metrics']).map(mapOf));
  const min = facts['min'] ?? 1;
  return {
    spec: {
      scaleTargetRef: targetOf(facts, around),
      minReplicas: min,
      maxReplicas: facts['max'] ?? Math.max(10, Number(min)),
      ...(behavior === undefined ? {} : { behavior }),
      metrics:
        metrics.length > 0
          ? metrics
          : [
              {
                type: 'Resource',
                resource: { name: 'cpu', target: { type: 'Utilization', averageUtilization: 80 } },
              },
            ],
    },
  };
}
