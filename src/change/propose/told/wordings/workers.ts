import { toCount } from '../../../../spec/words/numbers.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** A backup, a worker or a job by the clock beside the program, as Chinese tells it. */
export const workersTold: readonly Rewriting[] = [
  [
    /(?:每(?:天|日|晚|个?晚上))(?:的)?(凌晨|早上|晚上|夜里)?\s?([\d一二两三四五六七八九十]{1,2})?\s?点?(?:钟|整)?(?:自动|都|要|需要|定时|给)*(?:做|执行|跑)?(?:一次)?(?:备份|转储|dump)(?:一次|一下)?(?:(?:我们的)?数据库|(?=\s?(?:postgres|mysql|mongo)))/giu,
    (...[, part = '', hour = '']) => ` nightly backup of the database at ${clockOf(part, hour)} `,
  ],
  [
    /(?:再|另外|还)?(?:要|需要)?(?:起|加|跑|部署|来|开|有)(?:一个|个)\s?(?:后台)?\s?worker\s?[，,:：]?\s?(?:用来|来|负责)?(?:跑|运行|执行|启动)?(?:命令)?(?:是|为)?\s?[:：]?\s?["'\x60]?((?:node|python3?|npm|yarn|pnpm|bundle|php|celery|java|go|\.\/|bin\/)[ /][\w ./:@=-]{1,100}\w)["'\x60]?/giu,
    ' plus a worker running `$1`',
  ],
];

function clockOf(part: string, hour: string): string {
  const said = toCount(hour);
  if (hour === '' || said > 23) return '2:00';
  return `${String(/晚上/u.test(part) && said < 12 ? said + 12 : said)}:00`;
}
