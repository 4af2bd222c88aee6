import { overlaps, type Span, type Words } from './mentions.ts';

/** A name in quotes or of several parts beside the word for the kind. */
export function nameBeside(text: string, { start, end }: Span): string | undefined {
  const after =
    /^\s?["'`]([a-z0-9][a-z0-9.-]{0,80})["'`]|^\s\(?([a-z0-9]+(?:-[a-z0-9]+)+)(?![\w/]|:\S)/u.exec(
      text.slice(end, end + 90),
    );
  if (after !== null) return after[1] ?? after[2];
  const apart = apposed.exec(text.slice(end, end + 90))?.[1];
  if (apart !== undefined && !noApposition.test(apart)) return apart;
  const before =
    /(?:["'`]|(?:名为|叫做?|名叫)\s?)([a-z0-9][a-z0-9-]{0,80})["'`]?\s?的\s?$|["'`]([a-z0-9][a-z0-9-]{0,80})["'`]\s?$/u.exec(
      text.slice(Math.max(0, start - 90), start),
    );
  return before?.[1] ?? before?.[2] ?? namedBefore(text, start);
}

/** `a claim, task-pv-claim, for 3Gi` */
const apposed =
  /^,\s["'`]?([a-z0-9]+(?:-[a-z0-9]+)+)["'`]?(?=,|\s?\(|\.(?:\s|$)|\s(?:that|which|with|whose|for|of|in|and|from|running|runs)(?!\w))/u;
const noApposition =
  /^(?:non|read|multi|self|so|re|pre|post|cluster|auto|built|up|high|low|single|long|short|one|two|three|end|out|in|on|of|co)-/u;
const subjectBefore =
  /(?:^|[.;:\n]\s?|,\s(?:and\s)?)["'`]?([a-z0-9]+(?:-[a-z0-9]+)*)["'`]?\s(?:is|should be|must be|will be|shall be|becomes)\s(?:the |an? )(?:[\w-]+\s){0,2}$/u;

/** `memory-demo is a pod in ...` */
function namedBefore(text: string, start: number): string | undefined {
  const said = subjectBefore.exec(text.slice(Math.max(0, start - 90), start))?.[1];
  return said === undefined || noName.test(said) || noSubject.test(said) ? undefined : said;
}

const noSubject =
  /^(?:it|this|that|there|here|what|which|such|they|these|everything|each|first|second|third|image|replicas|strategy|type|kind|target|selector)$/u;

export const noName =
  /^(?:and|or|with|that|which|for|in|on|to|of|from|by|using|named?|called|is|are|was|has|have|had|should|must|can|will|would|may|uses?|runs?|the|an?|its?|this|each|every|all|as|at|so|also|then|than|into|under|object|resource|manifest|yaml|yml|json|file|config|configuration|definition|spec|template|type|account|class|port|image|label|labels|selector|selectors|replica|replicas|pod|pods|container|containers|service|volume|volumes|deployment|job|kind|only|if|when|where|available|running|mount|mounts|mounted|ready|name|names|there|here|data|exists?|run|use|mount|need|have|listen|expose|start|print|write|read|get|keep|make|serve|belong|must|shall|carry|allow|route|send|live|lives|stands?|goes|comes|takes?|starts?|prints?|writes?|reads?|also|first|finally|next|plus|both|either|but|however|because|since|until|while|through|across|over|per|about|like|such|now|be|been|being|do|does|did|via|within|without|both|backed|exposes?|needs?|gets?|lets?|listens?|selects?|points?|maps?|named|above|below|shown|given|please|not|behind|allows?|grants?|binds?|keeps?|targets?|[a-z]+ing|[a-z]+ed)$/u;

const plainName =
  /^([a-z][a-z0-9-]{0,62})(?=[,.;:()\n]|\s\(|\s[a-z0-9][\w.-]*(?:\/[\w.-]+)*:[\w.]|\s(?:governed|mapped|backed|mounted|managed|gets|holding|storing|containing|whose|plus|which|after|before|labell?ed|serving|can|may|into|within|inside|behind|type|with|that|which|in|of|on|for|using|uses|and|is|has|from|runs|running|to|as|should|must|at|image|port|listens|needs|mounts|command|between|selects|where|selecting|without|every|daily|allowing|binding|requesting|attached|named|via)(?!\w)|\s?\p{Script=Han}|$)/u;

/** Beside a Han character there is no space. */
function afterSpace(text: string, end: number): number | undefined {
  if (/\p{Script=Han}/u.test(text.slice(end - 1, end))) return end;
  return /\s/u.test(text.slice(end, end + 1)) ? end + 1 : undefined;
}

/** `Service web, port 80`, `a deployment api that runs ...`: one plain word that nobody has claimed. */
export function nameAfter({ text, claims }: Words, end: number): string | undefined {
  const from = afterSpace(text, end);
  if (from === undefined) return undefined;
  const [said = '', name = ''] = plainName.exec(text.slice(from, from + 90)) ?? [];
  const at = { start: from, end: from + said.length };
  return said === '' || noName.test(name) || claims.some((claim) => overlaps(claim, at)) ? undefined : name;
}
