import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { words } from './teller.ts';

/** What runs, as people name it, and as they tell what only it does. */
const kinds: readonly (readonly [kind: string, named: string, does: string])[] = [
  [
    'CronJob',
    'cron ?-?jobs?',
    overLines`
      (?:each|every) (?:day|night|morning|evening|noon|hour|quarter of an hour|half hour|half an hour|quarter hour|week|month|weekday|sunday|monday|friday|saturday|\d{1,3} (?:minutes|hours))|
      (?:nightly|daily|hourly|weekly|monthly)(?! backups?)|on (?:weekdays|working days|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays)|from monday to friday|
      on a schedule|cron (?:schedule|expression)|in cron notation|
      [\d*][\d*/,-]{0,8} [\d*][\d*/,-]{0,8} [\d*][\d*/,-]{0,8} [\d*][\d*/,-]{0,8} [\d*][\d*/,-]{0,8}
    `,
  ],
  ['DaemonSet', 'daemon ?-?sets?', ''],
  ['StatefulSet', 'stateful ?-?sets?', ''],
  ['Deployment', 'deployments?|deploy', ''],
  [
    'DaemonSet',
    '',
    overLines`
      (?:on|onto|to|for|across|by|of) (?:each|every|all)(?: single| and every)?(?: one)?(?: of)?(?: the| our| my)?(?: cluster| worker| linux| kubernetes)*
      (?:'s)? (?:nodes?|machines?|hosts?|computers?|boxes)|
      (?:each|every|all|any)(?: single)?(?: of)?(?: the| our)?(?: cluster| worker| linux)* (?:nodes?|machines?|hosts?)
      (?:[^.;]|[.;](?=\S)){0,160}? (?:equipped|supplied|provided|copy|instance|pod|agent|collector|runs|run|carry|carries|host|hosts)|
      (?:one|a|exactly one|a single)(?: copy| instance| pod)?(?: of [a-z]+)? per (?:node|machine|host)|node-?level (?:agent|daemon)|node agent
    `,
  ],
  [
    'StatefulSet',
    '',
    overLines`
      stateful (?:app|application|workload|service|program|thing|database|component|set of)|(?:stable|fixed|sticky|persistent) (?:network )?(?:identit(?:y|ies)|names?|ids?)|
      (?:each|every)(?: one| pod| copy| replica| instance| member)?(?: of (?:them|the pods|the copies))?(?: [a-z]{1,10}){1,5} own(?: [a-z\d]{1,12}){0,3} (?:disk|volume|storage|claim|drive)|
      (?:disk|volume|storage|claim|drive)s? of (?:its|their) own
    `,
  ],
  [
    'Job',
    '(?:batch )?jobs?',
    overLines`
      (?:one|single|run)-(?:off|time|shot|once)(?: task| job| run| thing| work| batch)*|(?:just|only|exactly|executed|run|runs|calculated|computed|done|performed|started|carried out) once|
      (?:a single|one) time|(?:runs?|run|executed|work) (?:to|until) (?:its |it is |it's )?(?:completion|done|complete|the end|finished|its end)|
      (?:\d{1,3}|two|three|four|five|six|eight|ten) (?:successful )?completions|
      batch (?:task|work|process|run|calculation|workload)|(?:task|work|program|calculation|computation) that (?:ends|finishes|completes|terminates)
    `,
  ],
];

const known = kinds.map(([kind, named, does]) => ({
  kind,
  isNamed: named === '' ? undefined : words(named),
  isTold: does === '' ? undefined : words(does),
}));

/** What the request wants to run, where it names one kind, or tells of it alone. */
export function kindTold(text: string): string | undefined {
  return (
    namedIn(text) ?? known.find(({ isTold }) => isTold !== undefined && text.search(isTold) !== -1)?.kind
  );
}

function namedIn(text: string): string | undefined {
  return known.find(({ isNamed }) => isNamed !== undefined && text.search(isNamed) !== -1)?.kind;
}

const elsewhere = words(
  'node ?port|pods?(?=,? (?:called|named) )|a (?:single )?pod|replica ?sets?|autoscal\\w+|hpa|quota|polic(?:y|ies)|roles?|permissions?',
);
/** Something is to run. */
const runs = anyCase(overLines`
  (?<![\w@])[a-z][\w.-]{0,80}:(?:v?\d[\w.-]{0,80}|latest|stable|alpine)(?!\w)|(?<!\w)(?:image|container)(?!\w)
`);

/** Whether containers are spoken of, by an image or as such. */
export function isRun(text: string): boolean {
  return text.search(runs) !== -1;
}

/** A kind that is only told of is named before all else. */
export function kindSteps(text: string): Rewriting[] {
  if (namedIn(text) !== undefined || text.search(elsewhere) !== -1 || !isRun(text)) return [];
  const kind = kindTold(text);
  return kind === undefined ? [] : [[/^/gu, `A ${kind}: `]];
}
