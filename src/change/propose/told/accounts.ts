import { anyCase } from '../../../kernel/any-case.ts';
import { overLines } from '../../../kernel/over-lines.ts';
import type { Workload } from '../../../spec/spec.ts';
import { mapOf, merge } from '../../../spec/words/merge.ts';
import { hearing, withEach, type Groups, type Saying } from './saying.ts';
import type { Telling } from './telling.ts';

const account = String.raw`(?:(?:the|its|an?|own|our|each|their|kubernetes|k8s|dedicated|separate)\s){0,4}(?:service\s?accounts?|sa)(?![\w-])(?:\sof\sits\sown)?`;
const zhAccount = String.raw`(?:service\s?account|服务账[号户]|sa(?![\w-]))`;
const pair = String.raw`["'\x60]?(?<key>(?:[a-z0-9-]{1,60}\.){1,6}[a-z]{2,12}/[a-z][\w.-]{0,60})["'\x60]?\s?[:=：]\s?["'\x60]?(?<value>[\w:/.@+=-]{1,200}[\w])["'\x60]?`;
const having = String.raw`(?:(?:needs?|gets?|has|have|should|must|with|carr(?:y|ies)|be|is|are|annotated|annotations?|to|the|an?|this|following|for|irsa|workload\sidentity)(?![\w-])\s?[,:(]?\s?){1,8}`;
const role = String.raw`(?<role>arn:aws[\w-]{0,10}:iam::\d{4,14}:role/[\w+=,.@/-]{1,120}\w)`;
const google = String.raw`(?<google>[a-z0-9-]{1,60}@[a-z0-9-]{1,60}\.iam\.gserviceaccount\.com)`;
const identity = String.raw`(?:(?:(?:the|its|an?|iam|aws|gcp|google|irsa|role|assume|assumes|use|uses|using|via|with|runs?|as|bound|to|workload|identity|service|account|through|should|must|it|and|needs?|be|in|on)(?![\w-])\s?[:,(]?\s?){1,12})`;

/** Nothing but an account has one of these. */
const cloudPair = pair.replace(
  String.raw`(?:[a-z0-9-]{1,60}\.){1,6}[a-z]{2,12}/[a-z][\w.-]{0,60}`,
  String.raw`eks\.amazonaws\.com/[a-z][\w.-]{0,60}|iam\.gke\.io/gcp-service-account|azure\.workload\.identity/client-id`,
);

/** Who its pods are for the cloud that they run in. */
const told: readonly Saying[] = [
  overLines`(?<![\w-])(?:(?:please|and|also|add|put|set|annotate|give|with|on|to|has|gets?|needs?)\s){0,4}${account}\s${having}${pair}`,
  overLines`(?<![\w-])(?:(?:please|and|also|add|put|set|annotate|the|an?|annotation)\s){0,5}${pair}\s(?:(?:on|to|as|for|an?|annotation|of)\s){1,4}${account}`,
  overLines`(?:给|为|在)?\s?${zhAccount}\s?(?:上|都|也|要|需要|得|加上?|打上?|添加|带上?|有|一个|个|的|\s)*(?:注解|annotation)?\s?(?:是|为|[:：])?\s?${pair}\s?(?:的?(?:注解|annotation))?`,
  overLines`(?:(?<![\w-])(?:gets?|has|have|needs?|with|and|add|put|set|annotated?|the|an?|annotations?)[\s:]\s?){0,6}${cloudPair}`,
  overLines`(?:(?<![\w-])${account}\s)?(?<![\w./-])${identity}${role}`,
  overLines`(?:${zhAccount}|通过|使用|用|绑定|要|以|关联|irsa|iam|角色|的|\s){1,8}${role}`,
  overLines`(?:(?<![\w-])${account}\s)?(?<![\w./-])${identity}${google}`,
  overLines`(?:${zhAccount}|通过|使用|用|绑定|要|以|关联|workload\s?identity|gcp|google|账号|的|\s){1,8}${google}`,
].map((source) => ({
  pattern: anyCase(
    `${source}(?:,?\\s\\(?(?:via|through|with|using|by)\\s(?:irsa|(?:workload|pod)\\sidentity)\\)?(?!\\w))?`,
  ),
  given: /\/|@/u,
  subject: { en: 'Account', zh: '服务账号' },
  value: (groups: Groups) => entryOf(groups).join('='),
  over: (groups: Groups, names: readonly string[]) => withEach((one) => annotated(one, groups), names),
}));

/** `the service account needs the annotation eks.amazonaws.com/role-arn: ...`, `runs as the IAM role arn:aws:iam::...`. */
export const accountsTold: Telling = hearing(told);

function entryOf({ key, value, role: arn, google: member }: Groups): readonly [string, string] {
  if (arn !== undefined) return ['eks.amazonaws.com/role-arn', arn];
  if (member !== undefined) return ['iam.gke.io/gcp-service-account', member];
  return [key ?? '', value ?? ''];
}

function annotated(workload: Workload, groups: Groups): Workload {
  const { fragments } = workload;
  const [key, value] = entryOf(groups);
  const account = merge(mapOf(fragments?.account), { annotations: { [key]: value } });
  // The webhook of Azure looks at pods.
  const isAzure = key.startsWith('azure.workload.identity/');
  const podMetadata = merge(mapOf(fragments?.podMetadata), {
    labels: { 'azure.workload.identity/use': 'true' },
  });
  return { ...workload, fragments: { ...fragments, account, ...(isAzure && { podMetadata }) } };
}
