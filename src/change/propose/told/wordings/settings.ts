import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** One setting that shall be another, as people say it of what they know: the port it listens on, its memory, its registry. */
export const settingWordings: readonly Rewriting[] = [
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
