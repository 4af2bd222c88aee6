import type { JsonMap } from '../../../kernel/json.ts';
import { present } from '../../../kernel/present.ts';
import { commonPieces, metadataOf, ownLabels, type Spelled } from './common.ts';
import { pieces, type Token } from './piece.ts';
import { areas } from './plainly/areas.ts';
import { identities } from './plainly/identities.ts';
import { ranked } from './plainly/ranked.ts';
import { has, oneOf } from './values.ts';

/** Whom programs run as. */
export const serviceAccount: Spelled = {
  kind: 'ServiceAccount',
  about: /service[\s-]?account|(?<![\w-])(?:identity|account)(?![\w-])/iu,
  pieces: [
    ...commonPieces(
      'service ?accounts?|identity(?: for (?:pods|workloads))?|account(?: for (?:pods|workloads))?',
    ),
    ...pieces(identities),
    ...ownLabels,
    ...pieces({
      off: [
        '(?:(?:that|which|and|it) )*(?:does not|doesn.t|do not|don.t|never|should not|must not) (?:auto ?mount|mount)(?: (?:its|the|an?|API|service account|access))* ?tokens?(?: automatically)?(?: into pods)?',
        '(?:and )?auto ?mount ?service ?account ?token:?(?: is| set to)?:? false',
        '(?:and |its |the )*(?:API )?token is not (?:auto ?mounted|mounted)(?: automatically)?(?: into pods)?',
        '(?:disable|disables|without|opts? out of|with no|turn off)(?: the)? (?:auto ?mounting|automatic mounting)(?: of)?(?: (?:its|the|API))* ?(?:tokens?)?',
        '(?:disable|without|opts? out of|should opt out of) (?:the )?token auto ?mounting',
        '(?:pods that use it )?(?:and )?get no token mounted(?: automatically)?',
        '(?:and )?(?:its |the )?(?:API )?token (?:must|should|shall|may) not be (?:auto ?mounted|mounted)(?: automatically)?',
        '(?:and )?turn off (?:the )?automatic mounting of (?:its|the) (?:API )?token',
        '(?:should |must )?opt out of (?:token )?auto ?mounting',
        'auto ?mount(?:ing)? (?:of the token )?(?:is )?(?:disabled|off)',
        '(?:(?:that|which|and|has|with|having|no|without|the|an?|any|its|API|mounted) ){0,5}(?:no|without)(?: (?:the|an?|any|its|API|mounted)){0,3} tokens?(?: (?:auto ?)?mounted)?',
      ],
      pull: [
        '(?:(?:and|that|which|it|its|the|an?|with|uses?|using|has|have|as) )*image ?pull ?secrets?(?: is| are|:)?(?: named| called)? {names}',
        '(?:(?:and|that|which|it|pods that use it) )*pulls?(?: (?:its|the))?(?: images)? (?:with|using|by|through)(?: the)?(?: (?:image )?pull)?(?: secret)? {names}',
        '(?:(?:and|has|have|uses?|with) )*{names} as(?: its| an?| the)? image ?pull ?secrets?',
        'pull images with the secret {names}',
      ],
      idle: ['pods that use it|which pods use|that|for namespace (?=\\w)|I ?AM role(?= annotation)'],
      space: ['for namespace {name}'],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens);
    const pull = tokens.flatMap(({ key, of }) =>
      key === 'pull' ? (of['names'] ?? '').split(/\s?,\s?(?:and\s)?|\sand\s/u) : [],
    );
    if (metadata === undefined) return undefined;
    return present({
      apiVersion: 'v1',
      kind: 'ServiceAccount',
      metadata,
      automountServiceAccountToken: has(tokens, 'off') ? false : undefined,
      imagePullSecrets: pull.length === 0 ? undefined : pull.map((name) => ({ name })),
    });
  },
};

/** A part of the cluster. */
export const namespace: Spelled = {
  kind: 'Namespace',
  about: /namespace|(?<![\w-])area(?![\w-])/iu,
  pieces: [
    ...commonPieces('namespaces?|area(?: of (?:its|their) own)?').filter(({ key }) => key !== 'space'),
    ...pieces(areas),
    ...ownLabels,
    ...pieces({
      labels: [
        '(?:with |and |it |also |has |carries |bears )*(?:the )?label {key@annotation} (?:with (?:the )?value|set to|is|of|=) {value@plain}',
        '(?:(?:that )?enforces the \\w{4,12} pod security standard by )?(?:the )?label {labels}',
        'and(?: also)? (?:bears|carries|has) {labels}',
        'and {labels}',
        '(?:with )?(?:two|three|the following) labels,? {labels}',
      ],
      idle: ['(?:set up )?(?:a )?namespace for (?:the )?team \\w{1,20}', 'should be|that|which|also'],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens, true);
    const isOpen = metadata?.['labels'] === undefined && metadata?.['annotations'] === undefined;
    return metadata === undefined || (isOpen && !isCreated(tokens))
      ? undefined
      : { apiVersion: 'v1', kind: 'Namespace', metadata };
  },
};

/** A place that is only named is where something else is. */
function isCreated([first]: readonly Token[]): boolean {
  return first?.key === 'name' && /^(?:create|set up|prepare|make|add|define) /iu.test(first.said);
}

/** What goes first. */
export const priorityClass: Spelled = {
  kind: 'PriorityClass',
  about: /priority[\s-]?(?:class|level)|scheduling priority|(?<![\w-])priority of \d/iu,
  pieces: [
    ...commonPieces(
      '(?:non ?preempting )?priority ?class(?:es)?|priority level(?: of (?:its|their) own)?|scheduling priority|priority',
    ).filter(({ key }) => key !== 'space'),
    ...pieces(ranked),
    ...ownLabels,
    ...pieces({
      value: [
        '(?:(?:with|has|have|a|the|its|and|of) )*(?:priority )?value(?: is| of|:)? {n}',
        '(?:(?:has|have|with|the|a) )*priority(?: is| of|:)? {n}',
        'of {n}',
        '{n} as (?:its|the) value',
      ],
      never: [
        '(?:(?:and|that|it|which|others) )*(?:never|does not|doesn.t|do not|don.t|must not|should not) (?:preempts?|evicts?)(?: (?:other pods|others?|any pods|pods))?(?: \\(preemption policy never\\))?',
        '(?:with |its |the |and )*preemption ?policy(?: is| set to|:)?:? (?:to )?never',
        'non ?preempting',
      ],
      isDefault: [
        '(?:and |it |that |which )*(?:is|be) the (?:global|cluster|cluster s)? ?default',
        'global ?default:?(?: is| set to)?:? true',
      ],
      noDefault: [
        '(?:(?:and|it|that|which) )*(?:is )?(?:not|no) (?:the |a )?(?:global(?:ly)? )?default(?: (?:for|of|in) the(?: whole)? cluster)?',
        'global ?default:?(?: is| set to)?:? false',
      ],
      description: [
        '(?:(?:with|its|the|has|and|a) )*(?:description|described)(?: (?:is|reads|says|as|of))*:? ["\']{text}["\']',
      ],
      idle: ['pods with(?= the)|others?|(?:which|that)'],
      name: ['pods with the priority ?class {name}'],
    }),
  ],
  make: (tokens) => {
    const metadata = metadataOf(tokens, true);
    const value = oneOf(tokens, 'value', 'n');
    if (
      metadata === undefined ||
      value === undefined ||
      (has(tokens, 'isDefault') && has(tokens, 'noDefault'))
    )
      return undefined;
    return present({
      apiVersion: 'scheduling.k8s.io/v1',
      kind: 'PriorityClass',
      metadata,
      value: Number(value),
      globalDefault: defaultIn(tokens),
      preemptionPolicy: isNever(tokens) ? 'Never' : undefined,
      description: oneOf(tokens, 'description', 'text'),
    }) satisfies JsonMap;
  },
};

function defaultIn(tokens: readonly Token[]): boolean | undefined {
  if (has(tokens, 'isDefault')) return true;
  return has(tokens, 'noDefault') ? false : undefined;
}

function isNever(tokens: readonly Token[]): boolean {
  return (
    has(tokens, 'never') || tokens.some(({ key, said }) => key === 'name' && /non.?preempt/iu.test(said))
  );
}
