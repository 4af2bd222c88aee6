import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { entitled, tied } from './plainly/entitled.ts';
import { rightsOf } from './rights.ts';
import { rightsPieces } from './right-pieces.ts';
import { beside } from './settled.ts';
import { has, mapOfAll, oneOf } from './values.ts';

/** What may be done in one namespace. */
export const role: Spelled = {
  kind: 'Role',
  about: /^(?![^]*(?:bind|binding|bound))[^]*(?<![\w-]|cluster[\s-]?|cluster[\s-]wide\s)roles?(?![\w-])/iu,
  pieces: [...commonPieces('roles?'), ...ownLabels, ...rightsPieces, ...pieces(entitled)],
  make: (tokens) => roleOf(tokens, 'Role'),
};

/** What may be done everywhere. */
export const clusterRole: Spelled = {
  kind: 'ClusterRole',
  about: /^(?![^]*(?:bind|binding|bound))[^]*(?<![\w-])cluster[\s-]?(?:wide\s)?roles?(?![\w-])/iu,
  pieces: [
    ...commonPieces('(?:aggregated )?cluster ?roles?|cluster wide role'),
    ...ownLabels,
    ...rightsPieces,
    ...pieces(entitled),
    ...pieces({
      aggregated: [
        `(?:that |and |it |which )?(?:aggregates?|aggregating|collects?|combines?|gathers?|picks up)(?: the)?(?: rules| rights| permissions)?(?: of| from)? (?:all |every |any |other |the )*cluster ?roles? (?:that (?:carry|carries|have|has|bear|bears)(?: the label)?|with(?: the)? labels?|labell?ed(?: as| with)?|carrying(?: the label)?|by|with) {labels}`,
        `(?:they are |its rules are |rules are |are )?(?:aggregated|collected|combined) (?:from|of) (?:all |every |other |the )*cluster ?roles? (?:that (?:carry|have)(?: the label)?|with(?: the)? labels?|labell?ed|carrying) {labels}`,
        `(?:whose |the |an |its |with )*aggregation ?rule(?: that)?(?: selects?)?(?: all| the| other)?(?: cluster roles)?(?: by| for| with| is| matching)?(?: the)?(?: labels?)?:? {labels}`,
      ],
      noRules: ['(?:(?:has |with ))?no rules(?: of its own)?', 'whose rules'],
      idle: ['in every namespace|cluster wide|across the cluster|in the whole cluster', 'aggregated'],
    }),
  ],
  make: (tokens) => roleOf(tokens, 'ClusterRole'),
};

/** What it is called is told where it is bound. */
const unnamed: Token = { key: 'name', said: '', of: { name: beside } };

function roleOf(tokens: readonly Token[], kind: string): JsonMap | undefined {
  const isNamed = has(tokens, 'name');
  // What is called something beside a name is what the rights are of.
  const own = tokens.filter(({ key }) => key !== 'called' || !isNamed);
  const metadata = metadataOf(
    isNamed || !has(own, 'roleBack') ? own : [...own, unnamed],
    kind === 'ClusterRole',
  );
  const labels = mapOfAll(tokens, 'aggregated');
  const head = { apiVersion: 'rbac.authorization.k8s.io/v1', kind, metadata };
  const rules = rightsOf(tokens);
  if (metadata === undefined || rules === undefined) return undefined;
  if (labels !== undefined)
    return rules.length > 0
      ? undefined
      : { ...head, aggregationRule: { clusterRoleSelectors: [{ matchLabels: labels }] }, rules: [] };
  return rules.length === 0 || has(tokens, 'noRules') ? undefined : { ...head, rules };
}

const bindingPieces = [
  ...pieces(tied),
  ...pieces({
    ref: [
      '(?:to |the |a |rights of |permissions of |everything in |built in |existing |hold |gets? |get |gives? |have )*(?:(?<cluster>cluster) ?)?role ?(?:ref)?(?: named| called| is|:)?:? {role@name}',
      'role ?ref:? (?:kind )?(?:(?<cluster>cluster) ?)?role {role@name}',
    ],
    user: ['(?:to |the |for |a )*users? {names@subjects}', '{names@subject} \\(an? user\\)'],
    group: [
      '(?:to |the |for |a |anyone in |anybody in |everybody in |everyone in |members of |all members of |whoever is in |who is in )*(?:the )?groups? {names@subjects}',
      '(?:anyone in |anybody in |everybody in |everyone in |members of )?(?:the )?{names@name} group',
      '{names@subject} \\(an? group\\)',
    ],
    account: [
      '(?:and |from |in |of )?(?:namespace {space@name},? )?(?:to |the |for |a )*service ?accounts?:? {account@name}(?! namespace)',
      '(?:and |,)? ?(?:to |the |for |a )*service ?accounts? {account@name},? (?:\\(|of |in |from )(?:the )?(?:namespace |ns )?{space@name}(?: namespace)?',
      '(?:and |,)? ?(?:to |the |for |a )*service ?accounts?:? {space@name}[/:]{account@name}',
      '(?:and |,)? ?(?:to |the |for |a )*service ?accounts? {account@name} (?:in|of|from) the same namespace',
      '(?:and )?{space@name}/{account@name}',
    ],
    idle: [
      'grants?|granting|gives?|give|bind|binds|binding|bound|is bound|is to be bound|gets?|get|hold|holds|holders? of|assigns?|assign|permissions? of|the permissions(?: defined)? in|subjects?(?: are| is)?|(?:two|three|several) subjects|to|from|through|by means of|makes?|members of|with|in every namespace|cluster wide|across the whole cluster|across all namespaces|across the cluster|in all namespaces|but only|only|inside|builtin|refers to|references',
    ],
  }),
];

function bindingOf(tokens: readonly Token[], kind: string): JsonMap | undefined {
  const isWide = kind === 'ClusterRoleBinding';
  const metadata = metadataOf(has(tokens, 'alike') ? [...tokens, unnamed] : tokens, isWide);
  const told = tokens.flatMap((token) => membersIn(token, metadata?.['namespace']));
  const members = told.length === 0 && has(tokens, 'back') ? [anyone] : told;
  const roleRef = refIn(tokens);
  if (metadata === undefined || roleRef === undefined || isTwice(members)) return undefined;
  const isNarrow = roleRef['kind'] === 'Role' && roleRef['name'] !== beside;
  return isWide && isNarrow
    ? undefined
    : { apiVersion: `${group}/v1`, kind, metadata, roleRef, subjects: members };
}

/** The account that was told of beside. */
const anyone: JsonMap = { kind: 'ServiceAccount', name: beside };

/** Nobody is told of, or somebody twice. */
function isTwice(members: readonly JsonMap[]): boolean {
  const once = new Set(members.map((one) => JSON.stringify(one)));
  return members.length === 0 || once.size < members.length;
}

function refIn(tokens: readonly Token[]): JsonMap | undefined {
  const isBack = has(tokens, 'back') && !has(tokens, 'ref');
  const name = oneOf(tokens, 'ref', 'role') ?? (isBack ? beside : undefined);
  const isCluster = tokens.some(({ key, of }) => key === 'ref' && of['cluster'] !== undefined);
  return name === undefined ? undefined : { apiGroup: group, kind: isCluster ? 'ClusterRole' : 'Role', name };
}

const group = 'rbac.authorization.k8s.io';

function membersIn({ key, of }: Token, own: JsonMap[string]): JsonMap[] {
  if (key === 'account')
    return [present({ kind: 'ServiceAccount', name: of['account'], namespace: of['space'] ?? own })];
  const kind = { user: 'User', group: 'Group' }[key];
  if (kind === undefined) return [];
  return (of['names'] ?? '')
    .split(/\s?,\s?(?:and\s)?|\sand\s/u)
    .map((name) => ({ kind, name: name.replaceAll(/["'`]/gu, ''), apiGroup: group }));
}

/** `binding the role reader to` is no binding that is called so. */
const bindingAlone = 'binding(?! (?:the )?(?:cluster ?)?roles?(?!\\w))';

/** Who has the rights of a role in one namespace. */
export const roleBinding: Spelled = {
  kind: 'RoleBinding',
  about:
    /(?<![\w-])role[\s-]?bindings?(?![\w-])|the binding|(?:binds|ties) (?:both|the two|them)|(?:role|it) is (?:bound|assigned|granted) to|are granted|(?:receive|obtain|get)s? it through/iu,
  pieces: [...commonPieces(`role ?bindings?|${bindingAlone}`), ...ownLabels, ...bindingPieces],
  make: (tokens) => bindingOf(tokens, 'RoleBinding'),
};

/** Who has them everywhere. */
export const clusterRoleBinding: Spelled = {
  kind: 'ClusterRoleBinding',
  about:
    /cluster[\s-]?role[\s-]?bindings?|binding[^]*(?:cluster[\s-]wide|every namespace)|(?:cluster[\s-]wide|every namespace)[^]*binding/iu,
  pieces: [...commonPieces(`cluster ?role ?bindings?|${bindingAlone}`), ...ownLabels, ...bindingPieces],
  make: (tokens) => bindingOf(tokens, 'ClusterRoleBinding'),
};
