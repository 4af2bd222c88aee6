import { overLines } from '../../../../kernel/over-lines.ts';

/** What sentences are made of that careful writers spell out; a space stands for any white space. */
export const named = overLines`
  ["'\x60]?((?!(?:the|an?|it|its|is|are|be|that|this|which|what|whose|and|or|of|in|on|at|to|for|from|with|by|as|under|where|named|called|holds?|has|have|should|must|can|may|will|shall|
  supplies|provides|comes?|says|stores|lies|existing|itself|through|via|into|account|key|services?|ports?|pods?|containers?)(?![\w-]))[a-z0-9](?:[a-z0-9.-]{0,60}[a-z0-9])?)["'\x60]?
`;
export const pair = String.raw`["'\x60]?[a-z][\w./-]{0,80}(?:=|: ?)[\w.-]{0,60}\w["'\x60]?`;
export const must =
  '(?:(?:should|shall|must|may|might|can|could|will|would|has|have|is|are|ought|needs?|to|be|able|allowed|permitted|supposed|only|also|ever|always|been|being|get|gets) ){0,6}';
export const pods =
  "(?:(?:the|its|these|those|their|such|all|of|this|that|deployment|set|workload)(?:'s)? ){0,4}(?:pods?|replicas?|copies|copy|instances?|members?|them)";
export const node = '(?:node|machine|host|server|computer)';
export const seconds = String.raw`((?:\d{1,5}|an?|one|two|three|four|five|six|ten|fifteen|twenty|thirty|sixty|half an?) ?-?(?:s|secs?|seconds?|m|mins?|minutes?|h|hours?))`;
export const image =
  '(?:the image )?["\'`]?((?:[a-z0-9][\\w.-]{0,60}(?::\\d{2,5})?/){0,4}[a-z0-9][\\w.-]{0,60}:[\\w.-]{0,60}\\w)["\'`]?';
/** An object that holds what programs are set by, and its name. */
export const holder = `(?:(?:the|an?|its|their|this|that|already|existing|given) ){0,3}(secret|config ?-?map)(?:,? (?:which is )?(?:called|named|by the name(?: of)?|with the name(?: of)?))? ${named}`;

/** As objects are called when they are asked for. */
export const kindOf = (said: string): string => (/secret/iu.test(said) ? 'Secret' : 'ConfigMap');
