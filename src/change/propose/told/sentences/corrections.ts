import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const marks = String.raw`(?:correction|edit(?:ed)?|updated?|fix(?:ed)?|ps|p\.s\.)\s?[:：—–-]\s?|(?:sorry|oops|whoops|(?:no,?\s)?wait(?:,?\sno)?|(?:no|hm+)(?=,)|scratch\sthat|strike\sthat|actually|(?:on|after)\ssecond\sthoughts?|my\s(?:bad|mistake)|i\s(?:mean|meant)|typo|rather|or\srather|thinking\sabout\sit)\s?[,:;.!—–-]?\s|(?:更正|修正|纠正|勘误|修改|改|补充更正)(?:一下)?\s?[:：,，]\s?|(?:我?(?:说|写|打)错了|不对|等等|等一下|哦不|抱歉|不好意思)\s?[,，。.:：!！]?\s?`;
const turns = String.raw`(?:(?:let['’]?s|we|please|it|that|this|i|they)\s)*(?:(?:make|change|set)\s(?:that|it)(?:\sto)?|go\swith|should\s(?:be|have\sbeen|read)|must\sbe|meant|mean|want|is|better|rather|say|use|take)\s|it['’]s\s|that['’]s\s|please\s|better\s|rather\s|应该?是|应为|改成|改为|还是|要|用|是`;
const copies = String.raw`(?:\s(?:replicas?|pods?|copies|copy|instances?)|\s?个?\s?(?:副本|实例|pod)|\s?个)`;
const count = String.raw`(?:\d{1,3}|one|two|three|four|five|six|seven|eight|ten|[一二两三四五六七八九十])(?![\w%:/-]|\.\d)`;
const size = String.raw`\d{1,5}(?:\.\d)?\s?[MGT]i?B?(?![\w/])`;
const noun = String.raw`(?:\s(?:of\s)?(?:memory|ram|disk|storage|volume)|\s?的?(?:内存|存储|磁盘))`;
const host = String.raw`(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,20}(?![\w/-])`;
const value = String.raw`(?:(?<copies>${count}${copies})|(?<size>${size})(?<noun>${noun})?|(?<host>${host})|(?<cpu>\d{1,5}m(?!\w))(?:\s(?:of\s)?cpu)?|(?:port|端口)\s?(?:是)?\s?(?<port>\d{2,5})|(?<bare>${count}))`;

const lead = String.raw`(?<lead>^\s{0,4}|[.!?。！？;；]\s{0,2}|\n\s{0,4}(?:[-*•>]\s)?|\s?[(（]|\s?[-–—]{1,2}\s|\s?[,，]\s?)`;
const marking = String.raw`\**_{0,2}(?<marks>(?:${marks}){1,3})\**_{0,2}\s?(?:(?:${turns})\s?){0,3}`;
const strong = String.raw`(?:(?:and|but|so)\s)?(?:let['’]?s|please)?\s?make\s(?:that|it)\s`;
/** A correction tells a value and nothing else. */
const correction = new RegExp(
  String.raw`${lead}(?:${marking}|${strong})${value}(?:\s(?:instead|please|then|not\s\S{1,20}))?\s?(?:[)）]|(?=[.!?。！？;；\n]|$))`,
  'iu',
);

/** `3 replicas. Correction: 4 replicas`: what was said of the same before counts no more, where it was said once. */
export const corrections: readonly Rewriting[] = [[/^[^]+$/gu, corrected]];

/** Nobody corrects so often in one comment. */
const most = 6;

function corrected(words: string): string {
  let text = words;
  for (let times = 0; times < most; times += 1) {
    const match = correction.exec(text);
    const next = match === null ? undefined : put(text, match);
    if (next === undefined) return text;
    text = next;
  }
  return text;
}

type Meant = { readonly earlier: string; readonly now: string };

function put(text: string, { 0: said, index, groups = {} }: RegExpExecArray): string | undefined {
  const before = text.slice(0, index);
  const meant = meantBy(groups);
  const found = meant && [...before.matchAll(new RegExp(meant.earlier, 'giu'))];
  const [only, ...others] = found ?? [];
  if (meant === undefined || only === undefined || others.length > 0) return undefined;
  const kept = before.slice(0, only.index) + meant.now + before.slice(only.index + only[0].length);
  const rest = text.slice(index + said.length);
  return `${kept}${/^\s*[.!?。！？;；]/u.test(rest) ? '' : ended(groups['lead'] ?? '')}${rest}`;
}

/** A sentence that is gone leaves the end of the one before it. */
function ended(lead: string): string {
  return /^[.!?。！？;；]/u.test(lead) ? lead.slice(0, 1) : '';
}

function meantBy(groups: Readonly<Record<string, string | undefined>>): Meant | undefined {
  const apart = String.raw`(?<![\w.:/-])`;
  const { copies: many, bare, size: amount, noun: of = '', host: name, cpu, port } = groups;
  const counted = many ?? bare;
  if (counted !== undefined) return counts(counted, apart);
  if (amount !== undefined) return { earlier: apart + size + sameNoun(of), now: amount };
  if (name !== undefined) return { earlier: apart + host, now: name };
  if (cpu !== undefined) return { earlier: String.raw`${apart}\d{1,5}m(?!\w)`, now: cpu };
  return port === undefined
    ? undefined
    : { earlier: String.raw`(?<=(?:port|端口)\s?)\d{2,5}(?!\w)`, now: port };
}

function counts(said: string, apart: string): Meant {
  const many = new RegExp(count, 'iu').exec(said)?.[0] ?? '';
  return { earlier: `${apart}${count}(?=${copies})`, now: String(toCount(many)) };
}

function sameNoun(of: string): string {
  if (of === '') return '';
  const kinds = /memory|ram|内存/iu.test(of) ? 'memory|ram|内存' : 'disk|storage|volume|存储|磁盘';
  return String.raw`(?=\s?(?:of\s|的)?(?:${kinds}))|(?<=(?:${kinds})[\s:：]{0,2}(?:of\s|limit\s|是)?)${size}`;
}
