import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from './pieces.ts';

const name = '["\'\x60]?[a-z0-9](?:[\\w-]{0,60}\\w)?["\'\x60]?';
const ofRole = `(?<=(?<![\\w-])(?:cluster ?-?)?role (?:(?:named|called) )?${name},?:? ?)`;
const may =
  '(?:(?:that|which|who) )?(?:may|can|could|must be able to|should be able to|is able to|is allowed to|shall be allowed to|has the right to)';
const end = '(?=[.;,)](?: |$)| ?$| in | and )';
const all = '(?:everything|anything|all(?: resources| objects)?)';

const whole: readonly Rewriting[] = [
  // `list pods as well as nodes`
  [
    spaced(
      `(?<=(?<![\\w-])(?:get|list|read|watch|create|update|delete|patch) (?:[a-z]{2,30}(?:, | and ))*[a-z]{2,30}) as well as (?=[a-z]{3,30}s(?![\\w-]))`,
    ),
    ' and ',
    (text) => /(?<![\w-])(?:cluster\s?)?role/iu.test(text),
  ],
  // `Role a that gets pods`
  [spaced(`${ofRole}(?:that|which) (get|list|read|watch|create|update|delete)s (?=[a-z])`), 'that may $1 '],
  [
    spaced(`${ofRole}${may}(?: only| just)? (?:read|view|see|look at) ${all}${end}`),
    'with get, list and watch on all resources',
  ],
  [spaced(`${ofRole}${may} do (?:everything|anything|all)${end}`), 'with all verbs on all resources'],
  [
    spaced(
      `${ofRole}(?:(?:with|has|having|giving|that gives|for) )?(?:${may} do )?(?:everything|anything|all|full access|all rights|every right)(?: (?:with|to|on|for|over)) (?=[a-z])`,
    ),
    'with all verbs on ',
  ],
];

const kinds =
  '(?:config ?-?maps?|secrets?|deployments?|pods?|services?|jobs?|cron ?-?jobs?|leases?|stateful ?-?sets?)';
const names = `(${name}(?:(?:, | and |, and )${name}){0,4})`;

/** Which of all the objects of a kind: those, and no others. */
const chosen: readonly Rewriting[] = [
  [
    spaced(`${ofRole}(${kinds})[:,]? (get|read|update|patch|delete|watch) only (?:the )?${names}${end}`),
    (...[, of = '', verb = '', said = '']) => `with ${verb} on ${of} with resource names ${said}`,
  ],
  [
    spaced(
      `(?<=role [^.;]{1,80}?(?:get|list|watch|read|update|patch|delete) (?:the )?${kinds}),? (?:(?:but )?only(?: (?:those|the ones|one))?(?: named| called)?|(?:restricted|limited|confined) to) (?:the )?${names}(?=[.;](?: |$)| ?$)`,
    ),
    ' with resource names $1',
  ],
  [
    spaced(
      `(?<=role [^.;]{1,80}?(?:get|read|update|patch|delete) (?:the )?(?:config ?-?maps|secrets|deployments|pods|services|jobs|stateful ?-?sets)) (?!(?:and|in|only|with|of|for|or|but)(?![\\w-]))${names} only(?=[.;](?: |$)| ?$)`,
    ),
    ' with resource names $1',
  ],
];

const who = `((?:the )?(?:user|group|service ?-?account|sa) )?(${name}(?: in (?!the )[a-z][\\w-]{0,60})?)`;
const role = `(?:the )?((?:cluster ?-?)?role )?(${name})`;
const pairOf = `${role} to (?!(?:it|them|that|this|those|these)(?![\\w-]))${who}`;
const isRole = /(?<![\w-])(?:cluster\s?-?)?roles?(?![\w-])|^\s?bind\s/iu;

function binding(...[ofCluster = '', own = '', kind = '', subject = '']: readonly string[]): string {
  const called = own.replaceAll(/["'`]/gu, '');
  const of = /cluster/iu.test(ofCluster) ? 'cluster role' : 'role';
  return `RoleBinding named ${called} that grants the ${of} "${called}" to ${kind.replace(/^the\s/iu, '').trim() || 'user'} ${subject}`;
}

/** `Bind a to alice and b to bob`: each is a binding of its own. */
const bound: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.;] |\\n|(?<![\\w-])and )(?:please )?(?:bind|grant|give|assign) (${pairOf}(?:(?:,? and |, (?:and )?)${pairOf}){1,4})(?=[.;](?: |$)| ?$)`,
    ),
    (...[, said = '']) =>
      [...said.matchAll(spaced(pairOf))]
        .map(([, ...of]) => binding(...of.map((one) => one ?? '')))
        .join('. '),
    (text) => isRole.test(text),
  ],
  [
    spaced(
      `(?<=(?<![\\w-])(?:cluster ?-?)?role ?-?binding (?:named |called )?${name}) (?:that |which )?(?:binds|binding|gives|giving|grants|granting) (?:the )?((?:cluster ?-?)?role) (${name}) to (?!(?:it|them|that|this|those|these|everybody|everyone|all|both|each)(?![\\w-])|(?:the )?(?:service ?-?account|sa|user|group)(?=[.,; ]|$)(?! ["'\x60a-z]))${who}(?=[.;,](?: |$)| ?$| and )`,
    ),
    (...[, of = '', own = '', kind = '', subject = '']) =>
      ` that grants the ${of} "${own.replaceAll(/["'`]/gu, '')}" to ${kind.trim() || 'user'} ${subject}`,
  ],
];

/** What a role may do is read wherever it stands. */
const allowed: Rewriting = [
  spaced(
    `(?<=(?<![\\w-])(?:cluster ?-?)?role (?:(?:named|called) )?${name}),? ${may} (?:only )?(?=(?:get|list|read|watch|create|update|delete|patch)(?![\\w-]))`,
  ),
  ' that can ',
];

/** Only what counts in the whole cluster can be bound there. */
const whollyBound: Rewriting = [
  spaced(
    `(?<=cluster ?-?role ?-?binding (?:(?:named|called) )?${name}[:,]? (?:(?:for|with|binds|binding|of|giving|gives|that binds) )?(?:the )?)role (?=["'\\x60]?[a-z])`,
  ),
  'cluster role ',
];

/** Whom a role is bound to is there already. */
const toAccount: Rewriting = [
  spaced(
    `(?<=role ?-?binding (?:(?:named|called) )?${name}[:,]? (?:for )?(?:the )?(?:cluster ?-?)?role ${name})(?:,| and|, and) (?=(?:service ?-?account|sa) ["'\\x60]?[a-z])`,
  ),
  ' to ',
];

/** Who may do what, in fewer words than roles and bindings have. */
export const grantsTold: readonly Rewriting[] = [
  ...whole,
  ...chosen,
  ...bound,
  whollyBound,
  toAccount,
  allowed,
];
