import { overLines } from '../../../../kernel/over-lines.ts';
import { introduced, kindOf, severalNouns } from './kinds-listed.ts';
import { itemName } from './parts.ts';
import { ofEach, sharedSentence } from './shared.ts';

const counts: Readonly<Record<string, number>> = { two: 2, three: 3, four: 4 };
const both = String.raw`${itemName}(?:(?:,\s|,?\sand\s)${itemName}){1,3}`;
const intro = new RegExp(
  overLines`
    ^\s*(?:(?:please\s|can\syou\s|could\syou\s)?(?:create|add|make|write|define|generate|set\sup|deploy|provide|run|i\sneed|we\sneed|i\swant|we\swant|we\srun|we\shave|there\sare|need|give\sme)\s)?
    (?:me\s|us\s)?(?:the\s)?(?:(?<count>two|three|four|[2-4])\s)?(?<kind>${severalNouns})
    (?:\s(?:make\sup|form|are\spart\sof)\s(?:the\s)?[\w-]{1,60}(?:\sapp(?:lication)?)?)?(?:\splease)?
    (?:,?:?\s(?:(?:named|called)\s)?(?<names>${both}))?\s?[.:,]\s(?<rest>[^]{10,1100})$
  `,
  'iu',
);
const order = ['one', 'first', 'second', 'third', 'fourth', 'former', 'latter', 'other', 'another'];
const pointer = String.raw`(?:the\s)?(?:${order.join('|')})(?:\s(?:one|of\sthem))?(?![\w-])`;
const called = new RegExp(
  String.raw`^(?:,?\s(?:is\s|to\sbe\s)?(?:named|called)|,|\sis)\s(${itemName})(,\s(?:and\s)?|\s(?:and\s)?)(?=\S)`,
  'iu',
);

/** `Two Deployments. The first is called a and …, the second …`: each in a sentence of its own; nothing where one of them is told by half. */
export function pointedApart(words: string): string | undefined {
  const found = intro.exec(words)?.groups;
  if (found === undefined) return undefined;
  const { kind = '', rest = '' } = found;
  const roster = rosterOf(found);
  const { own, shared } = sharedSentence(rest.trim());
  const parts = toldIn(own, roster) ?? [];
  const many = new Set(parts.map(({ name }) => name)).size;
  if (many < 2 || many !== parts.length || many !== countOf(found, roster)) return undefined;
  return parts
    .map(({ name, body }) => `${introduced(kindOf(kind), name)}${led(body)}.${ofEach(shared)}`)
    .join('\n');
}

/** `Two Deployments. web runs …, api runs …`: who does something at the beginning of a clause. */
function subjectsOf(rest: string): readonly string[] | undefined {
  const found = Array.from(rest.matchAll(subject), ([, name = '']) => name);
  return rest.search(subject) === 0 && new Set(found).size > 1 ? [...new Set(found)] : undefined;
}

const subject = new RegExp(
  String.raw`(?<=^|[.;]\s(?:and\s)?|,\s(?:and\s|while\s)?|\s(?:and|while)\s)(?!(?:${order.join('|')}|there|both|each|all|they)(?![\w-]))(${itemName})\s(?=(?:uses|runs|has|gets|allows|scales|mounts|needs|lives|is|should|may|must)\s)`,
  'giu',
);

type Found = Readonly<Record<string, string | undefined>>;

function rosterOf({ names, rest = '' }: Found): readonly string[] | undefined {
  return names?.split(/,\sand\s|,\s|\sand\s/u) ?? subjectsOf(rest);
}

function countOf({ count }: Found, roster: readonly string[] | undefined): number | undefined {
  return count === undefined ? roster?.length : (counts[count.toLowerCase()] ?? Number(count));
}

type Pointed = { readonly name: string; readonly body: string };

/** What begins with whom it points to; nothing where something stands before the first of them or one has no name. */
function toldIn(rest: string, roster: readonly string[] | undefined): readonly Pointed[] | undefined {
  const who = roster === undefined ? pointer : `${pointer}|${roster.join('|')}`;
  const starts = new RegExp(
    String.raw`(?<=^|[.;]\s(?:and\s)?|,\s(?:and\s|while\s)?|\s(?:and|while)\s)(?:${who})(?=,?\s)`,
    'giu',
  );
  const found = [...rest.matchAll(starts)];
  if (found.length < 2 || found[0]?.index !== 0) return undefined;
  const parts = found.map((one, at) =>
    partOf(one[0], rest.slice(one.index + one[0].length, found[at + 1]?.index), roster),
  );
  const told = parts.filter((one) => one !== undefined);
  return told.length === parts.length ? told : undefined;
}

function partOf(who: string, said: string, roster: readonly string[] | undefined): Pointed | undefined {
  const body = said.replace(/[\s,;.]*(?:\s(?:and|while))?\s*$/iu, '');
  if (roster !== undefined) {
    const name = roster[placeOf(who, roster)];
    return name === undefined ? undefined : { name, body: body.trim().replace(/^,\s/u, '') };
  }
  const [all, name] = called.exec(body) ?? [];
  return all === undefined || name === undefined ? undefined : { name, body: body.slice(all.length).trim() };
}

function placeOf(who: string, roster: readonly string[]): number {
  const word = who.toLowerCase().replace(/^the /u, '').split(' ')[0] ?? '';
  const own = roster.indexOf(who);
  if (own !== -1) return own;
  if (word === 'latter' || word === 'other' || word === 'another') return roster.length === 2 ? 1 : -1;
  return ['first', 'second', 'third', 'fourth'].indexOf(word === 'former' || word === 'one' ? 'first' : word);
}

/** What joins a name to what is told of it. */
function led(body: string): string {
  const plain = body.replace(/^is\s(?=(?:in|for|of|on)\s)/iu, '');
  if (/^(?:with|of|for|in|on|at|from|that|which)\s/iu.test(plain))
    return ` ${plain === body ? plain : plain.replace(/\sand\s(?=[a-z]+s\s)/iu, ' that ')}`;
  return /^\w+s\s|^(?:may|must|can|should)\s/iu.test(plain) ? ` that ${plain}` : ` with ${plain}`;
}
