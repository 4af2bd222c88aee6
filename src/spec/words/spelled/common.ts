import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { introduced } from './plainly/introduced.ts';
import { doing, pieces, type Piece, type Token } from './piece.ts';
import { allOf, has, mapOfAll, oneOf } from './values.ts';

/** A kind of object that people spell out in sentences of their own. */
export type Spelled = {
  readonly kind: string;
  /** What no text about it goes without. */
  readonly about: RegExp;
  readonly pieces: readonly Piece[];
  /** The object, where the pieces leave nothing open that it needs. */
  readonly make: (tokens: readonly Token[]) => JsonMap | undefined;
};

const article =
  '(?:(?:create|write|define|make|with|use|through|by|using|in|for) )?(?:(?:the|an?|this|one|its) )?';
const stop =
  'one|front|case|order|addition|turn|both|general|total|which|that|this|it|itself|all|any|every|each|place|use|sum|common|return|detail|short|particular|mode|class|storage|units?|seconds?|minutes?|parallel';
const lead =
  'create|make|write|define|set up|setup|set aside|provide|declare|add|generate|prepare|build|produce|give me|i need|we need|i want|we want|i would like|i d like|please|there should be|there is|there must be|we have|let there be';
/** What says nothing wherever it stands. */
const idle = `${lead}|is wanted|is needed|are needed|is required|wanted|needed|should be created|must be created|has to be created|should exist|is to be created|an?|the|this|that|these|which|and|plus|also|as well|too|it|its|itself|they|their|i|we|us|you|should|shall|must|will|would|can|has to|have to|is to|are to|needs?|to have|has|have|having|be|is|are|with|of|for|by|as|on|at|please|named|manifest|yaml|object|resource|kubernetes|k8s|cluster s|then|so|so that|one|own|following|respectively|kind|single|some|new|simple|basic|both|whole|entire|set|just|simply|'d like|'s|d like|(?:they |it |we |pods )?gets?(?= (?:an?|the|its|their) )`;

/** How an object of some kind is named and where it stands. `noun` is what people call the kind. */
export function commonPieces(noun: string): Piece[] {
  const known = pieces({
    name: [
      `${article}(?:kind:? )?(?:${noun})(?: object| resource| manifest)?,? (?:that is |which is |to be |should be |is )?(?:named|called|with the name|by the name of|by the name|under the name|name(?!d)(?: is)?:?|=|:)\\s?{name@given}`,
      `(?:${noun}) ["'\`]{name}["'\`]`,
      `${article}(?:${noun})(?::| -)? \\(?{name}(?: is| has| should have| shall be)?`,
      `${article}(?:${noun}) \\((?:named |called |name:? )?{name}`,
      `(?:the )?(?:${noun})[’'] ?s name (?:is|should be) {name@given}`,
      `${article}(?:${noun}) is {name@hyphened}(?=[.,;]|$)`,
      `(?:name|call) (?:it|this|the (?:${noun})|the object) {name}`,
      `${article}(?:${noun})(?: should| must| shall| is to)? (?:be|is) (?:named|called) {name@given}`,
      `(?:${noun}) names?(?: is)?:? {name}`,
    ],
    called: ['(?:named|called|by the name of|with the name|under the name(?: of)?|name:|name) {name@given}'],
    space: [
      '(?:(?:lives|is placed|placed|resides|located|be|is|created) )?(?:in|for|of|within|inside|into|to) (?:the )?namespace:? {name}',
      '(?:(?:lives|is placed|placed|resides|located|be|is|created) )?(?:in|for|of|within|inside|into|to) (?:the )?{name} namespace',
      'namespace(?: is)?:? {name}',
      '(?:ns|n|-n|--namespace):? {name}',
      '\\(namespace {name}\\)',
      `(?:(?:lives|is placed|placed|resides|located|created) )?(?:in|inside|within) (?!(?:${stop})(?![\\w-])){name}(?! (?:mode|state|form|fashion|way|order|time|format|style|memory|directory|folder|files?|volume|secret|config ?map|claim)(?!\\w))(?= through| by| with| for| and| that| which|[.,;:)\\s]|$)`,
    ],
    annotations: [
      '(?:(?:with|has|have|having|carries|carrying|carry|bears|bearing|needs|add|adds|and) )?(?:it )?(?:the |an |these )?(?:[a-z]{2,12} ){0,3}annotations?:? {labels}',
      'annotated? (?:it )?(?:with |by )?(?:the )?{labels}',
      'annotated (?:with |by )?{labels}',
      '{labels} as (?:an )?annotations?',
      '(?:add |with |and |has |carries |carry )?(?:the |an )?annotation {key@annotation}(?: (?:with|has|set|is|of|to|the|value))*:? ?{value@plain}',
      '(?:with |and |has |carries |carry )?(?:the |an )?annotation {key@annotation} ?= ?{value@plain}',
      '{key@annotation}: ?{value@plain} as an annotation',
      '{key@annotation} set to {value@plain} as annotations?',
    ],
    idle: [idle, `(?:${noun})(?= (?:${doing}|with|that|which)(?!\\w))`],
  });
  return [...known, ...pieces(introduced(noun))];
}

/** Labels that the object has itself. */
export const ownLabels: readonly Piece[] = pieces({
  labels: [
    '(?:(?:with|has|have|having|carries|carrying|carry|bears|bearing|bear|needs|it) )?(?:itself )?(?:the |a |two |these |own )?labels?(?: is| are)?:? {labels}',
    '(?:itself )?labell?ed(?: as| with)? {labels}',
    '(?:bears|bearing|carries|carrying) {labels}',
    'label (?:it|the \\w{3,20}) {labels}',
    'labels? {key@annotation} with (?:the )?value {value@plain}',
  ],
});

/** Its name and namespace; without a name nobody knows what is meant. */
export function metadataOf(tokens: readonly Token[], isClusterWide = false): JsonMap | undefined {
  const name = nameOf(tokens);
  const space = spaceIn(tokens);
  if (name === undefined || (isPlaced(tokens) && (space === undefined || isClusterWide))) return undefined;
  return present({
    name,
    namespace: space,
    labels: withSingle(tokens, 'labels'),
    annotations: withSingle(tokens, 'annotations'),
  });
}

/** Where it is, told by itself or beside its name. */
function spaceIn(tokens: readonly Token[]): string | undefined {
  const said = [...allOf(tokens, 'space', 'name'), ...allOf(tokens, 'name', 'space')];
  const [only, ...others] = new Set(said);
  return others.length === 0 ? only : undefined;
}

function isPlaced(tokens: readonly Token[]): boolean {
  return has(tokens, 'space') || allOf(tokens, 'name', 'space').length > 0;
}

/** What is named with its kind; else what is only called something. */
export function nameOf(tokens: readonly Token[]): string | undefined {
  const [name, called] = [oneOf(tokens, 'name'), oneOf(tokens, 'called', 'name')];
  if (!has(tokens, 'name')) return called;
  // Who is called otherwise is another object.
  return !has(tokens, 'called') || called === name ? name : undefined;
}

/** Pairs as such, and those whose key and value are told apart. */
function withSingle(tokens: readonly Token[], key: string): JsonMap | undefined {
  const single = tokens.flatMap(({ key: own, of }) =>
    own === key && of['key'] !== undefined ? [[of['key'], of['value'] ?? '']] : [],
  );
  const pairs = mapOfAll(tokens, key);
  return pairs === undefined && single.length === 0 ? undefined : { ...pairs, ...Object.fromEntries(single) };
}
