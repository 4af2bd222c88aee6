import { overLines } from '../../../kernel/over-lines.ts';
import type { Kind } from '../kind.ts';
import type { Mention } from './mention.ts';
import { overlaps, type Words } from '../span.ts';

/** How names end that say what they are the name of. */
const endings: Readonly<Record<string, string>> = {
  hpa: 'HorizontalPodAutoscaler',
  autoscaler: 'HorizontalPodAutoscaler',
  pdb: 'PodDisruptionBudget',
  budget: 'PodDisruptionBudget',
  pvc: 'PersistentVolumeClaim',
  claim: 'PersistentVolumeClaim',
  pv: 'PersistentVolume',
  svc: 'Service',
  service: 'Service',
  ingress: 'Ingress',
  netpol: 'NetworkPolicy',
  policy: 'NetworkPolicy',
  quota: 'ResourceQuota',
  limits: 'LimitRange',
  limitrange: 'LimitRange',
  range: 'LimitRange',
  role: 'Role',
  rolebinding: 'RoleBinding',
  binding: 'RoleBinding',
  sa: 'ServiceAccount',
  cm: 'ConfigMap',
  configmap: 'ConfigMap',
  secret: 'Secret',
  gateway: 'Gateway',
  route: 'HTTPRoute',
  deployment: 'Deployment',
  deploy: 'Deployment',
  pod: 'Pod',
  cronjob: 'CronJob',
  job: 'Job',
  sts: 'StatefulSet',
  statefulset: 'StatefulSet',
  ds: 'DaemonSet',
  daemonset: 'DaemonSet',
};

const subjects = new RegExp(
  overLines`
    (?<=^|[.;\n]\s?)(?:(?:the|our|and|let|have|make)\s)?["'\x60]?((?:[a-z0-9]+-){1,6}([a-z]+))["'\x60]?(?=
      ,?\s(?:
        is|are|should|must|shall|will|may|can|has|keeps?|lets?|allows?|gives?|grants?|makes?|scales?|
        routes?|sends?|limits?|binds?|protects?|reserves?|asks?|holds?|contains?|runs?|exposes?|
        selects?|provides?|sits?|stands?|listens?|needs?|answers?|serves?|caps?|restricts?|sets?|stores?|sees?|ensures?|guarantees?|turns?|grows?|shall
      )(?!\w)|:\s(?=\d|[a-z])|,?\s(?:(?:image|command|replicas|label|selector|port|class|x\s?\d)(?!\w)|[a-z0-9][\w./-]{1,80}:v?\d)
    )|
    (?<=(?:scaled|autoscaled|protected|guarded|covered|exposed|reached|fronted|served|kept|run)\s(?:by|through|via)\s(?:the\s)?)
      ((?:[a-z0-9]+-){1,6}(hpa|pdb|svc|service|ingress|autoscaler|budget|deployment|statefulset|job|cronjob))(?![\w-])|
    (?:call|name)\s(?:it|this|the\sobject)\s["'\x60]?((?:[a-z0-9]+-){1,6}([a-z]+))["'\x60]?
  `,
  'gu',
);

/** `web-hpa should keep ...`: what no word stands for is of the kind that its name ends with. */
export function abbreviated(
  { text, claims }: Words,
  kinds: readonly Kind[],
  mentions: readonly Mention[],
): Mention[] {
  return [...text.matchAll(subjects)].flatMap(({ index, 0: said, ...groups }) => {
    const [name = '', ending = ''] = Object.values(groups).filter((one) => typeof one === 'string');
    const end = index + said.trimEnd().length;
    const start = text.indexOf(name, index);
    const kind = endings[ending];
    const isFree = ![...claims, ...mentions].some((one) => overlaps(one, { start, end }));
    const isSaid = mentions.some((one) => one.kind === kind) || !kinds.some((one) => one.kind === kind);
    if (kind === undefined || !isFree || isSaid) return [];
    return [{ kind, name, from: index, start, end, article: 'new', isPlural: false, isTarget: false }];
  });
}
