const name = '["\'`]?[a-z0-9][a-z0-9-]{0,60}["\'`]?';
const spaced = (pattern: string, flags = 'iu'): RegExp => new RegExp(pattern.replaceAll(' ', '\\s'), flags);

/** `Use a role called a and a binding called b`: what the rights and who has them are called, behind both. */
const endings: readonly RegExp[] = [
  spaced(
    `(?<=[.;] )[^.;]{0,40}?(?<wide>cluster ?)?role (?:called |named )?(?<role>${name}) and (?:(?:a|an|the|its) )?(?:cluster ?)?(?:role ?)?(?:binding|assignment) (?:called |named )?(?<binding>${name})\\.?$`,
  ),
  spaced(
    `(?<=[.;] )(?:(?:name|call) )?(?:both )?the (?<wide>cluster ?)?role and (?:its|the) (?:cluster ?)?(?:role ?)?binding (?:(?:are|is|should be) )?(?:both )?(?:(?:called|named) )?(?<role>${name})\\.?$`,
  ),
];
const may =
  '(?:should|may|must|shall|needs?|can|is supposed|is allowed|has)(?: (?:to|be|able|allowed|permitted|permissions?|the right))*';
const told = spaced(
  `^(?:(?<place>(?:in|within) (?:the )?(?:namespace )?${name}(?: namespace)?),? )?(?<who>(?:[^.;:]|\\.(?=\\S)){3,160}?),? ${may} (?<rights>[^]{3,600}[.;])\\s*$`,
);
const holder = /(?<![\w-])(?:service[\s-]?account|group|user)(?![\w-])/iu;

/** What somebody may do, with the names of the role and of its binding behind it, as a sentence for each of both. */
export function rolesToldLast(text: string): string {
  const ending = endings.map((one) => one.exec(text)).find((one) => one !== null);
  if (ending === undefined) return text;
  const before = told.exec(text.slice(0, ending.index).trim());
  return before === null ? text : apart(before.groups ?? {}, ending.groups ?? {}, text);
}

type Groups = Readonly<Record<string, string | undefined>>;

function apart(
  { who = '', rights = '', place }: Groups,
  { wide, role = '', binding = role }: Groups,
  text: string,
): string {
  if (!holder.test(who)) return text;
  const kind = wide === undefined ? 'role' : 'cluster role';
  const own = rights.replace(/^[^]*?what (?:they|it|he|she) needs?:\s/iu, '').replace(/[.;]\s*$/u, '');
  const where = place === undefined ? '' : ` ${place}`;
  return `The ${kind} ${role}${where} allows to ${own}.\nThe ${kind} binding ${binding} grants the ${kind} ${role} to ${who}.`;
}

const inBrackets =
  /(?<=^|[.;:]\s)(?:the|an?) service account ([a-z][a-z0-9-]{0,60})((?: in [a-z][a-z0-9-]{0,60})?) \(([^()]{3,80}mount[^()]{0,60})\)/giu;

/** `the account bot (its token is not mounted) may ...`: what stands in brackets is said of it by itself. */
export function withoutBrackets(text: string): { readonly aside: string; readonly text: string } {
  let aside = '';
  const rest = text.replaceAll(inBrackets, (...groups: string[]) => {
    const [, of = '', where = '', said = ''] = groups;
    aside += `The service account ${of}${where} has ${said}.\n`;
    return `the service account ${of}`;
  });
  return { aside, text: rest };
}
