import { pieces, type Piece } from './piece.ts';

const verb =
  'get(?:s|ting)?|list(?:s|ed|ing)?|watch(?:es|ed|ing)?|creat(?:e|es|ed|ing)|updat(?:e|es|ed|ing)|patch(?:es|ed|ing)?|delet(?:e|es|ed|ing)|delete ?collection|impersonate|escalate|bind|approve|sign|use|post|put|head|proxy';

/** Resources and the group that they belong to. */
export const groups: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries({
    '': 'pods services endpoints configmaps secrets events namespaces nodes persistentvolumes persistentvolumeclaims serviceaccounts replicationcontrollers resourcequotas limitranges',
    apps: 'deployments statefulsets daemonsets replicasets controllerrevisions',
    batch: 'jobs cronjobs',
    'networking.k8s.io': 'ingresses networkpolicies ingressclasses',
    'rbac.authorization.k8s.io': 'roles rolebindings clusterroles clusterrolebindings',
    autoscaling: 'horizontalpodautoscalers',
    policy: 'poddisruptionbudgets',
    'storage.k8s.io': 'storageclasses volumeattachments csidrivers csinodes',
    'coordination.k8s.io': 'leases',
    'apiextensions.k8s.io': 'customresourcedefinitions',
    'scheduling.k8s.io': 'priorityclasses',
  }).flatMap(([group, all]) => all.split(' ').map((one) => [one, group])),
);

/** `persistent volume claims`, `config map`, `pod`: as people write them. */
const spelled = Object.keys(groups)
  .toSorted((a, b) => b.length - a.length)
  .map((plural) => singular(plural))
  .map((one) =>
    one.replaceAll(
      /(?<=persistent|volume|service|config|replication|resource|limit|stateful|daemon|replica|cron|network|ingress|role|cluster|storage|horizontal|pod|disruption|custom|definition|priority)(?=[a-z])(?=volume|claim|account|map|controller|quota|range|set|job|polic|class|binding|role|pod|autoscaler|disruption|budget|resource|definition)/gu,
      ' ?',
    ),
  )
  .join('|');

function singular(plural: string): string {
  if (plural.endsWith('ies')) return `${plural.slice(0, -3)}(?:y|ies)`;
  if (/(?:ss|ch|x)es$/u.test(plural)) return `${plural.slice(0, -2)}(?:es)?`;
  return plural.endsWith('s') ? `${plural.slice(0, -1)}s?` : plural;
}

export const rightsPieces: readonly Piece[] = pieces({
  verb: [
    `/?(?:verbs?:? )?(?<verb>${verb})`,
    '(?<verb>\\*)',
    '(?<verb>all verbs|any verb|every verb|full access to|all actions on|do anything with)',
    '(?<verb>read ?only access|read access|only read|read(?= access))(?: to| on)?(?! ?\\()',
  ],
  resource: [
    `(?:the |all |any |on |for |of |a |single |resources?:? |objects? )*(?<resource>(?:${spelled})(?:/(?:log|exec|scale|status|portforward|proxy|token|eviction|finalizers|attach))?)(?: resources?| objects)?`,
    'the (?<sub>log|exec|scale|status) sub ?resource of (?<resource>pods|deployments|statefulsets)',
    '(?<resource>pod logs?)',
  ],
  group: [
    '(?:\\(|in |of |from |under )?(?:the )?(?:API ?groups?|group)(?: is| are|:)? {group@plain}',
    '(?:in |of |from |under )?(?:the )?{group@plain} (?:API )?groups?',
    'of (?:the )?(?<group>apps|batch|autoscaling|policy|networking\\.k8s\\.io|core)(?: (?:API )?group)?',
  ],
  ahead: [
    `(?<group>[a-z][a-z0-9-]{1,30}(?:\\.[a-z0-9-]{1,30}){1,4})(?= (?:${spelled})(?!\\w))`,
    '(?<group>apps|batch|core)(?= (?:deployments?|replica|stateful|daemon|jobs?|cron))',
  ],
  only: [
    '(?:only |but only |limited |restricted )*(?:to |for |on )?(?:the )?(?:resources? ?names?|names?)(?: is| are|:)?:? {names@objects}',
    '(?:whose|with the) names? (?:is|are) {names@objects}',
    '(?:that is |which is )?(?:named|called) {names@objects}',
  ],
  only2: [
    `(?:only )?(?:the |on |for |single |a )*(?<kindname>config ?map|secret|deployment|service|pod),? (?!(?:in|on|and|for|with|may|can|but|from|of|to|by|named|called|whose|only|resources?)(?![\\w-])){names@name}`,
  ],
  path: ['(?:(?:the |on |to |for |requests to |endpoints? |non ?resource ?|URLs? |paths? )*)(?<!\\w){paths}'],
  below: ['(?:and )?(?:all |everything |any )?(?:of )?(?:its )?(?:sub ?paths|paths below(?: it)?|below it)'],
  idle: [
    'create an?|create (?=cluster|role)',
    '(?:that |which |and )?(?:allows?|allowing|grants?|granting|gives?|giving|permits?|permitting|lets?|enables?)(?: (?:the )?(?:permissions?|rights?|access))?(?: to)?',
    'permissions?|rights?|access',
    'may|can|be able to|allowed|is allowed to|are allowed to',
    'its holders|holders of|holders|people with|people|users with|whoever has|anyone with|anybody with|its holder',
    'to|on|only|the verbs?|verbs?(?: are| is)?',
    'with(?: only)? (?:one|two|three) rules?',
    '(?:its |the |one )?(?:first|second|third|other|only)(?: rule| one)?(?: covers| is for| for)?',
    'rules?|covers?',
    'but no others?|and no others?|nothing else',
    'be read with|be read|only be fetched with|fetched with|read with|be',
    'testers need to read the logs(?= in)|requests?|non resource|which are URLs and no resources',
    'cluster wide',
    'restricted to|limited to|only',
    'read access(?= ?\\()',
    'core(?: API)?(?: group)?',
    'changed|read(?= ?\\()|fetched',
    'resources?|objects|limited',
  ],
});
