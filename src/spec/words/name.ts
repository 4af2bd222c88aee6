import { claimsOf, type Meaning } from './match.ts';
import type { Reader } from './wish.ts';

const english =
  /\b(?:named|called|call\s+it|name(?:\s+is|:|=)?)\s+["'`“]?([a-z][a-z0-9-]{0,49})["'`”]?(?![\w.])/gu;
const chinese = /(?:名为|名叫|叫做|叫|名称为|名字是|名称是)\s*["'`“「]?([a-z][a-z0-9-]{0,49})["'`”」]?/gu;

export const name: Reader = {
  id: 'name',
  read: (words) => claimsOf(words, { en: 'Name', zh: '名称' }, [english, mean], [chinese, mean]),
};

function mean([text = '']: readonly string[]): Meaning | undefined {
  return /[a-z0-9]$/u.test(text) ? { wish: { name: text }, value: text } : undefined;
}
