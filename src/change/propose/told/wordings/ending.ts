import { anyCase } from '../../../../kernel/any-case.ts';
import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const lasting = String.raw`((?:\d{1,4}|an?|one|two|three|four|five|ten|half\sa)\s?(?:s|secs?|seconds?|m|mins?|minutes?))(?![\w-])`;

/** What is being answered may take so long, and nobody may stop it meanwhile. */
export const ending: readonly Rewriting[] = [
  [
    anyCase(
      overLines`
        (?<![\w-])(?:but\s|and\s|so\s|also\s|please\s)*(?:(?:it|they|pods?|the\sapp|we)\s)?(?:must|should|may|can|do|does)(?:\s?not|n't|\snever)\s(?:be\s)?(?:kill|stop|terminate|interrupt|cut|restart|shut)(?:e?d|ped)?(?:\s(?:off|down|pods?|it|them|the\spods?)){0,2}\s
        (?:while|when|as\slong\sas|during|in\sthe\smiddle\sof)\s[^.;,\n–-]{3,50}?(?:\s[-–]\s|[,;.]\s)(?:those|these|they|requests|some|which|it|that)(?:\s(?:requests|of\sthem))?\s(?:can|may|might|could|sometimes)?\s?(?:takes?|lasts?|runs?(?:\sfor)?|go\son\sfor)\s(?:up\sto\s|as\slong\sas\s|at\smost\s|about\s)?${lasting}
      `,
    ),
    'grace period of $1',
  ],
  [
    anyCase(
      overLines`
        (?<![\w-])(?:(?:some|a\sfew|long|our)\s)?(?:requests?|calls|uploads|jobs?|exports|downloads)\s(?:can|may|might|could|sometimes)?\s?(?:takes?|lasts?|runs?(?:\sfor)?|need)\s(?:up\sto\s|as\slong\sas\s|at\smost\s|about\s)?${lasting}[,;.]\s(?:so\s|and\s|please\s)*
        (?:(?:do\snot|don't|never)\s(?:kill|stop|interrupt|cut|terminate)[^.;,\n]{0,50}(?:while|during|in\sthe\smiddle|working|work\son|busy|them|these|those)[^.;,\n]{0,20}|(?:shutting\sdown|shut-?down|termination|stopping|a\sstop|deploys?|roll-?outs?)\s(?:must|should|has\sto|needs?\sto|have\sto)\swait\sfor\s(?:them|these|those|it|that))
      `,
    ),
    'grace period of $1',
  ],
  [
    anyCase(
      String.raw`(?:有的|有些|部分|个别|长)?(?:请求|任务|接口|上传|导出)(?:最长|最多|可能|会|要)*(?:要|会|得)?(?:跑|执行|处理|花|用|需要)?(?:最长|最多)?\s?((?:\d{1,3}|[一二两三四五六七八九十]{1,3})\s?(?:秒|分)钟?)[,，]\s?(?:所以)?(?:(?:发版|更新|发布|停机|关闭|退出|重启|缩容|部署)(?:的?时候?|期间|过程中)?)?(?:都|也|请)?(?:不能|别|不要|不可以|不得)(?:被)?(?:打断|中断|杀掉?|断掉?|停掉?)(?:它们?|请求)?`,
    ),
    '优雅退出时间 $1',
  ],
];
