import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';

const own = '["\'`]?([a-z][a-z0-9-]{0,14})["\'`]?';
const port = '(?:port )?(\\d{2,5})';
const which = '(?:one|another|the (?:first|second|third|other|former|latter)(?: one)?|the one)(?: port)?';
const hands =
  '(?:forwards?|maps?|directs?|routes?|sends?|redirects?|relays?|passes|translates?|leads?|hands|connects?|links?|forwarding|mapping|directing|routing|relaying)';
const to = '(?:to|onto|on to|into|over to)(?: the)?(?: (?:container|target|pod))?(?: port)?';
const host = '((?:\\*\\.)?(?:[a-z0-9-]{1,40}\\.){1,5}(?!io\\/)[a-z]{2,12})';
const sent =
  '(?:directed|forwarded|routed|sent|passed|delivered|handed|dispatched|served|handled|redirected|conveyed|channell?ed|reach|go|end up|relayed|proxied)';

const subset = '["\'`]?([a-z][a-z0-9-]{0,40})["\'`]?';

const address = '(\\d{1,3}(?:\\.\\d{1,3}){3})(?![\\d/])';
const named =
  /service(?:,)?\s(?:(?:referred\sto\sas|named|called|known\sas)\s)?["'\x60]?((?!(?:that|which|is|and|of|with|for|on|in|to|without|has|on)(?![\w-]))[a-z][a-z0-9-]{1,60})["'\x60]?(?=[\s,.])/giu;
const placed = new RegExp(
  `(?<![\\w-])(?:(?:and )?(?:back(?:ed)? (?:it|this|them|the service|this service)(?: up)? (?:by|with)|(?:define|create|provide|specify|add|set up|supply|write|list)(?: (?:the|an?|matching|corresponding|respective|its|own|static|manual|associated|suitable)){0,4}) )?endpoints?(?! ?-?slices?)(?![\\w-])(?:[^.;]|[.](?=\\S)){0,120}?(?<![\\d.])${address}(?:,? (?:on|at|using|via|and|its|the|with|listening))*(?: port|:)? ?(\\d{2,5})(?!\\d|[.]\\d)`,
  'giu',
);

/** Endpoints that are told of with their service are called as that is. */
function withEndpoints(text: string): string {
  let at = 0;
  const told = [...text.matchAll(placed)].map(({ index, 0: whole, 1: ip = '', 2: port = '' }) => {
    const of = [...text.slice(0, index).matchAll(named)].at(-1)?.[1];
    const before = text.slice(at, index);
    at = index + whole.length;
    return of === undefined || /(?:named|called)\s/iu.test(whole)
      ? before + whole
      : `${before}. An Endpoints named ${of} with the address ${ip} and port ${port}`;
  });
  return told.join('') + text.slice(at);
}

const shared =
  /\d\s?%(?:[^.;]|[.](?=\S)){0,80}(?:traffic|requests|calls|subset)|(?:traffic|requests|calls)(?:[^.;]|[.](?=\S)){0,80}\d\s?%/iu;

/** Who shares out what comes in to the subsets of a mesh wants a VirtualService for it. */
const meshed: Rewriting = [
  /^/gu,
  () => 'An Istio VirtualService: ',
  (text) =>
    /istio/iu.test(text) &&
    /subset/iu.test(text) &&
    shared.test(text) &&
    !/virtual\s?-?services?/iu.test(text),
];

/** Ports and hosts, and what stands behind each. */
export const traffic: readonly Rewriting[] = [
  ...phrased(
    overLines`
      ${which},? (?:(?:is|which is|that is|being) )?(?:called|named|known as)? ?${own},? (?:(?:that|which|and|to|is|should|must) ){0,3}${hands} (?:(?:traffic|connections|requests|it|from|on|arriving|received|at|incoming) ){0,4}${port} ${to} (\d{2,5})
    `,
    'port $2 named $1 with target port $3',
  ),
  ...phrased(
    overLines`
      (?:(?:made|make|makes|is|are|be|expose|exposes|exposed|publish|publishes|offer|offers|available|reachable|accessible) ){1,3}(?:its |their |the |container )*${port} (?:(?:available|reachable|accessible|exposed|published|as|also) ){0,3}(?:on|at|under|via|through)
      (?: the)? (?:identical|same|very same|equal|corresponding) port(?: number)? (?:of|on) (?:the|each|every|its) (?:node|host|machine)
    `,
    'expose containerPort $1 with hostPort $1',
  ),
  ...phrased(
    overLines`
      ((?:traffic|requests?|calls|visitors|connections?|everything|anything|whatever)(?: (?:that|which|is|are|arrives?|arriving|comes?|coming|addressed|destined|directed|made|sent|intended|meant|targeting|aimed|bound|for|to|at|under|with|the|host|host name|hostname|domain|whose|is)){1,8}) ${host}(?=,? (?:(?:has|have|is|are|must|should|shall|to|be|will|needs?) ){0,4}${sent})
    `,
    '$1 $2/',
  ),
  ...phrased(
    `(?:an? |one |the )?(?:additional|further|second|another|extra|third)(?: named)? port,? (?:called |named )?${own},? (?:(?:which|that|should|must|is|to) ){0,3}(?:accepts?|receives?|takes?|listens? for|handles?|carries|serves?|offers?|offered for)(?: (?:incoming|any|all))? (tcp|udp|sctp)(?: (?:traffic|connections?|packets|datagrams|requests))? (?:on|at|via) ${port},? (?:and )?(?:(?:which|that|it) )?${hands}(?: (?:it|them|this|these|that|such traffic))? ${to} (\\d{1,5})`,
    (...[, name, protocol = '', from, target]) =>
      `${protocol.toUpperCase()} port ${from ?? ''} named ${name ?? ''} with target port ${target ?? ''}`,
  ),
  meshed,
  ...phrased(
    `${port} (?:is |are |be )?(?:(?:forwarded|directed|sent|distributed|routed|passed|mapped) )?to (?:the |a )?(?:port )?(?:named |called )?${own}(?: port)? of (?:(?:these|the|those|its|all|said|selected) ){1,2}(?:pods|containers?)`,
    'port $1 with target port $2',
  ),
  ...phrased(
    `(?:its|the|their) (?:only |single |sole |one )?port,? (?:called |named )?${own},? (?:is|has the number|equals|listens on|is set to) (\\d{2,5})(?!\\d|[.]\\d)`,
    'port $2 named $1',
  ),
  [/^[^]+$/gu, withEndpoints, (text) => /endpoints?(?!\s?-?slice)/iu.test(text)],
  ...phrased(
    `(?:make|let|have|makes|letting) (?:the )?(?:(?:dns )?name |service )?["'\x60]?([a-z][a-z0-9-]{1,60})["'\x60]? (?:resolve|point|refer|map|be an alias|act as an alias|lead)s? (?:to|for|of) (?:the )?(?:(?:external|outside|dns|host|hostname|name|domain|address|server) ){0,3}${host}`,
    'create a Service named $1 of type ExternalName with externalName $2',
  ),
  ...phrased(
    `(?:the )?subsets?(?: themselves)?,? ${subset}(?:,| and) ${subset},? (?:(?:is|are|being|each|both|which|that) )*(?:distinguished|identified|defined|selected|told apart|chosen|recogni[sz]ed|determined|characteri[sz]ed|matched|differentiated)(?: by| through| via| with| using)?(?: (?:means of|the|their|pod|a))* label ["'\x60]?([a-z][\\w./-]{0,60})["'\x60]?(?: (?:with|having|whose|set to|and|carrying|of|being|is|equal to|the|a|its|their|own))* (?:respective|corresponding|same|matching|according|identical|subset(?:'s)?) (?:value|name)s?(?: as (?:its|their|the) value)?`,
    'the subsets $1 ($3=$1) and $2 ($3=$2)',
  ),
];
