import { join } from '../../kernel/paths.ts';
import { inEnvironment } from '../../spec/environments.ts';
import type { Spec } from '../../spec/spec.ts';
import type { Layout, Written } from './shape.ts';
import { groupsOf, placeAsIs } from './groups.ts';

/** Manifests as the cluster takes them; each environment has a folder of its own. */
export function plain(spec: Spec, layout: Layout): readonly Written[] {
  const { environments = [] } = layout;
  if (environments.length === 0) return filesOf(spec, layout);
  return environments.flatMap((environment) =>
    filesOf(inEnvironment(spec, environment), { ...layout, folder: join(layout.folder, environment.name) }),
  );
}

function filesOf(spec: Spec, layout: Layout): readonly Written[] {
  return groupsOf(spec, layout, placeAsIs(spec)).flatMap(({ files }) => files);
}
