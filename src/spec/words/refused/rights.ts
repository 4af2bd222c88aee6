import { overLines } from '../../../kernel/over-lines.ts';
import { resourceWords, verbsOf, verbWords } from '../kinds/grants.ts';
import type { Rewriting } from '../text/rewriting.ts';

const every = ['get', 'list', 'watch', 'create', 'update', 'patch', 'delete'];
const verbs =
  String.raw`(?:(?:${verbWords})(?:(?:,?\s?(?:and|or|nor)\s|,\s?|/|、|和|或|及)(?:the\s)?(?:${verbWords})){0,6})`.replaceAll(
    ' ',
    String.raw`\s`,
  );
const things =
  String.raw`(?:(?:${resourceWords})(?:(?:,?\sand\s|,\s|、|和|与|及)(?:${resourceWords})){0,8})`.replaceAll(
    ' ',
    String.raw`\s`,
  );
const all = overLines`
  (?:(?:do|perform|carry\sout|execute|have|has|with|gets?)\s)?(?:everything|anything|all\s(?:of\s)?(?:the\s)?(?:verbs|actions|operations|rights|permissions)|every\s(?:verb|action|operation)|any\s(?:verb|action)|full\s(?:access|control)|all)
`;
const but = overLines`
  ,?\s(?:except(?:ing)?|but(?:\s(?:not|never|cannot|must\snot|may\snot))?|other\sthan|apart\sfrom|besides|save|excluding|without|minus)(?:\s(?:for|to))?(?:\s(?:the\s)?(?:verbs?|rights?)(?:\sto)?)?\s
`;
const of = String.raw`(?:(?:with|on|to|for|over|in|the|all|its|our|any)\s){1,3}`;
const isRole = (words: string): boolean => /role|rbac|角色/iu.test(words);

/** Whatever may be done but what is left out; of nothing that is left there is no rule. */
function less(given: readonly string[], said: string): string {
  const out = new Set(
    verbsOf(said.replaceAll(/(?<!\w)(?:n?or|the)(?!\w)|或|及/giu, ',')).flatMap((one) =>
      one === 'delete' ? [one, 'deletecollection'] : [one],
    ),
  );
  return given.filter((one) => !out.has(one)).join(', ');
}

/** `everything except delete`, `read but not list secrets`: the rights that are left are told, and no other. */
export const rightsLess: readonly Rewriting[] = [
  [
    new RegExp(
      `${all}\\s${of}(${things})${but}(?:${of})?(${verbs})(?:ing)?(?:\\s(?:it|them))?(?=[\\s.,;)]|$)`,
      'giu',
    ),
    (...[, what = '', out = '']) => `${less(every, out)} ${what}`,
    isRole,
  ],
  [
    new RegExp(`${all}${but}(${verbs})\\s${of}(${things})(?=[\\s.,;)]|$)`, 'giu'),
    (...[, out = '', what = '']) => `${less(every, out)} ${what}`,
    isRole,
  ],
  [
    new RegExp(
      `(${verbs}),?\\s(?:but|and|yet|though)\\s(?:(?:it|they)\\s)?(?:(?:must|may|can|should|do|does)\\s)?(?:not|never|cannot)\\s(?:to\\s)?(${verbs})\\s(?:(?:the|any|all)\\s)?(${things})(?=[\\s.,;)]|$)`,
      'giu',
    ),
    (...[whole = '', given = '', out = '', what = '']) => {
      const left = less(verbsOf(given), out);
      return left === '' ? whole : `${left} ${what}`;
    },
    isRole,
  ],
  [
    new RegExp(
      `(?:对|在)?\\s?(${things})\\s?(?:资源)?(?:上|的)?\\s?(?:可以|能够?|允许|执行|进行|拥有|具有|有|做|的|,|，){0,4}\\s?除了?\\s?(${verbs})\\s?(?:操作|权限|动词)?(?:之外|以外|外)\\s?的?\\s?(?:所有|全部|任何|其[他它余])\\s?的?\\s?(?:操作|权限|动作|动词|事情)?`,
      'giu',
    ),
    (...[, what = '', out = '']) => `对 ${what} 执行 ${less(every, out)} 操作`,
    isRole,
  ],
];
