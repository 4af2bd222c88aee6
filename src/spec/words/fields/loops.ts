import { overLines } from '../../../kernel/over-lines.ts';
import type { Phrase } from '../phrase.ts';
import { container, oneOf } from '../say.ts';
import type { Meaning } from '../wish.ts';
import { toSeconds } from '../numbers.ts';

const says = overLines`
  (?:that |which |to |and |keeps |just |simply |will )*(?:
    writ(?:es?|ing)|append(?:s|ing)?|log(?:s|ging)?|print(?:s|ing)?|echo(?:es|ing)?|output(?:s|ting)?
  )
`;
const now = '(?:the |a )?(?:current )?(?:date and time|date|time ?stamps?|time|datetime)';
const url = '["\'`<]?(https?://[\\w.:-]{1,100}(?:/[\\w./?&=%+-]{0,200}[\\w/=])?)["\'`>]?';
/** What runs at times, and not all the time, is spoken of. */
const atTimes =
  '(?:(?<=(?:cron ?-?jobs?|(?<!\\w)jobs?|任务|每)[^.;。\\n]{0,80})|(?=[^;。\\n]{0,200}(?:(?:every|each) (?:\\d|night|day|hour|morning|minute|week|month)|nightly|daily|hourly|weekly|任务)))';
const into = '(?:,? (?:to|into|in|at|onto)(?: the| a)?(?: log)?(?: file)?~{path})';
const often = '(?: once)? (?:every|each) {time}';
const zhSays = '(?:并|会|不断|持续|地|将|把)*';
const zhNow = '(?:当前)?(?:的)?(?:日期和时间|日期时间|日期|时间戳|时间)';

/** `writes the date to /html/index.html every 5 seconds`: small programs that people describe and do not spell. */
export const loops: readonly Phrase[] = [
  [`${says} ${now}${into}${often}`, (path = '', every = '') => forever('date', { path, every })],
  [`${says} ${now}${often}${into}?`, (every = '', path = '') => forever('date', { path, every })],
  [`${often} ${says} ${now}${into}?`, (every = '', path = '') => forever('date', { path, every })],
  [
    `${says} {quoted}${into}${often}`,
    (text = '', path = '', every = '') => forever(echo(text), { path, every }),
  ],
  [
    `${says} {quoted}${often}${into}?`,
    (text = '', every = '', path = '') => forever(echo(text), { path, every }),
  ],
  [
    `每隔?{time}~${zhSays}(?:向|往|在)~{path}~(?:文件)?(?:中|里)?(?:写入|追加|输出)${zhNow}`,
    (every = '', path = '') => forever('date', { path, every }),
  ],
  [
    `每隔?{time}~${zhSays}${zhNow}(?:写入|追加到?|输出到|写到)(?:文件)?~{path}`,
    (every = '', path = '') => forever('date', { path, every }),
  ],
  [`每隔?{time}~${zhSays}(?:打印|输出)(?:一次)?${zhNow}`, (every = '') => forever('date', { every })],
  [
    `${says} ${now},? and(?: then)?(?: a| the)?(?: text| message| string)? {quoted}`,
    (text = '') => shell(`date; ${echo(text)}`),
  ],
  [
    [
      overLines`
        (?:that |which |to |and |it |should |just )*(?:loops?|waits?|blocks|retries|keeps? trying|tries)
        (?: and waits?)? until (?:the )?(?:command )?{quoted} (?:succeeds|works|returns|answers|resolves|passes|is (?:ok|successful))
        (?: 0)?
      `,
      '(?:循环|等待|一直等|重试)(?:执行)?(?:直到){quoted}(?:成功|返回)',
    ],
    (said = '') => shell(`until ${said}; do sleep 2; done`),
  ],
  [`(?:打印|输出)${zhNow}(?:和|以及|并(?:打印|输出)){quoted}`, (text = '') => shell(`date; ${echo(text)}`)],
  [
    [
      overLines`
        ${atTimes}(?:that |which |to |and |just |simply )*
        (?:calls?|hits?|pings?|requests?|polls?|curls?|visits?|gets?|fetche?s?)(?: the| our| an?)*
        (?: url| endpoint| page| address| web ?hook)?~${url}
      `,
      `${atTimes}(?:去|会)?(?:调用|请求|访问|调|ping)(?:一下|一次)?(?:这个|我们的)?(?:接口|地址|网址|URL)?~?${url}(?:~?(?:这个)?(?:接口|地址|网址))?`,
    ],
    (address = '') => called(address),
  ],
  [
    [
      `(?:that |which |to )?(?:prints?|outputs?|echo(?:es)?) ${now}(?=[,.;)]|$| and (?:exits?|then)| to (?:stdout|the console))`,
      `(?:打印|输出)${zhNow}`,
    ],
    () => container({ command: ['date'] }),
  ],
];

/** Of what runs at times: what runs all the time is told where others are for other reasons. */
function called(address: string): Meaning {
  const container = { command: ['curl', '-fsS', address] };
  return oneOf(['CronJob', { container }], ['Job', { container }]);
}

type Loop = { readonly path?: string; readonly every: string };

function forever(does: string, { path = '', every }: Loop): Meaning {
  const line = path === '' ? does : `${does} >> ${path}`;
  return shell(`while true; do ${line}; sleep ${toSeconds(every)}; done`);
}

function echo(text: string): string {
  return /[^\w .,:!?-]/u.test(text) ? `echo '${text.replaceAll("'", '')}'` : `echo ${text}`;
}

function shell(line: string): Meaning {
  return container({ command: ['/bin/sh', '-c', line] });
}
