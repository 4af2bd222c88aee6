import { han, matter, piece, type Told } from '../sentence.ts';
import { each, path } from '../values.ts';

const not =
  "(?:must(?: not|n['’]t)|should(?: not|n['’]t)|may not|can(?: ?not|['’]t)|do(?:es)?(?: not|n['’]t)|never|not|without|no)";

/** As whom it runs and what it may not do: `not as root but as user 1001`, `no capabilities`. */
export const rights = matter(
  String.raw`root|(?<![\w-])(?:user|uid|gid|group)\s|capabilit|read[\s-]?only|writable|escalat|privileg|用户|只读|提权|权限`,
  [
    String.raw`(?<user>(?<=(?<![\w-])(?:user(?:\s?id)?|uid|runAsUser)[\s:=]{1,3}|用户\s?(?:id)?\s?(?:是|为)?\s?)\d{3,6}(?![\w.])|\d{3,6}(?=\s?(?:这个|号)?\s?用户(?!组)))`,
    String.raw`(?<group>(?<=(?<![\w-])(?:group(?:\s?id)?|gid|runAsGroup)[\s:=]{1,3}|组\s?(?:id)?\s?(?:是|为)?\s?)\d{3,6}(?![\w.])|\d{3,6}(?=\s?(?:这个|号)?\s?(?:用户)?组))`,
    String.raw`(?<cap>(?:CAP_)?(?:NET_BIND_SERVICE|NET_ADMIN|NET_RAW|SYS_TIME|SYS_PTRACE|SYS_ADMIN|SYS_NICE|SYS_RESOURCE|SYS_CHROOT|CHOWN|SETUID|SETGID|FOWNER|DAC_OVERRIDE|IPC_LOCK|AUDIT_WRITE|MKNOD)(?!\w))`,
    each,
    piece(
      'non_root',
      `(?:be )?(?:non-?root|rootless|unprivileged)(?: user)?|${not} (?:be )?(?:run(?:s|ning)? |started? )?(?:as |with )?(?:the )?root(?: user| rights| privileges)?`,
    ),
    han(
      'non_root',
      '(?:不要|不能|不可以?|不得|禁止|别|不|非)(?:再)? ?(?:用|以|使用)? ?root ?(?:用户|身份|账号|权限)?(?:来|去)?(?:运行|跑|启动|执行)?',
    ),
    piece('read_only', '(?:(?:a|its|the|only|read) )*read-?only'),
    han('read_only', '只读的?'),
    piece('files', '(?:root )?(?:file ?systems?|rootfs|fs|disk)'),
    han('files', '根?文件系统'),
    path,
    piece('writable', 'writable|writeable|written to'),
    piece('nothing', 'nothing'),
    piece('caps', '(?:(?:linux|kernel|all|any|every|of|its|the|extra|special) )*(?:capabilit(?:y|ies)|caps)'),
    han('caps', '(?:所有|全部|任何)?(?:的)?(?:linux ?)?(?:capabilit(?:y|ies)|权限能力|内核能力|能力)'),
    piece('drop', 'drop(?:s|ped|ping)?|removed?|strip(?:ped)?|taken? away|revoked?'),
    han('drop', '去掉|移除|删掉|丢弃|放弃|去除|drop|全部去掉'),
    piece('except', 'except(?: for)?|apart from|other than|aside from|besides|but'),
    han('except', '(?:只|仅)(?:保)?留|只要|除了?|以外|之外'),
    piece(
      'escalation',
      '(?:privileges? )?escalat(?:ion|e)(?: (?:of )?(?:its |their )?privileges)?|gain(?:ing)? (?:(?:more|additional|new|further|extra|any) )*(?:privileges|rights|permissions)',
    ),
    han('escalation', '提权|(?:权限|特权)(?:提升|升级)|提升(?:权限|特权)'),
    piece(
      'forbid',
      'forbid(?:den)?|disallow(?:ed)?|disabled?|prohibit(?:ed)?|prevent(?:ed)?|block(?:ed)?|ruled out',
    ),
    han('forbid', '禁止|禁用|不允许|不许|不准|关闭|防止'),
    piece('must_not', `${not}(?: (?:be )?(?:able|allowed)(?: to)?)?`),
    piece('whom', '(?:user|group)(?: ?id)?|uid|gid|runAsUser|runAsGroup'),
    han('whom', '用户组?|组'),
    piece(
      'run',
      'run|runs|running|started?|lock(?:ed)?(?: it)? down|add|adds|grant(?:ed)?|hardened|harden|make|security|secure|use|id|keep',
    ),
    han('run', '运行|跑|启动|身份|使用|用|以|加上?|添加|安全|这个|容器|全部'),
  ],
  held,
);

function held(told: Told): string | undefined {
  const parts = [asWhom(told), writing(told), capabilities(told), escalation(told)];
  if (
    told.has('each') ||
    parts.includes('?') ||
    told.all('must_not').length > (told.has('caps') && told.has('escalation') ? 2 : 1)
  )
    return undefined;
  const wishes = parts.filter((part) => part !== '');
  return wishes.length === 0 ? undefined : wishes.join(', ');
}

/** Nothing where nothing is said of it, and a question mark where it is not clear. */
function asWhom(told: Told): string {
  const [users, groups] = [told.all('user'), told.all('group')];
  if (users.length > 1 || groups.length > 1) return '?';
  return [
    ...(told.has('non_root') ? ['runAsNonRoot true'] : []),
    ...users.map((user) => `runAsUser ${user}`),
    ...groups.map((group) => `runAsGroup ${group}`),
  ].join(', ');
}

function writing(told: Told): string {
  const isMost = told.has('nothing') && told.has('except') && told.has('writable');
  if (!told.has('read_only') && !isMost)
    return told.hasOneOf('path', 'writable', 'files', 'nothing') ? '?' : '';
  // A volume is mounted so, too.
  if (!told.has('files') && !isMost) return '?';
  const own = spared(told);
  return own === undefined ? '?' : ['readOnlyRootFilesystem true', ...own].join(', ');
}

/** What may be written all the same; anything else than these may have to last. */
function spared(told: Told): readonly string[] | undefined {
  const places = told.all('path');
  if (!places.every((place) => /(?:^|\/)(?:te?mp|cache|run)$/u.test(place))) return undefined;
  if (places.length > 0 && !told.hasOneOf('except', 'writable')) return undefined;
  return places.filter((place) => place !== '/tmp').map((place) => `emptyDir at ${place}`);
}

function capabilities(told: Told): string {
  const all = told.all('cap').map((cap) => cap.toUpperCase().replace(/^CAP_/u, ''));
  const isNone = without(told);
  if (!told.has('caps')) return all.length > 0 || told.has('drop') || isNone ? '?' : '';
  if (told.has('drop')) return dropped(told, all);
  if (all.length === 0) return isNone ? 'drop all capabilities' : '?';
  return isNone || told.hasOneOf('place', 'except', 'forbid') ? '?' : added(all);
}

function without(told: Told): boolean {
  return told.all('must_not').length > (told.has('escalation') ? 1 : 0);
}

function dropped(told: Told, all: readonly string[]): string {
  if (told.hasOneOf('must_not', 'forbid')) return '?';
  if (all.length === 0) return told.has('except') ? '?' : 'drop all capabilities';
  return told.has('except') && !told.has('place') ? `drop all capabilities, ${added(all)}` : '?';
}

function added(all: readonly string[]): string {
  return `add the capabilities ${all.join(', ')}`;
}

function escalation(told: Told): string {
  const isForbidden = told.hasOneOf('forbid', 'must_not');
  if (!told.has('escalation')) return told.has('forbid') ? '?' : '';
  return isForbidden && (!told.has('except') || told.has('writable'))
    ? 'allowPrivilegeEscalation false'
    : '?';
}
