import { matter, piece, type Told } from '../sentence.ts';
import { path, size, sizeIn } from '../values.ts';

/** What must outlive a pod: `it writes uploads to /app/uploads, those must survive a restart, 5 GB are enough`. */
export const storage = matter(
  'surviv|persist|lost|lose|outlive|durabl|permanent|restart|redeploy',
  [
    path,
    size,
    piece(
      'lasting',
      String.raw`surviv(?:e|es|ing)|persist(?:ent(?:ly)?|ed|s)?|(?:(?:not|never) (?:be |get )?(?:lost|lose)|(?:must not|mustn['’]t|may not|can['’]t|cannot|shouldn['’]t) (?:be |get )?(?:lost|lose)|do(?:n['’]t| not) (?:want to )?lose)|outlives?|durabl[ey]|permanent(?:ly)?|kept`,
    ),
    piece(
      'event',
      '(?:(?:across|over|through|after|between|when|if) )?(?:(?:a|any|the|pod|container|it|every|its|is|gets|deployments?) )*(?:restart(?:s|ed)?|re-?deploy(?:s|ed|ments?)?|roll-?outs?|re-?schedul(?:e|es|ed|ing)|updates?|releases?|crash(?:es)?|moves?|deployments?)',
    ),
    piece(
      'write',
      'writes?|stores?|stored|saves?|saved|keeps?|puts?|written|land|lands|lives?|go|goes|located|sits?|holds?',
    ),
    piece(
      'what',
      '(?:uploaded |user |generated |its |customer |media |static |data )*(?:uploads?|files?|data|state|images?|documents?|pictures|photos|attachments|media|folder|directory|path|database file|sqlite(?: file| database)?|content|everything|anything|under|disk|storage|space|volume)',
    ),
    piece('by', '(?:uploaded|written|generated|created|produced) by|ends? up|uploaded'),
    piece(
      'enough',
      'enough|sufficient|suffices?|plenty|will do|needs|takes|big|large|up to|at most|max(?:imum)?',
    ),
  ],
  kept,
);

function kept(told: Told): string | undefined {
  const [place, much] = [told.one('path'), told.one('size')];
  if (place === undefined || !told.has('lasting')) return undefined;
  if (told.all('size').length > 1) return undefined;
  return much === undefined
    ? `volume at ${place} that survives restarts`
    : `volume of ${sizeIn(much)} at ${place}`;
}
