import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toCommand } from '../values.ts';

const exec =
  (hook: string) =>
  (said = '', array = ''): Meaning =>
    container({ lifecycle: { [hook]: { exec: { command: toCommand(said === '' ? array : said) } } } });
const sleep =
  (hook: string) =>
  (seconds = ''): Meaning =>
    container({ lifecycle: { [hook]: { exec: { command: ['sleep', seconds] } } } });
const get =
  (hook: string) =>
  (path = '', port = ''): Meaning =>
    container({ lifecycle: { [hook]: { httpGet: { path, port: Number(port) } } } });

/** `nginx -s quit and then waits 10 seconds`, spelled without quotes. */
const inTurn =
  (hook: string) =>
  (said = '', seconds = ''): Meaning => {
    const line = said.trim();
    const command = /[;&|<>$]/u.test(line) ? ['/bin/sh', '-c', line] : line.split(/\s+/u);
    const whole = seconds === '' ? command : ['/bin/sh', '-c', `${line}; sleep ${seconds}`];
    return container({ lifecycle: { [hook]: { exec: { command: whole } } } });
  };

const inShell = '((?:/bin/)?(?:ba|a)?sh -c (?:"[^"\\n]{1,300}"|\'[^\'\\n]{1,300}\'))';
const talk = overLines`
  (?: lifecycle)?(?: hooks?| handlers?| command)?(?:
    [,:]| it| they| has to| have to| needs to| needs| must| shall| will| that| which| is| to| should| with| runs?| running| executes?| executing| exec| the| a| command| of| by| using
  )*
`;
const zhTalk = '(?:生命周期)?(?:钩子|处理程序)?(?:[,:]|执行|运行|命令|为|是|中|来|时|用于)*';

const shelled = (hook: string, en: string): Parameters<typeof phrases>[2] => [
  [
    [
      `(?:with |and |an? |the )*${en}${talk} ${inShell}`,
      `${en}~${zhTalk}~${inShell}`,
      `${inShell} (?:as|in|for) (?:an? |the |its )*${en}`,
      `(?:执行|运行)~(?:{array}|${inShell})~的?~?${en}`,
      `{array} (?:as|in|for) (?:an? |the |its )*${en}`,
    ],
    exec(hook),
  ],
  [
    [
      `(?:with |and |an? |the )*${en}${talk} ([^,;."'\`\\[]{2,80}?) (?:with|using|via|through|by|in) (?:(/bin/(?:ba)?sh|sh|bash) -c)`,
      `${en}~(?:生命周期)?(?:钩子|处理程序)?[,:]?~?(?:通过|使用|用)~(?:/bin/(?:ba)?sh|sh|bash)~-c~(?:执行|运行)~([^,;。]{2,80})`,
    ],
    (said = '', shell = '') =>
      container({
        lifecycle: { [hook]: { exec: { command: [shell === '' ? '/bin/sh' : shell, '-c', said.trim()] } } },
      }),
  ],
];

const cases = (hook: string, en: string): Parameters<typeof phrases>[2] => [
  [
    [`(?:with |and |an? |the )*${en}${talk} (?:{quoted}|{array})`, `${en}~${zhTalk}~(?:{quoted}|{array})`],
    exec(hook),
  ],
  ...shelled(hook, en),
  [
    [
      `(?:with |and |an? |the )*${en}${talk} (?:sleeps?|sleeping)(?: for)? (\\d{1,5})(?: ?s(?:econds?)?)?`,
      `${en}~${zhTalk}~(?:休眠|睡眠|sleep|等待)~(\\d{1,5})(?:~秒)?`,
    ],
    sleep(hook),
  ],
  [
    [
      `(?:with |and |an? |the )*${en}(?: lifecycle)?(?: hooks?| handlers?)?(?:[,:]| it| that| which| to| should| must| will)* (?:runs?|running|executes?|executing|exec|calls?) (?:the )?(?:command:? )?((?:/[\\w./-]{2,60}|[a-z][\\w-]{1,30})(?: (?!and |then |with |before |on )[\\w./:=@-]{1,60}){1,8}?)(?:,? (?:and )?(?:then )?(?:sleeps?|waits?)(?: for)? (\\d{1,4}) ?s(?:ec(?:ond)?s?)?|(?=[,;)]|\\.(?:\\s|$)|$|\\n| (?:and|then|with|before|on)(?!\\w)))`,
      `${en}~(?:生命周期)?(?:钩子|处理程序)?(?:[,:]|中|来|时|会|先|用于)*(?:执行|运行)(?:命令)?:?~((?:/[\\w./-]{2,60}|[a-z][\\w-]{1,30})(?: [\\w./:=@-]{1,60}){1,8})(?:~,?~?(?:然后|再|并|之后|,){1,3}~?(?:等待?|休眠|睡眠?|sleep)~?(\\d{1,4})~?秒)?`,
    ],
    inTurn(hook),
  ],
  [
    [
      `(?:with |and |an? |the )*${en}${talk}(?: http ?get| get| request| calls?| http| on| to)* {path} (?:on|at) port (\\d{1,5})`,
    ],
    get(hook),
  ],
];

export const lifecycle: Reader = phrases('lifecycle', { en: 'Lifecycle', zh: '生命周期' }, [
  [
    [
      '(?<=init(?:iali[sz]ation)?[ -]?container(?:[^.;]|[.](?=\\S)){0,90})(?:with |and |its |the |has |a )*restart ?-?policy{is}["\'`]?Always["\'`]?',
      '(?<=(?:初始化|init)\\s?容器[^。;]{0,60})(?:重启策略|restartPolicy){is}["\'`]?Always["\'`]?',
    ],
    () => container({ restartPolicy: 'Always' }),
  ],
  ...cases(
    'postStart',
    overLines`
      (?:
        post-?~?start|
        (?:right |directly |immediately )?after (?:it|the container|nginx|starting|start-?up|(?:the )?start)
        (?: has)?(?: started| starts| start)?|
        (?:as soon as|once|when|whenever) (?:it|the (?:main )?container|nginx)(?:'s| is| has)? (?:up(?: and running)?|started|comes up|starts(?: up)?|running|been started|begins)|
        on (?:container )?start(?:-?up)?(?= (?:it|run|exec|do|call|the|[\x60])|[,:])|
        (?:容器)?启动(?:之|以|完成)?后(?:立即|立刻|马上|就|便)?
      )
    `,
  ),
  ...cases(
    'preStop',
    "(?:pre-?~?stop|(?:when|once|if|whenever) (?:it|the container|nginx)(?:'s| is)? (?:told|asked|about|going|due) to (?:stop|terminate|shut down|end|exit),?(?: first)?|on (?:container )?(?:shut-?down|stop(?:ping)?|termination|exit)(?= (?:it|run|exec|do|call|the|first|[\\x60])|[,:])(?:,? first)?|(?:right |directly |just )?before (?:it|the container|stopping|being stopped|termination|shutting down)(?: is)?(?: stopped| stops| stop| terminated| terminates| ends| shut down| shuts down| killed)?|(?:容器|被)?(?:停止|终止|关闭|退出|停掉)(?:之|以)?前,?(?:先|会|要)?)",
  ),
  [
    [
      '(?:sleeps?|waits?)(?: for)? (\\d{1,5}) ?s(?:econds?)? before (?:it )?(?:stop|terminat|shut)\\w{0,8}(?: down)?',
      '(?<=(?:shut ?down|stop|terminat\\w{1,3}|exit|grace(?: period)?)[^.;\\n]{0,40},? )(?:and |with |an? )*sleeps?(?: of| for)? (\\d{1,4})(?: ?s(?:ec(?:ond)?s?)?)? before(?: that| it)?(?=[.,;]|$)',
      '(?<=(?:shut ?down|stop|terminat\\w{1,3}|exit|grace(?: period)?)[^.;\\n]{0,40},? )(?:and |with |an? )*(\\d{1,4})[ -]?s(?:ec(?:ond)?s?)? sleep before(?: that| it)?(?=[.,;]|$)',
      '停止前(?:先)?(?:休眠|睡眠|等待)~(\\d{1,5})~秒',
    ],
    sleep('preStop'),
  ],
]);
