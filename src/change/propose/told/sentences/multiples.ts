import { anyCase } from '../../../../kernel/any-case.ts';
import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const kinds = String.raw`(?:memory|ram|cpu)`;
const amount = String.raw`(?<much>\d{1,5})(?<unit>\s?(?:[MG]i?B?|m))(?![\w/])`;
const factor = String.raw`(?<times>twice|double|triple|(?:2|3|4|two|three|four)\s?(?:x|times)|half)`;

/** `api gets 256Mi of memory, worker twice as much`: so much, as the amount of the other is told. */
export function multiples(names: ReadonlySet<string>): readonly Rewriting[] {
  if (names.size < 2) return [];
  const name = [...names]
    .toSorted((a, b) => b.length - a.length)
    .map(literally)
    .join('|');
  const told = anyCase(
    String.raw`(?<![\w./-])(?<who>${name})(?![\w-])[^.;\n\d]{0,40}?(?<![\w.])${amount}(?:\s(?:of\s)?(?<kind>${kinds}))?`,
  );
  const asked = anyCase(
    String.raw`(?<![\w./-])(?<who>${name})(?![\w-]):?\s(?:(?:the|gets?|needs?|should|must|has|have|had|takes?|with|to|be|given|wants?|a)\s){0,4}${factor}(?:\s(?:as\smuch|that\samount|that|the\samount|the))?(?:\s(?:of\s)?(?<kind>${kinds}))?(?:\s(?:of|as|than)\s(?:the\s)?(?<of>${name})(?![\w-]))?`,
  );
  return [[/^[^]+$/gu, (words) => words.replace(asked, (...found) => multiplied(words, told, found))]];
}

type Groups = Readonly<Record<string, string | undefined>>;

function multiplied(words: string, told: RegExp, found: readonly unknown[]): string {
  const said = String(found[0]);
  const asked = found.at(-1) as Groups;
  const amounts = [...words.matchAll(new RegExp(told.source, 'giu'))].map(({ groups }) => groups as Groups);
  const [only, ...more] = amounts.filter((one) => isOf(one, asked));
  const behind = words.slice(words.indexOf(said) + said.length);
  return only === undefined || more.length > 0 ? said : (timesSaid(only, asked, behind) ?? said);
}

/** Of the one that is named, else of the other. */
function isOf({ who }: Groups, asked: Groups): boolean {
  return asked['of'] === undefined ? !sameName(who, asked['who']) : sameName(who, asked['of']);
}

function timesSaid(
  only: Groups,
  { who = '', times = '', of, kind }: Groups,
  behind: string,
): string | undefined {
  const many = Number(only['much']) * factorOf(times);
  const what = only['kind'] ?? kind;
  if (!Number.isInteger(many) || what === undefined) return undefined;
  const other = of !== undefined && /^,?\s(?:which|that|and\sthat)\s/iu.test(behind) ? `. ${of}` : '';
  return `${who} gets ${many}${only['unit'] ?? ''} of ${what}${other}`;
}

function factorOf(said: string): number {
  return factors[said.toLowerCase().replace(/\s?(?:x|times)$/u, '')] ?? Number.NaN;
}

function sameName(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

const factors: Readonly<Record<string, number>> = {
  twice: 2,
  double: 2,
  triple: 3,
  half: 0.5,
  two: 2,
  three: 3,
  four: 4,
  '2': 2,
  '3': 3,
  '4': 4,
};
