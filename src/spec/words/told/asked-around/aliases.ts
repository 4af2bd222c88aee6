import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { begins, own, wordsOf } from './pieces.ts';

const host = '["\'\\x60]?((?:[a-z0-9][a-z0-9-]{0,60}\\.){2,8}[a-z]{2,12})(?![\\w.-]*[\\w/])["\'\\x60]?';
const space =
  '(?:with)?in(?:side)? (?:the |my |our )?namespace (?:named |called )?["\'\\x60]?([a-z][a-z0-9-]{0,60})["\'\\x60]?';
const typed =
  '(?:; |, |\\. )(?:please )?(?:use|take|make it|do (?:it|this) with) an? (?:service of (?:the )?type )?ExternalName(?: service)?';
const says = (name: string, target: string, place = ''): string =>
  `an ExternalName service ${name}${place === '' ? '' : ` in the namespace ${place}`} points to ${target}`;
const isSame = spaced(`(?<![\\w-])(?:has|with|under|is) the host ?-?name ${host}`, 'iu');

/** A name in the cluster for a host outside of it. */
export const aliases: readonly Rewriting[] = [
  [
    spaced(
      `${begins}(?:(?:i'd|we'd|i would|we would) like |i want |we want |let )?(?:my |our |the |all )?pods ${space}(?: (?:should|to|can|must|be able|simply|just))* reach ${host} (?:as|under the name(?: of)?|by the name(?: of)?|at) ${own}`,
    ),
    (...[, place = '', target = '', name = '']) => says(name, target, place),
  ],
  [
    spaced(
      `${begins}(?:${space},? )?(?:the )?name ${own} (?:should|shall|is to|must|ought to|will)? ?(?:be|is|stand|stands|serve|serves) ?(?:as )?(?:an )?(?:alias|synonym|another name)?(?: of| for) ${host}(?:${typed})?`,
    ),
    (...[, place, name = '', target = '']) => says(name, target, place),
    (words) => /external\s?name/iu.test(words),
  ],
  [
    spaced(
      overLines`
        ${begins}(?:my|our|the|an?) [a-z][a-z ]{2,30}?(?: (?:that|which))? has the host ?-?name ${host},? and (?:should|shall|must|is to|has to) be (?:known|reachable|available|found) ${space} as the service ${own}
      `,
    ),
    (...[, target = '', place = '', name = '']) => says(name, target, place),
  ],
  // Its address was told in a sentence of its own.
  [
    spaced(
      `${begins}(?:(?:i'd|we'd|i would|we would) like |i want |we want |let )?(?:my |our |the |all )?pods ${space}(?: (?:should|to|can|must|be able|simply|just))* connect to (?:the )?host ${own}`,
    ),
    (...groups) => {
      const [all = '', place = '', name = ''] = groups;
      const target = isSame.exec(wordsOf(groups))?.[1];
      return target === undefined ? all : says(name, target, place);
    },
    (words) => isSame.test(words) && /external\s?name/iu.test(words),
  ],
  [
    spaced(
      `${begins}[^.\\n]{0,120}? (?:lives|is|runs|sits) [^.\\n]{0,60}outside [^.\\n]{0,60} (?:has|with|under) the host ?-?name ${host}\\.(?= an ExternalName service [\\w-]{1,60} in the namespace [\\w-]{1,60} points to)`,
    ),
    '',
  ],
  // The kind that it is of has been said.
  [
    spaced(
      `(?<=an ExternalName service [\\w-]{1,60}(?: in the namespace [\\w-]{1,60})? points to [\\w.-]{4,200}\\.) (?:how (?:do|can|would) (?:i|we) (?:do|write|express|achieve) (?:this|that|it) with|i (?:believe|think|guess|suppose|assume) (?:that )?(?:i|we) need) an ExternalName service[.?]`,
    ),
    '',
  ],
];
