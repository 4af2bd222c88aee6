import type { Rewriting } from '../../text/rewriting.ts';
import { governing, ownClaims } from './own-claims.ts';
import { sharedVolume } from './shared.ts';
import { sidecarsHanded } from './sidecars.ts';
import { volumesHanded } from './volumes.ts';
import { variablesHanded, type Kept } from './variables.ts';

const holder = 'secret|config ?-?map';
/** `crm-access, a secret, in which`: with its kind before its name. */
const apposed: Rewriting = [
  new RegExp(
    `(?<![\\w-])(?:(?:the|these|its) settings )?([a-z][a-z0-9]*(?:-[a-z0-9]+){0,5})(?:, (?:an?|the) (?:existing )?(${holder})(?=[,.;]| (?:in|where|that|which|with) )| \\(an? (${holder})\\))`,
    'giu',
  ),
  (...[, name = '', kind, other = '']) => `the ${kind ?? other} ${name}`,
];

/** `the secret x's username`: an entry of it. */
const ofIt: Rewriting = [
  new RegExp(`(?<![\\w-])((?:${holder}) [a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)['’]s (?=[a-z])`, 'giu'),
  '$1, key ',
];

const object = '[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?';
const subject = '(?:an?|the|one|its|every|each) [^.\\n"]{3,120}?';
const does = '(?:sees?|finds?|gets?|has|mounts?|takes?|receives?|reads?|is given)';
/** `By way of a volume x, the pod finds it at y`: what it finds stands ahead of where it comes from. */
const moved: Rewriting = [
  new RegExp(
    `(?<=^|[.;] )(?:by way of|by means of|through|via|on|in|using) ((?:an?|the) volume (?:called |named )?${object}), (${subject}) (?=${does} )([^.\\n]{3,200}(?:[.](?=\\S)[^.\\n]{0,120}){0,6})`,
    'giu',
  ),
  (...[, volume = '', who = '', rest = '']) => `${who} ${rest}, through ${volume}`,
];
const movedSource: Rewriting = [
  new RegExp(
    `(?<=^|[.;] )(?:from|of|out of) (the (?:${holder}) ${object}), (${subject}) (?=${does} )([^.\\n]{3,200}(?:[.](?=\\S)[^.\\n]{0,120}){0,6})`,
    'giu',
  ),
  (...[, kind = '', who = '', rest = '']) => `${who} ${rest}, from ${kind}`,
];

/** What containers are handed, told freely: only of words of which something was left unread. */
export function handed(kept: readonly Kept[]): readonly Rewriting[] {
  return [
    apposed,
    ofIt,
    moved,
    movedSource,
    variablesHanded(kept),
    sharedVolume,
    governing,
    ownClaims,
    volumesHanded(kept),
    sidecarsHanded,
  ];
}
