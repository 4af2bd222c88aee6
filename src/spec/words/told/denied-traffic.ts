import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from '../text/rewriting.ts';

const label = '([a-z][\\w./-]{0,60}\\s?[=:]\\s?[\\w.-]{1,60})';
const pods = `(?:(?:the|all|any|every|those)\\s)?pods?\\s(?:(?:with|of|labell?ed|carrying|bearing|having|that\\shave|whose)\\s)?(?:(?:the|a)\\s)?(?:labels?\\s)?(?:is\\s)?\\(?${label}\\)?`;
const space = '(?:the\\s)?(?:namespaces?\\s([a-z0-9][a-z0-9-]{0,62})|([a-z0-9][a-z0-9-]{0,62})\\snamespace)';
const range =
  '(?:the\\s)?(?:CIDR\\s|range\\s|network\\s|block\\s|address\\s)?(\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2})';
const party = `(?:${pods}|(?:(?:any|all)\\s)?(?:pods?\\s(?:in|of|from)\\s)?${space}|${range})`;
const never = overLines`
  (?:(?:must|may|can|should|shall|do|does|is|are|will)(?:\snot|\snever|n['’]t)|can(?:not|['’]t)|won['’]t)\s(?:(?:be\s)?(?:able|allowed|permitted|supposed)\sto\s)?
`;
const reach = overLines`
  (?:reach|access|contact|call|hit|query|(?:talk|connect|speak|get)\sto|communicate\swith|open\s(?:any\s)?connections?\sto|send\s(?:any\s)?(?:traffic|packets|requests)\sto)
`;
const reached = '(?:reached|reachable|accessed|accessible|contacted|called|connected\\sto)\\s(?:from|by)';
const refuse = overLines`
  (?:deny|denies|block|blocks|forbid|forbids|disallow|disallows|prohibit|prohibits|prevent|prevents|reject|rejects|drop|drops|(?:do\snot|don['’]t|does\snot|doesn['’]t|must\snot)\s(?:allow|permit|let\sin|accept))
`;
const traffic =
  '(?:(?:all|any)\\s)?(?:(?:ingress|egress|incoming|outgoing|inbound|outbound|network)\\s)?(?:traffic|access|connections?|requests?|packets|ingress|egress)';

const zhPods = `(?:所有|任何)?(?:带有?|具有)?(?:标签)?\\s?${label}\\s?(?:标签)?的?\\s?(?:Pods?|容器组)`;
const zhSpace =
  '(?:命名空间\\s?([a-z0-9][a-z0-9-]{0,62})(?:\\s?(?:中|里|内))?(?:的?\\s?(?:所有)?\\s?Pods?)?|([a-z0-9][a-z0-9-]{0,62})\\s?命名空间(?:中|里|内)?(?:的?\\s?(?:所有)?\\s?Pods?)?)';
const zhParty = `(?:${zhPods}|${zhSpace}|\\s?(\\d{1,3}(?:\\.\\d{1,3}){3}/\\d{1,2})(?:\\s?网段)?)`;
const zhNo = '(?:不能|不得|不可以?|不应该?|不允许|不准|不许|禁止|严禁)';
const zhRefuse = '(?:禁止|不允许|不准|不许|阻止|拒绝|屏蔽|阻断)';
const zhReach = '(?:访问|连接|调用|请求|连到|访问到)';

/** Three ways to say who is meant: by a label, by a namespace (written in two ways), by a range of addresses. */
type Party = { readonly label?: string; readonly space?: string; readonly range?: string };

function partyOf([label_, space_, other, range_]: readonly (string | undefined)[]): Party {
  return {
    ...(label_ !== undefined && { label: label_.replaceAll(/\s/gu, '').replace(':', '=') }),
    ...((space_ ?? other) !== undefined && { space: space_ ?? other ?? '' }),
    ...(range_ !== undefined && { range: range_ }),
  };
}

/** All but them, as the reader of policies knows it (`kinds/policy-told.ts`). */
function allBut({ label: pair, space: name, range: block }: Party): string {
  return block ?? (name === undefined ? (pair ?? '') : `namespace/${name}`);
}

/** Who is protected stands there by a label; what nobody may reach is kept from those who are selected. */
function told(who: Party, whom: Party): string {
  if (whom.label !== undefined) return ` podSelector ${whom.label}. ingress-from-all-but:${allBut(who)} . `;
  const own = who.label === undefined ? '' : ` podSelector ${who.label}.`;
  return whom.range === undefined && whom.space === undefined
    ? `${own} ingress-from-all-but:${allBut(who)} . `
    : `${own} egress-to-all-but:${allBut(whom)} . `;
}

const isPolicy = (words: string): boolean =>
  /network\s?-?polic|netpol|网络策略/iu.test(words) && !/except|unless|other\sthan|除了?|除非/iu.test(words);

const from = (pattern: string): RegExp => new RegExp(pattern, 'giu');
const end = '(?=[\\s.,;)]|$)';

/** The user without whose rights it shall be is none to run as. */
export const deniedRoot: readonly Rewriting[] = [
  [
    /(?<![\w-])(?:(?:must|may|can|should|shall|do|does|is|are|will)(?:\snot|\snever|n['’]t)|cannot|can['’]t|never|not)\s(?:to\s)?(?:ever\s)?(?:be\s)?(?:run|runs|running|started?|executed?)\s(?:as|with|under)\s(?:the\s)?(?:user|uid)(?:\sid)?\s?[:=]?\s?0(?![\d.])/giu,
    'must run as non-root',
  ],
  [
    /不(?:能|得|可以?|允许|要|应该?)?\s?(?:以|用|使用)\s?(?:用户|UID|uid)\s?(?:ID)?\s?[:=为]?\s?0(?!\d)\s?(?:的?(?:身份|用户))?(?:运行|启动)?/gu,
    '以非 root 用户运行',
  ],
];

/** A policy says only who may: whoever must not is told as all others, and never as one who may. */
export const deniedTraffic: readonly Rewriting[] = [
  [
    from(`${party}\\s${never}${reach}\\s${party}${end}`),
    (...[, ...said]) => told(partyOf(said.slice(0, 4)), partyOf(said.slice(4, 8))),
    isPolicy,
  ],
  [
    from(`${party}\\s${never}be\\s${reached}\\s${party}${end}`),
    (...[, ...said]) => told(partyOf(said.slice(4, 8)), partyOf(said.slice(0, 4))),
    isPolicy,
  ],
  [
    from(
      `${refuse}\\s(?:${traffic}\\s)?(?:coming\\s)?(?:from|of|by)\\s${party}(?:\\s(?:to|into|towards)\\s${party})?${end}`,
    ),
    (...[, ...said]) => told(partyOf(said.slice(0, 4)), partyOf(said.slice(4, 8))),
    isPolicy,
  ],
  [
    from(
      `${refuse}\\s(?:${traffic}\\s)?(?:going\\s)?(?:to|into|towards)\\s${party}(?:\\s(?:from|of|by)\\s${party})?${end}`,
    ),
    (...[, ...said]) => told(partyOf(said.slice(4, 8)), partyOf(said.slice(0, 4))),
    isPolicy,
  ],
  [
    from(`${zhRefuse}\\s?${zhParty}\\s?${zhReach}\\s?${zhParty}`),
    (...[, ...said]) => told(partyOf(said.slice(0, 4)), partyOf(said.slice(4, 8))),
    isPolicy,
  ],
  [
    from(`${zhParty}\\s?${zhNo}\\s?${zhReach}\\s?${zhParty}`),
    (...[, ...said]) => told(partyOf(said.slice(0, 4)), partyOf(said.slice(4, 8))),
    isPolicy,
  ],
  [
    from(
      `${zhRefuse}\\s?来自\\s?${zhParty}\\s?的\\s?(?:流量|访问|请求|连接)(?:\\s?(?:访问|进入|到达|到)?\\s?${zhParty})?`,
    ),
    (...[, ...said]) => told(partyOf(said.slice(0, 4)), partyOf(said.slice(4, 8))),
    isPolicy,
  ],
];
