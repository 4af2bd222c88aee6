import { literally } from '../../../../kernel/literally.ts';
import { mapOf } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import type { Owners } from './owner.ts';
import type { Shown } from './shown.ts';

/** `its username entry`, `from key username`: a key of the only object with keys that is quoted. */
export function keysIn(all: readonly Shown[], { english, chinese }: Owners): Rewriting[] {
  const [keeper, ...others] = all.filter(({ kind }) => kind === 'Secret' || kind === 'ConfigMap');
  if (keeper === undefined || others.length > 0) return [];
  const { document, kind, name } = keeper;
  const keys = Object.keys({ ...mapOf(document['data']), ...mapOf(document['stringData']) });
  if (keys.length === 0 || !isPlain.test(name)) return [];
  const key = `["'\`]?(?<key>${keys
    .filter((one) => isPlain.test(one))
    .toSorted((a, b) => b.length - a.length)
    .map(literally)
    .join('|')})["'\`]?(?![\\w-])`;
  const whose = `(?:\\s(?:of|in|from)\\s(?:${english}|it)(?:\\s${literally(name)})?)?`;
  const said = (...groups: string[]): string => `from the key ${keyOf(groups)} of the ${kind} ${name}`;
  return [
    [
      new RegExp(
        `(?<![\\w-])from\\s(?:(?:${english}|its?)(?:'s)?\\s)?(?:the\\s)?(?:keys?\\s${key}${whose}|${key}\\s(?:key|entry|field)${whose}|(?<=(?:'s|its)\\s)${key})`.replace(
          /(?<=\(\?<key>[^]*)\(\?<key>/gu,
          '(?:',
        ),
        'giu',
      ),
      (whole) => {
        const own = keys.toSorted((a, b) => b.length - a.length).find((one) => hasWord(whole, one));
        return own === undefined ? whole : said('', own);
      },
    ],
    [
      new RegExp(
        `(?<from>取自|来自|取|源自|引用)\\s?(?:(?:${chinese}|其)\\s?(?:${literally(name)}\\s?)?(?:中|里)?(?:的)?\\s?)?(?:键\\s?)?${key}(?:\\s?(?:这个)?(?:键|字段|key))?`,
        'giu',
      ),
      (whole) => {
        const own = keys.toSorted((a, b) => b.length - a.length).find((one) => hasWord(whole, one));
        return own === undefined ? whole : `取自 ${kind} ${name} 的 ${own}`;
      },
    ],
  ];
}

const isPlain = /^[\w.-]{1,253}$/u;

function keyOf(groups: readonly string[]): string {
  return groups[1] ?? '';
}

function hasWord(text: string, word: string): boolean {
  return new RegExp(`(?<![\\w-])${literally(word)}(?![\\w-])`, 'u').test(text);
}
