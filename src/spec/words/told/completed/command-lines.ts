import type { Rewriting } from '../../text/rewriting.ts';
import { image, isChinese, start } from './said.ts';

const word = '(?![\\w.-]{1,60}[=:](?!//))(?!\\d+(?![\\w./-]))["\'`]?[a-z0-9./:@_=-]{1,120}["\'`]?';
const one = '(?:(?![\\w.-]{1,60}:(?!//))[\\w./:@=-]{1,120}|"[^"\\n]{1,120}")';
const row = `${one}(?:\\s?(?:、|,?\\s?和|,?\\s?以及)\\s?${one}){1,9}`;
const isRun = (text: string): boolean =>
  isChinese(text) && !/storage ?class|存储类|snapshotclass/iu.test(text);
const hook = '(preStop|postStart)\\s?(?:生命周期)?(?:的)?(?:钩子|回调|hook|命令)?';

/** What a container is started with, and what it runs around its life. */
export const commandLines: readonly Rewriting[] = [
  [
    new RegExp(
      `参数\\s?(?:(?:依次|分别|按顺序)\\s?(?:为|是|:)|(?:为|是|:)(?=[^,;。]{0,120}https?:))\\s?(${row})(?=\\s?(?:[,;。)\\n]|$))`,
      'giu',
    ),
    (...[, all = '']) => listed(all),
    isRun,
  ],
  [
    new RegExp(`以\\s?(${row})\\s?(?:为|作为)(?:启动)?参数(?:来)?(?:运行|启动|执行)?`, 'giu'),
    (...[, all = '']) => listed(all),
    isRun,
  ],
  [
    new RegExp(
      `(?:在|通过|用|使用)?\\s?${hook}\\s?(?:里|中|内|会|先|时|来)*\\s?(?:执行|运行|跑|为|是|:)\\s?(?:命令)?\\s?(?=${word})`,
      'giu',
    ),
    '$1 执行 ',
    isChinese,
  ],
  [
    new RegExp(
      `${start}(?:该|这个)?(?:容器)?(?:应该?|要|需要?)?(?:有|配置|添加|设置|定义|包含|配)(?:一个)?\\s?(?:执行|运行|跑)\\s?([a-z/][\\w./-]{0,60}(?: [\\w./:=-]{1,60}){0,6})\\s?的\\s?${hook}`,
      'giu',
    ),
    '$2 执行 $1',
    isChinese,
  ],
  [/(?<=[,;。:(]\s?)(preStop|postStart)\s?(?:命令|钩子)\s?(?=[a-z/])/giu, '$1 执行 ', isChinese],
  [
    /带(?:上)?参数\s?([a-z-][^\s,;。、()]{0,120}(?: [^\s,;。、()]{1,120}){1,8})(?=\s?[,;。])/giu,
    (...[, all = '']) => `参数为 ${JSON.stringify(all.split(' '))}`,
    isRun,
  ],
  // A shell right behind what runs it.
  [
    new RegExp(
      `(?<=${image}\\s?,\\s?)(/(?:usr/)?(?:local/)?s?bin/[a-z][\\w.-]{0,30}(?: [\\w./:=-]{1,60}){1,6})(?=\\s?[,;。])`,
      'giu',
    ),
    '命令 $1',
    isChinese,
  ],
];

function listed(all: string): string {
  const words = all.split(/\s?(?:、|,?\s?和|,?\s?以及)\s?/u).map((said) => said.replaceAll('"', ''));
  return `参数为 ${JSON.stringify(words)}`;
}
