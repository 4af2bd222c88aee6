const article =
  '(?:(?:create|write|define|make|with|use|through|by|using|in|for) )?(?:(?:the|an?|this|one|its) )?';
const make =
  '(?:(?:create|write|define|make|set up|provide|provision|give us|have|let|we need|i need|we want|please)(?: (?:the|a))?(?: manifest| definition| yaml)?(?: for| of)? )';
const some =
  '(?!(?:create|write|define|make|add|deploy|give|set|provide|put|generate|build|there|here|this|that|what|all|everything|something|nothing|we|you|each|such|otherwise|besides|furthermore|finally|then|so|therefore|additionally|moreover|lastly|first|second|next|goal|aim|task|idea|purpose|point|request|result|last|other|object|resource|thing|wish|requirement|need|one|following|rest|question|job|exercise|solution)(?![\\w-]))';
const is =
  '(?:is|becomes|shall be|should be|must be|is to be|has to be|will be)(?: (?:to be|made|set up))? an? ';
const being = '(?:which is |that is |being )?an? ';
const adjective =
  '(?:single|new|own|plain|simple|dedicated|separate|further|second|third|namespaced|kubernetes|k8s|fresh|common|internal|small)';

/** How whole prose calls an object of some kind, and where it says that it is. */
export function introduced(noun: string): Readonly<Record<string, readonly string[]>> {
  const kind = `(?:${adjective} )*(?:${noun})`;
  return {
    name: [
      // `write campus, an ingress that ...`
      `${make}${some}{name}, ${being}${kind}(?![\\w=-])(?: object| resource)?`,
      `(?:the )?${some}{name}, ${being}${kind}(?![\\w=-])(?: object| resource)?`,
      `(?:(?:i|we) (?:want|need) |let |have )${some}{name} (?:to )?be an? ${kind}(?![\\w=-])`,
      `${some}{name} ${is}${kind}(?![\\w=-])(?: object| resource)?`,
      `${some}{name} \\((?:an? )?(?:${noun})(?=[,)])`,
      // `through a single ingress, campus, ...`
      `${article}${kind}, {name}(?=,|[.;:)]| (?:in|within|inside|that|which|whose|living|with|for)(?!\\w))`,
      `${article}${kind} (?:in|within|inside) (?:the )?(?:namespace )?{space@name}(?: namespace)?, {name}(?=,|[.;:)])`,
      `${article}${kind} (?:by|under|with) the name(?: of)? {name@given}`,
      `(?:make|create|set up|define|provide|write|give us) {name} (?:in|within|inside) (?:the )?(?:namespace )?{space@name}(?: namespace)?(?:,|:) an? ${kind}(?![\\w=-])`,
    ],
    idle: [
      '(?:the )?(?:following )?(?:two|three|four) (?:objects|resources|manifests)(?: (?:within|in) it)?',
      'RBAC',
      '(?:first|second|third|lastly|finally|next)(?=,)',
      '(?:to )?be created|created',
    ],
    called: [
      '(?:named|called|known as) {name@given}',
      '(?:which |that |it |and )?(?:goes|going|to go|should go) by(?: the name(?: of)?)? {name@given}',
    ],
    space: [
      '(?<=^|[.] )(?:in|within|inside) {name@given}(?=,)',
      '(?:the )?{name} namespace',
      '(?:living|residing|located|placed|which lives|that lives|which resides) (?:in|within|inside) (?:the )?(?:namespace )?{name}(?: namespace)?',
    ],
    annotations: [
      '(?:through|via|by|using|with) (?:the )?annotation {key@annotation},? (?:it )?(?:asks?|requests?|set|choose|select|demands?)(?: for)?(?: (?:an?|the))? {value@plain}',
      '(?:asks?|requests?)(?: the \\w{3,10})? (?:for )?(?:an? )?{value@plain} (?:through|via|by|using|with|by means of) (?:the )?annotation {key@annotation}',
      '(?:(?:the|whose|its|an?) )*annotation {key@annotation}(?: (?:has|have|to|be|says|reads|is|must|should|set|with|the|value|of|equal|holds|being))* {value@plain}',
      '(?:set )?{key@annotation} (?:is |set )?to {value@plain} as an annotation',
    ],
  };
}
