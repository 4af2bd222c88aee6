import type { Rewriting } from '../../text/rewriting.ts';
import { isChinese } from './sentences.ts';

const kinds: Readonly<Record<string, string>> = {
  readiness: '就绪',
  liveness: '存活',
  startup: '启动',
  就绪: '就绪',
  存活: '存活',
  启动: '启动',
  存活性: '存活',
};
const probe =
  '(?<![\\p{Script=Han}\\w])(?:把|将)?\\s?(readiness|liveness|startup|就绪|存活|启动)\\s?(?:探针|检查|探测|probe)?\\s?(?:则|就|也)?(?:打|看|查|访问|探|请求|走|用|是|为|GET|:)?\\s?(?:HTTP)?\\s?(?:GET)?\\s?';
const path = '(/[\\w./-]{0,80})';
const port = '(\\d{2,5})(?![\\w.])';
const door = '(?:端口|口)?';
const end = '(?=\\s?(?:[,;。)\\n]|$))';

/** What a probe asks, told in a few words with its path and its port. */
export const probes: readonly Rewriting[] = [
  [
    new RegExp(`${probe}${port}\\s?${door}\\s?的?\\s?${path}${end}`, 'giu'),
    (...[, sort = '', at = '', where = '']) => asked(sort, where, at),
    isChinese,
  ],
  [
    new RegExp(`${probe}${path}\\s?[,的]?\\s?(?:端口)?\\s?${port}\\s?${door}${end}`, 'giu'),
    (...[, sort = '', where = '', at = '']) => asked(sort, where, at),
    isChinese,
  ],
  [
    /(?<=(?:探针|probe)[^;。\n]{0,80}[,、]\s?)(?:失败\s?)?阈值\s?(?:为|是|:)?\s?(\d{1,3})(?=\s?(?:[,;。)\n]|$))/giu,
    '失败阈值 $1',
    isChinese,
  ],
  [
    /(?<=(?:探针|probe)[^;。\n]{0,80}[,、]\s?)(?:连续)?失败\s?(\d{1,3})\s?次\s?(?:才|就|则)?(?:算|认为|视为|判定)?(?:挂|挂掉|失败|不健康|摘掉|摘除|重启)?(?:掉|了)?(?=\s?(?:[,;。)\n]|$))/giu,
    '失败阈值 $1',
    isChinese,
  ],
];

function asked(sort: string, where: string, at: string): string {
  return `${kinds[sort.toLowerCase()] ?? sort}探针 HTTP GET ${where} 端口 ${at}`;
}
