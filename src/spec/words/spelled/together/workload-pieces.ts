import { pieces, type Piece } from '../piece.ts';

const image =
  '["\'`]?(?<image>(?!\\d{1,3}\\.\\d{1,3}\\.)(?:[a-z0-9][a-z0-9.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z0-9][a-z0-9._-]{0,60}:(?!//)[\\w][\\w.-]{0,80}(?<![.-]))["\'`]?';
const variable =
  '["\'`]?(?<variable>(?!(?:env|environment|variables?|labels?|image|port|name|containers?|commands?|args|volumes?|claim|secret|replicas|requests|limits|strategy|pod|deployment|namespace|its|data)(?![\\w-]))[A-Z][A-Z0-9]{0,40}(?:_[A-Z0-9]{1,40}){0,8})["\'`]?';
const value =
  '(?:"(?<quoted>[^"\\n]{0,200})"|\'(?<single>[^\'\\n]{0,200})\'|`(?<ticked>[^`\\n]{0,200})`|(?<plain>(?!(?:the|a|an|from|read|taken|set)(?![\\w-]))[^\\s,;"\'()`]{0,120}[^\\s,;"\'().:`]))';
const said = '(?:"(?<quoted>[^"\\n]{1,300})"|`(?<ticked>[^`\\n]{1,300})`)';
const the = '(?:(?:the|that|this|its|said|a) )?';
const secret = `${the}(?:secret)(?: ["'\`]?(?<secret>(?!(?:below|above|as|and|by|with|under|key|in|at|of)(?![\\w-]))[a-z0-9][\\w.-]{0,60}\\w)["'\`]?)?`;
const held = `${the}(?:(?<map>config ?map|cm)|(?<private>secret))(?: ["'\`]?(?<held>(?!(?:below|above|read|as|and|by|with|under|in|at|of|through|mounted|which|whose)(?![\\w-]))[a-z0-9][\\w.-]{0,60}\\w)["'\`]?)?`;
const claim = `${the}(?:(?:persistent ?volume ?)?claim|PVC)(?: (?:called |named )?["'\`]?(?<claim>(?!(?:as|and|by|with|under|in|at|of|on|to|through|mounted|which|whose|vol|volume)(?![\\w-]))[a-z0-9][\\w.-]{0,60}\\w)["'\`]?)?`;
const path = '["\'`]?(?<path>/[\\w./@-]{0,120}(?<![.]))["\'`]?';
const volume =
  '(?:,? ?\\(?(?:(?:through|as|by|via|by means of|using|on|in|with|under) )?(?:the |a |its )?(?:volume|vol)(?: (?:called|named|name))? ["\'`]?(?<volume>(?!(?:backed|from|of|that|is)(?![\\w-]))[a-z0-9][a-z0-9-]{0,60})["\'`]?\\)?)';
const some = '(?:(?:and|with|has|have|having|gets|its|the|that|which|it|also|one|uses|using|of|set|sets) )*';
const mounted =
  '(?:(?:and|is|are|to be|be|has|gets|with|sees|finds|keeps|keeping|mounts?|mounted|mounting|available|placed|at|on|in|under|to|into|read only|readonly) )*';

/** What is said of what runs: its pods, its only container, and what that is handed. */
export const workloadPieces: readonly Piece[] = pieces({
  image: [
    `(?:(?:runs?|running|of|from|uses?|using|with|the|an?|its|whose|is|based on|and|one|container|pod|deploys) )*(?:images? )?(?:is |of |: ?)?${image}`,
  ],
  container: [
    '(?:(?:with|has|one|a|the|its|single|only|whose|in|and|runs?|of|only) )*containers?,? (?:is )?(?:named |called )?["\'`]?(?<container>(?!(?:port|image|of|is|with|which|that|runs?|listens|listening|from|named|called|exposes|needs|gets|uses|has|on|in|and|only|serves|itself)(?![\\w-]))[a-z0-9][a-z0-9-]{0,60})["\'`]?',
  ],
  replicas: [
    '(?:(?:with|has|have|and|in|runs?|of|having|at|keeps?) )*(?<n>\\d{1,4}|one|two|three|four|five|six|seven|eight|nine|ten|a single|single)(?: identical)? (?:replicas?|pods?|copies|copy|instances?)',
    'x ?(?<n>\\d{1,3})',
    '(?:its )?(?:replicas|replica count)(?: is| are|:|=)? (?<n>\\d{1,4}|one|two|three|four|five)',
  ],
  port: [
    `(?:(?:and|that|which|it|listens?|listening|exposes?|exposing|serves?|serving|on|at|with|has|the|its|a|declares|offers) )*(?:container ?)?port(?: number)?(?: is|:)? {port}(?:,? ?\\(?(?:named|called|under the name|name) {called@portName}\\)?| \\({called@portName}\\))?`,
    '(?:(?:and|that|which|it) )*(?:listens?|listening|exposes?|exposing|serves?) (?:on |at )?{port}',
    '(?:container ?)?port {called@portName} {port}',
    '(?:on|at) {port}',
  ],
  variable: [
    `${some}(?:(?:environment |env )?variables? |env:? )?${variable}(?: ?= ?|: |(?: (?:is|being|has|with))*(?: (?:set to|fixed to|the value|the fixed value|value|of)){1,2} )${value}`,
  ],
  taken: [
    `${some}(?:(?:environment |env )?variables? |env:? |takes? |reads? |gets? )?${variable}(?: (?:is|are|being|comes?|coming|read|taken|set|provided))*,? (?:from|out of) ${secret}(?:,? ?\\(?(?:under )?(?:the )?(?:key|entry) {key@annotation}\\)?)?`,
    `${some}(?:(?:environment |env )?variables? |env:? |takes? |reads? |gets? )?${variable}(?: (?:is|are|being|comes?|coming|read|taken|set|provided))*,? (?:from|out of) (?:the )?(?:key|entry) {key@annotation} (?:of|in|from) ${secret}`,
  ],
  allOf: [
    `${some}(?:takes? |gets? |loads? )?(?:(?:all|every) )?(?:(?:of )?(?:the )?(?:keys|entries|entry|values?|pairs?) )?(?:of|from|in) ${held}(?: (?:wholesale|as a whole|in full))? as (?:environment |env )?variables?`,
    `${some}(?:(?:takes?|gets?|reads?|loads?|draws?) )?(?:its |the |whole |entire )*(?:environment|variables|env)(?: (?:variables|comes?|is|are|taken|loaded|read|as a whole|wholesale|in full|all|completely))* (?:from|out of) ${held}`,
    `envFrom:? ${held}`,
    'envFrom:? (?<map>it)',
    `${some}(?:takes? over|takes?|gets?|reads?) all (?:of )?(?:its|the) (?<map>entries|keys|values) as (?:environment )?variables`,
    `${some}(?:the )?variables (?:come|are taken|are read)(?: wholesale| all| as a whole)* from ${held}`,
    `${held} as (?:its |the |env|environment )*(?:variables?|environment|envFrom)`,
  ],
  mount: [
    `${some}${claim}(?:,? ${mounted})?(?:at|on|in|to|under) ${path}${volume}?`,
    `${some}${claim}(?: as| is)?${volume}(?:,? ${mounted})?(?:at|on|in|to|under) ${path}`,
    `${some}mounts? (?:it|this volume|that volume) (?:at|on|under|to) ${path}${volume}?`,
    `${some}(?:${mounted})?${claim} (?:at|on|in|to|under) ${path}${volume}?`,
    `(?:(?:and|keeps?|stores?|has|its|the|data|files?|state|work|lies?|is|are|kept|with|stored|sits?|that|which) )*(?:in|at|under|on) ${path},? (?:on |in )?(?:the |a )?${volume.slice(0, -1)})? ?,?(?:(?:which is|that is|is|are|taken|backed|provided|made|on|from|by|of|using|uses) )*${claim}`,
    `(?:(?:a|with|and|its) )*volume (?:named |called )?["'\`]?(?<volume>[a-z0-9][a-z0-9-]{0,60})["'\`]? (?:from|of|backed by|on|that uses) ${claim},? ${mounted}${path}`,
  ],
  mapped: [
    `${some}(?:${mounted})?${held}(?:,? ${mounted})?(?:at|on|in|to|under) ${path},?(?: (?<ro>read ?only|ro))?,?${volume}?`,
    `${some}${held}(?: as| is)?${volume}(?:,? ${mounted})?(?:at|on|in|to|under) ${path}`,
  ],
  only: ['(?:which is |and is |mounted )?(?:read ?only|ro|only for reading|for reading only)'],
  recreate: [
    '(?:(?:with|its|the|and|update|rollout|a|of|type|uses?|is) )*strategy(?: type)?(?: is|:)? ?(?:of type )?recreate',
    '(?:(?:which|that|and|it) )*recreates? (?:its |the )?(?:single |only )?(?:pods?)?(?: (?:for|on|during|upon|with) (?:every |each |an? )?(?:updates?|rollouts?|changes?))?',
    'recreate',
  ],
  command: [
    `(?:(?:and|which|that|it|with|the|a|its|whose|runs?|running|executes?|executing|is|has) )*(?:commands?|cmd)(?: is|:)? ?${said}`,
    `(?:(?:and|which|that|it) )*(?:runs?|running|executes?|executing) (?:the command )?${said}`,
    `(?:commands?|cmd):? (?<typed>[\\w./-]+(?: (?:-[\\w-]+|"[^"\\n]*"|'[^'\\n]*'|\\d+[a-z]?|/[\\w./-]+|[a-z]+(?=[,;.]|$))){0,6})`,
  ],
  args: [`(?:(?:and|with|the|its|has) )*(?:args|arguments)(?: are|:)? ?${said}`],
  asked: [
    '(?:(?:and|with|it|its|that|which) )*(?:requests?|requesting|req|resource requests|reserves?|asks? for)(?: of| for|:)? ?(?<cpu>\\d{1,5}m|\\d{1,3}(?:\\.\\d{1,3})?)(?: (?:of )?CPUs?)?(?: ?/ ?|,? and |, )(?<memory>\\d{1,6}[KMGT]i?)(?: (?:of )?memory)?',
    '(?<cpu>\\d{1,5}m)(?: (?:of )?CPU)? and (?<memory>\\d{1,6}[KMGT]i?)(?: (?:of )?memory)?(?: (?:is|are))? requested',
  ],
  restart: [
    '(?:(?:with|the|its|and|a) )*restart ?policy(?: is| of|:)? (?<restart>Never|OnFailure|Always)',
    '(?:it )?(?<never>must not be restarted|should not be restarted|is not restarted|is never restarted)',
    '(?<never>never restarting|never restarts?|never restarted|restart never)',
    'restart:? (?<restart>Never|OnFailure|Always)',
  ],
  labels: [
    '(?:(?:with|has|have|its|the|and|whose|pods?|a|carry|carries|carrying|are|is|that) )*(?:labell?ed(?: as| with)?|labels?:?|carrying|carry) {labels}',
    '\\({labels@equals}\\)',
    '(?<=^[^,;]{1,80}[,\\s] ?){labels@equals}',
  ],
  open: [
    '(?:using|uses?|with|runs? with|from|through|belongs? to|is run with) (?:it|them|these|those|(?:this|that|the|a new) (?:\\w+ )?class)(?=[.,;]|$)',
  ],
  idle: [
    "(?:the )?pod[’']?s(?= container)|should be named|containers?|pods?|deployments?|with|runs?|running|image|env|variables?|environment(?: variables?)?|whose|listens?|for this|of the same name",
  ],
});
