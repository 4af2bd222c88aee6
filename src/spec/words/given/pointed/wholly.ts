import { overLines } from '../../../../kernel/over-lines.ts';
import type { Shown } from './shown.ts';
import { things } from './things.ts';

/** What may be said of an object that is wanted, by how it is told; a value is what the group of a pattern takes. */
export type Pieces = Readonly<Record<string, readonly RegExp[]>>;

export type Heard = Readonly<Record<string, string>>;

/** What words say of one object, where every word of them is known; nothing is said twice. */
export function heardWhole(words: string, pieces: Pieces, more: RegExp): Heard | undefined {
  const said: Record<string, string> = {};
  let left = words;
  for (const [key, ways] of Object.entries(pieces))
    for (const way of ways) {
      const found = way.exec(left);
      if (found === null) continue;
      const value = found.slice(1).find((one) => one !== undefined) ?? '';
      if (said[key] !== undefined && said[key] !== value) return undefined;
      said[key] = value;
      left = `${left.slice(0, found.index)} ; ${left.slice(found.index + found[0].length)}`;
    }
  const rest = left.replaceAll(more, ' ').replaceAll(idle, ' ').replaceAll(marks, '');
  return rest === '' ? said : undefined;
}

/** A part of a sentence that is told where it has a value. */
export function part(value: string | undefined, told: (value: string) => string): string {
  return value === undefined || value === '' ? '' : told(value);
}

/** Where it stands beside what is quoted. */
export function besideOf(shown: Shown): string {
  return part(things[0]?.of(shown), (space) => ` in the namespace ${space}`);
}

const marks = /[\s.,;:()（），。；：、"'`-]/gu;
/** What stands around such wishes and says nothing more. */
const idle = new RegExp(
  overLines`
    (?:this|that|it|here|below)\sis\s(?:the|our|my)\s[\w\s]{1,40}(?=\.)|everything\selse\sstays?(?:\sas\s(?:it\s)?is)?|
    (?<![\w-])(?:please|creat(?:e|es|ing)|writ(?:e|ing)|make|define|add|provide|need|needs|want|wants|has|have|use|uses|i|we|us|me|a|an|the|its?|this|these|those|that|which|whatever|for|of|in|on|to|by|with|via|using|from|and|or|so|also|
    is|are|be|being|should|must|shall|may|can|will|would|object|manifest|resource|quoted|given|shown|following|here|below|above|same|own|namespace|ns|named|called|name|beside|next|sits?|lives?|stands?|
    service|svc|deployment|deploy|stateful\s?set|sts|daemon\s?set|workload|set|pods?|replicas?|app|application|account)(?![\w-])|
    请|帮我|麻烦|创建|编写|新建|生成|写|加上?|添加|定义|一个|名为|叫做?|名称|的|为|给|对|下面|以下|上面|上述|这个|该|此|它|其|在|与|和|并|把|将|使用|使|让|用|通过|以|同一|相同|命名空间|所在|位于|中|里|下|服务|工作负载|
    Service|Deployment|StatefulSet|DaemonSet|Pod|副本|个
  `,
  'giu',
);
