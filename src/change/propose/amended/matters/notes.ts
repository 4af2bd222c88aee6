import { overLines } from '../../../../kernel/over-lines.ts';
import { mapOf } from '../../../../spec/words/merge.ts';
import { spelt, withAt } from '../paths.ts';
import type { Matter } from './matter.ts';

const note =
  /["'`]?(?<![\w./-])(?<key>[a-z0-9](?:[\w-]*[\w])?(?:\.[\w-]+)+\/[\w./-]*\w)["'`]?\s?(?:[:=：]\s?|\s?(?:to|with\s(?:the\s)?value(?:\sof)?|set\sto|is|->|为|设为|值为|的值为)\s?|\s|\s?\(\s?)(?:"(?<double>[^"\n]*)"|'(?<single>[^'\n]*)'|`(?<tick>[^`\n]*)`|(?<bare>(?![(,;。，；])[^\s,;，。；()]*[^\s,;，。；().]))/gu;
/** A pair between marks. */
const whole = /`([^`\n]{3,200}:\s?[^`\n]{1,120})`/gu;
const runs = new Set(['Pod', 'Deployment', 'StatefulSet', 'DaemonSet', 'Job', 'CronJob', 'ReplicaSet']);

/** Annotations by their whole keys, with whatever values they are told. */
export const notes: Matter = {
  about: /annotat|注解|set\s["'`]?[a-z][\w-]*\.[\w.-]+\//iu,
  words: overLines`annotations?|annotated?|annotate|set|setting|metadata|its|both|two|second|groups?|rewrit\w+|rewrites?|capture|注解|添加|设置|加上?|新增|增加`,
  read(text, documents) {
    const [document, ...others] = documents;
    if (document === undefined || others.length > 0 || runs.has(spelt(document['kind']))) return undefined;
    const said = text.replaceAll(whole, '$1');
    const found = Array.from(said.matchAll(note), ({ groups = {} }): [string, string] => [
      groups['key'] ?? '',
      groups['double'] ?? groups['single'] ?? groups['tick'] ?? groups['bare'] ?? '',
    ]);
    if (found.length === 0) return undefined;
    const now = mapOf(mapOf(document['metadata'])['annotations']);
    return {
      documents: withAt(documents, [0, 'metadata', 'annotations'], { ...now, ...Object.fromEntries(found) }),
      value: found.map(([key, value]) => `${key}: ${value}`).join(', '),
      rest: said.replaceAll(note, ' '),
    };
  },
};
