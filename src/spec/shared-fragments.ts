import { present } from '../kernel/present.ts';
import type { Fragments, Workload } from './spec.ts';
import { merge } from './words/merge.ts';

/** What was said of a program counts for all that is started from its image: its variables, and how that is pulled. */
export function sharedFragments(
  { fragments = {} }: Workload,
  own: Fragments = {},
): Pick<Workload, 'fragments'> {
  const { env, envFrom } = fragments.container ?? {};
  const { imagePullSecrets } = fragments.pod ?? {};
  const container = merge(present({ env, envFrom }), own.container ?? {});
  const pod = merge(present({ imagePullSecrets }), own.pod ?? {});
  const all = {
    ...own,
    ...(Object.keys(container).length > 0 && { container }),
    ...(Object.keys(pod).length > 0 && { pod }),
  };
  return Object.keys(all).length === 0 ? {} : { fragments: all };
}
