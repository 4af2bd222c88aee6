import { overLines } from '../../kernel/over-lines.ts';

/** `each` and `every` of what runs: neither of its copies, nor of times, nor of what happens again and again. */
export const eachOne = overLines`
  (?:each|every)(?!\s\d)(?!
    \s(?:(?:single|new|other|few|couple\sof|one|two|three|five|ten|successful|failed|incoming)\s)?(?:
      pods?|replicas?|instances?|cop(?:y|ies)|nodes?|zones?|environments?|envs?|stages?|clusters?|regions?|namespaces?|
      deploy(?:ment|s)?|roll-?outs?|releases?|re-?starts?|start-?ups?|starts?|versions?|upgrades?|updates?|merges?|push(?:es)?|commits?|syncs?|
      seconds?|secs?|minutes?|mins?|hours?|days?|nights?|weeks?|weekdays?|weekends?|months?|years?|mornings?|evenings?|times?|quarters?|
      (?:mon|tues|wednes|thurs|fri|satur|sun)days?|requests?|calls?|runs?|jobs?|users?|tenants?|connections?|probes?|failures?
    )(?![\w-])
  )
`;
