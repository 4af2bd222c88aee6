import { literally } from '../../../../kernel/literally.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** What a program does with a folder that is mounted for it anyway. */
export const idleWrites: Rewriting = [
  /[,;]?\s?(?:并且?|会|它)*\s?(?:(?:把|将)\s?)?(?:其|它的)?(?:访问|运行|应用)?(?:日志|数据|文件|结果|内容)\s?(?:会|都)?(?:写入|写到|写进|输出到|输出至|保存到|存放在|存到|落到|放在)\s?["'`]?(\/[\w./-]{1,80})["'`]?\s?(?:目录|文件夹)?(?:下|中|里)?(?=\s?[,;。])/gu,
  (said = '', path = '', ...rest) => (isMounted(path, said, rest.at(-1) ?? '') ? '' : said),
  (text) => /挂|emptydir|volume/iu.test(text),
];

function isMounted(path: string, said: string, text: string): boolean {
  const at = text.indexOf(said);
  const behind = text.slice(at + said.length);
  return new RegExp(`(?:挂|路径|目录)[^。\\n]{0,60}${literally(path)}(?![\\w/.-])`, 'u').test(behind);
}
