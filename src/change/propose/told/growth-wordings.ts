import { anyCase } from '../../../kernel/any-case.ts';
import type { Rewriting } from '../../../spec/words/text/rewriting.ts';

/** How far it may grow with its load in few words, as their readers know it. */
export const growthWordings: readonly Rewriting[] = [
  // gateway scales to 6 at 70% CPU
  [
    anyCase(
      String.raw`(?<![\w-])scales?\s(?:up\s)?to\s(\d{1,3})\s(?:(?:pods|replicas|copies|instances)\s)?at\s(\d{1,3})\s?%\s(?:of\s)?(?:the\s)?cpu(?:\s(?:usage|load))?(?![\w-])`,
    ),
    'autoscale up to $1 replicas at $2% cpu',
  ],
  // 2 个副本，最多 6 个，CPU 70% 扩容
  [
    /(?<!(?:最少|至少)\s?)(?<!\d)(\d{1,3})\s?个?(?:副本|实例|pod)\s?[,，]\s?最多(?:扩到|到)?\s?(\d{1,3})\s?个(?:副本|实例|pod)?\s?[,，]\s?cpu\s?(?:使用率)?\s?(\d{1,3})\s?%\s?(?:时|的时候|以上)?(?:自动)?(?:扩容|伸缩)?/giu,
    '自动扩缩 $1-$2 个副本，CPU $3%',
  ],
  // CPU 75% 扩容
  [
    /cpu\s?(?:使用率|利用率|负载)?\s?(\d{1,3})\s?%\s?(?:时|的时候|以上)?(?:自动)?(?:扩容|伸缩)(?!\s?[到至成]|\s?\d)/giu,
    'CPU $1% 自动扩缩',
  ],
];
