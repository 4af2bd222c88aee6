import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

const resources: readonly (readonly [RegExp, string])[] = [
  [/日志|logs?/iu, 'pods/log'],
  [/^deploy/iu, 'deployments'],
  [/^statefulset/iu, 'statefulsets'],
  [/^daemonset/iu, 'daemonsets'],
  [/^cronjob/iu, 'cronjobs'],
  [/^job/iu, 'jobs'],
  [/^c(?:onfig)?m/iu, 'configmaps'],
  [/^secret/iu, 'secrets'],
  [/^s(?:ervice|vc)/iu, 'services'],
  [/^ingress/iu, 'ingresses'],
  [/^pod/iu, 'pods'],
];
const verbs: readonly (readonly [RegExp, string])[] = [
  [/更新|改|发布|升级|部署/u, 'get、list、update、patch'],
  [/重启/u, 'get、list、patch'],
  [/创建|新建/u, 'create'],
  [/删/u, 'delete'],
  [/管理/u, 'get、list、watch、create、update、patch、delete'],
  [/看|查|读|列/u, 'get、list、watch'],
];
const thing = String.raw`(?:pods?\s?的?日志|日志|deployments?|deploy|statefulsets?|daemonsets?|cronjobs?|jobs?|configmaps?|cm|secrets?|services?|svc|ingress(?:es)?|pods?)`;
const verb = '(?:更新|修改|改|发布|重启|创建|新建|删除?|管理|查看|看|查询?|读取?|列出)';
const right = String.raw`${verb}\s?${thing}(?:\s?[、，,和及]\s?${thing}){0,6}`;
const rights = String.raw`(${right}(?:\s?(?:和|、|以及|还有|[，,]\s?(?:还|也)?能?)\s?${right}){0,4})`;
const others = String.raw`(?:\s?[，,]\s?(?:(?:别的|其他的?|其它的?|剩下的)(?:都|一律|什么都){0,6}(?:不行|不能|不许|不可以|没有|不要|禁止)(?:动|做|碰|看)?|(?:不能|不许|不可以|不准|禁止)(?:看|碰|动|读|改)\s?${thing}(?:\s?[、和]\s?${thing}){0,4})){0,2}`;
const name = '([a-z][a-z0-9.-]{0,40})';
const space = String.raw`([a-z][a-z0-9-]{0,40})\s?(?:这个)?(?:命名空间|namespace|ns)(?:里面?|内|中|下)?(?:的)?`;
const may = '(?:它|他|她)?(?:只|仅)?(?:能|可以|允许)?';
const end = String.raw`(?=\s?(?:$|[。；;\n]))`;

/** Who may do what in the one namespace that is told. */
export const allowedOffhand: readonly Rewriting[] = [
  // 给 CI 建个账号 ci-bot，只能在 staging 命名空间里更新 deployment 和看 pod 日志
  [
    new RegExp(
      overLines`
        ^\s{0,8}(?:帮我)?(?:给|为)?\s?(?:[\w-]{1,20}|流水线|我们|他们)?\s?(?:建|创建|新建|加|开|弄|来)(?:一?个)?(?:服务)?账号\s?(?:叫|名为|名字叫)?\s?${name}\s?[，,]\s?
        ${may}(?:在)?\s?${space}${may}\s?${rights}${others}${end}
      `,
      'giu',
    ),
    (...[, account = '', within = '', told = '']) =>
      `创建名为 ${account} 的 ServiceAccount，命名空间 ${within}；${granted(account, within, told)} 到 ServiceAccount ${account}`,
    isOfNoRole,
  ],
  // 在 team-a 命名空间给 alice 只读权限，能看 pod、service，不能看 secret
  [
    new RegExp(
      overLines`
        ^\s{0,8}(?:帮我|请)?(?:在)?\s?${space}\s?(?:里)?(?:给|让)\s?(?:用户)?\s?${name}\s?(?:这个)?(?:用户)?\s?(?:只读|一些|查看|开|加){0,6}(?:的)?(?:权限)?\s?[，,]?\s?${may}\s?${rights}${others}${end}
      `,
      'giu',
    ),
    (...[, within = '', user = '', told = '']) => `${granted(user, within, told)} 到用户 ${user}`,
    isOfNoRole,
  ],
  // 让 dev 组的人能在 dev 命名空间里看 pod 和日志
  [
    new RegExp(
      overLines`
        ^\s{0,8}(?:帮我|请)?(?:让|给|允许)\s?${name}\s?(组|团队|用户)?(?:的)?(?:人|同学|成员)?\s?${may}(?:在)?\s?${space}\s?${may}\s?${rights}${others}${end}
      `,
      'giu',
    ),
    (...[, whom = '', sort, within = '', told = '']) =>
      `${granted(whom, within, told)} 到${sort === undefined || sort === '用户' ? '用户' : '组'} ${whom}`,
    isOfNoRole,
  ],
];

function isOfNoRole(words: string): boolean {
  return !/Role|ServiceAccount/u.test(words);
}

function granted(whom: string, within: string, told: string): string {
  return `创建名为 ${whom} 的 Role，命名空间 ${within}，${rulesOf(told)}；创建名为 ${whom} 的 RoleBinding，命名空间 ${within}，绑定 Role ${whom}`;
}

function rulesOf(told: string): string {
  const each = told.match(new RegExp(right, 'giu')) ?? [];
  return each
    .flatMap((one) => {
      const allowed = verbs.find(([pattern]) => pattern.test(one))?.[1] ?? 'get、list、watch';
      return (one.match(new RegExp(thing, 'giu')) ?? []).map((said) => {
        const known = resources.find(([pattern]) => pattern.test(said))?.[1] ?? said;
        return `对 ${known} 允许 ${known === 'pods/log' ? 'get' : allowed}`;
      });
    })
    .join('，');
}
