import { overLines } from '../../../kernel/over-lines.ts';
import { phrases } from '../phrase.ts';
import { container } from '../say.ts';
import type { Meaning, Reader } from '../wish.ts';
import { toCommand, toList } from '../values.ts';
import { command, commandLines } from './command-lines.ts';
import { flagged } from './flagged.ts';
import { loops } from './loops.ts';
import { unquoted } from './unquoted.ts';

const args = (said = ''): Meaning => container({ args: toCommand(said) });
const several = (said = ''): Meaning => {
  const words = toList(said);
  return container({ command: words.length === 1 ? toCommand(words[0] ?? '') : words });
};
/** `args up, in namespace db`: what goes on is no argument. */
const goesOn = /^(?:in|on|with|using|at|for|from|as|by|run|runs|and|mount|mounts|expose|needs?|has|uses?)$/iu;
const severalArgs = (said = ''): Meaning => {
  // A whole line between marks is all of them.
  const [line] = /^["'`][^"'`\s]+\s[^"'`]*["'`]/u.exec(said) ?? [];
  if (line !== undefined) return container({ args: toCommand(line.slice(1, -1)) });
  const all = toList(said);
  const end = all.findIndex((one, at) => at > 0 && goesOn.test(one));
  const words = end === -1 ? all : all.slice(0, end);
  return container({ args: words.length === 1 ? toCommand(words[0] ?? '') : words });
};
/** A quoted text is a command where it has several words or looks like one. */
const quotedCommand = (said = ''): Meaning | undefined =>
  /\s|^\//u.test(said) && !/:\s/u.test(said) ? command(said) : undefined;
/** An output that a person wants to see. */
const echo = (said = ''): Meaning => container({ command: ['sh', '-c', `echo ${said}`] });

/** `--vm 1 --vm-bytes 150M` */
const options = overLines`
  (
    -{1,2}[A-Za-z][\w.-]*(?:[ =](?!-|as |and |to )[\w./:@%,$({-]*[\w/%)}])?
    (?: -{1,2}[A-Za-z][\w.-]*(?:[ =](?!-|as |and |to )[\w./:@%,$({-]*[\w/%)}])?){1,12}
  )
`;
/** `--a=1 and --b=2` */
const joined = overLines`
  (
    -{1,2}[A-Za-z][\w.-]*(?:=[\w./:@%$({-]*[\w/%)}])?(?:
      (?:, ?and |, ?| and |~?(?:和|、|以及)~?)-{1,2}[A-Za-z][\w.-]*(?:=[\w./:@%$({-]*[\w/%)}])?
    ){1,12}
  )
`;
/** `--a 1 and --b 2` */
const spaced = overLines`
  (
    -{1,2}[A-Za-z][\w.-]* (?!-|and )[\w./:@%$({-]*[\w/%)}](?:
      (?:, ?and |, ?| and |~?(?:和|、|以及)~?)-{1,2}[A-Za-z][\w.-]* (?!-|and )[\w./:@%$({-]*[\w/%)}]
    ){1,12}
  )
`;
const option =
  '(-{1,2}[A-Za-z][\\w-]*[ =](?!-|(?:as|and|to|with|on|in|for|from|port|image|env|every|at|using|namespace)(?!\\w))[\\w./:@%$({-]*[\\w/%)}])';

/** Options go to the program as they are. */
const plainArgs = (said = ''): Meaning => container({ args: said.trim().split(/\s+/u) });

export const commands: Reader = phrases('command', { en: 'Command', zh: '命令' }, [
  [
    overLines`
      (?:with |and |the |its |passing |pass )*arg(?:ument)?s?{is}(
        (?:["'\x60]?[\w./:=@-]{1,60}["'\x60]?(?:, ?and |, ?| and )){1,8}["'\x60]?-{1,2}[A-Za-z]
        [\w./:=@-]{0,60}["'\x60]?
      )(?!, ?(?:and )?["'\x60])
    `,
    (said = '') => container({ args: toList(said) }),
  ],
  [
    [
      '(?:with |and |the |its |passing |pass |using |set )*arg(?:ument)?s?{is}{array}(?: as (?:the |its )?(?:command )?arg(?:ument)?s)?',
      '(?:并|以及|带|传入|使用)?(?:命令)?参数{is}{array}',
      '(?:pass(?:es|ing)?|with) {array} as (?:the |its )?(?:command )?arg(?:ument)?s',
    ],
    args,
  ],
  [
    [
      '(?:with |and |the |its |to |that |which )*(?:runs?|running|executes?|executing|using)?~(?:the )?(?:entry ?point )?commands?{is}{array}',
      '(?:runs?|running|executes?|executing) {array}',
      '(?:执行|运行|使用)?(?:的)?(?:启动|入口)?命令{is}{array}',
      '(?:执行|运行)~{array}',
    ],
    command,
  ],
  [
    [
      '(?:with |and |the |its |to |that |which )*(?:runs?|running|executes?|executing|using)?~(?:the )?commands?{is}((?:`[^`\\n]{1,120}`(?:, ?and |, ?| and |、|和)){1,8}`[^`\\n]{1,120}`)',
      '(?:执行|运行|使用)?(?:的)?(?:启动|入口)?命令{is}((?:`[^`\\n]{1,120}`(?:,~|、~?|和~?)){1,8}`[^`\\n]{1,120}`)',
    ],
    (said = '') => container({ command: toList(said) }),
  ],
  [
    [
      '(?:runs?|running|executes?|executing) (?:the )?(?:command )?((?:/bin/)?(?:sh|bash|ash) -[a-z]{1,3} (?:"[^"\\n]{1,600}"|\'[^\'\\n]{1,600}\'))',
      '(?:the )?command(?: of| is|:)?~((?:/bin/)?(?:sh|bash|ash) -[a-z]{1,3} (?:"[^"\\n]{1,600}"|\'[^\'\\n]{1,600}\'))',
      '(?:执行|运行)(?:命令)?~((?:/bin/)?(?:sh|bash|ash) -[a-z]{1,3} (?:"[^"\\n]{1,600}"|\'[^\'\\n]{1,600}\'))',
    ],
    command,
  ],
  [
    [
      `(?:with |and |the |its |passing |pass )*arg(?:ument)?s?{is}${joined}`,
      `(?:which is |is |and )?(?:started|launched|called|run) with ${joined}`,
      `(?:并|使用|启动)?(?:命令)?参数{is}${joined}`,
    ],
    (said = '') => container({ args: toList(said) }),
  ],
  [
    [
      `(?:with |and |the |its |passing |pass )*arg(?:ument)?s?{is}${spaced}`,
      `(?:(?:which |that |it |is |and |gets? )*(?:started|launched|called|run|given|passed|starts?)(?: (?:it|the (?:program|container)))? (?:with )?|with |passing )(?:the )?${spaced}`,
      `(?:命令|启动)?参数{is}${spaced}`,
    ],
    (said = '') => plainArgs(toList(said).join(' ')),
  ],
  [
    [
      `(?:with |and |the |its |passing |pass )*arg(?:ument)?s?{is}${options}`,
      `(?:with |passing |and )*${options} as (?:the |its )?(?:command )?arg(?:ument)?s`,
      `(?:命令|启动)?参数{is}${options}`,
      `(?:with |and |the |its |passing |pass )*arg(?:ument)?s?{is}${option}`,
      `(?:命令|启动)?参数{is}${option}`,
    ],
    plainArgs,
  ],
  [
    [
      '(?:with |and |the |its |to |that |which |runs? |running |using |starts? )*command{is}(?!to(?!\\w)|that|of|the|with)["\'`]?(/?[a-z][\\w./-]{1,40})["\'`]?(?=,|;|\\.(?:\\s|$)|$|\\n|\\)| (?:and|with|using|having|plus|limits?|requests?|env|ports?|labels?|tolerations?|restartPolicy|namespace|volumes?|replicas)(?!\\w))',
      '(?:启动)?命令(?:应?该?为|是|[:=])~["\'`]?([a-z][\\w./-]{1,40})["\'`]?(?=,|;|。|$|\\n|和|并|且|以及)',
      '(?:runs?|running|executes?|executing|launches|launching|what (?:it|the container) (?:runs|executes|starts|calls) is) ["\'`]?((?:/[a-z][\\w.-]{0,40}){1,6}(?<!\\.))["\'`]?(?=[,;)]|\\.(?:\\s|$)|$|\\n| (?:and|with|once|every|at|on|in|before|after)(?!\\w))',
      '(?:runs?|executes?|calls?|starts?) ["\'`]?(/?[a-z][\\w./-]{1,40})["\'`]?(?=,? with (?:the |its |these |following |two |three |four |several |\\d )*arg(?:ument)?s?(?!\\w))',
      '(?:运行|执行)~["\'`]?(/?[a-z][\\w./-]{1,40})["\'`]?(?=,?~?(?:命令)?参数)',
      'command{is}["\'`]?(/?[a-z][\\w./-]{1,40})["\'`]?(?=,? (?:with )?arg(?:ument)?s?(?!\\w))',
      '(?:starts?|runs?|executes?) (["\'`][a-z][\\w./-]{1,40}["\'`]) with (?=-)',
    ],
    (said = '') =>
      /^(?:line|args?|arguments?|prompt|shell|set|named|and)$/u.test(said)
        ? undefined
        : container({ command: [said] }),
  ],
  ...flagged,
  [
    '(?<=(?:^|[,;:\\n]) ?(?:with |and )?)args:? ((?:[\\w./=@%+-]{1,60} ){1,8}[\\w./=@%+-]{1,60})(?= ?(?:[,;\\n]|$))',
    (said = '') =>
      said.split(' ').some((one) => goesOn.test(one)) ? undefined : container({ args: said.split(' ') }),
  ],
  [
    [
      '(?:命令)?参数(?:为|是|:)?~((?:[A-Za-z_-][\\w./:=-]{0,60})(?:(?:和|、|,)~?[A-Za-z0-9_][\\w./:=-]{0,60}){0,8})(?=,|;|。|$)',
      '(?:with |and |the |its |passing )*arg(?:ument)?s?{is}{values}(?= (?!\\d)|,|\\.|;|$)',
      '(?:with |and |the |its |these |following |passing )*(?:two|three|four|five|\\d) arg(?:ument)?s?(?:,|:)? {values}(?= (?!\\d)|,|\\.|;|$)',
      '(?:命令)?参数{is}{quoted}',
    ],
    severalArgs,
  ],
  [
    [
      overLines`
        (?:with |and |the |its |to |that |which )*(?:runs?|running|executes?|executing|using|has)?~
        (?:the )?(?:entry ?point |shell |container |start(?:up)? )?commands?
        (?: of| to| is| should be| must be| will be|:|=|,){0,2}~{quoted}(?: command)?
      `,
      '(?:runs?|running|executes?|executing|(?:starts?|started|launch(?:es|ed)?)(?: it)? (?:with|by|as|using)) (?:the )?{quoted}(?: command)?',
      '(?:执行|运行|使用)?(?:的)?(?:启动|入口|shell)?~命令(?:应?该?为|是|[:=]|,)?~{quoted}',
      '(?:执行|运行)(?:一?个?命令)?~{quoted}(?:命令)?',
      '(?<=(?<![\\w-])worker(?: process)?(?::| is| =)? ?){quoted}',
    ],
    (said = '') =>
      /\s|^[\w./-]+$/u.test(said)
        ? /\s/u.test(said)
          ? (quotedCommand(said) ?? command(said))
          : several(said)
        : command(said),
  ],
  ...commandLines,
  ...unquoted,
  [
    [
      '(?:that |which |to |and )*(?:prints?|shows?|lists?|outputs?) (?:the |its |all )*env(?:ironment)?(?: variables?)?(?=[,;.)]|$|\\n| and exits?)',
      '(?:打印|输出)(?:所有|全部)?(?:的)?环境变量',
    ],
    () => container({ command: ['env'] }),
  ],
  ...loops,
  [['(?:that |which |to )?(?:prints?|echo(?:es)?|outputs?) {quoted}', '(?:输出|打印){quoted}'], echo],
  [
    [
      '(?:with |and |the |its )*working ?dir(?:ectory)?{is}{path}',
      '工作目录{is}{path}',
      '(?<=(?:npm|yarn|pnpm|node|python3?|go|make|java|ruby|php) [\\w ./:-]{1,40})in {path}(?=[ ,.;]|$)',
    ],
    (workingDir = '') => container({ workingDir }),
  ],
]);
