import type { Rewriting } from '../../text/rewriting.ts';

/** What few words leave out is put in, so that nothing is taken for something else. */
export const fewWords: readonly Rewriting[] = [
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
