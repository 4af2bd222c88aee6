import type { Found } from './tokens.ts';

/** From when to when there are copies, as cron writes it. */
export function cronOf(all: Found): Readonly<Record<'timezone' | 'start' | 'end', string>> {
  const [, from = '', to = ''] = all['window'] ?? [];
  const days = all['days'] === undefined ? '*' : '1-5';
  return {
    timezone: zoneOf(all['zone']?.[0]),
    start: `${at(from)} * * ${days}`,
    end: `${at(to)} * * ${days}`,
  };
}

function at(said: string): string {
  const [, hour = '0', minute = '0', half] = /(\d{1,2})(?::(\d{2}))?\s?(am|pm)?/iu.exec(said) ?? [];
  const isLate = half?.toLowerCase() === 'pm' && Number(hour) < 12;
  return `${Number(minute)} ${Number(hour) + (isLate ? 12 : 0)}`;
}

const zones: readonly (readonly [RegExp, string])[] = [
  [/berlin|cet/iu, 'Europe/Berlin'],
  [/london/iu, 'Europe/London'],
  [/paris/iu, 'Europe/Paris'],
  [/amsterdam/iu, 'Europe/Amsterdam'],
  [/madrid/iu, 'Europe/Madrid'],
  [/rome/iu, 'Europe/Rome'],
  [/zurich/iu, 'Europe/Zurich'],
  [/vienna/iu, 'Europe/Vienna'],
  [/new\syork/iu, 'America/New_York'],
  [/tokyo/iu, 'Asia/Tokyo'],
  [/singapore/iu, 'Asia/Singapore'],
  [/shanghai|beijing|北京|上海/iu, 'Asia/Shanghai'],
];

/** A whole name counts as it is. */
function zoneOf(said = ''): string {
  const whole = /[A-Z][a-z]{2,12}\/[A-Z][A-Za-z_]{2,20}/u.exec(said)?.[0];
  return whole ?? zones.find(([pattern]) => pattern.test(said))?.[1] ?? 'Etc/UTC';
}
