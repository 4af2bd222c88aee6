import { anyCase } from '../../../../../kernel/any-case.ts';
import type { Rewriting } from '../../../text/rewriting.ts';
import { accountOf } from '../../../../programs/account.ts';
import { imageOf, voicedAs, type Spoken } from './voice.ts';

const days = String.raw`(\d{1,4})\s?(d|days?|weeks?|months?|h|hours?)`;
const hoursIn: Readonly<Record<string, number>> = { h: 1, d: 24, w: 168, m: 720 };

/** How long each keeps what it is told, in the words of its own settings. */
const keeping: Readonly<Record<string, (hours: number) => string>> = {
  prometheus: (hours) =>
    `with args --config.file=/etc/prometheus/prometheus.yml and --storage.tsdb.path=/prometheus and --storage.tsdb.retention.time=${spanOf(hours)}`,
  'victoria-metrics': (hours) => `with args -storageDataPath=/storage and -retentionPeriod=${spanOf(hours)}`,
  kafka: (hours) => `with environment variable KAFKA_LOG_RETENTION_HOURS=${hours}`,
};

function spanOf(hours: number): string {
  return hours % 24 === 0 ? `${hours / 24}d` : `${hours}h`;
}

function kept({ found, groups, lead }: Spoken): string {
  const all = groups.filter((one) => one !== undefined);
  const [opening = '', number = '', unit = ''] = all;
  const say = keeping[imageOf(lead)?.app ?? ''];
  const hours = Number(number) * (hoursIn[unit.slice(0, 1).toLowerCase()] ?? 24);
  return say === undefined ? found : `${opening}${say(hours)}`;
}

/** `a database called wiki`, `user wiki`: the account that a database makes when it first starts. */
function accounted(part: 'user' | 'database'): (said: Spoken) => string {
  return ({ found, groups, near }) => {
    const [opening = '', name = ''] = groups;
    const image = imageOf(near);
    const variable = image === undefined ? undefined : accountOf(image)[part];
    return variable === undefined ? found : `${opening}environment variable ${variable}=${name}`;
  };
}

const called = String.raw`(?:called\s|named\s|is\s|=\s?|:\s?)?["'\x60]?((?!(?:and|with|from|in|is|as|for|to|should|password|called|named|that|which|of|or|on|at|by|behind|please)(?![\w-]))[a-z][\w-]{1,40})["'\x60]?`;

export const settingsVoiced: readonly Rewriting[] = [
  voicedAs(
    anyCase(
      String.raw`(,?\s)(?:keep(?:ing)?|retain(?:ing)?|with|and)\s(?:metrics\s|data\s|logs\s|messages\s)?(?:for\s)?${days}(?:\s(?:of\s)?(?:metrics|data|logs|retention|messages))?(?=\s?(?:[,;.)!]|$|and\s))(?<=keep.{0,40}|retain.{0,40}|retention|metrics)`,
    ),
    kept,
  ),
  voicedAs(anyCase(String.raw`(,?\s)(?:with\s)?${days}(?:\sof)?\sretention(?![\w-])`), kept),
  voicedAs(
    anyCase(String.raw`(,?\s)(?:with\s)?(?:a\s)?retention(?:\s(?:of|is|for))?\s${days}(?![\w-])`),
    kept,
  ),
  voicedAs(
    anyCase(
      String.raw`((?:,|\sand|\swith)\s)(?:a\s|the\s)?(?:database|db)(?:\sname)?\s(?:called\s|named\s)${called}(?=\s?(?:[,;.)]|$|and\s|with\s))`,
    ),
    accounted('database'),
  ),
  voicedAs(
    anyCase(String.raw`((?:,|\sand|\swith)\s)(?:db|database)\sname\s${called}(?=\s?(?:[,;.)]|$|and\s))`),
    accounted('database'),
  ),
  voicedAs(
    anyCase(
      String.raw`((?:,|\sand|\swith)\s)(?:a\s|the\s)?(?:db\s)?user(?:name)?\s${called}(?=\s?(?:[,;.)]|$|and\s|with\s))`,
    ),
    accounted('user'),
  ),
  voicedAs(
    anyCase(String.raw`(,\s|\swith\s|\sand\s)(?:admin\s)?(?:login|email)\s([\w.+-]{1,60}@[\w.-]{3,60}\w)`),
    ({ found, groups: [opening = '', mail = ''], near }) => {
      const entry = imageOf(near)?.env?.find((one) => one.kind === 'value' && one.name.endsWith('EMAIL'));
      return entry?.kind === 'value' ? `${opening}environment variable ${entry.name}=${mail}` : found;
    },
  ),
];
