import { literally } from '../../../../kernel/literally.ts';
import { programs } from '../../mentions/programs.ts';
import { longest } from '../../longest.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { values } from './values.ts';

/** `nginx:1.27 with 3 replicas and redis on port 6380`: two programs or more, and of which of them each thing is said. */
export const eachProgram: readonly Rewriting[] = [[/^[^]+$/gu, apart]];

type Given = { readonly name: string; readonly image: string; readonly values: string[] };

const known = programs
  .flatMap(({ names }) => names)
  .toSorted((a, b) => b.length - a.length)
  .map((name) => literally(name))
  .join('|');
const tag = String.raw`:\w(?:[\w.-]{0,60}\w)?`;
const image = String.raw`(?<image>(?<![\w./@:-])(?:(?:[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}(?::\d{2,5})?\/)?(?:[a-z0-9][\w.-]{0,40}\/){0,3}[a-z0-9](?:[\w.-]{0,60}\w)?${tag}|(?:${known}))(?![\w/@=:-]|\.\w))`;
const number = String.raw`(?<n>\d{1,3}|one|two|three|four|five|six|[一二两三四五六])`;

/** Pieces that such a sentence is made of: another word, and it is left to others. */
const idle =
  /(?:(?:please|can|could|you|i|we|need|want|would|like|to|deploy(?:ments?)?|runs?|create|add|start|launch|set(?:\sup)?|give|me|us|a|an|the|of|for|with|and|plus|also|then|both|its|it|in|on|at|as|is|are|has|have|having|gets?|from|image|exposed?|reachable|available|under|via|host|env(?:ironment)?(?:\svariables?)?|variables?|limit(?:ed)?)(?![\w-])|[\s,;:()，；：、（）。]|[.!?](?=\s|$)|[-*•](?=\s)|部署|需要|帮我|请|跑|我要|我们|创建|新建|运行|启动|以及|还有|和|与|一个|环境变量|镜像|用|使用|通过|访问|对外|设置|的)/iuy;
const imageNext = new RegExp(image, 'iuy');
const countAhead = new RegExp(
  `(?:${number}\\s?x?\\s?(?:(?:replicas?|cop(?:y|ies)|pods?|instances?)\\s(?:of|for)\\s(?:the\\s)?|个?(?:副本|实例)的\\s?|个\\s?)?)(?=${image})`,
  'iuy',
);
const podsBehind = /\s?(?:pods?|replicas?|instances?|copies)(?![\w-])/iuy;

function apart(words: string): string {
  if (words.length > longest) return words;
  const sentences = words.match(/(?:[^.!?。]|[.!?](?=\S))+(?:[.!?。]\s*)?/gu) ?? [];
  const last = sentences.findIndex((sentence) => givenIn(sentence) === undefined);
  const read = sentences.slice(0, last === -1 ? sentences.length : last).join('');
  const given = givenIn(read) ?? [];
  const named = new Set(given.map(({ name }) => name));
  const isEach = named.size === given.length && given.filter((one) => one.values.length > 0).length > 1;
  return isEach ? `${given.map(written).join(' ')} ${words.slice(read.length)}`.trim() : words;
}

function written({ name, image: reference, values: own }: Given): string {
  return `${[`Deployment ${name} with image ${reference}`, ...own].join(', ')}.`;
}

/** The programs that are spoken of, each with its own; nothing where there is a word that is none of this. */
function givenIn(said: string): readonly Given[] | undefined {
  const given: Given[] = [];
  let ahead: string | undefined;
  for (let at = 0; at < said.length;) {
    const piece = pieceAt(said, at, given.at(-1));
    if (piece === undefined) return undefined;
    if (piece.count !== undefined) ahead = piece.count;
    if (piece.image !== undefined) {
      given.push({
        name: nameOf(piece.image),
        image: piece.image,
        values: ahead === undefined ? [] : [ahead],
      });
      ahead = undefined;
    }
    at = piece.end;
  }
  return given;
}

type Piece = { readonly end: number; readonly image?: string; readonly count?: string };

function pieceAt(said: string, at: number, last: Given | undefined): Piece | undefined {
  const count = matchAt(said, at, countAhead);
  if (count !== null) return { end: at + count[0].length, count: replicasOf(count.groups?.['n'] ?? '') };
  const found = matchAt(said, at, imageNext);
  if (found !== null) {
    const end = at + found[0].length;
    return { end: end + (matchAt(said, end, podsBehind)?.[0].length ?? 0), image: found[0] };
  }
  return valueAt(said, at, last) ?? endOf(said, at, idle);
}

function endOf(said: string, at: number, pattern: RegExp): Piece | undefined {
  const found = matchAt(said, at, pattern);
  return found === null ? undefined : { end: at + found[0].length };
}

/** What is said of the one before. */
function valueAt(said: string, at: number, last: Given | undefined): Piece | undefined {
  if (last === undefined || /[\w.]/u.test(said.charAt(at - 1))) return undefined;
  for (const { kind, next, say } of values) {
    const found = matchAt(said, at, next);
    if (found === null || !given.has(kind)) continue;
    last.values.push(say(found.groups ?? {}).replace(/^(?=[A-Z][A-Z0-9_]*=)/u, 'environment variable '));
    return { end: at + found[0].length };
  }
  return undefined;
}

/** An amount alone may be of a disk, and a path of anything. */
const given: ReadonlySet<string> = new Set([
  'copies',
  'scale',
  'limit',
  'request',
  'memory',
  'host',
  'level',
  'variable',
  'port',
]);

function replicasOf(said: string): string {
  const copies = values.find(({ kind }) => kind === 'copies');
  const groups = copies?.pattern.exec(`${said} replicas`)?.groups;
  return groups === undefined || copies === undefined ? '' : copies.say(groups);
}

function nameOf(reference: string): string {
  const name =
    reference
      .split('/')
      .at(-1)
      ?.replace(/[:@].*$/u, '') ?? '';
  return name.toLowerCase().replaceAll(/[^a-z0-9-]+/gu, '-');
}

function matchAt(said: string, at: number, pattern: RegExp): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(said);
}
