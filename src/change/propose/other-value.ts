import { overLines } from '../../kernel/over-lines.ts';
import { complaint } from '../../spec/words/text/lead.ts';

const size = String.raw`\d{1,6}(?:\.\d{1,3})?\s?[KMGT]i?B?`;
const host = String.raw`(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}`;
const share = String.raw`\d{1,3}\s?%`;
const count = String.raw`\d{1,3}(?!\s?[%\p{L}]i?B?(?![a-z]))`;
const forms = [size, host, share, count];

const instead = new RegExp(
  overLines`
    ^(?:no|nope|wait|hm+|sorry|wrong|rather|better|make\s(?:it|that)|(?:it\s)?should\sbe|不是?|不对|应该是|改成|换成|[\s,，.。!！])*
    (?<value>${size}|${host})(?:\s(?:instead|rather|please|then|(?:is|are|would\sbe)\s(?:enough|plenty|fine|ok)|will\sdo|should\sdo)|\s?(?:就|也)?(?:够|行|好|可以)(?:了|用)?)*[.!。！]?$
  `,
  'iu',
);

/** `no, 5Gi`: what was said before with another value, where it has but one of that form. */
export function saidOtherwise(words: string, before: string): string | undefined {
  const [reason, ...wish] = words.split(/[,，;；。]\s?|\.\s/u).filter((part) => part.trim() !== '');
  const isReasoned = reason !== undefined && wish.length === 1 && isReason(reason);
  if (isReasoned && topics.some((topic) => topic.test(reason) && !topic.test(before))) return undefined;
  const own = isReasoned ? (wish[0] ?? '') : words;
  const value = instead.exec(own.trim())?.groups?.['value'];
  return value === undefined ? undefined : withValue(before, value);
}

const comparing =
  /^(?:(?:a\s(?:bit|little)|much|make\sit)\s)?(?:bigger|larger|smaller|more|less|fewer|higher|lower|faster|longer|shorter)$|^(?:再|要)?(?:大|小|多|少|高|低)(?:一?点|一?些)(?:吧)?$/iu;
const topics = [
  /memory|\bram\b|内存/iu,
  /disk|storage|磁盘|硬盘|存储/iu,
  /cpu|cores?\b|核/iu,
  /replica|cop(?:y|ies)|pods|副本|实例/iu,
];

function isReason(said: string): boolean {
  return complaint.test(said) || comparing.test(said);
}

/** With another value in the place of the only one of its form. */
export function withValue(before: string, value: string): string | undefined {
  const form = forms.find((one) => new RegExp(`^${one}$`, 'iu').test(value));
  if (form === undefined) return undefined;
  const alike = new RegExp(String.raw`(?<![\w./@:-])${form}(?![\w/@-]|[.:]\w)`, 'giu');
  const [, ...others] = before.match(alike) ?? [''];
  return others.length === 0 && before.search(alike) !== -1 ? before.replace(alike, value) : undefined;
}

const end = String.raw`(?:up\sto|max(?:imum)?(?:\sof)?|at\smost|to|最多|到)`;
const bounded = new RegExp(
  String.raw`^(?:only\s|just\s)?${end}\s?(?<value>\d{1,3})(?:\s(?:replicas|copies|pods))?$`,
  'iu',
);
const bound = new RegExp(String.raw`(?<=(?<![\w-])${end}\s?)\d{1,3}(?![\w%])`, 'giu');
const plain = new RegExp(
  String.raw`^(?:only\s|just\s|with\s|at\s|只要?|用)*(?<value>${size}|${share}|${host}|\d{1,3})(?:\s?(?:replicas|copies|pods|of\smemory|memory|个副本|个|就行|就好))*$`,
  'iu',
);

/** `but only up to 4`: what is different about the other one; undefined where it is not clear of what. */
export function withDifference(before: string, tail: string): string | undefined {
  const most = bounded.exec(tail)?.groups?.['value'];
  if (most !== undefined)
    return (before.match(bound) ?? []).length === 1 ? before.replace(bound, most) : undefined;
  const value = plain.exec(tail)?.groups?.['value'];
  return value === undefined ? undefined : withValue(before, value);
}
