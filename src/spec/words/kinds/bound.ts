import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { phrases } from '../phrase.ts';
import { oneOf } from '../say.ts';
import type { Reader } from '../wish.ts';

const given =
  '(?:bind|assign|attach|grant|give|link)(?:s|ing)? (?:(?:it|this|that|the|new|role|cluster ?-?role|them) )+to ';
const zhGiven = '(?:将其|把它|将它|将该角色|把该角色)?(?:绑定|授予|分配|赋予|关联)(?:给|到|至|于)?~?';
/** Where an account is that is bound somewhere else. */
const ofSpace = String.raw`(?: (?:from|of) (?:the )?(?:namespace ["'\x60]?[a-z0-9][a-z0-9-]{0,62}|["'\x60]?[a-z0-9][a-z0-9-]{0,62}["'\x60]? namespace)["'\x60]?)`;
const one = overLines`
  (?:the |an? |new |existing )*(?:user|group|service ?-?account|sa|用户组|用户|组|服务[账帐][号户])~?
  (?:named |called |名为)?["'\x60]?(?!(?:with|by|in|of|via|through|using|and|for|from|as|on|that|which|so)(?![\w-]))[A-Za-z][\w.@:-]{1,60}["'\x60]?
  ${ofSpace}?
`;
const holder = overLines`
  (
    ${one}(?:(?:, ?and |, ?| and (?:to )?|、|和|以及|及)${one}){0,5}|
    (?:it|the (?:new |same )?service ?-?account|该服务[账帐][号户])(?![\w-])
  )(?=
    (?:
      ,? ?(?:but )?(?:only |limited to |restricted to |within |scoped to )+(?:the |that |this )?
      (namespace)
    )?
  )
`;

const kindsOfHolders: readonly (readonly [RegExp, string])[] = [
  [/service|sa(?!\w)|服务/iu, 'ServiceAccount'],
  [/group|组/iu, 'Group'],
  [/user|用户/iu, 'User'],
];

/** `user alice and the group devs` */
function everyone(said: string): JsonMap[] {
  const all = [
    ...said.matchAll(
      /(user|group|service ?-?account|(?<!\w)sa|用户组|用户|组|服务[账帐][号户])\s?(?:named |called |名为)?["'`]?([A-Za-z][\w.@:-]*\w)["'`]?(?:\s(?:from|of)\s(?:the\s)?(?:namespace\s["'`]?([a-z0-9-]+)|["'`]?([a-z0-9-]+)["'`]?\snamespace))?/giu,
    ),
  ];
  return all.map(([, word = '', name = '', behind, ahead = behind]) => ({
    kind: kindsOfHolders.find(([pattern]) => pattern.test(word))?.[1] ?? 'User',
    name,
    ...(ahead !== undefined && { namespace: ahead }),
  }));
}

/** `bind it to the user alice`: a binding that no word names; of a role that counts everywhere, so does it. */
export const bound: Reader = phrases('bound', { en: 'Subject', zh: '主体' }, [
  [
    [`(?:and |then )*${given}${holder}`, `(?:并)?${zhGiven}${holder}`],
    (said = '', space = '') => {
      const set = { subjects: everyone(said), ...(space !== '' && { isOfNamespace: true }) };
      return oneOf(['RoleBinding', set], ['ClusterRoleBinding', set]);
    },
  ],
  [
    `(?:bind|assign|grant|give)(?:s|ing)? (?:the |existing |built-?in )*(cluster ?-?role|role) {name} to ${holder}(?=([^.;\\n]{0,20} namespace)?)`,
    (...[word = '', name = '', said = '', limit = '', space = '']) => {
      const kind = /^c/iu.test(word) ? 'ClusterRole' : 'Role';
      const set = { subjects: everyone(said), roleRef: { kind, name } };
      const isWide = kind === 'ClusterRole' && limit + space === '';
      return isWide
        ? oneOf(['ClusterRoleBinding', set], ['RoleBinding', set])
        : oneOf(['RoleBinding', { ...set, isOfNamespace: true }], ['ClusterRoleBinding', set]);
    },
  ],
]);
