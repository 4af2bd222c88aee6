import { matter, piece, type Told } from '../sentence.ts';

const verbs =
  'get|gets|list|lists|watch|watches|create|creates|update|updates|patch|delete|deletes|read|reads|view|see';
const resources =
  'config ?maps?|secrets?|pods?|pod logs|deployments?|jobs?|cron ?jobs?|services?|endpoints|events?|leases?|ingress(?:es)?|stateful ?sets?|replica ?sets?|persistent ?volume ?claims?';

/** What it may ask the API for: `RBAC: get, list on configmaps`, `grant it the permission to read secrets`. */
export const apiRights = matter(
  String.raw`rbac|permission|rights?|(?:allow|permit|grant|able|api|access|needs?|has|have|may|must|let|can)[^]{0,80}(?<![\w-])(?:${verbs})(?![\w-])`,
  [
    piece('verb', verbs),
    piece('resource', `(?:the |all |its |other )?(?:${resources})`),
    piece(
      'space',
      '(?:in|of|from|within|inside) (?:its|the|this|that|our)(?: own| same)? namespace(?: only)?',
    ),
    piece(
      'elsewhere',
      'all namespaces|other namespaces|cluster-?wide|any namespace|every namespace|cluster ?roles?',
    ),
    piece(
      'api',
      '(?:through|via|over|by|from|of|with|using) (?:the )?(?:kubernetes |k8s |cluster )?api|rbac|(?:the )?kubernetes api|role',
    ),
    piece(
      'may',
      'allow(?:ed|s)?|permit(?:ted|s)?|grant(?:ed|s)?|permissions?|rights?|access|gives?|given|may|can|able|only|itself|of its own',
    ),
    piece('never', "not|never|no|don['’]t|cannot|must(?:n['’]t)|shouldn['’]t|nothing|nobody"),
  ],
  granted,
);

function granted(told: Told): string | undefined {
  const [all, resource] = [told.all('verb'), told.all('resource')];
  if (all.length === 0 || resource.length !== 1 || told.hasOneOf('elsewhere', 'never', 'place', 'who'))
    return undefined;
  const plain = [...new Set(all.map(verbOf))];
  // What reads, and how it does, are the same.
  const only = plain.length > 1 ? plain.filter((one) => one !== 'read') : plain;
  const of = resource[0]?.replace(/^(?:the|all|its|other)\s/iu, '') ?? '';
  return `It may ${only.length === 1 ? only.join('') : `${only.slice(0, -1).join(', ')} and ${only.at(-1) ?? ''}`} ${of}`;
}

function verbOf(said: string): string {
  const verb = said.toLowerCase();
  return verb === 'watches'
    ? 'watch'
    : /^(?:gets|lists|creates|updates|deletes|reads)$/u.test(verb)
      ? verb.slice(0, -1)
      : verb;
}
