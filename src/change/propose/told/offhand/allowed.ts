import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';
import { overLines } from '../../../../kernel/over-lines.ts';

const resources: readonly (readonly [RegExp, string])[] = [
  [/pods?\s?(?:的)?日志|日志|logs?/iu, 'pods/log'],
  [/deploy(?:ment)?s?/iu, 'deployments'],
  [/statefulsets?/iu, 'statefulsets'],
  [/daemonsets?/iu, 'daemonsets'],
  [/cronjobs?/iu, 'cronjobs'],
  [/jobs?/iu, 'jobs'],
  [/configmaps?|cm/iu, 'configmaps'],
  [/secrets?/iu, 'secrets'],
  [/services?|svc/iu, 'services'],
  [/ingress(?:es)?/iu, 'ingresses'],
  [/pods?/iu, 'pods'],
];
const verbs: readonly (readonly [RegExp, string])[] = [
  [/更新|改|发布|滚动|升级|部署/u, 'get、list、update、patch'],
  [/重启/u, 'get、list、patch'],
  [/创建|新建|建/u, 'create'],
  [/删除?/u, 'delete'],
  [/管理/u, 'get、list、watch、create、update、patch、delete'],
  [/看|查|读|列/u, 'get、list、watch'],
];
const thing = String.raw`(?:pods?\s?的?日志|日志|deployments?|statefulsets?|daemonsets?|cronjobs?|jobs?|configmaps?|secrets?|services?|ingress(?:es)?|pods?)`;
const verb = '(?:更新|修改|改|发布|重启|创建|新建|删除?|管理|查看|看|查询?|读取?|列出)';
const right = String.raw`${verb}\s?${thing}(?:\s?[、，,和及]\s?${thing}){0,6}`;
const rights = String.raw`${right}(?:\s?(?:和|、|以及|还有|[，,]\s?还?能?)\s?${right}){0,4}`;
const others = String.raw`(?:\s?[，,]\s?(?:别的|其他的?|其它的?|剩下的)(?:都|一律|什么都)*(?:不行|不能|不许|不可以|没有|不要|禁止)(?:动|做|碰|看)?)?`;
const account = '([a-z][a-z0-9.-]{0,40})';

/** An account of its own with the rights that are told, in the one namespace that is told. */
export const allowedOffhand: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        ^\s{0,8}(?:帮我)?(?:给|为)?\s?(?:[\w-]{1,20}|流水线|我们|他们)?\s?(?:建|创建|新建|加|开|弄|来)(?:一?个)?(?:服务)?账号\s?(?:叫|名为|名字叫)?\s?${account}\s?[，,]\s?
        (?:它|他)?(?:只|仅)?(?:能|可以|允许)?(?:在)?\s?([a-z][a-z0-9-]{0,40})\s?(?:这个)?(?:命名空间|namespace|ns)(?:里面?|内|中|下)?(?:的)?(?:只|仅)?(?:能|可以|允许)?\s?(${rights})${others}(?=\s?(?:$|[。；;\n]))
      `,
      'giu',
    ),
    (...[, name = '', space = '', told = '']) =>
      [
        `创建名为 ${name} 的 ServiceAccount，命名空间 ${space}`,
        `创建名为 ${name} 的 Role，命名空间 ${space}，${rulesOf(told)}`,
        `创建名为 ${name} 的 RoleBinding，命名空间 ${space}，绑定 Role ${name} 到 ServiceAccount ${name}`,
      ].join('；'),
    (words) => !/ClusterRole|RoleBinding|ServiceAccount/u.test(words),
  ],
];

function rulesOf(told: string): string {
  const each = told.match(new RegExp(right, 'giu')) ?? [];
  return each
    .flatMap((one) => {
      const may = verbs.find(([pattern]) => pattern.test(one))?.[1] ?? 'get、list、watch';
      return (one.match(new RegExp(thing, 'giu')) ?? []).map((each) => {
        const known = resources.find(([pattern]) => pattern.test(each))?.[1] ?? each;
        return `对 ${known} 允许 ${known === 'pods/log' ? 'get' : may}`;
      });
    })
    .join('，');
}
