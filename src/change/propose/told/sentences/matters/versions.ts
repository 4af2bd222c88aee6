import { matter, piece, type Told } from '../sentence.ts';

const copies = '(?:pods?|cop(?:y|ies)|ones?|versions?|instances?|replicas?|releases?|containers?)';
const old = `(?:(?:all|the|every|each|any|of) ){0,4}(?:old|previous|running|former|existing|current) ?${copies}?`;
const fresh = `(?:(?:all|the|an?|any|its) ){0,3}(?:new|next) ?${copies}?|another(?: ${copies})?|(?:its|the) (?:replacement|successor)s?`;
const stopped =
  '(?:stopp?(?:ed|s|ing)?|shut(?:s|ting)? ?down|kill(?:ed|s|ing)?|terminat(?:e[ds]?|ing)|remov(?:e[ds]?|ing)|taken? down|delet(?:e[ds]?|ing))';
const started =
  '(?:starts?|started|starting|comes? up|coming up|brought up|bring(?:ing)? up|launch(?:ed|es|ing)?|creat(?:e[ds]?|ing)|begins?|rolled out|deployed)';

/** Which of the old and the new goes first, and whether they may meet: `two versions must never run side by side`. */
export const versions = matter(
  'old|previous|versions?|running pods?|existing pods?|recreate|parallel|side by side|twice|overlap',
  [
    piece(
      'roll',
      "(?:no|without|not a|don['’]t use|do not use|never use)(?: any)? rolling (?:updates?|upgrades?)",
    ),
    piece(
      'meet',
      'at the same time|at once|in parallel|side by side|simultaneously|concurrently|together|alongside each other|next to each other|overlap(?:ping|s)?|coexist|at a time|(?:with|beside|alongside|next to) each other|meet',
    ),
    piece(
      'both',
      `(?:(?:the|an?) )?old (?:${copies} )?(?:and|or|with|next to|beside|alongside) (?:(?:the|an?) )?new(?: ${copies})?|(?:(?:two|several|different|multiple|more than one|both|2) ){1,2}(?:of the )?(?:(?:different|app|application) )?versions?`,
    ),
    piece(
      'never',
      "never|not|no|must(?:n['’]t| not)|may(?: not)?(?= never)|can(?:not|['’]t| not)|don['’]t|do not|doesn['’]t|does not|shouldn['’]t|should not|under no circumstances|at no time|nor",
    ),
    piece(
      'tolerate',
      '(?:tolerate|support|allow|permit|bear|handle|stand|like|cope with|able to handle)(?:s|ed)?',
    ),
    piece(
      'gone',
      '(?:(?:must|has to|have to|should|needs? to|be|is|are) )*(?:completely |entirely |fully )?(?:gone|stopped|shut down|terminated|down|dead|removed)(?: (?:completely|entirely|fully))?',
    ),
    piece('stop', `(?:completely |entirely |fully )?${stopped}(?: (?:completely|entirely|fully))?`),
    piece(
      'start',
      `(?:may |can )?(?:be )?${started}|(?<=(?:new|next) [a-z]{3,9} )(?:is|are) (?:up|ready|running|there|available|healthy)|(?<=(?:new|next|replacement) )(?:is|are) (?:up|ready|running|there|available|healthy)`,
    ),
    piece('old', old),
    piece('new', fresh),
    piece('before', 'before|prior to|ahead of|until|unless'),
    piece('after', '(?:only )?(?:after|once|when|as soon as)'),
    piece('then', '(?:and )?(?:only )?then|(?:and )?afterwards|(?:and )?after that'),
    piece('first', 'first|completely|entirely|fully'),
    piece('run', 'run|runs|running|exist|exists|live|work|active|there|up'),
    piece(
      'update',
      '(?:during|on|in|for|with|while|when|at) (?:(?:an?|the|each|every|we|it|is|being) )*(?:updat(?:e|es|ing|ed)|upgrad(?:e|es|ing|ed)|roll-?outs?|rolling out|deploy(?:ment|ments|s|ing|ed)?|releases?)',
    ),
  ],
  told,
);

function told(said: Told): string | undefined {
  if (said.has('place') || said.all('old').length > 1 || said.all('new').length > 1) return undefined;
  if (said.has('meet')) return isApart(said) ? recreate : undefined;
  return ordered(said);
}

const recreate = 'strategy Recreate';

function isApart(said: Told): boolean {
  return said.has('both') && said.has('never') && !said.hasOneOf('stop', 'start', 'gone', 'before', 'after');
}

/** The verb of each beside it, and the word between the two clauses. */
function ordered(said: Told): string | undefined {
  if (said.hasOneOf('never', 'both') || !said.hasOneOf('old', 'new')) return undefined;
  const order = said.order('stop', 'gone', 'start', 'before', 'after', 'then').replaceAll('gone', 'stop');
  if (/^stop (?:before|then) start$|^before start stop$|^start after stop$|^after stop start$/u.test(order))
    return recreate;
  return /^start (?:before|then) stop$|^before stop start$|^after start stop$|^stop after start$/u.test(order)
    ? 'maxSurge 1, maxUnavailable 0'
    : undefined;
}
