import type { Rewriting } from '../../text/rewriting.ts';
import { boundsOfTypes } from './bounds.ts';
import { containers } from './containers.ts';
import { directions } from './directions.ts';
import { inside } from './inside.ts';
import { keys } from './keys.ts';
import { named, ports } from './named.ts';
import { pairs } from './pairs.ts';
import { routes } from './routes.ts';
import { volumes } from './volumes.ts';

/** Parts of which a workload has several, told in one list: what the list is of is said of each. */
export const several: readonly Rewriting[] = [
  ...keys,
  ...pairs,
  ...named,
  ports,
  ...containers,
  ...volumes,
  ...inside,
]
  .map(ofRuns)
  .concat([boundsOfTypes, ...routes, ...directions]);

/** In rules, peers and selectors the same words are about others. */
function ofRuns([said, written, isIn]: Rewriting): Rewriting {
  return [said, written, (text) => runs.test(text) && (isIn?.(text) ?? true)];
}

const runs =
  /(?<![\w-])(?:deployments?|stateful ?sets?|daemon ?sets?|pods?|(?:cron)?jobs?|container)(?![\w-])|image|部署|镜像|容器/iu;
