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
  /(?:(?:please|can|could|you|i|we|need|want|would|like|to|deploy(?:ments?)?|runs?|create|add|start|launch|set(?:\sup)?|give|me|us|a|an|the|of|for|with|and|plus|also|then|called|named|its|it|in|on|at|as|is|are|has|have|having|gets?|from|image|exposed?|reachable|available|under|via|host|env(?:ironment)?(?:\svariables?)?|variables?|limit(?:ed)?)(?![\w-])|(?:two|three|four|[2-4]|[两三四]个)\s?(?:deployments?|services|apps|applications|programs|服务|应用|程序|部署)(?![\w-])|[\s,;:()，；：、（）。]|[.!?](?=\s|$)|[-*•](?=\s)|部署|需要|帮我|请|跑|我要|我们|创建|新建|运行|启动|以及|还有|和|与|一个|环境变量|镜像|用|使用|通过|访问|对外|设置|的)/iuy;
const imageNext = new RegExp(image, 'iuy');
const countAhead = new RegExp(
  `(?:${number}\\s?x?\\s?(?:(?:replicas?|cop(?:y|ies)|pods?|instances?)\\s(?:of|for)\\s(?:the\\s)?|个?(?:副本|实例)的\\s?|个\\s?)?)(?=${image})`,
  'iuy',
);
const podsBehind = /\s?(?:pods?|replicas?|instances?|copies)(?![\w-])/iuy;

/** `api (acme/api:1`, `web from acme/web:2`: what a program is called, and its image. */
const words =
  'deploy|deployments?|run|runs|image|images|from|with|services?|apps?|applications?|pods?|containers?|need|create|and|plus|then|use|uses|using|start|add|give|set|up|an?|the|it|its|is|to|of|for|on|at|in|as|based|called|named|new|want|programs?';
const leading = String.raw`\s?(?:(?:[(（]|[:：=])\s?(?:(?:the\s)?image\s?[:=]?\s?|镜像\s?[:：]?\s?)?|(?<!(?:^|[^\w-])(?:${known}))\s(?:from|using|running|runs|uses)\s(?:the\s)?(?:image\s)?|\s(?:with\s)?(?:the\s)?image\s(?:is\s|of\s|:\s?)?|\s?(?:使用|用)\s?(?:镜像)?\s?|\s?的?镜像\s?(?:使用|是|为|用|[:：])?\s?)`;
const namedNext = new RegExp(
  String.raw`(?<name>(?<![\w./@:=-])(?!(?:${words})(?![\w-]))[a-z][a-z0-9-]{0,40})${leading}${image}`,
  'iuy',
);
const anyNamed = new RegExp(namedNext.source, 'giu');
const anyImage = new RegExp(image, 'giu');

function apart(said: string): string {
  if (said.length > longest || (said.match(anyImage) ?? []).length < 2) return said;
  const names = namesIn(said);
  const sentences = said.match(/(?:[^.!?。]|[.!?](?=\S))+(?:[.!?。]\s*)?/gu) ?? [];
  const many = sentences
    .map((_, at) => sentences.slice(0, at + 1).join(''))
    .findLast((text) => givenIn(text, names));
  const given = (many === undefined ? undefined : givenIn(many, names)) ?? [];
  const isEach = given.filter((one) => one.values.length > 0).length > 1;
  return isEach ? `${given.map(written).join(' ')} ${said.slice(many?.length ?? 0)}`.trim() : said;
}

function namesIn(said: string): ReadonlySet<string> {
  const told = [...said.matchAll(anyNamed)].map(({ groups }) => groups?.['name'] ?? '');
  const images = [...said.matchAll(anyImage)].map(([one]) => nameOf(one));
  return new Set([...told, ...images].map((name) => name.toLowerCase()));
}

function written({ name, image: reference, values: own }: Given): string {
  const isClock = own.some((one) => one.startsWith('schedule '));
  const said = own.map((one) => one.replace(/^schedule /u, ''));
  return `${[`${isClock ? 'CronJob' : 'Deployment'} ${name} with image ${reference}`, ...said].join(', ')}.`;
}

/** The programs that are spoken of, each with its own; nothing where there is a word that is none of this. */
function givenIn(said: string, names: ReadonlySet<string>): readonly Given[] | undefined {
  const given = new Map<string, Given>();
  let ahead: readonly string[] = [];
  let current: Given | undefined;
  for (let at = 0; at < said.length;) {
    const piece = pieceAt(said, at, { current, names });
    if (piece === undefined) return undefined;
    if (piece.count !== undefined) ahead = [piece.count];
    if (piece.name !== undefined) {
      current = spokenOf(piece, given);
      if (current === undefined) return undefined;
      current.values.push(...ahead);
      ahead = [];
    }
    at = piece.end;
  }
  return [...given.values()];
}

/** Who is told of before is the same; of whom nobody told which image it has nothing can be made. */
function spokenOf({ name = '', image: reference }: Piece, given: Map<string, Given>): Given | undefined {
  const before = given.get(name);
  if (before !== undefined) return (reference ?? before.image) === before.image ? before : undefined;
  if (reference === undefined) return undefined;
  const first: Given = { name, image: reference, values: [] };
  given.set(name, first);
  return first;
}

type Piece = {
  readonly end: number;
  readonly name?: string;
  readonly image?: string;
  readonly count?: string;
};
type State = { readonly current: Given | undefined; readonly names: ReadonlySet<string> };

function pieceAt(said: string, at: number, { current, names }: State): Piece | undefined {
  const count = matchAt(said, at, countAhead);
  if (count !== null) return { end: at + count[0].length, count: replicasOf(count.groups?.['n'] ?? '') };
  return (
    programAt(said, at) ?? switchedAt(said, at, names) ?? valueAt(said, at, current) ?? endOf(said, at, idle)
  );
}

function programAt(said: string, at: number): Piece | undefined {
  const named = matchAt(said, at, namedNext);
  const found = named ?? matchAt(said, at, imageNext);
  if (found === null) return undefined;
  const reference = found.groups?.['image'] ?? '';
  const end = at + found[0].length;
  const pods = matchAt(said, end, podsBehind)?.[0].length ?? 0;
  return {
    end: end + pods,
    name: (named?.groups?.['name'] ?? nameOf(reference)).toLowerCase(),
    image: reference,
  };
}

const word = /(?<![\w./@:=-])[a-z][a-z0-9-]{0,40}(?![\w/@=-]|\.\w|:\w)/iuy;

/** `..., api on port 8080`: it goes on about one that was told before. */
function switchedAt(said: string, at: number, names: ReadonlySet<string>): Piece | undefined {
  const found = matchAt(said, at, word)?.[0];
  const name = found?.toLowerCase() ?? '';
  return found === undefined || !names.has(name) ? undefined : { end: at + found.length, name };
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
  'clock',
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
