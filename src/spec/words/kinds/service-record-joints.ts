import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import type { Span } from '../span.ts';

/** What one part tells of a port of a Service. */
export type Part = Span & { readonly set: JsonMap };

/** What stands between two parts of one port. */
export const between =
  /^[\s,、()→>-]*(?:(?:and|with|its|the|a|on|to|forward(?:s|ed|ing)?|map(?:s|ped)?|using|over|via|和|并|且|其|映射到|转发到|使用|通过|上的?|的)[\s,、]*){0,4}$/iu;
/** What a port may be called, in front of it. */
export const before =
  /(?<![\w./-]|selectors?:?\s[\w./-]{1,60}[:=]\s?)["'`]?([a-z][a-z0-9-]{0,14})["'`]?\s?(?:[(:]\s?|\s(?=$)|(?:forwards?|maps?|is|goes|leads|sends|listens on|将|把|从)\s?)$/u;
/** And what no port is called. */
export const noName = new RegExp(
  overLines`
    ^(?:
      ports?|and|with|on|to|the|a|an|exposes?|expose|tcp|udp|is|are|from|of|for|service|ports|two|three|
      one|have|has|having|let|gets?|needs?|wants?|under|at|named|called|traffic|forwards?|maps?|takes?|sends?|opens?|accepts?|receives?|serves?|answers?|offers?|
      publishes|listens?|it|that|which|container|selector|app|using|first|second|other|[a-z]+ing
    )$
  `,
  'u',
);

/** Nothing else is told of it: no name and no protocol ahead of it or behind. */
export function isAlone(words: string, { start, end }: Span): boolean {
  return (
    !toldAhead.test(words.slice(Math.max(0, start - 40), start)) &&
    !toldBehind.test(words.slice(end, end + 24))
  );
}

const toldAhead =
  /(?<![\w-])(?:TCP|UDP|SCTP)\s[^.;]{0,12}$|(?<!(?:service|svc)\s)(?<![\w-])(?:named|called|name)\s["'\x60]?[\w-]{1,15}["'\x60]?\s[^.;\d]{0,20}$/iu;
const toldBehind = /^[^.;,\d]{0,12}\(?(?<![\w-])(?:named|called|TCP|UDP|SCTP)(?![\w-])|^\s?[(（]/iu;

/** A name ahead that is that of the Service, one behind brackets, and a protocol of the port behind it. */
export function isOfOther(words: string, last: Part, { start, end, set }: Part): boolean {
  const gap = words.slice(last.end, start);
  const [own, next] = [Object.keys(last.set).join(''), Object.keys(set).join('')];
  if (own === 'name' && !'({'.includes(words[last.start - 1] ?? ' ')) return gap !== '的';
  if (next === 'name') return gap.includes(')');
  return next === 'protocol' && /^\sport\s\d/iu.test(words.slice(end, end + 8));
}
