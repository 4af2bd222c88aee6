import { han, matter, piece, type Told } from '../sentence.ts';
import { each, path, size, sizeIn } from '../values.ts';

/** Room that may be lost: `/app/cache is only scratch space, at most 1 GB`. */
export const scratch = matter(
  String.raw`scratch|temp|needn|surviv|kept|deleted|persist|tmp|cache|empty\s?dir|memory|(?<![\w-])ram(?!\w)|throw|lost|临时|缓存|内存|丢|空目录`,
  [
    each,
    path,
    size,
    piece(
      'memory',
      'in (?:the )?(?:memory|ram)|memory-backed|backed by (?:memory|ram)|tmpfs|ram ?disk|medium memory|(?<=\\d\\s?[mgk]i?b? )of (?:shared )?(?:memory|ram)|(?<=\\/dev\\/shm[^.;]{0,40} )(?:shared )?(?:memory|ram)',
    ),
    han('memory', '(?:在|到|进|用)?内存(?:里面?|中|上)?|tmpfs'),
    piece(
      'scratch',
      '(?:as )?(?:(?:only|just|a|some) )*(?:scratch(?:pad)?|temp(?:orary)?|tmp|cached?|caches|caching|ephemeral|throw-?away|transient|volatile|empty ?dirs?)(?: (?:space|storage|room|files?|data|folder|directory|dir|stuff|volumes?|disk|uploads?|place))*',
    ),
    han(
      'scratch',
      '(?:只是|就是|只)?(?:个)?(?:临时|缓存|暂存)的?(?:文件夹?|数据|目录|空间|存储|卷)?|empty ?dir|空目录',
    ),
    piece(
      'loss',
      "(?:(?:and|which|it|that|this|its content|the content|contents?|data|may|can|could|is|are|be|get) )*(?:(?:may|can|could|might|allowed to) (?:safely )?(?:be |get )?(?:lost|thrown away|disappear|vanish|go away|deleted|removed|wiped)|disposable|(?:need not|needn['’]t|do(?:es)?(?:n['’]t| not) (?:need|have) to|not) (?:(?:be )?(?:kept|saved|preserved|persisted|persistent)|survive|persist|last)|nothing (?:in (?:there|it|that) )?(?:(?:has to|needs? to|must|should|will) )?(?:be )?(?:kept|saved|survives?|persists?|persisted))(?: (?:on|at|after|with|during|when|in)(?: (?:a|any|every|each|the|pod))* (?:restarts?|re-?deploys?|it restarts)| at any time| any time)?",
    ),
    han(
      'loss',
      '(?:重启(?:后|以后|的时候)?)?(?:丢(?:了|失|掉)?)(?:也|都)?(?:没关系|没事|无所谓|不要紧|可以)|可以丢(?:失|掉)?',
    ),
    piece(
      'write',
      'working|work|intermediate(?: results)?|results|build|temporary|but|writes?|stores?|saves?|keeps?|puts?|need(?:s|ed)?|somewhere|place|space|room|storage|volume|disk|folder|directory|writable|gives?|given|mount(?:ed)?|under|lives?|goes|uses?|holds?|files',
    ),
    han(
      'write',
      '(?:能|可)?写(?:入|到|在)?|存(?:到|在|放)?|放(?:到|在)?|挂载?(?:到|在|个)?|空间|目录|文件|程序会?',
    ),
    piece(
      'enough',
      'enough|sufficient|suffices?|plenty|will do|up to|at most|max(?:imum)?|no more than|limit(?:ed)?(?: to)?|sized?|max',
    ),
    han('enough', '就?够|足够|大小|容量|最多|上限|不超过|限制(?:在|为)?|限'),
  ],
  kept,
);

function kept(told: Told): string | undefined {
  const place = told.one('path');
  const [much, ...more] = told.all('size');
  if (place === undefined || more.length > 0 || told.has('each')) return undefined;
  if (!told.hasOneOf('scratch', 'memory', 'loss')) return undefined;
  if (told.has('memory')) {
    const limit = much === undefined ? '' : ` and sizeLimit ${sizeIn(much)}`;
    return `emptyDir with medium Memory${limit} at ${place}`;
  }
  return `emptyDir${much === undefined ? '' : ` of ${sizeIn(much)}`} at ${place}`;
}
