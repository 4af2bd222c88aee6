import { anyCase } from '../../../../kernel/any-case.ts';
import type { Facts } from '../../../../facts/facts.ts';
import { publicImage } from '../../../../spec/public-images.ts';
import type { Rewriting } from '../../../../spec/words/text/rewriting.ts';

const queues: ReadonlySet<string> = new Set(['redis', 'valkey', 'rabbitmq', 'kafka', 'nats']);

/** `by the length of the queue "mails"`, and `the password`, of a repository whose code knows one of them: what is meant is that. */
export function theOnlyOnes({ services }: Facts): readonly Rewriting[] {
  const kinds = services.flatMap(({ needs }) => needs.map(({ kind }) => publicImage(kind)?.app ?? kind));
  const [kind, ...others] = new Set(kinds.filter((one) => queues.has(one)));
  const isRedis = others.length === 0 && (kind === 'redis' || kind === 'valkey');
  const names = services.flatMap(({ env }) => env.map((one) => one.name));
  const [password, ...more] = new Set(names.filter((name) => name.endsWith('_PASSWORD')));
  return [
    ...(isRedis ? [ofRedis] : []),
    ...(password === undefined || more.length > 0 ? [] : [ofPassword(password)]),
  ];
}

const ofRedis: Rewriting = [
  anyCase(
    String.raw`(?<=(?<![\w-])(?:length|size|depth|backlog)\sof\s(?:the|our|its)\s)(?:bullmq\s|bull\s|job\s)?(?=queue\s["'\x60])`,
  ),
  'redis ',
];

function ofPassword(name: string): Rewriting {
  const own = name.replace(/_PASSWORD$/u, '').replaceAll('_', '[_ ]');
  return [
    anyCase(
      String.raw`(?<=(?<![\w-])${own}[^.\n]{0,160}(?:,\s(?:and\s)?|\sand\s|[.;]\s))(?:the|its)\spassword\s(?=(?:is|comes|lives|sits|stays)\s(?:in|from)\s(?:the\s|a\s)?secret\s)`,
    ),
    `${name} `,
  ];
}
