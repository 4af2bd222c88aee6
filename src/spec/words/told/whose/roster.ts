import { literally } from '../../../../kernel/literally.ts';
import { castOf } from '../../mentions/cast.ts';
import { containerNames } from '../../mentions/container-names.ts';

/** Who can be spoken of: by name in the order in which they are told, and how words point to one of them. */
export type Roster = { readonly names: readonly string[]; readonly one: string };

export function rosterOf(text: string): Roster {
  const all = [...containerNames(text), ...castOf(text).map(({ service }) => service)];
  const names = [...new Set(all)].toSorted((a, b) => firstOf(text, a) - firstOf(text, b));
  const own = names.map((name) => literally(name)).join('|');
  const called =
    own === ''
      ? ''
      : `|(?:the (?:container )?|container )?["'\\x60]?(?:${own})["'\\x60]?(?: container| one)?`;
  return {
    names,
    one: `(?:the (?:${order})(?: container| one)?|the (?:${parts})|the (?:${kinds})${called})`,
  };
}

function firstOf(text: string, name: string): number {
  const at = new RegExp(`(?<![\\w./-])${literally(name)}(?![\\w./-])`, 'u').exec(text)?.index;
  return at ?? text.length;
}

const order = 'first|second|third|other|former|latter';
const parts = '(?:main|init|sidecar) (?:container|one)|side-?car';
const kinds = 'pods?|cron ?-?job|job|deployment|daemon ?-?set|stateful ?-?set';
