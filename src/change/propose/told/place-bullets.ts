import { environmentNames } from '../../../spec/words/delivery/environment-sayings.ts';

/** Nobody lists so much. */
const longest = 20_000;
const isQuoting = /```|^\s{0,8}(?:apiVersion|services):|^\s{0,3}\|/mu;
const mark = String.raw`^(?<mark>[ \t]{0,8}(?:[-*•][ \t]+|\d{1,2}[.)][ \t]+))`;
const item = new RegExp(mark, 'u');
const ofPlace = new RegExp(
  String.raw`${mark}(?:(?:only\s)?(?:for|in|on)\s(?:the\s)?)?(?<place>${environmentNames.alone})(?:\s(?:environment|env|cluster|stage))?(?:\sonly)?\s?:\s(?<rest>\S.{0,300})$`,
  'iu',
);
const anyPlace = new RegExp(environmentNames.pattern, 'iu');

/** `- production: 6 replicas, LOG_LEVEL=warning` among items of none: what stands behind the only place is said of it, each by itself. */
export function placeBullets(words: string): string {
  if (words.length > longest || isQuoting.test(words)) return words;
  const lines = words.split('\n').map((text) => ({ text, told: ofPlace.exec(text)?.groups }));
  const others = lines.filter(({ text, told }) => told === undefined && item.test(text));
  const places = new Set(lines.flatMap(({ told }) => told?.['place']?.toLowerCase() ?? []));
  const isApart = places.size === 1 && others.length > 0;
  // Where another is named, too, who reads environments tells them apart.
  const isOther = lines.some(({ text, told }) =>
    anyPlace.test(told === undefined ? text : (told['rest'] ?? '')),
  );
  if (!isApart || isOther) return words;
  return lines.map(({ text, told }) => (told === undefined ? text : saidOf(told))).join('\n');
}

function saidOf({ mark: ahead = '', place = '', rest = '' }: Readonly<Record<string, string>>): string {
  const parts = rest
    .replace(/[.;]\s*$/u, '')
    .split(/[,;]\s(?![^()]*\))/u)
    .map((part) => part.replace(/^and\s/iu, '').trim());
  return `${ahead}${parts.map((part) => `only in ${place.toLowerCase()}: ${part}`).join('. ')}.`;
}
