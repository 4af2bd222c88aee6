import { present } from '../../../kernel/present.ts';
import type { Workload } from '../../../spec/spec.ts';
import { mapOf, merge } from '../../../spec/words/merge.ts';
import { readWish, type Vocabulary } from '../../../spec/words/read.ts';
import type { Draft, Reading } from '../../../spec/words/wish.ts';
import { isOfAll, saidOfAll } from './all-first.ts';
import { asItIs, type Heard, type Telling } from './telling.ts';
import { withEach } from './saying.ts';

type Told = { readonly said: string; readonly reading: Reading; readonly draft: Draft };

/**
 * `All of them tolerate dedicated=apps:NoSchedule`, `every container runs as user 1000`: of what else is started from
 * their code too, which only takes its amounts and variables from the service.
 */
export const podsOfAll: Telling = (words, { called, readers, services }): Heard => {
  const known = called.filter(({ names, isInner }) => names.length > 0 && isInner !== true);
  const isAlone = services.length === 1 && (services[0]?.processes ?? []).length === 0;
  if (readers === undefined || known.length === 0 || isAlone) return { rest: words, rows: [], over: asItIs };
  const ofAll = saidOfAll(known);
  const told = (words.match(sentence) ?? []).flatMap((said) => {
    const isMeant = said.search(ofAll) !== -1 && !refusing.test(said) && isOfAll(said, known);
    return isMeant ? readAs(said.trim(), said.replaceAll(ofAll, ' it '), readers) : [];
  });
  return {
    rest: told.reduce((rest, { said }) => rest.replace(said, ' '), words),
    rows: told.flatMap(({ said, reading }) =>
      reading.understood.map((row) => ({ ...row, said: said.replace(/^[-*•\s]+/u, '') })),
    ),
    over: asItIs,
    settled: (spec) => ({
      spec: told.reduce((one, { draft }) => withEach((workload) => over(workload, draft))(one), spec),
    }),
  };
};

const sentence = /(?:[^.;。；\n?!]|[.?!;](?=\S))+/gu;
/** Who has none of it is told of in other words. */
const refusing = /(?<![\w-])(?:none|no\sone|nobody|not\sone|any)(?![\w-])/iu;
const ofPods: ReadonlySet<string> = new Set([
  'terminationGracePeriodSeconds',
  'nodeSelector',
  'tolerations',
  'priorityClassName',
  'securityContext',
]);

/** All of it, and nothing but what pods have. */
function readAs(said: string, plain: string, readers: Vocabulary): Told[] {
  const reading = readWish(plain.trim(), { ...readers, services: [] });
  const [draft, ...others] = reading.wish.drafts;
  const isRead = draft !== undefined && others.length === 0 && reading.leftover.length === 0;
  return isRead && isOfPods(draft) ? [{ said, reading, draft }] : [];
}

function isOfPods({ isImplied, work, facts }: Draft): boolean {
  const [container = {}, ...more] = work.containers;
  return (
    isImplied &&
    more.length === 0 &&
    [work.controller, work.podMetadata, facts].every((one) => Object.keys(one).length === 0) &&
    Object.keys(container).every((key) => key === 'securityContext') &&
    Object.keys(work.pod).every((key) => ofPods.has(key)) &&
    Object.keys({ ...work.pod, ...container }).length > 0
  );
}

function over(workload: Workload, { work }: Draft): Workload {
  const { fragments } = workload;
  const { securityContext } = work.containers[0] ?? {};
  const container = merge(mapOf(fragments?.container), present({ securityContext }));
  return { ...workload, fragments: { ...fragments, pod: merge(mapOf(fragments?.pod), work.pod), container } };
}
