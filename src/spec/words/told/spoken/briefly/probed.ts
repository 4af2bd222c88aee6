import { toSeconds } from '../../../numbers.ts';
import type { Spoken } from '../spoken.ts';

const time = '(\\d{1,4}|[半一两二三四五六七八九十]{1,3})个?(秒|分钟)钟?(半)?';
const path = '["\'`]?(/[\\w./-]{1,80}\\w)["\'`]?';

/** When a slow program is asked whether it lives, and where. */
export const probed: readonly Spoken[] = [
  [
    new RegExp(
      `(?:(?:起|启动)(?:得|的)?(?:比较|有点|很|挺)?慢,)?(?:先)?(?:给它?|等它?|留|等待|过)${time}(?:之?后|以后|的?时间)?(?:再|才)(?:开始)?(?:判|查|探|检查|做|测|看)(?:断|活)?(存活|就绪|健康)(?:探针|检查)?,(?:就|用|走)?(?:探|查|打|走|请求|访问)${path}(?:就行|就好|接口)?(?=[,;。\\n]|$)`,
      'giu',
    ),
    (...[, count = '', unit = '', half, kind = '', at = '']) =>
      `${kind === '就绪' ? '就绪' : '存活'}探针路径${at},初始延迟${secondsOf(count, unit, half)}秒`,
  ],
  [
    new RegExp(
      `(?:先)?(?:给它?|等它?|留|等待|过)${time}(?:之?后|以后|的?时间)?(?:再|才)(?:开始)?(?:判|查|探|检查|做|测|看)(?:断|活)?(存活|就绪)(?:探针|检查)?(?=[,;。\\n]|$)`,
      'giu',
    ),
    (...[, count = '', unit = '', half, kind = '']) => `${kind}探针初始延迟${secondsOf(count, unit, half)}秒`,
  ],
];

function secondsOf(count: string, unit: string, half: string | undefined): string {
  return String(toSeconds(`${count}${unit}`) + (half === undefined ? 0 : unit === '秒' ? 0 : 30));
}
