import { overLines } from '../../../kernel/over-lines.ts';
import { remembered } from '../../../kernel/remembered.ts';
import { environmentNames, labelled } from './environment-sayings.ts';

export type Clause = {
  readonly text: string;
  readonly start: number;
  readonly breath: number;
  /** No mark parts it from the one before it. */
  readonly isJoined: boolean;
};

/** What is said of environments, part by part; a breath goes to the end of its sentence. */
export function clausesOf(words: string): readonly Clause[] {
  return parted(words, end);
}

/** Of a part without an end as long as this only what stands right before that end. */
const longest = 300;

const parted = remembered((words: string, pattern: RegExp): readonly Clause[] => {
  const clauses: Clause[] = [];
  let breath = 0;
  let isJoined = false;
  for (let from = nextOf(letter, words, 0)?.index; from !== undefined;) {
    const { 0: mark, index } = nextOf(pattern, words, from + 1) ?? { 0: '', index: words.length };
    const start = Math.max(from, index - longest);
    clauses.push({ text: words.slice(start, index), start, breath, isJoined });
    isJoined = mark.trim() === '';
    if (/[;；。\n.?!]/u.test(mark)) breath += 1;
    from = nextOf(letter, words, index + mark.length)?.index;
  }
  return clauses;
});

function nextOf(pattern: RegExp, words: string, from: number): RegExpExecArray | null {
  pattern.lastIndex = from;
  return pattern.exec(words);
}

/** A heading names what is told of below it, and wishes nothing more. */
export function withoutHeadings(words: string): string {
  return words.replaceAll(headings, ',');
}

const { pattern, alone } = environmentNames;
const several = String.raw`${pattern}\s?(?:&|/|and|和|、)\s?${pattern}`;
const noun = '(?:environments?|envs?|overlays?|环境)';
/** What a part can begin with, and what ends it. */
const letter = /[^,;，；。\n.?!]|[.?!](?=\S)/gu;
const end = new RegExp(
  overLines`
    [.?!](?=\s|$)|[,;，；。\n]{1,8}|(?::(?=\s)|：)(?=\s?${pattern})|(?<=${noun}\s?|${several})(?<!${labelled}env\s?)(?::(?=\s)|：)|
    (?<!${pattern})\s(?=and\s)|\s(?=and\s(?!(?:the\s)?${pattern})|but\s|while\s|with\s\d{1,4}\s(?:replicas?|copies|pods|instances)\s(?:in|on|for)\s)|
    (?<=\S)(?=而)|(?<=(?:[\w个]|副本|内存|实例|核)\s?)(?<!${alone}\s?)、(?=\s?在?\s?${alone})
  `,
  'giu',
);
const count = String.raw`(?:(?:two|three|four|several|the|my|our|\d)\s)?`;
const joint = String.raw`(?:\s?,\s?|\s)?(?:(?:to|in|for|on|called|named)\s|在)?(?:both\s)?`;
const headings = new RegExp(
  overLines`
    ${count}
    (?:${noun}\s?[:：]|(?:${noun})?${joint}(?:${pattern}\s?,\s?){0,4}${several}\s?[:：])
  `,
  'giu',
);

/** What is said of the others counts for none that is named, nor do several hosts count for one. */
export function isOfOthers(said: string): boolean {
  if ((said.match(/(?<![\w@/.-])(?:[a-z0-9-]{1,60}\.){1,5}[a-z]{2,24}(?![\w/@-]|\.\w)/giu) ?? []).length > 1)
    return true;
  return /^\s?(?:其他|其它|其余|剩下|别的|(?:all\s)?the\s(?:others?|rest)(?!\w)|everything\selse)/iu.test(
    said,
  );
}
