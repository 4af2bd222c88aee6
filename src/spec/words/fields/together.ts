import type { JsonMap } from '../../../kernel/json.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { pod } from '../say.ts';
import { toList, toPairs } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';

const strength = '((?:required|requires?|preferred|prefers?|hard|soft|必需的?|必须的?|首选的?)?)';
const key = '(?:topology ?-?key|拓扑键){is}["\'`]?([\\w./-]{3,80}\\w)["\'`]?';
const host = 'kubernetes.io/hostname';

function beside(anti: boolean): (how: string, said: string, topologyKey: string) => Meaning | undefined {
  return (how, said, topologyKey) => {
    const labelSelector = selectorOf(said);
    if (labelSelector === undefined) return undefined;
    const term: JsonMap = {
      labelSelector,
      topologyKey: topologyKey === '' ? host : topologyKey,
    };
    const rules = /pref|soft|首选/iu.test(how)
      ? { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }] }
      : { requiredDuringSchedulingIgnoredDuringExecution: [term] };
    return pod({ affinity: { [anti ? 'podAntiAffinity' : 'podAffinity']: rules } });
  };
}

/** `app: web`, and `app In [web]`. */
function selectorOf(said: string): JsonMap | undefined {
  const [, key, operator = '', values = ''] = /^([\w./-]+) (in|notin|not in) \[?(.+?)\]?$/iu.exec(said) ?? [];
  if (key !== undefined)
    return {
      matchExpressions: [{ key, operator: /not/iu.test(operator) ? 'NotIn' : 'In', values: toList(values) }],
    };
  const matchLabels = toPairs(said);
  return Object.keys(matchLabels).length === 0 ? undefined : { matchLabels };
}

const expression =
  '([a-z][\\w./-]{0,60} (?:in|notin|not in) (?:\\[[^\\]\\n]{1,80}\\]|["\'`]?[\\w.-]{1,60}(?<=\\w)["\'`]?))';

function casesOf(anti: boolean): readonly Phrase[] {
  const [en, zh] = anti ? ['pod ?-?anti-?affinity', 'Pod~反亲和性?'] : ['pod ?-?affinity', 'Pod~亲和性?'];
  const mean = beside(anti);
  return [
    [
      `(?:with |to |beside |near |another |a |the |that |already |runs? |pods? |labell?ed )*{pairs} \\(${strength}~${en}(?:,? (?:and )?(?:(?:the )?same topology ?key|${key}))?\\)`,
      (said = '', how = '', topologyKey = '') => mean(how, said, topologyKey),
    ],
    [
      [
        `(?:with |using |by |and |an? |add |the )*${strength}~${en}[^.;\\]]{0,40}?${key}[^.;\\]]{0,60}? ${expression}`,
        `${strength}~${zh}[^。;]{0,12}?${key}[^。;]{0,24}?${expression}`,
      ],
      (how = '', topologyKey = '', said = '') => mean(how, said, topologyKey),
    ],
    [
      [
        `(?:with |using |by |and |an? |the )*${strength}~${en}(?: rules?)?(?: for| to| with| of| on| towards| pods?| labell?ed| labels?| the|:|=|,)* {pairs}(?:[^.;]{0,40}?${key})?`,
        `(?:by |and |an? |the )*${strength}~${en}[^.;:,]{0,60}? {pairs}[^.;(]{0,20}(?: ?\\(${key}\\))?`,
        `${strength}~${zh}(?:规则)?(?::|,|为|针对|标签|选择|是)*~{pairs}(?:~?[,;]~?${key})?`,
      ],
      (how = '', said = '', topologyKey = '') => mean(how, said, topologyKey),
    ],
  ];
}

/** Beside which pods others run, and beside which they do not, told by the labels of those. */
export const together: Reader = phrases('together', { en: 'Placement', zh: '调度' }, [
  ...casesOf(true),
  ...casesOf(false),
]);
