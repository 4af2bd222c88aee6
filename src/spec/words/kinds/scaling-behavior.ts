import type { Phrase } from '../phrase.ts';
import { toCount, toSeconds } from '../numbers.ts';
import { on } from '../say.ts';
import type { Meaning } from '../wish.ts';

const window =
  (direction: string) =>
  (said = ''): Meaning =>
    on('HorizontalPodAutoscaler', {
      behavior: { [direction]: { stabilizationWindowSeconds: toSeconds(said) } },
    });

const pace =
  (direction: string) =>
  (...[said = '', share = '', time = '', unit = '']: readonly string[]): Meaning =>
    on('HorizontalPodAutoscaler', {
      behavior: {
        [direction]: {
          policies: [
            {
              type: share === '' ? 'Pods' : 'Percent',
              value: toCount(said),
              periodSeconds: toSeconds(time === '' ? `1 ${unit}` : time),
            },
          ],
        },
      },
    });

/** How fast it may scale. */
export const behaviors: readonly Phrase[] = (
  [
    ['scaleDown', 'scal(?:e|ing)[ -]?down', '缩容'],
    ['scaleUp', 'scal(?:e|ing)[ -]?up', '扩容'],
  ] as const
).flatMap(([direction, en, zh]): Phrase[] => [
  [
    [
      `(?:when |for |the |during |on |before |and )*${en}(?: behaviou?r| should| must| has| have| with| uses?| wait| after| a| an| the| policy|,|:)* stabili[sz]ation ?-?window(?: ?seconds)?(?: of| is|:)*~{time}`,
      `stabili[sz]ation ?-?window(?: ?seconds)?(?: of| is|:)*~{time}(?: for| when| on| during)+ ${en}`,
      `${zh}(?:时|的)*(?:稳定|稳定化)(?:窗口|时间)(?:期)?{is}{time}`,
    ],
    window(direction),
  ],
  [
    `(?:and |to |may |can |should |only |never |it |must )*${en}(?: by| at| is| should| be| only| not| limited| to| more| than| no| most| a| maximum| of| up| max|:)* {count}( ?%| percent)?(?: of)?(?: the)?(?: pods?| replicas?| copies)?(?: at a time)? (?:per|every|each|a|in|within) (?:{time}|(minute|second|hour))`,
    pace(direction),
  ],
  [
    `每(分钟|小时|秒钟?)(?:最多|至多|不超过|只|能|可)*${zh}(?:最多|至多|不超过|不能超过)?~{count}~(?:个)?(%)?`,
    (unit = '', said = '', share = '') => pace(direction)(said, share, `1${unit}`),
  ],
]);
