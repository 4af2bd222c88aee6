import { literally } from '../../kernel/literally.ts';
import { overLines } from '../../kernel/over-lines.ts';
import { withoutLead } from '../../spec/words/text/lead.ts';
import { behind } from './scope.ts';

type Made = { readonly files: readonly Text[]; readonly notUnderstood?: readonly string[] };

/** Whether what was made before is there no longer, or what was understood then is not, and the words ask for neither. */
export function losesIn(words: string, before: Made, after: Made): boolean {
  const known = new Set(before.notUnderstood);
  const isForgotten = (after.notUnderstood ?? []).some((one) => !known.has(one) && !words.includes(one));
  if (isForgotten) return true;
  const kept = new Set(standingIn(after.files));
  const gone = standingIn(before.files).filter((one) => !kept.has(one));
  return gone.length > 0 && !takesAway(words, gone);
}

/** Words after which what is gone may run no more, or under another name. */
function takesAway(words: string, gone: readonly string[]): boolean {
  const own = withoutLead(words);
  if (adding.test(words) && !refusing.test(words)) return false;
  return (
    changing.test(own) || (taking.test(own) && gone.every((one) => isNamed(one.replace(/^\S+ /u, ''), own)))
  );
}

/** By its name, a part of that, what program it is, or what that is for. */
function isNamed(name: string, words: string): boolean {
  const called = behind.flatMap(({ service, names }) => (name.includes(service) ? names : []));
  const parts = name.split('-').filter((part) => part.length > 2);
  return new RegExp(
    `(?<![\\w])(?:${[name, ...parts, ...called].map(literally).join('|')})(?![\\w])|${purposes}`,
    'iu',
  ).test(words);
}

const purposes =
  '(?<![\\w-])(?:data ?bases?|db|cache|queue|broker|workers?|everything|all|both|services?|them|it|that)(?![\\w-])|数据库|缓存|队列|后台|全部|所有|都|它|这个|那个';

/** What is only added takes nothing away. */
const adding =
  /^(?:(?:and|also|please|then|now|oh|ok)[,\s]+)*(?:add|include|create|we\s(?:also\s)?need|there\sis|plus)(?![\w-])|^(?:请|再|另外|还要?|也)?(?:加|添加|新增|再加|增加)/iu;
const refusing =
  /(?<![\w-])(?:no|not|without|instead|remove|delete|drop|only|don't)(?![\w-])|不|去掉|删|只|仅|换|代替/iu;

/** It may be called otherwise, be another thing, or be the only one that is left. */
const changing = new RegExp(
  overLines`
    (?<![\w-])(?:instead|rather|only|just|except|but|renam\w{0,4}|call(?:ed)?|named?|
    replac\w{0,4}|switch\w{0,4}|mov\w{0,4}|merge|combine|split|as\san?|into|
    sidecar|start\sover|anew|daemonset|statefulset|chart|helm)(?![\w-])|
    只|仅|改|换|叫|名|代替|替换|合并|单独|重新
  `,
  'iu',
);
/** It shall not be here: then it is spoken of. */
const taking = new RegExp(
  overLines`
    (?<![\w-])(?:no|not|never|without|remov\w{0,4}|delet\w{0,4}|drop\w{0,4}|rm|scrap|ditch|kill|skip|omit|us(?:e|es|ing)|have|
    managed|external|outside|elsewhere|already|existing|don't|dont|doesn't|needn't|stop|forget|actually|
    cron\w{0,4}|schedul\w{0,4}|job)(?![\w-])|
    不|别|去|删|移除|取消|用|外部|已有|现有|云|定时|任务
  `,
  'iu',
);

type Text = { readonly path: string; readonly text: string };

/** Kinds and names of what runs there. */
function standingIn(files: readonly Text[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    /\.ya?ml$/u.test(path) ? text.split(/^---$/mu).flatMap((one) => nameIn(one) ?? []) : [],
  );
}

function nameIn(text: string): string | undefined {
  const kind = /^kind: (Deployment|StatefulSet|DaemonSet|CronJob)$/mu.exec(text)?.[1];
  const name = /^metadata:\n(?: {2}.*\n)*? {2}name: (\S+)/mu.exec(text)?.[1];
  return kind === undefined || name === undefined ? undefined : `${kind} ${name}`;
}
