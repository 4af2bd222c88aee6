import { analyze } from '../../facts/analyze.ts';
import { scalar, mapOf } from '../../spec/words/merge.ts';
import { changedMark, commandMark } from '../../spec/words/commands/mark.ts';
import { withoutBackground } from '../../spec/words/told/background.ts';
import { courtesies } from '../../spec/words/text/courtesies.ts';
import { listedApart } from '../../spec/words/told/listed/listed.ts';
import { quoterFrom, rewritten } from '../../spec/words/text/rewriting.ts';
import { plainNames } from '../../spec/words/told/introducing/plain-names.ts';
import { letInShortly } from '../../spec/words/told/let-in-shortly.ts';
import { openersOutright } from '../../spec/words/told/outright/openers.ts';
import { meantOfOthers } from '../../spec/words/told/outright/outright.ts';
import { podsSelected } from '../../spec/words/told/reworded/pods-selected.ts';
import { sidesReworded } from '../../spec/words/told/reworded/sides.ts';
import { classesTold } from '../../spec/words/told/shortly/stores.ts';
import { turnedPlain } from '../../spec/words/told/shortly/turned-plain.ts';
import { wallsTold } from '../../spec/words/told/shortly/walls.ts';
import { fromChinese } from '../../spec/words/spelled/from-chinese.ts';
import { handed } from '../../spec/words/told/handed/handed.ts';
import type { Kept } from '../../spec/words/told/handed/variables.ts';
import { spelledPartly, type Partly } from '../../spec/words/spelled/partly.ts';
import { wantsAnother } from '../../spec/words/given/another.ts';
import { quoted } from '../../spec/words/given/given.ts';
import { kinds as described } from '../../spec/words/kinds.ts';
import { kinds, spelledOut, type SpelledOut } from '../../spec/words/spelled/spelled.ts';
import type { Token } from '../../spec/words/spelled/piece.ts';
import { kindSaid } from '../../spec/words/spelled/together/cuts.ts';
import { toldTogether, type Told } from '../../spec/words/spelled/together/together.ts';
import type { Reading, Understood } from '../../spec/words/wish.ts';
import type { Catalogues } from './change-set.ts';
import { saidBy } from './in-sentences.ts';
import type { Order } from './order.ts';

export type Again = Written & { readonly own: (reading: Reading) => Reading };

export type Written = { readonly order: Order; readonly rows: readonly Understood[] };

/** Nobody spells out objects in a text that is longer, or that shows manifests itself. */
const longest = 1500;
const isOther =
  /\p{Script=Han}|^\s{0,8}(?:apiVersion|kind|services|containers|FROM)(?:: ?|\s)|kubectl |```/mu;

const inShort = [
  ...sidesReworded,
  ...podsSelected,
  ...openersOutright,
  ...plainNames,
  ...turnedPlain,
  ...classesTold,
  ...wallsTold,
  ...letInShortly,
];

/** Objects of which every word was read, as the manifests that they are; where nothing runs yet that they might be of. */
export function withSpelledOut(given: Order, { languages }: Catalogues): Written {
  const asIs = { order: given, rows: [] };
  const { order, shown } = withoutQuotes(given);
  const { request } = order;
  const { words: wanted } = withoutBackground(rewritten(request.words, courtesies));
  const listed = listedApart(wanted) ?? wanted;
  const words = rewritten(fromChinese(listed) ?? meantOfOthers(listed), inShort);
  const close = isAbout(order, words) ? spelledOut(words, kinds) : [];
  const made = close.length > 0 || !isAbout(order, wanted) ? close : wholly(wanted);
  return made.length === 0 || isOfRepository(order, languages)
    ? asIs
    : withQuotes(writtenOut(order, { rest: '', made }), shown);
}

/** Objects that are told together, where nothing else is said. */
function wholly(words: string): readonly SpelledOut[] {
  const told = toldTogether(words, kinds);
  return told === undefined || told.rest.length + told.unread.length > 0 ? [] : told.made;
}

/** Who asks for more than objects: what some sentences spell out, and the rest of them as it is read further on. */
export function withSpelledPartly(given: Order, { languages }: Catalogues): Again | undefined {
  const { order, shown } = withoutQuotes(given);
  const words = meantOfOthers(order.request.words);
  if (!isAbout(order, words) || isOfRepository(order, languages)) return undefined;
  const { rest, made } = spelledPartly(words, kinds) ?? { rest: words, made: [] };
  const steps = handed(made.flatMap(keptIn));
  const plain = rewritten(rest, steps);
  if (plain === words) return undefined;
  const quote = quoterFrom(rest, [steps]);
  const again = withQuotes(writtenOut(order, { rest: plain, made }), shown);
  return { ...again, own: (reading) => saidBy(reading, quote) };
}

/** Objects that are told together and beside others: those that most words spell out, and the rest as it is read further on. */
export function withToldTogether(given: Order, { languages }: Catalogues): Again | undefined {
  const { order, shown } = withoutQuotes(given);
  const { words } = withoutBackground(rewritten(order.request.words, courtesies));
  if (shown !== '' || !isAbout(order, words) || isOfRepository(order, languages)) return undefined;
  const told = toldTogether(words, kinds, true);
  if (told === undefined || told.made.length === 0) return undefined;
  const rest = restOf(told);
  const again = writtenOut(order, { rest, made: told.made });
  const unread = isAsked(rest) && told.shared.labels !== undefined ? [...told.unread, 'labels'] : told.unread;
  return { ...again, own: (reading) => ({ ...reading, leftover: [...reading.leftover, ...unread] }) };
}

/** What is of none of them, with where all of it is. */
function restOf({ rest, shared, made }: Told): string {
  const spaces = new Set(made.flatMap(({ document }) => mapOf(document['metadata'])['namespace'] ?? []));
  const [space] = shared.space === undefined && spaces.size === 1 ? spaces : [shared.space];
  const said = rest.map((one) => one.replace(/[.;,\s]+$/u, '')).join('. ');
  return isAsked(said) && space !== undefined && !/namespace/iu.test(said)
    ? `${said}. All of it is in the namespace ${scalar(space)}.`
    : said;
}

/** Something is left that may be an object. */
function isAsked(rest: string): boolean {
  return kindSaid.test(rest);
}

/** Where another object is wanted than those that are quoted, what is said of it, and what they are. */
function withoutQuotes(order: Order): { readonly order: Order; readonly shown: string } {
  const { request } = order;
  const { words, documents, changed = [] } = quoted(request.words);
  if (documents.length === 0 || !wantsAnother(words, documents, described)) return { order, shown: '' };
  const shown = documents
    .map((one) => `${changed.includes(one) ? `${changedMark}\n` : ''}${yamlOf(one)}`)
    .join('---\n');
  return { order: { ...order, request: { ...request, words: words.trim() } }, shown };
}

function withQuotes({ order, rows }: Written, shown: string): Written {
  if (shown === '') return { order, rows };
  const { request } = order;
  const words = `\`\`\`yaml\n${shown}\`\`\`\n${request.words}`;
  return { order: { ...order, request: { ...request, words } }, rows };
}

/** What is kept in an object under keys, for those who take it from there. */
function keptIn({ document }: SpelledOut): Kept[] {
  const keys = Object.keys({ ...mapOf(document['data']), ...mapOf(document['stringData']) });
  const [kind, name] = [scalar(document['kind']), scalar(mapOf(document['metadata'])['name'])];
  return /^(?:Config|Secret|.*Claim$)/u.test(kind) ? [{ kind, name, keys }] : [];
}

function isAbout({ request }: Order, words: string): boolean {
  return words.length <= longest && !isOther.test(words) && request.flags['from'] === undefined;
}

function isOfRepository({ request, policy, snapshot }: Order, languages: Catalogues['languages']): boolean {
  const profile = request.flags['profile'] ?? policy.profile;
  return (
    profile !== 'minimal' && analyze(snapshot, languages).services.some(({ kind }) => kind !== 'library')
  );
}

export function writtenOut(order: Order, { rest, made }: Partly): Written {
  const yaml = made.map(({ document }) => yamlOf(document)).join('---\n');
  if (made.length === 0) return { order: { ...order, request: { ...order.request, words: rest } }, rows: [] };
  const words = `${rest === '' ? '' : `${rest}\n`}\`\`\`yaml\n${commandMark}\n${yaml}\`\`\`\n`;
  return { order: { ...order, request: { ...order.request, words } }, rows: made.flatMap(rowsOf) };
}

/** What was said of each, piece by piece. */
function rowsOf({ document, tokens }: SpelledOut): Understood[] {
  const kind = scalar(document['kind']);
  const name = `${kind} ${scalar(mapOf(document['metadata'])['name'])}`;
  return tokens
    .filter(({ key }) => key !== 'idle')
    .map((token) => (kind === 'Secret' ? withoutSecrets(token) : token))
    .map(({ said, of }) => ({
      said,
      subject: { en: name, zh: name },
      value: Object.values(of).join(', ') || said,
    }));
}

/** What is shown back is seen by everybody: of a Secret no more than names and keys. */
function withoutSecrets({ key, said, of }: Token): Token {
  const open = new Set(['key', 'name', 'registry', 'amount', 'labels']);
  const own = Object.entries(of).map(([blank, value]) => [blank, value, open.has(blank)] as const);
  const hidden = own.reduce((text, [, value, isOpen]) => (isOpen ? text : text.replace(value, '***')), said);
  return {
    key,
    said: hidden,
    of: Object.fromEntries(own.map(([blank, value, isOpen]) => [blank, isOpen ? value : '***'])),
  };
}

/** Every field on its own line, its value as JSON: that is YAML too. */
function yamlOf(document: object): string {
  return Object.entries(document)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join('');
}
