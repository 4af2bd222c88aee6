import type { Kind } from '../../kind.ts';
import { listOf, mapOf } from '../../merge.ts';
import { joined, phrases } from '../../phrase.ts';
import { bootstrapOf } from './bootstrap.ts';
import { clustersSaid } from './clusters-said.ts';
import { clustersTold } from './clusters-told.ts';
import { listenersSaid } from './listeners-said.ts';
import { routes } from './routes.ts';

/** The static configuration of an Envoy, where the words are plain. */
export const envoy: Kind = {
  kind: 'Envoy',
  file: 'envoy.yaml',
  apiVersion: '',
  names: [
    'envoy(?: proxy)?(?: static)?(?: front proxy)? (?:config(?:uration)?|bootstrap|yaml|file)(?: file| yaml)?',
    'envoy(?= (?:should|must|shall|has to|needs to|to) (?:listen|proxy|route|forward)| static| listener)',
    '(?<=(?:^|[.;]\\s|(?<!\\w)(?:an?|the|our|one|my|for|with|use|using|let|want|wants|need|put|place|have|make|configure|set up|run|through|by|via)\\s))envoy(?: proxy)?(?! ?-?(?:gateway|filter|image|container|sidecar|pod|deployment|provider|access))(?=[^]{0,300}(?:clusters?|_cluster|listens?|port \\d|upstreams?))(?![^]{0,900}(?:image|container|sidecar|deployment|daemonset|istio))',
    'Envoy~(?:代理)?(?:的)?~?(?:静态|引导|启动)?~?(?:配置|引导|启动)(?:文件|YAML)?',
  ],
  near: ['Envoy'],
  reader: joined(
    'envoy',
    ...clustersTold,
    phrases('envoy', { en: 'Envoy', zh: 'Envoy' }, [...listenersSaid, ...routes, ...clustersSaid]),
  ),
  body: ({ pieces }) => bootstrapOf(listOf(pieces).map(mapOf)),
};
