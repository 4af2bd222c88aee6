import { evened, piece, piecesOf } from '../evenly/pieces.ts';
import { name, size } from '../evenly/values.ts';
import { toCount } from '../../numbers.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

const path = '/[\\w./-]{1,80}';

/** The claim that each copy has: its name, how much, of which class and where, in any order. */
const claims: Rewriting = evened({
  about: /模板|卷|盘|template|存储|持久化/iu,
  where: /statefulset|(?<![a-z])sts(?![a-z])|有状态/iu,
  goesOn: /^\s?[、,;和]\s?(?:名为|一个|另)?\s?[a-z][\w-]{0,40}\s?(?:是|要|为)?\s?\d/iu,
  pieces: piecesOf(
    `(?:volume ?claim ?templates?|(?:存储)?(?:卷|PVC)?(?:声明|申领)?模板)(?:名字?|名称)?(?:叫做?|名为|为|是|:)? ?(?<template>${name})`.replaceAll(
      ' ',
      '\\s?',
    ),
    `(?:数据|存储|持久)?卷(?:名字?|名称)?(?:叫做?|名为|为|是|:)?\\s?(?<volume>${name})`,
    `(?:名为|叫做?|名叫)\\s?(?<called>${name})(?=\\s?(?:的)?\\s?(?:卷|PVC|存储卷|模板))`,
    `(?<=\\(\\s?)(?:叫做?|名为)\\s?(?<inside>${name})(?=\\s?[,)])`,
    piece('size', size),
    piece('path', path),
    piece('mode', 'ReadWriteOnce(?:Pod)?|ReadWriteMany|ReadOnlyMany|RWO|RWX|ROX'),
    piece('single', '单节点读写|读写一次|单读写|单机读写'),
    `(?:存储类|storage ?class)(?:名称?|name)?(?:名为|为|是|用|叫|选|:)? ?(?<sort>${name})`.replaceAll(
      ' ',
      '\\s?',
    ),
    `(?:的|用)\\s?(?<kind>(?!(?:pvc|pv)(?![\\w-]))[a-z][a-z0-9-]{1,30})\\s?(?:存储类?|盘)`,
    '每个?(?:副本|pod|实例|节点)(?:各自|各|都|自己|单独|独立)*(?:有|带|要|配|挂|用)?|一个|一块|一份|各|自己的?|独立的?|声明|申领|申请|请求|提供|通过|由|数据目录|目录|数据|持久化|持久|PVC(?![\\w-])|要|给|大小|容量|存储|空间|数据盘|云盘|磁盘|盘|卷|访问模式|模式|模板|使用|用|为|是|的|并|且|挂载?(?:路径|点)?(?:到|在|于)?|上|将其|把它|它|其|挂|到|在|大|mount(?:ed)?(?: ?at)?',
  ),
  write: (told, before) => {
    const [own, many, where] = [
      told.first('template', 'volume', 'called', 'inside'),
      told.one('size'),
      told.one('path'),
    ];
    // A bracket that is open belongs to a list, of which each is told in its own words.
    const isListed = before.lastIndexOf('(') > before.lastIndexOf(')');
    if (many === undefined || where === undefined || (own === undefined && isListed)) return undefined;
    const [sort, mode] = [
      told.first('sort', 'kind'),
      told.has('single') ? 'ReadWriteOnce' : told.one('mode'),
    ];
    return [
      `每个副本有一个名为 ${own ?? 'data'} 的 ${many.replaceAll(' ', '')} 卷`,
      ...(sort === undefined ? [] : [`存储类 ${sort}`]),
      ...(mode === undefined ? [] : [modes[mode.toUpperCase()] ?? mode]),
      `挂载到 ${where}`,
    ].join(',');
  },
});

/** What is only described as one that keeps its state is named by its kind, and what it is reached by is no other object. */
export const ownClaims: readonly Rewriting[] = [
  [
    new RegExp(
      `(?<=(?:^|[。;\\n])\\s?(?:建|创建|新建|起|来|部署|写)?(?:一?个)?\\s?)有状态(?:的)?(?:应用|服务|集)\\s?(?:叫|名为)?\\s?(${name})(?=\\s?[,:])`,
      'giu',
    ),
    'StatefulSet $1',
    isChinese,
  ],
  [
    new RegExp(
      `(?<=[,;]\\s?)(?:无头|headless)\\s?(?:服务|Service)?\\s?(?:名|名字|名称)?(?:是|为|叫|用)(?:已有的|现有的|现成的)?\\s?(${name})(?=\\s?(?:[,;。](?!\\s?端口)|$))`,
      'giu',
    ),
    'serviceName 为 $1',
    (text) =>
      isChinese(text) &&
      /statefulset|(?<![a-z])sts(?![a-z])|有状态/iu.test(text) &&
      !/(?:建|创建|配套)[^,;。]{0,10}(?:无头|headless)/iu.test(text),
  ],
  [
    /副本\s?([一两二三四五六七八九十])个(?=\s?(?:[,;。]|$))/gu,
    (...[, many = '']) => `副本数 ${toCount(many)}`,
    isChinese,
  ],
  claims,
];

const modes: Readonly<Record<string, string>> = {
  RWO: 'ReadWriteOnce',
  RWX: 'ReadWriteMany',
  ROX: 'ReadOnlyMany',
};
