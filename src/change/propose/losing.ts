import { overLines } from '../../kernel/over-lines.ts';

type Made = { readonly files: readonly Text[]; readonly notUnderstood?: readonly string[] };

/** Whether what was made before is there no longer, or what was understood then is not, and the words ask for neither. */
export function losesIn(words: string, before: Made, after: Made): boolean {
  const known = new Set(before.notUnderstood);
  const isForgotten = (after.notUnderstood ?? []).some((one) => !known.has(one) && !words.includes(one));
  if (isForgotten) return true;
  const kept = new Set(standingIn(after.files));
  const gone = standingIn(before.files).filter((one) => !kept.has(one));
  return gone.length > 0 && !takesAway(words);
}

/** Words after which something may run no more, or under another name. */
function takesAway(words: string): boolean {
  return taking.test(words) && !(adding.test(words) && !refusing.test(words));
}

/** What is only added takes nothing away. */
const adding =
  /^(?:(?:and|also|please|then|now|oh|ok)[,\s]+)*(?:add|include|create|we\s(?:also\s)?need|there\sis|plus)(?![\w-])|^(?:请|再|另外|还要?|也)?(?:加|添加|新增|再加|增加)/iu;
const refusing =
  /(?<![\w-])(?:no|not|without|instead|remove|delete|drop|only|don't)(?![\w-])|不|去掉|删|只|仅|换|代替/iu;

const taking = new RegExp(
  overLines`
    (?<![\w-])(?:no|not|never|without|remov\w{0,4}|delet\w{0,4}|drop\w{0,4}|rm|scrap|ditch|kill|skip|omit|instead|rather|only|just|except|but|renam\w{0,4}|call(?:ed)?|named?|
    replac\w{0,4}|switch\w{0,4}|mov\w{0,4}|us(?:e|es|ing)|managed|external|outside|elsewhere|already|existing|merge|combine|split|as\san?|into|cron\w{0,4}|schedul\w{0,4}|job|
    sidecar|don't|dont|doesn't|needn't|stop|forget|start\sover|anew|actually|daemonset|statefulset|chart|helm)(?![\w-])|
    不|别|去|删|移除|取消|只|仅|改|换|叫|名|用|外部|已有|现有|云|代替|替换|合并|定时|任务|单独|重新
  `,
  'iu',
);

type Text = { readonly path: string; readonly text: string };

/** Names of what runs there. */
function standingIn(files: readonly Text[]): readonly string[] {
  return files.flatMap(({ path, text }) =>
    /\.ya?ml$/u.test(path) ? text.split(/^---$/mu).flatMap((one) => nameIn(one) ?? []) : [],
  );
}

function nameIn(text: string): string | undefined {
  if (!/^kind: (?:Deployment|StatefulSet|DaemonSet|CronJob)$/mu.test(text)) return undefined;
  return /^metadata:\n(?: {2}.*\n)*? {2}name: (\S+)/mu.exec(text)?.[1];
}
