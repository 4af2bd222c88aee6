import { overLines } from '../../../kernel/over-lines.ts';
import { withoutLead } from '../../../spec/words/text/lead.ts';
import { takenBack, type Dated } from '../dated.ts';
import type { Operation } from '../operation.ts';
import { clausesOf } from './clauses.ts';
import { spokenOf } from './spoken-of.ts';

/** What takes changes back, which of them it takes back, and what is said beside that. */
export type Back = {
  readonly operations: readonly Operation[];
  readonly over: readonly Dated[];
  readonly rest: string;
};

/** `leave the replicas as they were`: undefined where nothing that was changed before is spoken of so. */
export function backIn(words: string, done: readonly Dated[]): Back | undefined {
  const rest: string[] = [];
  const over = new Set<Dated>();
  for (const clause of clausesOf(withoutLead(words.trim()))) {
    const what = whatGoesBack(clause);
    const own = what === undefined ? [] : spokenOf(what, done);
    if (own.length === 0) rest.push(clause);
    for (const one of own) over.add(one);
  }
  const all = done.filter((one) => over.has(one));
  const operations = takenBack(all);
  return operations === undefined ? undefined : { operations, over: all, rest: rest.join(', ') };
}

/** Whether words say in so many words that something shall be again as it was. */
export function asksBack(words: string): boolean {
  return clausesOf(withoutLead(words.trim())).some((clause) => asItWas.test(clause));
}

/** What a clause wants back; undefined where it wants nothing back. */
export function whatGoesBack(clause: string): string | undefined {
  const own = clause.replace(softly, '').replace(/[.!。！]$/u, '');
  for (const way of ways) {
    const { what } = way.exec(own)?.groups ?? {};
    if (what !== undefined) return what;
  }
  return undefined;
}

const softly =
  /^(?:(?:but|so|please|just|rather|better|actually|then|let's|(?:can|could|would)\syou|we\s(?:want|need|should)|i\s(?:want|need)(?:\syou)?\sto)[\s,]+|(?:但是?|还是|先|就|请|再|麻烦)[\s,，]*(?=[^\s,，]))+/iu;

const before = String.raw`(?:(?:just|exactly)\s)?(?:(?:back\s)?(?:as|at|to|on|the\sway|like)\s(?:[\w\s']{0,24}\s)?(?:was|were|had|been|used\sto\sbe|before)(?:\s(?:before|originally|there|set))?|as[\s-]is|alone|unchanged|untouched|back|the\ssame)`;
const end = String.raw`(?:\s(?:before|please|then|again|for\snow|after\sall|though|instead))*$`;
const verb =
  '(?:change|touch|alter|modify|scale|bump|raise|set|update|edit|move|increase|decrease|lower|reduce|remove|delete|drop)';
const turning = '(?:改动?|动|调整?|变|扩容?|缩容?|碰|删除?|更新|升级?|加|减)';
const asBefore =
  '(?:原样|原来|原先|原状|原值|之前|以前|从前|不变|老样子)(?:的)?(?:样子|值|数量|数字|配置|设置|状态|版本|数)?';

const asItWas = new RegExp(
  overLines`
    ^(?:${softly.source.slice(1)})?(?:leave|keep|put|set|change|turn|bring|let|have|reset|restore|revert)\s.{1,60}?\s(?:back\s)?(?:as|at|to|the\sway|like)\s(?:[\w\s']{0,24}\s)?(?:was|were|used\sto\sbe)(?:\sbefore)?${end}|
    ^[\w ./-]{1,60}\s(?:should|shall|must)\s(?:just\s)?(?:stay|remain|be)\s(?:as|at|the\sway|like|what)\s(?:it|they|that)\s(?:was|were)(?:\sbefore)?${end}|
    ^(?:keep|leave)\s.{1,60}\safter\sall$|^(?:还是)?保留.{1,20}吧?$|
    (?:恢复|改回|还原|退回|保持|维持)(?:成|到|为|着)?(?:原样|原来|原先|原状|原值|之前|以前)
  `,
  'iu',
);

const ways = [
  `^(?:leave|keep|put|set|change|turn|bring|let|have|reset|restore|revert|roll\\sback)\\s(?<what>.{1,60}?)\\s${before}${end}`,
  `^(?:restore|revert|undo|reset|roll\\sback|take\\sback|cancel|scrap)\\s(?<what>.{1,60}?)(?:\\s(?:change|edit|update|bump)s?)?${end}`,
  `^(?<what>.{1,60}?)\\s(?:should|shall|must|can|may|has\\sto|have\\sto)\\s(?:just\\s)?(?:stay|remain|be(?:\\s(?:left|kept))?|go\\sback)(?:\\s(?:what|how)\\s\\w{2,5}\\s(?:was|were)|\\s${before})?${end}`,
  `^(?<what>.{1,60}?)\\s(?:stays?|remains?|goes|go)\\s(?:(?:what|how)\\s\\w{2,5}\\s(?:was|were)|${before})${end}`,
  `^(?:do\\snot|don't|dont|never|no\\sneed\\sto|there\\sis\\sno\\sneed\\sto)\\s(?<what>${verb}\\s.{1,60}?)${end}`,
  `^(?<what>.{1,60}?)\\s(?:as\\s(?:it|they|that)\\s(?:was|were)|unchanged)${end}`,
  `^not\\s(?<what>.{1,60}?)${end}`,
  `^(?:keep|leave)\\s(?<what>.{1,60}?)(?:\\safter\\sall|\\s(?:in\\splace|there))${end}`,
  `^(?:把)?(?<what>.{1,40}?)(?:还是|就|先|仍|依然|也|都|要|应该)*(?:保持|维持|恢复|还原|改回|退回|回到|保留|调回|换回|设回)(?:成|到|为|着|在)?(?:${asBefore}|去|来|默认)?(?:的)?(?:就好|就行|即可|吧|了)*$`,
  `^(?:先|就|都)?(?:别|不要|不用|不必|无需|不需要)(?:再)?(?<what>${turning}.{1,40}?)(?:了|吧)*$`,
  `^(?:把)?(?<what>.{1,40}?)(?:还是|就|先|都|也)*(?:别|不要|不用|不必|无需|不需要|不)(?:再)?(?:去)?${turning}(?:了|吧)*$`,
  `^(?:撤销|撤回|还原|恢复|取消|保留)(?:掉|对)?(?<what>.{1,40}?)(?:的)?(?:修改|改动|更改|变更|调整)?(?:吧|了)*$`,
].map((way) => new RegExp(way, 'iu'));
