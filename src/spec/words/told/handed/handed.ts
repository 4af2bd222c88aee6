import type { Rewriting } from '../../text/rewriting.ts';
import { variablesHanded, type Kept } from './variables.ts';

const holder = 'secret|config ?-?map';
/** `crm-access, a secret, in which`: with its kind before its name. */
const apposed: Rewriting = [
  new RegExp(`(?<![\\w-])(?:(?:the|these|its) settings )?([a-z][a-z0-9]*(?:-[a-z0-9]+){0,5})(?:, (?:an?|the) (?:existing )?(${holder})(?=[,.;]| (?:in|where|that|which|with) )| \\(an? (${holder})\\))`, 'giu'),
  (...[, name = '', kind, other = '']) => `the ${kind ?? other} ${name}`,
];

/** What containers are handed, told freely: only of words of which something was left unread. */
export function handed(kept: readonly Kept[]): readonly Rewriting[] {
  return [apposed, variablesHanded(kept)];
}
