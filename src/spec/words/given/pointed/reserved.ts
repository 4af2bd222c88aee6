import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import type { Shown } from './shown.ts';

const claim =
  '(?:(?:this|the|that|our)\\s)?(?:quoted\\s|given\\s|very\\s)?(?:pvc|(?:persistent\\s?volume\\s?)?claim)|it';
const reserving = [
  overLines`
    (?<![\w-])(?:and\s)?(?:(?:is\s|to\sbe\s|be\s)?(?:reserved|pre-?bound|kept)\sfor\s(?:${claim})(?:\s(?:alone|only))?)?,?\s?(?:through|by|with|via|using|set|add|plus|have)?\s?
    (?:an?\s|the\s|its\s)?claim\s?ref(?:erence)?(?![\w-])(?!\s?[:=]|\s["'\x60]?[a-z0-9]+-[a-z0-9])(?:\s(?:to|for|of|pointing\s(?:to|at))\s(?:${claim})(?![\w-]))?
  `,
  overLines`(?<![\w-])(?:(?:is\s|to\sbe\s|be\s)?(?:reserved|pre-?bound)\s(?:for|to)\s(?:${claim}))(?:\s(?:alone|only))?(?![\w-])`,
  '(?:并)?(?:通过|用|以)\\s?claimRef\\s?(?:把它|将其)?(?:预留|保留|绑定)?给?\\s?(?:该|这个|上面的|此)?\\s?(?:PVC|声明)?|(?:预留|保留)给\\s?(?:该|这个|上面的|此)\\s?(?:PVC|声明)',
];

/** `claimRef to it`: a volume for the only claim that is quoted. */
export function reservedIn(all: readonly Shown[]): Rewriting[] {
  const [claimed, ...others] = all.filter(({ kind }) => kind === 'PersistentVolumeClaim');
  if (claimed === undefined || others.length > 0 || !/^[a-z0-9][\w.-]{0,252}$/u.test(claimed.name)) return [];
  return reserving.map((said): Rewriting => [new RegExp(said, 'giu'), ` claimRef: ${claimed.name}`]);
}
