import { evened, piece, piecesOf } from './pieces.ts';

const number = '\\d{1,7}(?![\\w.%])';

/** As whom processes run, and whose files are: numbers of a user, its group and that of volumes. */
export const users = evened({
  about: /用户|uid|user|\d:\d{1,7}\s?(?:的?身份|来?跑|运行)/iu,
  where: /\d/u,
  pieces: piecesOf(
    `(?:fs ?group|文件系统组|卷的?(?:属)?组)(?:id)?(?:为|是|设为)? ?(?<files>${number})`.replaceAll(
      ' ',
      '\\s?',
    ),
    `(?:gid|(?:用户)?组(?:id)?|(?:run ?as ?)?group)(?:为|是)? ?(?<group>${number})`.replaceAll(' ', '\\s?'),
    `(?<behind>${number})(?=\\s?(?:号|这个)?组)\\s?(?:号|这个)?组`,
    `(?:uid|用户(?:id)?|(?:run ?as ?)?user)(?:为|是)? ?(?<user>${number})`.replaceAll(' ', '\\s?'),
    `(?<owner>${number})(?=\\s?(?:号|这个)?用户)\\s?(?:号|这个)?用户`,
    `(?<pair>\\d{1,7}:\\d{1,7})(?=\\s?(?:的?身份|来?跑|运行))`,
    piece('runs', '运行|来?跑|启动|执行|身份'),
    '(?:里|中)?的?(?:进程|容器|程序)|以|用|使用|和|与|、|的|要|需要?|都|为|来|在|把|将|设|身份|并|且',
  ),
  write: (told) => {
    const [first, second] = told.one('pair')?.split(':') ?? [];
    const user = told.first('user', 'owner') ?? first;
    const group = told.first('group', 'behind') ?? second;
    const files = told.one('files');
    if (user === undefined || (group === undefined && files === undefined)) return undefined;
    return [
      `runAsUser为${user}`,
      ...(group === undefined ? [] : [`runAsGroup为${group}`]),
      ...(files === undefined ? [] : [`fsGroup为${files}`]),
    ].join(',');
  },
});
