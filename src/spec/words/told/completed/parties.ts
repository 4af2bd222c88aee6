import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese, label, name } from './said.ts';

const verbs = 'get|list|watch|create|update|patch|delete|deletecollection|use|\\*';
const some = `(?:${verbs})(?:\\s?[/、,和]\\s?(?:${verbs})){0,7}`;
const resources = '[a-z][a-z./]{2,40}(?:\\s?[、/和]\\s?[a-z][a-z./]{2,40}){0,5}';
const things: Readonly<Record<string, string>> = {
  节点: 'nodes',
  持久卷: 'persistentvolumes',
  pv: 'persistentvolumes',
  命名空间: 'namespaces',
  pod: 'pods',
  deployment: 'deployments',
};
const isBound = (text: string): boolean => isChinese(text) && /RoleBinding/iu.test(text);
const isWall = (text: string): boolean => isChinese(text) && /NetworkPolicy|网络策略/iu.test(text);

/** Who may do what, and who may come in. */
export const parties: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=绑定?(?:到|给|在|至)|授予|赋予)\\s?(?:名为)?\\s?(${name})\\s?(?:这个)?(?:用户)?组(?![a-z])`,
      'giu',
    ),
    '用户组 $1',
    isBound,
  ],
  [new RegExp(`绑(?:给|到)\\s?(?:用户)?组\\s?(?=${name})`, 'giu'), '绑定到用户组 ', isBound],
  // `Role r:pods、nodes 的 get/list,secrets 的 get`
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:Cluster)?Role\\s${name}\\s?:\\s?)(${resources}\\s?的\\s?${some}(?:\\s?[,;]\\s?${resources}\\s?的\\s?${some}){0,5})(?=\\s?(?:[。\\n]|$))`,
      'giu',
    ),
    (...[, all = '']) =>
      `允许${all
        .split(/\s?[,;]\s?(?=[a-z][^,;的]{1,160}的)/u)
        .map((one) => {
          const [what = '', how = ''] = one.split(/\s?的\s?/u);
          return `对 ${what} 执行 ${how.replaceAll('/', '、')}`;
        })
        .join(',')}`,
    isChinese,
  ],
  [
    new RegExp(
      `(?<=(?<![\\w-])(?:Cluster)?Role\\s${name}\\s?:\\s?)(${resources})\\s?,\\s?(${some})(?=\\s?(?:[。\\n]|$))`,
      'giu',
    ),
    (...[, what = '', how = '']) => `允许对 ${what} 执行 ${how.replaceAll('/', '、')}`,
    isChinese,
  ],
  // Who may look at what, as it is called in Chinese.
  [
    /(?:在)?(?:整个|全)?(?:集群)?(?:范围内?)?(?:能够?|可以)?(?:看|查看|读取)\s?(?:全|整个)?(?:集群)?的?\s?((?:节点|持久卷|命名空间|Pod|PV|Deployment|[a-z]{3,30}s)(?:\s?[和与、]\s?(?:节点|持久卷|命名空间|Pod|PV|Deployment|[a-z]{3,30}s)){0,4})\s?\(((?:\s?(?:get|list|watch)\s?[、,]?){1,3})\)(?:\s?,\s?(?:并且?|还要?|也)?(?:能|可以|要能)?(?:够)?删除?\s?Pods?)?/giu,
    (said = '', ...[all = '', verbs = '']) => {
      const what = all.split(/\s?[和与、]\s?/u).map((one) => things[one.toLowerCase()] ?? one);
      const more = /删除?\s?Pods?$/iu.test(said) ? ',对 pods 执行 delete' : '';
      return `允许对 ${what.join('、')} 执行 ${verbs.replaceAll(',', '、')}${more}`;
    },
    (text) => isChinese(text) && /(?<![a-z])(?:Cluster)?Role/iu.test(text),
  ],
  // Two who may come in, one after the other.
  [
    new RegExp(
      `(?:只想|只要|只|仅)?(?:让|允许|准许?|准|能被|能由)\\s?[两二三]\\s?(?:类|种|个)(?:来源|客户端|对象)\\s?(?:访问|连接?|进入)\\s?(TCP|UDP)\\s?(\\d{2,5})\\s?(?:端口)?\\s?:\\s?(?:一是)?\\s?(?:同|本|相同)命名空间(?:中|里|内|下)?的?\\s?(?:带有?)?(?:标签)?(?:为|是)?\\s?(${label})\\s?的?\\s?Pod\\s?,\\s?(?:以及|和|二是)\\s?(?:带有?)?(?:标签)?(?:为|是)?\\s?(${label})\\s?(?:标签)?(?:的)?\\s?命名空间(?:(?:中|里|内|下)?的?(?:所有)?\\s?Pod)?`,
      'giu',
    ),
    '仅允许来自标签为 $3 的 Pod,以及标签为 $4 的命名空间中所有 Pod 的 $1 $2 端口入站流量',
    isWall,
  ],
  [
    new RegExp(
      `(?<=^|[。\\n]\\s?)(?:(${name})\\s?(?:命名空间)?(?:里|中)的?)?\\s?(?:[a-z][\\w-]{0,30}\\s?\\(\\s?(?:标签)?\\s?(${label})\\s?\\)|(?:带有?)?标签\\s?(?:为|是)?\\s?(${label})\\s?的\\s?Pod)\\s?(?=仅允许来自)`,
      'giu',
    ),
    (...[, space, one, other]: (string | undefined)[]) =>
      `${space === undefined ? '' : `在 ${space} 命名空间,`}目标 Pod 的标签为 ${one ?? other ?? ''}。`,
    isWall,
  ],
  // Whom everybody can reach so far is who is guarded.
  [
    new RegExp(
      `(?:现在|目前)?(?:谁|任何人|所有人|所有 ?Pod)都(?:能|可以)(?:连到|连接|访问|连上)\\s?[^,;。(]{0,20}\\(\\s?(?:标签)?\\s?(${label})\\s?\\)\\s?。`,
      'giu',
    ),
    '目标 Pod 的标签为 $1。',
    isWall,
  ],
];
