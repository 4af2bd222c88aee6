import type { Service } from '../../facts/facts.ts';
import { publicImage } from '../../spec/public-images.ts';
import { textOf } from '../../spec/words/merge.ts';
import type { Called } from '../../spec/words/mentions/services.ts';
import { readWish, type Vocabulary } from '../../spec/words/read.ts';
import { behind, calledIn, known } from './scope.ts';

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
  if (ground.services.length === 0 || words.length > longest || calledIn(words, others).length === 0)
    return none;
  const parts = words.split(/([.!;](?=\s|$)|[,;，；。\n])/u);
  const stray = parts.map((part, at) => at % 2 === 0 && isStray(part, ground));
  const own = parts.flatMap((part, at) =>
    at % 2 === 1 || stray[at] === true || part.trim() === '' ? [] : [part],
  );
  const isOurs = stray[0] === false && own.length > 0 ? own.some((part) => isOfOurs(part, ground)) : false;
  if (!stray.includes(true) || !isOurs) return none;
  return {
    rest: parts.filter((_, at) => stray[at] !== true).join(''),
    strays: parts.filter((_, at) => stray[at] === true).map((part) => part.trim()),
  };
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
