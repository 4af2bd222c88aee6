import { overLines } from '../../kernel/over-lines.ts';
import { join } from '../../kernel/paths.ts';
import { grep, type SourceFile } from '../../facts/source.ts';
import { bringsWork, dependsOn } from './frameworks.ts';
import type { Member } from './member.ts';

/** A program that puts away what it works with when its own first file is done: nothing is left that could go on. */
export function endsByItself({ pkg, files, start }: Pick<Member, 'pkg' | 'files' | 'start'>): boolean {
  const word = start?.words.findLast((one) => /\.[cm]?[jt]s$/u.test(one)) ?? '';
  const path = join(pkg.folder, word.replace(/^\.\//u, ''));
  const source = path.replace(/(?<=^|\/)(?:dist|build|lib|out)\//u, 'src/').replace(/(?<=\.[cm]?)js$/u, 'ts');
  const first = files.find((file) => file.path === path) ?? files.find((file) => file.path === source);
  if (first === undefined || bringsWork(pkg) !== undefined || clocks.some((name) => dependsOn(pkg, name)))
    return false;
  return isPutAway(first) && grep(files, stays).length === 0;
}

/** What starts work by the clock. */
const clocks = ['node-cron', 'node-schedule', 'cron', 'croner', 'agenda', 'bree', 'toad-scheduler'];

function isPutAway(file: SourceFile): boolean {
  return grep([file], done).some(({ line }) => !handled.test(linesAbout(file.text, line)));
}

/** At the end of its file, or behind the promise that all of it is. */
const done = new RegExp(
  overLines`
    ^(?:await )?[\w.]{1,60}\.(?:end|close|quit|disconnect|destroy|\$disconnect)\(\);?$|
    ^(?:await )?process\.exit\(0?\);?$|
    \.(?:then|finally)\(\s?(?:async )?(?:\(\w{0,20}\)|\w{1,20}) => \{?\s?(?:await )?(?:process\.exit\((?:0|\))|[\w.]{1,60}\.(?:end|close|quit|disconnect|\$disconnect)\(\))|
    ^\s{1,8}process\.exit\((?:0\))
  `,
  'u',
);

/** Who is told to stop has gone on until then. */
const handled = /\bprocess\.(?:on|once)\(|\bshutdown\b|\bSIG(?:TERM|INT)\b/iu;

function linesAbout(text: string, line: number): string {
  return text
    .split('\n')
    .slice(Math.max(0, line - 6), line)
    .join('\n');
}

const stays = new RegExp(
  overLines`
    \bwhile ?\((?:true|1|!|running)|\bfor ?\(;;\)|\bsetInterval\(|\.(?:consume|subscribe|brPop|blPop|blpop|brpop|bLMove|xReadGroup|xreadgroup)\(|
    \beachMessage\b|\beachBatch\b|\.on\(['"](?:message|data|job|messageCreate|notification)['"]|\.login\(|\.launch\(|\.listen\(|
    \bnew Worker\(|\bnew Consumer\(|\.process\(\s?(?:async|['"\d(])|\.watch\(|\bstartPolling\(|\bpolling: ?true|\bnew CronJob\(|\bschedule\(
  `,
  'u',
);
