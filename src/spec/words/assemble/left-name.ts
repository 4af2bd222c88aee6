import { overLines } from '../../../kernel/over-lines.ts';
import { runs } from '../link.ts';
import type { Draft } from '../wish.ts';

const hyphened = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/u;
/** What people write with a hyphen in any text. */
const plain = new RegExp(
  overLines`
    ^(?:
      well|so|self|non|pre|post|re|co|multi|cross|on|up|end|read|write|key|cluster|follow|state|high|
      low|long|short|open|first|second|third|two|three|one|e|in|by|follow|real|full|part|ad|de|built|
      ready|easy|hands|out|off|no|auto|sub|anti|ex|inter|intra|semi|all|any|ever|high|fine|coarse|large|
      small|day|time|name|user|log|plug|drop|back|set|sign|log|load|fault|service|customer|team|role|
      rule|cost|space
    )-[a-z]+$
  `,
  'u',
);

/** The only object that is made, where it has no name, has that which stands among what nobody could read. */
export function namedByRest(drafts: readonly Draft[], rest: readonly string[]): readonly Draft[] {
  const told = namedByEnd(drafts, rest);
  const made = told.filter(({ isReference }) => !isReference);
  const [one, ...others] = made;
  const [name, ...more] = [...new Set(rest.filter((word) => hyphened.test(word) && !plain.test(word)))];
  if (one === undefined || others.length > 0 || one.name !== undefined || runs(one)) return told;
  if (name === undefined || more.length > 0) return told;
  return told.map((draft) => (draft === one ? { ...draft, name } : draft));
}

/** How names of a kind end. */
const ends: Readonly<Record<string, RegExp>> = {
  Deployment: /-(?:deployment|deploy)$/u,
  StatefulSet: /-(?:statefulset|sts)$/u,
  DaemonSet: /-(?:daemonset|ds)$/u,
  Pod: /-pod$/u,
  Job: /-job$/u,
  CronJob: /-(?:cronjob|cron)$/u,
  Service: /-(?:service|svc|headless|lb)$/u,
  Ingress: /-(?:ingress|ing)$/u,
  NetworkPolicy: /-(?:policy|netpol|np)$/u,
  PersistentVolumeClaim: /-(?:claim|pvc)$/u,
  PersistentVolume: /-(?:pv|volume)$/u,
  ConfigMap: /-(?:config|cm|configmap|settings)$/u,
  Secret: /-(?:secrets?|credentials|creds)$/u,
  ServiceAccount: /-(?:sa|account)$/u,
  RoleBinding: /-(?:binding|rb)$/u,
  ClusterRoleBinding: /-(?:binding|crb)$/u,
  ResourceQuota: /-quota$/u,
  LimitRange: /-(?:limits?|range)$/u,
  HorizontalPodAutoscaler: /-(?:hpa|autoscaler|scaler)$/u,
  PodDisruptionBudget: /-(?:pdb|budget)$/u,
  VirtualService: /-vs$/u,
  DestinationRule: /-dr$/u,
  Gateway: /-(?:gateway|gw)$/u,
  HTTPRoute: /-route$/u,
  StorageClass: /-(?:sc|class)$/u,
};

/** The only object of a kind that has no name has the only unread word that ends as names of that kind do. */
function namedByEnd(drafts: readonly Draft[], rest: readonly string[]): readonly Draft[] {
  return drafts.map((draft) => {
    const { kind, name, isReference, isImplied, service } = draft;
    if (name !== undefined || isReference || isImplied || service !== undefined) return draft;
    const same = drafts.filter((one) => one.kind === kind && !one.isReference);
    const end = ends[kind];
    const fit = [...new Set(rest.filter((word) => hyphened.test(word) && end?.test(word) === true))];
    const [only, ...others] = fit;
    const isTaken = drafts.some((one) => one.name === only);
    return same.length > 1 || only === undefined || others.length > 0 || isTaken
      ? draft
      : { ...draft, name: only };
  });
}
