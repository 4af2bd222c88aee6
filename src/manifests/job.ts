import type { Workload } from '../spec/spec.ts';
import type { Filling } from '../render/template.ts';
import { block } from './labels.ts';
import type { Manifest, Terms } from './manifest.ts';
import { ending, runsBy } from './pods/running.ts';

export const job: Manifest = {
  id: 'job',
  kind: 'Job',
  wanted: runsBy('Job'),
  why: { en: 'runs it once, to its end', zh: '运行一次直至完成' },
  fill: (workload, terms) => [ending(workload, terms, jobFilling(workload, terms))],
};

/** What fills `parts/job.yaml` beside the pods. */
export function jobFilling({ job: own = {}, controller }: Workload, { profile }: Terms): Filling {
  const isCareful = profile === 'production';
  const { completions, parallelism, backoffLimit = isCareful ? 3 : undefined } = own;
  const isEmpty = [completions, parallelism, backoffLimit].every((value) => value === undefined);
  return {
    dials: isEmpty ? undefined : { map: block({ completions, parallelism, backoffLimit }) },
    tidy: isCareful && controller === 'Job',
  };
}
