import type { JsonMap } from '../../../../kernel/json.ts';
import { duration } from '../../fields/anyhow/english/told.ts';
import { toCount, toSeconds } from '../../numbers.ts';
import type { Meaning, Reader } from '../../wish.ts';
import { meant } from '../istio/meant.ts';
import { said } from './phrases.ts';

export const ofCluster = (cluster: JsonMap): Meaning => said({ cluster });
const time = `\\d{1,6} ?ms|\\d{1,4}\\.\\d{1,3} ?s(?:econds?)?|${duration}`;
const many = '\\d{1,7}|one|two|three|four|five|six|seven|eight|nine|ten';

/** Envoy counts in seconds. */
export function secondsOf(told: string): string {
  const [, tiny] = /^(\d+) ?ms$/u.exec(told.trim()) ?? [];
  if (tiny !== undefined) return `${Number(tiny) / 1000}s`;
  if (/^half a/iu.test(told)) return /second/iu.test(told) ? '0.5s' : '30s';
  const [plain] = /^\d+\.\d+/u.exec(told) ?? [];
  return `${plain ?? toSeconds(told)}s`;
}

/** How clusters are reached, whatever the order of the words. */
export const clustersTold: readonly Reader[] = meant({ en: 'Envoy', zh: 'Envoy' }, [
  {
    id: 'envoy-connecting',
    about: ['connect|connecting|connections?|connect_timeout|connect ?timeout|connected'],
    value: time,
    sense:
      'connect_timeout|connect ?timeout|timeout|time ?out|give up|giving up|establish\\w*|clusters?|both',
    never: 'idle|max\\w*|health|admin|listen\\w*',
    mean: (value) => ofCluster({ connect_timeout: secondsOf(value) }),
  },
  {
    id: 'envoy-connections',
    about: ['connections?', 'most|max(?:imum)?|max_connections|limit(?:ed|s)?|more|up to'],
    value: many,
    sense: 'max_connections|open|clusters?|both|circuit breakers?|breaker',
    never: 'pending|requests?|seconds?|timeout|ms',
    mean: (value) => ofCluster({ circuit: { max_connections: toCount(value) } }),
  },
  {
    id: 'envoy-pending',
    about: ['requests?|max_pending_requests', 'pending|queued?|wait(?:ing)?|max_pending_requests'],
    value: many,
    sense: 'pending|max_pending_requests|clusters?|both',
    never: 'seconds?|timeout|ms|retr\\w+',
    mean: (value) => ofCluster({ circuit: { max_pending_requests: toCount(value) } }),
  },
  {
    id: 'envoy-unhealthy',
    about: [
      'unhealthy|unhealthy_threshold|failed|failures?|failing',
      'threshold|unhealthy_threshold|checks?|times?|failures?',
    ],
    value: many,
    sense:
      'unhealthy|threshold|unhealthy_threshold|considered|counts?|clusters?|health|checks?|failed|failures?|times?|consecutive|in a row',
    never: 'retr\\w+|seconds?',
    mean: (value) => ofCluster({ health: { unhealthy_threshold: toCount(value) } }),
  },
  {
    id: 'envoy-healthy',
    about: [
      'healthy|healthy_threshold|successful|successes',
      'threshold|healthy_threshold|checks?|times?|successes',
    ],
    value: many,
    sense:
      'healthy|threshold|healthy_threshold|considered|counts?|clusters?|health|checks?|successful|successes|times?|consecutive|in a row|again',
    never: 'unhealthy|retr\\w+|seconds?',
    mean: (value) => ofCluster({ health: { healthy_threshold: toCount(value) } }),
  },
]);
