import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from '../paraphrased/phrased.ts';
import { must, named } from './pieces.ts';

const who =
  '(?:the |our )?(?:group|user|service ?-?account)(?: (?:called|named))? ["\'`]?[a-z0-9][\\w.@:-]{0,60}\\w["\'`]?';
const holders = `(${who}(?:(?:, and |, | and )${who}){0,4})`;
const rights = '(?:permissions|rights|privileges|rules|abilities)';
const verb = '(?:get|list|watch|create|update|patch|delete)';
const what = `(${verb}(?:[^.;:\\n]|[.](?=\\S)){3,240}?)`;
const role = '(an?|the) ((?:cluster ?-?)?role)(?: (?:named|called))? ';
const binding = '(an?|the) ((?:cluster ?-?)?role ?-?binding)(?: (?:named|called))? ';
const hand = '(?:assign|give|grant|bind|attach|hand|tie|link)(?:s|ed)?';
const them =
  '(?:(?:all of )?(?:them|it|her|him|both|these)|(?:the|these|those) (?:group|user|two|three|both|subjects|people))';

/** Where rights are good, and of which group a thing is, says nothing that its name does not. */
function plainly(said: string): string {
  return said
    .replaceAll(/,? (?:which|that) (?:are|is) (?:part|members?) of the core (?:api )?group,?/giu, ',')
    .replaceAll(/ (?:from|of|in) (?:the (?:api ?)?group )?[a-z]{2,20}\.k8s\.io/giu, '')
    .replaceAll(
      /,? (?:across|in|throughout|all over) the (?:whole |entire )?cluster| (?:anywhere|everywhere) in the cluster/giu,
      '',
    )
    .replaceAll(/,? as well as /giu, ', ')
    .replaceAll(/,+ ?,/gu, ',');
}

/** Who may do what, and behind that the role and the binding by which. */
const handed: readonly Rewriting[] = phrased(
  overLines`
    (?<=^|[.;\n] ?)${holders} ${must}${what}[.;] (?:please )?(?:put|collect|gather|define|bundle|write|store|place|describe) (?:these|those|the|their|all these) ${rights} (?:in|into|as|by|with|through) ${role}${named}
    ,? (?:and|then) ${hand} (?:it|them|that|the role)(?: to)? ${them} (?:with|by|through|via|using|in) ${binding}${named}
  `,
  (...[, ones = '', said = '', , role = '', name = '', , binding = '', own = '']) =>
    `A ${role} named ${name} can ${plainly(said)}. A ${binding} named ${own} binds it to ${ones}`,
);

/** Who has a role has what it allows. */
const held: readonly Rewriting[] = [
  ...phrased(
    `(?:members|holders|owners|those|people|anyone|anybody|everyone|everybody|whoever|who)(?: (?:of|with|who|that|in|has|have|holds?))* (the|a) ((?:cluster ?-?)?role) ${named} (?:that )?(?=(?:can|may|is allowed|are allowed|must|should)(?![\\w-]))`,
    '$1 $2 $3 ',
  ),
  ...phrased(
    `((?:cluster ?-?)?role) ${named}((?: in (?:the namespace )?[a-z][a-z0-9-]{0,60}(?: namespace)?)?),? (?:(?:which|that) )?lets (?:its|the) (?:members|holders|owners) (?=${verb})`,
    '$1 $2$3 can ',
  ),
  ...phrased(
    `,? but (?:for|on|with) ([a-z]{3,24}(?:(?:,| and) [a-z]{3,24}){0,3})(?: (?:from|in|of) the core (?:api )?group)? (?:they (?:can|may) )?only (${verb}(?:(?:,| and) ${verb}){0,3})(?=[.;]|$)`,
    ', and can $2 $1',
  ),
  ...phrased(
    `${binding}${named} (?:ties|links|connects|hands|gives|attaches) (?:it|this|that|the role)(?: over)? to (?=(?:the |our )?(?:group|user|service ?-?account) )`,
    '$1 $2 named $3 binds it to ',
  ),
  ...phrased(
    `(?:connect|link|tie|join|bring) (?:the two|both|them|these two|the role and the (?:service )?account)(?: together)? (?:with|by|through|via|using|in) ${binding}${named}`,
    '$1 $2 named $3 binds the role to the service account',
  ),
];

/** Rights by those who have them. */
export const granted: readonly Rewriting[] = within(/(?<![\w-])role/iu, [...handed, ...held]);
