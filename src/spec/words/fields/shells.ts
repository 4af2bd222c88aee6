import { overLines } from '../../../kernel/over-lines.ts';
import { lazily, unquote } from '../phrase.ts';
import { container } from '../say.ts';
import { toCommand } from '../values.ts';
import type { Claim, Reader } from '../wish.ts';

const quoted = '(?:"(?:[^"\\\\\\n]|\\\\.){0,900}"|\'[^\'\\n]{0,900}\')';
const opening = overLines`
  (?:
    (?:
      with|and|the|its|to|that|which|runs?|running|executes?|executing|using|starts?|commands?|
      entry ?point|of|is|run|passing|args?|arguments?
    ) |
    [:=]~|(?:并|执行|运行|使用|启动|命令|参数|为|是)~
  )*
`;
const programs = overLines`
  while|for|until|if|sh|bash|ash|echo|sleep|tail|date|printenv|env|cat|ls|wget|curl|python3?|node|
  java|nc|ping|touch|mkdir|cp|rm|npm|go|perl|ruby|php|nginx|nslookup|tar|git|find|mongod|redis-server|mysqld|
  pg_dump|mysqldump|mongodump|rsync|gunicorn|uvicorn|celery|seq|gzip|chmod|chown|mv
`;
/** `["sh", "-c", "..."]`, and `sh -c "..."`. */
const { pattern } = lazily(
  overLines`
    ${opening}(
      \[\s?${quoted}(?:\s?,\s?${quoted}){0,30}\s?\]|
      (?<![\w/.-])(?:/bin/)?(?:ba|a)?sh (?:with )?-[a-z]{1,3} ${quoted}|
      (?<![\w/.-])(?:/usr/bin/|/usr/local/bin/)?(?:python3?|node|perl|ruby|php)(?: -[A-Za-z][\w=]{0,30}){1,3} ${quoted}|
      \x60(?:(?:${programs}) |(?:/usr)?/bin/)[^\x60\n]{1,400}\x60
    )(?: \(?as (?:the |its )?(?:command |container )?(args?|arguments?|parameters?)\)?)?
  `,
);

/** `命令python report.py --weekly`, up to where Chinese goes on. */
const bare = new RegExp(
  overLines`
    (?<=(?:执行|运行|启动)?命令(?:是|为|:)?\s?)(
      (?:python3?|node|npm|sh|bash|java|php|ruby|bundle|/)[\w./-]{0,60}
      (?: [^\s,;。、"'\x60[\p{Script=Han}]{1,80}){0,10}
    )(?=[,;。、\n]|$)
  `,
  'gu',
);

/** `runs sleep 2 && echo done through sh -c` */
const through = new RegExp(
  overLines`
    (?<![\w-])(?:runs?|running|executes?|executing|have|has)\s(?:the\scommand\s)?
    (?<line>[a-z./][^\n"\x60]{1,200}?)\s(?:executed\s|run\s)?(?:through|via|by\smeans\sof|by|using|with)\s
    (?<shell>(?:/bin/)?(?:ba|a)?sh\s-[a-z]{1,3})(?!\s["'\x60])(?![\w-])
  `,
  'giu',
);

/** `busybox:1.36 'rm -rf /tmp/x'` */
const behindImage =
  /(?<=[a-z0-9]:v?\d[\w.-]{0,60}["'`]?[\s,:]{1,2})(?<line>"[a-z/][^"\n]{1,400}"|'[a-z/][^'\n]{1,400}')(?=\s?(?:[,;)，。\n]|\.\s|$))/gu;

const args = /(?:arg(?:ument)?s?|parameters?|参数)(?:\s(?:are|is|of|to|as)|设置?为|为|是|[:=]|\s)*$/iu;
/** Lists that say what may be done, where something runs, which values count. */
const others = new RegExp(
  overLines`
    (?:
      verbs?|resources?|groups?|values?|(?<!\w)in|hosts?|names?|modes?|options?|keys?|types?|contents?|contain(?:s|ing)|内容|资源|动词|值|组|
      模式|键|主机|名称?
    )(?:\s(?:are|is|of|to|as)|设置?为|为|是|[:=]|\s)*$
  `,
  'iu',
);
/** A command of a probe or a hook is not the command of its container. */
const asked = new RegExp(
  overLines`
    (?:
      kubelet|probe|liveness|readiness|check|ready|alive|healthy|hook|pre-?stop|post-?start|terminat|stopping|
      after (?:it |the container )?(?:has )?start|(?:loops?|waits?|retr\w{1,4}|tries|blocks) until|
      before (?:it|the (?:container|pod)) (?:is )?(?:stop|shut)|as long as|
      (?:told|asked|about|going) to (?:stop|shut|end|exit)|on (?:start|shut-?down|exit)(?:-?up)?(?=[ ,:])|
      (?:as soon as|once|when) (?:it|the (?:main )?container) (?:is |has )?(?:up|started|comes up|starts|been started|begins)|
      (?:关闭|退出|停掉)(?:之|以)?前|探针|检查|就绪|存活|停止|终止|启动后|钩子
    )[^.;。\n]{0,100}$
  `,
  'iu',
);

/** Commands are read before all else: what stands in them are words of a program. */
export const shells: Reader = {
  id: 'shells',
  read: (words) => [
    ...[...words.matchAll(pattern()), ...words.matchAll(bare)].flatMap((match) => {
      const [said, command = '', isArgs] = match;
      const before = lead(words, match.index + said.indexOf(command));
      if (asked.test(before) || others.test(before)) return [];
      const field = isArgs !== undefined || args.test(before) ? 'args' : 'command';
      return [claimOf(match, field, spoken(command))];
    }),
    ...[...words.matchAll(through), ...words.matchAll(behindImage)].flatMap((match) => {
      const { line = '', shell } = match.groups ?? {};
      if (asked.test(lead(words, match.index)) || !/\s/u.test(line)) return [];
      return [claimOf(match, 'command', shell === undefined ? spoken(line) : [...toCommand(shell), line])];
    }),
  ],
};

function lead(words: string, at: number): string {
  return words.slice(Math.max(0, at - 120), at);
}

function spoken(said: string): string[] {
  return toCommand(unquote(said).replace(/sh with (?=-)/u, 'sh '));
}

function claimOf(match: RegExpExecArray, field: 'args' | 'command', line: string[]): Claim {
  return {
    ...container({ [field]: line }),
    start: match.index,
    end: match.index + match[0].length,
    subject: { en: 'Command', zh: '命令' },
  };
}
