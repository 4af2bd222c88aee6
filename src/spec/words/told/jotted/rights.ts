import type { Rewriting } from '../../text/rewriting.ts';

const verb = '(?:get|list|watch|create|update|patch|delete|deletecollection)(?![\\w-])';
const joint = '\\s?(?:、|和|与|以及|及|/|,)\\s?';
const verbs = `(${verb}(?:${joint}${verb}){0,7})`;
const thing = `(?!${verb})[a-z]{3,40}(?:\\.[a-z0-9.-]{2,60})?(?:/[a-z]{2,20})?(?![\\w-])`;
const things = `(${thing}(?:\\s?(?:、|和|与|以及|及)\\s?${thing}){0,5})`;
const can = '(?:可以|能够?|可|允许|只能|只可以?|只允许|仅能|仅可|有|拥有|具有|要能|需要|给)+';
const end = '(?:\\s?(?:等)?(?:的)?(?:操作|权限|动作|请求))?';
const about = (text: string): boolean =>
  /\p{Script=Han}/u.test(text) && /(?<![a-z])(?:cluster)?role|角色/iu.test(text);
const listed = (said: string): string => said.split(new RegExp(joint, 'u')).join('、');

const told = (...[, what = '', said = '']: readonly string[]): string =>
  `对${listed(what)}执行${listed(said)}操作`;

/** What may be done with what: objects first, or verbs first. */
export const rights: readonly Rewriting[] = [
  [
    new RegExp(
      `(?:对|针对)\\s?${things}\\s?(?:资源)?\\s?(?:${can})?\\s?(?:只)?(?:做|执行|进行|用)?\\s?${verbs}${end}`,
      'giu',
    ),
    told,
    about,
  ],
  [
    new RegExp(
      `(?<=[:,;。、]\\s?)${things}\\s?(?:资源)?\\s?(?:${can})\\s?(?:做|执行|进行)?\\s?${verbs}${end}(?=\\s?(?:[,;。、)]|$))`,
      'giu',
    ),
    told,
    about,
  ],
  // The rules of a role stand side by side.
  [new RegExp(`(?<=操作)\\s?、\\s?(?=对[a-z])`, 'giu'), ',', about],
  [
    /(?<=(?:Cluster)?RoleBinding\s?[a-z0-9][a-z0-9.-]{0,60}\s?)(?:绑上|绑起来|绑在一起|关联(?:起来)?)(?=\s?(?:[,;。]|$))/giu,
    '把它们绑定',
    about,
  ],
];
