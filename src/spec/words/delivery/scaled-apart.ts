import type { Environment } from '../../../config/delivery.ts';
import { longest } from '../longest.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Understood } from '../wish.ts';
import { clausesOf, type Clause } from './clauses.ts';
import { familyOf } from './hosts.ts';
import { environmentNames } from './environment-sayings.ts';

/** Words without the environments in which alone the number of copies follows the load. */
export type ScaledApart = {
  readonly words: string;
  readonly names: readonly string[];
  readonly understood: readonly Understood[];
};

const { pattern: place, alone, nameOf } = environmentNames;
const scaler = String.raw`(?:horizontal\s?-?pod\s?-?auto-?scal(?:ing|er)|hpa|auto-?\s?scal(?:ing|ers?|es?))(?![\w-])|自动扩缩容?|自动扩容|自动伸缩|弹性伸缩|弹性扩缩容?`;
const lead = String.raw`(?:(?:and|but|with|we|it|i|please|want|need|should|to|use|enable|add|have|has|gets?|turn\son|an?|the|switch\son|do|只|仅|要|需要|启用|开启|打开|使用|用|加上?|配置?|设置)\s?)*`;
const ofScaler = new RegExp(`^\\s{0,4}(?:[-*•]\\s{1,2}(?:\\[[ x]\\]\\s)?)?${lead}(?:${scaler})`, 'iu');
const where = new RegExp(
  overLines`
    (?:,?\s?(?<!\w)(?:only|just|exclusively)\s|(?:只|仅)(?:有|在)?\s?)?(?:(?<!\w)(?:in|on|for)\s(?:the\s)?|在\s?)?
    (?:${place}|${alone}(?=\s?环境))(?:\s(?:environment|env|cluster|stage)(?!\w)|\s?环境)?(?:\sonly(?!\w)|\s?(?:中|里|上))?\s?:?\s?
  `,
  'iu',
);

const only = /only|just|exclusively|只|仅/iu;

/** `HPA only in production, 3 to 9`: its bounds are read as those of all, and the others keep their number. */
export function scaledApart(words: string, names: readonly string[]): ScaledApart {
  const none = { words, names: [], understood: [] };
  if (names.length === 0 || words.length > longest || !new RegExp(scaler, 'iu').test(words)) return none;
  const found = clausesOf(words).flatMap((clause) => scalerIn(clause, names.length > 1) ?? []);
  return {
    words: found.reduceRight(
      (all, { text, start, bare }) =>
        `${all.slice(0, start)} ${plainly(bare)}${all.slice(start + text.length)}`,
      words,
    ),
    names: [...new Set(found.map(({ name }) => name))],
    understood: found.map(({ text, name }) => ({
      said: text.trim(),
      subject: { en: `Only in ${name}`, zh: `仅 ${name}` },
      value: 'HorizontalPodAutoscaler',
    })),
  };
}

type Scaler = { readonly text: string; readonly start: number; readonly bare: string; readonly name: string };

function scalerIn({ text, start, isJoined }: Clause, isSeveral: boolean): Scaler | undefined {
  const said = where.exec(text)?.[0] ?? '';
  const bare = text.replace(where, ' ').replace(/^[\s,]+/u, '');
  // What it is joined to would be of that one too.
  const isHalf = isJoined && only.test(said) && /^\s?(?:and|&)\s/iu.test(text);
  const name = isHalf || otherPlace.test(bare) || !ofScaler.test(bare) ? undefined : placeIn(said, isSeveral);
  return name === undefined ? undefined : { text, start, bare, name: nameOf(name) };
}

/** Of one that is named alone nothing is told apart, unless that is said. */
function placeIn(said: string, isSeveral: boolean): string | undefined {
  return isSeveral || only.test(said) ? anyPlace.exec(said)?.[0] : undefined;
}

const anyPlace = new RegExp(`${place}|${alone}`, 'iu');
const otherPlace = new RegExp(`${place}|${alone}(?=\\s?环境)`, 'iu');
function plainly(said: string): string {
  return said
    .replace(/^(?:只|仅|要|需要|启用|开启|打开|使用|用|加上?|配置?|设置)+\s?/u, '')
    .replace(/(?<=auto-?\s?scal)es?(?!\w)/iu, 'ing')
    .trim();
}

/** Elsewhere the number stays as it is told, or as it would be. */
export function unscaled(places: readonly Environment[], scalers: readonly string[]): readonly Environment[] {
  if (scalers.length === 0) return places;
  const families = new Set(scalers.map(familyOf));
  return places.map((place) => (families.has(familyOf(place.name)) ? place : { ...place, isFixed: true }));
}
