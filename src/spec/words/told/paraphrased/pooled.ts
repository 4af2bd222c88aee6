import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const mesh = /istio|destination ?rule|virtual ?service/iu;
const number = '(\\d{1,6})';
const span = '(\\d{1,5}(?:\\.\\d)? ?(?:ms|milliseconds?|s|seconds?|m|minutes?|h|hours?))';
const one = (said = ''): string => (/^\d/u.test(said) ? said : '1');

/** How many connections a mesh keeps, and whom it puts out. */
const breakers: readonly Rewriting[] = within(mesh, [
  ...phrased(
    overLines`
      (?:(?:should|must|may|can|to|only|allows?|permits?|at most|no more than|up to|a maximum of|maximum) ){0,6}
      ${number} TCP connections?,? (?:and )?(?:at most )?${number} pending (?:http )?requests?,? and (?:at most )?(\d{1,4}|a single|one) requests? per connection
    `,
    (...[, tcp = '', pending = '', each = '']) =>
      `maxConnections ${tcp}, http1MaxPendingRequests ${pending}, maxRequestsPerConnection ${one(each)}`,
  ),
  ...phrased(
    '(?:and )?(?:at most|up to(?: a maximum of)?|no more than) (\\d{1,3}) ?(?:%|percent)(?: (?:of (?:them|the (?:instances|hosts|endpoints))|instances|hosts))?(?: (?:may|can|are|be|get|is))*(?: ejected)?(?<=eject[^.]{0,160})',
    'maxEjectionPercent $1',
  ),
  ...phrased(
    "(?:use |with |using )?(?:the )?mutual tls (?:of|from|by|through) istio|(?:the )?tls mode (?:is|should be|:) istio ?-?mutual|(?:use |with |using )?istio(?:'s)? mutual tls",
    'tls mode ISTIO_MUTUAL',
  ),
]);

/** `7 seconds` as Istio writes it. */
const spanOf = (said: string): string => said.replace(/ ?(ms|[smh])[a-z]*$/iu, '$1');

/** Faults that are put in to see what happens. */
const faults: readonly Rewriting[] = within(mesh, [
  ...phrased(
    `(?:should |must |shall |to )?delays? (\\d{1,3}) ?(?:%|percent) of (?:the |all )?(?:requests|traffic|calls)(?: to (?:the )?host ["'\`]?([a-z][\\w.-]{0,60}\\w)["'\`]?)? (?:by|for) ${span} and (?:to )?aborts? (\\d{1,3}) ?(?:%|percent)(?: of (?:them|the requests))? with (?:the )?(?:http )?(?:status(?: code)? )?(\\d{3})`,
    (...[, share = '', host, time = '', other = '', status = '']) =>
      `${typeof host === 'string' && host !== '' ? `for host ${host} ` : ''}with a fault delay ${spanOf(time)} for ${share}%, abort ${other}% of requests with HTTP status ${status}`,
  ),
  ...phrased(
    `(\\d{1,3}) ?(?:%|percent) of (?:the |all )?(?:requests|traffic|calls)(?: to (?:the )?host ["'\`]?([a-z][\\w.-]{0,60}\\w)["'\`]?)? (?:get|gets|have|receive|are given) a delay of ${span},? and (\\d{1,3}) ?(?:%|percent)(?: of (?:them|the requests))? (?:are|get|is) aborted with (?:the )?(?:http )?(?:status(?: code)? )?(\\d{3})`,
    (...[, share = '', host, time = '', other = '', status = '']) =>
      `${typeof host === 'string' && host !== '' ? `for host ${host} ` : ''}with a fault delay ${spanOf(time)} for ${share}%, abort ${other}% of requests with HTTP status ${status}`,
  ),
]);

/** Who may be put off a node at any time. */
const evicted: readonly Rewriting[] = within(/disruption ?budget|pdb/iu, [
  ...phrased(
    '(?:(?:and|allow|allows|let) )*(?:unhealthy pods|pods (?:that|which) are (?:not healthy|unhealthy))(?: (?:may|can|to|should|must|are|be|always|allowed|at any time))* evicted(?: at any time| always)?',
    'unhealthyPodEvictionPolicy AlwaysAllow',
  ),
  ...phrased(`(?:no less than|not less than|no fewer than) (\\d{1,3}%) of`, 'at least $1 of'),
]);

const label = '["\'`]?([a-z][\\w./-]{0,60}(?:=|: ?)[\\w.-]{0,60}\\w)["\'`]?';

/** Near whom pods run, and that no two do. */
const near: readonly Rewriting[] = [
  ...phrased(
    [
      `(?:(?:the|its|all) pods of the deployment ["'\`]?([a-z][a-z0-9-]{1,60})["'\`]? )?(?:(?:should|must|shall|have|has|to|be|are|need|needs) )*(?:run|placed|scheduled|live|running) on the (?:same nodes as|nodes where|nodes (?:that|which) (?:run|host)) (?:the )?(?:[a-z]{2,12} )?pods \\((?:with )?(?:the )?(?:label )?${label}\\)(?: (?:are|run)(?: running)?)?`,
    ],
    (...[, name, pair = '']) =>
      `${typeof name === 'string' && name !== '' ? `the deployment ${name} ` : ''}with required pod affinity to pods with label ${pair} on kubernetes.io/hostname`,
  ),
  ...phrased(
    '(?:(?:but|while|and) )?(?:no two|two) (?:[a-z]{2,12} ){0,2}(?:servers|pods|replicas|copies|instances|of them) (?:may|must|should|can|shall) (?:(?:never|not|ever) )*(?:share|end up on|run on|land on|be placed on|sit on) (?:a|the same|one) (?:node|host|machine)(?<=(?:no two|never|not)[^.;]{0,120})',
    '. No two pods on the same node',
  ),
];

const isHost = /(?<![\w-])hosts?(?:'s)?(?![\w-])/iu;

/** `in the network and PID namespace of the host`. */
const joined: readonly Rewriting[] = within(
  isHost,
  phrased(
    [
      "(?:(?:it|which|that|they) )?(?:shares?|uses?|joins?|runs? in|run in|sharing|using) the (?:host's|node's) (?:(network) and (pid)|(pid) and (network)) namespaces?",
      '(?:(?:it|which|that|they) )?(?:shares?|uses?|joins?|runs? in|run in|sharing|using) the (?:(network) and (pid)|(pid) and (network)) namespaces? of the (?:host|node)',
    ],
    'with hostNetwork true and hostPID true',
  ),
);

/** What is told of meshes, evictions and neighbours in one breath. */
export const pooledTold: readonly Rewriting[] = [...breakers, ...faults, ...evicted, ...near, ...joined];
