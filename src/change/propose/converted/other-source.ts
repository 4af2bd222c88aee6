import { overLines } from '../../../kernel/over-lines.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { isMadeOf } from './made-of.ts';

const sentenceEnd = /(?<=[.!?;](?=\s|$)|[。！？\n])/u;
const host = '(?<server>(?:\\d{1,3}\\.){3}\\d{1,3}|[a-z0-9][a-z0-9.-]{1,80}[a-z0-9])';
const path = '(?<path>/[\\w./-]{1,120}[\\w/])';
const exported = [
  new RegExp(`(?<![\\w.])${host}:${path}`, 'iu'),
  new RegExp(
    `(?:server|服务器)(?:\\sis|\\s?[:=：是为])?\\s?${host}(?:,?\\s(?:and\\s)?(?:its\\s|the\\s)?|[，,]\\s?)(?:export(?:ed)?\\s?(?:path)?|path|directory|路径|导出目录)(?:\\sis|\\s?[:=：是为])?\\s?${path}`,
    'iu',
  ),
];
const known = overLines`
  hostPath|host\spath|nfs|export|server|persistent\s?volumes?|pvs?|volume|replace|move|switch|change|convert|use|uses|backed|served|than|directory|node|nodes|local|
  because|retired|goes|away|share|storage|instead|persistentVolume|换成|改成|改为|替换为|迁移到|服务器|路径|改用|使用|其余|不变|存储|卷
`;

/** `hostPath -> nfs 10.0.0.5:/exports`: a volume that stands elsewhere, and is the same otherwise. */
export function otherSource(given: Given): Given {
  const volumes = given.documents.filter(({ kind }) => kind === 'PersistentVolume');
  const [volume] = volumes;
  const { hostPath, local: _local, nodeAffinity: _bound, ...spec } = mapOf(volume?.['spec']);
  if (volume === undefined || hostPath === undefined || volumes.length > 1) return given;
  const sentences = given.words.split(sentenceEnd);
  const found = sentences.map(nfsIn).find((one) => one !== undefined);
  if (found === undefined) return given;
  const { said, nfs } = found;
  return {
    ...given,
    words: sentences.filter((one) => one !== said).join(''),
    documents: given.documents.map((one) => (one === volume ? { ...volume, spec: { ...spec, nfs } } : one)),
    told: [...given.told, { said: said.trim(), value: `nfs ${nfs.server}:${nfs.path}` }],
  };
}

/** A sentence of nothing but where it stands from now on. */
function nfsIn(said: string) {
  const found = exported.map((one) => one.exec(said)).find((one) => one !== null);
  const { server, path: where } = found?.groups ?? {};
  if (found == null || server === undefined || where === undefined || !/nfs/iu.test(said)) return undefined;
  const rest = said.replace(found[0], ' ').replaceAll(/->|→|=>/gu, ' ');
  return isMadeOf(rest, known) ? { said, nfs: { server, path: where } } : undefined;
}
