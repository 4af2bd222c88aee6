import { overLines } from '../../../kernel/over-lines.ts';
import type { JsonMap } from '../../../kernel/json.ts';
import { listOf, mapOf, textOf } from '../../../spec/words/merge.ts';
import type { Given } from '../amended/given-text.ts';
import { isMadeOf } from './made-of.ts';

const claim = '(?:persistent\\s?volume\\s?claims?|pvcs?|claims?|存储卷声明|卷声明|持久卷声明)';
const template =
  '(?:volume\\s?claim\\s?templates?|claim\\stemplates?|(?:存储)?卷(?:声明|申领)?模板|PVC\\s?模板|claimTemplates?)';
const name = '["\'\\x60]?(?<name>[a-z][a-z0-9-]{0,40})["\'\\x60]?';
const named = [
  new RegExp(
    String.raw`${template}\s(?:to\sbe\s)?(?:named|called|by\sthe\sname(?:\sof)?|with\sthe\sname)\s${name}`,
    'iu',
  ),
  new RegExp(String.raw`(?:名为|叫做?|名称为)\s?${name}\s?的\s?${template}`, 'iu'),
  new RegExp(
    String.raw`${template}\s(?!with|of|that|which|and|the|in|to|for|from|so|as|is|has|by|s\b)${name}`,
    'iu',
  ),
];
const isOwn = new RegExp(template, 'iu');

/** Two objects are quoted and one is made: what every replica claims is told as the quoted claim is. */
export function claimTemplate(given: Given): Given {
  const clauses = given.words.split(/(?<=[,;，。；：\n]|[.:](?=\s|$))/u);
  const said = clauses.filter((clause) => isOwn.test(clause) && isMadeOf(withoutName(clause), known));
  const claims = given.documents.filter(({ kind }) => kind === 'PersistentVolumeClaim');
  const [only] = claims;
  const run = given.documents.find(({ kind }) => kind === 'Deployment');
  if (said.length === 0 || only === undefined || claims.length > 1 || run === undefined) return given;
  const called = named.map((one) => one.exec(said.join(' '))?.groups?.['name']).find(Boolean);
  const made = withTemplate(run, only, called);
  if (made === undefined || !/stateful/iu.test(given.words)) return given;
  const left = clauses.filter((clause) => !said.includes(clause) && !isOfSame(clause, said.length)).join('');
  return {
    ...given,
    words: apartFromClaim(left),
    documents: given.documents.flatMap((one) => (one === only ? [] : one === run ? [made] : [one])),
    told: [...given.told, { said: said.join('').trim(), value: 'volumeClaimTemplates' }],
  };
}

function withoutName(clause: string): string {
  const found = named.map((one) => one.exec(clause)).find((one) => one !== null);
  const own = found?.groups?.['name'];
  return own === undefined || found == null ? clause : clause.replace(found[0], found[0].replace(own, ' '));
}

function withTemplate(
  run: JsonMap,
  { metadata, spec: asked }: JsonMap,
  called: string | undefined,
): JsonMap | undefined {
  const spec = mapOf(run['spec']);
  const outer = mapOf(spec['template']);
  const { volumes: all, ...pod } = mapOf(outer['spec']);
  const volumes = listOf(all).map(mapOf);
  const claimName = mapOf(metadata)['name'];
  const volume = volumes.find((one) => mapOf(one['persistentVolumeClaim'])['claimName'] === claimName);
  const was = textOf(volume?.['name']);
  if (volume === undefined || was === undefined) return undefined;
  const own = called ?? was;
  const left = volumes.filter((one) => one !== volume);
  const containers = listOf(pod['containers']).map((one) => mountedAs(mapOf(one), was, own));
  const inner = { ...pod, containers, ...(left.length > 0 && { volumes: left }) };
  const volumeClaimTemplates = [{ metadata: { name: own }, spec: asked }];
  return { ...run, spec: { ...spec, template: { ...outer, spec: inner }, volumeClaimTemplates } };
}

function mountedAs(container: JsonMap, was: string, own: string): JsonMap {
  const { volumeMounts, ...rest } = container;
  if (volumeMounts === undefined) return container;
  const mounts = listOf(volumeMounts).map(mapOf);
  return { ...rest, volumeMounts: mounts.map((one) => (one['name'] === was ? { ...one, name: own } : one)) };
}

/** All of which clauses are made that make a template of a claim. */
const known = overLines`
  ${template}|${claim}|this|that|former|old|existing|previous|quoted|given|present|current|becomes?|become|turned|turns|turn|convert(?:ed)?|made|make|reappears?|appears?|
  replaced|replace|moves?|moved|goes|go|same|access|modes?|storage|class|size|capacity|spec|'s|fields?|use|used|using|as|retaining|keeping|keep|keeps|kept|
  settings?|unchanged|identical|whose|which|each|its|own|
  原来?|现有|变成|变为|改成|改为|转成|转为|换成|作为|改写成|改写为|访问模式|存储类|容量|大小|不变|保持|一样|相同|原样|沿用|都|均
`;

/** `访问模式、存储类和容量不变`: what is said of the template in a clause behind. */
function isOfSame(clause: string, told: number): boolean {
  return told > 0 && /access|class|size|访问模式|存储类|容量/iu.test(clause) && isMadeOf(clause, known);
}

const beside = [
  new RegExp(
    `(?:,?\\s(?:and|with|plus|&)\\s)(?:the\\s|its\\s|my\\s|this\\s)?${claim}(?!\\w)(?:\\s(?:above|below))?`,
    'iu',
  ),
  new RegExp(`(?:the\\s|its\\s|my\\s|this\\s)?${claim}\\s(?:and|&)\\s(?=(?:the\\s|its\\s)?deployment)`, 'iu'),
  new RegExp(`\\s?(?:和|与|及|、)\\s?${claim}\\s?(?:合并|一起)?`, 'iu'),
];
const each = '(?:every|each)\\s(?:replica|pod|copy|instance)(?:\\sof\\sit)?';
const own =
  '(?:(?:its|their)\\sown|separate|independent|individual|dedicated)\\s(?:storage|volume|disk|claim)|storage\\sof\\sits\\sown';
const purposes: readonly (readonly [RegExp, string])[] = [
  [
    new RegExp(
      `(?<=^|[.\\n]\\s?)(?:i\\s|we\\s)?(?:want|need|would\\slike)\\s${each}\\sto\\s(?:have|get|own)\\s(?:${own})\\.\\s?`,
      'iu',
    ),
    '',
  ],
  [
    new RegExp(
      `,?\\sso\\sthat\\s(?:each|every\\sone)\\sof\\s(?:its|the)\\s(\\w{1,8})\\sreplicas\\s(?:has|gets|obtains|receives|owns)\\s(?:${own})`,
      'iu',
    ),
    ' with $1 replicas',
  ],
  [new RegExp(`,?\\sso\\sthat\\s${each}\\s(?:has|gets|obtains|receives|owns)\\s(?:${own})`, 'iu'), ''],
  [/(?:现在)?(?:所有|全部)副本共用一个\s?PVC[，,]/iu, ''],
  [
    /(?:我)?(?:希望|想让|要)?(?:每个|各个?)副本(?:都)?(?:能)?(?:有|使用|拥有)(?:自己的?|独立的?|单独的?)(?:存储|卷|PVC)[。，]/iu,
    '',
  ],
];

/** The claim is no object of its own any more, and why is no wish. */
function apartFromClaim(words: string): string {
  const without = beside.reduce((said, one) => said.replace(one, ''), words);
  return purposes.reduce((said, [what, instead]) => said.replace(what, instead), without);
}
