import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../rewriting.ts';

const name = overLines`
  (?:(?:named|called|with\sthe\sname|by\sthe\sname\sof)\s["'\x60]?([a-z0-9][a-z0-9.-]{0,60}[a-z0-9])["'\x60]?|["'\x60]?([a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){1,6})["'\x60]?)(?![\w-])
`;
const kinds: readonly (readonly [words: string, written: string])[] = [
  [String.raw`config\s?map`, 'ConfigMap'],
  ['secret', 'Secret'],
  [String.raw`(?:persistent\s?volume\s?claim|pvc)`, 'PersistentVolumeClaim'],
];
const takes =
  '(?:mount|mounts|mounted|mounting|use|uses|using|attach|attaches|attaching|consume|consumes|reference|references)';
const where = String.raw`(?:(?:as|in)\sa\svolume\s)?(?:(?:to|into|in|inside|on)\s(?:the|this|that|its)\s(?:new\s)?(?:pod|container|deployment|job)\s)?(?:as\sa\svolume\s)?`;

/** `mount the ConfigMap to the pod at /x`: the one whose name was told before. */
export const spokenAgain: readonly Rewriting[] = kinds.map(([words, written]) => [
  new RegExp(
    String.raw`(?<=(?<![\w-])${words},?\s${name}[^]{1,500}?(?<![\w-])${takes}\s)(?:the|this|that|said)\s(?:same\s|new\s)?${words}\s${where}(?=(?:at|under)\s)`,
    'giu',
  ),
  (...[, named, plain]) =>
    `the ${written} ${[named, plain].find((one) => typeof one === 'string' && one !== '') ?? ''} `,
]);
