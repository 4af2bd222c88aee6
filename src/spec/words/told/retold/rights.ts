import { overLines } from '../../../../kernel/over-lines.ts';
import { toList } from '../../values.ts';
import { does } from './does.ts';
import { nameIn, nameWords, naming, placing, spaceWords } from './pieces.ts';
import { says, withRest, words, type ObjectTeller } from './teller.ts';

const verbs: readonly (readonly [verb: string, said: string])[] = [
  [
    'get',
    'get(?:s|ting)?|fetch\\w{0,3}|look(?:ed|ing)? at|read(?:ing)?|view(?:ed|ing)?|see(?:n|ing)?|inspect(?:ed|ing)?',
  ],
  ['list', 'list(?:ed|ing|s)?'],
  ['watch', 'watch(?:ed|ing|es)?|observ(?:e|ed|ing)|follow(?:ed|ing)?'],
  ['create', 'creat(?:e|ed|ing|es)|mak(?:e|ing) new'],
  ['update', 'updat(?:e|ed|ing|es)|chang(?:e|ed|ing|es)|modif(?:y|ied|ying)|edit(?:ed|ing)?'],
  ['patch', 'patch(?:ed|ing|es)?'],
  ['delete', 'delet(?:e|ed|ing|es)|remov(?:e|ed|ing|es)'],
];
const listed = verbs.map(([verb, said]) => ({ verb, exact: words(verb), said: words(said) }));
const resources = words(
  overLines`
    (pods?/(?:log|exec|portforward)|pods?|services?(?! ?-?accounts?)|deployments?|config ?-?maps?|secrets?|nodes?|namespaces|
    jobs?|cron ?-?jobs?|ingress(?:es)?|events?|endpoints|stateful ?-?sets?|daemon ?-?sets?|replica ?-?sets?|persistent ?volumes?|
    persistent ?volume ?claims?|pvcs?|network ?policies)
  `,
);
const rights = words(
  'roles?|permissions?|rights?|allowed|may|able|access|privileges?|grants?|binding|authori[sz]\\w+|can|must be able|rbac',
);
/** What counts in all of the cluster. */
const wide = words(
  'cluster-?wide|cluster ?-?roles?(?: ?-?bindings?)?|(?:entire|whole) cluster|(?:throughout|across) the cluster|(?:in|across) (?:all|every) namespaces?|in any namespace',
);
const who = words('users?|groups?|service ?-?accounts?');
const own = '["\'`]?([a-z][\\w.@:-]{0,60}[a-z0-9])["\'`]?';
const noName = overLines`
  (?!(?:named|called|is|are|has|in|of|the|should|must|can|may|and|which|who|that|to|living|with|for|from|a|an|be|needs?|gets?|
  may|which|was|will|shall|it|tokens?|alone|only|as|well|by|on|at|so|with|also)[^\w-])
`;
const accounts = [
  words(
    overLines`
      (?:the |a |an )?service ?-?account (?:named |called )?${noName}${own}(?:,? (?:which (?:is|lives) |living |that lives )?(?:in|
      of|from)(?: the)?(?: namespace)? ${noName}${own})?
    `,
  ),
  words(
    overLines`
      ${noName}${own}(?:,| \()? ?(?:which is |is )?an? (?:service ?-?)?account(?:,? (?:which )?(?:living|that lives|lives|of|in|
      from)(?: in| from)?(?: the)?(?: namespace)? ${noName}${own})?
    `,
  ),
];
const ofSpace = words(`${noName}${own} namespace's service ?-?account ${own}`);
const people = (kind: string): readonly RegExp[] => [
  words(`(?:the |a |an )?${kind} (?:named |called )?${noName}${own}`),
  words(`${noName}${own} ?\\((?:a |an |the )?${kind}\\)`),
  words(`${noName}${own}, (?:a|an|the) ${kind}`),
];
const known = [
  does,
  rights,
  resources,
  who,
  ofSpace,
  ...accounts,
  ...people('user'),
  ...people('group'),
  ...nameWords,
  ...spaceWords,
  ...listed.map(({ said }) => said),
  words(
    overLines`
      verbs?|role-?bindings?|b(?:inds?|inding|ound)|tie[sd]?|together|two|both|whole|namespace|else|nothing|look|under|clusterroles?|handing|hands|
      living|lives|cluster|called
    `,
  ),
];

/** What somebody may do to what: a role, and what gives it to them. */
export const allowed: ObjectTeller = {
  about: (text) =>
    says(text, rights) &&
    says(text, resources) &&
    subjectsIn(text) !== '' &&
    verbsIn(text).length > 0 &&
    !/(?<!\w)(?:image|istio|ingress|quota)(?!\w)/iu.test(text),
  begins: (text) => {
    const isWide = says(text, wide);
    const space = isWide ? undefined : spaceOf(text);
    const [place, sort] = isWide ? ['', 'ClusterRole'] : [placing(space), 'Role'];
    const [role, binding] = namesIn(text, space);
    const of = role === undefined ? '' : ` ${role}`;
    return (
      `A ${sort}${naming(role)}${place}: allows ${verbsIn(text).join(', ')} on ${things(text).join(', ')}. ` +
      `A ${sort}Binding${naming(binding)}${place} grants the ${sort}${of} to ${subjectsIn(text)}. `
    );
  },
  tell: (said, { text }) =>
    withRest(
      '',
      namesIn(text, spaceOf(text)).reduce<string>(
        (rest, name) => (name === undefined ? rest : rest.replaceAll(name, '')),
        said,
      ),
      known,
    ),
};

/** What stands beside other verbs is one, too. */
const reading = words(
  '(?:read|view|retrieve|fetch|inspect|display|examine)(?:ing)?(?:,| and| or) (?:to )?(?:watch|list|observ|creat|updat|delet|patch)\\w*',
);
const writes = new Set(['create', 'update', 'delete']);

/** Fields first, then what is meant by other words. */
function verbsIn(text: string): string[] {
  const exact = listed.filter(({ exact: one }) => says(text, one)).map(({ verb }) => verb);
  const others = listed
    .filter(({ verb, said }) => writes.has(verb) && says(text, said))
    .map(({ verb }) => verb);
  const reads = says(text, reading) ? ['get'] : [];
  if (exact.length > 1) return [...new Set([...reads, ...exact, ...others])];
  return listed.filter(({ said }) => says(text, said)).map(({ verb }) => verb);
}

function things(text: string): string[] {
  const found = [...text.matchAll(resources)].map(([one]) => one.toLowerCase().replaceAll(/[ -]/gu, ''));
  return [...new Set(found.map((one) => (/s$|\//u.test(one) ? one : `${one}s`)))];
}

/** Of what is allowed, not of who may do it. */
function spaceOf(text: string): string | undefined {
  const rest = [ofSpace, ...accounts].reduce((left, pattern) => left.replaceAll(pattern, ' '), text);
  const [found] = spaceWords.flatMap((pattern) => [...rest.matchAll(pattern)].map(([, one]) => one));
  return found;
}

function subjectsIn(text: string): string {
  const owned = [...text.matchAll(ofSpace)].map(([, space, name]) => ({ name, space }));
  const rest = text.replaceAll(ofSpace, ' ');
  const found = accounts.flatMap((pattern) =>
    [...rest.matchAll(pattern)].map(([, name, space]) => ({ name, space })),
  );
  const bots = [...owned, ...found].map(
    ({ name = '', space }) =>
      `the service account ${name}${space === undefined ? '' : ` of the namespace ${space}`}`,
  );
  const others = ['user', 'group'].flatMap((kind) =>
    people(kind).flatMap((pattern) =>
      [...text.matchAll(pattern)].map(([, name = '']) => `the ${kind} ${name}`),
    ),
  );
  return toList([...new Set([...others, ...bots])].join(', ')).join(', ');
}

/** The name of what allows, and of what gives it. */
function namesIn(text: string, space: string | undefined): (string | undefined)[] {
  const subjects = subjectsIn(text).split(/[\s,]/u);
  const others = [...subjects, space ?? ''];
  const binds = text.search(
    words(
      'b(?:ind(?:s|ing)|ound)|(?:cluster ?)?role ?-?bindings?|tie[sd]?|gives it|hands|grants?|assign\\w*|attach\\w*',
    ),
  );
  if (binds === -1) return [nameIn(text, others)];
  const first = nameIn(text.slice(0, binds), others) ?? nameIn(text, others);
  return [first, nameIn(text.slice(binds), [...others, first ?? ''])];
}
