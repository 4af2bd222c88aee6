import { claimsOf, type Meaning } from './match.ts';
import { count, toCount } from './numbers.ts';
import type { Reader } from './wish.ts';

const noun = String.raw`(?:replicas?|copies|instances?|pods?)`;
const before = new RegExp(String.raw`\b${count}\s+${noun}\b`, 'giu');
/** `3 nginx replicas`: what stands between is for others to read. */
const apart = new RegExp(String.raw`\b${count}(?=\s+[\w-]{1,30}\s+${noun}\b)`, 'giu');
const hanApart = new RegExp(String.raw`${count}\s*(?:个|份)(?=\s*[\w-]{1,30}\s*(?:的)?(?:副本|实例))`, 'giu');
const after = new RegExp(String.raw`\breplicas?\s*(?:[:=]|of|to|is)?\s*(\d{1,4})\b`, 'giu');
const scale = /\bscaled?\s+(?:it\s+)?to\s+(\d{1,4})\b/giu;
const han = new RegExp(String.raw`${count}\s*(?:个|份)?\s*(?:副本|实例|复制|Pod\b)`, 'giu');
const hanAfter = new RegExp(
  String.raw`(?:副本数|实例数|副本(?=[为是:：=]))\s*(?:量|数)?\s*(?:为|是|设为|[:：=])?\s*${count}`,
  'giu',
);

export const replicas: Reader = {
  id: 'replicas',
  read: (words) =>
    claimsOf(
      words,
      { en: 'Replicas', zh: '副本数' },
      [after, mean],
      [hanAfter, mean],
      [scale, mean],
      [han, mean],
      [before, mean],
      [apart, mean],
      [hanApart, mean],
    ),
};

function mean([text = '']: readonly string[]): Meaning | undefined {
  const replicas = toCount(text);
  return Number.isInteger(replicas) && replicas <= 1000
    ? { wish: { replicas }, value: String(replicas) }
    : undefined;
}
