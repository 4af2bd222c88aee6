import { objectName } from '../../kernel/object-name.ts';
import { present } from '../../kernel/present.ts';
import { batchOf } from '../batch.ts';
import { small } from '../programs/program.ts';
import { programWorkload } from '../programs/workload.ts';
import { publicImages } from '../public-images.ts';
import type { Spec, Workload } from '../spec.ts';
import { freeName } from './call.ts';

/** What runs by the clock in an image of others. */
export type OtherJob = {
  readonly image: string;
  readonly command: readonly string[];
  readonly schedule: string;
  readonly timeZone?: string | undefined;
  readonly name?: string | undefined;
};

/** A CronJob of another image beside what the repository builds. */
export function withJob(spec: Spec, job: OtherJob): Spec {
  const { image, command, schedule, timeZone } = job;
  const [first] = spec.workloads;
  const last = image.split('/').at(-1)?.split(/[:@]/u)[0] ?? image;
  const name = freeName(job.name ?? objectName(`${last}-cron`), spec);
  const made: Workload = {
    ...baseOf(image, { name, partOf: first?.partOf ?? name }),
    image: { kind: 'public', reference: image },
    controller: 'CronJob',
    job: present({ schedule, timeZone }),
    command,
  };
  return { ...spec, workloads: [...spec.workloads, made] };
}

function baseOf(reference: string, { name, partOf }: Pick<Workload, 'name' | 'partOf'>): Workload {
  const [repository = ''] = reference.split(/:(?!.*\/)|@/u);
  const known = publicImages.find((one) => one.repository === repository || one.app === repository);
  if (known !== undefined) return batchOf(programWorkload(known, { name, partOf }));
  return {
    name,
    partOf,
    image: { kind: 'public', reference },
    kind: 'worker',
    servicePort: 80,
    user: usualUser,
    writable: [],
    resources: small,
    probes: {},
    env: [],
    needs: [],
    extras: [],
  };
}

/** No root, whatever the image says. */
const usualUser = 10_001;
