import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { spaced } from '../introducing/pieces.ts';
import { pair } from './pieces.ts';

const begins = '(?<=^|[.;:!?] |\\n)';
const effect = '(NoSchedule|NoExecute|PreferNoSchedule)';
const nodes = '(?:nodes?|machines?|hosts?|servers?)';
const key =
  '["\'\\x60]?((?!(?:is|are|the|a|an|label|labels|node|of|with|it|its|key|value|has|have|be)(?![\\w-]))[a-z](?:[\\w./-]{0,80}\\w)?)["\'\\x60]?';
const value =
  '["\'\\x60]?(?!(?:the|an?|one|any|either|both|it|all|is|are|be|so|not)(?![\\w-]))[a-z0-9](?:[\\w.-]{0,60}\\w)?["\'\\x60]?';
const values = `((?:either |one of )?${value}(?:(?:, | or | and |, or |, and )${value}){1,4})`;
const fine = overLines`
  (?:(?:is|are)(?: all)? (?:fine|ok|okay|acceptable|all right|no problem|welcome|allowed|open to (?:it|them|its pods)|no obstacle)(?: (?:for|with|to) (?:it|them|its pods))?|will do(?: as well)?|may (?:be used|host it|run it)(?: as well| too)?)
`;
const host = '(?:host|node|machine|server|zone)';
const where = `(?:\\(["'\\x60]?([a-z][\\w.-]{1,60}/[\\w.-]{1,40})["'\\x60]?\\))`;
const must =
  '(?:must|may|can|should|shall|are|is|to|be|ever|allowed|have|has|get|gets|end up|land|run|sit|live|placed|scheduled|share|put)';
const never = '(?:under no circumstances|never|not|on no account|in no case)';
const ofPods = `(?:(?:of )?(?:these|its|the|those|such|our|all)(?: (${pair}))? pods|(?:(${pair}) )?pods(?: (?:labell?ed|marked|tagged|with|carrying)(?: with)? (${pair}))?|of them)`;
const bare = (said = ''): string => said.replaceAll(/["'`]/gu, '');
/** `either a100 or l40s` as a list. */
const listed = (said = ''): string =>
  bare(said)
    .replace(/^(?:either|one of) /iu, '')
    .replaceAll(/ and | or |, (?:and|or) /giu, ' or ');
const apart = (label: unknown, keyOf: string): string =>
  typeof label === 'string'
    ? `podAntiAffinity required, topologyKey ${keyOf}, ${bare(label)}`
    : `no two of its pods may share a host (${keyOf})`;
const text = (said: unknown): string => (typeof said === 'string' ? said : '');
const pick = (groups: readonly unknown[]): unknown => groups.find((one) => typeof one === 'string');

/** Where pods may be, rather are and must not be together, told without the names of fields. */
export const placingReworded: readonly Rewriting[] = [
  // `gpu-only=reserved (NoSchedule)`
  [spaced(`(?<![\\w=/-])(${pair}) \\((?:with )?(?:the )?(?:effect )?${effect}\\)`), '$1:$2'],
  [spaced(`(?<![\\w=/-])(${pair}), an? taint (?:with|of) (?:the )?effect ${effect}`), 'the taint $1:$2'],
  [
    spaced(
      `(?<![\\w-])${nodes} (?:that |which )?(?:repel|repels|repelling|keep|keeps|keeping|turn|turning|drive|driving|hold|holding|fend|fending|scare|put|putting)(?: (?:away|off|out))?(?: (?:pods|others|other pods|everything else|everybody|workloads|all others))?(?: (?:away|off|out))? (?:through|with|by|via|by means of|using) (?:the taint )?(${pair}:${effect}) ${fine}`,
    ),
    'it tolerates the taint $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:it |they |its pods )?(?:does not|doesn't|do not|don't) (?:mind|care about|object to) (?:the taint )?(${pair}:${effect})`,
    ),
    'it tolerates the taint $1',
  ],
  [
    spaced(
      `(?<![\\w-])(?:it |they |its pods )?(?:is|are) not (?:put off|deterred|kept away|repelled|stopped|scared off|bothered|turned away) by (?:the taint )?(${pair}:${effect})`,
    ),
    'it tolerates the taint $1',
  ],
  // Whose taint is told has no other.
  [
    spaced(
      `(,? including |(?<![\\w-])(?:it |they |its pods )?(?:also |must also |should also )?(?:runs?|is to run|are to run|placed) on )(?:the )?control[- ]?plane (?:nodes|ones|machines),? (?:(?:which|that) are )?tainted with (?:the taint )?${key} \\((?:effect:? )?${effect}\\),?`,
    ),
    (...[, lead = '', name = '', how = '']) =>
      `${/including/iu.test(lead) ? ', tolerating' : 'it tolerates'} the taint ${bare(name)} with operator Exists and effect ${how}${/including/iu.test(lead) ? ',' : ''}`,
  ],
  // `a100 and l40s are the only acceptable values`
  [
    spaced(
      `${begins}(?:its )?placement is (?:a )?(?:hard|strict|firm) (?:constraint|requirement|condition) (?:with regard to|regarding|as to|concerning|on) the (?:node )?label ${key}: ${values} are the only (?:acceptable|possible|allowed|valid|permitted) (?:values|ones)`,
    ),
    (...[, name = '', said]) => `it requires node affinity with ${bare(name)} in ${listed(said)}`,
  ],
  [
    spaced(
      `(?<![\\w-])only ${nodes} (?:whose|where|on which|with)(?: the| an?)?(?: (?:node )?label)? ${key}(?: label)? (?:is|being|equals|has the value|set to|reads)(?: one of)? ${values} (?:will do|are (?:acceptable|eligible|allowed|possible|suitable|fine|considered)|qualify|come into question|may run it|can host it)`,
    ),
    (...[, name = '', said]) => `it requires node affinity with ${bare(name)} in ${listed(said)}`,
  ],
  [
    spaced(
      `(?<![\\w-])only ${nodes} (?:labell?ed|marked|tagged|with|carrying) ([a-z][\\w./-]{0,80})=([\\w.-]{1,60}) or \\1=([\\w.-]{1,60}) (?:will do|are (?:acceptable|eligible|allowed|possible|suitable|fine|considered)|qualify|come into question|may run it|can host it)`,
    ),
    'it requires node affinity with $1 in $2 or $3',
  ],
  [
    spaced(
      `(?<![\\w-])(?:its|the) node (?:has to|must|needs to|is to|should) have ${values} as (?:the )?value of (?:the |its )?(?:node )?label ${key}`,
    ),
    (...[, said, name = '']) => `it requires node affinity with ${bare(name)} in ${listed(said)}`,
  ],
  [
    spaced(
      `(?<![\\w-])(?:it |its pods )?(?:may|can|must|should|is to|has to) (?:only )?(?:be )?(?:scheduled|placed|put|run|land)(?: only)? (?:only )?(?:on|onto|to) ${nodes} (?:with|whose)(?: the)?(?: label)? ${key} (?:being|is|set to|equal to) ${values}(?<=only[^.;]{0,200})`,
    ),
    (...[, name = '', said]) => `it requires node affinity with ${bare(name)} in ${listed(said)}`,
  ],
  // `if possible (weight 60), pick machines on which zone is x`
  [
    spaced(
      overLines`
        ${begins}(?:(?:if possible|preferably|ideally|where possible|rather|by preference)(?:,? though (?:that's|that is|this is|it's) no must)?|it (?:prefers|has a preference|would rather))?,?(?: (?:with )?(?:an? )?weight (?:of )?(\d{1,3})| \((?:with )?(?:an? )?(?:weight:? )?(?:of )?(\d{1,3})\)| \(weight:? (\d{1,3})\)),?
        (?: (?:it|its pods|the pods?|should|shall|runs?|ends? up|lands?|is|are|be|placed|put|pick|take|choose|use|scheduled|on|onto|for|goes|to|sits?)){0,5} ${nodes} (?:on which|in which|where|whose|with|labell?ed|that have|which have)(?: the)?(?: label)? ${key}(?: is| being| set to|=| equals| has the value) ?(${value})(?: (?:are|is) (?:preferred|favou?red|better|picked))?(?=[.;,]|$)
      `,
    ),
    (...groups) =>
      `preferred node affinity with weight ${String(pick(groups.slice(1, 4)))} for ${bare(text(groups[4]))} in (${bare(text(groups[5]))})`,
    (words) => /weight/iu.test(words),
  ],
  // `Two of these pods must under no circumstances end up on one and the same host`
  [
    spaced(
      `(?<![\\w-])(?:no two|two) ${ofPods} (?:${must} ){0,3}(?:${never} )?(?:${must} ){0,4}(?:on |onto )?(?:one and )?(?:the )?(?:same |one |a )?${host} ${where}`,
    ),
    (...groups) =>
      /^no two|never|not|under no|no account/iu.test(groups[0] ?? '')
        ? apart(pick(groups.slice(1, 4)), groups[4] ?? '')
        : (groups[0] ?? ''),
  ],
  [
    spaced(
      `(?<![\\w-])never (?:may|must|should|can|shall|are) two ${ofPods} (?:${must} ){0,3}(?:on |onto )?(?:one and )?(?:the )?(?:same |one |a )?(?:${host} ${where}|([a-z][\\w.-]{1,60}/[\\w.-]{1,40}))`,
    ),
    (...groups) => apart(pick(groups.slice(1, 4)), String(groups[4] ?? groups[5])),
  ],
  [
    spaced(
      `${begins}(?:the )?${ofPods} (?:${must} ){0,3}${never} (?:${must} ){0,4}(?:on |onto )?(?:one and )?(?:the )?(?:same |one |a )?${host} ${where}`,
    ),
    (...groups) => apart(pick(groups.slice(1, 4)), groups[4] ?? ''),
  ],
  [
    spaced(
      `${begins}(?:each|every one) of its pods (?:has to|must|is to|needs to) (?:be|run|sit|live) on (?:another|a different|its own|a) ${host}(?: of its own)? ${where}(?:[,;] (?:that's|that is|this is|and that's) (?:a )?must)?`,
    ),
    (...groups) => apart(undefined, groups[1] ?? ''),
  ],
  [
    spaced(
      `${begins}(?:an?|one|any|each|no) ${host} ${where} (?:(?:must|may|can|should|shall) (?:not|never) |(?:may|must|can) )?(?:hold|host|run|have|carry|contain)s? more than one (?:of )?(?:these|its|of its|of these|the) pods`,
    ),
    (...groups) =>
      /not|never|^no/iu.test(groups[0] ?? '') ? apart(undefined, groups[1] ?? '') : (groups[0] ?? ''),
  ],
];
