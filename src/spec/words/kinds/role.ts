import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around, Kind } from '../kind.ts';
import { listOf, mapOf, scalar } from '../merge.ts';
import { joined, phrases } from '../phrase.ts';
import { on } from '../say.ts';
import { toPairs } from '../values.ts';
import type { Claim, Draft } from '../wish.ts';
import { groupOf, verbWords } from './grants.ts';
import { grants } from './rights-said.ts';
import { bindings } from './role-binding.ts';
import { holders } from './role-holders.ts';
import { asked, giving, narrow, wide } from './roles-asked.ts';

const rules = (facts: JsonMap): Json[] => {
  const made: JsonMap[] = [];
  let open: JsonMap = {};
  for (const piece of listOf(facts['pieces']).map(mapOf)) {
    if (isNext(piece, open)) {
      made.push(open);
      open = {};
    }
    open = { ...open, ...piece };
  }
  return [...made, open].filter((one) => Object.keys(one).length > 0).flatMap(toRules);
};

/** Something is said again, of which one rule has only one. */
function isNext(piece: JsonMap, open: JsonMap): boolean {
  if (open['urls'] !== undefined || piece['urls'] !== undefined) return Object.keys(open).length > 0;
  const isAgain = Object.keys(piece).some((key) => open[key] !== undefined);
  const isMore = open['verbs'] !== undefined || piece['resources'] !== undefined;
  return isAgain && isMore && open['resources'] !== undefined;
}

/** One rule for each API group that the resources belong to. */
function toRules({ verbs: said, resources, group, names, urls: paths }: JsonMap): Json[] {
  if (paths !== undefined) return [{ nonResourceURLs: paths, verbs: said ?? ['get'] }];
  const wanted = listOf(resources).map(String);
  const list = wanted.length === 0 ? ['pods'] : wanted;
  const isOwn = list.some((one) => groupOf(one) === group);
  const groups = Map.groupBy(list, (one) => (group === undefined || isOwn ? groupOf(one) : scalar(group)));
  return [...groups].map(([apiGroup, some]) => ({
    apiGroups: [apiGroup],
    resources: some,
    ...(names === undefined ? {} : { resourceNames: names }),
    verbs: said ?? ['get', 'list', 'watch'],
  }));
}

const ruled = (facts: JsonMap, { drafts }: Pick<Around, 'drafts'>): JsonMap => ({
  rules: rules(facts['pieces'] === undefined ? ofBinding(drafts) : facts),
});

/** Rights that were said once a binding was spoken of, too. */
function ofBinding(drafts: readonly Draft[]): JsonMap {
  return drafts.find(({ kind, facts }) => isBinding(kind) && facts['pieces'] !== undefined)?.facts ?? {};
}

function isBinding(kind: string): boolean {
  return bindings.some((one) => one === kind);
}

const rights = phrases('grants', { en: 'Rights', zh: '权限' }, grants);

/** `The service account x has to get and list pods`, before the role is named that says so. */
function rightsOfAccounts(words: string): Claim[] {
  if (!/role|角色/iu.test(words)) return [];
  return rights.read(words).filter(({ says = [] }) =>
    listOf(says[0]?.set['pieces'])
      .map(mapOf)
      .some(({ verbs, resources }) => (verbs && resources) !== undefined),
  );
}

export const roleKind: Kind = {
  kind: 'Role',
  apiVersion: 'rbac.authorization.k8s.io/v1',
  names: [
    '(?:rbac )?roles?(?! ?-?(?:ref|bindings?|based)| ?=|: ?[a-z-]{2,20}(?:[,.;)"]|\\p{Script=Han}| (?:on|in|to|and|may|can|reach|or|from)(?!\\w)|$))',
    '角色(?!绑定)',
    asked + narrow + '(?: (?:rules?|permissions?|setup|objects?|resources?|manifests?))?',
    '(?<!role[^.;\\n]{0,80})(?:allow|let|permit|authori[sz]e|grant|give)s?' +
      narrow +
      '(?= (?:the |an? |my |our )?["\'`]?(?:[a-z][\\w-]{0,40}["\'`]? )?(?:service ?-?account|sa)(?!\\w)|(?= (?:the )?(?:user|group) ["\'`]?[a-z][\\w.@-]{1,40}["\'`]? (?:to |read|full|view|access|permission|rights?)))',
    '(?<!角色[^。;\\n]{0,80}|Role[^。;\\n]{0,80})(?:允许|授权|授予|给)' +
      narrow +
      '(?=~(?:名为)?~(?:[a-z][\\w-]{0,40}~的?)?(?:服务[账帐][号户]|ServiceAccount))',
    overLines`
      (?<!角色[^。;\n]{0,80}|Role[^。;\n]{0,80})(?<=(?:服务[账帐][号户]|ServiceAccount)[^。;\n]{0,80})
      (?:允许|授权|授予|给|让)${narrow}(?=(?:它|其|这个账号)?(?:能|可以|能够|有)?${verbWords})
    `,
  ],
  near: ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
  reader: rights,
  local: { near: ['ServiceAccount'], reader: { id: 'rights-of-accounts', read: rightsOfAccounts } },
  body: ruled,
};

const gathered = phrases('gathered', { en: 'Rights', zh: '权限' }, [
  [
    [
      overLines`
        (?:
          cluster ?-?role ?-?selectors?|aggregation ?-?rules?|aggregates?|collects?|gathers?|combines?
        )(?!\w)[^.;\n{}=]{0,80}?(?:labell?ed (?:with )?|labels? |match ?-?labels |that have |with ){pairs}
      `,
      overLines`
        (?:aggregation ?-?rules?|aggregates?|collects?|gathers?|combines?)(?!\w)[^.;\n{}=]{0,80}?
        (?:with |have |has |carry |the |a )*labels? {key}(?: is| are)?(?: set)?(?: equal)?
        (?: to| as| of| with(?: the)? value) {value}
      `,
      '聚合[^。;\\n=]{0,40}?(?:标签为?|带有?)~{pairs}',
    ],
    (said = '', key = '', value = '') =>
      on('ClusterRole', { gathered: toPairs(said === '' ? `${key}=${value}` : said) }),
  ],
]);

/** What it gathers of other roles, or its own. */
const aggregated = (facts: JsonMap, around: Around): JsonMap => {
  const matchLabels = facts['gathered'];
  if (matchLabels === undefined) return ruled(facts, around);
  const own = facts['pieces'] === undefined ? {} : ruled(facts, around);
  return { aggregationRule: { clusterRoleSelectors: [{ matchLabels }] }, ...own };
};

export const clusterRole: Kind = {
  kind: 'ClusterRole',
  apiVersion: 'rbac.authorization.k8s.io/v1',
  isClusterWide: true,
  names: [
    'cluster ?-?(?:wide )?roles?(?! ?-?bindings?)',
    '集群角色(?!绑定)',
    asked + wide,
    `(?<!role[^.;\\n]{0,80})${giving}${wide}(?= (?:the )?(?:user|group) ["'\`]?[a-z])`,
  ],
  local: {
    near: ['ClusterRole'],
    reader: joined('cluster-role', gathered, holders('ClusterRoleBinding', 'RoleBinding')),
  },
  body: aggregated,
};
