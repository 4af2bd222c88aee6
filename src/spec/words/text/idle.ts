import { chinese } from './idle-chinese.ts';
import { english } from './idle-english.ts';

const spoken = new RegExp(
  String.raw`(?<![\w./@:-])(?:${english.join('|')})(?![\w-]|[./:@]\w)|${chinese.join('|')}`,
  'giu',
);

/** Courtesy, haste, reasons, and what is left to us: how somebody speaks differs no manifest. */
export function withoutIdle(unclaimed: string): string {
  return unclaimed.replaceAll(spoken, (said) => ' '.repeat(said.length));
}
