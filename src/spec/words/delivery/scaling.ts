import type { Environment } from '../../../config/delivery.ts';
import { familyOf } from './hosts.ts';
import { overLines } from '../../../kernel/over-lines.ts';

const no = String.raw`(?<!(?<!\w)(?:no|not|any|without)\s|(?:不要?|不需要|不用|无需|没有|关闭|禁用))`;
const grows = String.raw`${no}auto-?\s?scal|(?<!\w)scal(?:es?|ing)(?!\w)|(?<!\w)grow|up\sto\s(?:\d|[a-z]{3,6}\s(?:replicas|pods|copies|when|at))|${no}自动扩|${no}弹性|扩容|伸缩|扩到`;

/** How the number of copies follows the load, told behind how many there are at first. */
const scaling = new RegExp(
  overLines`
    (?:,?\s(?:and|with|but|then|which|to)\s|[,，]\s?|(?<!(?<!\w)(?:no|not|any|without))\s(?=auto|scal|grow|up\sto)|(?<=个|副本)(?=自动|最多|弹性|扩))
    (?=[^]{0,40}(?:${grows}))
  `,
  'iu',
);

export const growing = new RegExp(grows, 'iu');

/** `three with autoscaling up to 8`: how many, and the rest, which is said of all where it can be followed. */
export function countBefore(said: string): { readonly count: string; readonly rest: string } {
  const found = scaling.exec(said);
  return found === null
    ? { count: said, rest: '' }
    : { count: said.slice(0, found.index), rest: said.slice(found.index) };
}

/** Where the number of copies follows the load in some of the environments, it stays as it is told in the others, else as it would be. */
export function fixedBeside(
  scalers: ReadonlySet<string>,
  places: readonly Environment[],
): readonly Environment[] {
  if (scalers.size === 0) return places;
  const families = new Set([...scalers].map(familyOf));
  return places.map((place) =>
    families.has(familyOf(place.name)) ? place : { ...place, most: place.replicas ?? 1 },
  );
}
