const whose = '(?:(?:and|which|that|its|whose|volumes|storage|it|the|are|is|be|not) )*';
const claims = '(?:their|the|its) claims?';

/** What is said of a class of storage where its fields are not named. */
export const kept: Readonly<Record<string, readonly string[]>> = {
  provisioner: [
    '(?:(?:creates|provisions|makes) nothing(?: (?:dynamically|itself|on its own))?|(?:does not|doesn.t) (?:provision|create) anything(?: (?:itself|dynamically))?|without dynamic provisioning|no dynamic provisioning),? ?\\(?(?<provisioner>[a-z0-9-]{1,30}(?:\\.[a-z0-9-]{1,30}){1,5}(?:/[\\w-]{1,40})?)',
    '(?:uses|using|based on|relies on|comes from) (?<provisioner>[a-z0-9-]{1,30}(?:\\.[a-z0-9-]{1,30}){1,5}(?:/[\\w-]{1,40})?)',
  ],
  wait: [
    `${whose}(?:binds?|bound|binding)(?: volumes)?(?: (?:only|waits?|delayed|happens))* (?:when|once|until|for)(?: (?:a|the|first))* (?:consumer|pod)(?: (?:appears|actually|needs?|uses?|is|scheduled|the|storage|them|it|exists|comes))*`,
    '(?:and )?delays? binding until (?:a|the first) pod(?: (?:actually|needs|uses|the|storage|it|them|a|claim|volume))*',
    `${whose}not bound before a pod (?:is scheduled|uses them|needs them)`,
  ],
  now: [
    `${whose}(?:binds?|bound)(?: volumes)? (?:immediately|at once|right away|straight away|as soon as they are claimed)(?: \\(?Immediate)?`,
  ],
  keep: [
    `${whose}(?<kept>retains? (?:them|volumes)(?: afterwards)?|data (?:is |are )?retained|keeps? volumes after ${claims} (?:are|is) gone|survives? the deletion of ${claims})(?: \\(?Retain)?`,
    `${whose}(?<gone>deletes released volumes|deleted? along with ${claims}|removed (?:along )?with ${claims}|vanish(?:es)? together with ${claims}|disappears? with ${claims})(?: \\(?Delete)?`,
  ],
  grow: [
    `${whose}(?:(?:can|may) be )?(?:enlarged|extended|expanded|resized)`,
    'resizable volumes|permits volumes to grow|allows (?:volume )?expansion|allows volumes to grow',
  ],
  idle: ['also|class of storage(?= named)|itself|dynamically'],
};

/** What is said of pods that may be missing where fields are not named. */
export const sparing: Readonly<Record<string, readonly string[]>> = {
  least: [
    '(?:(?:make sure|ensure|that|maintenance|drains|evictions|disruptions|it|and) )*never leaves? (?:fewer|less) than {share}(?= running| available)',
  ],
  leave: [
    '(?:(?:should|must|shall|that|which|and|it) )*(?:forbids?|prevents?|refuses?) (?:evictions|disruptions|drains) (?:that|which) would leave (?:less|fewer) than {share}',
  ],
  idle: [
    '(?:whenever|as long as|if) (?:the )?nodes are (?:being )?(?:drained|emptied)|guarantees that|make sure that',
  ],
};

/** What is said of gateways and their routes where fields are not named. */
export const gates: Readonly<Record<string, readonly string[]>> = {
  class: [
    '(?:(?:should|shall|is|be|and) )*(?:implemented|run|handled|managed|served) by (?:the )?(?:gateway )?class {name}',
    '(?:(?:should|shall|is|be|and) )*(?:implemented|run|handled|managed|served) by (?:the )?{name} class',
  ],
  listener: ['(?:under|by|via|through|with) (?:a|the|one) listener (?:name |called |named )?{name}'],
  idle: ['opens?|accepts?|accept|for|plain|via|under|listens for|hears'],
};

export const routed: Readonly<Record<string, readonly string[]>> = {
  parentBack: [
    '(?:(?:that|which|and) )*(?:attached to|belongs? to|belonging to|hangs? off|refers? to|bound to|through|connected to) (?:it|that gateway|this gateway|the gateway)',
  ],
  parent: ['(?:(?:that|which|and) )*(?:attached to|belongs to|hangs off|refers to|bound to) {name}'],
  host: ['(?:(?:at|for|of|on|requests|to|host|the|route) )*{hosts}'],
  path: [
    '(?:(?:sends?|directs?|routes?|anything|everything|requests?|whose|path|paths|prefix|starts?|begins?|with|the|beneath|below|under|all|for|and|are) ){0,10}(?<!\\w){path}(?: and (?:everything|all) (?:under|below|beneath) it)?',
    '(?<=[a-z]){path}(?: and (?:everything|all) (?:under|below|beneath) it)?',
  ],
  backend: [
    '(?:(?:are|is|and|sent|forwarded|go|goes) ){0,4}(?:to|served by|answered by|handled by) (?:the )?(?:service )?{backend}(?::{port}|,? (?:on |at )?(?:port )?{port}| ?\\({port})',
    '(?:to )?port {port} of (?:the )?(?:service )?{backend}',
  ],
  idle: ['directs?|using|through it'],
};
