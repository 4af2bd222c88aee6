import { withJob } from '../../../../spec/beside/job.ts';
import type { OtherJob } from '../../../../spec/beside/job.ts';
import { withoutClauses, type Clause } from '../../taken-out.ts';
import { clockIn } from '../clock.ts';
import { asItIs, settledWith, type Ground, type Heard, type Settled } from '../telling.ts';
import * as words from './call-words.ts';

type Told = { readonly part: Clause; readonly job: OtherJob | undefined };

/** Reads `a cron job with the image alpine:3.22 that runs "..." every night`: beside the program, and not in its place. */
export function otherJobsTold(said: string, ground: Ground): Heard {
  const none: Heard = { rest: said, rows: [], over: asItIs };
  if (said.length > longest || !speaks.test(said)) return none;
  const told = [...said.matchAll(sentence)].flatMap(({ 0: whole, index }): readonly Told[] => {
    const at = whole.search(leading);
    const text = at === -1 ? '' : whole.slice(at);
    if (!imageIn.test(text) || !quoted.test(text)) return [];
    const start = index + at;
    return [{ part: { text, start, end: start + text.length }, job: jobIn(text, ground) }];
  });
  return {
    ...none,
    rest: withoutClauses(
      said,
      told.map(({ part }) => part),
    ).words,
    leftover: told.filter(({ job }) => job === undefined).map(({ part }) => part.text.trim()),
    settled: (spec) => told.reduce(settle, { spec }),
  };
}

/** Nobody says so in a text that is longer. */
const longest = 20_000;
const kind = String.raw`(?:(?:cron\s?-?jobs?|(?:scheduled|nightly|daily|hourly|weekly)\s(?:cron\s?)?jobs?)(?![\w-])|定时任务)`;
const speaks = new RegExp(kind, 'iu');
/** What stands before it in its sentence is about something else. */
const leading = new RegExp(
  String.raw`(?<![\w-])(?:(?:and|also|please|plus|then|add|set\sup|create|with|we\s(?:need|want)|i\s(?:need|want))\s){0,4}(?:an?\s|the\s|another\s)?(?:再|另外|还|请|并|加上?|添加|创建|新建|配置?|需要|要|一?个)*${kind}`,
  'iu',
);
/** A job that was told apart before is still the same. */
const sentence =
  /(?:["'`][^"'`\n]{0,300}["'`]|。\s?一个定时任务[:：]|\.\sA\scron\sjob:|[^.;。；\n]|[.](?=\S)){1,600}/gu;
const reference = String.raw`[a-z0-9][a-z0-9._-]{0,60}(?:\/[a-z0-9._-]{1,60}){0,5}(?::[\w][\w.-]{0,60})?`;
const imageIn = new RegExp(
  String.raw`(?:(?:with|using|from|in|on|of|use)\s)?(?:(?:the|an?)\s)?(?:(?:docker|container|public)\s)?image\s?(?:is\s|[:：]\s?)?["'\x60]?(?<image>${reference})["'\x60]?|镜像\s?(?:用|为|是|使用|[:：])?\s?["'\x60]?(?<zhImage>${reference})["'\x60]?|(?:(?:with|using|from|in|on|of|uses?)\s|用|使用)(?:the\s)?["'\x60]?(?<tagged>[a-z0-9][a-z0-9._/-]{0,100}:\d[\w.-]{0,60})["'\x60]?(?:\s(?:image|container)|\s?镜像)?`,
  'iu',
);
const quoted = /["'`](?<command>[^"'`\n]{2,300})["'`](?!\s?image)/iu;
const running =
  /(?<![\w-])(?:runs?|running|executes?|calls|with\sthe\scommand|command)(?![\w-])|执行|运行|跑|命令(?:是|为)?/giu;

function jobIn(text: string, ground: Ground): OtherJob | undefined {
  const { image: named, zhImage, tagged } = imageIn.exec(text)?.groups ?? {};
  const bare = text.replace(imageIn, ' ');
  const [command, another] = [...bare.matchAll(everywhere(quoted))].map(({ groups }) => groups?.['command']);
  const image = (named ?? zhImage ?? tagged)?.replace(/\.+$/u, '');
  const when = whenIn(bare, ground);
  if (another !== undefined || when === undefined) return undefined;
  if (image === undefined || command === undefined) return undefined;
  return { image, command: commandOf(command), ...when, name: nameIn(bare) };
}

/** Undefined where anything else is said, too. */
function whenIn(text: string, { readers }: Ground): Pick<OtherJob, 'schedule' | 'timeZone'> | undefined {
  const rest = [quoted, words.called, running, words.idle].reduce(
    (left, one) => left.replaceAll(everywhere(one), ' '),
    text,
  );
  const when = clockIn(rest.replaceAll(/(?:[\s。：]|:(?!\d))+/gu, ' '), readers);
  if (when?.left.every((one) => words.small.test(one)) !== true) return undefined;
  return { schedule: when.schedule, timeZone: when.timeZone };
}

function nameIn(text: string): string | undefined {
  const { name, zhName } = words.called.exec(text)?.groups ?? {};
  return name ?? zhName;
}

function commandOf(text: string): readonly string[] {
  return /["'$`|&;<>*()]/u.test(text) ? ['sh', '-c', text] : text.split(/\s+/u);
}

function everywhere(pattern: RegExp): RegExp {
  return pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
}

const subject = { en: 'Job beside it', zh: '附带任务' };

function settle(settled: Settled, { part, job }: Told): Settled {
  if (job === undefined) return settled;
  const { schedule, timeZone, image, command } = job;
  const value = [schedule, timeZone, image, ...command].filter((one) => one !== undefined).join(' ');
  return settledWith(settled, {
    spec: withJob(settled.spec, job),
    rows: [{ said: part.text.trim(), subject, value }],
  });
}
