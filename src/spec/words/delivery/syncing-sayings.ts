import { overLines } from '../../../kernel/over-lines.ts';
import { toCount } from '../numbers.ts';
import { followed } from './followed.ts';
import { english, saying, type DeliveryWish, type Saying } from './saying.ts';

const tool = /(?<![\w-])(?:argo(?:\s?-?cd)?|flux(?:\s?cd)?|gitops)(?![\w-])/iu;
const removing = { en: 'Removed from git', zh: '从 git 删除的对象' };
const pace = { en: 'Looks for changes', zh: '同步间隔' };
const place = { en: 'Folder', zh: '目录' };

const what = String.raw`(?:\s(?:anything|resources?|objects?|things|it|them|old\sones))?`;
const who = String.raw`(?:it|them|this|argo(?:\s?-?cd)?|flux(?:\s?cd)?|the\s(?:tool|sync|controller|kustomization|application))`;

const keeps = overLines`
  (?:but\s|and\s|please\s|,\s){0,3}(?:
    (?:without|no|never|disable|turn\soff|switch\soff|skip|with\s(?:auto-?)?prun(?:e|ing)\s(?=off|disabled|false))\s(?:any\s|automatic\s|auto-?)?(?:prun(?:e|ing)${what})?(?:off|disabled|false)?(?<=prun(?:e|ing)${what}|off|disabled|false)|
    (?:don'?t|do\snot|must\snot|mustn't|should\snot|shouldn't|may\snot|shall\snot)\s(?:(?:let|allow|have)\s${who}\s(?:to\s)?)?(?:ever\s|automatically\s)?prune${what}|
    (?<=(?:argo|flux|sync)[^.;\n]{0,120})(?<!\w)(?:but\s|and\s)?(?:never|don'?t|do\snot|without|must\snot|should\snot|shouldn't|may\snot)\s(?:ever\s|automatically\s)?(?:delet(?:e|ing)|remov(?:e|ing))\s(?:anything|resources?|objects?|things|old\sones|what\sis\sgone)(?=[\s,.;]|$)|
    ${who}\s(?:must|should|may|shall|does|do|can)(?:n'?t|\snot)\s(?:ever\s|automatically\s)?prune${what}|
    (?:auto-?)?prun(?:e|ing)\s?(?:(?:is|should\sbe|must\sbe|set\sto|stays?|turned|[:=])\s?){0,2}(?:off|disabled|false|no)
  )
`;

const span = String.raw`(?:\d{1,3}|a|an|one|two|five|ten|fifteen|thirty|[一两二三五十]{1,2})?\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?)`;
const looks = String.raw`(?:check(?:s|ed|ing)?|reconcil(?:e|es|ing|iation)|sync(?:s|ing)?|poll(?:s|ing)?|look(?:s|ing)?|refresh(?:es|ing)?|pull(?:s|ing)?|fetche?(?:s|ing)?)`;
const after = String.raw`(?:(?:for\s(?:changes|updates|new\scommits)|the\s(?:repo|repository)|git|it|changes|once)\s){0,2}`;

const folder = String.raw`["'\x60]?(?<path>(?:\./)?[A-Za-z](?:[\w.-]{0,40}[\w-])?(?:/[\w.-]{0,40}[\w-]){0,4}/?)["'\x60]?`;
const noun = String.raw`(?:folder|directory|dir|path)`;
const before = String.raw`(?<=(?<![\w-])(?:manifests?|charts?|yamls?|yaml\sfiles|kustomiz\w{2,8}|overlays?|argo(?:\s?-?cd)?|flux(?:\s?cd)?)(?:\s(?!(?:from|in|into|under|to|at|below)\s)[\w-]{1,16}){0,5}\s)`;

/** Who names the tool with what it does with them means that it brings them. */
const named = String.raw`(?:(?:(?:with|via|use|using|by|for)\s)?(?:the\s)?(?:argo(?:\s?-?cd)?|flux(?:\s?cd)?)(?:\s?[,:(]\s?|\s)(?:(?:but|and|with|set|please)\s){0,3})?`;

const bringing = { en: 'Synced', zh: '同步方式' };
const but = String.raw`(?:(?:but|and|please|with|it|should|must|be|is|to|the|only|an?)\s){0,5}`;
const syncs = String.raw`sync(?:s|ed|ing|hroni[sz](?:es?|ed|ation|ing))?`;
const byHand = overLines`
  ${but}(?:manual(?:ly)?[\s-](?:${syncs}|approvals?)|${syncs}\s(?:it\s|is\s|stays\s|should\sbe\s)?(?:manual(?:ly)?|by\shand|by\sus)|
  (?:no|not|never|without|disable|don't|do\snot)\s(?:enable\s|use\s|want\s)?auto(?:mat(?:ic|ed)(?:ally)?)?[\s-]?${syncs}|auto(?:mat(?:ic|ed))?[\s-]?sync(?:\sis|\sshould\sbe|:)?\s(?:off|disabled|false))
`;
const byItself = overLines`
  ${but}(?:enable\s|use\s|turn\son\s)?(?:auto(?:mat(?:ic|ed)(?:ally)?)?[\s-]?${syncs}(?:\s(?:on|enabled|policy|please))?|${syncs}\s(?:it\s)?(?:automatically|by\sitself))(?:\s(?:and|with|,|plus)\s(?:an?\s)?self[\s-]?heal(?:ing)?)?
`;

function meant(prunes: boolean): Saying['mean'] {
  return (said) => {
    const tool = /argo/iu.test(said) ? 'argocd' : 'flux';
    return /argo|flux/iu.test(said) ? { gitops: tool, prunes } : { prunes };
  };
}

/** What Argo CD or Flux does with what is gone, and where the manifests are that they bring. */
export const syncingSayings: readonly Saying[] = [
  { ...saying(english(byHand), bringing, () => ({ sync: 'manual' })), given: tool },
  {
    ...saying(
      /(?:但|并且?)?(?:手动|人工)(?:去|来)?(?:同步|sync|触发同步)|同步(?:要|需要|得|改成|用|是|方式为?)*(?:手动|人工)(?:的|触发|来)?|(?:不要|不|别|关闭|禁用|关掉)(?:开启|启用)?自动同步/giu,
      bringing,
      () => ({ sync: 'manual' }),
    ),
    given: tool,
  },
  { ...saying(english(byItself), bringing, () => ({ sync: 'automatic' })), given: tool },
  {
    ...saying(
      /(?:并且?)?(?:开启|启用|打开|要|支持)?自动同步(?:[和与、加]自愈)?|(?:开启|启用|打开)自愈/giu,
      bringing,
      () => ({
        sync: 'automatic',
      }),
    ),
    given: tool,
  },
  {
    ...saying(
      /(?:git里?|仓库里?)?(?:删除|移除|删掉|去掉)了?的(?:资源|东西|对象)(?:也|都|会|要|自动|一并|跟着)*(?:被)?(?:清理|删除|删掉|清掉)(?:掉)?/giu,
      removing,
      () => ({ prunes: true }),
    ),
    given: tool,
  },
  { ...saying(english(named + keeps), removing, meant(false)), given: tool },
  {
    ...saying(
      english(
        String.raw`${named}(?:with\s|and\s)?(?:auto-?|automatic\s)?(?:prun(?:e|ing)\s?(?:is\s|should\sbe\s|:\s?|=\s?)?(?:on|enabled|true)|(?:with|enable|turn\son)\s(?:auto-?|automatic\s)?prun(?:e|ing)|(?<=with\s)(?:automatic\s|auto-?)?pruning)`,
      ),
      removing,
      meant(true),
    ),
    given: tool,
  },
  {
    ...saying(
      /(?:并且?|但)?(?:不要|不|别|禁止|关闭|禁用)(?:自动)?(?:开启|启用)?\s?(?:prune|清理|修剪|删除已移除的资源)/giu,
      removing,
      () => ({ prunes: false }),
    ),
    given: tool,
  },
  {
    ...saying(
      english(
        String.raw`(?:${named}|(?:and|please|it|should|must|let\sit|have\sit|with)\s){0,4}(?:(?:should|must|to)\s)?${looks}\s${after}every\s${span}|(?:with\s)?(?:an?\s|the\s)?(?:reconcil\w{1,8}\s|sync\s|polling\s|flux\s)?interval(?:\s(?:of|is|to|should\sbe)|:)?\s${span}|(?<=flux(?:\s?cd)?,?\s)every\s${span}`,
      ),
      pace,
      (said) => paceOf(said),
    ),
    given: /(?<![\w-])flux/iu,
  },
  {
    ...saying(
      /(?:每隔?|间隔)\s?(?:\d{1,3}|[一两二三五十]{1,2})?\s?个?(?:秒|分|小?时)钟?\s?(?:自动)?(?:同步|检查|拉取|调谐|对账|reconcile)(?:一次|一下)?|(?:同步|调谐|拉取|检查)(?:间隔|周期|频率)(?:设置?)?(?:为|是|:|：)?\s?(?:每)?\d{1,3}\s?(?:秒|分|小?时)钟?/giu,
      pace,
      (said) => paceOf(said),
    ),
    given: /(?<![\w-])flux/iu,
  },
  ...followed,
  saying(
    new RegExp(
      `${before}(?:from|in|into|under|to|at|below)\\s(?:(?:the|a|our)\\s)?(?:${noun}\\s(?:called\\s|named\\s)?${folder}|${folder.replace('<path>', '<slashed>')}(?<=/[\\w.-]{0,40}["'\`]?)(?:\\s${noun})?|${folder.replace('<path>', '<named>')}\\s${noun})(?=\\s?(?:[,;)\\n]|\\.(?:\\s|$)|$|and\\s|but\\s|with))`,
      'giu',
    ),
    place,
    (said) => ({ folder: folderIn(said) }),
  ),
];

function paceOf(said: string): DeliveryWish {
  const [, count = '1', unit = 'm'] =
    /(?<!\w)(\d{1,3}|an?|one|two|five|ten|fifteen|thirty|[一两二三五十]{1,2})?\s?([smh秒分小时])[a-z]{0,6}时?钟?$/iu.exec(
      said.replace(/(?<=[秒分时钟])\s?(?:自动)?(?:同步|检查|拉取|调谐|对账|reconcile)(?:一次|一下)?$/u, ''),
    ) ?? [];
  const interval = `${toCount(count)}${short(unit)}`;
  return /flux/iu.test(said) ? { gitops: 'flux', interval } : { interval };
}

function short(unit: string): string {
  if (/^[h小时]/iu.test(unit)) return 'h';
  return /^[s秒]/iu.test(unit) ? 's' : 'm';
}

function folderIn(said: string): string {
  const [found = ''] =
    said.match(
      /(?:\.\/)?[A-Za-z][\w.-]{0,40}(?:\/[\w.-]{1,40}){0,4}\/?(?=["'`]?(?:\s(?:folder|directory|dir|path))?$)/u,
    ) ?? [];
  return found.replace(/^\.\//u, '').replace(/\/$/u, '');
}
