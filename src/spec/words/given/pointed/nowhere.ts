import type { Rewriting } from '../../text/rewriting.ts';
import { things } from './things.ts';
import type { Owners } from './owner.ts';
import type { Shown } from './shown.ts';

/** Where nothing that is quoted says its namespace, the same one is none. */
export function nowhereIn(all: readonly Shown[], { english, chinese }: Owners): Rewriting[] {
  const [namespace] = things;
  if (all.some((one) => namespace?.of(one) !== undefined)) return [];
  return [
    [
      new RegExp(
        `,?\\s(?:(?:placed|located|living|residing)\\s)?(?:in|within|into)\\s(?:(?:the|that)\\s)?(?:same\\s(?:namespace|ns)(?:\\sas\\s(?:${english}|it))?|namespace\\sof\\s(?:${english})|(?:${english})'s\\s(?:own\\s)?namespace)(?![\\w-])|,\\ssame\\s(?:namespace|ns)(?:\\sas\\s(?:${english}|it))?(?![\\w-])`,
        'giu',
      ),
      '',
    ],
    [
      new RegExp(
        `[，,]?\\s?(?:放)?(?:(?:与|和|跟|同)\\s?${chinese}\\s?(?:放|位于|处于)?在?|在)?(?:同一个?|相同的)\\s?(?:命名空间|namespace)(?:里面?|中|下|内)?`,
        'giu',
      ),
      '',
    ],
  ];
}
