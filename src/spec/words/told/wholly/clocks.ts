import { toCount, toSeconds } from '../../numbers.ts';
import { evenedWhole, piece, piecesOf } from '../evenly/pieces.ts';
import { time } from '../evenly/values.ts';

const isClock = /cron|定时|计划任务/iu;
const count = '(?:\\d{1,3}|[零一两二三四五六七八九十]{1,2})\\s?(?:个|条|次|份)?';

/** `成功 5 条，失败 2 条`: how much is kept of what was run. */
export const runsKept = evenedWhole({
  about: /成功|失败/u,
  where: isClock,
  pieces: piecesOf(
    `成功(?:的)?(?:\\s?(?:job|任务|作业|历史|记录|次数|数|执行))*(?:的)?(?:历史)?(?:记录)?(?:最多|只|仅|保留|留|为|是|:|上限)*\\s?(?<done>${count})(?!\\s?(?:成功|失败))`,
    `失败(?:了)?(?:的)?(?:\\s?(?:job|任务|作业|历史|记录|次数|数|执行))*(?:的)?(?:历史)?(?:记录)?(?:最多|只|仅|保留|留|为|是|:|上限)+\\s?(?<failed>${count})(?!\\s?(?:成功|失败))`,
    `失败(?:的)?\\s?(?<failedBare>${count})(?!\\s?(?:成功|失败))`,
    `(?<doneAhead>${count})\\s?成功(?:了)?的?(?:\\s?(?:job|任务|作业|记录|历史))*`,
    `(?<failedAhead>${count})\\s?失败(?:了)?的?(?:\\s?(?:job|任务|作业|记录|历史))*`,
    '历史(?:记录)?|记录|job(?![a-z])|任务|作业|保留|留下?|最多|至多|最近|只|仅|各|和|与|及|以及|的|为|是|分别|并且?|把|将|就够了?|即可',
  ),
  write: (told) => {
    const done = told.first('done', 'doneAhead');
    const failed = told.first('failed', 'failedBare', 'failedAhead');
    if (done === undefined || failed === undefined) return undefined;
    const [kept, broken] = [done, failed].map((said) => toCount(said.replace(/\s?[个条次份]$/u, '')));
    if (kept === undefined || broken === undefined) return undefined;
    return `successfulJobsHistoryLimit 为 ${kept},failedJobsHistoryLimit 为 ${broken}`;
  },
});

/** `同一时刻只允许跑一个`: never two of them. */
export const alone = evenedWhole({
  about: /同一?时[刻间]|同时|并发|上一?[次个轮]|前一?[次个轮]/u,
  where: isClock,
  pieces: piecesOf(
    piece(
      'one',
      '(?:只|仅|最多|至多)+(?:能|可以|允许|会|准|许)*(?:跑|运行|执行|有|存在)*\\s?[一1]\\s?个?(?:任务|Job|实例|作业)?(?:在)?(?:跑|运行|执行)?',
    ),
    piece(
      'never',
      '(?:不得|不能|不允许|不许|不要|禁止|别|不)(?:再)?(?:启动|开始|跑|执行|运行)?(?:新的?|下一[个次]|两个|多个)?(?:任务|Job|作业)?',
    ),
    piece(
      'last',
      '(?:如果|若|要是|当|只要)?\\s?(?:上|前)(?:一)?(?:次|个|轮)(?:的)?(?:任务|Job|作业|执行|运行)?(?:还)?(?:没|没有|未|尚未|还在|仍在|在|正在)+(?:跑完|结束|完成|执行完|跑|运行|执行)?(?:中|着)?(?:的话|时|的时候)?',
    ),
    piece('skip', '(?:就|则|那就|直接|应该?|要|会)*跳过(?:这|本|当|该)?(?:一)?(?:次|轮)?(?:执行|运行|任务)?'),
    piece('once', '同一?时[刻间](?:内)?|同时|任何时候'),
    piece('many', '并发(?:执行|运行)?'),
    '任务|Job|作业|它|其|的|就|时|让|使|并且?|且',
  ),
  write: (told) =>
    (told.has('once') && told.has('one')) || (told.has('last') && (told.has('skip') || told.has('never')))
      ? 'concurrencyPolicy 为 Forbid'
      : undefined,
});

/** `最晚可延迟 300 秒启动`: until when it may begin. */
export const lateness = evenedWhole({
  about: /延迟|迟|错过|启动(?:截止|期限|时限)|starting ?deadline/iu,
  where: isClock,
  pieces: piecesOf(
    `(?:超过|最多|至多|不超过|可以?|允许|最晚|最迟|能|为|是|在|:)*\\s?(?<time>${time})(?:之?内|以内|后)?`,
    piece('late', '(?:最晚|最迟|最多|允许|可以?)*(?:延迟|推迟|晚|迟)(?:启动|开始|执行|到|于)?'),
    piece('missed', '错过(?:了)?(?:调度|执行|启动)?(?:时间|的?时刻)?'),
    piece(
      'until',
      '(?:启动|调度)(?:的)?(?:截止|最晚|最迟)?(?:期限|时限|时间|截止)|starting ?deadline ?seconds',
    ),
    piece('drop', '(?:就|则|便)?(?:不再|放弃|不)(?:补跑|补|执行|启动|跑|运行)*(?:了)?'),
    '启动|开始|执行|超过|为|是|的|最多|最晚|最迟|允许|可以?|内|之内|时|任务|Job|如果|若|该次|本次|这次',
  ),
  write: (told) => {
    const said = told.one('time');
    const isTold = told.has('late') || told.has('until') || (told.has('missed') && told.has('drop'));
    return said === undefined || !isTold
      ? undefined
      : `startingDeadlineSeconds 为 ${toSeconds(said.replaceAll(/\s/gu, ''))}`;
  },
});
