import { literally } from '../../../kernel/literally.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import type { Reading } from '../../../spec/words/wish.ts';
import { quotedFrom } from '../quoted.ts';
import { namesOf } from '../scope.ts';
import { aimed } from './aimed.ts';
import { allFirst } from './all-first.ts';
import { belowPlaces } from './below-places.ts';
import { dealt } from './dealt.ts';
import { headed } from './headed.ts';
import { itemized } from './itemized.ts';
import { themAll } from './them.ts';
import { unasked } from './unasked.ts';

type Told = {
  readonly words: string;
  /** What was read of them, in the words of the person. */
  readonly own: (reading: Reading) => Reading;
};

/** What is said once of several services, or below the name of one, said of each in its own clause. */
export function ofServices(written: string, called: readonly Called[]): Told {
  const plain = countedOf(unmarked(belowPlaces(unasked(written)), called), called);
  const each = aimed(dealt(headed(themAll(plain, called), called), called), called);
  const words = itemized(allFirst(each, called), called);
  const quote = quotedFrom(written);
  if (words === written) return { words, own: (reading) => reading };
  return {
    words,
    own: (reading) => ({
      ...reading,
      understood: reading.understood.map((row) => ({ ...row, said: quote(row.said) })),
    }),
  };
}

const number = String.raw`(?:\d{1,2}|one|two|three|four|five|six|eight|ten)`;

/** `scale api to 3`, `3 replicas of api, 2 of web, the worker stays at one`: each behind its name, so that no number goes to the next. */
function countedOf(words: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  if (known.length < 2 || words.length > longest) return words;
  const name = String.raw`(?:the\s|our\s)?${namesOf(known)}`;
  const listed = new RegExp(
    String.raw`(?<![\w.-])(${number})\s(?:replicas?|copies|pods?|instances?)\sof\s(${name})((?:,?\s(?:and\s)?${number}\sof\s${name}){1,8})`,
    'giu',
  );
  const more = new RegExp(String.raw`(${number})\sof\s(${name})`, 'giu');
  const scaled = new RegExp(
    String.raw`(?<![\w-])scale\s(?:up\s|down\s)?(${name})(?:\s(?:service|app|deployment))?\s(?:up\s|down\s)?to\s(${number})(?:\s(?:replicas?|copies|pods?|instances?))?(?!\w|[.-]\w|\s(?:cpus?|cores?|to\s))`,
    'giu',
  );
  // three vote pods limited to 256Mi
  const ahead = new RegExp(
    String.raw`(?:(,?\sand\s|,\s)|(?<![\w.-]))(${number})\s(${namesOf(known)})\s(?:replicas|copies|pods|instances)(?=\s?(?:[.,;\n]|$)|\s(?:and|limited|capped|with|at|each|reserving|requesting)(?!\w)(?!\s(?:least|most|all|any)))(?:\s(?:each\s)?(?:limited|capped)\s(?:to|at)\s(\d{1,5}\s?[MG]i?B?)(?!\w)(?:\s(?:of\s)?(?:memory|ram)(?!\w))?)?`,
    'giu',
  );
  const plain = words.replaceAll(scaled, '$1 $2 replicas').replaceAll(
    ahead,
    (...[, joint, many = '', name = '', most]: readonly (string | undefined)[]) =>
      // What each is limited to is its own.
      `${joint === undefined ? '' : '. '}${name} ${many} replicas${most === undefined ? '' : `, memory limit ${most}`}`,
  );
  return plain.replaceAll(listed, (...[, count = '', first = '', rest = '']) =>
    [
      `${first} ${count} replicas`,
      ...[...rest.matchAll(more)].map(([, many, one]) => `${one ?? ''} ${many ?? ''} replicas`),
    ].join(', '),
  );
}

/** Marks around the name of a service say nothing; they stay around objects and commands that are called like one. */
function unmarked(words: string, called: readonly Called[]): string {
  const names = called.flatMap(({ names: own }) => own).map((name) => literally(name));
  if (names.length === 0 || words.length > longest || isQuoting.test(words)) return words;
  const marked = new RegExp(
    String.raw`(?<!(?:namespace|ns|secret|config-?map|image|command|container|volume|user|database|schema|queue|topic|label|account|class|issuer|gateway|runs?|running|execute|called|named|name|命名空间|名为|叫|运行|执行)\s?)(?<![=:\w/-])(["'\x60])(${names.join('|')})\1(?![\w=:/-])(?!\s(?:namespace|secret|config-?map|script|command|container|volume|user|database|queue|label)(?!\w))`,
    'giu',
  );
  return words.replaceAll(marked, '$2');
}

/** Nobody tells so much of them. */
const longest = 20_000;
const isQuoting = /```|^\s{0,8}apiVersion:/mu;
