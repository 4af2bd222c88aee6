import type { Alert } from '../../../spec/alert.ts';
import type { Called } from '../../../spec/words/mentions/services.ts';
import { toSeconds } from '../../../spec/words/numbers.ts';
import { namesOf } from '../scope.ts';
import { conditions } from './conditions.ts';

const lead =
  /^(?:(?:when(?:ever)?|if|once|as\ssoon\sas|on|for|about|that|also|then|any\stime|in\scase|:|：|当|如果|若|一旦|在)\s?)+/iu;
const tail = /(?:的?时候?|就|则|的情况|后|时(?:通知我们?|告警|报警|提醒我们?)?|通知我们?|告警)+$/u;
const amount = String.raw`(?:\d{1,4}|an?|one|two|three|five|ten|fifteen|thirty|[一二两三五十]{1,2})\s?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?|秒钟?|分钟?|个?小时)`;
const lasting = new RegExp(
  String.raw`,?\s(?:for|longer\sthan|more\sthan)\s(?:(?:more\sthan|over|at\sleast|longer\sthan|about)\s)?(?<span>${amount})(?![\w%])$|\s?(?:持续|超过|达到|长达){1,2}\s?(?<zh>\d{1,4}\s?(?:秒钟?|分钟?|个?小时))(?:以上)?$`,
  'iu',
);
const within = new RegExp(
  String.raw`\s(?:in|within|over|during)\s(?:(?:the\slast|the\spast|any)\s)?(?<span>${amount})(?!\w)$|^(?<zh>\d{1,4}\s?(?:秒钟?|分钟?|个?小时))(?:之?内)\s?`,
  'iu',
);

/** Undefined where the words are more, or something else, than one condition. */
export function conditionIn(said: string, called: readonly Called[]): Alert | undefined {
  const bare = nameless(said.trim().replaceAll(/["'`]/gu, ''), called);
  const plain = bare.replace(tail, '').replace(lead, '').trim();
  const lasts = spanIn(lasting, plain);
  const counts = spanIn(within, lasts.rest);
  const met = metIn(counts.rest);
  if (met === undefined) return metIn(plain);
  return { ...met, ...timed('lasting', lasts.span), ...timed('within', counts.span) };
}

/** How long, and what is said beside. */
function spanIn(pattern: RegExp, said: string): { readonly span: string | undefined; readonly rest: string } {
  const found = pattern.exec(said)?.groups;
  return { span: found?.['span'] ?? found?.['zh'], rest: said.replace(pattern, '').trim() };
}

function metIn(said: string): Alert | undefined {
  for (const { kind, patterns, more } of conditions) {
    const [found] = patterns.flatMap((pattern) => [...said.matchAll(new RegExp(pattern, 'giu'))]);
    if (found !== undefined) return { kind, ...more?.(found.groups ?? {}) };
  }
  return undefined;
}

/** What a service is called says nothing of what it does. */
function nameless(said: string, called: readonly Called[]): string {
  const known = called.filter(({ names }) => names.length > 0);
  return known.length === 0 ? said : said.replaceAll(new RegExp(namesOf(known), 'giu'), 'it');
}

function timed(key: 'lasting' | 'within', said: string | undefined): Partial<Alert> {
  if (said === undefined) return {};
  const all = toSeconds(said.replace('个', ''));
  if (all % 3600 === 0) return { [key]: `${all / 3600}h` };
  return { [key]: all % 60 === 0 ? `${all / 60}m` : `${all}s` };
}
