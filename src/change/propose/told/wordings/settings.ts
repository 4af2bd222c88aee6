import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** One setting that shall be another, as people say it of what they know: the port it listens on, its memory, its registry. */
export const settingWordings: readonly Rewriting[] = [
  // the pod ip in POD_IP: of whatever runs, and no Pod that somebody wants
  [
    /(?<![\w-])(?<!\sand\s)(?:[Tt]he\s|[Ii]ts\s)?[Pp]od(?:'s)?\s(?:own\s)?(ip|IP|name|namespace)(?:\saddress)?(?=\s(?:(?:should|must|to|has\sto)\s(?:be|go)\s)?(?:as|in|into|under)\s["'\x60]?[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,30}(?!\w))/gu,
    (_, what = '') => ownFacts[what.toLowerCase()] ?? what,
  ],
  [
    /(?<=(?<!\w)[A-Z][A-Z0-9]{0,30}_[A-Z0-9_]{1,30}["'\x60]?\s(?:is\s|to\s|=\s|from\s|should\sbe\s|must\sbe\s|set\sto\s))(?:the\s|its\s)?[Pp]od(?:'s)?\s(?:own\s)?(ip|IP|name|namespace)(?:\saddress)?(?![\w-]|\sand\s)/gu,
    (_, what = '') => ownFacts[what.toLowerCase()] ?? what,
  ],
  // The Application brings it into another namespace than its own.
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|its)\s)?(?:destination|target)\snamespace\s(?:is\s|should\sbe\s|:\s?)?(?=["'\x60]?[a-z0-9][a-z0-9-]{0,60}["'\x60]?\s?(?:[.,;)\n]|$))`,
    ),
    'in namespace ',
  ],
  // the app listens on 8080, not 3000
  [
    anyCase(
      String.raw`(?<![\w-])(?:(?:the|our)\s)?(?:app(?:lication)?|service|server|it|container)\s(?:actually\s|really\s|now\s)?(?:listens|runs|serves)\son\s(?:port\s)?(\d{2,5}),?\s(?:and\s)?(?:not|instead\sof|rather\sthan)\s(?:on\s)?(?:port\s)?\d{2,5}(?![\w.])`,
    ),
    'port $1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s|and\s){0,2}(?:increase|raise|bump|lift|lower|reduce|decrease|change|set)(?:\sup)?\s(?:the\s|its\s)?(memory|cpu|ram)(?:\s(?:limit|request))?\s(?:up\s|down\s)?to\s(?=\d)`,
    ),
    (said, what = '') => `${what}${/limit|request/iu.exec(said)?.[0].replace(/^/u, ' ') ?? ''} `,
  ],
  // 1Gi limit
  [
    anyCase(
      String.raw`(?<=(?:^|[.,;:(\n]|(?<!\w)(?:and|with|an?|has|gets?|needs?))\s{0,3})(\d{1,5}[MG]i)\s(?:as\s(?:a\s|the\s)?)?limit(?=\s?(?:[.,;)\n]|$|and\s(?!request)))(?![^.;\n]{0,40}(?:request|upload|body|storage|disk))`,
    ),
    'memory limit $1',
  ],
  [
    anyCase(
      String.raw`(?<=(?:^|[.,;(\n])\s{0,3})limit\s(?:of\s|is\s|to\s)?(\d{1,5}[MG]i)(?=\s?(?:[.,;)\n]|$))(?![^.;\n]{0,40}(?:request|upload|body|storage|disk))`,
    ),
    'memory limit $1',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(across|over|between|among)\s(?:all\s|our\s|the\s){0,2}(?:two|three|four|both|\d)\s(?=(?:availability\s)?zones(?!\w))`,
    ),
    'across ',
  ],
  // Give every job 10 minutes to finish on shutdown
  [
    anyCase(
      overLines`
        (?<![\w-])(?:give|allow|grant|leave)\s(?:it|them|(?:the|every|each|any|all|running|current|its|a)\s(?:running\s|current\s)?(?:job|task|request|message|worker|run)s?)\s
        (\d{1,4}\s?(?:s|secs?|seconds?|m|mins?|minutes?))\sto\s(?:finish|end|complete|stop|drain|wind\sdown)(?:\s(?:its\swork|what\sit\sdoes|work))?\s
        (?:on|at|before|during|when)\s(?:a\s|the\s|its\s|it\sis\s|they\sare\s)?(?:shut-?\s?down|shutting\sdown|stop(?:ped|s|ping)?|terminat(?:ion|ed)|end|restarts?|rollouts?|deploys?)(?![\w-])
      `,
    ),
    'termination grace period $1',
  ],
  [anyCase(String.raw`(?<![\w-])max(?:imum)?\ssurge\s(?:of\s)?(?=\d)`), 'maxSurge '],
  [anyCase(String.raw`(?<![\w-])max(?:imum)?\sunavailable\s(?:of\s)?(?=\d)`), 'maxUnavailable '],
  [
    anyCase(
      String.raw`(?<![\w-])annotate\s(?:the\s|its\s)?(service|ingress|deployment)\swith\s(?:the\sannotation\s)?(?=[a-z0-9.-]{1,80}/[\w.-]{1,60}\s?[:=])`,
    ),
    '$1 annotation ',
  ],
  // the db user is notes and the database is called notes
  [
    anyCase(
      String.raw`(?<![\w-])(?:the\s)?(?:db|database)\suser\s(?:is\s|:\s?)([a-z_][\w-]{0,40})(?:,|\sand|,\sand)\s(?:the\s)?(?:db|database)\s(?:name\s)?(?:is\s)?(?:called\s|named\s)?([a-z_][\w-]{0,40})(?=\s?(?:[.,;)\n]|$))`,
    ),
    'database name $2, user $1',
  ],
  // Where images are pushed to and come from.
  [
    anyCase(
      String.raw`(?<![\w-])(?:please\s)?push(?:es|ed)?\s(?:the\s|our\s|it\s)?(?:images?\s)?to\s(?=[a-z0-9.-]{1,60}\.[a-z]{2,20}(?::\d{2,5})?/\w)`,
    ),
    'image ',
  ],
  [
    anyCase(
      String.raw`(?<![\w-])(?:we\s(?:have|use|run)|there\sis)\s(?:an?\s|our\s(?:own\s)?)(?:(?:private|own|internal)\s)?(?:container\s|image\s)?registry(?:\s(?:at|called|under|named))?\s(?=[a-z0-9.-]{1,60}\.[a-z]{2,20}(?::\d{2,5})?(?:[/,;\s]|\.(?:\s|$)|$))`,
    ),
    'our registry is ',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:we\s(?:want|need)\s|use\s|with\s|add\s)?(?:pod\s)?anti-?\s?affinity,?\s(?:so\s(?:that\s)?)?(?:(?:all|the|our|its|two)\s){0,2}(?:pods|replicas|copies|instances)\s
        (?:never|do\snot|don't|cannot|can't|must\snot|should\snot)\s(?:ever\s)?(?:share|land\son|run\son|sit\son)\s(?:(?:the\ssame|a|one|a\ssingle)\s)?(?:node|machine|host|server)(?![\w-])
      `,
    ),
    'spread the pods over different nodes',
  ],
];

const ownFacts: Readonly<Record<string, string>> = {
  ip: 'status.podIP',
  name: 'metadata.name',
  namespace: 'metadata.namespace',
};
