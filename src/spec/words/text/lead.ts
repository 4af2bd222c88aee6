import { overLines } from '../../../kernel/over-lines.ts';

const lead = new RegExp(
  overLines`
    ^(?:
      (?:
        (?:hm+|oh|ah|ok(?:ay)?|well|sorry|oops|actually|wait|no,|my\s(?:mistake|bad)|correction|(?:edit(?:ed)?|updated?|typo)(?=\s?[:：])|please|hey|hi|thanks|thank\syou|
        on\s(?:a\s)?second\sthoughts?|thinking\sabout\sit|come\sto\sthink\sof\sit|i\s(?:mean(?:t)?|changed\smy\smind)|scratch\sthat|hold\son|
        one\smore\s(?:thing|change)|by\sthe\sway|btw|after\sall|let's\s(?:say|make\sthat)|make\sthat)(?![\w-])|
        \d{1,4}\s(?:\w{2,10}\s)?(?:is|are|was|were)\s(?:\w{2,8}\s)?(?:too\s(?:many|few|much|little)|not\senough|overkill)(?![\w-])|
        \d{1,4}\s?个?(?:\p{Script=Han}{2})?(?:太|有点)[多少](?:了|啊)?|\d{1,4}\s?个?不够(?:用)?(?:了)?|
        等等|等一下|算了|那么|那就|那(?=\s?[a-z])|哦|嗯|啊|抱歉|不好意思|对不起|不对|说错了|我说错了|对了|另外|顺便|还有|补充一下|(?:更正|修正|纠正|勘误)(?:一下)?|麻烦|想了想|考虑了一下
      )[\s,，.。!！:：…-]*
    )+
  `,
  'iu',
);

/** What people say before they say what they want now: `hmm, on second thought`, `算了`. */
export function withoutLead(words: string): string {
  return words.replace(lead, '');
}

/** Why it is to be otherwise: `5 is too many`, `内存不够`. */
export const complaint = new RegExp(
  overLines`
    ^(?:(?:we|they)\s(?:(?:are\s)?expect(?:ing)?|are\sseeing)\s[^\d]{3,80}|(?:最近|预计|周末|这几天|节日)?(?:的)?(?:流量|访问量|请求量?)(?:会|很|比较|有点)*(?:大|高|多|涨)(?:了)?|
    (?:the\s|our\s|its\s)?[\w-]{1,30}(?:\s[\w-]{1,30}){0,2}\s(?:is|are|gets?|got|keeps?|kept|was|were)\s(?:(?:being|getting|always|often|constantly|still|on)\s){0,3}
    (?:oom[\s-]?kill(?:ed|s)|ooming|killed|crash(?:ing|ed)|restart(?:ing|ed)|dying|evicted|throttled|overloaded|slow|running\sout\sof\s(?:memory|ram|cpu))(?:\s(?:lately|all\sthe\stime|again|by\sthe\skernel))?|
    (?:the\s|our\s|its\s)?[\w-]{1,30}(?:\s[\w-]{1,30}){0,2}\s(?:ooms|crashes|restarts|dies|runs\sout\sof\s(?:memory|ram|cpu))(?:\s(?:lately|all\sthe\stime|often|constantly))?|
    [^\s,，。]{0,12}\s?(?:一直|老是?|总是?|经常|频繁|最近)(?:在|被|会)?\s?(?:oom(?:\s?kill(?:ed)?)?|重启|崩溃?|挂掉?|杀掉?)(?:了)?|
    (?:it|they)(?:'s|'re|\sis|\sare)\s(?:only\s|just\s|purely\s)?(?:internal|private)(?:[\s-]only)?|
    (?:that|it|this)'?s\s(?:(?:just|far|way|a\s(?:bit|little)|clearly)\s)?(?:too\s(?:many|few|much|little|big|small|low|high|slow|large)|not\senough)|
    (?:\w+\s)?[\w.%-]{1,30}\s(?:replicas|copies|pods|instances)?\s?(?:is|are|was|were|seems?|looks?)\s(?:(?:just|far|way|a\s(?:bit|little)|clearly)\s)?
    (?:too\s(?:many|few|much|little|big|small|low|high|slow|large)|not\senough|enough|wrong|overkill)(?:\s(?:for\s(?:us|now|it)|though|after\sall))?|
    [^\s,，。]{0,12}\s?(?:太|有点|好像)(?:多|少|大|小|高|低|慢)(?:了)?|[^\s,，。]{0,12}\s?(?:不够|不太够)(?:用)?(?:了)?)$
  `,
  'iu',
);
