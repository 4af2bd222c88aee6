import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

/** Labels and annotations in a row, and labels that are those of something else. */
export const labels: readonly Rewriting[] = [
  [
    /标签\s?(?:和|与|、|以及)\s?选择器\s?(?:均|都)?\s?(?:为|是|:)\s?((?:[a-z][\w./-]{0,60}\s?[=:]\s?[\w.-]{1,60})(?:\s?(?:和|与|、|,|以及)\s?[a-z][\w./-]{0,60}\s?[=:]\s?[\w.-]{1,60}){0,3})/giu,
    '标签为 $1,选择器为 $1',
    isChinese,
  ],
  [
    /选择\s?(?:与|和|跟)\s?(?:该|上述|前面的)?\s?(?:Deployment|StatefulSet|DaemonSet|上述|前者|它)\s?(?:相同|同样|一样|一致)的?标签(?:的\s?Pods?)?/giu,
    (said = '', ...rest) => labelsBefore(said, rest),
    isChinese,
  ],
  [
    /(?<=注解\s?[a-z][\w.-]{0,60}\/[\w.-]{1,60}\s?[:=]\s?["'`]?[\w./:-]{1,80}["'`]?)\s?(?:和|与|、|以及|,)\s?(?:注解)?\s?(?=[a-z][\w.-]{0,60}\/[\w.-]{1,60}\s?[:=])/giu,
    ',注解 ',
    isChinese,
  ],
];

/** The labels that were told last before. */
function labelsBefore(said: string, rest: readonly string[]): string {
  const text = rest.at(-1) ?? '';
  const pair = '[a-z][\\w./-]{0,60}\\s?[=:]\\s?[\\w.-]{1,60}';
  const told = new RegExp(`标签(?:为|是|:)?\\s?(${pair}(?:\\s?(?:和|与|、|,|以及)\\s?${pair}){0,3})`, 'giu');
  const last = [...text.slice(0, text.indexOf(said)).matchAll(told)].at(-1)?.[1];
  return last === undefined ? said : `选择标签为 ${last} 的 Pod`;
}
