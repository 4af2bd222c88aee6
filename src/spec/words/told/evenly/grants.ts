import type { Rewriting } from '../../text/rewriting.ts';
import { name } from './values.ts';

const own = `["'\`]?(${name})["'\`]?`;
const joint = '\\s?(?:、|和|与|以及|及|,)\\s?';
const verb = '(?:get|list|watch|create|update|patch|delete|deletecollection)(?![\\w-])';
const verbs = `(${verb}(?:${joint}${verb}){0,7})`;
const thing = '[a-z]{3,40}(?:\\.[a-z0-9.-]{2,60})?(?:/[a-z]{2,20})?(?![\\w-])';
const things = `(${thing}(?:${joint}${thing}){0,5})`;
const allows = '(?:可以|能够?|允许|有|拥有|具有|只能|只可以|做|执行|进行|只允许|授予|,|的|权限|:|操作)*';
const end = '(?:\\s?(?:等)?(?:的)?(?:这[几些]?[个种]?)?(?:操作|权限|动作|请求))?';
const four = 'create、get、list、watch、update、patch、delete';
const about = (text: string): boolean => /(?<![a-z])(?:cluster)?role|角色/iu.test(text);
const listed = (said: string): string => said.split(new RegExp(joint, 'u')).join('、');

const opening = `(?:为|给)\\s?${own}\\s?(?:这个)?(?:命名空间|namespace|ns)\\s?(?:下面?|中|里面?)?的?\\s?(?:ServiceAccount|服务账[号户]|SA)\\s?${own}\\s?(?:开|授|加|配|分配)(?:一?[些下]|通)?(?:权限|权)?`;

/** Which verbs are allowed on which objects, of each group, and whom a role is bound to. */
export const grants: readonly Rewriting[] = [
  [/(?:包含|有|包括)?\s?(?:以下|如下)?\s?[两二三四2-4]\s?条规则\s?[:,]\s?(?=对)/gu, ',', about],
  [
    new RegExp(
      `(?:能|可以|允许)?\\s?(?:对|针对)\\s?${things}\\s?(?:做|进行|执行|有|拥有)?\\s?(?:增删改查|增删查改|CRUD)\\s?(?:\\(\\s?${verbs}\\s?\\))?(?:操作|权限)?`,
      'giu',
    ),
    (...[, what = '', said]) => `,对${listed(what)}执行${said === undefined ? four : listed(said)}操作`,
    about,
  ],
  [
    new RegExp(`(?:能|可以|允许)\\s?(?:增删改查|增删查改)\\s?${things}`, 'giu'),
    (...[, what = '']) => `,对${listed(what)}执行${four}操作`,
    about,
  ],
  [
    new RegExp(
      `[:,;]?\\s?(?:能|可以|允许)?\\s?(?:对|针对)\\s?(?:(?:核心|core|"")\\s?(?:API)?\\s?组|([a-z][a-z0-9.-]{1,60})\\s?(?:API)?\\s?组)(?:中|里)?的?\\s?${things}\\s?${allows}\\s?${verbs}${end}`,
      'giu',
    ),
    (...[, group, what = '', said = '']) =>
      `,对${group === undefined ? '' : `${group}组的`}${listed(what)}执行${listed(said)}操作`,
    about,
  ],
  [
    new RegExp(
      `(?<=[:,;]\\s?)${things}\\s?(?:可以|能够?|只能|只可以|只允许|允许)\\s?${verbs}${end}(?=\\s?(?:[,;。)]|$))`,
      'giu',
    ),
    (...[, what = '', said = '']) => `对${listed(what)}执行${listed(said)}操作`,
    about,
  ],
  [
    new RegExp(
      `(?:把|将)\\s?((?:Cluster)?Role\\s?${name})\\s?(?:绑定?|授予|授权)(?:给|到)\\s?${own}\\s?(?:这个)?(?:命名空间|namespace|ns)\\s?(?:下面?|中|里面?)?的?\\s?(?:ServiceAccount|服务账[号户]|SA)\\s?${own}`,
      'giu',
    ),
    '将$1绑定给ServiceAccount $3(命名空间$2)',
    about,
  ],
  // Whose the rights are is said before them, and only pointed to where they are bound.
  [
    new RegExp(
      `,?\\s?(?:把它|将其|将该角色|把该角色|把角色)?(?:绑定?|授予|授权)(?:给|到)?\\s?(?:它|该账[号户]|这个账[号户]|这个\\s?(?:SA|ServiceAccount))(?=\\s?(?:[,;。]|$))`,
      'giu',
    ),
    (said, ...rest) => boundToSaid(said, rest),
    about,
  ],
  [new RegExp(`${opening}\\s?[:,](?=[^]{1,800}绑定给ServiceAccount)`, 'giu'), '', about],
  [/(?<=[\u4e00-\u9fff\w]\s?)绑(?=给|到)/gu, '绑定', about],
];

function boundToSaid(said: string, rest: readonly unknown[]): string {
  const text = rest.at(-1);
  const [, space, account] = new RegExp(opening, 'iu').exec(typeof text === 'string' ? text : '') ?? [];
  return account === undefined ? said : `,把它绑定给ServiceAccount ${account}(命名空间${space ?? ''})`;
}
