import type { Rewriting } from '../../text/rewriting.ts';

/** `each pod 256Mi`: so little is memory, where nobody speaks of disks. */
export const weighing: readonly Rewriting[] = [
  [
    /(?<![\w-])(?:each|every)\s(?:pod|replica|copy|instance|container)(?:\s(?:should|must|gets?|get|has|have|with|needs?|takes?)){0,2}\s(\d{2,4}\s?Mi?B?)(?=[,.;]|$|\sand\s(?!(?:at|on|in)\s))/giu,
    '$1 memory',
    (words) => !/disk|storage|volume|claim|pvc/iu.test(words),
  ],
];
