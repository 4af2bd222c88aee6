import { overLines } from '../../../kernel/over-lines.ts';
import { isRemoval } from '../../../spec/words/text/negation.ts';
import { withoutLead } from '../../../spec/words/text/lead.ts';
import type { Verb } from './aspect.ts';

const adding = /(?<![\w-])(?:adds?|append|attach|include|introduce|give)(?![\w-])|添加|新增|追加|加上|加入/iu;
const setting = new RegExp(
  overLines`
    (?<![\w-])(?:
      set|change|update|use|make|raise|lower|increase|decrease|reduce|scale|bump|upgrade|downgrade|
      switch|rename|move|run|expose|grow|shrink|extend|suspend|resume|pause|put|let|enable|disable|
      double|triple|halve|pin|replace|edit|modify|adjust|turn|limit|allow|want|need|should|must
    )(?![\w-])|
    设置?|改|换|更新|升级|降级|调整|调到|扩容?|缩容?|提高|降低|增加|减少|使用|修改|暂停|恢复|启用|停用|限制
  `,
  'iu',
);

export function verbOf(clause: string): Verb | undefined {
  if (isRemoval(clause) || unwanted.test(clause)) return 'remove';
  if (adding.test(clause)) return 'add';
  return setting.test(clause) ? 'set' : undefined;
}

/** `no ingress after all`, `the budget is no longer needed`, `不用 HPA 了`. */
const unwanted = new RegExp(
  overLines`
    ^(?:(?:actually|well|hmm|ok|so),?\s)?(?:no|skip|omit|leave\sout|without)\s(?:the\s|any\s)?(?!(?:more|longer|less|fewer)\sthan\s)[\w -]{2,60}\s?(?:after\sall|any\s?more|either|please|then)?$|
    ^(?:please\s)?(?:rm|ditch|kill|lose|scrap)\s|^(?:please\s)?(?:turn|switch)\soff\s(?:the|its|that)\s[\w -]{2,30}$|^(?:please\s)?(?:turn|switch)\s(?:the\s)?[\w -]{2,30}\soff(?:\s(?:for\snow|again|please))?$|(?:no\slonger|not|isn't|aren't)\s(?:needed|wanted|required|necessary)(?![\w-])|(?:不用|不需要|用不着|不必)[^,，]{0,20}了|
    (?<![\w-])dont\s(?:need|want|use)(?![\w-])|\s(?:can|may|should|must)\sgo(?:\s(?:now|away|again))?$
  `,
  'iu',
);

/** What shall stay as it is asks for nothing. */
export function isKept(clause: string): boolean {
  return kept.test(clause);
}

const kept = new RegExp(
  overLines`
    ^[^\n]{0,60}?(?:
      (?:保持|维持)?(?:不变|原样|现状)|(?:不用|不要|别|不)(?:再)?(?:动|改|变|碰)|(?:照旧|照常)
    )(?:就行|即可|吧|了)?$|
    ^(?:please\s|but\s|just\s)*(?:leave|keep)\s[\w ./-]{1,60}?(?:\s(?:as|the\sway)\s(?:it|they|that)\s?(?:is|are|was|were)|\s(?:as[\s-]is|alone|
      unchanged|untouched|the\ssame))$|
    ^(?:please\s|but\s)*(?:do\snot|don't)\s(?:touch|change)\s[\w ./-]{1,60}$|
    ^[\w ./-]{1,60}\s(?:stays?|remains?|(?:should|must|can|may|shall)\s(?:stay|remain))(?:\s(?:as|the)\s(?:it|they|same|is|are|way|[\s-])+|
      \sunchanged|\suntouched)$|
    ^(?:nothing|no\sother\schanges?)\s?(?:else)?(?:\s(?:changes?|should\schange|please))?$
  `,
  'iu',
);

const joint = new RegExp(
  overLines`
    \s*(?:
      [;；。\n]|[.!](?=\s|$)|，|、?(?:并且?|同时|然后|以及)|
      (?<!between\s[\d.]{1,6}),?\s(?:and|then|also|plus)(?:\s(?:then|also))?\s|,\s|
      ,(?=[A-Za-z][\w.-]{0,40}\s?(?:[^\s,]{0,12}\s?)?\p{Script=Han})|
      (?<=\p{Script=Han}),|,(?=(?:\d{1,5}\s?)?\p{Script=Han})
    )\s*
  `,
  'giu',
);

/** Parts of a wish that may each say something; what is quoted is never cut. */
export function clausesOf(words: string): string[] {
  const quotes: string[] = [];
  const veiled = words.replaceAll(/"[^"\n]*"|`[^`\n]*`|(?<!\w)'[^'\n]*'|\[[^\]\n]*\]/gu, (quote) => {
    quotes.push(quote);
    return `\uE000${quotes.length - 1}\uE000`;
  });
  const shown = (part: string) =>
    part.replaceAll(/\uE000(\d+)\uE000/gu, (_, at: string) => quotes[Number(at)] ?? '');
  return veiled
    .split(joint)
    .map((part) => withoutLead(shown(part).trim()).replace(/^(?:and|then)\s(?=[a-z])/iu, ''))
    .filter((part) => part !== '' && !bare.test(part));
}

/** It only disagrees, or agrees: what is meant stands beside it. */
const bare = /^(?:no|nope|nah|ok(?:ay)?|yes|sorry|please|不|不对|不行|好的?)[.!。！]?$/iu;

/** Whoever makes a condition or asks is not understood by rules that know neither. */
export function isBeyond(said: string): boolean {
  const clause = polite.test(said) ? said.replace(polite, '').replace(/\s?[?？]$/u, '') : said;
  if (traffic.test(clause) && /\bports?\b|端口/iu.test(clause)) return true;
  return /(?<![\w-])(?:if|unless|except|only when|whenever|why|what|which|how|should we|could you explain)(?![\w-])|on weekends?|at night|during|temporarily|for (?:an?|\d+) (?:hours?|days?|weeks?)|depending|[?？]\s*$|周末|夜间|暂时|临时|如果|除非|为什么|怎么|是否|一旦|(?:超过|高于|大于|达到|低于|积压)[^,，。;；]{0,20}(?:就|时|再|才|自动)|(?<![\w-])(?:when|once|as soon as)\s[^,;]{1,60}(?:exceeds?|goes|gets|rises?|is\s(?:over|above|below)|reaches|grows?|drops?)(?![\w-])/iu.test(
    clause,
  );
}

/** Asked for, and no question. */
const polite = /^(?:(?:and|so|then|also)\s)?(?:could|can|would|will)\s(?:you|we)\s(?:please\s)?/iu;

/** Who may call whom is no change of the port that a program has. */
const traffic = new RegExp(
  overLines`
    (?<![\w-])(?:reach|call|talk|connect|access|accept)(?:e?[sd]|ing)?(?![\w-])|
    (?<![\w-])(?:traffic|connections?|ingress|egress|inbound|outbound)(?![\w-])|
    (?<![\w-])(?:open|close|block|allow|deny|forbid)(?:e?[sd]|ing)?\s(?:up\s)?(?:the\s)?ports?\s|访问|连接|
    调用|流量|放行
  `,
  'iu',
);
