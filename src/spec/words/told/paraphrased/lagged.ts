import type { Rewriting } from '../../text/rewriting.ts';
import { bounded, count, isKeda, own, pods, toNumber } from './grown.ts';
import { phrased, within } from './phrased.ts';

const address = '["\'`]?([a-z][\\w-]{0,40}(?:\\.[\\w-]{1,40}){0,6}:\\d{4,5})["\'`]?';
const isKafka = (words: string): boolean => isKeda(words) && /kafka/iu.test(words);
const isDescribed = (words: string): boolean => isKeda(words) && !/scaled ?-?object/iu.test(words);

/** What lags behind, and for whom. */
const lagging: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:on|from|of|at|via|brokers?|servers?|with|the|bootstrap|,) )*\\(?(?<!bootstrapServers )${address}\\)?(?=[,.;:)]|$| (?:as|with|and|by|in|for|,))`,
    ', bootstrapServers $1,',
  ),
  ...phrased(
    `(?:(?:with|as|the|its|of|by|and|consumer|how far) )*(?<!consumer)group(?: is| named| called)? ${own}(?= |[,.;]|$)`,
    ', consumerGroup $1,',
  ),
  ...phrased(
    [
      `(?:(?:and|with|add|adds|start|starts|should|KEDA|keda) )*(?:an?|one|one more|another) (?:more )?${pods} (?:per|for every|for each|every) (\\d{1,7}) (?:messages?|records?|events?)(?: (?:(?:it|they|of|lag|lags|lagging|waiting|behind|that|wait|are) ?)+)?`,
      `(?:with )?(?:an? |the )?lag(?: threshold)?(?: of| is|:)? (\\d{1,7})(?: messages?)?`,
    ],
    ', lagThreshold $1,',
  ),
  ...phrased(`(?:(?:on|of|the|lags|behind) )*(?<!kafka )topic ${own}(?= |[,.;]|$)`, ', Kafka topic $1'),
  ...phrased(
    `(?:from|between) ${count} (?:to|and|up to) ${count}(?: ${pods})?`,
    (...[, least = '', greatest = '']) =>
      `, minReplicaCount ${toNumber(least)}, maxReplicaCount ${toNumber(greatest)}`,
  ),
  ...phrased(
    `(?:(?:and|go|goes|scale|scales|shrink|shrinks|back|down|all the way) )+to (?:none|zero|nothing)(?: at all)?(?: (?:when|if|once|while) (?:there(?:'s| is) nothing to (?:read|do)|nothing (?:waits|is left|comes)|it is (?:idle|quiet)))?`,
    ', minReplicaCount 0',
  ),
  ...phrased(
    `,? ?(?:up to|at most|no more than) ${count}(?: ${pods})?(?=[,.;]|$| and)`,
    (...[, said = '']) => `, maxReplicaCount ${toNumber(said)}`,
  ),
  ...phrased(
    '(?:(?:by|with|on|from|how far) )*(?:the )?lag(?: of)?(?: the)?(?=[, ]{1,3}(?:consumerGroup|Kafka))|lags? behind',
    '',
  ),
];

/** What KEDA is wanted for, where nobody names its object. */
const aimed: readonly Rewriting[] = phrased(
  [
    `keda (?:should|must|has to|shall|is to|will) (?:auto)?scale (?:the )?deployment ${own}`,
    `(?:the |our )?deployment ${own} (?:should|must|has to|shall|is to) (?:grow|scale|be scaled|follow)(?: (?:and shrink|by itself))*(?: with)?`,
    `(?<=^|[.] )(?:the |our )?${own} deployment (?:reads|consumes|takes|gets)(?: (?:from|messages from))?`,
  ],
  'A ScaledObject named $1 for the Deployment $1,',
);

/** What grows by how far it lags behind, as people tell it. */
export const laggedTold: readonly Rewriting[] = [
  ...within((words) => isKafka(words) && isDescribed(words), aimed),
  ...within(isKafka, [...bounded('minReplicaCount', 'maxReplicaCount'), ...lagging]),
];
