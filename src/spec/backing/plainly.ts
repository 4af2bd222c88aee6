import { present } from '../../kernel/present.ts';
import { programWorkload } from '../programs/workload.ts';
import { publicImages, type PublicImage } from '../public-images.ts';
import type { Workload } from '../spec.ts';
import { withBacking, type Backed } from './backing.ts';

/** In the manner of documentation what stands behind a known program has what it cannot be used without, and no more. */
export function backedPlainly(workloads: readonly Workload[], kinds: readonly string[]): Backed {
  const own = new Set(workloads.map(({ name }) => name));
  const made = withBacking(workloads.map(withVariables), kinds);
  return { ...made, workloads: made.workloads.map((one) => (own.has(one.name) ? one : plain(one))) };
}

/** The program of a reference, whatever its tag. */
function programOf({ image }: Workload): PublicImage | undefined {
  if (image.kind !== 'public') return undefined;
  const [repository] = image.reference.split(/:(?![^/]*\/)|@/u);
  return publicImages.find((one) => one.repository === repository);
}

/** What it reads of what stands behind it, where that is all that it reads. */
function withVariables(workload: Workload): Workload {
  const image = programOf(workload);
  if (image?.needs === undefined) return workload;
  const said = new Set(workload.env.flatMap((one) => ('name' in one ? [one.name] : [])));
  const { env } = programWorkload(image, { name: workload.name });
  const own = env.filter((one) => !('name' in one) || !said.has(one.name));
  return { ...workload, env: [...own, ...workload.env], needs: image.needs };
}

function plain({ name, partOf, image, controller, port, env, volumes }: Workload): Workload {
  return present({
    name,
    partOf,
    image,
    controller,
    kind: 'web' as const,
    port,
    servicePort: port ?? 80,
    env,
    volumes,
    writable: [],
    probes: {},
    needs: [],
    resources: {},
    extras: [],
    exposure: { type: controller === 'StatefulSet' ? ('headless' as const) : ('ClusterIP' as const) },
  });
}
