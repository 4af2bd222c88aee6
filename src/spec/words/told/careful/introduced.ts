import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { image, named } from './pieces.ts';

const kind = '(?:deployment|stateful ?-?set|daemon ?-?set|replica ?-?set|(?:cron ?-?)?job|pod)s?';
const thing =
  '(?:workload|application|app|program|service|server|component|process|task|job|thing|controller|set of pods|set of stateful pods|computation|calculation|agent)';
const wanted =
  '(?:needed|required|wanted|desired|requested|called for|asked for|to be (?:created|made|set up|deployed|run|written))';

/** Whose kind is told is deployed as that. */
const ofOther =
  /(?<![\w-])(?:stateful|daemon ?-?set|replica ?-?set|cron|stateless)|(?<![\w-])(?:an?|the|one) (?:[a-z-]{2,12} )?(?:job|pod|deployment|service|chart|ingress)(?: (?:called|named|for|of|by|is|runs)|,)|helm|argo|flux|chart/iu;

/** What is wanted, and what it is called, in whole sentences. */
export const introduced: readonly Rewriting[] = [
  ...phrased(
    `{count} ((?:[a-z0-9][\\w.-]{0,60}/){0,3}[a-z0-9][\\w.-]{0,60}:\\w(?:[\\w.-]{0,40}\\w)?) (?:pods|replicas|copies|instances)(?=[ ,.;])`,
    '$1 replicas of $2',
  ),
  ...phrased(`,? \\((?:and )?(?:no|not an?|not) (?:plain )?${kind}\\)`, ''),
  ...phrased(`, (?:and )?not an? ${kind},`, ''),
  ...phrased(
    `(?:instead|in place) of an? ${kind},? (?=(?:please )?(?:use|create|write|take|make|set up|there|an?|we|i) )|(?<=(?:replica|daemon|stateful) ?-?set,? )(?:instead of|rather than) an? ${kind}`,
    '',
  ),
  ...phrased(
    `(?<=(?:called|named|known as|by the name of|with the name|name) ["'\x60]?[a-z0-9][a-z0-9.-]{0,60}["'\x60]? )(?:is|are) ${wanted}`,
    '',
  ),
  ...phrased(`(?<![\\w-])the ${thing} ${named}, an? (${kind}),`, 'the $2 named $1'),
  ...phrased(
    `deploy (?:the|an|our|my) (?:application|app|program|workload|server|service|component) (?:called |named )?${named},? (?:by )?(?:using|with|from|based on|running) ${image}(?: as its (?:container )?image)?`,
    'create a Deployment named $1 with image $2',
  ),
  ...phrased(
    `(?<=(?:deployment|set|job|pod|task|process|computation|calculation|workload|agent|program)),? known (?:as|under the name(?: of)?|by the name(?: of)?) ${named},?`,
    ' named $1',
  ),
  ...phrased(
    overLines`
      (?:an? |one )?pods? (?:called |named )?${named} (?:(?:should|shall|must|has|is|to|be) ){0,3}(?:be )?(?:present|there|running|found|placed|started) on (?=(?:each|every|all)(?: and every| single| of the)? (?:node|machine|host)[s ,.;])
    `,
    'DaemonSet named $1 on ',
  ),
  ...phrased(
    `(?:a |an |the )?(?:set of stateful pods|controller (?:meant |made )?for stateful (?:applications|workloads|services|pods)|stateful (?:workload|application|app|service|program)),? (?:(?:called|named|by the name(?: of)?) )?${named}(?=[,.;]| with | that | which | runn?ing| using | is | on | of )`,
    'a StatefulSet named $1',
  ),
  ...phrased(
    `(?:by means of|through|with|using) (?:a |the )(?:plain |simple |mere |bare )?(?=replica ?-?set[ ,])`,
    'with a ',
  ),
  ...phrased(
    `(?<![\\w-])(?:plain|simple|mere|bare|ordinary) (?=(?:(?:replica|daemon|stateful) ?-?set|deployment|pod)[ ,])`,
    '',
  ),
  ...phrased(
    `(?:the )?namespace (?:for|of) (?:it|this|that|everything|them|all of (?:it|this|that|them)) (?:is|should be|shall be|must be|will be) (?:called )?${named}`,
    'it is in the namespace $1',
  ),
  ...phrased(
    `(?<=(?:an?|the|one) )(?:(?:recurring|periodic|repeated|scheduled|regular) )?(?:task|job), ${named},? (?=that |which |is |has |runs )`,
    'job named $1 ',
  ),
  ...phrased(
    `(?:exactly |just )?(?:one|a single) pod(?= (?:of|with|from|using) )(?<=(?:each|every|all|any) [^.;]{0,120})`,
    'one copy',
  ),
  ...phrased(
    `(?<=(?:there is|has|holds|with|contains|consists of|of|is) (?:only |just |exactly )?(?:one|a single|a) )container, ${named}(?=[.,;])`,
    'container named $1',
  ),
  ...phrased(
    `(?<=^|[.;:] ){count} (?:[a-z]{3,12} )?[a-z]{3,20}s(?=,? (?:(?:which|that|to|are|is|be) )*(?:deployed|rolled out|installed|launched) (?:in|into|to) [^.;]{1,90} (?:as|named|called|name|name of) )`,
    '$1 replicas',
  ),
  ...phrased(
    `(?:is |are |be |being )?(?:deployed|rolled out|installed|launched) (?:in|into|to) (?:the )?(?:namespace )?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?(?: namespace)? (?:as|under the name(?: of)?|by the name(?: of)?|with the name(?: of)?|called|named) ${named}`,
    'are run by the Deployment named $2 in the namespace $1',
  ).map(([said, written]): Rewriting => [said, written, (words) => !ofOther.test(words)]),
];
