import type { Rewriting } from '../../text/rewriting.ts';
import { name } from '../evenly/values.ts';
import { isChinese } from './sentences.ts';

const start = '(?<=(?:^|[,;。:、\\n])\\s?)';
const end = '(?=\\s?(?:[,;。、)\\n]|$))';
const able = '(?:capabilit(?:y|ies)|权能|能力|caps?)';
const isRun = (text: string): boolean =>
  isChinese(text) && /pod|deployment|statefulset|daemonset|job|部署|容器/iu.test(text);

/** As whom and with what containers run, and how they are pulled and stopped, told in single words. */
export const hardening: readonly Rewriting[] = [
  [
    new RegExp(
      `${start}(?:所有|全部)?(?:的)?${able}\\s?(?:全部|全都|全|都)(?:丢|去|删|砍|移除|drop)(?:掉|了)?\\s?(?:,\\s?(?:只|仅|再|但)*\\s?(?:加|保留|留|添加|add)\\s?(?:上|回)?\\s?((?:[A-Z]{2,}(?:_[A-Z]{2,}){0,3}(?:\\s?[、和]\\s?)?){1,4}))?${end}`,
      'gu',
    ),
    (...[, kept]: (string | undefined)[]) => `移除所有权能${kept === undefined ? '' : `并添加 ${kept}`}`,
    isRun,
  ],
  [
    new RegExp(
      `${start}drop\\s?ALL\\s?[,、]\\s?(?:再|只)?\\s?add\\s?([A-Z]{2,}(?:_[A-Z]{2,}){0,3})${end}`,
      'gu',
    ),
    '移除所有权能并添加 $1',
    isRun,
  ],
  [
    new RegExp(
      `${start}(?:容器)?(?:用|以)?\\s?(?:uid|用户\\s?ID|UID)\\s?(?:为|是)?\\s?(\\d{1,6})\\s?(?:来|身份)?(?:跑|运行|启动)?${end}`,
      'giu',
    ),
    'runAsUser 为 $1',
    isRun,
  ],
  [
    new RegExp(
      `${start}(?:容器)?(?:不许|不能|不准|不允许|禁止|别|不要|不得|不)(?:用|以)?\\s?root\\s?(?:用户|身份)?(?:跑|运行|启动)?${end}|${start}(?:必须)?(?:以|用)?\\s?(?:非|non-?)\\s?root\\s?(?:用户|身份)?(?:来)?(?:跑|运行|启动)${end}|${start}runAsNonRoot${end}`,
      'giu',
    ),
    'runAsNonRoot 为 true',
    isRun,
  ],
  [
    new RegExp(
      `preStop\\s?(?:里|时|钩子|先|里先|钩子先|阶段)*\\s?(?:睡|等|等待|休眠|sleep|停)\\s?(\\d{1,4})\\s?(?:秒钟?|s)${end}`,
      'giu',
    ),
    'preStop 执行 sleep $1',
    isRun,
  ],
  [
    new RegExp(
      `${start}(?:也|并|且)?(?:不要?|别|禁止)(?:自动)?(?:挂载?|注入)\\s?(?:SA|服务账[号户]|ServiceAccount)?\\s?(?:的)?\\s?(?:token|令牌)${end}`,
      'giu',
    ),
    '不自动挂载服务账户令牌',
    isRun,
  ],
  [
    new RegExp(
      `${start}serviceAccount(?:Name)?\\s?(?:为|是|用|:)?\\s?(${name})\\s?(?:(?:,|且|并且?)\\s?(?:不要?|别|禁止)(?:自动)?(?:挂载?|注入)\\s?(?:其|它的)?(?:token|令牌))${end}`,
      'giu',
    ),
    'serviceAccountName 为 $1,不自动挂载服务账户令牌',
    isRun,
  ],
  [
    new RegExp(
      `${start}(?:镜像)?(?:每次|总是|始终|一直)(?:都|要|重新)*(?:拉|拉取)(?:新)?(?:镜像|的)?${end}`,
      'gu',
    ),
    '镜像拉取策略 Always',
    isRun,
  ],
  [new RegExp(`${start}(?:睡|休眠|sleep)\\s?(\\d{1,6})\\s?秒${end}`, 'giu'), '命令 sleep $1', isRun],
  // One word is a command, too.
  [
    new RegExp(
      `(?<=(?:命令|执行|运行|跑)\\s?(?:为|是|:)?\\s?)(\\.{0,2}/[\\w./-]{1,80}|[\\w-]{1,40}\\.(?:sh|py|js))${end}`,
      'gu',
    ),
    '["$1"]',
    isRun,
  ],
  [
    new RegExp(
      `\\s?(?:来)?(?:跑|执行|运行)(?:一次|一下|一遍)?\\s?((?:[a-z0-9][\\w.-]{0,60}/){0,3}[a-z][\\w.-]{0,60}:[\\w.-]{1,60})\\s?的\\s?((?!(?:pod|(?:cron)?job|deployment)(?![\\w-]))[a-z./][!-+\\-.-~]{0,60}(?:\\s[!-+\\-.-~]{1,60}){0,8})${end}`,
      'gu',
    ),
    (...[, image = '', command = '']) =>
      `,镜像 ${image},命令 ${command.includes(' ') ? command : JSON.stringify([command])}`,
    isRun,
  ],
];
