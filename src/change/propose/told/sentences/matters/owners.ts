import { matter, piece, type Told } from '../sentence.ts';
import { path, size, sizeIn } from '../values.ts';

const id = String.raw`\d{1,6}(?![\w.:]\w|\w)`;
const user = String.raw`(?:users?(?:\s?ids?)?|uids?|runAsUser)`;
const group = String.raw`(?:groups?(?:\s?ids?)?|gids?|runAsGroup)`;

/** As whom it runs, and whose its volumes are: `user 2001, group 2001, also for the volume at /data`. */
export const owners = matter(
  String.raw`(?<![\w-])(?:users?|uids?|gids?|groups?|runAs\w{4,5}|fsGroup|\d{3,6}:\d{3,6})[^]{0,200}(?:volume|/|files|disk)|(?:volume|files|disk)[^]{0,120}(?:gid|group|owned)`,
  [
    String.raw`(?<pair>\d{1,6}:\d{1,6}(?![\w:.]))`,
    String.raw`(?<both>(?<=${user}\s(?:and|&)\s${group}(?:\s(?:is|are|both)){0,2}[\s:=]{1,3})${id})`,
    String.raw`(?<fs>(?<=fsGroup[\s:=]{1,3})${id})`,
    String.raw`(?<user>(?<=(?<![\w-])${user}(?:\s(?:is|of))?[\s:=]{1,3})${id})`,
    String.raw`(?<group>(?<=(?<![\w-])${group}(?:\s(?:is|of))?[\s:=]{1,3})${id})`,
    String.raw`(?<fs_>fsGroup(?!\w))`,
    piece('whom', `${user}|${group}|runAs(?:user|group)`),
    piece(
      'same',
      '(?:(?:the|that|this) )?(?:very )?same (?:group|user|ids?)|(?:to )?(?:that|this) group|so (?:does|is|has|do|must)',
    ),
    piece(
      'volume',
      '(?:files (?:on|in|of) )?(?:the |its |a )?(?:persistent )?(?:volumes?|disk|data|files|directory|folder|pvc)(?: (?:at|mounted at|under|on))?',
    ),
    path,
    size,
    piece('lasting', 'persist(?:ent|s)?|surviv(?:e|es)|durable|kept|lost|not'),
    piece('belong', 'belongs?|owned(?: by)?|runs?|running|as|writable(?: by)?|process|also for'),
  ],
  owned,
);

function owned(told: Told): string | undefined {
  const who = idsIn(told);
  if (who === undefined || !told.hasOneOf('volume', 'path') || told.hasOneOf('place', 'who'))
    return undefined;
  const place = placeIn(told);
  if (place === undefined) return undefined;
  return [...who, ...place].join(', ');
}

/** Whose the volume is, is said, or is who runs. */
function idsIn(told: Told): readonly string[] | undefined {
  const [user, group] = runningAs(told);
  const fs = told.all('fs').at(0) ?? told.all('group').at(-1) ?? group;
  if (told.all('user').length > 1 || told.all('group').length > 2 || fs === undefined) return undefined;
  const own = user === undefined ? [] : [`runAsUser ${user}`];
  const ofGroup = own.length === 0 || group === undefined ? [] : [`runAsGroup ${group}`];
  return [...own, ...ofGroup, `fsGroup ${fs}`];
}

/** `2001:2001`, `uid and gid are 2001`, or each by itself. */
function runningAs(told: Told): readonly (string | undefined)[] {
  const [pair, both] = [told.one('pair'), told.one('both')];
  if (pair !== undefined) return pair.split(':');
  return both === undefined ? [told.one('user'), told.all('group').at(0)] : [both, both];
}

function placeIn(told: Told): readonly string[] | undefined {
  const [place, much] = [told.one('path'), told.one('size')];
  if (told.all('path').length > 1 || told.all('size').length > 1) return undefined;
  if (much !== undefined) return place === undefined ? undefined : [`volume of ${sizeIn(much)} at ${place}`];
  return place === undefined ? [] : undefined;
}
