import type { JsonMap } from '../../../../kernel/json.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { isList } from '../../../../spec/words/merge.ts';
import type { Heard } from '../clauses.ts';
import { nodesIn, spelt, withAt, type Node } from '../paths.ts';
import { aimOf, bareOf } from './aims.ts';
import type { Piece } from './parts.ts';

const listed = /^(?:resources|verbs|apiGroups|policyTypes|accessModes|args|command|resourceNames)$/u;
const nouns: readonly (readonly [key: string, noun: RegExp])[] = [
  ['resources', /^(?:sub-?)?resources?$/iu],
  ['verbs', /^verbs?$/iu],
  ['apiGroups', /^api ?groups?$/iu],
  ['policyTypes', /^policy ?types?$/iu],
  ['accessModes', /^access ?modes?$/iu],
  ['args', /^(?:args?|arguments?|flags?)$/iu],
];
/** What can only stand in one list. */
const telling: readonly (readonly [key: string, value: RegExp])[] = [
  ['verbs', /^(?:get|list|watch|create|update|patch|delete|deletecollection)$/u],
  ['policyTypes', /^(?:Ingress|Egress)$/u],
  ['accessModes', /^Read(?:WriteOnce|WriteMany|OnlyMany|WriteOncePod)$/u],
  [
    'resources',
    /^(?:pods|services|configmaps|secrets|nodes|events|endpoints|deployments|jobs|cronjobs|persistentvolumeclaims)(?:\/[a-z]{2,20})?$/u,
  ],
];
const more = '(?:further|additional|new|other|second|third|more)';
const behind = String.raw`(?:\s(?:to|in|into|for|as(?! well)|from|of|out of)\s(?<where>[^]{2,60}?))?(?:\s(?:as well|too|also|again|instead))?`;
const ways = [
  new RegExp(
    overLines`^(?:please\s)?(?:also\s)?(?:add|append|include|insert)\s(?<what>[^]{2,50}?)${behind}$`,
    'iu',
  ),
  new RegExp(
    overLines`^(?:let\s)?(?:(?<where>[^]{2,50}?)\s)?(?:additionally\s|also\s|now\s|then\s){0,2}(?:covers?|gains?|comprises?|includes?|permits?|contains?|lists?)\s(?:also\s)?(?<what>[^]{2,50}?)(?:\stoo|\sas\swell|\salso)?$`,
    'iu',
  ),
  new RegExp(
    String.raw`^(?<where>[^]{2,30}?)\s?:\s?(?:also|additionally|plus|and also|\+)\s(?<what>[^]{2,50})$`,
    'iu',
  ),
];
const removals = [
  new RegExp(
    String.raw`^(?:remove|delete|drop|take away|take out|strip)\s(?<what>[^]{2,50}?)${behind}$`,
    'iu',
  ),
  new RegExp(String.raw`^(?<where>[^]{2,50}?)\s(?:loses|drops)\s(?<what>[^]{2,50})$`, 'iu'),
];

/** `add the verb watch`, `the rule loses the resource secrets`: members of lists of plain words. */
export function listing({ plain }: Piece, documents: readonly JsonMap[]): Heard | undefined {
  return (
    changed(plain, ways, { documents, isGone: false }) ??
    changed(plain, removals, { documents, isGone: true })
  );
}

type At = { readonly documents: readonly JsonMap[]; readonly isGone: boolean };

function changed(text: string, phrases: readonly RegExp[], at: At): Heard | undefined {
  for (const phrase of phrases) {
    const { what, where } = phrase.exec(text)?.groups ?? {};
    const made = what === undefined ? undefined : changedBy({ what, where: where ?? '' }, at);
    if (made !== undefined) return made;
  }
  return undefined;
}

function changedBy(
  { what, where }: { readonly what: string; readonly where: string },
  { documents, isGone }: At,
): Heard | undefined {
  const said = bareOf(what).replace(new RegExp(String.raw`^${more}\s`, 'iu'), '');
  const [, noun = '', value = ''] =
    /^(?:([A-Za-z][A-Za-z -]{1,20}?)\s)?["'`]?(-{0,2}[\w*][\w./=*-]{0,80})["'`]?$/u.exec(said) ?? [];
  if (value === '' || (keyOf(noun, value, where) === 'verbs' && !/^(?:\*|[a-z]+)$/u.test(value)))
    return undefined;
  const lists = nodesIn(documents).filter(
    ({ path, value: list }) => isList(list) && listed.test(spelt(path.at(-1))),
  );
  const key = keyOf(noun, value, where);
  const aim =
    nounOf(where) === undefined
      ? aimOf(where.replace(new RegExp(String.raw`^an?\s${more}\s\w+\sof\s`, 'iu'), ''), documents)
      : undefined;
  const found = lists.filter(
    ({ path }) => path.at(-1) === key && (nounOf(where) !== undefined || aim?.holds(path) === true),
  );
  const [list, ...others] = found;
  return list === undefined || others.length > 0 ? undefined : withMember(list, value, { documents, isGone });
}

function keyOf(noun: string, value: string, where: string): string | undefined {
  if (noun !== '') return nounOf(noun);
  return nounOf(where) ?? telling.find(([, one]) => one.test(value))?.[0];
}

/** The list that somebody names: `its resources`, `the verbs of the rule`. */
function nounOf(said: string): string | undefined {
  const bare = bareOf(said)
    .replace(/\s(?:of|in)\s[^]{2,40}$/u, '')
    .replace(new RegExp(String.raw`^${more}\s`, 'iu'), '');
  return nouns.find(([, noun]) => noun.test(bare))?.[0];
}

function withMember({ path, value }: Node, member: string, { documents, isGone }: At): Heard | undefined {
  const now = isList(value) ? value.map(spelt) : [];
  if (now.includes(member) !== isGone) return undefined;
  const next = isGone ? now.filter((one) => one !== member) : [...now, member];
  if (next.length === 0) return undefined;
  return { documents: withAt(documents, path, next), value: `${spelt(path.at(-1))}: ${next.join(', ')}` };
}
