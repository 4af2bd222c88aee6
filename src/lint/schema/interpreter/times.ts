const dateTime = /^(\d{4}-\d\d-\d\d)[Tt ](\d\d:\d\d:\d\d(?:\.\d+)?(?:[Zz]|[-+]\d\d:\d\d))$/u;
const time = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[Zz]|[-+](\d\d):(\d\d))$/u;
const days = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isDateTime(text: string): boolean {
  const [, date, clock] = dateTime.exec(text) ?? [];
  return date !== undefined && clock !== undefined && isDate(date) && isTime(clock);
}

export function isDate(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/u.test(text)) return false;
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return day >= 1 && day <= lengthOf(year, month);
}

export function isTime(text: string): boolean {
  const parts = [...(time.exec(text) ?? [])].slice(1).map((part: string | undefined) => Number(part ?? 0));
  return parts.length > 0 && parts.every((part, index) => part <= (most[index] ?? 0));
}

const most = [23, 59, 60, 23, 59];

function lengthOf(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : (days[month - 1] ?? 0);
}

/** A duration of Go (`1h30m`) or of ISO 8601 (`PT90M`). */
export function isDuration(text: string): boolean {
  return isGoDuration(text) || isIsoDuration(text);
}

function isGoDuration(text: string): boolean {
  return /^[-+]?(?:0|(?:(?:\d+(?:\.\d*)?|\.\d+)(?:ns|us|µs|μs|ms|s|m|h))+)$/u.test(text);
}

function isIsoDuration(text: string): boolean {
  if (/^P\d+W$/u.test(text)) return true;
  const [, date = '', clock] = /^P([\dYMD]*)(?:T([\dHMS]+))?$/u.exec(text) ?? [];
  if (date === '' && clock === undefined) return false;
  return (
    /^(?:\d+Y)?(?:\d+M)?(?:\d+D)?$/u.test(date) &&
    (clock === undefined || /^(?:\d+H)?(?:\d+M)?(?:\d+S)?$/u.test(clock))
  );
}
