import { anyCase } from '../../../kernel/any-case.ts';
import { longest } from '../../../spec/words/longest.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from '../../../spec/words/delivery/environment-sayings.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { calledIn, namesOf, saidOnce } from '../scope.ts';
import { bothNamed, elided, inOrder, respectively } from './respectively.ts';

/** Some of all services, by what they were called, and what is said of each of them. */
type Group = { readonly names: readonly string[]; readonly end?: number };

/**
 * `api and web get 2 replicas each` says so of these two and of no other: `api get 2 replicas, web get 2 replicas`. Where
 * all there are were named, what is said of each is said of all, and stays as it is.
 */
export function dealt(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2 || words.length > longest) return words;
  let last: readonly string[] = [];
  return words.replaceAll(sentence, (said, at: number) => {
    const told = respectively(elided(inOrder(bothNamed(said, known), known), known), known);
    const pair = bothOf(said, words.slice(0, at), known);
    const { text, names } = shared(told, last.length > 1 ? last : pair, known);
    last = names;
    return text;
  });
}

/** Whom `both` is said of where they were told of one by one: the two of the sentence before, or the only two so far. */
function bothOf(said: string, before: string, known: readonly Called[]): readonly string[] {
  if (!/(?<![\w-])both(?![\w-])/iu.test(said) || ofEnvironment.test(said)) return [];
  const sentences = before.match(sentence) ?? [];
  const ahead = sentences.findLast((one) => calledIn(one, known).length > 0) ?? '';
  const pair = saidOnce(ahead.match(new RegExp(namesOf(known), 'giu')) ?? [], known);
  if (pair.length === 2) return pair;
  const all = saidOnce(before.match(new RegExp(namesOf(known), 'giu')) ?? [], known);
  return all.length === 2 ? all : [];
}

const sentence = /(?:[^.;。；\n?!]|[.?!](?=\S))+/gu;
const clause = /(?:[^,，]|,(?=\S))+/gu;

type Shared = { readonly text: string; readonly names: readonly string[] };

/** The clauses of a sentence, those for each dealt out to whom they are said of. */
function shared(said: string, before: readonly string[], known: readonly Called[]): Shared {
  const { names, end = 0 } = groupIn(said, known) ??
    pairIn(said, known) ?? {
      names: calledIn(said, known).length > 0 ? [] : before,
    };
  const behind = said.slice(end);
  const until = otherAt(behind, known);
  const [head, tail, rest] = [said.slice(0, end), behind.slice(0, until), behind.slice(until)];
  const isSome = names.length > 1 && names.length < known.length;
  const isOfThem = calledIn(head, known).length <= names.length;
  if (!isSome || !isOfThem || !each.test(tail)) return { text: said, names };
  return { text: head + ofEach(tail, names, end === 0) + rest, names };
}

/** Two that were told of one by one ahead of the word for both. */
function pairIn(said: string, known: readonly Called[]): Group | undefined {
  const end = said.search(/(?<=[,;]\s(?:and\s)?|\sand\s)both(?![\w-])/iu);
  if (end < 1 || ofEnvironment.test(said)) return undefined;
  const names = saidOnce(said.slice(0, end).match(new RegExp(namesOf(known), 'giu')) ?? [], known);
  return names.length === 2 ? { names, end } : undefined;
}

/** Where somebody else is spoken of. */
function otherAt(said: string, known: readonly Called[]): number {
  const other = [...said.matchAll(clause)].find(([text]) => calledIn(text, known).length > 0);
  return other === undefined ? said.length : Math.max(0, other.index - 1);
}

const joint = String.raw`(?:\s?,\s?(?:and\s)?|\s(?:and|&|plus)\s|\s?(?:[、&]|和|与|跟|及|以及)\s?)(?:the\s|our\s)?`;

function groupIn(said: string, known: readonly Called[]): Group | undefined {
  const name = namesOf(known);
  const found = [...said.matchAll(new RegExp(`${name}(?:${joint}${name}){1,6}`, 'giu'))].at(-1);
  if (found === undefined) return undefined;
  const names = saidOnce(found[0].match(new RegExp(name, 'giu')) ?? [], known);
  return { names, end: found.index + found[0].length };
}

/** From the clause with the word for each on; how it goes on is said of each too. */
function ofEach(tail: string, names: readonly string[], isFirst: boolean): string {
  const clauses = [...tail.matchAll(clause)];
  const first = clauses.findIndex(([text]) => each.test(text));
  const from = clauses[first]?.index ?? 0;
  const lead = tail.slice(0, from);
  const own = tail
    .slice(from)
    .replaceAll(eachOne, ' ')
    .replaceAll(/\s{1,9}(?=[,，\s])/gu, '')
    .trim();
  const isHan = /\p{Script=Han}/u.test(tail);
  const comma = isHan ? '，' : ', ';
  // What is said of an environment counts up to the end of its breath.
  const joint = ofEnvironment.test(own) ? (isHan ? '；' : '; ') : comma;
  const told = names.map((name) => `${name} ${own}`).join(joint);
  return `${lead}${isFirst || /[,，]\s*$/u.test(lead) ? ' ' : joint}${told}`;
}

const ofEnvironment = new RegExp(environmentNames.pattern, 'iu');
const noun = String.raw`(?:services?|apps?|applications?|deployments?|workloads?|components?|one|of\s(?:them|these|those))`;
const eachWord = overLines`
  (?<![\w-])(?:(?:each|both)(?:\s${noun})?|apiece|every\sone(?:\sof\sthem)?)
  (?=\s?(?:$|[,.;:)]|\s(?:(?:should|must|will|shall|can|to)\s)?(?:an?|get|gets|has|have|with|at|need|needs|run|runs|be|use|uses|want|wants|behind|in|on|and|only|(?:auto-?)?scales?|grows?|tolerates?|mounts?|listens?|logs?|reads?|writes?|reserves?|requests?|requires?|are)(?![\w-])))|
  (?:(?:这|那)?[两三四几]个(?:服务|应用)?)?(?:各自?|分别(?![^,，\n]{0,20}\d\s?个?[^\d,，\n]{0,4}[和、与][^\d,，\n]{0,4}\d)|均|都)(?<!(?:其他|其它|其余|别的|剩下)[^,，。；\n]{0,8})(?!种|类|是|要?(?:部署|上线|发布|上|对外)|个?(?:节点|环境|可用区|副本|实例))(?:要|配|给|用|跑|有)?|(?<!(?:副本|实例|pod)\s?[,，、]\s?)每个(?:服务|应用)?(?!副本|实例|pod|节点|环境|月|小时)
`;
const eachOne = anyCase(eachWord);
const each = new RegExp(eachWord, 'iu');
