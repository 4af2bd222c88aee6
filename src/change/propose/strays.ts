import type { Service } from '../../facts/facts.ts';
import { publicImage } from '../../spec/public-images.ts';
import { textOf } from '../../spec/words/merge.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { readWish, type Vocabulary } from '../../spec/words/read.ts';
import { behind, calledIn, known, namesOf } from './scope.ts';

/** What could run in the place of a service. */
const others = [...behind, ...known];

type Ground = {
  readonly services: readonly Service[];
  readonly called: readonly Called[];
  readonly readers: Vocabulary;
};
type Words = { readonly rest: string; readonly strays: readonly string[] };

/**
 * A database that is only named beside the services of a repository takes the place of none: the clause that does it is
 * not understood. Alone, or before all else, it is what should run.
 */
export function withoutStrays(words: string, ground: Ground): Words {
  const none = { rest: words, strays: [] };
  const parts = partsIn(words, ground);
  const all = parts.map((part, at) => at % 2 === 0 && isStray(part, ground));
  const own = parts.flatMap((part, at) =>
    at % 2 === 1 || all[at] === true || part.trim() === '' ? [] : [part],
  );
  const isOurs = all[0] === false && own.length > 0 ? own.some((part) => isOfOurs(part, ground)) : false;
  const stray = all.map((is, at) => is && (isOurs || isOfMore(parts[at] ?? '', ground)));
  if (!stray.includes(true)) return none;
  return {
    rest: parts.filter((_, at) => stray[at] !== true).join(''),
    strays: parts.filter((_, at) => stray[at] === true).map((part) => part.trim()),
  };
}

/** What is wanted in the place of another, a repository that speaks with that one would have to be written for. */
const replacing =
  /(?<![\w-])(?:instead(?!\w)|rather\sthan|in\s(?:the\s)?place\sof|replac)|代替|替代|换成|替换|而不是/iu;

/** Said in addition, or in the place of something: not what should run alone. */
function isOfMore(part: string, ground: Ground): boolean {
  return adding.test(part) || replacing.test(part) || isNeeded(part, ground);
}

/** What a service here cannot do without is wanted beside it. */
function isNeeded(part: string, { services }: Ground): boolean {
  const needs = new Set(
    services.flatMap(({ needs: own }) => own.map(({ kind }) => publicImage(kind)?.app ?? kind)),
  );
  const named = calledIn(part, behind);
  return (
    named.length > 0 && !only.test(part) && named.every((app) => needs.has(publicImage(app)?.app ?? app))
  );
}

const only = /(?<![\w-])(?:only|just|nothing\s(?:else|but))(?![\w-])|只|仅|单独/iu;

type Asides = { readonly rest: string; readonly apps: readonly string[]; readonly said: readonly string[] };

/** What stands behind programs, wanted in addition to the services that are here, however that is said: `add a redis`. */
export function asidesIn(words: string, ground: Ground): Asides {
  const parts = partsIn(words, ground);
  const isAside = parts.map(
    (part, at) =>
      at % 2 === 0 &&
      calledIn(part, behind).length > 0 &&
      calledIn(part, known).length === 0 &&
      (adding.test(part) || isNeeded(part, ground)) &&
      isAllSaid(part) &&
      isStray(part, ground),
  );
  const said = parts.filter((_, at) => isAside[at] === true);
  return {
    rest: said.length === 0 ? words : parts.map((part, at) => (isAside[at] === true ? '' : part)).join(''),
    apps: said.flatMap(kindsIn),
    said: said.map((part) => part.trim()),
  };
}

const adding =
  /^\s*(?:(?:and|also|please|then|now|can\syou|could\syou|we|i|the\sapp|it|you|should|must|would|like|to)\s)*(?:add|include|want|need|needs|put|attach|use|uses|throw\sin|set\sup|provision|give\s(?:it|us)|bring|get)\s(?!only|just)|(?<![\w-])(?:too|also|as\swell|beside|next\sto|alongside)(?![\w-])|^\s*(?:请|帮我|再|还|另外|顺便|也)*(?:加|需要|要|用|配|带|起|来)(?:上|个|一个|一套)/iu;

const versioned = new RegExp(String.raw`(${namesOf(behind)})(?:\s?v?(\d{1,3}(?:\.\d{1,3}){0,2}))?`, 'giu');

/** With the version behind a colon, where one was said. */
function kindsIn(part: string): string[] {
  return [...part.matchAll(versioned)].flatMap(([, name = '', version]) =>
    calledIn(name, behind).map((app) => (version === undefined ? app : `${app}:${version}`)),
  );
}

/** Nothing else is told of it, which would be lost. */
function isAllSaid(part: string): boolean {
  return part.replaceAll(versioned, ' ').replaceAll(idle, ' ').trim() === '';
}

const idle =
  /(?<![\w-])(?:and|also|please|then|now|can|could|you|we|i|the|app|it|them|this|should|must|would|like|to|add|include|wants?|needs?|put|attach|uses?|throw|in|set|up|provision|give|us|bring|get|deploy|run|install|start|an?|one|some|own|too|as|well|beside|next|alongside|for|cach(?:e|ing)|sessions?|queues?|queueing|jobs|database|db|broker|server|instance|message|store|cluster)(?![\w-])|[请帮我再还另外顺便也加需要用配带起来上个一套做的]|缓存|数据库|消息队列|队列/giu;

/** Clauses, with what stands between them at every second place. */
function partsIn(words: string, { services }: Ground): readonly string[] {
  if (services.length === 0 || words.length > longest || calledIn(words, others).length === 0) return [];
  return words.split(/([.!;](?=\s|$)|[,;，；。\n])/u);
}

/** Nobody says so in a text that is longer. */
const longest = 20_000;

/** It would run the program, and no service of ours. */
function isStray(part: string, { called, readers }: Ground): boolean {
  if (calledIn(part, others).length === 0 || calledIn(part, called).length > 0) return false;
  const { drafts, runtime } = readWish(part, readers).wish;
  return (
    runtime === undefined &&
    drafts.some(({ isImplied, work }) => {
      const image = textOf(work.containers[0]?.['image']);
      return isImplied && image !== undefined && others.some(({ service }) => isProgram(image, service));
    })
  );
}

function isProgram(image: string, app: string): boolean {
  const [name = ''] = image.split(':');
  return name === app || name === publicImage(app)?.repository;
}

/** Who names nothing that is to be deployed means what is here. */
const meantAnyway =
  /^\s?(?:(?:please|just|can you|let's)\s){0,2}(?:deploy|ship|run|release|roll out)(?:\s?$|\s(?:with|to|at|in|on|as|using|behind)\s)|^\s?(?:请|帮我)?(?:部署|上线|发布)(?:一下)?(?:\s?$|到|在)/iu;

const itself =
  /(?<![\w-])(?:app|application|api|service|site|web|backend|frontend|it|this|our|project|repo)(?![\w-])|应用|程序|服务|项目|网站|后端|前端|本身/iu;

function isOfOurs(part: string, { called, services }: Ground): boolean {
  const frameworks = services.flatMap(({ framework = [], language }) => [framework, language].flat());
  return (
    calledIn(part, called).length > 0 ||
    itself.test(part) ||
    meantAnyway.test(part) ||
    frameworks.some((one) => part.toLowerCase().includes(one.toLowerCase()))
  );
}
