import type { Rewriting } from '../../text/rewriting.ts';
import { phrased } from '../paraphrased/phrased.ts';
import { named } from './pieces.ts';

const path = '["\'`]?(/[\\w./-]{0,80}\\w)["\'`]?';
const claim = '(?:persistent )?(?:volume )?claim';

/** Files and disks, in whole sentences. */
export const stored: readonly Rewriting[] = [
  ...phrased(
    `volume,? (?:that|which) (?:is|should be|shall be|will be|has to be|is to be) (?:called|named|known as) ${named}`,
    'volume named $1',
  ),
  ...phrased(
    `(?:attached|hooked up|hung in|plugged in|placed|inserted|connected) (?:at|under) (?=["'\x60]?/)`,
    'mounted at ',
  ),
  ...phrased(
    `(?:appears?|shows? up|is (?:seen|found|visible|available)|be (?:seen|found|visible|available)) (?:in|inside|within|to) (?:the|its|each|every) (?:containers?|pods?) (?:as|at|under|in) (?=["'\x60]?/)`,
    'is mounted at ',
  ),
  ...phrased(
    `(?:what (?:it|the container) (?:writes|stores|produces|saves)|its (?:data|files|output)) (?:ends? up|goes|lands|is kept|is stored|are kept|are stored|is written|stays) (?:on|to|in) (?:(?:the|an?|already|existing|its) ){0,3}${claim} ${named}`,
    'it uses the claim $1',
  ),
  ...phrased(
    `(?:keeps?|stores?|puts?|saves?) (?:its|the|all|all its) (?:data|files|things|state) (?:in|at|under) ["'\x60]?(/[\\w./-]{0,80}\\w)["'\x60]?,? on (?:the |a )?(?:existing )?${claim} ${named},? \\(?(?:volume|through the volume|as volume) ${named}\\)?`,
    'has the volume named $3 from the claim $2 mounted at $1',
  ),
  ...phrased(
    `volume ${named},? (?:(?:which|that) is )?(?:backed|filled|fed|provided|supplied|populated) (?:by|from|with|through) (?:the )?(secret|config ?-?map) ${named},?`,
    'volume named $1 from the $2 $3',
  ),
  ...phrased(
    `(?:can|may|must|should|is to|are to) (?:only )?(?:read|look at|see),? but (?:not|never|cannot|may not|must not) (?:modify|change|write(?: to)?|alter|touch),? (?:the|each|every|its) (?:node|host|machine)'s (?:directory |folder )?${path}(?: directory| folder)?,? (?:and |which |that )?(?:shows? up|appears?|is (?:found|seen|visible|mounted|available)|finds? it|sees? it)(?: (?:in|inside|to) (?:the|its|their) containers?)? (?:as|at|under) ${path}(?:,? \\(?(?:name|call|with|through|via|using|by)? ?(?:a|the|this|that)? ?volume (?:is )?(?:named |called )?${named}\\)?)?`,
    (...[, from, to, volume]) =>
      `has hostPath ${String(from)} mounted read-only at ${String(to)}${typeof volume === 'string' ? ` through the volume ${volume}` : ''}`,
  ),
  ...phrased(
    `(?<=/[\\w./-]{1,80}["'\x60]?),? (?:(?:and|but) )?(?:(?:it|the container|the pod|they) )?(?:(?:cannot|can't|may not|must not|is not allowed to|isn't allowed to) (?:change|write|modify|alter|touch)(?: anything)?(?: (?:there|in it|to it|it|in there))?|for reading only|just for reading|(?:only )?to be read(?: only)?|without (?:the right|permission|being able|being allowed) to (?:write|change anything)(?: (?:to it|there))?)(?=[.,;]|$)`,
    ' read-only',
  ),
  ...phrased(`\\(name (?:the|this|that) volume ${named}\\)`, '(volume $1)'),
  ...phrased(
    `(?:share|exchange|pass(?: on)?|hand over|swap) (?:the |their |these )?(?:files|data|logs|results|pages|content) (?:through|via|by|over|in|using) (?:an? )?(?:(?:temporary|empty|scratch|throw-?away|ephemeral|shared) ){1,3}(?:volume|directory|space)(?: (?:named|called) ${named})?(?:,? (?:(?:which|that) )?(?:is )?(?:capped|limited|bounded|restricted)(?: at| to)?|,? of(?: at most| up to)?|,? (?:no|not) (?:larger|bigger|more) than) (\\d{1,5} ?[KMGT]i?)B?`,
    (...[, name, size = '']) =>
      `they share an emptyDir volume${typeof name === 'string' ? ` named ${name}` : ''} with sizeLimit ${size.replace(' ', '')}`,
  ),
  ...phrased(
    `(?:can|may|must|should) (?:only )?be read,? but (?:not|never) (?:be )?(?:written|changed|modified)(?: to)? (?:at|under) (?=["'\x60]?/)`,
    'is mounted read-only at ',
  ),
  ...phrased(
    `with (two|three|four|five|six|seven|nine|\\d{1,2}) (?:identical |equal )?(?:brokers|members|masters|peers|servers|instances)(?=[,.;]|$| (?:and|in|from|that|which|behind))`,
    'with $1 replicas',
  ),
  ...phrased(`per (?:replica|pod|instance|member|copy),? there is (?:an? )?`, 'each pod has its own '),
  ...phrased(`provisioned (?:by|from|through|with) (?:the )?(?:storage )?class `, 'storage class '),
  ...phrased(
    `(?:(?:the )?(?:pods|members|replicas|instances|they) )?(?:get|receive|take|have|obtain|draw|derive)s? (?:their|its|a stable|stable) (?:stable )?(?:network )?(?:identit(?:y|ies)|names?|dns names?|addresses) (?:from|through|by|via) (?:the )?(?:headless )?service ${named}`,
    'it is governed by the service $1',
  ),
  ...phrased(
    `the service (?:that|which) governs (?:it|them|the (?:set|pods|stateful set)) (?:is|should be|has to be|must be) (?:called |named )?${named}`,
    'it is governed by the service $1',
  ),
  ...phrased(
    `of (?:the )?(secret|config ?-?map)(?: called| named)? ${named},? (?:it|the (?:container|pod)) (?:may|can|should|must|is to|shall|gets to)? ?(?:see|have|find|get|sees|gets|finds) (?:only )?(?:the )?(?:entry|key) ["'\x60]?([\\w.-]{0,60}\\w)["'\x60]?(?: only| alone)?,? as (?:the )?file ["'\x60]?([\\w./-]{0,60}\\w)["'\x60]? in (?:the )?(?:directory |folder )?{path}(?:[;,:] (?:the )?volume(?: behind it)? (?:is |should be )?(?:called|named) ${named})?`,
    (...[, kind, name, key, file, path, volume]) =>
      `it mounts the ${String(kind)} ${String(name)} as volume ${typeof volume === 'string' ? volume : String(name)} at ${String(path)}, with only the key ${String(key)} as ${String(file)}`,
  ),
  ...phrased(`projecting (?=(?:only )?(?:the )?keys? )`, 'with '),
];
