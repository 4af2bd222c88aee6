import { anyCase } from '../../../../kernel/any-case.ts';
import { once } from '../../../../kernel/once.ts';
import type { Rewriting } from '../../text/rewriting.ts';

/** As people write the kinds that they name only at the end, where they tell what it is called. */
const spoken: readonly (readonly [kind: string, said: string])[] = [
  ['VirtualService', 'virtual ?-?service'],
  ['DestinationRule', 'destination ?-?rule'],
  ['ServiceEntry', 'service ?-?entry'],
  ['PeerAuthentication', 'peer ?-?auth(?:entication)?'],
  ['AuthorizationPolicy', 'auth(?:orization)? ?-?policy'],
  ['Telemetry', 'telemetry(?: object| resource)?'],
  ['NetworkPolicy', 'network ?-?policy|netpol'],
  ['Ingress', 'ingress'],
  ['HTTPRoute', 'http ?-?route'],
  ['GRPCRoute', 'grpc ?-?route'],
  ['LimitRange', 'limit ?-?range'],
  ['ResourceQuota', '(?:resource ?-?)?quota'],
  ['PodDisruptionBudget', 'pod ?disruption ?budget|disruption ?budget|pdb'],
  ['HorizontalPodAutoscaler', '(?:horizontal )?(?:pod )?auto ?-?scaler|hpa'],
  ['ConfigMap', 'config ?-?map'],
  ['StorageClass', 'storage ?-?class'],
  ['PriorityClass', 'priority ?-?class'],
  ['PersistentVolume', 'persistent ?volume|pv'],
  ['PersistentVolumeClaim', 'persistent ?volume ?claim|pvc'],
  ['Application', '(?:argo ?cd )?application'],
  ['ServiceAccount', 'service ?-?account'],
  ['VolumeSnapshot', 'volume ?-?snapshot'],
];

const name =
  '["\'`]?((?!(?:it|this|that|the|called|named|simply|just|please|for|in|a|an|one|same)[^\\w-])[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'`]?';
const end = '(?=\\s?(?:[,;:)\\n]|[.](?:\\s|$)|$)|\\s(?:in|and|please)\\s)';
const begin = '(?<=^|[.,;:\\n]\\s?|\\sand\\s|\\swe\\s|\\sso\\s)';
const be =
  '(?:is|be|should be|shall be|must be|will be|would be|can be|gets|has)(?: (?:simply|just|called|named|the name|to be))*';

/** `the ingress is called web`, `web is the name of the ingress`, `call the policy web`. */
function naming(said: string): RegExp {
  const own = `(?:the|this|our|that) (?:${said})`;
  const ways = [
    `(?:and )?(?:${own}|(?:${said})) ${be} ${name}`,
    `${name} (?:is|shall be|should be|will be|would be|as) (?:(?:the|a|its) )?(?:(?:good|fine|nice|fitting|right) )?(?:name (?:of|for) )?(?:the|this|our|that|a) (?:${said})`,
    `(?:the )?name (?:of|for) (?:the|this|our|that) (?:${said})(?: is|:) ${name}`,
    `(?:please )?(?:call|name) ${own} ${name}`,
  ];
  return anyCase(`${begin}(?:${ways.join('|')})${end}`.replaceAll(' ', '\\s'));
}

const asked = (said: string): RegExp => anyCase(`(?<=[.,;]\\s)(?:an? )?(?:${said})(?:,? please)?[.]?$`);

export type Late = { readonly kind: string; readonly says: readonly Rewriting[] };

const kinds = spoken.map(([kind, said]) => ({
  kind,
  is: new RegExp(`(?<![\\w.-])(?:${said})(?![\\w-])`, 'iu'),
  one: once(() => naming(said)),
  last: once(() => asked(said)),
}));

/** Of the kinds that are named nowhere but where it is told what they are called. */
export function lateIn(text: string): Late[] {
  return kinds.flatMap(({ kind, is, ...late }) => {
    if (!is.test(text)) return [];
    const [one, last] = [late.one(), late.last()];
    const rest = text.replaceAll(one, '').replaceAll(last, '');
    if (rest.length === text.length || is.test(rest)) return [];
    const says: Rewriting[] = [
      [
        one,
        (...[, ...found]) => `the ${kind} should be called ${found.find((a) => typeof a === 'string') ?? ''}`,
      ],
      [last, ''],
    ];
    return [{ kind, says }];
  });
}
