import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';

const name = '["\'\x60]?([a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6})["\'\x60]?';
const kind = '(Deployment|StatefulSet|ReplicaSet)';
const where = `(?: in (?:the )?(?:namespace )?${name}(?: namespace)?)`;
const count = '(\\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty)';
const hpa = '(?:horizontal ?pod ?autoscaler|HPA|autoscaler|autoscaling\\/v\\d\\w* object)';
const should = '(?:(?:should|shall|must|has to|is to|will) )(?:be )?(?:auto-?)?';
const between = `(?:between|from) (?:a minimum of )?${count} (?:and|to) (?:a maximum of )?${count}(?: (?:replicas|pods|copies))?`;

type Scaled = Readonly<Record<'own' | 'space' | 'of' | 'target' | 'least' | 'most', string>>;

const told = ({ own, space, of, target, least, most }: Scaled): string =>
  `A HorizontalPodAutoscaler named ${own} in namespace ${space} for the ${of} ${target} keeps between ${least} and ${most} replicas`;

/** What is scaled that is there already, and by what, where the autoscaler is named behind. */
export const scaledOutright: readonly Rewriting[] = (
  [
    // `The existing Deployment a in shop should scale between 3 and 9 replicas. The HPA is called x;`
    [
      spaced(
        `(?<=^|[.!?] |\\n)(?:the|our) (?:existing )?${kind} ${name}${where} ${should}(?:scale|scaled|grow|vary|vary automatically)(?: automatically)? ${between}([^.;\\n]{0,120}?)[.;] (?:the |its )?(?:${hpa} (?:is|shall be|should be|must be) (?:named|called)|(?:call|name) (?:the |its )?${hpa}) ${name}(?<joint>[.;,] it )?(?=[a-z]|[.;,]|$)`,
      ),
      (...[, of = '', target = '', space = '', least = '', most = '', at = '', own = '', joint]) =>
        `${told({ own, space, of, target, least, most })}${at}${typeof joint === 'string' ? '. It ' : ''}`,
    ],
    // `The number of a pods, managed by a Deployment of that name in shop, should vary … Create the HPA x`
    [
      spaced(
        `(?<=^|[.!?] |\\n)the (?:number|count) of ${name} (?:pods|replicas|copies), (?:which are )?(?:managed|run|kept|owned) by (?:a|the) ${kind} (?:of that name|of the same name|named so|called so)${where}, ${should}(?:scale|scaled|vary|grow|adapt|adjusted)(?: automatically)? ${between}\\. (?:create|write|define|make|add) (?:the|a|an) (?:corresponding |matching |suitable )?${hpa},?(?: (?:named|called))? ${name},?`,
      ),
      (...[, target = '', of = '', space = '', least = '', most = '', own = '']) =>
        told({ own, space, of, target, least, most }),
    ],
    [spaced(`(?<![\\w-])(the|our|an) existing (?=${kind} )`), '$1 '],
    [
      spaced(
        `(?<![\\w-])(CPU|memory)(?: usage)?,? (?:aiming|aimed|targeted|with a target) (?:at|of) (\\d{1,3}) ?(?:percent|%)(?: (?:of )?(?:average )?utili[sz]ation)?(?: on average| as the average(?: utili[sz]ation)?)?`,
      ),
      'average $1 utilization of $2%',
    ],
    [
      spaced(
        `(?<![\\w-])(CPU|memory)(?: usage)?,? (?:aiming|aimed|targeted|with a target) (?:at|of) (\\d{1,5}(?:m|[KMG]i))(?: (?:per|a|for each) pod)?(?: on average| as (?:the|an) average(?: value)?)?`,
      ),
      'average $1 value of $2',
    ],
    [
      spaced(
        '(?<=[.;,] )(?:(?:when|while|for|before) scaling down, (?:apply|use|there is|take|wait for) (?:a )?stabili[sz]ation window of |scaling down (?:is|shall be|should be) stabili[sz]ed (?:over|by|with|for) (?:a window of )?)(?=\\d)',
      ),
      'the scale-down stabilization window is ',
    ],
  ] as const satisfies readonly Rewriting[]
).map(([from, written]): Rewriting => [from, written, isOfScaling]);

function isOfScaling(words: string): boolean {
  return /horizontal\s?pod\s?autoscaler|(?<!\w)HPA(?!\w)|autoscal/iu.test(words);
}
