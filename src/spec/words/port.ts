import { claimsOf, type Meaning } from './match.ts';
import type { Reader } from './wish.ts';

const english = /\b(?:on\s+)?port\s*(?:[:=]|is|number)?\s*(\d{1,5})\b/giu;
const listens = /\b(?:listen(?:s|ing)?|expos(?:e|es|ed|ing))\s+(?:on\s+|at\s+)?:?(\d{2,5})\b/giu;
const chinese = /(?:端口号?)\s*(?:为|是|号为|设为|[:：=])?\s*(\d{1,5})/gu;
const chineseAfter = /(\d{2,5})\s*(?:号)?端口/gu;

export const port: Reader = {
  id: 'port',
  read: (words) =>
    claimsOf(
      words,
      { en: 'Port', zh: '端口' },
      [english, mean],
      [listens, mean],
      [chinese, mean],
      [chineseAfter, mean],
    ),
};

function mean([text = '']: readonly string[]): Meaning | undefined {
  const port = Number(text);
  return port > 0 && port < 65536 ? { wish: { port }, value: String(port) } : undefined;
}
