import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { listOf } from '../../../spec/words/merge.ts';
import type { Given } from './given-text.ts';

const groups: Readonly<Record<string, RegExp>> = {
  '': /^(?:pods?|services?|configmaps?|secrets?|nodes?|namespaces?|events?|endpoints|persistentvolumeclaims?|persistentvolumes?|serviceaccounts?|replicationcontrollers?)$/u,
  apps: /^(?:deployments?|statefulsets?|daemonsets?|replicasets?)$/u,
  batch: /^(?:jobs?|cronjobs?)$/u,
  'networking.k8s.io': /^(?:ingresses|ingress|networkpolicies|ingressclasses)$/u,
  autoscaling: /^horizontalpodautoscalers?$/u,
  policy: /^poddisruptionbudgets?$/u,
  'rbac.authorization.k8s.io': /^(?:roles|rolebindings|clusterroles|clusterrolebindings)$/u,
  'storage.k8s.io': /^storageclasses$/u,
};
const verbs = /(?<![\w/-])(?:get|list|watch|create|update|patch|deletecollection|delete)(?![\w-])/giu;
const resources =
  /(?<![\w/.-])(?:pods?|services|configmaps|secrets|nodes|namespaces|events|endpoints|persistentvolumeclaims|persistentvolumes|serviceaccounts|deployments?|statefulsets|daemonsets|replicasets|jobs|cronjobs|ingresses|networkpolicies|ingressclasses|horizontalpodautoscalers|poddisruptionbudgets|roles|rolebindings|clusterroles|clusterrolebindings|storageclasses)(?:\/[a-z]{2,20})?(?![\w.-])/gu;
const group =
  /(?:(?:in|of|from)\s)?(?:the\s)?["'`]?(?<![\w.])(?:apps|batch|autoscaling|policy|core|[a-z]{2,20}\.k8s\.io|rbac\.authorization\.k8s\.io)["'`]?(?![\w./])/giu;
const more =
  /(?<!\w)(?:add|extend|append|additional(?:ly)?|another|second|third|further|also|besides|in addition|too|as well)(?!\w)|增加|再|添加|新增|还/iu;
const rule =
  /(?<!\w)(?:rules?|allow\w*|able|may|permi\w+|grant\w*|let|possible|access)(?!\w)|规则|允许|权限|能够/iu;
/** What is added to a rule that is there is no rule of its own. */
const existing =
  /(?<!\w)(?:to|in|of) (?:the|its|that|this) (?:existing |same |one |only |first )?rule(?!\w)/iu;
const filler = new RegExp(
  overLines`
    ^(?:
      (?:add|extend|append|additional(?:ly)?|another|second|third|further|also|besides|in|addition|too|as|well|rules?|allow(?:s|ed|ing)?|able|may|
      permi(?:t|ts|ssions?)|grant(?:s|ing)?|let|possible|access|the|this|that|these|an?|it|its|by|to|of|on|for|with|which|should|shall|must|
      has|have|be|is|can|do|cluster-?roles?|role|api|groups?|apigroups?|resources?|verbs?|and|please|below|above|holders?|i|want|need|what|
      already|changes?|fix|correct|modify|update|own|beyond|ought|so|accordingly|operations?|objects?|users?|only)
      (?!\w)|[\s,:，、：（）()\[\]"'\x60/]|
      请|给|为|把|将|在|上面|下面|这个?|该|再|还|增加|添加|新增|加|一条|条|规则|允许|权限|对|组|中|里|的|资源|执行|操作|进行|和|与|以及|为|是|能够|可以|访问|上
    )*$
  `,
  'iu',
);

/** `extend the Role by a rule for ...`: one more rule behind those that it has. */
export function ruled(given: Given): Given {
  const roles = given.documents.filter(({ kind }) => kind === 'Role' || kind === 'ClusterRole');
  const [role, ...others] = roles;
  if (role === undefined || others.length > 0) return given;
  const parts = given.words.split(/([.;](?=\s|$)|[。；\n])/u);
  let now = given;
  const left = parts.map((part) => {
    const made = ruleIn(part);
    if (made === undefined) return part;
    const documents = now.documents.map((one) =>
      one['kind'] === role['kind'] ? { ...one, rules: [...listOf(one['rules']), made] } : one,
    );
    now = { ...now, documents, told: [...now.told, { said: part.trim(), value: JSON.stringify(made) }] };
    return '';
  });
  return now === given ? given : { ...now, words: left.join('') };
}

/** One rule of which the sentence says everything, and nothing else. */
function ruleIn(part: string): JsonMap | undefined {
  if (!more.test(part) || !rule.test(part) || existing.test(part)) return undefined;
  const named = [...part.matchAll(resources)].map(([one]) => plural(one.toLowerCase()));
  const free = part.replaceAll(resources, ' ');
  const said = Array.from(free.matchAll(group), ([one]) => bare(one));
  const rest = free.replaceAll(group, ' ');
  const may = [...new Set(Array.from(rest.matchAll(verbs), ([one]) => one.toLowerCase()))];
  if (named.length === 0 || may.length === 0 || !filler.test(rest.replaceAll(verbs, ' '))) return undefined;
  const own = said.length > 0 ? said : named.map(groupOf);
  const apiGroups = own.flatMap((one) => one ?? []);
  return apiGroups.length < own.length
    ? undefined
    : { apiGroups: [...new Set(apiGroups)], resources: [...new Set(named)], verbs: may };
}

function bare(said: string): string {
  const name = said.replaceAll(/["'`]/gu, '').trim().split(/\s/u).at(-1) ?? '';
  return name.toLowerCase() === 'core' ? '' : name;
}

function groupOf(resource: string): string | undefined {
  const [own = ''] = resource.split('/');
  return Object.keys(groups).find((name) => groups[name]?.test(own));
}

function plural(resource: string): string {
  return /^(?:pod|deployment)(?=$|\/)/u.test(resource)
    ? resource.replace(/^(?:pod|deployment)/u, '$&s')
    : resource;
}
