import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { mapOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { isMadeOf } from './made-of.ts';

const sentenceEnd = /(?<=[.!?](?=\s|$)|[。！？\n])/u;
const asked =
  /(?<![A-Za-z])cluster[-\s]?(?:roles?(?:\s?bindings?)?|wide|scoped)(?![A-Za-z])|集群(?:级|范围)/iu;
const known = overLines`
  convert|turn|turned|change|changed|rewrite|make|made|become|becomes|replace|replaced|promote|raise|lift|upgrade|migrate|recast|transform|use|needs?|
  roles?|role\s?bindings?|bindings?|cluster\s?roles?|cluster\s?role\s?bindings?|cluster[-\s]?(?:wide|scoped)|both|objects|two|counterparts?|equivalents?|versions?|variants?|
  permissions?|rights?|access|hold|holds|apply|applies|valid|same|names?|rules?|subjects?|stays?|keep|keeping|unchanged|their|its|all|every|everywhere|namespaces?|
  not|only|no\slonger|limited|whole|entire|cluster|for|respectively|because|since|in\sthat|
  改成|改为|转成|转为|变成|换成|升级|提升|分别|名字|名称|规则|主体|不变|权限|集群|级别?|范围|所有|命名空间|内|有效|都
`;

/** `turn both into their cluster-wide counterparts`: rights that hold everywhere. */
export function wide(given: Given): Given {
  const isNarrow = given.documents.some(({ kind }) => kind === 'Role' || kind === 'RoleBinding');
  if (!isNarrow || !asked.test(given.words)) return given;
  const names = namesIn(given.documents);
  const sentences = given.words.split(sentenceEnd);
  const said = sentences.filter(
    (one) => asked.test(one) && isMadeOf(one.replaceAll(/->|→|=>|;/gu, ' '), `${known}|${names}`),
  );
  if (said.length === 0) return given;
  const whole = said.join(' ');
  const isOfBinding = /binding|both|objects|wide|scoped|集群(?:级|范围)/iu.test(whole);
  return {
    ...given,
    words: sentences.filter((one) => !said.includes(one)).join(''),
    documents: given.documents.map((one) => widened(one, isOfBinding)),
    told: [
      ...given.told,
      { said: whole.trim(), value: isOfBinding ? 'ClusterRole, ClusterRoleBinding' : 'ClusterRole' },
    ],
  };
}

function widened(document: JsonMap, isOfBinding: boolean): JsonMap {
  const { kind, metadata, roleRef } = document;
  if (kind !== 'Role' && kind !== 'RoleBinding') return document;
  const ref = roleRef === undefined ? {} : { roleRef: { ...mapOf(roleRef), kind: 'ClusterRole' } };
  if (kind === 'RoleBinding' && !isOfBinding) return { ...document, ...ref };
  const { namespace: _gone, ...own } = mapOf(metadata);
  return { ...document, kind: `Cluster${kind}`, metadata: own, ...ref };
}

function namesIn(documents: readonly JsonMap[]): string {
  const names = documents.flatMap(({ metadata, subjects }) => [
    mapOf(metadata)['name'],
    mapOf(metadata)['namespace'],
    ...(Array.isArray(subjects) ? subjects.map((one) => mapOf(one)['name']) : []),
  ]);
  return names.flatMap((one) => (typeof one === 'string' ? [one.replaceAll(/[^\w-]/gu, '.')] : [])).join('|');
}
