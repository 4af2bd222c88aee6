import { hostIn } from '../comers.ts';
import { matter, piece, type Told } from '../sentence.ts';
import { host, path } from '../values.ts';

/** What of a host comes here: `/api of acme.io should end up at this service`. */
export const belowHost = matter(
  String.raw`[a-z0-9]\.[a-z]{2,20}(?![\w.-])`,
  [
    // What is sent to a host leaves.
    piece(
      'outward',
      '(?:to|into|from|towards)(?= (?:the |our )?(?:https?://)?[a-z0-9-]{1,60}[.][a-z0-9]|(?: path)? /)',
    ),
    host,
    path,
    piece(
      'here',
      '(?:to|at|by|with|for|into|in) (?:this|it|here|us|our|the)(?: (?:service|app|application|one|program|container|pods?))?|here',
    ),
    piece(
      'come',
      '(?:rout|forward|mapp|direct|hand)(?:e|ed|es|s|ing)?|route[sd]?|map|maps|sent|send|ends? up|goes?|comes?|lands?|arrives?|belongs?|served|handled|answered',
    ),
    piece(
      'takes',
      'takes? over|takes|answers?|serves?(?! (?:it|this|the|our)(?: |$))|handles?|answerable for|responsible for',
    ),
    piece(
      'of',
      '(?:everything|all|requests?|traffic)(?= )|below|under|beneath|path|prefix|sub ?path|(?:host|domain)(?: ?name)?',
    ),
  ],
  (told: Told) => {
    const isOther = told.hasOneOf('outward', 'place') || told.all('who').length > 1;
    return isOther || !isHere(told) ? undefined : placeIn(told);
  },
);

function isHere(told: Told): boolean {
  return told.has('takes') || (told.has('come') && told.hasOneOf('here', 'who'));
}

function placeIn(told: Told): string | undefined {
  const said = told.one('host');
  const where = said === undefined ? undefined : hostIn(said);
  if (where === undefined) return undefined;
  const [below, ...more] = [...told.all('path'), ...(/\/.+/u.exec(where) ?? [])];
  return below === undefined || more.length > 0 ? undefined : `host ${where.replace(/\/.*$/u, '')}${below}`;
}
