import type { Owners } from './owner.ts';
import { sharedBy, type Shown } from './shown.ts';
import { things, type Thing } from './things.ts';

/** In which language words are, as things and lists of them know it. */
export type Tongue = 'english' | 'chinese';

const each = (tongue: Tongue): string =>
  `(?:${things.map((thing) => `(?:${thing[tongue]})`).join('|')})(?![\\w-])`;
/** A word for a thing. */
export const item = { english: each('english'), chinese: each('chinese') };

/** The things of a list with their values, where each of them is beyond doubt. */
export type Valued = (list: string, whose: string) => string | undefined;

export function valuedIn(all: readonly Shown[], { meant }: Owners, tongue: Tongue): Valued {
  const words = new RegExp(item[tongue], 'giu');
  return (list, whose) => {
    if (isOfNames(list)) return undefined;
    const owners = whose === '' ? all : meant(whose);
    const parts = (list.match(words) ?? []).map((said) => partOf(said, owners, tongue));
    return parts.includes(undefined) ? undefined : parts.join(tongue === 'english' ? ' and ' : '，');
  };
}

/** Names are the same where a namespace is; else it is some other name that is spoken of. */
function isOfNames(said: string): boolean {
  const list = said.replaceAll(/port\s(?:by\s(?:its\s)?)?names?|端口的?名[字称]?/giu, '');
  return (
    /(?<![a-z])names?(?![a-z])|名[字称]/iu.test(list) && !/namespace|(?<![a-z])ns(?![a-z])|空间/iu.test(list)
  );
}

function partOf(said: string, owners: readonly Shown[], tongue: Tongue): string | undefined {
  const thing = thingOf(said, tongue);
  const value = thing && sharedBy(owners, thing.of);
  if (thing === undefined || value === undefined || !isPlain.test(value)) return undefined;
  const [, protocol = ''] = /^(tcp|udp)\s/iu.exec(said) ?? [];
  const head = thing.says[tongue === 'english' ? 0 : 1];
  const told = tongue === 'english' ? value : value.replaceAll(' and ', '、');
  return [protocol.toUpperCase(), head, told].filter(Boolean).join(' ');
}

/** Nothing that could be read as more than a value. */
const isPlain = /^[\w./:@*-][\w ./:@,*-]{0,300}$/u;

export function thingOf(said: string, tongue: Tongue): Thing | undefined {
  return things.find((thing) => new RegExp(`^(?:${thing[tongue]})$`, 'iu').test(said));
}

type Groups = Readonly<Record<string, string | undefined>>;

/** What becomes of a match by its named groups; nothing known of it leaves it as it was said. */
export function byGroups(change: (groups: Groups, whole: string) => string | undefined) {
  return (whole: string, ...rest: readonly unknown[]): string => {
    const groups = rest.at(-1);
    return change(typeof groups === 'object' && groups !== null ? { ...groups } : {}, whole) ?? whole;
  };
}
