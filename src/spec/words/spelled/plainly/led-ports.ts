const nodes = '(?:(?:each|every|all|any|the) )?(?:nodes?|machines?|hosts)(?: themselves)?';
const naming =
  '(?:,? ?\\((?:called |named |known as )?{called@portName}(?=[),;])|,? (?:to be )?(?:called|named|known as|referred to as|by the name of|with the name(?: of)?|under the name(?: of)?|goes by the name(?: of)?|as(?! well(?!\\w))) {called@portName})?';
const led =
  '(?:leads?|forwards?|goes|sends?|maps?|hands?|passes|relays?|routes?|directs?|ends? up|is (?:handed|led|mapped|passed|sent|forwarded|opened)|must end up|has to end up|arrives?)';
const who =
  '(?:(?:the|those|these|whatever|backing|its|all|selected) )*(?:pods?|containers?|workloads?|programs?|application)';

/** What is said of the ports of a service where fields are not named. */
export const ledPorts: Readonly<Record<string, readonly string[]>> = {
  port: [
    `(?:(?:the|a|its|one|service|incoming|${led}|traffic|to|on|from|of|port|offers?|speaking|speaks|it|via|by way of|through|by|with|over|another|has|is) ){0,7}{proto}(?: (?:traffic|port|on|at|to|service|the))* {port}${naming}`,
    `(?:(?:the|a|its|one|single|only|by way of|via|through|to|on|with|and|exposes?|offers?|publishes) ){0,4}(?:service )?port {port}${naming}`,
    `(?:exposes?|offers?|publishes|for|on|is|port|its only port is|at) {port}${naming}`,
    '(?:(?:by way of|via|through|the) )*port {port} \\({proto},? ?(?:called |named |known as )?{called@portName}\\)',
    '(?:(?:the|its|a|an|one) )*(?:ports? )?{called@portName} \\({proto} (?:port )?{port}\\)',
    '(?:offers?|provides?|has|with|of|and)? ?{called@portName} (?:on|at) {proto} {port}',
    `{port} on (?:the service|the outside)${naming}`,
    '(?:(?:a )?(?:single )?port,? )?{called@portName},? with (?:the )?number {port}',
    `(?:(?:clients?|callers?|it|that|which|what|whatever|the outside world|outsiders|users|people|other|workloads|traffic|requests|connections?|incoming|and|can|may) ){0,5}(?:takes in|accepts?|connects?|talks?|listens?|arrives?|arriving|comes? in|gets? in|calls? it|reach(?:es)? it|addressed|takes?)(?: (?:traffic|connections?|requests|in|to|on|at|via|with|it|from|outside|the))* (?:port )?{port}${naming}`,
  ],
  same: [
    '(?:(?:and|again|which|is|with|on|uses?) )*(?:the )?same(?: (?:number|port|one))?(?: (?:is used|applies|again))?(?: (?:on|in|for|at))? (?:the )?(?:pods|containers)',
    '(?:and )?as well as on the pods',
  ],
  targetOf: ['(?:(?:the|and|its) )*target ?port of {called@portName} is {port}(?: as well|,? too)?'],
  target: [
    `(?:(?:and|behind which|where|while|whereas|on which) )*${who}(?: (?:themselves|behind it|in question|are|that))* (?:answers?|listen(?:s|ing)?|serves?|accepts? (?:connections|them|it)|waits?|waiting|responds?|takes? (?:it|them)|expects? (?:it|them)|receives? (?:it|them)) (?:on|at) (?:port )?{port}`,
    `(?:(?:and|which|that|it|them|traffic|must|from there|then|${led}|handed|sent|passed|relayed|mapped|translated|onto|on|over|along|to|at|in|into|container|their|port) ){0,8}{port} (?:of|on|in|inside) (?:(?:the|those|these|each|every|selected|whatever|that) )*(?:pods?|containers?)(?! (?:marked|labell?ed|that|with|carrying|bearing|bear|carry|have|which|in))`,
    `(?:(?:and|which|it|them|traffic|${led}|handed|sent|passed|on|over|to|port) ){0,8}{port} of(?= (?:the |all )?[\\w./-]{1,60}=[\\w.-]{1,60} pods)`,
    // Behind the pods that are told by their labels.
    '(?:pods )?(?:are|is) (?:listening|answering|waiting) (?:on|at) (?:port )?{port}',
    '(?:and )?(?:which |that |it )?(?:ends? up (?:at|in|on)|answered by|handed(?: (?:on|over))? to|hands?(?: (?:it|them))?(?: (?:on|over))? to|passes (?:it|them)(?: on)? to|relays? (?:it|them)(?: on)? to|(?:and )?from there to|maps? (?:on)?to|translates to|backed by) (?:container )?(?:port )?{port}(?: there)?(?: (?:of|on|in) the pods)?',
    '(?:pods?|containers?)(?: port)? {port}',
    'pods: {port}',
    'container port {port}(?= of)',
    '(?:(?:and|which|it|should|must|shall|will|has to) )*(?:leads?|goes|go|forwards?|hands?|passes|maps?|is (?:handed|passed|sent|led)|be (?:handed|passed|sent|led))(?: (?:it|on|over|traffic))* to (?:their|its|the pods.?) (?:own )?port {port}',
    '{port} there',
  ],
  targetName: [
    '(?:behind which (?:sits|is|lies) )?whatever port the pods (?:name|call) {targetName@portName}',
    '(?:to |on )?(?:the )?(?:pods.? )?port (?:that )?(?:they|the pods) (?:call|name) {targetName@portName}',
  ],
  node: [
    `(?:(?:node|port|of|the|it|is|and|which|becomes?|opened|available|reachable|published|exposed|made|as|on|at|under|offered|traffic|that|arrives?|arriving|reaches|reach|whatever|by|via|through|comes in) ){0,8}(?<port>\\d{4,5}) (?:of|on|at) ${nodes}(?! (?:marked|labell?ed|that|with))`,
    '(?:(?:and|it|is|are|becomes?|gets?) )*(?:opened|available|reachable|published|exposed|offered) (?:on the nodes )?as (?:node ?port |port )?{port}(?: (?:on|of) the nodes)?',
    'nodes: {port}',
    '(?:(?:node|port|of|the|which|as|on|at|under|traffic|that|arrives?|arriving|reaches|reach|whatever|by|via|through|comes in|nodes|or) ){0,8}(?<port>3[0-2]\\d\\d\\d)(?!\\d)',
  ],
  portCalled: [
    '(?:(?:one|another|the first|the second|the other|two|entry) )(?:(?:is )?(?:called|named)|by the name of) {called@portName}',
    'named {called@portName}',
  ],
  idle: [
    `(?:and )?${led}(?: (?:{proto} )?(?:traffic|it|connections))?(?: (?:to|at|in))?`,
    'becomes?|made|opened|as follows|(?:with )?(?:two|three) entries|hand over|that does this|which does this|speaking|behind which|by way of|traffic|arrives|whatever|reaches',
  ],
};
