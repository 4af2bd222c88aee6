import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from './environment-sayings.ts';

const { pattern: place, nameOf } = environmentNames;
const asked = String.raw`(?:add|create|set\sup|introduce|include|make|have|need|want|get|give\sus|bring\sin)`;

/** `add a staging environment with one replica`, `再加一个预发环境，域名 pre.example.cn` */
const introductions = [
  overLines`
    (?<=^\s{0,3}|[.;!\n]\s{0,3}|,\s)(?:(?:and|also|now|then|please|actually|oh|we|i|you|can|could|let's|would|like|should|do|to)[,\s]+){0,6}
    ${asked}\s(?:also\s)?(?:an?|another|one\smore|the)\s(?:(?:new|separate|second|third|extra|own)\s){0,2}(?<name>${place})\s(?:environment|env|overlay|stage)(?![\w-])
    (?:\s(?:too|as\swell|also|please))*(?:\s?[,:]\s?|\s|(?=[.;!\n]|$))(?:(?:that|which|where|it|with|has|having|running|runs|uses|using|and)\s){0,3}
  `,
  overLines`
    (?<=^\s{0,3}|[。；;，,\n.]\s{0,3})(?:(?:另外|还|再|也|请|帮我|我们|麻烦|现在|想)[，,\s]?){0,5}
    (?:需要|要|加|添加|增加|新增|建|创建|弄|搞|来|准备)(?:上|出)?(?:一?[个套份])?(?:单独的?|独立的?|新的?)?\s?(?<name>${place})\s?环境(?:吧)?\s?[，,：:]?\s?(?:里|中|上)?(?:用|要|跑|是)?
  `,
].map((source) => new RegExp(source, 'giu'));

const introducing = new RegExp(
  `(?<=${place}(?:,\\s?|,?\\s(?:and|&)\\s)${place}(?:\\senvironments?|\\senvs?)?)\\s?(?:,\\s?)?(?:with|where)(?=\\s[^.;,\\n]{0,80}${place})`,
  'giu',
);

/** `to staging and production with 2 replicas in production`: which there are, and then what is said of one. */
export function listedFirst(words: string): string {
  return words.replaceAll(introducing, ',');
}

/**
 * With an environment that is added said as the others are. Where it is the first that is named, what was said of none
 * is of production.
 */
export function introduced(words: string, namesOf: (words: string) => readonly string[]): string {
  const known = namesOf(introductions.reduce((text, pattern) => text.replaceAll(pattern, ''), words));
  return introductions.reduce(
    (text, pattern) =>
      text.replaceAll(pattern, (...found) => {
        const [phrase, at, all, { name: said = '' }] = [found[0], ...found.slice(-3)] as unknown as Found;
        const name = nameOf(said);
        const others = known.filter((one) => one !== name);
        if (others.length === 0 && (isOfUsers.test(name) || all.slice(0, at).trim() === '')) return phrase;
        const there = others.length > 0 ? others : ['production'];
        const isAll = /^\s*(?:[.;!\n。；]|$)/u.test(all.slice(at + phrase.length));
        return `environments ${[...there, name].join(' and ')}${isAll ? '' : `. ${name}: `}`;
      }),
    words,
  );
}

type Found = readonly [phrase: string, at: number, all: string, groups: { readonly name?: string }];

const isOfUsers = /^prod/u;
