import { overLines } from '../../../kernel/over-lines.ts';
import type { Given } from './given-text.ts';
import { taken } from './pieces.ts';

const kind = /(?<!\w)empty-?\s?dir(?:ectory)?(?!\w)/iu;
const named =
  /(?:(?:volumes?|卷)(?:\s?(?:named|called|with the name)|,|\s?名?为|:)?\s["'`]?(?!(?:volumes?|mounted|is|at|in|to|and|that|which|into|for|on|with|shared)(?!\w))(?<name>[a-z0-9][a-z0-9-]{0,40})["'`]?|(?:named|called|名为)\s?["'`]?(?<late>[a-z0-9][a-z0-9-]{0,40})["'`]?)/iu;
const path = /(?:directory\s|目录\s?)?["'`]?(?<path>\/[\w./-]{1,100}[\w-])["'`]?/u;
const both =
  /(?<!\w)(?:both(?: of them)?|each(?: of them)?|the two containers|two containers|all containers|them|they|it and)(?!\w)|[两二]个容器|都|各自|共享/iu;
/** Who shares it may be told before. */
export const apart = /([.;](?=\s|$)|[。；\n]|,\s(?:and\s)?(?=share)|\sand\s(?=share)|，并?(?=用|再|把|将))/u;
const filler = new RegExp(
  overLines`
    ^(?:
      (?:both|each|of|them|they|it|the|an?|one|two|all|containers?|should|must|shall|need|needs|have|has|to|is|are|be|and|in|into|at|under|by|on|through|
      via|using|with|volumes?|mounts?|mounted|mounting|shares?|shared|sharing|named|called|name|add|use|so|that|directory|folder|path|which|this|
      gets?|between|also|please|for|file|visible|same|sees?|see|i|want|type)
      (?!\w)|[\s,:，、：()（）"'\x60]|
      请|并|再|加|一个|添加|增加|把|将|用|通过|让|名为|卷|类型|的|两|二|个|容器|都|各自|共享|挂载|到|在|目录|路径|为|和|于|名|同一个?|使用|下
    )*$
  `,
  'iu',
);

/** `they share an emptyDir, logs, mounted by each under /logs`: said of both in the words that are read. */
export function sharedVolume(given: Given): Given {
  const parts = given.words.split(apart);
  const left = parts.map((part) => sharedIn(part) ?? part);
  const words = left.join('');
  return words === given.words ? given : { ...given, words };
}

function sharedIn(part: string): string | undefined {
  const where = kind.test(part) && both.test(part) ? taken(part, path) : undefined;
  const called = where && taken(where.rest.replace(kind, ' '), named);
  if (where === undefined || called === undefined || !filler.test(called.rest)) return undefined;
  const name = called.said['name'] ?? called.said['late'] ?? '';
  return ` Both containers mount an emptyDir volume named ${name} at ${where.said['path'] ?? ''}`;
}
