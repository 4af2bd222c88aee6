import { overLines } from '../../../../../kernel/over-lines.ts';
import type { Spoken } from '../spoken.ts';
import type { Told } from '../../../text/closed.ts';
import { closed } from './closed.ts';

const named = '["\'`]?(?<name>[a-z][\\w.@-]{0,60})["\'`]?';
const account = '(?:sa|service ?account|服务账[号户])';
const accounts = new RegExp(
  `${named}(?:这个|的| )?${account}(?!\\w)|${account}(?:名为|叫|:)? ?["'\`]?(?<late>[a-z][\\w.-]{0,60})`,
  'iu',
);
const people = new RegExp(
  `(?:\\p{Script=Han}{1,4}\\()?(?:用户|同事|开发|运维)(?:名|名为|叫|:|是)* ?${named}\\)?`,
  'iu',
);
const groups = new RegExp(`(?:用户)?组(?:名为|叫|:)? ?${named}`, 'iu');
const place =
  /(?:在)?["'`]?(?<space>[a-z][a-z0-9-]{0,60})["'`]?(?:这个)? ?(?:的)?(?:命名空间|空间|namespace|ns)(?:里面?|中|下面?|内)?/iu;
const within = /(?<=^|\s|对|在|能)["'`]?(?<space>[a-z][a-z0-9-]{0,60})["'`]?(?:里面?|下面?|中)/iu;
const where = /权限|(?<!\w)(?:role|rbac|rolebinding)(?!\w)|角色|只能看/iu;
const idle =
  /权限|只能|需要|一下|要|想|得|来|去|一个|给|让|开|加|配|分|授|建|写|予|能|可以|只|有|的|在|对|个|点|里/gu;

const whom: readonly (readonly [RegExp, string])[] = [
  [accounts, 'ServiceAccount '],
  [groups, '组'],
  [people, '用户'],
];

/** Resources in a row. */
const thing =
  '(?:(?:pod的?日志|pod|deployment|service|svc|config ?map|cm|secret|job|cron ?job|statefulset|daemonset|ingress|node|event|pvc|namespace)(?:e?s)?(?:/[a-z]{3,12})?|日志|事件|服务|节点)(?![\\w-])';
const things = new RegExp(`(?<things>${thing}(?:(?:和|、|与|及|跟|以及|/)的?${thing}){0,9})`, 'iu');
const acts = new RegExp(
  overLines`
    (?<acts>增删改查|增删查|增删改|增删|查改|查删|增查|改查|删改|重启|滚动重启|(?:查看|看|查|读)(?:和|、)?(?:重启|删除?|改)|只读|查看|看到?|管理|修改|改|删除|创建|(?<![a-z])(?:get|
    list|watch|create|update|patch|delete)(?:(?:、|,|/| |和)(?:get|list|watch|create|update|patch|
    delete)){0,6}(?![a-z]))
  `,
  'u',
);

const verbs: Readonly<Record<string, readonly string[]>> = {
  增: ['create'],
  删: ['delete'],
  改: ['update', 'patch'],
  查: ['get', 'list', 'watch'],
  看: ['get', 'list', 'watch'],
  读: ['get', 'list', 'watch'],
  启: ['get', 'patch'],
  管: ['*'],
  建: ['create'],
};

/** `增删查` and `重启`, as the verbs of the API. */
function verbsOf(acts: string): string {
  return [
    ...new Set(
      acts
        .split(/(?=\p{Script=Han})|(?<=\p{Script=Han})|[、,/ ]+/u)
        .flatMap((one) => verbs[one] ?? (/^[a-z]+$/u.test(one) ? [one] : [])),
    ),
  ].join('、');
}

const ruled = ({ things: said = '', acts: done = '', space }: Told): string => {
  const resources = said.replaceAll(/(?:pod的?)?日志|(?<![\w-])cm(?!\w)|(?<![\w-])svc(?!\w)/giu, (word) =>
    word.endsWith('日志') ? 'pods/log' : /cm/iu.test(word) ? 'configmaps' : 'services',
  );
  const at = space === undefined ? '' : `在${space}命名空间,`;
  return `${at}对${resources}执行${verbsOf(done)}操作`;
};

/** `改 deployment 和看 pod 日志`: each thing has its own act. */
const pair = `(?:能|可以)?${acts.source.replace('?<acts>', '?:')}(?:一下|下)?(?:的)?${thing}(?:(?:、|/)${thing}){0,9}`;
const pairs = new RegExp(
  `(?<pairs>${pair}(?:(?:和|、|与|及|以及|还有|跟|并且?|,)(?:还|也)?${pair}){1,5})`,
  'iu',
);
const one = new RegExp(
  `(${acts.source.replace('?<acts>', '?:')})(?:一下|下)?(?:的)?(${thing}(?:(?:、|/)${thing}){0,9})`,
  'giu',
);

const ruledEach = ({ pairs: said = '', space }: Told): string =>
  [...said.matchAll(one)]
    .map(([, done = '', things = '']) => ruled({ acts: done, things, ...(space !== undefined && { space }) }))
    .join(',');

/** Rights that are told in passing: who, where, what and how, in whatever order. */
export const granting: readonly Spoken[] = [
  [
    new RegExp(
      `[\\w\\p{Script=Han}]{0,12}\\(${account}(?:名为|叫|是|:)? ?([a-z][a-z0-9-]{0,60}),?(?:放|在|位于)(?:在)? ?([a-z][a-z0-9-]{0,60})(?:这个)? ?(?:命名空间|空间|namespace|ns)(?:里面?|下|中)?\\)`,
      'giu',
    ),
    '在$2命名空间创建一个名为$1的ServiceAccount。ServiceAccount $1',
    (words) => where.test(words),
  ],
  [
    /,?(?:别的|其他的?|其它的?|其余的?|剩下的)(?:权限)?(?:一概|一律|都|统统|全)*(?:不给|不要|没有|不行|不能|不许|免谈)(?:碰|动|看)?/gu,
    '',
    (words) => where.test(words),
  ],
  ...whom.map(([who, kind]) =>
    closed({
      where,
      must: [who, pairs],
      may: [place, within],
      idle: [idle],
      write: (told) => `创建一个Role,绑定给${kind}${told['name'] ?? told['late'] ?? ''},${ruledEach(told)}`,
    }),
  ),
  ...whom.map(([who, kind]) =>
    closed({
      where,
      must: [who, things, acts],
      may: [place, within],
      idle: [idle],
      write: (told) => `创建一个Role,绑定给${kind}${told['name'] ?? told['late'] ?? ''},${ruled(told)}`,
    }),
  ),
  closed({ where, must: [things, acts], may: [place, within], idle: [idle], write: ruled }),
  ...whom.map(([who, kind]) =>
    closed({
      where,
      must: [/权限/u, who],
      may: [place],
      idle: [idle],
      write: ({ name, late, space }) =>
        `${space === undefined ? '' : `在${space}命名空间`}创建一个Role,绑定给${kind}${name ?? late ?? ''}`,
    }),
  ),
  [
    /,(?:但|但是)?(?:都)?(?:不能|不许|不可以?|别)(?:让(?:他|她|它))?(?:删除?|改|动|写)+(?=[,。;\n]|$)/gu,
    '',
    (words) => where.test(words),
  ],
  [/(?<=(?<!\w)role ?(?:和|与|跟|、))绑定(?!给|到)/giu, 'RoleBinding'],
];
