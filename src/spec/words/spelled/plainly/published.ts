const at =
  '(?:,? ?\\(?(?:(?:on|at|with|its|the|whose) ){0,3}port (?:it calls |is (?:named |called )?|named? |called )?{port@servicePort}|,? ?\\(?(?:(?:on|at) )?{port}|:{port})';
const goes =
  '(?:(?:is|are|be|should|gets?|handed|routed|sent|forwarded|passed|directed|led|ends? up|at|on|to|over|by|goes|go|those|requests|traffic|answered|served|handled|then) ){1,7}';
const below =
  '(?: (?:and|or) (?:all|everything|anything|something|whatever)(?: that)?(?: (?:lies|is|comes))? (?:below|under|beneath) it|,? (?:with|including|and) (?:all )?(?:its|their|the) sub ?paths)?';
const secured =
  'for|encryption|encrypted|encrypt|both|either|the|two|all|that|these|hosts?|names?|connections|to|are|is|be|secured|protected|served|them|and|over|TLS|HTTPS|terminated|terminates|uses?|using|presents?|relies|rely|on|with|by|means|of|from|out|in|certificates?|key|material|stored|kept|found|resides?|lies|comes?|taken|secret|named|called|it|serves|a|its|their|provided|via|through';

/** What is said of the way in from outside where fields are not named. */
export const published: Readonly<Record<string, readonly string[]>> = {
  class: [
    '(?:(?:is|which|that|and|handled|processed|looked after|taken care of|served|managed|implemented|owned|run|by|of|belongs|belonging|to|for|using|uses) ){1,6}(?:the )?(?:ingress )?(?:controller )?class {class@name}',
    '(?:(?:is|which|that|and|handled|processed|looked after|taken care of|served|managed|implemented|owned|run|by|of|belongs|belonging|to|for|using|uses|the) ){1,7}{class@name} (?:ingress )?(?:controller )?(?:class|controller)(?: (?:takes care of|is responsible(?: for)?|is in charge(?: of)?|handles|processes))?',
    '{class@name} is the (?:ingress )?(?:controller )?(?:class|controller)(?: in charge)?',
  ],
  host: [
    '(?:(?:at|on|under|for|to|of|visitors|requests|whoever|visits?|accessible|reachable|the|host|site|name|served|here) ){0,4}(?:https?://)?{host}',
  ],
  path: [
    `(?<=[a-z]){path}${below}`,
    `(?:(?:anything|everything|all|paths?|requests?|those|whatever|with|whose|that|which|who|visitors|ask|asks|asking|for|the|prefix|path|starts?|begins?|beginning|starting|below|beneath|under|underneath|at|if|is|and|url|of|matching) ){0,10}(?<!\\w){path}${below}`,
    '(?:(?:requests|for|the|only|just|if|path|is|provided|that|they|ask|with|a|on|under|and) ){0,8}(?<alone>precise|exact|exactly|precisely|nothing but) (?:the )?(?:path )?(?<!\\w){path}(?: is (?:served|routed))?',
    '(?:(?:requests|for|the|only|just|if|path|is|provided|that|they|ask|with|a|on|under|and) ){0,8}(?<!\\w){path} (?<alone>itself|alone|exactly|precisely)(?:,? (?:with|and) nothing below it)?(?:,? is (?:routed|served))?',
    '(?<!\\w){path} \\((?:an? )?(?<after>exact|prefix)(?: match)?',
  ],
  backend: [
    `${goes}(?:the )?(?:service )?{service@backend}${at}`,
    '(?:to )?(?:the )?{service@backend}.s {port@servicePort} port',
    '(?:to )?(?:the )?{service@backend}.s port {port@servicePort}',
    `(?:${goes})?(?:the )?port (?:named |called )?{port@servicePort} of (?:the )?(?:service )?{service@backend}`,
    `(?:namely )?${goes}(?:the )?{port@servicePort} port of (?:the )?(?:service )?{service@backend}`,
    '(?:and )?(?:the )?(?:service )?{service@backend} (?:takes care of|answers|serves|handles|is responsible for|deals with) (?:it|them|that|this|those)(?: requests)?(?: (?:on|at|with|through|via))?(?: (?:the|its))? port (?:it calls |called |named )?{port@servicePort}',
    `(?:(?:is|are|belongs|handed|to|by|sent|routed|goes|go|answered|served|handled) ){1,4}(?:the )?(?:service )?{service@backend},? whose port is (?:named |called )?{port@servicePort}`,
  ],
  secret: [
    `(?:(?:${secured}),? ){0,10}(?:TLS|HTTPS|certificates?|encrypt|encrypted|encryption)(?:,? (?:${secured})){0,12} (?!(?:${secured})(?![\\w-])){secret@name}`,
  ],
  idle: [
    '(?:our|the) [a-z]{3,20} and (?:our|the) [a-z]{3,20} (?:are|should|must|have) (?:to )?be published(?: by)?',
    '(?:two|both|three|our|these|the|several) (?:sites|websites|hosts|names)(?: (?:should|must|are|have|to|be|reachable|from|outside|published))*',
    '(?:takes?|taking|accepts?) requests for (?:two|three|several|both|the) (?:hosts|names)',
    '(?:distributes?|routes?|splits?) (?:traffic|requests) as follows|do it with|do this with|takes? care of|whatever the path(?: is)?|whoever visits|passes|there|namely|end up|make|accessible|so|for it|published|handed|responsible',
  ],
};
