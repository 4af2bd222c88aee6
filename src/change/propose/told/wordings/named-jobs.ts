import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

/** Jobs by the clock that are told of by what they are for, and then by what they run. */
export const namedJobs: readonly Rewriting[] = [
  // A job is told of by what it is for, and then by what it runs: a nightly backup job, 2am, that runs `npm run backup`.
  [
    /(?<![\w-])(?:an?|another|one)\s(nightly|daily|hourly|weekly|monthly)\s(?:[a-z][a-z-]{1,20}\s){0,2}(?:cron\s?)?job,?\s?(?:\(?((?:at\s)?\d{1,2}(?::\d\d)?\s?(?:[ap]m)?)\)?,?\s)?(?:(?:that|which|to)\s)?(?:runs?|running|executes?|calls?)\s(["'`][^"'`\n]{2,120}["'`])(?:,?\s(?:with|using|and)\s(?:(?:the|it|has)\s){0,3}same\senv(?:ironment)?(?:\svariables?)?(?:\sas\s[^,.;\n?]{1,40})?)?/giu,
    (...found) => jobOf(found),
  ],
];

function jobOf([, often = '', time = '', command = '']: readonly (string | undefined)[]): string {
  const at = time === '' ? '' : ` at ${time.replace(/^at\s/iu, '')}`;
  return `a cron job: run ${command} ${often}${at}`;
}
