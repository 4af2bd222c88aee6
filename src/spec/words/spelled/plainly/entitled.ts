const single = '(?:(?:single|individual|particular|the|one) )*';
const them = '(?:them|these|those|it)(?: (?:too|as well|also))?';
const one =
  'fetch|fetched|fetching|fetches|retriev(?:e|ed|ing|es)|look(?:ed|ing)? up|look(?:ed|ing)? at|read one at a time|enumerat(?:e|ed|ing|es)|remov(?:e|ed|ing|es)|replac(?:e|ed|ing)|modif(?:y|ied|ying)|chang(?:e|ed|ing)|follow(?:ed|ing)?|observ(?:e|ed|ing)|display(?:ed|ing)?|inspect(?:ed|ing)?';
const plain =
  'get(?:ting)?|list(?:ed|ing)?|watch(?:ed|ing)?|creat(?:e|ed|ing)|updat(?:e|ed|ing)|patch(?:ed|ing)?|delet(?:e|ed|ing)';
const any = `(?:${one}|${plain}|read(?:ing)?)`;
const can =
  '(?:(?:may|can|could|must|should|shall|to|be|able|entitled|allowed|permitted|has|have|is|are|the|right|rights|permission|permissions|and|moreover|merely|only|also) )*';

/** Verbs as people call them where they do not name those of the API. */
export const entitled: Readonly<Record<string, readonly string[]>> = {
  verb: [
    `${can}(?<one>${one})`,
    `${can}(?<one>read(?:ing)?)(?=(?:,| and|, and) (?:${one}|${plain})| ${single}(?:nodes?|pods?|deployments?|config|secrets?|storage|services?|jobs?)(?!\\w)[^.;]{0,60}?(?:list|watch|enumerat|follow))`,
    `${can}(?<one>read(?:ing)?)(?= (?:single|individual)(?!\\w))`,
    '(?<one>read) one at a time(?: \\(get)?',
    '(?<verb>get) requests to',
  ],
  again: [
    `(?:and |also )?(?<many>${any}(?:(?:, and|,| and) ${any}){0,4}) ${them}`,
    '(?:and |also )?(?<many>follow(?:ing|s)?) (?:their|its|the) changes',
  ],
  resource: [
    '(?:(?:and|plus|along with|with|as well as) )?(?<resource>their logs)(?: \\(pods/log)?',
    '(?<resource>pod logs?)',
  ],
  group: [
    '(?:of|in|from|under|\\() ?(?<group>[a-z0-9-]{2,30}(?:\\.[a-z0-9-]{1,30}){0,3}\\.io)',
    '(?:in|of) (?<group>apps|batch|autoscaling|policy)(?=[.,;]| and)',
  ],
  roleBack: [
    '(?:the|this|that) (?:cluster ?)?role(?= (?:lets|permits|allows|grants|covers|comprises|consists|gives|may|can|contains))',
  ],
  space: [
    '(?:limited|restricted|confined) to (?:the namespace )?{name@hyphened}(?=[:.,])',
    '(?<=^|[.] )for {name@hyphened}(?=,)',
  ],
  border: ['while|whereas|moreover|in addition'],
  path: [
    '(?:(?:on|the|to|for|against|endpoints?|non ?resource|URLs?|paths?|requests|issue|call|of) ){0,6}(?<!\\w){paths}(?: with (?<verb>get))?(?: of the API ?server)?',
  ],
  idle: [
    'all members of|members of|as well as|(?:plus|along with|with) their|should be able to|is supposed to|individual|single|one at a time|nothing but|what (?:it|they|he|she) (?:may do|needs?)(?: is defined by)?|(?:comprises?|contains?|covers?|consists? of|defines?)(?: (?:the )?(?:following|two|three|four))?(?: (?:permissions?|rules?|rights))?|with these rules|is (?:limited|restricted) to|is entitled to|in the core group|(?:of|in) the core group|whoever holds|its holders?|lets? (?:them|its holders?|it)|gather(?:ed)?|collected(?: in)?|under the name|issue|call|(?:it is )?a role of that namespace|of that namespace|that namespace|its rights|are to',
    'the API ?server|(?:in|for) (?:every|all) namespaces?|across the (?:whole )?cluster|to see how full the cluster is|full control except changes over|that is',
  ],
};

/** How a role and those who have it come together where neither is named. */
export const tied: Readonly<Record<string, readonly string[]>> = {
  name: [
    '{name@hyphened}(?=,? which (?:binds|ties|assigns|grants|connects|gives))',
    '(?:(?:by|via|through|by means of|by way of|using|with) ){1,2}(?:the )?(?:cluster ?)?(?:role ?)?(?:binding )?(?:named |called )?{name@hyphened}(?=[.,;]|$| it| to| the)',
  ],
  alike: [
    '(?:an? )?(?:role )?binding (?:of|with|under|by) the same name',
    '(?:of|with|under|by) the same name',
  ],
  ref: ['(?:are|is|get|gets) granted {role@hyphened}'],
  back: [
    '(?:and )?(?:which )?(?:ties|binds|brings|links|connects|joins|puts) (?:both|the two|them)(?: together)?',
    '(?:(?:that|which|and|it) )*(?:assigns|gives|grants|hands|binds) (?:the|this|that) (?:cluster ?)?role to (?:the|this|that) (?:service )?account',
    '(?:the|this|that) (?:cluster ?)?role (?:is|gets) (?:bound|assigned|granted|given) to (?:the|this|that) (?:service )?account',
    '(?:(?:that|which|and|it) )*(?:assigns|gives|grants|hands|binds) (?:it|the role|this role)(?=,? to)',
    '(?:(?:that|which|and) )*(?:hands|gives|grants|assigns) it',
    'it (?:obtains|receives|gets|holds|is given)',
    '(?:and )?(?:receives?|gets?|obtains?|holds?) (?:it|this role|the role)',
    '(?:assigns|gives|grants|hands)(?: it)? to (?:two|three) subjects',
    'bind it|grant it|assign it|give it',
    'to the (?:service )?account',
  ],
  user: [
    '(?:(?:and|as well as|to|one|particular|the|a) )*{names@subject}, a user',
    '(?:(?:and|as well as|to|one|particular|the|a) )*user,? {names@subject}',
  ],
  group: [
    '(?:(?:and|as well as|to|the|all|everyone|everybody|members|of|in|who is in) ){0,6}group,? {names@subject}',
    '(?:(?:and|as well as|to|the|all|everyone|everybody|members|of|in) ){0,6}{names@subject} \\(an? group',
  ],
  idle: ['as well as|by means of|by way of|are granted|through|receives?'],
};
