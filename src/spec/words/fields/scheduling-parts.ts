import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { toCount } from '../numbers.ts';
import { pod } from '../say.ts';
import { toPairs } from '../values.ts';
import type { Claim, Reader } from '../wish.ts';
import { gathered, piece, type Gathering } from './gathered.ts';
import { topology } from './scheduling.ts';
import { is, label, q } from './scheduling-words.ts';
import { toleration, tolerations } from './toleration-parts.ts';

const spreading: Gathering = {
  head: /(?<![\w-])(?:topology ?-?spread(?: ?-?constraints?)?|(?:spread|distribut)(?:e|ed|s|es|ing)?)(?![\w-])|拓扑(?:分布|扩展)约束|(?:均匀)?(?:分布|分散|打散)/giu,
  link: new RegExp(
    overLines`
      (?:
        [\s,，():、]|;(?=\s?max(?:imum)?\s?-?skew)|
        (?:
          and|with|the|an?|its|of|that|which|has|for|to|set|pods?|replicas?|copies|them|it|evenly|out|
          over|across|between|among|on|all|different|available|availability|by|using|use|constraints?|but|
          should|be|is|are|at most
        )(?![\w-])|
        到|在|于|各个|各|不同|多个|所有|的|且|和|并|其|以及|跨|使其?|约束|均匀|分布
      ){1,16}
    `,
    'iuy',
  ),
  pieces: [
    piece(
      String.raw`max(?:imum)? ?-?skew${is}(\d|one|two)|skew${is}(?:at most )?(\d|one|two)(?: at most)?|最大偏[差斜](?:度)?${is}(\d)`,
      (...[a = '', b = '', c = '']) => ({
        maxSkew: toCount(a + b + c),
      }),
    ),
    piece(String.raw`(?:topology ?-?key|拓扑键)${is}${label}`, (said = '') => ({ topologyKey: said })),
    piece(
      String.raw`(?:when ?-?unsatisfiable${is})?${q}(DoNotSchedule|ScheduleAnyway|schedule anyway)${q}`,
      (said = '') => ({
        whenUnsatisfiable: /anyway/iu.test(said) ? 'ScheduleAnyway' : 'DoNotSchedule',
      }),
    ),
    piece(String.raw`(?:如果)?(?:不满足|无法满足)(?:约束|条件)?时?(?:就|则)?(不调度|不予调度)`, () => ({
      whenUnsatisfiable: 'DoNotSchedule',
    })),
    piece(
      String.raw`(?:如果)?(?:不满足|无法满足)(?:约束|条件)?时?(?:仍然?|也|依然)(?:会|可以?)?调度`,
      () => ({
        whenUnsatisfiable: 'ScheduleAnyway',
      }),
    ),
    piece(
      overLines`
        (?:label ?-?selector|selector|labell?ed|labels?|标签选择器|标签)
        (?:\s?(?:matching|matches|matchLabels|with|of|for))?${is}
        (${q}[\w./-]{1,80}${q}\s?[:=]\s?${q}[\w./-]{1,60}(?<=\w)${q})
      `,
      (said = '') => ({ labelSelector: { matchLabels: toPairs(said) } }),
    ),
    piece(String.raw`${q}((?:[a-z0-9-]{1,40}\.){1,4}[a-z]{2,6}/[\w-]{2,30})${q}`, (said = '') => ({
      topologyKey: said,
    })),
    piece(
      String.raw`(zones?|nodes?|hosts?|hostnames?|可用区|区域|节点|主机)(?![\w-])(?:上|中|之间)?`,
      (said = '') => ({ where: said }),
    ),
  ],
};

const beside: Gathering = {
  head: /(?<![\w-])pod ?-?(?:anti-?)?affinity(?![\w-])|Pod ?反?亲和性?/giu,
  link: /(?:[\s,，():、]|(?:and|with|the|an?|its|of|for|on|using|rules?|pods?|is|are|key|labell?ed|matching)(?![\w-])|规则|的|为|且|和){1,14}/iuy,
  pieces: [
    piece(String.raw`(preferred|required|soft|hard|首选|必需)(?:的)?(?![a-z]|\s?Pod)`, (said = '') => ({
      strength: said,
    })),
    piece(String.raw`(?:weight|权重)${is}(\d{1,3})`, (said = '') => ({ weight: Number(said) })),
    piece(String.raw`(?:topology(?: ?-?key)?|拓扑键?|拓扑域)${is}${label}`, (said = '') => ({
      topologyKey: said,
    })),
    piece(
      String.raw`(?:(?:label ?-?selector|labels?|标签选择器|标签)${is})?(${q}[a-z][\w./-]{0,80}${q}\s?[:=]\s?${q}[\w./-]{1,60}(?<=\w)${q})`,
      (said = '') => ({ labelSelector: { matchLabels: toPairs(said) } }),
    ),
  ],
};

const told = { en: 'Placement', zh: '调度' };

/** Taints that are tolerated and how pods are spread, told in parts of any order. */
export const schedulingParts: Reader = {
  id: 'scheduling-parts',
  read: (words) => [
    ...gathered(words, tolerations).flatMap(({ items, ...span }): Claim[] => {
      const whole = items.filter(({ is }) => is['key'] !== undefined || is['operator'] === 'Exists');
      if (whole.length < items.length || items.every(({ count }) => count < 2)) return [];
      return [{ ...span, ...pod({ tolerations: whole.map(({ is }) => toleration(is)) }), subject: told }];
    }),
    ...gathered(words, beside).flatMap(({ items: [first, ...others], ...span }): Claim[] => {
      if (first === undefined || others.length > 0 || first.count < 3) return [];
      const rules = affinityOf(first.is, /anti|反/iu.test(words.slice(span.start, span.start + 20)));
      return rules === undefined ? [] : [{ ...span, ...pod({ affinity: rules }), subject: told }];
    }),
    ...gathered(words, spreading).flatMap(({ items, ...span }): Claim[] => {
      const whole = items.filter(
        ({ is, count }) => count > 1 && (is['topologyKey'] ?? is['where']) !== undefined,
      );
      if (whole.length < items.length) return [];
      return [
        {
          ...span,
          ...pod({ topologySpreadConstraints: whole.map(({ is }) => constraint(is)) }),
          subject: told,
        },
      ];
    }),
  ],
};

/** Beside which pods, or not beside which. */
function affinityOf(
  { strength, weight, topologyKey, labelSelector }: JsonMap,
  isAnti: boolean,
): JsonMap | undefined {
  // Pods that stay apart and are not told of are its own.
  if (labelSelector === undefined && !isAnti) return undefined;
  const term = {
    labelSelector: labelSelector ?? { matchLabels: { app: '' } },
    topologyKey: topologyKey ?? 'kubernetes.io/hostname',
  };
  const isSoft = weight !== undefined || (typeof strength === 'string' && /pref|soft|首选/iu.test(strength));
  const rules = isSoft
    ? { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: weight ?? 100, podAffinityTerm: term }] }
    : { requiredDuringSchedulingIgnoredDuringExecution: [term] };
  return { [isAnti ? 'podAntiAffinity' : 'podAffinity']: rules };
}

function constraint({ where, maxSkew, topologyKey, whenUnsatisfiable, labelSelector }: JsonMap): JsonMap {
  return {
    maxSkew: maxSkew ?? 1,
    topologyKey: topologyKey ?? topology(typeof where === 'string' ? where : ''),
    whenUnsatisfiable: whenUnsatisfiable ?? 'DoNotSchedule',
    labelSelector: labelSelector ?? { matchLabels: { app: '' } },
  };
}
