import { overLines } from '../../../kernel/over-lines.ts';
import type { Rewriting } from './rewriting.ts';

const what = overLines`
  (?:(?:with|on|for) (?:the following|this|that|something|it|one thing|a task|a manifest|an exercise|
  my (?:homework|task|assignment|manifests?|cluster|setup)|(?:some|a few|the) (?:yaml|manifests?)|
  (?:some )?(?:kubernetes|k8s)(?: yaml| manifests?| task| question| setup)?))
`;

/** What is said before the wish and after it out of politeness, and who is spoken to: all of it says nothing. */
export const courtesies: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        ^\s*(?:
          (?:hi|hello|hey|dear|good (?:morning|day|evening|afternoon))(?: (?:there|all|everyone|everybody|team|folks|guys|again))?[,!.:-]+\s+|
          (?:could|can|would|will) (?:you|somebody|someone|anybody|anyone) (?:please |kindly |perhaps |maybe )*(?:help|assist|support)
            (?: me| us)?(?: out)?(?: please)?(?: ${what})?(?: here)?(?:, please)?[?.!:]+\s+|
          (?:i|we) (?:could use|need|would like|am looking for|are looking for)(?: some| your| a bit of| a little)? help(?: ${what})?(?:, please)?[.!:]+\s+|
          please (?:help|assist)(?: me| us)?(?: out)?(?: ${what})?[.!:]+\s+|
          (?:here is|here's|below is|this is|the following is) what (?:i|we) (?:need|want|would like|(?:am|are) after|have in mind)[.:]+\s+|
          (?:i|we) have (?:the following|this|an?) (?:task|exercise|request|question|assignment|problem)[.:]+\s+|
          (?:task|question|exercise|assignment|prompt|step)(?: \d{1,3})?(?: of (?:the|my|our) [a-z]{3,14})?:\s+|
          (?:(?:for|as part of|since|because of|because|due to)(?: [a-z'-]{1,14}){1,7},? )?(?:i|we)(?:'d like| need| want| would like|(?:'m| am|'re| are) looking for)
            (?: the following| this| something(?: new| like this)?| one thing)(?: one)?[.:]+\s+|
          (?:some |a bit of )?(?:background|context)(?: first)?:\s+(?=(?:this|it) is for)|
          (?:you are|act as|imagine you are|acting as) an? [a-z][\w /,-]{2,60}(?:expert|engineer|administrator|admin|assistant|developer|specialist|architect)(?! called| named)[^.:\n]{0,60}[.:]\s+
        ){1,5}(?=\S)
      `,
      'giu',
    ),
    '',
  ],
  [
    /^\s*(?:(?:你好|您好|大家好|各位好)[\s,，!！。]*)?(?:(?:想|来)?(?:请教|问|咨询)(?:大家|各位|一下)?(?:一个|个)?问题[\s,，:：。]+)?(?:需求如下[\s:：]+)?(?:麻烦(?:大家|各位)?帮个?忙[\s,，:：]+)?(?:请|麻烦|烦请|劳烦)?(?:你|您)?(?:帮我们?|帮忙|帮助我们?)(?:一下)?[\s,，:：]*(?=\S)/gu,
    '',
  ],
  [
    new RegExp(
      overLines`
        (?:
          (?:[,;.!?]\s|\s)(?:(?:many |a lot of )?thanks(?: a lot| so much| very much| a million| in advance| for (?:your|the) help){1,2}|
            thank you(?: (?:so|very) much| in advance| for (?:your|the) help){0,2}|much appreciated)|
          [,;.!?]\s(?:(?:many )?thanks|thx|cheers)|
          [\s,，;；。！](?:谢谢(?:啦|了|大家|你|您|各位)?|多谢了?|感谢(?:不尽)?|拜托了?|辛苦[了啦]?)
        )[\s.!！。~～]{0,6}$
      `,
      'giu',
    ),
    '',
  ],
];
