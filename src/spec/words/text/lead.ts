import { overLines } from '../../../kernel/over-lines.ts';

const lead = new RegExp(
  overLines`
    ^(?:
      (?:
        (?:hm+|oh|ah|ok(?:ay)?|well|sorry|oops|actually|wait|no,|my\s(?:mistake|bad)|correction|please|hey|hi|thanks|thank\syou|
        on\s(?:a\s)?second\sthoughts?|thinking\sabout\sit|come\sto\sthink\sof\sit|i\s(?:mean(?:t)?|changed\smy\smind)|scratch\sthat|
        one\smore\s(?:thing|change)|by\sthe\sway|btw|after\sall|let's\s(?:say|make\sthat)|make\sthat)(?![\w-])|
        等等|等一下|算了|哦|嗯|啊|抱歉|不好意思|对不起|不对|说错了|我说错了|对了|另外|顺便|还有|补充一下|更正一下|麻烦|想了想|考虑了一下
      )[\s,，.。!！:：…-]*
    )+
  `,
  'iu',
);

/** What people say before they say what they want now: `hmm, on second thought`, `算了`. */
export function withoutLead(words: string): string {
  return words.replace(lead, '');
}
