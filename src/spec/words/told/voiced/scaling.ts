import { overLines } from '../../../../kernel/over-lines.ts';
import { everyday } from '../everyday/everyday.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const name = String.raw`["'\x60]?[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?["'\x60]?`;
const workload = '(?:deployment|stateful ?set)';
const target = new RegExp(
  overLines`
    (?<![\w-])(?:(?<sort>${workload})\s(?:called\s|named\s)?(?!(?:from|between|on|to|by|with|when|should|must)(?!\w))(?<one>${name})|
    (?<!\w)(?!(?:the|our|my|your|this|that|a|scale|autoscale|make)\s)(?<other>${name})\s(?<kind>${workload}))(?![\w-])
  `,
  'iu',
);
const range =
  /(?<![\w.-])(?<min>\d{1,4})(?:\s?(?:-|–|to|and|\.\.)\s?)(?<max>\d{1,4})(?:\s(?:pods?|replicas?|copies|instances))?(?![\w%.])/iu;
const metric =
  /(?<![\w-])(?:the\s)?(?:(?<scope>external|pods?|custom)\s)?metric\s(?:called\s|named\s)?["'`]?(?<metric>[a-z_][\w:.-]{1,80}\w)["'`]?/iu;
const each = String.raw`(?:\s?(?:rps|qps|requests?(?:\sper\ssecond|\/s)?|messages?|jobs?|tasks?|connections?|items?))`;
const value = new RegExp(
  String.raw`(?<![\w.-])(?<value>\d{1,7}m?)(?:${each}(?:\s(?:per|for\severy|for\seach|in\seach|a)\s(?:pod|replica|instance|copy))?|\s(?:per|for\severy|for\seach|a)\s(?:pod|replica|instance|copy))(?![\w-])`,
  'iu',
);
const atValue =
  /(?<![\w-])(?:at|of|above|over|reaches|exceeds|target(?:ing)?)\s(?<value>\d{1,7}m?)(?![\w%.])/iu;
const idle = new RegExp(
  overLines`
    (?<![\w-])(?:
      hpa|horizontal\s?pod\s?autoscaler|(?:auto-?\s?)?scal(?:e|es|ed|ing)|between|depending|based|according|requests?|per|second|rps|qps|when|whenever|once|if|
      goes|is|gets|reaches|exceeds|pod|pods|replicas?|horizontally|automatically|up|down|out|load|traffic|average|target|metric|custom|number|amount|queue|length|messages?|waiting
    )(?![\w-])
  `,
  'giu',
);

/** `scale the api deployment from 2 to 20 on the metric http_requests_per_second, 100 per pod` */
export const scalingVoiced: readonly Rewriting[] = [value, atValue].map((amount) =>
  everyday({
    where: /metric/iu,
    unless: /prometheus|keda|behaviou?r|stabili[sz]|scale\s?-?(?:target|up|down)|average\s?-?value|alert/iu,
    must: [target, metric, range, amount],
    idle,
    write: ({ sort, one, other, kind, scope, metric: of, min, max, value: at }) => {
      const what = [sort ?? kind, one ?? other].join(' ');
      const sorted = /external/iu.test(scope ?? '') ? 'an external' : 'a pods';
      return `a HorizontalPodAutoscaler for the ${what} with ${String(min)} to ${String(max)} replicas and ${sorted} metric ${String(of)} with an average value of ${String(at)}`;
    },
  }),
);
