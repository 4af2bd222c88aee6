import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const pair = '["\'\x60]?([a-z][\\w./-]{0,60}): ["\'\x60]?(\\w(?:[\\w.-]{0,60}\\w)?)["\'\x60]?';

/** What few words leave out is put in, so that nothing is taken for something else. */
export const fewWords: readonly Rewriting[] = [
  // `our training job lives in a pod called trainer`: what is wanted is the pod.
  [
    spaced(
      `(?<=^|[.;:] |\\n)(?:our|the|this|that|an?|my) (?:[a-z-]{2,20} ){0,3}(?:job|app|application|service|program|process|server|daemon|worker|task|site|website|cache|database) (?:(?:should|must|shall|will|is to|has to|is meant to|may) )?(?:lives?|runs?|resides?|sits?|be run|is run)(?: inside| in| as| within)+ an? (?:single |simple |plain )?(pod|deployment|stateful ?set|daemon ?set),? (?:(?:that is |to be )?(?:called|named|known as)|going by) `,
    ),
    (...[, kind = '']) => `A ${kind} named `,
  ],
  // `the pods that carry both app: mail and role: gateway`
  [
    spaced(
      `(?<=(?<![\\w-])pods )(?:(?:that|which) )?(?:carry|carries|bear|wear|carrying|bearing|wearing)(?: both)?(?: the labels?)? ${pair}(?:,| and| as well as|, and) (?:the label )?${pair}(?=[ ,.;)]|$)`,
    ),
    'labelled with $1=$2 and $3=$4',
  ],
  // `to user jane and service account ci`: the account is one of those, and not wanted itself.
  [
    /(?<=(?:user|group)s?\s["'`]?[\w.@:-]{1,60}["'`]?(?:,\sand|,|\sand)\s)(?=(?:service\s?-?account|sa)\s["'`]?[a-z])/giu,
    'to ',
    (text) => /role\s?-?binding/iu.test(text),
  ],
  // `job once busybox:1.36 echo hi`
  [
    /(?<=(?:job|pod)\s["'`]?[a-z][a-z0-9-]{0,60}["'`]?\s(?:[\w.-]{1,60}\/){0,4}[\w.-]{1,60}:[\w.-]{1,60})\s(?=(?:echo|sleep|sh|bash|python3?|node|printenv|tail|cat|ls|curl|wget|nslookup|ping)\s[\w'"/-])/giu,
    ', ',
  ],
];
