import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { resourceWords } from '../../kinds/grants.ts';

const verb = '(?:get|list|watch|create|update|patch|delete|deletecollection)';
const verbs = String.raw`${verb}(?:(?:,\sand\s|,\s?|\sand\s|\/)${verb}){0,7}(?!\w)`;
const plain = overLines`
  (?:
    see|(?:have\sa\s)?look\s(?:at|up|into)|read|view|inspect|know(?:\sabout)?|check|manage|edit|change|
    modify|control|do\s(?:everything|anything|all)\s(?:with|to|on)|${verbs}
  )
`;
const things = String.raw`(?:${resourceWords})(?:(?:,\sand\s|,\s|\sand\s)(?:the\s)?(?:${resourceWords})){0,7}`;
const name = '["\'`]?([a-z0-9][\\w.@-]{0,60}\\w)["\'`]?';
const names =
  `(?:named\\s|called\\s)?(?!(?:in|of|across|and|with|on|over|but|only|as|for|there|via|from|to)\\s)${name}(?:(?:,\\s|\\sand\\s)${name}){0,3}`.replaceAll(
    '([',
    '(?:[',
  );
const noPerson =
  '(?!(?:it|they|she|he|we|you|i|this|that|which|who|nobody|everybody|everyone|anyone|pods?|containers?|services?|please|only|users?|roles?|bindings?)\\s)';

const may = overLines`
  (?:may|can|must|should|shall|has\sto|have\sto|needs?\sto|gets?\sto|wants?\sto|ought\sto|
  (?:is|are)\s(?:only\s)?(?:allowed|permitted|supposed|entitled|able)\sto)
  (?:\s(?:only|just|also|be\sable\sto|be\sallowed\sto)){0,3}
`;
const access = overLines`
  (?:needs?|gets?|has|have|requires?|wants?|(?:should|must|shall)\s(?:have|get))\s
  ((?:read(?:[-\s]?only)?|full|view|write|edit)\s)?access(?:\s\((${verbs})\))?\s(?:to|on|over|for)
`;
const everywhere = overLines`
  ,?\s(?:in|across|of|throughout)\s(?:all|every|any|each)(?:\sof)?(?:\sthe)?\snamespaces?|
  ,?\s(?:
    cluster-?wide|(?:in|across|all\sover|throughout)\sthe\s(?:(?:whole|entire)\s)?cluster|everywhere
  )
`;
const somewhere = overLines`
  ,?\s(?:over\s)?(?:in|inside|within|of)\s(?:the\s)?(?:namespace\s)?["'\x60]?
  ((?!all\s|any\s|every\s|each\s|the\s)[a-z][a-z0-9-]{1,60})["'\x60]?(?:\snamespace)?
`;
const told = overLines`
  (?:
    ,?\s\(?|\s-\s(?:[a-z]{1,12}\s){0,4}(?:means?|is|are)\s|:\s|
    [.:,]\s(?:
      (?:she|he|they|it)\s(?:only\s)?(?:reads?|looks?|needs?|gets?)(?:\sonly)?[:,]?\s|only\s|
      that\sis,?\s|with\s|the\sverbs\s(?:are\s)?|verbs:?\s
    )
  )(${verbs})\)?
`;

/** `alice has to see nodes, in all namespaces (get, list)`: who, what may be done, and over what. */
const rightsSaid = anyCase(
  overLines`
    (?<=^|[.;:\n]\s?|(?:so|and|then)\s)
    (?:(?:(?:every(?:body|one)|any(?:body|one)|all|people|members|users|those)\s(?:in|of|from)\s)?(?:the\s|our\s)?(group|team|user|developer|service\s?-?account|sa)\s${name}|
    ${noPerson}${name}|(?:the\s|our\s)${name}\s(group|team|service\s?-?account))
    (?:\s(?:in|of|from)\s(?:the\s)?(?:namespace\s)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?(?:\snamespace)?)?,?\s
    (?:${may}\s(${plain})|${access})\s(?:all\s|any\s|the\s|every\s|on\s)*(${things})(\s${names})?
    (?:(${everywhere})|${somewhere})?(?:,?\s(?:but|and)\s(?:not|never|nothing|no)\s[^.;:,]{1,40}?)?(?:${told})?(?:,?\s(?:and\s)?(?:nothing\s(?:more|else|beyond(?:\sthat)?)|(?:but\s)?no\smore|that\sis\sall))?(?=\s?(?:[.,;\n]|$))
    (?=(?:[^]{0,500}?(cluster\s?-?role|in\s(?:all|any|every)\snamespaces?|cluster-?wide))?)
    (?=(?:[^]{0,500}?(role\s?-?binding))?)
  `,
);

const wide =
  /(?:^|\s)(?:nodes?|namespaces?|persistent\s?volumes?|pvs?|storage\s?class(?:es)?|crds?)(?:\s|$)/iu;

function allowed(...groups: readonly (string | undefined)[]): string {
  const [, word, one, person, other, kind, home, ...rest] = groups;
  const [said, access, early, things, some, all, place, late, later, binds] = rest;
  const isWide = (all ?? later) !== undefined || wide.test(things ?? '');
  const holder = `${holderOf(word ?? kind)} ${[one, person, other].join('')}${inNamespace(home)}`;
  const where = isWide ? '' : inNamespace(place ?? home);
  const what = `${verbsFor([early, late, said, access].find((one) => one !== undefined))} ${[things, some].join('')}${where}`;
  return binds === undefined ? asked(what, holder, isWide ? 'Cluster' : '') : `the ${holder} can ${what}`;
}

function asked(rights: string, holder: string, wider: string): string {
  return `Create a ${wider}Role to ${rights} and a ${wider}RoleBinding to the ${holder}`;
}

function inNamespace(name: string | undefined): string {
  return name === undefined ? '' : ` in the namespace ${name}`;
}

function holderOf(word = 'user'): string {
  if (/account|^sa$/iu.test(word)) return 'service account';
  return /group|team/iu.test(word) ? 'group' : 'user';
}

function verbsFor(said = ''): string {
  if (/^do\s/iu.test(said)) return 'all verbs on';
  if (/^(?:manage|control|full)/iu.test(said)) return 'get, list, watch, create, update, patch and delete';
  if (/^(?:edit|change|modify|write)/iu.test(said)) return 'get, list, watch, update and patch';
  return new RegExp(`^${verb}`, 'iu').test(said) ? said : 'get, list and watch';
}

const afterRights = '(?<=Create a (?:Cluster)?Role to [^]{1,600})';
const isWide = '(?<=Create a (Cluster)?Role to [^]{1,600}?)';
const own = '["\'`]?([a-z0-9]+(?:[-:][a-z0-9]+)*)["\'`]?';
const ends = String.raw`(?=[.,;]|\sand\s|$)`;

const roleNamed = String.raw`(cluster\s?-?)?role\s(?:called\s|named\s)?["'\x60]?([a-z][a-z0-9:-]{0,60})["'\x60]?`;

/** `dave may read secrets in development, by the cluster role secret-reader`: the rights are there already. */
const rightsThere = anyCase(
  overLines`
    (?<=^|[.;:\n]\s?)(?![^]*(?<!\w)(?:create|write|make|define|add|needs?)\s(?:an?\s|the\s)?(?:new\s)?(?:cluster\s?)?role|[^]*role\s?-?binding)
    (?:(?:every(?:body|one)|any(?:body|one)|all|people|members|users|those)\s(?:in|of|from)\s)?(?:(?:the\s|our\s)?(group|team|user|developer|service\s?-?account|sa)\s)?${noPerson}${name}(?:\s(?:in|of|from)\s(?:the\s)?(?:namespace\s)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?)?,?\s
    ${may}\s(?:[^.;]|\.(?=\S)){3,120}?(?:${somewhere})?(?=[,;.]|\s(?:by|through|via|thanks|with|using|as|wherever|everywhere)(?!\w))
    (?:[^]{0,160}?(?<!\w)(?:already|existing|by|through|via|thanks\sto|with|exists|is\sthere|ready-made|built-in|predefined|using)\s(?:[^.;]{1,30}?\s)?${roleNamed}|[^]{0,120}?${roleNamed}[^.;]{0,30}?(?:already|exists|is\sthere|built\sin)(?!\w))
    (?:,?\s(?:that|which)\s(?:allows?|permits?|says|does|grants?)(?:\s[a-z]{1,8}){1,3})?
  `,
);

function boundTo(...groups: readonly (string | undefined)[]): string {
  const [said = '', kind, one, home, place, wide, role, wider, other] = groups;
  const isWide = /wherever|everywhere|all\snamespaces|cluster-?wide|(?:whole|entire)\scluster/iu.test(said);
  const where = isWide ? '' : inNamespace(place);
  return `Create a ${isWide ? 'Cluster' : ''}RoleBinding${where} that binds the ${(wide ?? wider) === undefined ? 'Role' : 'ClusterRole'} ${role ?? other ?? ''} to the ${holderOf(kind)} ${one ?? ''}${inNamespace(home)}`;
}

/** What names the role and its binding, once the rights are told. */
export const rightsTold: readonly Rewriting[] = [
  [
    new RegExp(
      overLines`
        (?<=^|[.;]\s)(?:[A-Za-z][\w-]{0,20}\s){1,8}\((?:that\sis,?\s|i\.e\.,?\s)?(?:the\s|our\s)?
        (group|user|service\s?-?account)\s["'\x60]?([a-z][\w.@-]{0,60})["'\x60]?(?:
          ,?\s(?:(?:in|of|from)\s)?(?:the\s)?(?:namespace\s)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?
        )?\)
      `,
      'giu',
    ),
    (...[, kind = '', one = '', home]) => `the ${kind} ${one}${inNamespace(home)}`,
  ],
  [
    new RegExp(
      overLines`
        (?<=^|[.;]\s)((?:the\s(?:user|group|team)\s)?["'\x60]?[a-z][\w.@-]{1,60}["'\x60]?)\s
        (?:needs|has|wants|is\sgoing)\sto\s[^.:;]{3,50}[:;,]\s(?:so\s)?(?:she|he|they|it)\s
        (?=may|can|must|should|has|needs)
      `,
      'giu',
    ),
    '$1 ',
  ],
  [rightsThere, boundTo],
  [rightsSaid, allowed],
  [
    anyCase(
      overLines`
        (?<=[.;,]\s|and\s)(?:(?:call|name)\s)?(?:the|its|their|that|a)\s(?:cluster\s?-?)?(?:role\s?-?)?binding(?:'s\sname)?(?:\s(?:is|should\sbe|shall\sbe))?(?:\s(?:called|named))?\s${own}${ends}${isWide}|
        (?:bind|tie|give|assign|grant|attach|link)\s(?:it|that|them|the\srole)(?:\sto\s(?:her|him|them|it|[a-z]{2,20}))?\s(?:with|by|through|via|using)\s(?:a\sbinding\s(?:called\s|named\s)?)?${own}${ends}${isWide}|
        (?<=[.;,]\s|and\s)${own}\sis\s(?:the|its|their)\s(?:role\s?-?)?binding(?=[.,;]|$)${isWide}|
        what\s(?:hands|gives|grants|ties|binds|connects|links|assigns)[^.;]{1,40}?\sis\s(?:called\s|named\s)?${own}${ends}${isWide}|
        (?<=[.;,]\s|and\s)(?!that\s|this\s|it\s|which\s|role\s|binding\s)${own}\s(?:binds|ties|hands|gives|grants|links|connects|assigns)\s(?:them|her|him|it|both|the\stwo|that|the\srole|[a-z]{2,20})(?:\s(?:to|with)?\s?(?:it|them|her|him|each\sother|that\srole|the\srole|the\sgroup|[a-z]{2,20}))?${ends}${isWide}
      `,
    ),
    (...[, ...said]) => {
      const found = said.filter((one) => typeof one === 'string');
      const one = found.find((word) => word !== 'Cluster') ?? '';
      return `the ${found.includes('Cluster') ? 'Cluster' : ''}RoleBinding should be called ${one}`;
    },
  ],
  [
    anyCase(
      overLines`
        (?<=[.;,]\s|and\s)(?:(?:(?:let\sus|let's|we'd|we|i'd)\s)?(?:call|name)\s(?:the|that)\s(?:cluster\s?)?role|(?:use|make|create|write|add|define)\s(?:a|the)\s(?:cluster\s?)?role(?:\s(?:called|named))?|(?:the|its|that|this)\s(?:(?:cluster\s?)?role|permission\sset|set\sof\s(?:rights|permissions)|permissions|rights)(?:'s\sname)?(?:\s(?:is|should\sbe))?(?:\s(?:called|named))?|(?:that|this)\s(?:is|would\sbe)(?:\scalled)?)\s(?!an?\s|the\s|all\s|named\s|called\s)${own}${ends}${isWide}
      `,
    ),
    (...[, name_ = '', prefix = '']) => `the ${prefix}Role should be called ${name_}`,
  ],
  [
    anyCase(
      overLines`
        (?<=[.;,:]\s|and\s)([a-z][a-z0-9:-]{1,60})\s(?:is\s)?(?:for|says|tells|holds)\s(?:(?:the|its|their)\s)?(?:rights?|permissions?|what\s(?:is|they\s(?:may|can)\sdo|is\sallowed)),?\s(?:and\s)?
        ([a-z][a-z0-9:-]{1,60})\s(?:is\s)?(?:for|says|tells|holds)\s(?:who(?:ever)?|those\swho|the\speople\swho)\s(?:has|have|gets?|holds?|may)(?:\s(?:them|it|that|do\sit))?${isWide}
      `,
    ),
    (...[, role = '', binding = '', prefix = '']) =>
      `the ${prefix}Role should be called ${role}, the ${prefix}RoleBinding should be called ${binding}`,
  ],
  [anyCase(String.raw`(?<=[.;]\s)(?:nothing\s(?:more|else)|that\sis\sall)(?=[.;]|$)${afterRights}`), ''],
  [
    new RegExp(
      overLines`
        (?<!\w)((?:called|named)\s)([a-z][a-z0-9:-]{1,60}),?\sand\sso\s(?:is|should|shall)\s(?:be\s)?(?:
          (?:its|the)\s(?:role\s?)?binding|
          what\s(?:hands|gives|grants|ties|binds|connects|links)[^.;,]{1,40}
        )
      `,
      'giu',
    ),
    '$1$2, the ClusterRoleBinding should be called $2',
  ],
];
