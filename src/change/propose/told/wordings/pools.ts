import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const name = String.raw`["'\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?`;
const pair = String.raw`["'\x60]?((?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z][\w.-]{0,60}=\w[\w.-]{0,60}?)["'\x60]?`;
const taint = String.raw`["'\x60]?((?:[a-z0-9][a-z0-9.-]{0,80}/)?[a-z][\w.-]{0,60}(?:=\w[\w.-]{0,60}?)?:No(?:Schedule|Execute))["'\x60]?`;
const tainted = String.raw`(?:,\s?(?:and\s)?|\sand\s)(?:(?:is|has|the|a|with)\s){0,3}taint(?:ed)?(?:\s(?:is|with|of)|:)?\s${taint}`;
const zhTainted = String.raw`[,，、]\s?(?:并?(?:带有?|有|打了))?污点(?:是|为|[:：])?\s?${taint}`;

function onto(label: string, taintSaid: string | undefined, language: 'en' | 'zh'): string {
  if (language === 'zh')
    return `调度到 ${label} 的节点${taintSaid === undefined ? '' : `，容忍污点 ${taintSaid}`}`;
  return `run on nodes with the label ${label}${taintSaid === undefined ? '' : `, tolerate the taint ${taintSaid}`}`;
}

/** A pool is known by its label and its taint, and what it is called is no name of a program. */
export const poolWordings: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:and|the|our|its|use|run\s(?:it\s)?on|on|it|goes|belongs|to)\s){0,5}(?:node\s?-?(?:pool|group)|pool|nodes?)\s(?:for\s(?:it|this|that)\s)?(?:(?:is|are)\s)?(?:called|named)\s${name},?\s
        [(]?(?:(?:it|they|has|have|with|the|its|node|is|are)\s){0,3}label(?:s|l?ed)?(?:\s(?:is|are)|:)?\s${pair}(?:${tainted})?(?:[)]|(?=\s?(?:[.,;\n]|$|and\s)))
      `,
    ),
    (_, ...[, label = '', said]) => onto(label, said, 'en'),
  ],
  [
    anyCase(
      String.raw`节点池(?:的?名字)?(?:叫|是|名为|为)\s?${name}\s?[,，（(]\s?(?:节点)?标签(?:是|为|[:：])?\s?${pair}(?:${zhTainted})?[）)]?(?=\s?(?:[,，。;；\n]|$))`,
    ),
    (_, ...[, label = '', said]) => onto(label, said, 'zh'),
  ],
  // Of how it is called alone nobody knows which label it carries.
  [
    anyCase(
      String.raw`(?<![\w-])((?:node\s?-?(?:pool|group)))\s(?:is\s)?(?:called|named)\s(?=["'\x60]?[a-z0-9])`,
    ),
    '$1 ',
  ],
];
