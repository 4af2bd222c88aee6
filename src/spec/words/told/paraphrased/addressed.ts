import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { phrased, within } from './phrased.ts';

const host = '["\'`]?((?:[a-z0-9-]{1,60}\\.){1,6}[a-z]{2,20})["\'`]?';
const own = '["\'`]?((?!(?:the|a|name|it|that|this)(?![\\w-]))[a-z][a-z0-9-]{0,60})["\'`]?';
const space = '(?: (?:in|of|within) (?:the )?namespace ["\'`]?([a-z][a-z0-9-]{0,60})["\'`]?)?';

/** A name in the cluster for what is outside of it. */
const named: readonly Rewriting[] = within(/(?<![\w-])service(?![\w-])/iu, [
  ...phrased(
    overLines`
      (?:(?:my|our|the|all) )?(?:pods?|apps?|applications?|workloads?) (?:(?:should|must|shall|have|has|can|need|needs|to|be|able|will|want) )*(?:reach|access|connect to|talk to|call|use)
      (?: (?:the|our|my|an?))?(?: external)?(?: (?:database|server|service|host|api|system))? ${host} (?:under|by|through|via|as|with|using) (?:the )?(?:(?:dns )?name )?${own}${space}
    `,
    (...[, address = '', name = '', place]) =>
      `A Service named ${name}${typeof place === 'string' && place !== '' ? ` in the namespace ${place}` : ''} of type ExternalName with externalName ${address}`,
  ),
  ...phrased(
    `external ?name service ${own},?(?: (?:ns|namespace) ["'\`]?([a-z][a-z0-9-]{0,60})["'\`]?)? ?(?:->|to|for) ?${host}`,
    (...[, name = '', place, address = '']) =>
      `A Service named ${name}${typeof place === 'string' && place !== '' ? ` in the namespace ${place}` : ''} of type ExternalName with externalName ${address}`,
  ),
]);

const wholes = '(?:autoscaled?|auto-?scale|scaled? automatically)';
const bounds = '(?:(?:should|must|shall|has|have|to|be|is) )*';

/** Who says what shall be autoscaled wants no more of it. */
const scaled: readonly Rewriting[] = [
  ...phrased(
    `(?:(?:i|we) (?:want|need|would like|'d like) to )?autoscale (?:the )?deployment ${own}${space} (?:between|from) (\\d{1,3}) (?:and|to) (\\d{1,3})(?: replicas| pods| copies)?`,
    (...[, of = '', place, low = '', high = '']) =>
      `A HorizontalPodAutoscaler${placing(place)} for the Deployment ${of} with minReplicas ${low} and maxReplicas ${high},`,
  ),
  ...phrased(
    `(?:the )?deployment ${own}(?: (?:living|running|located|that lives|which is))?${space} ${bounds}${wholes} (?:between|from) (\\d{1,3}) (?:and|to) (\\d{1,3})(?: replicas| pods| copies)? (?:by|with) an? (?:object|autoscaler|hpa|horizontalpodautoscaler) (?:named|called) ${own}`,
    (...[, of = '', place, low = '', high = '', name = '']) =>
      `A HorizontalPodAutoscaler named ${name}${placing(place)} for the Deployment ${of} with minReplicas ${low} and maxReplicas ${high}`,
  ),
  ...within(
    /autoscal/iu,
    phrased(
      'at most (\\d{1,4}) pods? or (\\d{1,4}) ?(?:%|percent) every (\\d{1,4} ?(?:seconds?|s))(?: may be added)?(?:,? whichever is (?:more|higher|greater|larger))?|every (\\d{1,4} ?(?:seconds?|s)) at most (\\d{1,4}) pods? or (\\d{1,4}) ?(?:%|percent)(?: may be added)?(?:,? whichever is (?:more|higher|greater|larger))?',
      (...[said = '', ...groups]) => {
        const amounts = groups.filter((one) => typeof one === 'string' && /^\d/u.test(one));
        const [time = '', ...rest] = /^every/iu.test(said) ? amounts : [amounts[2] ?? '', ...amounts];
        const best = /whichever/iu.test(said) ? ', selectPolicy Max' : '';
        return `at most ${rest[0] ?? ''} pods per ${time} and at most ${rest[1] ?? ''} percent per ${time}${best}`;
      },
    ),
  ),
];

function placing(place: unknown): string {
  return typeof place === 'string' && place !== '' ? ` in the namespace ${place}` : '';
}

const label = '["\'`]?[a-z][\\w./-]{0,60}(?:=|: ?)[\\w.-]{0,60}\\w["\'`]?';

/** What a Service that is quoted shall select: the pods as they are. */
const met: readonly Rewriting[] = within(
  (words) =>
    /(?<![\w-])service(?![\w-])/iu.test(words) &&
    !/deployment|image|(?<!\w)(?:create|write)(?!\w)/iu.test(words),
  phrased(
    `(?<![\\w-])pods,? (?:(?:which|that) )?(?:have|carry|carrying|with|wear|having) (?:the )?labels? (${label}(?:(?:, | and )${label}){0,4}) and (?:listen|are listening|listening) on (?:the )?(?:port )?(\\d{2,5})(?!\\d)`,
    'selector $1, targetPort $2',
  ),
);

/** The default backend of a way in. */
const backed: readonly Rewriting[] = within(
  /ingress/iu,
  phrased(
    `for (?:all|any|every)(?: of the)? other hosts?,? (?:the )?service ${own} on port (\\d{2,5}) (?:acts|serves|is used|works) as (?:the )?default backend`,
    'default backend service $1 port $2',
  ),
);

const nodePorts: readonly Rewriting[] = within(
  /ResourceQuota/u,
  phrased('(?:no|zero|not a single|not any) node ?-?ports?(?: services?)?', '0 node ports'),
);

/** Who is reached from where, and how many there are of those who answer. */
export const addressedTold: readonly Rewriting[] = [...named, ...met, ...scaled, ...backed, ...nodePorts];
