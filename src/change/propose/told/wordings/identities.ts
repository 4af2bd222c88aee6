import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** Whoever makes one says so, or says what it is worth. */
const unmade = String.raw`(?<!(?:create|creates|define|defines|add|adds|make|new|own|write|need)\s(?:(?:an?|the|new|own)\s){0,2})`;
const lead = String.raw`(?<![\w-])(?:(?:with|the|uses?|using|an?|and|as|in|of|its|give\sit|has|gets?|needs?|should\shave)\s){0,4}`;
const is = String.raw`(?:\s(?:named|called|is|=)\s|\s?[:=]\s?|\s)`;
const name = String.raw`(?:(["'\x60])([a-z][a-z0-9-]{1,60})\1|((?!(?:for|of|to|with|in|on|at|and|or|as|that|which|from|by|should|must|is|needs?|per)-?(?![\w-]))(?:system-[a-z-]{4,30}|[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,30}){1,4})))(?![\w/.-]*[\w/-])`;
const worth = String.raw`(?!["'\x60]?\s?[(,]?\s?(?:with|of|at|value|has|global)[^;\n]{0,40}(?:value|default|\d{3}))(?!,?\s(?:which\s|that\s)?(?:may|can|needs?|should|must|is\sallowed|with\s(?:the\s)?(?:read|write|access|rights|permissions?|roles?))(?![\w-]))`;

/** A class or an account that is only named is there: pods use it, `priority class business-critical`. */
export const identityWordings: readonly Rewriting[] = (
  [
    [String.raw`priority\s?class`, 'priorityClassName'],
    [String.raw`service\s?account`, 'serviceAccountName'],
  ] as const
).map(([kind, field]): Rewriting => [
  anyCase(`${unmade}${lead}${kind}${is}${name}${worth}`),
  (...[, , quoted, bare]: readonly (string | undefined)[]) => ` ${field} ${quoted ?? bare ?? ''}`,
]);
