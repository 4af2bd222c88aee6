import { overLines } from '../../../../kernel/over-lines.ts';
import { does } from '../retold/does.ts';
import { restOf, words } from '../retold/teller.ts';

const cidr = String.raw`\d{1,3}(?:\.\d{1,3}){3}\/\d{1,2}`;
const own = String.raw`(?!(?:tcp|udp|sctp|pods?|all|from|to|ingress|egress|allow|only|port|ports|any|in|out|every|nobody|the|no|traffic|each|it|a|an)(?![\w.=-]))[a-z0-9](?:[\w.-]{0,61}\w)?`;
export const pair = overLines`
  ["'\x60]?(?!(?:in|out|ingress|egress|from|to|port|ports|pods?|namespace|labels?|named?|tcp|udp|policy|rules?|it|only|peer)\s?[:=])
  [a-z][\w./-]{0,80}(?:=|\s=\s|:\s)["'\x60]?${own}(?!\w)["'\x60]?
`;
const pairs = `${pair}(?:(?:,? and | plus |, )${pair}(?! (?:pods|namespaces|ones)(?![\\w-]))){0,3}`;
const some = '(?:(?:any|all|the|those|every|other|our|these|a) )*';
const having = overLines`
  (?:(?:whose|that|which|who|are|is|have|has|having|with|carry|carries|carrying|bear|bearing|wear|wearing|the|a|labels?|labell?ed|
  tagged|marked|as|also) )*:? ?
`;
const protocol = '(?:TCP|UDP|SCTP)';
const range = '\\d{1,5}(?: ?(?:-|to|up to|through) ?(?:port )?\\d{1,5}(?![\\d./]))?(?![\\d/]|\\.\\d)';

/** What a sentence about traffic is made of, in the order in which they are tried. */
const sorts: readonly (readonly [sort: Sort, said: RegExp])[] = (
  [
    [
      'same',
      `${some}(?:pods|anything|everything|others|workloads) (?:in|of|from|within|inside) (?:(?:the|its|their|that|this) )*(?:same|own) namespace`,
    ],
    [
      'space',
      `${some}(?:pods? (?:of|in|from) )?(?:(?:any|all|the|those|every|a) )*namespaces? ${having}${pairs}|${pair} namespaces?(?![\\w-])`,
    ],
    [
      'pods',
      `${some}(?:[a-z]{2,20} )?(?:pods?|ones)(?: (?:of|in|from|inside) (?:the|that|this|its|their) (?:same |own |very )?namespace)? ${having}${pairs}|${some}${pairs}(?: (?:pods?|ones)(?![\\w-]))?`,
    ],
    [
      'but',
      `(?:though |but |and |yet |only )*(?:not|except(?:ing)?(?: for)?|without|excluding|minus|leaving out|save(?: for)?|apart from|other than|with the exception of)(?: from)?(?: (?:the|its|our|part|range|subnet|block|addresses|of|in|[a-z]{2,12} (?=wifi|network|subnet|range|lan|office)|wifi|network|lan|office))* (?=${cidr})`,
    ],
    [
      'block',
      `(?:(?:the|our|its|all|any) )*(?:(?:[a-z-]{2,15} )?(?:addresses|range|network|subnet|block|cidr|clients)(?: (?:in|of|from))? )?${cidr}`,
    ],
    [
      'ports',
      `(?:(?:between|from) )?${protocol}(?: ?(?:and|or|/|&) ?${protocol})?(?: (?:on|at|the))* ?(?:ports? )?(?:(?:between|from) )?(?:(?<=between [^.]{0,20})\\d{1,5} and \\d{1,5}|${range})|(?:between )?ports? (?:(?:between|from) )?(?:(?<=between [^.]{0,20})\\d{1,5} and \\d{1,5}|${range})(?:(?:/| \\(| over | on | via )${protocol}\\)?)?|${range}/${protocol}|${range}`,
    ],
    ['stop', ',|;|\\(|\\)|and|or|plus|as well as'],
  ] as const
).map(([sort, said]) => [sort, new RegExp(said.replaceAll(' ', String.raw`\s`), 'iy')]);

type Sort = 'same' | 'space' | 'pods' | 'but' | 'block' | 'ports' | 'stop';
export type Part = {
  readonly sort: Sort;
  readonly said: string;
  readonly start: number;
  readonly end: number;
};

/** The parts of a sentence, one behind the other. */
export function partsIn(said: string): Part[] {
  const found: Part[] = [];
  for (let at = 0; at < said.length;) {
    const part = isBegin(said, at) ? partAt(said, at) : undefined;
    if (part !== undefined) found.push(part);
    at = part === undefined ? at + 1 : part.end;
  }
  return found;
}

const isBegin = (said: string, at: number): boolean =>
  !/[\w./=:@-]/u.test(said[at - 1] ?? ' ') || /[,;()]/u.test(said[at] ?? '');

function partAt(said: string, at: number): Part | undefined {
  for (const [sort, pattern] of sorts) {
    pattern.lastIndex = at;
    const match = pattern.exec(said);
    if (
      match !== null &&
      (sort === 'but' || !/^[\w-]/u.test(said.slice(at + match[0].length))) &&
      match[0] !== ''
    )
      return { sort, said: match[0].trim(), start: at, end: at + match[0].length };
  }
  return undefined;
}

const beside = words(
  overLines`
    allow(?:s|ed|ing)?|permit(?:s|ted|ting)?|accept(?:s|ed|ing)?|traffic|connections?|requests?|access|ingress|egress|incoming|inbound|outgoing|
    outbound|from|to|on|at|over|via|through|anywhere|wherever|nobody else|nothing else|nothing more|no one else|no-one else|nothing but|
    nobody but|no one but|everything else|anything else|address(?:es)?|range|ip|block|subnet|cidr|networks?|(?:both|all) of them|dns|look ?ups?|look up|
    (?:host)?names?|name|live|lives|living|meaning|namely|that is|ports?|but|only|labell?ed|tagged|inside|within|connect|talk|reach|
    rules?|whatever|resolve|just|can't|solely|exclusively|protocol|reachable|restrict(?:s|ed)?|limit(?:s|ed)?|let|lets|please|what|anybody|everybody|everyone
  `,
);
const described = words('(?:the |our )?[a-z-]{3,20}(?=,? (?:meaning|namely|that is|i\\.e\\.|\\())');
const denies =
  /(?<![\w-])(?:not|never|no|nobody|none|without|den(?:y|ies)|block(?:s|ed)?|unless|if|except|other|neither|nor)(?![\w-])/iu;

/** Whether a sentence tells nothing beside its parts. */
export function isAllKnown(said: string, parts: readonly Part[]): boolean {
  const rest = parts.reduceRight(
    (text, { start, end }) => `${text.slice(0, start)} , ${text.slice(end)}`,
    said,
  );
  const open = rest.replaceAll(
    /(?<![\w-])(?:nobody|nothing|no one|no-one|noone) (?:else|more|but|except|other than)(?![\w-])/giu,
    ' ',
  );
  return !denies.test(open) && restOf(open, [does, beside, described]).length === 0;
}
