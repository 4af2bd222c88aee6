import { overLines } from '../../../kernel/over-lines.ts';
import type { Json, JsonMap } from '../../../kernel/json.ts';
import type { Around, Kind } from '../kind.ts';
import { listOf, mapOf } from '../merge.ts';
import { phrases, type Phrase } from '../phrase.ts';
import { oneOf } from '../say.ts';
import { toList } from '../values.ts';
import type { Draft, Meaning } from '../wish.ts';
import { toSubject } from './binding-subject.ts';
import { bound } from './bound.ts';

export const bindings = ['RoleBinding', 'ClusterRoleBinding'] as const;

const binding = (set: JsonMap): Meaning => oneOf(...bindings.map((kind) => [kind, set] as const));

const subject = (kind: string, name: string, namespace = ''): Meaning =>
  binding({ subjects: [{ kind, name, ...(namespace === '' ? {} : { namespace }) }] });

const whom: readonly Phrase[] = [
  [
    '(?:gives?|giving|grants?|granting|assigns?|assigning)(?: to)? ["\'`]?((?!(?:the|an?|users?|groups?|service|everyone|all|it|to)(?![\\w-]))[A-Za-z][\\w.@-]{1,60})["\'`]?(?= the (?:cluster ?-?)?role )',
    (name = '') => subject('User', name),
  ],
  [
    '(?:to |for |the |-> ?)*(?:service ?-?account|sa) ["\'`]?([a-z][a-z0-9-]{0,60})[/:]([a-z][a-z0-9-]{0,60})["\'`]?',
    (namespace = '', name = '') => subject('ServiceAccount', name, namespace),
  ],
  [
    '(?:以及|和|与|、|给|授予|到|绑定)*命名空间~{name}~(?:中|下|里)?的~?(?:服务[账帐][号户]|ServiceAccount)~(?:名为)?~{name}',
    (namespace = '', name = '') => subject('ServiceAccount', name, namespace),
  ],
  [
    [
      overLines`
        (?:to |for |the |a |with |subject |grants? |binds? |and |existing )*service ?-?account
        (?: named| called| name)? {name}
        (?:
          ,? \(?(?:(?:in|from|of) )?(?:the )?(?:namespace:? ?{name}|{name} namespace)\)?|
          [ ]in {name}(?= (?:receives?|gets?|has|is|should|may|can|must|needs?|shall|obtains?)(?!\w))
        )?
      `,
      '(?:to |for |the |a )+(?!(?:new|said|same|created|other)(?![\\w-])){name} service ?-?account(?:,? (?:in|from|of) (?:the )?(?:namespace {name}|{name} namespace))?',
      '(?:给|绑定到?|授予|到|将|与|和|为|主体(?:为|是)?|对)*(?:名为)?(?:服务[账帐][号户]|ServiceAccount)~(?:名为)?~{name}(?:~?[,(]?(?:在|位于|命名空间(?:为)?)~{name}(?:~命名空间)?\\)?)?',
      '(?:给|绑定到?|授予|到|将|与|和|为)(?:命名空间~{name}~(?:中|下)?的)?~(?:名为)?~{name}~的?(?:服务[账帐][号户]|ServiceAccount)',
    ],
    (...said) => serviceAccountSubject(said),
  ],
  [
    '(?<![\\w.@-])["\'`]?([A-Za-z][\\w.@-]{1,60})["\'`]? \\((?:an? )?(user|group)\\)',
    (name = '', kind = '') => subject(/^u/iu.test(kind) ? 'User' : 'Group', name),
  ],
  [
    [
      '(?:to |for |the |with |subjects? |and )*users(?: named| called| are|:)? {names}',
      '(?:给|到|授予|绑定到?)*用户~{names}(?=[,，。;]|$)',
    ],
    (names = '') => binding({ subjects: toList(names).map((name) => ({ kind: 'User', name })) }),
  ],
  [
    [
      overLines`
        (?:to |for |the |a |with |subject |grants? |and )*(?<!system:)user(?: named| called| name|:|=)* ?
        ["'\x60]?(
          (?!account|to|with|can|and|is|the|named|in|should|permissions?|id(?!\w))[A-Za-z][\w.@:-]{0,60}
          \w
        )["'\x60]?
      `,
      '(?:to|for) (?:the )?["\'`]?([a-z][\\w.@-]{1,40})["\'`]? user',
      '(?:给|到|授予|绑定到?|将|为|主体(?:为|是)?|与|和)*(?:名为)?用户~(?:名为)?~["\'`]?([A-Za-z][\\w.@:-]{1,60})["\'`]?',
    ],
    (name = '') => subject('User', name),
  ],
  [
    [
      overLines`
        (?:to |for |the |a |with |subject |grants? |and )*group(?: named| called| name|:|=)* ?["'\x60]?(
          (?!
            to|with|can|and|is|the|named|in|of|
            (?:have|has|should|may|must|shall|will|gets?|are|who|which|that|it|for|so|on|from|by|at|also|only|needs?|looks?|cannot|apps|batch|core|extensions|policy|autoscaling|[a-z.]+\.k8s\.io)(?![\w-])
          )[A-Za-z][\w.@:-]{0,60}\w
        )["'\x60]?
      `,
      '(?:to|for) (?:the )?["\'`]?(?!(?:this|that|these|those|each|every|any|our|my|your|their|its|same|whole|an?|one|another|api)(?![\\w-]))([a-z][\\w.@:-]{1,40})["\'`]? group',
      '(?:给|到|授予|绑定到?|将|为|与|和)*(?:名为)?(?:用户)?组~(?:名为)?~["\'`]?([A-Za-z][\\w.@:-]{1,60})["\'`]?',
    ],
    (name = '') => subject('Group', name),
  ],
  [
    [
      '(?:to |with |the |for |a |that |binds? |references? |references|using |grants? |from |role ?ref(?: is| to|:)* |existing |of )*(?<!(?:define|create|write|make|add|need|generate)s? (?:the |an? )?)(cluster ?-?role|role)(?: named| called|:| name| is)* {name}',
      '(?:to |with |the |for |binds? |using |grants? |references? |references )+{name} (cluster ?-?role|role)(?! ?binding)',
      '(?:将|把|引用|绑定|授予|使用|关联|到|与)+(?:现有的|名为)*~(ClusterRole|集群角色|Role|角色)~(?:名为)?~{name}',
      '(?:将|把|引用|绑定|授予|使用|关联|到|与)+(?:现有的|名为)*~{name}~的?(ClusterRole|集群角色|Role|角色)(?!绑定)',
    ],
    (a = '', b = '') => roleRef(a, b),
  ],
];

function serviceAccountSubject(groups: readonly string[]): Meaning | undefined {
  const [name = '', namespace = ''] = groups.filter((one) => one !== '');
  if (name === '' || /^(?:to|for|with|and)$/iu.test(name)) return undefined;
  return subject('ServiceAccount', name, namespace);
}

function isKind(word: string): boolean {
  return /role|角色/iu.test(word) && !/[-.]/u.test(word.replace(/cluster-role/iu, ''));
}

/** What points at a role that stands elsewhere is no name of one. */
const noRole =
  /^(?:binding|that|with|quoted|given|following|existing|above|below|shown|new|same|said|present|other|first|second)$/iu;

function roleRef(a: string, b: string): Meaning | undefined {
  const [kind, name] = isKind(a) ? [a, b] : [b, a];
  if (noRole.test(name)) return undefined;
  return binding({ roleRef: { kind: /cluster|集群/iu.test(kind) ? 'ClusterRole' : 'Role', name } });
}

function bindingBody(kind: string) {
  // An account without a place of its own is looked for where the binding is, if that is anywhere.
  const last = kind === 'ClusterRoleBinding' ? 'default' : undefined;
  return (facts: JsonMap, around: Around): JsonMap => ({
    subjects: subjectsOf(facts, around.drafts).map((one) =>
      toSubject(one, spaceOf(around, one['name']) ?? last),
    ),
    roleRef: { apiGroup: 'rbac.authorization.k8s.io', ...roleOf(facts, around, kind) },
  });
}

/** The account that was spoken of, where nobody else is named. */
function subjectsOf(facts: JsonMap, drafts: readonly Draft[]): JsonMap[] {
  const own = listOf(facts['subjects']).map(mapOf);
  const account = drafts.find((one) => one.kind === 'ServiceAccount');
  return own.length > 0 || account === undefined
    ? own
    : [{ kind: 'ServiceAccount', name: account.name ?? 'default' }];
}

/** Where the account is, if that is told, else the binding, or everything. */
function spaceOf({ draft, drafts }: Around, account: Json | undefined): Json | undefined {
  const own = drafts.find(({ kind, name }) => kind === 'ServiceAccount' && name === account);
  return [own, draft, ...drafts].map((one) => one?.metadata['namespace']).find((one) => one !== undefined);
}

function roleOf(facts: JsonMap, { drafts, draft }: Around, kind: string): JsonMap {
  const said = mapOf(facts['roleRef']);
  if (facts['roleRef'] !== undefined) return isBoundEverywhere(said, kind, drafts) ? ofCluster(said) : said;
  const roles = drafts.filter((one) => one.kind === 'ClusterRole' || one.kind === 'Role');
  const wide = roles.findLast((one) => one.kind === 'ClusterRole');
  const known = (kind === 'ClusterRoleBinding' ? wide : undefined) ?? roles.at(-1);
  if (known !== undefined) return { kind: known.kind, name: known.name ?? 'role' };
  return { kind: kind === 'ClusterRoleBinding' ? 'ClusterRole' : 'Role', name: draft.name ?? 'role' };
}

/** No other role can be bound everywhere, however shortly it is spoken of. */
function isBoundEverywhere(said: JsonMap, kind: string, drafts: readonly Draft[]): boolean {
  const isHere = drafts.some((one) => one.kind === 'Role' && one.name === said['name']);
  return kind === 'ClusterRoleBinding' && !isHere;
}

function ofCluster(said: JsonMap): JsonMap {
  return { ...said, kind: 'ClusterRole' };
}

export const roleBinding: Kind = {
  kind: 'RoleBinding',
  apiVersion: 'rbac.authorization.k8s.io/v1',
  names: [
    'role ?-?bindings?',
    '角色绑定',
    '(?<!cluster[ -]?(?:wide )?role[^\\n]{0,300})(?<=role[^\\n]{0,300}(?:the|its) )binding(?= (?:(?:is |should be |must be )?(?:named|called) |[a-z0-9]+-[a-z0-9-]+(?:[.,;]|$)))',
    '(?<!role ?-?)binding(?= (?:between|for (?:it|them|both)|that (?:ties|links|connects|gives))(?!\\w))',
  ],
  reader: bound,
  body: bindingBody('RoleBinding'),
};

export const clusterRoleBinding: Kind = {
  kind: 'ClusterRoleBinding',
  apiVersion: 'rbac.authorization.k8s.io/v1',
  isClusterWide: true,
  names: [
    'cluster ?-?role ?-?bindings?',
    '(?<=cluster[ -]?(?:wide )?role[^\\n]{0,300}(?:the|its) )binding(?= (?:(?:is |should be |must be )?(?:named|called) |[a-z0-9]+-[a-z0-9-]+(?:[.,;]|$)))',
    '集群角色绑定',
  ],
  near: ['RoleBinding', 'ClusterRoleBinding'],
  reader: phrases('binding', { en: 'Subject', zh: '主体' }, whom),
  body: bindingBody('ClusterRoleBinding'),
};
