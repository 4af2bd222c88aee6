import { overLines } from '../../kernel/over-lines.ts';
import { isThinking } from '../../advise/parse.ts';
import type { Spoken } from './spoken.ts';

/** How an endpoint wants to be spoken to, beside the manner of its answers; most take the first of each. */
export type Dialect = {
  readonly limit: 'max_tokens' | 'max_completion_tokens';
  /** Models that reason take none but their own. */
  readonly hasTemperature: boolean;
  readonly hasUsage: boolean;
  readonly isStream: boolean;
  /** Templates of some open models know no system. */
  readonly system: 'apart' | 'within';
  /** Tokens beside the answer, for models that think before they speak: thoughts count as output. */
  readonly thoughts: number;
};

export const plainDialect: Dialect = {
  limit: 'max_tokens',
  hasTemperature: true,
  hasUsage: true,
  isStream: true,
  system: 'apart',
  thoughts: 0,
};

const room = 8000;

type Correction = { readonly when: RegExp; readonly mend: (dialect: Dialect) => Dialect };

/** What endpoints complain of, as their documentation and their errors say it. */
const corrections: readonly Correction[] = [
  {
    when: new RegExp(
      overLines`
        max_completion_tokens|
        max_tokens['"\x60 ].{0,60}(?:not supported|unsupported|unknown|unrecognized)|
        (?:unsupported|unknown|unrecognized).{0,60}max_tokens
      `,
      'iu',
    ),
    mend: (dialect) => ({ ...dialect, limit: 'max_completion_tokens', thoughts: room }),
  },
  { when: /temperature/iu, mend: (dialect) => ({ ...dialect, hasTemperature: false }) },
  { when: /stream_options|include_usage/iu, mend: (dialect) => ({ ...dialect, hasUsage: false }) },
  {
    when: /stream(?:ing)?\b.{0,60}(?:not supported|unsupported|not available)|(?:unsupported|does not support).{0,40}stream/iu,
    mend: (dialect) => ({ ...dialect, isStream: false, hasUsage: false }),
  },
  {
    when: /system.{0,40}(?:role|message|prompt|not supported)|roles? must alternate|'system'|developer instruction/iu,
    mend: (dialect) => ({ ...dialect, system: 'within' }),
  },
];

/** What is learnt of a complaint; undefined where it says nothing new. */
export function corrected(dialect: Dialect, complaint: string): Dialect | undefined {
  const text = complaint.slice(0, 2000);
  for (const { when, mend } of corrections) {
    const next = when.test(text) ? mend(dialect) : dialect;
    if (JSON.stringify(next) !== JSON.stringify(dialect)) return next;
  }
  return undefined;
}

/** Nothing was said: it thought for too long, or it knows no streams. */
export function learntOf({ text, end, output }: Spoken, dialect: Dialect): Dialect | undefined {
  if (end !== 'cut') return undefined;
  const isThought = text.trim() === '' ? output > 0 : isThinking(text);
  if (isThought) return dialect.thoughts > 0 ? undefined : { ...dialect, thoughts: room };
  return text === '' && dialect.isStream ? { ...dialect, isStream: false, hasUsage: false } : undefined;
}
