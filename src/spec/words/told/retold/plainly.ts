import { overLines } from '../../../../kernel/over-lines.ts';
import { anyCase } from '../../../../kernel/any-case.ts';
import type { Rewriting } from '../../text/rewriting.ts';

const own = '["\'\\x60]?([a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["\'\\x60]?';
const noName =
  '(?!(?:the|an?|it|its|that|which|this|being|having|addresses|those|these|your|our|them|every|any|pods|containers|nodes|both|all|one|all|each|so|such|well|follows|part|of|to|in|with)[^\\w-])';
const be = '(?:is|are|be|being|(?:should|shall|must|will|would|ought|has|have|is|are)(?: to)? be|to be)';
const kind = overLines`
  deployment|stateful ?-?set|daemon ?-?set|(?:cron ?-?)?job|service(?: ?-?account)?|pod|namespace|config ?-?map|secret|role|
  ingress|gateway|storage ?-?class|priority ?-?class|persistent ?-?volume(?: ?-?claim)?|claim|node|user|group
`;
const number = '(\\d{1,5})';

/** Turns of phrase of careful writers, as others say the same. */
const turns: readonly (readonly [said: string, written: string])[] = [
  [
    overLines`
      (?:(?:which|(?<!(?:for|of|in|with|to) )that|who) )?${be} (?:referred to|known(?: by the name)?|addressed|identified|designated|titled|dubbed|
      registered|listed) (?:as|by|of|under|by the name of|under the name(?: of)?)(?= ${noName}${own}(?:[,.;)]| (?:and|in|with|
      for|listens|runs|uses|on|from|within)(?!\w)))
    `,
    ' named',
  ],
  [
    `(?:${be}|bear(?:s|ing)?|carry|carries|carrying|go(?:es|ing)?|gets?|receives?|takes?|has|have|having) (?:by )?(?:the|a) name(?: of)?`,
    'is named',
  ],
  [`goes by(?= ${noName}${own})`, 'is named'],
  [`whose name (?:is|shall be|should be|will be|must be|is to be)`, 'named'],
  ['by the name(?: of)?|with the name(?: of)?|under the (?:name|title|designation)(?: of)?', 'named'],
  ['(?:along|together|in (?:addition|conjunction|combination)) with|coupled with|accompanied by', 'and'],
  [
    'by means of|with the (?:help|aid) of|by way of|through the use of|by virtue of|making use of|through means of',
    'with',
  ],
  [
    '(?:never|not)(?: ever)?(?: (?:being|be|been))? (?:permitted|allowed|able|entitled)(?: to)?',
    'must never',
  ],
  [
    '(?:is|are) under no circumstances(?: allowed| permitted)? to|under no circumstances (?:may|must|should)(?: it| they)?',
    'must never',
  ],
  ['(?:the )?(?:single|sole|one)(?= (?:most recent|latest|last)(?! one))', 'one'],
  ['(?:has|have) (?:gone by|passed|elapsed|expired|run out)', 'elapsed'],
  ['most recent', 'last'],
  ['surpass(?:es)?|outgrow', 'exceed'],
  ['(?:(?:which is|being) )?based upon', 'from'],
  ['(?:which )?governs? (?:them|it|these)', 'is its serviceName'],
  [
    `((?!(?:it|that|this)[^\\w-])[a-z][a-z0-9]*(?:-[a-z0-9]+)+) (?:binds|ties|grants|hands|gives) (?:it|them|this|the (?:role|two|both))(?: together)?(?=[.,;]|$)`,
    'a RoleBinding named $1 grants the role to the service account',
  ],
  [
    overLines`
      (?:which (?:are|is) )?\(?(?:(?:the|with|carrying|bearing|having) )*(?:taints?|tainted)(?: (?:with|by|as|of|called|named))*:?\s
      ["'\x60]?([a-z][\w./-]{1,80}(?:=[\w.-]{1,60})?)["'\x60]?(?::|, ?| with (?:the )?(?:effect )?| and (?:the )?effect )["'\x60]?(NoSchedule|NoExecute|
      PreferNoSchedule)["'\x60]?\)?
    `,
    ', tolerates the taint $1 with effect $2,',
  ],
  [
    '(?<=, )in (?!production(?! [a-z])|detail|parallel|total|sum|order|vain|turn|place|short|practice|theory|general)([a-z][a-z0-9-]{2,40})(?=[.;]|$)',
    'in the namespace $1',
  ],
  [
    '(?:aforementioned|afore-?said|above-?mentioned|previously (?:mentioned|defined|created|described)|just (?:mentioned|defined|created))',
    'said',
  ],
  [
    overLines`
      (?:all|every|each|any)(?: (?:of|the|its|linux|single))* capabilit(?:y|ies) (?:(?:has|have|is|are|must|should|shall|to|be|being) )*
      (?:taken away|removed|dropped|revoked|stripped|withdrawn|discarded)(?: from (?:it|the container))?
    `,
    'drop all capabilities',
  ],
  [
    '(?:deprived|stripped|robbed) of (?:all|every|each|any)(?: (?:of|the|its|linux|single))* capabilit(?:y|ies)',
    'drop all capabilities',
  ],
  [
    '(?<=capabilities )(?:except(?: for)?|apart from|save for|other than|with the exception of|but) ["\'\\x60]?([A-Z]{2,}(?:_[A-Z]{2,})*)["\'\\x60]?(?:, which (?:it|the container) (?:is granted|keeps|retains|may keep|needs|gets))?',
    'and add capability $1',
  ],
  [
    `(?<=(?:${kind}|port \\d{2,5}|application|app|program)(?: which is| that is)? )known as(?= ${noName}${own})`,
    'named',
  ],
  [
    overLines`
      (?:please )?(?:express|put|write|formulate|describe|define|declare|capture|cast|state|lay down)(?: (?:this|that|it|all|of|these|permissions|
      rules?|down))*(?: (?:with|in|into|as|by|through|using))* (?:an? |one )?(?:single )?(?:object|resource|manifest|rule|thing)
      (?:(?: (?:which|that))? is)? (?:named|called)
    `,
    'call the thing',
  ],
  [
    overLines`
      (?:on|in|to|onto|into) (?:the )?(?:very )?same (?:node|host|machine) (?:as|with) (?:(?:the|those|other|our|any|one of) )*(?:[a-z]{2,12} )?
      pods? (?:(?:which|that|are|is|have|has|carry|carries|with|labelled|labeled|marked|carrying|having|bearing|the|labels?) )+
      (["'\x60]?[a-z][\w./-]{0,80}(?:=|: ?)[\w.-]{1,60}\w["'\x60]?)
    `,
    'with pod affinity to pods with $1 on kubernetes.io/hostname',
  ],
  [
    `["'\x60]?([^\\s"'\x60,;:()]{1,80})["'\x60]? under (?:the )?(?:keys?|entry) ["'\x60]?([A-Za-z][\\w.-]{0,60}\\w)["'\x60]?`,
    '$2=$1',
  ],
  [`port ${number} of (?:the )?(?:service )?${noName}${own}(?: service)?`, '$2 port $1'],
  [
    `${noName}${own}(?:,? \\(|, )(?:which is|that's|that is|it's|it is) an? (?:existing )?(${kind})(?:\\)|,)?`,
    'the $2 $1',
  ],
];

/** What is told with much ado, in plain words: before all else, and only where too much of it was unread. */
export const plainly: readonly Rewriting[] = [
  ...turns.map(([said, written]): Rewriting => [heard(said), written]),
  [/ {2,}/gu, ' '],
];

/** A comma before `which is` goes with it. */
function heard(said: string): RegExp {
  return anyCase(
    String.raw`(?:(?<![\w./-])|,\s(?=(?:which|that|who)\s))(?:${said.replaceAll(' ', '\\s')})(?![\w-])`,
  );
}
