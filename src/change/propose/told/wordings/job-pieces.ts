import { overLines } from '../../../../kernel/over-lines.ts';

export const day = '(?:sun|mon|tues|wednes|thurs|fri|satur)day';
export const often = overLines`
  (?:every|each)\s(?:single\s)?(?:\d{1,3}\s)?(?:${day}|weekday|day|night|morning|evening|hour|minute|week|month)s?(?:\s(?:night|morning|evening))?|
  once\s(?:a|per|every)\s(?:day|night|week|hour|month)|(?:nightly|daily|hourly|weekly|monthly)|(?:on\s)?${day}s?
`;
export const time = String.raw`at\s(?:about\s)?(?:(?<hour>\d{1,2})(?:[:.](?<minute>\d{2}))?\s?(?<half>am|pm|a\.m\.?|p\.m\.?)?(?:\s(?<part>(?:in\sthe|at)\s(?:morning|afternoon|evening|night)))?|(?<named>midnight|noon))`;
const program = String.raw`(?:bundle|rake|rails|bin/[\w-]{1,40}|\./[\w./-]{1,60}|python3?|php|node|npm|npx|yarn|pnpm|mix|dotnet|java|sh|bash|flask|django-admin|manage\.py|artisan|go|cargo|curl|psql|alembic|uv|poetry)`;
export const quoted = /[\x60"'](?<command>[^\x60"'\n]{2,200})[\x60"']/u;
/** A command that says by itself that it is run: `python manage.py clearsessions` every night. */
export const ofProgram = new RegExp(String.raw`^${program}\s[\w./:-]`, 'iu');
export const spoken = new RegExp(
  String.raw`(?<=(?<![\w-])(?:runs?|running|executes?|calls?|schedule)\s)(?<command>${program}\s[\w./:=@-]{1,60}(?:\s(?!(?:${often}|at|in|with|using|from|and|on|for|once)(?![\w-]))[\w./:=@-]{1,60}){0,6})`,
  'iu',
);
/** `clean up old uploads every night at 2: python -m app.cleanup` */
export const behindColon = new RegExp(
  String.raw`(?::\s|(?<=(?<![\w-])(?:cron|jobs?|tasks?)(?![\w-])[^(\n]{0,60})\()(?<command>(?:${program}(?:\s(?!(?:${often}|at|in|with|using|from|on|once)(?![\w-]))[\w./:=@-]{1,60}){1,8}|[\x60"'][^\x60"'\n]{2,200}[\x60"']))(?=\s*$|\s?[,()]|\s(?:${often}|at|in|with|using|from|on|once)(?![\w-]))`,
  'iu',
);
/** What it is for. */
export const purposes = [
  /(?<=(?<!\w)(?:jobs?|tasks?))\s(?:that|which|to|for)\s(?!runs?\s|executes?\s|calls?\s)[^:,(\n]{1,80}?(?=\s?[:,(]|\s(?:every|each|nightly|daily|hourly|weekly|monthly|with|in\sthe|using)\s|\s*$)/iu,
  /^\s*(?:[-*•]\s)?(?:(?:and|also|please|then)\s){0,2}(?:clean(?:\sup)?|purge|delete|remove|prune|expire|send|sync|refresh|rebuild|reindex|import|export|generate|archive|rotate|vacuum|clear|compact|warm(?:\sup)?|fetch|poll|reconcile|process|check|recalculate|update|optimi[sz]e|anonymi[sz]e|crawl)\s[^:,(\n]{1,60}?(?=\s(?:every|each|once|nightly|daily|hourly|weekly|monthly|at)\s)/iu,
];
/** What for, and then with what: `delete old carts with node scripts/clean.js`. */
export const aimed = new RegExp(
  String.raw`(?<![\w-])(?:(?!(?:${often}|at|a|an|and)(?![\w-]))[a-z][\w'-]{0,20}\s){1,6}(?:with|via|using|through|by(?:\s(?:running|calling|executing))?)\s[\x60"']?(?<command>${program}\s(?:[\w:@-]{0,30}[./:][\w./:=@-]{0,60}|run\s[\w:.-]{1,40})(?:\s(?!(?:${often}|at|in|with|using|from|and|on|for|once)(?![\w-]))[\w./:=@-]{1,60}){0,6})[\x60"']?`,
  'iu',
);
export const places = new RegExp(
  overLines`
  (?:(?:with|in|using|from|on|inside|by)\s(?:the\s|its\s|our\s)?(?<image>[\w-]{1,40})(?:'s)?\s(?:image|container|service|app))|
  (?:(?:in|inside|on)\s(?:the\s|our\s)(?<service>[\w-]{1,40}))|
  \((?:the\s|same\s|in\s){0,2}(?<bracketed>[\w-]{1,40})\s(?:image|container)\)
`,
  'giu',
);
export const owner =
  /^\s*(?:(?:and|also|then|now)[,\s]+)*(?:the\s|our\s)?(?<owner>(?!(?:we|i|it|you|there|that|this|they|please)(?!\w))[\w-]{1,40})\s(?:also\s)?(?:needs|should\shave|gets|wants|must\shave)\s/iu;
export const filler =
  /(?<![\w-])(?:cron(?:\s?-?jobs?)?|jobs?|tasks?|scheduled|schedule|recurring|periodic|runs?|running|executes?|calls?|time|clock|as|also|too|please|nightly|daily|hourly|weekly|monthly|needed|same|own|command)(?![\w-])/giu;
export const sentence = /(?:[^.;\n?!]|[.?!](?=\S))+/gu;
export const isOne = /(?<![\w-])(?:cron|jobs?|tasks?|runs?|running|executes?|schedule)(?![\w-])/iu;
