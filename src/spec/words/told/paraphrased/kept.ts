import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}\s?[=:]\s?[\w.-]{1,60}["'\x60]?`;
const be = String.raw`(?:(?:should|must|shall|may|are|is|be|to|have|has|will|only)\s){0,4}`;
const subject = String.raw`(?:(?:the\s)?(?:volumes?|disks?|they|it|data)\s)?`;
const nearData = String.raw`(?:(?<=(?:config\s?-?map|secret)[^]{0,500})|(?=[^]{0,300}(?:config\s?-?map)))`;
const name = '["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?';

/** What becomes of volumes, what settings hold, and how pods are reached from outside. */
export const keptTold: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${subject}${be}(?:retained|kept|stay|stays|remain|remains|survive|survives)\s(?:even\s)?(?:when|after|once|if)\s(?:the\s|their\s|its\s)?(?:(?:they|it|claims?|pvcs?|volumes?)\s)?(?:(?:is|are|was|were|has\sbeen|have\sbeen)\s)?
        (?:released|deleted|gone|removed)
      `,
    ),
    'reclaim policy Retain',
  ],
  [
    anyCase(
      overLines`
        ${subject}${be}(?:(?:not|never)\s(?:be\s)?(?:bound|created|provisioned|made|allocated)\s(?:before|until)|(?:bound|created|provisioned|made|allocated)\s(?:only\s)?(?:once|when|after|as\ssoon\sas|at\sthe\smoment))\s
        (?:a|the|some|its|their|any|first)(?:\sfirst)?\s(?:pod|consumer)\s(?:[a-z]{3,9}(?:\sto\suse)?(?:\s(?:them|it|one))?)
      `,
    ),
    'volume binding mode WaitForFirstConsumer',
  ],
  [
    anyCase(
      overLines`
        (?<=[\s(,])["'\x60]([\w.-]{1,80})["'\x60]\s(?:(?:is|are|being|with|having|of|as|set|to)\s){1,3}
        (?:the\s)?(?:value(?:\sof)?\s)?["'\x60]([^"'\x60\s]{1,200})["'\x60]${nearData}
      `,
    ),
    '$1="$2"',
  ],
  [
    new RegExp(
      overLines`
        (?<!\w)(?:contains?|holds?|has|have|stores?)\s(?:the\s)?
        (?:(?:two|three|four|following|these)\s){0,2}(?:entries|entry|keys|pairs|values|settings):?\s
        (?=[\w.-]+=)
      `,
      'giu',
    ),
    'with the entries ',
  ],
  [
    /(?<=node\s?-?port\s)(?:is\s|should\sbe\s|must\sbe\s)?(?:fixed|pinned|nailed|set)\s(?:to|at|on)\s(?=\d)/giu,
    'is ',
  ],
  [
    anyCase(
      overLines`
        (?<!\w)port\s(\d{1,5})\s${be}
        (?:leads?|go|goes|map|maps|mapped|forward|forwarded|forwards|point|points)\sto\s(?:port\s)?
        (\d{1,5})\s(?:of|on|in)\s(?:the\s|all\s)?pods\s(?:(?:with|labell?ed|carrying)\s)?(${pair})
        (?:\sin\s(?:the\snamespace\s)?${name})?
      `,
    ),
    (...[, port = '', target = '', label = '', space]) =>
      `A Service${space === undefined ? '' : ` in the namespace ${space}`} for pods ${label} on port ${port} with target port ${target}`,
  ],
  [
    anyCase(
      overLines`
        (?<=[.;]\s)an?\s(?:cloud\s|external\s|public\s)?load\s?-?balancer,?\s(?:called\s|named\s)?
        ${name},?\s(?:does|handles|takes\scare\sof|sees\sto|is\sfor|provides)\s(?:that|this|it)
      `,
    ),
    'The service should be called $1, of type LoadBalancer',
  ],
  [
    /(?<=service\s?-?account\s["'`]?[a-z][\w-]{0,60}["'`]?\s)(?:in|of|from)\s["'`]([a-z][a-z0-9-]{0,60})["'`](?!\snamespace)/giu,
    'in the namespace $1',
  ],
  [
    anyCase(
      overLines`
        (?<=^|[.;]\s)(?:(?:the|our|all|my)\s)?pods\s(?:with|labell?ed|carrying|having)\s
        (?:the\slabel\s)?(${pair})\s(?:have|need|must|should|are)(?:\sto)?\s(?:be\s)?
        (?:accessible|reachable|exposed|available|reached|found)(?=[^]{0,300}[\s-]service\s)
        (?![^]*policy)
      `,
    ),
    'The service selects pods with $1, reachable',
  ],
];
