import type { Rewriting } from '../../text/rewriting.ts';
import { joint, own, partsOf } from './rows.ts';

const role = '(ClusterRole|Role|集群角色|角色)';
const given = '(?:绑定|授予|授权|赋予|分配)(?:给|到|于)?';
const bound = new RegExp(
  `(^|[,;。\\n])\\s?(?:请|再|然后|并|最后|同时|\\s){0,3}(?:把|将)?\\s?${role}\\s?(${own})\\s?(${given})`,
  'giu',
);
const verbs = '(?:[a-z]{3,10}(?:\\s?(?:、|和|,|与)\\s?(?=[a-z]{3,10}[、和,与\\s权的]))?){1,8}';

/** Who is given one role is given no other; and what is all that may be done is what may be done. */
export const bindingsApart: readonly Rewriting[] = [
  [
    bound,
    (...[, before = '', kind = '', name = '', verb = '']) => {
      const sort = /集群|cluster/iu.test(kind) ? 'ClusterRole' : 'Role';
      return `${before.replace(/[,;]/u, '。')}创建名为 ${name}-binding 的 ${sort}Binding,将 ${sort} ${name} ${verb}`;
    },
    isOfSeveral,
  ],
  [
    new RegExp(
      `(?<=对[^。;\\n]{2,80})(?:就|便)?(?:只|仅)(?:有|具有|拥有)\\s?(?=${verbs}\\s?(?:的)?\\s?(?:权限|操作))`,
      'giu',
    ),
    '有 ',
    isOfRights,
  ],
  [
    new RegExp(
      `(?:只|仅)?(?:能|可以|允许|有权)\\s?(${verbs})\\s?(核心|[a-z][a-z0-9.]{1,60})\\s?(?:API)?\\s?组(?:中|里)?的?\\s?([a-z/]{3,40}(?:${joint}[a-z/]{3,40}){0,5})(?=\\s?(?:[,;。)]|\\n|$))`,
      'giu',
    ),
    '对 $2 组的 $3 有 $1 权限',
    isOfRights,
  ],
  // Each of several users is one.
  [
    new RegExp(
      `(?<=(?:绑定|授予|授权|赋予)(?:给|到)?[^。;\\n]{0,60})(用户组|用户|组)\\s?(${own}(?:${joint}(?!用户|组|服务|sa(?![\\w-]))${own}){1,5})(?=\\s?(?:[,;。)]|\\n|$|${joint}(?:用户|组|服务)))`,
      'giu',
    ),
    (...[, sort = '', list = '']) =>
      partsOf(list)
        .map((one) => `${sort} ${one}`)
        .join(' 和'),
    isOfRights,
  ],
];

function isOfRights(text: string): boolean {
  return /role|角色/iu.test(text);
}

/** Two roles of different names, and no binding that is called by a name of its own. */
function isOfSeveral(text: string): boolean {
  const names = new Set([...text.matchAll(bound)].map(([, , , name]) => name));
  return (
    names.size > 1 &&
    !/(?:Role)Binding\s?["'`]?[a-z]|名为[^,;。]{1,60}的\s?(?:Cluster)?RoleBinding/iu.test(text)
  );
}
