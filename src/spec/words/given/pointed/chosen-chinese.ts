import { listOf, mapOf, scalar } from '../../merge.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import type { Owners } from './owner.ts';
import { labelsSaid, pickedBy, type Shown } from './shown.ts';

/** What picks pods, and what keeps them. */
const picks = '(?:选中|选择|选取|匹配|作用于|应用于|适用于|针对|保护|覆盖|限制|选)(?:的)?(?:对象)?(?:是|为)?';

/** `选中它的 Pod`, `转发到它的容器端口`: the pods of the only thing that runs, by their labels and their port. */
export function chosenInChinese(all: readonly Shown[], owners: Owners): Rewriting[] {
  const [run, ...others] = all.filter(({ isRun }) => isRun);
  if (run === undefined || others.length > 0) return [];
  const labels = labelsSaid(pickedBy(run));
  return [
    ...(labels === undefined || !isPlain.test(labels) ? [] : byLabels(labels, owners)),
    ...byPort(run, owners),
  ];
}

function byLabels(labels: string, { chinese }: Owners): Rewriting[] {
  const told = labels.replaceAll(' and ', '、').replaceAll(', ', '、');
  const whose = `(?:(?:${chinese}|其)\\s?(?:所管理|管理|创建|对应)?的?\\s?)`;
  const pods = `选择标签为 ${told} 的 Pod`;
  return [
    [new RegExp(`${picks}\\s?${whose}(?:全部|所有)?\\s?Pods?(?![\\w-])`, 'giu'), pods],
    // 保护以下 Deployment
    [new RegExp(`(?:作用于|应用于|适用于|针对|保护|限制)\\s?${chinese}(?![\\w-]|\\s?的)`, 'giu'), pods],
    [
      new RegExp(
        `(?:标签)?(?:选择器|selector)\\s?(?:(?:与|和|同|跟|沿用|使用|采用|取自|用)\\s?${whose}?(?:Pod)?\\s?(?:的)?(?:标签)?(?:选择器|selector)?\\s?(?:相同|一致|一样|的)?)(?=\\s?[,，。；;）)]|\\s?$)`,
        'giu',
      ),
      (said) => (/[与和同跟]|沿用|取自|用/u.test(said) ? pods : said),
    ],
    // 为下面 Deployment 的 Pod 写一个 NetworkPolicy
    [
      new RegExp(
        `(?:为|给|针对|对)\\s?${whose}Pods?\\s?((?:编写|创建|定义|新建|写|建|加|配)(?:一?个|一条)?\\s?(?:名为\\s?[a-z][\\w-]{0,60}\\s?的)?\\s?(?:NetworkPolicy|网络策略|PDB|PodDisruptionBudget|Service)[^，。；,;]{0,60})`,
        'giu',
      ),
      `$1，${pods}`,
    ],
    [
      new RegExp(`(?:限制)?\\s?${whose}Pods?\\s?只(?:能|允许|可以)被\\s?([^，。；,;]{2,60}?)\\s?访问`, 'giu'),
      `${pods}，只允许 $1 访问`,
    ],
  ];
}

function byPort(run: Shown, { chinese }: Owners): Rewriting[] {
  const ports = run.containers.flatMap(({ ports: own }) =>
    listOf(own).map((one) => mapOf(one)['containerPort']),
  );
  const number = ports.length === 1 ? scalar(ports[0]) : '';
  if (!/^\d{1,5}$/u.test(number)) return [];
  const whose = `(?:(?:${chinese}|其|容器)\\s?的?\\s?){0,2}`;
  const port = `${whose}(?:容器|container)?\\s?(?:的)?\\s?端口(?:号|的数字|的端口号)?(?:\\s?[(（](?:用|写)?(?:端口号|数字)[)）])?`;
  return [
    [
      new RegExp(
        `(?:的)?(?:流量|请求)?(?:转发|转|映射|指向|路由)(?:到|给|至)\\s?(?!\\d)${port}(?!\\s?\\d|名)`,
        'giu',
      ),
      ` 转发到 ${number} 端口`,
    ],
    [
      new RegExp(
        `((?:target ?port|目标端口)\\s?(?:为|是|用|取|指向|等于|写|[:：])?)\\s?(?:容器|${whose}容器)\\s?的?\\s?端口(?:号|的数字)?(?!\\s?\\d|名)`,
        'giu',
      ),
      `$1 ${number}`,
    ],
    [
      new RegExp(
        `(访问|连接|对|到|连)\\s?${whose}容器\\s?的?\\s?端口(?:号)?(?:\\s?[(（]\\s?(?:TCP)\\s?[)）])?(?:的\\s?TCP)?(?!\\s?\\d|名)`,
        'giu',
      ),
      `$1 TCP ${number} 端口`,
    ],
    [new RegExp(`(?<=[(（]\\s?TCP\\s?[,，、]\\s?)容器端口(?=\\s?[)）])`, 'giu'), `${number} 端口`],
  ];
}

/** Nothing that could be read as more than labels. */
const isPlain = /^[\w./:@-][\w ./:@,-]{0,300}$/u;
