import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { resourceWords } from '../../kinds/grants.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const starts = String.raw`(?<=^\s?|[.;:\n]\s?|,\s(?:and\s|then\s)?|\s(?:and|then)\s)`;
const polite = String.raw`(?:please\s|pls\s|kindly\s|also\s|now\s)?`;
const word = String.raw`["'\x60]?([a-z0-9](?:[\w.@:-]{0,60}\w)?)["'\x60]?`;
const holder = overLines`
  (?:the\s|our\s|my\s)?(?:(user|developer|engineer|colleague|group|team|service\s?-?account|sa)\s)?
  (?!(?:it|them|him|her|me|us|each|every|all|access|admin|read|write|full|the|an?|pods?|containers?|everyone|everybody|people)\s)
  ${word}(?:\s(group|team|service\s?-?account|sa))?
`;
const place = overLines`
  (?:(?:the\s)?namespace\s["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?|(?:the\s|our\s)?["'\x60]?([a-z][a-z0-9-]{0,60})["'\x60]?\snamespace)
`;
const cluster = String.raw`(?:the\s|our\s)?(?:(?:whole|entire)\s)?cluster|everywhere|all\snamespaces`;
const thing = String.raw`(?:(?:all|the|their|its)\s)?(?:${resourceWords}|logs)`;
const things = String.raw`${thing}(?:(?:,\s(?:and\s)?|\sand\s|\s?&\s?)${thing}){0,7}`;

type Groups = readonly (string | undefined)[];

function who(word_: string | undefined, name: string | undefined, kind: string | undefined): string {
  const said = word_ ?? kind ?? 'user';
  if (/account|^sa$/iu.test(said)) return `service account ${name ?? ''}`;
  return `${/group|team/iu.test(said) ? 'group' : 'user'} ${name ?? ''}`;
}

/** `read access` stands for what may be done. */
const mayDo: readonly (readonly [RegExp, string])[] = [
  [/read|view/iu, 'read'],
  [/write|edit/iu, 'edit'],
  [/full|all|admin/iu, 'manage'],
];

function accessTo(...groups: Groups): string {
  const [said = '', kind, name, behind, access = '', what = ''] = groups;
  const may = mayDo.find(([pattern]) => pattern.test(access));
  return may === undefined ? said : `${who(kind, name, behind)} may ${may[1]} ${what}`;
}

/** The roles that every cluster has, by what people call what they allow. */
const roles: readonly (readonly [RegExp, string])[] = [
  [/cluster\s?-?admin|super\s?-?user/iu, 'cluster-admin'],
  [/admin|full|owner/iu, 'admin'],
  [/edit|write|developer/iu, 'edit'],
  [/view|read/iu, 'view'],
];

function roleOver(...groups: Groups): string {
  const [said = '', kind, name, behind, right = '', before, home, after] = groups;
  const role = roles.find(([pattern]) => pattern.test(right))?.[1];
  if (role === undefined) return said;
  const where = before ?? home;
  const wide = where === undefined && after !== undefined;
  const ruled = wide && role === 'admin' ? 'cluster-admin' : role;
  return bound(ruled, who(kind, name, behind), where);
}

function bound(role: string, to: string, where?: string): string {
  return `bind the cluster role ${role} to the ${to}${where === undefined ? '' : ` in namespace ${where}`}`;
}

const right = String.raw`((?:cluster\s?-?admin|admin(?:istrator|istrative)?|full|read(?:[-\s]?only)?|view(?:er)?|edit(?:or)?|write|owner|super\s?-?user)(?:\s(?:access|rights?|permissions?|role|privileges))?)`;

/** What somebody is given or allowed, as who may do what. */
export const rightsVoiced: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        ${starts}${polite}(?:give|grant|provide)\s${holder}\s(?:with\s)?((?:read(?:[-\s]?only)?|view|write|edit|full)\s)(?:access|rights?|permissions?)\s
        (?:to|on|over|for)\s(${things})(?=[\s.,;]|$)
      `,
    ),
    accessTo,
  ],
  [
    anyCase(
      overLines`
        ${starts}${polite}(?:(?:give|grant|provide|make)\s${holder}\s(?:with\s)?(?:an?\s|the\s)?${right})\s
        (?:on|in|to|for|over|of)\s(?:${place}|(${cluster}))(?=[.,;]|\sand\s|$)
      `,
    ),
    roleOver,
  ],
  [
    anyCase(
      overLines`
        ${starts}${polite}(?:make|give|grant)\s${holder}\s(?:an?\s|the\s)?cluster\s?-?admin(?:istrator)?(?:\s(?:access|rights?|permissions?|role))?
        (?=[.,;]|\sand\s|$)
      `,
    ),
    (...[, kind, name, behind]) => bound('cluster-admin', who(kind, name, behind)),
  ],
  [
    anyCase(
      overLines`
        ${starts}${polite}(?:allow|let|permit)\s${holder}\s(?:to\s)?(?=(?:get|list|watch|read|view|see|create|update|patch|delete|edit|manage)(?:[\s,]))
        (?=[a-z,\s]{3,80}?\s(?:${resourceWords})(?!\w))
      `,
    ),
    (...[, kind, name, behind]) => `${who(kind, name, behind)} may `,
  ],
  [
    anyCase(
      overLines`
        (service\s?-?account\s(?:named\s|called\s)?${word})(?:\s(?:in|for)\s(?:the\s)?(?:namespace\s)?([a-z][a-z0-9-]{0,60}))?\s?,?\s
        (?:that|which|who)\s(?=(?:may|can|must|should|is\s(?:only\s)?(?:allowed|able|permitted)\sto)\s)
        ((?:[^.;]|\.(?=\S)){3,200}?\sin\s(?:the\s)?(?:namespace\s)?([a-z][a-z0-9-]{0,60})(?=[\s.,;]|$))?
      `,
    ),
    (...[, account = '', name = '', home, rights, place_]) => {
      const where = home ?? place_;
      const at = where === undefined ? '' : ` in ${where}`;
      return `${account}${at}. The service account ${name}${at} ${rights ?? ''}`;
    },
    (words) => !/(?<![\w-])role/iu.test(words),
  ],
];
