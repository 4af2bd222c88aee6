import { toCount } from '../numbers.ts';

const runs = '(once|twice|thrice|(?:two|three|four|five|six|\\d{1,2}) times)';
const runsAlone = new RegExp(`^(?:(?:it|this|them) )?${runs}$`, 'iu');
const runsOf = new RegExp(`^((?:the |our )?[\\w-]{1,60}) ${runs}$`, 'iu');
const running = new RegExp(`(?<![\\w-])(?:run|start|deploy)s?(?![\\w-])[^]{0,80}(?<![\\w-])${runs}`, 'iu');

/** `run it twice in production, once in staging`: how many of it there are, and not how many times as many as before. */
export function timesRun(said: string, text: string, last: string): string {
  const isRun =
    running.test(text) || new RegExp(`(?<![\\w-])${runs}(?! (?:a|per|that|as)(?![\\w-]))`, 'iu').test(last);
  const [, alone] = runsAlone.exec(said) ?? [];
  if (alone !== undefined && (isRun || /^once$/iu.test(alone))) return `${countOf(alone)} replicas`;
  const [, what, times] = running.test(text) ? (runsOf.exec(said) ?? []) : [];
  return what === undefined || times === undefined ? said : `${what} ${countOf(times)} replicas`;
}

function countOf(times: string): number {
  return toCount(times.replace(/ times$/iu, ''));
}
