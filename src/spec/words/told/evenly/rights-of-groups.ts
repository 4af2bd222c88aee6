import type { Rewriting } from '../../text/rewriting.ts';
import { evened, piece, piecesOf, type Told } from './pieces.ts';

const verb = '(?:get|list|watch|create|update|patch|delete|deletecollection)(?![\\w-])';
const thing = `(?!${verb}|apps?(?![\\w-])|batch(?![\\w-])|role|service ?account|rbac|api(?![\\w-]))[a-z]{3,40}(?:/[a-z]{2,20})?(?![\\w.-])`;
const group =
  '(?:apps|batch|extensions|autoscaling|policy|networking\\.k8s\\.io|rbac\\.authorization\\.k8s\\.io|storage\\.k8s\\.io|apiextensions\\.k8s\\.io)';

/** What may be done with what of which group, told for each rule. */
export const rightsOfGroups = evened({
  about: /(?<![\w-])(?:get|list|watch|create|update|patch|delete)(?![\w-])/iu,
  where: /(?<![a-z])(?:cluster)?role|角色/iu,
  pieces: piecesOf(
    `(?:API\\s?)?(?:组)?\\s?["'\`]?(?<group>${group})["'\`]?\\s?(?:API\\s?)?组?(?=\\s?(?:的|里|中|下|内|/|\\)|,|:|组|$))`,
    piece('core', '核心(?:API)?组|core ?(?:API)?组'),
    piece('verb', verb),
    piece('thing', thing),
    '允许|可以|能够?|可|只能?|仅|有|拥有|具有|对|针对|执行|进行|做|的|里|中|下|内|资源|操作|权限|动作|以及|和|与|及|/|等|API组|组|它|并|也|其',
  ),
  write: (told) => written(told),
});

function written(told: Told): string | undefined {
  const [things, verbs, groups] = [told.every('thing'), told.every('verb'), told.every('group')];
  const order = told.all.filter(({ name }) => name === 'thing' || name === 'verb').map(({ name }) => name[0]);
  const isOneRule = /^(?:t+v+|v+t+)$/u.test(order.join(''));
  const isNamed = groups.length > 0 || told.has('core');
  if (!isNamed || !isOneRule || groups.length > 1 || (groups.length > 0 && told.has('core')))
    return undefined;
  const [own] = groups;
  return `对${own === undefined ? '' : `${own}组的`}${things.join('、')}执行${verbs.join('、')}操作`;
}

const kinds = ['ClusterRoleBinding', 'RoleBinding', 'ClusterRole', 'ServiceAccount', 'Role'];
const bare = new RegExp(
  `(?<![\\w-])(?:该|这个|上述)?\\s?(${kinds.join('|')})(?=\\s?(?:[\\p{Script=Han},;。]|$))`,
  'gu',
);

/** Who is bound to what, where each is called once before: each by its name. */
export const boundByKind: readonly Rewriting[] = [
  [
    new RegExp(`(?<=(?:Role|规则)\\s?(?:应)?(?:包含|有))\\s?[两二三四2-4]\\s?条规则\\s?:`, 'giu'),
    '以下规则:',
    (text) => /role|角色/iu.test(text),
  ],
  [
    /[^。;\n]*(?:RoleBinding|绑定)[^。;\n]*(?:授予|绑定到|绑定给|赋予|绑到|给)[^。;\n]*/gu,
    (said, ...rest) => said.replaceAll(bare, (one, kind) => called(one, kind, rest.at(-1) ?? '')),
    (text) => /\p{Script=Han}/u.test(text) && /role/iu.test(text),
  ],
];

function called(said: string, kind: string, text: string): string {
  const named = new RegExp(
    `(?<![\\w-])${kind}\\s?(?:名为|叫)?\\s?["'\`]?([a-z0-9][a-z0-9.-]{0,60})["'\`]?|(?:名为|叫做?)\\s?["'\`]?([a-z0-9][a-z0-9.-]{0,60})["'\`]?\\s?的\\s?${kind}(?![\\w-])`,
    'gu',
  );
  const names = new Set([...text.matchAll(named)].map(([, one, other]) => one ?? other));
  const [only] = names;
  return names.size === 1 && only !== undefined ? ` ${kind} ${only} ` : said;
}
