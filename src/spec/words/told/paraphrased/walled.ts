import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { phrased, within } from './phrased.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { isAllKnown, partsIn, type Part } from './walled-parts.ts';
import { labelsOf, rulesOf } from './walled-rules.ts';

const may =
  '(?:(?:may|can|could|should|must|shall|will|to|be|is|are|only|just|allowed|permitted|able|have|has|need|needs|themselves|itself) )*';
const accepts = overLines`
  (?:accepts?|receives?|takes?|admits?|lets? in|(?:be|is|are|stay|stays|remain|remains) (?:(?:only|just) )*(?:reached|reachable|accessed|accessible|contacted|
  called|open(?:ed)?|talked to)|hears? from|listens? to|get (?:traffic|connections|requests))
  (?: (?:only|just|traffic|connections|requests|calls|anything|from|by|to|for|solely|exclusively))*
`;
const reaches = overLines`
  (?:reach(?:es)?|access(?:es)?|connect(?:s)?(?: to)?|talks? (?:to|with)|speaks? (?:to|with)|calls?|contacts?|communicates? with|gets? (?:through )?to|
  gets? at|comes? (?:through )?to|opens? connections? to|sends? (?:anything|traffic|requests) to|quer(?:y|ies)|goes? out(?: to)?|go out(?: to)?|
  do (?:dns |name )?look ?ups?|look up names|uses?|(?<=(?<!\w)lets? [^.;]{3,80} )in(?:to| to))
`;
const inward =
  '(?:allow(?:s|ing)? |permit(?:s|ting)? |the |only |all |that )*(?:ingress|inbound|incoming|(?<=^ ?|[:;,(] ?)in(?=:? (?:TCP|UDP|SCTP|from|\\d)|: ?))(?: (?:traffic|connections|requests|only|is|are|allowed|rules?))*:?';
const outward =
  '(?:allow(?:s|ing)? |permit(?:s|ting)? |the |only |all |that )*(?:egress|outbound|outgoing|(?<=^ ?|[:;,(] ?)out(?=:? (?:TCP|UDP|SCTP|to|\\d)|: ?))(?: (?:traffic|connections|requests|only|is|are|allowed|rules?))*:?';
const find = (pattern: string): RegExp =>
  new RegExp(`(?<![\\w./-])(?:${pattern.replaceAll(' ', '\\s')})(?![\\w-])`, 'iu');
const accepting = find(`${may}${accepts}`);
const reaching = find(`${may}${reaches}`);
const ways = anyCase(
  `(?<![\\w./-])(?:(?<inward>${inward})|(?<outward>${outward}))(?=\\W)`.replaceAll(' ', '\\s'),
);
const nobody = find('(?:nobody|nothing|no one|no-one|none)(?! (?:but|except|other than|else|more))');
const only = find('but|except|other than|save for|apart from');

/** A sentence, in which a full stop is one of a number. */
const sentence = /(?:[^.;?!\n]|[.](?=\S))+/gu;
const place =
  /^\s(?:in|of)\s(?:the\s)?(?:namespace\s)?["'`]?((?!(?:the|a|any|all|namespaces?)(?!\w))[a-z][a-z0-9-]{0,60})["'`]?(?:\snamespace)?(?=\s|[,.;:]|$)/iu;

const all = '(?:(?:all|any|every|each|the|other) )*';
const way = '(?:ingress|egress|inbound|outbound|incoming|outgoing|traffic|connections?)';
const shut =
  '(?:(?:is|are|be|to|must|should|shall|has|have|get|gets|being) )*(?:blocked|denied|forbidden|shut off|cut off|dropped|refused|rejected|stopped|prohibited)';
const none = '(?:nothing|nobody|no one|no traffic|no connections?|no packets?)';
const gets = '(?:(?:may|can|should|must|shall|is|are|be|allowed|to|able) )*';
const entering = '(?:come|comes|get|gets|go|goes|enter|enters|flow|flows) ?(?:in|inside)?';
const leaving = '(?:go|goes|get|gets|come|comes|leave|leaves|flow|flows) ?(?:out|outside|away)?';
const whole = 'denies all ingress and egress traffic for all pods';

const home = '(?: (?:in|of) (?:the namespace )?["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?)?';

/** Nothing comes in, and nothing goes out. */
const closed: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:(?:in|inside) (?:the namespace )?["'\`]?([a-z][a-z0-9-]{0,60})["'\`]?,? )?${none} ${gets}${entering},? (?:and|nor|or)(?: (?:${none}|it))? ${gets}${leaving}(?:,? whatever (?:pod|it|pods)(?: [a-z]{2,4}){0,3})?`,
      `${all}pods?${home} ${gets}(?:${shut}|isolated|sealed|closed|locked|walled off)(?: off)? in both directions`,
      `${all}${way} (?:to and from|from and to|into and out of|in and out of) (?:${all}pods?|it)${home} ${shut}`,
      `no pods?(?: there| in (?:it|there))?${home} ${gets}(?:receive|accept|get) (?:or|and|nor) (?:send|emit|make)(?: (?:any|some))? ${way}`,
    ],
    (...[, place]) =>
      /^[a-z][a-z0-9-]*$/u.test(place ?? '') ? `${whole}, in the namespace ${place ?? ''}` : whole,
  ),
  ...phrased(
    `default[ -]deny(?:-all)? network ?-?policy,? (?:(?:named|called) )?([a-z][a-z0-9-]{1,60}),? (?:for|on|in|of) (?:both )?(?:ingress and egress|egress and ingress|directions|both directions)(?: traffic)?${home}`,
    (...[, name, place]) =>
      `NetworkPolicy named ${name ?? ''}${/^[a-z][a-z0-9-]*$/u.test(place ?? '') ? ` in the namespace ${place ?? ''}` : ''} that ${whole}`,
  ),
];

const isOfPolicy = (words: string): boolean =>
  /network\s?-?polic(?:y|ies)|netpol/iu.test(words) &&
  !/istio|authorization|cilium|(?<!\w)image|apiVersion|selector/iu.test(words);

/** Whom a policy is for, and what it allows, where a sentence tells all of it in whatever order. */
export const walledTold: readonly Rewriting[] = [
  ...within(isOfPolicy, closed),
  [
    sentence,
    (said) =>
      isOfTraffic(said)
        ? (directed(said) ?? accepted(said) ?? reached(said) ?? selectedIn(said) ?? said)
        : said,
    isOfPolicy,
  ],
];

const isOfTraffic = (said: string): boolean => /[=:/]/u.test(said) || /\d{2}/u.test(said);

/** `... for pods with a: ingress from b on c, egress to d` */
function directed(said: string): string | undefined {
  const found = [...said.matchAll(ways)];
  const [first] = found;
  if (first === undefined) return undefined;
  const head = headOf(said.slice(0, first.index));
  const rules = found.map(({ index, 0: word, groups }, at) => {
    const rest = said.slice(index + word.length, found[at + 1]?.index);
    return allowed(rest, groups?.['inward'] === undefined ? 'egress' : 'ingress');
  });
  if (head === undefined || rules.some((one) => one === undefined)) return undefined;
  return `${head.trimEnd()}${/[\w]$/u.test(head.trimEnd()) ? ', ' : ' '}${rules.join('. ')}`;
}

/** What stands before the first direction names the policy, and whom it is for. */
function headOf(said: string): string | undefined {
  const plain = said.replace(/\s(?:that|which|it|and)\s?$/iu, ' ');
  const parts = partsIn(plain).filter(({ sort }) => sort !== 'stop');
  const [only_, ...others] = parts;
  if (only_ === undefined) return plain;
  if (others.length > 0 || only_.sort !== 'pods' || !/polic/iu.test(plain)) return undefined;
  const before = plain
    .slice(0, only_.start)
    .replace(/(?:\s|^)(?:for|selecting|on|protecting|applied to|that selects|which selects)\s$/iu, ' ');
  return `${before}for pods with ${labelsOf(only_).join(' and ')}${plain.slice(only_.end)}`;
}

function allowed(said: string, way: 'ingress' | 'egress'): string | undefined {
  const parts = partsIn(said);
  return isAllKnown(said, parts) ? rulesOf(parts, way)?.join('. ') : undefined;
}

/** `the pods a accept only b on c` */
function accepted(said: string): string | undefined {
  const verb = accepting.exec(said);
  return verb === null
    ? undefined
    : told(said.slice(0, verb.index), said.slice(verb.index + verb[0].length), 'ingress');
}

/** `only b may reach a on c`, `a may reach the block d`, `nobody may reach a but b` */
function reached(said: string): string | undefined {
  const verb = reaching.exec(said);
  if (verb === null) return undefined;
  const [before, after] = [said.slice(0, verb.index), said.slice(verb.index + verb[0].length)];
  if (nobody.test(before)) return besides(after);
  const ahead = partsIn(before).filter(({ sort }) => sort !== 'stop');
  const target = partsIn(after).find(({ sort }) => sort !== 'stop');
  if (ahead.length === 0 || target === undefined) return undefined;
  if (target.sort === 'pods') return comingTo(target, before, after);
  const isOut = target.sort === 'block' || ahead.every(({ sort }) => sort === 'pods');
  return isOut ? told(before, after.replaceAll(alsoReaching, ' '), 'egress') : undefined;
}

const alsoReaching = anyCase(`(?<![\\w-])${may}${reaches}(?![\\w-])`.replaceAll(' ', '\\s'));

function comingTo(target: Part, before: string, after: string): string | undefined {
  const spot = homeOf(after, target);
  const [lead = ''] = policy.exec(before) ?? [];
  const rules = isAllKnown(after.slice(0, target.start), [])
    ? allowed(`${before.slice(lead.length)} ${after.slice(target.end + spot.length)}`, 'ingress')
    : undefined;
  return rules === undefined ? undefined : `${lead}${selecting(target, spot)}. ${rules}`;
}

function besides(after: string): string | undefined {
  const turn = only.exec(after);
  if (turn === null) return undefined;
  return told(after.slice(0, turn.index), after.slice(turn.index + turn[0].length), 'ingress');
}

/** Whom it is for, then what they may. */
function told(whom: string, what: string, side: 'ingress' | 'egress'): string | undefined {
  const selected = selectedIn(whom);
  const rules = selected === undefined ? undefined : allowed(what, side);
  return selected === undefined || rules === undefined ? undefined : `${selected}. ${rules}`;
}

/** The pods that a policy is for: all that is told before what they may, but for the policy itself. */
function selectedIn(said: string): string | undefined {
  const parts = partsIn(said).filter(({ sort }) => sort !== 'stop');
  const [one, ...others] = parts;
  if (one?.sort !== 'pods' || others.length > 0) return undefined;
  const spot = homeOf(said, one);
  const [lead = ''] = policy.exec(said.slice(0, one.start)) ?? [];
  const rest = `${said.slice(lead.length, one.start)} ${said.slice(one.end + spot.length)}`;
  return isAllKnown(rest.replaceAll(nicknames, ' '), []) ? `${lead}${selecting(one, spot)}` : undefined;
}

/** `Create a network policy guard: ` */
const policy = /^[^:,]{0,40}(?<!\w)(?:network\s?-?policy|netpol)[^:,]{0,60}(?:[:,]\s?|\sfor\s)/iu;
/** `the ledger pods (app=ledger)` */
const nicknames = /(?<![\w-])(?:the|our|a)\s[a-z-]{3,20}(?=\s?\(|\spods|\s{0,2}$)/giu;

function homeOf(said: string, part: Part): string {
  return place.exec(said.slice(part.end))?.[0] ?? '';
}

function selecting(part: Part, home: string): string {
  const name = place.exec(home)?.[1];
  return ` podSelector ${labelsOf(part).join(' and ')}${name === undefined ? '' : `, in the namespace ${name}`}`;
}
