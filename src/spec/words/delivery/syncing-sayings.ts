import { overLines } from '../../../kernel/over-lines.ts';
import { english, saying, type Saying } from './saying.ts';

const tool = /(?<![\w-])(?:argo(?:\s?-?cd)?|flux(?:\s?cd)?|gitops)(?![\w-])/iu;
const removing = { en: 'Removed from git', zh: '从 git 删除的对象' };
const place = { en: 'Folder', zh: '目录' };

const what = String.raw`(?:\s(?:anything|resources?|objects?|things|it|them|old\sones))?`;
const who = String.raw`(?:it|them|this|argo(?:\s?-?cd)?|flux(?:\s?cd)?|the\s(?:tool|sync|controller|kustomization|application))`;

const keeps = overLines`
  (?:but\s|and\s|please\s|,\s){0,3}(?:
    (?:without|no|never|disable|turn\soff|switch\soff|skip|with\s(?:auto-?)?prun(?:e|ing)\s(?=off|disabled|false))\s(?:any\s|automatic\s|auto-?)?(?:prun(?:e|ing)${what})?(?:off|disabled|false)?(?<=prun(?:e|ing)${what}|off|disabled|false)|
    (?:don'?t|do\snot|must\snot|mustn't|should\snot|shouldn't|may\snot|shall\snot)\s(?:(?:let|allow|have)\s${who}\s(?:to\s)?)?(?:ever\s|automatically\s)?prune${what}|
    ${who}\s(?:must|should|may|shall|does|do|can)(?:n'?t|\snot)\s(?:ever\s|automatically\s)?prune${what}|
    (?:auto-?)?prun(?:e|ing)\s?(?:(?:is|should\sbe|must\sbe|set\sto|stays?|turned|[:=])\s?){0,2}(?:off|disabled|false|no)
  )
`;

const folder = String.raw`["'\x60]?(?<path>(?:\./)?[A-Za-z](?:[\w.-]{0,40}[\w-])?(?:/[\w.-]{0,40}[\w-]){0,4}/?)["'\x60]?`;
const noun = String.raw`(?:folder|directory|dir|path)`;
const before = String.raw`(?<=(?<![\w-])(?:manifests?|charts?|yamls?|yaml\sfiles|kustomiz\w{2,8}|overlays?|argo(?:\s?-?cd)?|flux(?:\s?cd)?)(?:\s(?!(?:from|in|into|under|to|at|below)\s)[\w-]{1,16}){0,5}\s)`;

/** Who names the tool with what it does with them means that it brings them. */
const named = String.raw`(?:(?:(?:with|via|use|using|by|for)\s)?(?:the\s)?(?:argo(?:\s?-?cd)?|flux(?:\s?cd)?)(?:\s?[,:(]\s?|\s)(?:(?:but|and|with|set|please)\s){0,3})?`;

function meant(prunes: boolean): Saying['mean'] {
  return (said) => {
    const tool = /argo/iu.test(said) ? 'argocd' : 'flux';
    return /argo|flux/iu.test(said) ? { gitops: tool, prunes } : { prunes };
  };
}

/** What Argo CD or Flux does with what is gone, and where the manifests are that they bring. */
export const syncingSayings: readonly Saying[] = [
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
  saying(
    new RegExp(
      `${before}(?:from|in|into|under|to|at|below)\\s(?:(?:the|a|our)\\s)?(?:${noun}\\s(?:called\\s|named\\s)?${folder}|${folder.replace('<path>', '<slashed>')}(?<=/[\\w.-]{0,40}["'\`]?)(?:\\s${noun})?|${folder.replace('<path>', '<named>')}\\s${noun})(?=\\s?(?:[,;)\\n]|\\.(?:\\s|$)|$|and\\s|but\\s|with))`,
      'giu',
    ),
    place,
    (said) => ({ folder: folderIn(said) }),
  ),
];

function folderIn(said: string): string {
  const [found = ''] =
    said.match(
      /(?:\.\/)?[A-Za-z][\w.-]{0,40}(?:\/[\w.-]{1,40}){0,4}\/?(?=["'`]?(?:\s(?:folder|directory|dir|path))?$)/u,
    ) ?? [];
  return found.replace(/^\.\//u, '').replace(/\/$/u, '');
}
