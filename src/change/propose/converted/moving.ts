import { overLines } from '../../../kernel/over-lines.ts';
import { destinationIn, mark } from './destination.ts';
import { isMadeOf } from './made-of.ts';

/** Which of the names that stand in an object move into one of their own. */
export type Moving = {
  readonly names: readonly string[];
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string | undefined;
  readonly said: string;
};

const sentenceEnd = /(?<=[.!?](?=\s|$)|[。！？\n])/u;
const listMark = '\u{E003}';
export const known = overLines`
  split|splits|move|moves|moved|moving|take|takes|taken|out|put|puts|place|store|stored|extract|extracted|pull|pulled|transfer|relocate|factor|externali[sz]e|separate|
  keep|keeps|kept|leave|leaves|left|remain|remains|stay|stays|untouched|unchanged|where|live|lives|belongs?|come|comes|goes|go|stand|stands|get|gets|supplied|provided|held|
  read|reads|reference|referenced|refer|load|loaded|inject|injected|obtain|use|used|using|consume|pull|pulled|fetch|through|there|which|that|whole|rest|
  config-?\s?maps?|secrets?|deployment|pod|container|manifest|object|objects|original|same|namespace|type|opaque|stringData|string\sdata|data|plain\stext|plain|text|clear|
  written|write|holding|holds?|present|current|values?|literal|its|keys?|entry|entries|variables?|env|environment|settings?|each|own|
  secretKeyRefs?|have|having|reads|configMapKeyRefs?|valueFrom|envFrom|two|both|other|only|all|every|new|hard-?coded|directly|within|inside|resulting|show|make|should|not|no|longer|
  原|下面|对象|拆成|拆分|拆出|留在|留|放在|放到|放进|移到|移动到|移至|挪到|挪进|抽到|抽取到|提取到|迁移到|存到|存放|改由|改成|改为|引用|引入|加载|读取|获取|通过|从|由|
  同一|相同|同|命名空间|类型|用|明文|写死|写在|写|不应该|不要|不该|应该|不变|键|值|变量|环境变量|敏感|其余|保持|容器|来源|提供|同时|改|让|取|里
`;
const staying =
  /(?<![A-Za-z])(?:keep|keeps|leave|leaves|remain|remains|stay|stays|left|untouched|unchanged|retain|still)(?![A-Za-z])|留|不变|保持|保留/iu;

/** Sentences that say it, of nothing else; with how what is left is told. */
export function movingIn(
  words: string,
  own: readonly string[],
): { readonly moving: Moving; readonly left: string } | undefined {
  const sentences = words.split(sentenceEnd);
  for (const [at, sentence] of sentences.entries()) {
    const moving = movingOf(sentence, own, words);
    if (moving === undefined) continue;
    const left = sentences.filter((one, index) => index !== at && !isStaying(one, own)).join('');
    return { moving, left };
  }
  return undefined;
}

function movingOf(sentence: string, own: readonly string[], words: string): Moving | undefined {
  const to = destinationIn(sentence);
  if (to === undefined) return undefined;
  const { text, lists } = withMarks(to.rest, own);
  if (!isMadeOf(text.replaceAll(/[\u{E002}\u{E003}]|\d+\u{E004}|->|→|=>/gu, ' '), known)) return undefined;
  const clauses = text.split(/[,，;；:：]|\s(?:while|whereas|but)\s|\.(?=\s|$)/u);
  const kept = clauses.filter((one) => staying.test(one) && !one.includes(mark));
  const stays = new Set(kept.flatMap((one) => listsIn(one, lists)));
  const names = [...new Set(lists.flat())].filter((one) => !stays.has(one));
  const isWhole = lists.length === 0 && (all.test(text) || (pointed.test(text) && all.test(words)));
  if (names.length === 0 && !isWhole) return undefined;
  return { names: isWhole ? own : names, kind: to.kind, name: to.name, said: sentence.trim() };
}

const all = /(?<![A-Za-z])(?:env|variables?|settings|values|entries)(?![A-Za-z])|环境变量|配置(?!字典)/iu;
const pointed = /(?<![A-Za-z])(?:them|these|those|they)(?![A-Za-z])|它们|这些/iu;

function listsIn(clause: string, lists: readonly (readonly string[])[]): string[] {
  return Array.from(clause.matchAll(/\u{E003}(\d+)\u{E004}/gu), ([, at]) => lists[Number(at)] ?? []).flat();
}

/** Names side by side become one mark. */
function withMarks(sentence: string, own: readonly string[]) {
  const one = `["'\`]?(?<![\\w.-])(?:${own.map((name) => name.replaceAll(/[^\w-]/gu, '.')).join('|')})(?![\\w-])["'\`]?`;
  const lists: string[][] = [];
  const text = sentence.replaceAll(
    new RegExp(`${one}(?:\\s?(?:,\\sand|,|，|、|and|&|和|与|及|以及)\\s?${one})*`, 'gu'),
    (found) => {
      lists.push(
        own.filter((name) =>
          new RegExp(`(?<![\\w-])${name.replaceAll(/[^\w-]/gu, '.')}(?![\\w-])`, 'u').test(found),
        ),
      );
      return `${listMark}${lists.length - 1}\u{E004}`;
    },
  );
  return { text, lists };
}

function isStaying(sentence: string, own: readonly string[]): boolean {
  const { text, lists } = withMarks(sentence, own);
  const isOfNames = lists.length > 0 || /other|rest|其余|其他/iu.test(text);
  return isOfNames && staying.test(text) && isMadeOf(text.replaceAll(/[\u{E003}]|\d+\u{E004}/gu, ' '), known);
}
