import type { Mention } from '../mentions/mention.ts';
import type { Span, Words } from '../span.ts';
import { refusalBefore } from './refusal.ts';

export type Mentioned = {
  readonly mentions: readonly Mention[];
  /** The words by which others were refused, or may not be missing. */
  readonly read: readonly Span[];
};

/** What runs and where it does is spoken of in many ways; what stands beside it follows from more than its kind; the rest is refused by it. */
const kept = new Set([
  'Container',
  'Pod',
  'Namespace',
  'Node',
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'CronJob',
  'NetworkPolicy',
  'Ingress',
  'Service',
]);

/** `no init container`, `do not use the Secret legacy`: what is refused by its kind is not spoken of. */
export function mentionedIn({ text, claims }: Words, all: readonly Mention[]): Mentioned {
  const mentions: Mention[] = [];
  const read: Span[] = [];
  for (const mention of all) {
    const refusal = kept.has(mention.kind) ? undefined : refusalBefore(text, mention.start);
    const isFree =
      refusal !== undefined &&
      ![...claims, ...all].some((one) => refusal.at < one.end && one.start < mention.start) &&
      !isOfNone(text, mention);
    if (isFree) read.push({ start: refusal.at, end: refusal.isTwice ? mention.start : endOf(text, mention) });
    if (!isFree || refusal.isTwice) mentions.push(mention);
  }
  return { mentions, read };
}

/** `no secret may be read` speaks of all of them, `no secret is needed` of none. */
function isOfNone(text: string, { end }: Mention): boolean {
  return /^\s(?:may|must|can|should|shall|will|has|gets?|takes?|is|are)\s(?!needed|wanted|required)/iu.test(
    text.slice(end, end + 20),
  );
}

function endOf(text: string, { end, name }: Mention): number {
  const behind = /^(?:\s(?:named|called))?\s?["'`]?/u.exec(text.slice(end, end + 12))?.[0].length ?? 0;
  const isNamed = name !== undefined && text.startsWith(name, end + behind);
  const said = isNamed ? end + behind + name.length : end;
  return (
    said +
    (/^["'`]?\s(?:any\s?(?:longer|more)|at all|either|anymore)(?!\w)/iu.exec(text.slice(said, said + 14))?.[0]
      .length ?? 0)
  );
}
