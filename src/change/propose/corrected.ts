import { overLines } from '../../kernel/over-lines.ts';
import { withoutLead } from '../../spec/words/text/lead.ts';

const name = String.raw`[\w-]{1,60}`;
const kind = String.raw`(?:\s(?:service|app|deployment|environment|env|one))?`;
const zh = String.raw`[\w-]{1,60}|测试|生产|预发布?|开发`;
const lead = String.raw`(?:(?:i\s(?:mean(?:t)?|was\stalking\sabout)|(?:it|that)(?:'s|\s(?:is|was|should\s(?:be|have\sbeen)))(?:\sfor)?|for|wrong\s(?:one|service)[,:;.]?|make\sthat|do\sthat\s(?:for|to|on))\s)*`;

/** Who is meant, and who is not: `the worker, not the api`, `not staging but prod`, `不是 api，是 worker`. */
const oneNotOther = new RegExp(
  overLines`
    ^${lead}(?:the\s)?(?<one>${name})${kind}(?:,\s?|\s|\sand\s)(?:and\s)?(?:not|instead\sof|rather\sthan)\s(?:for\s)?(?:the\s)?(?<other>${name})${kind}(?:\splease)?[.!]?$|
    ^(?:i\s(?:did\snot|didn't)\smean|not)\s(?:for\s)?(?:the\s)?(?<not>${name})${kind}(?:,\s?|\s|;\s?)(?:but\s|i\smeant\s|it's\s|rather\s)?(?:for\s)?(?:the\s)?(?<but>${name})${kind}(?:\splease)?[.!]?$|
    ^(?:我说的|应该|指的?)?(?:是|给)?\s?(?<zh>${zh})\s?(?:服务|环境)?[,，、]?\s?(?:而)?不是\s?(?<zhNot>${zh})\s?(?:服务|环境)?(?:吧)?[。.!！]?$|
    ^(?:说的)?不是\s?(?<zhOther>${zh})\s?(?:服务|环境)?[,，、]?\s?(?:而|应该|我说的)?是\s?(?<zhOne>${zh})\s?(?:服务|环境)?(?:吧)?[。.!！]?$
  `,
  'iu',
);
/** `sorry, I meant the worker`. */
const meant = new RegExp(
  overLines`
    ^(?:(?:no|nope|wrong|sorry|oops)[,.]?\s)*(?:i\smean(?:t)?|(?:it|that|this)\s(?:should|was\smeant\sto)\s(?:be|have\sbeen)\s(?:for\s)?)\s?(?:the\s)?(?<one>${name})${kind}[.!]?$|
    ^(?:不对|错了|说错了|搞错了)?[,，。！]?\s?我?(?:说的|指的|想说的)(?:是|应该是)\s?(?<zh>${zh})\s?(?:服务|环境)?[。.!！]?$
  `,
  'iu',
);

export type Correction = { readonly one: string; readonly other?: string | undefined };

/** Of whom the words before were to be said. */
export function correctionIn(words: string): Correction | undefined {
  const own = words.trim();
  const found = (oneNotOther.exec(withoutLead(own)) ?? oneNotOther.exec(own))?.groups;
  if (found === undefined) {
    const alone = sayingOf(meant.exec(own)?.groups, /./u);
    return alone === undefined ? undefined : { one: alone };
  }
  const one = sayingOf(found, /^(?:one|but|zh|zhOne)$/u);
  return one === undefined ? undefined : { one, other: sayingOf(found, /^(?:other|not|zhNot|zhOther)$/u) };
}

function sayingOf(groups: Readonly<Record<string, string>> = {}, key: RegExp): string | undefined {
  return Object.entries(groups).find(([name, said]) => key.test(name) && said !== undefined)?.[1];
}
