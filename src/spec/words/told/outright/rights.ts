import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const name = '["\'\x60]?([a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6})["\'\x60]?';
const account = 'service ?account';
const verbs =
  '((?:get|list|watch|create|update|patch|delete)(?:(?:, and |, | and )(?:get|list|watch|create|update|patch|delete)){0,6})';

const isOfRoles = (words: string): boolean => /(?<!\w)role|rbac/iu.test(words);
const verb = '(?:get|list|watch|create|update|patch|delete|deletecollection)';

/** What an account shall be able to do, told before the role that allows it is named. */
export const rightsOutright: readonly Rewriting[] = [
  // `deployments (apps): get list watch`
  [
    spaced(`(?<=[:(,] ?)${verb}(?: ${verb}){1,7}(?=[.,;)]|$|\\n)`),
    (said) =>
      said
        .split(/\s/u)
        .join(', ')
        .replace(/, (?=[^,]+$)/u, ' and '),
    isOfRoles,
  ],
  // `role a, binding b for this account`
  [
    spaced(`(?<=(?<!\\w)(role ${name})(?:,| and| \\+) )binding(?= ["'\x60]?[a-z][a-z0-9]{0,30}-)`),
    (...[said = '', role = '']) => (/cluster/iu.test(role) ? said : 'rolebinding'),
    isOfRoles,
  ],
  // `Its Role, a, has two rules:`
  [
    spaced(
      `(?<![\\w-])(?:its |the |a )?((?:cluster ?)?role)(?:,| called| named) ${name},? has (?:(?:two|three|four|these|the following) )?rules: `,
    ),
    'A $1 named $2: ',
    isOfRoles,
  ],
  [
    spaced(
      `(?<![\\w-])(?:to )?work with (?=[a-z])([^.;,\\n]{3,80}?),? (?:using|by means of|with) the verbs ${verbs}`,
    ),
    '$2 $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:to )?(?:read|see|use) [^.;,\\n]{3,60}, (?:that is|i\\.e\\.|namely|which means),? (?=${verbs.slice(1, -1)} (?:on )?(?:the )?resources )`,
    ),
    '',
  ],
  [spaced(`(?<![\\w-])${verbs} on the resources (?=[a-z])`), '$1 the resources '],
  // `the service account a (to be created) shall be able to …. Collect these permissions in a role, r, and attach it to the account via the role binding b`
  [
    spaced(
      `(?<=^|[.!?] |\\n)(?:within|in|inside) (?:the )?(?:namespace )?${name}(?: namespace)?, (?:the|a) ${account} ${name},? \\(?(?:to be created|new|which is new|which has to be created|still to be created)\\)?,? (?:shall|should|must|has to|is to) be (?:able|allowed) to ([^.\\n]{5,300})\\. (?:collect|put|gather|bundle) (?:these|those|the|all these) (?:permissions|rights) (?:in|into) (?:a|the) (?:namespaced )?role,?(?: named| called)? ${name},? and (?:attach|give|bind|grant|assign) (?:it|the role|them) to the (?:${account}|account) (?:via|by|through|with|by means of) (?:the|a) role ?binding,?(?: named| called)? ${name}`,
    ),
    (...[, space = '', own = '', can = '', role = '', binding = '']) =>
      `Create a service account ${own} in ${space}, a role ${role} that can ${can.replaceAll(/,\s(?=and\s)|(?<=\sand\s)to\s/giu, ' ').replaceAll(/\s{2,}/gu, ' ')}, and a role binding ${binding} that attaches the role to the account`,
  ],
  // `Supply the class too: its value amounts to 5`
  [
    spaced(
      '(?<=[.;] )(?:please )?(?:supply|create|write|add|provide|define|include) (?:the|that|this) (?:priority )?class(?: (?:too|as well|also|itself))?(?=[:,.;] ?|$| with )',
    ),
    (...all) => {
      const [at, words] = [Number(all.at(-2)), all.at(-1) ?? ''];
      const ahead = words.slice(0, at);
      const names = new Set(
        [
          ...ahead.matchAll(
            spaced(`(?<![\\w-])priority ?class(?: (?:named|called|name))? ${name}(?= |[.,;]|$)`),
          ),
        ].map(([, one = '']) => one),
      );
      const [own] = names;
      return names.size === 1 && own !== undefined ? `Create a PriorityClass named ${own}` : (all[0] ?? '');
    },
    (words) => /priority\s?class/iu.test(words),
  ],
];
