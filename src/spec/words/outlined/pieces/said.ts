import type { Leaf } from '../tree.ts';
import { toCommand } from '../../values.ts';
import { toCount, toSeconds } from '../../numbers.ts';

const quotes = /^["'“`](.*)["'”`]$/su;

export function bareOf(said: string): string {
  const text = said.trim();
  return quotes.exec(text)?.[1] ?? text;
}

/** A command as a container takes it. */
export function commandOf(said: string): string[] {
  return listed(said) ?? toCommand(wholeOf(said));
}

/** One pair of quotes around all of it, as people put it around what is typed. */
function wholeOf(said: string): string {
  const text = said.trim();
  const inner = /^`([^`]*)`$|^“([^”]*)”$|^"([^"]*\s[^"]*)"$/u.exec(text);
  return inner?.[1] ?? inner?.[2] ?? inner?.[3] ?? text;
}

/** `a、b 和 c` are one word each, `-a b` two; what stands in quotes is one. */
export function wordsOf(said: string): string[] {
  const own = listed(said);
  if (own !== undefined) return own;
  const parts = said
    .trim()
    .replaceAll(/(?<=[\w"'`”])(?:和|以及)(?=[\w"'`“/-])/gu, '、')
    .match(/(?:"[^"\n]*"|'[^'\n]*'|`[^`\n]*`|“[^”\n]*”|[^\s、"'`“”])+|、|\s(?=和|以及)/gu)
    ?.filter((one) => one !== '、' && one.trim() !== '' && one !== '和' && one !== '以及');
  return (parts ?? []).map((one) => (quotes.test(one) ? bareOf(one) : one.replace(/^(?:和|以及)/u, '')));
}

function listed(said: string): string[] | undefined {
  if (!/^\[.*\]$/su.test(said.trim())) return undefined;
  try {
    const list: unknown = JSON.parse(said.trim().replaceAll(/[“”]/gu, '"'));
    return Array.isArray(list) ? list.map(String) : undefined;
  } catch {
    return said
      .trim()
      .slice(1, -1)
      .split(',')
      .map((one) => bareOf(one));
  }
}

export function namesOf(said: string): string[] {
  return said
    .split(/\s?(?:、|和|与|及|以及|,)\s?/u)
    .map((one) => bareOf(one))
    .filter((one) => one !== '');
}

export function secondsOf(said: string): number {
  return toSeconds(
    said
      .replaceAll(/\s|钟$/gu, '')
      .replace(/个?小时$/u, '小时')
      .replace(/^两/u, '二'),
  );
}

export function countOf(said: string): number {
  return toCount(said);
}

/** A number of pods or a share of them. */
export function shareOf(said: string): Leaf {
  return said.includes('%') ? said.replaceAll(/\s/gu, '') : toCount(said);
}

/** A port by its number or its name. */
export function portOf(said: string): Leaf {
  return /^\d+$/u.test(said) ? Number(said) : said;
}

/** Amounts as Kubernetes writes them: `4G` is said where `4Gi` is meant. */
export function amountOf(said: string): string {
  const text = said.replaceAll(/\s/gu, '');
  return /^\d+(?:\.\d+)?[KMGTPE](?:i?B|i)?$/u.test(text)
    ? text.replace(/i?B?$/u, '').replace(/i$/u, '') + 'i'
    : text;
}
