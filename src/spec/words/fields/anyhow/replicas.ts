import { toCount } from '../../numbers.ts';
import { on } from '../../say.ts';
import type { Frame } from './anyhow.ts';

/** How many of it, where neither a bound that moves nor another thing is counted. */
export const copies: Frame = {
  id: 'replicas-anyhow',
  subject: { en: 'Replicas', zh: '副本数' },
  topics: [
    /(?<!\w)(?:replicas?|copies|instances?|of (?:them|these|those)|running|enough|alive)(?!\w)|副本|实例|够了?|足够/giu,
  ],
  value:
    /(?<![\w.:/-])(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve)(?![\w%-]|[.:/]\w|\s?(?:%|[KMGT]i?B?(?!\w)))/giu,
  sense:
    /(?<!\w)(?:always|at least|at all times|all the time|constantly|only|just|exactly)(?!\w)|一直|始终|就|只/giu,
  unless: /auto-?\s?scal|(?<!\w)(?:hpa|vpa|keda)(?!\w)|budget|(?<!\w)pdb(?!\w)|伸缩|扩缩/iu,
  mean: (value, clause) =>
    /(?<!\w)(?:at most|up to|more than|fewer|less|per|each|unavailable|never|cannot|nodes?|machines?|zones?|versions?|cpus?|cores?|hours?|minutes?|containers?|one pod)(?!\w)|(?<!\w)one(?!\w)(?![^]*(?:enough|cop|replica|instance))/iu.test(
      clause,
    )
      ? undefined
      : { ...on('workload', { controller: { replicas: toCount(value) } }), value: String(toCount(value)) },
};
