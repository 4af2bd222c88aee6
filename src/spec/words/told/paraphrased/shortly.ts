import type { Rewriting } from '../../text/rewriting.ts';

const name = String.raw`(?:named |called )?["'\x60]?(?=[a-z0-9]+(?:-[a-z0-9]+)+["'\x60]?(?![\w/]))`;
const one = '(a|an|the|one|its|another|with)';
const said = (noun: string): RegExp => new RegExp(String.raw`(?<![\w-])${one} ${noun},? ${name}`, 'gu');

const runs = /(?<![\w-])(?:pods?|containers?|image|deployments?|jobs?|workloads?)(?![\w-])/iu;
/** One alone is known by what is told of it. */
const several = (text: string, noun: string): boolean => [...text.matchAll(said(noun))].length > 1;
/** Only storage is spoken of, and nothing that mounts it. */
const isOfStorage = (text: string): boolean =>
  several(text, '(?:class|volume|claim)') &&
  /provision|storage ?-?class|capacity|nfs|csi|\d[GT]i/iu.test(text) &&
  !runs.test(
    text.replaceAll(/(?<![\w-])(?:a |the )?pods? (?:wants?|needs?|uses?|is scheduled|to be able|can)/giu, ''),
  );
const isOfRights = (text: string): boolean => /(?<![\w-])(?:cluster ?)?role(?![\w-])/iu.test(text);
const isOfCluster = (text: string): boolean => /(?<![\w-])cluster ?role(?![\w-])/iu.test(text);
const isOfTraffic = (text: string): boolean =>
  [...text.matchAll(/(?<![\w-])policy (?:called |named )?[a-z0-9]+(?:-[a-z0-9]+)+/gu)].length > 1 &&
  /reach|traffic|talk|(?<![\w-])(?:in|e)gress(?![\w-])|connect/iu.test(text) &&
  !/disruption|schedul|istio|kyverno/iu.test(text);

/** Kinds by the short words that colleagues have for them, where it is plain of what they speak and a name stands beside it. */
export const shortlyTold: readonly Rewriting[] = [
  [
    /(?<![\w.-])((?:\d{1,3}\.){3}\d{1,3}|[a-z0-9-]{1,40}(?:\.[a-z0-9-]{1,40}){1,4}) (?:serves|exports|shares|offers|provides) (\/[\w./-]{1,80}\w) (?:over|via|through|by|with) NFS(?!\w)/giu,
    'NFS server $1 with the NFS path $2',
  ],
  [said('class'), '$1 StorageClass named ', (text) => isOfStorage(text) && /provision/iu.test(text)],
  [said('volume'), '$1 PersistentVolume named ', isOfStorage],
  [said('(?:volume )?claim'), '$1 PersistentVolumeClaim named ', isOfStorage],
  [
    said('(?<!role )binding'),
    '$1 ClusterRoleBinding named ',
    (text) => isOfRights(text) && isOfCluster(text),
  ],
  [said('(?<!role )binding'), '$1 RoleBinding named ', (text) => isOfRights(text) && !isOfCluster(text)],
  [said('(?:own )?account'), '$1 ServiceAccount named ', isOfRights],
  [said('policy'), '$1 NetworkPolicy named ', isOfTraffic],
  [/(?<=\()policy (?=[a-z0-9]+(?:-[a-z0-9]+)+\))/gu, 'NetworkPolicy ', isOfTraffic],
];
