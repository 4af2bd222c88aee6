import type { Rewriting } from '../../text/rewriting.ts';
import { pieces, tokensIn } from '../../spelled/piece.ts';
import { accessOf, accessPieces, size, sizeOf, storageClass } from '../../spelled/storage-words.ts';
import { has, isTwice, oneOf, whole } from '../../spelled/values.ts';
import { whole as sentence } from '../by-pieces/atoms.ts';
import { inRuns } from '../by-pieces/runs.ts';

const word =
  '(?!(?:is|are|be|from|for|of|at|with|in|to|on|that|which|it|its|and|the|an?|by|as|each|every|per|pods?|use|uses|named|called|requests?|asks?|made|class|storage|template|templates|own|can|may|must|gets?|disk|volume|claim)(?![\\w-]))[a-z][a-z0-9]{0,30}(?:-[a-z0-9]{1,20}){0,4}';
const path = '/[\\w./-]{0,80}\\w';
const each =
  '(?:(?:for|to|by|of) )?(?:each|every|per|any|all)(?: (?:one|single))?(?: of (?:them|these|its|the|those))?(?: (?:members?|pods?|replicas?|cop(?:y|ies)|instances?|nodes?))?';

const claimPieces = pieces({
  ...accessPieces,
  size: [
    ...size,
    '(?:(?:on|a|an|the|disk|volume|storage|of|which|is|it|survives?|kept|lies|lives|resides|persistent|with|gets?|has) ){0,9}{amount}(?: (?:large|big|in size|of storage|of disk space|of its own|of their own))?',
  ],
  class: [
    ...storageClass,
    '(?:from|uses?|using|provisioned by|provided by|out of|of) (?:the )?(?:class )?{name@hyphened}',
  ],
  path: [
    `(?:(?:and|which|that|it|is|are|be|being|appears?|mounted|found|seen|visible|has|have|kept|keeps?|sees?|result|the|container|in|inside|to|shows?|up|available|attached|stores?|its|data|directory|under|what|lies|their) ){0,9}(?:at|under|below|in|into|to) (?<path>${path})`,
    `(?:(?:the|its|data|working) )*(?:directory )?(?<path>${path}) (?:is|are|resides|lives|sits|lies|gets)(?: (?:kept|stored|on))*`,
    `(?:what|the data that) (?:lies|is|stands|it keeps|it stores) (?:in|under|at|below) (?<path>${path}) (?:survives|is kept|stays|lies)(?: on)?`,
  ],
  name: [
    `(?:(?:the|an?|its|one|and|which|is|are|be|persistent|volume) )*(?:claims?|claim ?templates?|volumes?|disks?|templates?) (?:(?:is|are|called|named|by the name of) )*["'\`]?(?<own>${word})["'\`]?`,
    `(?:is |are )?(?:claimed|called|named)(?: (?:per pod|for every pod|for each pod))?(?: as)? ["'\`]?(?<own>${word})["'\`]?`,
    `as (?<own>${word})`,
    `(?<=[,(] ?)(?<own>${word})(?=\\s?,)`,
  ],
  each: [
    each,
    '(?:a (?:disk|volume|claim)|something) of (?:its|their) own|of (?:its|their) own|claimed per pod|claim ?templates?|three-pod',
  ],
  idle: [
    'the|an?|its|it|their|they|is|are|be|that|which|and|of|with|for|by|to|in|on|as|has|have|gets?|needs?|claims?|claimed|made|out of|requests?|asks? for|storage|persistent|disk|volume|data|directory|container|pods?|members?|template|own|owns|used|uses?|kept|stored|stores?|there|mode|in mode|provisioned|resides?|sees?|what lies|then|so|both',
  ],
});

const marks = String.raw`,?\s(?:for|in|on|to)\swhich\s|\s(?:that|which|whose|where)\s|,\s(?:and\s|with\s)?|\sand\s|;\s|:\s|\s-\s|\)\s|\s\(|\.\s(?=(?:The\sclaims?|Its|Their|They|It|Each|Every)\s)`;
const own =
  /\d ?[GMT]i|claim|storage|class|node|\/\w|each|every|per\s|disk|writ|ReadWrite|volume|called|named|gp\d|-/iu;
const two = new RegExp(
  `${sentence.source}(?:\\.\\s(?=(?:The claims?|Its|Their|They|It|Each|Every)\\s)${sentence.source})?`,
  'gu',
);

/** What each member of a set claims for itself, in clauses that are made of nothing else. */
export const ownClaims: Rewriting = [
  two,
  (said) =>
    inRuns(said, { marks, holds: (one) => own.test(one), told }).replaceAll(
      /\.\s?,\s(?=volumeClaim)/gu,
      '. ',
    ),
  (text) =>
    /stateful ?-?set/iu.test(text) &&
    /\d ?[GMT]i/u.test(text) &&
    !/volumeClaimTemplate|claimName|\p{Script=Han}/iu.test(text),
];

function told(said: string): string | undefined {
  const tokens = otherwise.test(said) ? undefined : tokensIn(said, claimPieces);
  if (tokens === undefined || isTwice(tokens, 'class')) return undefined;
  const isEach = has(tokens, 'each') || /(?<![\w-])(?:each|every|per)(?![\w-])/iu.test(said);
  const known = whole({
    name: oneOf(tokens, 'name', 'own'),
    path: oneOf(tokens, 'path'),
    amount: sizeOf(tokens),
  });
  const [access, ...others] = accessOf(tokens);
  if (!isEach || known === undefined || others.length > 0) return undefined;
  const kept = oneOf(tokens, 'class', 'name');
  const more = [access, kept === undefined ? undefined : `storage class ${kept}`].filter(
    (one) => one !== undefined,
  );
  return [`volumeClaimTemplate ${known.name} of ${known.amount}`, ...more, `mounted at ${known.path}`].join(
    ', ',
  );
}

const otherwise = /memory|cpu|cores?|[\w./-]+:v?\d+\.\d|existing|snapshot|emptyDir/iu;

const service = '["\'`]?([a-z][a-z0-9]*(?:-[a-z0-9]+){0,5})["\'`]?';

/** Which service gives the members of a set their names, as the field is told. */
export const governing: Rewriting = [
  new RegExp(
    `(?<![\\w-])(?:governed by (?!the service|an? )${service}|(?:(?:which|that) )?refers to the (?:headless )?service ${service}|whose service is ${service}|with ${service} as its service|behind the (?:headless )?service ${service})(?![\\w-])`,
    'giu',
  ),
  (...said) => `governed by the service ${said.slice(1, 6).find((one) => typeof one === 'string') ?? ''}`,
  (text) => /stateful ?-?set/iu.test(text),
];
