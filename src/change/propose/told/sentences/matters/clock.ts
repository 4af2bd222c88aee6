import { han, matter, piece, type Told } from '../sentence.ts';
import { count, counted, lasting, secondsIn } from '../values.ts';

const day = 'mon|tues|wednes|thurs|fri|satur|sun';
const hour = 'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve';
const program = String.raw`(?:(?:node|python3?|php|ruby|java|bun|deno|sh|bash)(?=\s-?-?[\w./-]*[./-])|bundle exec|rails|rake|npm run|yarn|pnpm|go run|dotnet|mix|\./[\w./-]+|manage\.py|artisan)`;

/** What runs by the clock: `every night at three, node src/cleanup.js has to run`. */
export const clock = matter(
  'every|each|daily|nightly|hourly|weekly|monthly|once an?|mondays|tuesdays|wednesdays|thursdays|fridays|saturdays|sundays|每',
  [
    String.raw`(?<command>(?<=[\x60])(?!/|curl\s|wget\s)[^\x60\n]{2,200}(?=[\x60])|(?<![\w./-])${program}\s[\w./:-]*[\w/](?:\s--?[\w=./:-]*[\w/])*(?![\w/:-]|\.\w))`,
    piece(
      'often',
      String.raw`(?:every|each) (?:other )?(?:\d{1,2} |(?:${hour}) )?(?:half (?:an )?hour|quarter of an hour|night|day|morning|evening|weekday|hour|week|month|(?:${day})day|minutes?|hours?|days?)|daily|nightly|hourly|weekly|monthly|once an? (?:day|night|hour|week|month)|(?:on )?(?:${day})days?|(?:on )?weekdays`,
    ),
    String.raw`(?<at>(?<=(?<![\w-])(?:at|@|for)\s)(?:\d{1,2}(?::\d{2})?(?:\s?[ap]m|\so['’]clock)?|noon|midnight|(?:half past |quarter past )?(?:${hour})(?:\so['’]clock)?(?:\s(?:am|pm|in the (?:morning|evening|afternoon)|at night))?)(?![\w:%-]))`,
    String.raw`(?<minute>(?<=(?<![\w-])(?:minute|:)\s?)\d{1,2}(?![\w:%-])|\d{1,2}(?=\s(?:minutes\s)?(?:past|after)(?:\s(?:the|each|every))?(?:\sfull)?\shour))`,
    piece('minute_', '(?:at |in )?minute|(?:minutes )?(?:past|after)(?: (?:the|each|every)(?: full)? hour)?'),
    piece(
      'alone',
      "(?:but |and )?(?:that |this |it |which )?(?:(?:must never|should never|may never|never|not|must not|may not|shouldn['’]t|should not|mustn['’]t|don['’]t) (?:run |start |be started |let |have )*(?:twice|two|more than one|several|in parallel|concurrently|overlap(?:ping)?)(?: of them)?(?: (?:runs?|copies|jobs))*(?: (?:at once|at a time|at the same time|in parallel|concurrently|overlap))?|(?:only |just )?one (?:run |job )?at a time|(?:two|several|more than one) (?:[a-z]{2,20} )?(?:never|must not|must never|should not|should never|don['’]t|shouldn['’]t) (?:run|overlap|start)(?: at once| at a time| at the same time| in parallel| concurrently)?|without overlap(?:ping)?|no overlap(?:ping)?(?: runs)?|(?:runs|they) must not overlap)",
    ),
    String.raw`(?<often>每(?:天|日|晚|周[一二三四五六日天]|星期[一二三四五六日天]|个?工作日|月\s?\d{1,2}\s?[号日]|隔?\s?(?:\d{1,3}|[一二两三四五六十]{1,3}|半)?\s?个?(?:分钟|小时))(?:的)?(?:凌晨|早上|上午|中午|下午|晚上|半夜|夜里|零点)?\s?(?:(?:\d{1,2}|[零一二两三四五六七八九十]{1,3})(?:点(?:半|[一二三四五]?十?[一二三四五六七八九]?分|\d{1,2}分)?|[:：]\d{2}))?)`,
    han(
      'alone',
      '(?:不能|不要|不可以?|别)(?:同时|并发|重叠)(?:跑|运行|执行)?(?:两个|两次|多个)?|不能?重叠|同一时间只能?(?:有|跑)一个',
    ),
    han('keep', '只?保留(?:最近|最后|最新)的?'),
    han('run', '执行|运行|跑|调用|一次|定时|任务|脚本|命令'),
    String.raw`(?<script>(?<![\w./-])(?:\./)?[\w./-]{1,80}\.(?:[cm]?[jt]s|py|rb|php|sh)(?![\w/-]))`,
    String.raw`(?<done>(?:[a-z]{2,20}\s){1,4}(?:(?:is|are|gets?|should|must|have|has|to|be|being)\s){1,4}(?:cleaned(?:\sup)?|deleted|removed|purged|synced|imported|exported|sent|generated|rebuilt|refreshed|archived|updated|fetched|pruned|reindexed|calculated|built)(?!\w))`,
    piece('runner', 'node|python3?|php|ruby|bash|sh|bun|deno'),
    piece('keep', String.raw`(?:only )?keep(?:ing)?(?: only| just)?(?: the)? (?:last|latest|most recent)`),
    piece('history', '(?:successful |finished |completed |old )?(?:runs?|jobs?|executions?|ones)'),
    piece(
      'longest',
      String.raw`(?:it |and |but |that )*(?:(?:may|must|should|can) (?:not |never )?(?:take|last|run)(?: for)?(?: (?:at most|no longer than|longer than|no more than|more than|up to))?|(?:stop|kill|abort|give up|cancel)(?:s|led)?(?: it)? after|time(?:s|d)? ?out after|at most|no longer than)`,
    ),
    String.raw`(?<purpose>(?:to\s)?(?:clean(?:s|ing)?(?:\sup)?|delet(?:e|es|ing)|remov(?:e|es|ing)|purg(?:e|es|ing)|sync(?:s|ing)?|import(?:s|ing)?|export(?:s|ing)?|send(?:s|ing)?|generat(?:e|es|ing)|rebuild(?:s|ing)?|refresh(?:es|ing)?|archiv(?:e|es|ing)|updat(?:e|es|ing)|fetch\w{0,3}|prun(?:e|es|ing))(?:\s[a-z]{2,20}){0,5}?(?=\s(?:with|by|using|via|every|each|hourly|daily|nightly|weekly|at|on|should|must)(?!\w)|,|$))`,
    piece(
      'run',
      'runs?|running|using|via|start(?:s|ed)?|execut(?:e|es|ed)|call(?:s|ed)?|launch(?:ed|es)?|invoke(?:d)?|schedule(?:d)?|trigger(?:ed)?|cron ?jobs?|jobs?|tasks?|commands?|scripts?|command is|goes out|is due|kicks off|fires',
    ),
    lasting,
    count,
  ],
  scheduled,
);

function scheduled(told: Told): string | undefined {
  const [often, command] = [oftenIn(told), commandIn(told)];
  if (often === undefined || command === undefined || told.has('who')) return undefined;
  const at = told.all('at');
  if (at.length > 1 || (told.has('lasting') && !told.has('longest'))) return undefined;
  const more = optionsOf(told);
  if (told.hasOneOf('minute', 'minute_')) return hourly(told, often, command);
  const moment = at[0] === undefined ? '' : ` at ${at[0].replace(/(?<=\d)\so['’]clock$/iu, '')}`;
  return more === undefined
    ? undefined
    : [`${oftenSaid(often)}${moment} run \`${command}\``, ...more].join(', ');
}

/** `every hour at minute 15`: as cron says it. */
function hourly(told: Told, often: string, command: string): string | undefined {
  const minute = told.one('minute');
  const isPlain =
    /^(?:every hour|hourly|each hour)$/iu.test(often) && !told.hasOneOf('at', 'keep', 'lasting', 'alone');
  return minute === undefined || Number(minute) > 59 || !isPlain
    ? undefined
    : `cron \`${Number(minute)} * * * *\` run \`${command}\``;
}

/** `once a week, on Sunday`: the day says more. */
function oftenIn(told: Told): string | undefined {
  const all = told.all('often');
  const days = all.filter((one) => /(?:mon|tues|wednes|thurs|fri|satur|sun)day/iu.test(one));
  const isSame = days.length === 1 && all.length === 2 && all.some((one) => /week/iu.test(one));
  const isHourly =
    all.length === 0 && told.all('minute_').some((one) => /(?:each|every) (?:full )?hour/iu.test(one));
  return isSame ? days[0] : isHourly ? 'every hour' : told.one('often');
}

/** `a script src/cleanup.js that node runs`. */
function commandIn(told: Told): string | undefined {
  const [script, runner] = [told.one('script'), told.one('runner')];
  if (script === undefined) return told.has('runner') ? undefined : told.one('command');
  return runner === undefined || told.has('command') ? undefined : `${runner} ${script}`;
}

function optionsOf(told: Told): readonly string[] | undefined {
  const many = told.one('count');
  if (told.has('keep') !== (many !== undefined) || told.all('count').length > 1) return undefined;
  const longest = told.one('lasting');
  return [
    ...(told.has('alone') ? ['concurrencyPolicy Forbid'] : []),
    ...(many === undefined ? [] : [`successfulJobsHistoryLimit ${counted(many)}`]),
    ...(longest === undefined ? [] : [`activeDeadlineSeconds ${secondsIn(longest)}`]),
  ];
}

function oftenSaid(said: string): string {
  const plain = said
    .trim()
    .toLowerCase()
    .replace(/^on /u, '')
    .replace(/^each(?!\w)/u, 'every');
  if (/quarter of an hour/u.test(plain)) return 'Every 15 minutes';
  if (/half (?:an )?hour/u.test(plain)) return 'Every 30 minutes';
  if (/^[a-z]+days?$/u.test(plain)) return `Every ${plain.replace(/s$/u, '')}`;
  return plain.replace(/^[a-z]/u, (letter) => letter.toUpperCase());
}
