import type { Words } from '../inbox/words.ts';
import type { Intent } from '../intent/intent.ts';
import type { Command } from './command.ts';

export const ignore: Command = {
  name: 'ignore',
  aliases: ['waive', '忽略', '豁免'],
  summary: {
    en: 'Accept a rule as broken: commits a waiver with its reason and its end to this branch',
    zh: '豁免一条规则：向本分支提交一条写明理由和到期日的豁免',
  },
  usage: '<rule> <reason> until <YYYY-MM-DD>',
  right: 'write',
  where: ['pullRequest'],
  flags: [
    {
      name: 'path',
      value: 'GLOB',
      summary: {
        en: 'where it counts (default: the files in which this pull request breaks the rule)',
        zh: '生效的路径（默认：本合并请求中违反该规则的文件）',
      },
    },
  ],
  examples: [
    '/k8s ignore DL3008 the mirror keeps one version only until 2027-06-30',
    '/k8s 忽略 DL3008 镜像源只保留一个版本 直到 2027-06-30',
  ],
  toIntent: readIgnore,
};

const until = /^(?:until|till|bis|至|到|直到|截至)$/iu;

/** `RULE reason until DATE`; in Chinese the day may stand behind its word without a space. */
function readIgnore({ words, flags }: Words): Intent {
  const [rule = '', ...rest] = words.flatMap(split);
  const at = rest.findLastIndex((word) => until.test(word));
  const reason = (at === -1 ? rest : rest.slice(0, at)).join(' ');
  const day = at === -1 ? undefined : rest[at + 1]?.replace(/[.。]$/u, '');
  const path = flags['path'];
  return { kind: 'ignore', rule, reason, ...(day !== undefined && { until: day }), ...(path && { path }) };
}

function split(word: string): string[] {
  const match = /^(直到|截至|至|到)(\d{4}-\d{2}-\d{2}.?)$/u.exec(word);
  return match === null ? [word] : [match[1] ?? '', match[2] ?? ''];
}
