import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const count = String.raw`(?:\d{1,5}(?:\.\d{1,2})?m?|one|two|three|four|five|six|eight|ten|twelve|twenty)`;
const size = String.raw`\d{1,5}(?:\.\d{1,2})?\s?[KMGT]i?B?(?![A-Za-z])`;
const amount = overLines`
  (?:
    ${size}(?:\s(?:of\s)?(?:memory|ram|storage))?|
    ${count}\s(?:(?:whole|full|of\sthe)\s)?(?:cpus?|cores?|(?:nvidia\s)?gpus?)(?!\w)
  )
`;
const row = String.raw`(${amount}(?:(?:,\sand\s|,\s(?:nor\s|or\s)?|\sand\s|\sor\s|\splus\s)${amount}){0,5})`;
const bound = overLines`
  (?:
    \s(?:
      for|a|total|of|in|more\sthan|above|over|beyond|at\smost|up\sto|no\smore\sthan|only|must|may|
      should|not|exceed|stay|below|under|to
    )
  ){0,5}
`;
const begin = String.raw`(?<=^|[.;:?!]\s|\n)`;
const nearQuota = '(?:(?<=quota[^]{0,900})|(?=[^]{0,900}quota))';
const name = overLines`
  ["'\x60]?(
    (?!
      (?:
        it|they|we|you|that|this|nobody|everybody|pods?|containers?|people|all|every|each|no|please|
        there|quota
      )(?![\w-])
    )[a-z][a-z0-9-]{0,60}
  )["'\x60]?
`;

/** `4 CPUs, 16Gi of memory and 2 GPUs`: each by its key. */
function keyed(side: string, said: string): string {
  const parts = said.match(anyCase(amount)) ?? [];
  return parts.map((one) => `${keyOf(side, one)} ${valueOf(one)}`).join(', ');
}

function keyOf(side: string, said: string): string {
  if (/gpu/iu.test(said)) return 'requests.nvidia.com/gpu';
  if (/storage/iu.test(said)) return 'requests.storage';
  return `${side}.${/cpu|core/iu.test(said) ? 'cpu' : 'memory'}`;
}

function valueOf(said: string): string {
  const [first = ''] = /^\d[\d.]*\s?(?:[KMGT]i?B?|m)?(?![A-Za-z])|^\w+/u.exec(said) ?? [];
  return /^\d/u.test(first) ? first.replaceAll(/\s/gu, '') : String(toCount(first));
}

const given = String.raw`(${size}|${count})(?:\s(?:of\s)?(cpus?|cores?|memory|ram))?`;
const defaultOf = (side: string, [value = '', resource]: readonly (string | undefined)[]): string =>
  `a default ${/[KMGT]/u.test(value) || /memory|ram/iu.test(resource ?? '') ? 'memory' : 'CPU'} ${side} of ${value}`;

/** Totals, bounds and defaults as people tell them, and the objects that they are told for. */
export const boundsTold: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${begin}(?:(?:the\s)?(?:team|namespace)\s)?${name}(?:\sas\sa\swhole|\saltogether|\stogether)?\s
        (?:must|may|can|cannot|should|shall|is|gets?|has)(?:\s(?:not|never|only|allowed|to|together|altogether|be)){0,4}\s
        (?=(?:request|ask|use|consume|claim|reserve|take|have|run|hold|own|given|at\smost|up\sto|\d))
        ${nearQuota}
      `,
    ),
    'in the namespace $1: ',
  ],
  [
    anyCase(
      String.raw`(?<!\w|(?:memory|cpu|ram|default|total)\s)(?:request(?:s|ing)?|ask(?:s|ing)?\sfor|reserve|claim)${bound}\s${row}${nearQuota}`,
    ),
    (...[, said = '']) => keyed('requests', said),
  ],
  [
    anyCase(
      String.raw`(?<!\w|(?:memory|cpu|ram|default|total)\s)(?:(?:nor|or|and|have|set|its|their|the|with)\s){0,3}limits?${bound}\s${row}${nearQuota}`,
    ),
    (...[, said = '']) => keyed('limits', said),
  ],
  [
    anyCase(
      String.raw`${row}\)?,?\s(?:in|for|as)\s(?:total\s|all\s|their\s)?(requests|limits)(?!\w)${nearQuota}`,
    ),
    (...[, said = '', side = '']) => keyed(side.toLowerCase(), said),
  ],
  [
    new RegExp(
      overLines`
        (?<=\d\sservices,?\s)(\w{1,6})\sof\s(?:which|them|those|these)\s
        (?:(?:may|can|must|should|could|are|be|of|have)\s){0,3}(?:(?:the\s)?type\s)?
        (load\s?-?balancer|node\s?-?port)s?
      `,
      'giu',
    ),
    (...[, said = '', kind = '']) => `${String(toCount(said))} ${kind}s`,
  ],
  [
    anyCase(
      overLines`
        ${begin}(?:whoever|anyone\swho|anybody\swho|an?y?\scontainers?\s(?:that|which|without)|containers?\s(?:that|which|without)|if\sa\scontainer|when\sa\scontainer)\s
        [^.;]{3,90}?\s(?:gets?|is\sgiven|are\sgiven|receives?|ends?\sup\swith|has|have|should\sget|shall\sget)\s${given}\sas\s(?:an?\s|its\s|their\s)?(?:default\s)?requests?,?\sand\s${given}\sas\s(?:an?\s|its\s|their\s)?(?:default\s)?limits?
      `,
    ),
    (...[, a, b, c, d]) =>
      `A LimitRange for containers with ${defaultOf('request', [a, b])} and ${defaultOf('limit', [c, d ?? b])}`,
  ],
  [
    new RegExp(
      overLines`
        (?<=^|[.;]\s)((?:no|every|each|any|an?|all)\s(?:container|pod|claim)|(?:all\s)?(?:containers|pods|claims))\sin\s["'\x60]?
        ((?!(?:the|an?|this|that|our|it)(?!\w))[a-z][a-z0-9-]{1,60})["'\x60]?\s
        (?=may|must|can|gets?|should|has|have|needs?|(?:that|which|without|with\sno)\s[^.;]{0,60}(?:nothing|no|none|neither|own))
      `,
      'giu',
    ),
    '$1 in the namespace $2 ',
  ],
  [
    new RegExp(
      overLines`
        (?<=[.;]\s)(?:that|this|it|all\sthis)(?:\sall)?\s
        (?:holds|happens|takes\splace|applies|counts|goes|is\svalid|is\smeant|is\strue)\s(?:only\s)?
        (?:in|for|within)\s(?:the\snamespace\s)?["'\x60]?([a-z][a-z0-9-]{1,60})["'\x60]?
      `,
      'giu',
    ),
    'in the namespace $1',
  ],
  [
    new RegExp(
      overLines`
        (?<!\w)(?:no|not|never)\s(?:fewer|less)\sthan\s(?=
          (?:\d{1,4}%?|one|two|three|four|five)\s(?:of\s|pods?|replicas?|instances?)[^.;]{0,80}
          (?:available|alive|up|running|remain)
        )
      `,
      'giu',
    ),
    'at least ',
  ],
  [
    anyCase(
      overLines`
        ^(?![^]*(?<![\w-])(?:(?:disruption\s)?budget|pdb|deployment|statefulset|rolling))(?=[^]{0,300}(?:at\smost|no\smore\sthan|at\sleast|all\sbut)\s[^.;]{1,100}(?:gone|down|away|missing|unavailable|available|up|evicted|disrupted|running)(?!\w))
        (?:(?:during|while|when|whenever|on|in\scase\sof)\s[^,.;]{0,60}(?:drain|maintenance|disruption|upgrade|evict)[^,.;]{0,30}(?:,\s|\s(?=(?:at|no|all)\s))|(?=[^.;]{0,40}(?:at\smost|no\smore\sthan|at\sleast)\s[^.;]{0,40}pods))
      `,
    ),
    'A PodDisruptionBudget: ',
  ],
  [
    anyCase(
      overLines`
        ${begin}(?:when|if|once|as\ssoon\sas|whenever)\s(?=[^.;]{0,120}(?:cpus?|processors?)(?!\w))(?=[^.;]{0,140}?(\d{1,3})\s?(?:%|percent))(?=[^.;]{0,120}(deployment|stateful\s?set)\s["'\x60]?([a-z][a-z0-9-]{0,60}))
        [^.;,]{5,140},(?=[^.]{0,160}(?:more|scale|copies|replicas|add)(?!\w))(?![^]*(?<![\w-])(?:auto-?\s?scaler|hpa))
      `,
    ),
    'A HorizontalPodAutoscaler for the $2 $3 with an average CPU utilization of $1%:',
  ],
];
