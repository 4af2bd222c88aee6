import type { Workload } from '../../spec/spec.ts';
import { sayBody } from './body.ts';
import type { ChangeSet, Elsewhere } from './change-set.ts';
import type { Story } from './story.ts';

/** What belongs into another repository, with a description of its own: what is written there and how it is brought in. */
export function elsewhereOf(story: Story, title: string): Pick<ChangeSet, 'elsewhere'> {
  const { order, spec, drawing } = story;
  const { policy, request } = order;
  const files = drawing.elsewhere;
  const repository = policy.gitops?.repository;
  if (files.length === 0 || repository === undefined) return {};
  const body = sayBody({
    ...story,
    reading: { ...story.reading, understood: [], leftover: [] },
    spec: { ...spec, workloads: spec.workloads.map(withoutService) },
    drawing: { ...drawing, elsewhere: [] },
    questions: [],
    files,
    kept: [],
  });
  const texts = files.map(({ path, text, why }) => ({ path, text, why: why[request.language] }));
  return { elsewhere: { repository, title, body, files: texts } satisfies Elsewhere };
}

/** What is known of its program is told where the program is. */
function withoutService(workload: Workload): Workload {
  const { service, ...rest } = workload;
  return service === undefined ? workload : rest;
}
