import type { JsonMap } from '../../../kernel/json.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { pod } from '../say.ts';
import { toPairs } from '../values.ts';
import type { Meaning, Reader } from '../wish.ts';

const strength = '((?:required|requires?|preferred|prefers?|hard|soft|必需的?|必须的?|首选的?)?)';
const key = '(?:topology ?-?key|拓扑键){is}["\'`]?([\\w./-]{3,80}\\w)["\'`]?';
const host = 'kubernetes.io/hostname';

function beside(anti: boolean): (how: string, said: string, topologyKey: string) => Meaning | undefined {
  return (how, said, topologyKey) => {
    const matchLabels = toPairs(said);
    if (Object.keys(matchLabels).length === 0) return undefined;
    const term: JsonMap = {
      labelSelector: { matchLabels },
      topologyKey: topologyKey === '' ? host : topologyKey,
    };
    const rules = /pref|soft|首选/iu.test(how)
      ? { preferredDuringSchedulingIgnoredDuringExecution: [{ weight: 100, podAffinityTerm: term }] }
      : { requiredDuringSchedulingIgnoredDuringExecution: [term] };
    return pod({ affinity: { [anti ? 'podAntiAffinity' : 'podAffinity']: rules } });
  };
}

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
