import { overLines } from '../../../kernel/over-lines.ts';
import { environmentNames } from '../../../spec/words/delivery/environment-sayings.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import type { Rewriting } from '../../../spec/words/text/rewriting.ts';
import { namesOf } from '../scope.ts';

const { alone: bare, pattern } = environmentNames;
const place = String.raw`(?:the\s)?(?:${pattern})(?:\s(?:environments?|envs?))?`;
const places = String.raw`${place}(?:(?:,?\sand\s|,\s|\s?&\s?|/)${place}){0,5}`;
const placesZh = String.raw`(?:${bare})(?:环境)?(?:\s?[、,，/和与及]\s?(?:${bare})(?:环境)?){0,5}`;
const end = String.raw`(?<rest>(?:[^.;\n]|\.(?=\S)){0,400})(?=\.\s|\.?$|[;\n])`;
const endZh = String.raw`(?<rest>[^。；;\n]{0,400})(?=[。；;\n]|$)`;

/**
 * `Deploy only the api to staging with 1 replica`: which services, and to where, are said apart, so that the place is one
 * of all that are meant and the rest of the sentence is said of it. Where several sentences send services somewhere, each
 * would have a place of its own, and all are left as they are.
 */
export function broughtTo(called: readonly Called[]): readonly Rewriting[] {
  const known = called.map((one) => ({ ...one, names: [...one.names, one.service] }));
  if (known.length === 0) return [];
  const only = (who: string): string => (known.length < 2 ? '' : who);
  const english = sentTo(known);
  const chinese = sentToInChinese(known);
  return [
    [
      english,
      (...found) => {
        const { lead = '', verb = '', to = '', rest = '', who = '' } = groupsIn(found);
        return `${lead}${verb} to ${to}${rest}${only(`. ${verb} only ${who}`)}`;
      },
      isSaidOnce(english),
    ],
    [
      chinese,
      (...found) => {
        const { to = '', rest = '', who = '', whom = '' } = groupsIn(found);
        return `部署到 ${to}${rest}${only(`。只部署 ${who}${whom}`)}`;
      },
      isSaidOnce(chinese),
    ],
  ];
}

/** Where there is but one service people need no name for it. */
const theOne = String.raw`(?:this|our|my|the)\s(?:app|application|service|api|project|repo|repository|site|website|server|backend|program|thing)`;

const theOneInChinese = '(?:这个|本|我们的?|该)(?:应用|服务|项目|程序|网站|仓库)';

function sentTo(called: readonly Called[]): RegExp {
  const named = String.raw`(?:the\s|our\s)?${namesOf(called)}(?:\s(?:service|app|application|server))?`;
  const name = called.length === 1 ? `(?:${named}|${theOne})` : named;
  const names = String.raw`${name}(?:(?:,?\sand\s|,\s|\s?&\s?)${name}){0,8}`;
  return new RegExp(
    overLines`
      (?<=^|[.;\n]\s{0,3})(?<lead>(?:(?:please|can|could|would|you|let's|we|i|want|need|like|to|now|hi|hey|team|all)[,\s]\s?){0,7})(?:(?:only|just)\s)?
      (?<verb>deploy|ship|release|roll\sout|bring|put|run|push)\s(?:(?:only|just)\s)?(?<who>${names})(?:\s(?:only|alone))?,?\s
      (?:to|into|in|onto|on)\s(?<to>${places})(?:\s(?:only|alone))?(?!\s(?:namespace|cluster|ns)|[\w-])${end}
    `,
    'giu',
  );
}

function sentToInChinese(called: readonly Called[]): RegExp {
  const named = String.raw`(?:${namesOf(called)})(?:\s?服务)?`;
  const name = called.length === 1 ? `(?:${named}|${theOneInChinese})` : named;
  const names = String.raw`${name}(?:\s?[、,，和与及]\s?${name}){0,8}`;
  return new RegExp(
    overLines`
      (?<=^|[。；;\n，,]\s?)(?:请|麻烦|帮我|帮忙|先|现在|我们|要|想|需要|只|仅|就){0,6}(?:把|将)?\s?
      (?:(?:部署|发布|上线)\s?(?<who>${names})\s?到|(?<whom>${names})\s?(?:部署|发布|上线)到)\s?(?<to>${placesZh})(?![\w-]|\s?(?:ns|namespace|命名空间|空间))${endZh}
    `,
    'giu',
  );
}

function groupsIn(found: readonly unknown[]): Readonly<Record<string, string | undefined>> {
  return found.at(-1) as Readonly<Record<string, string | undefined>>;
}

function isSaidOnce(pattern: RegExp): (words: string) => boolean {
  return (words) => words.match(pattern)?.length === 1;
}
