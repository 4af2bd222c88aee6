import { matter, piece, type Told } from '../sentence.ts';

const without =
  "no|without(?: an?| any)?|leave out|leaving out|omit|skip|drop|disable|remove|turn off|switch off|(?:should|must|may|need|needs|does|do|would|could)(?:n['’]t| not)(?: (?:have|use|want|get|need|like|be|add|create|set|configure|define))*|(?:not|never) (?:have|use|want|get|need|add|a|any)(?: an?| any)?|don['’]t (?:want|need|use|add|create|set|configure)(?: an?| any)?";

/** A probe that it must not have: `leave out liveness, readiness is enough`. */
export const unprobed = matter(
  'liveness|readiness|startup',
  [
    piece('no', without),
    piece('liveness', '(?:the |a |any )?liveness(?:[ -]?(?:probes?|checks?))?'),
    piece('readiness', '(?:the |a |any |its )?readiness(?:[ -]?(?:probes?|checks?))?'),
    piece('startup', '(?:the |a |any )?start-?up[ -]?(?:probes?|checks?)'),
    piece('kept', 'enough|sufficient|suffices?|will do|do|keep|only|stay|fine'),
    piece('probe', 'probes?|checks?|configured|defined|set'),
  ],
  (told: Told) => {
    const all = ['liveness', 'readiness', 'startup'].filter((name) => told.has(name));
    if (!told.has('no') || told.all('no').length > 1 || told.has('place')) return undefined;
    const [only, ...others] = all;
    const spared = told.has('kept') ? gone(told) : others.length === 0 ? only : undefined;
    return spared === undefined ? undefined : `no ${spared} probe`;
  },
);

/** Of two the one that stands behind the word that takes it away. */
function gone(told: Told): string | undefined {
  const order = told.order('no', 'liveness', 'readiness', 'startup', 'kept');
  return /^no (\w+)(?: (?!\1)\w+)* ?kept|^no (\w+) kept/u
    .exec(order)
    ?.slice(1)
    .find((one) => one !== undefined);
}
