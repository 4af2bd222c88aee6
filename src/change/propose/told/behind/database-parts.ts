import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import { behind, calledIn, namesOf } from '../../scope.ts';

const begin = String.raw`(?<=[,;:(，；：（]\s?|\s(?:and|with|as)\s)(?:(?:and|with|the|its|on|a|as|in)\s){0,3}`;
const end = String.raw`(?=\s?(?:[,;)，；）]|\.(?:\s|$)|$|\n|(?:and|with)\s))`;
const is = String.raw`\s?(?:(?:is|called|named)\s|[:=]\s?)?`;
const noValue = overLines`
  (?!(?:is|in|on|at|for|with|and|the|of|as|to|should|must|name|port|host|server|service|app|backups?|migrations?|pass(?:word)?|credentials|creds|connections?|
  access|dumps?|pool|url|secret|cluster|pods?|data|disk|storage|volume|both|only|named|called|from|beside|inside|elsewhere|there|too|itself|user|username|needs?|id)(?![\w-]))
`;
const word = String.raw`["'\x60]?${noValue}([a-z_][\w-]{0,62})["'\x60]?`;
const database = anyCase(`${begin}(?:database|db|schema)(?:\\s?name)?${is}${word}${end}`);
const user = anyCase(`${begin}(?:(?:database|db)\\s)?(?:user(?:\\s?name)?|login|role)${is}${word}${end}`);
const address = String.raw`((?:[a-z0-9-]{1,60}\.){1,8}[a-z0-9-]{1,40})`;
const host = anyCase(
  `${begin}(?:host(?:\\s?name)?|address|endpoint|server)${is}${address}(?::(\\d{2,5}))?${end}`,
);
const port = anyCase(`${begin}port${is}(\\d{2,5})${end}`);

/** It runs elsewhere. */
const elsewhere =
  /(?<![\w-])(?:managed|external(?:ly)?|hosted|existing|already|elsewhere|outside|provided|rds|aurora|atlas|azure|aws|gcp|elasticache|memorystore|supabase|neon|planetscale|cloud\s?sql|dbas?)(?![\w-])/iu;
const sentence = /(?:[^.!?;。；\n]|[.!?](?=\S))+/gu;

/** Of which database the words are where they call it no more than that, and whether anybody reads its parts. */
export type Meant = { readonly app: string | undefined; readonly isRead: boolean };

/** What one sentence tells of a database part by part, each as its readers know it: `MySQL is managed, host db.acme.internal, database shop, user app`. */
export function withParts(words: string, { app: usual, isRead }: Meant): string {
  return words.replaceAll(kindFirst, '$1 is external').replaceAll(sentence, (own) => {
    // A name right before a colon is one that listens there.
    const said = own.replaceAll(/:(?=\s)/gu, ' :');
    const named = calledIn(said, behind);
    const [app, ...others] = named.length === 0 && unnamed.test(said) ? [usual] : named;
    if (app === undefined || others.length > 0) return own;
    const isElsewhere =
      elsewhere.test(said) || /\s(?:at|on)\s(?:[a-z0-9-]{1,60}\.){1,8}[a-z0-9-]/iu.test(said);
    const told = addressed(isElsewhere && !isRead ? said : owned(said), app);
    return told === said ? own : told;
  });
}

/** `The database is Postgres at db.acme.internal`: it is there. */
const kindFirst = anyCase(
  String.raw`(?<![\w-])(?:the|our|its)\s(?:database|db|cache|broker|queue)\sis\s(?:an?\s|our\s|the\s|existing\s){0,2}(${namesOf(behind)})(?=\s(?:at|on|under)\s(?:[a-z0-9-]{1,60}\.){1,8}[a-z0-9-])`,
);

const unnamed = /(?<![\w-])(?:the|our|its)\s(?:database|db)(?=[\s:](?:is|runs|lives|sits|[:=(]|\s))/iu;

function owned(said: string): string {
  const name = found(database, said);
  const owner = found(user, said);
  if (name === undefined && owner === undefined) return said;
  const parts = [
    ...(name === undefined ? [] : [`database name ${name[1] ?? ''}`]),
    ...(owner === undefined ? [] : [`database user ${owner[1] ?? ''}`]),
  ];
  return `${tidied(without([name, owner], said))}, ${parts.join(', ')}`;
}

function addressed(said: string, app: string): string {
  const at = found(host, said);
  if (at === undefined || !isElsewhere(without([at], said), said)) return said;
  const told = at[2] === undefined ? found(port, said) : undefined;
  const listens = at[2] ?? told?.[1];
  const where = `at ${at[1] ?? ''}${listens === undefined ? '' : `:${listens}`}`;
  const rest = tidied(without([at, told], said));
  return placed(rest, app, where);
}

function placed(rest: string, app: string, where: string): string {
  const opening = opened.exec(rest)?.[0];
  if (opening !== undefined) return ` ${app} is external ${where}, ${rest.slice(opening.length)}`;
  const [saying] = managed.exec(rest) ?? [];
  return saying === undefined
    ? rest.replace(new RegExp(namesOf(behind), 'iu'), (one) => `${one} ${where}`)
    : rest.replace(saying, ` ${app} is external ${where}`);
}

/** Amid what else is said: `3 replicas, postgres is managed`. */
const managed = new RegExp(
  overLines`
    (?:(?:the|our)\s)?${namesOf(behind)}(?:\s(?:database|db|instance|server|cluster))?\s(?:is|runs|lives|sits|stays)\s
    (?:(?:an?|already|the|outside|of|cluster|our|existing|there|elsewhere|managed|external|hosted|in|on|by|with|aws|gcp|azure|rds|aurora|cloud\s?sql|dbas?|externally)(?:\s|(?=\s?[,;:]|\s?$))){1,6}\s?:?
  `,
  'iu',
);

function isElsewhere(rest: string, said: string): boolean {
  return elsewhere.test(rest) || headed.test(said);
}

/** `Postgres: host db.acme.internal`: a line about where it is. */
const headed = new RegExp(
  String.raw`^\s{0,4}(?:[-*•]\s)?(?:(?:the|our)\s)?${namesOf(behind)}(?:\s(?:database|db))?\s?[:(]\s?(?:the\s)?(?:host|address|endpoint|server)`,
  'iu',
);

/** All that a sentence says before the first part. */
const opened = new RegExp(
  overLines`
    ^\s{0,4}(?:(?:we|i|it|the|our|an?|its|uses?|using|have|run|connects?|to|existing|managed|external|hosted|shared)\s){0,5}(?:${namesOf(behind)}|database|db)(?:\s(?:database|db|instance|server|cluster))?
    (?:\s{1,3}(?:is|are|runs?|lives?|sits?|stays?)\s[^,;:()]{1,60})?\s?(?:[,;:]\s?|$)
  `,
  'iu',
);

function without(parts: readonly (RegExpExecArray | undefined)[], said: string): string {
  return parts.reduce((text, one) => (one === undefined ? text : text.replace(one[0], ' ')), said);
}

function tidied(said: string): string {
  return said
    .replaceAll(/[(（][\s,，]{0,12}[)）]/gu, ' ')
    .replaceAll(/(?:\s?[,，]){2,}/gu, ',')
    .replace(/[\s,，:：]+$/u, '');
}

/** Said twice it is not known which is meant. */
function found(pattern: RegExp, said: string): RegExpExecArray | undefined {
  const [only, ...others] = said.matchAll(pattern);
  return others.length > 0 ? undefined : only;
}
