import type { Spoken } from '../spoken.ts';

const where = /resource ?quota|配额/iu;
const all = '(?:加起来|总共|一共|合计|总和|总量)';

/** What all of a namespace may have, where somebody only says that it shall be bounded. */
export const rationing: readonly Spoken[] = [
  [
    /(?<=^|[。\n])(?:给|把)?[\p{Script=Han}]{0,8}?["'`]?([a-z][a-z0-9-]{1,60})["'`]?(?:这个)?(?:环境|项目|团队|组|命名空间|空间|ns)?[^a-z,。;:\n]{0,12},?(?:得|要|给它?|帮忙?)?限(?:一下|个额|一限)(?:资源)?[:,]/giu,
    '在$1命名空间创建一个ResourceQuota,',
    (words) => /pods?(?![a-z])|cpu|内存|pvc/iu.test(words) && !/镜像|每个容器|单个容器/u.test(words),
  ],
  [
    new RegExp(
      `(cpu|内存)(?:的)?(?:requests?|请求)?${all}?(?:最多|不超过|不能超过|别超过|为|是)?(\\d[\\w.]{0,6})核?\\((?:limits?|限制)(?:为|是)? ?(\\d[\\w.]{0,6})核?\\)`,
      'giu',
    ),
    (...[, of = '', low = '', high = '']) => {
      const key = /cpu/iu.test(of) ? 'cpu' : 'memory';
      return `requests.${key}为${low},limits.${key}为${high}`;
    },
    (words) => where.test(words),
  ],
  [
    /(cpu|内存)(?:的)? ?(?:requests?|请求)(?:加起来|总共|一共|合计|最多|不超过|为)* ?(\d[\w.]{0,6})核?[、,] ?(?:limits?|限制)(?:加起来|总共|一共|合计|最多|不超过|为)* ?(\d[\w.]{0,6})核?(?=[,;。\n]|$)/giu,
    (...[, of = '', low = '', high = '']) => {
      const key = /cpu/iu.test(of) ? 'cpu' : 'memory';
      return `requests.${key}为${low},limits.${key}为${high}`;
    },
    (words) => where.test(words),
  ],
  [
    new RegExp(
      `(?:pvc|持久卷声明|盘)(?:数量?)?(?:最多|不超过|别超过)(\\d{1,4})个?(?:,(?:${all})?(?:容量)?(?:不超过|最多|别超过)(\\d{1,5}[GT]i?))?(?=[,;。\\n]|$)`,
      'giu',
    ),
    (...[, count = '', size]) =>
      `persistentvolumeclaims为${count}${size === undefined ? '' : `,requests.storage为${size}`}`,
    (words) => where.test(words),
  ],
];
