import { overLines } from '../../../../kernel/over-lines.ts';
import type { Rewriting } from '../../text/rewriting.ts';
import { kind, spaced } from '../introducing/pieces.ts';

const manifests =
  '(?:the |a |all )?(?:(?:necessary|needed|required|corresponding|matching|kubernetes|k8s|yaml) ){0,2}(?:manifests?|ya?ml(?: files?)?|definitions?|resources|objects)';
const asked = overLines`
  (?:please )?(?:(?:supply|provide|write|give(?: me| us)?|create|produce|generate|show(?: me| us)?|draft|prepare)|(?:i|we) (?:need|want|would like|require)|i'd like|we'd like)(?: me| us)?
`;
const article = '(?:the|an?|another)';
const name = '["\'\x60]?[a-z][a-z0-9]{0,40}(?:-[a-z0-9]{1,40}){0,6}["\'\x60]?';
const bare = String.raw`(?:(?!\.\s)[^;\n]){3,400}?`;
const places = 'Namespace';
const pair = '["\'\x60]?[a-z][\\w./-]{0,80}=[\\w.-]{0,62}\\w["\'\x60]?';
const pairs = `${pair}(?:(?:, and |, | and )${pair}){0,6}`;

/** `the manifests for the Namespace a with …, and for a ResourceQuota b in it which …`: each in a sentence of its own. */
export const openersOutright: readonly Rewriting[] = [
  [
    spaced(
      `(?<=^|[.:;!?] |\\n)${asked} ${manifests} (?:for|of) (${article} (?:${kind}|namespace) ${bare}),? (?:and|as well as|plus) (?:also )?(?:for|of) (${article} (?:${kind}|namespace) )`,
    ),
    (...[, first = '', second = '']) => `Create ${first}. Create ${second}`,
  ],
  // `and in it a quota named q`
  [
    spaced(
      `(?<=(?<![\\w-])namespace (?:(?:named|called) )?(${name})(?![\\w-])[^.;\\n]{0,200}?),? and,? (?:in (?:it|there|that namespace)|inside(?: it)?|therein),? (${article} (?:[a-z]+ )?(?:${kind})(?: (?:named|called))? ${name})(?! in )`,
    ),
    (...[, space = '', own = '']) => `. Create ${own} in the namespace ${space}`,
  ],
  // `the namespace a, which carries the labels …`
  [
    spaced(
      `(?<=(?<![\\w-])${places} (?:(?:named|called) )?${name}), (?:which|that) (?:carries|bears|has|gets) (?:the )?labels? (?=["'\x60]?[a-z][\\w./-]{0,80}=)`,
    ),
    ' with the labels ',
  ],
  [
    spaced(
      `(?<=(?<![\\w-])namespace (?:(?:named|called) )?${name}) \\((?:with )?(?:the )?labels?:? (${pairs})\\)`,
    ),
    ' with the labels $1',
  ],
  // `a namespace for the data team: it is named a and tagged with …`
  [
    spaced(
      `(?<=(?<![\\w-])namespace) for (?:the |our )?(?:[a-z]{2,20} ){0,2}(?:team|group|project|department|squad|application|app|people)(?::| -|,|;)? (?:it|which|that|whose name) (?:is|shall be|should be|will be) (?:(?:named|called) )?(${name})(?:,? (?:and|which) (?:is )?(?:tagged|labell?ed|marked|carries|bears) (?:with )?(?:the labels? )?(?=["'\x60]?[a-z][\\w./-]{0,80}=))?`,
    ),
    (...all) =>
      ` named ${all[1] ?? ''}${/(?:tagged|labell?ed|marked|carries|bears)/iu.test(all[0] ?? '') ? ' labelled ' : ''}`,
  ],
  // `A quota object, q, then limits`
  [
    spaced(
      `(?<=(?<![\\w-])${article} )((?:[a-z]+ )?(?:${kind})) (?:object|resource|manifest), (${name}),(?: (?:then|also|in turn))? (?=[a-z]+s |which |that |with )`,
    ),
    '$1 named $2 ',
  ],
  [spaced(`(?<=${pair}) plus (?=${pair})`), ' and '],
];
