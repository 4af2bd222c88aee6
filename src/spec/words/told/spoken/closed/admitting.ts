import type { Spoken } from '../spoken.ts';
import { closed } from './closed.ts';

const pair = '[\\w./-]{1,60}=[\\w.-]{1,60}';
const space = '(?:命名空间|空间|namespace|ns)';
const idle =
  /\p{Script=Han}{0,2}服务|数据库|缓存|应用|组件|标签|里面?|下面?|上|中|的|带|有|为|是|给|这个|pods?|能|可以|来|去|流量|请求|访问|连接?|进来?|过来|调用?|端口|它|才/giu;

const only = '(?:只|仅)(?:准许?|许|让|能被?|允许|放行|接受|给|放)';

/** `db 空间里的 postgres(app=postgres) 只准 backend 空间的 pod 连 5432` is a policy, where no kind is named. */
export const admitting: readonly Spoken[] = [
  // Whom it guards is told first, and who may come in later.
  [
    new RegExp(
      `[a-z][a-z0-9-]{0,40}\\((?:label|标签)(?:为|是|:)? ?(${pair}),(?:在|位于)? ?([a-z][a-z0-9-]{0,60})(?:这个)? ?${space}(?:里面?|下|中)?\\)[^。\\n]{0,80}?${only}(?:来自)?(${pair}(?:(?:和|、|与|跟|或){1,2}${pair}){0,4})的? ?pod(?:进来|过来|来|能|可以)*(?:打|访问|连接?|调用?)它?的?(\\d{2,5})(?:端口)?`,
      'giu',
    ),
    (...[, own = '', place = '', theirs = '', port = '']) =>
      `创建一个NetworkPolicy,命名空间为${place},选择标签为${own}的Pod,只允许来自${podsOf(theirs)}访问${port}端口`,
  ],
  closed({
    where: /只|仅/u,
    unless:
      /网络策略|network ?-?polic|netpol|authorization|ingress|(?<!\w)(?:role|rbac)(?!\w)|权限|角色|middleware/iu,
    must: [
      new RegExp(
        `^(?:让|把)?(?:(?<place>[a-z][a-z0-9-]{0,60}) ?${space})?[^a-z]{0,6}(?<name>[a-z][a-z0-9-]{0,60})?[^\\w]{0,6}(?<own>${pair})?[^\\w]{0,6}?${only}`,
        'iu',
      ),
      new RegExp(
        `(?<theirs>${pair}(?:(?:和|、|与|跟|或|以及){1,2}${pair}){0,4})|(?<from>[a-z][a-z0-9-]{0,60}) ?${space}|(?<app>(?!pods?)[a-z][a-z0-9-]{0,60})(?=(?:服务|应用|的 ?pods?)?(?:能|来|可以)?(?:连|访问|调))`,
        'iu',
      ),
      /(?<![\w=.-])(?<port>\d{2,5})(?![\w.-])/u,
    ],
    idle: [idle],
    write: ({ place, name, own, theirs, from, app, port = '' }) => {
      const target = own ?? (name === undefined ? undefined : `app=${name}`);
      if (target === undefined) return undefined;
      const whom =
        from === undefined
          ? podsOf(theirs ?? `app=${app ?? ''}`)
          : `标签为kubernetes.io/metadata.name=${from}的命名空间中的Pod`;
      return `创建一个NetworkPolicy,${place === undefined ? '' : `命名空间为${place},`}选择标签为${target}的Pod,只允许来自${whom}访问${port}端口`;
    },
  }),
  [
    /(?:别|其他|其余|其它|剩下)的(?:流量|请求|人|pod)?(?:全|都|一律|统统|全部|全都)*(?:拦|挡|拒|禁|堵)(?:掉|绝|止|住)?/giu,
    '拒绝其他流量',
  ],
];

function podsOf(pairs: string): string {
  return pairs
    .split(/[和、与跟或]+|以及/u)
    .map((one) => `标签为${one}的Pod`)
    .join('和');
}
