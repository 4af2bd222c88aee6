import { overLines } from '../../../../kernel/over-lines.ts';
import { longest } from '../../../../spec/words/longest.ts';
import { ofProgram, quoted } from './job-pieces.ts';
import { plainJobs } from './plain-jobs.ts';

export const clock = new RegExp(
  overLines`
    (?<![\w-])(?:cron\s?-?jobs?|nightly|hourly|daily|weekly|
    (?:every|each)\s(?:\d{1,3}\s)?(?:days?|nights?|weeks?|months?|hours?|minutes?|mornings?|evenings?|sundays?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?))(?![\w-])|
    每(?:个|隔)?\s?(?:\d{1,3}\s?)?(?:天|晚|日|周|星期|小时|分钟|月)|定时
  `,
  'iu',
);
export const runs = /(?<![\w-])(?:run(?:s|ning)?|execut\w{1,3}|calls?)(?![\w-])|执行|跑|运行|调用/iu;
/** What its own readers know, wherever it stands. */
export const known =
  /back(?:s|ed)?[\s-]?up|dump|restart|scale|replica|cop(?:y|ies)|pods|备份|重启|副本|扩|缩/iu;
/** Whatever it is for, it is told what it runs. */
const ofOwn =
  /(?<![\w-])jobs?(?![\w-])[^\n]{0,80}(?:runs?|running)\s["'`]|任务[^\n]{0,60}(?:跑|执行|运行)\s?(?:一次)?\s?["'`]/iu;
const goesOn =
  /^[\s,，]{0,5}(?:[-*•]\s)?(?:it|this|that|(?:make|run)\s(?:it|that)|(?:and\s)?keep\s(?:(?:only|just|the|last)\s){0,3}(?:\d{1,2}|one|two|three|five)\s(?:failed|successful|completed|old|finished)|(?:\d{1,2}|one|two|three|five|no)\s(?:failed|successful|completed|finished|old)\s(?:runs?|jobs?|ones?)|(?:keep\s)?no\s(?:(?:job|run)\s)?history|the\s(?:cron\s?)?job|if|when|no\sretr|never|not|don't|失败|成功|历史|上一次|上次|重试|最多重试|超过|超时|如果|该|它|这个|任务|不要重试)(?![\w-])/iu;
/** As what runs once is put (`plain-once.ts`). */
const onceRun = /(?:^|[.;\n]\s?)\s{0,4}a\sjob:\srun\s/iu;
const isQuoting = /```|^\s{0,8}(?:apiVersion|schedule):/mu;

/** Nothing in it says that it is one of its own. */
const bare =
  /^(\s{0,4}(?:[-*•]\s)?)((?:every|each)\s(?![^\n]{0,120}(?:cron|(?<!\w)job))[^\n]{1,60}\srun\s["'\x60])/iu;
const zhCommand = String.raw`(?:["'\x60]|(?:npm|yarn|pnpm|bun|npx|node|python3?|php|bundle|rake|rails|mix|dotnet|java|go|make|sh|bash|\./)\s?[\w./])`;
const zhClock = String.raw`(?:每[天晚日周月]|每(?:个|隔)?[\d一二两三]{0,2}(?:小时|分钟|天))(?![^\n]{0,80}(?:任务|cron))[^\n，。]{0,30}(?:跑|执行|运行)(?:一次|一下)?\s?${zhCommand}`;
const zhBare = new RegExp(String.raw`^(\s{0,4}(?:[-*•]\s)?)(${zhClock})`, 'iu');
/** What the program itself is told before it ends there. */
const zhApart = new RegExp(
  String.raw`[,，]\s?(?:(?:另外|再|还要?|同时|并且?|还有|外加)\s?)*(?=${zhClock})`,
  'giu',
);
const sentence = /(?:[^.。;；\n?!]|[.?!](?=\S))*(?:[.?!](?=\s|$)|[。;；\n]|$)/gu;

/** A job by the clock is told of to the end of its sentence: what is told of the program behind it is not of that job. */
export function jobsLast(written: string): string {
  if (written.length > longest || isQuoting.test(written)) return written;
  const words = withItsAmount(servingApart(plainJobs(written).replaceAll(zhApart, '。')));
  if (!clock.test(words) && !table.test(words) && !onceRun.test(words)) return words;
  const all = sentencesOf(words).map(withKind);
  const sentences =
    all.length < 2
      ? all
      : all.map((said) => said.replace(bare, '$1A cron job: $2').replace(zhBare, '$1一个定时任务：$2'));
  const isOfJob = ofJobs(sentences);
  const first = isOfJob.indexOf(true);
  if (first === -1) return words;
  if (isOfJob.lastIndexOf(false) < first) return sentences.join('');
  const of = (is: boolean): string => sentences.filter((_, at) => isOfJob[at] === is).reduce(behindEach, '');
  return `${ended(of(false))}${of(true)}`;
}

/** `0 4 * * *` */
const table = /["'`]?(?<![\w*/-])(?:[\d*][\d*/,-]{0,20}\s){4}[\d*][\d*/,-]{0,20}(?![\w*])["'`]?/u;
const kind = /(?<![\w-])(?:cron\s?-?jobs?|jobs?|tasks?)(?![\w-])|任务/iu;

/** A command with its hour says by itself that it is one: `python manage.py clearsessions` -> `0 4 * * *`. */
function withKind(said: string): string {
  return !isCommandByClock(said) || kind.test(said) ? said : said.replace(mark, '$&A cron job: ');
}

const mark = /^\s*(?:[-*•]\s|\d{1,2}[.)]\s)?(?:\[[ x]?\]\s)?/iu;

/** What runs it is known of the framework. */
const ofFramework = /(?<![\w:])schedule:(?:run|work)(?![\w:])/iu;

function isCommandByClock(said: string): boolean {
  const command = quoted.exec(said.replace(table, ' '))?.groups?.['command'] ?? '';
  return ofProgram.test(command) && !ofFramework.test(command) && (clock.test(said) || table.test(said));
}

/** What stood between two may have been of the one that was taken out. */
function behindEach(before: string, said: string): string {
  return /[.?!]$/u.test(before) && /^\S/u.test(said) ? `${before} ${said}` : before + said;
}

const itsAmount =
  /[,;.]\s(?:and\s|but\s|while\s)?the\s(?:(?:cron|nightly|scheduled|daily|hourly|weekly)\s?-?)?job\s(?:(?:needs?|gets?|has|should\s(?:have|get)|with|may\shave)\s)?(\d{1,5}\s?[MG]i?B?)(?:\s(?:of\s)?(?:memory|ram))?(?=\s?(?:[.,;\n]|$))/iu;

/** `The pods need 512Mi, the job 1Gi`: told where the job is. */
function withItsAmount(words: string): string {
  const [said = '', amount] = itsAmount.exec(words) ?? [];
  if (amount === undefined) return words;
  const sentences = sentencesOf(words.replace(said, said.startsWith('.') ? '.' : ''));
  const at = ofJobs(sentences).lastIndexOf(true);
  if (at === -1) return words;
  const own = sentences[at] ?? '';
  return [
    ...sentences.slice(0, at),
    `${ended(own)}It needs ${amount} memory. `,
    ...sentences.slice(at + 1),
  ].join('');
}

/** What no job has is of the program, though a comma joins it to the job. */
function servingApart(words: string): string {
  return words.replaceAll(sentence, (said) =>
    clock.test(said) && runs.test(said)
      ? said.replace(serving, (comma) => (/，/u.test(comma) || /\p{Script=Han}/u.test(said) ? '。' : '. '))
      : said,
  );
}

const serving = new RegExp(
  overLines`
    (?<=(?:run(?:s|ning)?\s|执行|跑|运行)[^\n]{1,160})[,，]\s?(?:and\s)?
    (?=(?:(?:the|a|an)\s)?(?:readiness|liveness|start-?up|health\s?check|ingress|service\stype|host\s)|就绪|存活|启动探针|启动最|健康检查|域名|对外|自动扩缩|\d{1,3}\s?(?:个副本|个\s?pod|到\s?\d)|至少保证)
  `,
  'iu',
);

/** Each with the end of its line. */
function sentencesOf(words: string): readonly string[] {
  const found: string[] = [];
  for (const [said] of words.matchAll(sentence)) {
    if (said.trim() === '' && found.length > 0) found.push(`${found.pop()}${said}`);
    else if (said.trim() !== '') found.push(said);
  }
  return found;
}

/** Which sentences are about one, or go on about the one before. */
function ofJobs(sentences: readonly string[]): readonly boolean[] {
  const found: boolean[] = [];
  for (const said of sentences) {
    const isByClock = clock.test(said) && runs.test(said) && (!known.test(said) || ofOwn.test(said));
    const isItself = isByClock || isCommandByClock(said) || onceRun.test(said);
    found.push(isItself || (found.at(-1) === true && goesOn.test(said)));
  }
  return found;
}

/** `also run a job every hour`: one that is not there yet. */
export function asksForJob(words: string): boolean {
  return clock.test(words) && newJob.test(words);
}

const newJob =
  /(?<![\w-])(?<!as\s)(?:an?|another|one\smore|new)\s(?:[\w-]{1,30}\s){0,3}(?:cron\s?-?jobs?|jobs?|tasks?)(?![\w-])|(?:加|建|创建|新增|添加|来|跑)\s?一?[个条]?[^，。,;；]{0,12}(?:定时任务|cron\s?job)/iu;

function ended(said: string): string {
  if (/[。;；\n]\s*$/u.test(said)) return said;
  const mark = /[.?!]\s*$/u.test(said) ? '' : /\p{Script=Han}/u.test(said) ? '。' : '.';
  return `${said.trimEnd()}${mark} `;
}
