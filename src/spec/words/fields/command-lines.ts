import { overLines } from '../../../kernel/over-lines.ts';
import { toSeconds } from '../numbers.ts';
import type { Phrase } from '../phrase.ts';
import { container } from '../say.ts';
import { toCommand } from '../values.ts';
import type { Meaning } from '../wish.ts';

export const command = (said = ''): Meaning => container({ command: toCommand(said) });
/** What only a shell understands is given to one. */
const spelled = (said: string): Meaning =>
  /[|<>]|&&/u.test(said) ? container({ command: ['/bin/sh', '-c', said] }) : command(said);

/** What is said after a command is no part of it. */
const fields = overLines`
  concurrencyPolicy|successfulJobsHistoryLimit|failedJobsHistoryLimit|startingDeadlineSeconds|
  activeDeadlineSeconds|backoffLimit|ttlSecondsAfterFinished|completions|parallelism|suspend|
  timeZone|workingDir|working dir|labels?|env|ports?|replicas|restartPolicy|namespace|volumes?|
  requests?|limits?|nodeSelector|imagePullPolicy|container|image
`;

/** Commands as they are typed into a terminal, without quotes around them. */
export const commandLines: readonly Phrase[] = [
  [
    [
      overLines`
        (?:with|runs?|running|executes?|executing|using) (?:the )?(?:shell )?commands?(?: to|:| of)?~(
          (?:
            sh|bash|/bin/\w+|echo|sleep|tail|while|date|python3?|node|java|perl|cat|ls|curl|wget|mkdir|
            cp|touch|nc|env|printenv|ping|npm|go
          )(?![\w])[^,;\n"]{0,200}?
        )(?=[,;\n]|\.(?:\s|$)| and (?!then)| with | in | on | (?:${fields})(?=[ :])|$)
      `,
      String.raw`(?:runs?|running|executes?) (?:the )?command ((?:/[\w./-]{2,80}|[a-z][\w-]{1,30}) [^,;\n"'\x60\[]{1,200}?)(?=[,;\n]|\.(?:\s|$)| and | with | in | on | (?:${fields})(?=[ :])|$)`,
      overLines`
        (?:(?:to|that|which|and|it) )*(?:
          runs?|running|executes?|executing|(?:starts?|started) (?:with|by|as)|launched (?:with|by)
        ) (?:the )?(?:command )?(
          (?:
            npm|npx|yarn|pnpm|bun|deno|git|go|make|java|node|python3?|ruby|bundle|php|perl|dotnet|
            celery|gunicorn|uvicorn|flask|redis-server|mysqld|mongod|nginx|pg_dump|mysqldump|rsync|aws|
            kubectl|helm|terraform
          ) (?!image|server|app|(?:web\s?)?(?:sites?|pages?|shop|store|blog|project|program|code|codebase|backend|frontend|api|services?|workers?|system|stack|part)(?![\w./:-])|on |in |at |as |with |and |version|container|under |which |that |using |without |behind )[^,;\n"]{1,200}?
        )(?=[,;\n]|\.(?:\s|$)| and | with | in | on | as | from | every |$)
      `,
      '(?<=[a-z0-9]: )((?:git|wget|curl|npm|python3?|sh|bash|rsync|aws|kubectl) (?!image)[^,;\\n"]{3,200}?)(?=[;\\n]|, |$)',
      overLines`
        (?:执行|运行)(?:命令)?[:：]?~(
          (?:
            npm|npx|yarn|pnpm|git|go|make|java|redis-server|mysqld|mongod|pg_dump|mysqldump|rsync|
            kubectl
          )(?: (?:(?:>{1,2}|\||&&) ?)?[\w./:@=+-]{1,120}){1,12}
        )
      `,
      overLines`
        (?:to |that |which |and )(?:runs?|executes?|calls?|does) (
          (?:sh|bash|/bin/\w+|echo|sleep|tail|python3?|node|java|perl|cat|curl|wget|ping)
          (?: [^,;\n"]{1,200}?)
        )(?=[,;\n]|\.(?:\s|$)| and | with | in | on | as |$)
      `,
      overLines`
        (?:runs?|running|executes?|executing) (?:the )?(?:command )?(
          (?!(?:as|the|on|in|with|an?|every|at|for|its|under|this|from|by|to)(?!\w))(?:\./|/)?[a-z]
          [\w./-]{1,60}(?: (?!and |then )[\w./:=@{}$+-]{1,80}){0,12} (?:-{1,2}[A-Za-z][\w-]{0,40}|[|>]{1,2})
          [^,;\n"\x60\[]{0,200}?
        )(?=
          [,;\n)]|\.(?:\s|$)| and | on that | on the same | once | every | as (?!-)| with (?:the|an?|its) | using |
          $
        )
      `,
      overLines`
        (?:执行|运行|跑)(?:命令)?[:：]?~(
          [a-z][\w.-]{1,30}(?: [\w./:=@$+-]{1,80}){0,12} -{1,2}[A-Za-z][\w-]{0,40}
          (?: (?:[\w./:=@$+-]{1,80}|"[^"\n]{1,200}"|'[^'\n]{1,200}')){0,12}
        )(?=[,;。)]|$|\n|并|然后|来|,)
      `,
      '(?:执行|运行)(?:命令)?[:：]?~((?:sh|bash|echo|sleep|tail|python3?|node|perl|cat|curl|wget|ping|/bin/\\w+)\\s[\\w ./:@=-]{1,200})',
      String.raw`(?:运行|执行|启动)?命令(?:就)?(?:为|是|用|:)?~((?:(?:\.{1,2})?/)?[a-z][\w./-]{0,60}(?: [\w./:@=+%{}$-]{1,80}){1,12})(?=[,;。)\n]|$|来|并)`,
      String.raw`(?:运行|执行|跑)(?:命令)?[:：]?~(\.{1,2}/[\w./-]{1,60}(?: [\w./:@=+%{}$-]{1,80}){0,12})(?=[,;。)\n]|$|来|并)`,
      '(?:bash|shell)?~?命令(?:为|是|:)?~((?:sh|bash|echo|sleep|tail|python3?|node|perl|cat|curl|wget|ping|/bin/\\w+)(?:\\s[\\w ./:@=-]{1,200})?)',
      String.raw`(?:start(?:up)? |shell )?command(?: is| of|:|=)?~([a-z][\w.-]{1,40}(?= (?:[^,;\n"]{0,80} )?-{1,2}[a-z]) [^,;\n"\x60]{1,200}?)(?=[,;\n]|\.(?:\s|$)| (?:should|shall|must|has to|needs to|is to|will|is) (?:be )?(?:run|runs|executed|started)(?!\w)| (?:${fields})(?=[ :])|$)`,
      overLines`
        (?:start(?:up)? |shell )?command(?: is| of|:|=)?~(
          (?:
            sh|bash|python3?|node|java|npm|npx|yarn|pnpm|bun|deno|ruby|bundle|rails|php|go|dotnet|
            celery|gunicorn|uvicorn|flask|./[\w./-]{1,80}|/bin/\w{1,40}
          ) [^,;\n"]{1,200}?
        )(?=[,;\n]|\.(?:\s|$)| and | with | in | on | (?:${fields})(?=[ :])|$)
      `,
    ],
    (said = '') => spelled(said.trim()),
  ],
  [
    [
      '(?:(?:just |that |which |simply |only |and )*sleep(?:s|ing)?) (?:for )?{time}(?! (?:before|in))',
      '(?:休眠|睡眠){time}',
      '(?:that |which |and |to )*(?:runs? |running |executes? |执行~|运行~)?sleep (inf(?:inity)?)(?!\\w)',
    ],
    (said = '') =>
      container({ command: ['sleep', /^(?:\d+[mhd]|inf.*)$/u.test(said) ? said : String(toSeconds(said))] }),
  ],
  [
    overLines`
      (?:just |only |that |which |and |to |it )*(?:runs?|running|executes?|executing) (?:just |only |the )?
      (nvidia-smi|printenv|whoami|hostname|uptime|env)(?=[,;.)]|$|\n| and | on | in | once)
    `,
    command,
  ],
  [
    [
      '(?<=[,;] |:[\\w.-]{1,60} )(nvidia-smi|printenv|whoami|uptime)(?=[,;.)]|$|\\n| restart)',
      '(?:执行|运行)(?:一次)?~(nvidia-smi|printenv|whoami|hostname|uptime|env)(?=[,;。、\\n]|$|并|且|后|一次)',
      '命令(?:为|是|:)?~(env|printenv|whoami|hostname|uptime|nvidia-smi)(?![\\w-])',
      overLines`
        (?:that |which |and |to |simply |just )*(?:runs?|running|executes?|executing|does|执行~?|运行~?)~(
          (?:
            modprobe|chown|chmod|mv|cp|ln|dd|iptables|nslookup|rm|grep|sed|awk|stress|stress-ng|tar|
            umount|df|du|ps|watch|dig|traceroute|tcpdump|nsenter|journalctl|systemctl|rclone|restic|
            sysctl|ip|mkfs\.\w+
          )(?: (?!and |as |in |on |with |before |then |once )[\w./:=@*$+-]{1,80}){1,12}
        )(?=[,;。)\n]|\.(?:\s|$)| and | as | in | on | before | with | then | once |$)
      `,
    ],
    command,
  ],
];
