import { idle, piece, type Piece } from '../piece.ts';
import type { Sheet } from '../sheet.ts';
import type { Leaf } from '../tree.ts';
import { clockSaid, cronSaid } from './clock.ts';
import { countOf, secondsOf } from './said.ts';

const is = '(?:应|要|需|改|都|均)?(?:设置?|限制)?(?:为|是|：|:|=)?';

export const jobs: readonly Piece[] = [
  ...piece(
    [
      `(?:时区)(?:为|是|：|:)? ?(?<zone>[A-Z][A-Za-z_]+/[A-Za-z_]+|UTC)`,
      `（?(?<zone>(?:Asia|Europe|America|Etc|Africa|Australia)/[A-Za-z_]+)(?: ?时区| ?时间)?）?`,
      `timeZone${is} ?(?<zone>[A-Za-z_]+/[A-Za-z_]+)`,
    ],
    (sheet, { zone = '' }) => clocked(sheet, 'timeZone', zone),
  ),
  ...piece(
    [
      `(?:调度|计划|schedule|cron|时间表|定时)(?:表达式|规则|时间)*${is} ?["'“\`]?(?<cron>(?:[\\d*/,-]+ ){4}[\\d*/,-]+)["'”\`]?`,
      `["'“\`](?<cron>(?:[\\d*/,-]+ ){4}[\\d*/,-]+)["'”\`]`,
    ],
    (sheet, { cron = '' }) => clocked(sheet, 'schedule', cron),
  ),
  ...piece(
    [
      `(?:在|于|按|按照|计划|调度|时间|是|：|为|定时|，)*(?<said>${clockSaid})(?:的时候)?(?:各|定时|都)?(?:运行|执行|跑|触发|启动|调度|清理|备份)?(?:一次|一遍)?`,
    ],
    (sheet, { said = '' }) => {
      const cron = cronSaid(said);
      return cron !== undefined && clocked(sheet, 'schedule', cron);
    },
  ),
  ...piece(['(?<cron>(?:[\\d*/,-]+ ){4}[\\d*/,-]+)(?![\\w/])'], (sheet, { cron = '' }) =>
    clocked(sheet, 'schedule', cron),
  ),
  ...piece(
    [`(?:并发策略|concurrencyPolicy|并发)${is}(?:禁止|允许|替换)?（? ?(?<policy>Forbid|Allow|Replace)）?`],
    (sheet, { policy = '' }) => clocked(sheet, 'concurrencyPolicy', policy),
  ),
  ...piece(
    [
      '(?:上一个没跑完就别起新的|(?:别|不许|不能|不要)(?:并发|重叠)|(?:不许|别|不能)同时跑两个)',
      '(?:并)?(?:禁止|不允许|不得|不准|不)(?:任务|同时|Job)?(?:并发|同时|重叠|并行)(?:地)?(?:运行|执行)?(?:多个)?',
      '(?:如果)?上一?次(?:还)?(?:没有?|未)(?:跑完|结束|完成)(?:时|就|则)*(?:跳过(?:本次)?|不启动新的)',
      '(?:不允许|禁止)(?:两个|多个)?(?:任务|Job)?同时(?:运行|执行)(?:多个)?',
    ],
    (sheet) => clocked(sheet, 'concurrencyPolicy', 'Forbid'),
  ),
  ...piece(
    [
      '(?:目前|当前|现在|创建后|初始)?(?:先)?(?:处于|保持|设为|置为)?(?:挂起|暂停)(?:状态|别跑|不运行)?',
      `suspend${is} ?true`,
    ],
    (sheet) => (sheet.kind() === 'CronJob' ? clocked(sheet, 'suspend', true) : ofJob(sheet, 'suspend', true)),
  ),
  ...piece(
    [
      `(?:只|仅)?(?:保留)?(?:最近)?(?:的)? ?{n} ?(?:个|次|条|份)(?:最近)?成功(?:的)?(?:任务|作业|Job|记录|历史|历史记录)*(?: ?和| ?、)? ?(?:最近)? ?{m@n} ?(?:个|次|条|份)失败(?:的)?(?:任务|作业|Job|记录|历史|历史记录)*`,
      `(?:成功|成功历史)(?:的)?(?:任务|作业|Job|记录|历史)*(?:只)?(?:保留|留)?${is} {n}(?: ?个| ?次| ?条)?(?:，|、|和)?失败(?:的)?(?:任务|作业|Job|记录|历史)*(?:只)?(?:保留|留)?${is} {m@n}(?: ?个| ?次| ?条)?`,
    ],
    (sheet, { n = '', m = '' }) =>
      clocked(sheet, 'successfulJobsHistoryLimit', countOf(n)) &&
      clocked(sheet, 'failedJobsHistoryLimit', countOf(m)),
  ),
  ...piece(
    [
      `successfulJobsHistoryLimit${is} {n}`,
      `(?:保留)?(?:最近)? ?{n} ?(?:个|次|条|份)成功(?:的)?(?:任务|Job|记录|历史)*`,
    ],
    (sheet, { n = '' }) => clocked(sheet, 'successfulJobsHistoryLimit', countOf(n)),
  ),
  ...piece(
    [
      `failedJobsHistoryLimit${is} {n}`,
      `(?:保留|和|以及)?(?:最近)? ?{n} ?(?:个|次|条|份)失败(?:的)?(?:任务|Job|记录|历史)*`,
    ],
    (sheet, { n = '' }) => clocked(sheet, 'failedJobsHistoryLimit', countOf(n)),
  ),
  ...piece(
    [
      `startingDeadlineSeconds${is} {time}`,
      '超过(?:计划|调度)时间 ?{time} ?(?:还没|仍未|没有?|未)(?:启动|开始)(?:就|则)?(?:算|视为)?(?:错过|跳过|放弃)',
      `{time} ?内(?:无法|没能|未能|没有)(?:启动|开始)(?:的运行|的|就|则|将|被)*(?:跳过|放弃)`,
      `(?:错过|延误|启动期限|启动截止)(?:调度)?(?:时间)?(?:超过|最多|为)* {time}(?:就|则)?(?:跳过|不再启动|放弃|不再执行)?`,
    ],
    (sheet, { time = '' }) => clocked(sheet, 'startingDeadlineSeconds', secondsOf(time)),
  ),
  ...piece(
    [
      `(?:总共|一共|需要|要|应|共|总)*(?:完成|成功)(?:次数|数)?(?:为|是|：|设为|要)? {n}(?: ?次| ?个)?`,
      `completions${is} {n}`,
      '共 ?{n} ?个完成数',
    ],
    (sheet, { n = '' }) => ofJob(sheet, 'completions', countOf(n)),
  ),
  ...piece(
    [`(?:并行度?|并发度|同时运行|同时跑|parallelism)(?:数)?${is} {n}(?: ?个)?(?: ?Pod)?`],
    (sheet, { n = '' }) => ofJob(sheet, 'parallelism', countOf(n.replace('两', '二'))),
  ),
  ...piece(
    [
      `(?:每个(?: ?Job|任务))?(?:失败)?(?:后)?(?:最多|允许)?重试(?:次数|上限|限制)*(?:最多)?${is} {n}(?: ?次)?`,
      `backoffLimit${is} {n}`,
    ],
    (sheet, { n = '' }) => ofJob(sheet, 'backoffLimit', countOf(n.replace('两', '二'))),
  ),
  ...piece(['(?:失败)?(?:后)?不(?:再)?重试'], (sheet) => ofJob(sheet, 'backoffLimit', 0)),
  ...piece(
    [
      `(?:单次|每次)?(?:最长|最多|总)(?:只)?(?:能|可)?(?:运行|跑)?(?:时间)?(?:不超过|为|是|：)? {time}`,
      `(?:运行)?(?:时间)?(?:不得|不能)?超过 {time} ?(?:就|则|即)?(?:终止|干掉|杀掉|失败|算失败|判定失败)?`,
      `activeDeadlineSeconds${is} {time}`,
      `(?:整个任务|整个 ?Job|整体|单次|的)*(?:运行)?(?:时限|时长|时间)(?:上限|限制)?(?:为|是|：|不超过)? {time}`,
      `{time} ?(?:内)?(?:没跑完|未完成|没完成)就(?:杀掉|终止|算失败)`,
    ],
    (sheet, { time = '' }) => ofJob(sheet, 'activeDeadlineSeconds', secondsOf(time)),
  ),
  ...piece(
    [
      `(?:Job|任务)?(?:完成|结束|跑完)(?:后)?(?:的|过)? ?{time} ?(?:后)?(?:自动)?(?:被)?(?:删除|清理|清理掉|删掉|删)`,
      `(?:ttlSecondsAfterFinished|ttl)${is} {time}`,
    ],
    (sheet, { time = '' }) => ofJob(sheet, 'ttlSecondsAfterFinished', secondsOf(time)),
  ),
  ...piece(
    [
      '(?:完成模式|completionMode)(?:为|是|：|:)? ?Indexed',
      '(?:使用)?(?:索引|Indexed)(?:式|类型|模式)?(?:的)?(?:完成)?(?:模式)?',
    ],
    (sheet) => ofJob(sheet, 'completionMode', 'Indexed'),
  ),
  ...piece(
    [
      '每个(?: ?index|索引)(?:最多)?(?:重试)(?:次数)?(?:为|是)? ?{n}(?: ?次)?(?:（backoffLimitPerIndex）)?',
      `backoffLimitPerIndex${is} {n}`,
    ],
    (sheet, { n = '' }) => ofJob(sheet, 'backoffLimitPerIndex', countOf(n.replace('两', '二'))),
  ),
  ...piece(
    [
      '(?:最多)?(?:允许)? ?{n} ?个(?: ?index|索引)失败(?:（maxFailedIndexes）)?(?:，超过就放弃(?:整个)?(?: ?Job)?)?',
      '失败的索引(?:不超过|最多) ?{n} ?个',
      `maxFailedIndexes${is} {n}`,
    ],
    (sheet, { n = '' }) => ofJob(sheet, 'maxFailedIndexes', countOf(n)),
  ),
  ...idle(['(?:运行|执行)(?=[，。；]|$)', '保留(?=最近|[\\d一二三])']),
];

function clocked(sheet: Sheet, key: string, value: Leaf): boolean {
  const spec = sheet.spec();
  if (sheet.kind() !== 'CronJob' || spec === undefined) return false;
  spec[key] = value;
  return true;
}

function ofJob(sheet: Sheet, key: string, value: Leaf): boolean {
  const own = sheet.job();
  if (own === undefined) return false;
  own[key] = value;
  return true;
}
