import type { Phrase } from '../phrase.ts';
import { toSeconds } from '../numbers.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';

const window =
  (direction: string) =>
  (said = ''): Meaning =>
    on('HorizontalPodAutoscaler', {
      behavior: { [direction]: { stabilizationWindowSeconds: toSeconds(said) } },
    });

/** How fast it may scale. */
export const behaviors: readonly Phrase[] = (
  [
    ['scaleDown', 'scal(?:e|ing)[ -]?down', '缩容'],
    ['scaleUp', 'scal(?:e|ing)[ -]?up', '扩容'],
  ] as const
).map(([direction, en, zh]) => [
  [
    `(?:when |for |the |during |on |before |and )*${en}(?: behaviou?r| should| must| has| have| with| uses?| wait| after| a| an| the| policy|,|:)* stabili[sz]ation ?-?window(?: ?seconds)?(?: of| is|:)*~{time}`,
    `stabili[sz]ation ?-?window(?: ?seconds)?(?: of| is|:)*~{time}(?: for| when| on| during)+ ${en}`,
    `${zh}(?:时|的)*(?:稳定|稳定化)(?:窗口|时间)(?:期)?{is}{time}`,
  ],
  window(direction),
]);
