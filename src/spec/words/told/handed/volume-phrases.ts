import { pieces } from '../../spelled/piece.ts';

const word =
  '(?!(?:is|are|be|from|for|of|at|with|in|to|on|that|which|it|its|and|the|an?|by|below|under|above|into|inside|as|whose|where|called|named|through|via|using|based|backed|made|mounted?|mounts|has|have|goes|comes|behind|containing|contains|holding|holds|limited|only|read|should|must|may|can|this|these|those|so|kept|held|lives?|resides?|appears?|shows?|takes?|brings?|reaches|projected|projects|exposes|requires|insists|exists?|never|not|no|reach|mount|one|both|each|single|same|memory|ram|tmpfs|size|space|type|name|them|they|there)(?![\\w-]))[a-z0-9](?:[a-z0-9-]{0,60}[a-z0-9])?';
const path = '/[\\w./-]{0,80}\\w';
const file = '(?!\\d+[KMG]i)[\\w-]{1,60}\\.[a-z][\\w.-]{0,30}\\w';
const seen =
  '(?:(?:it|as|which|that|they|and|this|these|those|is|are|be|to be|has to be|should be|must be|get|gets|sees?|finds?|has|have|there|here|them|files?|mounts?|mounted|appears?|appear|becomes?|visible|available|shows?|shown|up|found|seen|put|placed|place|lie|lies|laid|down|attached|exposed|provided|brought in|served|delivered|visible|accessible|reachable|the contents?|directory|folder|path|in place|to it|into it|in it|needs|the) ){0,10}';
const size = '(?<size>\\d{1,5}[KMG]i?)';
const nothing = '(?:anything|something|them|it)';
const there = '(?: (?:to it|there|it|them|in it|from there|to them|into it|on it|in there|that))*';
const not =
  "(?:can't|cannot|can not|may not|must not|mustn't|isn't|aren't|is not|are not|should not|shouldn't|may never|must never|can never)";
const change = '(?:write|written|change|changed|modify|modified|alter|altered|writable)';
const mark = '["\'`]?';

/** What is told of a volume and where it is seen, by what it says; of pieces that begin alike the longest counts. */
export const volumePhrases = pieces({
  name: [
    `(?:(?:through|via|by way of|by means of|by|as|using|with|from|on|in|into|over|and|name|call) )?(?:(?:the|an?|its|one|another|this|that|own|single|projected|whole) ){0,3}volume(?: for (?:it|this|that|them))?(?: behind (?:it|them))?,? (?:(?:which|that|is|to be|goes|should be|is to be) ){0,3}(?:(?:called|named|by(?: the name(?: of)?)?|known as) )?${mark}(?<volume>${word})${mark}`,
    `(?:(?:which|that|it|is|are|goes|to be) ){0,3}(?:called|named|goes by|by the name of|known as) ${mark}(?<volume>${word})${mark}`,
    `(?:the|its|an?) ${mark}(?<volume>${word})${mark} volume`,
    `${mark}(?<volume>${word})${mark}, (?:a|the) volume`,
    `(?<=(?:volume|empty ?dir|directory|space|storage|tmpfs)(?:,? |, ?))${mark}(?<volume>(?!(?:lies|sits|shared|attached|exists|vanishes|seen|under|used|named|called|for|whole|too)(?![\\w-]))${word})${mark}(?=[,.;)]|\\s|$)`,
    `call the volume ${mark}(?<volume>${word})${mark}`,
  ],
  configMap: [
    `(?:(?:the|an?|this|existing) ){0,2}config ?map(?:,? (?:called|named))? ${mark}(?<object>${word}|[a-z0-9.-]+)${mark}`,
    `the ${mark}(?<object>${word})${mark} config ?map`,
  ],
  secret: [
    `(?:(?:the|an?|this|existing) ){0,2}secret(?:,? (?:called|named))? ${mark}(?<object>${word}|[a-z0-9.-]+)${mark}`,
    `the ${mark}(?<object>${word})${mark} secret`,
  ],
  claim: [
    `(?:(?:the|an?|this|existing) ){0,2}(?:persistent ?)?(?:volume ?)?(?:claim|PVC)(?:,? (?:called|named))? ${mark}(?<object>${word})${mark}`,
  ],
  host: [
    `(?:(?:the|each|every|its|an?) )?(?:machine|node|host)(?:'s|s')?(?: own)?(?: (?:directory|folder|path|socket|file))?,? (?<host>${path})`,
    `(?:the )?(?:existing )?(?:directory |folder |path |file |socket )?(?<host>${path})(?: (?:directory|folder))? (?:of|on|from) (?:the|each|every|its|any) (?:machine|node|host)(?: itself)?`,
    `(?:the )?host ?path (?:directory )?(?<host>${path})`,
  ],
  nfs: [
    `(?:(?:on|from|over|of|the|an?|lies?|reaches|comes) )*NFS ?server (?<server>[a-z0-9][\\w.-]{1,80}\\w)(?:,? (?:(?:and|with|under|in|at|the|directory|path|share|export|from) ){0,4}(?<export>${path}))?`,
    `(?:(?:the|an?|is|over|mounts?|directory) )*(?:NFS ?)?(?:export|share|directory|folder)? ?(?<export>${path}),? (?:(?:which|that|is|exported|shared|offered|served|of|on|from|by|the) ){0,6}(?:NFS ?)?server (?<server>[a-z0-9][\\w.-]{1,80}\\w)(?: over NFS)?`,
    `(?:(?:the|an?|is) )*(?:NFS ?)(?:export|share) (?<export>${path}) (?:from|on|of|at) (?<server>[a-z0-9][\\w.-]{1,80}\\w)`,
    `(?:(?:the|is) )*(?:directory |path )?(?<export>${path}),? (?:exported|shared|offered) by (?<server>[a-z0-9][\\w.-]{1,80}\\w)(?: over NFS| via NFS| through NFS)`,
    `(?:comes )?over NFS from (?<server>[a-z0-9][\\w.-]{1,80}\\w),? (?:path|directory|under|share) (?<export>${path})`,
    `(?:on )?NFS,? with the server (?<server>[a-z0-9][\\w.-]{1,80}\\w) and the path (?<export>${path})`,
  ],
  csi: [
    `(?:(?:by|from|of|the|a) )*CSI ?driver (?<driver>[a-z0-9][\\w.-]{1,80}\\w)(?: with (?:the )?(?:volume )?attributes? (?<attributes>[\\w.-]+=[\\w./-]+(?:(?:, | and )[\\w.-]+=[\\w./-]+)*))?`,
  ],
  empty: [
    `(?:(?:the|an?|one|some|its|by) )?(?:(?:temporary|scratch|initially|throw ?-?away|ephemeral|shared|empty|in ?memory|fleeting|short ?lived|RAM ?backed|memory ?backed) ){0,3}(?:empty ?dir(?:ectory)?|tmpfs)(?: volume)?`,
    `(?:(?:the|an?|one|some|its|by) )?(?:(?:temporary|scratch|throw ?-?away|ephemeral|shared|empty|in ?memory|fleeting|short ?lived|RAM ?backed|memory ?backed) ){1,3}(?:volume|directory|storage|space|disk)`,
  ],
  fleeting: [
    '(?:(?:that|which|it|and) )*(?:only )?(?:lives?|exists?|lasts?|stays) (?:only )?(?:as|so) long as (?:the|its) pod(?: does| lives| exists)?',
    '(?:(?:that|which|it|and) )*(?:(?:is )?gone|vanish(?:es)?|disappears?|dies|goes(?: away)?|ends) (?:together )?(?:with the pod|when the pod (?:is gone|ends|goes|dies|is deleted))',
  ],
  medium: [
    '(?:(?:that|which|it|and|is|exists|lives|resides|held|kept|backed|stays|sits|lies) )*(?:by|in|with) (?:the )?(?:nodes? ?)?(?:node.s )?(?:memory|RAM)(?: only| alone)?',
    'RAM ?backed|memory ?backed|in ?memory|tmpfs',
  ],
  size: [
    `(?:(?:that|which|it|and|with|a|an|of|the|is|may|can|must|should|not|to|up|at|most|no|larger|bigger|more|than|grow|grows|limited|capped|restricted|size|limit|exceed|take|takes|hold|holds|never|beyond|maximum|max|cannot|can't|mustn't|go|has|have) ){1,9}${size}(?: (?:at (?:the )?most|in size|large|big))?`,
  ],
  sub: [
    `(?:(?:via|by|using|with|through|its|the|only|but|at|from|which|mounts?|is) )*sub ?path(?:,? (?<sub>${file}))?(?: of)?`,
    `(?:(?:via|by|using|with|through|its|the) )*sub ?path,? so that(?:\\s[a-z]+){1,5}`,
  ],
  alone: [
    `(?:(?:only|just|merely|solely|nothing but|alone|that|this|the|one|single|its) ){1,5}file(?:,? (?<alone>${file}))?,?(?: alone| only)?`,
    `(?:only|just|merely|solely|nothing but) (?<alone>${file})`,
    `(?<alone>${file}) (?:alone|only)`,
  ],
  item: [
    `(?:(?:only|just|merely|the|its|one|single|with|takes?|nothing but|of) ){0,4}(?:entry|key)(?: called| named)? ${mark}(?<key>[\\w.-]{0,60}\\w)${mark}`,
    `(?:only|just|merely|nothing but|its) (?:its )?(?<key>${file})(?: is (?:projected|taken|mounted|included))?`,
    `(?:carries|contributes|takes|contains|holds) (?:only |just |nothing but )?(?:the |its )?(?<key>${file})`,
    `(?<key>${file}) (?:alone|only)`,
    `(?<=, ?)(?<key>${file})(?=,)`,
  ],
  renamed: [
    `(?:(?:which|and|there|then|as|is|to|under|calls?|bears?|called|renamed|named|appears?|found|the|file|name|a) ){1,7}${mark}(?<file>${file})${mark}`,
  ],
  placed: [`(?:(?:is|are|be|to be|has to be|found|seen|available|visible|in) ){0,4}as (?<at>${path})`],
  at: [
    `${seen}(?:at|under|below|in|into|to|beneath|as|on|from|out of|by way of) (?:(?:the|path|directory|its|file) ){0,3}(?<at>${path})(?: (?:directory|folder))?`,
    `mounts? (?:path )?(?<at>${path})`,
    `(?:(?:its|the|working|data|same) ){0,4}(?:directory |folder )?(?<at>${path})(?=\\s(?:is|are|comes|resides|lives|sits|lies|has)\\s)`,
  ],
  readOnly: [
    `(?:(?:and|but|which|that|where|it|for|the|latter|is|are|be|as|in|mode|mounted|mount|only|to|purely|just|so|container|pod) )*(?:read ?only|write ?protected|unwritable)(?: mode)?${there}`,
    `(?:(?:and|but|which|that|where|it|is|are|just|only|purely|for) )*(?:for|to be) (?:reading only|read only|reading)`,
    `(?:(?:and|but|which|that|where|it|they|the container|the pod|nothing|nobody|this|files) )*${not} (?:(?:be|able|allowed|permitted|to|supposed|meant) )*${change}(?: ${nothing})?${there}(?: from there| by it)?`,
    '(?:(?:and|but) )*not writable',
    `(?:and |but )?without (?:write access|(?:any |the )?(?:right|permission|ability|being able|being allowed)(?: to write| to change anything| to modify (?:it|them)| of writing)?)${there}`,
    `(?:and |but )?with no (?:right|permission|way) to (?:write|change (?:it|them|anything)|modify (?:it|them))${there}`,
    '(?:(?:and|it|which|that|they|may|can) )*(?:only|merely|just) (?:be )?(?:read|reads)(?: it| them)?',
    '(?:it )?(?:may|can) read,? but not (?:modify|change|write(?: to)?|alter),?',
    'where nothing (?:can|may|must) be (?:written|changed|modified)',
  ],
  mode: [
    '(?:(?:with|and|these|those|have|has|get|gets|the|its|their|every|each|all|having|whose|is|are|a|default) )*(?:files? )?(?:(?:get|gets|having|have|has|with|the) )*(?:file )?(?:default ?)?(?:mode|permissions?)(?: is| of|:)? 0?(?<mode>[0-7][0-7][0-7])',
    '(?:files )?(?:(?:which|that|is|are) )?(?:only )?readable (?:only )?(?:by|for|to) (?:their|its|the) owner(?: only| alone)? \\(0?(?<mode>[0-7][0-7][0-7])\\)',
  ],
  there: [
    '(?:(?:which|that|and|it|the|a|an|is|must|has|have|to|be|should|volume) )*(?:an )?existing (?:directory|folder)',
    '(?:(?:which|that|and|it|a|the|an) )*(?:directory|folder) (?:that|which) (?:has to|must) (?:exist|be there)(?: already| beforehand)?',
    '(?:(?:which|that|and|it) )*(?:has to|must|should) (?:exist|be there|be present|be an existing directory)(?: already| beforehand| before)?(?: as a directory)?',
    `(?:and )?(?:requires|insists|demands|expects)(?: on)?(?: that)? (?:the directory|it|${path})(?: exists?| to exist| being there| is there)(?: as a directory)?(?: already| beforehand)?`,
    '(?:and )?(?:of )?type Directory',
  ],
  missing: [
    "(?:(?:which|that|and|it|is|to|be|gets) )*(?:created|made) (?:there )?(?:if|when|where|should it be) (?:it is |it's |it )?(?:missing|absent|not there|isn't there|doesn't exist|does not exist)",
    '(?:and )?(?:of )?type DirectoryOrCreate',
  ],
  type: ['(?:and )?(?:of )?type (?<type>FileOrCreate|File|Socket|CharDevice|BlockDevice)'],
  optional: [
    '(?:(?:and|but|which|it|is|may|can|be) )*(?:optional|missing|absent)(?: too)?',
    "(?:(?:and|but) )?(?:it )?(?:need not|doesn't have to|does not have to) exist",
  ],
  idle: [
    'the|an?|its|it|is|are|be|that|which|and|but|of|from|with|for|by|to|in|on|as|has|have|there|this|these|those|them|they|both|so|then|where|whose|what|also|already|together|side by side|alone|only|existing',
    'each|every pod|entry of|one entry of|are merged into|merged into|brings|to be|by its|of its|entries|contents?|files?|certificates?|data|directory|folder|place|volume|space|storage|the form of|in the form of|into the same|as well as|those of|plus|one|single|based on|made from|made up of|made|backed by|brings? in|brought in|takes?|stores?|holds?|contains?|comes?|come|coming|needs?|gets?|sees?|finds?|uses?|using|exposes?|projects?|projected|projected from|combines|combining|merged into|merges|brings together|bringing|together|reaches|looks at|lies|lie|lives|mount|mounts|mounted|place|lay|put|provide|provides|serves|shows|kept|attached|stays|up|result|pictures|settings|configuration|carrying|contributes|purpose|means|by means of|by way of|through|via|under it|of it|whole|same',
  ],
});
