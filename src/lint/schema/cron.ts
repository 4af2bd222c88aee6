type Field = {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  readonly words: readonly string[];
};

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const days = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

const fields: readonly Field[] = [
  { name: 'minute', least: 0, most: 59, words: [] },
  { name: 'hour', least: 0, most: 23, words: [] },
  { name: 'day of the month', least: 1, most: 31, words: [] },
  { name: 'month', least: 1, most: 12, words: ['', ...months] },
  { name: 'day of the week', least: 0, most: 6, words: days },
];

/** What the CronJob controller would refuse about a schedule; undefined where it is right. */
export function faultOfSchedule(schedule: string): string | undefined {
  const text = schedule.trim();
  if (/^(?:CRON_)?TZ=/u.test(text)) return 'names a time zone; set `timeZone` instead';
  if (text.startsWith('@')) return faultOfMacro(text);
  const parts = text.split(/\s+/u);
  if (parts.length !== fields.length)
    return `has ${parts.length} fields; five are needed: minute, hour, day, month, weekday`;
  for (const [index, part] of parts.entries()) {
    const field = fields[index];
    const fault = field === undefined ? undefined : faultOfField(part, field);
    if (fault !== undefined) return `has a wrong ${field?.name}: ${fault}`;
  }
  return undefined;
}

function faultOfMacro(text: string): string | undefined {
  if (/^@(?:yearly|annually|monthly|weekly|daily|midnight|hourly)$/u.test(text)) return undefined;
  if (/^@every (?:\d+(?:\.\d+)?(?:ns|us|µs|ms|s|m|h))+$/u.test(text)) return undefined;
  return 'is no macro that Kubernetes knows (@yearly, @monthly, @weekly, @daily, @hourly)';
}

function faultOfField(part: string, field: Field): string | undefined {
  return part
    .split(',')
    .map((range) => faultOfRange(range, field))
    .find((fault) => fault !== undefined);
}

function faultOfRange(range: string, field: Field): string | undefined {
  const [span = '', ...steps] = range.split('/');
  if (steps.length > 1) return `\`${range}\` has more than one step`;
  if (steps.some((step) => !/^[1-9]\d{0,3}$/u.test(step))) return `\`${range}\` has no step above 0`;
  return span === '*' || span === '?' ? undefined : faultOfSpan(span, field);
}

function faultOfSpan(span: string, field: Field): string | undefined {
  const ends = span.split('-').map((end) => valueOf(end, field));
  if (ends.length > 2 || ends.includes(undefined)) {
    return `\`${span}\` is not between ${field.least} and ${field.most}`;
  }
  const [from = 0, to = from] = ends;
  return from <= to ? undefined : `\`${span}\` ends before it begins`;
}

function valueOf(text: string, { least, most, words }: Field): number | undefined {
  const named = text === '' ? -1 : words.indexOf(text.toLowerCase());
  if (named !== -1) return named;
  const value = /^\d{1,4}$/u.test(text) ? Number(text) : Number.NaN;
  return value >= least && value <= most ? value : undefined;
}
