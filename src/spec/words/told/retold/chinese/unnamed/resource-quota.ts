import { placed, type Unnamed } from './told-so.ts';

const things: Readonly<Record<string, string>> = {
  pod: 'pods',
  pvc: 'persistentvolumeclaims',
  存储卷: 'persistentvolumeclaims',
  service: 'services',
  svc: 'services',
  服务: 'services',
  configmap: 'configmaps',
  cm: 'configmaps',
  secret: 'secrets',
  deployment: 'count/deployments.apps',
  job: 'count/jobs.batch',
  cronjob: 'count/cronjobs.batch',
  ingress: 'count/ingresses.networking.k8s.io',
  loadbalancer: 'services.loadbalancers',
  lb: 'services.loadbalancers',
  nodeport: 'services.nodeports',
};
const thing = `(${Object.keys(things)
  .toSorted((a, b) => b.length - a.length)
  .join('|')})s?(?:类型)?的?(?:服务|service|svc)?`;
const most = '(?:不超过|不能超过|不得超过|不许超过|别超过|最多|至多|上限|限制|限|顶多|只能|只许)';
const set = '(?:是|为|到|有|建|开|给|用|允许|能|可以|存在|创建|:|=)*';
const together = '(?:总共|一共|加起来|合计|总计|全部|总量|总的?|所有加起来)';

/** `team-a 这个 ns 总共给 20 核 40G 内存，pod 不超过 50 个`. */
export const resourceQuota: Unnamed = {
  kind: 'ResourceQuota',
  named: /resource ?quota|配额|限额|(?<![\w-])quota/iu,
  signs: [
    /命名空间|(?<=[a-z0-9] ?)空间|(?<![\w-])(?:ns|namespace)(?![\w-])|团队|租户|项目组/iu,
    new RegExp(
      `${together}[^,。]{0,12}\\d|(?<![\\w-])(?:pod|pvc|service|svc|服务)s?[^,。\\d]{0,4}${most}|${most}${set}\\d{1,5}个? ?${thing}`,
      'iu',
    ),
  ],
  besides: new RegExp(
    `${thing}[^,。\\d]{0,6}${most}|${most}[^,。\\d]{0,4}\\d{1,5}个? ?${thing}|(?:不许|不能|不准|禁止|不让)(?:建|用|开|创建|有)(?:任何)?${thing}`,
    'giu',
  ),
  unless: /没写|没设|没配|不写|副本/u,
  says: [
    placed,
    [
      /^(?:给|为)([a-z][a-z0-9-]{0,60})(?:加|设|配|建|做|限)?(?:一?个)?(?:配额|限额)(?:是|为|:|,)*/giu,
      '在$1命名空间创建一个ResourceQuota,',
    ],
    [
      /(?<=[,;])(?:存储|磁盘|硬盘)(?:空间|容量)?(?:总共|一共)? ?(\d{1,5})([GT])i?B?/giu,
      'requests.storage为$1$2i',
    ],
    [
      new RegExp(
        `(?:${together}|${most}|给|用|只|能|可以)+(?:cpu ?)?(\\d{1,4})(?:核|个核|c|vCPU)(?:cpu)?[,、和/]?(?:内存)?(\\d{1,5})([GT])i?B?(?:的?内存)?`,
        'giu',
      ),
      'cpu为$1,memory为$2$3i',
    ],
    [
      new RegExp(
        `(?<![\\w.])(cpu|内存|memory)(?:的?(?:总量|用量))?(?:${together}|${most}|给|用)+${set}(\\d{1,5})(核|个核|[GT]i?B?)`,
        'giu',
      ),
      (...[, of = '', count = '', unit = '']) =>
        /cpu/iu.test(of) ? `cpu为${count}` : `memory为${count}${unit.slice(0, 1).toUpperCase()}i`,
    ],
    [
      new RegExp(
        `(?:磁盘|存储|硬盘|盘)(?:空间|容量)?(?:${together}|${most}|给|用)+${set}(\\d{1,5})([GT])i?B?`,
        'giu',
      ),
      'requests.storage为$1$2i',
    ],
    [
      new RegExp(
        `(?<![\\w./-])${thing}(?:的?(?:数量|个数|总数))?(?:${together})?${most}${set}(\\d{1,5})个?`,
        'giu',
      ),
      (...[, said = '', count = '']) => `${countedAs(said)}为${count}`,
    ],
    [
      new RegExp(`${most}${set}(\\d{1,5})个? ?${thing}`, 'giu'),
      (...[, count = '', said = '']) => `${countedAs(said)}为${count}`,
    ],
    [
      new RegExp(
        `(?:(?:不许|不能|不准|禁止|不让|不允许|别|不给)(?:建|用|开|创建|有)(?:任何)?${thing}|${thing}(?:一个)?(?:都|也)?(?:不许|不能|不准|禁止|不让|不允许|别|不给)(?:建|用|开|创建|有)?)`,
        'giu',
      ),
      (...[, before, after]) => `${countedAs(before ?? after ?? '')}为0`,
    ],
  ],
};

const counted = new RegExp(
  `(?<![\\w./-])${thing}(?:的?(?:数量|个数|总数|数))?(?:${together})?${most}${set}\\d{1,5}(?![\\d.]|[a-z]|核|%)个?|${most}${set}\\d{1,5}个? ?${thing}`,
  'giu',
);

/** Who says how many of a thing there may be in a namespace, and speaks of nothing that runs, tells of nothing else. */
export function isCounted(text: string): boolean {
  const rest = text.replaceAll(counted, '');
  return (
    rest !== text &&
    /命名空间/u.test(rest) &&
    !/pod|容器|副本|service|服务|创建|部署|运行|限(?:一|个|额)/iu.test(rest)
  );
}

function countedAs(said: string): string {
  return things[said.toLowerCase()] ?? said;
}
