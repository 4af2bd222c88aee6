import type { Workload } from '../spec/spec.ts';
import type { Filling } from '../render/template.ts';
import { mapOf } from '../spec/words/merge.ts';
import { block } from './labels.ts';
import type { Manifest, Terms } from './manifest.ts';
import { ending, runsBy } from './pods/running.ts';

export const job: Manifest = {
  id: 'job',
  kind: 'Job',
  wanted: runsBy('Job'),
  why: { en: 'runs it once, to its end', zh: '运行一次直至完成' },
  fill: (workload, terms) => [
    ending(workload, terms, { ...jobFilling(workload, terms), ...staying(workload, terms) }),
  ],
};

/** What fills `parts/job.yaml` beside the pods. */
export function jobFilling({ job: own = {} }: Workload, { profile }: Terms): Filling {
  const isCareful = profile === 'production';
  const { completions, parallelism, backoffLimit = isCareful ? 3 : undefined } = own;
  const isEmpty = [completions, parallelism, backoffLimit].every((value) => value === undefined);
  return { dials: isEmpty ? undefined : { map: block({ completions, parallelism, backoffLimit }) } };
}

/** Git holds a Job as it holds all else: one that a time to live clears away is missed there, and runs again. */
function staying({ fragments }: Workload, { profile }: Terms): Filling {
  const isCleared = mapOf(fragments?.spec)['ttlSecondsAfterFinished'] !== undefined;
  return { staying: profile === 'production' && !isCleared, held: profile === 'production' };
}
