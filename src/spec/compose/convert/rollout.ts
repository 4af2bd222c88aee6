import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import type { Controller } from '../../spec.ts';
import { countOf, field, textAt } from '../read/node.ts';
import type { Service } from '../model/model.ts';
import { durationSeconds } from '../model/units.ts';
import { label } from './labels.ts';
import type { Subject } from './terms.ts';
import type { Mounted } from './volumes/mounted.ts';

type Kept = { readonly controller: Controller; readonly mounted: Mounted };

/** How it is replaced: as `update_config` says; what holds a disk of its own ends before the next one begins. */
export function rolloutOf({ service }: Subject, { controller, mounted }: Kept): JsonMap {
  if (controller === 'CronJob') return concurrency(service);
  if (controller !== 'Deployment') return {};
  const isOne =
    mounted.objects.some(({ body }) => JSON.stringify(body).includes('"ReadWriteOnce"')) ||
    mounted.volumes.some(({ source }) => source.kind === 'claim');
  if (isOne) return { strategy: { type: 'Recreate' } };
  const update = field(service.node, 'deploy', 'update_config');
  const parallelism = countOf(field(update, 'parallelism'));
  if (parallelism === undefined || parallelism === 0) return {};
  const isStartFirst = textAt(update, 'order') === 'start-first';
  const rollingUpdate = isStartFirst
    ? { maxSurge: parallelism, maxUnavailable: 0 }
    : { maxSurge: 0, maxUnavailable: parallelism };
  return present({
    strategy: { type: 'RollingUpdate', rollingUpdate },
    minReadySeconds: durationSeconds(textAt(update, 'delay')),
  });
}

function concurrency(service: Service): JsonMap {
  const policy = label(service, 'cronjob.concurrency_policy');
  const isKnown = policy !== undefined && /^(?:Allow|Forbid|Replace)$/u.test(policy);
  return isKnown ? { concurrencyPolicy: policy } : {};
}
