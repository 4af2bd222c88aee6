import { mapOf } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { labelsSaid, type Shown } from './shown.ts';

/** `the label they have in common`: what stands in the labels of all that are quoted. */
export function commonIn(all: readonly Shown[]): Rewriting[] {
  const [first, ...others] = all;
  if (first === undefined || others.length === 0) return [];
  const shared = Object.entries(labelsOf(first)).filter(([key, value]) =>
    others.every((one) => labelsOf(one)[key] === value),
  );
  const labels = labelsSaid(Object.fromEntries(shared));
  return labels === undefined
    ? []
    : [
        [
          /(?<![\w-])(?:the\s)?(?:(?:common|shared)\slabels?|labels?\s(?:(?:that|which)\s)?(?:(?:they|both|these|the)(?:\s(?:two\s)?pods)?\s(?:have\sin\scommon|share)|(?:is|are)\s(?:identical|the\ssame|equal)\s(?:in|for|on)\sboth(?:\sof\sthem)?))(?![\w-])/giu,
          `the label ${labels}`,
        ],
        [/(?:它们|两者|二者|两个\s?Pod)?\s?(?:共有|共同|相同)的?\s?(?:标签|labels?)/giu, `标签 ${labels}`],
      ];
}

function labelsOf(shown: Shown) {
  return mapOf(mapOf(shown.document['metadata'])['labels']);
}
