import { overLines } from '../../../kernel/over-lines.ts';
import { withoutLead } from '../../../spec/words/text/lead.ts';
import type { Target } from '../operation.ts';
import { clausesOf, verbOf } from './clauses.ts';
import { spotsIn } from './spots.ts';

/** `undo that`, `撤销上一步`: what was said last is taken back, and nothing else is said. */
export function isUndoing(words: string): boolean {
  const own = words.trim();
  return undoing.test(own) || undoing.test(withoutLead(own));
}

/** Whether words speak of such an object as of one that is wanted: what was dropped of it shall stand again. */
export function bringsBack(words: string, gone: Target): boolean {
  const thing = { ...gone, namespace: '', value: {}, pod: undefined };
  return clausesOf(words).some(
    (clause) => verbOf(clause) !== 'remove' && spotsIn(clause, [thing]).some(({ of }) => of === 'kind'),
  );
}

const undoing = new RegExp(
  overLines`
    ^(?:(?:please|sorry|oops|hmm|no|ok|actually|wait|can\syou|could\syou|let's)[,.!]?\s)*(?:
      (?:undo|revert|roll\sback|take\sback|cancel|scrap|forget)\s
      (?:it|this|that|(?:that|this|the|my)\s(?:last|latest|previous)?\s?(?:change|one|edit|comment|request|step|thing|part|bit)s?)|
      (?:go|put\s(?:it|that)|change\s(?:it|that)|switch|roll\s(?:it|that))\sback(?:\sto\s(?:how\sit\swas|what\s(?:it|we\shad)(?:\swas)?)|\s(?:the\sway|how)\sit\swas)?(?:\sbefore)?|
      (?:revert|go\sback|roll\sback|return)\sto\s(?:the\s)?(?:previous|last|earlier|former)(?:\s(?:one|version|state|setup|settings?|values?))?|
      undo|revert|roll\sback|never\s?mind(?:\sthat)?|scratch\sthat|forget\swhat\si\s(?:just\s)?said
    )(?:\s(?:again|please|then|thanks))*[.!]?$|
    ^(?:请|算了|等等|还是|不好意思|抱歉|[，,。！])*(?:把)?(?:刚才|刚刚|上一?[个次步条])?(?:的|那个|那条|这个)?(?:修改|改动|操作|步|更改)?(?:给)?
    (?:撤销|撤回|撤消|还原|回退|恢复|[改换退变]回)(?:掉)?(?:一下)?(?:刚才|刚刚|上一?[个次步条]|上次|前一[步次个])?(?:来|去|到)?(?:的|那个|那条|这个)?(?:修改|改动|操作|步|更改|原样|原来|之前|上一?版|(?:原来|之前)的(?:样子|设置|配置|状态))?(?:吧|了)?[。.！!]?$
  `,
  'iu',
);
