import type { JsonMap } from '../../../../kernel/json.ts';
import type { Heard } from '../clauses.ts';
import { nodesIn, spelt, withAt } from '../paths.ts';
import { aimOf, isSame } from './aims.ts';
import { bareOf, type Piece } from './parts.ts';

const version = String.raw`["'\x60]?(?<to>v?\d[\w.-]{0,60})["'\x60]?(?:\s(?:instead of|rather than)\s\S{1,40}|\sinstead|\snow)?`;
const sort = '(?:versions?|tag|release)';
const ways = [
  String.raw`^(?:(?:set|change|update|bump|upgrade|raise|use|make)\s)?(?:the\s)?image\s${sort}(?:\s(?:of|for|in)\s(?<what>[^]{2,40}?))?\s?(?:[:=]|\sto|\sbecomes|\sshould be|\smust be|\sis)?\s${version}$`,
  String.raw`^(?:(?:set|change|update|bump|upgrade|raise)\s)?(?:the\s)?${sort}\sof\s(?:the\simage(?:\sof\s(?<whose>[^]{2,40}?))?|(?<what>[^]{2,40}?)(?:\simage)?)\s(?:to|becomes|should be|must be|is)\s${version}$`,
  String.raw`^(?:(?:it|the (?:pods?|container))\s)?(?:should\s|must\s)?(?:run|runs|use|uses|running|using|switch to|move to|moves to|upgrade to|update to|change to)\s(?:the\s)?(?:image\s)?${sort}\s${version}(?:\sof\sthe\s(?:(?<what>[\w./-]{2,60})\s)?image)?$`,
  String.raw`^(?:(?:update|upgrade|bump|change|set|move)\s)?(?:the\s)?(?<what>[^]{2,40}?)(?:'s)?\simage(?:'s)?\s${sort}\s(?:to|becomes|should be|must be|is)\s${version}$`,
  String.raw`^(?:update|upgrade|bump|change|set|move)\s(?:the\s)?image(?:\s(?:of|for|in)\s(?<what>[^]{2,40}?))?\sto\s(?:${sort}\s)?${version}$`,
  String.raw`^(?:have|let)\s(?<what>[^]{2,40}?)\s(?:run|use)\s(?<repository>[a-z][\w./-]{2,80})\s(?:in|at)\s(?:the\s)?${sort}\s${version}$`,
].map((one) => new RegExp(one, 'iu'));

/** `image version 3.2`, `run version 3.2 of the image`: of the one image that it can be. */
export function versioned({ plain, text }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  for (const way of ways) {
    const said = (way.exec(plain) ?? way.exec(bareOf(text)))?.groups;
    const image = said === undefined ? undefined : imageOf(said['what'] ?? said['whose'] ?? '', documents);
    if (said === undefined || image === undefined) continue;
    const next = `${withoutTag(spelt(image.value))}:${said['to'] ?? ''}`;
    return { documents: withAt(documents, image.path, next), value: next };
  }
  return undefined;
}

function withoutTag(image: string): string {
  return image.replace(/(?:@\S+|:[^:/]*)$/u, '');
}

function imageOf(what: string, documents: readonly JsonMap[]) {
  const images = nodesIn(documents).filter(
    ({ path, value }) => path.at(-1) === 'image' && typeof value === 'string',
  );
  const named = images.filter(({ value }) =>
    [withoutTag(spelt(value)), withoutTag(spelt(value)).split('/').at(-1)].includes(what),
  );
  const aim = named.length > 0 ? undefined : aimOf(what, documents);
  const meant = named.length > 0 ? named : images.filter(({ path }) => aim?.holds(path) === true);
  const [one, ...others] = meant;
  return one !== undefined && others.every(({ path }) => isSame(path, one.path)) ? one : undefined;
}
