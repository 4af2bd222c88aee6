import { claimsOf, type Meaning } from './match.ts';
import type { Reader } from './wish.ts';

const english = /\b(?:in(?:to)?\s+)?(?:the\s+)?namespace\s*[:=]?\s*["'`“]?([a-z][a-z0-9-]{0,62})["'`”]?/gu;
const reversed = /\b(?:in(?:to)?\s+)(?:the\s+)?["'`“]?([a-z][a-z0-9-]{0,62})["'`”]?\s+namespace\b/gu;
const chinese = /(?:命名空间|名字空间)\s*(?:为|是|[:：=])?\s*["'`“「]?([a-z][a-z0-9-]{0,62})["'`”」]?/gu;
const chineseReversed = /([a-z][a-z0-9-]{0,62})\s*(?:命名空间|名字空间)/gu;

export const namespace: Reader = {
  id: 'namespace',
  read: (words) =>
    claimsOf(
      words,
      { en: 'Namespace', zh: '命名空间' },
      [reversed, mean],
      [chineseReversed, mean],
      [english, mean],
      [chinese, mean],
    ),
};

function mean([text = '']: readonly string[]): Meaning | undefined {
  return /[a-z0-9]$/u.test(text) ? { wish: { namespace: text }, value: text } : undefined;
}
