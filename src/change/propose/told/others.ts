import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../../../spec/words/numbers.ts';
import { calledIn } from '../scope.ts';
import type { Ground, Heard } from './telling.ts';

const number = String.raw`(?<count>\d{1,3}|once|a\ssingle|one|two|three|four|five|six|[一二两三四五六七八九十])`;
const noun = String.raw`(?:replicas?|copies|copy|instances?|pods?|个?(?:副本|实例)|个(?=\s?(?:[,，。;；)）\n]|$|就|即可|吧))|份)`;

/** `everything else one replica`, `the others get 2 replicas each`, `其他都 1 个` */
const others = anyCase(
  overLines`
    (?<![\w-])(?:
      (?:(?:everything|everybody|all|anything)\selse|(?:all\s)?(?:of\s)?the\s(?:others?|rest|other\s(?:ones?|services?|apps?)))
      (?:\s(?:gets?|has|have|runs?|with|at|is|are|needs?|just|only|stays?\sat)|:){0,3}\s${number}(?:\s${noun}(?:\seach)?|(?=\s?(?:[.,;)\n]|$)))|
      (?:其他|其它|其余|剩下|别)的?(?:服务|应用)?(?:都|全|各|就|每个|跑|起|给|用|是|一律|[\s:：]){0,6}?(?<count2>\d{1,3}|[一二两三四五六七八九十])\s?${noun}
      (?:副本|实例)?
    )(?!\w)
  `,
);

/** How many run of each service that its sentence does not name: said of each, as if by its name. */
export function othersTold(words: string, { services, called }: Ground): Heard {
  const rest = words.replaceAll(others, (said: string, ...more) => {
    const [at, , groups] = more.slice(-3);
    const { count, count2 } = groups as Readonly<Record<string, string | undefined>>;
    const own = namedIn(sentenceAt(words, Number(at)), called);
    // Who was counted in the sentence before is none of the others.
    const named = own.size > 0 ? own : namedIn(sentenceBefore(words, Number(at)), called);
    const left = services.filter(({ name, kind }) => kind !== 'library' && !named.has(name));
    const copies = toCount(count?.replace(/^a\s/u, '') === 'single' ? 'one' : (count ?? count2 ?? ''));
    return left.length === 0 ? said : left.map(({ name }) => `${name} ${copies} replicas`).join(', ');
  });
  return { rest, rows: [], over: (spec) => spec };
}

/** Whose number is said; who is only named, as with a host, is one of the others. */
function namedIn(sentence: string, called: Ground['called']): ReadonlySet<string> {
  const counted = sentence.split(/[,，;；]/u).filter((clause) => count.test(clause));
  const named = counted.flatMap((clause) => calledIn(clause, called));
  return new Set(named.length === 0 ? calledIn(sentence, called) : named);
}

const count =
  /(?<![\w.:/-])(?:\d{1,3}|one|two|three|four|five|six)(?![\w.:/-])|[一二两三四五六七八九十]\s?个/iu;

function sentenceAt(words: string, at: number): string {
  const before = words.slice(0, at);
  return before.slice(Math.max(...['. ', '。', '\n', ';', '；'].map((end) => before.lastIndexOf(end))) + 1);
}

function sentenceBefore(words: string, at: number): string {
  return sentenceAt(words, at - sentenceAt(words, at).length - 1);
}
