import { overLines } from '../kernel/over-lines.ts';
import type { Question } from '../facts/facts.ts';
import type { Specified } from './specify.ts';

/** Kinds that people ask for and that no rule here writes. */
const foreign = new RegExp(
  overLines`
    (?<!\w)(
      virtual ?services?|destination ?rules?|envoy ?filters?|service ?entr(?:y|ies)|
      peer ?authentications?|authorization ?polic(?:y|ies)|ingress ?routes?|certificates?|
      cluster ?issuers?|prometheus ?rules?|pod ?monitors?|rollouts?|workflows?|
      (?:istio|envoy)(?:\s\w{1,30})?
    )(?!\w)
  `,
  'iu',
);

/** An object of a kind that is not known here: said, and who can write it. */
function foreignKind(leftover: readonly string[]): Question[] {
  const said = foreign.exec(leftover.join(' '))?.[1];
  if (said === undefined) return [];
  return [
    {
      id: 'foreign-kind',
      question: {
        en: `No rule here writes ${said}. Shall a model write it?`,
        zh: `这里没有生成 ${said} 的规则。是否由模型编写？`,
      },
      why: {
        en: 'Objects of any kind are written by a model where one is configured, and judged by rules.',
        zh: '配置了模型时，任何类型的对象都可由模型编写，并由规则检查。',
      },
      candidates: [`/k8s author ${said}`],
    },
  ];
}

/** What nobody here writes takes the place of the question what should be built. */
export function withForeign(specified: Specified, leftover: readonly string[]): Specified {
  const asked = foreignKind(leftover);
  const others = specified.questions.filter(({ id }) => id !== 'nothing');
  return asked.length === 0 ? specified : { ...specified, questions: [...asked, ...others] };
}
