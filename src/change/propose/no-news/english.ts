import { isCommon } from '../../../spec/words/text/common.ts';
import { isWritten, type Fields } from './fields.ts';

/** What turns, counts, orders or obliges is never said in passing. */
const telling =
  /(?<![\w-])(?:not|never|no|none|nobody|nothing|except|unless|only|without|instead|neither|nor|rather|than|less|fewer|more|but|else|others?|another|before|after|until|while|if|once|twice|again|or|all|any|every|may|might|shall|must|two|three|four|n['’]t)(?![\w-])/iu;
const joints = new Set(
  'cd a an the and of for to in on at by with from into as is are be was were its their this that these those it they them which who whose do does so such via through within per under over onto out up down same both each own between inside has have had having'.split(
    ' ',
  ),
);
/** Verbs that join an object to what it has. */
const verbs = new Set('use grant allow bind route map keep place execute enable'.split(' '));

/** Names of fields and kinds that are written, with what joins them: nobody has to be told that they were read. */
export function saysNoMore(said: string, behind: string, fields: Fields): boolean {
  if (telling.test(said)) return false;
  const words = said.split(/[\s"'`,()[\]{}]+/u).filter((word) => word !== '');
  const known = words.map((word) =>
    isAmong(word, words, fields) ? 'value' : knownAs(trimmed(word), fields),
  );
  if (known.includes('unknown')) return false;
  const last = trimmed(words.at(-1) ?? '');
  if (known.at(-1) === 'field') return isWritten(last, valueAt(behind, fields), fields);
  return (
    known.includes('field') ||
    known.includes('value') ||
    words.every((word) => isJoining(word) || isBent(word))
  );
}

/** `with 4000 iops`: the number stands under the field that it is said of. */
function isAmong(word: string, words: readonly string[], fields: Fields): boolean {
  return (
    /^\d[\w.]*$/u.test(word) &&
    words.some((one) => fields.under(trimmed(one)).some(({ value }) => value === word))
  );
}

type Known = 'field' | 'value' | 'said' | 'unknown';

function knownAs(word: string, fields: Fields): Known {
  if (fields.isOfGroup(word)) return 'value';
  if (!/^[a-z]+$/iu.test(word)) return /[a-z]/iu.test(word) && fields.has(word) ? 'value' : 'unknown';
  if (joints.has(word.toLowerCase())) return 'said';
  if (fields.under(word).length > 0) return 'field';
  return isCommon(word) || isJoining(word) ? 'said' : 'unknown';
}

function isJoining(word: string): boolean {
  return verbs.has(word.toLowerCase().replace(/(?:s|d|ed|ing)$/u, ''));
}

/** What is done with something, in passing: `it sees`, `is placed`. */
function isBent(word: string): boolean {
  return /(?:s|ed|ing)$/iu.test(word) && isCommon(word);
}

function trimmed(word: string): string {
  return word.replace(/[.:]+$/u, '');
}

const value =
  /^\s*(?:(?:is|are|of|named|called|the|an?|to|set|be)\s+|[:=]\s*)*["'`]?([A-Za-z0-9/*][\w./:=@*-]*)/u;

/** The value that a name of a field is followed by. */
function valueAt(behind: string, fields: Fields): string | undefined {
  const said = value.exec(behind)?.[1]?.replace(/[.:,]+$/u, '');
  if (said === undefined || /^\s*[.;,\n]/u.test(behind)) return undefined;
  const isPlain = /^[a-z]+$/iu.test(said) && (fields.has(said) || knownAs(said, fields) !== 'unknown');
  return isPlain ? undefined : said;
}
