import type { Reading, Understood } from '../../spec/words/wish.ts';

/**
 * What was understood stands in what is written: a row whose value is nowhere there is no longer claimed, and its
 * words are named with those that nobody understood. A word that names a field or a value there was understood.
 */
export function traced(reading: Reading, texts: readonly string[]): Reading {
  const written = texts.join('\n').replaceAll(/^\s*#.*$/gmu, '');
  const text = written.toLowerCase();
  const found = { text, tokens: new Set(text.split(/[^\p{L}\p{N}]+/u)) };
  const understood = reading.understood
    .map((row) => asWritten(row, written))
    .filter((row) => missingOf(row, found).length === 0);
  const lost = reading.understood.filter((row) => isLost(row, missingOf(row, found)));
  const unsaid = lost.filter(
    (row) => !understood.some((other) => isOfSame(row, other) || isAfter(other, row, reading)),
  );
  const named = wordsIn(written);
  const leftover = reading.leftover.filter((word) => !named.has(word));
  const unwritten = [
    ...unsaid.map(({ said, value }) => (said === '' ? value : said)),
    ...lost
      .filter((row) => !unsaid.includes(row))
      .flatMap((row) => partLost(row, missingOf(row, found), understood)),
  ];
  return { ...reading, understood, leftover: [...new Set([...leftover, ...unwritten])] };
}

/** The kubelet sleeps where a program was to (`spec/slept.ts`). */
function asWritten(row: Understood, written: string): Understood {
  const [said, seconds = ''] = /exec: command: sleep, (\d{1,5})(?!\w)/u.exec(row.value) ?? [];
  const isSlept = new RegExp(`sleep:\\s+seconds: ${seconds}(?!\\d)`, 'u').test(written);
  return said === undefined || !isSlept
    ? row
    : { ...row, value: row.value.replace(said, `sleep: seconds: ${seconds}`) };
}

type Found = { readonly text: string; readonly tokens: ReadonlySet<string> };

/** What of a row is not written. */
function missingOf(row: Understood, { text, tokens }: Found): string[] {
  return partsOf(row).filter((part) => !(/[._/-]/u.test(part) ? text.includes(part) : tokens.has(part)));
}

/** Only what has a digit or a sign in it is written as it was said; plain words may have other names. */
function partsOf(row: Understood): string[] {
  const { value, isOfObject } = row;
  if (isPlace(row)) return [value];
  if (isOfObject !== true || value.includes('***')) return [];
  const parts = value.toLowerCase().match(/[\p{L}\p{N}](?:[\p{L}\p{N}._/-]*[\p{L}\p{N}])?/gu) ?? [];
  return parts.filter((part) => /[\d./-]/u.test(part));
}

/** Where something is stands in it, whoever was told of it. */
function isPlace({ subject, value }: Understood): boolean {
  return subject.en === 'Namespace' && /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u.test(value);
}

/** A default in the row that other words replaced was never said. */
function isLost(row: Understood, missing: readonly string[]): boolean {
  const said = row.said.toLowerCase();
  return (
    missing.length > 0 &&
    (missing.length === partsOf(row).length || missing.some((part) => said.includes(part)))
  );
}

/** Who says the same later of the same thing corrects it. */
function isAfter(other: Understood, row: Understood, { understood }: Reading): boolean {
  const isAlike = other.isOfObject === true && other.subject.en === row.subject.en;
  return isAlike && understood.indexOf(other) > understood.indexOf(row);
}

function isOfSame({ said }: Understood, other: Understood): boolean {
  return other.said.includes(said) || (other.isOfObject === true && said.includes(other.said));
}

/** Spelled as no plain word is: a field, a group with its version, a name of several parts. */
const isSpelled = /^[A-Z][a-z]+$|[a-z][A-Z]|[A-Za-z\d][./_-][A-Za-z\d]*[A-Za-z]/u;

/** Of a whole sentence that was read part by part, what was said and is in no part of it. */
function partLost(row: Understood, missing: readonly string[], understood: readonly Understood[]): string[] {
  const { said } = row;
  const isPart = understood.some((other) => other.said === said) && (isPlace(row) || /,\s/u.test(said));
  const shown = understood.map(({ value }) => value.toLowerCase()).join('\n');
  return isPart ? missing.filter((part) => said.toLowerCase().includes(part) && !shown.includes(part)) : [];
}

/** Names of fields and whole values that say themselves what they are. */
function wordsIn(written: string): ReadonlySet<string> {
  const keys = written.matchAll(/^[ -]*([\w./-]{1,253}):(?: |$)/gmu);
  const values = written.matchAll(/[:-] ["']?([\w./-]{1,253})["']?$/gmu);
  const said = [...keys, ...values].map(([, word = '']) => word);
  return new Set(said.filter((word) => isSpelled.test(word)));
}
