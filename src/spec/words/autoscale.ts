import { claimsOf, type Meaning } from './match.ts';
import type { Reader } from './wish.ts';

const range = String.raw`(\d{1,4})\s*(?:-|–|~|to|and|到|至)\s*(\d{1,4})`;
const percent = String.raw`(?:\s*(?:replicas|pods|copies|instances|个?副本|个?实例))?(?:[,，]?\s*(?:at|when|on|above|target(?:ing)?|在|按|超过)?\s*(?:cpu\s*(?:of|at|is|使用率|利用率)?\s*)?(\d{1,3})\s*%(?:\s*(?:of\s+)?cpu)?)?`;
const english = new RegExp(
  String.raw`\b(?:auto-?scal(?:e|es|ed|ing)|hpa|scale)\s*(?:from|between|with|it|:)?\s*${range}${percent}`,
  'giu',
);
const chinese = new RegExp(
  String.raw`(?:自动扩缩容?|自动伸缩|弹性伸缩)\s*(?:从|在|为|[:：])?\s*${range}${percent}`,
  'giu',
);

const chineseAfter = new RegExp(
  String.raw`${range}\s*个?(?:副本|实例)?\s*(?:之间)?\s*(?:的)?\s*(?:自动扩缩容?|自动伸缩|弹性伸缩)`,
  'giu',
);
const englishAfter = new RegExp(String.raw`\b${range}\s+(?:replicas|pods|copies|instances)`, 'giu');

export const autoscale: Reader = {
  id: 'autoscale',
  read: (words) =>
    claimsOf(
      words,
      { en: 'Autoscaling', zh: '自动扩缩' },
      [english, mean],
      [chinese, mean],
      [chineseAfter, mean],
      [englishAfter, mean],
    ),
};

function mean([low = '', high = '', target = '']: readonly string[]): Meaning | undefined {
  const [min, max, cpu] = [Number(low), Number(high), target === '' ? 70 : Number(target)];
  if (min < 1 || max < min || cpu < 1) return undefined;
  return { wish: { autoscale: { min, max, cpu } }, value: `${min}-${max}, CPU ${cpu} %` };
}
