import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '["\'\x60]?[a-z0-9](?:[\\w-]{0,60}\\w)?["\'\x60]?';
const image = '(?:[\\w.-]{1,60}\\/){0,4}[\\w.-]{1,60}:[\\w.-]{1,60}';
const field = '[\\d*\\/,-]{1,12}';
const end = '(?=[.;,)](?: |$)| ?$)';

const isByClock = (text: string): boolean => /(?<![\w-])(?:cron\s?-?job|cj)(?![\w-])/iu.test(text);
const hasMembers = (text: string): boolean => /stateful\s?-?set|(?<![\w-])sts(?![\w-])/iu.test(text);
const runs = (text: string): boolean =>
  /(?<![\w-])(?:deployment|stateful\s?-?set|daemon\s?-?set|pod)(?![\w-])/iu.test(text) &&
  !/(?<![\w-])(?:service|svc|network\s?-?policy|netpol)(?![\w-])/iu.test(text);

/** What runs, in fewer words than its fields have. */
export const runsTold: readonly Rewriting[] = [
  // `cronjob hourly busybox:1.36 5 * * * *`: how often is told behind it.
  [
    spaced(
      `(?<=(?<![\\w-])(?:cron ?-?job|cj) )(hourly|daily|nightly|weekly|monthly|yearly) (?=${image},?(?: (?:at|on|every|with|schedule:?|cron:?))? (?:${field} ){4})`,
    ),
    'named $1 ',
    isByClock,
  ],
  // `cronjob x busybox:1.36 30 2 * * *`
  [
    spaced(
      `(?<= )(${image}),?(?: (?:at|on|every|with|schedule:?|cron:?))? ((?:${field} ){4}(?:${field}|[A-Z]{3}(?:[-,][A-Z]{3}){0,6}))(?![\\w*/])`,
    ),
    '$1 with schedule "$2"',
    isByClock,
  ],
  // `zone in [a,b]`
  [
    spaced(`(?<= (?:not ?)?in )[\\[{(] ?(${name}(?:, ?${name}){0,9}) ?[\\]})]`),
    (...[, said = '']) => said.split(/,\s?/u).join(', '),
    (text) =>
      /affinity|(?<![\w-])nodes?(?![\w-])|selector|expression/iu.test(text) && !/data\s?:/iu.test(text),
  ],
  [
    /(?<=(?<![\w-])(?:an?|the|one)\s)(?:preparatory|preparation|preparing|preliminary|set-?up|warm-?up|bootstrap|bootstrapping)\scontainer(?=s?(?![\w-]))/giu,
    'init container',
  ],
  [/(?<=(?<![\w-]))an?\sinit\scontainer/giu, 'an init container'],
  // `with init busybox:1.36 sleep 5`
  [spaced(`(?<=(?<![\\w-])(?:with|and|,) )(?:an? )?init:? (?=${image}(?![\\w/]))`), 'an init container '],
  // `a container busybox:1.36 that has to finish first`
  [
    spaced(
      `(?<![\\w-])an?(?: (?:second|other|further|additional))? container ((?:of |with |from |running )?${image}(?: running [^.;,]{2,40}?)?) (?:that|which) (?:has to|must|should|shall|needs to|is to|will)? ?(?:finish(?:es)?|runs?|completes?|ends?|be done|is done)(?: first| before (?:it|the others?|the main (?:one|container)|everything else|that))${end}`,
    ),
    'an init container $1',
  ], // `with pilot as its service`
  // It is the only one that is spoken of.
  [
    spaced(
      `,? (?:(?:and|which|that) )?(?:uses?|using|has|with) (?:this|that|the|it|the headless)(?: service)? as (?:its|the) (?:governing |headless |network )service(?=[.;,)]|$| and | which | that )`,
    ),
    '',
    hasMembers,
  ],
  [
    spaced(
      `(?<=,?) (?:with|using|has|having) (?:the (?:headless )?(?:service )?)?(?!(?:it|this|that|the|service) )(${name}) as (?:its|the) (?:governing |headless |network )?service(?: name)?${end}`,
    ),
    ' with the service name $1',
    hasMembers,
  ],
  [
    spaced(
      `,? (?:(?:and|with) )?(?!(?:it|this|that|which|as|uses?|using|with|by|is|has|through|of|the|and|service) )(${name})(?: is| being)? (?:its|the) (?:governing|headless|network) service${end}`,
    ),
    ' with the service name $1',
    hasMembers,
  ],
  // `with incoming connections on 8080`
  [
    spaced(
      `(?<= )(?:with|for|taking|accepting|receiving)(?: (?:incoming|inbound|client|tcp))? (?:connections|traffic|requests|calls)(?: (?:arriving|coming in|received|accepted))? (?:on|at) (?:port )?(\\d{2,5})(?![\\w.:/-])`,
    ),
    'listening on port $1',
    runs,
  ],
  // `acme/bill:1 should run as cronjob billing`
  [
    spaced(
      `(?<=^|[.;,] |\\n)(${image}) (?:should|must|shall|has to|is to|will|needs to)? ?runs? as (?:an? |the )?((?:cron ?-?)?job|deployment|daemon ?-?set|pod)(?: named| called)? (${name})${end}`,
    ),
    'a $2 named $3 runs $1',
  ],
  // `with smtp connections arriving on 25`
  [
    spaced(
      `(?<= )(?:with|for|taking|accepting|receiving) ([a-z][a-z0-9-]{1,14}) (?:connections|traffic|requests|calls)(?: (?:arriving|coming in|received|accepted))? (?:on|at) (?:port )?(\\d{2,5})(?![\\w.:/-])`,
    ),
    (...[all = '', called = '', number = '']) =>
      /^(?:incoming|inbound|all|the|any|outgoing|client|tcp|udp|network|new|more|user|external|internal)$/iu.test(
        called,
      )
        ? all
        : `listening on port ${number} named ${called}`,
    runs,
  ],
  // `keep 1 failed and 2 successful`
  [
    spaced(
      '(?<=keep(?:s|ing)? (?:the last )?\\d{1,2} (?:failed|successful)(?: ones)? and (?:the last )?\\d{1,2} (?:failed|successful))(?: ones)?(?=[.;,]|$| ?$)',
    ),
    ' jobs',
    isByClock,
  ],
  // `scale down no sooner than after 5 minutes`
  [
    spaced(
      '(?:scal(?:e|es|ing)) down (?:no sooner than (?:after )?|only after |not before |at the earliest after )(\\d{1,4} (?:seconds?|minutes?)|\\d{1,4} ?[sm])(?![\\w-])',
    ),
    'scale down stabilization window $1',
    (text) => /(?<![\w-])(?:hpa|auto-?scal)/iu.test(text),
  ],
];
